// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/telemetry/logstore.h"

namespace sandbox {

namespace {

/// Categories that a category group stands for, of the resource types that write rows here.
QStringList membersOf(const QString& group)
{
    static const QStringList all{QStringLiteral("RequestResponse"), QStringLiteral("AzureOpenAIRequestUsage"), QStringLiteral("OperationLogs"),
                                 QStringLiteral("AmlOnlineEndpointTrafficLog"), QStringLiteral("AmlOnlineEndpointConsoleLog"), QStringLiteral("AmlOnlineEndpointEventLog"),
                                 QStringLiteral("GatewayLogs"), QStringLiteral("GatewayLlmLogs"), QStringLiteral("GatewayMCPLogs"),
                                 QStringLiteral("AppServiceHTTPLogs"), QStringLiteral("AppServiceAuthenticationLogs")};
    return group.compare(QLatin1String("allLogs"), Qt::CaseInsensitive) == 0 ? all : QStringList();
}

void add(simulation::TargetMap& targets, const QString& resourceId, const QString& category, const QString& workspace)
{
    QStringList& known = targets[(resourceId + QLatin1Char('|') + category).toLower()];
    if (!known.contains(workspace, Qt::CaseInsensitive))
        known.append(workspace);
}

} // namespace

simulation::TargetMap logTargets(const Estate& estate)
{
    simulation::TargetMap targets;
    for (const QJsonObject& setting : estate.resources(QStringLiteral("Microsoft.Insights/diagnosticSettings"))) {
        const QString id = setting.value(QLatin1String("id")).toString();
        const qsizetype end = id.lastIndexOf(QLatin1String("/providers/Microsoft.Insights/"), -1, Qt::CaseInsensitive);
        const QJsonObject properties = setting.value(QLatin1String("properties")).toObject();
        const QString workspace = properties.value(QLatin1String("workspaceId")).toString();
        if (end < 0 || workspace.isEmpty())
            continue;
        const QString resource = id.left(end);
        for (const char* list : {"logs", "metrics"}) {
            const QJsonArray entries = properties.value(QLatin1String(list)).toArray();
            for (const QJsonValue& entry : entries) {
                if (!entry[QLatin1String("enabled")].toBool())
                    continue;
                const QString category = entry[QLatin1String("category")].toString();
                const QStringList members = category.isEmpty() ? membersOf(entry[QLatin1String("categoryGroup")].toString()) : QStringList(category);
                for (const QString& member : members)
                    add(targets, resource, member, workspace);
            }
        }
    }
    return targets;
}

} // namespace sandbox
