// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/forecast.h"

#include <QtTest>
#include <cmath>
#include <functional>
#include <random>

using namespace deployments;

namespace {

const QDateTime kNow = QDateTime::fromString(QStringLiteral("2026-05-04T12:00:00Z"), Qt::ISODate);

/// One point a minute over the last `minutes`; `load` gets the minute before now, negative.
QList<LoadPoint> series(int minutes, const std::function<std::optional<double>(int)>& load)
{
    QList<LoadPoint> points;
    for (int minute = -minutes; minute < 0; ++minute) {
        points.append({kNow.addSecs(minute * 60), load(minute)});
    }
    return points;
}

using Outcome = Forecast::Outcome;
using Reason = Forecast::Reason;

} // namespace

class ForecastTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void risingLoadMeetsTheLimitOnTime();
    void noisyRiseIsStillSeen();
    void flatAndNoisyLoadHasNoTrend();
    void fallingLoadNeverMeetsTheLimit();
    void stepIsNotTakenForARise();
    void singlePeaksDoNotTiltTheTrend();
    void limitReachedNowNeedsNoTrend();
    void gapsAreNotZero();
    void nothingIsSaidWithoutGrounds();
    void slowRiseBeyondTheHorizonIsNotExpected();
    void newestMinuteThatStillFillsIsLeftOut();
    void limitFollowsTheType();
};

void ForecastTest::risingLoadMeetsTheLimitOnTime()
{
    const Forecast result = forecast(series(180, [](int minute) { return 60000.0 + 200.0 * minute; }), 72000, kNow);
    QCOMPARE(result.outcome, Outcome::Expected);
    QVERIFY2(std::abs(kNow.secsTo(result.startsAt) - 3600) < 300, qPrintable(result.startsAt.toString(Qt::ISODate)));
    QCOMPARE(result.confidence, Forecast::Confidence::High);
    QVERIFY(std::abs(result.risePerHour - 12000) < 1);
    QVERIFY(forecastText(result).contains(QStringLiteral("429")));
}

void ForecastTest::noisyRiseIsStillSeen()
{
    std::mt19937 random(7);
    const auto noise = [&random] { return double(random() % 8001) - 4000; };
    const Forecast result = forecast(series(180, [&](int minute) { return 60000.0 + 200.0 * minute + noise(); }), 80000, kNow);
    QCOMPARE(result.outcome, Outcome::Expected);
    const qint64 ahead = kNow.secsTo(result.startsAt);
    QVERIFY2(ahead > 2400 && ahead < 9000, qPrintable(QString::number(ahead)));
}

void ForecastTest::flatAndNoisyLoadHasNoTrend()
{
    const Forecast flat = forecast(series(180, [](int) { return 5000.0; }), 10000, kNow);
    QCOMPARE(flat.outcome, Outcome::NotExpected);
    QCOMPARE(flat.risePerHour, 0.0);
    std::mt19937 random(11);
    const Forecast noisy = forecast(series(180, [&](int) { return 5000.0 + double(random() % 3000); }), 10000, kNow);
    QCOMPARE(noisy.outcome, Outcome::NotExpected);
    QCOMPARE(noisy.risePerHour, 0.0);
}

void ForecastTest::fallingLoadNeverMeetsTheLimit()
{
    const Forecast result = forecast(series(180, [](int minute) { return 3000.0 - 30.0 * minute; }), 10000, kNow);
    QCOMPARE(result.outcome, Outcome::NotExpected);
    QVERIFY(result.risePerHour < 0);
}

void ForecastTest::stepIsNotTakenForARise()
{
    const Forecast result = forecast(series(180, [](int minute) { return minute < -90 ? 3000.0 : 7000.0; }), 10000, kNow);
    QCOMPARE(result.outcome, Outcome::NotExpected);
    QCOMPARE(result.risePerHour, 0.0);
}

void ForecastTest::singlePeaksDoNotTiltTheTrend()
{
    const Forecast result = forecast(series(180, [](int minute) { return minute == -31 || minute == -62 ? 9500.0 : 4000.0; }), 10000, kNow);
    QCOMPARE(result.outcome, Outcome::NotExpected);
    QCOMPARE(result.risePerHour, 0.0);
    QCOMPARE(result.peak, 9500.0);
}

void ForecastTest::limitReachedNowNeedsNoTrend()
{
    const Forecast result = forecast(series(5, [](int) { return 10000.0; }), 10000, kNow);
    QCOMPARE(result.outcome, Outcome::AlreadyOver);
}

void ForecastTest::gapsAreNotZero()
{
    const auto load = [](int minute) -> std::optional<double> {
        return minute % 20 > -12 ? std::nullopt : std::optional(60000.0 + 200.0 * minute);
    };
    const Forecast result = forecast(series(180, load), 72000, kNow);
    QCOMPARE(result.outcome, Outcome::Expected);
    QVERIFY(std::abs(kNow.secsTo(result.startsAt) - 3600) < 600);
    QVERIFY(result.confidence != Forecast::Confidence::High);
}

void ForecastTest::nothingIsSaidWithoutGrounds()
{
    const auto some = [](int) { return 10.0; };
    QCOMPARE(forecast(series(180, some), std::nullopt, kNow).reason, Reason::NoLimit);
    QCOMPARE(forecast(series(180, some), 0, kNow).reason, Reason::NoLimit);
    QCOMPARE(forecast({}, 100, kNow).reason, Reason::NotMeasured);
    QCOMPARE(forecast(series(180, [](int) { return std::nullopt; }), 100, kNow).reason, Reason::NotMeasured);
    QCOMPARE(forecast(series(20, some), 100, kNow).reason, Reason::TooFewMinutes);
    QCOMPARE(forecast(series(180, [](int minute) { return minute > -40 ? std::nullopt : std::optional(10.0); }), 100, kNow).reason,
             Reason::StaleMinutes);
    for (const Reason reason : {Reason::NoLimit, Reason::NotMeasured, Reason::TooFewMinutes, Reason::StaleMinutes}) {
        Forecast unknown;
        unknown.reason = reason;
        QVERIFY(!forecastText(unknown).isEmpty());
    }
}

void ForecastTest::slowRiseBeyondTheHorizonIsNotExpected()
{
    const Forecast result = forecast(series(180, [](int minute) { return 1000.0 + minute; }), 100000, kNow);
    QCOMPARE(result.outcome, Outcome::NotExpected);
    QVERIFY(result.risePerHour > 0);
    QCOMPARE(result.horizonHours, 6.0);
}

void ForecastTest::newestMinuteThatStillFillsIsLeftOut()
{
    QList<LoadPoint> points = series(60, [](int) { return 100.0; });
    points.append({kNow, 5000.0});
    QCOMPARE(forecast(points, 1000, kNow).outcome, Outcome::NotExpected);
}

void ForecastTest::limitFollowsTheType()
{
    QCOMPARE(minuteLimit(QStringLiteral("Standard"), 10), std::optional(10000.0));
    QCOMPARE(minuteLimit(QStringLiteral("ProvisionedManaged"), 50), std::optional(100.0));
    QVERIFY(!minuteLimit(QStringLiteral("GlobalBatch"), 50));
    QVERIFY(!minuteLimit(QStringLiteral("Standard"), 0));
}

QTEST_GUILESS_MAIN(ForecastTest)
#include "tst_forecast.moc"
