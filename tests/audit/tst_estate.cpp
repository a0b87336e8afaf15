// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/audit.h"
#include "audit/computed/computedvalues.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <random>

using namespace audit;

/// Reading files of resources, and what an audit says of odd ones.
class EstateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyShapeOfAListIsRead_data();
    void everyShapeOfAListIsRead();
    void oddEntriesAreSkippedAndTold();
    void childrenAreFoundWhereverTheyStand();
    void hostileTextsNeitherPassNorCrash();
    void everyShippedRuleIsUnderstood();
    void notAssessedIsNeverAPass();
    void cancelKeepsWhatThereIs();
};

namespace {

std::shared_ptr<const Estate> estateOf(const QByteArray& text)
{
    core::Result<Document> document = Document::parse(text);
    if (!document) {
        return nullptr;
    }
    core::Result<Estate> estate = Estate::read(std::move(*document));
    return estate ? std::make_shared<const Estate>(std::move(*estate)) : nullptr;
}

const QDateTime kNow(QDate(2026, 7, 9), QTime(0, 0), Qt::UTC);

} // namespace

void EstateTest::everyShapeOfAListIsRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("array") << QByteArray(R"([{"id":"/a","type":"M.X/y"},{"id":"/b","type":"M.X/y"}])") << 2;
    QTest::newRow("value") << QByteArray(R"({"value":[{"id":"/a","type":"M.X/y"}]})") << 1;
    QTest::newRow("resources") << QByteArray(R"({"resources":[{"id":"/a","type":"M.X/y"}]})") << 1;
    QTest::newRow("one") << QByteArray(R"({"id":"/a","type":"M.X/y","resources":[{"type":"M.X/y/z","name":"c"}]})") << 2;
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF[{\"id\":\"/a\",\"type\":\"M.X/y\"}]") << 1;
    QTest::newRow("type from id") << QByteArray(R"([{"id":"/subscriptions/s/resourceGroups/g/providers/Microsoft.Search/searchServices/x"}])") << 1;
    QTest::newRow("empty") << QByteArray("[]") << 0;
    QTest::newRow("no resource") << QByteArray("[1,2]") << -1;
    QTest::newRow("broken") << QByteArray("[{") << -1;
    QTest::newRow("not UTF-8") << QByteArray("[\"\xff\xfe\"]") << -1;
    QTest::newRow("deep") << QByteArray(5000, '[') + QByteArray(5000, ']') << -1;
}

void EstateTest::everyShapeOfAListIsRead()
{
    QFETCH(QByteArray, text);
    QFETCH(int, count);
    const std::shared_ptr<const Estate> estate = estateOf(text);
    QCOMPARE(estate ? static_cast<int>(estate->resources().size()) : -1, count);
}

void EstateTest::oddEntriesAreSkippedAndTold()
{
    const auto estate = estateOf(R"([{"id":"/a","type":"M.X/y"},7,{"name":"nothing"},{"id":"/A","type":"M.X/y"}])");
    QVERIFY(estate);
    QCOMPARE(estate->resources().size(), size_t(1));
    QCOMPARE(estate->skipped().size(), 3);
    QVERIFY(estate->skipped().at(0).contains(QStringLiteral("/1")));
    QVERIFY(estate->skipped().at(2).contains(QStringLiteral("same id")));
}

void EstateTest::childrenAreFoundWhereverTheyStand()
{
    const auto estate = estateOf(R"([{"id":"/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/vaults/v","type":"microsoft.keyvault/VAULTS","resources":[{"type":"keys","name":"k"}]},
        {"id":"/SUBSCRIPTIONS/s/resourcegroups/g/providers/microsoft.keyvault/vaults/V/providers/microsoft.insights/diagnosticSettings/d","type":"microsoft.insights/diagnosticsettings"}])");
    QVERIFY(estate);
    const Resource& vault = estate->resources()[0];
    QCOMPARE(vault.children.size(), size_t(2));
    QCOMPARE(QString::fromStdString(estate->resources()[1].type), QStringLiteral("microsoft.keyvault/vaults/keys"));
    QVERIFY(estate->resources()[1].isNested);
    QVERIFY(!estate->resources()[2].isNested);
    QCOMPARE(estate->resources()[2].parent, 0);
}

void EstateTest::hostileTextsNeitherPassNorCrash()
{
    std::mt19937 random(7);
    const QByteArray seed = R"([{"id":"/s/<script>alert(1)</script>","type":"Microsoft.CognitiveServices/accounts","name":"=cmd|'/c calc'!A1","kind":"OpenAI","sku":{"name":"S0"},
        "properties":{"publicNetworkAccess":"Enabled","networkAcls":{"defaultAction":"Deny","ipRules":[{"value":"0.0.0.0/0"}]}},"resources":[{"type":"raiPolicies","name":"p","properties":{"type":"UserManaged"}}]}])";
    int read = 0;
    for (int round = 0; round < 3000; ++round) {
        QByteArray text = seed;
        for (int change = 0; change < 3; ++change) {
            const int at = static_cast<int>(random() % static_cast<unsigned>(text.size()));
            switch (random() % 3) {
            case 0:
                text[at] = "{}[]\",:0tfn\\"[random() % 12];
                break;
            case 1:
                text.remove(at, static_cast<int>(random() % 9));
                break;
            default:
                text.insert(at, text.mid(static_cast<int>(random() % static_cast<unsigned>(text.size())), 12));
            }
        }
        if (const auto estate = estateOf(text)) {
            ++read;
            const auto audited = Audit::evaluate(estate, RuleSet::shipped(), {}, kNow);
            for (const Finding& finding : audited->findings()) {
                (void)audited->evidence(finding);
            }
        }
    }
    QVERIFY(read > 50);
}

void EstateTest::everyShippedRuleIsUnderstood()
{
    const RuleSet& rules = RuleSet::shipped();
    QVERIFY(rules.rules().size() >= 325);
    const PreparedRules prepared = prepare(rules, {});
    QVERIFY2(prepared.problems.isEmpty(), prepared.problems.isEmpty() ? "" : qPrintable(prepared.problems.first().message));
    const QStringList known = computedValueNames();
    for (const PreparedRule& rule : prepared.rules) {
        for (const QString& name : rule.computed) {
            QVERIFY2(known.contains(name), qPrintable(rule.rule->id + u' ' + name));
            QVERIFY2(rule.rule->needs.contains(name), qPrintable(rule.rule->id));
        }
        QVERIFY2(!describe(rule.rule->pass).isEmpty(), qPrintable(rule.rule->id));
    }
}

void EstateTest::notAssessedIsNeverAPass()
{
    // Everything below is unread: no rule that looks there may pass.
    const auto estate = estateOf(R"([{"id":"/a","type":"Microsoft.KeyVault/vaults","x-unread":[{"part":"properties","permission":"Reader"}]}])");
    const core::Result<RuleSet> rules = RuleSet::shipped().only({QStringLiteral("KV-001"), QStringLiteral("KV-002"), QStringLiteral("KV-003")});
    QVERIFY(rules.has_value());
    const auto audited = Audit::evaluate(estate, *rules, {}, kNow);
    QCOMPARE(audited->findings().size(), size_t(3));
    for (const Finding& finding : audited->findings()) {
        QCOMPARE(finding.outcome, Outcome::NotAssessed);
        const std::vector<Evidence> evidence = audited->evidence(finding);
        QVERIFY(!evidence.empty());
        QVERIFY2(evidence.front().note.contains(QStringLiteral("Reader")), qPrintable(evidence.front().note));
    }
    QVERIFY(!audited->summary().score.has_value());
    QCOMPARE(audited->summary().judged.value_or(-1), 0.0);
}

void EstateTest::cancelKeepsWhatThereIs()
{
    core::CancelSource source;
    source.cancel();
    const auto audited = Audit::evaluate(estateOf(R"([{"id":"/a","type":"Microsoft.KeyVault/vaults"}])"), RuleSet::shipped(), {}, kNow, source.token());
    QVERIFY(audited->wasCancelled());
    QVERIFY(audited->findings().empty());
}

QTEST_APPLESS_MAIN(EstateTest)
#include "tst_estate.moc"
