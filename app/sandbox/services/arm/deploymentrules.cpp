// SPDX-License-Identifier: GPL-3.0-or-later
// What may be deployed: model and SKU of the region, whole steps of capacity, quota, an existing content filter and
// spillover target.
#include "sandbox/services/arm/models.h"
#include "sandbox/services/arm/quota.h"
#include "sandbox/services/arm/resourcewrite.h"
#include "sandbox/services/arm/softdelete.h"

#include <QRegularExpression>
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
    QJsonValue capacity;
    QString region;
    QString account;
};

Response invalidProperties(const QString& message)
{
    return badRequest(QStringLiteral("InvalidResourceProperties"), message);
}

std::optional<Response> checkName(const QString& name)
{
    static const QRegularExpression pattern(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9_.-]{0,62}[A-Za-z0-9]$"));
    if (pattern.match(name).hasMatch())
        return std::nullopt;
    return badRequest(QStringLiteral("InvalidResourceName"),
                      QStringLiteral("The deployment name '%1' is invalid: 2 to 64 letters, digits, '-', '_' and '.', "
                                     "beginning and ending with a letter or digit.")
                          .arg(name));
}

std::optional<Response> checkModel(const Call& call, const Wish& wish, const Draft& draft)
{
    const QString model = QStringLiteral("Format:%1,Name:%2,Version:%3")
                              .arg(text(wish.model, "format"), text(wish.model, "name"), text(wish.model, "version"));
    if (wish.offered.isEmpty())
        return badRequest(QStringLiteral("DeploymentModelNotSupported"),
                          QStringLiteral("The model '%1' of account deployment is not supported.").arg(model));
    const QDateTime retires = retirementOf(call.world, wish.offered);
    if (!draft.known && retires <= call.world.now())
        return badRequest(QStringLiteral("ServiceModelDeprecated"),
                          QStringLiteral("The model '%1' has been deprecated since %2.")
                              .arg(model, retires.date().toString(Qt::ISODate)));
    const QString named = text(wish.offered, "name") + QLatin1Char(' ') + text(wish.offered, "version");
    if (catalogSku(wish.sku).isEmpty() || !wish.offered.value(QLatin1String("skus")).toArray().contains(wish.sku))
        return invalidProperties(
            QStringLiteral("The specified SKU '%1' of account deployment is not supported by the model '%2'.")
                .arg(wish.sku, named));
    if (!isOffered(wish.offered, wish.region, {}))
        return invalidProperties(
            QStringLiteral("The specified SKU '%1' for model '%2' is not supported in this region '%3'.")
                .arg(wish.sku, named, wish.region));
    return std::nullopt;
}

std::optional<Response> checkCapacity(const Wish& wish)
{
    const QJsonObject range = catalogSku(wish.sku).value(QLatin1String("capacity")).toObject();
    const int minimum = range.value(QLatin1String("minimum")).toInt(1);
    const int maximum = range.value(QLatin1String("maximum")).toInt(100000);
    const int step = range.value(QLatin1String("step")).toInt(1);
    const bool whole = wish.capacity.isDouble() && std::floor(wish.capacity.toDouble()) == wish.capacity.toDouble();
    const double capacity = wish.capacity.toDouble();
    if (whole && capacity >= minimum && capacity <= maximum && std::fmod(capacity - minimum, step) == 0)
        return std::nullopt;
    return invalidProperties(
        QStringLiteral("The specified capacity '%1' of account deployment is invalid for SKU '%2': it must be a whole "
                       "number from %3 to %4 in steps of %5.")
            .arg(wish.capacity.toVariant().toString(), wish.sku)
            .arg(minimum)
            .arg(maximum)
            .arg(step));
}

std::optional<Response> checkQuota(const Call& call, const Wish& wish, const Draft& draft)
{
    purgeExpired(call.world);
    const QuotaBook book(call.estate(), call.id.subscription(), wish.region, call.id.text);
    const Quota quota = book.of(wish.sku, text(wish.offered, "name"));
    const int capacity = wish.capacity.toInt();
    if (capacity > quota.available())
        return badRequest(
            QStringLiteral("InsufficientQuota"),
            QStringLiteral("This operation require %1 new capacity in quota %2, which is bigger than the current "
                           "available capacity %3. The current quota usage is %4 and the quota limit is %5 for "
                           "quota %2.")
                .arg(capacity)
                .arg(quota.usageName)
                .arg(quota.available())
                .arg(quota.used)
                .arg(quota.limit));
    const auto count = call.estate().children(wish.account, QStringLiteral("deployments")).size();
    if (draft.known || count < kDeploymentsPerAccount)
        return std::nullopt;
    return badRequest(
        QStringLiteral("InsufficientQuota"),
        QStringLiteral("The account holds %1 deployments, which is the limit of OpenAI.DeploymentCount.").arg(count));
}

std::optional<Response> checkUpgradeOption(const QJsonObject& properties)
{
    static const QStringList options{"", "OnceNewDefaultVersionAvailable", "OnceCurrentVersionExpired",
                                     "NoAutoUpgrade"};
    const QString option = text(properties, "versionUpgradeOption");
    if (options.contains(option))
        return std::nullopt;
    return invalidProperties(QStringLiteral("The versionUpgradeOption '%1' is not known.").arg(option));
}

/// Spillover leads to a standard deployment of the same account, model and version.
std::optional<Response> checkSpillover(const Call& call, const Wish& wish, const QString& name)
{
    if (name.isEmpty())
        return std::nullopt;
    const auto refusal = [&](const QString& why) {
        return badRequest(QStringLiteral("InvalidSpilloverDeployment"),
                          QStringLiteral("'%1' cannot take the spillover: %2").arg(name, why));
    };
    const auto target = call.estate().resource(wish.account + QStringLiteral("/deployments/") + name);
    const QString sku = target ? text(target->value(QLatin1String("sku")).toObject(), "name") : QString();
    if (!wish.sku.endsWith(QLatin1String("ProvisionedManaged")))
        return refusal(QStringLiteral("only a provisioned deployment can spill over."));
    if (!target || sameText(name, call.id.name()))
        return refusal(QStringLiteral("it is not another deployment of this account."));
    if (!sku.endsWith(QLatin1String("Standard")))
        return refusal(QStringLiteral("its SKU '%1' is not a standard one.").arg(sku));
    const QJsonObject model =
        target->value(QLatin1String("properties")).toObject().value(QLatin1String("model")).toObject();
    if (catalogModel(model) != wish.offered)
        return refusal(QStringLiteral("its model differs."));
    return std::nullopt;
}

std::optional<Response> checkReferences(const Call& call, const Wish& wish, const QJsonObject& properties)
{
    const QString policy = text(properties, "raiPolicyName");
    if (!policy.isEmpty() && !call.estate().resource(wish.account + QStringLiteral("/raiPolicies/") + policy))
        return badRequest(QStringLiteral("InvalidRaiPolicy"),
                          QStringLiteral("The RAI policy '%1' does not exist on this account.").arg(policy));
    return checkSpillover(call, wish, text(properties, "spilloverDeploymentName"));
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
    wish.capacity = sku.contains(QLatin1String("capacity")) ? sku.value(QLatin1String("capacity")) : QJsonValue(1);
    wish.region = account ? Catalog::regionCode(text(*account, "location")) : QString();
    if (auto refusal = draft.known ? std::nullopt : checkName(call.id.name()))
        return refusal;
    if (auto refusal = checkModel(call, wish, draft))
        return refusal;
    if (auto refusal = checkCapacity(wish))
        return refusal;
    if (auto refusal = checkUpgradeOption(properties))
        return refusal;
    if (auto refusal = checkReferences(call, wish, properties))
        return refusal;
    return checkQuota(call, wish, draft);
}

std::optional<Response> checkRemoval(const Call& call, const ResourceType& type, const QJsonObject& resource)
{
    const QString name = text(resource, "name");
    const QString kind = type.fullType();
    if (auto refusal = checkFilterRemoval(call, kind, resource))
        return refusal;
    if (kind == QLatin1String("Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments")) {
        const auto endpoint = call.estate().resource(call.id.parent());
        const QJsonObject properties = endpoint.value_or(QJsonObject{}).value(QLatin1String("properties")).toObject();
        const int mirrored = properties.value(QLatin1String("mirrorTraffic")).toObject().value(name).toInt();
        if (mirrored > 0)
            return badRequest(
                QStringLiteral("UserError"),
                QStringLiteral("The deployment '%1' still gets %2 % of mirrored traffic; set it to 0 first.")
                    .arg(name)
                    .arg(mirrored));
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
