// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/catalogue.h"
#include "monitoring/tilerows.h"
#include "monitoring/tileshape.h"

#include <QTest>
#include <cmath>
#include <limits>

using namespace monitoring;

namespace {

const QDateTime kBegin(QDate(2026, 1, 15), QTime(0, 0), Qt::UTC);
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

TileWindow hours(int count)
{
    return {kBegin, kBegin.addSecs(count * 3600), 3600, false, false};
}

Tile tileOf(TileKind kind, const QList<Measure>& measures, const QStringList& dimensions)
{
    Tile tile;
    tile.kind = kind;
    tile.hasGrain = true;
    tile.measures = measures;
    tile.dimensions = dimensions;
    return tile;
}

Measure counted(const QString& column)
{
    Measure measure;
    measure.column = measure.title = column;
    measure.unit = series::Unit::Count;
    measure.missing = series::Missing::IsZero;
    return measure;
}

Measure measured(const QString& column)
{
    Measure measure = counted(column);
    measure.unit = series::Unit::Milliseconds;
    measure.missing = series::Missing::IsGap;
    return measure;
}

struct Line
{
    int hour;
    QString model;
    double value;
};

kql::ColumnTable tableOf(const QList<Line>& lines)
{
    kql::ColumnTableBuilder builder({{"TimeGenerated", kql::Type::DateTime}, {"Model", kql::Type::String}, {"Value", kql::Type::Real}});
    for (const Line& line : lines) {
        std::vector<kql::Value> row(3);
        row[0] = kql::ticksOf(kBegin.addSecs(line.hour * 3600));
        row[1] = line.model;
        if (!std::isnan(line.value)) {
            row[2] = line.value;
        }
        builder.append(row);
    }
    return builder.finish();
}

} // namespace

class TileShapeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void missingCountIsZeroAndMissingAverageAGap();
    void heaviestSeriesStayAndTheRestIsSummedUp();
    void averagesAreNeverSummedUp();
    void nullsInfinitiesAndRowsOutsideAreTakenAsTheyAre();
    void emptyNameIsSaid();
    void heatMapCountsEachClass();
    void previousIsMovedOntoThisWindow();
    void partsAreOrderedAndCut();
    void statsKnowTheirDenominator();
    void metricsComeOutAsTheyWentIn();
    void noRowsAreNoSeries();
};

void TileShapeTest::missingCountIsZeroAndMissingAverageAGap()
{
    for (const bool isCount : {true, false}) {
        TileResult result;
        result.table = tableOf({{0, "a", 5}, {3, "a", 7}});
        shapeTable(tileOf(TileKind::Line, {isCount ? counted("Value") : measured("Value")}, {"Model"}), hours(5), 25, result);
        QCOMPARE(result.series.size(), 1);
        const std::span<const double> y = result.series[0].points.y();
        QCOMPARE(y.size(), size_t(5));
        QCOMPARE(y[0], 5.0);
        QCOMPARE(y[3], 7.0);
        QVERIFY(isCount ? y[1] == 0 : std::isnan(y[1]));
        QCOMPARE(result.series[0].total, isCount ? 12.0 : 6.0);
    }
}

void TileShapeTest::heaviestSeriesStayAndTheRestIsSummedUp()
{
    QList<Line> lines;
    for (int i = 0; i < 40; ++i) {
        lines << Line{i % 3, QStringLiteral("m%1").arg(i), double(i)};
    }
    TileResult result;
    result.table = tableOf(lines);
    shapeTable(tileOf(TileKind::Stacked, {counted("Value")}, {"Model"}), hours(3), 25, result);
    QCOMPARE(result.allSeries, 40);
    QCOMPARE(result.shownSeries, 25);
    QVERIFY(result.hasOthers);
    QCOMPARE(result.series.size(), 26);
    QCOMPARE(result.series.first().name, QStringLiteral("m39"));
    double all = 0;
    for (const TileSeries& one : result.series) {
        all += one.total;
    }
    QCOMPARE(all, 39.0 * 40 / 2);
}

void TileShapeTest::averagesAreNeverSummedUp()
{
    TileResult result;
    result.table = tableOf({{0, "a", 5}, {0, "b", 7}, {0, "c", 6}});
    shapeTable(tileOf(TileKind::Line, {measured("Value")}, {"Model"}), hours(1), 2, result);
    QCOMPARE(result.series.size(), 2);
    QVERIFY(!result.hasOthers);
    QCOMPARE(result.allSeries, 3);
}

void TileShapeTest::nullsInfinitiesAndRowsOutsideAreTakenAsTheyAre()
{
    TileResult result;
    result.table = tableOf({{0, "a", kNone}, {1, "a", std::numeric_limits<double>::infinity()}, {2, "a", -3}, {90, "a", 1}});
    shapeTable(tileOf(TileKind::Line, {measured("Value")}, {"Model"}), hours(3), 25, result);
    const series::TimeSeries& points = result.series[0].points;
    QCOMPARE(points.size(), size_t(3));
    QVERIFY(std::isnan(points.y()[0]) && std::isnan(points.y()[1]));
    QCOMPARE(points.infinities().size(), size_t(1));
    QCOMPARE(points.y()[2], -3.0);
}

void TileShapeTest::emptyNameIsSaid()
{
    TileResult result;
    result.table = tableOf({{0, "", 5}});
    shapeTable(tileOf(TileKind::Line, {counted("Value")}, {"Model"}), hours(1), 25, result);
    QCOMPARE(result.series[0].name, QStringLiteral("(none)"));
}

void TileShapeTest::heatMapCountsEachClass()
{
    kql::ColumnTableBuilder builder({{"TimeGenerated", kql::Type::DateTime}, {"UpTo", kql::Type::Real}, {"Calls", kql::Type::Long}});
    const QList<std::tuple<int, double, qint64>> rows{{0, 128, 3}, {0, 1024, 2}, {2, 181.019335983756, 4}};
    for (const auto& [hour, upTo, count] : rows) {
        builder.append({kql::Value(kql::ticksOf(kBegin.addSecs(hour * 3600))), kql::Value(upTo), kql::Value(count)});
    }
    TileResult result;
    result.table = builder.finish();
    shapeTable(tileOf(TileKind::Heatmap, {counted("Calls"), measured("UpTo")}, {}), hours(3), 25, result);
    QCOMPARE(result.heatmap.times(), 3);
    QCOMPARE(result.heatmap.values(), 7); // 128, 181, 256, 362, 512, 724, 1024
    QCOMPARE(result.heatmap.cell(0, 0), 3.0);
    QCOMPARE(result.heatmap.cell(2, 1), 4.0);
    QCOMPARE(result.heatmap.cell(0, 6), 2.0);
    QCOMPARE(result.heatmap.valueEdges.back(), 1024.0);
}

void TileShapeTest::previousIsMovedOntoThisWindow()
{
    const Tile tile = tileOf(TileKind::Line, {counted("Value")}, {"Model"});
    TileResult result;
    result.table = tableOf({{0, "a", 5}});
    shapeTable(tile, hours(3), 25, result);
    addPrevious(tile, hours(3), tableOf({{-3, "a", 1}, {-1, "a", 2}, {-2, "b", 9}}), result);
    const series::TimeSeries& previous = result.series[0].previous;
    QCOMPARE(previous.size(), size_t(3));
    QCOMPARE(previous.x()[0], result.series[0].points.x()[0]);
    QCOMPARE(previous.y()[0], 1.0);
    QCOMPARE(previous.y()[2], 2.0);
}

void TileShapeTest::partsAreOrderedAndCut()
{
    TileResult result;
    result.table = tableOf({{0, "a", 1}, {0, "b", 4}, {0, "c", 2}, {0, "d", kNone}});
    shapeTable(tileOf(TileKind::Rank, {counted("Value")}, {"Model"}), hours(1), 2, result);
    QCOMPARE(result.parts.size(), 3);
    QCOMPARE(result.parts[0].name, QStringLiteral("b"));
    QCOMPARE(result.parts[2].value, 1.0); // the others
    QCOMPARE(result.allSeries, 3);
}

void TileShapeTest::statsKnowTheirDenominator()
{
    kql::ColumnTableBuilder builder({{"Requests", kql::Type::Long}, {"ErrorPct", kql::Type::Real}});
    builder.append({kql::Value(40), kql::Value(2.5)});
    Measure share = measured("ErrorPct");
    share.share = QStringLiteral("Requests");
    TileResult result;
    result.table = builder.finish();
    shapeTable(tileOf(TileKind::Stat, {counted("Requests"), share}, {}), hours(1), 25, result);
    QCOMPARE(result.stats.size(), 2);
    QCOMPARE(result.stats[1].value, 2.5);
    QCOMPARE(result.stats[1].denominator, 40.0);
    QVERIFY(std::isnan(result.stats[0].denominator) && std::isnan(result.stats[0].previous));
}

void TileShapeTest::metricsComeOutAsTheyWentIn()
{
    const Tile tile = tileOf(TileKind::Line, {measured("value")}, {"Deployment"});
    RawSeries raw;
    raw.dimensions.insert("Deployment", "chat");
    raw.points.x = {double(kBegin.toMSecsSinceEpoch()), double(kBegin.toMSecsSinceEpoch()) + 3'600'000};
    raw.points.y = {50, kNone};
    TileResult result;
    shapeSeries(tile, hours(2), 25, {raw}, result);
    QCOMPARE(result.series.size(), 1);
    QCOMPARE(result.series[0].points.y()[0], 50.0);
    QVERIFY(std::isnan(result.series[0].points.y()[1]));
    QCOMPARE(result.table.rows, size_t(2));
    QVERIFY(result.table.at(1, 2).isNull());
    QCOMPARE(numberOf(result.table, 0, 2), 50.0);
}

void TileShapeTest::noRowsAreNoSeries()
{
    for (const TileKind kind : {TileKind::Line, TileKind::Bands, TileKind::Heatmap, TileKind::Rank, TileKind::Scatter, TileKind::Table}) {
        TileResult result;
        shapeTable(tileOf(kind, {counted("Value"), counted("Other")}, {"Model"}), hours(2), 25, result);
        QVERIFY(result.series.isEmpty() && result.parts.isEmpty() && result.pairs.empty() && result.heatmap.times() == 0);
    }
}

QTEST_GUILESS_MAIN(TileShapeTest)
#include "tst_tileshape.moc"
