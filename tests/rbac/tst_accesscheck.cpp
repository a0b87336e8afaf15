// SPDX-License-Identifier: GPL-3.0-or-later
// Reading and remembering: what goes over the wire, how often, and what pages see meanwhile.
#include "rbac/accesscheck.h"

#include "azure/clientfixture.h"
#include "rbac/scopefinder.h"

#include <QSignalSpy>

using rbac::Cause;
using rbac::Decision;
using support::Scripted;

namespace {

const QString kGroup = QStringLiteral("/subscriptions/1111/resourceGroups/rg");
const QString kAccount = kGroup + QStringLiteral("/providers/Microsoft.CognitiveServices/accounts/oai");
const QString kWrite = QStringLiteral("deployments.write");

QJsonObject list(const QJsonArray& value)
{
    return {{QStringLiteral("value"), value}};
}

QJsonObject permission(const QStringList& actions)
{
    return {{QStringLiteral("actions"), QJsonArray::fromStringList(actions)},
            {QStringLiteral("notActions"), QJsonArray()},
            {QStringLiteral("dataActions"), QJsonArray()},
            {QStringLiteral("notDataActions"), QJsonArray()}};
}

} // namespace

class AccessCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void firstAnswerIsReadingThenChangedTells();
    void oneReadingServesAllQuestionsOfAScope();
    void answersAgeAndStayMeanwhile();
    void forgettingReadsAnew();
    void pagesOfPermissionsAreJoined();
    void failedReadingIsUnknownAndTriedAgain();
    void whoGrantsIsReadOnlyForTheDenied();
    void namesAreOptional();
    void unfitScopesAreNotAsked();
    void locksAreAskedOfTheSubscription();
    void endedObjectDisturbsNobody();
    void scopesComeFromResourceGraph();

private:
    Scripted answerTo(const http::Request& request);
    int count(const QString& part) const;
    void settle();
    rbac::Verdict ask(const QString& feature = kWrite, const QString& scope = kAccount) { return m_check->verdict(feature, scope); }

    std::unique_ptr<ClientFixture> m_fixture;
    std::unique_ptr<azure::ArmClient> m_arm;
    std::unique_ptr<azure::GraphClient> m_graph;
    std::unique_ptr<rbac::AccessCheck> m_check;
    QStringList m_actions;
    int m_status = 200;
    int m_graphStatus = 200;
};

void AccessCheckTest::init()
{
    m_check.reset();
    m_fixture = std::make_unique<ClientFixture>();
    m_actions = QStringList{QStringLiteral("*")};
    m_status = 200;
    m_graphStatus = 200;
    m_fixture->wire->setFallback([this](const http::Request& request) { return answerTo(request); });
    m_arm = std::make_unique<azure::ArmClient>(m_fixture->pipeline, m_fixture->cloud, &m_fixture->clock);
    m_graph = std::make_unique<azure::GraphClient>(m_fixture->pipeline, m_fixture->cloud, &m_fixture->clock);
    rbac::AccessCheckParts parts;
    parts.arm = m_arm.get();
    parts.graph = m_graph.get();
    parts.clock = &m_fixture->clock;
    m_check = std::make_unique<rbac::AccessCheck>(parts);
}

Scripted AccessCheckTest::answerTo(const http::Request& request)
{
    const QString path = request.url.path();
    if (path.endsWith(QLatin1String("/permissions"))) {
        return m_status == 200 ? Scripted::json(200, list({permission(m_actions)}))
                               : Scripted::json(m_status, {{QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), QStringLiteral("Oops")}}}});
    }
    if (path.endsWith(QLatin1String("/roleAssignments"))) {
        const QJsonObject properties{{QStringLiteral("principalId"), QStringLiteral("P1")},
                                     {QStringLiteral("scope"), QStringLiteral("/subscriptions/1111")},
                                     {QStringLiteral("roleDefinitionId"), QStringLiteral("/x/8e3af657-a8ff-443c-a75c-2fe8c4bcb635")}};
        return Scripted::json(200, list({QJsonObject{{QStringLiteral("properties"), properties}}}));
    }
    if (path.endsWith(QLatin1String("/getByIds"))) {
        return Scripted::json(m_graphStatus, list({QJsonObject{{QStringLiteral("id"), QStringLiteral("p1")},
                                                               {QStringLiteral("@odata.type"), QStringLiteral("#microsoft.graph.user")},
                                                               {QStringLiteral("displayName"), QStringLiteral("Dana Levy")},
                                                               {QStringLiteral("userPrincipalName"), QStringLiteral("dana@x.example")}}}));
    }
    return Scripted::json(200, list({}));
}

int AccessCheckTest::count(const QString& part) const
{
    int found = 0;
    for (const http::Request& request : m_fixture->wire->requests) {
        found += request.url.path().endsWith(part) ? 1 : 0;
    }
    return found;
}

void AccessCheckTest::settle()
{
    for (int i = 0; i < 20; ++i) {
        support::turn();
    }
}

void AccessCheckTest::firstAnswerIsReadingThenChangedTells()
{
    QSignalSpy changed(m_check.get(), &rbac::AccessCheck::changed);
    const rbac::Verdict first = ask();
    QCOMPARE(first.decision, Decision::Unknown);
    QCOMPARE(first.cause, Cause::Reading);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toString(), kAccount);
    QCOMPARE(ask().decision, Decision::Allowed);
    QCOMPARE(count(QStringLiteral("/permissions")), 1);
}

void AccessCheckTest::oneReadingServesAllQuestionsOfAScope()
{
    (void)ask();
    (void)ask(QStringLiteral("models.keys"));
    (void)ask(kWrite, kAccount.toUpper()); // ids have no case
    (void)m_check->verdictOfAction(rbac::Plane::Control, QStringLiteral("Microsoft.CognitiveServices/accounts/read"), kAccount + u'/');
    settle();
    QCOMPARE(count(QStringLiteral("/permissions")) + count(QStringLiteral("/PERMISSIONS")), 1);
    QVERIFY(ask(QStringLiteral("models.keys")).isAllowed());
    QCOMPARE(count(QStringLiteral("/permissions")), 1);
}

void AccessCheckTest::answersAgeAndStayMeanwhile()
{
    (void)ask();
    settle();
    m_actions = QStringList{QStringLiteral("*/read")};
    m_fixture->clock.advance(std::chrono::seconds(90));
    QVERIFY(ask().isAllowed());
    m_fixture->clock.advance(std::chrono::seconds(60));
    QVERIFY(ask().isAllowed()); // old, but what is known
    settle();
    QVERIFY(ask().isDenied());
    QCOMPARE(count(QStringLiteral("/permissions")), 2);
}

void AccessCheckTest::forgettingReadsAnew()
{
    (void)ask();
    settle();
    QSignalSpy changed(m_check.get(), &rbac::AccessCheck::changed);
    m_actions = QStringList();
    m_check->forget();
    QCOMPARE(changed.size(), 1);
    QVERIFY(changed.first().first().toString().isEmpty());
    QCOMPARE(ask().cause, Cause::Reading);
    m_check->forget(); // in the middle of a reading: its answer is of the past
    settle();
    QCOMPARE(ask().cause, Cause::Reading);
    settle();
    QVERIFY(ask().isDenied());
}

void AccessCheckTest::pagesOfPermissionsAreJoined()
{
    QJsonObject first = list({permission({QStringLiteral("*/read")})});
    first.insert(QStringLiteral("nextLink"), QStringLiteral("https://management.azure.com/next?$skiptoken=1"));
    azure::AuthorizationClient client(m_arm.get());
    m_fixture->wire->add(Scripted::json(200, first));
    m_fixture->wire->add(Scripted::json(200, list({permission({QStringLiteral("Microsoft.Search/*")})})));
    const auto permissions = m_fixture->run(client.permissions(kAccount, {}, {}));
    QVERIFY(permissions);
    QCOMPARE(permissions->size(), 2);
    QCOMPARE(m_fixture->wire->requests.first().url.query(), QStringLiteral("api-version=2022-04-01"));
}

void AccessCheckTest::failedReadingIsUnknownAndTriedAgain()
{
    m_status = 404;
    const rbac::Feature feature = *rbac::featureById(kWrite);
    const rbac::Verdict verdict = m_fixture->run(m_check->check(feature, kAccount, {}));
    QCOMPARE(verdict.decision, Decision::Unknown);
    QCOMPARE(verdict.cause, Cause::NotRead);
    QCOMPARE(verdict.error.kind, core::ErrorKind::NotFound);
    m_status = 200;
    m_fixture->clock.advance(std::chrono::seconds(20)); // a failure is not believed as long as an answer
    QVERIFY(m_fixture->run(m_check->check(feature, kAccount, {})).isAllowed());
}

void AccessCheckTest::whoGrantsIsReadOnlyForTheDenied()
{
    const rbac::Feature feature = *rbac::featureById(kWrite);
    QVERIFY(m_fixture->run(m_check->check(feature, kAccount, {})).isAllowed());
    QCOMPARE(count(QStringLiteral("/roleAssignments")), 0);
    m_check->forget();
    m_actions = QStringList{QStringLiteral("*/read")};
    const rbac::Verdict denied = m_fixture->run(m_check->check(feature, kAccount, {}));
    QVERIFY(denied.isDenied() && denied.grantersRead);
    QCOMPARE(denied.granters.first().name, QStringLiteral("Dana Levy"));
    QCOMPARE(denied.granters.first().role, QStringLiteral("Owner"));
    QCOMPARE(count(QStringLiteral("/roleAssignments")), 1);
    QCOMPARE(count(QStringLiteral("/permissions")), 2); // not again for the names
}

void AccessCheckTest::namesAreOptional()
{
    m_actions = QStringList();
    m_graphStatus = 403;
    const rbac::Verdict denied = m_fixture->run(m_check->check(*rbac::featureById(kWrite), kAccount, {}));
    QCOMPARE(denied.granters.first().name, QStringLiteral("P1"));
}

void AccessCheckTest::unfitScopesAreNotAsked()
{
    for (const QString& feature : {QStringLiteral("documents.add"), QStringLiteral("no.such.feature")}) {
        const rbac::Verdict verdict = ask(feature);
        QCOMPARE(verdict.decision, Decision::Unknown);
        QCOMPARE(verdict.cause, Cause::WrongScope);
        QVERIFY(!verdict.reason().isEmpty());
    }
    QCOMPARE(ask(kWrite, QStringLiteral("/")).cause, Cause::WrongScope);
    settle();
    QVERIFY(m_fixture->wire->requests.isEmpty());
    QCOMPARE(ask(kWrite, kGroup).cause, Cause::Reading); // above the account: about all accounts in there
}

void AccessCheckTest::locksAreAskedOfTheSubscription()
{
    (void)ask();
    settle();
    QCOMPARE(count(QStringLiteral("/subscriptions/1111/providers/Microsoft.Authorization/locks")), 1);
    (void)ask(kWrite, kGroup);
    settle();
    QCOMPARE(count(QStringLiteral("/locks")), 1); // known already
}

void AccessCheckTest::endedObjectDisturbsNobody()
{
    m_fixture->wire->setFallback([](const http::Request&) {
        Scripted silence;
        silence.hang = true;
        return silence;
    });
    (void)ask();
    QCoro::Task<rbac::Verdict> waiting = m_check->check(*rbac::featureById(kWrite), kGroup, {});
    const support::Running<rbac::Verdict> running(std::move(waiting));
    m_check.reset();
    settle();
    QVERIFY(running.isDone());
    QVERIFY(!running.value().isAllowed());
}

void AccessCheckTest::scopesComeFromResourceGraph()
{
    const QString search = kGroup + QStringLiteral("/providers/Microsoft.Search/searchServices/s");
    m_fixture->wire->add(Scripted::json(200, list({QJsonObject{{QStringLiteral("subscriptionId"), QStringLiteral("1111")}}})));
    m_fixture->wire->add(Scripted::json(200, {{QStringLiteral("data"), QJsonArray{QJsonObject{{QStringLiteral("id"), search}},
                                                                                   QJsonObject{{QStringLiteral("id"), kAccount}}}}}));
    const auto scopes = m_fixture->run(rbac::findScopes(m_arm.get(), {}, {}));
    QVERIFY(scopes);
    QCOMPARE(scopes->fitting(*rbac::featureById(kWrite)), QStringList{kAccount});
    QCOMPARE(scopes->fitting(*rbac::featureById(QStringLiteral("documents.add"))), QStringList{search});
    QCOMPARE(scopes->fitting(*rbac::featureById(QStringLiteral("quota.read"))), QStringList{QStringLiteral("/subscriptions/1111")});
    const QString query = m_fixture->wire->lastJson().value(QLatin1String("query")).toString();
    QVERIFY(query.contains(QLatin1String("'microsoft.search/searchservices'")));
}

QTEST_GUILESS_MAIN(AccessCheckTest)
#include "tst_accesscheck.moc"
