// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QString>

class QSslSocket;

namespace http {

/// Open connections that wait for their next stream, by origin: a chat turn need not shake hands again. A connection that says
/// anything while idle, or is idle for 30 s, is closed. Main thread.
class IdleConnections : public QObject
{
    Q_OBJECT
public:
    ~IdleConnections() override;
    /// A connection that seems alive, now the caller's; null when there is none.
    QSslSocket* take(const QString& origin);
    /// Takes ownership.
    void give(const QString& origin, QSslSocket* socket);

private:
    void drop(const QString& origin, QSslSocket* socket);
    QHash<QString, QList<QSslSocket*>> m_idle;
};

} // namespace http
