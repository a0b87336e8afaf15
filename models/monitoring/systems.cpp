// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/systems.h"

#include "azure/arm/cognitiveclient.h"
#include "core/json.h"
#include "logs/overtenants.h"

#include <QJsonArray>
#include <QSet>
#include <algorithm>
#include <vector>

namespace monitoring {

namespace {

using core::json::at;

constexpr char kSettingsVersion[] = "2021-05-01-preview";
constexpr char kMachineLearningVersion[] = "2025-09-01";
constexpr qsizetype kMostStrays = 60; ///< one request each
const QString kEndpointType = QStringLiteral("microsoft.machinelearningservices/workspaces/onlineendpoints");
const QString kAccountType = QStringLiteral("microsoft.cognitiveservices/accounts");

QString member(const QJsonObject& row, const char* name)
{
    return row.value(QLatin1String(name)).toString();
}

/// "/subscriptions/…/resourcegroups/…" in lower case.
QString groupOf(const QString& resourceId)
{
    return resourceId.toLower().section(QLatin1Char('/'), 0, 4);
}

QString withoutPrefix(const QString& name)
{
    for (const QString& prefix : {QStringLiteral("log-"), QStringLiteral("law-"), QStringLiteral("appi-"), QStringLiteral("ai-")}) {
        if (name.startsWith(prefix, Qt::CaseInsensitive) && name.size() > prefix.size()) {
            return name.mid(prefix.size());
        }
    }
    return name;
}

azure::LogsScope scopeOf(const QJsonObject& row, azure::LogsScope::Kind kind, const QString& tenantId)
{
    azure::LogsScope scope;
    scope.kind = kind;
    scope.id = kind == azure::LogsScope::Kind::Workspace ? at(row, u"properties/customerId").toString() : at(row, u"properties/AppId").toString();
    scope.name = member(row, "name");
    scope.resourceId = member(row, "id");
    scope.tenantId = tenantId;
    scope.subscriptionId = member(row, "subscriptionId");
    scope.location = member(row, "location");
    return scope;
}

SystemResource resourceOf(const QJsonObject& row)
{
    SystemResource resource;
    resource.id = member(row, "id");
    resource.name = member(row, "name");
    resource.type = member(row, "type").toLower();
    resource.kind = member(row, "kind");
    resource.location = member(row, "location");
    return resource;
}

void takeComponent(QList<System>& systems, const QJsonObject& row, const logs::TenantChoice& tenant)
{
    const QString workspace = at(row, u"properties/WorkspaceResourceId").toString().toLower();
    for (System& system : systems) {
        if (system.id == workspace && !workspace.isEmpty()) {
            if (!system.application) {
                system.application = scopeOf(row, azure::LogsScope::Kind::Application, tenant.id);
                system.name = withoutPrefix(member(row, "name"));
            }
            const QString group = groupOf(member(row, "id"));
            if (!system.resourceGroups.contains(group)) {
                system.resourceGroups << group;
            }
            system.resources << resourceOf(row);
            return;
        }
    }
}

/// Workspaces first, what belongs to them afterwards.
QList<System> systemsOf(const QList<QJsonObject>& rows, const logs::TenantChoice& tenant)
{
    QList<System> systems;
    for (const QJsonObject& row : rows) {
        if (member(row, "type").compare(QLatin1String("microsoft.operationalinsights/workspaces"), Qt::CaseInsensitive) == 0) {
            System system;
            system.id = member(row, "id").toLower();
            system.name = withoutPrefix(member(row, "name"));
            system.tenant = tenant.name;
            system.workspace = scopeOf(row, azure::LogsScope::Kind::Workspace, tenant.id);
            system.resourceGroups << groupOf(system.id);
            systems << system;
        }
    }
    for (const QJsonObject& row : rows) {
        if (member(row, "type").compare(QLatin1String("microsoft.insights/components"), Qt::CaseInsensitive) == 0) {
            takeComponent(systems, row, tenant);
        }
    }
    for (const QJsonObject& row : rows) {
        const SystemResource resource = resourceOf(row);
        const bool isAround = resource.type != QLatin1String("microsoft.insights/components") && resource.type != QLatin1String("microsoft.operationalinsights/workspaces");
        for (System& system : systems) {
            if (isAround && system.resourceGroups.contains(groupOf(resource.id))) {
                system.resources << resource;
            }
        }
    }
    return systems;
}

/// Log categories that one of the settings sends to `workspace`.
QStringList categoriesTo(const QList<QJsonObject>& settings, const QString& workspace)
{
    QStringList categories;
    for (const QJsonObject& setting : settings) {
        if (at(setting, u"properties/workspaceId").toString().compare(workspace, Qt::CaseInsensitive) != 0) {
            continue;
        }
        const QJsonArray logs = at(setting, u"properties/logs").toArray();
        for (const QJsonValue& log : logs) {
            if (log[QLatin1String("enabled")].toBool()) {
                const QString category = log[QLatin1String("category")].toString();
                categories << (category.isEmpty() ? log[QLatin1String("categoryGroup")].toString() : category);
            }
        }
    }
    return categories;
}

/// Model accounts, search services and gateways that lie in no system's resource group: their logs may come to a system all the same.
QList<SystemResource> straysOf(const QList<QJsonObject>& rows, const QList<System>& systems)
{
    static const QSet<QString> types{kAccountType, QStringLiteral("microsoft.search/searchservices"), QStringLiteral("microsoft.apimanagement/service")};
    QList<SystemResource> strays;
    for (const QJsonObject& row : rows) {
        const SystemResource resource = resourceOf(row);
        const bool isPlaced = std::any_of(systems.begin(), systems.end(), [&resource](const System& system) { return system.resourceGroups.contains(groupOf(resource.id)); });
        if (!isPlaced && types.contains(resource.type) && strays.size() < kMostStrays) {
            strays << resource;
        }
    }
    return strays;
}

} // namespace

QCoro::Task<> SystemReader::readEndpoints(std::shared_ptr<QList<System>> systems, qsizetype index, QString mlWorkspaceId, http::CallContext context)
{
    const QString tenantId = systems->at(index).workspace.tenantId;
    const QString path = mlWorkspaceId + QStringLiteral("/onlineEndpoints");
    const QString version = QLatin1String(kMachineLearningVersion);
    const core::Result<QList<QJsonObject>> rows = co_await m_arm->list(path, version, tenantId, context);
    if (rows) {
        for (const QJsonObject& row : *rows) {
            SystemResource endpoint = resourceOf(row);
            endpoint.type = kEndpointType;
            (*systems)[index].resources << endpoint;
        }
    }
}

QCoro::Task<> SystemReader::placeStray(std::shared_ptr<QList<System>> systems, SystemResource stray, QString tenantId, http::CallContext context)
{
    const QString path = stray.id + QStringLiteral("/providers/Microsoft.Insights/diagnosticSettings");
    const QString version = QLatin1String(kSettingsVersion);
    const core::Result<QList<QJsonObject>> settings = co_await m_arm->list(path, version, tenantId, context);
    for (System& system : *systems) {
        if (settings && !categoriesTo(*settings, system.id).isEmpty()) {
            system.resources << stray;
        }
    }
}

QCoro::Task<core::Result<QList<System>>> SystemReader::readTenant(logs::TenantChoice tenant, http::CallContext context)
{
    const core::Result<QList<azure::Subscription>> subscriptions = co_await m_arm->subscriptions(tenant.id, context);
    if (!subscriptions) {
        co_return subscriptions.error();
    }
    QStringList ids;
    for (const azure::Subscription& subscription : *subscriptions) {
        ids << subscription.subscriptionId;
    }
    QList<System> systems;
    if (ids.isEmpty()) {
        co_return systems;
    }
    const QString query = QStringLiteral("resources | where type in~ ('microsoft.operationalinsights/workspaces', 'microsoft.insights/components', 'microsoft.cognitiveservices/accounts', "
                                         "'microsoft.search/searchservices', 'microsoft.machinelearningservices/workspaces', 'microsoft.apimanagement/service', 'microsoft.web/sites') "
                                         "| project id, name, type, kind, location, subscriptionId, properties");
    const core::Result<QList<QJsonObject>> rows = co_await m_arm->graph(query, ids, tenant.id, context);
    if (!rows) {
        co_return rows.error();
    }
    const auto shared = std::make_shared<QList<System>>(systemsOf(*rows, tenant));
    std::vector<QCoro::Task<>> tasks;
    for (const SystemResource& stray : straysOf(*rows, *shared)) {
        tasks.push_back(placeStray(shared, stray, tenant.id, context));
    }
    for (qsizetype i = 0; i < shared->size(); ++i) {
        for (const SystemResource& ml : shared->at(i).ofType(QStringLiteral("microsoft.machinelearningservices/workspaces"))) {
            tasks.push_back(readEndpoints(shared, i, ml.id, context));
        }
    }
    for (QCoro::Task<>& task : tasks) {
        co_await task;
    }
    systems = *shared;
    co_return systems;
}

QCoro::Task<core::Result<SystemReport>> SystemReader::read(QList<logs::TenantChoice> tenants, http::CallContext context)
{
    std::vector<QCoro::Task<core::Result<QList<System>>>> tasks; // they run side by side
    QStringList names;
    for (const logs::TenantChoice& tenant : tenants) {
        tasks.push_back(readTenant(tenant, context));
        names << tenant.name;
    }
    QCoro::Task<core::Result<logs::OverTenants<System>>> all = logs::overTenants(names, std::move(tasks));
    const core::Result<logs::OverTenants<System>> answers = co_await all;
    if (!answers) {
        co_return answers.error();
    }
    SystemReport report;
    report.systems = answers->rows;
    report.problems = answers->problems;
    std::stable_sort(report.systems.begin(), report.systems.end(), [](const System& a, const System& b) {
        return std::tuple(!a.application.has_value(), a.name, a.tenant) < std::tuple(!b.application.has_value(), b.name, b.tenant);
    });
    co_return report;
}

QCoro::Task<> SystemReader::readSettings(std::shared_ptr<System> system, qsizetype index, http::CallContext context)
{
    const QString path = system->resources.at(index).id + QStringLiteral("/providers/Microsoft.Insights/diagnosticSettings");
    const QString version = QLatin1String(kSettingsVersion);
    const core::Result<QList<QJsonObject>> settings = co_await m_arm->list(path, version, system->workspace.tenantId, context);
    SystemResource& resource = system->resources[index];
    resource.areSettingsKnown = settings.has_value();
    if (settings) {
        resource.categories = categoriesTo(*settings, system->id);
    }
}

QCoro::Task<> SystemReader::readDeployments(std::shared_ptr<System> system, qsizetype index, http::CallContext context)
{
    const SystemResource before = system->resources.at(index);
    const QString path = before.id + QStringLiteral("/deployments");
    QString version = QLatin1String(kMachineLearningVersion);
    if (before.type == kAccountType) {
        version = QStringLiteral("2025-06-01");
    }
    const core::Result<QList<QJsonObject>> rows = co_await m_arm->list(path, version, system->workspace.tenantId, context);
    SystemResource& resource = system->resources[index];
    resource.areDeploymentsKnown = rows.has_value();
    for (const QJsonObject& row : rows ? *rows : QList<QJsonObject>()) {
        SystemDeployment deployment;
        deployment.id = member(row, "id");
        deployment.name = member(row, "name");
        deployment.model = at(row, u"properties/model/name").toString();
        deployment.sku = at(row, u"sku/name").toString();
        deployment.capacity = at(row, u"sku/capacity").toInt();
        resource.deployments << deployment;
    }
}

QCoro::Task<System> SystemReader::withDetails(System system, http::CallContext context)
{
    const auto shared = std::make_shared<System>(std::move(system));
    std::vector<QCoro::Task<>> tasks;
    for (qsizetype i = 0; i < shared->resources.size(); ++i) {
        const QString type = shared->resources.at(i).type;
        if (type != QLatin1String("microsoft.machinelearningservices/workspaces") && type != QLatin1String("microsoft.insights/components")) {
            tasks.push_back(readSettings(shared, i, context));
        }
        if (type == kAccountType || type == kEndpointType) {
            tasks.push_back(readDeployments(shared, i, context));
        }
    }
    for (QCoro::Task<>& task : tasks) {
        co_await task;
    }
    shared->areDetailsKnown = !context.cancel.isCancelled();
    System whole = *shared;
    co_return whole;
}

} // namespace monitoring
