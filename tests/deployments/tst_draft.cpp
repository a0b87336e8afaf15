// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/draft.h"

#include <QtTest>

using namespace deployments;

namespace {

DraftFacts facts()
{
    azure::ModelSku standard;
    standard.name = QStringLiteral("Standard");
    standard.usageName = QStringLiteral("OpenAI.Standard.gpt-4o");
    standard.minimum = 1;
    standard.maximum = 1000;
    azure::ModelSku provisioned;
    provisioned.name = QStringLiteral("ProvisionedManaged");
    provisioned.usageName = QStringLiteral("OpenAI.ProvisionedManaged");
    provisioned.minimum = 50;
    provisioned.maximum = 1000;
    provisioned.step = 50;
    azure::ModelOffer offer;
    offer.format = QStringLiteral("OpenAI");
    offer.name = QStringLiteral("gpt-4o");
    offer.version = QStringLiteral("2024-11-20");
    offer.skus = {standard, provisioned};
    azure::QuotaUsage quota;
    quota.name = standard.usageName;
    quota.used = 350;
    quota.limit = 450;
    DeploymentRow sibling;
    sibling.name = QStringLiteral("chat-std");
    sibling.modelName = offer.name;
    sibling.type = standard.name;
    sibling.capacity = 50;
    DeploymentRow embedding = sibling;
    embedding.name = QStringLiteral("embed");
    embedding.modelName = QStringLiteral("text-embedding-3-small");
    DraftFacts all;
    all.offers = QList<azure::ModelOffer>{offer};
    all.usages = QList<azure::QuotaUsage>{quota};
    all.siblings = {sibling, embedding};
    return all;
}

DeploymentDraft draft(const QString& capacity, const QString& type = QStringLiteral("Standard"))
{
    DeploymentDraft one;
    one.name = QStringLiteral("new-chat");
    one.modelName = QStringLiteral("gpt-4o");
    one.modelVersion = QStringLiteral("2024-11-20");
    one.type = type;
    one.capacity = capacity;
    one.region = QStringLiteral("swedencentral");
    return one;
}

QStringList blockedMembers(const DeploymentDraft& draft, const DraftFacts& facts)
{
    QStringList members;
    for (const DraftProblem& problem : check(draft, facts)) {
        if (problem.isBlocking) {
            members << problem.member;
        }
    }
    return members;
}

} // namespace

class DraftTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void capacityMustBeWholeAndAllowed_data();
    void capacityMustBeWholeAndAllowed();
    void ownCapacityCountsAsFreeWhenScaling();
    void quotaThatWasNotReadRefusesNothing();
    void namesMustBeNewAndValid_data();
    void namesMustBeNewAndValid();
    void typeThatTheRegionLacksIsNamedWithWhatItHas();
    void spilloverGoesFromProvisionedToStandardOfTheSameModel_data();
    void spilloverGoesFromProvisionedToStandardOfTheSameModel();
    void bodyKeepsWhatTheFormDoesNotKnow();
};

void DraftTest::capacityMustBeWholeAndAllowed_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("capacity");
    QTest::addColumn<bool>("isAccepted");
    const QString standard = QStringLiteral("Standard");
    const QString provisioned = QStringLiteral("ProvisionedManaged");
    QTest::newRow("whole") << standard << QStringLiteral("100") << true;
    QTest::newRow("negative") << standard << QStringLiteral("-5") << false;
    QTest::newRow("zero") << standard << QStringLiteral("0") << false;
    QTest::newRow("fraction") << standard << QStringLiteral("1.5") << false;
    QTest::newRow("words") << standard << QStringLiteral("many") << false;
    QTest::newRow("empty") << standard << QString() << false;
    QTest::newRow("more than 32 bits") << standard << QStringLiteral("99999999999") << false;
    QTest::newRow("over the quota") << standard << QStringLiteral("101") << false;
    QTest::newRow("over the type") << standard << QStringLiteral("1001") << false;
    QTest::newRow("first step") << provisioned << QStringLiteral("50") << true;
    QTest::newRow("between steps") << provisioned << QStringLiteral("75") << false;
    QTest::newRow("under the minimum") << provisioned << QStringLiteral("15") << false;
}

void DraftTest::capacityMustBeWholeAndAllowed()
{
    QFETCH(QString, type);
    QFETCH(QString, capacity);
    QFETCH(bool, isAccepted);
    const QStringList blocked = blockedMembers(draft(capacity, type), facts());
    QCOMPARE(blocked.isEmpty(), isAccepted);
    QVERIFY(isAccepted || blocked.contains(QStringLiteral("capacity")));
}

void DraftTest::ownCapacityCountsAsFreeWhenScaling()
{
    DraftFacts known = facts();
    known.existing = known.siblings.first();
    DeploymentDraft scaled = draftOf(known.siblings.first());
    scaled.modelFormat = QStringLiteral("OpenAI");
    scaled.modelVersion = QStringLiteral("2024-11-20");
    scaled.capacity = QStringLiteral("150");
    QCOMPARE(freeQuota(scaled, known).value_or(0), 150.0);
    QVERIFY(blockedMembers(scaled, known).isEmpty());
    scaled.capacity = QStringLiteral("151");
    QCOMPARE(blockedMembers(scaled, known), QStringList{QStringLiteral("capacity")});
}

void DraftTest::quotaThatWasNotReadRefusesNothing()
{
    DraftFacts unknown = facts();
    unknown.offers.reset();
    unknown.usages.reset();
    QVERIFY(check(draft(QStringLiteral("5000")), unknown).isEmpty());
}

void DraftTest::namesMustBeNewAndValid_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isAccepted");
    QTest::newRow("fine") << QStringLiteral("chat_2.v-1") << true;
    QTest::newRow("taken, other case") << QStringLiteral("CHAT-STD") << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("blank") << QStringLiteral("my chat") << false;
    QTest::newRow("slash") << QStringLiteral("a/b") << false;
    QTest::newRow("long") << QString(65, QLatin1Char('a')) << false;
}

void DraftTest::namesMustBeNewAndValid()
{
    QFETCH(QString, name);
    QFETCH(bool, isAccepted);
    DeploymentDraft named = draft(QStringLiteral("10"));
    named.name = name;
    QCOMPARE(blockedMembers(named, facts()), isAccepted ? QStringList() : QStringList{QStringLiteral("name")});
}

void DraftTest::typeThatTheRegionLacksIsNamedWithWhatItHas()
{
    const QList<DraftProblem> problems = check(draft(QStringLiteral("10"), QStringLiteral("DataZoneStandard")), facts());
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().member, QStringLiteral("type"));
    QVERIFY(problems.first().remedy.contains(QStringLiteral("Standard, ProvisionedManaged")));
}

void DraftTest::spilloverGoesFromProvisionedToStandardOfTheSameModel_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("target");
    QTest::addColumn<bool>("isAccepted");
    QTest::newRow("right") << QStringLiteral("ProvisionedManaged") << QStringLiteral("chat-std") << true;
    QTest::newRow("from standard") << QStringLiteral("Standard") << QStringLiteral("chat-std") << false;
    QTest::newRow("other model") << QStringLiteral("ProvisionedManaged") << QStringLiteral("embed") << false;
    QTest::newRow("nobody") << QStringLiteral("ProvisionedManaged") << QStringLiteral("ghost") << false;
}

void DraftTest::spilloverGoesFromProvisionedToStandardOfTheSameModel()
{
    QFETCH(QString, type);
    QFETCH(QString, target);
    QFETCH(bool, isAccepted);
    DeploymentDraft spilling = draft(QStringLiteral("50"), type);
    spilling.spilloverTo = target;
    QCOMPARE(blockedMembers(spilling, facts()), isAccepted ? QStringList() : QStringList{QStringLiteral("spillover")});
}

void DraftTest::bodyKeepsWhatTheFormDoesNotKnow()
{
    const QJsonObject base{
        {QStringLiteral("tags"), QJsonObject{{QStringLiteral("env"), QStringLiteral("prod")}}},
        {QStringLiteral("properties"), QJsonObject{{QStringLiteral("provisioningState"), QStringLiteral("Succeeded")},
                                                   {QStringLiteral("dynamicThrottlingEnabled"), true},
                                                   {QStringLiteral("spilloverDeploymentName"), QStringLiteral("old")}}}};
    const QJsonObject body = bodyOf(draft(QStringLiteral("10")), base);
    const QJsonObject properties = body.value(QLatin1String("properties")).toObject();
    QCOMPARE(properties.value(QLatin1String("dynamicThrottlingEnabled")), QJsonValue(true));
    QVERIFY(!properties.contains(QLatin1String("provisioningState")));
    QVERIFY(!properties.contains(QLatin1String("spilloverDeploymentName")));
    QCOMPARE(body.value(QLatin1String("tags")), base.value(QLatin1String("tags")));
    QCOMPARE(body.value(QLatin1String("sku")).toObject().value(QLatin1String("capacity")).toInt(), 10);
}

QTEST_GUILESS_MAIN(DraftTest)
#include "tst_draft.moc"
