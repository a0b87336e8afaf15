// SPDX-License-Identifier: GPL-3.0-or-later
// What an Azure ML online endpoint and its deployments may be: shares of traffic, mirrored traffic, machines, scaling
// (mfe.json: OnlineEndpoints, OnlineDeployments).
#include "sandbox/services/arm/computequota.h"
#include "sandbox/services/arm/resourcewrite.h"

namespace sandbox::arm {

namespace {

QJsonObject propertiesOf(const QJsonObject& resource)
{
    return resource.value(QLatin1String("properties")).toObject();
}

Response userError(const QString& message)
{
    return badRequest(QStringLiteral("UserError"), message);
}

/// Each share is a whole percentage of a deployment that exists and is not on its way out; the sum comes back.
struct Shares
{
    int sum = 0;
    int named = 0; ///< deployments with a share above 0
    std::optional<Response> refusal;
};

Shares readShares(const Call& call, const QJsonObject& shares, const QString& what)
{
    Shares read;
    for (auto it = shares.begin(); it != shares.end(); ++it) {
        const int share = it->toInt(-1);
        const auto deployment = call.estate().resource(call.id.text + QStringLiteral("/deployments/") + it.key());
        if (share < 0 || share > 100)
            read.refusal = userError(
                QStringLiteral("The %1 of '%2' must be a whole number between 0 and 100.").arg(what, it.key()));
        else if (!deployment)
            read.refusal = userError(
                QStringLiteral("The %1 names the deployment '%2', which does not exist.").arg(what, it.key()));
        else if (share > 0 && property(*deployment, "provisioningState") != QLatin1String("Succeeded"))
            read.refusal = userError(QStringLiteral("The deployment '%1' cannot take %2: its state is '%3'.")
                                         .arg(it.key(), what, property(*deployment, "provisioningState")));
        if (read.refusal)
            return read;
        read.sum += share;
        read.named += share > 0;
    }
    return read;
}

std::optional<Response> checkScale(const QJsonObject& scale)
{
    const QString type = scale.value(QLatin1String("scaleType")).toString();
    if (scale.isEmpty() || type == QLatin1String("Default"))
        return std::nullopt;
    if (type != QLatin1String("TargetUtilization"))
        return userError(
            QStringLiteral("scaleSettings.scaleType must be Default or TargetUtilization, not '%1'.").arg(type));
    const int least = scale.value(QLatin1String("minInstances")).toInt(1);
    const int most = scale.value(QLatin1String("maxInstances")).toInt(1);
    const int target = scale.value(QLatin1String("targetUtilizationPercentage")).toInt(70);
    if (least < 0 || most < least || target < 1 || target > 100)
        return userError(QStringLiteral("scaleSettings need 0 <= minInstances <= maxInstances and a "
                                        "targetUtilizationPercentage from 1 to 100."));
    return std::nullopt;
}

std::optional<Response> checkMachines(const Call& call, const Draft& draft, int instances)
{
    const QString name = propertiesOf(draft.resource).value(QLatin1String("instanceType")).toString();
    const MachineSize* size = machineSize(name);
    if (!size)
        return userError(
            QStringLiteral("The instance type '%1' is not supported by managed online endpoints.").arg(name));
    const QString region = Catalog::regionCode(draft.resource.value(QLatin1String("location")).toString());
    const int used = coresUsed(call.estate(), call.id.subscription(), region, size->family, call.id.text);
    const int needed = coresFor(*size, instances);
    if (used + needed <= kCoresPerFamily)
        return std::nullopt;
    return badRequest(QStringLiteral("OutOfQuota"),
                      QStringLiteral("Not enough quota available for %1 in SubscriptionId %2. Current usage/limit: "
                                     "%3/%4. Additional needed: %5.")
                          .arg(size->name, call.id.subscriptionId)
                          .arg(used)
                          .arg(kCoresPerFamily)
                          .arg(needed - (kCoresPerFamily - used)));
}

} // namespace

std::optional<Response> checkOnlineEndpoint(const Call& call, const Draft& draft)
{
    const QJsonObject properties = propertiesOf(draft.resource);
    static const QStringList modes{"Key", "AMLToken", "AADToken"};
    if (!modes.contains(properties.value(QLatin1String("authMode")).toString()))
        return userError(QStringLiteral("authMode must be Key, AMLToken or AADToken."));
    const Shares traffic =
        readShares(call, properties.value(QLatin1String("traffic")).toObject(), QStringLiteral("traffic"));
    if (traffic.refusal)
        return traffic.refusal;
    if (traffic.sum != 0 && traffic.sum != 100)
        return userError(QStringLiteral("The traffic must add up to 100 or 0; it adds up to %1.").arg(traffic.sum));
    const Shares mirror =
        readShares(call, properties.value(QLatin1String("mirrorTraffic")).toObject(), QStringLiteral("mirror traffic"));
    if (mirror.refusal)
        return mirror.refusal;
    if (mirror.sum > 50)
        return userError(
            QStringLiteral("At most 50 % of the traffic can be mirrored; %1 % was asked for.").arg(mirror.sum));
    if (mirror.named > 1)
        return userError(QStringLiteral("Traffic can be mirrored to one deployment only."));
    return std::nullopt;
}

std::optional<Response> checkOnlineDeployment(const Call& call, const Draft& draft)
{
    const QJsonObject sku = draft.resource.value(QLatin1String("sku")).toObject();
    const QJsonValue capacity = sku.value(QLatin1String("capacity"));
    if (!capacity.isUndefined() && capacity.toInt(0) < 1)
        return userError(QStringLiteral("sku.capacity must be a whole number of instances, at least 1."));
    const QJsonObject properties = propertiesOf(draft.resource);
    const QString compute = properties.value(QLatin1String("endpointComputeType")).toString();
    if (compute != QLatin1String("Managed") && compute != QLatin1String("Kubernetes"))
        return userError(QStringLiteral("endpointComputeType must be Managed or Kubernetes."));
    if (auto refusal = checkScale(properties.value(QLatin1String("scaleSettings")).toObject()))
        return refusal;
    return compute == QLatin1String("Managed") ? checkMachines(call, draft, capacity.toInt(1)) : std::nullopt;
}

} // namespace sandbox::arm
