// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/grant.h"

#include "identity/authority.h"
#include "identity/tokencache.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace identity {

namespace {

QString text(const QJsonObject& object, const char* member)
{
    return object.value(QLatin1String(member)).toString();
}

/// An array of strings, or one string with spaces between.
QStringList list(const QJsonObject& object, const char* member)
{
    const QJsonValue value = object.value(QLatin1String(member));
    if (!value.isArray()) {
        return value.toString().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    }
    QStringList result;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& one : array) {
        result.append(one.toString());
    }
    result.removeAll(QString());
    return result;
}

QDateTime timeOf(const QJsonValue& value)
{
    bool isNumber = value.isDouble();
    const qint64 seconds = isNumber ? value.toInteger() : value.toString().toLongLong(&isNumber);
    return isNumber && seconds > 0 ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime();
}

bool isSame(const QString& a, const QString& b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

QList<QJsonObject> entriesOf(const TokenCache& cache, const Authority& authority, const QString& accountId, const char* section)
{
    QList<QJsonObject> found;
    const QJsonObject entries = cache.sliceOf(accountId).value(QLatin1String(section)).toObject();
    for (const QJsonValue& value : entries) {
        const QJsonObject entry = value.toObject();
        if (isSame(text(entry, "client_id"), authority.clientId)) {
            found.append(entry);
        }
    }
    return found;
}

QStringList withoutOpenId(const QString& target)
{
    static const QStringList openId{QStringLiteral("openid"), QStringLiteral("profile"), QStringLiteral("email"),
                                    QStringLiteral("offline_access")};
    QStringList scopes = target.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    scopes.removeIf([](const QString& scope) { return openId.contains(scope, Qt::CaseInsensitive); });
    return scopes;
}

QString shownTime(const QDateTime& time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

void insertUnlessEmpty(QJsonObject* object, const char* member, const QString& value)
{
    if (!value.isEmpty()) {
        object->insert(QLatin1String(member), value);
    }
}

void insertUnlessEmpty(QJsonObject* object, const char* member, const QStringList& values)
{
    if (!values.isEmpty()) {
        object->insert(QLatin1String(member), QJsonArray::fromStringList(values));
    }
}

} // namespace

ShownClaims ShownClaims::fromToken(const QByteArray& token)
{
    ShownClaims claims;
    const QList<QByteArray> parts = token.split('.');
    if (parts.size() != 3) {
        return claims; // opaque, or encrypted (five parts)
    }
    const QByteArray json = QByteArray::fromBase64(parts[1], QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject()) {
        return claims;
    }
    const QJsonObject payload = document.object();
    claims.isReadable = true;
    claims.objectId = text(payload, "oid");
    claims.tenantId = text(payload, "tid");
    claims.subject = text(payload, "sub");
    for (const char* member : {"preferred_username", "upn", "unique_name", "email"}) {
        if (claims.username.isEmpty()) {
            claims.username = text(payload, member);
        }
    }
    claims.name = text(payload, "name");
    claims.audience = list(payload, "aud").join(QLatin1Char(' '));
    claims.applicationId = text(payload, "appid").isEmpty() ? text(payload, "azp") : text(payload, "appid");
    claims.identityProvider = text(payload, "idp");
    claims.authenticationContext = payload.value(QLatin1String("acr")).toVariant().toString();
    claims.authenticationContexts = list(payload, "acrs");
    claims.methods = list(payload, "amr");
    claims.roles = list(payload, "roles");
    claims.directoryRoles = list(payload, "wids");
    claims.scopes = list(payload, "scp");
    claims.authenticatedAt = timeOf(payload.value(QLatin1String("auth_time")));
    claims.issuedAt = timeOf(payload.value(QLatin1String("iat")));
    claims.notAfter = timeOf(payload.value(QLatin1String("exp")));
    claims.isGuest = payload.value(QLatin1String("acct")).toVariant().toInt() == 1;
    return claims;
}

QString resourceOf(const QString& scope)
{
    const QStringList scopes = withoutOpenId(scope);
    for (const QString& one : scopes) {
        const qsizetype slash = one.lastIndexOf(QLatin1Char('/'));
        if (slash <= 0 || !one.contains(QLatin1String("://"))) {
            continue; // "User.Read": a permission of the server's default resource
        }
        QString resource = one.left(slash);
        while (resource.endsWith(QLatin1Char('/'))) {
            resource.chop(1); // "https://graph.example//.default" asks for a resource whose name ends with a slash
        }
        return resource;
    }
    return {};
}

QList<Grant> grantsOf(const TokenCache& cache, const Authority& authority, const QString& accountId, const QDateTime& now)
{
    QList<Grant> grants;
    const QList<QJsonObject> entries = entriesOf(cache, authority, accountId, "AccessToken");
    for (const QJsonObject& entry : entries) {
        Grant grant;
        grant.accountId = accountId;
        grant.tenantId = text(entry, "realm").toLower();
        grant.scopes = withoutOpenId(text(entry, "target"));
        grant.resource = resourceOf(text(entry, "target"));
        grant.issuedAt = timeOf(entry.value(QLatin1String("cached_at")));
        grant.expiresOn = timeOf(entry.value(QLatin1String("expires_on")));
        const QDateTime asked = timeOf(entry.value(QLatin1String("refresh_on")));
        const QDateTime latest = grant.expiresOn.isValid() ? grant.expiresOn.addSecs(-TokenCache::kFreshSeconds) : QDateTime();
        grant.refreshOn = asked.isValid() && (!latest.isValid() || asked < latest) ? asked : latest;
        grant.isExpired = !grant.expiresOn.isValid() || grant.expiresOn <= now;
        grant.announcesClaimsChallenges = authority.clientCapabilities.contains(QStringLiteral("cp1"), Qt::CaseInsensitive);
        grant.claims = ShownClaims::fromToken(text(entry, "secret").toLatin1());
        grants.append(grant);
    }
    std::sort(grants.begin(), grants.end(), [](const Grant& a, const Grant& b) {
        return a.tenantId == b.tenantId ? a.resource < b.resource : a.tenantId < b.tenantId;
    });
    return grants;
}

QList<TenantIdentity> identitiesOf(const TokenCache& cache, const Authority& authority, const QString& accountId)
{
    QList<TenantIdentity> identities;
    const QString home = accountId.section(QLatin1Char('.'), 1);
    const QList<QJsonObject> entries = entriesOf(cache, authority, accountId, "IdToken");
    for (const QJsonObject& entry : entries) {
        TenantIdentity identity;
        identity.accountId = accountId;
        identity.tenantId = text(entry, "realm").toLower();
        identity.isHome = identity.tenantId == home;
        identity.claims = ShownClaims::fromToken(text(entry, "secret").toLatin1());
        identities.append(identity);
    }
    std::stable_sort(identities.begin(), identities.end(),
                     [](const TenantIdentity& a, const TenantIdentity& b) { return a.isHome && !b.isHome; });
    return identities;
}

QJsonObject toJson(const ShownClaims& claims)
{
    QJsonObject object;
    insertUnlessEmpty(&object, "oid", claims.objectId);
    insertUnlessEmpty(&object, "tid", claims.tenantId);
    insertUnlessEmpty(&object, "sub", claims.subject);
    insertUnlessEmpty(&object, "user", claims.username);
    insertUnlessEmpty(&object, "name", claims.name);
    insertUnlessEmpty(&object, "aud", claims.audience);
    insertUnlessEmpty(&object, "appid", claims.applicationId);
    insertUnlessEmpty(&object, "idp", claims.identityProvider);
    insertUnlessEmpty(&object, "acr", claims.authenticationContext);
    insertUnlessEmpty(&object, "acrs", claims.authenticationContexts);
    insertUnlessEmpty(&object, "amr", claims.methods);
    insertUnlessEmpty(&object, "roles", claims.roles);
    insertUnlessEmpty(&object, "wids", claims.directoryRoles);
    insertUnlessEmpty(&object, "scp", claims.scopes);
    insertUnlessEmpty(&object, "authTime", shownTime(claims.authenticatedAt));
    insertUnlessEmpty(&object, "issuedAt", shownTime(claims.issuedAt));
    insertUnlessEmpty(&object, "notAfter", shownTime(claims.notAfter));
    object.insert(QStringLiteral("guest"), claims.isGuest);
    object.insert(QStringLiteral("readable"), claims.isReadable);
    return object;
}

QJsonObject toJson(const Grant& grant)
{
    return {{QStringLiteral("tenantId"), grant.tenantId},
            {QStringLiteral("resource"), grant.resource},
            {QStringLiteral("scopes"), QJsonArray::fromStringList(grant.scopes)},
            {QStringLiteral("issuedAt"), shownTime(grant.issuedAt)},
            {QStringLiteral("expiresOn"), shownTime(grant.expiresOn)},
            {QStringLiteral("refreshOn"), shownTime(grant.refreshOn)},
            {QStringLiteral("expired"), grant.isExpired},
            {QStringLiteral("claimsChallenges"), grant.announcesClaimsChallenges},
            {QStringLiteral("claims"), toJson(grant.claims)}};
}

QJsonObject toJson(const TenantIdentity& identity)
{
    return {{QStringLiteral("tenantId"), identity.tenantId},
            {QStringLiteral("home"), identity.isHome},
            {QStringLiteral("claims"), toJson(identity.claims)}};
}

} // namespace identity
