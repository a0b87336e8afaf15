// SPDX-License-Identifier: GPL-3.0-or-later
// Exact percentiles against sorting; the sketch against exact percentiles, its merge, and its bytes.
#include "core/groupedpercentiles.h"
#include "core/percentiles.h"
#include "core/quantilesketch.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <random>

using core::QuantileSketch;

namespace {

const std::vector<double> kPercents{0, 1, 5, 50, 75, 90, 95, 99, 99.9, 100};

/// Latencies as a service has them: log-normal, some time-outs at exactly 60 s.
std::vector<double> latencies(size_t count, double timeouts, quint32 seed)
{
    std::mt19937_64 random(seed);
    std::lognormal_distribution<double> usual(5.5, 0.9);
    std::uniform_real_distribution<double> share(0, 1);
    std::vector<double> values(count);
    for (double& value : values) {
        value = share(random) < timeouts ? 60'000 + share(random) * 40 : usual(random);
    }
    return values;
}

std::vector<double> bySorting(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    std::vector<double> results;
    for (const double percent : kPercents) {
        results.push_back(values[core::nearestRank(percent, values.size())]);
    }
    return results;
}

} // namespace

class PercentilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysKeepTheOrder();
    void nearestRanks();
    void exactPercentilesAreThoseOfSorting_data();
    void exactPercentilesAreThoseOfSorting();
    void equalAndNegativeValuesAreExact();
    void groupsHaveTheirOwnPercentiles();
    void sketchStaysWithinItsError_data();
    void sketchStaysWithinItsError();
    void mergedSketchesAreTheSketchOfAll();
    void bytesComeBackAndDamagedBytesDoNot();
    void emptySketchHasNoPercentile();
};

void PercentilesTest::keysKeepTheOrder()
{
    const std::vector<double> ordered{-INFINITY, -1e300, -2, -1e-300, 0, 1e-300, 1, 2, 1e300, INFINITY};
    for (size_t i = 1; i < ordered.size(); ++i) {
        QVERIFY(core::orderedKey(ordered[i - 1]) < core::orderedKey(ordered[i]));
        QCOMPARE(core::valueOfKey(core::orderedKey(ordered[i])), ordered[i]);
    }
    const qint64 least = std::numeric_limits<qint64>::min();
    QVERIFY(core::orderedKey(least) < core::orderedKey(qint64(-1)) && core::orderedKey(qint64(-1)) < core::orderedKey(qint64(0)));
    QCOMPARE(core::integerOfKey(core::orderedKey(least)), least);
}

void PercentilesTest::nearestRanks()
{
    QCOMPARE(core::nearestRank(50, 4), size_t(1));
    QCOMPARE(core::nearestRank(95, 20), size_t(18));
    QCOMPARE(core::nearestRank(0, 20), size_t(0));
    QCOMPARE(core::nearestRank(100, 20), size_t(19));
}

void PercentilesTest::exactPercentilesAreThoseOfSorting_data()
{
    QTest::addColumn<size_t>("count");
    QTest::addColumn<double>("timeouts");
    for (const size_t count : {size_t(1), size_t(3), size_t(511), size_t(3333), size_t(100'000), size_t(1'000'000)}) {
        QTest::addRow("%zu smooth", count) << count << 0.0;
        QTest::addRow("%zu with time-outs", count) << count << 0.02;
    }
}

void PercentilesTest::exactPercentilesAreThoseOfSorting()
{
    QFETCH(size_t, count);
    QFETCH(double, timeouts);
    const std::vector<double> values = latencies(count, timeouts, quint32(count));
    QCOMPARE(core::exactPercentiles(values, kPercents), bySorting(values));
}

void PercentilesTest::equalAndNegativeValuesAreExact()
{
    QCOMPARE(core::exactPercentiles(std::vector<double>(600'000, 7.25), kPercents), std::vector<double>(kPercents.size(), 7.25));
    std::vector<double> values = latencies(400'000, 0.3, 9);
    for (size_t i = 0; i < values.size(); i += 3) {
        values[i] = -values[i];
    }
    values[5] = INFINITY;
    values[6] = -INFINITY;
    QCOMPARE(core::exactPercentiles(values, kPercents), bySorting(values));
    QCOMPARE(core::exactPercentiles({}, kPercents), std::vector<double>(kPercents.size(), 0.0));
}

void PercentilesTest::groupsHaveTheirOwnPercentiles()
{
    std::vector<double> values = latencies(300'000, 0.02, 6);
    std::vector<quint32> groupOf(values.size());
    std::vector<std::vector<double>> groups(40);
    for (size_t i = 0; i < values.size(); ++i) {
        groupOf[i] = quint32(i * i % 7919 % 40);
        groups[groupOf[i]].push_back(values[i]);
    }
    core::GroupedPercentiles grouped(values, groupOf, groups.size(), kPercents);
    QVERIFY(grouped.isWorthwhile());
    std::vector<double> expected;
    for (const std::vector<double>& group : groups) {
        const std::vector<double> own = bySorting(group);
        expected.insert(expected.end(), own.begin(), own.end());
    }
    QCOMPARE(grouped.compute(), expected);
    values[77] = std::nan("");
    QVERIFY(!core::GroupedPercentiles(values, groupOf, groups.size(), kPercents).isWorthwhile());
}

void PercentilesTest::sketchStaysWithinItsError_data()
{
    QTest::addColumn<double>("timeouts");
    QTest::addColumn<double>("scale");
    QTest::addRow("smooth") << 0.0 << 1.0;
    QTest::addRow("time-outs") << 0.02 << 1.0;
    QTest::addRow("tiny") << 0.0 << 1e-9;
    QTest::addRow("negative") << 0.02 << -1.0;
}

void PercentilesTest::sketchStaysWithinItsError()
{
    QFETCH(double, timeouts);
    QFETCH(double, scale);
    std::vector<double> values = latencies(200'000, timeouts, 3);
    for (double& value : values) {
        value *= scale;
    }
    QuantileSketch sketch;
    sketch.add(values);
    QCOMPARE(sketch.count(), quint64(values.size()));
    const std::vector<double> exact = core::exactPercentiles(values, kPercents);
    for (size_t i = 0; i < kPercents.size(); ++i) {
        const double got = sketch.percentile(kPercents[i]).value_or(0);
        QVERIFY2(std::abs(got - exact[i]) <= 0.004 * std::abs(exact[i]), qPrintable(QStringLiteral("p%1: %2, %3").arg(kPercents[i]).arg(got).arg(exact[i])));
    }
}

void PercentilesTest::mergedSketchesAreTheSketchOfAll()
{
    const std::vector<double> values = latencies(50'000, 0.05, 4);
    QuantileSketch all;
    all.add(values);
    all.add(0);
    all.add(-3);
    QuantileSketch merged;
    for (size_t begin = 0; begin < values.size(); begin += 777) {
        QuantileSketch part;
        part.add(std::span(values).subspan(begin, std::min<size_t>(777, values.size() - begin)));
        merged.merge(part);
    }
    QuantileSketch rest;
    rest.add(-3);
    rest.add(0);
    merged.merge(rest);
    QVERIFY(merged == all);
    merged.add(1);
    QVERIFY(!(merged == all));
}

void PercentilesTest::bytesComeBackAndDamagedBytesDoNot()
{
    QuantileSketch sketch;
    sketch.add(latencies(5000, 0.05, 5));
    sketch.add(-0.0);
    sketch.add(-12.5);
    const QByteArray bytes = sketch.toBytes();
    QVERIFY(bytes.size() < 3000);
    const auto again = QuantileSketch::fromBytes(bytes);
    QVERIFY(again && *again == sketch);
    QVERIFY(!QuantileSketch::fromBytes({}));
    QVERIFY(!QuantileSketch::fromBytes(bytes.left(bytes.size() - 1)));
    QVERIFY(!QuantileSketch::fromBytes(bytes + 'x'));
    QByteArray far("\x01\x00\x01", 3);
    far += QByteArray(9, '\xFF') + '\x01' + '\x01' + '\x00';
    QVERIFY2(!QuantileSketch::fromBytes(far), "a bucket out of range");
}

void PercentilesTest::emptySketchHasNoPercentile()
{
    QuantileSketch sketch;
    QVERIFY(!sketch.percentile(50));
    sketch.add(std::nan(""));
    QVERIFY(!sketch.percentile(50));
    sketch.add(INFINITY);
    QVERIFY(std::isinf(sketch.percentile(50).value_or(0)));
}

QTEST_GUILESS_MAIN(PercentilesTest)
#include "tst_percentiles.moc"
