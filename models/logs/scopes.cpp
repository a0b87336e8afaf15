// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/scopes.h"

#include "core/json.h"
#include "logs/overtenants.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>
#include <memory>
#include <vector>

namespace logs {

namespace {

using core::json::at;

constexpr char kTablesVersion[] = "2025-02-01";

QString member(const QJsonObject& row, const char* name)
{
    return row.value(QLatin1String(name)).toString();
}

ScopeChoice choiceOf(const QJsonObject& row, const TenantChoice& tenant)
{
    ScopeChoice choice;
    const bool isWorkspace = member(row, "type").compare(QLatin1String("microsoft.operationalinsights/workspaces"), Qt::CaseInsensitive) == 0;
    choice.scope.kind = isWorkspace ? azure::LogsScope::Kind::Workspace : azure::LogsScope::Kind::Application;
    choice.scope.id = isWorkspace ? at(row, u"properties/customerId").toString() : at(row, u"properties/AppId").toString();
    choice.scope.name = member(row, "name");
    choice.scope.resourceId = member(row, "id");
    choice.scope.tenantId = tenant.id;
    choice.scope.subscriptionId = member(row, "subscriptionId");
    choice.scope.location = member(row, "location");
    choice.tenant = tenant.name;
    choice.resourceGroup = member(row, "resourceGroup");
    choice.workspaceId = at(row, u"properties/WorkspaceResourceId").toString();
    return choice;
}

TablePlan planOf(const QString& name)
{
    if (name.compare(QLatin1String("Basic"), Qt::CaseInsensitive) == 0) {
        return TablePlan::Basic;
    }
    return name.compare(QLatin1String("Auxiliary"), Qt::CaseInsensitive) == 0 ? TablePlan::Auxiliary : TablePlan::Analytics;
}

TableFacts factsOf(const QJsonObject& table)
{
    TableFacts facts;
    facts.name = member(table, "name");
    facts.plan = planOf(at(table, u"properties/plan").toString());
    facts.retentionDays = at(table, u"properties/retentionInDays").toInt();
    for (const QStringView list : {QStringView(u"properties/schema/columns"), QStringView(u"properties/schema/standardColumns")}) {
        const QJsonArray columns = at(table, list).toArray();
        for (const QJsonValue& column : columns) {
            const QString type = column[QLatin1String("type")].toString().toLower();
            facts.columns << kql::Column{column[QLatin1String("name")].toString(), kql::typeFromName(type == QLatin1String("boolean") ? QStringLiteral("bool") : type).value_or(kql::Type::String)};
        }
    }
    return facts;
}

} // namespace

QString ScopeChoice::label() const
{
    return tenant.isEmpty() ? scope.name : scope.name + QStringLiteral(" · ") + tenant;
}

QString planName(TablePlan plan)
{
    switch (plan) {
    case TablePlan::Analytics: return QStringLiteral("Analytics");
    case TablePlan::Basic: return QStringLiteral("Basic");
    case TablePlan::Auxiliary: return QStringLiteral("Auxiliary");
    }
    return {};
}

QCoro::Task<core::Result<QList<ScopeChoice>>> ScopeReader::readTenant(TenantChoice tenant, http::CallContext context)
{
    const core::Result<QList<azure::Subscription>> subscriptions = co_await m_arm->subscriptions(tenant.id, context);
    if (!subscriptions) {
        co_return subscriptions.error();
    }
    QStringList ids;
    for (const azure::Subscription& subscription : *subscriptions) {
        ids << subscription.subscriptionId;
    }
    QList<ScopeChoice> found;
    if (ids.isEmpty()) {
        co_return found;
    }
    const QString query = QStringLiteral("resources | where type in~ ('microsoft.operationalinsights/workspaces', 'microsoft.insights/components') "
                                         "| project id, name, type, location, resourceGroup, subscriptionId, properties");
    const core::Result<QList<QJsonObject>> rows = co_await m_arm->graph(query, ids, tenant.id, context);
    if (!rows) {
        co_return rows.error();
    }
    for (const QJsonObject& row : *rows) {
        const ScopeChoice choice = choiceOf(row, tenant);
        if (!choice.scope.id.isEmpty()) {
            found << choice;
        }
    }
    co_return found;
}

QCoro::Task<core::Result<ScopeReport>> ScopeReader::read(QList<TenantChoice> tenants, http::CallContext context)
{
    std::vector<QCoro::Task<core::Result<QList<ScopeChoice>>>> tasks; // they run side by side
    QStringList names;
    for (const TenantChoice& tenant : tenants) {
        tasks.push_back(readTenant(tenant, context));
        names << tenant.name;
    }
    QCoro::Task<core::Result<OverTenants<ScopeChoice>>> all = overTenants(names, std::move(tasks));
    const core::Result<OverTenants<ScopeChoice>> answers = co_await all;
    if (!answers) {
        co_return answers.error();
    }
    ScopeReport report;
    report.scopes = answers->rows;
    report.problems = answers->problems;
    std::sort(report.scopes.begin(), report.scopes.end(), [](const ScopeChoice& a, const ScopeChoice& b) {
        return std::tuple(a.scope.kind, a.scope.name, a.tenant) < std::tuple(b.scope.kind, b.scope.name, b.tenant);
    });
    co_return report;
}

QCoro::Task<core::Result<QList<TableFacts>>> ScopeReader::tables(ScopeChoice choice, http::CallContext context)
{
    QList<TableFacts> tables;
    if (choice.scope.kind == azure::LogsScope::Kind::Application) {
        co_return tables;
    }
    const QString path = choice.scope.resourceId + QStringLiteral("/tables");
    const QString version = QLatin1String(kTablesVersion);
    const core::Result<QList<QJsonObject>> list = co_await m_arm->list(path, version, choice.scope.tenantId, context);
    if (!list) {
        co_return list.error();
    }
    for (const QJsonObject& table : *list) {
        tables << factsOf(table);
    }
    co_return tables;
}

const ScopeChoice* findScope(const QList<ScopeChoice>& scopes, const QString& name)
{
    for (const ScopeChoice& choice : scopes) {
        for (const QString& known : {choice.scope.name, choice.scope.id, choice.scope.resourceId}) {
            if (known.compare(name, Qt::CaseInsensitive) == 0) {
                return &choice;
            }
        }
    }
    return nullptr;
}

} // namespace logs
