// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/tokencache.h"

#include "core/json.h"
#include "identity/cachefields.h"

#include <algorithm>

namespace identity {

using namespace cachefields;

namespace {

QDateTime timeOf(const QJsonValue& value)
{
    bool ok = false;
    const qint64 seconds = value.isDouble() ? value.toInteger() : value.toString().toLongLong(&ok);
    return ok || value.isDouble() ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime();
}

QStringList resourceScopes(const QString& scope)
{
    static const QStringList openId{QStringLiteral("openid"), QStringLiteral("profile"), QStringLiteral("email"),
                                    QStringLiteral("offline_access")};
    QStringList scopes = scope.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    scopes.removeIf([](const QString& one) { return openId.contains(one, Qt::CaseInsensitive); });
    return scopes;
}

} // namespace

QString sortedTarget(const QString& scope)
{
    QStringList scopes = scope.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    scopes.sort(Qt::CaseSensitive);
    scopes.removeDuplicates();
    return scopes.join(QLatin1Char(' '));
}

bool targetServes(const QString& target, const QString& wanted)
{
    const QStringList granted = resourceScopes(target);
    const QStringList asked = resourceScopes(wanted);
    static const QString all = QStringLiteral("/.default");
    return !asked.isEmpty() && std::all_of(asked.begin(), asked.end(), [&granted](const QString& one) {
        if (granted.contains(one, Qt::CaseInsensitive)) {
            return true;
        }
        if (!one.endsWith(all)) {
            return false;
        }
        const QString resource = one.left(one.size() - all.size() + 1);
        return std::any_of(granted.begin(), granted.end(),
                           [&resource](const QString& scope) { return scope.startsWith(resource, Qt::CaseInsensitive); });
    });
}

bool targetsOverlap(const QString& a, const QString& b)
{
    const QStringList scopes = resourceScopes(a);
    return std::any_of(scopes.begin(), scopes.end(), [&b](const QString& one) { return targetServes(b, one); }) ||
           targetServes(a, b);
}

bool TokenCache::CachedToken::isFresh(const QDateTime& now) const
{
    // Of a token that lives for minutes only, half of its life is used: else every call would refresh.
    const qint64 ahead = std::min(kFreshSeconds, cachedAt.isValid() ? cachedAt.secsTo(expiresOn) / 2 : kFreshSeconds);
    return isUsable(now) && now.secsTo(expiresOn) > ahead;
}

bool TokenCache::CachedToken::isUsable(const QDateTime& now) const
{
    return expiresOn > now && !(cachedAt > now.addSecs(1));
}

core::Result<void> TokenCache::merge(const QJsonObject& document)
{
    for (const char* section : kCredentialSections) {
        const QJsonValue value = document.value(QLatin1String(section));
        if (value.isUndefined()) {
            continue;
        }
        const QJsonObject entriesOfSection = value.toObject();
        const bool wellFormed = value.isObject() && std::all_of(entriesOfSection.begin(), entriesOfSection.end(),
                                                                [](const QJsonValue& entry) { return entry.isObject(); });
        if (!wellFormed) {
            return core::failure(core::ErrorKind::Storage, QStringLiteral("the token cache has an unknown form"),
                                 QLatin1String(section));
        }
    }
    m_root = core::json::merged(m_root, document);
    return core::Result<void>::ok();
}

bool TokenCache::isOurs(const QJsonObject& entry, const QString& homeAccountId) const
{
    return same(text(entry, "home_account_id"), homeAccountId) && m_authority.isEnvironment(text(entry, "environment"));
}

bool TokenCache::isOfClient(const QJsonObject& entry) const
{
    return same(text(entry, "client_id"), m_authority.clientId);
}

QString TokenCache::key(const QString& home, const char* type, const QString& realm, const QString& target) const
{
    // Seven parts; the last, the token scheme, is empty for bearer tokens, hence the trailing hyphen.
    return QStringList{home, m_authority.environment(), QString::fromLatin1(type), m_authority.clientId, realm, target, QString()}
        .join(QLatin1Char('-'))
        .toLower();
}

void TokenCache::put(const QString& section, const QString& newKey, const QJsonObject& fields, const Predicate& isSame)
{
    QJsonObject object = m_root.value(section).toObject();
    QString key = newKey;
    QJsonObject entry;
    for (auto it = object.begin(); it != object.end();) {
        if (!isSame(it->toObject())) {
            ++it;
            continue;
        }
        // One entry stays, under the key its writer chose; a second one for the same thing confuses other readers.
        key = it.key();
        entry = core::json::merged(entry, it->toObject());
        it = object.erase(it);
    }
    object.insert(key, core::json::merged(entry, fields));
    m_root.insert(section, object);
}

void TokenCache::removeIf(const QString& section, const Predicate& predicate)
{
    QJsonObject object = m_root.value(section).toObject();
    for (auto it = object.begin(); it != object.end();) {
        it = predicate(it->toObject()) ? object.erase(it) : std::next(it);
    }
    if (m_root.value(section).isObject()) {
        m_root.insert(section, object);
    }
}

QList<QJsonObject> TokenCache::entries(const QString& section, const Predicate& predicate) const
{
    QList<QJsonObject> found;
    const QJsonObject object = m_root.value(section).toObject();
    for (const QJsonValue& value : object) {
        const QJsonObject entry = value.toObject();
        if (predicate(entry)) {
            found.append(entry);
        }
    }
    return found;
}

QJsonObject TokenCache::sliceOf(const QString& homeAccountId) const
{
    QJsonObject slice;
    for (auto section = m_root.begin(); section != m_root.end(); ++section) {
        if (!section->isObject()) {
            slice.insert(section.key(), *section);
            continue;
        }
        const QJsonObject all = section->toObject();
        QJsonObject part;
        for (auto it = all.begin(); it != all.end(); ++it) {
            const QJsonObject entry = it->toObject();
            if (isOurs(entry, homeAccountId) || !entry.contains(QLatin1String("home_account_id"))) {
                part.insert(it.key(), *it);
            }
        }
        slice.insert(section.key(), part);
    }
    return slice;
}

std::optional<TokenCache::CachedToken> TokenCache::accessToken(const Lookup& lookup) const
{
    const QList<QJsonObject> found = entries(QLatin1String(kAccessTokens), [&](const QJsonObject& entry) {
        return isOurs(entry, lookup.homeAccountId) && isOfClient(entry) && same(text(entry, "realm"), lookup.tenantId) &&
               targetServes(text(entry, "target"), lookup.scope);
    });
    std::optional<CachedToken> best;
    for (const QJsonObject& entry : found) {
        const CachedToken token{text(entry, "secret").toLatin1(), timeOf(entry.value(QLatin1String("cached_at"))),
                                timeOf(entry.value(QLatin1String("expires_on"))), timeOf(entry.value(QLatin1String("refresh_on")))};
        if (!best || token.expiresOn > best->expiresOn) {
            best = token;
        }
    }
    return best;
}

void TokenCache::removeAccessToken(const Lookup& lookup)
{
    removeIf(QLatin1String(kAccessTokens), [&](const QJsonObject& entry) {
        return isOurs(entry, lookup.homeAccountId) && isOfClient(entry) && same(text(entry, "realm"), lookup.tenantId) &&
               targetServes(text(entry, "target"), lookup.scope);
    });
}

QByteArray TokenCache::refreshToken(const QString& homeAccountId) const
{
    const QList<QJsonObject> found = entries(QLatin1String(kRefreshTokens), [&](const QJsonObject& entry) {
        return isOurs(entry, homeAccountId) && isOfClient(entry);
    });
    const auto newest = std::max_element(found.begin(), found.end(), [](const QJsonObject& a, const QJsonObject& b) {
        return seconds(a, "last_modification_time") < seconds(b, "last_modification_time");
    });
    return newest == found.end() ? QByteArray() : text(*newest, "secret").toLatin1();
}

void TokenCache::removeRefreshToken(const QString& homeAccountId)
{
    removeIf(QLatin1String(kRefreshTokens),
             [&](const QJsonObject& entry) { return isOurs(entry, homeAccountId) && isOfClient(entry); });
}

void TokenCache::removeAccount(const QString& homeAccountId)
{
    const QStringList sections = m_root.keys();
    for (const QString& section : sections) {
        removeIf(section, [&](const QJsonObject& entry) { return isOurs(entry, homeAccountId); });
    }
}

QList<TokenCache::Person> TokenCache::people() const
{
    QList<Person> found;
    const QList<QJsonObject> accounts = entries(
        QLatin1String(kAccounts), [&](const QJsonObject& entry) { return m_authority.isEnvironment(text(entry, "environment")); });
    for (const QJsonObject& entry : accounts) {
        const QString home = text(entry, "home_account_id").toLower();
        const bool known = std::any_of(found.begin(), found.end(), [&](const Person& one) { return one.homeAccountId == home; });
        if (!known && !home.isEmpty()) {
            found.append({home, text(entry, "username"), text(entry, "name"), HomeAccountId::fromText(home).tenantId,
                          text(entry, "local_account_id")});
        }
    }
    return found;
}

QStringList TokenCache::tenantsOf(const QString& homeAccountId) const
{
    QStringList tenants;
    const QList<QJsonObject> tokens = entries(
        QLatin1String(kIdTokens), [&](const QJsonObject& entry) { return isOurs(entry, homeAccountId) && isOfClient(entry); });
    for (const QJsonObject& entry : tokens) {
        tenants.append(text(entry, "realm").toLower());
    }
    tenants.removeDuplicates();
    return tenants;
}

} // namespace identity
