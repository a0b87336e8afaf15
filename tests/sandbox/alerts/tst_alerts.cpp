// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/arm/armcalls.h"
#include "sandbox/contractcheck.h"

#include <QTemporaryDir>
#include <QTest>

using namespace sandboxtest;

namespace {

const QString kInsights = kChatGroup + QStringLiteral("/providers/Microsoft.Insights/");
const QString kWorkspace = kChatGroup + QStringLiteral("/providers/Microsoft.OperationalInsights/workspaces/log-contoso-chat");
const QString kAlerts = QStringLiteral("/providers/Microsoft.AlertsManagement/alerts");

QJsonValue at(QJsonValue value, const QString& path)
{
    for (const QString& step : path.split(QLatin1Char('/')))
        value = value.isArray() ? value.toArray().at(step.toInt()) : value[step];
    return value;
}

QString essential(const QJsonValue& alert, const char* name)
{
    return alert[QLatin1String("properties")][QLatin1String("essentials")][QLatin1String(name)].toString();
}

QDateTime time(const QString& text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

QJsonObject metricRule()
{
    const QJsonObject criterion{{"name", "m"}, {"criterionType", "StaticThresholdCriterion"}, {"metricName", "AzureOpenAIRequests"},
                                {"metricNamespace", "Microsoft.CognitiveServices/accounts"}, {"timeAggregation", "Total"}, {"operator", "GreaterThan"}, {"threshold", 0},
                                {"dimensions", QJsonArray{QJsonObject{{"name", "ModelDeploymentName"}, {"operator", "Include"}, {"values", QJsonArray{"*"}}}}}};
    return {{"location", "global"},
            {"properties", QJsonObject{{"description", "Any call"}, {"severity", 2}, {"enabled", true}, {"scopes", QJsonArray{kChatAccount}},
                                       {"evaluationFrequency", "PT1M"}, {"windowSize", "PT5M"}, {"autoMitigate", true}, {"actions", QJsonArray()},
                                       {"criteria", QJsonObject{{"odata.type", "Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria"}, {"allOf", QJsonArray{criterion}}}}}}};
}

QJsonObject logRule(const QString& query = QStringLiteral("AzureDiagnostics | where Category == \"RequestResponse\""))
{
    const QJsonObject criterion{{"query", query}, {"timeAggregation", "Count"}, {"operator", "GreaterThan"}, {"threshold", 0},
                                {"failingPeriods", QJsonObject{{"numberOfEvaluationPeriods", 1}, {"minFailingPeriodsToAlert", 1}}}};
    return {{"location", "swedencentral"},
            {"properties", QJsonObject{{"description", "Any logged call"}, {"severity", 3}, {"enabled", true}, {"scopes", QJsonArray{kWorkspace}},
                                       {"evaluationFrequency", "PT5M"}, {"windowSize", "PT15M"}, {"autoMitigate", true},
                                       {"criteria", QJsonObject{{"allOf", QJsonArray{criterion}}}}}}};
}

/// `rule` with one member replaced; the path ends in a member of an object.
QJsonObject with(QJsonObject rule, const QStringList& path, const QJsonValue& value)
{
    if (path.size() == 1) {
        rule.insert(path.first(), value);
        return rule;
    }
    const QJsonValue inner = rule.value(path.first());
    if (inner.isArray()) {
        QJsonArray array = inner.toArray();
        array.replace(0, with(array.at(0).toObject(), path.mid(1), value));
        rule.insert(path.first(), array);
    } else {
        rule.insert(path.first(), with(inner.toObject(), path.mid(1), value));
    }
    return rule;
}

} // namespace

class AlertsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { m_arm->become(kOps); }
    void firedAlertsAreTheIncidents();
    void rangesAndFiltersNarrow();
    void stateChangesAndHistoryRemembers();
    void readersLookAndDoNotTouch();
    void ruleFiresAndResolves();
    void changedRuleBeginsAnew();
    void wrongRulesAreRefused_data();
    void wrongRulesAreRefused();
    void staleTagIsRefused();
    void exchangesKeepTheContract();

private:
    QJsonArray fired(const QString& scope, const QString& query = QStringLiteral("timeRange=30d"));
    void call(int times);
    void pass(const char* duration) { m_arm->fixture().order(QStringLiteral("clock"), {{"advance", QLatin1String(duration)}}); }

    QTemporaryDir m_directory;
    std::unique_ptr<ArmCalls> m_arm;
};

void AlertsTest::initTestCase()
{
    sandbox::SandboxOptions options = SandboxFixture::quick();
    options.historyDays = 14;
    options.seed = 7;
    options.exchangesFile = m_directory.filePath(QStringLiteral("exchanges.jsonl"));
    m_arm = std::make_unique<ArmCalls>(options);
    QVERIFY2(m_arm->fixture().problem().isEmpty(), qPrintable(m_arm->fixture().problem()));
    // The whole fortnight is written first: an answer waits for it longer than a test's client does.
    const auto wake = [this] { return m_arm->get(kChatGroup + kAlerts + QStringLiteral("?timeRange=1d"), QStringLiteral("2019-03-01")).status == 200; };
    QTRY_VERIFY_WITH_TIMEOUT(wake(), 120'000);
    const auto whole = [this] { return m_arm->get(kChatGroup + kAlerts + QStringLiteral("?timeRange=30d"), QStringLiteral("2019-03-01")).status == 200; };
    QTRY_VERIFY_WITH_TIMEOUT(whole(), 180'000);
}

QJsonArray AlertsTest::fired(const QString& scope, const QString& query)
{
    const Answer answer = m_arm->get(scope + kAlerts + QStringLiteral("?pageCount=250&includeContext=true&") + query, QStringLiteral("2019-03-01"));
    return answer.json().value(QLatin1String("value")).toArray();
}

/// Alerts of a rule overlap its incidents, each incident has one, and nothing else fired.
void AlertsTest::firedAlertsAreTheIncidents()
{
    static const QHash<QString, QStringList> meant{
        {"alert-aoai-throttled", {"throttling-1", "throttling-2"}},   {"alert-throttled-share", {"throttling-1", "throttling-2"}},
        {"alert-error-rate", {"throttling-1", "container-crash-1"}},  {"alert-attacks", {"jailbreak-burst-1", "jailbreak-burst-2", "poisoned-document-1"}},
        {"alert-token-burn", {"agent-loop-1"}},                       {"alert-agent-loop", {"agent-loop-1"}},
        {"alert-search-latency", {"slow-search-1"}},                  {"alert-server-errors", {"server-errors-1"}}};
    struct Seen
    {
        QString workspace, user, scope;
    };
    const QList<Seen> systems{{QStringLiteral("log-contoso-chat"), kOps, kProduction}, {QStringLiteral("log-fabrikam-assist"), kFabrikamOps, kFabrikam}};
    QSet<QString> found;
    for (const Seen& system : systems) {
        m_arm->become(system.user);
        const QString today = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
        const QJsonArray incidents = m_arm->fixture().get(m_arm->fixture().origin() + QStringLiteral("/_sandbox/books?workspace=%1&from=%2&to=%2").arg(system.workspace, today))
                                         .json().value(QLatin1String("incidents")).toArray();
        QVERIFY(!incidents.isEmpty());
        const QJsonArray alerts = fired(system.scope);
        QVERIFY(!alerts.isEmpty());
        for (const QJsonValue& alert : alerts) {
            const QString rule = alert[QLatin1String("name")].toString();
            const QDateTime from = time(essential(alert, "startDateTime"));
            bool explained = false;
            for (const QJsonValue& incident : incidents) {
                const bool overlaps = from >= time(incident[QLatin1String("from")].toString()) && from <= time(incident[QLatin1String("to")].toString()).addSecs(3600);
                explained = explained || overlaps;
                if (overlaps)
                    found.insert(rule + QLatin1Char('/') + incident[QLatin1String("id")].toString());
            }
            QVERIFY2(explained, qPrintable(rule + QLatin1Char(' ') + from.toString(Qt::ISODate)));
        }
    }
    for (auto it = meant.begin(); it != meant.end(); ++it) {
        for (const QString& incident : *it)
            QVERIFY2(found.contains(it.key() + QLatin1Char('/') + incident), qPrintable(it.key() + QLatin1Char('/') + incident));
    }
}

void AlertsTest::rangesAndFiltersNarrow()
{
    const qsizetype all = fired(kProduction).size();
    QVERIFY(fired(kProduction, QStringLiteral("timeRange=7d")).size() < all);
    QVERIFY(fired(kProduction, QStringLiteral("timeRange=30d&severity=Sev1")).size() < all);
    for (const QJsonValue& alert : fired(kProduction, QStringLiteral("timeRange=30d&severity=Sev1")))
        QCOMPARE(essential(alert, "severity"), QStringLiteral("Sev1"));
    for (const QJsonValue& alert : fired(kChatAccount))
        QCOMPARE(essential(alert, "targetResource"), kChatAccount.toLower());
    QCOMPARE(m_arm->namesIn(kProduction + kAlerts + QStringLiteral("?timeRange=30d&pageCount=3"), QStringLiteral("2019-03-01")).size(), all);
    QCOMPARE(m_arm->get(kProduction + kAlerts + QStringLiteral("?timeRange=2d"), QStringLiteral("2019-03-01")).status, 400);
    const Answer summary = m_arm->get(kProduction + QStringLiteral("/providers/Microsoft.AlertsManagement/alertsSummary?groupby=severity,alertState&timeRange=30d"), QStringLiteral("2019-03-01"));
    QCOMPARE(at(summary.json(), QStringLiteral("properties/total")).toInt(), int(all));
}

void AlertsTest::stateChangesAndHistoryRemembers()
{
    const QJsonArray alerts = fired(kProduction);
    const QString id = alerts.first()[QLatin1String("id")].toString();
    const QString version = QStringLiteral("2019-03-01");
    const Answer changed = m_arm->call("POST", id + QStringLiteral("/changestate?newState=Acknowledged"), version, {{"comments", "We look at it"}});
    QCOMPARE(changed.status, 200);
    QCOMPARE(essential(changed.json(), "alertState"), QStringLiteral("Acknowledged"));
    QCOMPARE(essential(m_arm->get(id, version).json(), "lastModifiedUserName"), kOps);
    const QJsonArray history = at(m_arm->get(id + QStringLiteral("/history"), version).json(), QStringLiteral("properties/modifications")).toArray();
    QCOMPARE(history.last()[QLatin1String("newValue")].toString(), QStringLiteral("Acknowledged"));
    QCOMPARE(history.last()[QLatin1String("comments")].toString(), QStringLiteral("We look at it"));
    QCOMPARE(history.first()[QLatin1String("modificationEvent")].toString(), QStringLiteral("AlertCreated"));
    QCOMPARE(m_arm->call("POST", id + QStringLiteral("/changestate?newState=Gone"), version).status, 400);
    QCOMPARE(m_arm->get(kChatGroup + kAlerts + QStringLiteral("/11111111-2222-3333-4444-555555555555"), version).status, 404);
}

void AlertsTest::readersLookAndDoNotTouch()
{
    const QString id = fired(kProduction).first()[QLatin1String("id")].toString();
    m_arm->become(kReader);
    QVERIFY(!fired(kProduction).isEmpty());
    const Answer refused = m_arm->call("POST", id + QStringLiteral("/changestate?newState=Closed"), QStringLiteral("2019-03-01"));
    QCOMPARE(refused.status, 403);
    QCOMPARE(ArmCalls::codeOf(refused), QStringLiteral("AuthorizationFailed"));
    QCOMPARE(m_arm->call("PUT", kInsights + QStringLiteral("metricAlerts/mine"), QStringLiteral("2018-03-01"), metricRule()).status, 403);
    m_arm->become(kFabrikamOps);
    QVERIFY(m_arm->get(kProduction + kAlerts, QStringLiteral("2019-03-01")).status >= 400);
}

void AlertsTest::call(int times)
{
    const QString url = m_arm->fixture().origin() + QStringLiteral("/accounts/oai-contoso-chat-swc/openai/deployments/chat/chat/completions?api-version=2024-10-21");
    const HeaderList bearer = m_arm->fixture().bearer(QStringLiteral("https://cognitiveservices.azure.com/.default"));
    const QJsonObject body{{"messages", QJsonArray{QJsonObject{{"role", "user"}, {"content", "Hello"}}}}, {"max_tokens", 5}};
    for (int i = 0; i < times; ++i)
        QCOMPARE(m_arm->fixture().post(url, body, bearer).status, 200);
}

void AlertsTest::ruleFiresAndResolves()
{
    ArmCalls quiet; // without other people's traffic
    std::swap(quiet, *m_arm);
    const QString metric = kInsights + QStringLiteral("metricAlerts/any-call");
    const QString log = kInsights + QStringLiteral("scheduledQueryRules/any-row");
    QCOMPARE(m_arm->call("PUT", metric, QStringLiteral("2018-03-01"), metricRule()).status, 200);
    QCOMPARE(m_arm->call("PUT", log, QStringLiteral("2023-12-01"), logRule()).status, 201);
    QVERIFY(fired(kProduction).isEmpty());
    call(2);
    pass("6m");
    const QJsonArray now = fired(kProduction);
    QCOMPARE(now.size(), 2);
    for (const QJsonValue& alert : now) {
        QCOMPARE(essential(alert, "monitorCondition"), QStringLiteral("Fired"));
        QCOMPARE(essential(alert, "alertState"), QStringLiteral("New"));
        QCOMPARE(at(alert, QStringLiteral("properties/context/condition/allOf/0/metricValue")).toDouble(), 2.0);
    }
    const QString state = QStringLiteral("value/0/properties/status");
    QCOMPARE(at(m_arm->get(metric + QStringLiteral("/status"), QStringLiteral("2018-03-01")).json(), state).toString(), QStringLiteral("Unhealthy"));
    pass("40m");
    const QJsonArray later = fired(kProduction);
    QCOMPARE(later.size(), 2);
    for (const QJsonValue& alert : later)
        QCOMPARE(essential(alert, "monitorCondition"), QStringLiteral("Resolved"));
    QCOMPARE(at(m_arm->get(metric + QStringLiteral("/status"), QStringLiteral("2018-03-01")).json(), state).toString(), QStringLiteral("Healthy"));
    QCOMPARE(m_arm->call("DELETE", metric, QStringLiteral("2018-03-01")).status, 200);
    QCOMPARE(fired(kProduction).size(), 2); // what fired stays
    std::swap(quiet, *m_arm);
}

void AlertsTest::changedRuleBeginsAnew()
{
    ArmCalls quiet;
    std::swap(quiet, *m_arm);
    const QString rule = kInsights + QStringLiteral("metricAlerts/any-call");
    QCOMPARE(m_arm->call("PUT", rule, QStringLiteral("2018-03-01"), metricRule()).status, 200);
    call(1);
    pass("3m");
    QCOMPARE(fired(kProduction).size(), 1);
    QCOMPARE(m_arm->call("PATCH", rule, QStringLiteral("2018-03-01"), {{"properties", QJsonObject{{"enabled", false}}}}).status, 200);
    const QJsonArray off = fired(kProduction);
    QCOMPARE(off.size(), 1);
    QCOMPARE(essential(off.first(), "monitorCondition"), QStringLiteral("Resolved"));
    call(1);
    pass("6m");
    QCOMPARE(fired(kProduction).size(), 1);
    std::swap(quiet, *m_arm);
}

void AlertsTest::wrongRulesAreRefused_data()
{
    QTest::addColumn<bool>("isLog");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QVariant>("value");
    const auto row = [](const char* name, bool isLog, const char* path, const QVariant& value) { QTest::newRow(name) << isLog << QString::fromLatin1(path) << value; };
    const char* const first = "properties/criteria/allOf/";
    row("severity", false, "properties/severity", 7);
    row("frequency", false, "properties/evaluationFrequency", "PT2M");
    row("window below frequency", false, "properties/windowSize", "PT0M");
    row("no scope", false, "properties/scopes", QVariantList());
    row("scope does not exist", false, "properties/scopes", QVariantList{kChatAccount + QStringLiteral("x")});
    row("metric", false, (QByteArray(first) + "metricName").constData(), "NoSuchMetric");
    row("aggregation", false, (QByteArray(first) + "timeAggregation").constData(), "Median");
    row("dimension", false, (QByteArray(first) + "dimensions").constData(), QVariantList{QVariantMap{{"name", "Colour"}, {"operator", "Include"}, {"values", QVariantList{"*"}}}});
    row("operator", false, (QByteArray(first) + "operator").constData(), "Near");
    row("query", true, (QByteArray(first) + "query").constData(), "NoSuchTable | take 1");
    row("syntax", true, (QByteArray(first) + "query").constData(), "AzureDiagnostics | where");
    row("column", true, (QByteArray(first) + "dimensions").constData(), QVariantList{QVariantMap{{"name", "Colour"}, {"operator", "Include"}, {"values", QVariantList{"*"}}}});
    row("periods", true, (QByteArray(first) + "failingPeriods").constData(), QVariantMap{{"numberOfEvaluationPeriods", 2}, {"minFailingPeriodsToAlert", 3}});
    row("mute", true, "properties/muteActionsDuration", "PT30M");
}

void AlertsTest::wrongRulesAreRefused()
{
    QFETCH(bool, isLog);
    QFETCH(QString, path);
    QFETCH(QVariant, value);
    const QJsonObject rule = with(isLog ? logRule() : metricRule(), path.split(QLatin1Char('/')), QJsonValue::fromVariant(value));
    const QString id = kInsights + (isLog ? QStringLiteral("scheduledQueryRules/wrong") : QStringLiteral("metricAlerts/wrong"));
    const QString version = isLog ? QStringLiteral("2023-12-01") : QStringLiteral("2018-03-01");
    const Answer answer = m_arm->call("PUT", id, version, rule);
    QCOMPARE(answer.status, 400);
    QCOMPARE(ArmCalls::codeOf(answer), QStringLiteral("BadRequest"));
    QCOMPARE(m_arm->get(id, version).status, 404);
}

void AlertsTest::staleTagIsRefused()
{
    const QString id = kInsights + QStringLiteral("scheduledQueryRules/alert-error-rate");
    const QString version = QStringLiteral("2023-12-01");
    const Answer before = m_arm->get(id, version);
    const QByteArray etag = before.json().value(QLatin1String("etag")).toString().toLatin1();
    QVERIFY(!etag.isEmpty());
    const QJsonObject calmer{{"properties", QJsonObject{{"description", "changed"}}}};
    QCOMPARE(m_arm->call("PATCH", id, version, calmer, {{"If-Match", etag}}).status, 200);
    QCOMPARE(m_arm->call("PATCH", id, version, calmer, {{"If-Match", etag}}).status, 412);
}

void AlertsTest::exchangesKeepTheContract()
{
    const QJsonArray groups = m_arm->get(kProduction + QStringLiteral("/providers/Microsoft.Insights/actionGroups"), QStringLiteral("2023-01-01")).json().value(QLatin1String("value")).toArray();
    QVERIFY(!groups.isEmpty());
    m_arm->get(kProduction + QStringLiteral("/providers/Microsoft.Insights/metricAlerts"), QStringLiteral("2018-03-01"));
    m_arm->get(kProduction + QStringLiteral("/providers/Microsoft.Insights/scheduledQueryRules"), QStringLiteral("2023-12-01"));
    const QString version = QStringLiteral("2023-12-01");
    const QString id = kInsights + QStringLiteral("scheduledQueryRules/judged");
    QCOMPARE(m_arm->call("PUT", id, version, logRule()).status, 201);
    QCOMPARE(m_arm->call("PUT", id, version, logRule()).status, 200);
    QCOMPARE(m_arm->call("DELETE", id, version).status, 200);
    const QString findings = contractFindings(m_directory.filePath(QStringLiteral("exchanges.jsonl")));
    if (findings.startsWith(QLatin1String("SKIPPED")))
        QSKIP(qPrintable(findings));
    QVERIFY2(findings.isEmpty(), qPrintable(findings.left(4000)));
}

QTEST_GUILESS_MAIN(AlertsTest)
#include "tst_alerts.moc"
