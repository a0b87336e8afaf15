// SPDX-License-Identifier: GPL-3.0-or-later
#include "rbac/evaluate.h"

#include <algorithm>

namespace rbac {

namespace {

const QLatin1String kEverybody("00000000-0000-0000-0000-000000000000");

bool contains(const QStringList& ids, const Asker& asker)
{
    return std::any_of(ids.begin(), ids.end(), [&](const QString& id) {
        return (!id.isEmpty() && id.compare(asker.objectId, Qt::CaseInsensitive) == 0) ||
               asker.groupIds.contains(id, Qt::CaseInsensitive);
    });
}

bool applies(const azure::DenyAssignment& denial, const Scope& scope, const Asker& asker)
{
    const bool here = denial.onlyThisScope ? scope.id().compare(denial.scope, Qt::CaseInsensitive) == 0 : scope.isWithin(denial.scope);
    const bool meant = denial.principals.contains(kEverybody) || contains(denial.principals, asker);
    return here && meant && !contains(denial.excludedPrincipals, asker);
}

/// The first deny assignment that takes one of the needs away; one with a condition only when none without does.
const azure::DenyAssignment* denialOf(const Feature& feature, const ScopeFacts& facts, const Asker& asker)
{
    const azure::DenyAssignment* conditional = nullptr;
    for (const azure::DenyAssignment& denial : *facts.denials) {
        const bool hits = std::any_of(feature.needs.begin(), feature.needs.end(), [&](const Need& need) {
            return grantOf(denial.permissions, need.plane, need.action) != Grant::No;
        });
        if (!hits || !applies(denial, Scope(facts.scope), asker)) {
            continue;
        }
        if (denial.condition.isEmpty()) {
            return &denial;
        }
        conditional = &denial;
    }
    return conditional;
}

const azure::ManagementLock* lockOf(const Feature& feature, const ScopeFacts& facts)
{
    for (const azure::ManagementLock& lock : *facts.locks) {
        const bool hits = std::any_of(feature.needs.begin(), feature.needs.end(),
                                      [&](const Need& need) { return lockForbids(lock.level, need.plane, need.action); });
        if (hits && Scope(facts.scope).isWithin(lock.scope)) {
            return &lock;
        }
    }
    return nullptr;
}

bool mayBeLocked(const Feature& feature)
{
    return std::any_of(feature.needs.begin(), feature.needs.end(), [](const Need& need) {
        return lockForbids(azure::ManagementLock::Level::ReadOnly, need.plane, need.action);
    });
}

QList<Granter> grantersOf(const ScopeFacts& facts)
{
    QList<Granter> granters;
    for (const azure::RoleAssignment& assignment : *facts.assignments) {
        const bool above = Scope(facts.scope).isWithin(assignment.scope);
        if (!above || !assignment.condition.isEmpty() || !mayAssignRoles(assignment.roleDefinitionId)) {
            continue;
        }
        const azure::Principal principal = facts.principals.value(assignment.principalId.toLower());
        Granter granter;
        granter.name = principal.displayName.isEmpty() ? assignment.principalId : principal.displayName;
        granter.userName = principal.userName;
        granter.role = roleById(assignment.roleDefinitionId)->name;
        granter.scope = assignment.scope;
        const bool known = std::any_of(granters.begin(), granters.end(),
                                       [&](const Granter& other) { return other.name == granter.name && other.role == granter.role; });
        if (!known) {
            granters.append(granter);
        }
    }
    // People before applications: one can ask them.
    std::stable_sort(granters.begin(), granters.end(),
                     [](const Granter& a, const Granter& b) { return !a.userName.isEmpty() && b.userName.isEmpty(); });
    return granters;
}

void settle(Verdict& verdict, Decision decision, Cause cause)
{
    verdict.decision = decision;
    verdict.cause = cause;
}

/// Needs that the roles do not bring, or (second) only under a condition.
std::pair<QList<Need>, QList<Need>> gaps(const Feature& feature, const QList<azure::Permission>& permissions)
{
    std::pair<QList<Need>, QList<Need>> gaps;
    for (const Need& need : feature.needs) {
        const Grant grant = grantOf(permissions, need.plane, need.action);
        if (grant != Grant::Yes) {
            (grant == Grant::No ? gaps.first : gaps.second).append(need);
        }
    }
    return gaps;
}

void addRemedy(Verdict& verdict, const Feature& feature, const ScopeFacts& facts)
{
    for (const QString& id : feature.roles) {
        if (const Role* role = roleById(id)) {
            verdict.roles.append(*role);
        }
    }
    verdict.grantersRead = facts.assignments.has_value();
    if (verdict.grantersRead) {
        verdict.granters = grantersOf(facts);
    }
}

/// What stands against it although the roles allow it. True when something was found.
bool findObstacle(Verdict& verdict, const Feature& feature, const ScopeFacts& facts, const Asker& asker)
{
    if (!facts.denials) {
        verdict.unread.append(QStringLiteral("denyAssignments"));
    } else if (const azure::DenyAssignment* denial = denialOf(feature, facts, asker)) {
        verdict.obstacle = denial->name;
        verdict.obstacleScope = denial->scope;
        const bool sure = denial->condition.isEmpty();
        settle(verdict, sure ? Decision::Denied : Decision::Conditional, sure ? Cause::DenyAssignment : Cause::Condition);
        return true;
    }
    if (!mayBeLocked(feature)) {
        return false;
    }
    if (!facts.locks) {
        verdict.unread.append(QStringLiteral("locks"));
    } else if (const azure::ManagementLock* lock = lockOf(feature, facts)) {
        verdict.obstacle = lock->name;
        verdict.obstacleScope = lock->scope;
        settle(verdict, Decision::Denied, Cause::Locked);
        return true;
    }
    return false;
}

} // namespace

Verdict evaluate(const Feature& feature, const ScopeFacts& facts, const Asker& asker)
{
    Verdict verdict;
    verdict.feature = feature.id;
    verdict.title = feature.title;
    verdict.scope = facts.scope;
    verdict.readAt = facts.readAt;
    if (!facts.permissions) {
        verdict.error = facts.permissions.error();
        const bool asked = verdict.error.kind != core::ErrorKind::None;
        settle(verdict, Decision::Unknown, asked ? Cause::NotRead : Cause::Reading);
        return verdict;
    }
    const auto [missing, conditional] = gaps(feature, *facts.permissions);
    if (!missing.isEmpty()) {
        verdict.missing = missing;
        settle(verdict, Decision::Denied, Cause::MissingAction);
        addRemedy(verdict, feature, facts);
        return verdict;
    }
    if (findObstacle(verdict, feature, facts, asker)) {
        return verdict;
    }
    if (!conditional.isEmpty()) {
        verdict.missing = conditional;
        settle(verdict, Decision::Conditional, Cause::Condition);
        return verdict;
    }
    settle(verdict, Decision::Allowed, Cause::None);
    return verdict;
}

} // namespace rbac
