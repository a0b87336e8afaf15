// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/guitest.h"

#include <QDir>
#include <QPixmap>
#include <QTest>

namespace gui {

namespace {

QStringList& warnings()
{
    static QStringList list;
    return list;
}

QtMessageHandler before = nullptr;

void record(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    // The offscreen platform says this of every window with size limits, and of lists and menus that open above others.
    const bool offscreen = text == QLatin1String("This plugin does not support propagateSizeHints()") || text == QLatin1String("This plugin does not support raise()")
                           || text == QLatin1String("This plugin does not support grabbing the keyboard");
    if ((type == QtWarningMsg || type == QtCriticalMsg) && !offscreen) {
        warnings() << text;
    }
    before(type, context, text);
}

} // namespace

void GuiTest::initTestCase()
{
    before = qInstallMessageHandler(record);
    useTheme(widgets::common::ThemeChoice::Light);
}

void GuiTest::init()
{
    warnings().clear();
}

void GuiTest::cleanup()
{
    const QStringList seen = takeWarnings();
    QVERIFY2(seen.isEmpty(), qPrintable(QStringLiteral("Qt warned: ") + seen.join(QLatin1Char('\n'))));
}

QStringList GuiTest::takeWarnings()
{
    return std::exchange(warnings(), {});
}

void GuiTest::picture(QWidget* widget, const QString& name)
{
    const QString directory = qEnvironmentVariable("PILOTHOUSE_PICTURES");
    if (!directory.isEmpty()) {
        QDir().mkpath(directory);
        widget->grab().save(QStringLiteral("%1/%2.png").arg(directory, name));
    }
}

void GuiTest::useTheme(widgets::common::ThemeChoice choice)
{
    widgets::common::Theme::instance().apply(choice);
}

} // namespace gui
