// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/evaluator.h"
#include "audit/ruleset.h"
#include "core/cancel.h"

#include <memory>

namespace audit {

enum class Outcome : std::uint8_t { Pass, Fail, NotApplicable, NotAssessed };

/// One rule on one resource. Small on purpose: a large estate has hundreds of thousands; evidence is worked out when somebody looks.
struct Finding
{
    std::uint32_t rule = 0;     ///< number in Audit::rules()
    std::uint32_t resource = 0; ///< number in Estate::resources()
    Outcome outcome = Outcome::NotAssessed;
};

/// How the findings add up.
struct Summary
{
    int pass = 0;
    int fail = 0;
    int notApplicable = 0;
    int notAssessed = 0;
    QHash<QString, int> failedBySeverity;
    /// Passed weight of passed and failed weight, 0 to 100; none when nothing was judged.
    std::optional<double> score;
    /// Share of the applicable checks that could be judged, 0 to 100.
    std::optional<double> judged;
};

QString outcomeName(Outcome outcome); ///< pass, fail, notApplicable, notAssessed

/// An audit: rules, an estate, and what came out. Made by evaluate(); immutable, may be read from several threads.
class Audit
{
public:
    /// Judges every rule on every resource of its types. Blocking; run it on a thread of the pool. Ends early, with what it has, when `cancel` says so.
    /// `now` is the clock for rules about dates where the configuration does not set one.
    static std::shared_ptr<const Audit> evaluate(std::shared_ptr<const Estate> estate, RuleSet rules, Configuration configuration, const QDateTime& now, core::CancelToken cancel = {});

    const Estate& estate() const { return *m_estate; }
    const RuleSet& ruleSet() const { return m_rules; }
    const PreparedRules& prepared() const { return m_prepared; }
    const Rule& rule(const Finding& finding) const { return *m_prepared.rules[finding.rule].rule; }
    const Resource& resource(const Finding& finding) const { return m_estate->resources()[finding.resource]; }
    /// In the order of resources, then of rules.
    const std::vector<Finding>& findings() const { return m_findings; }
    Summary summary() const;
    /// What decided; for NotAssessed also what could not be read.
    std::vector<Evidence> evidence(const Finding& finding) const;
    QDateTime time() const { return m_time; }
    bool wasCancelled() const { return m_wasCancelled; }

private:
    Audit() = default;
    Evaluator evaluator() const;
    void judgeAll(const core::CancelToken& cancel);

    std::shared_ptr<const Estate> m_estate;
    RuleSet m_rules;
    Configuration m_configuration;
    PreparedRules m_prepared;
    std::vector<Finding> m_findings;
    QDateTime m_time;
    bool m_wasCancelled = false;
};

/// The command line's form: `{summary, score, findings: [{ruleId, resourceId, status, severity, evidence: [{path, value}], remediation}]}`.
QJsonObject toJson(const Audit& audit);
QJsonObject findingToJson(const Audit& audit, const Finding& finding);

} // namespace audit
