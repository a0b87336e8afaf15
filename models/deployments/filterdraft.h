// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/changerequest.h"
#include "deployments/contentfilters.h"
#include "deployments/filterreader.h"

namespace deployments {

/// A content filter policy as somebody wishes it: what it states itself, and nothing that it takes over.
struct PolicyDraft
{
    QString name, base, mode;
    QList<FilterRule> rules;
    QList<BlocklistUse> blocklists;
    friend bool operator==(const PolicyDraft&, const PolicyDraft&) = default;
};

PolicyDraft draftOf(const azure::ContentPolicy& policy);
/// The same under a free name, for a copy: "strict-copy", "strict-copy-2". Copying a policy of the service makes one that is built on it
/// and states nothing itself.
PolicyDraft copyOf(const azure::ContentPolicy& policy, const AccountFilters& account);
/// What the draft states about this content; null where the base decides.
const FilterRule* ruleOf(const PolicyDraft& draft, const FilterRule& content);
/// States `rule`, or with nullopt leaves `content` to the base.
void setRule(PolicyDraft& draft, const FilterRule& content, const std::optional<FilterRule>& rule);

/// Why it cannot be sent, in a sentence, or empty: name (new ones), base and blocklists that are not there, a base that leads back.
QString problemOf(const PolicyDraft& draft, const AccountFilters& account, bool isNew);
/// Why the policy cannot be deleted, or empty: the service's own, used by deployments or as a base.
QString removalProblem(const azure::ContentPolicy& policy, const AccountFilters& account);
/// Why the list cannot be deleted, or empty: policies use it.
QString removalProblem(const azure::Blocklist& list, const AccountFilters& account);
/// Why the term cannot be added, or empty: nothing in it, too long, there already, no regular expression.
QString termProblem(const QString& pattern, bool isRegex, const BlocklistContent& list);
/// Why a list of this name cannot be made, or empty.
QString listProblem(const QString& name, const AccountFilters& account);

/// Changes for ChangeRunner. What the service said beyond the draft stays as it was.
ChangeRequest createPolicy(const PolicyDraft& draft, const AccountFilters& account);
ChangeRequest updatePolicy(const azure::ContentPolicy& policy, const PolicyDraft& draft, const AccountFilters& account);
ChangeRequest deletePolicy(const azure::ContentPolicy& policy, const AccountFilters& account);
ChangeRequest createList(const QString& name, const QString& description, const AccountFilters& account);
ChangeRequest deleteList(const azure::Blocklist& list, const AccountFilters& account);
/// Names the term after the first free number: "term-1".
ChangeRequest addTerm(const QString& pattern, bool isRegex, const BlocklistContent& list, const AccountFilters& account);
ChangeRequest deleteTerm(const azure::BlocklistTerm& term, const AccountFilters& account);

} // namespace deployments
