// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/quotaplan.h"
#include "deployments/quotatable.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace deployments;
using Refusal = PlanPlacement::Refusal;

namespace {

QuotaRoom room(const QString& subscription, const QString& region, double available, const QString& model = QStringLiteral("gpt-4o"),
               const QString& type = QStringLiteral("Standard"))
{
    return {QStringLiteral("t"), subscription, subscription, region, type, model, QStringLiteral("1"), available};
}

PlanWish wish(const QString& text)
{
    const core::Result<PlanWish> found = planWishFrom(text);
    return found ? *found : PlanWish();
}

QuotaRow quota(const QString& name, std::optional<double> used, std::optional<double> limit, const QString& region = QStringLiteral("east"))
{
    QuotaRow row;
    row.subscriptionId = row.subscription = QStringLiteral("a");
    row.region = region;
    row.name = name;
    row.used = used;
    row.limit = limit;
    nameQuota(row);
    return row;
}

} // namespace

class QuotaPlanTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wishesAreReadAndWritten();
    void wrongWishesAreRefused_data();
    void wrongWishesAreRefused();
    void wishGoesWhereItFitsTightest();
    void tiesGoToTheFirstByName();
    void namedRegionIsServedFirst();
    void refusalSaysWhy();
    void provisionedUnitsAreSharedByModels();
    void quotaTightensRoom();
    void quotaNamesAreUnderstood();
    void absentAmountsAreNotZeroAndSortLast();
    void filterHidesUnusedUntilAsked();
};

void QuotaPlanTest::wishesAreReadAndWritten()
{
    for (const char* text : {"gpt-4o@2024-11-20:GlobalStandard:50", "DeepSeek/DeepSeek-R1@1:GlobalStandard:5@eastus2", "gpt-4.1@1:ProvisionedManaged:100"}) {
        const core::Result<PlanWish> found = planWishFrom(QLatin1String(text));
        QVERIFY(found);
        QCOMPARE(planWishText(*found), QLatin1String(text));
    }
    const auto list = planWishesFrom(QStringLiteral("# models\n\ngpt-4o@1:Standard:5\n gpt-4o@1:Standard:6@east \n"));
    QVERIFY(list);
    QCOMPARE(list->size(), 2);
    const auto wrong = planWishesFrom(QStringLiteral("gpt-4o@1:Standard:5\nnonsense"));
    QVERIFY(!wrong);
    QVERIFY(wrong.error().message.contains(QLatin1Char('2')));
    QVERIFY(!planWishesFrom(QStringLiteral("# nothing")));
}

void QuotaPlanTest::wrongWishesAreRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "gpt-4o", "gpt-4o:Standard:5", "gpt-4o@1:Standard:0", "gpt-4o@1:Standard:-5", "gpt-4o@1:Standard:1.5",
                             "gpt-4o@1:Standard:many", "gpt-4o@1:Standard:99999999999", "gpt-4o@1:Standard:5@"}) {
        QTest::newRow(text) << QString::fromLatin1(text);
    }
}

void QuotaPlanTest::wrongWishesAreRefused()
{
    QFETCH(QString, text);
    const auto found = planWishFrom(text);
    QVERIFY(!found);
    QCOMPARE(found.error().kind, core::ErrorKind::InvalidInput);
}

void QuotaPlanTest::wishGoesWhereItFitsTightest()
{
    const auto plan = planDeployments({wish(QStringLiteral("gpt-4o@1:Standard:40"))}, {room(QStringLiteral("a"), QStringLiteral("east"), 100), room(QStringLiteral("b"), QStringLiteral("west"), 50), room(QStringLiteral("b"), QStringLiteral("north"), 30)}, {});
    QCOMPARE(plan.first().refusal, Refusal::None);
    QCOMPARE(plan.first().region, QStringLiteral("west"));
    QCOMPARE(plan.first().left, 10.0);
}

void QuotaPlanTest::tiesGoToTheFirstByName()
{
    const auto plan = planDeployments({wish(QStringLiteral("gpt-4o@1:Standard:40"))}, {room(QStringLiteral("b"), QStringLiteral("east"), 50), room(QStringLiteral("a"), QStringLiteral("west"), 50), room(QStringLiteral("a"), QStringLiteral("north"), 50)}, {});
    QCOMPARE(plan.first().subscription, QStringLiteral("a"));
    QCOMPARE(plan.first().region, QStringLiteral("north"));
}

void QuotaPlanTest::namedRegionIsServedFirst()
{
    const auto plan = planDeployments({wish(QStringLiteral("gpt-4o@1:Standard:50")), wish(QStringLiteral("gpt-4o@1:Standard:20@east"))},
                                      {room(QStringLiteral("a"), QStringLiteral("east"), 50), room(QStringLiteral("a"), QStringLiteral("west"), 60)}, {});
    QCOMPARE(plan.at(0).region, QStringLiteral("west"));
    QCOMPARE(plan.at(1).region, QStringLiteral("east"));
    QCOMPARE(plan.at(1).left, 30.0);
}

void QuotaPlanTest::refusalSaysWhy()
{
    const auto plan = planDeployments({wish(QStringLiteral("gpt-4o@1:Standard:70")), wish(QStringLiteral("gpt-4o@1:Standard:60")),
                                       wish(QStringLiteral("gpt-4o@1:Standard:500")), wish(QStringLiteral("gpt-4o@2:Standard:1"))},
                                      {room(QStringLiteral("a"), QStringLiteral("east"), 100)}, {});
    QCOMPARE(plan.at(0).refusal, Refusal::None);
    QCOMPARE(plan.at(1).refusal, Refusal::TakenByOthers);
    QCOMPARE(plan.at(1).most, 30.0);
    QCOMPARE(plan.at(2).refusal, Refusal::TooLarge);
    QCOMPARE(plan.at(2).most, 100.0);
    QCOMPARE(plan.at(3).refusal, Refusal::NotOffered);
    for (const PlanPlacement& one : plan) {
        QVERIFY(!placementText(one).isEmpty());
    }
}

void QuotaPlanTest::provisionedUnitsAreSharedByModels()
{
    const QString type = QStringLiteral("ProvisionedManaged");
    const auto plan = planDeployments({wish(QStringLiteral("gpt-4o@1:ProvisionedManaged:60")), wish(QStringLiteral("gpt-4.1@1:ProvisionedManaged:50"))},
                                      {room(QStringLiteral("a"), QStringLiteral("east"), 100, QStringLiteral("gpt-4o"), type), room(QStringLiteral("a"), QStringLiteral("east"), 100, QStringLiteral("gpt-4.1"), type)}, {});
    QCOMPARE(plan.at(0).refusal, Refusal::None);
    QCOMPARE(plan.at(1).refusal, Refusal::TakenByOthers);
}

void QuotaPlanTest::quotaTightensRoom()
{
    const auto plan = planDeployments({wish(QStringLiteral("gpt-4o@1:Standard:50"))}, {room(QStringLiteral("a"), QStringLiteral("east"), 100)},
                                      {quota(QStringLiteral("OpenAI.Standard.gpt-4o"), 80, 100)});
    QCOMPARE(plan.first().refusal, Refusal::TooLarge);
    QCOMPARE(plan.first().most, 20.0);
}

void QuotaPlanTest::quotaNamesAreUnderstood()
{
    const QuotaRow model = quota(QStringLiteral("OpenAI.GlobalStandard.gpt-4.1"), 1, 2);
    QCOMPARE(model.type, QStringLiteral("GlobalStandard"));
    QCOMPARE(model.model, QStringLiteral("gpt-4.1"));
    QVERIFY(quota(QStringLiteral("OpenAI.ProvisionedManaged"), 1, 2).model.isEmpty());
    QVERIFY(quota(QStringLiteral("OpenAI.S0.AccountCount"), 1, 2).type.isEmpty());
    DeploymentRow deployment;
    deployment.subscriptionId = QStringLiteral("A");
    deployment.region = QStringLiteral("East");
    deployment.type = QStringLiteral("globalstandard");
    deployment.modelName = QStringLiteral("gpt-4.1");
    QVERIFY(drawsOn(deployment, model));
    deployment.region = QStringLiteral("west");
    QVERIFY(!drawsOn(deployment, model));
}

void QuotaPlanTest::absentAmountsAreNotZeroAndSortLast()
{
    QuotaTable table;
    const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    table.setRows({quota(QStringLiteral("OpenAI.Standard.absent"), std::nullopt, 10), quota(QStringLiteral("OpenAI.Standard.low"), 1, 10),
                   quota(QStringLiteral("OpenAI.Standard.high"), 9, 10)});
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        table.sort(QuotaTable::Used, order);
        QCOMPARE(table.row(2)->model, QStringLiteral("absent"));
    }
    QCOMPARE(table.row(0)->model, QStringLiteral("high"));
    QCOMPARE(table.index(2, QuotaTable::Used).data().toString(), QString());
    QCOMPARE(table.index(2, QuotaTable::Free).data().toString(), QString());
    QCOMPARE(table.index(0, QuotaTable::Used).data().toString(), capacityText(QStringLiteral("Standard"), 9));
    QVERIFY(!toJson(*table.row(2)).contains(QStringLiteral("used")));
}

void QuotaPlanTest::filterHidesUnusedUntilAsked()
{
    QuotaTable table;
    table.setRows({quota(QStringLiteral("OpenAI.Standard.a"), 0, 10), quota(QStringLiteral("OpenAI.Standard.b"), 1, 10)});
    QCOMPARE(table.rowCount(), 1);
    table.setShowingUnused(true);
    QCOMPARE(table.rowCount(), 2);
    table.setFilter(QStringLiteral("standard.a EAST"));
    QCOMPARE(table.rowCount(), 1);
    table.setFilter(QStringLiteral("standard.a west"));
    QCOMPARE(table.rowCount(), 0);
}

QTEST_GUILESS_MAIN(QuotaPlanTest)
#include "tst_quotaplan.moc"
