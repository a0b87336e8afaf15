// SPDX-License-Identifier: GPL-3.0-or-later
// Every query of the collection runs on the simulated fortnight through the HTTP API and answers what the simulation's books say.
#include "sandbox/logs/fortnightcase.h"

#include <QDir>
#include <QTest>
#include <cmath>

using namespace sandboxtest;

namespace {

bool near(double a, double b, double relative = 1e-6)
{
    return std::abs(a - b) <= relative * std::max({1.0, std::abs(a), std::abs(b)});
}

double number(const QJsonObject& books, const QString& page, const QString& member)
{
    return books.value(page)[member].toDouble();
}

} // namespace

#define SAME(actual, expected) \
    QVERIFY2(near(actual, expected), qPrintable(QStringLiteral("%1 is %2, the books say %3").arg(QLatin1String(#actual)).arg(actual, 0, 'g', 12).arg(double(expected), 0, 'g', 12)))

class FortnightTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyQueryIsCovered();
    void requestsAreWhatPeopleAsked_data() { workspaces(); }
    void requestsAreWhatPeopleAsked();
    void requestsOverTime_data() { workspaces(); }
    void requestsOverTime();
    void dependenciesAndModels_data() { workspaces(); }
    void dependenciesAndModels();
    void tokensAndTheirCost_data() { workspaces(); }
    void tokensAndTheirCost();
    void failureModesAndFilters_data() { workspaces(); }
    void failureModesAndFilters();
    void answersAsTheyEndedAndBegan_data() { workspaces(); }
    void answersAsTheyEndedAndBegan();
    void modelEndpointLogs_data() { workspaces(); }
    void modelEndpointLogs();
    void gatewayAndTools_data() { workspaces(); }
    void gatewayAndTools();
    void retrieval_data() { workspaces(); }
    void retrieval();
    void qualityAndAgents_data() { workspaces(); }
    void qualityAndAgents();
    void tracesAreWhole_data() { workspaces(); }
    void tracesAreWhole();
    void endpointAndFlow_data() { workspaces(); }
    void endpointAndFlow();
    void refusalsAndExceptions_data() { workspaces(); }
    void refusalsAndExceptions();
    void changesFollowTheSchedule();
    void weeksAndHeatMap_data() { workspaces(); }
    void weeksAndHeatMap();
    void gapsPersonalDataAndIngestion();
    void alertsFireWhenTheyShould_data() { workspaces(); }
    void alertsFireWhenTheyShould();
    void incidentsShow();
    void everyFailureModeHappens();

private:
    void workspaces();
    FortnightCase& day(const QString& grain = {});
    QDateTime midnight(int daysAgo) const { return m_midnight.addDays(-daysAgo); }

    std::unique_ptr<SandboxFixture> m_fixture;
    std::unique_ptr<FortnightCase> m_contoso;
    std::unique_ptr<FortnightCase> m_fabrikam;
    QDateTime m_midnight; ///< the beginning of the day on which the run began
};

void FortnightTest::initTestCase()
{
    if (queriesFolder().isEmpty())
        QSKIP("The query collection (shared/telemetry/queries) is not beside this source tree.");
    sandbox::SandboxOptions options = SandboxFixture::quick();
    options.historyDays = 14;
    options.seed = 7;
    m_fixture = std::make_unique<SandboxFixture>(options);
    QVERIFY2(m_fixture->problem().isEmpty(), qPrintable(m_fixture->problem()));
    m_midnight = QDateTime(QDateTime::currentDateTimeUtc().date(), QTime(0, 0), Qt::UTC);
    m_contoso = std::make_unique<FortnightCase>(*m_fixture, QStringLiteral("log-contoso-chat"), QString());
    m_fabrikam = std::make_unique<FortnightCase>(*m_fixture, QStringLiteral("log-fabrikam-assist"), QStringLiteral("marco.bianchi@fabrikam.example"));
    m_contoso->setWindow(midnight(1), midnight(0));
    QCOMPARE(m_contoso->run(QStringLiteral("01")).size(), 1); // wakes the simulation
    const auto done = [this] {
        const QJsonObject history = m_fixture->get(m_fixture->origin() + QStringLiteral("/_sandbox/telemetry")).json().value(QLatin1String("history")).toObject();
        return history.value(QLatin1String("days")).toInt() >= 14 && history.value(QLatin1String("days")) == history.value(QLatin1String("daysDone"));
    };
    QTRY_VERIFY_WITH_TIMEOUT(done(), 180'000);
}

void FortnightTest::workspaces()
{
    QTest::addColumn<bool>("first");
    QTest::newRow("contoso, JavaScript exporter") << true;
    QTest::newRow("fabrikam, Python exporter, sampled") << false;
}

/// The case of this row with the day before the run.
FortnightCase& FortnightTest::day(const QString& grain)
{
    FortnightCase& c = QByteArray(QTest::currentDataTag()).startsWith("fabrikam") ? *m_fabrikam : *m_contoso;
    c.setWindow(midnight(1), midnight(0), grain);
    return c;
}

void FortnightTest::everyQueryIsCovered()
{
    // Each number stands in one of the tests below; a new file must find its place here.
    static const QStringList covered{"01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "21", "22", "23",
                                     "24", "25", "26", "27", "28", "29", "30", "31", "32", "33", "34", "35", "36", "37", "38", "39", "40", "50", "51", "52", "53", "60"};
    const QStringList files = QDir(queriesFolder()).entryList({QStringLiteral("*.kql")});
    QCOMPARE(files.size(), covered.size());
    for (const QString& file : files)
        QVERIFY2(covered.contains(file.left(2)), qPrintable(file));
}

void FortnightTest::requestsAreWhatPeopleAsked()
{
    FortnightCase& c = day();
    const QJsonObject books = c.books();
    const Rows signals = c.run(QStringLiteral("01"));
    QVERIFY2(signals.size() == 1, qPrintable(c.problem()));
    const QVariantMap row = signals.first();
    QVERIFY(row.value("Requests").toInt() > 500);
    SAME(row.value("Requests").toDouble(), number(books, "requests", "count"));
    SAME(row.value("Failed").toDouble(), number(books, "requests", "failed"));
    SAME(row.value("Users").toDouble(), number(books, "requests", "users"));
    for (const QString& percentile : {QStringLiteral("P50"), QStringLiteral("P95"), QStringLiteral("P99")})
        SAME(row.value(percentile).toDouble(), number(books, "requests", percentile.toLower()));
    const Rows failing = c.run(QStringLiteral("04"));
    QVERIFY2(failing.size() == 1, qPrintable(c.problem()));
    SAME(failing.first().value("Total").toDouble(), number(books, "requests", "count"));
    SAME(failing.first().value("Failed").toDouble(), number(books, "requests", "failed"));
    for (const QString& code : books.value(QLatin1String("requestsByResult")).toObject().keys())
        QVERIFY(code == QLatin1String("200") || failing.first().value("Codes").toString().contains(code));
    const Rows classic = c.runClassic(QStringLiteral("60"));
    QVERIFY2(!classic.isEmpty(), qPrintable(c.problem()));
    SAME(FortnightCase::sum(classic, "Requests"), number(books, "requests", "count"));
    SAME(FortnightCase::sum(classic, "Failed"), number(books, "requests", "failed"));
}

void FortnightTest::requestsOverTime()
{
    FortnightCase& c = day(QStringLiteral("1h"));
    const QJsonObject books = c.books();
    const QJsonObject hours = books.value(QLatin1String("requestsByHour")).toObject();
    const Rows rows = c.run(QStringLiteral("02"));
    QCOMPARE(rows.size(), hours.size());
    for (const QVariantMap& row : rows) {
        const QJsonObject hour = hours.value(row.value("TimeGenerated").toString().left(19) + QLatin1Char('Z')).toObject();
        SAME(row.value("Requests").toDouble(), hour.value("count").toDouble());
        SAME(row.value("Failed").toDouble(), hour.value("failed").toDouble());
    }
    const QJsonObject good = books.value(QLatin1String("goodRequestsByHour")).toObject();
    const Rows latency = c.run(QStringLiteral("03"));
    QCOMPARE(latency.size(), good.size());
    for (const QVariantMap& row : latency) {
        const QJsonObject hour = good.value(row.value("TimeGenerated").toString().left(19) + QLatin1Char('Z')).toObject();
        SAME(row.value("P50").toDouble(), hour.value("p50").toDouble());
        SAME(row.value("P90").toDouble(), hour.value("p90").toDouble());
        SAME(row.value("P99").toDouble(), hour.value("p99").toDouble());
    }
}

void FortnightTest::dependenciesAndModels()
{
    FortnightCase& c = day();
    const QJsonObject books = c.books();
    const QJsonObject dependencies = books.value(QLatin1String("dependencies")).toObject();
    const Rows rows = c.run(QStringLiteral("05"));
    QCOMPARE(rows.size(), dependencies.size());
    for (const QVariantMap& row : rows) {
        const QString key = row.value("DependencyType").toString() + QLatin1Char('|') + row.value("Target").toString();
        QVERIFY2(dependencies.contains(key), qPrintable(key));
        const QJsonObject page = dependencies.value(key).toObject();
        SAME(row.value("Calls").toDouble(), page.value("count").toDouble());
        SAME(row.value("Failed").toDouble(), page.value("failed").toDouble());
        SAME(row.value("P95").toDouble(), page.value("p95").toDouble());
        QVERIFY(std::abs(row.value("TotalSec").toDouble() - page.value("sum").toDouble() / 1000) < 0.06);
    }
    const QJsonObject models = books.value(QLatin1String("models")).toObject();
    const Rows byModel = c.run(QStringLiteral("06"));
    QCOMPARE(byModel.size(), models.size());
    for (const QVariantMap& row : byModel) {
        const QJsonObject page = models.value(row.value("Model").toString() + QLatin1Char('|') + row.value("Op").toString()).toObject();
        SAME(row.value("Calls").toDouble(), page.value("count").toDouble());
        SAME(row.value("Failed").toDouble(), page.value("failed").toDouble());
        SAME(row.value("P50").toDouble(), page.value("p50").toDouble());
        SAME(row.value("InputTokens").toDouble(), page.value("input").toDouble());
        SAME(row.value("OutputTokens").toDouble(), page.value("output").toDouble());
    }
}

void FortnightTest::tokensAndTheirCost()
{
    FortnightCase& c = day();
    const QJsonObject models = c.books().value(QLatin1String("models")).toObject();
    double input = 0;
    double output = 0;
    double cached = 0;
    for (const QJsonValue& page : models) {
        input += page[QLatin1String("input")].toDouble();
        output += page[QLatin1String("output")].toDouble();
        cached += page[QLatin1String("cached")].toDouble();
    }
    const Rows overTime = c.run(QStringLiteral("07"));
    QVERIFY2(overTime.size() > 50, qPrintable(c.problem()));
    SAME(FortnightCase::sum(overTime, "InputTokens"), input);
    SAME(FortnightCase::sum(overTime, "OutputTokens"), output);
    // The price list is the user's: it names what the client asks for, which on Azure is a deployment.
    const QJsonObject asked = c.books().value(QLatin1String("modelDeployments")).toObject();
    QString largest;
    for (auto it = asked.begin(); it != asked.end(); ++it)
        largest = largest.isEmpty() || it.value()[QLatin1String("output")].toDouble() > asked.value(largest)[QLatin1String("output")].toDouble() ? it.key() : largest;
    const Rows cost = c.run(QStringLiteral("08"), QStringLiteral("\"gpt-4o\", 2.50"), QStringLiteral("\"%1\", 2.50").arg(largest));
    SAME(FortnightCase::sum(cost, "InTok"), input);
    SAME(FortnightCase::sum(cost, "Cached"), cached);
    const QVariantMap large = FortnightCase::first(cost, "Model", largest);
    QVERIFY(large.value("Priced").toBool());
    const double expected = (large.value("InTok").toDouble() - large.value("Cached").toDouble()) / 1e6 * 2.5 + large.value("Cached").toDouble() / 1e6 * 1.25 + large.value("OutTok").toDouble() / 1e6 * 10;
    QVERIFY(std::abs(large.value("Cost").toDouble() - expected) < 1e-3);
    SAME(FortnightCase::sum(c.run(QStringLiteral("10")), "Tpm"), input + output);
    const Rows cache = c.run(QStringLiteral("18"));
    SAME(FortnightCase::sum(cache, "InTok"), input);
    SAME(FortnightCase::sum(cache, "Cached"), cached);
    QVERIFY(cached > 0);
}

void FortnightTest::failureModesAndFilters()
{
    FortnightCase& c = day();
    const QJsonObject books = c.books();
    const QJsonObject modes = books.value(QLatin1String("modes")).toObject();
    const Rows rows = c.run(QStringLiteral("14"));
    QVERIFY2(rows.size() >= 4, qPrintable(c.problem()));
    QCOMPARE(rows.size(), modes.size());
    for (const QVariantMap& row : rows) {
        QVERIFY2(modes.contains(row.value("Mode").toString()), qPrintable(row.value("Mode").toString()));
        SAME(row.value("Calls").toDouble(), modes.value(row.value("Mode").toString()).toDouble());
    }
    const QJsonObject categories = books.value(QLatin1String("filterCategories")).toObject();
    const Rows byCategory = c.run(QStringLiteral("15"));
    QVERIFY2(c.problem().isEmpty(), qPrintable(c.problem()));
    QCOMPARE(byCategory.size(), categories.size());
    for (const QVariantMap& row : byCategory) {
        const double blocks = categories.value(row.value("Category").toString()).toDouble();
        SAME(row.value("Operations").toDouble(), blocks);
        SAME(row.value("Blocks").toDouble(), 2 * blocks); // the query reads outer and innermost message, which are the same here
    }
}

void FortnightTest::answersAsTheyEndedAndBegan()
{
    FortnightCase& c = day(QStringLiteral("1d"));
    const QJsonObject books = c.books();
    const QJsonObject finish = books.value(QLatin1String("finishReasons")).toObject();
    const Rows reasons = c.run(QStringLiteral("16"));
    QCOMPARE(reasons.size(), finish.size());
    for (const QVariantMap& row : reasons)
        SAME(row.value("Answers").toDouble(), finish.value(row.value("Reason").toString()).toDouble());
    const QJsonObject first = books.value(QLatin1String("firstTokens")).toObject();
    const Rows tokens = c.run(QStringLiteral("17"));
    QCOMPARE(tokens.size(), first.size());
    for (const QVariantMap& row : tokens) {
        const QJsonObject page = first.value(row.value("Model").toString()).toObject();
        SAME(row.value("Calls").toDouble(), page.value("count").toDouble());
        SAME(row.value("P50").toDouble(), page.value("p50").toDouble());
        SAME(row.value("P95").toDouble(), page.value("p95").toDouble());
    }
}

void FortnightTest::modelEndpointLogs()
{
    FortnightCase& c = day();
    const QJsonObject platform = c.books().value(QLatin1String("platform")).toObject();
    const QJsonObject calls = platform.value(QLatin1String("calls")).toObject();
    double throttled = 0;
    double all = 0;
    QMap<QString, double> operations;
    for (auto it = calls.begin(); it != calls.end(); ++it) {
        const double count = it.value()[QLatin1String("count")].toDouble();
        throttled += it.key().endsWith(QLatin1String("|429")) ? count : 0;
        operations[it.key().section(QLatin1Char('|'), 1, 1)] += count;
        all += count;
    }
    SAME(FortnightCase::sum(c.run(QStringLiteral("11")), "Throttled"), throttled);
    const Rows status = c.run(QStringLiteral("12"));
    SAME(FortnightCase::sum(status, "Calls"), all);
    SAME(FortnightCase::sumWhere(status, "Class", "429", "Calls"), throttled);
    for (auto it = operations.begin(); it != operations.end(); ++it)
        SAME(FortnightCase::sumWhere(status, "OperationName", it.key(), "Calls"), *it);
    const Rows callers = c.run(QStringLiteral("13"));
    double named = 0;
    const QJsonObject who = platform.value(QLatin1String("callers")).toObject();
    for (auto it = who.begin(); it != who.end(); ++it)
        named += it.key().startsWith(QLatin1String("Entra ID|")) ? it.value()[QLatin1String("count")].toDouble() : 0;
    SAME(FortnightCase::sumWhere(callers, "Auth", "Entra ID", "Calls"), named);
    SAME(FortnightCase::sum(callers, "Calls"), all);
}

void FortnightTest::gatewayAndTools()
{
    FortnightCase& c = day();
    const QJsonObject platform = c.books().value(QLatin1String("platform")).toObject();
    const QJsonObject consumers = platform.value(QLatin1String("consumers")).toObject();
    const Rows rows = c.run(QStringLiteral("09"));
    QVERIFY2(c.problem().isEmpty(), qPrintable(c.problem()));
    QCOMPARE(rows.size(), consumers.size()); // Fabrikam's gateway sends no LLM log
    for (const QVariantMap& row : rows) {
        const QJsonObject page = consumers.value(row.value("Consumer").toString() + QLatin1Char('|') + row.value("DeploymentName").toString()).toObject();
        SAME(row.value("Calls").toDouble(), page.value("count").toDouble());
        SAME(row.value("Prompt").toDouble(), page.value("input").toDouble());
        SAME(row.value("Completion").toDouble(), page.value("output").toDouble());
    }
    const QJsonObject tools = platform.value(QLatin1String("mcp")).toObject();
    const Rows mcp = c.run(QStringLiteral("40"));
    QCOMPARE(mcp.size(), tools.size());
    for (const QVariantMap& row : mcp) {
        SAME(row.value("Calls").toDouble(), tools.value(row.value("ToolName").toString())[QLatin1String("count")].toDouble());
        SAME(row.value("Errors").toDouble(), tools.value(row.value("ToolName").toString())[QLatin1String("failed")].toDouble());
    }
}

void FortnightTest::retrieval()
{
    FortnightCase& c = day(QStringLiteral("1d"));
    const QJsonObject books = c.books();
    const QJsonObject platform = books.value(QLatin1String("platform")).toObject();
    const QJsonObject search = platform.value(QLatin1String("search")).toObject();
    const Rows health = c.run(QStringLiteral("19"));
    QCOMPARE(health.size(), search.value("count").toInt() > 0 ? 1 : 0); // Fabrikam's search has no diagnostic setting
    for (const QVariantMap& row : health) {
        SAME(row.value("Queries").toDouble(), search.value("count").toDouble());
        SAME(row.value("Empty").toDouble(), search.value("input").toDouble());
        SAME(row.value("Throttled").toDouble(), search.value("output").toDouble());
        SAME(row.value("P95Ms").toDouble(), search.value("p95").toDouble());
    }
    const QJsonObject empty = platform.value(QLatin1String("emptySearches")).toObject();
    const Rows questions = c.run(QStringLiteral("20"));
    QCOMPARE(questions.size(), std::min<qsizetype>(50, empty.size()));
    for (const QVariantMap& row : questions)
        SAME(row.value("Times").toDouble(), empty.value(row.value("SearchText").toString()).toDouble());
    const QJsonObject spans = books.value(QLatin1String("retrievals")).toObject();
    const Rows retrievals = c.run(QStringLiteral("21"));
    QVERIFY2(retrievals.size() == 1, qPrintable(c.problem()));
    SAME(retrievals.first().value("Calls").toDouble(), spans.value("count").toDouble());
    SAME(retrievals.first().value("Failed").toDouble(), spans.value("failed").toDouble());
    SAME(retrievals.first().value("P95").toDouble(), spans.value("p95").toDouble());
    SAME(retrievals.first().value("NoDocs").toDouble(), spans.value("input").toDouble());
}

void FortnightTest::qualityAndAgents()
{
    FortnightCase& c = day();
    const QJsonObject books = c.books();
    const QJsonObject evaluations = books.value(QLatin1String("evaluations")).toObject();
    const Rows rows = c.run(QStringLiteral("22"));
    QVERIFY2(rows.size() >= 3, qPrintable(c.problem()));
    double failures = 0;
    for (const QVariantMap& row : rows) {
        const QJsonObject page = evaluations.value(row.value("Evaluator").toString() + QLatin1Char('|') + row.value("Agent").toString() + QLatin1Char('|') + row.value("Version").toString()).toObject();
        SAME(row.value("Results").toDouble(), page.value("count").toDouble());
        SAME(row.value("Failed").toDouble(), page.value("failed").toDouble());
        SAME(row.value("P10").toDouble(), page.value("p10").toDouble());
        QVERIFY(std::abs(row.value("Mean").toDouble() - page.value("sum").toDouble() / page.value("rows").toDouble()) < 0.0006);
        failures += page.value("failed").toDouble() * page.value("rows").toDouble() / page.value("count").toDouble();
    }
    const Rows worst = c.run(QStringLiteral("23"));
    QVERIFY(!worst.isEmpty());
    if (worst.size() < 50)
        SAME(FortnightCase::sum(worst, "Failures"), failures);
    const QJsonObject agents = books.value(QLatin1String("agents")).toObject();
    const Rows runs = c.run(QStringLiteral("24"));
    QCOMPARE(runs.size(), agents.size());
    for (const QVariantMap& row : runs) {
        const QJsonObject page = agents.value(row.value("Agent").toString() + QLatin1Char('|') + row.value("Version").toString()).toObject();
        SAME(row.value("Runs").toDouble(), page.value("count").toDouble());
        SAME(row.value("Failed").toDouble(), page.value("failed").toDouble());
        SAME(row.value("P95").toDouble(), page.value("p95").toDouble());
    }
    const QJsonObject tools = books.value(QLatin1String("tools")).toObject();
    const Rows calls = c.run(QStringLiteral("25"));
    QCOMPARE(calls.size(), tools.size());
    for (const QVariantMap& row : calls) {
        SAME(row.value("Calls").toDouble(), tools.value(row.value("Tool").toString())[QLatin1String("count")].toDouble());
        SAME(row.value("Failed").toDouble(), tools.value(row.value("Tool").toString())[QLatin1String("failed")].toDouble());
    }
    QCOMPARE(double(c.run(QStringLiteral("26")).size()), std::min(50.0, books.value(QLatin1String("longRuns")).toDouble()));
}

void FortnightTest::tracesAreWhole()
{
    FortnightCase& c = day();
    const Rows slow = c.run(QStringLiteral("28"));
    QCOMPARE(slow.size(), 50);
    SAME(slow.first().value("DurationMs").toDouble(), number(c.books(), "requests", "max"));
    const QString operation = slow.first().value("OperationId").toString();
    const Rows trace = c.run(QStringLiteral("27"), QStringLiteral("00000000000000000000000000000000"), operation);
    QVERIFY2(trace.size() >= 2, qPrintable(c.problem()));
    const QVariantMap root = FortnightCase::first(trace, "Kind", "request");
    SAME(root.value("DurationMs").toDouble(), slow.first().value("DurationMs").toDouble());
    SAME(root.value("OffsetMs").toDouble(), 0);
    QStringList spans{root.value("Id").toString()};
    for (const QVariantMap& row : trace) {
        if (row.value("Kind") != QLatin1String("request")) {
            QVERIFY2(spans.contains(row.value("ParentId").toString()) || !FortnightCase::first(trace, "Id", row.value("ParentId").toString()).isEmpty(), qPrintable(row.value("Name").toString()));
        }
    }
    const double parts = double(std::count_if(trace.begin(), trace.end(), [](const QVariantMap& row) { return !row.value("Id").toString().isEmpty() && row.value("Kind") != QLatin1String("request"); }));
    SAME(slow.first().value("Calls").toDouble(), parts);
}

void FortnightTest::endpointAndFlow()
{
    FortnightCase& c = day();
    const QJsonObject books = c.books();
    const QJsonObject endpoint = books.value(QLatin1String("platform"))[QLatin1String("endpoint")].toObject();
    const Rows rows = c.run(QStringLiteral("29"));
    QVERIFY2(!rows.isEmpty(), qPrintable(c.problem()));
    QCOMPARE(rows.size(), endpoint.size());
    for (const QVariantMap& row : rows) {
        const QJsonObject page = endpoint.value(row.value("DeploymentName").toString()).toObject();
        SAME(row.value("Requests").toDouble(), page.value("count").toDouble());
        SAME(row.value("Failed").toDouble(), page.value("failed").toDouble());
        SAME(row.value("ModelErrors").toDouble(), page.value("input").toDouble());
        SAME(row.value("Throttled").toDouble(), page.value("output").toDouble());
        SAME(row.value("P95").toDouble(), page.value("p95").toDouble());
    }
    c.setWindow(midnight(1).addSecs(1), midnight(0).addSecs(1)); // exported at the end of each five minutes
    const QJsonObject nodes = books.value(QLatin1String("flowNodes")).toObject();
    const Rows flow = c.run(QStringLiteral("31"));
    QCOMPARE(flow.size(), nodes.size());
    for (const QVariantMap& row : flow) {
        const QJsonObject page = nodes.value(row.value("Node").toString()).toObject();
        SAME(row.value("Runs").toDouble(), page.value("count").toDouble());
        SAME(row.value("Failed").toDouble(), page.value("failed").toDouble());
        SAME(row.value("PromptTokens").toDouble(), page.value("input").toDouble());
        SAME(row.value("CompletionTokens").toDouble(), page.value("output").toDouble());
    }
}

void FortnightTest::refusalsAndExceptions()
{
    FortnightCase& c = day();
    const QJsonObject books = c.books();
    const QJsonObject platform = books.value(QLatin1String("platform")).toObject();
    const Rows refused = c.run(QStringLiteral("32"));
    QVERIFY2(!refused.isEmpty(), qPrintable(c.problem()));
    if (refused.size() < 100) {
        double web = 0;
        for (const char* code : {"401", "403"})
            web += platform.value(QLatin1String("web"))[QLatin1String(code)].toDouble();
        SAME(FortnightCase::sumWhere(refused, "Where", "web", "Times"), web);
        SAME(FortnightCase::sumWhere(refused, "Where", "easy auth", "Times"), platform.value(QLatin1String("easyAuth")).toDouble());
    }
    const QJsonObject exceptions = books.value(QLatin1String("exceptions")).toObject();
    const Rows rows = c.run(QStringLiteral("34"));
    QCOMPARE(rows.size(), exceptions.size());
    for (const QVariantMap& row : rows)
        SAME(row.value("Count").toDouble(), exceptions.value(row.value("ExceptionType").toString())[QLatin1String("count")].toDouble());
}

void FortnightTest::changesFollowTheSchedule()
{
    m_contoso->setWindow(midnight(7), midnight(0));
    const Rows rows = m_contoso->run(QStringLiteral("33"));
    QVERIFY2(m_contoso->problem().isEmpty(), qPrintable(m_contoso->problem()));
    // Seven nightly indexer writes, the second release's two, the new key, the larger quota, the search service's repair.
    QCOMPARE(rows.size(), 12);
    QVERIFY(std::any_of(rows.begin(), rows.end(), [](const QVariantMap& row) { return row.value("OperationNameValue").toString().contains(QLatin1String("REGENERATEKEY")); }));
}

void FortnightTest::weeksAndHeatMap()
{
    FortnightCase& c = day(QStringLiteral("1d"));
    const QJsonObject now = c.books();
    c.setWindow(midnight(8), midnight(7), QStringLiteral("1d"));
    const QJsonObject before = c.books();
    day(QStringLiteral("1d"));
    const Rows rows = c.run(QStringLiteral("35"));
    QVERIFY2(rows.size() >= 1, qPrintable(c.problem()));
    SAME(rows.first().value("Now").toDouble(), number(now, "requests", "count"));
    SAME(rows.first().value("Before").toDouble(), number(before, "requests", "count"));
    SAME(rows.first().value("BeforeP95").toDouble(), number(before, "requests", "p95"));
    c.setWindow(midnight(13), midnight(0));
    const QJsonObject all = c.books();
    const Rows heat = c.run(QStringLiteral("36"));
    QCOMPARE(heat.size(), 7 * 24);
    SAME(FortnightCase::sum(heat, "Requests"), number(all, "requests", "count") - number(all, "requests", "failed"));
}

void FortnightTest::gapsPersonalDataAndIngestion()
{
    m_contoso->setWindow(midnight(8).addSecs(7 * 3600), midnight(8).addSecs(10 * 3600), QStringLiteral("15m"));
    const Rows gaps = m_contoso->run(QStringLiteral("37"));
    QVERIFY2(m_contoso->problem().isEmpty(), qPrintable(m_contoso->problem()));
    QCOMPARE(gaps.size(), 2); // half an hour without telemetry
    QCOMPARE(gaps.first().value("TimeGenerated").toDateTime().toUTC(), midnight(8).addSecs(8 * 3600));
    m_fabrikam->setWindow(midnight(3), midnight(0));
    const QJsonObject books = m_fabrikam->books();
    const Rows personal = m_fabrikam->run(QStringLiteral("38"));
    QVERIFY(books.value(QLatin1String("emails")).toInt() > 0);
    SAME(FortnightCase::sum(personal, "Emails"), books.value(QLatin1String("emails")).toDouble());
    SAME(FortnightCase::sum(personal, "Phones"), books.value(QLatin1String("phones")).toDouble());
    m_contoso->setWindow(midnight(1), midnight(0).addSecs(-1));
    const Rows usage = m_contoso->run(QStringLiteral("39"));
    QCOMPARE(usage.size(), 6); // a day of six billable tables
    QVERIFY(FortnightCase::sum(usage, "GB") > 0);
}

void FortnightTest::alertsFireWhenTheyShould()
{
    FortnightCase& c = day();
    const QDateTime from = midnight(1).addSecs(9 * 3600 + 35 * 60); // in the throttling
    c.setWindow(from, from.addSecs(30 * 60));
    const QJsonObject books = c.books();
    const double total = number(books, "requests", "count");
    const double failed = number(books, "requests", "failed");
    const Rows errors = c.run(QStringLiteral("50"));
    QCOMPARE(errors.size(), total >= 20 && 100 * failed / total > 5 ? 1 : 0);
    if (!errors.isEmpty())
        SAME(errors.first().value("Failed").toDouble(), failed);
    QMap<QString, QPair<double, double>> accounts;
    const QJsonObject calls = books.value(QLatin1String("platform"))[QLatin1String("calls")].toObject();
    for (auto it = calls.begin(); it != calls.end(); ++it) {
        auto& account = accounts[it.key().section(QLatin1Char('/'), 0, 0)];
        account.first += it.value()[QLatin1String("count")].toDouble();
        account.second += it.key().endsWith(QLatin1String("|429")) ? it.value()[QLatin1String("count")].toDouble() : 0;
    }
    const auto fires = std::count_if(accounts.begin(), accounts.end(), [](const auto& account) { return account.second >= 10 && 100 * account.second / account.first > 5; });
    QCOMPARE(c.run(QStringLiteral("51")).size(), qsizetype(fires));
    const QJsonObject categories = books.value(QLatin1String("filterCategories")).toObject();
    const double attacks = categories.value(QLatin1String("jailbreak")).toDouble() + categories.value(QLatin1String("indirect_attack")).toDouble();
    QCOMPARE(c.run(QStringLiteral("52")).size(), attacks >= 3 ? 1 : 0);
    const QJsonObject burnt = books.value(QLatin1String("modelDeployments")).toObject();
    const auto over = std::count_if(burnt.begin(), burnt.end(), [](const QJsonValue& each) { return each[QLatin1String("input")].toDouble() + each[QLatin1String("output")].toDouble() > 50'000; });
    QCOMPARE(c.run(QStringLiteral("53"), QStringLiteral("hourlyBudget = 500000"), QStringLiteral("hourlyBudget = 50000")).size(), qsizetype(over));
}

void FortnightTest::incidentsShow()
{
    m_contoso->setWindow(midnight(1).addSecs(16 * 3600), midnight(1).addSecs(16 * 3600 + 20 * 60)); // jailbreak burst
    const double attacks = m_contoso->books().value(QLatin1String("filterCategories"))[QLatin1String("jailbreak")].toDouble();
    QVERIFY(attacks >= 10);
    const Rows fired = m_contoso->run(QStringLiteral("52"));
    QCOMPARE(fired.size(), 1);
    QVERIFY(fired.first().value("Attempts").toDouble() >= attacks);
    m_contoso->setWindow(midnight(4).addSecs(3600), midnight(4).addSecs(6 * 3600)); // leaked key
    const Rows callers = m_contoso->run(QStringLiteral("13"));
    const QJsonObject who = m_contoso->books().value(QLatin1String("platform"))[QLatin1String("callers")].toObject();
    SAME(FortnightCase::sumWhere(callers, "CallerIPAddress", "203.0.113.***", "Calls"), who.value(QLatin1String("leaked key|oai-contoso-chat-swc/chat-mini"))[QLatin1String("count")].toDouble());
    QVERIFY(who.value(QLatin1String("leaked key|oai-contoso-chat-swc/chat-mini"))[QLatin1String("count")].toInt() > 400);
    m_contoso->setWindow(midnight(2).addSecs(13 * 3600), midnight(2).addSecs(13 * 3600 + 1199)); // container crash
    // A traceback a minute; every five minutes a kill and two events.
    QCOMPARE(m_contoso->run(QStringLiteral("30")).size(), 20 + 4 + 8);
    m_contoso->setWindow(midnight(6).addSecs(11 * 3600 + 5 * 60), midnight(6).addSecs(11 * 3600 + 49 * 60)); // retrieval outage
    const Rows search = m_contoso->run(QStringLiteral("19"));
    QCOMPARE(search.size(), 1);
    QCOMPARE(search.first().value("Throttled"), search.first().value("Queries"));
    m_contoso->setWindow(midnight(3).addSecs(15 * 3600), midnight(3).addSecs(16 * 3600)); // agent loop
    QVERIFY(m_contoso->run(QStringLiteral("26")).size() >= 1);
}

void FortnightTest::everyFailureModeHappens()
{
    QSet<QString> seen;
    for (FortnightCase* c : {m_contoso.get(), m_fabrikam.get()}) {
        c->setWindow(midnight(13), midnight(0));
        const QJsonObject truth = c->books().value(QLatin1String("failureModes")).toObject();
        for (auto it = truth.begin(); it != truth.end(); ++it) {
            if (it.value().toInt() > 0)
                seen.insert(it.key());
        }
    }
    // Q10, C1, C2 and R12 are changes over time: the releases, the stolen key, longer prompts and the slow model.
    for (const char* mode : {"S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "Q1", "Q2", "Q3", "Q4", "Q5", "Q6", "Q7", "Q8", "Q9",
                             "R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10", "R11", "R13", "C3", "C4", "C5", "C6"})
        QVERIFY2(seen.contains(QLatin1String(mode)), mode);
}

QTEST_GUILESS_MAIN(FortnightTest)
#include "tst_fortnight.moc"
