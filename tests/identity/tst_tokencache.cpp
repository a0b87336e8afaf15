// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"
#include "identity/tokencache.h"

#include <QJsonDocument>
#include <QTest>

using namespace identity;

namespace {

const QString kHomeTenant = QStringLiteral("11111111-1111-4111-8111-111111111111");
const QString kGuestTenant = QStringLiteral("22222222-2222-4222-8222-222222222222");
const QString kHome = QStringLiteral("aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa.") + kHomeTenant;
const QString kArm = QStringLiteral("https://management.azure.com/.default");
const QDateTime kNow = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);

Authority authority()
{
    Authority result;
    result.name = QStringLiteral("public");
    result.url = QUrl(QStringLiteral("https://login.microsoftonline.com"));
    result.aliases = Authority::knownAliases(result.url.host());
    result.clientId = QStringLiteral("CLIENT");
    return result;
}

TokenCache::Issued issued(const QString& tenant = kHomeTenant)
{
    TokenCache::Issued result;
    result.homeAccountId = kHome;
    result.tenantId = tenant;
    result.claims.tenantId = tenant;
    result.claims.objectId = QStringLiteral("oid-in-") + tenant.left(1);
    result.claims.username = QStringLiteral("ada@contoso.example");
    result.claims.name = QStringLiteral("Ada Example");
    result.requestedScope = kArm;
    result.answer.accessToken = "at-1";
    result.answer.refreshToken = "rt-1";
    result.answer.idToken = "e30.e30.sig";
    result.answer.scope = QStringLiteral("profile openid https://management.azure.com/user_impersonation email");
    result.answer.expiresIn = 3600;
    result.answer.extExpiresIn = 3600;
    result.now = kNow;
    return result;
}

QJsonObject section(const TokenCache& cache, const char* name)
{
    return cache.toJson().value(QLatin1String(name)).toObject();
}

} // namespace

class TokenCacheTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesTheUnifiedCacheForm();
    void findsTokensByFieldsWhateverTheKey();
    void targetMustBeASuperset_data();
    void targetMustBeASuperset();
    void freshnessFollowsExpiryAndClock();
    void newTokenReplacesTheOverlappingOne();
    void refreshTokenIsReplacedUnderItsOldKey();
    void guestTenantKeepsOneAccountWithTwoProfiles();
    void row37_signOutRemovesAllAliasesAndKeyStyles();
    void foreignEntriesAndUnknownSectionsSurvive();
    void malformedCacheIsRefusedAndChangesNothing();
    void sliceHoldsOneAccountOnly();
};

void TokenCacheTest::writesTheUnifiedCacheForm()
{
    TokenCache cache(authority());
    cache.store(issued());
    const QString prefix = kHome + QStringLiteral("-login.windows.net-");
    const QJsonObject accessTokens = section(cache, "AccessToken");
    const QString target = QStringLiteral("email https://management.azure.com/user_impersonation openid profile");
    const QString key = prefix + QStringLiteral("accesstoken-client-") + kHomeTenant + QLatin1Char('-') + target + QLatin1Char('-');
    QCOMPARE(accessTokens.keys(), QStringList{key});
    const QJsonObject token = accessTokens.value(key).toObject();
    QCOMPARE(token.value(QLatin1String("credential_type")).toString(), QStringLiteral("AccessToken"));
    QCOMPARE(token.value(QLatin1String("secret")).toString(), QStringLiteral("at-1"));
    QCOMPARE(token.value(QLatin1String("environment")).toString(), QStringLiteral("login.windows.net"));
    QCOMPARE(token.value(QLatin1String("realm")).toString(), kHomeTenant);
    QCOMPARE(token.value(QLatin1String("target")).toString(), target);
    QCOMPARE(token.value(QLatin1String("cached_at")).toString(), QStringLiteral("1800000000"));
    QCOMPARE(token.value(QLatin1String("expires_on")).toString(), QStringLiteral("1800003600"));
    QCOMPARE(token.value(QLatin1String("extended_expires_on")).toString(), QStringLiteral("1800007200"));
    QCOMPARE(section(cache, "RefreshToken").keys(), QStringList{prefix + QStringLiteral("refreshtoken-client---")});
    QCOMPARE(section(cache, "IdToken").keys(), QStringList{prefix + QStringLiteral("idtoken-client-") + kHomeTenant + QStringLiteral("--")});
    QCOMPARE(section(cache, "Account").keys(), QStringList{prefix + kHomeTenant});
    const QJsonObject account = section(cache, "Account").begin()->toObject();
    QCOMPARE(account.value(QLatin1String("authority_type")).toString(), QStringLiteral("MSSTS"));
    QCOMPARE(account.value(QLatin1String("local_account_id")).toString(), QStringLiteral("aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa"));
}

void TokenCacheTest::findsTokensByFieldsWhateverTheKey()
{
    // As Python's library writes it: authority host as environment, key without scheme, other case.
    const QJsonObject entry{{QStringLiteral("credential_type"), QStringLiteral("AccessToken")},
                            {QStringLiteral("secret"), QStringLiteral("from-python")},
                            {QStringLiteral("home_account_id"), kHome},
                            {QStringLiteral("environment"), QStringLiteral("login.microsoftonline.com")},
                            {QStringLiteral("client_id"), QStringLiteral("client")},
                            {QStringLiteral("realm"), kHomeTenant},
                            {QStringLiteral("target"), QStringLiteral("https://management.azure.com/user_impersonation")},
                            {QStringLiteral("cached_at"), QStringLiteral("1800000000")},
                            {QStringLiteral("expires_on"), QStringLiteral("1800003600")}};
    TokenCache cache(authority());
    QVERIFY(cache.merge({{QStringLiteral("AccessToken"), QJsonObject{{QStringLiteral("any key"), entry}}}}));
    const auto found = cache.accessToken({kHome, kHomeTenant, kArm});
    QVERIFY(found);
    QCOMPARE(found->secret, QByteArray("from-python"));
    QVERIFY(!cache.accessToken({kHome, kGuestTenant, kArm}));
    QVERIFY(!cache.accessToken({QStringLiteral("other.home"), kHomeTenant, kArm}));
}

void TokenCacheTest::targetMustBeASuperset_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<bool>("serves");
    QTest::newRow("same") << "https://a.example/x" << "https://a.example/x" << true;
    QTest::newRow("case") << "https://A.example/X" << "https://a.example/x" << true;
    QTest::newRow("superset") << "https://a.example/x https://a.example/y openid" << "https://a.example/y openid profile" << true;
    QTest::newRow("subset") << "https://a.example/x" << "https://a.example/x https://a.example/y" << false;
    QTest::newRow("default of the resource") << "https://a.example/x" << "https://a.example/.default" << true;
    QTest::newRow("default of another") << "https://a.example/x" << "https://b.example/.default" << false;
    QTest::newRow("default of a prefix") << "https://a.example.evil/x" << "https://a.example/.default" << false;
    QTest::newRow("double slash") << "https://a.example//x" << "https://a.example//.default" << true;
    QTest::newRow("only openid") << "openid profile" << "openid" << false;
}

void TokenCacheTest::targetMustBeASuperset()
{
    QFETCH(QString, target);
    QFETCH(QString, wanted);
    QFETCH(bool, serves);
    QCOMPARE(targetServes(target, wanted), serves);
}

void TokenCacheTest::freshnessFollowsExpiryAndClock()
{
    const TokenCache::CachedToken token{"x", kNow, kNow.addSecs(3600), {}};
    QVERIFY(token.isFresh(kNow));
    QVERIFY(!token.isFresh(kNow.addSecs(3301)));
    QVERIFY(token.isUsable(kNow.addSecs(3301)));
    QVERIFY(!token.isUsable(kNow.addSecs(3600)));
    QVERIFY2(!token.isUsable(kNow.addSecs(-600)), "a token from the future means that the clock was turned back");
}

void TokenCacheTest::newTokenReplacesTheOverlappingOne()
{
    TokenCache cache(authority());
    cache.store(issued());
    TokenCache::Issued second = issued();
    second.answer.accessToken = "at-2";
    second.answer.scope = QStringLiteral("https://management.azure.com/user_impersonation https://management.azure.com/.default");
    cache.store(second);
    QCOMPARE(section(cache, "AccessToken").size(), 1);
    QCOMPARE(cache.accessToken({kHome, kHomeTenant, kArm})->secret, QByteArray("at-2"));
    TokenCache::Issued other = issued();
    other.requestedScope = QStringLiteral("https://search.azure.com/.default");
    other.answer.scope = QStringLiteral("https://search.azure.com/user_impersonation");
    cache.store(other);
    QCOMPARE(section(cache, "AccessToken").size(), 2);
}

void TokenCacheTest::refreshTokenIsReplacedUnderItsOldKey()
{
    TokenCache cache(authority());
    const QJsonObject old{{QStringLiteral("secret"), QStringLiteral("old")},
                          {QStringLiteral("home_account_id"), kHome},
                          {QStringLiteral("environment"), QStringLiteral("login.microsoftonline.com")},
                          {QStringLiteral("client_id"), QStringLiteral("client")},
                          {QStringLiteral("target"), QStringLiteral("kept")}};
    QVERIFY(cache.merge({{QStringLiteral("RefreshToken"), QJsonObject{{QStringLiteral("python key"), old}}}}));
    cache.store(issued());
    const QJsonObject tokens = section(cache, "RefreshToken");
    QCOMPARE(tokens.keys(), QStringList{QStringLiteral("python key")});
    QCOMPARE(cache.refreshToken(kHome), QByteArray("rt-1"));
    QCOMPARE(tokens.begin()->toObject().value(QLatin1String("target")).toString(), QStringLiteral("kept"));
}

void TokenCacheTest::guestTenantKeepsOneAccountWithTwoProfiles()
{
    TokenCache cache(authority());
    cache.store(issued());
    TokenCache::Issued guest = issued(kGuestTenant);
    guest.claims.username = QStringLiteral("ada_contoso#EXT#@fabrikam.example");
    cache.store(guest);
    QCOMPARE(cache.people().size(), 1);
    QCOMPARE(cache.people().first().username, QStringLiteral("ada@contoso.example"));
    QCOMPARE(cache.people().first().homeTenantId, kHomeTenant);
    const QJsonArray profiles = section(cache, "Account").begin()->toObject().value(QLatin1String("tenantProfiles")).toArray();
    QCOMPARE(profiles.size(), 2);
    const QJsonObject profile = QJsonDocument::fromJson(profiles.at(1).toString().toUtf8()).object();
    QCOMPARE(profile.value(QLatin1String("tenantId")).toString(), kGuestTenant);
    QCOMPARE(profile.value(QLatin1String("isHomeTenant")).toBool(true), false);
    QCOMPARE(cache.tenantsOf(kHome).size(), 2);
    QVERIFY(cache.accessToken({kHome, kHomeTenant, kArm}));
    QVERIFY(cache.accessToken({kHome, kGuestTenant, kArm}));
}

void TokenCacheTest::row37_signOutRemovesAllAliasesAndKeyStyles()
{
    TokenCache cache(authority());
    cache.store(issued());
    cache.store(issued(kGuestTenant));
    const QJsonObject foreignStyle{{QStringLiteral("secret"), QStringLiteral("x")},
                                   {QStringLiteral("home_account_id"), kHome.toUpper()},
                                   {QStringLiteral("environment"), QStringLiteral("sts.windows.net")},
                                   {QStringLiteral("client_id"), QStringLiteral("someone else")}};
    QVERIFY(cache.merge({{QStringLiteral("RefreshToken"), QJsonObject{{QStringLiteral("Weird Key"), foreignStyle}}}}));
    cache.removeAccount(kHome);
    for (const char* name : {"Account", "IdToken", "AccessToken", "RefreshToken"}) {
        QVERIFY2(section(cache, name).isEmpty(), name);
    }
}

void TokenCacheTest::foreignEntriesAndUnknownSectionsSurvive()
{
    const QJsonObject foreign{{QStringLiteral("secret"), QStringLiteral("theirs")},
                              {QStringLiteral("home_account_id"), kHome},
                              {QStringLiteral("environment"), QStringLiteral("login.microsoftonline.us")},
                              {QStringLiteral("client_id"), QStringLiteral("client")},
                              {QStringLiteral("x-new-member"), 7}};
    const QJsonObject before{{QStringLiteral("RefreshToken"), QJsonObject{{QStringLiteral("k"), foreign}}},
                             {QStringLiteral("AppMetadata"), QJsonObject{{QStringLiteral("m"), QJsonObject()}}},
                             {QStringLiteral("SomethingNew"), QJsonArray{1, 2}}};
    TokenCache cache(authority());
    QVERIFY(cache.merge(before));
    cache.store(issued());
    cache.removeAccount(kHome);
    QCOMPARE(section(cache, "RefreshToken").value(QLatin1String("k")).toObject(), foreign);
    QCOMPARE(cache.toJson().value(QLatin1String("SomethingNew")), QJsonValue(QJsonArray{1, 2}));
    QVERIFY(cache.toJson().contains(QLatin1String("AppMetadata")));
}

void TokenCacheTest::malformedCacheIsRefusedAndChangesNothing()
{
    TokenCache cache(authority());
    cache.store(issued());
    const QJsonObject before = cache.toJson();
    QVERIFY(!cache.merge({{QStringLiteral("AccessToken"), QStringLiteral("text")}}));
    QVERIFY(!cache.merge({{QStringLiteral("Account"), QJsonObject{{QStringLiteral("k"), 5}}}}));
    QCOMPARE(cache.toJson(), before);
}

void TokenCacheTest::sliceHoldsOneAccountOnly()
{
    TokenCache cache(authority());
    cache.store(issued());
    TokenCache::Issued other = issued();
    other.homeAccountId = QStringLiteral("bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb.") + kHomeTenant;
    other.answer.refreshToken = "rt-other";
    cache.store(other);
    const QByteArray slice = core::json::compact(cache.sliceOf(kHome));
    QVERIFY(slice.contains("rt-1"));
    QVERIFY(!slice.contains("rt-other"));
    TokenCache reloaded(authority());
    QVERIFY(reloaded.merge(QJsonDocument::fromJson(slice).object()));
    QCOMPARE(reloaded.refreshToken(kHome), QByteArray("rt-1"));
    QCOMPARE(reloaded.people().size(), 1);
}

QTEST_GUILESS_MAIN(TokenCacheTest)
#include "tst_tokencache.moc"
