// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/certificate.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QUrl>
#include <functional>
#include <memory>

class QTcpSocket;

namespace support {

/// A loopback TCP server that writes exactly the bytes a test gives it: for cuts, silence and malformed answers that no proper
/// HTTP server would send. Collects whole requests (headers and Content-Length body) and calls the handler for each.
class RawServer : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<void(QTcpSocket* socket, const QByteArray& request)>;
    explicit RawServer(Handler handler);
    /// Over TLS, as `identity`.
    RawServer(const Identity& identity, Handler handler);
    QUrl url(const QString& path = QStringLiteral("/")) const;
    QList<QByteArray> requests;
    int connections = 0;
    int openConnections = 0;

    bool secure = false;

    /// Status line, headers and a Content-Length body.
    static QByteArray answer(int status, const QByteArray& body, const QByteArray& headers = {});

private:
    void accept();
    void readFrom(QTcpSocket* socket, QByteArray& buffer);
    std::unique_ptr<QTcpServer> m_server;
    Handler m_handler;
};

} // namespace support
