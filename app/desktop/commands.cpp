// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/commands.h"

#include "desktop/application.h"
#include "desktop/diagnosticsdialog.h"
#include "widgets/shell/statusstrip.h"

#include <QApplication>

namespace desktop {

using widgets::common::Command;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(desktop::Commands)
};

void addPages(Application* a, QList<Command>& commands)
{
    int number = 1;
    for (const widgets::shell::PageEntry& page : a->window()->pageEntries()) {
        Command command;
        command.id = QStringLiteral("page.") + page.id;
        command.title = Text::tr("Go to %1").arg(page.title);
        command.group = Text::tr("Pages");
        command.icon = page.icon;
        if (number <= 9 && page.parent.isEmpty()) {
            command.shortcut = QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number++));
        }
        if (page.id == QLatin1String("who-am-i")) {
            command.shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I);
        }
        command.run = [a, id = page.id] { a->window()->showPage(id); };
        command.isEnabled = [a, id = page.id] { return a->signIn() != nullptr || id == QLatin1String("settings"); };
        commands << command;
    }
}

void addThemes(Application* a, QList<Command>& commands)
{
    const QList<QPair<QString, QString>> themes{{QStringLiteral("light"), Text::tr("Theme: light")},
                                                {QStringLiteral("dark"), Text::tr("Theme: dark")},
                                                {QStringLiteral("high-contrast"), Text::tr("Theme: high contrast")},
                                                {QStringLiteral("system"), Text::tr("Theme: like the desktop")}};
    for (const auto& [name, title] : themes) {
        commands << Command{QStringLiteral("theme.") + name, title, Text::tr("Appearance"), QStringLiteral("theme"), {},
                            [a, theme = name] { a->setTheme(theme); }};
    }
}

} // namespace

QList<Command> shellCommands(Application* a)
{
    auto* window = a->window();
    const QString general = Text::tr("Window");
    const QString account = Text::tr("Account");
    const auto isUp = [a] { return a->signIn() != nullptr; };
    QList<Command> commands{
        {QStringLiteral("window.palette"), Text::tr("Command palette"), general, QStringLiteral("command"), QKeySequence(Qt::CTRL | Qt::Key_K), [window] { window->openPalette(); }, {},
         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)},
        {QStringLiteral("window.nextPane"), Text::tr("Next pane"), general, QStringLiteral("panel-right"), QKeySequence(Qt::Key_F6), [window] { window->cyclePane(1); }},
        {QStringLiteral("window.previousPane"), Text::tr("Previous pane"), general, QStringLiteral("panel-left"), QKeySequence(Qt::SHIFT | Qt::Key_F6), [window] { window->cyclePane(-1); }},
        {QStringLiteral("window.calls"), Text::tr("List and cancel running calls"), general, QStringLiteral("busy"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [window] { window->status()->openCalls(); }, isUp},
        {QStringLiteral("window.settings"), Text::tr("Settings"), general, QStringLiteral("settings"), QKeySequence(Qt::CTRL | Qt::Key_Comma), [window] { window->showPage(QStringLiteral("settings")); }},
        {QStringLiteral("account.signIn"), Text::tr("Add an account"), account, QStringLiteral("sign-in"), {}, [a] {
             a->window()->showPage(QStringLiteral("sign-in"));
             a->signIn()->startBrowser();
         }, isUp},
        {QStringLiteral("account.signOut"), Text::tr("Sign out"), account, QStringLiteral("sign-out"), {}, [a] { a->signIn()->signOut(a->signIn()->currentAccount().id); },
         [a] { return a->signIn() && !a->signIn()->currentAccount().id.isEmpty(); }},
        {QStringLiteral("account.sandbox"), Text::tr("Open the sandbox in a new window"), account, QStringLiteral("sandbox"), {}, [a] { a->openSandboxWindow(); },
         [a] { return a->options().common.cloud != QLatin1String("sandbox"); }},
        {QStringLiteral("help.keys"), Text::tr("Keyboard shortcuts"), Text::tr("Help"), QStringLiteral("keyboard"), QKeySequence(Qt::Key_F1), [window] { window->openShortcutSheet(); }, {},
         QKeySequence(Qt::Key_Question)},
        {QStringLiteral("help.diagnostics"), Text::tr("Export diagnostics"), Text::tr("Help"), QStringLiteral("info"), {}, [a] { showDiagnostics(a); }},
        {QStringLiteral("help.about"), Text::tr("About Pilothouse"), Text::tr("Help"), QStringLiteral("info"), {}, [window] { window->openAbout(); }},
        {QStringLiteral("window.quit"), Text::tr("Quit"), general, QStringLiteral("close"), QKeySequence(QKeySequence::Quit), [window] { window->close(); }},
    };
    addPages(a, commands);
    addThemes(a, commands);
    return commands;
}

} // namespace desktop
