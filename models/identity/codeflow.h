// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/random.h"
#include "identity/account.h"
#include "identity/loopbackreplyhandler.h"
#include "identity/tokenclient.h"

#include <QAbstractOAuth>
#include <functional>

QT_BEGIN_NAMESPACE
class QOAuth2AuthorizationCodeFlow;
QT_END_NAMESPACE

namespace identity {

/// One authorization request's own secrets, fresh for every sign-in (RFC 7636 §4.1, OpenID Connect Core §3.1.2.1).
struct RequestSecrets
{
    QByteArray state;
    QByteArray nonce;
    QByteArray verifier;

    /// 256 random bits each, base64url.
    static RequestSecrets make(core::Random* random);
    /// S256 of the verifier (RFC 7636 §4.2).
    QByteArray challenge() const;
};

/// What an authorization request asks for.
struct AuthorizationOptions
{
    QString scope;     ///< the one resource; OpenID Connect's scopes are added
    QString loginHint; ///< excludes prompt=select_account
    QString domainHint; ///< skips the choice of the home directory; empty: the server asks
    QString prompt;    ///< none, select_account, consent, login or empty
    QString claims;    ///< the claims parameter, complete
    QString responseMode; ///< form_post for loopback listeners, query for the automatic sign-in
};

/// The parameters that a standard client sends besides client_id, redirect_uri and response_type.
FormFields authorizationFields(const AuthorizationOptions& options, const RequestSecrets& secrets);

/// One sign-in in the system browser: authorization code with PKCE through Qt NetworkAuth's public hooks, on an own network
/// access and listener. Starts once, ends once with finished(); a fresh object for every sign-in. Delete with deleteLater().
class CodeFlow : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        Authority authority;
        Endpoints endpoints;
        AuthorizationOptions options;
        core::Clock* clock = nullptr;
        core::Random* random = nullptr;
        ClockWatch* clockWatch = nullptr; ///< may be null
        std::function<bool(const QUrl&)> openBrowser;
        core::Milliseconds timeout{5 * 60 * 1000};
    };
    explicit CodeFlow(Parts parts, QObject* parent = nullptr);
    ~CodeFlow() override;

    /// Opens the port and the browser; prompted() or finished() follow, possibly before it returns.
    void start();
    /// Ends the wait at once with Cancelled.
    void cancel();
    bool isFinished() const { return m_finished; }
    /// Of the end; the kind is None before.
    const core::Result<TokenAnswer>& result() const { return m_result; }
    QString nonce() const { return QString::fromLatin1(m_secrets.nonce); }

Q_SIGNALS:
    void prompted(const identity::BrowserPrompt& prompt);
    void finished();

private:
    void connectHandler();
    void modify(QAbstractOAuth::Stage stage, QMultiMap<QString, QVariant>* parameters);
    void openBrowser(const QUrl& url);
    void end(const core::Result<TokenAnswer>& result);
    void abortReplies();

    Parts m_parts;
    RequestSecrets m_secrets;
    NetworkAccess m_network;
    LoopbackReplyHandler m_handler;
    QOAuth2AuthorizationCodeFlow* m_flow = nullptr;
    QString m_code;
    core::Result<TokenAnswer> m_result;
    bool m_finished = false;
};

} // namespace identity
