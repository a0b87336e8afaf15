// SPDX-License-Identifier: GPL-3.0-or-later
// Telemetry goes in by the exporters' wire format and comes out by both query services.
#include "sandbox/contractcheck.h"
#include "sandbox/sandboxfixture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <zlib.h>

using namespace sandboxtest;

namespace {

const QString kLogsScope = QStringLiteral("https://api.loganalytics.io/.default");
const QString kInsightsScope = QStringLiteral("https://api.applicationinsights.io/.default");

QByteArray gzipped(const QByteArray& plain)
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray packed(qsizetype(deflateBound(&stream, uLong(plain.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(plain.data()));
    stream.avail_in = uInt(plain.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = uInt(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(packed.size() - qsizetype(stream.avail_out));
    deflateEnd(&stream);
    return packed;
}

QJsonObject envelope(const QString& key, const QString& baseType, const QJsonObject& base)
{
    const QJsonObject tags{{QStringLiteral("ai.operation.id"), QStringLiteral("0af7651916cd43dd8448eb211c80319c")},
                           {QStringLiteral("ai.cloud.role"), QStringLiteral("chat-web")}};
    return {{QStringLiteral("ver"), 1}, {QStringLiteral("name"), QStringLiteral("Microsoft.ApplicationInsights.Test")},
            {QStringLiteral("time"), QDateTime::currentDateTimeUtc().addSecs(-60).toString(Qt::ISODateWithMs)},
            {QStringLiteral("sampleRate"), 50}, {QStringLiteral("iKey"), key}, {QStringLiteral("tags"), tags},
            {QStringLiteral("data"), QJsonObject{{QStringLiteral("baseType"), baseType}, {QStringLiteral("baseData"), base}}}};
}

QJsonArray batch(const QString& key)
{
    const QJsonObject request{{QStringLiteral("id"), QStringLiteral("1")}, {QStringLiteral("name"), QStringLiteral("POST /api/chat")},
                              {QStringLiteral("duration"), QStringLiteral("00:00:04.2130000")}, {QStringLiteral("success"), false},
                              {QStringLiteral("responseCode"), QStringLiteral("500")}, {QStringLiteral("url"), QStringLiteral("http://127.0.0.1/api/chat")}};
    const QJsonObject dependency{{QStringLiteral("id"), QStringLiteral("2")}, {QStringLiteral("name"), QStringLiteral("chat gpt-4o")},
                                 {QStringLiteral("duration"), QStringLiteral("1.00:00:00.5000000")}, {QStringLiteral("success"), true},
                                 {QStringLiteral("resultCode"), QStringLiteral("0")}, {QStringLiteral("type"), QStringLiteral("GenAI | az.ai.openai")},
                                 {QStringLiteral("properties"), QJsonObject{{QStringLiteral("gen_ai.usage.input_tokens"), QStringLiteral("812")}}}};
    const QJsonObject metric{{QStringLiteral("metrics"), QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("tokens")}, {QStringLiteral("value"), 30},
                                                                               {QStringLiteral("count"), 3}, {QStringLiteral("min"), 5}, {QStringLiteral("max"), 20}}}}};
    const QJsonObject message{{QStringLiteral("message"), QStringLiteral("no documents")}, {QStringLiteral("severityLevel"), QStringLiteral("Warning")}};
    return {envelope(key, QStringLiteral("RequestData"), request), envelope(key, QStringLiteral("RemoteDependencyData"), dependency),
            envelope(key, QStringLiteral("MetricData"), metric), envelope(key, QStringLiteral("MessageData"), message)};
}

QJsonArray firstRow(const Answer& answer)
{
    return answer.json().value(QLatin1String("tables")).toArray().at(0).toObject().value(QLatin1String("rows")).toArray().at(0).toArray();
}

} // namespace

class LogsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void envelopesBecomeRowsOfTheirTables();
    void gzipAndJsonLinesAreTaken();
    void unknownKeysAreReportedByIndex();
    void bothScopesReadTheSameRows();
    void timespanLimitsTheRows();
    void brokenQueriesNameTheirPlace();
    void foreignTenantsAndMissingTokensAreRefused();
    void unknownWorkspacesAreNotFound();
    void rowsSurviveARestart();
    void exchangesFitThePublishedDocuments();

private:
    Answer query(const QString& kql, const QString& timespan = {});
    Answer track(const QByteArray& body, const HeaderList& headers = {});
    QJsonObject resource(const QString& type);

    QTemporaryDir m_directory;
    std::unique_ptr<SandboxFixture> m_fixture;
    QString m_workspaceId;
    QString m_appId;
    QString m_key;
};

QJsonObject LogsTest::resource(const QString& type)
{
    const QString tenant = m_fixture->tenantId(QStringLiteral("contoso.example"));
    const QString scope = QStringLiteral("https://management.azure.com/.default");
    const QString arm = m_fixture->origin() + QStringLiteral("/arm");
    const QJsonArray subscriptions = m_fixture->get(arm + QStringLiteral("/subscriptions?api-version=2022-12-01"), m_fixture->bearer(scope)).json().value(QLatin1String("value")).toArray();
    for (const QJsonValue& subscription : subscriptions) {
        if (subscription[QLatin1String("tenantId")].toString() != tenant) {
            continue;
        }
        const QString version = type.contains(QLatin1String("workspaces")) ? QStringLiteral("2025-02-01") : QStringLiteral("2020-02-02");
        const QString path = QStringLiteral("/subscriptions/%1/providers/%2?api-version=%3").arg(subscription[QLatin1String("subscriptionId")].toString(), type, version);
        const QJsonArray found = m_fixture->get(arm + path, m_fixture->bearer(scope)).json().value(QLatin1String("value")).toArray();
        if (!found.isEmpty()) {
            return found.at(0).toObject().value(QLatin1String("properties")).toObject();
        }
    }
    return {};
}

void LogsTest::initTestCase()
{
    sandbox::SandboxOptions options = SandboxFixture::quick();
    options.dataDirectory = m_directory.filePath(QStringLiteral("data"));
    options.exchangesFile = m_directory.filePath(QStringLiteral("exchanges.jsonl"));
    m_fixture = std::make_unique<SandboxFixture>(options);
    QVERIFY2(m_fixture->problem().isEmpty(), qPrintable(m_fixture->problem()));
    const QJsonObject component = resource(QStringLiteral("Microsoft.Insights/components"));
    m_appId = component.value(QLatin1String("AppId")).toString();
    m_key = component.value(QLatin1String("InstrumentationKey")).toString();
    m_workspaceId = resource(QStringLiteral("Microsoft.OperationalInsights/workspaces")).value(QLatin1String("customerId")).toString();
    QVERIFY(!m_appId.isEmpty());
    QVERIFY(!m_key.isEmpty());
    QVERIFY(!m_workspaceId.isEmpty());
    const Answer answer = track(QJsonDocument(batch(m_key)).toJson());
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json().value(QLatin1String("itemsAccepted")).toInt(), 4);
}

Answer LogsTest::query(const QString& kql, const QString& timespan)
{
    QJsonObject body{{QStringLiteral("query"), kql}};
    if (!timespan.isEmpty()) {
        body.insert(QStringLiteral("timespan"), timespan);
    }
    return m_fixture->post(m_fixture->origin() + QStringLiteral("/logs/v1/workspaces/%1/query").arg(m_workspaceId), body, m_fixture->bearer(kLogsScope));
}

Answer LogsTest::track(const QByteArray& body, const HeaderList& headers)
{
    HeaderList all = headers;
    all.append(qMakePair(QByteArray("Content-Type"), QByteArray("application/json")));
    return m_fixture->send("POST", m_fixture->origin() + QStringLiteral("/ingestion/v2.1/track"), body, all);
}

void LogsTest::envelopesBecomeRowsOfTheirTables()
{
    const QJsonArray request = firstRow(query(QStringLiteral("AppRequests | where Name == 'POST /api/chat' | project DurationMs, Success, ResultCode, ItemCount, AppRoleName")));
    QCOMPARE(request, (QJsonArray{4213, false, QStringLiteral("500"), 2, QStringLiteral("chat-web")}));
    const QJsonArray dependency = firstRow(query(QStringLiteral("AppDependencies | where Name == 'chat gpt-4o' | project DurationMs, DependencyType, tolong(Properties['gen_ai.usage.input_tokens'])")));
    QCOMPARE(dependency, (QJsonArray{86'400'500, QStringLiteral("GenAI | az.ai.openai"), 812}));
    QCOMPARE(firstRow(query(QStringLiteral("AppMetrics | where Name == 'tokens' | project Sum, Min, Max, ItemCount"))), (QJsonArray{30, 5, 20, 3}));
    QCOMPARE(firstRow(query(QStringLiteral("AppTraces | where Message == 'no documents' | project SeverityLevel"))), (QJsonArray{2}));
}

void LogsTest::gzipAndJsonLinesAreTaken()
{
    const QJsonObject event = envelope(m_key, QStringLiteral("EventData"), {{QStringLiteral("name"), QStringLiteral("packed")}});
    const QByteArray line = QJsonDocument(event).toJson(QJsonDocument::Compact);
    const Answer answer = track(gzipped(line + '\n' + line + '\n'), {{"Content-Encoding", "gzip"}});
    QCOMPARE(answer.json().value(QLatin1String("itemsAccepted")).toInt(), 2);
    QCOMPARE(firstRow(query(QStringLiteral("AppEvents | where Name == 'packed' | count"))), (QJsonArray{2}));
    QCOMPARE(track("this is no telemetry").status, 400);
}

void LogsTest::unknownKeysAreReportedByIndex()
{
    QJsonArray items = batch(m_key);
    items.replace(1, envelope(QStringLiteral("00000000-0000-0000-0000-00000000dead"), QStringLiteral("EventData"), {{QStringLiteral("name"), QStringLiteral("x")}}));
    const Answer answer = track(QJsonDocument(items).toJson());
    QCOMPARE(answer.status, 206);
    QCOMPARE(answer.json().value(QLatin1String("itemsAccepted")).toInt(), 3);
    const QJsonObject error = answer.json().value(QLatin1String("errors")).toArray().at(0).toObject();
    QCOMPARE(error.value(QLatin1String("index")).toInt(), 1);
    QCOMPARE(error.value(QLatin1String("statusCode")).toInt(), 400);
}

void LogsTest::bothScopesReadTheSameRows()
{
    const QString url = m_fixture->origin() + QStringLiteral("/appinsights/v1/apps/%1/query").arg(m_appId);
    const QJsonObject body{{QStringLiteral("query"), QStringLiteral("requests | where name == 'POST /api/chat' | project duration, success, resultCode | take 1")}};
    const Answer answer = m_fixture->post(url, body, m_fixture->bearer(kInsightsScope));
    QCOMPARE(answer.status, 200);
    QCOMPARE(firstRow(answer), (QJsonArray{4213, QStringLiteral("False"), QStringLiteral("500")}));
}

void LogsTest::timespanLimitsTheRows()
{
    const QString counting = QStringLiteral("AppTraces | where Message == 'no documents' | count");
    QVERIFY(firstRow(query(counting, QStringLiteral("PT1H"))).at(0).toInt() > 0);
    QCOMPARE(firstRow(query(counting, QStringLiteral("PT5S"))), (QJsonArray{0}));
    QCOMPARE(firstRow(query(counting, QStringLiteral("2020-01-01T00:00:00Z/2020-01-02T00:00:00Z"))), (QJsonArray{0}));
    QCOMPARE(query(counting, QStringLiteral("yesterday")).status, 400);
}

void LogsTest::brokenQueriesNameTheirPlace()
{
    const Answer answer = query(QStringLiteral("AppTraces\n| where Nope == 1"));
    QCOMPARE(answer.status, 400);
    const QJsonObject error = answer.json().value(QLatin1String("error")).toObject();
    QCOMPARE(error.value(QLatin1String("code")).toString(), QStringLiteral("BadArgumentError"));
    const QJsonObject inner = error.value(QLatin1String("innererror")).toObject();
    QCOMPARE(inner.value(QLatin1String("code")).toString(), QStringLiteral("SemanticError"));
    QCOMPARE(inner.value(QLatin1String("innererror"))[QLatin1String("line")].toInt(), 2);
    QCOMPARE(query(QString()).status, 400);
}

void LogsTest::foreignTenantsAndMissingTokensAreRefused()
{
    const QString url = m_fixture->origin() + QStringLiteral("/logs/v1/workspaces/%1/query").arg(m_workspaceId);
    const QJsonObject body{{QStringLiteral("query"), QStringLiteral("AppTraces | count")}};
    QCOMPARE(m_fixture->post(url, body).status, 401);
    QCOMPARE(m_fixture->post(url, body, m_fixture->bearer(QStringLiteral("https://management.azure.com/.default"))).status, 401);
    const QByteArray foreign = m_fixture->token(kLogsScope, {}, m_fixture->tenantId(QStringLiteral("fabrikam.example")));
    QVERIFY(!foreign.isEmpty());
    QCOMPARE(m_fixture->post(url, body, {{"Authorization", "Bearer " + foreign}}).status, 403);
}

void LogsTest::unknownWorkspacesAreNotFound()
{
    const QString url = m_fixture->origin() + QStringLiteral("/logs/v1/workspaces/00000000-0000-0000-0000-000000000000/query");
    const Answer answer = m_fixture->post(url, {{QStringLiteral("query"), QStringLiteral("AppTraces | count")}}, m_fixture->bearer(kLogsScope));
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.json().value(QLatin1String("error"))[QLatin1String("code")].toString(), QStringLiteral("PathNotFoundError"));
}

void LogsTest::rowsSurviveARestart()
{
    const QJsonArray before = firstRow(query(QStringLiteral("AppTraces | count")));
    m_fixture.reset();
    sandbox::SandboxOptions options = SandboxFixture::quick();
    options.dataDirectory = m_directory.filePath(QStringLiteral("data"));
    options.exchangesFile = m_directory.filePath(QStringLiteral("exchanges.jsonl"));
    m_fixture = std::make_unique<SandboxFixture>(options);
    QVERIFY2(m_fixture->problem().isEmpty(), qPrintable(m_fixture->problem()));
    QVERIFY(before.at(0).toInt() > 0);
    QCOMPARE(firstRow(query(QStringLiteral("AppTraces | count"))), before);
}

void LogsTest::exchangesFitThePublishedDocuments()
{
    const QString findings = contractFindings(m_directory.filePath(QStringLiteral("exchanges.jsonl")));
    if (findings.startsWith(QLatin1String("SKIPPED"))) {
        QSKIP(qPrintable(findings));
    }
    QVERIFY2(findings.isEmpty(), qPrintable(findings));
}

QTEST_GUILESS_MAIN(LogsTest)
#include "tst_logs.moc"
