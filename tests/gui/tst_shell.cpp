// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/guitest.h"

#include "http/callregistry.h"
#include "widgets/common/dialogs.h"
#include "widgets/common/errorbanner.h"
#include "widgets/shell/callspopup.h"
#include "widgets/shell/cloudbadge.h"
#include "widgets/shell/commandpalette.h"
#include "widgets/shell/fuzzymatch.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/navigationrail.h"
#include "widgets/shell/settingspage.h"
#include "widgets/shell/startview.h"
#include "widgets/shell/statusstrip.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

namespace common = widgets::common;
using namespace widgets::shell;

namespace {

/// A page with two panes of one button each.
class TwoPanes : public common::Page
{
public:
    TwoPanes() : left(new QPushButton(QStringLiteral("left"), this)), right(new QPushButton(QStringLiteral("right"), this)) {}
    QList<QWidget*> panes() const override { return {left, right}; }
    void focusContent() override { left->setFocus(); }
    bool handleEscape() override
    {
        ++escapes;
        return true;
    }
    QPushButton* left;
    QPushButton* right;
    int escapes = 0;
};

PageEntry entryOf(const QString& id, int* made)
{
    return {id, id, QStringLiteral("document"), [made] {
                ++*made;
                return new TwoPanes;
            }};
}

} // namespace

class ShellTest : public gui::GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void windowPaintsBeforeAnyPageIsMade();
    void pagesAreMadeOnceWhenShown();
    void paletteFindsByScatteredLetters();
    void fuzzyMatchPrefersWordStarts();
    void paletteRunsTheChosenCommandAndGivesTheKeyboardBack();
    void paletteModelKeepsItsContract();
    void shortcutsRunCommands();
    void takenShortcutIsReported();
    void panesAreCycledByKey();
    void escapeReachesThePage();
    void runningCallsAreListedAndCancelled();
    void errorBannerSaysCodeAndRequestIdAndCopiesThem();
    void bannersTakeNoRoomWhenHidden();
    void settingsPageStoresAndFollows();
    void everySettingHasAnEditorWithAName();
    void sandboxBadgeIsUnmistakable();
    void failedStartSaysWhyAndOffersRetry();
    void linkDialogOpensOnlyWebAddresses();
    void typedNameGuardsDangerousActions();
    void windowStateIsKept();
};

void ShellTest::windowPaintsBeforeAnyPageIsMade()
{
    settings::Settings settings{QString()};
    int made = 0;
    MainWindow window(&settings, {entryOf(QStringLiteral("one"), &made)});
    QSignalSpy painted(&window, &MainWindow::firstPainted);
    window.show();
    QTRY_COMPARE(painted.count(), 1);
    QCOMPARE(made, 0);
    window.repaint();
    QTest::qWait(10);
    QCOMPARE(painted.count(), 1);
}

void ShellTest::pagesAreMadeOnceWhenShown()
{
    settings::Settings settings{QString()};
    int made = 0;
    MainWindow window(&settings, {entryOf(QStringLiteral("one"), &made), entryOf(QStringLiteral("two"), &made)});
    window.show();
    QVERIFY(!window.showPage(QStringLiteral("three")));
    QVERIFY(window.showPage(QStringLiteral("two")));
    QVERIFY(window.showPage(QStringLiteral("one")));
    QVERIFY(window.showPage(QStringLiteral("two")));
    QCOMPARE(made, 2);
    QCOMPARE(window.currentPageId(), QStringLiteral("two"));
    QCOMPARE(QString::fromUtf8(settings.state(QStringLiteral("window.page"))), QStringLiteral("two"));
}

void ShellTest::fuzzyMatchPrefersWordStarts()
{
    const FuzzyMatch match = fuzzyMatch(QStringLiteral("nc"), QStringLiteral("New conversation"));
    QVERIFY(match.fits);
    QCOMPARE(match.positions, QList<int>({0, 4}));
    QVERIFY(!fuzzyMatch(QStringLiteral("xyz"), QStringLiteral("New conversation")).fits);
    QVERIFY(!fuzzyMatch(QStringLiteral("noitasrevnoc"), QStringLiteral("conversation")).fits);
    QVERIFY(fuzzyMatch(QStringLiteral("set"), QStringLiteral("Settings")).score > fuzzyMatch(QStringLiteral("set"), QStringLiteral("Show the timeline text")).score);
    QVERIFY(fuzzyMatch({}, QStringLiteral("anything")).fits);
}

void ShellTest::paletteFindsByScatteredLetters()
{
    PaletteModel model;
    model.setEntries({{QStringLiteral("Export this conversation"), QStringLiteral("Playground"), {}, {}, {}, {}},
                      {QStringLiteral("Theme: dark"), QStringLiteral("Appearance"), {}, {}, {}, {}},
                      {QStringLiteral("Text size"), QStringLiteral("Settings"), {}, QStringLiteral("percent"), {}, {}}});
    QCOMPARE(model.rowCount(), 3);
    model.setQuery(QStringLiteral("thda"));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.data(model.index(0), Qt::DisplayRole).toString(), QStringLiteral("Theme: dark"));
    model.setQuery(QStringLiteral("percent"));
    QCOMPARE(model.rowCount(), 1);
    model.setQuery(QStringLiteral("zzz"));
    QCOMPARE(model.rowCount(), 0);
}

void ShellTest::paletteModelKeepsItsContract()
{
    PaletteModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEntries({{QStringLiteral("a"), {}, {}, {}, {}, {}}, {QStringLiteral("b"), {}, {}, {}, {}, {}}});
    model.setQuery(QStringLiteral("a"));
    model.setQuery({});
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(!model.entry(2));
}

void ShellTest::paletteRunsTheChosenCommandAndGivesTheKeyboardBack()
{
    settings::Settings settings{QString()};
    int made = 0;
    MainWindow window(&settings, {entryOf(QStringLiteral("one"), &made)});
    int ran = 0;
    window.commands()->add({QStringLiteral("x.alpha"), QStringLiteral("Alpha command"), QStringLiteral("X"), {}, {}, [&ran] { ran += 1; }});
    window.commands()->add({QStringLiteral("x.beta"), QStringLiteral("Beta command"), QStringLiteral("X"), {}, {}, [&ran] { ran += 10; }});
    window.commands()->add({QStringLiteral("x.off"), QStringLiteral("Gamma command"), QStringLiteral("X"), {}, {}, [&ran] { ran += 100; }, [] { return false; }});
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.showPage(QStringLiteral("one"));
    QWidget* before = QApplication::focusWidget();
    window.openPalette();
    auto* query = window.commandPalette()->findChild<QLineEdit*>();
    QVERIFY(query->hasFocus());
    QTest::keyClicks(query, QStringLiteral("gamma"));
    for (int row = 0; row < window.commandPalette()->model()->rowCount(); ++row) {
        QVERIFY(window.commandPalette()->model()->entry(row)->title != QLatin1String("Gamma command"));
    }
    query->clear();
    QTest::keyClicks(query, QStringLiteral("betcom"));
    QTest::keyClick(query, Qt::Key_Return);
    QCOMPARE(ran, 10);
    QVERIFY(!window.commandPalette()->isVisible());
    QCOMPARE(QApplication::focusWidget(), before);
    window.openPalette();
    QTest::keyClick(query, Qt::Key_Escape);
    QVERIFY(!window.commandPalette()->isVisible());
}

void ShellTest::shortcutsRunCommands()
{
    settings::Settings settings{QString()};
    int made = 0;
    MainWindow window(&settings, {entryOf(QStringLiteral("one"), &made)});
    int ran = 0;
    window.commands()->add({QStringLiteral("x"), QStringLiteral("X"), QStringLiteral("X"), {}, QKeySequence(Qt::CTRL | Qt::Key_J), [&ran] { ++ran; }, {}, QKeySequence(Qt::Key_F9)});
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_J, Qt::ControlModifier);
    QTest::keyClick(&window, Qt::Key_F9);
    QCOMPARE(ran, 2);
}

void ShellTest::takenShortcutIsReported()
{
    QWidget window;
    CommandList list(&window);
    const QKeySequence keys(Qt::CTRL | Qt::Key_J);
    list.add({QStringLiteral("a"), QStringLiteral("A"), {}, {}, keys, [] {}});
    list.add({QStringLiteral("b"), QStringLiteral("B"), {}, {}, {}, [] {}, {}, keys});
    list.add({QStringLiteral("a"), QStringLiteral("again"), {}, {}, {}, [] {}});
    QCOMPARE(list.conflicts(), QStringList({QStringLiteral("b"), QStringLiteral("a")}));
    QCOMPARE(list.commands().size(), 2);
}

void ShellTest::panesAreCycledByKey()
{
    settings::Settings settings{QString()};
    int made = 0;
    MainWindow window(&settings, {entryOf(QStringLiteral("one"), &made)});
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.showPage(QStringLiteral("one"));
    auto* page = static_cast<TwoPanes*>(window.currentPage());
    QVERIFY(page->left->hasFocus());
    window.cyclePane(1);
    QVERIFY(page->right->hasFocus());
    window.cyclePane(-1);
    QVERIFY(page->left->hasFocus());
    window.cyclePane(-1);
    QVERIFY(!page->isAncestorOf(QApplication::focusWidget()));
    for (int i = 0; i < 8 && !page->left->hasFocus(); ++i) {
        window.cyclePane(1);
    }
    QVERIFY(page->left->hasFocus());
}

void ShellTest::escapeReachesThePage()
{
    settings::Settings settings{QString()};
    int made = 0;
    MainWindow window(&settings, {entryOf(QStringLiteral("one"), &made)});
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.showPage(QStringLiteral("one"));
    auto* page = static_cast<TwoPanes*>(window.currentPage());
    QTest::keyClick(page->left, Qt::Key_Escape);
    QCOMPARE(page->escapes, 1);
}

void ShellTest::runningCallsAreListedAndCancelled()
{
    http::CallRegistry calls;
    QWidget window;
    window.resize(800, 500);
    auto* stripOfWindow = new StatusStrip(&window);
    StatusStrip& strip = *stripOfWindow;
    strip.setGeometry(0, 470, 800, 30);
    strip.setCalls(&calls);
    window.show();
    core::CancelSource source;
    http::RunningCall call;
    call.label = QStringLiteral("Searching handbook");
    call.host = QStringLiteral("srch.example");
    call.started = QDateTime::currentDateTimeUtc();
    const quint64 id = calls.begin(call, source);
    QVERIFY(strip.findChild<QToolButton*>()->text().contains(QLatin1Char('1')));
    strip.openCalls();
    auto* popup = window.findChild<CallsPopup*>();
    QVERIFY(popup && popup->isVisible());
    QTest::qWait(20);
    QToolButton* cancel = nullptr;
    for (QToolButton* button : popup->findChildren<QToolButton*>()) {
        if (button->accessibleName().contains(QLatin1String("Searching handbook")) && button->isVisible()) {
            cancel = button;
        }
    }
    QVERIFY(cancel);
    QTest::mouseClick(cancel, Qt::LeftButton);
    QVERIFY(source.isCancelled());
    calls.finish(id);
    QTRY_VERIFY(!strip.findChild<QToolButton*>()->text().contains(QLatin1Char('1')));
    QTest::keyClick(popup, Qt::Key_Escape);
    QVERIFY(!popup->isVisible());
}

void ShellTest::errorBannerSaysCodeAndRequestIdAndCopiesThem()
{
    common::ErrorBanner banner;
    banner.resize(600, 100);
    core::Error error = core::Error::make(core::ErrorKind::ServiceFailure, QStringLiteral("It broke inside."), QStringLiteral("search"));
    error.code = QStringLiteral("InternalError");
    error.requestId = QStringLiteral("req-42");
    error.status = 500;
    banner.showError(error);
    banner.setRetry(true);
    QVERIFY(!banner.isHidden());
    const QString full = banner.fullText();
    for (const char* part : {"InternalError", "req-42", "500", "It broke inside."}) {
        QVERIFY2(full.contains(QLatin1String(part)), part);
    }
    for (QToolButton* button : banner.findChildren<QToolButton*>()) {
        if (!button->isHidden()) {
            button->click();
        }
    }
    QCOMPARE(QGuiApplication::clipboard()->text(), full);
    QSignalSpy retried(&banner, &common::ErrorBanner::retryRequested);
    banner.findChild<QPushButton*>()->click();
    QCOMPARE(retried.count(), 1);
    banner.showError({});
    QVERIFY(banner.isHidden());
}

void ShellTest::bannersTakeNoRoomWhenHidden()
{
    BannerStack stack;
    stack.show();
    QVERIFY(stack.banner(QStringLiteral("a"))->isHidden());
    stack.banner(QStringLiteral("a"))->showMessage(common::Tone::Warning, QStringLiteral("Something"));
    QVERIFY(!stack.isHidden());
    QVERIFY(stack.isShown(QStringLiteral("a")));
    stack.remove(QStringLiteral("a"));
    QVERIFY(stack.isHidden());
}

void ShellTest::settingsPageStoresAndFollows()
{
    settings::Settings settings{QString()};
    SettingsPage page(&settings);
    page.resize(900, 600);
    page.show();
    auto* theme = qobject_cast<QComboBox*>(page.editor(QStringLiteral("appearance.theme")));
    QVERIFY(theme);
    theme->setCurrentIndex(theme->findData(QStringLiteral("dark")));
    Q_EMIT theme->activated(theme->currentIndex());
    QCOMPARE(settings.value(QStringLiteral("appearance.theme")).toString(), QStringLiteral("dark"));
    (void)settings.set(QStringLiteral("appearance.textScale"), 120);
    QCOMPARE(qobject_cast<QSpinBox*>(page.editor(QStringLiteral("appearance.textScale")))->value(), 120);
    qobject_cast<QCheckBox*>(page.editor(QStringLiteral("appearance.reduceMotion")))->click();
    QVERIFY(settings.isOn(QStringLiteral("appearance.reduceMotion")));
}

void ShellTest::everySettingHasAnEditorWithAName()
{
    settings::Settings settings{QString()};
    SettingsPage page(&settings);
    for (const settings::Setting& setting : settings::settingsList()) {
        QVERIFY2(page.editor(setting.key), qPrintable(setting.key));
        QCOMPARE(page.editor(setting.key)->accessibleName(), setting.label);
    }
}

void ShellTest::sandboxBadgeIsUnmistakable()
{
    CloudBadge badge;
    badge.setFacts({QStringLiteral("public"), QStringLiteral("Azure Public"), {}, false});
    const QImage plain = badge.grab().toImage();
    badge.setFacts({QStringLiteral("sandbox"), QStringLiteral("Sandbox"), QStringLiteral("http://127.0.0.1:1"), true});
    QVERIFY(badge.accessibleName().contains(QLatin1String("SANDBOX")));
    badge.resize(badge.sizeHint());
    const QImage striped = badge.grab().toImage();
    int violet = 0;
    for (int x = 2; x < striped.width() - 2; ++x) {
        const QColor c = striped.pixelColor(x, 2);
        violet += c.hue() > 250 && c.hue() < 290 && c.saturation() > 100;
    }
    QVERIFY2(violet > striped.width() / 2, qPrintable(QString::number(violet)));
    QVERIFY(plain != striped);
}

void ShellTest::failedStartSaysWhyAndOffersRetry()
{
    StartView view;
    view.resize(800, 500);
    view.show();
    view.showWaiting(QStringLiteral("Connecting…"));
    view.showFailure(core::Error::make(core::ErrorKind::Network, QStringLiteral("refused"), QStringLiteral("management.example")));
    QVERIFY(view.hasFailed());
    QSignalSpy retried(&view, &StartView::retryRequested);
    view.findChild<QPushButton*>()->click();
    QCOMPARE(retried.count(), 1);
    view.showWaiting(QStringLiteral("Connecting…"));
    QVERIFY(!view.hasFailed());
}

void ShellTest::linkDialogOpensOnlyWebAddresses()
{
    QWidget window;
    window.show();
    const auto buttons = [](QDialog* dialog) {
        QStringList texts;
        for (QPushButton* button : dialog->findChildren<QPushButton*>()) {
            texts << button->text();
        }
        return texts;
    };
    QDialog* web = common::askBeforeOpening(&window, QStringLiteral("https://example.com/a"));
    QVERIFY(buttons(web).contains(QStringLiteral("Open in browser")));
    web->reject();
    for (const char* address : {"file:///etc/passwd", "javascript:alert(1)", "smb://host/share", "vscode://x"}) {
        QDialog* other = common::askBeforeOpening(&window, QString::fromLatin1(address));
        QVERIFY2(!buttons(other).contains(QStringLiteral("Open in browser")), address);
        other->reject();
    }
}

void ShellTest::typedNameGuardsDangerousActions()
{
    QWidget window;
    window.show();
    bool done = false;
    QDialog* dialog = common::ask(&window, {QStringLiteral("Delete?"), QStringLiteral("Gone for ever."), QStringLiteral("Delete"), true, QStringLiteral("prod-chat")},
                                  [&done] { done = true; });
    QPushButton* action = nullptr;
    for (QPushButton* button : dialog->findChildren<QPushButton*>()) {
        if (button->text() == QLatin1String("Delete")) {
            action = button;
        }
    }
    QVERIFY(action && !action->isEnabled());
    QTest::keyClicks(dialog->findChild<QLineEdit*>(), QStringLiteral("prod-chat"));
    QVERIFY(action->isEnabled());
    action->click();
    QVERIFY(done);
}

void ShellTest::windowStateIsKept()
{
    settings::Settings settings{QString()};
    int made = 0;
    {
        MainWindow window(&settings, {entryOf(QStringLiteral("one"), &made)});
        window.resize(900, 650);
        window.show();
        window.close();
    }
    MainWindow window(&settings, {entryOf(QStringLiteral("one"), &made)});
    QCOMPARE(window.size(), QSize(900, 650));
}

QTEST_MAIN(ShellTest)
#include "tst_shell.moc"
