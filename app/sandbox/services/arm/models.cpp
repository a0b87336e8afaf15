// SPDX-License-Identifier: GPL-3.0-or-later
// Models, quota and SKUs of Azure AI accounts (cognitiveservices.json: Models, Usages, ModelCapacities, Skus).
#include "sandbox/services/arm/models.h"

#include "sandbox/services/arm/service.h"

namespace sandbox::arm {

namespace {

constexpr const char* kAccounts = "Microsoft.CognitiveServices/accounts";

QString text(const QJsonObject& object, const char* member)
{
    return object.value(QLatin1String(member)).toString();
}

QJsonObject catalogSku(const QString& name)
{
    for (const QJsonValue& entry : Catalog::instance().modelSkus()) {
        if (text(entry.toObject(), "name") == name)
            return entry.toObject();
    }
    return {};
}

QString usageName(const QJsonObject& sku, const QString& model)
{
    return text(sku, "usage").replace(QLatin1String("{model}"), model);
}

/// When the estate was made: retirement dates count from there, so that advancing the clock brings them nearer.
QDateTime birth(const World& world, const Estate& estate)
{
    const auto facts = estate.resource(QStringLiteral("/sandbox/estate"));
    const auto made = facts ? QDateTime::fromString(property(*facts, "madeAt"), Qt::ISODate) : QDateTime();
    return made.isValid() ? made : world.now();
}

QString relativeDay(const Call& call, QString offset)
{
    offset.chop(1);
    const QDateTime day = birth(call.world, call.estate()).addDays(offset.toInt());
    return day.date().toString(Qt::ISODate) + QStringLiteral("T00:00:00Z");
}

bool isOffered(const QJsonObject& model, const QString& region, const QString& kind)
{
    const QJsonArray regions = model.value(QLatin1String("regions")).toArray();
    return (regions.isEmpty() || regions.contains(region)) &&
           (kind.isEmpty() || model.value(QLatin1String("kinds")).toArray().contains(kind));
}

QJsonObject shownModel(const Call& call, const QJsonObject& model)
{
    const QString retires = relativeDay(call, text(model, "inferenceRetires"));
    QJsonArray skus;
    const QJsonArray names = model.value(QLatin1String("skus")).toArray();
    for (const QJsonValue& name : names) {
        const QJsonObject sku = catalogSku(name.toString());
        skus.append(QJsonObject{{"name", name},
                                {"usageName", usageName(sku, text(model, "name"))},
                                {"deprecationDate", retires},
                                {"capacity", sku.value(QLatin1String("capacity"))}});
    }
    QJsonObject deprecation{{"inference", retires}};
    if (model.contains(QLatin1String("fineTuneRetires")))
        deprecation.insert(QStringLiteral("fineTune"), relativeDay(call, text(model, "fineTuneRetires")));
    return {{"format", text(model, "format")},
            {"name", text(model, "name")},
            {"version", text(model, "version")},
            {"publisher", text(model, "publisher")},
            {"isDefaultVersion", model.value(QLatin1String("isDefaultVersion"))},
            {"maxCapacity", model.value(QLatin1String("maxCapacity"))},
            {"capabilities", model.value(QLatin1String("capabilities"))},
            {"deprecation", deprecation},
            {"lifecycleStatus", text(model, "lifecycleStatus")},
            {"skus", skus},
            {"systemData",
             QJsonObject{{"createdBy", "Microsoft"}, {"createdAt", relativeDay(call, QStringLiteral("-200d"))}}}};
}

Response accountModels(const Call& call)
{
    const auto account = call.estate().resource(call.id.parent());
    if (!account)
        return resourceNotFound(ResourceId::parse(call.id.parent()));
    QList<QJsonObject> models;
    for (const QJsonValue& entry : Catalog::instance().models()) {
        if (isOffered(entry.toObject(), Catalog::regionCode(text(*account, "location")), text(*account, "kind")))
            models.append(shownModel(call, entry.toObject()));
    }
    return page(call, models, 1000);
}

Response locationModels(const Call& call)
{
    const QString region = Catalog::regionCode(call.request.parameters.value(QStringLiteral("location")));
    QList<QJsonObject> models;
    for (const QJsonValue& entry : Catalog::instance().models()) {
        const QJsonArray kinds = entry.toObject().value(QLatin1String("kinds")).toArray();
        for (const QJsonValue& kind : kinds) {
            if (isOffered(entry.toObject(), region, kind.toString()))
                models.append({{"kind", kind}, {"skuName", "S0"}, {"model", shownModel(call, entry.toObject())}});
        }
    }
    return page(call, models, 1000);
}

QJsonObject shownUsage(const Quota& quota)
{
    return {{"name", QJsonObject{{"value", quota.usageName}, {"localizedValue", quota.usageName}}},
            {"currentValue", quota.used},
            {"limit", quota.limit},
            {"unit", "Count"}};
}

Response locationUsages(const Call& call)
{
    const QString region = Catalog::regionCode(call.request.parameters.value(QStringLiteral("location")));
    QList<QJsonObject> usages;
    QStringList seen;
    for (const QJsonValue& entry : Catalog::instance().models()) {
        const QJsonArray skus = entry.toObject().value(QLatin1String("skus")).toArray();
        for (const QJsonValue& sku : skus) {
            const Quota quota =
                quotaOf(call.estate(), call.id.subscription(), region, sku.toString(), text(entry.toObject(), "name"));
            if (!seen.contains(quota.usageName))
                usages.append(shownUsage(quota));
            seen.append(quota.usageName);
        }
    }
    int accounts = 0;
    const auto all = call.estate().resources(QLatin1String(kAccounts));
    for (const QJsonObject& account : all) {
        accounts += isWithin(text(account, "id"), call.id.subscription()) &&
                    Catalog::regionCode(text(account, "location")) == region;
    }
    usages.prepend(shownUsage({QStringLiteral("AccountCount"), 200, accounts}));
    return page(call, usages, 1000);
}

Response accountUsages(const Call& call)
{
    const auto account = call.estate().resource(call.id.parent());
    if (!account)
        return resourceNotFound(ResourceId::parse(call.id.parent()));
    const auto deployments = call.estate().children(call.id.parent(), QStringLiteral("deployments"));
    return page(
        call, {shownUsage({QStringLiteral("OpenAI.DeploymentCount"), 200, static_cast<int>(deployments.size())})}, 100);
}

void appendCapacities(const Call& call, const QJsonObject& model, const QString& region, QList<QJsonObject>& into)
{
    const QString name = text(model, "name");
    const QString prefix =
        QStringLiteral("%1/providers/Microsoft.CognitiveServices/locations/%2/models/%3.%4.%5/skuCapacities/")
            .arg(call.id.subscription(), region, text(model, "format"), name, text(model, "version"));
    const QJsonObject shown{{"format", text(model, "format")}, {"name", name}, {"version", text(model, "version")}};
    const QJsonArray skus = model.value(QLatin1String("skus")).toArray();
    for (const QJsonValue& sku : skus) {
        const Quota quota = quotaOf(call.estate(), call.id.subscription(), region, sku.toString(), name);
        into.append({{"id", prefix + sku.toString()},
                     {"type", "Microsoft.CognitiveServices/locations/models/skuCapacities"},
                     {"name", sku},
                     {"location", region},
                     {"properties", QJsonObject{{"model", shown},
                                                {"skuName", sku},
                                                {"availableCapacity", std::max(0, quota.limit - quota.used)},
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

Response deploymentSkus(const Call& call)
{
    const auto deployment = call.estate().resource(call.id.parent());
    if (!deployment)
        return resourceNotFound(ResourceId::parse(call.id.parent()));
    const QJsonObject properties = deployment->value(QLatin1String("properties")).toObject();
    const QJsonArray skus =
        catalogModel(properties.value(QLatin1String("model")).toObject()).value(QLatin1String("skus")).toArray();
    QList<QJsonObject> items;
    for (const QJsonValue& sku : skus)
        items.append({{"resourceType", "Microsoft.CognitiveServices/accounts/deployments"},
                      {"sku", QJsonObject{{"name", sku}}},
                      {"capacity", catalogSku(sku.toString()).value(QLatin1String("capacity"))}});
    return page(call, items, 1000);
}

Response accountSkus(const Call& call)
{
    if (!call.estate().resource(call.id.parent()))
        return resourceNotFound(ResourceId::parse(call.id.parent()));
    const QJsonObject sku{{"resourceType", kAccounts}, {"sku", QJsonObject{{"name", "S0"}, {"tier", "Standard"}}}};
    return Response::json(200, {{"value", QJsonArray{sku}}});
}

Response resourceSkus(const Call& call)
{
    QList<QJsonObject> skus;
    for (const char* kind : {"OpenAI", "AIServices"}) {
        for (const QJsonValue& location : Catalog::instance().locations())
            skus.append({{"resourceType", "accounts"},
                         {"name", "S0"},
                         {"tier", "Standard"},
                         {"kind", kind},
                         {"locations", QJsonArray{text(location.toObject(), "name").toUpper()}},
                         {"restrictions", QJsonArray{}}});
    }
    return page(call, skus, 1000);
}

Response contentFilters(const Call& call)
{
    QList<QJsonObject> filters;
    const QStringList levelled{"Hate", "Sexual", "Violence", "Selfharm"};
    const QStringList all = levelled + QStringList{"Jailbreak", "Indirect Attack", "Protected Material Text",
                                                   "Protected Material Code", "Profanity"};
    for (const QString& name : all)
        filters.append({{"id", call.id.text + QLatin1Char('/') + name},
                        {"type", "Microsoft.CognitiveServices/locations/raiContentFilters"},
                        {"name", name},
                        {"properties", QJsonObject{{"name", name}, {"isMultiLevelFilter", levelled.contains(name)}}}});
    return page(call, filters, 1000);
}

} // namespace

QJsonObject catalogModel(const QJsonObject& model)
{
    for (const QJsonValue& entry : Catalog::instance().models()) {
        const QJsonObject candidate = entry.toObject();
        const QString version = text(model, "version");
        const bool right = version.isEmpty() ? candidate.value(QLatin1String("isDefaultVersion")).toBool()
                                             : text(candidate, "version") == version;
        if (right && sameText(text(candidate, "name"), text(model, "name")) &&
            sameText(text(candidate, "format"), text(model, "format")))
            return candidate;
    }
    return {};
}

Quota quotaOf(const Estate& estate, const QString& subscription, const QString& region, const QString& skuName,
              const QString& modelName, const QString& exceptId)
{
    const QJsonObject sku = catalogSku(skuName);
    Quota quota{usageName(sku, modelName), sku.value(QLatin1String("limit")).toInt(), 0};
    const bool perModel = text(sku, "usage").contains(QLatin1String("{model}"));
    const auto accounts = estate.resources(QLatin1String(kAccounts));
    for (const QJsonObject& account : accounts) {
        if (!isWithin(text(account, "id"), subscription) || Catalog::regionCode(text(account, "location")) != region)
            continue;
        const auto deployments = estate.children(text(account, "id"), QStringLiteral("deployments"));
        for (const QJsonObject& deployment : deployments) {
            const QJsonObject own = deployment.value(QLatin1String("sku")).toObject();
            const QJsonObject model =
                deployment.value(QLatin1String("properties")).toObject().value(QLatin1String("model")).toObject();
            if (text(own, "name") == skuName && (!perModel || sameText(text(model, "name"), modelName)) &&
                !sameText(text(deployment, "id"), exceptId))
                quota.used += own.value(QLatin1String("capacity")).toInt();
        }
    }
    return quota;
}

void addModelRoutes(Service& service)
{
    const QString subscription =
        QStringLiteral("/subscriptions/{subscriptionId}/providers/Microsoft.CognitiveServices");
    const QString account =
        QStringLiteral("/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/"
                       "Microsoft.CognitiveServices/accounts/{accountName}");
    const QString location = subscription + QStringLiteral("/locations/{location}");
    const auto guard = [](const char* action) {
        return Service::Guard{Catalog::instance().type(QLatin1String(kAccounts))->apiVersions, nullptr,
                              QLatin1String(action)};
    };
    service.add("GET", account + QStringLiteral("/models"), QStringLiteral("Accounts_ListModels"),
                guard("Microsoft.CognitiveServices/accounts/models/read"), accountModels);
    service.add("GET", account + QStringLiteral("/usages"), QStringLiteral("Accounts_ListUsages"),
                guard("Microsoft.CognitiveServices/accounts/usages/read"), accountUsages);
    service.add("GET", account + QStringLiteral("/skus"), QStringLiteral("Accounts_ListSkus"),
                guard("Microsoft.CognitiveServices/accounts/skus/read"), accountSkus);
    service.add("GET", account + QStringLiteral("/deployments/{deploymentName}/skus"),
                QStringLiteral("Deployments_ListSkus"), guard("Microsoft.CognitiveServices/accounts/deployments/read"),
                deploymentSkus);
    service.add("GET", location + QStringLiteral("/models"), QStringLiteral("Models_List"),
                guard("Microsoft.CognitiveServices/locations/models/read"), locationModels);
    service.add("GET", location + QStringLiteral("/usages"), QStringLiteral("Usages_List"),
                guard("Microsoft.CognitiveServices/locations/usages/read"), locationUsages);
    service.add("GET", location + QStringLiteral("/modelCapacities"),
                QStringLiteral("LocationBasedModelCapacities_List"),
                guard("Microsoft.CognitiveServices/locations/modelCapacities/read"), modelCapacities);
    service.add("GET", subscription + QStringLiteral("/modelCapacities"), QStringLiteral("ModelCapacities_List"),
                guard("Microsoft.CognitiveServices/modelCapacities/read"), modelCapacities);
    service.add("GET", location + QStringLiteral("/raiContentFilters"), QStringLiteral("RaiContentFilters_List"),
                guard("Microsoft.CognitiveServices/locations/raiContentFilters/read"), contentFilters);
    service.add("GET", subscription + QStringLiteral("/skus"), QStringLiteral("ResourceSkus_List"),
                guard("Microsoft.CognitiveServices/skus/read"), resourceSkus);
    service.add("GET", subscription + QStringLiteral("/deletedAccounts"), QStringLiteral("DeletedAccounts_List"),
                guard("Microsoft.CognitiveServices/deletedAccounts/read"),
                [](const Call& call) { return page(call, {}, 100); });
}

} // namespace sandbox::arm
