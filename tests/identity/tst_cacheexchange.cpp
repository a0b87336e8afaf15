// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts that come from another program's token cache file, go into one, and leave it again.
#include "identity/testsession.h"
#include "support/coroharness.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace identity;
using support::await;
using support::Form;
using support::ScriptedAuthority;
using support::TestSession;
using TokenResult = core::Result<http::AccessToken>;

namespace {

TokenResult token(TestSession& session)
{
    http::TokenRequest request;
    request.scope = QStringLiteral("https://management.azure.com/.default");
    return await(session->tokens()->token(request, {}));
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

QJsonObject rootOf(const QString& path)
{
    return QJsonDocument::fromJson(bytesOf(path)).object();
}

void write(const QString& path, const QJsonObject& root)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        qFatal("cannot write the test's file");
    }
    file.write(QJsonDocument(root).toJson());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

/// One program signed in and its cache file.
struct Exchange
{
    ScriptedAuthority server;
    core::FakeClock clock{QDateTime::currentDateTimeUtc()};
    QTemporaryDir directory;
    TestSession first{&server, {}, &clock};
    core::Result<Account> account = first.signIn();
    QString file = directory.filePath(QStringLiteral("cache.json"));

    core::Result<CacheExport> exported(const QString& who = {}) { return await(first->exportCache({file, who, false}, {})); }
    int refreshes() const
    {
        return int(std::count_if(server.tokenRequests.begin(), server.tokenRequests.end(), [](const Form& form) {
            return form.value(QStringLiteral("grant_type")) == QLatin1String("refresh_token");
        }));
    }
};

} // namespace

class CacheExchangeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void row42_importedAccountWorksSilently();
    void row42_importedAccountIsRenewedWithTheFilesRefreshToken();
    void row42_importKeepsTheFileAndSurvivesARestart();
    void row42_secondImportDoublesNothing();
    void row42_importMendsAnAccountThatNeedsSignIn();
    void row42_otherApplicationsAccountIsListedWithTheReason();
    void row42_exportNamesWhatIsMissing();
    void row37_signOutFromASharedFile();
};

void CacheExchangeTest::row42_importedAccountWorksSilently()
{
    Exchange exchange;
    QVERIFY(exchange.account);
    const core::Result<CacheExport> exported = exchange.exported();
    QVERIFY(exported);
    QVERIFY(exported->created);
    QCOMPARE(exported->accounts.size(), 1);
    TestSession second(&exchange.server, {}, &exchange.clock);
    const core::Result<CacheImport> imported = await(second->importCache(exchange.file, {}));
    QVERIFY(imported);
    QCOMPARE(imported->accounts.size(), 1);
    QVERIFY(imported->accounts.first().isImported);
    QCOMPARE(second->currentAccount().username, QStringLiteral("ada@contoso.example"));
    QCOMPARE(second->currentAccount().state, SignInState::SignedIn);
    QCOMPARE(second->currentTenantId(), QString::fromLatin1(ScriptedAuthority::kTenant));
    const int before = exchange.server.tokenRequests.size();
    const TokenResult mine = token(exchange.first);
    const TokenResult theirs = token(second);
    QVERIFY(mine && theirs);
    QCOMPARE(theirs->secret, mine->secret);
    QCOMPARE(exchange.server.tokenRequests.size(), before);
    QCOMPARE(second.opened, 0);
}

void CacheExchangeTest::row42_importedAccountIsRenewedWithTheFilesRefreshToken()
{
    Exchange exchange;
    QVERIFY(exchange.exported());
    exchange.clock.advance(core::Milliseconds(3600 * 1000));
    TestSession second(&exchange.server, {}, &exchange.clock);
    QVERIFY(await(second->importCache(exchange.file, {})));
    const QString refreshToken =
        rootOf(exchange.file).value(QLatin1String("RefreshToken")).toObject().begin()->toObject().value(QLatin1String("secret")).toString();
    QVERIFY(token(second));
    QCOMPARE(exchange.refreshes(), 1);
    QCOMPARE(exchange.server.tokenRequests.last().value(QStringLiteral("refresh_token")), refreshToken);
}

void CacheExchangeTest::row42_importKeepsTheFileAndSurvivesARestart()
{
    Exchange exchange;
    QVERIFY(exchange.exported());
    const QByteArray before = bytesOf(exchange.file);
    const auto secrets = std::make_shared<MemorySecretStore>(QString());
    {
        TestSession second(&exchange.server, secrets, &exchange.clock, exchange.directory.path());
        const core::Result<CacheImport> imported = await(second->importCache(exchange.file, {}));
        QVERIFY(imported);
    }
    QCOMPARE(bytesOf(exchange.file), before);
    TestSession again(&exchange.server, secrets, &exchange.clock, exchange.directory.path());
    QVERIFY(await(again->restore()));
    QCOMPARE(again->accounts().size(), 1);
    const int requests = exchange.server.tokenRequests.size();
    QVERIFY(token(again));
    QCOMPARE(exchange.server.tokenRequests.size(), requests);
}

void CacheExchangeTest::row42_secondImportDoublesNothing()
{
    Exchange exchange;
    QVERIFY(exchange.exported());
    const QJsonObject once = rootOf(exchange.file);
    QVERIFY(await(exchange.first->importCache(exchange.file, {})));
    QVERIFY(await(exchange.first->importCache(exchange.file, {})));
    QCOMPARE(exchange.first->accounts().size(), 1);
    QVERIFY(exchange.exported());
    QCOMPARE(rootOf(exchange.file), once);
}

void CacheExchangeTest::row42_importMendsAnAccountThatNeedsSignIn()
{
    Exchange exchange;
    QVERIFY(exchange.exported());
    exchange.clock.advance(core::Milliseconds(3600 * 1000));
    exchange.server.onToken = [](const Form&) { return support::Answer::error(QStringLiteral("invalid_grant"), 50173, QStringLiteral("bad_token")); };
    QVERIFY(!token(exchange.first));
    QCOMPARE(exchange.first->currentAccount().state, SignInState::Needed);
    exchange.server.onToken = {};
    QJsonObject root = rootOf(exchange.file);
    QJsonObject tokens = root.value(QLatin1String("RefreshToken")).toObject();
    QJsonObject entry = tokens.begin()->toObject();
    entry.insert(QStringLiteral("secret"), QStringLiteral("fresh-from-elsewhere"));
    entry.remove(QStringLiteral("last_modification_time"));
    tokens.insert(tokens.begin().key(), entry);
    root.insert(QStringLiteral("RefreshToken"), tokens);
    write(exchange.file, root);
    QVERIFY(await(exchange.first->importCache(exchange.file, {})));
    QCOMPARE(exchange.first->currentAccount().state, SignInState::SignedIn);
    QVERIFY(token(exchange.first));
    QCOMPARE(exchange.server.tokenRequests.last().value(QStringLiteral("refresh_token")), QStringLiteral("fresh-from-elsewhere"));
}

void CacheExchangeTest::row42_otherApplicationsAccountIsListedWithTheReason()
{
    Exchange exchange;
    QVERIFY(exchange.exported());
    const QByteArray foreign = bytesOf(exchange.file).replace(ScriptedAuthority::kClient, "04b07795-8ddb-461a-bbee-02f9e1bf7b46");
    write(exchange.file, QJsonDocument::fromJson(foreign).object());
    TestSession second(&exchange.server, {}, &exchange.clock);
    const core::Result<CacheImport> imported = await(second->importCache(exchange.file, {}));
    QVERIFY(imported);
    QCOMPARE(imported->accounts.size(), 1);
    const CachedAccount& one = imported->accounts.first();
    QVERIFY(!one.isImported && !one.isKept);
    QCOMPARE(one.account.username, QStringLiteral("ada@contoso.example"));
    QCOMPARE(one.account.problem.code, QStringLiteral("OtherApplication"));
    QCOMPARE(one.clientIds, QStringList{QStringLiteral("04b07795-8ddb-461a-bbee-02f9e1bf7b46")});
    QVERIFY(second->accounts().isEmpty());
    QVERIFY(!token(second));
}

void CacheExchangeTest::row42_exportNamesWhatIsMissing()
{
    Exchange exchange;
    const core::Result<CacheExport> stranger = exchange.exported(QStringLiteral("nobody@contoso.example"));
    QVERIFY(!stranger);
    QCOMPARE(stranger.error().kind, core::ErrorKind::InvalidInput);
    TestSession empty(&exchange.server, {}, &exchange.clock);
    const core::Result<CacheExport> nobody = await(empty->exportCache({exchange.file, {}, false}, {}));
    QVERIFY(!nobody);
    QCOMPARE(nobody.error().kind, core::ErrorKind::SignInNeeded);
    QVERIFY(!QFile::exists(exchange.file));
    QVERIFY(exchange.exported(QStringLiteral("ADA@contoso.example")));
}

void CacheExchangeTest::row37_signOutFromASharedFile()
{
    Exchange exchange;
    QVERIFY(exchange.exported());
    const QJsonObject own = rootOf(exchange.file);
    const QByteArray foreignBytes = bytesOf(exchange.file).replace(ScriptedAuthority::kClient, "04b07795-8ddb-461a-bbee-02f9e1bf7b46");
    const QJsonObject foreign = QJsonDocument::fromJson(foreignBytes).object();
    write(exchange.file, foreign);
    QVERIFY(exchange.exported());
    QVERIFY(rootOf(exchange.file) != foreign);
    const core::Result<int> removed = await(exchange.first->removeFromCache(exchange.file, ScriptedAuthority::homeId(), {}));
    QVERIFY(removed);
    QCOMPARE(*removed, 3);
    QVERIFY(!bytesOf(exchange.file).contains(ScriptedAuthority::kClient));
    QCOMPARE(rootOf(exchange.file).value(QLatin1String("RefreshToken")), foreign.value(QLatin1String("RefreshToken")));
    const core::Result<int> again = await(exchange.first->removeFromCache(exchange.file, QStringLiteral("ada@contoso.example"), {}));
    QVERIFY(again);
    QCOMPARE(*again, 0);
    const core::Result<int> nowhere = await(exchange.first->removeFromCache(exchange.directory.filePath(QStringLiteral("none")), ScriptedAuthority::homeId(), {}));
    QVERIFY(nowhere);
    QVERIFY(!QFile::exists(exchange.directory.filePath(QStringLiteral("none"))));
}

QTEST_GUILESS_MAIN(CacheExchangeTest)
#include "tst_cacheexchange.moc"
