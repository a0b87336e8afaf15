// SPDX-License-Identifier: GPL-3.0-or-later
// Pyramid, series and pixel columns against the plainest possible code over the same random data.
#include "series/columnspans.h"
#include "series/missing.h"

#include <QTest>
#include <cmath>
#include <limits>
#include <random>

using namespace series;

namespace {

constexpr double noValue = std::numeric_limits<double>::quiet_NaN();
constexpr double inf = std::numeric_limits<double>::infinity();

struct Data
{
    std::vector<double> x;
    std::vector<double> y;
};

/// Points at uneven distances, some at the same x, with gaps of one and of many.
Data randomData(size_t count, unsigned seed, double gapShare)
{
    std::mt19937 random(seed);
    std::exponential_distribution<double> step(1);
    std::normal_distribution<double> value(100, 30);
    std::uniform_real_distribution<double> dice(0, 1);
    Data data;
    double x = 1.7e12;
    bool isGap = false;
    for (size_t i = 0; i < count; ++i) {
        x += dice(random) < 0.1 ? 0 : dice(random) < 0.01 ? 500 : step(random);
        isGap = isGap ? dice(random) < 0.6 : dice(random) < gapShare;
        data.x.push_back(x);
        data.y.push_back(isGap ? noValue : value(random));
    }
    return data;
}

Extent bruteExtent(const std::vector<double>& y, size_t begin, size_t end)
{
    Extent extent;
    for (size_t i = begin; i < end; ++i) {
        extent.add(y[i]);
    }
    return extent;
}

/// Lowest and highest y of the polyline inside [left, right), segment by segment: it knows nothing of indexes and blocks.
Extent bruteColumn(const Data& data, double left, double right)
{
    Extent extent;
    for (size_t i = 0; i < data.x.size(); ++i) {
        if (data.x[i] >= left && data.x[i] < right) {
            extent.add(data.y[i]);
        }
        if (i == 0 || std::isnan(data.y[i]) || std::isnan(data.y[i - 1])) {
            continue;
        }
        for (const double edge : {left, right}) {
            if (data.x[i - 1] < edge && data.x[i] >= edge) {
                extent.add(data.y[i - 1] + (data.y[i] - data.y[i - 1]) * ((edge - data.x[i - 1]) / (data.x[i] - data.x[i - 1])));
            }
        }
    }
    return extent;
}

} // namespace

class PyramidTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void extentsEqualBruteForce_data();
    void extentsEqualBruteForce();
    void gapsAreNeverMissed();
    void appendedPointsCountAsIfBuiltAtOnce();
    void aFillingBucketIsReplaced();
    void unsortedPointsAreSortedAndBadPlacesCounted();
    void infinitiesAreGapsThatAreRemembered();
    void searchFindsTheFirstPoint();
    void nearestSkipsGaps();
    void columnsEqualBruteForce_data();
    void columnsEqualBruteForce();
    void aGapInsideAColumnSplitsIt();
    void aSegmentFarWiderThanTheViewCrossesEveryColumn();
    void reducedLineKeepsEveryExtreme();
    void missingMeansZeroOrGap();
    void memoryIsAFewPercent();
};

void PyramidTest::extentsEqualBruteForce_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("gaps");
    for (const int count : {1, 2, 31, 32, 33, 255, 256, 257, 2048, 2049, 30'011}) {
        QTest::addRow("%d", count) << count << 0.0;
        QTest::addRow("%d with gaps", count) << count << 0.2;
    }
    QTest::newRow("only gaps") << 5'000 << 1.1;
}

void PyramidTest::extentsEqualBruteForce()
{
    QFETCH(int, count);
    QFETCH(double, gaps);
    const Data data = randomData(size_t(count), unsigned(count), gaps);
    MinMaxPyramid pyramid;
    pyramid.build(data.y);
    std::mt19937 random(7);
    std::uniform_int_distribution<size_t> place(0, size_t(count));
    for (int i = 0; i < 2'000; ++i) {
        const size_t a = place(random);
        const size_t b = place(random);
        const size_t begin = std::min(a, b);
        const size_t end = std::max(a, b);
        const Extent found = pyramid.extent(data.y, begin, end);
        const Extent wanted = bruteExtent(data.y, begin, end);
        QCOMPARE(found.low, wanted.low);
        QCOMPARE(found.high, wanted.high);
    }
    QCOMPARE(pyramid.gaps(), size_t(std::count_if(data.y.begin(), data.y.end(), [](double y) { return std::isnan(y); })));
}

void PyramidTest::gapsAreNeverMissed()
{
    std::vector<double> y(10'000, 1.0);
    y[4'321] = noValue;
    MinMaxPyramid pyramid;
    pyramid.build(y);
    QVERIFY(pyramid.mayHaveGap(0, 10'000));
    QVERIFY(pyramid.mayHaveGap(4'321, 4'322));
    QVERIFY(!pyramid.mayHaveGap(0, 4'320));
    QVERIFY(!pyramid.mayHaveGap(4'352, 10'000));
    QVERIFY(!pyramid.mayHaveGap(5, 5));
}

void PyramidTest::appendedPointsCountAsIfBuiltAtOnce()
{
    const Data data = randomData(5'000, 3, 0.1);
    TimeSeries grown;
    for (size_t i = 0; i < data.x.size(); ++i) {
        // Points of equal x would replace each other here.
        QVERIFY(grown.append(double(i), data.y[i]));
    }
    for (size_t begin = 0; begin < 5'000; begin += 617) {
        for (size_t end = begin; end <= 5'000; end += 331) {
            QCOMPARE(grown.pyramid().extent(grown.y(), begin, end), bruteExtent(data.y, begin, end));
        }
    }
    QVERIFY(!grown.append(17, 1));
    QVERIFY(!grown.append(noValue, 1));
    QCOMPARE(grown.size(), size_t(5'000));
}

void PyramidTest::aFillingBucketIsReplaced()
{
    TimeSeries line;
    line.append(1, 5);
    line.append(2, inf);
    QCOMPARE(line.infinities().size(), size_t(1));
    line.append(2, noValue);
    QCOMPARE(line.gaps(), size_t(1));
    QCOMPARE(line.infinities().size(), size_t(0));
    line.append(2, 9);
    QCOMPARE(line.gaps(), size_t(0));
    QCOMPARE(line.extent(0, 3), (Extent{5, 9}));
    QCOMPARE(line.size(), size_t(2));
}

void PyramidTest::unsortedPointsAreSortedAndBadPlacesCounted()
{
    const TimeSeries line = TimeSeries::fromColumns({3, 1, noValue, 2, 1, inf}, {30, 10, 0, 20, 11, 0});
    QCOMPARE(std::vector<double>(line.x().begin(), line.x().end()), (std::vector<double>{1, 1, 2, 3}));
    QCOMPARE(std::vector<double>(line.y().begin(), line.y().end()), (std::vector<double>{10, 11, 20, 30}));
    QCOMPARE(line.dropped(), size_t(2));
    QCOMPARE(TimeSeries::fromColumns({1, 2, 3}, {1}).size(), size_t(1));
}

void PyramidTest::infinitiesAreGapsThatAreRemembered()
{
    const TimeSeries line = TimeSeries::fromColumns({1, 2, 3, 4}, {1, inf, noValue, -inf});
    QCOMPARE(line.extent(0, 5), (Extent{1, 1}));
    QCOMPARE(line.gaps(), size_t(1));
    QCOMPARE(line.infinities().size(), size_t(2));
    QVERIFY(line.infinities()[0].isPositive && !line.infinities()[1].isPositive);
    QCOMPARE(line.rawY(1), inf);
    QCOMPARE(line.rawY(3), -inf);
    QCOMPARE(line.rawY(0), 1.0);
}

void PyramidTest::searchFindsTheFirstPoint()
{
    const Data data = randomData(20'000, 11, 0);
    const TimeSeries line = TimeSeries::fromColumns(data.x, data.y);
    std::mt19937 random(5);
    std::uniform_real_distribution<double> place(data.x.front() - 10, data.x.back() + 10);
    for (int i = 0; i < 5'000; ++i) {
        const double at = i % 3 == 0 ? data.x[size_t(i)] : place(random);
        const size_t wanted = size_t(std::lower_bound(data.x.begin(), data.x.end(), at) - data.x.begin());
        QCOMPARE(line.lowerBound(at), wanted);
        QCOMPARE(line.lowerBound(at, wanted / 2), wanted);
    }
}

void PyramidTest::nearestSkipsGaps()
{
    const TimeSeries line = TimeSeries::fromColumns({1, 2, 3, 10}, {5, noValue, noValue, 6});
    QCOMPARE(line.nearest(3), std::optional<size_t>(0));
    QCOMPARE(line.nearest(9), std::optional<size_t>(3));
    QCOMPARE(line.nearest(-inf), std::optional<size_t>(0));
    QCOMPARE(line.nearest(inf), std::optional<size_t>(3));
    QCOMPARE(line.neighbour(0, 1), std::optional<size_t>(3));
    QCOMPARE(line.neighbour(0, -1), std::optional<size_t>());
    QCOMPARE(TimeSeries::fromColumns({1}, {noValue}).nearest(1), std::optional<size_t>());
    QCOMPARE(TimeSeries().nearest(1), std::optional<size_t>());
}

void PyramidTest::columnsEqualBruteForce_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("from"); // share of the range
    QTest::addColumn<double>("to");
    QTest::newRow("everything") << 8'000 << 0.0 << 1.0;
    QTest::newRow("a part") << 8'000 << 0.31 << 0.57;
    QTest::newRow("few points") << 40 << 0.0 << 1.0;
    QTest::newRow("between two points") << 40 << 0.5 << 0.501;
    QTest::newRow("beyond both ends") << 500 << -0.5 << 1.5;
    QTest::newRow("one point") << 1 << -0.5 << 1.5;
}

void PyramidTest::columnsEqualBruteForce()
{
    QFETCH(int, count);
    QFETCH(double, from);
    QFETCH(double, to);
    const Data data = randomData(size_t(count), 21, 0);
    const TimeSeries line = TimeSeries::fromColumns(data.x, data.y);
    const double range = std::max(1.0, data.x.back() - data.x.front());
    const double begin = data.x.front() + from * range;
    const double end = data.x.front() + to * range;
    constexpr int columns = 97;
    std::vector<ColumnSpan> spans;
    columnSpans(line, begin, end, columns, spans);
    size_t next = 0;
    for (int column = 0; column < columns; ++column) {
        const double width = (end - begin) / columns;
        const Extent wanted = bruteColumn(data, begin + column * width, begin + (column + 1) * width);
        if (wanted.isEmpty()) {
            QVERIFY(next == spans.size() || spans[next].column != column);
            continue;
        }
        QVERIFY(next < spans.size());
        QCOMPARE(spans[next].column, column);
        QVERIFY2(std::abs(spans[next].low - wanted.low) < 1e-6 && std::abs(spans[next].high - wanted.high) < 1e-6, qPrintable(QString::number(column)));
        ++next;
    }
    QCOMPARE(next, spans.size());
}

void PyramidTest::aGapInsideAColumnSplitsIt()
{
    const TimeSeries line = TimeSeries::fromColumns({0.1, 0.2, 0.3, 0.4, 0.5}, {1, 2, noValue, 8, 9});
    std::vector<ColumnSpan> spans;
    columnSpans(line, 0, 1, 1, spans);
    QCOMPARE(spans.size(), size_t(2));
    QCOMPARE(spans[0].high, 2.0);
    QCOMPARE(spans[1].low, 8.0);
    // No line is drawn across a gap of several columns.
    const TimeSeries wide = TimeSeries::fromColumns({0, 1, 5, 9, 10}, {1, 1, noValue, 1, 1});
    columnSpans(wide, 0, 10, 10, spans);
    for (const ColumnSpan& span : spans) {
        QVERIFY2(span.column <= 1 || span.column >= 8, qPrintable(QString::number(span.column)));
    }
    // What still fills is drawn by somebody else.
    columnSpans(wide, 0, 10, 10, spans, 2);
    QVERIFY(!spans.empty() && spans.back().column <= 1);
}

void PyramidTest::aSegmentFarWiderThanTheViewCrossesEveryColumn()
{
    const TimeSeries line = TimeSeries::fromColumns({0, 1000}, {0, 1000});
    std::vector<ColumnSpan> spans;
    columnSpans(line, 500, 510, 10, spans);
    QCOMPARE(spans.size(), size_t(10));
    QVERIFY(std::abs(spans[0].low - 500) < 1e-9 && std::abs(spans[9].high - 510) < 1e-9);
    columnSpans(line, 5, 5, 10, spans);
    QVERIFY(spans.empty());
}

void PyramidTest::reducedLineKeepsEveryExtreme()
{
    const Data data = randomData(50'000, 9, 0);
    const TimeSeries line = TimeSeries::fromColumns(data.x, data.y);
    const std::vector<LinePoint> points = reducedLine(line, data.x.front(), data.x.back() + 1, 200);
    QVERIFY(points.size() <= 802);
    Extent extent;
    for (const LinePoint& point : points) {
        extent.add(point.y);
    }
    QCOMPARE(extent, bruteExtent(data.y, 0, data.y.size()));
    QVERIFY(std::is_sorted(points.begin(), points.end(), [](const LinePoint& a, const LinePoint& b) { return a.x < b.x; }));
}

void PyramidTest::missingMeansZeroOrGap()
{
    const Columns rows{{25, 5, 99}, {2, 1, 7}};
    const Columns zero = fillMissing(rows, 0, 40, 10, Missing::IsZero);
    QCOMPARE(zero.x, (std::vector<double>{0, 10, 20, 30}));
    QCOMPARE(zero.y, (std::vector<double>{1, 0, 2, 0}));
    const Columns gap = fillMissing(rows, 0, 40, 10, Missing::IsGap);
    QVERIFY(gap.y[0] == 1 && std::isnan(gap.y[1]) && gap.y[2] == 2 && std::isnan(gap.y[3]));
    QCOMPARE(fillMissing(rows, 0, 40, 0, Missing::IsZero).x.size(), size_t(3));
    QCOMPARE(fillMissing(rows, 0, 1e12, 1, Missing::IsZero).x.size(), size_t(3));
}

void PyramidTest::memoryIsAFewPercent()
{
    std::vector<double> y(1'000'000, 1.0);
    MinMaxPyramid pyramid;
    pyramid.build(y);
    QVERIFY2(double(pyramid.memoryBytes()) < 0.05 * 16 * 1'000'000, qPrintable(QString::number(pyramid.memoryBytes())));
}

QTEST_APPLESS_MAIN(PyramidTest)
#include "tst_pyramid.moc"
