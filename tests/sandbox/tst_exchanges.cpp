// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxfixture.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace sandboxtest;

/// What --log-exchanges and GET /_sandbox/exchanges tell, and what they keep to themselves.
class ExchangesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void exchangeTellsRequestAndAnswer();
    void secretsAreMasked();
    void onlyNewerOnesAreListed();
    void damagedAnswersAreLeftOut();
    void publishedDocumentsAgree();

private:
    QByteArray logged() const;
    QJsonObject last();

    QTemporaryDir m_directory;
    std::unique_ptr<SandboxFixture> m_fixture;
    QString m_log;
};

void ExchangesTest::initTestCase()
{
    m_log = m_directory.filePath(QStringLiteral("exchanges.jsonl"));
    sandbox::SandboxOptions options = SandboxFixture::quick();
    options.exchangesFile = m_log;
    m_fixture = std::make_unique<SandboxFixture>(options);
    QCOMPARE(m_fixture->problem(), QString());
}

QByteArray ExchangesTest::logged() const
{
    QFile file(m_log);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject ExchangesTest::last()
{
    return m_fixture->get(m_fixture->origin() + "/_sandbox/exchanges").json().value(QLatin1String("value")).toArray().last().toObject();
}

void ExchangesTest::exchangeTellsRequestAndAnswer()
{
    const QString address = m_fixture->origin() + QStringLiteral("/common/discovery/v2.0/keys?a=b");
    m_fixture->get(address, {{"X-Test", "yes"}});
    const QJsonObject exchange = last();
    QCOMPARE(exchange.value(QLatin1String("method")).toString(), QStringLiteral("GET"));
    QCOMPARE(exchange.value(QLatin1String("url")).toString(), address);
    QCOMPARE(exchange.value(QLatin1String("status")).toInt(), 200);
    QCOMPARE(exchange.value(QLatin1String("operation")).toString(), QStringLiteral("Authority_Keys"));
    QCOMPARE(exchange.value(QLatin1String("requestHeaders")).toObject().value(QLatin1String("X-Test")).toString(), QStringLiteral("yes"));
    QVERIFY(exchange.value(QLatin1String("responseBody")).toObject().contains(QLatin1String("keys")));
    QVERIFY(exchange.value(QLatin1String("responseHeaders")).toObject().contains(QLatin1String("Date")));
    const QByteArrayList lines = logged().trimmed().split('\n');
    QCOMPARE(QJsonDocument::fromJson(lines.last()).object(), exchange);
}

void ExchangesTest::secretsAreMasked()
{
    const QString scope = QStringLiteral("https://management.azure.com/.default");
    const QJsonObject tokens = m_fixture->signIn(scope);
    const HeaderList bearer{{"Authorization", "Bearer " + tokens.value(QLatin1String("access_token")).toString().toLatin1()}};
    const QString account = QStringLiteral("/arm/subscriptions/%1/providers/Microsoft.CognitiveServices/accounts?api-version=2025-06-01")
                                .arg(m_fixture->sandbox().readiness().value(QLatin1String("subscriptions")).toArray().first()
                                         .toObject().value(QLatin1String("subscriptionId")).toString());
    const QJsonArray accounts = m_fixture->get(m_fixture->origin() + account, bearer).json().value(QLatin1String("value")).toArray();
    QVERIFY(!accounts.isEmpty());
    QByteArrayList secrets{tokens.value(QLatin1String("access_token")).toString().toLatin1(),
                           tokens.value(QLatin1String("refresh_token")).toString().toLatin1(),
                           tokens.value(QLatin1String("id_token")).toString().toLatin1(), "0.Aa%2B", QByteArray(64, 'v')};
    for (const QJsonValue& one : accounts) {
        const QString id = one.toObject().value(QLatin1String("id")).toString();
        const QJsonObject keys = m_fixture->post(m_fixture->origin() + "/arm" + id + "/listKeys?api-version=2025-06-01", {}, bearer).json();
        if (keys.contains(QLatin1String("key1")))
            secrets.append(keys.value(QLatin1String("key1")).toString().toLatin1());
    }
    QVERIFY(secrets.size() > 5);
    m_fixture->get(m_fixture->origin() + "/accounts/x/openai/models?api-version=2024-10-21", {{"api-key", "my-secret-key"}, {"Cookie", "a=my-secret-key"}});
    secrets.append("my-secret-key");
    const QByteArray log = logged();
    for (const QByteArray& secret : std::as_const(secrets))
        QVERIFY2(!log.contains(secret), secret.constData());
    QVERIFY(log.contains("\"access_token\":\"***\""));
    QVERIFY(log.contains("code=***"));
}

void ExchangesTest::onlyNewerOnesAreListed()
{
    const QString base = m_fixture->origin() + "/_sandbox/exchanges";
    const int before = m_fixture->get(base).json().value(QLatin1String("count")).toInt();
    m_fixture->get(m_fixture->origin() + "/common/discovery/v2.0/keys");
    m_fixture->get(m_fixture->origin() + "/nothing/here");
    const QJsonArray newer = m_fixture->get(base + "?since=" + QString::number(before)).json().value(QLatin1String("value")).toArray();
    QCOMPARE(newer.size(), 2);
    QCOMPARE(newer.last().toObject().value(QLatin1String("status")).toInt(), 404);
    QCOMPARE(m_fixture->get(base + "?top=1").json().value(QLatin1String("value")).toArray().size(), 1);
    QCOMPARE(m_fixture->send("DELETE", base).status, 204);
    QVERIFY(m_fixture->get(base).json().value(QLatin1String("value")).toArray().isEmpty());
}

void ExchangesTest::damagedAnswersAreLeftOut()
{
    m_fixture->order(QStringLiteral("faults"), {{"id", "hurt"}, {"match", QJsonObject{{"count", 1}}},
                                                {"effect", QJsonObject{{"malformedJson", true}}}});
    m_fixture->get(m_fixture->origin() + "/common/discovery/v2.0/keys");
    const QJsonObject exchange = last();
    QCOMPARE(exchange.value(QLatin1String("fault")).toString(), QStringLiteral("hurt"));
    QVERIFY(!exchange.contains(QLatin1String("status")));
    QVERIFY(!exchange.contains(QLatin1String("responseBody")));
}

/// Independent oracle: the validator reads log and map of this run.
void ExchangesTest::publishedDocumentsAgree()
{
    const QString validator = QStringLiteral(PILOTHOUSE_SOURCE_DIR "/../shared/contracts/validate.py");
    if (!QFile::exists(validator))
        QSKIP("the published OpenAPI documents (../shared/contracts) are not beside the project");
    const Answer map = m_fixture->get(m_fixture->origin() + "/_sandbox/validate-map");
    QFile file(m_directory.filePath(QStringLiteral("validate.map")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(map.body);
    file.close();
    QProcess python;
    python.setProcessChannelMode(QProcess::MergedChannels);
    python.start(QStringLiteral("python3"), {validator, "--no-warnings", "--map", file.fileName(), m_log});
    QVERIFY(python.waitForFinished(60000));
    const QByteArray report = python.readAll();
    QVERIFY2(python.exitCode() == 0, report.constData());
    QVERIFY2(report.contains("arm-cognitiveservices"), report.constData());
}

QTEST_GUILESS_MAIN(ExchangesTest)
#include "tst_exchanges.moc"
