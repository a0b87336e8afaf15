// SPDX-License-Identifier: GPL-3.0-or-later
// A token cache that another program wrote or that the disk damaged: loaded, merged, looked into, added to, removed from.
// Seeds are JSON documents; a line `---` separates one from the one that is merged over it.
#include "core/json.h"
#include "identity/tokencache.h"

#include "fuzz/require.h"

#include <QJsonDocument>
#include <algorithm>

using fuzz::require;
using identity::TokenCache;

namespace {

const QString kTenant = QStringLiteral("11111111-1111-4111-8111-111111111111");
const QString kHome = QStringLiteral("aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa.") + kTenant;
const QString kScope = QStringLiteral("https://management.azure.com/.default");
const QDateTime kNow = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
const QStringList kSections{QStringLiteral("Account"), QStringLiteral("IdToken"), QStringLiteral("AccessToken"),
                            QStringLiteral("RefreshToken")};

const identity::Authority& authority()
{
    static const identity::Authority instance = [] {
        identity::Authority result;
        result.name = QStringLiteral("public");
        result.url = QUrl(QStringLiteral("https://login.microsoftonline.com"));
        result.aliases = identity::Authority::knownAliases(result.url.host());
        result.clientId = QStringLiteral("CLIENT");
        return result;
    }();
    return instance;
}

TokenCache::Issued issued()
{
    TokenCache::Issued result;
    result.homeAccountId = kHome;
    result.tenantId = kTenant;
    result.claims.tenantId = kTenant;
    result.claims.objectId = kHome.section(QLatin1Char('.'), 0, 0);
    result.claims.username = QStringLiteral("ada@contoso.example");
    result.requestedScope = kScope;
    result.answer.accessToken = "at-new";
    result.answer.refreshToken = "rt-new";
    result.answer.idToken = "e30.e30.sig";
    result.answer.scope = QStringLiteral("https://management.azure.com/user_impersonation");
    result.answer.expiresIn = 3600;
    result.now = kNow;
    return result;
}

/// Whether the entry belongs to the account that this target signs in and out, by a reading of its own.
bool isOfAccount(const QJsonObject& entry)
{
    const QString environment = entry.value(QLatin1String("environment")).toString().toLower();
    const QStringList hosts{QStringLiteral("login.microsoftonline.com"), QStringLiteral("login.windows.net"),
                            QStringLiteral("login.microsoft.com"), QStringLiteral("sts.windows.net")};
    return entry.value(QLatin1String("home_account_id")).toString().toLower() == kHome && hosts.contains(environment);
}

/// Everything that is not of that account, in known and unknown sections.
QJsonObject foreign(const QJsonObject& cache)
{
    QJsonObject rest = cache;
    for (const QString& name : cache.keys()) {
        if (!cache.value(name).isObject()) {
            continue;
        }
        QJsonObject section = rest.take(name).toObject();
        for (auto it = section.begin(); it != section.end();) {
            it = isOfAccount(it->toObject()) ? section.erase(it) : std::next(it);
        }
        if (!section.isEmpty()) { // an empty one says the same as none
            rest.insert(name, section);
        }
    }
    return rest;
}

QJsonObject unknownSections(QJsonObject cache)
{
    for (const QString& name : kSections) {
        cache.remove(name);
    }
    return cache;
}

int countOfAccount(const TokenCache& cache)
{
    int found = 0;
    for (const QString& name : kSections) {
        const QJsonObject section = cache.toJson().value(name).toObject();
        found += int(std::count_if(section.begin(), section.end(), [](const QJsonValue& entry) { return isOfAccount(entry.toObject()); }));
    }
    return found;
}

QJsonObject reread(const QJsonObject& object)
{
    return QJsonDocument::fromJson(core::json::compact(object)).object();
}

/// A foreign entry that stands under a key of ours would be written over: keys are ours to choose, so such a file is out of scope.
bool hasOurKeys(const QJsonObject& cache)
{
    TokenCache empty(authority());
    empty.store(issued());
    const QJsonObject rest = foreign(cache);
    return std::any_of(kSections.begin(), kSections.end(), [&](const QString& name) {
        const QStringList ours = empty.toJson().value(name).toObject().keys();
        const QJsonObject theirs = rest.value(name).toObject();
        return std::any_of(ours.begin(), ours.end(), [&](const QString& key) { return theirs.contains(key); });
    });
}

void checkReading(const TokenCache& cache)
{
    const QList<TokenCache::Person> people = cache.people();
    for (const TokenCache::Person& person : people) {
        require(!person.homeAccountId.isEmpty() && person.homeAccountId == person.homeAccountId.toLower(), "people have an id in lower case");
        const QJsonObject slice = cache.sliceOf(person.homeAccountId);
        TokenCache alone(authority());
        require(alone.merge(slice).has_value(), "one account's part is a cache");
        require(alone.people().size() == 1, "one account's part names that account alone");
        require(alone.refreshToken(person.homeAccountId) == cache.refreshToken(person.homeAccountId), "the part holds its refresh token");
        [[maybe_unused]] const QString hint = cache.loginHint(person.homeAccountId);
        const QStringList tenants = cache.tenantsOf(person.homeAccountId);
        require(QSet<QString>(tenants.begin(), tenants.end()).size() == tenants.size(), "every tenant once");
    }
    const std::optional<TokenCache::CachedToken> token = cache.accessToken({kHome, kTenant, kScope});
    require(!token || !token->isFresh(kNow) || token->isUsable(kNow), "what is fresh is usable");
    require(!token || !token->isUsable(kNow) || token->expiresOn > kNow, "what has expired is not usable");
}

void checkStoring(TokenCache cache)
{
    const QJsonObject before = foreign(cache.toJson());
    const QJsonObject unknown = unknownSections(cache.toJson());
    const bool collides = hasOurKeys(cache.toJson());
    cache.store(issued());
    const std::optional<TokenCache::CachedToken> token = cache.accessToken({kHome, kTenant, kScope});
    require(token && token->secret == "at-new" && token->isFresh(kNow), "the stored token is found");
    require(cache.refreshToken(kHome) == "rt-new", "the stored refresh token replaces the old");
    require(collides || foreign(cache.toJson()) == before, "storing leaves what is foreign");
    require(unknownSections(cache.toJson()) == unknown, "storing leaves unknown sections");
    const QJsonObject once = cache.toJson();
    cache.store(issued());
    require(cache.toJson() == once, "storing the same answer again changes nothing");
    require(reread(cache.toJson()) == cache.toJson(), "the cache survives being written and read");
    cache.removeAccessToken({kHome, kTenant, kScope});
    require(!cache.accessToken({kHome, kTenant, kScope}), "a removed token is gone");
    cache.removeRefreshToken(kHome);
    require(cache.refreshToken(kHome).isEmpty(), "a removed refresh token is gone");
    require(collides || foreign(cache.toJson()) == before, "removing tokens leaves what is foreign");
}

void checkSignOut(TokenCache cache)
{
    const QJsonObject before = foreign(cache.toJson());
    cache.removeAccount(kHome);
    require(countOfAccount(cache) == 0, "sign-out leaves nothing of the account under any alias or key");
    require(foreign(cache.toJson()) == before, "sign-out leaves everybody else");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes = fuzz::input(data, size);
    const qsizetype line = bytes.indexOf("\n---\n");
    const QList<QByteArray> documents{bytes.left(line < 0 ? bytes.size() : line), line < 0 ? QByteArray("{}") : bytes.mid(line + 5)};
    TokenCache cache(authority());
    for (const QByteArray& document : documents) {
        const core::Result<QJsonObject> object = core::json::parseObject(document, QStringLiteral("cache"));
        if (!object) {
            continue;
        }
        const QJsonObject before = cache.toJson();
        const core::Result<void> merged = cache.merge(*object);
        require(merged || cache.toJson() == before, "a refused document changes nothing");
        require(!merged || reread(cache.toJson()) == cache.toJson(), "a merged cache survives being written and read");
        for (auto it = object->begin(); merged && it != object->end(); ++it) {
            require(cache.toJson().contains(it.key()), "every section survives, known or not");
        }
        const QJsonObject once = cache.toJson();
        require(!merged || (cache.merge(*object).has_value() && cache.toJson() == once), "merging twice is merging once");
    }
    checkReading(cache);
    checkStoring(cache);
    checkSignOut(cache);
    return 0;
}
