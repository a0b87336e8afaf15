// SPDX-License-Identifier: GPL-3.0-or-later
// Every tile of the catalogue on the sandbox's fortnight, through the real clients: no error, and the numbers of the simulation's own books.
#include "monitoring/binrows.h"
#include "monitoring/fortnighttiles.h"
#include "monitoring/tilerows.h"

#include <QTest>
#include <cmath>

using monitoring::Catalogue;
using monitoring::TileKind;
using monitoring::TileResult;

namespace {

bool near(double a, double b, double relative = 1e-6)
{
    return std::abs(a - b) <= relative * std::max({1.0, std::abs(a), std::abs(b)});
}

double statOf(const TileResult& result, const QString& column)
{
    for (const monitoring::TileStat& stat : result.stats) {
        if (stat.column == column) {
            return stat.value;
        }
    }
    return std::nan("");
}

double seriesTotal(const TileResult& result, const QString& measure)
{
    double total = 0;
    for (const monitoring::TileSeries& one : result.series) {
        total += one.measure == measure ? one.total : 0;
    }
    return total;
}

double sumOfPages(const QJsonObject& pages, const char* member)
{
    double total = 0;
    for (const QJsonValue& page : pages) {
        total += page[QLatin1String(member)].toDouble();
    }
    return total;
}

} // namespace

#define SAME(actual, expected)                                                                                                              \
    QVERIFY2(near(actual, expected),                                                                                                       \
             qPrintable(QStringLiteral("%1 is %2, the books say %3").arg(QLatin1String(#actual)).arg(actual, 0, 'g', 12).arg(double(expected), 0, 'g', 12)))
#define READ(result) QVERIFY2(result.state == TileResult::State::Read, qPrintable(result.tileId + QStringLiteral(": ") + result.error.message + result.emptyReason))

class TilesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void systemsAreFoundAndTenantsKeptApart();
    void everyTileAnswers_data();
    void everyTileAnswers();
    void bucketsPutTogetherAreTheWhole_data();
    void bucketsPutTogetherAreTheWhole();
    void requestsAreTheBooks_data() { companies(); }
    void requestsAreTheBooks();
    void latencyIsTheBooks_data() { companies(); }
    void latencyIsTheBooks();
    void tokensAndCostAreTheBooks_data() { companies(); }
    void tokensAndCostAreTheBooks();
    void failuresAreTheBooks_data() { companies(); }
    void failuresAreTheBooks();
    void splitsAreTheBooks_data() { companies(); }
    void splitsAreTheBooks();
    void retrievalAndQualityAreTheBooks_data() { companies(); }
    void retrievalAndQualityAreTheBooks();
    void metricsAndLogsAgree();
    void filtersNarrowEveryTile();
    void previousPeriodStandsOnThisOne();
    void emptinessHasAReason();
    void forecastGoesToTheEndOfTheMonth();

private:
    void companies();
    QString company() const { return QString::fromLatin1(QTest::currentDataTag()); }

    std::unique_ptr<FortnightTiles> m;
};

void TilesTest::initTestCase()
{
    m = std::make_unique<FortnightTiles>();
    QVERIFY2(m->problem().isEmpty(), qPrintable(m->problem()));
    QVERIFY(m->waitForHistory());
}

void TilesTest::companies()
{
    QTest::addColumn<int>("none");
    QTest::newRow("contoso") << 0;
    QTest::newRow("fabrikam") << 0;
    m->setWindow(m->midnight(1), m->midnight(0));
}

void TilesTest::systemsAreFoundAndTenantsKeptApart()
{
    for (const QString& name : {QStringLiteral("contoso"), QStringLiteral("fabrikam")}) {
        const monitoring::System& system = m->system(name);
        QVERIFY2(!system.id.isEmpty(), qPrintable(name));
        QVERIFY(!system.ofType(QStringLiteral("Microsoft.CognitiveServices/accounts")).isEmpty());
        QVERIFY(!system.ofType(QStringLiteral("Microsoft.Search/searchServices")).isEmpty());
        QVERIFY(!system.ofType(QStringLiteral("Microsoft.MachineLearningServices/workspaces/onlineEndpoints")).isEmpty());
        for (const monitoring::SystemResource& resource : system.resources) {
            QVERIFY2(!resource.id.contains(name == QLatin1String("contoso") ? QStringLiteral("fabrikam") : QStringLiteral("contoso")), qPrintable(resource.id));
        }
    }
    QVERIFY(m->system(QStringLiteral("contoso")).workspace.tenantId != m->system(QStringLiteral("fabrikam")).workspace.tenantId);
}

void TilesTest::bucketsPutTogetherAreTheWhole_data()
{
    QTest::addColumn<QString>("id");
    int tiles = 0;
    for (const monitoring::Tile& tile : Catalogue::shipped().tiles()) {
        if (tile.engine == monitoring::Engine::Logs && tile.hasGrain && monitoring::isByBucket(tile.query)) {
            QTest::newRow(qPrintable(tile.id)) << tile.id;
            ++tiles;
        }
    }
    QVERIFY2(tiles >= 25, qPrintable(QString::number(tiles)));
}

/// Closed buckets of an earlier reading and the rest, beside one reading of all: the same rows.
void TilesTest::bucketsPutTogetherAreTheWhole()
{
    QFETCH(QString, id);
    const QString company = QStringLiteral("contoso");
    const QMap<QString, QString> filters;
    const QDateTime from = m->midnight(2), to = m->midnight(1);
    m->setWindow(from, to.addSecs(-(3 * 60 + 53) * 60)); // ends within a bucket
    m->read(id, company, filters, false, false);
    m->setWindow(from, to);
    const TileResult together = m->read(id, company, filters, false, false);
    const TileResult whole = m->read(id, company, filters, false, true);
    QCOMPARE(int(together.state), int(whole.state));
    QCOMPARE(together.table.columns, whole.table.columns);
    QCOMPARE(together.table.rows, whole.table.rows);
    QVERIFY(together.isCached || whole.table.rows == 0);
    for (size_t row = 0; row < whole.table.rows; ++row) {
        for (size_t column = 0; column < size_t(whole.table.columns.size()); ++column) {
            QCOMPARE(together.table.at(row, column).toText(), whole.table.at(row, column).toText());
        }
    }
}

void TilesTest::everyTileAnswers_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("company");
    for (const monitoring::Tile& tile : Catalogue::shipped().tiles()) {
        for (const QString& company : {QStringLiteral("contoso"), QStringLiteral("fabrikam")}) {
            QTest::newRow(qPrintable(tile.id + QLatin1Char(' ') + company)) << tile.id << company;
        }
    }
    m->setWindow(m->midnight(1), m->midnight(0));
}

void TilesTest::everyTileAnswers()
{
    QFETCH(QString, id);
    QFETCH(QString, company);
    const TileResult result = m->read(id, company);
    const monitoring::Tile& tile = *Catalogue::shipped().find(id);
    QVERIFY2(result.error.kind == core::ErrorKind::None, qPrintable(result.error.message + QLatin1Char('\n') + result.text));
    QVERIFY(!result.source.isEmpty() || tile.isOfTrace);
    if (result.state == TileResult::State::Empty) {
        QVERIFY(result.emptiness != monitoring::Emptiness::None);
        QVERIFY(!result.emptyReason.isEmpty());
        return;
    }
    for (const monitoring::Measure& measure : tile.measures) {
        QVERIFY2(tile.engine != monitoring::Engine::Logs || result.table.indexOf(measure.column) >= 0, qPrintable(measure.column));
    }
    for (const QString& dimension : tile.dimensions) {
        QVERIFY2(result.table.indexOf(dimension) >= 0, qPrintable(dimension));
    }
    if (tile.kind == TileKind::Line || tile.kind == TileKind::Bars || tile.kind == TileKind::Stacked || tile.kind == TileKind::Bands) {
        QVERIFY(!result.series.isEmpty());
        const auto expected = size_t((result.from.secsTo(result.to) + result.grainSeconds - 1) / result.grainSeconds);
        QVERIFY(expected <= 1000);
        for (const monitoring::TileSeries& one : result.series) {
            QCOMPARE(one.points.size(), expected);
            QVERIFY(!one.name.isEmpty());
        }
    }
    QVERIFY(tile.kind != TileKind::Heatmap || result.heatmap.times() > 0);
    QVERIFY((tile.kind != TileKind::Rank && tile.kind != TileKind::Pareto) || !result.parts.isEmpty());
    QVERIFY(tile.kind != TileKind::Scatter || result.pairs.size() > 100);
}

void TilesTest::requestsAreTheBooks()
{
    const QJsonObject requests = m->books(company()).value(QLatin1String("requests")).toObject();
    const TileResult health = m->read(QStringLiteral("health-now"), company());
    READ(health);
    SAME(statOf(health, "Requests"), requests.value("count").toDouble());
    SAME(statOf(health, "Failed"), requests.value("failed").toDouble());
    SAME(statOf(health, "Users"), requests.value("users").toDouble());
    for (const char* percentile : {"P50", "P95", "P99"}) {
        SAME(statOf(health, QLatin1String(percentile)), requests.value(QString::fromLatin1(percentile).toLower()).toDouble());
    }
    const TileResult overTime = m->read(QStringLiteral("requests-over-time"), company());
    SAME(seriesTotal(overTime, "Requests"), requests.value("count").toDouble());
    SAME(seriesTotal(overTime, "Failed"), requests.value("failed").toDouble());
    const TileResult byStatus = m->read(QStringLiteral("requests-by-status"), company());
    const QJsonObject codes = m->books(company()).value(QLatin1String("requestsByResult")).toObject();
    QCOMPARE(byStatus.allSeries, int(codes.size()));
    for (const monitoring::TileSeries& one : byStatus.series) {
        SAME(one.total, codes.value(one.name)[QLatin1String("count")].toDouble());
    }
    const TileResult heat = m->read(QStringLiteral("latency-heatmap"), company());
    double counted = 0;
    for (const double cell : heat.heatmap.cells) {
        counted += cell;
    }
    SAME(counted, requests.value("count").toDouble() - requests.value("failed").toDouble());
    QCOMPARE(heat.heatmap.leftOut, size_t(0));
}

void TilesTest::latencyIsTheBooks()
{
    const QJsonObject good = m->books(company()).value(QLatin1String("goodRequestsByHour")).toObject();
    m->setWindow(m->midnight(8), m->midnight(1)); // a week: buckets of an hour
    const QJsonObject week = m->books(company()).value(QLatin1String("goodRequestsByHour")).toObject();
    const TileResult bands = m->read(QStringLiteral("latency-percentiles"), company());
    READ(bands);
    QCOMPARE(bands.grainSeconds, 3600);
    QCOMPARE(bands.series.size(), 4);
    for (qsizetype band = 0; band < 4; ++band) {
        const QString member = QStringList{"p50", "p90", "p95", "p99"}.at(band);
        const series::TimeSeries& points = bands.series[band].points;
        for (size_t i = 0; i < points.size(); ++i) {
            const QJsonValue hour = week.value(QDateTime::fromMSecsSinceEpoch(qint64(points.x()[i]), Qt::UTC).toString(Qt::ISODate));
            QCOMPARE(std::isfinite(points.y()[i]), hour.isObject()); // an hour without a request is a gap, not zero
            if (hour.isObject()) {
                SAME(points.y()[i], hour[member].toDouble());
            }
        }
    }
    QVERIFY(!good.isEmpty());
    m->setWindow(m->midnight(1), m->midnight(0));
    const QJsonObject first = m->books(company()).value(QLatin1String("firstTokens")).toObject();
    const TileResult tokens = m->read(QStringLiteral("first-token-by-model"), company());
    READ(tokens);
    SAME(FortnightTiles::sum(tokens.table, "Calls"), sumOfPages(first, "count"));
    for (auto it = first.begin(); it != first.end(); ++it) { // the books know the deployment that was asked for
        const TileResult one = m->read(QStringLiteral("first-token-by-model"), company(), {{monitoring::filter::kDeployment, it.key()}});
        SAME(FortnightTiles::sum(one.table, "Calls"), it.value()[QLatin1String("count")].toDouble());
    }
}

void TilesTest::tokensAndCostAreTheBooks()
{
    const QJsonObject models = m->books(company()).value(QLatin1String("models")).toObject();
    const double input = sumOfPages(models, "input"), output = sumOfPages(models, "output"), cached = sumOfPages(models, "cached");
    const TileResult kinds = m->read(QStringLiteral("tokens-over-time"), company());
    READ(kinds);
    SAME(seriesTotal(kinds, "NewInput"), input - cached); // agent spans repeat their children's sums and are not counted again
    SAME(seriesTotal(kinds, "Cached"), cached);
    SAME(seriesTotal(kinds, "Written") + seriesTotal(kinds, "Reasoning"), output);
    SAME(FortnightTiles::sumOf(m->read(QStringLiteral("tokens-by-model"), company())), input + output);
    const monitoring::PriceTable prices = monitoring::priceTable(QString());
    double expected = 0;
    for (auto it = models.begin(); it != models.end(); ++it) {
        expected += prices.costOf(it.key().section(QLatin1Char('|'), 0, 0), it.value()[QLatin1String("input")].toDouble(), it.value()[QLatin1String("cached")].toDouble(), it.value()[QLatin1String("output")].toDouble()).value_or(0);
    }
    QVERIFY(expected > 0);
    const TileResult cost = m->read(QStringLiteral("cost-over-time"), company());
    READ(cost);
    SAME(FortnightTiles::sumOf(cost), expected);
    QVERIFY(cost.remark.contains(prices.asOf.toString(Qt::ISODate)));
    const TileResult calls = m->read(QStringLiteral("models"), company());
    SAME(FortnightTiles::sum(calls.table, "Calls"), sumOfPages(models, "count"));
    SAME(FortnightTiles::sum(calls.table, "Failed"), sumOfPages(models, "failed"));
    const TileResult customers = m->read(QStringLiteral("cost-by-customer"), company());
    READ(customers);
    QVERIFY(FortnightTiles::sum(customers.table, "Cost") > 0.9 * expected); // calls at midnight belong to requests of the day before
}

void TilesTest::failuresAreTheBooks()
{
    const QJsonObject books = m->books(company());
    const QJsonObject modes = books.value(QLatin1String("modes")).toObject();
    const TileResult pareto = m->read(QStringLiteral("failure-modes"), company());
    READ(pareto);
    QCOMPARE(pareto.parts.size(), modes.size() - 1); // without "ok"
    for (const series::Part& part : pareto.parts) {
        SAME(part.value, modes.value(part.name).toDouble());
    }
    const QJsonObject calls = books.value(QLatin1String("platform"))[QLatin1String("calls")].toObject();
    double throttled = 0, all = 0;
    for (auto it = calls.begin(); it != calls.end(); ++it) {
        throttled += it.key().endsWith(QLatin1String("|429")) ? it.value()[QLatin1String("count")].toDouble() : 0;
        all += it.value()[QLatin1String("count")].toDouble();
    }
    SAME(FortnightTiles::sumOf(m->read(QStringLiteral("calls-by-status"), company())), all);
    SAME(FortnightTiles::sumOf(m->read(QStringLiteral("calls-by-deployment"), company())), all);
    SAME(FortnightTiles::sumOf(m->read(QStringLiteral("throttling"), company())), throttled);
    const TileResult split = m->read(QStringLiteral("throttling-seen"), company());
    SAME(seriesTotal(split, "Answered"), throttled);
    SAME(seriesTotal(split, "Seen"), modes.value(QLatin1String("throttled")).toDouble());
    const TileResult retries = m->read(QStringLiteral("retries"), company());
    READ(retries);
    QVERIFY(seriesTotal(retries, "Resent") > 0); // clients tell how often they tried again
    const QJsonObject categories = books.value(QLatin1String("filterCategories")).toObject();
    const TileResult filters = m->read(QStringLiteral("filter-categories"), company());
    QCOMPARE(filters.parts.size(), categories.size());
    for (const series::Part& part : filters.parts) {
        const double weight = company() == QLatin1String("fabrikam") ? 2 : 1; // sampled at one half
        SAME(part.value, weight * categories.value(part.name).toDouble());
    }
    const QJsonObject finish = books.value(QLatin1String("finishReasons")).toObject();
    for (const monitoring::TileSeries& one : m->read(QStringLiteral("finish-reasons"), company()).series) {
        SAME(one.total, finish.value(one.name).toDouble());
    }
}

void TilesTest::splitsAreTheBooks()
{
    const QJsonObject books = m->books(company());
    const QJsonObject customers = books.value(QLatin1String("customers")).toObject();
    const TileResult tenants = m->read(QStringLiteral("customers"), company());
    READ(tenants);
    for (auto it = customers.begin(); it != customers.end(); ++it) {
        SAME(FortnightTiles::sumWhere(tenants.table, "Customer", it.key(), "Requests"), it.value()[QLatin1String("count")].toDouble());
        SAME(FortnightTiles::sumWhere(tenants.table, "Customer", it.key(), "Failed"), it.value()[QLatin1String("failed")].toDouble());
    }
    const TileResult users = m->read(QStringLiteral("users"), company());
    SAME(FortnightTiles::sum(users.table, "Requests"), books.value(QLatin1String("requests"))[QLatin1String("count")].toDouble());
    SAME(double(users.table.rows), books.value(QLatin1String("requests"))[QLatin1String("users")].toDouble());
    const QJsonObject prompts = books.value(QLatin1String("prompts")).toObject();
    const TileResult versions = m->read(QStringLiteral("prompt-versions"), company());
    READ(versions);
    QCOMPARE(versions.table.rows, size_t(prompts.size()));
    for (auto it = prompts.begin(); it != prompts.end(); ++it) {
        SAME(FortnightTiles::sumWhere(versions.table, "PromptName", it.key().section(QLatin1Char('|'), 0, 0), "Calls"), it.value()[QLatin1String("count")].toDouble());
    }
}

void TilesTest::retrievalAndQualityAreTheBooks()
{
    const QJsonObject books = m->books(company());
    const QJsonObject spans = books.value(QLatin1String("retrievals")).toObject();
    const double weight = company() == QLatin1String("fabrikam") ? 2 : 1;
    SAME(FortnightTiles::sum(m->read(QStringLiteral("retrieval-latency"), company()).table, "Calls"), spans.value("count").toDouble());
    const TileResult empty = m->read(QStringLiteral("zero-results"), company());
    READ(empty);
    SAME(FortnightTiles::sum(empty.table, "Empty"), weight * spans.value("input").toDouble());
    const TileResult scores = m->read(QStringLiteral("score-distribution"), company());
    SAME(FortnightTiles::sum(scores.table, "Retrievals"), FortnightTiles::sum(empty.table, "Retrievals") - FortnightTiles::sum(empty.table, "Empty"));
    const QJsonObject evaluations = books.value(QLatin1String("evaluations")).toObject();
    double results = 0, thumbs = 0;
    for (auto it = evaluations.begin(); it != evaluations.end(); ++it) {
        (it.key().startsWith(QLatin1String("feedback|")) ? thumbs : results) += it.value()[QLatin1String("count")].toDouble();
    }
    SAME(FortnightTiles::sum(m->read(QStringLiteral("evaluations"), company()).table, "Results"), results);
    SAME(FortnightTiles::sumOf(m->read(QStringLiteral("feedback"), company())), thumbs);
    const QJsonObject agents = books.value(QLatin1String("agents")).toObject();
    SAME(FortnightTiles::sum(m->read(QStringLiteral("agent-runs"), company()).table, "Runs"), sumOfPages(agents, "count"));
    const QJsonObject endpoint = books.value(QLatin1String("platform"))[QLatin1String("endpoint")].toObject();
    SAME(FortnightTiles::sum(m->read(QStringLiteral("online-endpoint"), company()).table, "Requests"), sumOfPages(endpoint, "count"));
}

void TilesTest::metricsAndLogsAgree()
{
    m->setWindow(m->midnight(1), m->midnight(0));
    const QString contoso = QStringLiteral("contoso");
    const TileResult metric = m->read(QStringLiteral("m01-requests"), contoso), log = m->read(QStringLiteral("calls-by-status"), contoso);
    READ(metric);
    // The resource log knows the accounts with a diagnostic setting; of those both count the same calls.
    QHash<QString, double> byMetric;
    for (size_t row = 0; row < metric.table.rows; ++row) {
        const QString key = metric.table.at(row, size_t(metric.table.indexOf("ModelDeploymentName"))).toText() + QLatin1Char('|') + metric.table.at(row, size_t(metric.table.indexOf("StatusCode"))).toText();
        const double value = monitoring::numberOf(metric.table, row, metric.table.indexOf("value"));
        byMetric[key] += std::isfinite(value) ? value : 0;
    }
    QVERIFY(log.series.size() > 3);
    for (const monitoring::TileSeries& one : log.series) {
        const QString key = one.dimensions.value("Deployment") + QLatin1Char('|') + one.dimensions.value("Status");
        SAME(one.total, byMetric.value(key));
    }
    const TileResult utilisation = m->read(QStringLiteral("m10-utilisation"), contoso);
    READ(utilisation);
    for (const monitoring::TileSeries& one : utilisation.series) {
        QVERIFY(one.unit == series::Unit::Percent && one.points.extent(0, 1e15).high <= 100.0 + 1e-6);
    }
}

void TilesTest::filtersNarrowEveryTile()
{
    m->setWindow(m->midnight(1), m->midnight(0));
    const QString contoso = QStringLiteral("contoso");
    const QMap<QString, QString> customer{{monitoring::filter::kCustomer, QStringLiteral("north")}};
    const QJsonObject north = m->books(contoso).value(QLatin1String("customers"))[QLatin1String("north")].toObject();
    SAME(statOf(m->read(QStringLiteral("health-now"), contoso, customer), "Requests"), north.value("count").toDouble());
    const TileResult tokens = m->read(QStringLiteral("tokens-over-time"), contoso, customer);
    READ(tokens);
    QVERIFY(FortnightTiles::sumOf(tokens) < FortnightTiles::sumOf(m->read(QStringLiteral("tokens-over-time"), contoso)));
    const TileResult one = m->read(QStringLiteral("throttling"), contoso, {{monitoring::filter::kDeployment, QStringLiteral("chat-mini")}});
    QVERIFY(one.allSeries <= 1);
    const TileResult unable = m->read(QStringLiteral("throttling"), contoso, customer);
    QCOMPARE(unable.notNarrowed, QStringList{monitoring::filter::kCustomer}); // and says so
    // Every filter that a tile says to follow gives a query that the service takes; hostile values are values.
    const QString hostile = QStringLiteral("x\" or true //\n| take 1; let _from = ago(1d); \\ \u202E'");
    for (const monitoring::Tile& tile : Catalogue::shipped().tiles()) {
        QMap<QString, QString> all;
        for (const QString& name : {monitoring::filter::kDeployment, monitoring::filter::kModel, monitoring::filter::kOperation, monitoring::filter::kUser, monitoring::filter::kCustomer,
                                    monitoring::filter::kPromptName, monitoring::filter::kPromptVersion, monitoring::filter::kAgent, monitoring::filter::kStatus, monitoring::filter::kTrace,
                                    monitoring::filter::kSpan, monitoring::filter::kConversation}) {
            all.insert(name, hostile);
        }
        if (tile.engine == monitoring::Engine::Logs && !tile.narrowing.isEmpty()) {
            const TileResult result = m->read(tile.id, contoso, all);
            QVERIFY2(result.error.kind == core::ErrorKind::None, qPrintable(tile.id + QLatin1Char('\n') + result.error.message + QLatin1Char('\n') + result.text));
            QVERIFY2(result.state == TileResult::State::Empty || !result.notNarrowed.isEmpty(), qPrintable(tile.id));
        }
    }
}

void TilesTest::previousPeriodStandsOnThisOne()
{
    const QString contoso = QStringLiteral("contoso");
    m->setWindow(m->midnight(2), m->midnight(1));
    const double before = m->books(contoso).value(QLatin1String("requests"))[QLatin1String("count")].toDouble();
    m->setWindow(m->midnight(1), m->midnight(0));
    const TileResult overTime = m->read(QStringLiteral("requests-over-time"), contoso, {}, true);
    const monitoring::TileSeries& requests = overTime.series.first();
    double old = 0;
    for (const double y : requests.previous.y()) {
        old += y;
    }
    SAME(old, before);
    QCOMPARE(requests.previous.x().front(), requests.points.x().front());
    const TileResult health = m->read(QStringLiteral("health-now"), contoso, {}, true);
    SAME(health.stats.first().previous, before);
}

void TilesTest::emptinessHasAReason()
{
    using monitoring::Emptiness;
    m->setWindow(m->midnight(1), m->midnight(0));
    const TileResult search = m->read(QStringLiteral("search-health"), QStringLiteral("fabrikam")); // its search service has no diagnostic setting
    QCOMPARE(int(search.emptiness), int(Emptiness::SettingOff));
    QVERIFY(search.emptyReason.contains(QLatin1String("OperationLogs")) && !search.remedy.isEmpty());
    const TileResult trace = m->read(QStringLiteral("trace"), QStringLiteral("contoso"));
    QCOMPARE(int(trace.emptiness), int(Emptiness::NotChosen));
    const QDateTime before = m->midnight(400);
    m->setWindow(before, before.addDays(1));
    QCOMPARE(int(m->read(QStringLiteral("requests-over-time"), QStringLiteral("contoso")).emptiness), int(Emptiness::NoTraffic));
    const TileResult health = m->read(QStringLiteral("health-now"), QStringLiteral("contoso"));
    QCOMPARE(int(health.state), int(TileResult::State::Empty));
    QCOMPARE(int(m->read(QStringLiteral("tokens-over-time"), QStringLiteral("contoso")).emptiness), int(Emptiness::NoTraffic));
}

void TilesTest::forecastGoesToTheEndOfTheMonth()
{
    m->setWindow(m->midnight(1), m->midnight(0));
    const TileResult cost = m->read(QStringLiteral("cost-forecast"), QStringLiteral("contoso"));
    READ(cost);
    QCOMPARE(cost.grainSeconds, 86400);
    QVERIFY(cost.from.daysTo(cost.to) >= 28);
    QVERIFY(!cost.forecast.isEmpty());
    QVERIFY(std::isfinite(cost.forecast.monthTotal));
    for (size_t i = 0; i < cost.forecast.expected.size(); ++i) {
        QVERIFY(cost.forecast.low.y()[i] <= cost.forecast.expected.y()[i] && cost.forecast.expected.y()[i] <= cost.forecast.high.y()[i]);
    }
}

QTEST_GUILESS_MAIN(TilesTest)
#include "tst_tiles.moc"
