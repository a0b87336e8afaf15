// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/rawserver.h"

#include <QSslConfiguration>
#include <QSslServer>
#include <QTcpSocket>
#include <memory>

namespace support {

namespace {

qsizetype contentLength(const QByteArray& head)
{
    for (const QByteArray& line : head.split('\n')) {
        if (line.toLower().startsWith("content-length:")) {
            return line.mid(15).trimmed().toLongLong();
        }
    }
    return 0;
}

} // namespace

RawServer::RawServer(Handler handler) : m_server(std::make_unique<QTcpServer>()), m_handler(std::move(handler))
{
    m_server->listen(QHostAddress::LocalHost);
    connect(m_server.get(), &QTcpServer::newConnection, this, &RawServer::accept);
}

RawServer::RawServer(const Identity& identity, Handler handler) : secure(true), m_handler(std::move(handler))
{
    auto server = std::make_unique<QSslServer>();
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(identity.certificate);
    tls.setPrivateKey(identity.key);
    server->setSslConfiguration(tls);
    server->listen(QHostAddress::LocalHost);
    connect(server.get(), &QSslServer::pendingConnectionAvailable, this, &RawServer::accept);
    m_server = std::move(server);
}

QUrl RawServer::url(const QString& path) const
{
    const QString host = secure ? QStringLiteral("https://localhost") : QStringLiteral("http://127.0.0.1");
    return QUrl(QStringLiteral("%1:%2%3").arg(host).arg(m_server->serverPort()).arg(path));
}

QByteArray RawServer::answer(int status, const QByteArray& body, const QByteArray& headers)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers +
           "\r\n" + body;
}

void RawServer::accept()
{
    while (QTcpSocket* socket = m_server->nextPendingConnection()) {
        ++connections;
        ++openConnections;
        auto buffer = std::make_shared<QByteArray>();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, buffer] { readFrom(socket, *buffer); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            --openConnections;
            socket->deleteLater();
        });
    }
}

void RawServer::readFrom(QTcpSocket* socket, QByteArray& buffer)
{
    buffer.append(socket->readAll());
    while (true) {
        const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
        if (headEnd < 0) {
            return;
        }
        const qsizetype total = headEnd + 4 + contentLength(buffer.left(headEnd));
        if (buffer.size() < total) {
            return;
        }
        const QByteArray request = buffer.left(total);
        buffer.remove(0, total);
        requests.append(request);
        m_handler(socket, request);
    }
}

} // namespace support
