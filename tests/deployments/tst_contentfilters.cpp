// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/filterdraft.h"

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
    one.id = QStringLiteral("/subscriptions/s/resourceGroups/g/providers/Microsoft.CognitiveServices/accounts/oai/raiPolicies/") + name;
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

AccountFilters account()
{
    AccountFilters one;
    one.accountId = QStringLiteral("/subscriptions/s/resourceGroups/g/providers/Microsoft.CognitiveServices/accounts/oai");
    one.account = QStringLiteral("oai");
    one.policies = policies();
    one.deployments = {{QStringLiteral("d1"), QStringLiteral("chat"), {}, kStrict}, {QStringLiteral("d2"), QStringLiteral("embedding"), {}, {}}};
    return one;
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
    void explanationSaysWhyWhatAndHow();
    void contentComesFromTheRegionAndFromThePolicy();
    void changeOfOneRuleKeepsTheRest();
    void ruleGivenBackToTheBaseGoes();
    void copyOfTheServicesPolicyIsBuiltOnIt();
    void draftThatCannotBeIsToldWhy_data();
    void draftThatCannotBeIsToldWhy();
    void baseThatLeadsBackIsRefused();
    void whatIsInUseIsNotDeleted();
    void termsAreCheckedAndNamed();
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
    QCOMPARE(lines.size(), 7); // four rules, mode, two lines of blocklists
    QStringList verdicts;
    for (const PolicyComparison& line : lines) {
        if (line.differs) {
            verdicts << line.verdict;
        }
    }
    QCOMPARE(verdicts, QStringList({QStringLiteral("left is stricter"), QStringLiteral("only left states it")}));
}

void ContentFiltersTest::explanationSaysWhyWhatAndHow()
{
    const QString none = explained(effectivePolicy({}, policies()), QStringLiteral("chat"), {}).join(QLatin1Char('\n'));
    QVERIFY2(none.startsWith(QStringLiteral("chat names no policy, so the service applies Microsoft.DefaultV2.")), qPrintable(none));
    const QString strict = explained(effectivePolicy(kStrict, policies()), {}, kStrict).join(QLatin1Char('\n'));
    QVERIFY2(strict.contains(QStringLiteral("It is built on Microsoft.DefaultV2: 2 of its 4 rules are its own")), qPrintable(strict));
    QVERIFY2(strict.contains(QStringLiteral("Only noted in answers: Protected text.")), qPrintable(strict));
    QVERIFY2(strict.contains(QStringLiteral("before they are shown")), qPrintable(strict));
    const QString lost = explained(effectivePolicy(QStringLiteral("gone"), policies()), QStringLiteral("chat"), QStringLiteral("gone")).join(QLatin1Char('\n'));
    QVERIFY2(lost.contains(QStringLiteral("was not found")), qPrintable(lost));
}

void ContentFiltersTest::contentComesFromTheRegionAndFromThePolicy()
{
    const QList<FilterRule> known = knownContent({}, {});
    const auto has = [](const QList<FilterRule>& rules, const QString& category, const QString& source) {
        return std::any_of(rules.begin(), rules.end(), [&](const FilterRule& rule) { return rule.category == category && rule.source == source; });
    };
    QVERIFY(has(known, QStringLiteral("Jailbreak"), QStringLiteral("Prompt")));
    QVERIFY(!has(known, QStringLiteral("Jailbreak"), QStringLiteral("Completion")));
    QCOMPARE(known.first().category, QStringLiteral("Hate"));
    const QList<FilterRule> offered = knownContent({{QStringLiteral("Groundedness"), {}, false}}, effectivePolicy(kStrict, policies()));
    QVERIFY(has(offered, QStringLiteral("Groundedness"), QStringLiteral("Completion")));
    QVERIFY(!has(offered, QStringLiteral("Groundedness"), QStringLiteral("Prompt")));
    QVERIFY(has(offered, QStringLiteral("Protected Material Text"), QStringLiteral("Completion")));
}

void ContentFiltersTest::changeOfOneRuleKeepsTheRest()
{
    const azure::ContentPolicy strict = policies().last();
    PolicyDraft draft = draftOf(strict);
    FilterRule rule = effectivePolicy(kStrict, policies()).rules.first();
    rule.threshold = QStringLiteral("High");
    setRule(draft, rule, rule);
    const ChangeRequest change = updatePolicy(strict, draft, account());
    const QJsonObject properties = change.body.value(QLatin1String("properties")).toObject();
    const QJsonArray filters = properties.value(QLatin1String("contentFilters")).toArray();
    QCOMPARE(filters.size(), 2);
    QCOMPARE(filters.at(0)[QLatin1String("severityThreshold")].toString(), QStringLiteral("High"));
    QCOMPARE(filters.at(0)[QLatin1String("name")].toString(), QStringLiteral("hate")); // the spelling that the service keeps
    QCOMPARE(filters.at(1), strict.raw.value(QLatin1String("properties"))[QLatin1String("contentFilters")][1]);
    QVERIFY(!properties.contains(QLatin1String("type")));
    QVERIFY(!changesNothing(change));
    QVERIFY(changesNothing(updatePolicy(strict, draftOf(strict), account())));
    QVERIFY(asBicep(change).contains(QStringLiteral("Microsoft.CognitiveServices/accounts/raiPolicies@")));
}

void ContentFiltersTest::ruleGivenBackToTheBaseGoes()
{
    const azure::ContentPolicy strict = policies().last();
    PolicyDraft draft = draftOf(strict);
    const FilterRule inherited = ruleFor(effectivePolicy(kStrict, policies()), QStringLiteral("hate"), QStringLiteral("Completion"));
    setRule(draft, inherited, inherited);
    QCOMPARE(draft.rules.size(), 3);
    setRule(draft, inherited, std::nullopt);
    QCOMPARE(draft, draftOf(strict));
}

void ContentFiltersTest::copyOfTheServicesPolicyIsBuiltOnIt()
{
    const PolicyDraft copy = copyOf(policies().first(), account());
    QCOMPARE(copy.base, kDefault);
    QCOMPARE(copy.name, QStringLiteral("defaultv2-copy"));
    QVERIFY(copy.rules.isEmpty());
    QVERIFY(problemOf(copy, account(), true).isEmpty());
    QCOMPARE(copyOf(policies().last(), account()).name, QStringLiteral("strict-copy"));
}

void ContentFiltersTest::draftThatCannotBeIsToldWhy_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("word");
    QTest::newRow("no name") << QString() << kDefault << QString() << QStringLiteral("2 to 64");
    QTest::newRow("service's name") << QStringLiteral("Microsoft.Mine") << kDefault << QString() << QStringLiteral("service's own");
    QTest::newRow("taken") << QStringLiteral("Strict") << kDefault << QString() << QStringLiteral("already");
    QTest::newRow("no base") << QStringLiteral("mine") << QString() << QString() << QStringLiteral("Choose a base");
    QTest::newRow("lost base") << QStringLiteral("mine") << QStringLiteral("gone") << QString() << QStringLiteral("not in this resource");
    QTest::newRow("lost list") << QStringLiteral("mine") << kDefault << QStringLiteral("gone") << QStringLiteral("blocklist gone");
}

void ContentFiltersTest::draftThatCannotBeIsToldWhy()
{
    QFETCH(QString, name);
    QFETCH(QString, base);
    QFETCH(QString, list);
    QFETCH(QString, word);
    PolicyDraft draft{name, base, QStringLiteral("Blocking"), {}, {}};
    if (!list.isEmpty()) {
        draft.blocklists.append({list, QStringLiteral("Prompt"), true});
    }
    const QString problem = problemOf(draft, account(), true);
    QVERIFY2(problem.contains(word), qPrintable(problem));
}

void ContentFiltersTest::baseThatLeadsBackIsRefused()
{
    AccountFilters circle = account();
    circle.policies.append(policy(QStringLiteral("upper"), kStrict, {}));
    PolicyDraft draft = draftOf(policies().last());
    draft.base = QStringLiteral("upper");
    QVERIFY(problemOf(draft, circle, false).contains(QStringLiteral("choose another base")));
}

void ContentFiltersTest::whatIsInUseIsNotDeleted()
{
    const AccountFilters all = account();
    QVERIFY(removalProblem(policies().first(), all).contains(QStringLiteral("kept by the service")));
    QVERIFY(removalProblem(policies().last(), all).contains(QStringLiteral("in use by chat")));
    AccountFilters free = all;
    free.deployments.clear();
    QVERIFY(removalProblem(policies().last(), free).isEmpty());
    free.policies.append(policy(QStringLiteral("upper"), kStrict, {}));
    QVERIFY(removalProblem(policies().last(), free).contains(QStringLiteral("base of upper")));
    free.areUsersKnown = false;
    QVERIFY(removalProblem(policies().last(), free).contains(QStringLiteral("not known")));
    QCOMPARE(all.usersOf(kDefault).size(), 1); // the one that states none
}

void ContentFiltersTest::termsAreCheckedAndNamed()
{
    BlocklistContent list;
    list.list.id = QStringLiteral("/a/raiBlocklists/words");
    list.terms = {{QStringLiteral("i"), QStringLiteral("term-1"), QStringLiteral("Alpha"), false, {}}};
    QVERIFY(!termProblem(QStringLiteral("  "), false, list).isEmpty());
    QVERIFY(!termProblem(QStringLiteral("alpha"), false, list).isEmpty());
    QVERIFY(termProblem(QStringLiteral("alpha"), true, list).isEmpty());
    QVERIFY(termProblem(QStringLiteral("(a"), true, list).contains(QStringLiteral("no regular expression")));
    QVERIFY(termProblem(QStringLiteral("(a"), false, list).isEmpty());
    QVERIFY(!termProblem(QString(1001, QLatin1Char('a')), false, list).isEmpty());
    const ChangeRequest change = addTerm(QStringLiteral("b+"), true, list, account());
    QVERIFY(change.resourceId.endsWith(QStringLiteral("/raiBlocklistItems/term-2")));
    QCOMPARE(change.body.value(QLatin1String("properties"))[QLatin1String("isRegex")].toBool(), true);
}

QTEST_GUILESS_MAIN(ContentFiltersTest)
#include "tst_contentfilters.moc"
