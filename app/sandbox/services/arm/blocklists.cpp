// SPDX-License-Identifier: GPL-3.0-or-later
// Content filters that the service offers, and blocklist items in bulk (cognitiveservices.json: RaiContentFilters,
// RaiBlocklistItems_BatchAdd, RaiBlocklistItems_BatchDelete). Policies, lists and single items are ordinary resources.
#include "sandbox/services/arm/service.h"
#include "sandbox/services/arm/softdelete.h"

#include <QJsonDocument>

namespace sandbox::arm {

namespace {

QString text(const QJsonObject& object, const char* member)
{
    return object.value(QLatin1String(member)).toString();
}

const QStringList& levelled()
{
    static const QStringList names{"Hate", "Sexual", "Violence", "Selfharm"};
    return names;
}

const QStringList& allFilters()
{
    static const QStringList names =
        levelled() + QStringList{"Jailbreak", "Indirect Attack", "Protected Material Text", "Protected Material Code",
                                 "Profanity"};
    return names;
}

/// Attacks come in prompts, protected material in answers, the rest in both.
QJsonObject facts(const QString& name)
{
    QJsonObject properties{{"name", name}, {"isMultiLevelFilter", levelled().contains(name)}};
    if (name == QLatin1String("Jailbreak") || name == QLatin1String("Indirect Attack"))
        properties.insert(QStringLiteral("source"), QStringLiteral("Prompt"));
    if (name.startsWith(QLatin1String("Protected Material")))
        properties.insert(QStringLiteral("source"), QStringLiteral("Completion"));
    return properties;
}

QJsonObject shownFilter(const QString& collection, const QString& name)
{
    return {{"id", collection + QLatin1Char('/') + name},
            {"type", "Microsoft.CognitiveServices/locations/raiContentFilters"},
            {"name", name},
            {"properties", facts(name)}};
}

Response listFilters(const Call& call)
{
    QList<QJsonObject> filters;
    for (const QString& name : allFilters())
        filters.append(shownFilter(call.id.text, name));
    return page(call, filters, 1000);
}

Response getFilter(const Call& call)
{
    for (const QString& name : allFilters()) {
        if (sameText(name, call.id.name()))
            return Response::json(200, shownFilter(call.id.text.section(QLatin1Char('/'), 0, -2), name));
    }
    return resourceNotFound(call.id);
}

/// The blocklist that the action's path hangs on, and the array that came as the body.
struct Bulk
{
    std::optional<QJsonObject> list;
    QString listId;
    QJsonArray items;
    std::optional<Response> refusal;
};

Bulk bulkOf(const Call& call)
{
    Bulk bulk;
    bulk.listId = call.id.text.section(QLatin1Char('/'), 0, -2);
    bulk.list = call.estate().resource(bulk.listId);
    const QJsonDocument body = QJsonDocument::fromJson(call.request.body);
    bulk.items = body.array();
    if (!bulk.list)
        bulk.refusal = resourceNotFound(ResourceId::parse(bulk.listId));
    else if (!body.isArray() || bulk.items.isEmpty() || bulk.items.size() > 100)
        bulk.refusal = invalidContent(QStringLiteral("The body must be a list of 1 to 100 items."));
    return bulk;
}

QString etagOf(const Call& call)
{
    return QLatin1Char('"') + call.world.uuid() + QLatin1Char('"');
}

Response addItems(const Call& call)
{
    const Bulk bulk = bulkOf(call);
    if (bulk.refusal)
        return *bulk.refusal;
    for (const QJsonValue& item : bulk.items) {
        const QString pattern =
            text(item.toObject().value(QLatin1String("properties")).toObject(), "pattern");
        if (text(item.toObject(), "name").isEmpty() || pattern.isEmpty())
            return invalidContent(QStringLiteral("Each item needs a name and a pattern."));
    }
    for (const QJsonValue& item : bulk.items) {
        const QString name = text(item.toObject(), "name");
        call.estate().put({{"id", bulk.listId + QStringLiteral("/raiBlocklistItems/") + name},
                           {"name", name},
                           {"type", "Microsoft.CognitiveServices/accounts/raiBlocklists/raiBlocklistItems"},
                           {"etag", etagOf(call)},
                           {"properties", item.toObject().value(QLatin1String("properties"))}});
    }
    QJsonObject list = *bulk.list;
    list.insert(QStringLiteral("etag"), etagOf(call));
    call.estate().put(list);
    return Response::json(200, list);
}

Response removeItems(const Call& call)
{
    const Bulk bulk = bulkOf(call);
    if (bulk.refusal)
        return *bulk.refusal;
    for (const QJsonValue& name : bulk.items)
        call.estate().remove(bulk.listId + QStringLiteral("/raiBlocklistItems/") + name.toString());
    return Response::empty(204);
}

} // namespace

void addBlocklistRoutes(Service& service)
{
    const QString filters =
        QStringLiteral("/subscriptions/{subscriptionId}/providers/Microsoft.CognitiveServices/locations/{location}/"
                       "raiContentFilters");
    const QString list =
        QStringLiteral("/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/"
                       "Microsoft.CognitiveServices/accounts/{accountName}/raiBlocklists/{raiBlocklistName}");
    const auto guard = [](const char* action) {
        return Service::Guard{Catalog::instance().type(accountType())->apiVersions, nullptr, QLatin1String(action)};
    };
    const char* read = "Microsoft.CognitiveServices/locations/raiContentFilters/read";
    service.add("GET", filters, QStringLiteral("RaiContentFilters_List"), guard(read), listFilters);
    service.add("GET", filters + QStringLiteral("/{filterName}"), QStringLiteral("RaiContentFilters_Get"), guard(read),
                getFilter);
    service.add("POST", list + QStringLiteral("/addRaiBlocklistItems"), QStringLiteral("RaiBlocklistItems_BatchAdd"),
                guard("Microsoft.CognitiveServices/accounts/addRaiBlocklistItems/action"), addItems);
    service.add("POST", list + QStringLiteral("/deleteRaiBlocklistItems"),
                QStringLiteral("RaiBlocklistItems_BatchDelete"),
                guard("Microsoft.CognitiveServices/accounts/deleteRaiBlocklistItems/action"), removeItems);
}

} // namespace sandbox::arm
