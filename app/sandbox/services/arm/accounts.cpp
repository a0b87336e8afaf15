// SPDX-License-Identifier: GPL-3.0-or-later
// Azure AI accounts beyond reading and writing: soft-deleted ones, what may be had where, private link resources
// (cognitiveservices.json: DeletedAccounts, CheckSkuAvailability, CheckDomainAvailability, CommitmentTiers).
#include "sandbox/services/arm/service.h"
#include "sandbox/services/arm/softdelete.h"

namespace sandbox::arm {

namespace {

constexpr int kPurgeMs = 600;

QString text(const QJsonObject& object, const char* member)
{
    return object.value(QLatin1String(member)).toString();
}

Response listDeleted(const Call& call)
{
    purgeExpired(call.world);
    QList<QJsonObject> found;
    const auto all = call.estate().resources(deletedAccountType());
    for (const QJsonObject& account : all) {
        if (isWithin(text(account, "id"), call.id.subscription()))
            found.append(account);
    }
    return page(call, found, 100);
}

Response getDeleted(const Call& call)
{
    purgeExpired(call.world);
    const auto account = call.estate().resource(call.id.text);
    return account ? Response::json(200, *account) : resourceNotFound(call.id);
}

Response purge(Service& service, const Call& call)
{
    purgeExpired(call.world);
    const auto account = call.estate().resource(call.id.text);
    if (!account)
        return Response::empty(204);
    Operations::Operation operation;
    operation.subscriptionId = call.id.subscriptionId;
    operation.provider = QStringLiteral("Microsoft.CognitiveServices");
    operation.location = Catalog::regionCode(text(*account, "location"));
    operation.resourceId = call.id.text;
    operation.deletes = true;
    World& world = call.world;
    const QString id = service.operations().start(operation, kPurgeMs, [&world, target = call.id.text] {
        removeTree(world.estate(), target);
        return QJsonObject{};
    });
    Response response = Response::empty(202);
    service.operations().announce(response, call.request, id);
    return response;
}

bool isKnownKind(const QString& kind)
{
    return sameText(kind, QStringLiteral("OpenAI")) || sameText(kind, QStringLiteral("AIServices"));
}

Response checkSkuAvailability(const Call& call)
{
    const QJsonObject body = call.request.json().value_or(QJsonObject{});
    const QJsonArray skus = body.value(QLatin1String("skus")).toArray();
    if (skus.isEmpty() || text(body, "kind").isEmpty() || text(body, "type").isEmpty())
        return invalidContent(QStringLiteral("skus, kind and type are required."));
    QJsonArray value;
    for (const QJsonValue& sku : skus) {
        const bool available = isKnownKind(text(body, "kind")) && sku.toString() == QLatin1String("S0");
        QJsonObject row{{"kind", text(body, "kind")},
                        {"type", text(body, "type")},
                        {"skuName", sku},
                        {"skuAvailable", available}};
        if (!available) {
            row.insert(QStringLiteral("reason"), QStringLiteral("NotAvailableForSubscription"));
            row.insert(QStringLiteral("message"), QStringLiteral("The requested SKU is not available in this region."));
        }
        value.append(row);
    }
    return Response::json(200, {{"value", value}});
}

Response checkDomainAvailability(const Call& call)
{
    const QJsonObject body = call.request.json().value_or(QJsonObject{});
    const QString domain = text(body, "subdomainName");
    if (domain.isEmpty() || text(body, "type").isEmpty())
        return invalidContent(QStringLiteral("subdomainName and type are required."));
    purgeExpired(call.world);
    bool taken = false;
    for (const QString& type : {accountType(), deletedAccountType()}) {
        const auto all = call.estate().resources(type);
        for (const QJsonObject& account : all)
            taken = taken || sameText(property(account, "customSubDomainName"), domain);
    }
    QJsonObject answer{
        {"isSubdomainAvailable", !taken}, {"subdomainName", domain}, {"type", body.value(QLatin1String("type"))}};
    if (body.contains(QLatin1String("kind")))
        answer.insert(QStringLiteral("kind"), body.value(QLatin1String("kind")));
    if (taken)
        answer.insert(QStringLiteral("reason"),
                      QStringLiteral("The subdomain name '%1' is not available.").arg(domain));
    return Response::json(200, answer);
}

Response privateLinkResources(const Call& call)
{
    const QString account = call.id.parent();
    if (!call.estate().resource(account))
        return resourceNotFound(ResourceId::parse(account));
    const QJsonObject link{
        {"id", account + QStringLiteral("/privateLinkResources/account")},
        {"name", "account"},
        {"type", "Microsoft.CognitiveServices/accounts/privateLinkResources"},
        {"properties",
         QJsonObject{{"groupId", "account"},
                     {"requiredMembers", QJsonArray{"default"}},
                     {"displayName", "Cognitive Services account"},
                     {"requiredZoneNames",
                      QJsonArray{"privatelink.cognitiveservices.azure.com", "privatelink.openai.azure.com"}}}}};
    return Response::json(200, {{"value", QJsonArray{link}}});
}

} // namespace

void addAccountRoutes(Service& service)
{
    const QString provider = QStringLiteral("/subscriptions/{subscriptionId}/providers/Microsoft.CognitiveServices");
    const QString deleted = provider + QStringLiteral("/locations/{location}/resourceGroups/{resourceGroupName}/"
                                                      "deletedAccounts/{accountName}");
    const auto guard = [](const char* action) {
        return Service::Guard{Catalog::instance().type(accountType())->apiVersions, nullptr, QLatin1String(action)};
    };
    service.add("GET", provider + QStringLiteral("/deletedAccounts"), QStringLiteral("DeletedAccounts_List"),
                guard("Microsoft.CognitiveServices/deletedAccounts/read"), listDeleted);
    service.add("GET", deleted, QStringLiteral("DeletedAccounts_Get"),
                guard("Microsoft.CognitiveServices/locations/resourceGroups/deletedAccounts/read"), getDeleted);
    service.add("DELETE", deleted, QStringLiteral("DeletedAccounts_Purge"),
                guard("Microsoft.CognitiveServices/locations/resourceGroups/deletedAccounts/delete"),
                [&service](const Call& call) { return purge(service, call); });
    service.add("POST", provider + QStringLiteral("/locations/{location}/checkSkuAvailability"),
                QStringLiteral("CheckSkuAvailability"),
                guard("Microsoft.CognitiveServices/locations/checkSkuAvailability/action"), checkSkuAvailability);
    service.add("POST", provider + QStringLiteral("/checkDomainAvailability"),
                QStringLiteral("CheckDomainAvailability"),
                guard("Microsoft.CognitiveServices/checkDomainAvailability/action"), checkDomainAvailability);
    service.add("GET", provider + QStringLiteral("/locations/{location}/commitmentTiers"),
                QStringLiteral("CommitmentTiers_List"),
                guard("Microsoft.CognitiveServices/locations/commitmentTiers/read"),
                [](const Call& call) { return page(call, {}, 100); });
    service.add("GET",
                QStringLiteral("/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/"
                               "Microsoft.CognitiveServices/accounts/{accountName}/privateLinkResources"),
                QStringLiteral("PrivateLinkResources_List"),
                guard("Microsoft.CognitiveServices/accounts/privateLinkResources/read"), privateLinkResources);
}

} // namespace sandbox::arm
