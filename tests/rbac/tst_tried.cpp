// SPDX-License-Identifier: GPL-3.0-or-later
// The proof of the verdicts: everybody in the sandbox tries every feature everywhere, and what happens must be what was foretold.
#include "rbac/accesscheck.h"
#include "rbac/trials.h"
#include "sandbox/contractcheck.h"
#include "support/coroharness.h"

#include "http/networktransport.h"

#include <QRegularExpression>
#include <QTemporaryDir>

using sandboxtest::Answer;

namespace {

/// Tokens that the test got beforehand, by scope.
class GivenTokens : public http::TokenProvider
{
public:
    QHash<QString, QByteArray> tokens;
    QCoro::Task<core::Result<http::AccessToken>> token(http::TokenRequest request, core::CancelToken) override
    {
        http::AccessToken token;
        token.secret = tokens.value(request.scope);
        co_return token;
    }
};

struct Person
{
    const char* user;
    const char* domain; ///< of the tenant that they act in
};

constexpr Person kPeople[] = {{"avery.stone@contoso.example", "contoso.example"},     {"priya.raman@contoso.example", "contoso.example"},
                              {"sam.okafor@contoso.example", "contoso.example"},      {"lena.fischer@contoso.example", "contoso.example"},
                              {"jordan.reyes@fabrikam.example", "contoso.example"},   {"marco.bianchi@fabrikam.example", "fabrikam.example"},
                              {"yuki.tanaka@fabrikam.example", "fabrikam.example"},   {"dana.levy@fabrikam.example", "fabrikam.example"},
                              {"omar.diaz@fabrikam.example", "fabrikam.example"},     {"jordan.reyes@fabrikam.example", "fabrikam.example"},
                              {"avery.stone@contoso.example", "fabrikam.example"}};

/// Their services are not in the sandbox yet, or (metrics) not for every kind of resource.
const QStringList kUntried{QStringLiteral("metrics.read"), QStringLiteral("agents.use"), QStringLiteral("prompts.read"),
                           QStringLiteral("prompts.publish")};

bool isRefusal(const Answer& answer)
{
    const QString code = answer.json().value(QLatin1String("error")).toObject().value(QLatin1String("code")).toString();
    return answer.status == 403 || (answer.status == 401 && code == QLatin1String("PermissionDenied")) ||
           (answer.status == 409 && code == QLatin1String("ScopeLocked"));
}

} // namespace

class TriedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void verdictIsWhatHappens_data();
    void verdictIsWhatHappens();
    void everyFeatureWasTriedBothWays();
    void refusalNamesClientActionAndScope();
    void lockIsForetold_data();
    void lockIsForetold();
    void whoCouldGrantIsNamed();
    void exchangesFitThePublishedDocuments();

private:
    /// Sees the sandbox as this person.
    struct Eyes
    {
        std::shared_ptr<GivenTokens> tokens = std::make_shared<GivenTokens>();
        std::shared_ptr<http::Pipeline> pipeline;
        std::unique_ptr<azure::ArmClient> arm;
        std::unique_ptr<azure::GraphClient> graph;
        std::unique_ptr<rbac::AccessCheck> check;
    };
    std::unique_ptr<Eyes> eyesOf(sandboxtest::SandboxFixture& fixture, const QString& user, const QString& tenantId);
    rbac::Verdict verdict(Eyes& eyes, const QString& feature, const QString& scope);
    Answer call(const Trial& trial, const QString& user, const QString& tenantId);
    QString compare(Eyes& eyes, const rbac::Feature& feature, const QString& scope, const QString& user, const QString& tenantId);
    QStringList placesOf(const rbac::Feature& feature, const QString& tenantId) const;

    sandboxtest::SandboxFixture m_fixture;
    Trials m_trials;
    QHash<QString, QByteArray> m_tokens;
    QHash<QString, int> m_allowed, m_denied; ///< by feature
    int m_compared = 0;
};

void TriedTest::initTestCase()
{
    QVERIFY2(m_fixture.problem().isEmpty(), qPrintable(m_fixture.problem()));
}

std::unique_ptr<TriedTest::Eyes> TriedTest::eyesOf(sandboxtest::SandboxFixture& fixture, const QString& user, const QString& tenantId)
{
    auto eyes = std::make_unique<Eyes>();
    const QUrl metadata(fixture.sandbox().metadataUrl());
    const auto cloud = azure::CloudProfile::fromMetadata(metadata, fixture.get(metadata.toString()).body);
    if (!cloud) {
        QTest::qFail("the sandbox's metadata cannot be read", __FILE__, __LINE__);
        return eyes;
    }
    for (const azure::Audience audience : {azure::Audience::Arm, azure::Audience::Graph}) {
        const QString scope = cloud->scope(audience);
        eyes->tokens->tokens.insert(scope, fixture.token(scope, user, tenantId));
    }
    http::PipelineParts parts;
    parts.tokens = eyes->tokens;
    parts.audience = [profile = *cloud](const QString& scope, const QUrl& url) { return profile.allows(scope, url); };
    eyes->pipeline = http::Pipeline::standard(parts, std::make_shared<http::NetworkTransport>(http::TransportOptions()));
    core::Clock* const clock = &core::SystemClock::instance();
    eyes->arm = std::make_unique<azure::ArmClient>(eyes->pipeline, *cloud, clock);
    eyes->graph = std::make_unique<azure::GraphClient>(eyes->pipeline, *cloud, clock);
    rbac::AccessCheckParts checkParts;
    checkParts.arm = eyes->arm.get();
    checkParts.graph = eyes->graph.get();
    checkParts.clock = clock;
    eyes->check = std::make_unique<rbac::AccessCheck>(checkParts);
    return eyes;
}

rbac::Verdict TriedTest::verdict(Eyes& eyes, const QString& feature, const QString& scope)
{
    return support::await(eyes.check->check(*rbac::featureById(feature), scope, {}), std::chrono::seconds(30));
}

Answer TriedTest::call(const Trial& trial, const QString& user, const QString& tenantId)
{
    QByteArray& token = m_tokens[user + tenantId + trial.scope];
    if (token.isEmpty()) {
        token = m_fixture.token(trial.scope, user, tenantId);
    }
    sandboxtest::HeaderList headers{{"Authorization", "Bearer " + token}};
    if (trial.method != "GET" && trial.method != "DELETE") {
        headers.append(qMakePair(QByteArray("Content-Type"), QByteArray("application/json")));
    }
    return m_fixture.send(trial.method, m_fixture.origin() + trial.url, trial.body, headers);
}

QStringList TriedTest::placesOf(const rbac::Feature& feature, const QString& tenantId) const
{
    const QStringList subscriptions = m_trials.subscriptions(tenantId);
    if (feature.level == rbac::Level::Subscription) {
        return subscriptions;
    }
    QStringList places;
    for (const QString& subscription : subscriptions) {
        places += m_trials.ids(feature.resourceType, subscription);
    }
    return places;
}

/// Empty when foretold and happened agree.
QString TriedTest::compare(Eyes& eyes, const rbac::Feature& feature, const QString& scope, const QString& user, const QString& tenantId)
{
    const QList<Trial> trials = m_trials.of(feature.id, scope);
    if (trials.isEmpty()) {
        return {};
    }
    QString refusal;
    for (const Trial& trial : trials) {
        const Answer answer = call(trial, user, tenantId);
        if (answer.status == 0 || answer.status == 429 || answer.status >= 500 || (answer.status == 401 && !isRefusal(answer))) {
            return QStringLiteral("%1 %2: %3 %4").arg(QLatin1String(trial.method), trial.url).arg(answer.status).arg(QString::fromUtf8(answer.body));
        }
        if (isRefusal(answer)) {
            refusal = QStringLiteral("%1 %2: %3").arg(QLatin1String(trial.method), trial.url, QString::fromUtf8(answer.body.left(200)));
        }
    }
    const rbac::Verdict told = verdict(eyes, feature.id, scope);
    ++m_compared;
    ++(refusal.isEmpty() ? m_allowed : m_denied)[feature.id];
    const bool agree = refusal.isEmpty() ? told.isAllowed() : told.isDenied();
    return agree ? QString()
                 : QStringLiteral("%1 at %2: told %3 (%4), but %5")
                       .arg(feature.id, scope, rbac::decisionName(told.decision), told.reason(), refusal.isEmpty() ? QStringLiteral("it works") : refusal);
}

void TriedTest::verdictIsWhatHappens_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("domain");
    for (const Person& person : kPeople) {
        QTest::addRow("%s in %s", person.user, person.domain) << QString::fromLatin1(person.user) << QString::fromLatin1(person.domain);
    }
}

void TriedTest::verdictIsWhatHappens()
{
    QFETCH(QString, user);
    QFETCH(QString, domain);
    const QString tenantId = m_fixture.tenantId(domain);
    const auto eyes = eyesOf(m_fixture, user, tenantId);
    QStringList disagreements;
    const QList<rbac::Feature> features = rbac::features();
    for (const rbac::Feature& feature : features) {
        if (kUntried.contains(feature.id)) {
            continue;
        }
        const QStringList places = placesOf(feature, tenantId);
        for (const QString& place : places) {
            const QString disagreement = compare(*eyes, feature, place, user, tenantId);
            if (!disagreement.isEmpty()) {
                disagreements.append(disagreement);
            }
        }
    }
    QVERIFY2(disagreements.isEmpty(), qPrintable(disagreements.join(QLatin1Char('\n'))));
}

/// A table that only ever saw one side would prove little.
void TriedTest::everyFeatureWasTriedBothWays()
{
    QStringList oneSided;
    const QList<rbac::Feature> features = rbac::features();
    for (const rbac::Feature& feature : features) {
        const bool both = m_allowed.value(feature.id) > 0 && m_denied.value(feature.id) > 0;
        if (!both && !kUntried.contains(feature.id)) {
            oneSided.append(QStringLiteral("%1 (%2 allowed, %3 denied)").arg(feature.id).arg(m_allowed.value(feature.id)).arg(m_denied.value(feature.id)));
        }
    }
    QVERIFY2(oneSided.isEmpty(), qPrintable(oneSided.join(QStringLiteral(", "))));
    qInfo("%d comparisons", m_compared);
    QVERIFY(m_compared > 300);
}

void TriedTest::refusalNamesClientActionAndScope()
{
    const QString tenantId = m_fixture.tenantId(QStringLiteral("contoso.example"));
    const QString user = QStringLiteral("lena.fischer@contoso.example");
    const QString account = m_trials.ids(QStringLiteral("Microsoft.CognitiveServices/accounts"), m_trials.subscriptions(tenantId).first()).first();
    const Answer keys = call(m_trials.of(QStringLiteral("models.keys"), account).first(), user, tenantId);
    QCOMPARE(keys.status, 403);
    QVERIFY(keys.body.contains("AuthorizationFailed"));
    QVERIFY(keys.body.contains("does not have authorization to perform action 'Microsoft.CognitiveServices/accounts/listKeys/action'"));
    QVERIFY(keys.body.contains(account.toUtf8() + "/listKeys' or the scope is invalid") || keys.body.contains(account.toUtf8()));
    const Answer chat = call(m_trials.of(QStringLiteral("playground.chat"), account).first(), user, tenantId);
    QCOMPARE(chat.status, 401);
    QVERIFY(chat.body.contains("lacks the required data action `Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action`"));
    const auto eyes = eyesOf(m_fixture, user, tenantId);
    const rbac::Verdict told = verdict(*eyes, QStringLiteral("playground.chat"), account);
    QCOMPARE(told.missing.first().action, QStringLiteral("Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action"));
}

void TriedTest::lockIsForetold_data()
{
    QTest::addColumn<QString>("level");
    QTest::addColumn<QStringList>("denied");
    QTest::newRow("CanNotDelete") << "CanNotDelete" << QStringList{"deployments.delete"};
    QTest::newRow("ReadOnly") << "ReadOnly" << QStringList{"deployments.write", "deployments.delete", "filters.write", "models.keys"};
}

void TriedTest::lockIsForetold()
{
    QFETCH(QString, level);
    QFETCH(QStringList, denied);
    const QString tenantId = m_fixture.tenantId(QStringLiteral("fabrikam.example"));
    const QString owner = QStringLiteral("marco.bianchi@fabrikam.example");
    const QString group = m_trials.ids(QStringLiteral("Microsoft.Resources/resourceGroups"), m_trials.subscriptions(tenantId).first()).first();
    const QString account = m_trials.ids(QStringLiteral("Microsoft.CognitiveServices/accounts"), group).first();
    const QString lock = QStringLiteral("/arm%1/providers/Microsoft.Authorization/locks/tried?api-version=2020-05-01").arg(group);
    const QString arm = QStringLiteral("https://management.azure.com/.default");
    const QByteArray body = QStringLiteral(R"({"properties":{"level":"%1"}})").arg(level).toUtf8();
    const Answer made = call({"PUT", lock, arm, body}, owner, tenantId);
    QVERIFY2(made.status / 100 == 2, made.body.constData());
    const auto eyes = eyesOf(m_fixture, owner, tenantId);
    QStringList problems;
    QStringList forbidden;
    for (const char* feature : {"models.read", "deployments.write", "deployments.delete", "filters.write", "models.keys", "playground.chat"}) {
        const rbac::Verdict told = verdict(*eyes, QLatin1String(feature), account);
        if (told.isDenied()) {
            forbidden.append(told.feature);
            QCOMPARE(told.cause, rbac::Cause::Locked);
            QCOMPARE(told.obstacle, QStringLiteral("tried"));
        }
        problems += compare(*eyes, *rbac::featureById(QLatin1String(feature)), account, owner, tenantId);
    }
    const Answer removed = call({"DELETE", lock, arm, {}}, owner, tenantId);
    QVERIFY2(removed.status / 100 == 2, removed.body.constData());
    QCOMPARE(forbidden, denied);
    problems.removeAll(QString());
    // Nothing is there to be deleted, which is looked at before locks.
    problems.removeIf([](const QString& problem) { return problem.startsWith(QLatin1String("deployments.delete")); });
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
}

void TriedTest::whoCouldGrantIsNamed()
{
    const QString tenantId = m_fixture.tenantId(QStringLiteral("fabrikam.example"));
    const QString account = m_trials.ids(QStringLiteral("Microsoft.CognitiveServices/accounts"), m_trials.subscriptions(tenantId).first()).first();
    const auto eyes = eyesOf(m_fixture, QStringLiteral("dana.levy@fabrikam.example"), tenantId);
    const rbac::Verdict told = verdict(*eyes, QStringLiteral("models.keys"), account);
    QVERIFY(told.isDenied() && told.grantersRead);
    QStringList users;
    for (const rbac::Granter& granter : told.granters) {
        users.append(granter.userName);
    }
    QVERIFY(users.contains(QStringLiteral("marco.bianchi@fabrikam.example")));
    QVERIFY(!users.contains(QStringLiteral("omar.diaz@fabrikam.example"))); // contributors give no roles
    QCOMPARE(told.roles.first().name, QStringLiteral("Cognitive Services User"));
}

/// What the reader sends and gets, judged by the documents. They have permissions for resource groups and for resources one level
/// deep only, so resources are judged as if they were their group: same body. Locks and getByIds are in none of them.
void TriedTest::exchangesFitThePublishedDocuments()
{
    QTemporaryDir directory;
    const QString log = directory.filePath(QStringLiteral("exchanges.jsonl"));
    const QString judged = directory.filePath(QStringLiteral("judged.jsonl"));
    {
        sandbox::SandboxOptions options = sandboxtest::SandboxFixture::quick();
        options.exchangesFile = log;
        sandboxtest::SandboxFixture fixture(options);
        const QString tenantId = fixture.tenantId(QStringLiteral("fabrikam.example"));
        const auto eyes = eyesOf(fixture, QStringLiteral("dana.levy@fabrikam.example"), tenantId);
        const QString account = m_trials.ids(QStringLiteral("Microsoft.CognitiveServices/accounts"), m_trials.subscriptions(tenantId).first()).first();
        QVERIFY(verdict(*eyes, QStringLiteral("models.keys"), account).grantersRead);
        QVERIFY(verdict(*eyes, QStringLiteral("quota.read"), m_trials.subscriptions(tenantId).first()).isAllowed());
    }
    QFile from(log);
    QFile to(judged);
    QVERIFY(from.open(QIODevice::ReadOnly) && to.open(QIODevice::WriteOnly));
    const QRegularExpression place(QStringLiteral("(/arm/subscriptions/[^/]+).*(/providers/Microsoft\\.Authorization/permissions)"));
    QSet<QString> kinds;
    for (const QByteArray& line : from.readAll().split('\n')) {
        QJsonObject exchange = QJsonDocument::fromJson(line).object();
        QString url = exchange.value(QLatin1String("url")).toString();
        for (const char* kind : {"permissions", "denyAssignments", "roleAssignments"}) {
            if (url.section(u'?', 0, 0).endsWith(QLatin1String(kind))) {
                kinds.insert(QLatin1String(kind));
                exchange.insert(QStringLiteral("url"), url.replace(place, QStringLiteral("\\1/resourceGroups/rg\\2")));
                to.write(QJsonDocument(exchange).toJson(QJsonDocument::Compact) + '\n');
            }
        }
    }
    to.close();
    QCOMPARE(kinds.size(), 3);
    const QString findings = sandboxtest::contractFindings(judged);
    if (findings.startsWith(QLatin1String("SKIPPED"))) {
        QSKIP(qPrintable(findings));
    }
    QVERIFY2(findings.isEmpty(), qPrintable(findings));
}

QTEST_GUILESS_MAIN(TriedTest)
#include "tst_tried.moc"
