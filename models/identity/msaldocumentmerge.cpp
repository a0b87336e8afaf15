// SPDX-License-Identifier: GPL-3.0-or-later
// Entries of our client into and out of a document that other libraries write too.
#include "core/json.h"
#include "identity/cachefields.h"
#include "identity/msaldocument.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace identity {

using namespace cachefields;

namespace {

/// What says which thing an entry is: its first writer's spelling stays, because its key is made of it.
constexpr const char* kIdentityFields[] = {"home_account_id", "environment", "client_id", "realm", "local_account_id", "authority_type"};

QJsonObject without(QJsonObject entry, std::initializer_list<const char*> fields)
{
    for (const char* field : fields) {
        entry.remove(QLatin1String(field));
    }
    return entry;
}

/// `ours` over `theirs`, but for what identifies it.
QJsonObject updated(const QJsonObject& theirs, QJsonObject ours)
{
    for (const char* field : kIdentityFields) {
        if (!text(theirs, field).isEmpty()) {
            ours.remove(QLatin1String(field));
        }
    }
    return core::json::merged(theirs, ours);
}

/// Seven parts, lower case; the last, the token scheme, is empty for bearer tokens.
QString credentialKey(const QJsonObject& entry, const QString& target)
{
    const QString owner = text(entry, "family_id").isEmpty() ? text(entry, "client_id") : text(entry, "family_id");
    return QStringList{text(entry, "home_account_id"), text(entry, "environment"), text(entry, "credential_type"), owner,
                       text(entry, "realm"), target, QString()}
        .join(QLatin1Char('-'))
        .toLower();
}

bool isBearerForEverybody(const QJsonObject& token)
{
    const QString type = text(token, "token_type");
    return (type.isEmpty() || same(type, QStringLiteral("Bearer"))) && text(token, "key_id").isEmpty() &&
           text(token, "kid").isEmpty() && !token.contains(QLatin1String("userAssertionHash")) &&
           !token.contains(QLatin1String("additionalCacheKeyComponents")) && !token.contains(QLatin1String("ext"));
}

qint64 writtenAt(const char* section, const QJsonObject& entry)
{
    if (section == kIdTokens) {
        return claimsOf(text(entry, "secret")).value(QLatin1String("iat")).toInteger();
    }
    return seconds(entry, section == kAccessTokens ? "cached_at" : "last_modification_time");
}

QStringList profileTenants(const QJsonArray& profiles)
{
    QStringList tenants;
    for (const QJsonValue& value : profiles) {
        tenants.append(text(QJsonDocument::fromJson(value.toString().toUtf8()).object(), "tenantId").toLower());
    }
    return tenants;
}

/// The profiles of both, those of `ours` where both have one of a tenant.
QJsonArray united(const QJsonArray& theirs, const QJsonArray& ours)
{
    const QStringList known = profileTenants(ours);
    const QStringList tenants = profileTenants(theirs);
    QJsonArray result;
    for (qsizetype i = 0; i < theirs.size(); ++i) {
        if (!known.contains(tenants.at(i))) {
            result.append(theirs.at(i));
        }
    }
    for (const QJsonValue& value : ours) {
        result.append(value);
    }
    return result;
}

QString profileOf(const QJsonObject& claims, const QString& tenantId, bool isHome)
{
    const QString objectId = text(claims, "oid").isEmpty() ? text(claims, "sub") : text(claims, "oid");
    return QString::fromUtf8(core::json::compact(QJsonObject{{QStringLiteral("tenantId"), tenantId},
                                                             {QStringLiteral("localAccountId"), objectId},
                                                             {QStringLiteral("name"), text(claims, "name")},
                                                             {QStringLiteral("username"), text(claims, "preferred_username")},
                                                             {QStringLiteral("isHomeTenant"), isHome}}));
}

} // namespace

QString MsalDocument::environmentFor(const Authority& authority, const QString& homeAccountId) const
{
    QString ofAnother;
    for (const char* name : kCredentialSections) {
        const QJsonObject entries = section(name);
        for (const QJsonValue& value : entries) {
            const QJsonObject entry = value.toObject();
            const QString environment = text(entry, "environment");
            const bool isWriters = name == kAccounts || same(text(entry, "client_id"), authority.clientId);
            if (!isWriters || !authority.isEnvironment(environment)) {
                continue;
            }
            if (same(text(entry, "home_account_id"), homeAccountId)) {
                return environment;
            }
            ofAnother = environment; // the name that the file's reader looks for
        }
    }
    return ofAnother.isEmpty() ? authority.environment() : ofAnother;
}

QString MsalDocument::tenantOfRealm(const Authority& authority, const QString& homeAccountId, const QString& realm) const
{
    if (isGuid(realm)) {
        return realm.toLower();
    }
    const QJsonObject tokens = section(kIdTokens);
    for (const QJsonValue& value : tokens) {
        const QJsonObject entry = value.toObject();
        if (same(text(entry, "home_account_id"), homeAccountId) && authority.isEnvironment(text(entry, "environment")) &&
            same(text(entry, "client_id"), authority.clientId) && same(text(entry, "realm"), realm)) {
            return text(claimsOf(text(entry, "secret")), "tid").toLower();
        }
    }
    return {};
}

void MsalDocument::mergeAccount(const Authority& authority, const QJsonObject& account)
{
    const QString home = text(account, "home_account_id");
    QJsonObject all = section(kAccounts);
    QString chosen;
    for (auto it = all.begin(); it != all.end(); ++it) {
        const QJsonObject entry = it->toObject();
        const bool isSame = same(text(entry, "home_account_id"), home) && authority.isEnvironment(text(entry, "environment"));
        if (isSame && (chosen.isEmpty() || same(text(entry, "realm"), text(account, "realm")))) {
            chosen = it.key(); // one for each tenant is another library's way; the home tenant's is the one that means the person
        }
    }
    QJsonObject entry = account;
    if (chosen.isEmpty()) {
        entry.insert(QStringLiteral("environment"), environmentFor(authority, home));
        chosen = QStringList{home, text(entry, "environment"), text(entry, "realm")}.join(QLatin1Char('-')).toLower();
    } else {
        const QJsonObject theirs = all.value(chosen).toObject();
        const QString profiles = QStringLiteral("tenantProfiles");
        for (const char* field : {"username", "name"}) {
            if (text(entry, field).isEmpty()) {
                entry.remove(QLatin1String(field));
            }
        }
        entry = updated(theirs, entry);
        entry.insert(profiles, united(theirs.value(profiles).toArray(), account.value(profiles).toArray()));
    }
    all.insert(chosen, entry);
    setSection(kAccounts, all);
}

void MsalDocument::mergeSingle(const Authority& authority, const char* sectionName, const QJsonObject& token)
{
    const QString home = text(token, "home_account_id");
    const bool hasRealm = sectionName == kIdTokens;
    QJsonObject all = section(sectionName);
    QString key;
    QJsonObject best;
    for (auto it = all.begin(); it != all.end();) {
        const QJsonObject entry = it->toObject();
        const bool isSame = same(text(entry, "home_account_id"), home) && authority.isEnvironment(text(entry, "environment")) &&
                            same(text(entry, "client_id"), authority.clientId) &&
                            (!hasRealm || same(text(entry, "realm"), text(token, "realm")));
        if (!isSame) {
            ++it;
            continue;
        }
        // Two of a kind make other libraries drop both or take the older one: only the one written last stays.
        if (key.isEmpty() || writtenAt(sectionName, entry) > writtenAt(sectionName, best)) {
            key = it.key();
            best = entry;
        }
        it = all.erase(it);
    }
    if (key.isEmpty()) {
        QJsonObject entry = token;
        entry.insert(QStringLiteral("environment"), environmentFor(authority, home));
        all.insert(credentialKey(entry, {}), entry);
    } else if (writtenAt(sectionName, best) > writtenAt(sectionName, token)) {
        all.insert(key, best);
    } else {
        all.insert(key, updated(best, without(token, {"target"})));
    }
    setSection(sectionName, all);
}

void MsalDocument::mergeAccessToken(const Authority& authority, const QJsonObject& token)
{
    const QString home = text(token, "home_account_id");
    const QString target = text(token, "target");
    QJsonObject all = section(kAccessTokens);
    QStringList overlapping;
    QString newer;
    for (auto it = all.begin(); it != all.end(); ++it) {
        const QJsonObject entry = it->toObject();
        const bool isSame = same(text(entry, "home_account_id"), home) && authority.isEnvironment(text(entry, "environment")) &&
                            same(text(entry, "client_id"), authority.clientId) &&
                            same(text(entry, "realm"), text(token, "realm")) && isBearerForEverybody(entry) &&
                            targetsOverlap(text(entry, "target"), target);
        if (isSame) {
            overlapping.append(it.key());
            const bool isBetter = writtenAt(kAccessTokens, entry) > writtenAt(kAccessTokens, token) &&
                                  targetServes(text(entry, "target"), target);
            newer = isBetter ? it.key() : newer;
        }
    }
    QString key;
    QJsonObject entry = token;
    for (const QString& one : std::as_const(overlapping)) {
        const QJsonObject theirs = all.value(one).toObject();
        if (key.isEmpty() && same(sortedTarget(text(theirs, "target")), sortedTarget(target))) {
            key = one;
            entry = updated(without(theirs, {"refresh_on", "extended_expires_on", "ext_expires_on"}), without(token, {"target"}));
        }
        if (one != newer) {
            all.remove(one);
        }
    }
    if (newer.isEmpty()) {
        if (key.isEmpty()) {
            entry.insert(QStringLiteral("environment"), environmentFor(authority, home));
            key = credentialKey(entry, sortedTarget(target));
        }
        all.insert(key, entry);
    }
    setSection(kAccessTokens, all);
}

void MsalDocument::merge(const Authority& authority, const QJsonObject& part)
{
    const MsalDocument ours(part);
    const QJsonObject accounts = ours.section(kAccounts);
    for (const QJsonValue& account : accounts) {
        mergeAccount(authority, account.toObject());
    }
    for (const char* name : {kIdTokens, kRefreshTokens, kAccessTokens}) {
        const QJsonObject tokens = ours.section(name);
        for (const QJsonValue& value : tokens) {
            const QJsonObject token = value.toObject();
            if (!same(text(token, "client_id"), authority.clientId)) {
                continue; // a foreign token has no business outside of the file that it was found in
            }
            if (name == kAccessTokens) {
                mergeAccessToken(authority, token);
            } else {
                mergeSingle(authority, name, token);
            }
        }
    }
}

QJsonObject MsalDocument::partOf(const Authority& authority, const QString& homeAccountId) const
{
    const QString home = homeAccountId.toLower();
    const QString homeTenant = home.section(QLatin1Char('.'), 1);
    MsalDocument part;
    QJsonArray profiles;
    for (const char* name : {kIdTokens, kRefreshTokens, kAccessTokens}) {
        const QJsonObject entries = section(name);
        for (const QJsonValue& value : entries) {
            QJsonObject entry = value.toObject();
            const QString realm = tenantOfRealm(authority, home, text(entry, "realm"));
            const bool isOurs = same(text(entry, "home_account_id"), home) && authority.isEnvironment(text(entry, "environment")) &&
                                same(text(entry, "client_id"), authority.clientId);
            if (!isOurs || (name != kRefreshTokens && realm.isEmpty()) || (name == kAccessTokens && !isBearerForEverybody(entry))) {
                continue;
            }
            entry.insert(QStringLiteral("home_account_id"), home);
            entry.insert(QStringLiteral("environment"), authority.environment());
            entry.insert(QStringLiteral("client_id"), authority.clientId);
            if (name == kRefreshTokens) {
                entry = without(entry, {"realm", "target"});
            } else {
                entry.insert(QStringLiteral("realm"), realm);
            }
            if (name == kIdTokens) {
                profiles.append(profileOf(claimsOf(text(entry, "secret")), realm, realm == homeTenant || homeTenant.isEmpty()));
            }
            part.merge(authority, {{QLatin1String(name), QJsonObject{{QStringLiteral("one"), entry}}}});
        }
    }
    const QJsonObject accounts = section(kAccounts);
    for (const bool isHome : {false, true}) { // the home tenant's names last, because they are to stay
        for (const QJsonValue& value : accounts) {
            QJsonObject account = value.toObject();
            const bool isThis = same(text(account, "home_account_id"), home) && authority.isEnvironment(text(account, "environment"));
            if (!isThis || same(text(account, "realm"), homeTenant) != isHome) {
                continue;
            }
            account.insert(QStringLiteral("home_account_id"), home);
            account.insert(QStringLiteral("environment"), authority.environment());
            account.insert(QStringLiteral("realm"), homeTenant);
            account.insert(QStringLiteral("local_account_id"), home.section(QLatin1Char('.'), 0, 0));
            account.insert(QStringLiteral("tenantProfiles"), united(profiles, account.value(QLatin1String("tenantProfiles")).toArray()));
            part.merge(authority, {{QLatin1String(kAccounts), QJsonObject{{QStringLiteral("one"), account}}}});
        }
    }
    return part.root();
}

} // namespace identity
