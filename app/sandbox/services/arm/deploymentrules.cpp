// SPDX-License-Identifier: GPL-3.0-or-later
// What may be deployed: model and SKU of the region, whole steps of capacity, quota, an existing content filter and
// spillover target.
#include "sandbox/services/arm/models.h"
#include "sandbox/services/arm/resourcewrite.h"

#include <cmath>

namespace sandbox::arm {

namespace {

QString text(const QJsonObject& object, const char* member)
{
    return object.value(QLatin1String(member)).toString();
}

/// What is asked for.
struct Wish
{
    QJsonObject model;
    QJsonObject offered;
    QString sku;
    double capacity = 0;
    QString region;
    QString account;
};

std::optional<Response> checkModel(const Wish& wish)
{
    const QJsonArray regions = wish.offered.value(QLatin1String("regions")).toArray();
    if (wish.offered.isEmpty() || (!regions.isEmpty() && !regions.contains(wish.region)))
        return badRequest(
            QStringLiteral("DeploymentModelNotSupported"),
            QStringLiteral("The model 'Format:%1,Name:%2,Version:%3' is not supported in region '%4'.")
                .arg(text(wish.model, "format"), text(wish.model, "name"), text(wish.model, "version"), wish.region));
    if (!wish.offered.value(QLatin1String("skus")).toArray().contains(wish.sku))
        return badRequest(
            QStringLiteral("InvalidResourceProperties"),
            QStringLiteral("The specified SKU '%1' for model '%2 %3' is not supported in this region '%4'.")
                .arg(wish.sku, text(wish.model, "name"), text(wish.model, "version"), wish.region));
    return std::nullopt;
}

QJsonObject capacityRange(const QString& sku)
{
    for (const QJsonValue& entry : Catalog::instance().modelSkus()) {
        if (text(entry.toObject(), "name") == sku)
            return entry.toObject().value(QLatin1String("capacity")).toObject();
    }
    return {};
}

std::optional<Response> checkCapacity(const Call& call, const Wish& wish)
{
    const QJsonObject range = capacityRange(wish.sku);
    const int minimum = range.value(QLatin1String("minimum")).toInt(1);
    const int step = range.value(QLatin1String("step")).toInt(1);
    const bool whole = std::floor(wish.capacity) == wish.capacity;
    if (!whole || wish.capacity < minimum || std::fmod(wish.capacity - minimum, step) != 0)
        return badRequest(
            QStringLiteral("InvalidCapacity"),
            QStringLiteral("The capacity '%1' is invalid for SKU '%2'. It must be at least %3 in steps of %4.")
                .arg(wish.capacity)
                .arg(wish.sku)
                .arg(minimum)
                .arg(step));
    const Quota quota =
        quotaOf(call.estate(), call.id.subscription(), wish.region, wish.sku, text(wish.model, "name"), call.id.text);
    const int available = quota.limit - quota.used;
    if (wish.capacity <= available)
        return std::nullopt;
    return badRequest(
        QStringLiteral("InsufficientQuota"),
        QStringLiteral("This operation require %1 new capacity in quota %2, which is bigger than the current "
                       "available capacity %3. The current quota usage is %4 and the quota limit is %5 for "
                       "quota %2.")
            .arg(wish.capacity)
            .arg(quota.usageName)
            .arg(available)
            .arg(quota.used)
            .arg(quota.limit));
}

std::optional<Response> checkReferences(const Call& call, const Wish& wish, const QJsonObject& properties)
{
    const QString policy = text(properties, "raiPolicyName");
    if (!policy.isEmpty() && !call.estate().resource(wish.account + QStringLiteral("/raiPolicies/") + policy))
        return badRequest(QStringLiteral("InvalidRaiPolicy"),
                          QStringLiteral("The RAI policy '%1' does not exist on this account.").arg(policy));
    const QString spillover = text(properties, "spilloverDeploymentName");
    if (spillover.isEmpty())
        return std::nullopt;
    const auto target = call.estate().resource(wish.account + QStringLiteral("/deployments/") + spillover);
    if (!wish.sku.endsWith(QLatin1String("ProvisionedManaged")) || !target || sameText(spillover, call.id.name()))
        return badRequest(
            QStringLiteral("InvalidSpilloverDeployment"),
            QStringLiteral("Spillover leads from a provisioned deployment to another deployment of the same "
                           "account; '%1' is not one.")
                .arg(spillover));
    return std::nullopt;
}

} // namespace

std::optional<Response> checkDeployment(const Call& call, const Draft& draft)
{
    const QJsonObject properties = draft.resource.value(QLatin1String("properties")).toObject();
    const QJsonObject sku = draft.resource.value(QLatin1String("sku")).toObject();
    const auto account = call.estate().resource(call.id.parent());
    Wish wish;
    wish.account = call.id.parent();
    wish.model = properties.value(QLatin1String("model")).toObject();
    wish.offered = catalogModel(wish.model);
    wish.sku = text(sku, "name");
    wish.capacity = sku.contains(QLatin1String("capacity")) ? sku.value(QLatin1String("capacity")).toDouble(-1) : 1;
    wish.region = account ? Catalog::regionCode(text(*account, "location")) : QString();
    if (auto refusal = checkModel(wish))
        return refusal;
    if (auto refusal = checkCapacity(call, wish))
        return refusal;
    return checkReferences(call, wish, properties);
}

std::optional<Response> checkRaiPolicy(const Call& call, const Draft& draft)
{
    if (call.id.name().startsWith(QLatin1String("Microsoft."), Qt::CaseInsensitive))
        return badRequest(QStringLiteral("InvalidRaiPolicyName"),
                          QStringLiteral("'%1' is managed by the system and cannot be changed.").arg(call.id.name()));
    const QJsonArray filters =
        draft.resource.value(QLatin1String("properties")).toObject().value(QLatin1String("contentFilters")).toArray();
    static const QStringList thresholds{"", "Low", "Medium", "High"};
    for (const QJsonValue& filter : filters) {
        const QString source = text(filter.toObject(), "source");
        if (!thresholds.contains(text(filter.toObject(), "severityThreshold")) || source.isEmpty())
            return badRequest(
                QStringLiteral("InvalidContentFilter"),
                QStringLiteral("The content filter '%1' needs a source and a threshold of Low, Medium or High.")
                    .arg(text(filter.toObject(), "name")));
    }
    return std::nullopt;
}

namespace {

Response inUse(const QString& what, const QString& by)
{
    return conflict(QStringLiteral("ResourceInUse"),
                    QStringLiteral("'%1' is in use by '%2' and cannot be deleted.").arg(what, by));
}

} // namespace

std::optional<Response> checkRemoval(const Call& call, const ResourceType& type, const QJsonObject& resource)
{
    const QString name = text(resource, "name");
    const QString kind = type.fullType();
    if (kind == QLatin1String("Microsoft.CognitiveServices/accounts/raiPolicies")) {
        if (name.startsWith(QLatin1String("Microsoft.")))
            return badRequest(QStringLiteral("InvalidRaiPolicyName"),
                              QStringLiteral("'%1' is managed by the system and cannot be deleted.").arg(name));
        const auto deployments = call.estate().children(call.id.parent(), QStringLiteral("deployments"));
        for (const QJsonObject& deployment : deployments) {
            if (sameText(property(deployment, "raiPolicyName"), name))
                return inUse(name, text(deployment, "name"));
        }
    }
    if (kind == QLatin1String("Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments")) {
        const auto endpoint = call.estate().resource(call.id.parent());
        const QJsonObject properties = endpoint.value_or(QJsonObject{}).value(QLatin1String("properties")).toObject();
        const int share = properties.value(QLatin1String("traffic")).toObject().value(name).toInt();
        if (share > 0)
            return badRequest(QStringLiteral("UserError"),
                              QStringLiteral("The deployment '%1' still gets %2 % of the traffic; set it to 0 first.")
                                  .arg(name)
                                  .arg(share));
    }
    return std::nullopt;
}

} // namespace sandbox::arm
