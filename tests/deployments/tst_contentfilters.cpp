// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/contentfilters.h"

#include <QJsonArray>
#include <QtTest>

using namespace deployments;

namespace {

QJsonObject filter(const char* name, const char* source, bool isBlocking, const char* threshold)
{
    QJsonObject one{{QStringLiteral("name"), QString::fromLatin1(name)},
                    {QStringLiteral("source"), QString::fromLatin1(source)},
                    {QStringLiteral("enabled"), true},
                    {QStringLiteral("blocking"), isBlocking}};
    if (*threshold) {
        one.insert(QStringLiteral("severityThreshold"), QString::fromLatin1(threshold));
    }
    return one;
}

azure::ContentPolicy policy(const QString& name, const QString& base, const QJsonArray& filters)
{
    azure::ContentPolicy one;
    one.id = QStringLiteral("/a/raiPolicies/") + name;
    one.name = name;
    one.basePolicy = base;
    one.isSystem = name.startsWith(QLatin1String("Microsoft."));
    one.raw = QJsonObject{{QStringLiteral("id"), one.id},
                          {QStringLiteral("properties"), QJsonObject{{QStringLiteral("basePolicyName"), base},
                                                                     {QStringLiteral("type"), QStringLiteral("UserManaged")},
                                                                     {QStringLiteral("contentFilters"), filters}}}};
    return one;
}

const QString kDefault = QStringLiteral("Microsoft.DefaultV2");
const QString kStrict = QStringLiteral("strict");

QList<azure::ContentPolicy> policies()
{
    return {policy(kDefault, QString(), {filter("Hate", "Prompt", true, "Medium"), filter("Hate", "Completion", true, "Medium"),
                                         filter("Jailbreak", "Prompt", true, "")}),
            policy(kStrict, kDefault, {filter("hate", "Prompt", true, "Low"), filter("Protected Material Text", "Completion", false, "")})};
}

FilterRule ruleFor(const EffectivePolicy& policy, const QString& category, const QString& source)
{
    for (const FilterRule& rule : policy.rules) {
        if (rule.category.compare(category, Qt::CaseInsensitive) == 0 && rule.source == source) {
            return rule;
        }
    }
    return {};
}

} // namespace

class ContentFiltersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ownRulesWinOverTheBase();
    void deploymentWithoutPolicyHasTheDefault();
    void missingBaseIsSaidAndACircleEnds();
    void sentencesSaySeverityAndWhatIsDone();
    void comparisonFindsWhatDiffers();
    void changeOfOneRuleKeepsTheRest();
    void changeOfAnInheritedRuleAddsIt();
};

void ContentFiltersTest::ownRulesWinOverTheBase()
{
    const EffectivePolicy strict = effectivePolicy(QStringLiteral("STRICT"), policies());
    QCOMPARE(strict.rules.size(), 4);
    QCOMPARE(ruleFor(strict, QStringLiteral("hate"), QStringLiteral("Prompt")).threshold, QStringLiteral("Low"));
    QCOMPARE(ruleFor(strict, QStringLiteral("hate"), QStringLiteral("Completion")).statedBy, kDefault);
    QCOMPARE(strict.rules.first().source, QStringLiteral("Prompt"));
    QVERIFY(strict.isComplete);
    QVERIFY(!strict.isSystem);
}

void ContentFiltersTest::deploymentWithoutPolicyHasTheDefault()
{
    const EffectivePolicy none = effectivePolicy({}, policies());
    QCOMPARE(none.name, kDefault);
    QVERIFY(none.isSystem);
    QCOMPARE(none.rules.size(), 3);
}

void ContentFiltersTest::missingBaseIsSaidAndACircleEnds()
{
    QVERIFY(!effectivePolicy(QStringLiteral("a"), {policy(QStringLiteral("a"), QStringLiteral("gone"), {})}).isComplete);
    const EffectivePolicy circle =
        effectivePolicy(QStringLiteral("a"), {policy(QStringLiteral("a"), QStringLiteral("b"), {}), policy(QStringLiteral("b"), QStringLiteral("A"), {})});
    QCOMPARE(circle.chain.size(), 2);
}

void ContentFiltersTest::sentencesSaySeverityAndWhatIsDone()
{
    const EffectivePolicy strict = effectivePolicy(kStrict, policies());
    QCOMPARE(ruleSentence(ruleFor(strict, QStringLiteral("hate"), QStringLiteral("Prompt"))), QStringLiteral("blocked from low severity"));
    QCOMPARE(ruleSentence(ruleFor(strict, QStringLiteral("Protected Material Text"), QStringLiteral("Completion"))),
             QStringLiteral("noted when detected, not blocked"));
    FilterRule off = strict.rules.first();
    off.isEnabled = false;
    QCOMPARE(ruleSentence(off), QStringLiteral("off"));
    QCOMPARE(ruleTitle(off), QStringLiteral("Hate and fairness, in prompts"));
}

void ContentFiltersTest::comparisonFindsWhatDiffers()
{
    const QList<PolicyComparison> lines = compared(effectivePolicy(kStrict, policies()), effectivePolicy({}, policies()));
    QCOMPARE(lines.size(), 4);
    int differing = 0;
    for (const PolicyComparison& line : lines) {
        differing += line.differs ? 1 : 0;
    }
    QCOMPARE(differing, 2); // the lower threshold, and what only one of them has
}

void ContentFiltersTest::changeOfOneRuleKeepsTheRest()
{
    const azure::ContentPolicy strict = policies().last();
    FilterRule rule = effectivePolicy(kStrict, policies()).rules.first();
    rule.threshold = QStringLiteral("High");
    const ChangeRequest change = policyChange(strict, rule, QStringLiteral("t"));
    const QJsonObject properties = change.body.value(QLatin1String("properties")).toObject();
    const QJsonArray filters = properties.value(QLatin1String("contentFilters")).toArray();
    QCOMPARE(filters.size(), 2);
    QCOMPARE(filters.at(0)[QLatin1String("severityThreshold")].toString(), QStringLiteral("High"));
    QCOMPARE(filters.at(1), strict.raw.value(QLatin1String("properties"))[QLatin1String("contentFilters")][1]);
    QVERIFY(!properties.contains(QLatin1String("type")));
    int changed = 0;
    for (const DiffLine& line : diffOf(change)) {
        changed += line.kind == DiffLine::Kind::Same ? 0 : 1;
    }
    QVERIFY(changed > 0);
    rule.threshold = QStringLiteral("Low");
    rule.category = QStringLiteral("hate");
    QVERIFY(changesNothing(policyChange(strict, rule, QStringLiteral("t"))));
}

void ContentFiltersTest::changeOfAnInheritedRuleAddsIt()
{
    const FilterRule inherited = ruleFor(effectivePolicy(kStrict, policies()), QStringLiteral("hate"), QStringLiteral("Completion"));
    const ChangeRequest change = policyChange(policies().last(), inherited, QStringLiteral("t"));
    QCOMPARE(change.body.value(QLatin1String("properties"))[QLatin1String("contentFilters")].toArray().size(), 3);
}

QTEST_GUILESS_MAIN(ContentFiltersTest)
#include "tst_contentfilters.moc"
