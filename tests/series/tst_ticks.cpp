// SPDX-License-Identifier: GPL-3.0-or-later
#include "series/ticks.h"
#include "series/unit.h"

#include <QDateTime>
#include <QTest>
#include <cmath>

using namespace series;

namespace {

double at(const char* iso, const QTimeZone& zone = QTimeZone::utc())
{
    QDateTime time = QDateTime::fromString(QLatin1String(iso), Qt::ISODate);
    time.setTimeZone(zone);
    return double(time.toMSecsSinceEpoch());
}

QStringList labels(const std::vector<TimeTick>& ticks)
{
    QStringList texts;
    for (const TimeTick& tick : ticks) {
        texts << tick.label;
    }
    return texts;
}

} // namespace

class TicksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreRound();
    void hostileRangesGiveNothing();
    void rangesGrowToRoundEnds();
    void timesFollowTheClockOfTheZone();
    void daysAreWrittenAsInTheLanguage();
    void aDayOf25HoursKeepsItsMidnights();
    void spansFromMillisecondsToCenturies_data();
    void spansFromMillisecondsToCenturies();
    void valuesReadAsPeopleSayThem_data();
    void valuesReadAsPeopleSayThem();
    void axesHaveOneScale();
};

void TicksTest::numbersAreRound()
{
    QCOMPARE(linearTicks(0, 10, 5).values, (std::vector<double>{0, 2, 4, 6, 8, 10}));
    QCOMPARE(linearTicks(-0.3, 0.3, 3).step, 0.2);
    // An axis in minutes: whole minutes, not round milliseconds.
    const Ticks minutes = linearTicks(0, 600'000, 5, 60'000);
    QCOMPARE(minutes.step, 120'000.0);
}

void TicksTest::hostileRangesGiveNothing()
{
    QVERIFY(linearTicks(NAN, 1, 5).values.empty());
    QVERIFY(linearTicks(0, INFINITY, 5).values.empty());
    QVERIFY(linearTicks(1, 1, 5).values.empty());
    QVERIFY(linearTicks(-1e308, 1e308, 5).values.empty());
    QVERIFY(linearTicks(1e300, 1.0000000000000002e300, 5).values.size() < 1000);
    QVERIFY(timeTicks(NAN, 1, 5, QTimeZone::utc()).empty());
    QVERIFY(timeTicks(0, 1e300, 5, QTimeZone::utc()).empty());
}

void TicksTest::rangesGrowToRoundEnds()
{
    QCOMPARE(niceRange(3, 87, true), (Range{0, 100}));
    QVERIFY(niceRange(5, 5, true).low == 0 && niceRange(5, 5, true).high >= 5);
    QVERIFY(niceRange(5, 5, false).low < 5 && niceRange(5, 5, false).high > 5);
    QCOMPARE(niceRange(INFINITY, -INFINITY, true), (Range{0, 1}));
    QCOMPARE(niceRange(0, 0, true), (Range{0, 1}));
}

void TicksTest::timesFollowTheClockOfTheZone()
{
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    QCOMPARE(labels(timeTicks(at("2026-11-22T21:10:00"), at("2026-11-23T03:00:00"), 6, QTimeZone::utc(), english)),
             (QStringList{QStringLiteral("22:00"), QStringLiteral("23:00"), QStringLiteral("23 Nov"), QStringLiteral("01:00"), QStringLiteral("02:00"),
                          QStringLiteral("03:00")}));
    const QTimeZone india("Asia/Kolkata"); // half an hour off
    const std::vector<TimeTick> ticks = timeTicks(at("2026-11-22T21:10:00"), at("2026-11-23T03:00:00"), 6, india, english);
    QVERIFY(!ticks.empty());
    for (const TimeTick& tick : ticks) {
        QVERIFY2(tick.isDay || tick.label.endsWith(QLatin1String(":00")), qPrintable(tick.label));
    }
}

void TicksTest::daysAreWrittenAsInTheLanguage()
{
    const QLocale japanese(QLocale::Japanese, QLocale::Japan);
    const QLocale german(QLocale::German, QLocale::Germany);
    const double noon = at("2026-11-22T12:00:00");
    QCOMPARE(formatTime(noon, QTimeZone::utc(), japanese), QStringLiteral("2026\u5e7411\u670822\u65e5 12:00:00"));
    QVERIFY(formatTime(noon, QTimeZone::utc(), german).startsWith(QLatin1String("22 Nov")));
    QVERIFY(labels(timeTicks(noon, at("2026-11-26T12:00:00"), 4, QTimeZone::utc(), japanese)).contains(QStringLiteral("11\u670824\u65e5")));
    QVERIFY(labels(timeTicks(noon, at("2027-03-22T12:00:00"), 4, QTimeZone::utc(), japanese)).contains(QStringLiteral("2027\u5e741\u6708")));
}

void TicksTest::aDayOf25HoursKeepsItsMidnights()
{
    const QTimeZone berlin("Europe/Berlin"); // 2026-10-25 has 25 hours
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    const std::vector<TimeTick> ticks = timeTicks(at("2026-10-24T12:00:00", berlin), at("2026-10-27T12:00:00", berlin), 12, berlin, english);
    int midnights = 0;
    for (const TimeTick& tick : ticks) {
        if (tick.isDay) {
            QCOMPARE(QDateTime::fromMSecsSinceEpoch(qint64(tick.at), berlin).time(), QTime(0, 0));
            ++midnights;
        }
    }
    QCOMPARE(midnights, 3);
    QVERIFY(std::is_sorted(ticks.begin(), ticks.end(), [](const TimeTick& a, const TimeTick& b) { return a.at < b.at; }));
}

void TicksTest::spansFromMillisecondsToCenturies_data()
{
    QTest::addColumn<double>("span");
    for (double span = 3; span < 2e13; span *= 3.7) {
        QTest::addRow("%g ms", span) << span;
    }
}

void TicksTest::spansFromMillisecondsToCenturies()
{
    QFETCH(double, span);
    const double begin = at("2026-11-23T05:20:15");
    const std::vector<TimeTick> ticks = timeTicks(begin, begin + span, 8, QTimeZone("America/New_York"));
    QVERIFY2(ticks.size() <= 18, qPrintable(QString::number(ticks.size())));
    QVERIFY(span < 20 || !ticks.empty() || span > 1e12);
    for (const TimeTick& tick : ticks) {
        QVERIFY(tick.at >= begin && tick.at <= begin + span && !tick.label.isEmpty());
    }
}

void TicksTest::valuesReadAsPeopleSayThem_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<Unit>("unit");
    QTest::addColumn<QString>("text");
    QTest::newRow("ms") << 412.0 << Unit::Milliseconds << QStringLiteral("412 ms");
    QTest::newRow("s") << 1240.0 << Unit::Milliseconds << QStringLiteral("1.24 s");
    QTest::newRow("min") << 150'000.0 << Unit::Milliseconds << QStringLiteral("2.5 min");
    QTest::newRow("tokens") << 12'400.0 << Unit::Tokens << QStringLiteral("12.4k tokens");
    QTest::newRow("cent") << 0.0123 << Unit::Usd << QStringLiteral("$0.012");
    QTest::newRow("dollars") << 1234.25 << Unit::Usd << QStringLiteral("$1,234");
    QTest::newRow("percent") << 3.21 << Unit::Percent << QStringLiteral("3.21 %");
    QTest::newRow("count") << 487.0 << Unit::Count << QStringLiteral("487");
    QTest::newRow("gap") << std::nan("") << Unit::Milliseconds << QStringLiteral("no value");
    QTest::newRow("infinite") << double(INFINITY) << Unit::Milliseconds << QStringLiteral("∞");
    QTest::newRow("small") << 0.00042 << Unit::Number << QStringLiteral("0.00042");
}

void TicksTest::valuesReadAsPeopleSayThem()
{
    QFETCH(double, value);
    QFETCH(Unit, unit);
    QFETCH(QString, text);
    QCOMPARE(formatValue(value, unit, QLocale(QLocale::English, QLocale::UnitedStates)), text);
}

void TicksTest::axesHaveOneScale()
{
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    const AxisScale scale = axisScale(Unit::Milliseconds, 4'800);
    QCOMPARE(scale.sign, QStringLiteral("s"));
    QCOMPARE(axisLabel(500, 500, scale, english), QStringLiteral("0.5"));
    QCOMPARE(axisLabel(4'500, 500, scale, english), QStringLiteral("4.5"));
    QCOMPARE(axisLabel(0.02, 0.01, axisScale(Unit::Usd, 0.05), english), QStringLiteral("$0.02"));
    QCOMPARE(axisLabel(20, 20, axisScale(Unit::Percent, 100), english), QStringLiteral("20 %"));
    QCOMPARE(unitOf(unitName(Unit::TokensPerSecond)), Unit::TokensPerSecond);
    QCOMPARE(unitOf(QStringLiteral("furlongs")), Unit::Number);
}

QTEST_APPLESS_MAIN(TicksTest)
#include "tst_ticks.moc"
