// SPDX-License-Identifier: GPL-3.0-or-later
// The page's buttons, menus, keys and commands.
#include "widgets/logs/logspage.h"

#include "logs/copyas.h"
#include "widgets/common/controls.h"
#include "widgets/common/dialogs.h"
#include "widgets/logs/kqleditor.h"
#include "widgets/logs/querylist.h"
#include "widgets/logs/querytab.h"
#include "widgets/logs/resultview.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QShortcut>
#include <QTabWidget>

namespace widgets::logs {

using namespace common;

void LogsPage::buildButtons(QHBoxLayout* row)
{
    auto* saved = wordButton(QStringLiteral("document"), tr("Saved"));
    setHint(saved, tr("Saved queries (Ctrl+O)"));
    connect(saved, &QToolButton::clicked, this, &LogsPage::openSaved);
    row->addWidget(saved);
    m_history = wordButton(QStringLiteral("clock"), tr("History"));
    setHint(m_history, tr("Queries that were run (Ctrl+H)"));
    connect(m_history, &QToolButton::clicked, this, &LogsPage::openHistory);
    row->addWidget(m_history);
    auto* save = wordButton(QStringLiteral("add"), tr("Save"));
    setHint(save, tr("Save this query as a file (Ctrl+S)"));
    connect(save, &QToolButton::clicked, this, &LogsPage::saveQuery);
    row->addWidget(save);
    addCopyMenu(row);
}

void LogsPage::addCopyMenu(QHBoxLayout* row)
{
    auto* button = wordButton(QStringLiteral("copy"), tr("Copy as"));
    auto* menu = new QMenu(button);
    menu->addAction(tr("az command"), this, [this] { copy(::logs::asAz(tab()->question()), tr("The az command")); });
    menu->addAction(tr("curl command"), this, [this] { copy(::logs::asCurl(tab()->question(), m_workbench->cloud()), tr("The curl command")); });
    menu->addAction(tr("Link to the portal"), this, [this] { copy(::logs::asPortalLink(tab()->question(), m_workbench->cloud()), tr("The link")); });
    menu->addAction(tr("Query"), this, [this] { copy(tab()->editor()->currentQuery(), tr("The query")); });
    button->setAccessibleName(tr("Copy the query as"));
    connect(button, &QToolButton::clicked, menu, [button, menu] { menu->popup(button->mapToGlobal(QPoint(0, button->height()))); });
    row->addWidget(button);
}

void LogsPage::copy(const QString& text, const QString& what)
{
    if (text.isEmpty()) {
        Q_EMIT noted(tr("This cloud has no such address."));
        return;
    }
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT noted(tr("%1 was copied.").arg(what));
}

void LogsPage::setUpKeys()
{
    const auto bind = [this](const QKeySequence& keys, auto action) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut); // other pages use the same keys
        connect(shortcut, &QShortcut::activated, this, action);
    };
    bind(Qt::CTRL | Qt::Key_Return, &LogsPage::run);
    bind(Qt::SHIFT | Qt::Key_Return, &LogsPage::run);
    bind(Qt::CTRL | Qt::Key_T, &LogsPage::newTab);
    bind(Qt::CTRL | Qt::Key_W, [this] { closeTab(m_tabs->currentIndex()); });
    bind(Qt::CTRL | Qt::Key_S, &LogsPage::saveQuery);
    bind(Qt::CTRL | Qt::Key_O, &LogsPage::openSaved);
    bind(Qt::CTRL | Qt::Key_H, &LogsPage::openHistory);
    bind(Qt::CTRL | Qt::Key_E, [this] { tab()->result()->exportRows(); });
    bind(Qt::CTRL | Qt::Key_D, [this] { tab()->result()->openDetails(true); });
}

QList<Command> LogsPage::commands()
{
    const QString group = tr("Logs");
    const auto isShown = [this] { return isVisible(); };
    return {{QStringLiteral("logs.run"), tr("Run the query at the cursor"), group, QStringLiteral("send"), {}, [this] { run(); }, isShown},
            {QStringLiteral("logs.cancel"), tr("Cancel the query"), group, QStringLiteral("stop"), {}, [this] { tab()->cancel(); }, isShown},
            {QStringLiteral("logs.new"), tr("New query"), group, QStringLiteral("add"), {}, [this] { newTab(); }, isShown},
            {QStringLiteral("logs.saved"), tr("Saved queries"), group, QStringLiteral("document"), {}, [this] { openSaved(); }, isShown},
            {QStringLiteral("logs.save"), tr("Save this query"), group, QStringLiteral("document"), {}, [this] { saveQuery(); }, isShown},
            {QStringLiteral("logs.history"), tr("Queries that were run"), group, QStringLiteral("clock"), {}, [this] { openHistory(); }, isShown},
            {QStringLiteral("logs.export"), tr("Export the shown rows"), group, QStringLiteral("export"), {}, [this] { tab()->result()->exportRows(); }, isShown},
            {QStringLiteral("logs.details"), tr("Details of the chosen cell"), group, QStringLiteral("panel-right"), {}, [this] { tab()->result()->openDetails(true); }, isShown},
            {QStringLiteral("logs.refresh"), tr("Look for workspaces again"), group, QStringLiteral("refresh"), {}, [this] { m_workbench->refresh(); }, isShown}};
}

void LogsPage::openHistory()
{
    QList<QueryList::Entry> entries;
    for (const ::logs::PastQuery& past : m_workbench->history()->entries()) {
        const QString when = QLocale().toString(past.at.toLocalTime(), QLocale::ShortFormat);
        const QString how = past.scopeName.isEmpty() ? tr("closed %1").arg(when)
                            : past.hasFailed ? tr("%1 · %2 · failed").arg(when, past.scopeName)
                                             : tr("%1 · %2 · %3 rows").arg(when, past.scopeName, QLocale().toString(past.rows));
        entries.append({::logs::titleOf(past.text), how, past.text, {}, past.scope, past.range, false});
    }
    auto* list = new QueryList(tr("Queries that were run"), tr("Nothing has been run yet."), entries, this);
    list->setAttribute(Qt::WA_DeleteOnClose);
    connect(list, &QueryList::chosen, this, [this](const QueryList::Entry& entry) {
        QueryTab* const opened = openQuery(entry.text);
        if (!entry.scope.isEmpty()) {
            opened->setScope(entry.scope);
        }
        opened->setRange(::logs::timeRangeFrom(entry.range).value_or(::logs::TimeRange{}));
        followTab();
    });
    list->open();
}

void LogsPage::openSaved()
{
    QList<QueryList::Entry> entries;
    for (const ::logs::SavedQuery& saved : m_workbench->saved().list()) {
        entries.append({saved.title, saved.isBuiltIn ? tr("comes with Pilothouse") : saved.name, saved.text, saved.isBuiltIn ? QString() : saved.path, {}, {}, !saved.isBuiltIn});
    }
    auto* list = new QueryList(tr("Saved queries"), tr("Ctrl+S saves a query as a file. The files are in %1.").arg(m_workbench->saved().folder()), entries, this);
    list->setAttribute(Qt::WA_DeleteOnClose);
    connect(list, &QueryList::chosen, this, [this](const QueryList::Entry& entry) {
        QueryTab* const opened = openQuery(entry.text, entry.title);
        opened->setFile(entry.path);
    });
    connect(list, &QueryList::removeRequested, this, [this](const QString& path) { m_workbench->saved().remove(path); });
    list->open();
}

void LogsPage::saveQuery()
{
    const QString text = tab()->editor()->currentQuery();
    if (text.trimmed().isEmpty()) {
        Q_EMIT noted(tr("There is no query at the cursor."));
        return;
    }
    const QString name = tab()->draft().file.isEmpty() ? tab()->title() : QFileInfo(tab()->draft().file).completeBaseName();
    askForText(this, tr("Save this query"), tr("Name of the file"), name, [this, text](const QString& chosen) {
        QString problem;
        const QString path = m_workbench->saved().save(chosen, text, problem);
        if (!path.isEmpty()) {
            tab()->setTitle(chosen);
            tab()->setFile(path);
        }
        Q_EMIT noted(path.isEmpty() ? problem : tr("Saved as %1.").arg(path));
    });
}

} // namespace widgets::logs
