// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"
#include "identity/credentials/azureclicredential.h"
#include "identity/logging.h"
#include "identity/tokenclient.h"
#include "support/coroharness.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace identity;

/// The Azure CLI's account, with an `az` that the test writes.
class AzureCliTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void jsonIsFoundAmongOtherText_data();
    void jsonIsFoundAmongOtherText();
    void expiryIsReadInBothForms();
    void tokenIsAskedForWithAFixedArgumentVector();
    void accountAndTenantsComeFromAccountList();
    void anotherCloudIsRefusedBeforeAnythingIsAsked();
    void refusalsBecomeSentences_data();
    void refusalsBecomeSentences();
    void missingProgramIsSaid();
    void hangingProgramIsEndedWithItsChildren();
    void cancelEndsTheProgram();
    void strangeArgumentsAreNotPassedOn();
    void claimsBecomeACommandForThePerson();

private:
    void az(const QByteArray& script);
    AzureCliOptions options(int milliseconds = 20000) const { return {m_program, core::Milliseconds(milliseconds)}; }
    QByteArray readBack(const char* name) const
    {
        QFile file(m_directory->filePath(QLatin1String(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    http::TokenRequest request() const
    {
        http::TokenRequest wanted;
        wanted.scope = QStringLiteral("https://management.azure.com/.default");
        wanted.tenantId = QStringLiteral("0c07050a-0000-4000-8000-000000000001");
        return wanted;
    }
    static Authority publicCloud()
    {
        Authority authority;
        authority.name = QStringLiteral("public");
        authority.url = QUrl(QStringLiteral("https://login.microsoftonline.com"));
        authority.resourceManager = QUrl(QStringLiteral("https://management.azure.com"));
        return authority;
    }
    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_program;
};

const QByteArray kCloud = R"({"name": "AzureCloud", "endpoints": {"activeDirectory": "https://login.microsoftonline.com",
    "resourceManager": "https://management.azure.com/"}})";

void AzureCliTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_program = m_directory->filePath(QStringLiteral("az"));
}

void AzureCliTest::az(const QByteArray& script)
{
    QFile file(m_program);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("#!/bin/sh\ncd '" + m_directory->path().toUtf8() + "'\n" + script);
    file.close();
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void AzureCliTest::jsonIsFoundAmongOtherText_data()
{
    QTest::addColumn<QByteArray>("output");
    const QByteArray json = "{\"a\": [1, {\"b\": 2}]}";
    QTest::newRow("alone") << json;
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf") + json;
    QTest::newRow("a line before") << "The behavior of this command has been altered by the extension: x\n" + json;
    QTest::newRow("braces in the line before") << "{preview} is on\n" + json;
    QTest::newRow("a line behind") << json + "\nYou have 2 updates available. {see docs}\n";
    QTest::newRow("Windows lines") << "note\r\n" + json + "\r\n";
}

void AzureCliTest::jsonIsFoundAmongOtherText()
{
    QFETCH(QByteArray, output);
    QVERIFY(jsonIn(output).object().value(QLatin1String("a")).isArray());
    QVERIFY(jsonIn("no document { here").isNull());
}

void AzureCliTest::expiryIsReadInBothForms()
{
    const auto both = AzureCliCredential::tokenOf({{"accessToken", "t"}, {"expires_on", 1795000000}, {"expiresOn", "2001-01-01 00:00:00.0"}});
    QVERIFY(both);
    QCOMPARE(both->expiresOn.toSecsSinceEpoch(), 1795000000);
    const auto local = AzureCliCredential::tokenOf({{"accessToken", "t"}, {"expiresOn", "2026-11-23 04:05:06.000000"}});
    QVERIFY(local);
    QCOMPARE(local->expiresOn.toLocalTime(), QDateTime(QDate(2026, 11, 23), QTime(4, 5, 6)));
    QVERIFY(!AzureCliCredential::tokenOf({{"accessToken", "t"}}));
    QVERIFY(!AzureCliCredential::tokenOf({{"expires_on", 1795000000}}));
}

void AzureCliTest::tokenIsAskedForWithAFixedArgumentVector()
{
    az("printf '%s\\n' \"$@\" > arguments; echo 'noise of an extension'; echo '{\"accessToken\": \"secret-token\", \"expires_on\": 1795000000}'\n");
    AzureCliCredential credential(options());
    const auto token = support::await(credential.token(request(), nullptr, {}));
    QVERIFY(token);
    QCOMPARE(token->secret, QByteArray("secret-token"));
    QCOMPARE(readBack("arguments"), QByteArray("account\nget-access-token\n--scope\nhttps://management.azure.com/.default\n--tenant\n"
                                               "0c07050a-0000-4000-8000-000000000001\n--output\njson\n"));
}

void AzureCliTest::accountAndTenantsComeFromAccountList()
{
    az("case \"$1\" in cloud) cat <<'E'\n" + kCloud + "\nE\n;; *) cat <<'E'\n" +
       R"([{"id": "s1", "isDefault": false, "tenantId": "T-1", "tenantDisplayName": "Contoso", "user": {"name": "a@contoso.example", "type": "user"}},
           {"id": "s2", "isDefault": true, "tenantId": "T-2", "tenantDefaultDomain": "fabrikam.example", "user": {"name": "b@fabrikam.example", "type": "user"}},
           {"id": "s3", "isDefault": false, "tenantId": "T-1", "user": {"name": "a@contoso.example", "type": "user"}}])" +
       "\nE\n;; esac\n");
    AzureCliCredential credential(options());
    TokenClient client(publicCloud(), nullptr, nullptr, nullptr);
    const auto identity = support::await(credential.identify(&client, {}));
    QVERIFY(identity);
    QCOMPARE(identity->account.username, QStringLiteral("b@fabrikam.example"));
    QCOMPARE(identity->account.homeTenantId, QStringLiteral("t-2"));
    QVERIFY(identity->account.isExternal());
    QCOMPARE(identity->tenants.size(), 2);
    QCOMPARE(AzureCliCredential::identityOf({}).error().code, QStringLiteral("AzureCliLogin"));
}

void AzureCliTest::anotherCloudIsRefusedBeforeAnythingIsAsked()
{
    az("echo \"$1\" >> calls; cat <<'E'\n" + kCloud + "\nE\n");
    Authority sandbox = publicCloud();
    sandbox.name = QStringLiteral("sandbox");
    sandbox.url = QUrl(QStringLiteral("http://127.0.0.1:4711"));
    AzureCliCredential credential(options());
    TokenClient client(sandbox, nullptr, nullptr, nullptr);
    const auto identity = support::await(credential.identify(&client, {}));
    QVERIFY(!identity);
    QCOMPARE(identity.error().code, QStringLiteral("AzureCliCloud"));
    QCOMPARE(readBack("calls"), QByteArray("cloud\n"));
}

void AzureCliTest::refusalsBecomeSentences_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("part");
    QTest::newRow("never signed in") << QByteArray("ERROR: Please run 'az login' to setup account.") << "AzureCliLogin" << "Run: az login";
    QTest::newRow("MFA") << QByteArray("AADSTS50076: Due to a configuration change ... Interactive authentication is needed. Please run:\naz login")
                         << "AADSTS50076" << "az login --tenant 0c07050a";
    QTest::newRow("scope") << QByteArray("Please run: az login --scope https://management.azure.com/.default") << "AzureCliInteraction" << "verification";
    QTest::newRow("expired") << QByteArray("AADSTS700082: The refresh token has expired due to inactivity.") << "AADSTS700082" << "expired";
    QTest::newRow("no member") << QByteArray("AADSTS50020: User account does not exist in tenant") << "AADSTS50020" << "not a member";
    QTest::newRow("consent") << QByteArray("AADSTS65001: The user has not consented") << "AADSTS65001" << "permission";
    QTest::newRow("anything else") << QByteArray("Traceback (most recent call last)") << "AzureCliFailed" << "gave no token";
}

void AzureCliTest::refusalsBecomeSentences()
{
    QFETCH(QByteArray, said);
    QFETCH(QString, part);
    az("cat >&2 <<'E'\n" + said + "\nand eyJhbGciOiJub25lIn0.eyJzdWIiOiJzZWNyZXQifQ.c2lnbmF0dXJl\nE\nexit 1\n");
    AzureCliCredential credential(options());
    const auto token = support::await(credential.token(request(), nullptr, {}));
    QVERIFY(!token);
    QCOMPARE(token.error().kind, core::ErrorKind::SignInNeeded);
    QTEST(token.error().code, "code");
    QVERIFY2(token.error().message.contains(part), qPrintable(token.error().message));
    QVERIFY2(!token.error().details.contains(QLatin1String("eyJ")), qPrintable(token.error().details));
}

void AzureCliTest::missingProgramIsSaid()
{
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", m_directory->path().toUtf8());
    AzureCliCredential credential;
    const auto token = support::await(credential.token(request(), nullptr, {}));
    qputenv("PATH", path);
    QVERIFY(!token);
    QCOMPARE(token.error().code, QStringLiteral("AzureCliMissing"));
}

void AzureCliTest::hangingProgramIsEndedWithItsChildren()
{
    az("(sleep 3; echo late > late) & wait\n");
    QElapsedTimer timer;
    timer.start();
    AzureCliCredential credential(options(300));
    const auto token = support::await(credential.token(request(), nullptr, {}));
    QVERIFY(!token);
    QCOMPARE(token.error().kind, core::ErrorKind::Timeout);
    QVERIFY(timer.elapsed() < 2500);
    QTest::qWait(3200); // the child would have written by now
    QCOMPARE(readBack("late"), QByteArray());
}

void AzureCliTest::cancelEndsTheProgram()
{
    az("sleep 30\n");
    core::CancelSource cancel;
    QTimer::singleShot(100, this, [cancel] { cancel.cancel(); });
    QElapsedTimer timer;
    timer.start();
    AzureCliCredential credential(options());
    const auto token = support::await(credential.token(request(), nullptr, cancel.token()));
    QVERIFY(!token);
    QCOMPARE(token.error().kind, core::ErrorKind::Cancelled);
    QVERIFY(timer.elapsed() < 10000);
}

void AzureCliTest::strangeArgumentsAreNotPassedOn()
{
    az("echo called > called\n");
    AzureCliCredential credential(options());
    for (const char* tenant : {"--debug", "a b", "$(id)", "x;y", ""}) {
        http::TokenRequest strange = request();
        strange.tenantId = QLatin1String(tenant);
        const auto token = support::await(credential.token(strange, nullptr, {}));
        QVERIFY(!token);
        QCOMPARE(token.error().kind, core::ErrorKind::InvalidInput);
    }
    QCOMPARE(readBack("called"), QByteArray());
}

void AzureCliTest::claimsBecomeACommandForThePerson()
{
    az("echo called > called\n");
    http::TokenRequest challenged = request();
    challenged.claims = QStringLiteral("{\"access_token\":{}}");
    AzureCliCredential credential(options());
    const auto token = support::await(credential.token(challenged, nullptr, {}));
    QVERIFY(!token);
    QCOMPARE(token.error().claims, challenged.claims);
    QVERIFY(token.error().message.contains(QLatin1String("--claims-challenge eyJhY2Nlc3NfdG9rZW4iOnt9fQ==")));
    QCOMPARE(readBack("called"), QByteArray());
}

QTEST_GUILESS_MAIN(AzureCliTest)
#include "tst_azurecli.moc"
