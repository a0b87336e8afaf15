// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/commandlist.h"

#include <QAction>

namespace widgets::shell {

namespace {

bool haveKeyInCommon(const common::Command& one, const common::Command& other)
{
    for (const QKeySequence& keys : {one.shortcut, one.alternate}) {
        if (!keys.isEmpty() && (other.shortcut == keys || other.alternate == keys)) {
            return true;
        }
    }
    return false;
}

} // namespace

CommandList::CommandList(QWidget* window) : QObject(window), m_window(window) {}

void CommandList::add(const QList<common::Command>& commands)
{
    for (const common::Command& command : commands) {
        add(command);
    }
}

void CommandList::add(const common::Command& command)
{
    if (m_actions.contains(command.id)) {
        m_conflicts << command.id;
        return;
    }
    auto* action = new QAction(command.title, this);
    bool isTaken = false, isShared = true;
    for (const common::Command& other : m_commands) {
        if (haveKeyInCommon(command, other)) {
            isTaken = true;
            isShared = isShared && command.isEnabled && other.isEnabled;
        }
    }
    if (!isTaken) {
        action->setShortcuts({command.shortcut, command.alternate});
    } else if (!isShared) {
        m_conflicts << command.id;
    }
    const QString id = command.id;
    connect(action, &QAction::triggered, this, [this, id] { triggerShared(id); });
    m_window->addAction(action);
    m_actions.insert(id, action);
    m_commands << command;
    Q_EMIT changed();
}

const common::Command* CommandList::command(const QString& id) const
{
    for (const common::Command& command : m_commands) {
        if (command.id == id) {
            return &command;
        }
    }
    return nullptr;
}

/// The command, or another one with its key that is enabled now: pages that are not shown at the same time share keys.
void CommandList::triggerShared(const QString& id)
{
    const common::Command* const asked = command(id);
    if (!asked || trigger(id)) {
        return;
    }
    for (const common::Command& other : std::as_const(m_commands)) {
        if (other.id != id && haveKeyInCommon(*asked, other) && isEnabled(other)) {
            trigger(other.id);
            return;
        }
    }
}

bool CommandList::trigger(const QString& id)
{
    const common::Command* found = command(id);
    if (!found || !found->run || !isEnabled(*found)) {
        return false;
    }
    const auto run = found->run; // the list may change while it runs
    run();
    return true;
}

} // namespace widgets::shell
