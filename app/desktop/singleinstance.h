// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QLocalServer;

namespace desktop {

/// One window for one state directory and cloud: a second start asks the first to come to the front and ends.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    /// `key` names what there may be only one of.
    explicit SingleInstance(const QString& key, QObject* parent = nullptr);
    /// True when another instance runs and has been called; false: this one is now the first.
    bool callOther();

Q_SIGNALS:
    /// Somebody started the program again.
    void called();

private:
    bool askRunning() const;
    QString m_name;
    QLocalServer* m_server;
};

} // namespace desktop
