// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/audit.h"

#include "audit/computed/computedvalues.h"
#include "audit/explanation.h"

#include <QJsonArray>

#include <unordered_map>

namespace audit {

namespace {

/// Rules by the type that they judge, so that a resource is only shown to its own.
class RulesByType
{
public:
    explicit RulesByType(const PreparedRules& prepared);
    const std::vector<std::uint32_t>& of(const std::string& type) const;

private:
    std::unordered_map<std::string, std::vector<std::uint32_t>> m_rules;
    std::vector<std::uint32_t> m_forAll;
};

RulesByType::RulesByType(const PreparedRules& prepared)
{
    for (std::uint32_t number = 0; number < prepared.rules.size(); ++number) {
        const PreparedRule& rule = prepared.rules[number];
        if (rule.isOff) {
            continue;
        }
        for (const QString& type : rule.rule->types) {
            if (type == QLatin1String("*")) {
                m_forAll.push_back(number);
            } else {
                m_rules[lowered(type.toStdString())].push_back(number);
            }
        }
    }
    for (auto& [type, rules] : m_rules) {
        rules.insert(rules.end(), m_forAll.begin(), m_forAll.end());
        std::sort(rules.begin(), rules.end());
        rules.erase(std::unique(rules.begin(), rules.end()), rules.end());
    }
}

const std::vector<std::uint32_t>& RulesByType::of(const std::string& type) const
{
    const auto found = m_rules.find(type);
    return found == m_rules.end() ? m_forAll : found->second;
}

Outcome judge(const Evaluator& evaluator, const PreparedRule& rule, std::uint32_t resource)
{
    if (!rule.computed.isEmpty() && evaluator.isNotApplicable(rule.computed, resource)) {
        return Outcome::NotApplicable;
    }
    const Truth applies = evaluator.judge(rule.where, resource);
    if (applies == Truth::False) {
        return Outcome::NotApplicable;
    }
    const Truth passes = evaluator.judge(rule.pass, resource);
    if (applies == Truth::Unknown || passes == Truth::Unknown) {
        // Whether it applies may be unknown; what would pass anyway is no failure, but it is not proven either.
        return Outcome::NotAssessed;
    }
    return passes == Truth::True ? Outcome::Pass : Outcome::Fail;
}

QJsonObject evidenceToJson(const Evidence& evidence)
{
    QJsonObject json{{QStringLiteral("path"), evidence.path},
                     {QStringLiteral("value"), evidence.value.isUndefined() ? QJsonValue(QJsonValue::Null) : evidence.value},
                     {QStringLiteral("operator"), evidence.op},
                     {QStringLiteral("expected"), evidence.wanted},
                     {QStringLiteral("held"), evidence.held}};
    if (evidence.value.isUndefined()) {
        json.insert(QStringLiteral("absent"), true);
    }
    if (!evidence.note.isEmpty()) {
        json.insert(QStringLiteral("note"), evidence.note);
    }
    return json;
}

} // namespace

QString outcomeName(Outcome outcome)
{
    static const char* const names[] = {"pass", "fail", "notApplicable", "notAssessed"};
    return QLatin1String(names[static_cast<int>(outcome)]);
}

std::shared_ptr<const Audit> Audit::evaluate(std::shared_ptr<const Estate> estate, RuleSet rules, Configuration configuration, const QDateTime& now, core::CancelToken cancel)
{
    std::shared_ptr<Audit> audit(new Audit);
    audit->m_estate = std::move(estate);
    audit->m_rules = std::move(rules);
    audit->m_configuration = std::move(configuration);
    audit->m_time = audit->m_configuration.now().isValid() ? audit->m_configuration.now() : now.toUTC();
    audit->m_prepared = prepare(audit->m_rules, audit->m_configuration);
    audit->judgeAll(cancel);
    return audit;
}

Evaluator Audit::evaluator() const
{
    return {*m_estate, m_prepared.names, m_time, computedValues(*m_estate, m_configuration, m_time)};
}

void Audit::judgeAll(const core::CancelToken& cancel)
{
    const Evaluator judge = evaluator();
    const RulesByType byType(m_prepared);
    const auto count = static_cast<std::uint32_t>(m_estate->resources().size());
    for (std::uint32_t resource = 0; resource < count; ++resource) {
        if (cancel.isCancelled()) {
            m_wasCancelled = true;
            return;
        }
        for (const std::uint32_t number : byType.of(m_estate->resources()[resource].type)) {
            m_findings.push_back({number, resource, audit::judge(judge, m_prepared.rules[number], resource)});
        }
    }
}

Summary Audit::summary() const
{
    Summary summary;
    double passed = 0;
    double failed = 0;
    for (const Finding& finding : m_findings) {
        const Severity severity = rule(finding).severity;
        switch (finding.outcome) {
        case Outcome::Pass:
            ++summary.pass;
            passed += severityWeight(severity);
            break;
        case Outcome::Fail:
            ++summary.fail;
            failed += severityWeight(severity);
            ++summary.failedBySeverity[severityName(severity)];
            break;
        case Outcome::NotApplicable:
            ++summary.notApplicable;
            break;
        case Outcome::NotAssessed:
            ++summary.notAssessed;
            break;
        }
    }
    if (passed + failed > 0) {
        summary.score = 100 * passed / (passed + failed);
    }
    const int applicable = summary.pass + summary.fail + summary.notAssessed;
    if (applicable > 0) {
        summary.judged = 100.0 * (summary.pass + summary.fail) / applicable;
    }
    return summary;
}

std::vector<Evidence> Audit::evidence(const Finding& finding) const
{
    const Evaluator judge = evaluator();
    const PreparedRule& rule = m_prepared.rules[finding.rule];
    if (finding.outcome == Outcome::NotApplicable) {
        return explain(judge, rule.where, finding.resource, Truth::False);
    }
    if (finding.outcome == Outcome::NotAssessed && judge.judge(rule.where, finding.resource) == Truth::Unknown) {
        return explain(judge, rule.where, finding.resource, Truth::Unknown);
    }
    const Truth truth = finding.outcome == Outcome::Pass ? Truth::True : finding.outcome == Outcome::Fail ? Truth::False : Truth::Unknown;
    return explain(judge, rule.pass, finding.resource, truth);
}

QJsonObject findingToJson(const Audit& audit, const Finding& finding)
{
    const Rule& rule = audit.rule(finding);
    const Resource& resource = audit.resource(finding);
    QJsonArray evidence;
    for (const Evidence& each : audit.evidence(finding)) {
        evidence.append(evidenceToJson(each));
    }
    QJsonObject remediation{{QStringLiteral("text"), rule.fix.isEmpty() ? describe(rule.pass) : rule.fix}};
    if (!rule.patch.isEmpty()) {
        remediation.insert(QStringLiteral("patch"), rule.patch);
    }
    return {{QStringLiteral("ruleId"), rule.id},
            {QStringLiteral("title"), rule.title},
            {QStringLiteral("resourceId"), QString::fromStdString(resource.id)},
            {QStringLiteral("resourceType"), QString::fromStdString(resource.type)},
            {QStringLiteral("resourceName"), QString::fromStdString(resource.name)},
            {QStringLiteral("status"), outcomeName(finding.outcome)},
            {QStringLiteral("severity"), severityName(rule.severity)},
            {QStringLiteral("pillar"), rule.pillar},
            {QStringLiteral("evidence"), evidence},
            {QStringLiteral("remediation"), remediation}};
}

QJsonObject toJson(const Audit& audit)
{
    const Summary summary = audit.summary();
    QJsonArray findings;
    for (const Finding& finding : audit.findings()) {
        findings.append(findingToJson(audit, finding));
    }
    QJsonObject bySeverity;
    for (auto each = summary.failedBySeverity.begin(); each != summary.failedBySeverity.end(); ++each) {
        bySeverity.insert(each.key(), each.value());
    }
    QJsonArray switchedOff;
    for (const PreparedRule& rule : audit.prepared().rules) {
        if (rule.isOff) {
            switchedOff.append(QJsonObject{{QStringLiteral("ruleId"), rule.rule->id}, {QStringLiteral("setting"), rule.offBecause}});
        }
    }
    const auto orNull = [](const std::optional<double>& value) { return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null); };
    return {{QStringLiteral("summary"),
             QJsonObject{{QStringLiteral("resources"), static_cast<qint64>(audit.estate().resources().size())},
                         {QStringLiteral("rules"), static_cast<qint64>(audit.prepared().rules.size())},
                         {QStringLiteral("pass"), summary.pass},
                         {QStringLiteral("fail"), summary.fail},
                         {QStringLiteral("notApplicable"), summary.notApplicable},
                         {QStringLiteral("notAssessed"), summary.notAssessed},
                         {QStringLiteral("failedBySeverity"), bySeverity},
                         {QStringLiteral("judgedPercent"), orNull(summary.judged)}}},
            {QStringLiteral("score"), orNull(summary.score)},
            {QStringLiteral("time"), audit.time().toString(Qt::ISODate)},
            {QStringLiteral("ruleSetVersion"), audit.ruleSet().version()},
            {QStringLiteral("switchedOff"), switchedOff},
            {QStringLiteral("skipped"), QJsonArray::fromStringList(audit.estate().skipped())},
            {QStringLiteral("findings"), findings}};
}

} // namespace audit
