// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/rawclient.h"

#include <QElapsedTimer>
#include <QHostAddress>

namespace sandboxtest {

RawClient::RawClient(quint16 port)
{
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    m_socket.waitForConnected(5000);
}

void RawClient::send(const QByteArray& bytes)
{
    m_socket.write(bytes);
    while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(5000)) {
    }
}

QByteArray RawClient::readUntil(const std::function<bool(const QByteArray&)>& enough)
{
    QElapsedTimer timer;
    timer.start();
    QByteArray all = std::exchange(m_kept, {});
    while (!enough(all) && timer.elapsed() < 5000) {
        if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(200) &&
            m_socket.state() != QAbstractSocket::ConnectedState && m_socket.bytesAvailable() == 0)
            break;
        all += m_socket.readAll();
    }
    return all;
}

QByteArray RawClient::readUntilClosed()
{
    return readUntil([](const QByteArray&) { return false; });
}

QByteArray RawClient::readAnswer(bool head)
{
    qsizetype end = -1;
    const QByteArray all = readUntil([&](const QByteArray& text) {
        if (end >= 0)
            return text.size() >= end;
        const qsizetype header = text.indexOf("\r\n\r\n");
        if (header < 0)
            return false;
        const qsizetype field = text.toLower().indexOf("content-length: ");
        const qsizetype length =
            head || field < 0 || field > header ? 0 : text.mid(field + 16, text.indexOf('\r', field) - field - 16).toLongLong();
        end = header + 4 + length;
        return text.size() >= end;
    });
    if (end < 0)
        return all;
    m_kept = all.mid(end);
    return all.left(end);
}

bool RawClient::isClosed()
{
    readUntil([this](const QByteArray&) { return m_socket.state() != QAbstractSocket::ConnectedState; });
    return m_socket.state() != QAbstractSocket::ConnectedState;
}

} // namespace sandboxtest
