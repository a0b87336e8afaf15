// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/guitest.h"

#include "widgets/common/badge.h"
#include "widgets/common/controls.h"
#include "widgets/common/icons.h"
#include "widgets/common/label.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace widgets::common;

class ThemeTest : public gui::GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void contrastIsComputedAsWcagSays();
    void textsCanBeRead_data();
    void textsCanBeRead();
    void outlinesAndFocusCanBeSeen_data();
    void outlinesAndFocusCanBeSeen();
    void statusesCanBeReadOnTheirTints_data();
    void statusesCanBeReadOnTheirTints();
    void themeSwitchesWhileWidgetsAreShown();
    void textScaleChangesFonts();
    void everyIconDraws();
    void lineEditHasAnOutlineOnEveryScheme_data();
    void lineEditHasAnOutlineOnEveryScheme();
    void labelsAndToolTipsNeverInterpretMarkup();
};

static void addSchemes()
{
    QTest::addColumn<int>("scheme");
    QTest::newRow("light") << int(Scheme::Light);
    QTest::newRow("dark") << int(Scheme::Dark);
    QTest::newRow("high contrast light") << int(Scheme::HighContrastLight);
    QTest::newRow("high contrast dark") << int(Scheme::HighContrastDark);
}

static Tokens scheme()
{
    return tokensFor(Scheme(*static_cast<const int*>(QTest::qData("scheme", QMetaType::Int))));
}

static void atLeast(double wanted, const QColor& one, const QColor& other, const char* what)
{
    const double ratio = contrastRatio(one, other);
    QVERIFY2(ratio >= wanted, qPrintable(QStringLiteral("%1: %2 on %3 is %4").arg(QLatin1String(what), one.name(), other.name()).arg(ratio)));
}

void ThemeTest::contrastIsComputedAsWcagSays()
{
    // The two ends of the scale, and the grey that WCAG's own documents quote as 4.54 on white.
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
    QVERIFY(qAbs(contrastRatio(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
}

void ThemeTest::textsCanBeRead_data()
{
    addSchemes();
}

void ThemeTest::textsCanBeRead()
{
    const Tokens t = scheme();
    for (const QColor& surface : {t.canvas, t.chrome, t.raised}) {
        atLeast(4.5, t.text, surface, "text");
        atLeast(4.5, t.textSecondary, surface, "secondary text");
        atLeast(4.5, t.textHelper, surface, "helper text");
        atLeast(4.5, t.link, surface, "link");
    }
    for (const QColor& surface : {t.hover, t.pressed, t.selection}) {
        atLeast(4.5, t.text, surface, "text under the pointer or selected");
    }
    atLeast(4.5, t.textSecondary, t.selection, "secondary text selected");
    atLeast(4.5, t.link, t.accentTint, "citation chip");
    atLeast(4.5, t.onAccent, t.accentFill, "primary button");
    atLeast(4.5, Qt::white, t.errorFill, "danger button");
    atLeast(4.5, t.onSandbox, t.sandboxFill, "sandbox badge");
    atLeast(4.5, t.onSandbox, t.sandboxStripe, "sandbox badge's stripe");
    for (const QColor& code : {t.codeKey, t.codeText, t.codeNumber, t.codeWord}) {
        atLeast(4.5, code, t.canvas, "code");
    }
}

void ThemeTest::outlinesAndFocusCanBeSeen_data()
{
    addSchemes();
}

void ThemeTest::outlinesAndFocusCanBeSeen()
{
    const Tokens t = scheme();
    for (const QColor& surface : {t.canvas, t.chrome}) {
        atLeast(3.0, t.outline, surface, "outline of a control");
        atLeast(3.0, t.focus, surface, "focus ring");
    }
    for (const QColor& lane : t.lanes) {
        atLeast(3.0, lane, t.canvas, "data colour");
    }
}

void ThemeTest::statusesCanBeReadOnTheirTints_data()
{
    addSchemes();
}

void ThemeTest::statusesCanBeReadOnTheirTints()
{
    const Tokens t = scheme();
    for (const Tone tone : {Tone::Neutral, Tone::Accent, Tone::Ok, Tone::Info, Tone::Warning, Tone::Error}) {
        atLeast(4.5, t.toneText(tone), t.toneTint(tone), "status on its tint");
        atLeast(4.5, t.toneText(tone), t.canvas, "status on canvas");
        atLeast(4.5, t.text, t.toneTint(tone), "text of a banner");
    }
}

void ThemeTest::themeSwitchesWhileWidgetsAreShown()
{
    Surface surface(Surface::Kind::Canvas);
    surface.resize(60, 40);
    Label label(QStringLiteral("x"));
    QSignalSpy changed(&Theme::instance(), &Theme::changed);
    useTheme(ThemeChoice::Light);
    const QColor light = surface.grab().toImage().pixelColor(10, 10);
    useTheme(ThemeChoice::Dark);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(surface.grab().toImage().pixelColor(10, 10), tokensFor(Scheme::Dark).canvas);
    QCOMPARE(light, tokensFor(Scheme::Light).canvas);
    QCOMPARE(label.palette().color(QPalette::WindowText), tokensFor(Scheme::Dark).text);
    QCOMPARE(QApplication::palette().color(QPalette::Base), tokensFor(Scheme::Dark).canvas);
    useTheme(ThemeChoice::Light);
}

void ThemeTest::textScaleChangesFonts()
{
    const qreal before = Theme::font(TypeRole::Body).pointSizeF();
    Theme::instance().setTextScale(150);
    QVERIFY(qAbs(Theme::font(TypeRole::Body).pointSizeF() - 1.5 * before) < 0.1);
    QVERIFY(Theme::font(TypeRole::Title).pointSizeF() > Theme::font(TypeRole::Body).pointSizeF());
    Theme::instance().setTextScale(100);
    QCOMPARE(Theme::font(TypeRole::Body).pointSizeF(), before);
}

void ThemeTest::everyIconDraws()
{
    const QStringList files = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
    QVERIFY(files.size() > 40);
    for (const QString& file : files) {
        const QImage image = lineIcon(file.chopped(4)).pixmap(32, 32).toImage();
        bool drawn = false;
        for (int y = 0; y < image.height() && !drawn; ++y) {
            for (int x = 0; x < image.width() && !drawn; ++x) {
                drawn = image.pixelColor(x, y).alpha() > 128;
            }
        }
        QVERIFY2(drawn, qPrintable(file));
    }
    QVERIFY(!hasIcon(QStringLiteral("no-such-icon")));
}

void ThemeTest::lineEditHasAnOutlineOnEveryScheme_data()
{
    QTest::addColumn<QString>("theme");
    for (const char* name : {"light", "dark", "high-contrast"}) {
        QTest::newRow(name) << QString::fromLatin1(name);
    }
}

void ThemeTest::lineEditHasAnOutlineOnEveryScheme()
{
    QFETCH(QString, theme);
    useTheme(themeChoice(theme));
    QLineEdit edit;
    edit.resize(160, 30);
    const QImage image = edit.grab().toImage();
    // The darkest contrast with the canvas along a column in the middle is the edge.
    double best = 1;
    for (int y = 0; y < image.height(); ++y) {
        best = qMax(best, contrastRatio(image.pixelColor(80, y), Theme::tokens().canvas));
    }
    QVERIFY2(best >= 3.0, qPrintable(QString::number(best)));
    useTheme(ThemeChoice::Light);
}

void ThemeTest::labelsAndToolTipsNeverInterpretMarkup()
{
    const QString evil = QStringLiteral("<img src='http://example.com/x.png'><b>bold</b>");
    Label label(evil);
    QCOMPARE(label.textFormat(), Qt::PlainText);
    QCOMPARE(label.text(), evil);
    QVERIFY(!plainToolTip(evil).contains(QLatin1String("<img")));
    const QWidget* page = paragraph(evil);
    QCOMPARE(qobject_cast<const QLabel*>(page)->textFormat(), Qt::PlainText);
    delete page;
}

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
