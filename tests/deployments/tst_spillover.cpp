// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/spillover.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace deployments;

namespace {

const QDateTime kTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);

DeploymentRow row(const QString& name, const QString& type, const QString& spilloverTo = {})
{
    DeploymentRow row;
    row.id = QStringLiteral("/a/") + name;
    row.name = name;
    row.accountId = QStringLiteral("/a");
    row.modelName = QStringLiteral("gpt-4o");
    row.modelVersion = QStringLiteral("2024-11-20");
    row.type = type;
    row.spilloverTo = spilloverTo;
    return row;
}

DeploymentRow provisioned(const QString& name = QStringLiteral("ptu"))
{
    return row(name, QStringLiteral("ProvisionedManaged"), QStringLiteral("spare"));
}

azure::MetricSeries calls(const QString& deployment, const char* status, bool isSpilled, double count, int quarter = 0)
{
    azure::MetricSeries series;
    series.metric = QStringLiteral("AzureOpenAIRequests");
    series.dimensions = {{QStringLiteral("modeldeploymentname"), deployment},
                         {QStringLiteral("statuscode"), QString::fromLatin1(status)},
                         {QStringLiteral("isspillover"), isSpilled ? QStringLiteral("True") : QStringLiteral("False")}};
    azure::MetricPoint point;
    point.time = kTime.addSecs(900 * quarter);
    point.total = count;
    series.points = {point};
    return series;
}

azure::MetricSeries load(const char* metric, const QString& deployment, double average, double total)
{
    azure::MetricSeries series;
    series.metric = QString::fromLatin1(metric);
    series.dimensions = {{QStringLiteral("modeldeploymentname"), deployment}};
    azure::MetricPoint point;
    point.time = kTime;
    point.average = average;
    point.total = total;
    series.points = {point};
    return series;
}

TokenPrices prices()
{
    TokenPrices table;
    table.currency = QStringLiteral("USD");
    table.byModel.insert(QStringLiteral("gpt-4o"), {2, 10});
    return table;
}

const QString kPtu = QStringLiteral("ptu");
const QString kSpare = QStringLiteral("spare");

} // namespace

class SpilloverTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void spilledAndSeenAreToldApart();
    void refusalOfTheTargetIsSeen();
    void withoutTargetEvery429IsSeen();
    void sharedTargetIsDividedByThe429s();
    void tokensAreCostedLikeTheDeploymentsOwnCalls();
    void unknownModelHasNoCost();
    void utilisationKeepsGapsAndPeak();
    void nothingMeasuredIsNotZeroShare();
    void targetsAreStandardOfTheSameVersionInTheAccount();
    void ownPriceTableWinsAndADamagedOneDoesNot();
};

void SpilloverTest::spilledAndSeenAreToldApart()
{
    const SpilloverReport report = spilloverReport(provisioned(), {provisioned()},
                                                   {calls(kPtu, "200", false, 80), calls(kPtu, "429", false, 20),
                                                    calls(kSpare, "200", true, 15), calls(kSpare, "429", true, 5),
                                                    calls(kSpare, "200", false, 1000)},
                                                   prices());
    QCOMPARE(report.requests, 100.0);
    QCOMPARE(report.throttled, 20.0);
    QCOMPARE(report.spilled, 15.0);
    QCOMPARE(report.seen, 5.0);
    QCOMPARE(report.spilledShare.value_or(-1), 0.15);
    QCOMPARE(report.points.size(), 1);
    QCOMPARE(report.points.first().spilled, 15.0);
    QCOMPARE(report.points.first().seen, 5.0);
}

void SpilloverTest::refusalOfTheTargetIsSeen()
{
    const SpilloverReport report = spilloverReport(
        provisioned(), {provisioned()}, {calls(kPtu, "429", false, 4), calls(kSpare, "429", true, 4)}, prices());
    QCOMPARE(report.spilled, 0.0);
    QCOMPARE(report.seen, 4.0);
}

void SpilloverTest::withoutTargetEvery429IsSeen()
{
    DeploymentRow alone = provisioned();
    alone.spilloverTo.clear();
    const SpilloverReport report =
        spilloverReport(alone, {alone}, {calls(kPtu, "429", false, 7), calls(kSpare, "200", true, 7)}, prices());
    QCOMPARE(report.spilled, 0.0);
    QCOMPARE(report.seen, 7.0);
    QVERIFY(!report.isShared);
}

void SpilloverTest::sharedTargetIsDividedByThe429s()
{
    const QString other = QStringLiteral("ptu2");
    const QList<azure::MetricSeries> series{calls(kPtu, "429", false, 30), calls(other, "429", false, 10), calls(kSpare, "200", true, 20)};
    const SpilloverReport report = spilloverReport(provisioned(), {provisioned(), provisioned(other)}, series, prices());
    QVERIFY(report.isShared);
    QCOMPARE(report.spilled, 15.0);
    QCOMPARE(report.seen, 15.0);
}

void SpilloverTest::tokensAreCostedLikeTheDeploymentsOwnCalls()
{
    const SpilloverReport report =
        spilloverReport(provisioned(), {provisioned()},
                        {calls(kPtu, "200", false, 10), calls(kPtu, "429", false, 5), calls(kSpare, "200", true, 5),
                         load("ProcessedPromptTokens", kPtu, 0, 10000), load("GeneratedTokens", kPtu, 0, 2000)},
                        prices());
    QCOMPARE(report.promptTokens.value_or(0), 5000.0);
    QCOMPARE(report.completionTokens.value_or(0), 1000.0);
    QCOMPARE(report.cost.value_or(0), (5000 * 2 + 1000 * 10) / 1e6);
}

void SpilloverTest::unknownModelHasNoCost()
{
    DeploymentRow exotic = provisioned();
    exotic.modelName = QStringLiteral("of-tomorrow");
    const SpilloverReport report = spilloverReport(
        exotic, {exotic}, {calls(kPtu, "200", false, 1), load("ProcessedPromptTokens", kPtu, 0, 100)}, prices());
    QVERIFY(report.promptTokens.has_value());
    QVERIFY(!report.cost.has_value());
}

void SpilloverTest::utilisationKeepsGapsAndPeak()
{
    azure::MetricSeries used = load("AzureOpenAIProvisionedManagedUtilizationV2", kPtu, 50, 0);
    used.points.first().maximum = 98;
    azure::MetricPoint gap;
    gap.time = kTime.addSecs(900);
    used.points.append(gap);
    const SpilloverReport report = spilloverReport(provisioned(), {provisioned()}, {used, calls(kPtu, "429", false, 3, 1)}, prices());
    QCOMPARE(report.meanUtilisation.value_or(0), 0.5);
    QCOMPARE(report.peakUtilisation.value_or(0), 0.98);
    QCOMPARE(report.points.size(), 2);
    QVERIFY(!report.points.at(1).utilisation.has_value());
    QCOMPARE(report.points.at(1).seen, 3.0);
}

void SpilloverTest::nothingMeasuredIsNotZeroShare()
{
    const SpilloverReport report = spilloverReport(provisioned(), {provisioned()}, {}, prices());
    QVERIFY(!report.spilledShare.has_value());
    QVERIFY(!report.meanUtilisation.has_value());
    QVERIFY(!report.cost.has_value());
}

void SpilloverTest::targetsAreStandardOfTheSameVersionInTheAccount()
{
    DeploymentRow older = row(QStringLiteral("older"), QStringLiteral("Standard"));
    older.modelVersion = QStringLiteral("2024-08-06");
    DeploymentRow elsewhere = row(QStringLiteral("elsewhere"), QStringLiteral("Standard"));
    elsewhere.accountId = QStringLiteral("/b");
    const QList<DeploymentRow> targets =
        spilloverTargets(provisioned(), {provisioned(), row(kSpare, QStringLiteral("GlobalStandard")), older, elsewhere,
                                         row(QStringLiteral("batch"), QStringLiteral("GlobalBatch")), provisioned(QStringLiteral("ptu2"))});
    QCOMPARE(targets.size(), 1);
    QCOMPARE(targets.first().name, kSpare);
}

void SpilloverTest::ownPriceTableWinsAndADamagedOneDoesNot()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("prices.json"));
    const TokenPrices shipped = tokenPrices(path);
    QCOMPARE(shipped.source, QStringLiteral("list price, edit"));
    QVERIFY(shipped.asOf.isValid());
    QVERIFY(shipped.costOf(QStringLiteral("GPT-4o"), 1e6, 0).value_or(0) > 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"currency":"EUR","asOf":"2026-01-01","perMillionTokens":[{"model":"gpt-4o","input":1,"output":1}]})");
    file.close();
    QCOMPARE(tokenPrices(path).currency, QStringLiteral("EUR"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"currency":"EUR","asOf":"2026-01-01","perMillionTokens":[{"model":"gpt-4o","input":-1,"output":1}]})");
    file.close();
    QCOMPARE(tokenPrices(path).currency, shipped.currency);
}

QTEST_GUILESS_MAIN(SpilloverTest)
#include "tst_spillover.moc"
