// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json.h"
#include "http/httperror.h"
#include "http/networktransport.h"
#include "http/tokenprovider.h"

#include <QHash>
#include <QUrlQuery>

/// Tokens for the sandbox's own application (client credentials, RFC 6749 §4.4), without models/identity.
class SandboxTokens : public http::TokenProvider
{
public:
    SandboxTokens(std::shared_ptr<http::Transport> transport, QUrl tokenEndpoint, QString clientId, QString clientSecret)
        : m_transport(std::move(transport)), m_endpoint(std::move(tokenEndpoint)), m_clientId(std::move(clientId)),
          m_clientSecret(std::move(clientSecret))
    {
    }

    QCoro::Task<core::Result<http::AccessToken>> token(http::TokenRequest request, core::CancelToken cancel) override
    {
        ++asked;
        const bool cached = m_cache.contains(request.scope) && !request.forceRefresh && request.claims.isEmpty();
        if (cached) {
            co_return m_cache.value(request.scope);
        }
        QUrlQuery form;
        form.addQueryItem(QStringLiteral("grant_type"), QStringLiteral("client_credentials"));
        form.addQueryItem(QStringLiteral("client_id"), m_clientId);
        form.addQueryItem(QStringLiteral("client_secret"), m_clientSecret);
        form.addQueryItem(QStringLiteral("scope"), request.scope);
        if (!request.claims.isEmpty()) {
            form.addQueryItem(QStringLiteral("claims"), QString::fromLatin1(QUrl::toPercentEncoding(request.claims)));
        }
        http::Request post;
        post.method = "POST";
        post.url = m_endpoint;
        post.headers.set("Content-Type", "application/x-www-form-urlencoded");
        post.body = form.toString(QUrl::FullyEncoded).toLatin1();
        http::CallContext context;
        context.cancel = cancel;
        const core::Result<http::Response> response = co_await m_transport->send(std::move(post), std::move(context));
        const core::Result<QJsonObject> body = http::jsonOf(response, QDateTime::currentDateTimeUtc());
        if (!body) {
            co_return body.error();
        }
        http::AccessToken token;
        token.secret = body->value(QLatin1String("access_token")).toString().toLatin1();
        m_cache.insert(request.scope, token);
        co_return token;
    }
    int asked = 0;

private:
    std::shared_ptr<http::Transport> m_transport;
    QUrl m_endpoint;
    QString m_clientId;
    QString m_clientSecret;
    QHash<QString, http::AccessToken> m_cache;
};
