// SPDX-License-Identifier: GPL-3.0-or-later
// Refusals that a fault orders, in the words of the service that is struck.
#include "sandbox/faults/fault.h"

#include "sandbox/identity/tokenauthority.h"
#include "sandbox/services/appconfig/answers.h"

namespace sandbox {

namespace {

Response withRetry(Response response, int milliseconds, bool inMilliseconds)
{
    const int seconds = std::max(1, (milliseconds + 999) / 1000);
    response.headers.set("Retry-After", QByteArray::number(seconds));
    if (inMilliseconds)
        response.headers.set("retry-after-ms", QByteArray::number(milliseconds));
    return response;
}

Response throttled(const Request& request, const FaultEffect& effect)
{
    const int seconds = std::max(1, (effect.retryAfter + 999) / 1000);
    const QString wait = QStringLiteral("Please retry after %1 seconds.").arg(seconds);
    if (request.mount == QLatin1String("openai")) {
        Response response = Response::error(
            429, QStringLiteral("429"),
            QStringLiteral("Requests to the operation have exceeded the call rate limit of your deployment. ") + wait);
        response.headers.set("x-ratelimit-remaining-requests", "0");
        response.headers.set("x-ratelimit-remaining-tokens", "0");
        return withRetry(response, effect.retryAfter, true);
    }
    if (request.mount == QLatin1String("search"))
        return withRetry(Response::error(503, QStringLiteral("ServiceUnavailable"),
                                         QStringLiteral("The search service is under heavy load. ") + wait),
                         effect.retryAfter, false);
    if (request.mount == QLatin1String("appconfig"))
        return appconfig::throttled(effect.retryAfter);
    if (request.mount == QLatin1String("authority"))
        return withRetry(Response::json(429, {{"error", "temporarily_unavailable"},
                                              {"error_description", "AADSTS90055: The server is too busy. " + wait},
                                              {"error_codes", QJsonArray{90055}}}),
                         effect.retryAfter, false);
    const QString code = request.mount == QLatin1String("arm") ? QStringLiteral("TooManyRequests") : QStringLiteral("429");
    return withRetry(Response::error(429, code, QStringLiteral("The request was throttled. ") + wait), effect.retryAfter,
                     false);
}

Response saturated(const FaultEffect& effect)
{
    Response response = Response::error(
        429, QStringLiteral("429"),
        QStringLiteral("The provisioned deployment is at full utilisation. Retry after the time in retry-after-ms, or send "
                       "the request to another deployment."));
    response.headers.set("azure-openai-deployment-utilization", "100%");
    return withRetry(response, effect.retryAfter, true);
}

} // namespace

std::optional<Response> replacement(const World& world, const Request& request, const FaultEffect& effect)
{
    if (effect.challenge) {
        return claimsChallenge(world, request, effect.claims.isEmpty() ? contextClaims(QStringLiteral("c1")) : effect.claims);
    }
    if (effect.token == QLatin1String("expired")) {
        const QJsonObject claims{{"exp", world.now().addSecs(-3600).toSecsSinceEpoch()}};
        return tokenRefusal(world, request, TokenProblem::Expired, {}, claims);
    }
    if (effect.token == QLatin1String("revoked"))
        return tokenRefusal(world, request, TokenProblem::Revoked, {});
    if (effect.throttled)
        return throttled(request, effect);
    if (effect.saturated)
        return saturated(effect);
    return effect.response;
}

} // namespace sandbox
