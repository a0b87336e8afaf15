// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/contentfilters.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <algorithm>

namespace deployments {

namespace {

bool isSame(const QString& a, const QString& b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// "Protected Material Text", "protected_material_text" and "Selfharm" in one form.
QString plainName(const QString& category)
{
    QString name = category.toLower();
    name.remove(QLatin1Char(' ')).remove(QLatin1Char('_')).remove(QLatin1Char('-'));
    return name;
}

/// The order in which people expect the kinds; newer ones follow.
int placeOf(const QString& category)
{
    static const QStringList order{QStringLiteral("hate"),           QStringLiteral("sexual"),
                                   QStringLiteral("violence"),       QStringLiteral("selfharm"),
                                   QStringLiteral("jailbreak"),      QStringLiteral("indirectattack"), QStringLiteral("indirectattackspotlighting"),
                                   QStringLiteral("protectedmaterialtext"), QStringLiteral("protectedmaterialcode"),
                                   QStringLiteral("groundedness"),   QStringLiteral("profanity")};
    const qsizetype place = order.indexOf(plainName(category));
    return place < 0 ? int(order.size()) : int(place);
}

FilterRule ruleOf(const QJsonObject& filter, const QString& policy)
{
    FilterRule rule;
    rule.category = filter.value(QLatin1String("name")).toString();
    rule.source = filter.value(QLatin1String("source")).toString();
    rule.isEnabled = filter.value(QLatin1String("enabled")).toBool(true);
    rule.isBlocking = filter.value(QLatin1String("blocking")).toBool(true);
    rule.threshold = filter.value(QLatin1String("severityThreshold")).toString();
    rule.statedBy = policy;
    return rule;
}

QJsonObject propertiesOf(const azure::ContentPolicy& policy)
{
    return policy.raw.value(QLatin1String("properties")).toObject();
}

void takeOver(const azure::ContentPolicy& policy, EffectivePolicy& effective)
{
    for (const FilterRule& rule : ownRules(policy)) {
        const bool isStated = std::any_of(effective.rules.begin(), effective.rules.end(),
                                          [&rule](const FilterRule& known) { return isSameContent(known, rule); });
        if (!isStated) {
            effective.rules.append(rule);
        }
    }
    for (const BlocklistUse& use : blocklistsOf(policy)) {
        const bool isStated = std::any_of(effective.blocklists.begin(), effective.blocklists.end(), [&use](const BlocklistUse& known) {
            return isSame(known.name, use.name) && isSame(known.source, use.source);
        });
        if (!isStated) {
            effective.blocklists.append(use);
        }
    }
}

void sort(QList<FilterRule>& rules)
{
    std::stable_sort(rules.begin(), rules.end(), [](const FilterRule& a, const FilterRule& b) {
        return placeOf(a.category) != placeOf(b.category)       ? placeOf(a.category) < placeOf(b.category)
               : plainName(a.category) != plainName(b.category) ? plainName(a.category) < plainName(b.category)
                                                                : a.source.toLower() > b.source.toLower();
    });
}

QList<azure::OfferedFilter> wellKnown()
{
    const QString prompt = QStringLiteral("Prompt");
    const QString completion = QStringLiteral("Completion");
    return {{QStringLiteral("Hate"), {}, true},
            {QStringLiteral("Sexual"), {}, true},
            {QStringLiteral("Violence"), {}, true},
            {QStringLiteral("Selfharm"), {}, true},
            {QStringLiteral("Jailbreak"), prompt, false},
            {QStringLiteral("Indirect Attack"), prompt, false},
            {QStringLiteral("Protected Material Text"), completion, false},
            {QStringLiteral("Protected Material Code"), completion, false},
            {QStringLiteral("Profanity"), {}, false}};
}

/// The side that content belongs to where the service does not say: attacks come in prompts, protected material in answers.
QString sideOf(const azure::OfferedFilter& offered)
{
    const QString name = plainName(offered.name);
    const bool isAttack = name == QLatin1String("jailbreak") || name.startsWith(QLatin1String("indirectattack"));
    const bool isOfAnswers = name.startsWith(QLatin1String("protectedmaterial")) || name == QLatin1String("groundedness");
    return !offered.source.isEmpty() ? offered.source
           : isAttack                ? QStringLiteral("Prompt")
           : isOfAnswers             ? QStringLiteral("Completion")
                                     : QString();
}

} // namespace

QString defaultPolicyName()
{
    return QStringLiteral("Microsoft.DefaultV2");
}

const azure::ContentPolicy* findPolicy(const QString& name, const QList<azure::ContentPolicy>& policies)
{
    const auto found = std::find_if(policies.begin(), policies.end(),
                                    [&name](const azure::ContentPolicy& policy) { return isSame(policy.name, name); });
    return found == policies.end() ? nullptr : &*found;
}

QList<FilterRule> ownRules(const azure::ContentPolicy& policy)
{
    QList<FilterRule> rules;
    const QJsonArray filters = propertiesOf(policy).value(QLatin1String("contentFilters")).toArray();
    for (const QJsonValue& filter : filters) {
        rules.append(ruleOf(filter.toObject(), policy.name));
    }
    return rules;
}

QList<BlocklistUse> blocklistsOf(const azure::ContentPolicy& policy)
{
    QList<BlocklistUse> uses;
    const QJsonArray lists = propertiesOf(policy).value(QLatin1String("customBlocklists")).toArray();
    for (const QJsonValue& list : lists) {
        BlocklistUse use;
        use.name = list[QLatin1String("blocklistName")].toString();
        use.source = list[QLatin1String("source")].toString();
        use.isBlocking = list[QLatin1String("blocking")].toBool(true);
        uses.append(use);
    }
    return uses;
}

EffectivePolicy effectivePolicy(const QString& name, const QList<azure::ContentPolicy>& policies)
{
    EffectivePolicy effective;
    effective.name = name.isEmpty() ? defaultPolicyName() : name;
    QSet<QString> seen; // a chain that comes back to itself ends there
    QString next = effective.name;
    while (!next.isEmpty() && !seen.contains(next.toLower())) {
        seen.insert(next.toLower());
        const azure::ContentPolicy* const policy = findPolicy(next, policies);
        effective.chain << (policy ? policy->name : next);
        if (!policy) {
            effective.isComplete = false;
            break;
        }
        if (effective.chain.size() == 1) {
            effective.name = policy->name;
            effective.mode = policy->mode;
            effective.isSystem = policy->isSystem;
        }
        takeOver(*policy, effective);
        next = policy->basePolicy;
    }
    sort(effective.rules);
    return effective;
}

bool isSameContent(const FilterRule& a, const FilterRule& b)
{
    return plainName(a.category) == plainName(b.category) && isSame(a.source, b.source);
}

bool isGraded(const FilterRule& rule)
{
    constexpr int kHarms = 4;
    constexpr int kKnown = 11; // the others of order are only detected or not, whatever threshold a policy carries for them
    const int place = placeOf(rule.category);
    return place < kHarms || (place >= kKnown && !rule.threshold.isEmpty());
}

QList<FilterRule> knownContent(const QList<azure::OfferedFilter>& offered, const EffectivePolicy& effective)
{
    QList<FilterRule> rules;
    const QList<azure::OfferedFilter> all = offered.isEmpty() ? wellKnown() : offered;
    for (const azure::OfferedFilter& one : all) {
        for (const QString& source : {QStringLiteral("Prompt"), QStringLiteral("Completion")}) {
            const QString side = sideOf(one);
            if (side.isEmpty() || isSame(side, source)) {
                FilterRule rule{one.name, source, false, false, {}, {}};
                rule.threshold = one.isGraded ? QStringLiteral("Medium") : QString();
                rules.append(rule);
            }
        }
    }
    for (const FilterRule& rule : effective.rules) {
        const bool isKnown =
            std::any_of(rules.begin(), rules.end(), [&rule](const FilterRule& known) { return isSameContent(known, rule); });
        if (!isKnown) {
            rules.append({rule.category, rule.source, false, false, rule.threshold, {}});
        }
    }
    sort(rules);
    return rules;
}

} // namespace deployments
