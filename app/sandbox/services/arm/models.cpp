// SPDX-License-Identifier: GPL-3.0-or-later
// Models, quota and SKUs of Azure AI accounts (cognitiveservices.json: Models, Usages, Skus).
#include "sandbox/services/arm/models.h"

#include "sandbox/services/arm/quota.h"
#include "sandbox/services/arm/service.h"
#include "sandbox/services/arm/softdelete.h"

#include <QRegularExpression>
#include <QSet>

namespace sandbox::arm {

namespace {

constexpr const char* kAccounts = "Microsoft.CognitiveServices/accounts";

QString text(const QJsonObject& object, const char* member)
{
    return object.value(QLatin1String(member)).toString();
}

QDateTime relativeDay(World& world, QString offset)
{
    const auto facts = world.estate().resource(QStringLiteral("/sandbox/estate"));
    const auto made = facts ? QDateTime::fromString(property(*facts, "madeAt"), Qt::ISODate) : QDateTime();
    offset.chop(1);
    const QDate day = (made.isValid() ? made : world.now()).addDays(offset.toInt()).date();
    return QDateTime(day, QTime(0, 0), Qt::UTC);
}

QString shownDay(World& world, const QString& offset)
{
    return relativeDay(world, offset).date().toString(Qt::ISODate) + QStringLiteral("T00:00:00Z");
}

QJsonObject shownModel(const Call& call, const QJsonObject& model)
{
    const QString retires = shownDay(call.world, text(model, "inferenceRetires"));
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
        deprecation.insert(QStringLiteral("fineTune"), shownDay(call.world, text(model, "fineTuneRetires")));
    return {{"format", text(model, "format")},
            {"name", text(model, "name")},
            {"version", text(model, "version")},
            {"publisher", text(model, "publisher")},
            {"isDefaultVersion", model.value(QLatin1String("isDefaultVersion"))},
            {"maxCapacity", model.value(QLatin1String("maxCapacity"))},
            {"capabilities", model.value(QLatin1String("capabilities"))},
            {"deprecation", deprecation},
            {"lifecycleStatus", retirementOf(call.world, model) <= call.world.now() ? QStringLiteral("Deprecated")
                                                                                    : text(model, "lifecycleStatus")},
            {"skus", skus},
            {"systemData",
             QJsonObject{{"createdBy", "Microsoft"}, {"createdAt", shownDay(call.world, QStringLiteral("-200d"))}}}};
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

/// `$filter=name.value eq 'X'` keeps one row; other filters are not understood by the service either.
QList<QJsonObject> filteredUsages(const Call& call, const QList<QJsonObject>& usages)
{
    static const QRegularExpression pattern(QStringLiteral("^\\s*name(?:/|\\.)value\\s+eq\\s+'([^']*)'\\s*$"),
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(call.argument("$filter"));
    if (!match.hasMatch())
        return usages;
    QList<QJsonObject> found;
    for (const QJsonObject& usage : usages) {
        if (sameText(text(usage.value(QLatin1String("name")).toObject(), "value"), match.captured(1)))
            found.append(usage);
    }
    return found;
}

Response locationUsages(const Call& call)
{
    purgeExpired(call.world);
    const QString region = Catalog::regionCode(call.request.parameters.value(QStringLiteral("location")));
    const QuotaBook book(call.estate(), call.id.subscription(), region);
    QList<QJsonObject> usages{shownUsage({QStringLiteral("AccountCount"), 200, book.accounts()})};
    QSet<QString> seen;
    for (const QJsonValue& entry : Catalog::instance().models()) {
        const QJsonArray skus = entry.toObject().value(QLatin1String("skus")).toArray();
        for (const QJsonValue& sku : skus) {
            const Quota quota = book.of(sku.toString(), text(entry.toObject(), "name"));
            if (!seen.contains(quota.usageName))
                usages.append(shownUsage(quota));
            seen.insert(quota.usageName);
        }
    }
    return page(call, filteredUsages(call, usages), 1000);
}

Response accountUsages(const Call& call)
{
    const auto account = call.estate().resource(call.id.parent());
    if (!account)
        return resourceNotFound(ResourceId::parse(call.id.parent()));
    const auto deployments = call.estate().children(call.id.parent(), QStringLiteral("deployments"));
    return page(
        call, {shownUsage({QStringLiteral("OpenAI.DeploymentCount"), kDeploymentsPerAccount, static_cast<int>(deployments.size())})}, 100);
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

bool isOffered(const QJsonObject& model, const QString& region, const QString& kind)
{
    const QJsonArray regions = model.value(QLatin1String("regions")).toArray();
    return (regions.isEmpty() || regions.contains(region)) &&
           (kind.isEmpty() || model.value(QLatin1String("kinds")).toArray().contains(kind));
}

QDateTime retirementOf(World& world, const QJsonObject& model)
{
    return relativeDay(world, text(model, "inferenceRetires"));
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
    service.add("GET", subscription + QStringLiteral("/skus"), QStringLiteral("ResourceSkus_List"),
                guard("Microsoft.CognitiveServices/skus/read"), resourceSkus);
}

} // namespace sandbox::arm
