// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/knock.h"

#include <QHostAddress>

namespace support {

Knock::Knock(quint16 port, const QByteArray& request)
{
    connect(&m_socket, &QTcpSocket::connected, this, [this, request] { m_socket.write(request); });
    connect(&m_socket, &QTcpSocket::readyRead, this, [this] { m_answer += m_socket.readAll(); });
    connect(&m_socket, &QTcpSocket::disconnected, this, [this] {
        if (m_socket.isOpen()) {
            m_answer += m_socket.readAll();
        }
        m_closed = true;
    });
    connect(&m_socket, &QTcpSocket::errorOccurred, this, [this] { m_closed = true; });
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
}

int Knock::status() const
{
    return m_answer.mid(9, 3).toInt();
}

QByteArray Knock::get(quint16 port, const QByteArray& target, const QByteArray& host)
{
    const QByteArray name = host.isEmpty() ? "localhost:" + QByteArray::number(port) : host;
    return "GET " + target + " HTTP/1.1\r\nHost: " + name + "\r\nAccept: text/html\r\n\r\n";
}

QByteArray Knock::post(quint16 port, const QByteArray& body)
{
    return "POST / HTTP/1.1\r\nHost: localhost:" + QByteArray::number(port) +
           "\r\nOrigin: null\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

} // namespace support
