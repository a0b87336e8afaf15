// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "identity/callbackpages.h"
#include "identity/callbackrequest.h"
#include "identity/networkaccess.h"
#include "identity/oautherror.h"

#include <QAbstractOAuthReplyHandler>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

namespace identity {

/// What the listener expects of the one true callback, and its limits.
struct CallbackExpectation
{
    QByteArray state;          ///< 256 random bits, base64url
    QString issuer;            ///< what an `iss` parameter (RFC 9207) must be; "{tenantid}" stands for any GUID
    bool issuerRequired = false; ///< the server announced that it always sends `iss`
    quint16 preferredPort = 0; ///< 0, or busy: any free one
    core::Milliseconds connectionTimeout{10000};
    int maxConnections = 32;   ///< one more drops the oldest unfinished one, so that the true callback always gets in
};

/// The one-shot loopback listener of a browser sign-in (RFC 8252 §7.3): 127.0.0.1 only, path `/`, GET query or form POST, Host
/// checked, 64 KiB and 10 s a connection, exactly one `state` equal to ours. Anything else gets an error page and the wait goes
/// on; a second true callback gets an "already used" page. Pages are static, reflect nothing and carry no CORS headers.
class LoopbackReplyHandler : public QAbstractOAuthReplyHandler
{
    Q_OBJECT
public:
    explicit LoopbackReplyHandler(CallbackExpectation expectation, QObject* parent = nullptr);
    ~LoopbackReplyHandler() override;

    /// Opens the port; false when none is to be had.
    bool listen();
    quint16 port() const { return m_server.serverPort(); }
    /// "http://localhost:PORT": no path and no trailing slash, as registered.
    QString callback() const override;
    /// Tells the waiting browser tab how it ended and closes the port.
    void close(bool signedIn);

public Q_SLOTS:
    /// Reads the token endpoint's answer whatever its status; emits tokenEndpointAnswered(), and tokensReceived() on success.
    void networkReplyFinished(QNetworkReply* reply) override;

Q_SIGNALS:
    /// The true callback says no: `error=` together with our state.
    void authorizationRefused(const identity::OAuthError& error);
    /// A callback with our state that cannot be of this request: another issuer, or neither code nor error.
    void callbackRejected(const QString& reason);
    /// Somebody else knocked and was sent away; `reason` is for the log and holds nothing of the request.
    void strangerRefused(const QString& reason);
    void tokenEndpointAnswered(const core::Result<identity::HttpAnswer>& answer);

private:
    void accept();
    void read(QTcpSocket* socket);
    void handle(QTcpSocket* socket, const CallbackRequest& request);
    void handleOurs(QTcpSocket* socket, const CallbackRequest& request);
    void refuse(QTcpSocket* socket, CallbackPage page, const QString& reason);
    void answer(QTcpSocket* socket, CallbackPage page);

    CallbackExpectation m_expectation;
    QTcpServer m_server;
    QList<QPointer<QTcpSocket>> m_reading;
    QPointer<QTcpSocket> m_waiting; ///< the tab that is told the end
    bool m_used = false;
};

} // namespace identity
