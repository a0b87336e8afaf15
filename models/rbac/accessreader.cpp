// SPDX-License-Identifier: GPL-3.0-or-later
#include "rbac/accessreader.h"

namespace rbac {

namespace {

using Permissions = core::Result<QList<azure::Permission>>;
using Denials = core::Result<QList<azure::DenyAssignment>>;

constexpr qint64 kLocksAgeMs = 2 * 60 * 1000;

} // namespace

AccessReader::AccessReader(azure::ArmClient* arm, azure::GraphClient* graph, core::Clock* clock)
    : m_authorization(arm), m_graph(graph), m_clock(clock)
{
}

QCoro::Task<ScopeFacts> AccessReader::read(QString scope, QString tenantId, http::CallContext context)
{
    ScopeFacts facts;
    facts.scope = scope;
    core::Clock* const clock = m_clock;
    // A lock above the scope counts as well, and ARM lists downwards only.
    const QString subscription = Scope(scope).subscription();
    const QString lockScope = subscription.isEmpty() ? scope : subscription;
    QCoro::Task<Permissions> permissions = m_authorization.permissions(scope, tenantId, context);
    QCoro::Task<Denials> denials = m_authorization.denyAssignments(scope, tenantId, context);
    QCoro::Task<Locks> locks = readLocks(lockScope, tenantId, context);
    facts.permissions = co_await permissions;
    facts.denials = co_await denials;
    facts.locks = co_await locks;
    facts.readAt = clock->now();
    co_return facts;
}

QCoro::Task<AccessReader::Locks> AccessReader::readLocks(QString scope, QString tenantId, http::CallContext context)
{
    core::Clock* const clock = m_clock;
    const QString key = tenantId + scope.toLower();
    const KnownLocks known = m_locks.value(key);
    if (known.readAt.isValid() && known.readAt.msecsTo(clock->now()) < kLocksAgeMs) {
        co_return known.locks;
    }
    const Locks locks = co_await m_authorization.locks(scope, tenantId, context);
    if (locks) {
        m_locks.insert(key, {locks, clock->now()});
    }
    co_return locks;
}

QCoro::Task<ScopeFacts> AccessReader::readGranters(ScopeFacts facts, QString tenantId, http::CallContext context)
{
    azure::GraphClient* const graph = m_graph;
    facts.assignments = co_await m_authorization.roleAssignments(facts.scope, tenantId, context);
    if (!facts.assignments || !graph) {
        co_return facts;
    }
    QStringList ids;
    for (const azure::RoleAssignment& assignment : *facts.assignments) {
        const QString id = assignment.principalId.toLower();
        if (mayAssignRoles(assignment.roleDefinitionId) && !ids.contains(id)) {
            ids.append(id);
        }
    }
    if (ids.isEmpty()) {
        co_return facts;
    }
    const core::Result<QList<azure::Principal>> principals = co_await graph->principals(ids, tenantId, context);
    if (principals) { // without consent for Graph the object ids have to do
        for (const azure::Principal& principal : *principals) {
            facts.principals.insert(principal.objectId.toLower(), principal);
        }
    }
    co_return facts;
}

} // namespace rbac
