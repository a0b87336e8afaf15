// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/arm/armclient.h"
#include "azure/monitor/logsclient.h"

namespace logs {

/// A tenant to look for workspaces in: only those that somebody is signed in to.
struct TenantChoice
{
    QString id, name;
};

/// Something that can be queried.
struct ScopeChoice
{
    azure::LogsScope scope;
    QString tenant;        ///< its name
    QString resourceGroup;
    QString workspaceId;   ///< Application Insights: resource id of the workspace that keeps its data
    /// "log-contoso-chat · Contoso"
    QString label() const;
};

struct ScopeReport
{
    QList<ScopeChoice> scopes; ///< workspaces first, by name
    QList<core::Error> problems; ///< tenants that did not answer; target names them
};

/// Price plan of a table. Queries of Analytics tables cost nothing; of the others the scanned data is charged.
enum class TablePlan { Analytics, Basic, Auxiliary };
QString planName(TablePlan plan);

/// A table of a workspace, as Azure Resource Manager describes it.
struct TableFacts
{
    QString name;
    TablePlan plan = TablePlan::Analytics;
    int retentionDays = 0;
    QList<kql::Column> columns; ///< empty when the service does not say
};

/// Finds what can be queried, and what its tables are. Main thread; the client outlives the tasks.
class ScopeReader
{
public:
    explicit ScopeReader(azure::ArmClient* arm) : m_arm(arm) {}
    /// An Error only on cancel or when every tenant failed.
    QCoro::Task<core::Result<ScopeReport>> read(QList<TenantChoice> tenants, http::CallContext context);
    /// Tables of a workspace (Tables_ListByWorkspace, 2025-02-01). Application Insights: none, its tables are fixed.
    QCoro::Task<core::Result<QList<TableFacts>>> tables(ScopeChoice choice, http::CallContext context);

private:
    QCoro::Task<core::Result<QList<ScopeChoice>>> readTenant(TenantChoice tenant, http::CallContext context);
    azure::ArmClient* m_arm;
};

/// The choice that `name` means: a name, a customerId or AppId, or a resource id, without case; null when there is none.
const ScopeChoice* findScope(const QList<ScopeChoice>& scopes, const QString& name);

} // namespace logs
