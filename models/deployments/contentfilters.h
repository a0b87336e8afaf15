// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/arm/cognitiveclient.h"
#include "deployments/changerequest.h"

namespace deployments {

/// What a policy does with one kind of content on one side of a call.
struct FilterRule
{
    QString category;  ///< as the service names it: "Hate", "Jailbreak", "Protected Material Text"
    QString source;    ///< "Prompt" or "Completion"
    bool isEnabled = true;
    bool isBlocking = true;
    QString threshold; ///< "Low", "Medium", "High"; empty for content that is only detected or not
    QString statedBy;  ///< the policy in the chain that says so
};

/// A policy with everything that it takes over from its base policies.
struct EffectivePolicy
{
    QString name, mode;
    QStringList chain; ///< the policy, its base, and so on
    bool isSystem = false;
    bool isComplete = true; ///< false: a base policy could not be found, so rules may be missing
    QList<FilterRule> rules; ///< by category, prompt first
    QStringList promptBlocklists, completionBlocklists;
};

/// The policy `name` of `policies` (all of an account) with its bases; an empty name is the service's default, Microsoft.DefaultV2.
/// Rules of a policy win over those of its base.
EffectivePolicy effectivePolicy(const QString& name, const QList<azure::ContentPolicy>& policies);

/// "blocked from medium severity", "noted from low severity, not blocked", "off"; translated.
QString ruleSentence(const FilterRule& rule);
/// "Hate and fairness, in prompts"; a category that is newer than this program keeps its own name.
QString ruleTitle(const FilterRule& rule);
/// Whether the category has severities to choose from.
bool isGraded(const FilterRule& rule);

/// One line of two policies side by side; the side that says nothing about the category is absent.
struct PolicyComparison
{
    QString title;
    std::optional<FilterRule> left, right;
    bool differs = false;
};
QList<PolicyComparison> compared(const EffectivePolicy& left, const EffectivePolicy& right);

/// The change of one rule of a policy of the person's own; the rest of the policy stays. Only for policies that are not system
/// managed.
ChangeRequest policyChange(const azure::ContentPolicy& policy, const FilterRule& rule, const QString& tenantId);

} // namespace deployments
