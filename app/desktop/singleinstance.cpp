// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/singleinstance.h"

#include <QCryptographicHash>
#include <QLocalServer>
#include <QLocalSocket>

namespace desktop {

SingleInstance::SingleInstance(const QString& key, QObject* parent) : QObject(parent), m_server(new QLocalServer(this))
{
    const QByteArray digest = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    m_name = QStringLiteral("pilothouse-") + QString::fromLatin1(digest);
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* socket = m_server->nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            socket->write("ok\n");
            socket->disconnectFromServer();
            Q_EMIT called();
        }
    });
}

bool SingleInstance::askRunning() const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    // Before the first window: nothing to keep responsive, and a hung first instance must not hold up the second for long.
    return socket.waitForConnected(300) && socket.waitForReadyRead(1000);
}

bool SingleInstance::callOther()
{
    if (askRunning()) {
        return true;
    }
    if (!m_server->listen(m_name)) {
        QLocalServer::removeServer(m_name); // left behind by a crash
        m_server->listen(m_name);
    }
    return false;
}

} // namespace desktop
