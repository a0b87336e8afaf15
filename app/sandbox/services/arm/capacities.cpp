// SPDX-License-Identifier: GPL-3.0-or-later
// Where capacity is free, and how much of it a workload needs (cognitiveservices.json: ModelCapacities,
// LocationBasedModelCapacities, calculateModelCapacity).
#include "sandbox/services/arm/models.h"
#include "sandbox/services/arm/quota.h"
#include "sandbox/services/arm/service.h"
#include "sandbox/services/arm/softdelete.h"
#include "sandbox/services/openai/throughput.h"

#include <cmath>

namespace sandbox::arm {

namespace {

QString text(const QJsonObject& object, const char* member)
{
    return object.value(QLatin1String(member)).toString();
}

void appendCapacities(const Call& call, const QJsonObject& model, const QString& region, QList<QJsonObject>& into)
{
    const QString name = text(model, "name");
    const QString prefix =
        QStringLiteral("%1/providers/Microsoft.CognitiveServices/locations/%2/models/%3.%4.%5/skuCapacities/")
            .arg(call.id.subscription(), region, text(model, "format"), name, text(model, "version"));
    const QJsonObject shown{{"format", text(model, "format")}, {"name", name}, {"version", text(model, "version")}};
    const QJsonArray skus = model.value(QLatin1String("skus")).toArray();
    const QuotaBook book(call.estate(), call.id.subscription(), region);
    for (const QJsonValue& sku : skus) {
        into.append({{"id", prefix + sku.toString()},
                     {"type", "Microsoft.CognitiveServices/locations/models/skuCapacities"},
                     {"name", sku},
                     {"location", region},
                     {"properties", QJsonObject{{"model", shown},
                                                {"skuName", sku},
                                                {"availableCapacity", book.of(sku.toString(), name).available()},
                                                {"availableFinetuneCapacity", 10}}}});
    }
}

Response modelCapacities(const Call& call)
{
    for (const char* required : {"modelFormat", "modelName", "modelVersion"}) {
        if (call.argument(required).isEmpty())
            return badRequest(QStringLiteral("InvalidParameter"),
                              QStringLiteral("The query parameter '%1' is required.").arg(QLatin1String(required)));
    }
    purgeExpired(call.world);
    const QJsonObject model = catalogModel({{"format", call.argument("modelFormat")},
                                            {"name", call.argument("modelName")},
                                            {"version", call.argument("modelVersion")}});
    const QString only = Catalog::regionCode(call.request.parameters.value(QStringLiteral("location")));
    QList<QJsonObject> capacities;
    for (const QJsonValue& location : Catalog::instance().locations()) {
        const QString region = text(location.toObject(), "name");
        if (!model.isEmpty() && (only.isEmpty() || only == region) && isOffered(model, region, {}))
            appendCapacities(call, model, region, capacities);
    }
    return page(call, capacities, 1000);
}

/// Input tokens a minute that the workloads need: an output token costs as many as its model weighs it.
double loadOf(const QJsonArray& workloads, const openai::Throughput& unit)
{
    double load = 0;
    for (const QJsonValue& entry : workloads) {
        const QJsonObject workload = entry.toObject();
        const QJsonObject each = workload.value(QLatin1String("requestParameters")).toObject();
        load += workload.value(QLatin1String("requestPerMinute")).toDouble() *
                (each.value(QLatin1String("avgPromptTokens")).toDouble() +
                 each.value(QLatin1String("avgGeneratedTokens")).toDouble() * unit.outputWeight);
    }
    return load;
}

bool areWorkloads(const QJsonArray& workloads)
{
    for (const QJsonValue& entry : workloads) {
        const QJsonObject workload = entry.toObject();
        const QJsonObject each = workload.value(QLatin1String("requestParameters")).toObject();
        if (workload.value(QLatin1String("requestPerMinute")).toDouble(-1) < 0 ||
            each.value(QLatin1String("avgPromptTokens")).toDouble(-1) < 0 ||
            each.value(QLatin1String("avgGeneratedTokens")).toDouble(-1) < 0)
            return false;
    }
    return !workloads.isEmpty();
}

Response calculateCapacity(const Call& call)
{
    const QJsonObject body = call.request.json().value_or(QJsonObject{});
    const QJsonObject model = body.value(QLatin1String("model")).toObject();
    const QJsonObject offered = catalogModel(model);
    const QJsonObject sku = catalogSku(text(body, "skuName"));
    const QJsonArray workloads = body.value(QLatin1String("workloads")).toArray();
    if (offered.isEmpty())
        return badRequest(QStringLiteral("DeploymentModelNotSupported"),
                          QStringLiteral("The model '%1' is not known.").arg(text(model, "name")));
    if (!sku.value(QLatin1String("provisioned")).toBool() ||
        !offered.value(QLatin1String("skus")).toArray().contains(sku.value(QLatin1String("name"))))
        return badRequest(QStringLiteral("InvalidResourceProperties"),
                          QStringLiteral("Capacity is calculated for provisioned SKUs of the model; '%1' is not one.")
                              .arg(text(body, "skuName")));
    if (!areWorkloads(workloads))
        return invalidContent(QStringLiteral("Each workload needs requestPerMinute, avgPromptTokens and "
                                             "avgGeneratedTokens of zero or more."));
    const auto unit = openai::Throughput::of(text(offered, "name"));
    const int value = static_cast<int>(std::ceil(loadOf(workloads, unit) / unit.inputTokensPerMinute));
    const QJsonObject range = sku.value(QLatin1String("capacity")).toObject();
    const int minimum = range.value(QLatin1String("minimum")).toInt(1);
    const int step = range.value(QLatin1String("step")).toInt(1);
    const int steps = std::max(0, static_cast<int>(std::ceil(static_cast<double>(value - minimum) / step)));
    return Response::json(200, {{"model", model},
                                {"skuName", text(body, "skuName")},
                                {"estimatedCapacity",
                                 QJsonObject{{"value", value}, {"deployableValue", minimum + steps * step}}}});
}

} // namespace

void addCapacityRoutes(Service& service)
{
    const QString provider = QStringLiteral("/subscriptions/{subscriptionId}/providers/Microsoft.CognitiveServices");
    const auto guard = [](const char* action) {
        return Service::Guard{Catalog::instance().type(accountType())->apiVersions, nullptr, QLatin1String(action)};
    };
    service.add("GET", provider + QStringLiteral("/locations/{location}/modelCapacities"),
                QStringLiteral("LocationBasedModelCapacities_List"),
                guard("Microsoft.CognitiveServices/locations/modelCapacities/read"), modelCapacities);
    service.add("GET", provider + QStringLiteral("/modelCapacities"), QStringLiteral("ModelCapacities_List"),
                guard("Microsoft.CognitiveServices/modelCapacities/read"), modelCapacities);
    service.add("POST", provider + QStringLiteral("/calculateModelCapacity"), QStringLiteral("calculateModelCapacity"),
                guard("Microsoft.CognitiveServices/calculateModelCapacity/action"), calculateCapacity);
}

} // namespace sandbox::arm
