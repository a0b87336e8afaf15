// SPDX-License-Identifier: GPL-3.0-or-later
#include "series/distribution.h"

#include <QTest>
#include <cmath>
#include <numeric>
#include <random>

using namespace series;

class DistributionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFiniteValueIsCountedOnce();
    void oneValueAndNoneAreShownHonestly();
    void theLastEdgeBelongsToTheLastBucket();
    void latencyEdgesCoverTheirRange();
    void heatmapEqualsACountByHand();
    void paretoFallsAndEndsAtAHundred();
};

void DistributionTest::everyFiniteValueIsCountedOnce()
{
    std::mt19937 random(1);
    std::lognormal_distribution<double> latency(6, 1);
    std::vector<double> values;
    for (int i = 0; i < 5'000; ++i) {
        values.push_back(latency(random));
    }
    values.push_back(std::nan(""));
    values.push_back(INFINITY);
    const Histogram histogram = histogramOf(values, 30);
    QCOMPARE(histogram.total(), 5'000.0);
    QCOMPARE(histogram.notFinite, size_t(2));
    QCOMPARE(histogram.below + histogram.above, size_t(0));
    QVERIFY(histogram.counts.size() >= 10 && histogram.counts.size() <= 62);
}

void DistributionTest::oneValueAndNoneAreShownHonestly()
{
    const std::vector<double> one{42};
    QCOMPARE(histogramOf(one, 20).total(), 1.0);
    const std::vector<double> none{std::nan(""), INFINITY};
    QVERIFY(histogramOf(none, 20).counts.empty());
    QCOMPARE(histogramOf(none, 20).notFinite, size_t(2));
}

void DistributionTest::theLastEdgeBelongsToTheLastBucket()
{
    const std::vector<double> values{0, 1, 2, 3, -1, 4};
    const Histogram histogram = histogramOf(values, std::vector<double>{0, 1, 3});
    QCOMPARE(histogram.counts, (std::vector<double>{1, 3}));
    QCOMPARE(histogram.below, size_t(1));
    QCOMPARE(histogram.above, size_t(1));
}

void DistributionTest::latencyEdgesCoverTheirRange()
{
    const std::vector<double> edges = logEdges(30, 9'000);
    QVERIFY(edges.front() <= 30 && edges.back() >= 9'000);
    QVERIFY(std::is_sorted(edges.begin(), edges.end()));
    QVERIFY(logEdges(0, 10).empty());
    QVERIFY(logEdges(1, INFINITY).empty());
}

void DistributionTest::heatmapEqualsACountByHand()
{
    const std::vector<double> times{0, 1, 5, 9, 10, 11, std::nan("")};
    const std::vector<double> values{1, 1, 7, 7, 2, 2, 2};
    const Heatmap map = heatmapOf(times, values, {0, 5, 10}, {0, 5, 10});
    QCOMPARE(map.cell(0, 0), 2.0);
    QCOMPARE(map.cell(0, 1), 0.0);
    QCOMPARE(map.cell(1, 0), 1.0); // the end belongs to the last bucket
    QCOMPARE(map.cell(1, 1), 2.0);
    QCOMPARE(map.leftOut, size_t(2));
    QCOMPARE(map.largest(), 2.0);
}

void DistributionTest::paretoFallsAndEndsAtAHundred()
{
    const QList<Part> parts{{QStringLiteral("a"), 10}, {QStringLiteral("b"), 60}, {QStringLiteral("c"), 5}, {QStringLiteral("d"), 25},
                            {QStringLiteral("zero"), 0}, {QStringLiteral("nan"), std::nan("")}};
    const Pareto pareto = paretoOf(parts, 2, QStringLiteral("other"));
    QCOMPARE(pareto.ofHowMany, 4);
    QCOMPARE(pareto.parts.size(), 3);
    QCOMPARE(pareto.parts[0].name, QStringLiteral("b"));
    QCOMPARE(pareto.parts[2].name, QStringLiteral("other"));
    QCOMPARE(pareto.parts[2].value, 15.0);
    QCOMPARE(pareto.cumulative, (std::vector<double>{60, 85, 100}));
    QVERIFY(paretoOf({}, 5, QStringLiteral("other")).parts.isEmpty());
}

QTEST_APPLESS_MAIN(DistributionTest)
#include "tst_distribution.moc"
