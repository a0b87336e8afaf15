// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/commandlist.h"

#include <QAction>

namespace widgets::shell {

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
    bool taken = false;
    for (const common::Command& other : m_commands) {
        for (const QKeySequence& keys : {command.shortcut, command.alternate}) {
            taken = taken || (!keys.isEmpty() && (other.shortcut == keys || other.alternate == keys));
        }
    }
    if (taken) {
        m_conflicts << command.id;
    } else {
        action->setShortcuts({command.shortcut, command.alternate});
    }
    const QString id = command.id;
    connect(action, &QAction::triggered, this, [this, id] { trigger(id); });
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
