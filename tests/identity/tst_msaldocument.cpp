// SPDX-License-Identifier: GPL-3.0-or-later
// Token caches as Node's, Python's and .NET's libraries write them: read, merged into and cleared without harm to anybody else's part.
#include "identity/msaldocument.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace identity;

namespace {

const QString kTenant = QStringLiteral("11111111-1111-4111-8111-111111111111");
const QString kGuest = QStringLiteral("22222222-2222-4222-8222-222222222222");
const QString kUser = QStringLiteral("aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa");
const QString kHome = kUser + QLatin1Char('.') + kTenant;
const QString kClient = QStringLiteral("cccccccc-cccc-4ccc-8ccc-cccccccccccc");
const QString kOtherClient = QStringLiteral("dddddddd-dddd-4ddd-8ddd-dddddddddddd");
const QString kArm = QStringLiteral("https://management.azure.com/.default");
const QString kArmTarget = QStringLiteral("openid https://management.azure.com/user_impersonation profile");
const QDateTime kNow = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);

enum class Style { Node, Python, PythonByName, DotNet };

Authority authority()
{
    Authority result;
    result.name = QStringLiteral("public");
    result.url = QUrl(QStringLiteral("https://login.microsoftonline.com"));
    result.aliases = Authority::knownAliases(result.url.host());
    result.clientId = kClient;
    return result;
}

QString idToken(const QString& tenant, qint64 issuedAt)
{
    const QJsonObject claims{{QStringLiteral("tid"), tenant},
                             {QStringLiteral("oid"), kUser},
                             {QStringLiteral("preferred_username"), QStringLiteral("ada@contoso.example")},
                             {QStringLiteral("name"), QStringLiteral("Ada Example")},
                             {QStringLiteral("iat"), issuedAt}};
    const QByteArray payload = QJsonDocument(claims).toJson(QJsonDocument::Compact);
    return QStringLiteral("e30.%1.sig").arg(QString::fromLatin1(payload.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)));
}

/// One account's entries as a library writes them, with secrets that end in `mark`.
QJsonObject written(Style style, const QString& mark, const QString& client = kClient, qint64 at = 1'799'990'000)
{
    const bool node = style == Style::Node;
    const bool net = style == Style::DotNet;
    const QString environment = node || net ? QStringLiteral("login.windows.net") : QStringLiteral("login.microsoftonline.com");
    const QString home = net ? kHome.toUpper() : kHome;
    const QString realm = style == Style::PythonByName ? QStringLiteral("organizations") : kTenant;
    const QString base = home + QLatin1Char('-') + environment + QLatin1Char('-');
    const auto cased = [net](const QString& key) { return net ? key : key.toLower(); };
    QJsonObject common{{QStringLiteral("home_account_id"), home},
                       {QStringLiteral("environment"), environment},
                       {QStringLiteral("client_id"), client},
                       {QStringLiteral("x_of_its_writer"), QStringLiteral("kept")}};
    const auto entry = [&common](QJsonObject more) {
        for (auto it = common.constBegin(); it != common.constEnd(); ++it) {
            more.insert(it.key(), *it);
        }
        return more;
    };
    const QJsonObject at1 = entry({{QStringLiteral("credential_type"), QStringLiteral("AccessToken")},
                                   {QStringLiteral("secret"), QStringLiteral("at-") + mark},
                                   {QStringLiteral("realm"), realm},
                                   {QStringLiteral("target"), kArmTarget},
                                   {QStringLiteral("token_type"), QStringLiteral("Bearer")},
                                   {QStringLiteral("cached_at"), QString::number(at)},
                                   {QStringLiteral("expires_on"), QString::number(at + 20000)}});
    QJsonObject refresh = entry({{QStringLiteral("credential_type"), QStringLiteral("RefreshToken")},
                                 {QStringLiteral("secret"), QStringLiteral("rt-") + mark}});
    if (!node && !net) {
        refresh.insert(QStringLiteral("target"), kArmTarget);
        refresh.insert(QStringLiteral("last_modification_time"), QString::number(at));
    }
    const QJsonObject id = entry({{QStringLiteral("credential_type"), QStringLiteral("IdToken")},
                                  {QStringLiteral("secret"), idToken(kTenant, at)},
                                  {QStringLiteral("realm"), realm}});
    QJsonObject account{{QStringLiteral("home_account_id"), home},
                        {QStringLiteral("environment"), environment},
                        {QStringLiteral("realm"), realm},
                        {QStringLiteral("local_account_id"), kUser},
                        {QStringLiteral("username"), QStringLiteral("ada@contoso.example")},
                        {QStringLiteral("authority_type"), QStringLiteral("MSSTS")},
                        {QStringLiteral("x_of_its_writer"), QStringLiteral("kept")}};
    const QString end = node ? QStringLiteral("-") : QString();
    return {{QStringLiteral("AccessToken"),
             QJsonObject{{cased(base + QStringLiteral("accesstoken-%1-%2-%3").arg(client, realm, kArmTarget) + end), at1}}},
            {QStringLiteral("RefreshToken"),
             QJsonObject{{cased(base + QStringLiteral("refreshtoken-%1--").arg(client) + (node || net ? end : kArmTarget)), refresh}}},
            {QStringLiteral("IdToken"), QJsonObject{{cased(base + QStringLiteral("idtoken-%1-%2-").arg(client, realm) + end), id}}},
            {QStringLiteral("Account"), QJsonObject{{cased(base + realm), account}}}};
}

/// What our cache has after a sign-in at `when`.
QJsonObject ours(const QString& mark, const QDateTime& when = kNow)
{
    TokenCache cache(authority());
    TokenCache::Issued issued;
    issued.homeAccountId = kHome;
    issued.tenantId = kTenant;
    issued.claims.tenantId = kTenant;
    issued.claims.objectId = kUser;
    issued.claims.username = QStringLiteral("ada@contoso.example");
    issued.claims.name = QStringLiteral("Ada Example");
    issued.requestedScope = kArm;
    issued.answer.accessToken = QByteArray("at-") + mark.toLatin1();
    issued.answer.refreshToken = QByteArray("rt-") + mark.toLatin1();
    issued.answer.idToken = idToken(kTenant, when.toSecsSinceEpoch()).toLatin1();
    issued.answer.scope = QStringLiteral("https://management.azure.com/user_impersonation openid profile");
    issued.answer.expiresIn = 3600;
    issued.now = when;
    cache.store(issued);
    return cache.toJson();
}

QJsonObject section(const QJsonObject& root, const char* name)
{
    return root.value(QLatin1String(name)).toObject();
}

QString secretIn(const QJsonObject& root, const char* name)
{
    return section(root, name).begin()->toObject().value(QLatin1String("secret")).toString();
}

QJsonObject withEntry(QJsonObject root, const char* sectionName, const QString& key, const QJsonObject& entry)
{
    QJsonObject entries = section(root, sectionName);
    entries.insert(key, entry);
    root.insert(QLatin1String(sectionName), entries);
    return root;
}

QJsonObject together(QJsonObject a, const QJsonObject& b)
{
    for (auto it = b.begin(); it != b.end(); ++it) {
        QJsonObject entries = a.value(it.key()).toObject();
        const QJsonObject more = it->toObject();
        for (auto one = more.begin(); one != more.end(); ++one) {
            entries.insert(one.key(), *one);
        }
        a.insert(it.key(), entries);
    }
    return a;
}

void addStyles()
{
    QTest::addColumn<int>("style");
    QTest::newRow("node") << int(Style::Node);
    QTest::newRow("python") << int(Style::Python);
    QTest::newRow("python, authority by name") << int(Style::PythonByName);
    QTest::newRow(".NET") << int(Style::DotNet);
}

} // namespace

class MsalDocumentTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void row42_everyStyleIsRead_data() { addStyles(); }
    void row42_everyStyleIsRead();
    void row42_mergeKeepsKeysAndNeverDoubles_data() { addStyles(); }
    void row42_mergeKeepsKeysAndNeverDoubles();
    void row42_freshDocumentHasTheCommonForm();
    void row42_newEntriesTakeTheFilesEnvironment();
    void row42_overlappingAccessTokensBecomeOne();
    void row42_newerTokenWins();
    void row42_ofTwoRefreshTokensTheNewerIsUsed();
    void row42_othersPartIsUntouched();
    void row42_boundTokensAreNotTakenOver();
    void row42_otherApplicationsAccountIsListedOnly();
    void row42_guestTenantsShareOneAccount();
    void row42_unreadableIsRefusedWithARemedy_data();
    void row42_unreadableIsRefusedWithARemedy();
    void row42_byteOrderMarkIsAccepted();
    void row42_byteOrderMarkInTheNamesOfOthersIsKept();
    void row37_removalTakesAllAliasesAndKeyStyles();
    void row37_removalLeavesOtherProgramsSignedIn();
};

void MsalDocumentTest::row42_everyStyleIsRead()
{
    QFETCH(int, style);
    const MsalDocument document(written(Style(style), QStringLiteral("theirs")));
    const QList<MsalDocument::Person> people = document.people(authority());
    QCOMPARE(people.size(), 1);
    QCOMPARE(people.first().person.homeAccountId, kHome);
    QVERIFY(people.first().hasRefreshToken);
    TokenCache cache(authority());
    QVERIFY(cache.merge(document.partOf(authority(), kHome)));
    QCOMPARE(cache.refreshToken(kHome), QByteArray("rt-theirs"));
    const auto token = cache.accessToken({kHome, kTenant, kArm});
    QVERIFY(token);
    QCOMPARE(token->secret, QByteArray("at-theirs"));
    QCOMPARE(cache.tenantsOf(kHome), QStringList{kTenant});
    const QJsonObject account = section(cache.toJson(), "Account").begin()->toObject();
    QCOMPARE(account.value(QLatin1String("realm")).toString(), kTenant);
    QCOMPARE(account.value(QLatin1String("tenantProfiles")).toArray().size(), 1);
    QCOMPARE(account.value(QLatin1String("x_of_its_writer")).toString(), QStringLiteral("kept"));
}

void MsalDocumentTest::row42_mergeKeepsKeysAndNeverDoubles()
{
    QFETCH(int, style);
    const QJsonObject before = written(Style(style), QStringLiteral("theirs"));
    MsalDocument document(before);
    document.merge(authority(), ours(QStringLiteral("ours")));
    // A token of an authority by name is another one to its writer; the rest is the same thing and stays one.
    const bool byName = Style(style) == Style::PythonByName;
    for (const char* name : {"AccessToken", "IdToken", "RefreshToken", "Account"}) {
        const bool mayDiffer = byName && (qstrcmp(name, "AccessToken") == 0 || qstrcmp(name, "IdToken") == 0);
        const QJsonObject entries = section(document.root(), name);
        QCOMPARE(entries.size(), mayDiffer ? 2 : 1);
        const QString key = section(before, name).begin().key();
        QVERIFY2(entries.contains(key), name);
        const QJsonObject entry = entries.value(key).toObject();
        const QJsonObject former = section(before, name).begin()->toObject();
        for (const char* kept : {"home_account_id", "environment", "client_id", "realm", "x_of_its_writer"}) {
            QCOMPARE(entry.value(QLatin1String(kept)), former.value(QLatin1String(kept)));
        }
    }
    QCOMPARE(secretIn(document.root(), "RefreshToken"), QStringLiteral("rt-ours"));
    if (!byName) {
        QCOMPARE(secretIn(document.root(), "AccessToken"), QStringLiteral("at-ours"));
    }
    const QJsonObject once = document.root();
    document.merge(authority(), ours(QStringLiteral("ours")));
    QCOMPARE(document.root(), once);
}

void MsalDocumentTest::row42_freshDocumentHasTheCommonForm()
{
    MsalDocument document;
    const QJsonObject cache = ours(QStringLiteral("ours"));
    document.merge(authority(), cache);
    for (const char* name : {"AccessToken", "IdToken", "RefreshToken", "Account"}) {
        QCOMPARE(section(document.root(), name).keys(), section(cache, name).keys());
    }
}

void MsalDocumentTest::row42_newEntriesTakeTheFilesEnvironment()
{
    QJsonObject root = written(Style::Python, QStringLiteral("theirs"));
    root.remove(QStringLiteral("AccessToken"));
    MsalDocument document(root);
    document.merge(authority(), ours(QStringLiteral("ours")));
    const QJsonObject token = section(document.root(), "AccessToken").begin()->toObject();
    QCOMPARE(token.value(QLatin1String("environment")).toString(), QStringLiteral("login.microsoftonline.com"));
    QVERIFY(section(document.root(), "AccessToken").begin().key().contains(QLatin1String("-login.microsoftonline.com-accesstoken-")));
    // Also for an account that the file does not have yet: its reader looks under that name for everybody.
    const QByteArray other = QJsonDocument(ours(QStringLiteral("ours"))).toJson().replace("aaaaaaaa-", "bbbbbbbb-");
    document.merge(authority(), QJsonDocument::fromJson(other).object());
    const QJsonObject accounts = section(document.root(), "Account");
    QCOMPARE(accounts.size(), 2);
    for (const QJsonValue& account : accounts) {
        QCOMPARE(account.toObject().value(QLatin1String("environment")).toString(), QStringLiteral("login.microsoftonline.com"));
    }
}

void MsalDocumentTest::row42_overlappingAccessTokensBecomeOne()
{
    QJsonObject root = written(Style::Node, QStringLiteral("theirs"));
    QJsonObject wider = section(root, "AccessToken").begin()->toObject();
    wider.insert(QStringLiteral("target"), QStringLiteral("https://management.azure.com/user_impersonation https://management.azure.com/more"));
    root = withEntry(root, "AccessToken", QStringLiteral("second"), wider);
    QJsonObject other = wider;
    other.insert(QStringLiteral("target"), QStringLiteral("https://search.azure.com/user_impersonation"));
    root = withEntry(root, "AccessToken", QStringLiteral("search"), other);
    MsalDocument document(root);
    document.merge(authority(), ours(QStringLiteral("ours")));
    const QJsonObject tokens = section(document.root(), "AccessToken");
    QCOMPARE(tokens.size(), 2);
    QCOMPARE(tokens.value(QLatin1String("search")).toObject(), other);
    QVERIFY(!tokens.contains(QLatin1String("second")));
}

void MsalDocumentTest::row42_newerTokenWins()
{
    MsalDocument document(written(Style::Python, QStringLiteral("theirs"), kClient, kNow.toSecsSinceEpoch() + 60));
    const QJsonObject before = document.root();
    document.merge(authority(), ours(QStringLiteral("ours")));
    QCOMPARE(secretIn(document.root(), "RefreshToken"), QStringLiteral("rt-theirs"));
    QCOMPARE(section(document.root(), "AccessToken"), section(before, "AccessToken"));
    MsalDocument mine(ours(QStringLiteral("ours")));
    mine.merge(authority(), MsalDocument(before).partOf(authority(), kHome));
    QCOMPARE(secretIn(mine.root(), "RefreshToken"), QStringLiteral("rt-theirs"));
    QCOMPARE(secretIn(mine.root(), "AccessToken"), QStringLiteral("at-theirs"));
    MsalDocument newer(ours(QStringLiteral("ours"), kNow.addSecs(120)));
    newer.merge(authority(), MsalDocument(before).partOf(authority(), kHome));
    QCOMPARE(secretIn(newer.root(), "RefreshToken"), QStringLiteral("rt-ours"));
    QCOMPARE(secretIn(newer.root(), "AccessToken"), QStringLiteral("at-ours"));
}

void MsalDocumentTest::row42_ofTwoRefreshTokensTheNewerIsUsed()
{
    // What Python's library leaves behind when it renews a token that another library wrote.
    MsalDocument document(together(ours(QStringLiteral("ours")), written(Style::Python, QStringLiteral("renewed"), kClient, kNow.toSecsSinceEpoch() + 5)));
    QCOMPARE(section(document.root(), "RefreshToken").size(), 2);
    TokenCache cache(authority());
    QVERIFY(cache.merge(document.partOf(authority(), kHome)));
    QCOMPARE(cache.refreshToken(kHome), QByteArray("rt-renewed"));
    TokenCache both(authority());
    QVERIFY(both.merge(document.root()));
    QCOMPARE(both.refreshToken(kHome), QByteArray("rt-renewed"));
    document.merge(authority(), ours(QStringLiteral("later"), kNow.addSecs(60)));
    QCOMPARE(section(document.root(), "RefreshToken").size(), 1);
    QCOMPARE(secretIn(document.root(), "RefreshToken"), QStringLiteral("rt-later"));
}

void MsalDocumentTest::row42_othersPartIsUntouched()
{
    const QJsonObject foreign = written(Style::Python, QStringLiteral("foreign"), kOtherClient);
    QJsonObject root = together(foreign, written(Style::Node, QStringLiteral("theirs")));
    QJsonObject government = section(foreign, "RefreshToken").begin()->toObject();
    government.insert(QStringLiteral("environment"), QStringLiteral("login.microsoftonline.us"));
    government.insert(QStringLiteral("client_id"), kClient);
    root = withEntry(root, "RefreshToken", QStringLiteral("government"), government);
    root = withEntry(root, "AppMetadata", QStringLiteral("m"), {{QStringLiteral("client_id"), kOtherClient}, {QStringLiteral("family_id"), QStringLiteral("1")}});
    root.insert(QStringLiteral("SomethingNew"), QJsonArray{1, QStringLiteral("two"), QJsonObject{{QStringLiteral("three"), 3.5}}});
    MsalDocument document(root);
    document.merge(authority(), ours(QStringLiteral("ours")));
    QCOMPARE(document.removeAccount(authority(), kHome), 3);
    for (const char* name : {"AccessToken", "IdToken", "RefreshToken"}) {
        const QString key = section(foreign, name).begin().key();
        QCOMPARE(section(document.root(), name).value(key).toObject(), section(foreign, name).value(key).toObject());
    }
    QCOMPARE(section(document.root(), "RefreshToken").value(QLatin1String("government")).toObject(), government);
    QCOMPARE(document.root().value(QLatin1String("AppMetadata")), root.value(QLatin1String("AppMetadata")));
    QCOMPARE(document.root().value(QLatin1String("SomethingNew")), root.value(QLatin1String("SomethingNew")));
}

void MsalDocumentTest::row42_boundTokensAreNotTakenOver()
{
    QJsonObject root = written(Style::Node, QStringLiteral("theirs"));
    QJsonObject bound = section(root, "AccessToken").begin()->toObject();
    bound.insert(QStringLiteral("token_type"), QStringLiteral("pop"));
    bound.insert(QStringLiteral("key_id"), QStringLiteral("k"));
    root.insert(QStringLiteral("AccessToken"), QJsonObject{{QStringLiteral("bound"), bound}});
    MsalDocument document(root);
    QVERIFY(section(document.partOf(authority(), kHome), "AccessToken").isEmpty());
    document.merge(authority(), ours(QStringLiteral("ours")));
    QCOMPARE(section(document.root(), "AccessToken").size(), 2);
    QCOMPARE(section(document.root(), "AccessToken").value(QLatin1String("bound")).toObject(), bound);
}

void MsalDocumentTest::row42_otherApplicationsAccountIsListedOnly()
{
    const MsalDocument document(written(Style::Python, QStringLiteral("foreign"), kOtherClient));
    const QList<MsalDocument::Person> people = document.people(authority());
    QCOMPARE(people.size(), 1);
    QCOMPARE(people.first().person.username, QStringLiteral("ada@contoso.example"));
    QVERIFY(!people.first().hasRefreshToken && !people.first().hasAccessToken);
    QCOMPARE(people.first().clientIds, QStringList{kOtherClient});
    QVERIFY(!MsalDocument(document.partOf(authority(), kHome)).hasTokens());
}

void MsalDocumentTest::row42_guestTenantsShareOneAccount()
{
    QJsonObject root = written(Style::Python, QStringLiteral("home"));
    QJsonObject guest = section(root, "Account").begin()->toObject();
    guest.insert(QStringLiteral("realm"), kGuest);
    guest.insert(QStringLiteral("username"), QStringLiteral("ada_contoso#EXT#@fabrikam.example"));
    root = withEntry(root, "Account", QStringLiteral("zz-guest"), guest);
    QJsonObject id = section(root, "IdToken").begin()->toObject();
    id.insert(QStringLiteral("realm"), kGuest);
    id.insert(QStringLiteral("secret"), idToken(kGuest, 1));
    root = withEntry(root, "IdToken", QStringLiteral("guest"), id);
    const MsalDocument document(root);
    QCOMPARE(document.people(authority()).size(), 1);
    TokenCache cache(authority());
    QVERIFY(cache.merge(document.partOf(authority(), kHome)));
    QCOMPARE(section(cache.toJson(), "Account").size(), 1);
    QCOMPARE(cache.people().first().username, QStringLiteral("ada@contoso.example"));
    QCOMPARE(cache.tenantsOf(kHome).size(), 2);
}

void MsalDocumentTest::row42_unreadableIsRefusedWithARemedy_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << QByteArray() << "empty";
    QTest::newRow("spaces") << QByteArray(" \n\t") << "empty";
    QTest::newRow("array") << QByteArray("[1]") << "none of a token cache's sections";
    QTest::newRow("other JSON") << QByteArray(R"({"name":"package","version":1})") << "none of a token cache's sections";
    QTest::newRow("truncated") << QByteArray(R"({"Account":{"a":{)") << "byte 17";
    QTest::newRow("encrypted") << QByteArray("\x01\x00\x00\x00\xd0\x8c\x9d\xdf", 8) << "encrypted";
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE{\0}\0", 6) << "UTF-16";
    QTest::newRow("section is text") << QByteArray(R"({"Account":"x"})") << "section Account";
    QTest::newRow("entry is a number") << QByteArray(R"({"RefreshToken":{"k":5}})") << "section RefreshToken";
    QTest::newRow("deep") << QByteArray(R"({"Account":)") + QByteArray(5000, '[') << "damaged";
    QTest::newRow("huge") << QByteArray("{") + QByteArray(33 * 1024 * 1024, ' ') << "larger than 32 MB";
}

void MsalDocumentTest::row42_unreadableIsRefusedWithARemedy()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const core::Result<MsalDocument> parsed = MsalDocument::parse(bytes, QStringLiteral("cache.json"));
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, core::ErrorKind::InvalidInput);
    QCOMPARE(parsed.error().target, QStringLiteral("cache.json"));
    QVERIFY2(parsed.error().message.contains(says), qPrintable(parsed.error().message));
}

void MsalDocumentTest::row42_byteOrderMarkIsAccepted()
{
    const core::Result<MsalDocument> parsed = MsalDocument::parse("\xEF\xBB\xBF{\"Account\":{}}", {});
    QVERIFY(parsed);
    QVERIFY(!parsed->toBytes().startsWith('\xEF'));
}

void MsalDocumentTest::row42_byteOrderMarkInTheNamesOfOthersIsKept()
{
    const QByteArray mark("\xEF\xBB\xBF");
    const QString name = QStringLiteral("\uFEFFsecret");
    const QString value = QStringLiteral("\uFEFFvalue \" \uFEFFquoted");
    const QByteArray file = "{\"RefreshToken\": {\"key\": {\"" + mark + "secret\": \"" + mark + "value \\\" " + mark +
                            "quoted\", \"secret\": \"real\"}}, \"" + mark + "AccessToken\": [\"\\\"" + mark + "\"]}";
    const core::Result<MsalDocument> parsed = MsalDocument::parse(file, QStringLiteral("cache.json"));
    QVERIFY(parsed.has_value());
    const QJsonObject entry = section(parsed->root(), "RefreshToken").value(QLatin1String("key")).toObject();
    QCOMPARE(entry.keys(), (QStringList{QStringLiteral("secret"), name}));
    QCOMPARE(entry.value(QLatin1String("secret")).toString(), QStringLiteral("real"));
    QCOMPARE(entry.value(name).toString(), value);
    QCOMPARE(parsed->root().value(QStringLiteral("\uFEFFAccessToken")).toArray().at(0).toString(), QStringLiteral("\"\uFEFF"));
    const core::Result<MsalDocument> again = MsalDocument::parse(parsed->toBytes(), QStringLiteral("cache.json"));
    QVERIFY(again.has_value());
    QCOMPARE(again->root(), parsed->root());
    QVERIFY(parsed->toBytes().contains("\"\\ufeffsecret\"")); // plain to readers that take a mark off
}

void MsalDocumentTest::row37_removalTakesAllAliasesAndKeyStyles()
{
    QJsonObject root = together(written(Style::Node, QStringLiteral("a")), written(Style::Python, QStringLiteral("b")));
    root = together(root, written(Style::PythonByName, QStringLiteral("c")));
    root = together(root, written(Style::DotNet, QStringLiteral("d")));
    QJsonObject alias = section(root, "RefreshToken").begin()->toObject();
    alias.insert(QStringLiteral("environment"), QStringLiteral("sts.windows.net"));
    root = withEntry(root, "RefreshToken", QStringLiteral("any key"), alias);
    root = withEntry(root, "NewKindOfToken", QStringLiteral("any key"), alias);
    MsalDocument document(root);
    QVERIFY(document.removeAccount(authority(), kHome) >= 13);
    for (const char* name : {"Account", "IdToken", "AccessToken", "RefreshToken", "NewKindOfToken"}) {
        QVERIFY2(section(document.root(), name).isEmpty(), name);
    }
    QCOMPARE(document.removeAccount(authority(), kHome), 0);
}

void MsalDocumentTest::row37_removalLeavesOtherProgramsSignedIn()
{
    const QJsonObject foreign = written(Style::Python, QStringLiteral("foreign"), kOtherClient);
    MsalDocument document(together(foreign, written(Style::Python, QStringLiteral("ours"))));
    QCOMPARE(document.removeAccount(authority(), kHome), 3);
    QCOMPARE(document.root(), foreign);
}

QTEST_GUILESS_MAIN(MsalDocumentTest)
#include "tst_msaldocument.moc"
