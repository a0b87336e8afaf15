// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/page.h"

#include <QHash>
#include <QObject>

class QAction;

namespace widgets::shell {

/// All commands of the window, each with one QAction that carries its shortcut. Ids are unique. Commands may share a shortcut when each says
/// when it is enabled (commands of pages, of which one is shown): the first that is enabled runs. Another command with a taken shortcut is
/// added without it and reported by conflicts().
class CommandList : public QObject
{
    Q_OBJECT
public:
    /// Actions are added to `window`, so that their shortcuts work in all of it.
    explicit CommandList(QWidget* window);
    void add(const common::Command& command);
    void add(const QList<common::Command>& commands);
    const QList<common::Command>& commands() const { return m_commands; }
    const common::Command* command(const QString& id) const;
    QAction* action(const QString& id) const { return m_actions.value(id); }
    bool isEnabled(const common::Command& command) const { return !command.isEnabled || command.isEnabled(); }
    /// Runs it when it exists and is enabled.
    bool trigger(const QString& id);
    QStringList conflicts() const { return m_conflicts; }

Q_SIGNALS:
    void changed();

private:
    void triggerShared(const QString& id);
    QWidget* m_window;
    QList<common::Command> m_commands;
    QHash<QString, QAction*> m_actions;
    QStringList m_conflicts;
};

} // namespace widgets::shell
