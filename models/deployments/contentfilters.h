// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/arm/cognitiveclient.h"

#include <QStringList>
#include <optional>

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
    friend bool operator==(const FilterRule&, const FilterRule&) = default;
};

/// A blocklist as a policy uses it.
struct BlocklistUse
{
    QString name, source;
    bool isBlocking = true;
    friend bool operator==(const BlocklistUse&, const BlocklistUse&) = default;
};

/// A policy with everything that it takes over from its base policies.
struct EffectivePolicy
{
    QString name, mode;
    QStringList chain; ///< the policy, its base, and so on
    bool isSystem = false;
    bool isComplete = true; ///< false: a policy of the chain could not be found, so rules may be missing
    QList<FilterRule> rules; ///< graded ones first, then by category, prompt first
    QList<BlocklistUse> blocklists;
};

/// What a deployment without raiPolicyName gets: "Microsoft.DefaultV2".
QString defaultPolicyName();
/// The policy `name` of `policies` (all of an account) with its bases; an empty name is the service's default. Rules of a policy win
/// over those of its base.
EffectivePolicy effectivePolicy(const QString& name, const QList<azure::ContentPolicy>& policies);
/// Without case; null when there is none.
const azure::ContentPolicy* findPolicy(const QString& name, const QList<azure::ContentPolicy>& policies);
/// Only what the policy itself states.
QList<FilterRule> ownRules(const azure::ContentPolicy& policy);
QList<BlocklistUse> blocklistsOf(const azure::ContentPolicy& policy);

/// Whether both are about the same content on the same side; spellings of a category ("Selfharm", "self_harm") are one.
bool isSameContent(const FilterRule& a, const FilterRule& b);
/// Whether the category has severities to choose from.
bool isGraded(const FilterRule& rule);
/// The content that filters know, on the sides that it can be looked for: what the region offers, or the well-known kinds where
/// nothing was read, and then what `effective` states beyond that. Rules are off and stated by nobody.
QList<FilterRule> knownContent(const QList<azure::OfferedFilter>& offered, const EffectivePolicy& effective);

/// "Hate and fairness"; a category that is newer than this program keeps its own name. Translated, as all below.
QString contentTitle(const QString& category);
/// "Hate and fairness, in prompts".
QString ruleTitle(const FilterRule& rule);
/// "blocked from medium severity", "noted from low severity, not blocked", "off".
QString ruleSentence(const FilterRule& rule);
/// "Blocking", "Asynchronous": what a mode is called.
QString modeTitle(const QString& mode);
/// What the mode means for those who call.
QString modeSentence(const QString& mode);
/// The whole policy in sentences: why it applies, what it is built on, what it blocks, only notes and lets pass, its mode and
/// blocklists. `stated` is what the deployment names, empty for none; `deployment` is empty when only the policy is explained.
QStringList explained(const EffectivePolicy& policy, const QString& deployment, const QString& stated);

/// One line of two policies side by side.
struct PolicyComparison
{
    QString title, left, right;
    bool differs = false;
    QString verdict; ///< "same", "left is stricter", "differs"
};
/// Mode, every rule of either, and blocklists.
QList<PolicyComparison> compared(const EffectivePolicy& left, const EffectivePolicy& right);

} // namespace deployments
