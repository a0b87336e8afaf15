// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/idleconnections.h"

#include <QSslSocket>
#include <QTimer>
#include <chrono>

namespace http {

namespace {

constexpr qsizetype kMaxPerOrigin = 8;
constexpr std::chrono::seconds kMaxIdle{30};

} // namespace

IdleConnections::~IdleConnections()
{
    for (const QList<QSslSocket*>& sockets : m_idle) {
        for (QSslSocket* socket : sockets) {
            socket->disconnect(this);
            socket->abort();
            socket->deleteLater(); // the end of everything may come out of this very socket's signal
        }
    }
}

QSslSocket* IdleConnections::take(const QString& origin)
{
    QList<QSslSocket*>& sockets = m_idle[origin];
    while (!sockets.isEmpty()) {
        QSslSocket* socket = sockets.takeLast(); // the youngest is the likeliest to live
        socket->disconnect(this);
        if (socket->state() == QAbstractSocket::ConnectedState && socket->bytesAvailable() == 0) {
            return socket;
        }
        socket->deleteLater();
    }
    return nullptr;
}

void IdleConnections::give(const QString& origin, QSslSocket* socket)
{
    QList<QSslSocket*>& sockets = m_idle[origin];
    if (sockets.size() >= kMaxPerOrigin) {
        socket->deleteLater();
        return;
    }
    sockets.append(socket);
    connect(socket, &QSslSocket::readyRead, this, [this, origin, socket] { drop(origin, socket); });
    connect(socket, &QSslSocket::disconnected, this, [this, origin, socket] { drop(origin, socket); });
    auto* age = new QTimer(socket);
    age->setSingleShot(true);
    connect(age, &QTimer::timeout, this, [this, origin, socket] { drop(origin, socket); });
    age->start(kMaxIdle);
}

void IdleConnections::drop(const QString& origin, QSslSocket* socket)
{
    if (m_idle[origin].removeAll(socket) > 0) {
        socket->disconnect(this);
        socket->deleteLater();
    }
}

} // namespace http
