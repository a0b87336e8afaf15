// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTcpSocket>

namespace support {

/// One raw request to a loopback port, as any local page or program may send it; collects what comes back.
class Knock : public QObject
{
    Q_OBJECT
public:
    Knock(quint16 port, const QByteArray& request);
    bool isClosed() const { return m_closed; }
    const QByteArray& answer() const { return m_answer; }
    int status() const;
    QTcpSocket& socket() { return m_socket; }

    /// A GET as a browser sends it; `target` such as "/?code=1".
    static QByteArray get(quint16 port, const QByteArray& target, const QByteArray& host = {});
    /// A form post.
    static QByteArray post(quint16 port, const QByteArray& body);

private:
    QTcpSocket m_socket;
    QByteArray m_answer;
    bool m_closed = false;
};

} // namespace support
