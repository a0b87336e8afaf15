// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/rule.h"

#include <vector>

namespace audit {

/// A rule with its conditions ready, for one configuration.
struct PreparedRule
{
    const Rule* rule = nullptr;
    Condition where;
    Condition pass;
    QStringList computed; ///< names behind `joined.`
    bool isOff = false;
    QString offBecause; ///< the setting that nobody set
};

/// Rules, in the order of their ids. A value type.
class RuleSet
{
public:
    /// The rules that ship with the app: pack core, and extended when `extended` is set.
    static const RuleSet& shipped();
    /// Every `*.json` of a folder, as an own pack; what cannot be used is told in `problems` and left out.
    static RuleSet fromFolder(const QString& folder, QList<core::Error>* problems);

    const QList<Rule>& rules() const { return m_rules; }
    const Rule* find(const QString& id) const;
    /// The rules whose id is in the list, whatever its case; all for an empty list. NotFound names the first id that no rule has.
    core::Result<RuleSet> only(const QStringList& ids) const;
    RuleSet ofPacks(const QStringList& packs) const;
    /// Adds rules; one with an id that is there already is a problem, since findings are known by it.
    QList<core::Error> add(const RuleSet& other);
    /// SHA-256 over all rules, in hex: what a report says it was made with.
    QString version() const;

private:
    QList<Rule> m_rules;
};

/// The rules ready to be judged, and the names that their paths use.
struct PreparedRules
{
    std::vector<PreparedRule> rules;
    Names names;
    QList<core::Error> problems; ///< rules whose condition is not understood; they are left out
};
PreparedRules prepare(const RuleSet& rules, const Configuration& configuration);

} // namespace audit
