// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/authpolicy.h"

#include "http/challenge.h"
#include "http/httperror.h"
#include "http/origin.h"
#include "http/retrypolicy.h"
#include "http/waitstate.h"

#include <QCoreApplication>

#include <algorithm>

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

/// A 401 with a bearer challenge comes from the door: nothing has been done. One without may have been handed on from further
/// behind (a flow's own backend, a proxy), after the request had worked.
bool mayBeSentAgain(const Request& request, const Response& response)
{
    if (mayRepeat(request)) {
        return true;
    }
    const QList<Challenge> challenges = challengesOf(response.headers);
    return std::any_of(challenges.begin(), challenges.end(), [](const Challenge& challenge) {
        return challenge.scheme.compare("Bearer", Qt::CaseInsensitive) == 0;
    });
}

core::Error refusedByPolicy(const Response& response)
{
    core::Error error = errorOf(response, QDateTime());
    error.kind = core::ErrorKind::Forbidden;
    error.code = QStringLiteral("AccessRefusedByPolicy");
    error.claims.clear(); // nobody is to try once more
    return error;
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
    const QString purpose = context.label.isEmpty() ? request.operation : context.label;
    if (!context.authSteps) {
        context.authSteps = std::make_shared<AuthSteps>();
    }
    AuthSteps* steps = context.authSteps.get();
    while (true) {
        const core::Result<AccessToken> token = co_await obtain(tokenRequest, context, purpose);
        if (!token) {
            co_return token.error();
        }
        request.headers.set("Authorization", "Bearer " + token->secret);
        core::Result<Response> response = co_await next.send(request, context);
        if (!response || response->status != 401) {
            co_return response;
        }
        tokenRequest.refused = token->secret;
        const QString claims = claimsOf(response->headers);
        if (!claims.isEmpty() && steps->answeredClaims) {
            co_return refusedByPolicy(*response);
        }
        const bool isAnswered = claims.isEmpty() && (steps->refreshed || steps->answeredClaims);
        if (isAnswered || !mayBeSentAgain(request, *response)) {
            co_return response;
        }
        if (claims.isEmpty()) {
            steps->refreshed = true;
            tokenRequest.forceRefresh = true;
        } else {
            steps->answeredClaims = true;
            tokenRequest.claims = claims;
        }
    }
}

QCoro::Task<core::Result<AccessToken>> AuthPolicy::obtain(TokenRequest request, CallContext context, QString purpose)
{
    AuthSteps* steps = context.authSteps.get();
    request.purpose = purpose;
    request.mayWait = !steps->waitedForPerson;
    request.waiting = [progress = context.progress, tries = context.tryNumber](bool waits) {
        if (progress) {
            progress(waits ? signInWaitState() : QStringLiteral("sending"), tries);
        }
    };
    core::Result<AccessToken> token = co_await m_tokens->token(request, context.cancel);
    if (token && token->waitedForPerson) {
        steps->waitedForPerson = true;
    }
    if (token && context.cancel.isCancelled()) {
        co_return core::Error::cancelled();
    }
    co_return token;
}

} // namespace http
