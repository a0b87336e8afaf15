// SPDX-License-Identifier: GPL-3.0-or-later
// The decision itself, with the examples that Microsoft publishes about role definitions, locks and deny assignments.
#include "rbac/evaluate.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using azure::ManagementLock;
using rbac::actionMatches;
using rbac::Cause;
using rbac::Decision;
using rbac::Grant;
using rbac::grantOf;
using rbac::Plane;

namespace {

const QString kGroup = QStringLiteral("/subscriptions/1111/resourceGroups/rg");
const QString kAccount = kGroup + QStringLiteral("/providers/Microsoft.CognitiveServices/accounts/oai");
const QString kMe = QStringLiteral("aaaaaaaa-0000-4000-8000-000000000001");

azure::Permission allows(const QStringList& actions, const QStringList& notActions = {})
{
    azure::Permission permission;
    permission.actions = actions;
    permission.notActions = notActions;
    return permission;
}

rbac::ScopeFacts factsOf(const QList<azure::Permission>& permissions, const QString& scope = kAccount)
{
    rbac::ScopeFacts facts;
    facts.scope = scope;
    facts.permissions = permissions;
    facts.denials = QList<azure::DenyAssignment>();
    facts.locks = QList<ManagementLock>();
    return facts;
}

rbac::Feature deleting()
{
    return *rbac::featureById(QStringLiteral("deployments.delete"));
}

/// Built-in roles as the sandbox's own catalogue has them: another copy of the published definitions.
QJsonArray cataloguedRoles()
{
    QFile file(QStringLiteral(PILOTHOUSE_SOURCE_DIR "/resources/sandbox/catalog/roledefinitions.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("roleDefinitions")).toArray();
}

QStringList strings(const QJsonValue& array)
{
    return array.toVariant().toStringList();
}

} // namespace

class RulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wildcardsMatch_data();
    void wildcardsMatch();
    void contributorIsEverythingButAccess_data();
    void contributorIsEverythingButAccess();
    void notActionsOfOneRoleTakeNothingFromAnother();
    void ownerHasNoDataActions();
    void dataActionsAreApartFromActions();
    void conditionCountsOnlyWhereNothingElseAllows();
    void locksForbid_data();
    void locksForbid();
    void locksOfOtherPlacesDoNotCount();
    void denyAssignments_data();
    void denyAssignments();
    void unreadableDenialsAndLocksAreNamed();
    void unreadablePermissionsAreUnknown();
    void missingActionNamesRoleAndWhoGrants();
    void scopesAreReadFromIds_data();
    void scopesAreReadFromIds();
    void everyFeatureIsGrantedByItsRoles();
    void rolesHaveTheirPublishedIds();
    void narrowestRoleComesFirst();
};

void RulesTest::wildcardsMatch_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("action");
    QTest::addColumn<bool>("matches");
    // "Understand Azure role definitions", table of action strings.
    QTest::newRow("*/read") << "*/read" << "Microsoft.Search/searchServices/read" << true;
    QTest::newRow("*/read is no write") << "*/read" << "Microsoft.Search/searchServices/write" << false;
    QTest::newRow("provider/*") << "Microsoft.Compute/*" << "Microsoft.Compute/virtualMachines/restart/action" << true;
    QTest::newRow("provider/* of another") << "Microsoft.Compute/*" << "Microsoft.ComputeX/virtualMachines/read" << false;
    QTest::newRow("provider/*/read") << "Microsoft.Network/*/read" << "Microsoft.Network/virtualNetworks/subnets/read" << true;
    QTest::newRow("type and children") << "Microsoft.Compute/virtualMachines/*" << "Microsoft.Compute/virtualMachines/extensions/write" << true;
    QTest::newRow("not the sibling") << "Microsoft.Compute/virtualMachines/*" << "Microsoft.Compute/virtualMachineScaleSets/read" << false;
    QTest::newRow("case") << "microsoft.web/sites/restart/Action" << "Microsoft.Web/sites/restart/action" << true;
    QTest::newRow("cost exports") << "Microsoft.CostManagement/exports/*" << "Microsoft.CostManagement/exports/run/action" << true;
    QTest::newRow("everything") << "*" << "Microsoft.Search/searchServices/delete" << true;
    QTest::newRow("inside") << "Microsoft.Authorization/*/Write" << "Microsoft.Authorization/roleAssignments/write" << true;
    QTest::newRow("star may be nothing") << "a*b" << "ab" << true;
    QTest::newRow("pieces do not overlap") << "ab*ba" << "aba" << false;
    QTest::newRow("several") << "a*b*c" << "axxbyyc" << true;
    QTest::newRow("in order") << "a*b*c" << "acb" << false;
    QTest::newRow("no prefix match") << "Microsoft.Search/searchServices/read" << "Microsoft.Search/searchServices/readx" << false;
    QTest::newRow("empty") << "" << "Microsoft.Search/searchServices/read" << false;
}

void RulesTest::wildcardsMatch()
{
    QFETCH(QString, pattern);
    QFETCH(QString, action);
    QTEST(actionMatches(pattern, action), "matches");
}

void RulesTest::contributorIsEverythingButAccess_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<bool>("granted");
    QTest::newRow("write") << "Microsoft.CognitiveServices/accounts/write" << true;
    QTest::newRow("keys") << "Microsoft.CognitiveServices/accounts/listKeys/action" << true;
    QTest::newRow("read roles") << "Microsoft.Authorization/roleAssignments/read" << true;
    QTest::newRow("assign roles") << "Microsoft.Authorization/roleAssignments/write" << false;
    QTest::newRow("remove locks") << "Microsoft.Authorization/locks/delete" << false;
    QTest::newRow("elevate") << "Microsoft.Authorization/elevateAccess/action" << false;
}

void RulesTest::contributorIsEverythingButAccess()
{
    QFETCH(QString, action);
    const rbac::Role* contributor = rbac::roleById(QStringLiteral("b24988ac-6180-42a0-ab88-20f7382dd24c"));
    QVERIFY(contributor);
    QTEST(grantOf({contributor->permission}, Plane::Control, action) == Grant::Yes, "granted");
}

/// "NotActions is not a deny rule": the note of the same page.
void RulesTest::notActionsOfOneRoleTakeNothingFromAnother()
{
    const QString action = QStringLiteral("Microsoft.CostManagement/exports/delete");
    const azure::Permission first = allows({QStringLiteral("Microsoft.CostManagement/exports/*")}, {action});
    const azure::Permission second = allows({action});
    QCOMPARE(grantOf({first}, Plane::Control, action), Grant::No);
    QCOMPARE(grantOf({first, second}, Plane::Control, action), Grant::Yes);
    QCOMPARE(grantOf({second, first}, Plane::Control, action), Grant::Yes);
    QCOMPARE(grantOf({first}, Plane::Control, QStringLiteral("Microsoft.CostManagement/exports/run/action")), Grant::Yes);
}

/// "Data actions example": Alice is Owner and reads no blob, Bob is Storage Blob Data Contributor and does.
void RulesTest::ownerHasNoDataActions()
{
    const QString blob = QStringLiteral("Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read");
    azure::Permission bob;
    bob.dataActions = QStringList{QStringLiteral("Microsoft.Storage/storageAccounts/blobServices/containers/blobs/*")};
    const azure::Permission alice = allows({QStringLiteral("*")});
    QCOMPARE(grantOf({alice}, Plane::Data, blob), Grant::No);
    QCOMPARE(grantOf({bob}, Plane::Data, blob), Grant::Yes);
    QCOMPARE(grantOf({alice}, Plane::Control, QStringLiteral("Microsoft.Storage/storageAccounts/listKeys/action")), Grant::Yes);
}

void RulesTest::dataActionsAreApartFromActions()
{
    azure::Permission permission;
    permission.dataActions = QStringList{QStringLiteral("Microsoft.CognitiveServices/*")};
    permission.notDataActions = QStringList{QStringLiteral("*/write")};
    QCOMPARE(grantOf({permission}, Plane::Control, QStringLiteral("Microsoft.CognitiveServices/accounts/read")), Grant::No);
    QCOMPARE(grantOf({permission}, Plane::Data, QStringLiteral("Microsoft.CognitiveServices/accounts/OpenAI/x/read")), Grant::Yes);
    QCOMPARE(grantOf({permission}, Plane::Data, QStringLiteral("Microsoft.CognitiveServices/accounts/OpenAI/x/write")), Grant::No);
}

void RulesTest::conditionCountsOnlyWhereNothingElseAllows()
{
    const QString action = QStringLiteral("Microsoft.Authorization/roleAssignments/write");
    azure::Permission conditional = allows({action});
    conditional.condition = QStringLiteral("@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ...");
    QCOMPARE(grantOf({conditional}, Plane::Control, action), Grant::Conditional);
    QCOMPARE(grantOf({conditional, allows({action})}, Plane::Control, action), Grant::Yes);
    const rbac::Feature assigning = *rbac::featureById(QStringLiteral("roles.assign"));
    const rbac::Verdict verdict = rbac::evaluate(assigning, factsOf({conditional}, QStringLiteral("/subscriptions/1111")), {kMe, {}});
    QCOMPARE(verdict.decision, Decision::Conditional);
    QCOMPARE(verdict.cause, Cause::Condition);
    QVERIFY(!verdict.isDenied() && !verdict.isAllowed());
    QVERIFY(!verdict.reason().isEmpty());
}

void RulesTest::locksForbid_data()
{
    QTest::addColumn<bool>("readOnly");
    QTest::addColumn<QString>("feature");
    QTest::addColumn<bool>("denied");
    QTest::newRow("CanNotDelete, delete") << false << "deployments.delete" << true;
    QTest::newRow("CanNotDelete, write") << false << "deployments.write" << false;
    QTest::newRow("CanNotDelete, keys") << false << "models.keys" << false;
    QTest::newRow("ReadOnly, delete") << true << "deployments.delete" << true;
    QTest::newRow("ReadOnly, write") << true << "deployments.write" << true;
    QTest::newRow("ReadOnly, keys are a POST") << true << "models.keys" << true;
    QTest::newRow("ReadOnly, read") << true << "models.read" << false;
    QTest::newRow("ReadOnly, data plane") << true << "playground.chat" << false;
}

void RulesTest::locksForbid()
{
    QFETCH(bool, readOnly);
    QFETCH(QString, feature);
    QFETCH(bool, denied);
    azure::Permission everything = allows({QStringLiteral("*")});
    everything.dataActions = QStringList{QStringLiteral("*")};
    rbac::ScopeFacts facts = factsOf({everything});
    facts.locks = QList<ManagementLock>{{QString(), QStringLiteral("keep"), kGroup, QString(),
                                         readOnly ? ManagementLock::Level::ReadOnly : ManagementLock::Level::CanNotDelete}};
    const rbac::Verdict verdict = rbac::evaluate(*rbac::featureById(feature), facts, {kMe, {}});
    QCOMPARE(verdict.isDenied(), denied);
    QCOMPARE(verdict.isAllowed(), !denied);
    if (denied) {
        QCOMPARE(verdict.cause, Cause::Locked);
        QVERIFY(verdict.reason().contains(QStringLiteral("keep")));
        QVERIFY(verdict.grantableBy().isEmpty()); // no role helps
    }
}

void RulesTest::locksOfOtherPlacesDoNotCount()
{
    rbac::ScopeFacts facts = factsOf({allows({QStringLiteral("*")})});
    const auto lockOn = [](const QString& scope) { return ManagementLock{{}, QStringLiteral("keep"), scope, {}, ManagementLock::Level::ReadOnly}; };
    facts.locks = QList<ManagementLock>{lockOn(kGroup + QStringLiteral("2")), lockOn(kAccount + QStringLiteral("/deployments/chat"))};
    QVERIFY(rbac::evaluate(deleting(), facts, {kMe, {}}).isAllowed());
    facts.locks->append(lockOn(kAccount.toUpper()));
    QVERIFY(rbac::evaluate(deleting(), facts, {kMe, {}}).isDenied());
}

void RulesTest::denyAssignments_data()
{
    QTest::addColumn<QStringList>("principals");
    QTest::addColumn<QStringList>("excluded");
    QTest::addColumn<QString>("scope");
    QTest::addColumn<bool>("onlyThisScope");
    QTest::addColumn<bool>("denied");
    const QStringList everybody{QStringLiteral("00000000-0000-0000-0000-000000000000")};
    const QStringList me{kMe.toUpper()};
    QTest::newRow("me") << me << QStringList() << kGroup << false << true;
    QTest::newRow("everybody") << everybody << QStringList() << kGroup << false << true;
    QTest::newRow("everybody but me") << everybody << me << kGroup << false << false;
    QTest::newRow("everybody but my group") << everybody << QStringList{QStringLiteral("group")} << kGroup << false << false;
    QTest::newRow("my group") << QStringList{QStringLiteral("group")} << QStringList() << kAccount << false << true;
    QTest::newRow("somebody else") << QStringList{QStringLiteral("other")} << QStringList() << kGroup << false << false;
    QTest::newRow("not for children") << me << QStringList() << kGroup << true << false;
    QTest::newRow("here only") << me << QStringList() << kAccount << true << true;
    QTest::newRow("elsewhere") << me << QStringList() << QStringLiteral("/subscriptions/2222") << false << false;
}

void RulesTest::denyAssignments()
{
    QFETCH(QStringList, principals);
    QFETCH(QStringList, excluded);
    QFETCH(QString, scope);
    QFETCH(bool, onlyThisScope);
    QFETCH(bool, denied);
    azure::DenyAssignment denial;
    denial.name = QStringLiteral("managed application");
    denial.permissions = {allows({QStringLiteral("*/delete")})};
    denial.principals = principals;
    denial.excludedPrincipals = excluded;
    denial.scope = scope;
    denial.onlyThisScope = onlyThisScope;
    rbac::ScopeFacts facts = factsOf({allows({QStringLiteral("*")})});
    facts.denials = QList<azure::DenyAssignment>{denial};
    const rbac::Verdict verdict = rbac::evaluate(deleting(), facts, {kMe, {QStringLiteral("group")}});
    QCOMPARE(verdict.isDenied(), denied);
    QCOMPARE(verdict.cause, denied ? Cause::DenyAssignment : Cause::None);
    const rbac::Feature reading = *rbac::featureById(QStringLiteral("models.read"));
    QVERIFY(rbac::evaluate(reading, facts, {kMe, {}}).isAllowed());
}

void RulesTest::unreadableDenialsAndLocksAreNamed()
{
    rbac::ScopeFacts facts = factsOf({allows({QStringLiteral("*")})});
    facts.denials = core::Error::make(core::ErrorKind::Forbidden, QString());
    facts.locks = core::Error::make(core::ErrorKind::Forbidden, QString());
    const rbac::Verdict verdict = rbac::evaluate(deleting(), facts, {kMe, {}});
    QVERIFY(verdict.isAllowed());
    QCOMPARE(verdict.unread, (QStringList{QStringLiteral("denyAssignments"), QStringLiteral("locks")}));
    const rbac::Verdict reading = rbac::evaluate(*rbac::featureById(QStringLiteral("models.read")), facts, {kMe, {}});
    QCOMPARE(reading.unread, QStringList{QStringLiteral("denyAssignments")}); // no lock stops a read
}

void RulesTest::unreadablePermissionsAreUnknown()
{
    rbac::ScopeFacts facts = factsOf({});
    facts.permissions = core::Error::make(core::ErrorKind::Network, QString(), QStringLiteral("management.azure.com"));
    const rbac::Verdict verdict = rbac::evaluate(deleting(), facts, {kMe, {}});
    QCOMPARE(verdict.decision, Decision::Unknown);
    QCOMPARE(verdict.cause, Cause::NotRead);
    QVERIFY(verdict.reason().contains(QStringLiteral("management.azure.com")));
    facts.permissions = core::Result<QList<azure::Permission>>();
    QCOMPARE(rbac::evaluate(deleting(), facts, {kMe, {}}).cause, Cause::Reading);
    facts.permissions = QList<azure::Permission>(); // answered: nothing at all
    QCOMPARE(rbac::evaluate(deleting(), facts, {kMe, {}}).decision, Decision::Denied);
}

void RulesTest::missingActionNamesRoleAndWhoGrants()
{
    rbac::ScopeFacts facts = factsOf({allows({QStringLiteral("*/read")})});
    const auto assignment = [](const char* role, const QString& principal, const QString& scope) {
        azure::RoleAssignment one;
        one.roleDefinitionId = QStringLiteral("/subscriptions/1111/providers/Microsoft.Authorization/roleDefinitions/") + QLatin1String(role);
        one.principalId = principal;
        one.scope = scope;
        return one;
    };
    const char* const owner = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635";
    QList<azure::RoleAssignment> assignments{assignment(owner, QStringLiteral("p1"), QStringLiteral("/subscriptions/1111")),
                                             assignment("acdd72a7-3385-48ef-bd42-f606fba81ae7", QStringLiteral("p2"), kGroup),
                                             assignment("f58310d9-a9f6-439a-9e8d-f62e7b41a168", QStringLiteral("p3"), kGroup),
                                             assignment(owner, QStringLiteral("p4"), QStringLiteral("/subscriptions/2222"))};
    facts.assignments = assignments;
    facts.principals.insert(QStringLiteral("p3"), {QStringLiteral("p3"), QStringLiteral("Dana Levy"), QStringLiteral("dana@x.example"), QStringLiteral("user")});
    const rbac::Verdict verdict = rbac::evaluate(deleting(), facts, {kMe, {}});
    QCOMPARE(verdict.decision, Decision::Denied);
    QCOMPARE(verdict.missing.size(), 1);
    QCOMPARE(verdict.roles.first().name, QStringLiteral("Cognitive Services OpenAI Contributor"));
    QCOMPARE(verdict.granters.size(), 2);
    QCOMPARE(verdict.granters.first().name, QStringLiteral("Dana Levy")); // a person before a bare id
    QCOMPARE(verdict.granters.last().name, QStringLiteral("p1"));
    QVERIFY(verdict.reason().contains(QStringLiteral("Dana Levy (Role Based Access Control Administrator)")));
    facts.assignments = core::Error::make(core::ErrorKind::Forbidden, QString());
    const rbac::Verdict blind = rbac::evaluate(deleting(), facts, {kMe, {}});
    QVERIFY(!blind.grantersRead && blind.granters.isEmpty());
    QCOMPARE(blind.grantableBy(), QStringLiteral("an owner of the subscription 1111"));
}

void RulesTest::scopesAreReadFromIds_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("level");
    QTest::addColumn<QString>("type");
    QTest::newRow("subscription") << "/subscriptions/1111" << "subscription" << "";
    QTest::newRow("group") << "/subscriptions/1111/resourcegroups/rg/" << "resourceGroup" << "";
    QTest::newRow("resource") << kAccount << "resource" << "Microsoft.CognitiveServices/accounts";
    QTest::newRow("child") << kAccount + "/deployments/chat" << "resource" << "Microsoft.CognitiveServices/accounts/deployments";
    QTest::newRow("management group") << "/providers/Microsoft.Management/managementGroups/m" << "managementGroup" << "";
    QTest::newRow("root") << "/" << "tenant" << "";
}

void RulesTest::scopesAreReadFromIds()
{
    QFETCH(QString, id);
    const rbac::Scope scope(id);
    QTEST(rbac::levelName(scope.level()), "level");
    QTEST(scope.resourceType(), "type");
    QVERIFY(scope.isWithin(QStringLiteral("/")));
}

/// Both directions: the roles that a feature names bring all of it, and none of them is there for nothing.
void RulesTest::everyFeatureIsGrantedByItsRoles()
{
    QSet<QString> seen;
    const QList<rbac::Feature> all = rbac::features();
    QVERIFY(all.size() > 20);
    for (const rbac::Feature& feature : all) {
        QVERIFY2(!seen.contains(feature.id), qPrintable(feature.id));
        seen.insert(feature.id);
        QVERIFY2(!feature.needs.isEmpty() && !feature.roles.isEmpty() && !feature.title.isEmpty(), qPrintable(feature.id));
        for (const QString& id : feature.roles) {
            const rbac::Role* role = rbac::roleById(id);
            QVERIFY2(role, qPrintable(feature.id + QLatin1Char(' ') + id));
            for (const rbac::Need& need : feature.needs) {
                QVERIFY2(grantOf({role->permission}, need.plane, need.action) == Grant::Yes,
                         qPrintable(feature.id + QStringLiteral(": ") + role->name + QStringLiteral(" lacks ") + need.action));
            }
            QVERIFY2(!role->permission.actions.contains(QLatin1String("*")), qPrintable(feature.id));
        }
    }
}

void RulesTest::rolesHaveTheirPublishedIds()
{
    const QJsonArray catalogue = cataloguedRoles();
    QVERIFY(catalogue.size() > 20);
    int compared = 0;
    for (const QJsonValue& entry : catalogue) {
        const rbac::Role* role = rbac::roleById(entry[QLatin1String("name")].toString());
        if (!role) {
            continue;
        }
        ++compared;
        QCOMPARE(role->name, entry[QLatin1String("roleName")].toString());
        azure::Permission published;
        published.actions = strings(entry[QLatin1String("actions")]);
        published.notActions = strings(entry[QLatin1String("notActions")]);
        published.dataActions = strings(entry[QLatin1String("dataActions")]);
        const QList<rbac::Feature> all = rbac::features();
        for (const rbac::Feature& feature : all) {
            for (const rbac::Need& need : feature.needs) {
                QVERIFY2(grantOf({published}, need.plane, need.action) == grantOf({role->permission}, need.plane, need.action),
                         qPrintable(role->name + QLatin1Char(' ') + need.action));
            }
        }
    }
    QCOMPARE(compared, rbac::builtInRoles().size());
}

void RulesTest::narrowestRoleComesFirst()
{
    const QList<rbac::Role> readers = rbac::rolesGranting(Plane::Data, {QStringLiteral("Microsoft.Search/searchServices/indexes/documents/read")});
    QCOMPARE(readers.first().name, QStringLiteral("Search Index Data Reader"));
    const QList<rbac::Role> last = rbac::rolesGranting(Plane::Control, {QStringLiteral("Microsoft.Foo/bars/write")});
    QCOMPARE(last.size(), 1);
    QCOMPARE(last.first().name, QStringLiteral("Contributor"));
    QCOMPARE(rbac::planeOfAction(QStringLiteral("microsoft.search/searchservices/indexes/documents/READ")), Plane::Data);
    QCOMPARE(rbac::planeOfAction(QStringLiteral("Microsoft.CognitiveServices/accounts/listKeys/action")), Plane::Control);
}

QTEST_GUILESS_MAIN(RulesTest)
#include "tst_rules.moc"
