// SPDX-License-Identifier: GPL-3.0-or-later
// What each service says to a caller that it does not let in.
#include "sandbox/identity/tokenauthority.h"

#include <QJsonDocument>

namespace sandbox {

namespace {

QString moment(const QDateTime& time)
{
    return time.toUTC().toString(QStringLiteral("M/d/yyyy h:mm:ss AP"));
}

/// code and sentence as ARM and Graph tell them
struct Words
{
    QString code;
    QString message;
};

Words armWords(const World& world, TokenProblem problem, const QStringList& audiences, const QJsonObject& claims)
{
    switch (problem) {
    case TokenProblem::Missing:
        return {QStringLiteral("AuthenticationFailed"),
                QStringLiteral("Authentication failed. The 'Authorization' header is missing.")};
    case TokenProblem::Expired: {
        const auto expiry =
            QDateTime::fromSecsSinceEpoch(static_cast<qint64>(claims.value(QLatin1String("exp")).toDouble()), Qt::UTC);
        return {QStringLiteral("ExpiredAuthenticationToken"),
                QStringLiteral("The access token expiry UTC time '%1' is earlier than current UTC time '%2'.")
                    .arg(moment(expiry), moment(world.now()))};
    }
    case TokenProblem::WrongAudience:
        return {QStringLiteral("InvalidAuthenticationTokenAudience"),
                QStringLiteral("The access token has been obtained for wrong audience or resource '%1'. It should exactly "
                               "match with one of the allowed audiences '%2'.")
                    .arg(claims.value(QLatin1String("aud")).toString(), audiences.join(QStringLiteral("','")))};
    case TokenProblem::WrongIssuer:
        return {QStringLiteral("InvalidAuthenticationTokenTenant"),
                QStringLiteral("The access token is from the wrong issuer '%1'. It must match one of the tenants of this "
                               "cloud.")
                    .arg(claims.value(QLatin1String("iss")).toString())};
    case TokenProblem::Revoked:
        return {QStringLiteral("TokenRevoked"), QStringLiteral("The access token was revoked; sign in again.")};
    default:
        return {QStringLiteral("InvalidAuthenticationToken"), QStringLiteral("The access token is invalid.")};
    }
}

Response graphRefusal(const World& world, TokenProblem problem, const Words& words)
{
    QString message = words.message;
    if (problem == TokenProblem::Missing)
        message = QStringLiteral("Access token is empty.");
    else if (problem == TokenProblem::Expired)
        message = QStringLiteral("Lifetime validation failed, the token is expired.");
    else if (problem == TokenProblem::WrongAudience)
        message = QStringLiteral("Access token validation failure. Invalid audience.");
    const QJsonObject inner{{"date", world.now().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"))}};
    return Response::json(401, {{"error", QJsonObject{{"code", "InvalidAuthenticationToken"},
                                                      {"message", message},
                                                      {"innerError", inner}}}});
}

Response body(const World& world, const Request& request, TokenProblem problem, const QStringList& audiences,
              const QJsonObject& claims)
{
    const Words words = armWords(world, problem, audiences, claims);
    const QString mount = request.mount;
    if (mount == QLatin1String("graph"))
        return graphRefusal(world, problem, words);
    if (mount == QLatin1String("arm"))
        return Response::error(401, words.code, words.message);
    if (mount == QLatin1String("logs") || mount == QLatin1String("appinsights")) {
        if (problem == TokenProblem::Missing)
            return Response::error(401, QStringLiteral("AuthorizationRequiredError"),
                                   QStringLiteral("Valid authentication was not provided"));
        return Response::error(401, QStringLiteral("InvalidTokenError"),
                               QStringLiteral("The provided authentication is not valid for this resource"));
    }
    if (mount == QLatin1String("openai") || mount == QLatin1String("contentsafety") ||
        mount == QLatin1String("foundry")) {
        const QString audience = audiences.isEmpty() ? QString() : audiences.first();
        const QString code = mount == QLatin1String("foundry") ? QStringLiteral("Unauthorized") : QStringLiteral("401");
        return Response::error(401, code,
                               QStringLiteral("Unauthorized. Access token is missing, invalid, audience is incorrect "
                                              "(%1), or have expired.")
                                   .arg(audience));
    }
    return Response::error(401, QStringLiteral("Unauthorized"), words.message);
}

} // namespace

Response tokenRefusal(const World& world, const Request& request, TokenProblem problem, const QStringList& audiences,
                      const QJsonObject& claims)
{
    if (problem == TokenProblem::Revoked) {
        const QString since = QString::number(world.now().toSecsSinceEpoch());
        return claimsChallenge(
            world, request,
            {{"access_token", QJsonObject{{"nbf", QJsonObject{{"essential", true}, {"value", since}}}}}});
    }
    Response response = body(world, request, problem, audiences, claims);
    const QString tenantId = claims.value(QLatin1String("tid")).toString(QStringLiteral("organizations"));
    QString challenge =
        QStringLiteral("Bearer authorization_uri=\"%1/%2/oauth2/authorize\"").arg(request.origin, tenantId);
    if (request.mount == QLatin1String("search") && !audiences.isEmpty())
        challenge += QStringLiteral(", resource=\"%1\"").arg(audiences.first());
    if (problem == TokenProblem::Missing)
        challenge += QStringLiteral(", error=\"invalid_token\", error_description=\"The authentication failed because of "
                                    "missing 'Authorization' header.\"");
    else
        challenge += QStringLiteral(", error=\"invalid_token\", error_description=\"The access token is invalid.\"");
    return response.with("WWW-Authenticate", challenge.toUtf8());
}

Response keyRefusal(const Request& request, bool keysAllowed)
{
    if (!keysAllowed)
        return Response::error(403, QStringLiteral("AuthenticationTypeDisabled"),
                               QStringLiteral("Key based authentication is disabled for this resource."));
    if (request.mount == QLatin1String("search"))
        return Response::error(403, QStringLiteral("Forbidden"),
                               QStringLiteral("The api-key is not one of this search service's keys."));
    if (request.mount == QLatin1String("ml"))
        return Response::error(401, QStringLiteral("Unauthorized"),
                               QStringLiteral("The key is not one of this endpoint's keys."));
    return Response::error(401, QStringLiteral("401"),
                           QStringLiteral("Access denied due to invalid subscription key or wrong API endpoint. Make sure "
                                          "to provide a valid key for an active subscription and use a correct regional "
                                          "API endpoint for your resource."));
}

QJsonObject contextClaims(const QString& context)
{
    return {{"access_token", QJsonObject{{"acrs", QJsonObject{{"essential", true}, {"value", context}}}}}};
}

Response claimsChallenge(const World& world, const Request& request, const QJsonObject& claims)
{
    const QByteArray json = QJsonDocument(claims).toJson(QJsonDocument::Compact);
    const QByteArray padded = json.toBase64();
    const QByteArray origin = request.origin.toUtf8();
    const auto mount = [&](const char* name) { return request.mount == QLatin1String(name); };
    if (mount("graph"))
        return graphRefusal(world, TokenProblem::Revoked,
                            {QString(), QStringLiteral("Continuous access evaluation resulted in challenge with result: "
                                                       "InteractionRequired.")})
            .with("WWW-Authenticate", "Bearer realm=\"\", authorization_uri=\"" + origin +
                                          "/common/oauth2/authorize\", "
                                          "client_id=\"00000003-0000-0000-c000-000000000000\", "
                                          "error=\"insufficient_claims\", claims=\"" + padded + '"');
    Response response = Response::error(401, QStringLiteral("TokenRevoked"),
                                        QStringLiteral("The access token was revoked; sign in again."));
    if (mount("arm"))
        return response.with("WWW-Authenticate", "Bearer authorization_uri=\"" + origin +
                                                     "/\", error=\"insufficient_claims\", error_description=\"The token "
                                                     "does not meet policy, more claims are needed\", claims=\"" + padded +
                                                     '"');
    if (mount("search")) { // two fields, the second without padding and in another order
        response.headers.add("WWW-Authenticate", "PoP authorization_uri=\"" + origin + "/\", nonce=\"sandbox==\"");
        response.headers.add("WWW-Authenticate", "Bearer claims=\"" + toBase64Url(json) +
                                                     "\", error=\"insufficient_claims\", authorization_uri=\"" + origin +
                                                     "/common/oauth2/authorize\"");
        return response;
    }
    return response.with("WWW-Authenticate", "Bearer realm=\"\", authorization_uri=\"" + origin +
                                                 "/common/oauth2/authorize\", error=\"insufficient_claims\", "
                                                 "error_description=\"Continuous access evaluation resulted in challenge\", "
                                                 "claims=\"" + padded + '"');
}

} // namespace sandbox
