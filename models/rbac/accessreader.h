// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rbac/evaluate.h"
#include "azure/authorization/authorizationclient.h"
#include "azure/graph/graphclient.h"

#include <QHash>

namespace rbac {

/// Reads what evaluate() wants to know. Permissions, deny assignments and locks side by side; who could help only when asked for,
/// since most people may not read it and nobody needs it while things are allowed. Main thread; keep the clients alive until the
/// tasks ended.
class AccessReader
{
public:
    /// `graph` may be null: principals stay without names then.
    AccessReader(azure::ArmClient* arm, azure::GraphClient* graph, core::Clock* clock);
    /// Never fails as a whole: each part carries its own error.
    QCoro::Task<ScopeFacts> read(QString scope, QString tenantId, http::CallContext context);
    /// Reads locks anew next time.
    void forget() { m_locks.clear(); }
    /// Adds assignments and the names of those who may give roles.
    QCoro::Task<ScopeFacts> readGranters(ScopeFacts facts, QString tenantId, http::CallContext context);

private:
    using Locks = core::Result<QList<azure::ManagementLock>>;
    struct KnownLocks
    {
        Locks locks;
        QDateTime readAt;
    };
    /// One list a subscription, remembered for two minutes: it serves every scope in there.
    QCoro::Task<Locks> readLocks(QString scope, QString tenantId, http::CallContext context);

    QHash<QString, KnownLocks> m_locks; ///< by tenant and scope
    azure::AuthorizationClient m_authorization;
    azure::GraphClient* m_graph;
    core::Clock* m_clock;
};

} // namespace rbac
