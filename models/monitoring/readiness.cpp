// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/readiness.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace monitoring {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("monitoring", text);
}

/// What people call a resource type.
QString typeTitle(const QString& type)
{
    const QString lower = type.toLower();
    if (lower.endsWith(QLatin1String("/accounts"))) {
        return tr("model account");
    }
    if (lower.endsWith(QLatin1String("/searchservices"))) {
        return tr("search service");
    }
    if (lower.contains(QLatin1String("/onlineendpoints"))) {
        return tr("online endpoint");
    }
    if (lower.endsWith(QLatin1String("apimanagement/service"))) {
        return tr("gateway (API Management)");
    }
    if (lower.endsWith(QLatin1String("/components"))) {
        return tr("Application Insights component");
    }
    return lower.endsWith(QLatin1String("web/sites")) ? tr("web app") : type;
}

Finding settingOff(const SystemResource& resource, const Need& need, const System& system)
{
    return {Emptiness::SettingOff,
            tr("%1 does not send its log “%2” to the workspace %3.").arg(resource.name, need.category, system.workspace.name),
            tr("Add a diagnostic setting for “%1” to %2 in the Azure portal, with %3 as its destination; data comes some minutes later.")
                .arg(need.category, resource.name, system.workspace.name)};
}

Finding noResource(const Need& need, const System& system)
{
    return {Emptiness::NoResource, tr("The system %1 has no %2.").arg(system.name, typeTitle(need.type)),
            tr("Resources count to a system when they lie in the resource group of its workspace or of its Application Insights component.")};
}

Finding notInstrumented(const Tile& tile)
{
    const bool isEvents = tile.tables.contains(QLatin1String("AppEvents")) && tile.tables.size() == 1;
    const QString what = isEvents ? tr("evaluations or feedback as custom events (gen_ai.evaluation.result, feedback)")
                                  : tr("spans with the attributes of OpenTelemetry's GenAI conventions that this tile reads");
    return {Emptiness::NotInstrumented, tr("The application sends requests, but no %1.").arg(what),
            tr("Switch on the OpenTelemetry instrumentation of its model client, or set the attributes in the application's code.")};
}

/// The first need that stands in the way; nothing when one of them is met.
std::optional<Finding> unmet(const Tile& tile, const System& system)
{
    std::optional<Finding> worst;
    for (const Need& need : tile.needs) {
        const QList<SystemResource> resources = system.ofType(need.type);
        if (resources.isEmpty()) {
            worst = worst ? worst : noResource(need, system);
            continue;
        }
        if (need.category.isEmpty()) {
            return std::nullopt;
        }
        for (const SystemResource& resource : resources) {
            if (!resource.areSettingsKnown) {
                return Finding{Emptiness::Unknown, tr("There is nothing in this window, and the diagnostic settings of %1 could not be read.").arg(resource.name),
                               tr("Whoever may read the resource can check whether “%1” reaches the workspace %2.").arg(need.category, system.workspace.name)};
            }
            if (resource.sends(need.category)) {
                return std::nullopt;
            }
        }
        worst = settingOff(resources.first(), need, system);
    }
    return worst;
}

bool hasProvisioned(const System& system)
{
    for (const SystemResource& resource : system.resources) {
        for (const SystemDeployment& deployment : resource.deployments) {
            if (deployment.isProvisioned()) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

Finding whyEmpty(const Tile& tile, const System& system, std::optional<bool> hasRequests, bool isNarrowed)
{
    const std::optional<Finding> finding = unmet(tile, system);
    if (finding) {
        return *finding;
    }
    if (tile.onlyProvisioned && system.areDetailsKnown && !hasProvisioned(system)) {
        return {Emptiness::NotProvisioned, tr("This is measured for provisioned deployments only, and the system %1 has none.").arg(system.name), QString()};
    }
    if (isNarrowed) {
        return {Emptiness::NoTraffic, tr("Nothing in this window fits the filters."), tr("Take a filter away, or choose a longer window.")};
    }
    if (hasRequests == true && !tile.isNoneGood && !tile.tables.contains(QLatin1String("AppRequests"))) {
        return notInstrumented(tile);
    }
    if (tile.isNoneGood && hasRequests != false) {
        return {Emptiness::NothingFound, tr("Nothing of this kind happened in this window."), QString()};
    }
    return {Emptiness::NoTraffic, tr("There was no traffic in this window."), tr("Choose a longer window.")};
}

Finding whyRefused(const Tile& tile, const System& system, const core::Error& error)
{
    if (error.kind == core::ErrorKind::Forbidden) {
        const bool isLogs = tile.engine == Engine::Logs;
        return {Emptiness::NoPermission, isLogs ? tr("This account may not query the workspace %1.").arg(system.workspace.name) : tr("This account may not read the metrics of the system %1.").arg(system.name),
                isLogs ? tr("Ask for the role Log Analytics Reader on the workspace.") : tr("Ask for the role Monitoring Reader on its resource group.")};
    }
    static const QRegularExpression unresolved(QStringLiteral("resolve table.*?['\"](\\w+)['\"]"), QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = unresolved.match(error.message);
    if (match.hasMatch()) {
        const QString table = match.captured(1);
        const QString category = tile.needs.value(0).category;
        return {Emptiness::NoTable, tr("The workspace %1 has no table %2 yet: nothing was ever sent to it.").arg(system.workspace.name, table),
                category.isEmpty() ? tr("Connect the application to an Application Insights component of this workspace.")
                                   : tr("Switch on the diagnostic setting “%1” of the %2.").arg(category, typeTitle(tile.needs.value(0).type))};
    }
    return {Emptiness::None, QString(), QString()};
}

} // namespace monitoring
