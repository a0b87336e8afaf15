// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/authpolicy.h"

#include "http/challenge.h"
#include "http/origin.h"

#include <QCoreApplication>

namespace http {

namespace {

core::Error untrusted(const char* text, const QUrl& url)
{
    return core::Error::make(core::ErrorKind::Untrusted, QCoreApplication::translate("http::Error", text).arg(url.host()),
                             url.host());
}

bool keyMayTravel(const KeyFor& key, const QUrl& url)
{
    return url.scheme() == QLatin1String("https") || key.allowPlainHttp || isLoopback(url);
}

} // namespace

AuthPolicy::AuthPolicy(std::shared_ptr<TokenProvider> tokens, AudienceRule audience)
    : m_tokens(std::move(tokens)), m_audience(std::move(audience))
{
}

QCoro::Task<core::Result<Response>> AuthPolicy::send(Request request, CallContext context, Next next)
{
    if (const auto* wanted = std::get_if<TokenFor>(&request.credential)) {
        TokenFor copy = *wanted;
        core::Result<Response> response = co_await sendWithToken(std::move(request), std::move(context), next, std::move(copy));
        co_return response;
    }
    if (const auto* key = std::get_if<KeyFor>(&request.credential)) {
        if (!keyMayTravel(*key, request.url)) {
            co_return untrusted(QT_TRANSLATE_NOOP("http::Error", "A key is not sent to %1 over plain http."), request.url);
        }
        request.headers.set(key->header, key->secret);
    }
    core::Result<Response> response = co_await next.send(std::move(request), std::move(context));
    co_return response;
}

QCoro::Task<core::Result<Response>> AuthPolicy::sendWithToken(Request request, CallContext context, Next next, TokenFor wanted)
{
    if (!m_audience || !m_audience(wanted.scope, request.url)) {
        co_return untrusted(QT_TRANSLATE_NOOP("http::Error", "%1 is not a host of the audience that the token is for."),
                            request.url);
    }
    if (!m_tokens) {
        co_return core::Error::make(core::ErrorKind::SignInNeeded, QStringLiteral("no account"), request.url.host());
    }
    TokenRequest tokenRequest;
    tokenRequest.scope = wanted.scope;
    tokenRequest.tenantId = wanted.tenantId;
    bool refreshed = false;
    while (true) {
        core::Result<AccessToken> token = co_await m_tokens->token(tokenRequest, context.cancel);
        if (!token) {
            co_return token.error();
        }
        if (context.cancel.isCancelled()) {
            co_return core::Error::cancelled();
        }
        request.headers.set("Authorization", "Bearer " + token->secret);
        core::Result<Response> response = co_await next.send(request, context);
        if (!response || response->status != 401) {
            co_return response;
        }
        const QString claims = claimsOf(response->headers);
        if (!claims.isEmpty() && tokenRequest.claims.isEmpty()) {
            tokenRequest.claims = claims;
        } else if (claims.isEmpty() && !refreshed && tokenRequest.claims.isEmpty()) {
            refreshed = true;
            tokenRequest.forceRefresh = true;
        } else {
            co_return response;
        }
    }
}

} // namespace http
