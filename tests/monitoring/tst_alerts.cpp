// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/monitor/alertswire.h"
#include "azure/sandboxtokens.h"
#include "core/fakeclock.h"
#include "journal/journal.h"
#include "monitoring/alerts/alertdraft.h"
#include "monitoring/alerts/alertquery.h"
#include "monitoring/alerts/alertsbook.h"
#include "monitoring/alerts/alertstable.h"
#include "monitoring/alerts/firedinwindow.h"
#include "monitoring/alerts/localwatch.h"
#include "monitoring/catalogue.h"
#include "monitoring/failures/alertcondition.h"
#include "monitoring/focus.h"
#include "sandbox/embedded.h"
#include "support/coroharness.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <limits>

using azure::AlertRule;
using azure::AlertState;
using azure::FiredAlert;
using core::ErrorKind;
using namespace monitoring;

namespace {

const QString kContoso = QStringLiteral("1c5a0f37-2b6d-4e8f-a013-94d7c2be0101");
const QString kGroup = QStringLiteral("/subscriptions/") + kContoso + QStringLiteral("/resourceGroups/rg-contoso-chat-prod");
const QString kWorkspace = kGroup + QStringLiteral("/providers/Microsoft.OperationalInsights/workspaces/log-contoso-chat");
const QString kRules = kGroup + QStringLiteral("/providers/Microsoft.Insights/");

System system()
{
    System contoso;
    contoso.id = kWorkspace.toLower();
    contoso.name = QStringLiteral("contoso-chat");
    contoso.workspace.resourceId = kWorkspace;
    contoso.workspace.location = QStringLiteral("swedencentral");
    contoso.workspace.name = QStringLiteral("log-contoso-chat");
    SystemResource account;
    account.id = kGroup + QStringLiteral("/providers/Microsoft.CognitiveServices/accounts/oai-contoso-chat-swc");
    account.type = QStringLiteral("microsoft.cognitiveservices/accounts");
    contoso.resources = {account};
    return contoso;
}

AlertRule everyFive()
{
    AlertRule rule;
    rule.frequencyMinutes = 5;
    rule.windowMinutes = 15;
    azure::AlertCriterion criterion;
    criterion.threshold = 10;
    rule.criteria = {criterion};
    return rule;
}

bool has(const QList<AlertProblem>& problems, const char* field)
{
    return std::any_of(problems.begin(), problems.end(), [field](const AlertProblem& problem) { return problem.field == QLatin1String(field) && !problem.isWarning; });
}

} // namespace

/// Drafts, queries and firing by themselves; then clients, book, back-test and watch over the wire against the sandbox with its fortnight.
class AlertsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyTileWithASuggestionMakesASendableDraft();
    void failureModesMakeSendableDrafts();
    void tileQueryIsFittedToTheWindow();
    void backTestQueryCarriesTheEvaluation();
    void draftIsJudgedInSentences();
    void firingNeedsEnoughHealthyEvaluations();
    void thresholdIsSuggestedFromWhatIsUsual();
    void unknownMembersSurviveAChange();
    void bicepKeepsFractions();
    void tableFiltersSortsAndMarks();
    void quietHoursMayPassMidnight();
    void firedAlertsAndRulesAreRead();
    void backTestIsWhatTheServiceFired_data();
    void backTestIsWhatTheServiceFired();
    void stateChangeIsJournalled();
    void staleStateIsNotOverwritten();
    void readOnlyProfileWritesNothing();
    void ruleIsCreatedChangedAndDeleted();
    void ruleForAFailureModeIsTakenAndMeasures();
    void whatFiredForASystemInATimeIsKnown();
    void staleRuleIsRefused();
    void refusedRuleTellsWhy();
    void watchTellsOnce();
    void lostNetworkIsTold();

private:
    template <typename T> T run(QCoro::Task<T> task) { return support::await(std::move(task), std::chrono::seconds(120)); }
    static QCoro::Task<bool> looked(LocalWatch* watch)
    {
        co_await watch->look();
        co_return true;
    }
    AlertsBookParts bookParts();
    void readBook();
    std::unique_ptr<deployments::ChangeRunner> runner();

    QTemporaryDir m_folder;
    sandbox::EmbeddedSandbox m_sandbox;
    azure::CloudProfile m_cloud;
    std::shared_ptr<http::NetworkTransport> m_transport;
    std::shared_ptr<http::Pipeline> m_pipeline;
    std::unique_ptr<azure::ArmClient> m_arm;
    std::unique_ptr<BackTester> m_tester;
    std::unique_ptr<AlertsBook> m_book;
    core::Clock* m_clock = &core::SystemClock::instance();
    QString m_tenant;
    bool m_isReadOnly = false;
};

void AlertsTest::initTestCase()
{
    sandbox::SandboxOptions options;
    options.historyDays = 14;
    options.seed = 7;
    const QString problem = m_sandbox.start(options);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    m_transport = std::make_shared<http::NetworkTransport>(http::TransportOptions());
    http::Request request;
    request.url = QUrl(m_sandbox.metadataUrl());
    const auto document = run(m_transport->send(request, {}));
    QVERIFY(document.has_value());
    const auto cloud = azure::CloudProfile::fromMetadata(request.url, document->body);
    QVERIFY(cloud.has_value());
    m_cloud = *cloud;
    const QJsonObject facts = m_sandbox.readiness();
    m_tenant = core::json::at(facts, u"tenants/0/tenantId").toString();
    const QUrl tokenEndpoint(m_cloud.authority.toString() + QLatin1Char('/') + m_tenant + QStringLiteral("/oauth2/v2.0/token"));
    http::PipelineParts parts;
    parts.tokens = std::make_shared<SandboxTokens>(m_transport, tokenEndpoint, core::json::at(facts, u"clients/confidential/clientId").toString(),
                                                   core::json::at(facts, u"clients/confidential/clientSecret").toString());
    parts.audience = [this](const QString& scope, const QUrl& url) { return m_cloud.allows(scope, url); };
    m_pipeline = http::Pipeline::standard(parts, m_transport);
    m_arm = std::make_unique<azure::ArmClient>(m_pipeline, m_cloud, m_clock);
    m_tester = std::make_unique<BackTester>(BackTester::Parts{m_pipeline, m_cloud, m_arm.get(), m_clock});
    m_book = std::make_unique<AlertsBook>(bookParts());
}

AlertsBookParts AlertsTest::bookParts()
{
    AlertsBookParts parts;
    parts.arm = m_arm.get();
    parts.clock = m_clock;
    parts.tenants = [this] { return QList<logs::TenantChoice>{{m_tenant, QStringLiteral("Contoso")}}; };
    parts.systemOf = [](const QString&) { return QStringLiteral("contoso-chat"); };
    parts.journalFile = m_folder.filePath(QStringLiteral("journal.jsonl"));
    parts.cloud = QStringLiteral("sandbox");
    parts.actor = [] { return QStringLiteral("robot"); };
    parts.isReadOnly = [this] { return m_isReadOnly; };
    return parts;
}

/// Each test that looks into the book can run by itself.
void AlertsTest::readBook()
{
    if (!m_book->isFilled()) {
        m_book->setHours(720);
        QTRY_VERIFY_WITH_TIMEOUT(m_book->isFilled() && !m_book->isReading(), 180'000);
    }
}

std::unique_ptr<deployments::ChangeRunner> AlertsTest::runner()
{
    deployments::ChangeRunnerParts parts;
    parts.arm = m_arm.get();
    parts.clock = m_clock;
    parts.journalFile = m_folder.filePath(QStringLiteral("journal.jsonl"));
    parts.cloud = QStringLiteral("sandbox");
    parts.isReadOnly = [this] { return m_isReadOnly; };
    return std::make_unique<deployments::ChangeRunner>(parts);
}

void AlertsTest::everyTileWithASuggestionMakesASendableDraft()
{
    int drafts = 0;
    for (const Tile& tile : Catalogue::shipped().tiles()) {
        if (tile.alert.windowMinutes == 0 || tile.metricNamespace.contains(QLatin1String("MachineLearning")) || tile.metricNamespace.contains(QLatin1String("Search"))) {
            continue;
        }
        const AlertDraft draft = draftOf(tile, tile.query, system());
        const QList<AlertProblem> problems = problemsOf(draft);
        QVERIFY2(isSendable(problems), qPrintable(tile.id + QStringLiteral(": ") + (problems.isEmpty() ? QString() : problems.first().sentence)));
        QVERIFY2(draft.rule.kind == AlertRule::Kind::Metric || draft.rule.windowMinutes >= 15, qPrintable(tile.id));
        QVERIFY(draft.rule.id.startsWith(kRules));
        ++drafts;
    }
    QVERIFY(drafts > 10);
}

void AlertsTest::failureModesMakeSendableDrafts()
{
    const failures::ModeCatalogue modes = failures::ModeCatalogue::shipped();
    int drafts = 0;
    for (const failures::Mode& mode : modes.modes()) {
        const std::optional<LogCondition> condition = failures::alertCondition(mode, modes, {});
        QCOMPARE(condition.has_value(), mode.computed.isEmpty() && !mode.count.isEmpty());
        if (!condition) {
            continue;
        }
        const AlertDraft draft = draftOf(*condition, system());
        const QList<AlertProblem> problems = problemsOf(draft);
        QVERIFY2(isSendable(problems), qPrintable(mode.id + QStringLiteral(": ") + (problems.isEmpty() ? QString() : problems.first().sentence)));
        QVERIFY(draft.rule.windowMinutes >= 15 && draft.rule.severity >= 0 && draft.rule.severity <= 3);
        const QString query = draft.rule.criteria.first().query;
        QVERIFY(query.contains(QStringLiteral("let _from = ago(")) && query.contains(QStringLiteral("let _to = now();")) && !query.contains(QStringLiteral("datetime(1970")));
        ++drafts;
    }
    QVERIFY2(drafts >= 30, qPrintable(QString::number(drafts)));
    const LogCondition throttled = *failures::alertCondition(*modes.find(QStringLiteral("R1")), modes, {{filter::kDeployment, QStringLiteral("chat")}});
    QVERIFY(throttled.query.contains(QStringLiteral("== \"chat\"")));
    QCOMPARE(throttled.column, QStringLiteral("Share"));
    QCOMPARE(throttled.threshold, modes.find(QStringLiteral("R1"))->number(QStringLiteral("share")));
}

void AlertsTest::tileQueryIsFittedToTheWindow()
{
    const QString query = fittedQuery(QStringLiteral("// id: x\n// title: y\nlet _from = ago(24h);\nlet _to = now();\nlet _grain = 1h;\nAppRequests\n"
                                                     "| where TimeGenerated between (_from .. _to) // narrow: requests\n"
                                                     "| summarize Requests = sum(ItemCount) by TimeGenerated = bin(TimeGenerated, _grain)\n| order by TimeGenerated asc\n| render timechart\n"), 30);
    QCOMPARE(query, QStringLiteral("let _from = ago(30m);\nlet _to = now();\nlet _grain = 30m;\nAppRequests\n"
                                   "| where TimeGenerated between (_from .. _to)\n"
                                   "| summarize Requests = sum(ItemCount) by TimeGenerated = bin_at(TimeGenerated, _grain, _to)"));
}

void AlertsTest::backTestQueryCarriesTheEvaluation()
{
    const QDateTime from(QDate(2026, 1, 2), QTime(0, 0), Qt::UTC);
    const BackTestQuery simple = backTestQuery(QStringLiteral("AppRequests | where Success == false | summarize Failed = sum(ItemCount) by Name, bin(Cost, 2) | where Failed > 5"), 15, 5, from,
                                               from.addDays(1), false);
    QVERIFY(simple.problem.isEmpty());
    QVERIFY2(simple.text.contains(QStringLiteral("summarize Failed = sum(ItemCount) by _EvaluatedAt, Name, bin(Cost, 2)")), qPrintable(simple.text));
    QVERIFY(simple.text.indexOf(QStringLiteral("Success == false")) < simple.text.indexOf(QStringLiteral("mv-expand")));
    const BackTestQuery relative = backTestQuery(QStringLiteral("AppRequests | where TimeGenerated > ago(10m) | count"), 15, 5, from, from.addDays(1), false);
    QVERIFY(relative.text.contains(QStringLiteral("(_EvaluatedAt - (10m))")));
    QVERIFY(relative.text.contains(QStringLiteral("summarize Count = count() by _EvaluatedAt")));
    for (const char* const other : {"AppRequests | join AppTraces on OperationId", "union AppRequests, AppTraces", "let x = AppTraces | count; AppRequests", "AppRequests | top 5 by Name", "AppRequests | where 'open"}) {
        QVERIFY2(!backTestQuery(QLatin1String(other), 15, 5, from, from.addDays(1), false).problem.isEmpty(), other);
    }
}

void AlertsTest::draftIsJudgedInSentences()
{
    const Tile* const tile = Catalogue::shipped().find(QStringLiteral("throttling"));
    QVERIFY(tile);
    AlertDraft draft = draftOf(*tile, tile->query, system());
    draft.rule.windowMinutes = 5;
    QVERIFY(has(problemsOf(draft), "window"));
    draft.rule.windowMinutes = 15;
    draft.rule.frequencyMinutes = 30;
    QVERIFY(has(problemsOf(draft), "frequency"));
    draft.rule.frequencyMinutes = 5;
    draft.rule.name = QStringLiteral("a/b");
    QVERIFY(has(problemsOf(draft), "name"));
    draft.rule.name = QStringLiteral("fine");
    draft.rule.criteria.first().threshold = std::numeric_limits<double>::quiet_NaN();
    QVERIFY(has(problemsOf(draft), "threshold"));
    draft.rule.criteria.first().threshold = 1;
    draft.rule.criteria.first().query = QStringLiteral("AzureDiagnostics | where");
    QVERIFY(has(problemsOf(draft), "query"));
    draft.rule.scopes.clear();
    QVERIFY(has(problemsOf(draft), "scope"));
}

void AlertsTest::firingNeedsEnoughHealthyEvaluations()
{
    const AlertRule rule = everyFive();
    EvaluatedValues values;
    for (qint64 minute = 0; minute < 300; minute += 5) {
        const bool isBad = (minute >= 50 && minute <= 60) || minute == 75 || minute >= 280;
        values.insert(minute, isBad ? 11 : 3);
    }
    const QList<AlertFiring> firings = firingsOf(rule, values, 0, 300);
    QCOMPARE(firings.size(), 2); // two healthy evaluations between 60 and 75 do not resolve
    QCOMPARE(firings.at(0).from.toSecsSinceEpoch() / 60, 50);
    QCOMPARE(firings.at(0).to.toSecsSinceEpoch() / 60, 90);
    QVERIFY(!firings.at(1).to.isValid());
    AlertRule stateless = rule;
    stateless.resolvesItself = false;
    QCOMPARE(firingsOf(stateless, values, 0, 300).size(), 8);
    AlertRule sustained = rule;
    sustained.criteria.first().periods = 2;
    sustained.criteria.first().minFailing = 2;
    QVERIFY(firingsOf(sustained, values, 0, 300).size() < firings.size() + 1);
    QVERIFY(firingsOf(rule, {}, 0, 300).isEmpty());
}

void AlertsTest::thresholdIsSuggestedFromWhatIsUsual()
{
    QList<double> values;
    for (int i = 1; i <= 100; ++i) {
        values << i;
    }
    values << std::numeric_limits<double>::quiet_NaN() << std::numeric_limits<double>::infinity();
    QCOMPARE(suggestedThreshold(values, true), 120.0);
    QVERIFY(suggestedThreshold(values, false) < 2);
    QVERIFY(std::isnan(suggestedThreshold({}, true)));
    QCOMPARE(suggestedThreshold({0, 0}, true), 0.0);
}

void AlertsTest::unknownMembersSurviveAChange()
{
    const QJsonObject body = QJsonDocument::fromJson(R"({"id":"/subscriptions/s/resourceGroups/g/providers/Microsoft.Insights/scheduledQueryRules/r","name":"r","location":"x",
        "etag":"\"1\"","futureMember":{"a":1},"properties":{"severity":2,"enabled":true,"evaluationFrequency":"PT5M","windowSize":"PT1H","scopes":["/a"],"future":[1],
        "criteria":{"more":true,"allOf":[{"query":"T","timeAggregation":"Count","operator":"GreaterThan","threshold":1.5,"future":"kept"}]},"actions":{"actionGroups":["/g"],"customProperties":{"k":"v"}}}})")
                                 .object();
    core::Result<AlertRule> rule = azure::alertswire::readRule(body);
    QVERIFY(rule.has_value());
    rule->severity = 1;
    rule->criteria.first().threshold = 4;
    const QJsonObject written = azure::alertswire::writeRule(*rule);
    QCOMPARE(core::json::at(written, u"futureMember/a").toInt(), 1);
    QCOMPARE(core::json::at(written, u"properties/future/0").toInt(), 1);
    QCOMPARE(core::json::at(written, u"properties/criteria/more").toBool(), true);
    QCOMPARE(core::json::at(written, u"properties/criteria/allOf/0/future").toString(), QStringLiteral("kept"));
    QCOMPARE(core::json::at(written, u"properties/actions/customProperties/k").toString(), QStringLiteral("v"));
    QCOMPARE(core::json::at(written, u"properties/severity").toInt(), 1);
    QCOMPARE(core::json::at(written, u"properties/criteria/allOf/0/threshold").toDouble(), 4.0);
    QVERIFY(!written.contains(QStringLiteral("etag")) && !written.contains(QStringLiteral("id")));
}

void AlertsTest::bicepKeepsFractions()
{
    AlertDraft draft = draftOf(*Catalogue::shipped().find(QStringLiteral("m10-utilisation")), {}, system());
    draft.rule.criteria.first().threshold = 0.4;
    const QString bicep = alertAsBicep(writeChange(draft));
    QVERIFY2(bicep.contains(QStringLiteral("threshold: json('0.4')")), qPrintable(bicep));
    QVERIFY(bicep.contains(QStringLiteral("'odata.type'")));
}

void AlertsTest::tableFiltersSortsAndMarks()
{
    core::FakeClock clock;
    AlertsTable table(&clock);
    FiredAlert one;
    one.id = QStringLiteral("1");
    one.ruleName = QStringLiteral("a\u202Eb");
    one.state = AlertState::New;
    one.severity = 1;
    one.startedAt = clock.now().addSecs(-7500);
    FiredAlert other = one;
    other.id = QStringLiteral("2");
    other.ruleName = QStringLiteral("other");
    other.state = AlertState::Closed;
    table.setRows({{one, {}, {}, {}}, {other, {}, {}, {}}});
    QCOMPARE(table.rowCount(), 1);
    QVERIFY(!table.index(0, AlertsTable::Rule).data().toString().contains(QChar(0x202E)));
    QCOMPARE(table.index(0, AlertsTable::Age).data().toString(), QStringLiteral("2 h 5 min"));
    QCOMPARE(table.headerData(AlertsTable::Started, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Fired at"));
    QCOMPARE(table.headerData(AlertsTable::State, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("State"));
    QCOMPARE(table.headerData(AlertsTable::System, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("System"));
    table.setShowingClosed(true);
    table.setFilter(QStringLiteral("OTHER"));
    QCOMPARE(table.rowCount(), 1);
    QCOMPARE(table.row(0)->alert.id, QStringLiteral("2"));
}

void AlertsTest::quietHoursMayPassMidnight()
{
    const QuietHours night{22, 7};
    QVERIFY(night.covers(QTime(23, 0)) && night.covers(QTime(6, 59)) && !night.covers(QTime(7, 0)) && !night.covers(QTime(12, 0)));
    QVERIFY(!(QuietHours{0, 0}).covers(QTime(3, 0)));
}

void AlertsTest::firedAlertsAndRulesAreRead()
{
    readBook();
    QVERIFY2(m_book->error().kind == ErrorKind::None, qPrintable(m_book->error().message));
    QVERIFY(m_book->alerts().size() > 10);
    QVERIFY(m_book->rules().size() >= 8);
    QVERIFY(!m_book->actionGroups(kContoso).isEmpty());
    const FiredAlert& alert = m_book->alerts().last().alert;
    QVERIFY(alert.startedAt.isValid() && alert.value && alert.threshold && !alert.targetName.isEmpty());
    const auto events = run(m_book->history(alert.id, {}));
    QVERIFY(events && events->first().event == QLatin1String("AlertCreated"));
}

void AlertsTest::backTestIsWhatTheServiceFired_data()
{
    QTest::addColumn<QString>("rule");
    for (const char* const name : {"metricAlerts/alert-aoai-throttled", "metricAlerts/alert-search-latency", "scheduledQueryRules/alert-throttled-share", "scheduledQueryRules/alert-error-rate",
                                   "scheduledQueryRules/alert-attacks"}) {
        QTest::newRow(name) << QString::fromLatin1(name);
    }
}

void AlertsTest::backTestIsWhatTheServiceFired()
{
    readBook();
    QFETCH(QString, rule);
    const AlertRuleRow* const row = m_book->rule(kRules + rule);
    QVERIFY(row);
    const QDateTime now = m_clock->now();
    const core::Result<BackTest> test = run(m_tester->run(row->rule, now.addDays(-13), now, {}));
    QVERIFY2(test.has_value(), qPrintable(test ? QString() : core::explainInOneLine(test.error())));
    QStringList expected;
    for (const AlertRow& fired : m_book->alerts()) {
        if (fired.alert.ruleId.compare(row->rule.id, Qt::CaseInsensitive) == 0) {
            expected << fired.alert.startedAt.toString(Qt::ISODate) + QStringLiteral(" – ") + fired.alert.resolvedAt.toString(Qt::ISODate);
        }
    }
    QStringList found;
    for (const AlertFiring& firing : test->firings) {
        found << firing.from.toString(Qt::ISODate) + QStringLiteral(" – ") + firing.to.toString(Qt::ISODate);
    }
    expected.sort();
    found.sort();
    QVERIFY(!expected.isEmpty());
    QCOMPARE(found, expected);
    QVERIFY(test->sentence().contains(QString::number(expected.size())));
}

void AlertsTest::stateChangeIsJournalled()
{
    readBook();
    QString id;
    for (const AlertRow& row : m_book->alerts()) {
        id = row.alert.state == AlertState::Acknowledged ? row.alert.id : id;
    }
    QVERIFY(!id.isEmpty());
    const core::Result<int> done = run(m_book->changeState({id}, AlertState::Closed, QStringLiteral("over"), {}));
    QVERIFY2(done && *done == 1, qPrintable(done ? QString() : done.error().message));
    QCOMPARE(m_book->alert(id)->alert.state, AlertState::Closed);
    const auto entries = journal::Journal(m_folder.filePath(QStringLiteral("journal.jsonl"))).entries();
    QVERIFY(entries && entries->size() == 2);
    QCOMPARE(entries->first().action, QStringLiteral("alerts.close"));
    QCOMPARE(entries->last().outcome, journal::Outcome::Succeeded);
    QCOMPARE(run(m_book->history(id, {}))->last().comment, QStringLiteral("over"));
}

void AlertsTest::staleStateIsNotOverwritten()
{
    readBook();
    QString id;
    for (const AlertRow& row : m_book->alerts()) {
        id = row.alert.state == AlertState::Acknowledged ? row.alert.id : id;
    }
    azure::AlertsClient somebody(m_arm.get());
    QVERIFY(run(somebody.changeState(id, AlertState::New, {}, m_tenant, {})).has_value());
    const core::Result<int> done = run(m_book->changeState({id}, AlertState::Closed, {}, {}));
    QVERIFY(!done && done.error().kind == ErrorKind::Conflict);
}

void AlertsTest::readOnlyProfileWritesNothing()
{
    readBook();
    m_isReadOnly = true;
    const core::Result<int> done = run(m_book->changeState({m_book->alerts().first().alert.id}, AlertState::Closed, {}, {}));
    m_isReadOnly = false;
    QVERIFY(!done && done.error().kind == ErrorKind::Forbidden);
}

void AlertsTest::ruleIsCreatedChangedAndDeleted()
{
    const auto changes = runner();
    const Tile* const tile = Catalogue::shipped().find(QStringLiteral("throttling"));
    AlertDraft draft = draftOf(*tile, tile->query, system());
    draft.rule.tenantId = m_tenant;
    const auto created = run(changes->run(writeChange(draft), {}));
    QVERIFY2(created.has_value(), qPrintable(created ? QString() : core::explainInOneLine(created.error())));
    azure::AlertsClient client(m_arm.get());
    core::Result<AlertRule> rule = run(client.rule(draft.rule.id, m_tenant, {}));
    QVERIFY(rule.has_value());
    QCOMPARE(rule->windowMinutes, 15);
    AlertDraft edited = draftOf(*rule);
    edited.rule.severity = 0;
    QVERIFY(!deployments::changesNothing(writeChange(edited)));
    QVERIFY(run(changes->run(writeChange(edited), {})).has_value());
    rule = run(client.rule(draft.rule.id, m_tenant, {}));
    QCOMPARE(rule->severity, 0);
    QVERIFY(run(changes->run(enableChange(*rule, false), {})).has_value());
    rule = run(client.rule(draft.rule.id, m_tenant, {}));
    QVERIFY(!rule->isEnabled);
    QVERIFY(run(changes->run(removeChange(*rule), {})).has_value());
    QCOMPARE(run(client.rule(draft.rule.id, m_tenant, {})).error().kind, ErrorKind::NotFound);
}

void AlertsTest::ruleForAFailureModeIsTakenAndMeasures()
{
    const failures::ModeCatalogue modes = failures::ModeCatalogue::shipped();
    azure::AlertsClient client(m_arm.get());
    azure::LogsClient logs(m_pipeline, m_cloud, m_clock);
    SystemReader reader(m_arm.get());
    const auto systems = run(reader.read({{m_tenant, QStringLiteral("Contoso")}}, {}));
    QVERIFY(systems.has_value());
    const auto found = std::find_if(systems->systems.begin(), systems->systems.end(), [](const System& each) { return each.id == kWorkspace.toLower(); });
    QVERIFY(found != systems->systems.end());
    for (const QString& id : {QStringLiteral("R1"), QStringLiteral("R5"), QStringLiteral("C3")}) { // a share, a count of the platform, one of traces
        const LogCondition condition = *failures::alertCondition(*modes.find(id), modes, {});
        AlertDraft draft = draftOf(condition, system());
        draft.rule.tenantId = m_tenant;
        const auto created = run(client.put(ruleOf(draft), {}));
        QVERIFY2(created.has_value(), qPrintable(id + QStringLiteral(": ") + (created ? QString() : core::explainInOneLine(created.error()))));
        QString query = withParameter(condition.query, QStringLiteral("_from"), kqlTime(m_clock->now().addDays(-14)));
        query = withParameter(query, QStringLiteral("_to"), kqlTime(m_clock->now()));
        azure::LogsQuestion question;
        question.scope = found->workspace;
        question.query = query;
        const azure::LogsOutcome outcome = run(logs.query(question, {}));
        QVERIFY2(!outcome.error, qPrintable(id + QStringLiteral(": ") + (outcome.error ? outcome.error->message : QString())));
        const kql::ColumnTable& table = outcome.tables.front().table;
        QVERIFY2(table.rows == 1, qPrintable(id));
        const double value = table.at(0, size_t(table.indexOf(condition.column))).toReal();
        QVERIFY2(value > 0 && (condition.column != QLatin1String("Share") || value < 100), qPrintable(id + QStringLiteral(" %1").arg(value)));
    }
}

void AlertsTest::whatFiredForASystemInATimeIsKnown()
{
    readBook();
    Systems systems(m_arm.get(), [this] { return QList<logs::TenantChoice>{{m_tenant, QStringLiteral("Contoso")}}; });
    systems.open();
    QTRY_VERIFY_WITH_TIMEOUT(systems.isFilled() && !systems.isReading(), 30'000);
    const System* const contoso = systems.find(kWorkspace.toLower());
    QVERIFY(contoso && systems.ownerOf(kWorkspace + QStringLiteral("/tables/x")) == contoso && !systems.ownerOf(QStringLiteral("/subscriptions/none")));
    const auto during = std::find_if(m_book->alerts().begin(), m_book->alerts().end(), [](const AlertRow& row) { return row.alert.ruleName == QLatin1String("alert-aoai-throttled"); });
    QVERIFY(during != m_book->alerts().end());
    logs::TimeRange range;
    range.from = during->alert.startedAt.addSecs(-3600);
    range.to = during->alert.startedAt.addSecs(3600);
    FiredInWindow fired(m_arm.get(), &systems, m_clock);
    QSignalSpy changed(&fired, &FiredInWindow::changed);
    fired.want(*contoso, range);
    QVERIFY(changed.wait(60'000));
    qsizetype expected = 0;
    for (const AlertRow& row : m_book->alerts()) {
        const bool isIn = row.alert.startedAt >= range.from && row.alert.startedAt <= range.to;
        expected += isIn && systems.ownerOf(row.alert.targetId) == contoso ? 1 : 0;
    }
    QVERIFY(expected > 0);
    QCOMPARE(fired.alerts().size(), expected);
    fired.want(*contoso, range); // over, and known
    QVERIFY(!fired.isReading());
    fired.forget();
    QVERIFY(fired.alerts().isEmpty());
}

void AlertsTest::staleRuleIsRefused()
{
    azure::AlertsClient client(m_arm.get());
    core::Result<AlertRule> rule = run(client.rule(kRules + QStringLiteral("scheduledQueryRules/alert-agent-loop"), m_tenant, {}));
    QVERIFY(rule.has_value());
    const AlertRule stale = *rule;
    rule->description += QStringLiteral(" changed");
    QVERIFY(run(client.put(*rule, {})).has_value());
    const core::Result<AlertRule> refused = run(client.put(stale, {}));
    QVERIFY(!refused && refused.error().status == 412);
    const auto later = run(runner()->run(enableChange(stale, false), {}));
    QVERIFY(!later && later.error().kind == ErrorKind::Conflict); // seen before anything is sent
}

void AlertsTest::refusedRuleTellsWhy()
{
    const Tile* const tile = Catalogue::shipped().find(QStringLiteral("throttling"));
    AlertDraft draft = draftOf(*tile, QStringLiteral("NoSuchTable | take 1"), system());
    draft.rule.tenantId = m_tenant;
    draft.rule.name = QStringLiteral("refused");
    const auto refused = run(runner()->run(writeChange(draft), {}));
    QVERIFY(!refused && refused.error().kind == ErrorKind::BadRequest);
    QVERIFY2(refused.error().message.contains(QStringLiteral("NoSuchTable")), qPrintable(refused.error().message));
}

void AlertsTest::watchTellsOnce()
{
    readBook();
    core::FakeClock clock;
    const AlertRow* during = nullptr; // as if it were in the middle of an incident
    for (const AlertRow& row : m_book->alerts()) {
        during = row.alert.ruleName == QLatin1String("alert-aoai-throttled") ? &row : during;
    }
    QVERIFY(during);
    clock.advance(core::Milliseconds(clock.now().msecsTo(during->alert.startedAt.addSecs(900))));
    BackTester tester({m_pipeline, m_cloud, m_arm.get(), &clock});
    LocalWatch watch(&tester, &clock);
    QSignalSpy told(&watch, &LocalWatch::fired);
    watch.add({during->alert.ruleId, m_book->rule(during->alert.ruleId)->rule, false});
    LocalWatch copy(&tester, &clock);
    copy.restore(watch.save());
    QCOMPARE(copy.watches().size(), 1);
    QCOMPARE(copy.watches().first().rule.criteria.first().metric, QStringLiteral("AzureOpenAIRequests"));
    QVERIFY(run(looked(&watch)));
    QCOMPARE(told.size(), 1);
    for (int minutes = 0; minutes < 60; minutes += 6) {
        clock.advance(core::Milliseconds(360'000));
        QVERIFY(run(looked(&watch)));
    }
    QCOMPARE(told.size(), 1);
    QCOMPARE(watch.findings().size(), 1);
}

void AlertsTest::lostNetworkIsTold()
{
    readBook();
    m_sandbox.stop();
    AlertsBook book(bookParts());
    const AlertsBook::Reading reading = run(book.read(24, {}));
    QCOMPARE(reading.error.kind, ErrorKind::Network);
    const core::Result<BackTest> test = run(m_tester->run(m_book->rules().first().rule, m_clock->now().addDays(-1), m_clock->now(), {}));
    QVERIFY(!test.has_value());
}

QTEST_GUILESS_MAIN(AlertsTest)
#include "tst_alerts.moc"
