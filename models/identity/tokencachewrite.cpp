// SPDX-License-Identifier: GPL-3.0-or-later
// What an answer becomes in the cache. Forms that Node, Python and .NET libraries all read: lower-case seven-part keys, the
// preferred cache host, the token's tenant as realm, the home tenant as the account's realm, sorted targets.
#include "core/json.h"
#include "identity/cachefields.h"
#include "identity/tokencache.h"

#include <QJsonDocument>

namespace identity {

using namespace cachefields;

namespace {

/// `profiles` (an array of JSON texts) with the one of this tenant replaced.
QJsonArray withProfile(const QJsonArray& profiles, const QJsonObject& profile)
{
    QJsonArray result;
    for (const QJsonValue& value : profiles) {
        const QJsonObject one = QJsonDocument::fromJson(value.toString().toUtf8()).object();
        if (!same(text(one, "tenantId"), text(profile, "tenantId"))) {
            result.append(value);
        }
    }
    result.append(QString::fromUtf8(core::json::compact(profile)));
    return result;
}

QJsonObject withoutEmpty(QJsonObject object)
{
    for (auto it = object.begin(); it != object.end();) {
        it = it->isString() && it->toString().isEmpty() ? object.erase(it) : std::next(it);
    }
    return object;
}

} // namespace

void TokenCache::storeAccount(const Issued& issued)
{
    const QString homeTenant = HomeAccountId::fromText(issued.homeAccountId).tenantId;
    const QString objectId = HomeAccountId::fromText(issued.homeAccountId).objectId;
    const bool isHome = homeTenant.isEmpty() || same(homeTenant, issued.tenantId);
    const Predicate isThis = [&](const QJsonObject& entry) { return isOurs(entry, issued.homeAccountId); };
    const QList<QJsonObject> before = entries(QStringLiteral("Account"), isThis);
    QJsonArray profiles;
    if (!before.isEmpty()) {
        profiles = before.first().value(QLatin1String("tenantProfiles")).toArray();
    }
    const QString localId = issued.claims.objectId.isEmpty() ? issued.claims.subject : issued.claims.objectId;
    const QJsonObject profile{{QStringLiteral("tenantId"), issued.tenantId},
                              {QStringLiteral("localAccountId"), localId},
                              {QStringLiteral("name"), issued.claims.name},
                              {QStringLiteral("username"), issued.claims.username},
                              {QStringLiteral("isHomeTenant"), isHome}};
    QJsonObject fields{{QStringLiteral("home_account_id"), issued.homeAccountId},
                       {QStringLiteral("environment"), m_authority.environment()},
                       {QStringLiteral("realm"), homeTenant},
                       {QStringLiteral("local_account_id"), objectId},
                       {QStringLiteral("authority_type"), m_authority.hasTenants() ? QStringLiteral("MSSTS") : QStringLiteral("Generic")},
                       {QStringLiteral("tenantProfiles"), withProfile(profiles, profile)}};
    if (!issued.answer.clientInfo.isEmpty()) {
        fields.insert(QStringLiteral("client_info"), QString::fromLatin1(issued.answer.clientInfo));
    }
    if (isHome || before.isEmpty()) {
        // A guest tenant may know the person under another name; the home tenant's stays.
        fields.insert(QStringLiteral("username"), issued.claims.username);
        fields.insert(QStringLiteral("name"), issued.claims.name);
    }
    const QString key =
        QStringLiteral("%1-%2-%3").arg(issued.homeAccountId, m_authority.environment(), homeTenant).toLower();
    put(QStringLiteral("Account"), key, fields, isThis);
}

void TokenCache::storeAccessToken(const Issued& issued, const QJsonObject& common)
{
    QString granted = issued.answer.scope.isEmpty() ? issued.requestedScope : issued.answer.scope;
    if (!m_authority.hasTenants() && !targetServes(granted, issued.requestedScope)) {
        // Such a server leaves out the names it does not know. Its token is the one for that name all the same: without the name
        // the cache would never find it, and every call would refresh.
        granted += QLatin1Char(' ') + issued.requestedScope;
    }
    const QString target = sortedTarget(granted);
    const QDateTime expiresOn = issued.now.addSecs(issued.answer.expiresIn);
    QJsonObject fields = common;
    fields.insert(QStringLiteral("credential_type"), QStringLiteral("AccessToken"));
    fields.insert(QStringLiteral("secret"), QString::fromLatin1(issued.answer.accessToken));
    fields.insert(QStringLiteral("realm"), issued.tenantId);
    fields.insert(QStringLiteral("target"), target);
    fields.insert(QStringLiteral("cached_at"), unixTime(issued.now));
    fields.insert(QStringLiteral("expires_on"), unixTime(expiresOn));
    fields.insert(QStringLiteral("extended_expires_on"), unixTime(expiresOn.addSecs(issued.answer.extExpiresIn)));
    fields.insert(QStringLiteral("token_type"), QStringLiteral("Bearer"));
    if (issued.answer.refreshIn > 0) {
        fields.insert(QStringLiteral("refresh_on"), unixTime(issued.now.addSecs(issued.answer.refreshIn)));
    }
    // Two matching tokens make other readers drop both, so what overlaps goes first.
    removeIf(QStringLiteral("AccessToken"), [&](const QJsonObject& entry) {
        return isOurs(entry, issued.homeAccountId) && isOfClient(entry) && same(text(entry, "realm"), issued.tenantId) &&
               (targetsOverlap(text(entry, "target"), target) || targetServes(text(entry, "target"), issued.requestedScope));
    });
    QJsonObject all = m_root.value(QLatin1String("AccessToken")).toObject();
    all.insert(key(issued.homeAccountId, "accesstoken", issued.tenantId, target), fields);
    m_root.insert(QStringLiteral("AccessToken"), all);
}

void TokenCache::store(const Issued& issued)
{
    const QJsonObject common{{QStringLiteral("home_account_id"), issued.homeAccountId},
                             {QStringLiteral("environment"), m_authority.environment()},
                             {QStringLiteral("client_id"), m_authority.clientId}};
    storeAccessToken(issued, common);
    if (!issued.answer.idToken.isEmpty()) {
        storeAccount(issued);
        QJsonObject fields = common;
        fields.insert(QStringLiteral("credential_type"), QStringLiteral("IdToken"));
        fields.insert(QStringLiteral("secret"), QString::fromLatin1(issued.answer.idToken));
        fields.insert(QStringLiteral("realm"), issued.tenantId);
        put(QStringLiteral("IdToken"), key(issued.homeAccountId, "idtoken", issued.tenantId, {}), fields,
            [&](const QJsonObject& entry) {
                return isOurs(entry, issued.homeAccountId) && isOfClient(entry) && same(text(entry, "realm"), issued.tenantId);
            });
    }
    if (!issued.answer.refreshToken.isEmpty()) {
        QJsonObject fields = common;
        fields.insert(QStringLiteral("credential_type"), QStringLiteral("RefreshToken"));
        fields.insert(QStringLiteral("secret"), QString::fromLatin1(issued.answer.refreshToken));
        fields.insert(QStringLiteral("family_id"), issued.answer.familyId);
        fields.insert(QStringLiteral("last_modification_time"), unixTime(issued.now));
        put(QStringLiteral("RefreshToken"), key(issued.homeAccountId, "refreshtoken", {}, {}), withoutEmpty(fields),
            [&](const QJsonObject& entry) { return isOurs(entry, issued.homeAccountId) && isOfClient(entry); });
    }
}

QString TokenCache::loginHint(const QString& homeAccountId) const
{
    const QList<QJsonObject> tokens = entries(QStringLiteral("IdToken"), [&](const QJsonObject& entry) {
        return isOurs(entry, homeAccountId) && isOfClient(entry);
    });
    for (const QJsonObject& entry : tokens) {
        const QString hint = text(claimsOf(text(entry, "secret")), "login_hint");
        if (!hint.isEmpty()) {
            return hint;
        }
    }
    for (const Person& person : people()) {
        if (same(person.homeAccountId, homeAccountId)) {
            return person.username;
        }
    }
    return {};
}

} // namespace identity
