// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/computed/computedvalues.h"

#include "audit/computed/computedindex.h"
#include "audit/computed/functions.h"
#include "audit/computed/reading.h"

#include <QCoreApplication>

namespace audit {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(audit::ComputedValues)
};

using Function = Computed (*)(const ComputedContext&, std::uint32_t);

struct Row
{
    Function compute = nullptr; ///< none where only a live reading knows
    const char* from; ///< what is read for it
};

const QHash<QString, Row>& table()
{
    using namespace compute;
    static const QHash<QString, Row> rows = {
        {QStringLiteral("firstInboundIsDenyAll"), {firstInboundIsDenyAll, ""}},
        {QStringLiteral("lateralRdpAndSshAllowed"), {lateralRdpAndSshAllowed, ""}},
        {QStringLiteral("port22OpenToInternet"), {port22OpenToInternet, ""}},
        {QStringLiteral("port3389OpenToInternet"), {port3389OpenToInternet, ""}},
        {QStringLiteral("port80OpenToInternet"), {port80OpenToInternet, ""}},
        {QStringLiteral("subnetsWithoutNsg"), {subnetsWithoutNsg, ""}},
        {QStringLiteral("subnetsWithDefaultOutbound"), {subnetsWithDefaultOutbound, ""}},
        {QStringLiteral("enabledFlowLogs"), {enabledFlowLogs, ""}},
        {QStringLiteral("httpRulesWithoutRedirect"), {httpRulesWithoutRedirect, ""}},
        {QStringLiteral("zoneMatchesGroup"), {zoneMatchesGroup, ""}},
        {QStringLiteral("approvedPrivateEndpoints"), {approvedPrivateEndpoints, ""}},
        {QStringLiteral("regionHasZones"), {regionHasZones, ""}},
        {QStringLiteral("zonesOk"), {zonesOk, ""}},
        {QStringLiteral("replicasInOtherRegions"), {replicasInOtherRegions, ""}},
        {QStringLiteral("corsHasWildcard"), {corsHasWildcard, ""}},
        {QStringLiteral("allSectionsHaveBase"), {allSectionsHaveBase, ""}},
        {QStringLiteral("httpApisNotOnboarded"), {httpApisNotOnboarded, ""}},
        {QStringLiteral("hasTokenLimit"), {hasTokenLimit, ""}},
        {QStringLiteral("hasContentSafety"), {hasContentSafety, ""}},
        {QStringLiteral("usesManagedIdentity"), {usesManagedIdentity, ""}},
        {QStringLiteral("usedPercent"), {usedPercent, ""}},
        {QStringLiteral("daysToExpiry"), {daysToExpiry, ""}},
        {QStringLiteral("ageDays"), {ageDays, ""}},
        {QStringLiteral("validityMonths"), {validityMonths, ""}},
        {QStringLiteral("regionsWithSameModel"), {regionsWithSameModel, ""}},
        {QStringLiteral("deploymentsUsingPolicy"), {deploymentsUsingPolicy, ""}},
        {QStringLiteral("linkedStoragePublicNetworkAccess"), {linkedStoragePublicNetworkAccess, ""}},
        {QStringLiteral("linkedResourcesPassNetworkRules"), {linkedResourcesPassNetworkRules, ""}},
        {QStringLiteral("componentsCount"), {componentsCount, ""}},
        {QStringLiteral("locksCovering"), {locksCovering, ""}},
        {QStringLiteral("rolesOfIdentity"), {rolesOfIdentity, ""}},
        {QStringLiteral("rolesOnAi"), {rolesOnAi, ""}},
        {QStringLiteral("hasInferenceRole"), {hasInferenceRole, ""}},
        {QStringLiteral("humanPrincipalsWithListKeys"), {humanPrincipalsWithListKeys, ""}},
        {QStringLiteral("humanPrincipalsWithFilterWrite"), {humanPrincipalsWithFilterWrite, ""}},
        {QStringLiteral("principalsReadingPromptTables"), {principalsReadingPromptTables, ""}},
        {QStringLiteral("deprecation"), {nullptr, QT_TRANSLATE_NOOP("audit::ComputedValues", "the list of models of the account's region (Reader)")}},
        {QStringLiteral("lifecycleStatus"), {nullptr, QT_TRANSLATE_NOOP("audit::ComputedValues", "the list of models of the account's region (Reader)")}},
        {QStringLiteral("quotaUsedPercent"), {nullptr, QT_TRANSLATE_NOOP("audit::ComputedValues", "the quota of the region (Cognitive Services Usages Reader)")}},
        {QStringLiteral("appSettingReferences"), {nullptr, QT_TRANSLATE_NOOP("audit::ComputedValues", "the Key Vault references of the app's settings (Reader)")}},
        {QStringLiteral("keyPathExists"), {nullptr, QT_TRANSLATE_NOOP("audit::ComputedValues", "names of app settings, Key Vault references and names of secrets (Reader, Key Vault Reader)")}},
        {QStringLiteral("searchKeyReferences"), {nullptr, QT_TRANSLATE_NOOP("audit::ComputedValues", "connections of projects and workspaces, names of app settings, named values of the gateway (Reader)")}},
        {QStringLiteral("llmJackingSuspects"), {nullptr, QT_TRANSLATE_NOOP("audit::ComputedValues", "the gateway's logs (Log Analytics Reader)")}},
        {QStringLiteral("directCallers"), {nullptr, QT_TRANSLATE_NOOP("audit::ComputedValues", "the account's diagnostic logs (Log Analytics Reader)")}}};
    return rows;
}

Computed read(const ComputedContext& context, const QString& name, std::uint32_t resource)
{
    const Place written = Place::of(context, resource).at("x-joined").at(lowered(name.toStdString()));
    if (written.isThere()) {
        return Computed::known(context.estate.document().toJson(written.node()), Text::tr("read by the audit's collector"));
    }
    const auto row = table().constFind(name);
    if (row == table().constEnd()) {
        return Computed::unknown(Text::tr("No reading is known for \"%1\".").arg(name));
    }
    if (row->compute == nullptr) {
        return Computed::unknown(Text::tr("Not read: %1.").arg(Text::tr(row->from)));
    }
    return row->compute(context, resource);
}

} // namespace

QStringList computedValueNames()
{
    QStringList names = table().keys();
    names.sort();
    return names;
}

ComputedReader computedValues(const Estate& estate, const Configuration& configuration, const QDateTime& now)
{
    const ComputedContext context{estate, configuration, now, std::make_shared<ComputedIndex>()};
    return [context](const QString& name, std::uint32_t resource) { return read(context, name, resource); };
}

} // namespace audit
