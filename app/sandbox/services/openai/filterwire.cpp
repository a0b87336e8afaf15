// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/openai/filterwire.h"

#include "sandbox/reader/grounding.h"

#include <QJsonArray>
#include <limits>

namespace sandbox::openai {

using reader::ContentFilter;
using reader::FilterPolicy;
using reader::FilterVerdict;
using reader::Severity;

namespace {

constexpr auto kProtectedText = "protected_material_text";
constexpr auto kProtectedCode = "protected_material_code";

QString latin(const char* text)
{
    return QString::fromLatin1(text);
}

QJsonObject graded(const FilterVerdict& verdict, const FilterPolicy& policy, FilterPolicy::Side side)
{
    QJsonObject out;
    for (const char* category : reader::kHarmCategories) {
        bool filtered = false;
        for (const FilterVerdict::Finding& finding : verdict.findings)
            filtered = filtered || (finding.category == latin(category) && policy.blocks(finding, side));
        out.insert(latin(category),
                   QJsonObject{{QStringLiteral("filtered"), filtered},
                               {QStringLiteral("severity"), severityName(verdict.severity(latin(category)))}});
    }
    return out;
}

QJsonObject detection(const FilterVerdict& verdict, const FilterPolicy& policy, FilterPolicy::Side side,
                      const QString& category)
{
    bool filtered = false;
    for (const FilterVerdict::Finding& finding : verdict.findings)
        filtered = filtered || (finding.category == category && policy.blocks(finding, side));
    return {{QStringLiteral("filtered"), filtered}, {QStringLiteral("detected"), verdict.detected(category)}};
}

bool enabled(const QHash<QString, FilterPolicy::Rule>& rules, const QString& category)
{
    const auto rule = rules.constFind(category);
    return rule != rules.cend() && rule->enabled;
}

/// The rules of a policy, and those of its base policies that it does not state itself.
QJsonArray withBase(const Estate& estate, const QString& accountId, QJsonObject properties)
{
    QJsonArray rules;
    QStringList stated;
    QStringList seen;
    while (true) {
        for (const QJsonValue& rule : properties.value(QStringLiteral("contentFilters")).toArray()) {
            const QString key = (rule[QStringLiteral("name")].toString() + rule[QStringLiteral("source")].toString()).toLower();
            if (!stated.contains(key)) {
                stated.append(key);
                rules.append(rule);
            }
        }
        const QString base = properties.value(QStringLiteral("basePolicyName")).toString().toLower();
        const auto next = base.isEmpty() || seen.contains(base) ? std::nullopt : estate.resource(accountId + QStringLiteral("/raiPolicies/") + base);
        if (!next)
            return rules;
        seen.append(base);
        properties = next->value(QStringLiteral("properties")).toObject();
    }
}

QJsonObject blocklistResult(const QStringList& names)
{
    QJsonArray details;
    for (const QString& name : names)
        details.append(QJsonObject{{QStringLiteral("id"), name}, {QStringLiteral("filtered"), true}});
    return {{QStringLiteral("filtered"), true}, {QStringLiteral("details"), details}};
}

} // namespace

DeploymentFilter DeploymentFilter::of(const Estate& estate, const QString& accountId, const QJsonObject& deployment)
{
    DeploymentFilter filter;
    const QString name =
        deployment.value(QStringLiteral("properties")).toObject().value(QStringLiteral("raiPolicyName")).toString();
    const auto policy =
        name.isEmpty() ? std::nullopt : estate.resource(accountId + QStringLiteral("/raiPolicies/") + name);
    if (!policy)
        return filter;
    const QJsonObject properties = policy->value(QStringLiteral("properties")).toObject();
    filter.policy = FilterPolicy::fromContentFilters(withBase(estate, accountId, properties));
    for (const QJsonValue& value : properties.value(QStringLiteral("customBlocklists")).toArray()) {
        const QJsonObject use = value.toObject();
        if (!use.value(QStringLiteral("blocking")).toBool(true))
            continue;
        const QString list = use.value(QStringLiteral("blocklistName")).toString();
        Blocklist* entry = nullptr;
        for (Blocklist& known : filter.blocklists)
            entry = known.name == list ? &known : entry;
        if (entry == nullptr) {
            filter.blocklists.append({list, false, false, {}});
            entry = &filter.blocklists.last();
            const auto items = estate.children(accountId + QStringLiteral("/raiBlocklists/") + list,
                                               QStringLiteral("raiBlocklistItems"));
            for (const QJsonObject& item : items) {
                const QJsonObject facts = item.value(QStringLiteral("properties")).toObject();
                const QString pattern = facts.value(QStringLiteral("pattern")).toString();
                entry->patterns.append(
                    QRegularExpression(facts.value(QStringLiteral("isRegex")).toBool()
                                           ? pattern
                                           : QStringLiteral("\\b%1\\b").arg(QRegularExpression::escape(pattern)),
                                       QRegularExpression::CaseInsensitiveOption));
            }
        }
        const bool completion = use.value(QStringLiteral("source")).toString() == QStringLiteral("Completion");
        (completion ? entry->completion : entry->prompt) = true;
    }
    return filter;
}

QList<std::pair<QString, qsizetype>> DeploymentFilter::blocked(const QString& text, FilterPolicy::Side side) const
{
    QList<std::pair<QString, qsizetype>> hits;
    for (const Blocklist& list : blocklists) {
        if (!(side == FilterPolicy::Side::Prompt ? list.prompt : list.completion))
            continue;
        for (const QRegularExpression& pattern : list.patterns) {
            const auto match = pattern.match(text);
            if (match.hasMatch()) {
                hits.append({list.name, match.capturedStart()});
                break;
            }
        }
    }
    return hits;
}

PromptVerdict judgePrompt(const reader::ReadRequest& request, const DeploymentFilter& filter)
{
    const ContentFilter& table = ContentFilter::shared();
    PromptVerdict out;
    QString all;
    for (const reader::Turn& turn : request.turns) {
        all += turn.text + QLatin1Char('\n');
        QString outside = turn.text;
        QString documents;
        if (turn.role == reader::Turn::Role::Tool) {
            documents = turn.text;
            outside.clear();
        } else {
            for (const reader::Source& source : reader::sourcesIn(turn.text, outside))
                documents += source.title + QLatin1Char('\n') + source.text + QLatin1Char('\n');
        }
        if (turn.role == reader::Turn::Role::User)
            out.verdict.merge(table.scan(outside, {QStringLiteral("jailbreak")}));
        out.verdict.merge(table.scan(documents, {QStringLiteral("indirect_attack")}));
    }
    out.verdict.merge(table.scan(all));
    for (const auto& [name, position] : filter.blocked(all, FilterPolicy::Side::Prompt))
        out.blocklists.append(name);
    out.blocked = filter.policy.blocks(out.verdict, FilterPolicy::Side::Prompt) || !out.blocklists.isEmpty();
    return out;
}

QJsonObject promptResults(const PromptVerdict& verdict, const FilterPolicy& policy, bool full)
{
    const auto side = FilterPolicy::Side::Prompt;
    QJsonObject out = graded(verdict.verdict, policy, side);
    const QString jailbreak = QStringLiteral("jailbreak");
    const QString indirect = QStringLiteral("indirect_attack");
    if (enabled(policy.prompt, jailbreak))
        out.insert(jailbreak, detection(verdict.verdict, policy, side, jailbreak));
    if (full && enabled(policy.prompt, indirect))
        out.insert(indirect, detection(verdict.verdict, policy, side, indirect));
    if (!verdict.blocklists.isEmpty())
        out.insert(QStringLiteral("custom_blocklists"), blocklistResult(verdict.blocklists));
    return out;
}

CompletionVerdict judgeCompletion(const QString& text, const DeploymentFilter& filter)
{
    const ContentFilter& table = ContentFilter::shared();
    CompletionVerdict out;
    out.verdict = table.scan(text);
    out.verdict.merge(table.scan(text, {latin(kProtectedText), latin(kProtectedCode)}));
    qsizetype cut = std::numeric_limits<qsizetype>::max();
    for (const FilterVerdict::Finding& finding : out.verdict.findings) {
        if (filter.policy.blocks(finding, FilterPolicy::Side::Completion))
            cut = std::min(cut, finding.position);
    }
    for (const auto& [name, position] : filter.blocked(text, FilterPolicy::Side::Completion)) {
        out.blocklists.append(name);
        cut = std::min(cut, position);
    }
    if (cut <= text.size())
        out.cut = cut;
    return out;
}

QJsonObject completionResults(const CompletionVerdict& verdict, const FilterPolicy& policy, qsizetype end)
{
    const auto side = FilterPolicy::Side::Completion;
    FilterVerdict seen;
    for (const FilterVerdict::Finding& finding : verdict.verdict.findings) {
        if (finding.position < end)
            seen.findings.append(finding);
    }
    QJsonObject out = graded(seen, policy, side);
    if (enabled(policy.completion, latin(kProtectedText)) && seen.detected(latin(kProtectedText)))
        out.insert(latin(kProtectedText), detection(seen, policy, side, latin(kProtectedText)));
    if (enabled(policy.completion, latin(kProtectedCode)) && seen.detected(latin(kProtectedCode))) {
        QJsonObject code = detection(seen, policy, side, latin(kProtectedCode));
        for (const FilterVerdict::Finding& finding : seen.findings) {
            QJsonObject citation;
            const auto facts = ContentFilter::shared().citation(finding.phrase);
            for (auto it = facts.cbegin(); it != facts.cend(); ++it)
                citation.insert(it.key(), it.value());
            if (!citation.isEmpty())
                code.insert(QStringLiteral("citation"), citation);
        }
        out.insert(latin(kProtectedCode), code);
    }
    if (!verdict.blocklists.isEmpty() && verdict.cut >= 0 && end > verdict.cut)
        out.insert(QStringLiteral("custom_blocklists"), blocklistResult(verdict.blocklists));
    return out;
}

} // namespace sandbox::openai
