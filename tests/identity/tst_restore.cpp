// SPDX-License-Identifier: GPL-3.0-or-later
// What a start finds: damaged entries, entries of other clouds, a list without secrets, a list that is no list.
#include "identity/testsession.h"
#include "support/coroharness.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace identity;
using support::await;
using support::ScriptedAuthority;
using support::TestSession;

namespace {

const QString kArm = QStringLiteral("https://management.azure.com/.default");

/// Signs in two people and leaves what a program leaves behind.
struct Kept
{
    ScriptedAuthority server;
    std::shared_ptr<MemorySecretStore> secrets = std::make_shared<MemorySecretStore>(QString());
    QTemporaryDir directory;

    Kept()
    {
        TestSession session(&server, secrets, nullptr, directory.path());
        signedIn = session.signIn().has_value();
        server.onToken = [this](const support::Form& form) {
            QJsonObject body = server.success(form, QStringLiteral("organizations"));
            body.remove(QStringLiteral("client_info"));
            return support::Answer::json(200, body);
        };
        server.idTokenOverrides = {{QStringLiteral("oid"), QStringLiteral("bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb")},
                                   {QStringLiteral("preferred_username"), QStringLiteral("bob@contoso.example")}};
        signedIn = session.signIn().has_value() && signedIn;
        await(session->flush());
    }
    QString keyOf(const char* part) const
    {
        const QStringList keys = secrets->values().keys();
        for (const QString& key : keys) {
            if (key.contains(QLatin1String(part)) && key.endsWith(QLatin1String("/0"))) {
                return key;
            }
        }
        return {};
    }
    QString listFile() const { return directory.filePath(QStringLiteral("identity/accounts-test.json")); }
    bool signedIn = false;
};

SignInState stateOf(TestSession& session, const QString& user)
{
    const QList<Account> accounts = session->accounts();
    for (const Account& account : accounts) {
        if (account.username == user) {
            return account.state;
        }
    }
    return SignInState::Untried;
}

} // namespace

class RestoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void row34_damagedAccountAsksTheOthersLoad_data();
    void row34_damagedAccountAsksTheOthersLoad();
    void entryGoneFromTheKeychainIsNotForgotten();
    void row44_otherCloudsAreSeparate();
    void row44_formerSandboxIsCleanedUp();
    void damagedListIsAStorageError();
    void readOnlyDirectoryDoesNotStopTheSignIn();
    void currentTenantComesBack();
};

void RestoreTest::row34_damagedAccountAsksTheOthersLoad_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("truncated") << QByteArray("{\"Account\":");
    QTest::newRow("empty") << QByteArray("");
}

void RestoreTest::row34_damagedAccountAsksTheOthersLoad()
{
    QFETCH(QByteArray, value);
    Kept kept;
    QVERIFY(kept.signedIn);
    const QString key = kept.keyOf("bbbbbbbb");
    QVERIFY(!key.isEmpty());
    kept.secrets->values().insert(key, value);
    TestSession session(&kept.server, kept.secrets, nullptr, kept.directory.path());
    QVERIFY(await(session->restore()));
    QCOMPARE(session->accounts().size(), 2);
    QCOMPARE(stateOf(session, QStringLiteral("bob@contoso.example")), SignInState::Needed);
    QCOMPARE(stateOf(session, QStringLiteral("ada@contoso.example")), SignInState::SignedIn);
    QCOMPARE(kept.secrets->values().value(key), value);
    QVERIFY(session->useAccount(QStringLiteral("ada@contoso.example")));
    http::TokenRequest request;
    request.scope = kArm;
    QVERIFY(await(session->tokens()->token(request, {})));
}

void RestoreTest::entryGoneFromTheKeychainIsNotForgotten()
{
    Kept kept;
    kept.secrets->values().clear();
    TestSession session(&kept.server, kept.secrets, nullptr, kept.directory.path());
    QVERIFY(await(session->restore()));
    QCOMPARE(session->accounts().size(), 2);
    QCOMPARE(session->currentAccount().state, SignInState::Needed);
    QVERIFY(!session->currentAccount().problem.message.isEmpty());
}

void RestoreTest::row44_otherCloudsAreSeparate()
{
    Kept kept;
    SessionParts parts = TestSession::partsFor(&kept.server);
    parts.authority.name = QStringLiteral("public");
    parts.secrets = kept.secrets;
    parts.dataDirectory = kept.directory.path();
    Session session(parts);
    const int secrets = int(kept.secrets->values().size());
    QVERIFY(await(session.restore()));
    QVERIFY(session.accounts().isEmpty());
    QCOMPARE(int(kept.secrets->values().size()), secrets);
}

void RestoreTest::row44_formerSandboxIsCleanedUp()
{
    Kept kept;
    QVERIFY(!kept.secrets->values().isEmpty());
    ScriptedAuthority another; // the same profile, another port: the one before is gone
    TestSession session(&another, kept.secrets, nullptr, kept.directory.path());
    QVERIFY(await(session->restore()));
    QVERIFY(session->accounts().isEmpty());
    QVERIFY(kept.secrets->values().isEmpty());
    http::TokenRequest request;
    request.scope = kArm;
    QVERIFY(!await(session->tokens()->token(request, {})));
    QVERIFY(another.tokenRequests.isEmpty());
}

void RestoreTest::damagedListIsAStorageError()
{
    Kept kept;
    QFile list(kept.listFile());
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write("{\"accounts\":[");
    list.close();
    TestSession session(&kept.server, kept.secrets, nullptr, kept.directory.path());
    const core::Result<void> restored = await(session->restore());
    QVERIFY(!restored);
    QCOMPARE(restored.error().kind, core::ErrorKind::Storage);
    QVERIFY2(session.signIn(), "a damaged list must not lock anybody out");
}

void RestoreTest::readOnlyDirectoryDoesNotStopTheSignIn()
{
    ScriptedAuthority server;
    TestSession session(&server, {}, nullptr, QStringLiteral("/proc/nowhere"));
    QVERIFY(await(session->restore()));
    QVERIFY(session.signIn());
    await(session->flush());
    http::TokenRequest request;
    request.scope = QStringLiteral("https://search.azure.com/.default");
    QVERIFY(await(session->tokens()->token(request, {})));
}

void RestoreTest::currentTenantComesBack()
{
    Kept kept;
    kept.server.idTokenOverrides = {};
    kept.server.onToken = {};
    {
        TestSession session(&kept.server, kept.secrets, nullptr, kept.directory.path());
        QVERIFY(await(session->restore()));
        QVERIFY(session->useAccount(QStringLiteral("ada@contoso.example")));
        QVERIFY(await(session->switchTenant(QString::fromLatin1(ScriptedAuthority::kGuestTenant), {})));
        await(session->flush());
    }
    TestSession again(&kept.server, kept.secrets, nullptr, kept.directory.path());
    QVERIFY(await(again->restore()));
    QCOMPARE(again->currentAccount().username, QStringLiteral("ada@contoso.example"));
    QCOMPARE(again->currentTenantId(), QString::fromLatin1(ScriptedAuthority::kGuestTenant));
}

QTEST_GUILESS_MAIN(RestoreTest)
#include "tst_restore.moc"
