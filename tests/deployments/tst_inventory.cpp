// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/snapshotstore.h"
#include "deployments/usagefold.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace deployments;

namespace {

DeploymentRow row(const QString& name, const QString& type = QStringLiteral("Standard"), int capacity = 10)
{
    DeploymentRow one;
    one.id = QStringLiteral("/subscriptions/s/resourceGroups/g/providers/Microsoft.CognitiveServices/accounts/a/deployments/") + name;
    one.name = name;
    one.tenantId = QStringLiteral("t1");
    one.type = type;
    one.capacity = capacity;
    return one;
}

azure::MetricSeries series(const QString& metric, const QString& deployment, QList<azure::MetricPoint> points,
                           const QString& status = {})
{
    azure::MetricSeries one;
    one.metric = metric;
    one.dimensions.insert(QStringLiteral("modeldeploymentname"), deployment);
    if (!status.isEmpty()) {
        one.dimensions.insert(QStringLiteral("statuscode"), status);
    }
    one.points = std::move(points);
    return one;
}

azure::MetricPoint total(const QDateTime& time, double value)
{
    azure::MetricPoint point;
    point.time = time;
    point.total = value;
    return point;
}

azure::MetricPoint average(const QDateTime& time, std::optional<double> value)
{
    azure::MetricPoint point;
    point.time = time;
    point.average = value;
    return point;
}

} // namespace

class InventoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void snapshotComesBackAsItWasKept();
    void damagedSnapshotIsReportedAndLeftAlone();
    void onlyConfigurationCountsAsChange();
    void deploymentsOfAnUnreadTenantAreNotReportedAsRemoved();
    void tokensOfTheBusiestRecentMinuteGiveTheUsedShare();
    void provisionedDeploymentsTakeTheUtilisationMetric();
    void nothingMeasuredIsNotZero();
    void shareOf429sIsOverAllAnswers();

private:
    const QDateTime m_now = QDateTime(QDate(2026, 11, 23), QTime(10, 30, 20), Qt::UTC);
};

void InventoryTest::snapshotComesBackAsItWasKept()
{
    QTemporaryDir folder;
    SnapshotStore store(folder.path() + QStringLiteral("/snapshots"));
    QCOMPARE(store.latest().error().kind, core::ErrorKind::NotFound);
    Inventory inventory;
    inventory.takenAt = m_now;
    inventory.rows << row(QStringLiteral("chat"));
    inventory.rows[0].usedShare = 0.25;
    inventory.rows[0].retiresOn = QDateTime(QDate(2027, 1, 2), QTime(0, 0), Qt::UTC);
    inventory.rows[0].keysAllowed = false;
    QVERIFY(store.save(inventory));
    const core::Result<Inventory> read = store.latest();
    QVERIFY(read);
    QCOMPARE(read->takenAt, m_now);
    QCOMPARE(read->rows, inventory.rows);
    QCOMPARE(store.days(), QList<QDate>{m_now.date()});
}

void InventoryTest::damagedSnapshotIsReportedAndLeftAlone()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("latest.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"format\":1,\"deploy");
    file.close();
    const SnapshotStore store(folder.path());
    QCOMPARE(store.latest().error().kind, core::ErrorKind::MalformedResponse);
    QVERIFY(file.size() > 0);
}

void InventoryTest::onlyConfigurationCountsAsChange()
{
    Inventory before;
    before.rows << row(QStringLiteral("same")) << row(QStringLiteral("scaled")) << row(QStringLiteral("gone"));
    Inventory after = before;
    after.rows.removeLast();
    after.rows[0].usedShare = 0.9;
    after.rows[1].capacity = 20;
    after.rows << row(QStringLiteral("new"));
    const QList<InventoryChange> changes = changesBetween(before, after);
    QCOMPARE(changes.size(), 3);
    QCOMPARE(changes.at(0).row.name, QStringLiteral("scaled"));
    QCOMPARE(changes.at(0).members.size(), 1);
    QCOMPARE(changes.at(0).members.first().name, QStringLiteral("capacity"));
    QCOMPARE(changes.at(0).members.first().before, QStringLiteral("10"));
    QCOMPARE(changes.at(0).members.first().after, QStringLiteral("20"));
    QCOMPARE(changes.at(1).kind, InventoryChange::Kind::Added);
    QCOMPARE(changes.at(2).kind, InventoryChange::Kind::Removed);
    QCOMPARE(changes.at(2).row.name, QStringLiteral("gone"));
}

void InventoryTest::deploymentsOfAnUnreadTenantAreNotReportedAsRemoved()
{
    Inventory before;
    before.rows << row(QStringLiteral("chat"));
    Inventory after;
    after.problems.append({QStringLiteral("t1"), core::Error::make(core::ErrorKind::SignInNeeded, {}), 1});
    QVERIFY(changesBetween(before, after).isEmpty());
    after.problems.clear();
    QCOMPARE(changesBetween(before, after).size(), 1);
}

void InventoryTest::tokensOfTheBusiestRecentMinuteGiveTheUsedShare()
{
    QList<DeploymentRow> rows{row(QStringLiteral("chat"), QStringLiteral("GlobalStandard"), 10)};
    const QDateTime minute(QDate(2026, 11, 23), QTime(10, 29), Qt::UTC);
    const QList<azure::MetricPoint> points{total(minute.addSecs(-1200), 9999), total(minute.addSecs(-60), 2500), total(minute, 1000),
                                           total(minute.addSecs(60), 8000)}; // old, two full minutes, one that still fills
    foldMetrics({series(QStringLiteral("TokenTransaction"), QStringLiteral("CHAT"), points)}, m_now, rows);
    QVERIFY(rows.first().usedShare);
    QCOMPARE(*rows.first().usedShare, 0.25);
}

void InventoryTest::provisionedDeploymentsTakeTheUtilisationMetric()
{
    QList<DeploymentRow> rows{row(QStringLiteral("ptu"), QStringLiteral("GlobalProvisionedManaged"), 100)};
    const QDateTime minute(QDate(2026, 11, 23), QTime(10, 28), Qt::UTC);
    const QString metric = QStringLiteral("AzureOpenAIProvisionedManagedUtilizationV2");
    foldMetrics({series(metric, QStringLiteral("ptu"), {average(minute, 87.5)}),
                 series(QStringLiteral("TokenTransaction"), QStringLiteral("ptu"), {total(minute, 1)})},
                m_now, rows);
    QCOMPARE(rows.first().usedShare.value_or(0), 0.875);
}

void InventoryTest::nothingMeasuredIsNotZero()
{
    QList<DeploymentRow> rows{row(QStringLiteral("chat"))};
    const QDateTime minute(QDate(2026, 11, 23), QTime(10, 28), Qt::UTC);
    foldMetrics({series(QStringLiteral("AzureOpenAITimeToResponse"), QStringLiteral("chat"), {average(minute, std::nullopt)}),
                 series(QStringLiteral("TokenTransaction"), QStringLiteral("other"), {total(minute, 5)})},
                m_now, rows);
    QVERIFY(!rows.first().firstTokenMs);
    QVERIFY(!rows.first().usedShare);
    QVERIFY(!rows.first().requests);
}

void InventoryTest::shareOf429sIsOverAllAnswers()
{
    QList<DeploymentRow> rows{row(QStringLiteral("chat"))};
    const QDateTime hour(QDate(2026, 11, 23), QTime(9, 30), Qt::UTC);
    const QString metric = QStringLiteral("AzureOpenAIRequests");
    foldMetrics({series(metric, QStringLiteral("chat"), {total(hour, 95)}, QStringLiteral("200")),
                 series(metric, QStringLiteral("chat"), {total(hour, 5)}, QStringLiteral("429"))},
                m_now, rows);
    QCOMPARE(rows.first().requests.value_or(0), 100.0);
    QCOMPARE(rows.first().throttledShare.value_or(0), 0.05);
}

QTEST_GUILESS_MAIN(InventoryTest)
#include "tst_inventory.moc"
