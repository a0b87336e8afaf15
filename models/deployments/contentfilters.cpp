// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/contentfilters.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>
#include <algorithm>

namespace deployments {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("deployments", text);
}

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

bool isSameRule(const FilterRule& a, const FilterRule& b)
{
    return plainName(a.category) == plainName(b.category) && isSame(a.source, b.source);
}

const azure::ContentPolicy* find(const QString& name, const QList<azure::ContentPolicy>& policies)
{
    const auto found = std::find_if(policies.begin(), policies.end(), [&name](const azure::ContentPolicy& policy) { return isSame(policy.name, name); });
    return found == policies.end() ? nullptr : &*found;
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

QJsonObject jsonOf(const FilterRule& rule, QJsonObject filter)
{
    filter.insert(QStringLiteral("name"), rule.category);
    filter.insert(QStringLiteral("source"), rule.source);
    filter.insert(QStringLiteral("enabled"), rule.isEnabled);
    filter.insert(QStringLiteral("blocking"), rule.isBlocking);
    if (!rule.threshold.isEmpty()) {
        filter.insert(QStringLiteral("severityThreshold"), rule.threshold);
    }
    return filter;
}

void takeOver(const azure::ContentPolicy& policy, EffectivePolicy& effective)
{
    const QJsonObject properties = policy.raw.value(QLatin1String("properties")).toObject();
    const QJsonArray filters = properties.value(QLatin1String("contentFilters")).toArray();
    for (const QJsonValue& filter : filters) {
        const FilterRule rule = ruleOf(filter.toObject(), policy.name);
        const bool isStated = std::any_of(effective.rules.begin(), effective.rules.end(), [&rule](const FilterRule& known) { return isSameRule(known, rule); });
        if (!isStated) {
            effective.rules.append(rule);
        }
    }
    const QJsonArray lists = properties.value(QLatin1String("customBlocklists")).toArray();
    for (const QJsonValue& list : lists) {
        const bool isPrompt = isSame(list[QLatin1String("source")].toString(), QStringLiteral("Prompt"));
        QStringList& names = isPrompt ? effective.promptBlocklists : effective.completionBlocklists;
        if (list[QLatin1String("blocking")].toBool(true)) {
            names << list[QLatin1String("blocklistName")].toString();
        }
    }
}

QString categoryTitle(const QString& category)
{
    const QString name = plainName(category);
    const QList<QPair<QString, QString>> known{{QStringLiteral("hate"), tr("Hate and fairness")},
                                               {QStringLiteral("sexual"), tr("Sexual")},
                                               {QStringLiteral("selfharm"), tr("Self-harm")},
                                               {QStringLiteral("violence"), tr("Violence")},
                                               {QStringLiteral("jailbreak"), tr("Jailbreak attack")},
                                               {QStringLiteral("indirectattack"), tr("Indirect attack")},
                                               {QStringLiteral("protectedmaterialtext"), tr("Protected text")},
                                               {QStringLiteral("protectedmaterialcode"), tr("Protected code")},
                                               {QStringLiteral("profanity"), tr("Profanity")}};
    for (const auto& [plain, title] : known) {
        if (plain == name) {
            return title;
        }
    }
    return category;
}

QString severityWord(const QString& threshold)
{
    return isSame(threshold, QStringLiteral("Low"))    ? tr("low")
           : isSame(threshold, QStringLiteral("High")) ? tr("high")
                                                       : tr("medium");
}

} // namespace

EffectivePolicy effectivePolicy(const QString& name, const QList<azure::ContentPolicy>& policies)
{
    EffectivePolicy effective;
    effective.name = name.isEmpty() ? QStringLiteral("Microsoft.DefaultV2") : name;
    QSet<QString> seen; // a chain that comes back to itself ends there
    QString next = effective.name;
    while (!next.isEmpty() && !seen.contains(next.toLower())) {
        seen.insert(next.toLower());
        effective.chain << next;
        const azure::ContentPolicy* const policy = find(next, policies);
        if (!policy) {
            effective.isComplete = false;
            break;
        }
        if (effective.chain.size() == 1) {
            effective.mode = policy->mode;
            effective.isSystem = policy->isSystem;
        }
        takeOver(*policy, effective);
        next = policy->basePolicy;
    }
    std::stable_sort(effective.rules.begin(), effective.rules.end(), [](const FilterRule& a, const FilterRule& b) {
        return isGraded(a) != isGraded(b) ? isGraded(a)
               : plainName(a.category) != plainName(b.category) ? plainName(a.category) < plainName(b.category)
                                                                : a.source.toLower() > b.source.toLower();
    });
    return effective;
}

bool isGraded(const FilterRule& rule)
{
    const QString name = plainName(rule.category);
    return name == QLatin1String("hate") || name == QLatin1String("sexual") || name == QLatin1String("selfharm") ||
           name == QLatin1String("violence");
}

QString ruleTitle(const FilterRule& rule)
{
    const QString category = categoryTitle(rule.category);
    return isSame(rule.source, QStringLiteral("Prompt")) ? tr("%1, in prompts").arg(category) : tr("%1, in answers").arg(category);
}

QString ruleSentence(const FilterRule& rule)
{
    if (!rule.isEnabled) {
        return tr("off");
    }
    if (!isGraded(rule)) {
        return rule.isBlocking ? tr("blocked when detected") : tr("noted when detected, not blocked");
    }
    return (rule.isBlocking ? tr("blocked from %1 severity") : tr("noted from %1 severity, not blocked")).arg(severityWord(rule.threshold));
}

QList<PolicyComparison> compared(const EffectivePolicy& left, const EffectivePolicy& right)
{
    QList<PolicyComparison> lines;
    for (const FilterRule& rule : left.rules) {
        PolicyComparison line;
        line.title = ruleTitle(rule);
        line.left = rule;
        lines.append(line);
    }
    for (const FilterRule& rule : right.rules) {
        const auto known = std::find_if(lines.begin(), lines.end(), [&rule](const PolicyComparison& line) { return line.left && isSameRule(*line.left, rule); });
        if (known != lines.end()) {
            known->right = rule;
            continue;
        }
        PolicyComparison line;
        line.title = ruleTitle(rule);
        line.right = rule;
        lines.append(line);
    }
    for (PolicyComparison& line : lines) {
        line.differs = !line.left || !line.right || ruleSentence(*line.left) != ruleSentence(*line.right);
    }
    return lines;
}

ChangeRequest policyChange(const azure::ContentPolicy& policy, const FilterRule& rule, const QString& tenantId)
{
    ChangeRequest change;
    change.action = QStringLiteral("contentfilters.update");
    change.method = "PUT";
    change.resourceId = policy.id;
    change.apiVersion = azure::CognitiveClient::apiVersion();
    change.tenantId = tenantId;
    change.before = policy.raw;
    QJsonObject properties = policy.raw.value(QLatin1String("properties")).toObject();
    properties.remove(QStringLiteral("type")); // the service's own word
    QJsonArray filters = properties.value(QLatin1String("contentFilters")).toArray();
    bool isKnown = false;
    for (QJsonValueRef filter : filters) {
        if (isSameRule(ruleOf(filter.toObject(), {}), rule)) {
            filter = jsonOf(rule, filter.toObject());
            isKnown = true;
        }
    }
    if (!isKnown) {
        filters.append(jsonOf(rule, {}));
    }
    properties.insert(QStringLiteral("contentFilters"), filters);
    change.body.insert(QStringLiteral("properties"), properties);
    if (policy.raw.contains(QLatin1String("tags"))) {
        change.body.insert(QStringLiteral("tags"), policy.raw.value(QLatin1String("tags")));
    }
    change.title = tr("Content filter %1: %2 is %3").arg(policy.name, ruleTitle(rule), ruleSentence(rule));
    return change;
}

} // namespace deployments
