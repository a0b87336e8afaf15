// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/entra/tokenissue.h"

#include "sandbox/identity/tokenauthority.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace sandbox::entra {

namespace {

/// The same person has another `sub` at every client.
QString pairwise(const QString& objectId, const QString& tenantId, const QString& audience)
{
    const QByteArray all = (objectId + tenantId + audience).toLower().toUtf8();
    return QString::fromLatin1(toBase64Url(QCryptographicHash::hash(all, QCryptographicHash::Sha256)));
}

QString shortId(World& world)
{
    return QString::fromLatin1(toBase64Url(QByteArray::fromHex(world.uuid().remove(QLatin1Char('-')).toLatin1())));
}

QJsonObject requested(const QString& claims, const char* token)
{
    return QJsonDocument::fromJson(claims.toUtf8()).object().value(QLatin1String(token)).toObject();
}

bool asksForContinuousAccess(const QString& claims)
{
    const QJsonValue values = requested(claims, "access_token").value(QLatin1String("xms_cc")).toObject().value(
        QLatin1String("values"));
    return values.toArray().contains(QStringLiteral("cp1"));
}

void addTimes(World& world, QJsonObject& claims, int lifetime)
{
    const qint64 now = world.now().toSecsSinceEpoch();
    claims.insert(QStringLiteral("iat"), now);
    claims.insert(QStringLiteral("nbf"), now);
    claims.insert(QStringLiteral("exp"), now + lifetime);
    claims.insert(QStringLiteral("uti"), shortId(world));
}

void addPerson(QJsonObject& claims, const Issue& issue)
{
    const QString objectId = Directory::objectIdIn(issue.user, issue.tenantId);
    claims.insert(QStringLiteral("name"), issue.user.displayName);
    claims.insert(QStringLiteral("oid"), objectId);
    claims.insert(QStringLiteral("sub"), pairwise(objectId, issue.tenantId, issue.client.clientId));
    claims.insert(QStringLiteral("tid"), issue.tenantId);
    claims.insert(QStringLiteral("rh"), QStringLiteral("0.sandbox"));
}

bool isGuest(const Issue& issue)
{
    return issue.user.homeTenantId.compare(issue.tenantId, Qt::CaseInsensitive) != 0;
}

int lifetimeOf(World& world, const QString& claims)
{
    // 60 to 90 minutes, drawn anew each time; with continuous access evaluation 20 to 28 hours (access-tokens).
    const double draw = world.random();
    return asksForContinuousAccess(claims) ? 72000 + static_cast<int>(draw * 28800) : 3600 + static_cast<int>(draw * 1799);
}

} // namespace

QStringList requestedContexts(const QString& claims)
{
    const QJsonObject wanted = requested(claims, "access_token").value(QLatin1String("acrs")).toObject();
    QStringList contexts;
    const QJsonArray values = wanted.value(QLatin1String("values")).toArray();
    for (const QJsonValue& value : values)
        contexts.append(value.toString());
    if (wanted.value(QLatin1String("value")).isString())
        contexts.append(wanted.value(QLatin1String("value")).toString());
    return contexts;
}

QString clientInfoOf(const User& user)
{
    const QJsonObject info{{"uid", user.objectId}, {"utid", user.homeTenantId}};
    return QString::fromLatin1(toBase64Url(QJsonDocument(info).toJson(QJsonDocument::Compact)));
}

QByteArray accessToken(EntraState& state, const Request& request, const Issue& issue, int lifetime)
{
    World& world = state.world();
    QJsonObject claims{
        {"aud", issue.scopes.resource},
        {"iss", QStringLiteral("%1/%2/").arg(request.origin, issue.tenantId)},
        {"acr", "1"},
        {"amr", QJsonArray{"pwd", "mfa"}},
        {"appid", issue.client.clientId},
        {"appidacr", issue.client.isPublic() ? "0" : "1"},
        {"family_name", issue.user.surname},
        {"given_name", issue.user.givenName},
        {"idtyp", "user"},
        {"ipaddr", "127.0.0.1"},
        {"scp", issue.scopes.scp()},
        {"unique_name", issue.user.userPrincipalName},
        {"ver", "1.0"},
    };
    addPerson(claims, issue);
    addTimes(world, claims, lifetime);
    if (isGuest(issue))
        claims.insert(QStringLiteral("idp"), QStringLiteral("%1/%2/").arg(request.origin, issue.user.homeTenantId));
    else
        claims.insert(QStringLiteral("upn"), issue.user.userPrincipalName);
    if (asksForContinuousAccess(issue.claims))
        claims.insert(QStringLiteral("xms_cc"), QJsonArray{"CP1"});
    QStringList contexts = issue.contexts + requestedContexts(issue.claims);
    contexts.removeDuplicates();
    if (!contexts.isEmpty())
        claims.insert(QStringLiteral("acrs"), QJsonArray::fromStringList(contexts));
    return world.tokens().sign(claims);
}

QByteArray idToken(EntraState& state, const Request& request, const Issue& issue)
{
    World& world = state.world();
    QJsonObject claims{
        {"aud", issue.client.clientId},
        {"iss", QStringLiteral("%1/%2/v2.0").arg(request.origin, issue.tenantId)},
        {"auth_time", issue.signedIn.toSecsSinceEpoch()},
        {"preferred_username", issue.user.userPrincipalName},
        {"ver", "2.0"},
    };
    addPerson(claims, issue);
    addTimes(world, claims, 3600);
    if (!issue.nonce.isEmpty())
        claims.insert(QStringLiteral("nonce"), issue.nonce);
    if (issue.scopes.email)
        claims.insert(QStringLiteral("email"), issue.user.mail);
    if (isGuest(issue))
        claims.insert(QStringLiteral("idp"), QStringLiteral("%1/%2/").arg(request.origin, issue.user.homeTenantId));
    const QJsonObject wanted = requested(issue.claims, "id_token");
    if (wanted.contains(QLatin1String("login_hint")))
        claims.insert(QStringLiteral("login_hint"), issue.user.userPrincipalName);
    if (wanted.contains(QLatin1String("tenant_region_scope")))
        claims.insert(QStringLiteral("tenant_region_scope"), QStringLiteral("EU"));
    return world.tokens().sign(claims);
}

Response tokenAnswer(EntraState& state, const Request& request, const Issue& asked, const QString& family)
{
    World& world = state.world();
    Issue issue = asked;
    if (issue.scopes.resource.isEmpty()) { // OpenID scopes alone: the token is for Graph's userinfo
        issue.scopes.resource = QStringLiteral("https://graph.microsoft.com");
    }
    const int lifetime = lifetimeOf(world, issue.claims);
    QJsonObject body{
        {"token_type", "Bearer"},
        {"scope", issue.scopes.granted()},
        {"expires_in", lifetime},
        {"ext_expires_in", lifetime},
        {"access_token", QString::fromLatin1(accessToken(state, request, issue, lifetime))},
    };
    if (lifetime > 2 * 3600)
        body.insert(QStringLiteral("refresh_in"), lifetime / 2);
    if (issue.scopes.offlineAccess) {
        Grant grant;
        grant.homeObjectId = issue.user.objectId;
        grant.tenantId = issue.tenantId;
        grant.clientId = issue.client.clientId;
        grant.scope = issue.scopes.granted();
        grant.signedIn = issue.signedIn;
        grant.contexts = issue.contexts;
        body.insert(QStringLiteral("refresh_token"), state.makeRefreshToken(grant, family));
    }
    if (issue.scopes.openId)
        body.insert(QStringLiteral("id_token"), QString::fromLatin1(idToken(state, request, issue)));
    if (issue.clientInfo)
        body.insert(QStringLiteral("client_info"), clientInfoOf(issue.user));
    if (!world.directory().client(issue.client.clientId) && issue.client.isPublic())
        body.insert(QStringLiteral("foci"), QStringLiteral("1")); // Microsoft's own tools share refresh tokens
    return Response::json(200, body);
}

Response applicationAnswer(EntraState& state, const Request& request, const Client& client, const QString& tenantId,
                           const Scopes& scopes)
{
    World& world = state.world();
    const int lifetime = 3599;
    QJsonObject claims{
        {"aud", scopes.resource},
        {"iss", QStringLiteral("%1/%2/").arg(request.origin, tenantId)},
        {"idp", QStringLiteral("%1/%2/").arg(request.origin, tenantId)},
        {"appid", client.clientId},
        {"appidacr", "1"},
        {"idtyp", "app"},
        {"oid", client.objectId},
        {"sub", client.objectId},
        {"tid", tenantId},
        {"roles", QJsonArray{}},
        {"rh", "0.sandbox"},
        {"ver", "1.0"},
    };
    addTimes(world, claims, lifetime);
    return Response::json(200, {{"token_type", "Bearer"},
                                {"expires_in", lifetime},
                                {"ext_expires_in", lifetime},
                                {"access_token", QString::fromLatin1(world.tokens().sign(claims))}});
}

} // namespace sandbox::entra
