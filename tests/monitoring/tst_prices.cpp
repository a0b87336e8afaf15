// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/costforecast.h"
#include "monitoring/pricetable.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

using namespace monitoring;

class PricesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shippedListSaysItsDateAndThatNobodyVerifiedIt();
    void costCountsCachedTokensOnce();
    void versionsShareAPrice();
    void ownTableWinsAndIsKept();
    void brokenTableIsRefused_data();
    void brokenTableIsRefused();
    void straightLineGoesOn();
    void weekdaysAreSeen();
    void fewDaysGiveNoForecast();
    void noisyDaysHaveAWiderBand();
    void neverBelowNothing();
    void monthIsSummedToItsEnd();
};

namespace {

QList<DayCost> daysOf(int count, const std::function<double(int, const QDate&)>& cost)
{
    QList<DayCost> days;
    for (int i = 0; i < count; ++i) {
        const QDate day = QDate(2026, 1, 5).addDays(i); // a Monday
        days << DayCost{day, cost(i, day)};
    }
    return days;
}

} // namespace

void PricesTest::shippedListSaysItsDateAndThatNobodyVerifiedIt()
{
    const PriceTable table = priceTable(QStringLiteral("/nowhere/prices.json"));
    QVERIFY(table.rows.size() >= 8);
    QVERIFY(table.asOf.isValid());
    QVERIFY(table.caveat().contains(table.asOf.toString(Qt::ISODate)));
    QVERIFY(table.priceOf(QStringLiteral("GPT-4o")));
}

void PricesTest::costCountsCachedTokensOnce()
{
    const PriceTable table = priceTable(QString());
    const std::optional<double> cost = table.costOf(QStringLiteral("gpt-4o"), 1e6, 4e5, 1e5);
    QVERIFY(cost);
    QCOMPARE(*cost, 0.6 * 2.5 + 0.4 * 1.25 + 0.1 * 10);
    QVERIFY(!table.costOf(QStringLiteral("unknown"), 1, 0, 1));
}

void PricesTest::versionsShareAPrice()
{
    QCOMPARE(modelWithoutVersion(QStringLiteral("gpt-4o-2024-08-06")), QStringLiteral("gpt-4o"));
    QCOMPARE(modelWithoutVersion(QStringLiteral("gpt-4o@2024-08-06")), QStringLiteral("gpt-4o"));
    QCOMPARE(modelWithoutVersion(QStringLiteral("text-embedding-3-small")), QStringLiteral("text-embedding-3-small"));
}

void PricesTest::ownTableWinsAndIsKept()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("deployments/prices.json"));
    PriceTable table = priceTable(file);
    table.rows.first().output = 99;
    table.monthlyBudget = 500;
    QVERIFY(writePriceTable(table, file).has_value());
    QCOMPARE(priceTable(file), table);
    PriceTable bad = table;
    bad.rows.first().input = -1;
    const auto refused = writePriceTable(bad, file);
    QVERIFY(!refused);
    QCOMPARE(priceTable(file), table); // nothing was overwritten
    QFile damaged(file);
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write("{");
    damaged.close();
    QVERIFY(!priceTable(file).monthlyBudget); // the shipped one stands in
}

void PricesTest::brokenTableIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no date") << QByteArray(R"({"currency":"USD","perMillionTokens":[{"model":"a","input":1,"output":1}]})");
    QTest::newRow("no rows") << QByteArray(R"({"currency":"USD","asOf":"2026-01-01","perMillionTokens":[]})");
    QTest::newRow("negative") << QByteArray(R"({"currency":"USD","asOf":"2026-01-01","perMillionTokens":[{"model":"a","input":1,"output":-1}]})");
    QTest::newRow("cached negative") << QByteArray(R"({"currency":"USD","asOf":"2026-01-01","perMillionTokens":[{"model":"a","input":1,"cached":-1,"output":1}]})");
    QTest::newRow("twice") << QByteArray(R"({"currency":"USD","asOf":"2026-01-01","perMillionTokens":[{"model":"a","input":1,"output":1},{"model":"A","input":1,"output":1}]})");
    QTest::newRow("budget") << QByteArray(R"({"currency":"USD","asOf":"2026-01-01","monthlyBudget":-4,"perMillionTokens":[{"model":"a","input":1,"output":1}]})");
}

void PricesTest::brokenTableIsRefused()
{
    QFETCH(QByteArray, json);
    const auto table = readPriceTable(json, QStringLiteral("prices.json"));
    QVERIFY(!table);
    QCOMPARE(table.error().target, QStringLiteral("prices.json"));
}

void PricesTest::straightLineGoesOn()
{
    const TileForecast forecast = forecastCosts(daysOf(10, [](int i, const QDate&) { return 10.0 + 2 * i; }), 5);
    QCOMPARE(forecast.expected.size(), size_t(5));
    for (size_t i = 0; i < 5; ++i) {
        QVERIFY(std::abs(forecast.expected.y()[i] - (30 + 2 * double(i))) < 1e-9);
        QVERIFY(forecast.high.y()[i] - forecast.low.y()[i] < 1e-6);
    }
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(qint64(forecast.expected.x()[0]), Qt::UTC).date(), QDate(2026, 1, 15));
}

void PricesTest::weekdaysAreSeen()
{
    const TileForecast forecast = forecastCosts(daysOf(28, [](int, const QDate& day) { return day.dayOfWeek() >= 6 ? 20.0 : 100.0; }), 7);
    for (size_t i = 0; i < 7; ++i) {
        const QDate day = QDateTime::fromMSecsSinceEpoch(qint64(forecast.expected.x()[i]), Qt::UTC).date();
        QVERIFY(std::abs(forecast.expected.y()[i] - (day.dayOfWeek() >= 6 ? 20 : 100)) < 1);
    }
}

void PricesTest::fewDaysGiveNoForecast()
{
    QVERIFY(forecastCosts(daysOf(4, [](int, const QDate&) { return 1.0; }), 5).isEmpty());
    QVERIFY(forecastCosts({}, 5).isEmpty());
    QVERIFY(forecastCosts(daysOf(9, [](int, const QDate&) { return 1.0; }), 0).isEmpty());
}

void PricesTest::noisyDaysHaveAWiderBand()
{
    const auto width = [](double noise) {
        const TileForecast forecast = forecastCosts(daysOf(10, [noise](int i, const QDate&) { return 50 + (i % 2 == 0 ? noise : -noise); }), 3);
        return forecast.high.y()[0] - forecast.low.y()[0];
    };
    QVERIFY(width(10) > 3 * width(2));
    QVERIFY(width(2) > 0);
}

void PricesTest::neverBelowNothing()
{
    const TileForecast falling = forecastCosts(daysOf(10, [](int i, const QDate&) { return std::max(0.0, 20.0 - 3 * i); }), 20);
    for (size_t i = 0; i < falling.expected.size(); ++i) {
        QVERIFY(falling.expected.y()[i] >= 0 && falling.low.y()[i] >= 0);
    }
}

void PricesTest::monthIsSummedToItsEnd()
{
    const QList<DayCost> days = daysOf(10, [](int, const QDate&) { return 10.0; }); // 5 to 14 January
    const TileForecast forecast = forecastCosts(days, 31);
    QVERIFY(std::abs(monthTotal(days, forecast, QDate(2026, 1, 15), 4) - 270) < 1e-6); // ten days, today as expected, sixteen to come
    QVERIFY(std::isnan(monthTotal(days, forecastCosts(days, 3), QDate(2026, 1, 15), 4)));
}

QTEST_GUILESS_MAIN(PricesTest)
#include "tst_prices.moc"
