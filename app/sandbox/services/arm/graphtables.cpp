// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/arm/graphtables.h"

#include "sandbox/estate/placeholders.h"

namespace sandbox::arm {

namespace {

const kql::Schema& columns()
{
    using kql::Type;
    static const kql::Schema schema{{"id", Type::String},
                                    {"name", Type::String},
                                    {"type", Type::String},
                                    {"tenantId", Type::String},
                                    {"kind", Type::String},
                                    {"location", Type::String},
                                    {"resourceGroup", Type::String},
                                    {"subscriptionId", Type::String},
                                    {"managedBy", Type::String},
                                    {"sku", Type::Dynamic},
                                    {"plan", Type::Dynamic},
                                    {"properties", Type::Dynamic},
                                    {"tags", Type::Dynamic},
                                    {"identity", Type::Dynamic},
                                    {"zones", Type::Dynamic},
                                    {"extendedLocation", Type::Dynamic}};
    return schema;
}

QString text(const QJsonObject& resource, const char* member)
{
    return resource.value(QLatin1String(member)).toString();
}

/// Settings of a site are shown by their own POST alone.
bool holdsSecrets(const QJsonObject& resource)
{
    return text(resource, "type").endsWith(QLatin1String("/config")) &&
           (text(resource, "name") == QLatin1String("appsettings") ||
            text(resource, "name") == QLatin1String("connectionstrings"));
}

kql::Value dynamic(const QJsonObject& resource, const char* member)
{
    const QJsonValue value = resource.value(QLatin1String(member));
    return value.isUndefined() || value.isNull() ? kql::Value() : kql::Value(value);
}

} // namespace

GraphTables::GraphTables(const Call& call, const QStringList& subscriptions) : m_call(call)
{
    for (const QString& subscription : subscriptions)
        m_subscriptions.append(subscription.toLower());
}

bool GraphTables::isVisible(const QString& id, const QString& type) const
{
    const ResourceId parsed = ResourceId::parse(id);
    if (parsed.subscriptionId.isEmpty() ||
        (!m_subscriptions.isEmpty() && !m_subscriptions.contains(parsed.subscriptionId.toLower())))
        return false;
    if (!m_call.access.isUnlimited() && !sameText(m_call.estate().tenantOf(id), m_call.caller.tenantId))
        return false;
    return parsed.provider.isEmpty() ? m_call.access.reaches(id)
                                     : m_call.access.allows(type + QStringLiteral("/read"), id);
}

bool GraphTables::holds(const QString& table, const QString& typeName) const
{
    const ResourceType* type = Catalog::instance().type(typeName);
    if (!type)
        return false;
    const QString name = type->fullType().toLower();
    if (table == QLatin1String("resources"))
        return type->isTracked() || name == QLatin1String("microsoft.cognitiveservices/accounts/projects");
    if (table == QLatin1String("authorizationresources"))
        return name.startsWith(QLatin1String("microsoft.authorization/role"));
    if (table == QLatin1String("securityresources"))
        return name.startsWith(QLatin1String("microsoft.security/"));
    if (table == QLatin1String("appserviceresources"))
        return name == QLatin1String("microsoft.web/sites/config") ||
               name == QLatin1String("microsoft.web/sites/slots/config");
    return false;
}

std::vector<kql::Value> GraphTables::rowOf(const QJsonObject& resource) const
{
    const QString idText = text(resource, "id");
    const ResourceId id = ResourceId::parse(idText);
    const QJsonObject shown = withEndpoints(resource, m_call.world, m_call.request.origin).toObject();
    const bool tracked = id.types.size() > 1;
    return {idText,
            tracked ? id.name() : text(resource, "name"),
            text(resource, "type").toLower(),
            m_call.estate().tenantOf(idText),
            text(resource, "kind"),
            Catalog::regionCode(text(resource, "location")),
            id.resourceGroup.toLower(),
            id.subscriptionId,
            text(resource, "managedBy"),
            dynamic(shown, "sku"),
            dynamic(shown, "plan"),
            dynamic(shown, "properties"),
            dynamic(shown, "tags"),
            dynamic(shown, "identity"),
            dynamic(shown, "zones"),
            dynamic(shown, "extendedLocation")};
}

kql::Table GraphTables::containers() const
{
    kql::Table table{columns(), {}};
    const auto subscriptions = m_call.estate().resources(QStringLiteral("Microsoft.Resources/subscriptions"));
    for (QJsonObject subscription : subscriptions) {
        if (!isVisible(text(subscription, "id"), {}))
            continue;
        subscription.insert(
            QStringLiteral("properties"),
            QJsonObject{{"state", subscription.value(QLatin1String("state"))},
                        {"subscriptionPolicies", subscription.value(QLatin1String("subscriptionPolicies"))},
                        {"managedByTenants", QJsonArray{}}});
        subscription.insert(QStringLiteral("name"), subscription.value(QLatin1String("displayName")));
        table.rows.push_back(rowOf(subscription));
    }
    const auto groups = m_call.estate().resources(QStringLiteral("Microsoft.Resources/resourceGroups"));
    for (QJsonObject group : groups) {
        if (!isVisible(text(group, "id"), {}))
            continue;
        group.insert(QStringLiteral("type"), QStringLiteral("microsoft.resources/subscriptions/resourcegroups"));
        table.rows.push_back(rowOf(group));
    }
    return table;
}

std::optional<kql::Table> GraphTables::table(const QString& name) const
{
    const QString lower = name.toLower();
    static const QStringList known{"resources",           "authorizationresources",   "securityresources",
                                   "appserviceresources", "advisorresources",         "healthresources",
                                   "policyresources",     "alertsmanagementresources"};
    if (lower == QLatin1String("resourcecontainers"))
        return containers();
    if (!known.contains(lower))
        return std::nullopt;
    kql::Table table{columns(), {}};
    const auto all = m_call.estate().resources();
    for (const QJsonObject& resource : all) {
        const QString type = text(resource, "type");
        if (holdsSecrets(resource))
            continue;
        if (holds(lower, type) && isVisible(text(resource, "id"), type))
            table.rows.push_back(rowOf(resource));
    }
    return table;
}

} // namespace sandbox::arm
