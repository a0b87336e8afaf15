// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/arm/armcalls.h"
#include "sandbox/contractcheck.h"

#include <QTemporaryDir>
#include <QTest>

using namespace sandboxtest;

namespace {

constexpr const char* kVersion = "2024-02-01";

QString iso(const QDateTime& time)
{
    return time.toUTC().toString(Qt::ISODate);
}

/// Sum of one aggregation over all points of all series of the first metric.
double sumOf(const QJsonObject& metric, const char* aggregation)
{
    double sum = 0;
    const QJsonArray series = metric.value(QLatin1String("timeseries")).toArray();
    for (const QJsonValue& one : series) {
        const QJsonArray points = one.toObject().value(QLatin1String("data")).toArray();
        for (const QJsonValue& point : points)
            sum += point.toObject().value(QLatin1String(aggregation)).toDouble();
    }
    return sum;
}

QStringList splitValues(const QJsonObject& metric)
{
    QStringList values;
    const QJsonArray series = metric.value(QLatin1String("timeseries")).toArray();
    for (const QJsonValue& one : series) {
        QStringList own;
        const QJsonArray metadata = one.toObject().value(QLatin1String("metadatavalues")).toArray();
        for (const QJsonValue& value : metadata)
            own.append(value.toObject().value(QLatin1String("value")).toString());
        values.append(own.join(QLatin1Char('/')));
    }
    return values;
}

} // namespace

class MetricsTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_directory;
    QString m_log = m_directory.filePath(QStringLiteral("exchanges.jsonl"));
    std::unique_ptr<ArmCalls> m_arm;

    static QString span()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        return iso(now.addSecs(-600)) + QLatin1Char('/') + iso(now.addSecs(120));
    }
    Answer metrics(const QString& resource, const QString& arguments)
    {
        return m_arm->get(resource + "/providers/Microsoft.Insights/metrics?timespan=" + span() + QLatin1Char('&') +
                              arguments,
                          kVersion);
    }
    static QJsonObject first(const Answer& answer)
    {
        return answer.json().value(QLatin1String("value")).toArray().at(0).toObject();
    }
    Answer chat(const QString& account, const QString& deployment, const HeaderList& more = {})
    {
        const QString key =
            m_arm->call("POST", account + "/listKeys", "2025-06-01").json().value(QLatin1String("key1")).toString();
        const QJsonObject question{
            {"messages", QJsonArray{QJsonObject{{"role", "user"}, {"content", "What is a lighthouse?"}}}}};
        return m_arm->fixture().post(m_arm->fixture().origin() + "/accounts/" + account.section(QLatin1Char('/'), -1) +
                                         "/openai/deployments/" + deployment +
                                         "/chat/completions?api-version=2024-10-21",
                                     question, HeaderList{{"api-key", key.toUtf8()}} + more);
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto options = SandboxFixture::quick();
        options.exchangesFile = m_log;
        m_arm = std::make_unique<ArmCalls>(options);
        QCOMPARE(m_arm->fixture().problem(), QString());
    }
    void requestsAndTokensFollowTheTraffic()
    {
        const Answer quiet = metrics(kDevAccount, "metricnames=AzureOpenAIRequests&aggregation=Total");
        QCOMPARE(quiet.status, 200);
        QCOMPARE(sumOf(first(quiet), "total"), 0.0);
        QVERIFY(!first(quiet).value(QLatin1String("timeseries")).toArray().isEmpty());
        const Answer answer = chat(kDevAccount, "chat");
        QCOMPARE(answer.status, 200);
        const QJsonObject usage = answer.json().value(QLatin1String("usage")).toObject();
        const Answer read = metrics(kDevAccount, "metricnames=ProcessedPromptTokens,GeneratedTokens,TokenTransaction&"
                                                 "aggregation=Total,Count&interval=PT5M");
        const QJsonArray values = read.json().value(QLatin1String("value")).toArray();
        QCOMPARE(sumOf(values.at(0).toObject(), "total"), usage.value(QLatin1String("prompt_tokens")).toDouble());
        QCOMPARE(sumOf(values.at(1).toObject(), "total"), usage.value(QLatin1String("completion_tokens")).toDouble());
        QCOMPARE(sumOf(values.at(2).toObject(), "total"), usage.value(QLatin1String("total_tokens")).toDouble());
        QCOMPARE(sumOf(values.at(2).toObject(), "count"), 1.0);
        const Answer latency =
            metrics(kDevAccount, "metricnames=AzureOpenAITimeToResponse&aggregation=Average,Maximum");
        QVERIFY(sumOf(first(latency), "average") > 0);
    }
    void filterSplitsAndTopCuts()
    {
        QCOMPARE(chat(kDevAccount, "chat").status, 200);
        QCOMPARE(chat(kDevAccount, "chat-4o-old").status, 200);
        const Answer split =
            metrics(kDevAccount, "metricnames=AzureOpenAIRequests&aggregation=Total&orderby=total desc&"
                                 "$filter=ModelDeploymentName eq '*' and StatusCode eq '200'");
        QCOMPARE(splitValues(first(split)), QStringList({"chat/200", "chat-4o-old/200"}));
        const Answer top =
            metrics(kDevAccount, "metricnames=AzureOpenAIRequests&aggregation=Total&orderby=total asc&top=1&"
                                 "$filter=ModelDeploymentName eq '*'");
        QCOMPARE(splitValues(first(top)), QStringList("chat-4o-old"));
        const Answer metadata = metrics(kDevAccount, "metricnames=AzureOpenAIRequests&resultType=Metadata&"
                                                     "$filter=ModelDeploymentName ne 'chat'");
        QCOMPARE(splitValues(first(metadata)), QStringList("chat-4o-old"));
    }
    void badQuestionsAreRefused_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::newRow("metric") << "metricnames=Nonsense";
        QTest::newRow("grain") << "metricnames=AzureOpenAIRequests&interval=PT7M";
        QTest::newRow("aggregation") << "metricnames=AzureOpenAIRequests&aggregation=Median";
        QTest::newRow("dimension") << "metricnames=AzureOpenAIRequests&$filter=Colour eq 'blue'";
        QTest::newRow("filter") << "metricnames=AzureOpenAIRequests&$filter=StatusCode like '4'";
        QTest::newRow("namespace") << "metricnames=AzureOpenAIRequests&metricnamespace=Microsoft.Web/sites";
        QTest::newRow("top") << "metricnames=AzureOpenAIRequests&top=0";
    }
    void badQuestionsAreRefused()
    {
        QFETCH(QString, arguments);
        const Answer answer = metrics(kDevAccount, arguments);
        QCOMPARE(answer.status, 400);
        QCOMPARE(ArmCalls::codeOf(answer), QStringLiteral("BadRequest"));
        QCOMPARE(m_arm->get(kDevAccount + "/providers/Microsoft.Insights/metrics?timespan=later/now", kVersion).status,
                 400);
    }
    void definitionsNameUnitsAndDimensions()
    {
        const QString insights = kChatAccount + "/providers/Microsoft.Insights/";
        const QJsonArray definitions =
            m_arm->get(insights + "metricDefinitions", kVersion).json().value(QLatin1String("value")).toArray();
        QVERIFY(definitions.size() >= 15);
        bool found = false;
        for (const QJsonValue& entry : definitions) {
            const QJsonObject definition = entry.toObject();
            if (definition.value(QLatin1String("name")).toObject().value(QLatin1String("value")).toString() !=
                QLatin1String("AzureOpenAIProvisionedManagedUtilizationV2"))
                continue;
            found = true;
            QCOMPARE(definition.value(QLatin1String("unit")).toString(), QStringLiteral("Percent"));
            QCOMPARE(definition.value(QLatin1String("primaryAggregationType")).toString(), QStringLiteral("Average"));
        }
        QVERIFY(found);
        QCOMPARE(m_arm->namesIn(insights + "metricNamespaces", kVersion),
                 QStringList("Microsoft.CognitiveServices/accounts"));
    }
    void saturationSpillsOverAndIsCounted()
    {
        m_arm->fixture().order(QStringLiteral("faults"), {{"match", QJsonObject{{"service", "openai"}}},
                                                          {"effect", QJsonObject{{"ptuSaturation", true}}}});
        const Answer spilled = chat(kChatAccount, "chat-ptu");
        QCOMPARE(spilled.status, 200);
        QCOMPARE(spilled.header("x-ms-spillover-from-deployment"), QByteArray("chat-ptu"));
        QCOMPARE(spilled.header("x-ms-deployment-name"), QByteArray("chat"));
        QVERIFY(spilled.header("x-ms-spillover-error").isEmpty());
        m_arm->fixture().send("DELETE", m_arm->fixture().origin() + "/_sandbox/faults");
        const Answer split = metrics(kChatAccount, "metricnames=AzureOpenAIRequests&aggregation=Total&"
                                                   "$filter=ModelDeploymentName eq '*' and StatusCode eq '*' and "
                                                   "IsSpillover eq '*'");
        QStringList series = splitValues(first(split));
        series.sort();
        QCOMPARE(series, QStringList({"chat-ptu/429/False", "chat/200/True"}));
        const Answer full = metrics(kChatAccount, "metricnames=AzureOpenAIProvisionedManagedUtilizationV2&"
                                                  "aggregation=Maximum&interval=FULL");
        QCOMPARE(sumOf(first(full), "maximum"), 100.0);
    }
    void headerNamesTheSpilloverWhereTheDeploymentDoesNot()
    {
        m_arm->become(kFabrikamOps);
        const QString account = kFabrikam + "/resourceGroups/" +
                                m_arm->get(kFabrikam + "/providers/Microsoft.CognitiveServices/accounts", "2025-06-01")
                                    .json()
                                    .value(QLatin1String("value"))
                                    .toArray()
                                    .at(0)
                                    .toObject()
                                    .value(QLatin1String("id"))
                                    .toString()
                                    .section(QLatin1Char('/'), 4);
        QVERIFY(account.endsWith(QLatin1String("oai-fabrikam-eus2")));
        m_arm->fixture().order(QStringLiteral("faults"), {{"match", QJsonObject{{"service", "openai"}}},
                                                          {"effect", QJsonObject{{"ptuSaturation", true}}}});
        const Answer alone = chat(account, "assist-ptu");
        QCOMPARE(alone.status, 429);
        QVERIFY(alone.header("retry-after-ms").toInt() > 0);
        const Answer helped = chat(account, "assist-ptu", {{"x-ms-spillover-deployment", "assist"}});
        QCOMPARE(helped.status, 200);
        QCOMPARE(helped.header("x-ms-spillover-from-deployment"), QByteArray("assist-ptu"));
        m_arm->fixture().send("DELETE", m_arm->fixture().origin() + "/_sandbox/faults");
        m_arm->become(kOps);
    }
    void refusalOfTheSpareIsNamedAndThePrimarysAnswerStands()
    {
        const auto make = [&](const char* name, const char* sku, int capacity, const QString& spare) {
            QJsonObject properties{
                {"model", QJsonObject{{"format", "OpenAI"}, {"name", "gpt-4.1-mini"}, {"version", "2025-04-14"}}}};
            if (!spare.isEmpty())
                properties.insert(QStringLiteral("spilloverDeploymentName"), spare);
            return m_arm->finish(
                m_arm->call("PUT", kDevAccount + "/deployments/" + QLatin1String(name), "2025-06-01",
                            {{"sku", QJsonObject{{"name", sku}, {"capacity", capacity}}}, {"properties", properties}}));
        };
        QCOMPARE(make("tiny-spare", "GlobalStandard", 1, {}), QStringLiteral("Succeeded"));
        QCOMPARE(make("small-ptu", "GlobalProvisionedManaged", 15, QStringLiteral("tiny-spare")),
                 QStringLiteral("Succeeded"));
        m_arm->fixture().order(QStringLiteral("faults"), {{"match", QJsonObject{{"service", "openai"}}},
                                                          {"effect", QJsonObject{{"ptuSaturation", true}}}});
        // One request in ten seconds is all that the spare takes.
        QCOMPARE(chat(kDevAccount, "small-ptu").header("x-ms-deployment-name"), QByteArray("tiny-spare"));
        const Answer refused = chat(kDevAccount, "small-ptu");
        m_arm->fixture().send("DELETE", m_arm->fixture().origin() + "/_sandbox/faults");
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.header("x-ms-spillover-error"), QByteArray("429"));
        QVERIFY(refused.header("x-ms-spillover-from-deployment").isEmpty());
        QCOMPARE(refused.header("x-ms-deployment-name"), QByteArray("small-ptu"));
        QVERIFY(!refused.header("azure-openai-deployment-utilization").isEmpty());
    }
    void throttlingByAFaultIsCounted()
    {
        m_arm->fixture().order(QStringLiteral("faults"),
                               {{"match", QJsonObject{{"service", "openai"}, {"count", 2}}},
                                {"effect", QJsonObject{{"throttle", QJsonObject{{"retryAfterMs", 700}}}}}});
        const Answer refused = chat(kDevAccount, "chat");
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.header("retry-after-ms"), QByteArray("700"));
        m_arm->fixture().send("DELETE", m_arm->fixture().origin() + "/_sandbox/faults");
        const Answer counted = metrics(kDevAccount, "metricnames=AzureOpenAIRequests&aggregation=Total&"
                                                    "$filter=StatusCode eq '429' and ModelDeploymentName eq 'chat'");
        QCOMPARE(sumOf(first(counted), "total"), 1.0);
    }
    void batchReadsManyResourcesOfARegion()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QString url = m_arm->fixture().origin() + "/metrics/swedencentral" + kDevelopment +
                            "/metrics:getBatch?api-version=2024-02-01&metricnamespace=Microsoft.CognitiveServices/"
                            "accounts&metricnames=AzureOpenAIRequests&aggregation=total&interval=PT1M&starttime=" +
                            iso(now.addSecs(-600)) + "&endtime=" + iso(now.addSecs(120)) +
                            "&filter=ModelDeploymentName eq '*'";
        const auto post = [&](const QJsonArray& ids, const QString& target) {
            return m_arm->fixture().post(
                target, {{"resourceids", ids}},
                m_arm->fixture().bearer(QStringLiteral("https://metrics.monitor.azure.com/.default"), kOps));
        };
        const Answer answer = post({kDevAccount}, url);
        QCOMPARE(answer.status, 200);
        const QJsonObject value = answer.json().value(QLatin1String("values")).toArray().at(0).toObject();
        QCOMPARE(value.value(QLatin1String("resourceid")).toString(), kDevAccount);
        QVERIFY(sumOf(value.value(QLatin1String("value")).toArray().at(0).toObject(), "total") >= 1);
        QCOMPARE(post({kChatAccount}, url).status, 400); // another subscription
        QString elsewhere = url;
        QCOMPARE(
            post({kDevAccount}, elsewhere.replace(QLatin1String("swedencentral"), QLatin1String("eastus2"))).status,
            400);
        QCOMPARE(post({}, url).status, 400);
    }
    void activityLogTellsWhoDidWhat()
    {
        const QString id = kDevAccount + "/deployments/logged";
        const QJsonObject body{{"sku", QJsonObject{{"name", "GlobalStandard"}, {"capacity", 1}}},
                               {"properties", QJsonObject{{"model", QJsonObject{{"format", "OpenAI"},
                                                                                {"name", "gpt-4.1"},
                                                                                {"version", "2025-04-14"}}}}}};
        QCOMPARE(m_arm->finish(m_arm->call("PUT", id, "2025-06-01", body)), QStringLiteral("Succeeded"));
        QJsonObject wrong = body;
        wrong.insert(QStringLiteral("sku"), QJsonObject{{"name", "GlobalStandard"}, {"capacity", 99999}});
        QCOMPARE(m_arm->call("PUT", id, "2025-06-01", wrong).status, 400);
        const QString since = iso(QDateTime::currentDateTimeUtc().addSecs(-600));
        const QString path = kDevelopment + "/providers/Microsoft.Insights/eventtypes/management/values?$filter=";
        const QJsonArray events =
            m_arm->get(path + "eventTimestamp ge '" + since + "' and resourceUri eq '" + id + "'", "2015-04-01")
                .json()
                .value(QLatin1String("value"))
                .toArray();
        QStringList states;
        QSet<QString> correlations;
        for (const QJsonValue& entry : events) {
            const QJsonObject event = entry.toObject();
            states.append(event.value(QLatin1String("status")).toObject().value(QLatin1String("value")).toString());
            correlations.insert(event.value(QLatin1String("correlationId")).toString());
            QCOMPARE(event.value(QLatin1String("caller")).toString(), kOps);
        }
        QCOMPARE(states, QStringList({"Failed", "Succeeded", "Accepted"})); // newest first
        QCOMPARE(correlations.size(), 2);
        QCOMPARE(m_arm->get(path + "caller eq 'x'", "2015-04-01").status, 400);
    }
    void historyIsTheSameEachTimeAndAddsUp()
    {
        auto options = SandboxFixture::quick();
        options.historyDays = 2;
        ArmCalls arm(options);
        const QDateTime end = QDateTime(QDate::currentDate(), QTime(0, 0), Qt::UTC);
        const QString range = iso(end.addDays(-1)) + QLatin1Char('/') + iso(end);
        const auto total = [&](const char* interval) {
            const QString path = kChatAccount +
                                 "/providers/Microsoft.Insights/metrics?metricnames=AzureOpenAIRequests&"
                                 "aggregation=Total&timespan=" +
                                 range + "&interval=" + QLatin1String(interval);
            return sumOf(first(arm.get(path, kVersion)), "total");
        };
        const double minutes = total("PT1M");
        QVERIFY(minutes > 100);
        QCOMPARE(total("PT1H"), minutes);
        QCOMPARE(total("FULL"), minutes);
        const Answer early = arm.get(kChatAccount +
                                         "/providers/Microsoft.Insights/metrics?metricnames=AzureOpenAIRequests&"
                                         "aggregation=Total&interval=P1D&timespan=" +
                                         iso(end.addDays(-9)) + QLatin1Char('/') + iso(end.addDays(-8)),
                                     kVersion);
        QCOMPARE(sumOf(first(early), "total"), 0.0);
    }
    void exchangesFitTheDocuments()
    {
        m_arm.reset();
        const QString findings = contractFindings(m_log);
        if (findings.startsWith(QLatin1String("SKIPPED")))
            QSKIP(qPrintable(findings));
        QVERIFY2(findings.isEmpty(), qPrintable(findings.left(6000)));
    }
};

QTEST_GUILESS_MAIN(MetricsTest)
#include "tst_metrics.moc"
