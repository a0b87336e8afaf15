// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpSocket>

namespace sandboxtest {

/// A client that sends exactly the bytes it is told to.
class RawClient
{
public:
    explicit RawClient(quint16 port);

    void send(const QByteArray& bytes);
    /// Reads until `enough` says so of everything read, or the peer closed, or five seconds passed.
    QByteArray readUntil(const std::function<bool(const QByteArray&)>& enough);
    QByteArray readUntilClosed();
    /// One answer with Content-Length; what was read beyond it is kept for the next.
    QByteArray readAnswer(bool head = false);
    bool isClosed();
    QTcpSocket& socket() { return m_socket; }

private:
    QTcpSocket m_socket;
    QByteArray m_kept;
};

} // namespace sandboxtest
