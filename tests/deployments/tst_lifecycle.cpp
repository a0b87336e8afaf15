// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/lifecycle.h"

#include <QtTest>

using namespace deployments;

namespace {

const QDateTime kNow(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);

DeploymentRow row(const QString& name, const QString& policy, int days, const QString& version = QStringLiteral("2024-05-13"))
{
    DeploymentRow row;
    row.id = QStringLiteral("/a/") + name;
    row.name = name;
    row.tenantId = QStringLiteral("S");
    row.region = QStringLiteral("westeurope");
    row.modelFormat = QStringLiteral("OpenAI");
    row.modelName = QStringLiteral("gpt-4o");
    row.modelVersion = version;
    row.type = QStringLiteral("Standard");
    row.upgradePolicy = policy;
    row.retiresOn = kNow.addDays(days);
    return row;
}

azure::ModelOffer offer(const QString& version, bool isDefault, const QString& type, int days)
{
    azure::ModelSku sku;
    sku.name = type;
    azure::ModelOffer offer;
    offer.format = QStringLiteral("OpenAI");
    offer.name = QStringLiteral("gpt-4o");
    offer.version = version;
    offer.isDefaultVersion = isDefault;
    offer.skus = {sku};
    offer.retiresOn = kNow.addDays(days);
    return offer;
}

Inventory estate(const QList<DeploymentRow>& rows, const QList<azure::ModelOffer>& offers)
{
    Inventory inventory;
    inventory.rows = rows;
    inventory.offers.insert(offersKey(QStringLiteral("s"), QStringLiteral("WestEurope")), offers);
    return inventory;
}

const QString kStandard = QStringLiteral("Standard");

} // namespace

class LifecycleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void policyDecidesWhatHappens_data();
    void policyDecidesWhatHappens();
    void soonestComesFirstAndStoppingBeforeUpgrading();
    void replacementIsTheDefaultOfTheTypeElseTheNewest();
    void nothingNewerMeansItStops();
    void unreadOffersPromiseNothing();
    void undatedVersionsAreCountedApart();
};

void LifecycleTest::policyDecidesWhatHappens_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("outcome");
    QTest::addColumn<int>("urgency");
    QTest::newRow("default moves") << QStringLiteral("OnceNewDefaultVersionAvailable") << 30 << int(RetirementOutcome::UpgradedBefore) << 1;
    QTest::newRow("expires") << QStringLiteral("onceCurrentVersionExpired") << 90 << int(RetirementOutcome::UpgradedAtTheEnd) << 0;
    QTest::newRow("never") << QStringLiteral("NoAutoUpgrade") << 30 << int(RetirementOutcome::StopsAnswering) << 2;
    QTest::newRow("never, later") << QStringLiteral("NoAutoUpgrade") << 300 << int(RetirementOutcome::StopsAnswering) << 1;
    QTest::newRow("passed") << QStringLiteral("OnceNewDefaultVersionAvailable") << -1 << int(RetirementOutcome::AlreadyRetired) << 2;
    QTest::newRow("not stated") << QString() << 30 << int(RetirementOutcome::Unknown) << 2;
}

void LifecycleTest::policyDecidesWhatHappens()
{
    QFETCH(QString, policy);
    QFETCH(int, days);
    QFETCH(int, outcome);
    QFETCH(int, urgency);
    const QList<Retirement> found =
        retirements(estate({row(QStringLiteral("a"), policy, days)}, {offer(QStringLiteral("2024-11-20"), true, kStandard, 400)}), kNow);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().daysLeft, days);
    QCOMPARE(int(found.first().deployments.first().outcome), outcome);
    QCOMPARE(urgencyOf(found.first()), urgency);
    QVERIFY(outcomeSentence(found.first().deployments.first()).contains(QStringLiteral("2024-11-20")));
}

void LifecycleTest::soonestComesFirstAndStoppingBeforeUpgrading()
{
    const QString none = QStringLiteral("NoAutoUpgrade");
    const QString itself = QStringLiteral("OnceCurrentVersionExpired");
    const QList<Retirement> found =
        retirements(estate({row(QStringLiteral("late"), none, 200, QStringLiteral("2024-08-06")), row(QStringLiteral("moves"), itself, 20),
                            row(QStringLiteral("stops"), none, 20)},
                           {offer(QStringLiteral("2024-11-20"), true, kStandard, 400)}),
                    kNow);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.first().deployments.size(), 2);
    QCOMPARE(found.first().deployments.first().row.name, QStringLiteral("stops"));
    QCOMPARE(found.first().stopping, 1);
    QCOMPARE(found.last().version, QStringLiteral("2024-08-06"));
}

void LifecycleTest::replacementIsTheDefaultOfTheTypeElseTheNewest()
{
    const DeploymentRow old = row(QStringLiteral("a"), QString(), 30);
    QList<azure::ModelOffer> offers{offer(QStringLiteral("2024-08-06"), true, kStandard, 100),
                                    offer(QStringLiteral("2024-11-20"), false, kStandard, 400),
                                    offer(QStringLiteral("2025-01-01"), false, QStringLiteral("GlobalStandard"), 400),
                                    offer(QStringLiteral("2023-01-01"), false, kStandard, 400)};
    QCOMPARE(replacementFor(old, offers, kNow)->version, QStringLiteral("2024-08-06"));
    offers.first().isDefaultVersion = false;
    QCOMPARE(replacementFor(old, offers, kNow)->version, QStringLiteral("2024-11-20"));
    offers[1].retiresOn = kNow.addDays(10); // ends before the version that it would replace
    QCOMPARE(replacementFor(old, offers, kNow)->version, QStringLiteral("2024-08-06"));
}

void LifecycleTest::nothingNewerMeansItStops()
{
    const QList<Retirement> found = retirements(
        estate({row(QStringLiteral("a"), QStringLiteral("OnceCurrentVersionExpired"), 30)}, {offer(QStringLiteral("2023-01-01"), true, kStandard, 400)}),
        kNow);
    QCOMPARE(int(found.first().deployments.first().outcome), int(RetirementOutcome::StopsAnswering));
    QVERIFY(found.first().deployments.first().replacement.isEmpty());
}

void LifecycleTest::unreadOffersPromiseNothing()
{
    Inventory unread = estate({row(QStringLiteral("a"), QStringLiteral("OnceCurrentVersionExpired"), 30)}, {});
    unread.offers.clear();
    const AffectedDeployment found = retirements(unread, kNow).first().deployments.first();
    QVERIFY(!found.isReplacementKnown);
    QCOMPARE(int(found.outcome), int(RetirementOutcome::UpgradedAtTheEnd));
}

void LifecycleTest::undatedVersionsAreCountedApart()
{
    DeploymentRow undated = row(QStringLiteral("a"), QString(), 1);
    undated.retiresOn = QDateTime();
    const Inventory inventory = estate({undated}, {});
    QVERIFY(retirements(inventory, kNow).isEmpty());
    QCOMPARE(undatedDeployments(inventory), 1);
}

QTEST_GUILESS_MAIN(LifecycleTest)
#include "tst_lifecycle.moc"
