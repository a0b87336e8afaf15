// SPDX-License-Identifier: GPL-3.0-or-later
// The query API around the language: forms of asking, options, other workspaces, limits, refusals, delay, diagnostic settings.
#include "sandbox/sandboxfixture.h"

#include <QElapsedTimer>
#include <QFile>
#include <QNetworkReply>
#include <QTest>

using namespace sandboxtest;

namespace {

const QString kLogs = QStringLiteral("https://api.loganalytics.io/.default");
const QString kArm = QStringLiteral("https://management.azure.com/.default");

QJsonArray rowsOf(const QJsonObject& body)
{
    return body.value(QLatin1String("tables"))[0][QLatin1String("rows")].toArray();
}

} // namespace

class QueryServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void getAndPostAnswerAlike();
    void preferencesAddStatisticsAndRender();
    void aQueryThatTakesTooLongEnds();
    void tooManyRowsComeInPart();
    void otherWorkspacesJoin();
    void otherWorkspacesNeedThePermissionToo();
    void aResourceSeesItsOwnRows();
    void aBatchAnswersEachRequest();
    void tooManyQueriesAreThrottled();
    void errorsNestTheirReason();
    void rowsAppearAfterTheIngestionDelay();
    void theServerAnswersWhileAQueryRuns();
    void diagnosticSettingsSwitchTablesOnAndOff();
    void activityReachesItsTable();
    void capturedEnvelopesBecomeTheDocumentedRows();

private:
    Answer query(const QString& kql, const QJsonObject& more = {}, const QByteArray& prefer = {}, const QString& workspace = QStringLiteral("log-contoso-chat"));
    QString customer(const QString& name) const;
    void event(const QString& key, const QString& name);
    QString keyOf(const QString& component);
    bool searchOnce();

    std::unique_ptr<SandboxFixture> m_fixture;
    QString m_subscription;
    QString m_key;
    QString m_devKey;
};

QString QueryServiceTest::customer(const QString& name) const
{
    const QJsonArray workspaces = m_fixture->sandbox().readiness().value(QLatin1String("logAnalyticsWorkspaces")).toArray();
    for (const QJsonValue& workspace : workspaces) {
        if (workspace[QLatin1String("name")].toString() == name)
            return workspace[QLatin1String("customerId")].toString();
    }
    return {};
}

QString QueryServiceTest::keyOf(const QString& component)
{
    const QJsonArray subscriptions = m_fixture->sandbox().readiness().value(QLatin1String("subscriptions")).toArray();
    for (const QJsonValue& subscription : subscriptions) {
        const QString url = QStringLiteral("%1/arm/subscriptions/%2/providers/Microsoft.Insights/components?api-version=2020-02-02")
                                .arg(m_fixture->origin(), subscription[QLatin1String("subscriptionId")].toString());
        const QJsonArray found = m_fixture->get(url, m_fixture->bearer(kArm)).json().value(QLatin1String("value")).toArray();
        for (const QJsonValue& each : found) {
            if (each[QLatin1String("name")].toString() == component)
                return each[QLatin1String("properties")][QLatin1String("InstrumentationKey")].toString();
        }
    }
    return {};
}

void QueryServiceTest::initTestCase()
{
    m_fixture = std::make_unique<SandboxFixture>();
    QVERIFY2(m_fixture->problem().isEmpty(), qPrintable(m_fixture->problem()));
    m_subscription = m_fixture->sandbox().readiness().value(QLatin1String("subscriptions"))[0][QLatin1String("subscriptionId")].toString();
    m_key = keyOf(QStringLiteral("appi-contoso-chat"));
    m_devKey = keyOf(QStringLiteral("appi-contoso-dev"));
    QVERIFY(!m_key.isEmpty());
    QVERIFY(!m_devKey.isEmpty());
}

Answer QueryServiceTest::query(const QString& kql, const QJsonObject& more, const QByteArray& prefer, const QString& workspace)
{
    QJsonObject body = more;
    body.insert(QStringLiteral("query"), kql);
    HeaderList headers = m_fixture->bearer(kLogs);
    if (!prefer.isEmpty())
        headers.append(qMakePair(QByteArray("Prefer"), prefer));
    return m_fixture->post(QStringLiteral("%1/logs/v1/workspaces/%2/query").arg(m_fixture->origin(), customer(workspace)), body, headers);
}

void QueryServiceTest::event(const QString& key, const QString& name)
{
    const QJsonObject envelope{{"ver", 1}, {"name", "Microsoft.ApplicationInsights.Event"}, {"time", QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}, {"iKey", key},
                               {"data", QJsonObject{{"baseType", "EventData"}, {"baseData", QJsonObject{{"name", name}}}}}};
    const Answer answer = m_fixture->send("POST", m_fixture->origin() + QStringLiteral("/ingestion/v2.1/track"), QJsonDocument(QJsonArray{envelope}).toJson(), {{"Content-Type", "application/json"}});
    QCOMPARE(answer.status, 200);
}

void QueryServiceTest::getAndPostAnswerAlike()
{
    const QString text = QStringLiteral("print x = 1, t = 'ü'");
    const QString url = QStringLiteral("%1/logs/v1/workspaces/%2/query?query=%3&timespan=PT1H")
                            .arg(m_fixture->origin(), customer(QStringLiteral("log-contoso-chat")), QString::fromLatin1(QUrl::toPercentEncoding(text)));
    const Answer got = m_fixture->get(url, m_fixture->bearer(kLogs));
    QCOMPARE(got.status, 200);
    QCOMPARE(got.json(), query(text, {{"timespan", "PT1H"}}).json());
}

void QueryServiceTest::preferencesAddStatisticsAndRender()
{
    const QString text = QStringLiteral("range x from 1 to 3 step 1 | extend y = x * 2 | render columnchart with (title=\"Twice\")");
    QVERIFY(!query(text).json().contains(QLatin1String("statistics")));
    const QJsonObject body = query(text, {}, "wait=30, include-statistics=true, include-render=true").json();
    QVERIFY(body.value(QLatin1String("statistics"))[QLatin1String("query")][QLatin1String("executionTime")].isDouble());
    QCOMPARE(body.value(QLatin1String("statistics"))[QLatin1String("query")][QLatin1String("datasetStatistics")][0][QLatin1String("tableRowCount")].toInt(), 3);
    QCOMPARE(body.value(QLatin1String("render"))[QLatin1String("visualization")].toString(), QStringLiteral("columnchart"));
    QCOMPARE(body.value(QLatin1String("render"))[QLatin1String("title")].toString(), QStringLiteral("Twice"));
}

void QueryServiceTest::aQueryThatTakesTooLongEnds()
{
    QElapsedTimer timer;
    timer.start();
    const Answer answer = query(QStringLiteral("range x from 1 to 3000000 step 1 | extend k = x % 2 | summarize l = make_list(x, 3000000) by k | mv-expand l | extend h = hash_sha256(tostring(l)) | summarize dcount(h)"), {}, "wait=1");
    QCOMPARE(answer.status, 504);
    QCOMPARE(answer.json().value(QLatin1String("error"))[QLatin1String("code")].toString(), QStringLiteral("GatewayTimeout"));
    QVERIFY(timer.elapsed() < 20'000);
}

void QueryServiceTest::tooManyRowsComeInPart()
{
    const Answer answer = query(QStringLiteral("range x from 1 to 500010 step 1"));
    QCOMPARE(answer.status, 200);
    const QJsonObject body = answer.json();
    QCOMPARE(rowsOf(body).size(), 500'000);
    const QJsonObject error = body.value(QLatin1String("error")).toObject();
    QCOMPARE(error.value(QLatin1String("code")).toString(), QStringLiteral("PartialError"));
    QVERIFY(error.value(QLatin1String("details"))[0][QLatin1String("innererror")][QLatin1String("message")].toString().contains(QLatin1String("500000")));
    QVERIFY(!query(QStringLiteral("range x from 1 to 500000 step 1")).json().contains(QLatin1String("error")));
}

void QueryServiceTest::otherWorkspacesJoin()
{
    event(m_key, QStringLiteral("here"));
    event(m_devKey, QStringLiteral("there"));
    const QString text = QStringLiteral("AppEvents | where Name in ('here', 'there') | distinct Name | order by Name asc");
    QCOMPARE(rowsOf(query(text).json()), (QJsonArray{QJsonArray{"here"}}));
    for (const QString& name : {QStringLiteral("log-contoso-dev"), customer(QStringLiteral("log-contoso-dev"))})
        QCOMPARE(rowsOf(query(text, {{"workspaces", QJsonArray{name}}}).json()), (QJsonArray{QJsonArray{"here"}, QJsonArray{"there"}}));
    const QString both = QStringLiteral("union AppEvents, workspace('log-contoso-dev').AppEvents | where Name in ('here', 'there') | distinct Name | order by Name asc");
    const Answer answer = query(both);
    QVERIFY2(answer.status == 200, answer.body.constData());
    QCOMPARE(rowsOf(answer.json()), (QJsonArray{QJsonArray{"here"}, QJsonArray{"there"}}));
}

void QueryServiceTest::otherWorkspacesNeedThePermissionToo()
{
    QCOMPARE(query(QStringLiteral("AppEvents | count"), {{"workspaces", QJsonArray{"no-such-workspace"}}}).status, 400);
    const QString reader = QStringLiteral("lena.fischer@contoso.example"); // no rights in Fabrikam
    const HeaderList headers = m_fixture->bearer(kLogs, reader);
    const QString url = QStringLiteral("%1/logs/v1/workspaces/%2/query").arg(m_fixture->origin(), customer(QStringLiteral("log-contoso-chat")));
    const int alone = m_fixture->post(url, {{"query", "print 1"}}, headers).status;
    QVERIFY(alone == 200 || alone == 403);
    QCOMPARE(m_fixture->post(url, {{"query", "print 1"}, {"workspaces", QJsonArray{"log-fabrikam-assist"}}}, headers).status, 403);
}

void QueryServiceTest::aResourceSeesItsOwnRows()
{
    const QString component = QStringLiteral("/subscriptions/%1/resourceGroups/rg-contoso-chat-prod/providers/Microsoft.Insights/components/appi-contoso-chat").arg(m_subscription);
    event(m_key, QStringLiteral("of the component"));
    const auto ask = [&](const QString& id) {
        return m_fixture->post(m_fixture->origin() + QStringLiteral("/logs/v1") + id + QStringLiteral("/query"), {{"query", "AppEvents | where Name == 'of the component' | count"}}, m_fixture->bearer(kLogs));
    };
    QCOMPARE(rowsOf(ask(component).json()), (QJsonArray{QJsonArray{1}}));
    QCOMPARE(rowsOf(ask(component.section(QLatin1Char('/'), 0, 4)).json()), (QJsonArray{QJsonArray{1}}));
    const QString search = component.section(QLatin1Char('/'), 0, 4) + QStringLiteral("/providers/Microsoft.Search/searchServices/srch-contoso-chat");
    QCOMPARE(rowsOf(ask(search).json()), (QJsonArray{QJsonArray{0}}));
    QCOMPARE(ask(component + QStringLiteral("-x")).status, 404);
}

void QueryServiceTest::aBatchAnswersEachRequest()
{
    const auto one = [this](const char* id, const QString& text, const QString& workspace) {
        return QJsonObject{{"id", id}, {"method", "POST"}, {"path", "/query"}, {"workspace", workspace}, {"headers", QJsonObject{{"Prefer", "include-statistics=true"}}}, {"body", QJsonObject{{"query", text}}}};
    };
    const QString good = customer(QStringLiteral("log-contoso-chat"));
    const QJsonArray requests{one("a", QStringLiteral("print 1"), good), one("b", QStringLiteral("print ("), good), one("c", QStringLiteral("print 1"), QStringLiteral("nowhere"))};
    const Answer answer = m_fixture->post(m_fixture->origin() + QStringLiteral("/logs/v1/$batch"), {{"requests", requests}}, m_fixture->bearer(kLogs));
    QCOMPARE(answer.status, 200);
    const QJsonArray responses = answer.json().value(QLatin1String("responses")).toArray();
    QCOMPARE(responses.size(), 3);
    QCOMPARE(responses.at(0)[QLatin1String("status")].toInt(), 200);
    QVERIFY(responses.at(0)[QLatin1String("body")].toObject().contains(QLatin1String("statistics")));
    QCOMPARE(responses.at(1)[QLatin1String("status")].toInt(), 400);
    QCOMPARE(responses.at(2)[QLatin1String("status")].toInt(), 404);
    QCOMPARE(responses.at(2)[QLatin1String("id")].toString(), QStringLiteral("c"));
}

void QueryServiceTest::tooManyQueriesAreThrottled()
{
    QCOMPARE(m_fixture->order(QStringLiteral("telemetry"), {{"queriesPerHalfMinute", 3}}).status, 200);
    int status = 200;
    int allowed = 0;
    Answer last;
    for (int i = 0; i < 5 && status == 200; ++i) {
        last = query(QStringLiteral("print 1"));
        status = last.status;
        allowed += status == 200 ? 1 : 0;
    }
    QCOMPARE(status, 429);
    QCOMPARE(allowed, 3);
    QVERIFY(last.header("Retry-After").toInt() > 0);
    m_fixture->order(QStringLiteral("telemetry"), {{"queriesPerHalfMinute", 0}});
    QCOMPARE(query(QStringLiteral("print 1")).status, 200);
}

void QueryServiceTest::errorsNestTheirReason()
{
    const QJsonObject error = query(QStringLiteral("NoSuchTable\n| count")).json().value(QLatin1String("error")).toObject();
    QCOMPARE(error.value(QLatin1String("code")).toString(), QStringLiteral("BadArgumentError"));
    QCOMPARE(error.value(QLatin1String("innererror"))[QLatin1String("code")].toString(), QStringLiteral("SemanticError"));
    const QJsonValue innermost = error.value(QLatin1String("innererror"))[QLatin1String("innererror")];
    QVERIFY(innermost[QLatin1String("message")].toString().contains(QLatin1String("NoSuchTable")));
    QCOMPARE(innermost[QLatin1String("line")].toInt(), 1);
    QCOMPARE(query(QStringLiteral("print (")).json().value(QLatin1String("error"))[QLatin1String("innererror")][QLatin1String("code")].toString(), QStringLiteral("SyntaxError"));
    QCOMPARE(query(QStringLiteral("print 1"), {{"timespan", "yesterday"}}).status, 400);
}

void QueryServiceTest::rowsAppearAfterTheIngestionDelay()
{
    QCOMPARE(m_fixture->order(QStringLiteral("telemetry"), {{"ingestionDelay", "5m"}}).json().value(QLatin1String("ingestionDelayMs")).toInt(), 300'000);
    event(m_key, QStringLiteral("late"));
    const QString text = QStringLiteral("AppEvents | where Name == 'late' | count");
    QCOMPARE(rowsOf(query(text).json()), (QJsonArray{QJsonArray{0}}));
    m_fixture->order(QStringLiteral("clock"), {{"advance", "6m"}});
    QCOMPARE(rowsOf(query(text).json()), (QJsonArray{QJsonArray{1}}));
    m_fixture->order(QStringLiteral("clock"), {{"reset", true}});
    m_fixture->order(QStringLiteral("telemetry"), {{"ingestionDelay", 0}});
    QCOMPARE(m_fixture->order(QStringLiteral("telemetry"), {{"ingestionDelay", "soon"}}).status, 400);
}

void QueryServiceTest::theServerAnswersWhileAQueryRuns()
{
    QNetworkAccessManager network;
    QNetworkRequest request{QUrl(QStringLiteral("%1/logs/v1/workspaces/%2/query").arg(m_fixture->origin(), customer(QStringLiteral("log-contoso-chat"))))};
    for (const auto& [name, value] : m_fixture->bearer(kLogs))
        request.setRawHeader(name, value);
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json");
    request.setRawHeader("Prefer", "wait=3");
    const QJsonObject body{{"query", "range x from 1 to 3000000 step 1 | extend k = x % 7 | summarize l = make_list(x, 3000000) by k | mv-expand l | summarize dcount(tostring(l))"}};
    QNetworkReply* reply = network.post(request, QJsonDocument(body).toJson());
    bool finished = false;
    connect(reply, &QNetworkReply::finished, this, [&finished] { finished = true; });
    QTest::qWait(50); // it is on its way
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(m_fixture->get(m_fixture->origin() + QStringLiteral("/_sandbox/clock")).status, 200);
    QVERIFY2(finished || timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    QTRY_VERIFY_WITH_TIMEOUT(finished, 30'000);
    delete reply;
}

/// A query of the search service that leaves a row when its logs are sent.
bool QueryServiceTest::searchOnce()
{
    const QString url = m_fixture->origin() + QStringLiteral("/search/srch-contoso-chat/indexes/handbook/docs/search?api-version=2024-07-01");
    return m_fixture->post(url, {{"search", "annual leave"}, {"top", 3}}, m_fixture->bearer(QStringLiteral("https://search.azure.com/.default"))).status == 200;
}

void QueryServiceTest::diagnosticSettingsSwitchTablesOnAndOff()
{
    const QString id = QStringLiteral("%1/arm/subscriptions/%2/resourceGroups/rg-contoso-chat-prod/providers/Microsoft.Search/searchServices/srch-contoso-chat/providers/Microsoft.Insights/"
                                      "diagnosticSettings/to-log-analytics?api-version=2021-05-01-preview")
                           .arg(m_fixture->origin(), m_subscription);
    const QString text = QStringLiteral("AzureDiagnostics | where ResourceProvider == 'MICROSOFT.SEARCH' and OperationName == 'Query.Search' | summarize Rows = count(), Documents = take_any(Documents_d)");
    QVERIFY(searchOnce());
    QCOMPARE(rowsOf(query(text).json()), (QJsonArray{QJsonArray{1, 3}}));
    const QJsonObject setting = m_fixture->get(id, m_fixture->bearer(kArm)).json();
    QJsonObject changed = setting;
    QJsonObject properties = setting.value(QLatin1String("properties")).toObject();
    properties.insert(QStringLiteral("logs"), QJsonArray{QJsonObject{{"category", "OperationLogs"}, {"enabled", false}}});
    changed.insert(QStringLiteral("properties"), properties);
    const auto put = [&](const QJsonObject& body) {
        HeaderList headers = m_fixture->bearer(kArm);
        headers.append(qMakePair(QByteArray("Content-Type"), QByteArray("application/json")));
        return m_fixture->send("PUT", id, QJsonDocument(QJsonObject{{"properties", body.value(QLatin1String("properties"))}}).toJson(), headers).status;
    };
    QCOMPARE(put(changed) / 100, 2);
    QVERIFY(searchOnce());
    QCOMPARE(rowsOf(query(text).json()).at(0)[0].toInt(), 1);
    QCOMPARE(put(setting) / 100, 2);
    QVERIFY(searchOnce());
    QCOMPARE(rowsOf(query(text).json()).at(0)[0].toInt(), 2);
}

void QueryServiceTest::activityReachesItsTable()
{
    const Answer answer = query(QStringLiteral("AzureActivity | where OperationNameValue == 'MICROSOFT.INSIGHTS/DIAGNOSTICSETTINGS/WRITE' and ActivityStatusValue == 'Success' | count"));
    QVERIFY2(answer.status == 200, answer.body.constData());
    QVERIFY(rowsOf(answer.json()).at(0)[0].toInt() >= 2); // both writes of the test before
}

void QueryServiceTest::capturedEnvelopesBecomeTheDocumentedRows()
{
    const QString folder = QStringLiteral(PILOTHOUSE_SOURCE_DIR "/../shared/telemetry/envelopes/");
    QFile expectations(folder + QStringLiteral("expected-rows.json"));
    if (!expectations.open(QIODevice::ReadOnly))
        QSKIP("The captured envelopes (shared/telemetry/envelopes) are not beside this source tree.");
    for (const char* name : {"js-spans.json", "js-logs.json", "js-metrics.json"}) {
        QFile file(folder + QLatin1String(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray body = file.readAll().replace("00000000-0000-0000-0000-000000000001", m_key.toUtf8());
        const Answer answer = m_fixture->send("POST", m_fixture->httpsOrigin() + QStringLiteral("/ingestion/v2.1/track"), body, {{"Content-Type", "application/json"}});
        QVERIFY2(answer.status == 200, answer.body.constData());
    }
    for (const QJsonValue& expected : QJsonDocument::fromJson(expectations.readAll()).array()) {
        const QString table = expected[QLatin1String("table")].toString();
        const QJsonObject row = expected[QLatin1String("row")].toObject();
        const Answer answer = query(QStringLiteral("%1 | where TimeGenerated == datetime(%2)").arg(table, row.value(QLatin1String("TimeGenerated")).toString()));
        const QJsonArray rows = rowsOf(answer.json());
        const QJsonArray columns = answer.json().value(QLatin1String("tables"))[0][QLatin1String("columns")].toArray();
        QStringList problems;
        bool found = false;
        for (const QJsonValue& candidate : rows) {
            problems.clear();
            for (qsizetype i = 0; i < columns.size(); ++i) {
                const QString column = columns.at(i)[QLatin1String("name")].toString();
                if (!row.contains(column) || column == QLatin1String("IKey") || column == QLatin1String("TimeGenerated"))
                    continue;
                QJsonValue actual = candidate[i];
                if (row.value(column).isObject())
                    actual = QJsonDocument::fromJson(actual.toString().toUtf8()).object();
                if (actual != row.value(column))
                    problems << column;
            }
            found = found || problems.isEmpty();
        }
        QVERIFY2(found, qPrintable(QStringLiteral("%1 %2: %3").arg(expected[QLatin1String("file")].toString()).arg(expected[QLatin1String("index")].toInt()).arg(problems.join(QLatin1Char(',')) + QString::number(rows.size()))));
    }
}

QTEST_GUILESS_MAIN(QueryServiceTest)
#include "tst_queryservice.moc"
