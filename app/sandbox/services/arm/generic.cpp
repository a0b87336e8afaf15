// SPDX-License-Identifier: GPL-3.0-or-later
// The generic lists of a subscription and a resource group, with their $filter, and the answer to paths that nobody
// serves.
#include "sandbox/services/arm/service.h"

#include <QRegularExpression>

namespace sandbox::arm {

namespace {

QString text(const QJsonObject& object, const char* member)
{
    return object.value(QLatin1String(member)).toString();
}

/// One comparison of a filter: "resourceType eq 'X'", "substringof('x', name)".
struct Condition
{
    QString field;
    QString value;
    bool negated = false;
    bool contains = false;
};

/// Conditions joined by and; of `or` filters the alternatives.
using Filter = QList<QList<Condition>>;

std::optional<Filter> parseFilter(const QString& filter)
{
    static const QRegularExpression comparison(
        QStringLiteral("^\\s*\\(?\\s*(\\w+)\\s+(eq|ne)\\s+'((?:[^']|'')*)'\\s*\\)?\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression substring(
        QStringLiteral("^\\s*substringof\\(\\s*'((?:[^']|'')*)'\\s*,\\s*(\\w+)\\s*\\)\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression either(QStringLiteral("\\s+or\\s+"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression both(QStringLiteral("\\s+and\\s+"), QRegularExpression::CaseInsensitiveOption);
    Filter alternatives;
    const QStringList parts = filter.split(either);
    for (const QString& part : parts) {
        QList<Condition> conditions;
        const QStringList terms = part.split(both);
        for (const QString& term : terms) {
            if (const auto match = comparison.match(term); match.hasMatch())
                conditions.append({match.captured(1).toLower(),
                                   match.captured(3).replace(QLatin1String("''"), QLatin1String("'")),
                                   sameText(match.captured(2), QStringLiteral("ne")), false});
            else if (const auto inside = substring.match(term); inside.hasMatch())
                conditions.append({inside.captured(2).toLower(), inside.captured(1), false, true});
            else
                return std::nullopt;
        }
        alternatives.append(conditions);
    }
    return alternatives;
}

QString fieldOf(const QJsonObject& resource, const ResourceId& id, const QString& field)
{
    if (field == QLatin1String("resourcetype"))
        return text(resource, "type");
    if (field == QLatin1String("name"))
        return id.fullName();
    if (field == QLatin1String("resourcegroup"))
        return id.resourceGroup;
    if (field == QLatin1String("location"))
        return Catalog::regionCode(text(resource, "location"));
    if (field == QLatin1String("kind"))
        return text(resource, "kind");
    return {};
}

bool fits(const QJsonObject& resource, const ResourceId& id, const QList<Condition>& conditions)
{
    QString tag;
    for (const Condition& condition : conditions) {
        const QJsonObject tags = resource.value(QLatin1String("tags")).toObject();
        if (condition.field == QLatin1String("tagname")) {
            tag = condition.value;
            if (!tags.contains(tag))
                return false;
            continue;
        }
        const QString value = condition.field == QLatin1String("tagvalue") ? tags.value(tag).toString()
                                                                           : fieldOf(resource, id, condition.field);
        const QString wanted =
            condition.field == QLatin1String("location") ? Catalog::regionCode(condition.value) : condition.value;
        const bool holds = condition.contains ? value.contains(wanted, Qt::CaseInsensitive) : sameText(value, wanted);
        if (holds == condition.negated)
            return false;
    }
    return true;
}

/// Generic lists show the outside of a resource only.
QJsonObject outside(const QJsonObject& resource, const ResourceId& id, const QString& expand)
{
    QJsonObject shown;
    for (const char* member : {"id", "type", "location", "kind", "sku", "identity", "tags", "managedBy"}) {
        const QLatin1String name(member);
        if (resource.contains(name) && !resource.value(name).isNull())
            shown.insert(name, resource.value(name));
    }
    shown.insert(QStringLiteral("name"), id.fullName());
    if (shown.contains(QLatin1String("location")))
        shown.insert(QStringLiteral("location"), Catalog::regionCode(text(shown, "location")));
    if (expand.contains(QLatin1String("provisioningState")))
        shown.insert(QStringLiteral("provisioningState"), property(resource, "provisioningState"));
    const QJsonObject system = resource.value(QLatin1String("systemData")).toObject();
    if (expand.contains(QLatin1String("createdTime")) && system.contains(QLatin1String("createdAt")))
        shown.insert(QStringLiteral("createdTime"), system.value(QLatin1String("createdAt")));
    if (expand.contains(QLatin1String("changedTime")) && system.contains(QLatin1String("lastModifiedAt")))
        shown.insert(QStringLiteral("changedTime"), system.value(QLatin1String("lastModifiedAt")));
    return shown;
}

Response listResources(const Call& call)
{
    const QString filter = call.argument("$filter");
    const auto alternatives = filter.isEmpty() ? Filter{{}} : parseFilter(filter);
    if (!alternatives)
        return badRequest(QStringLiteral("InvalidFilterInQueryString"),
                          QStringLiteral("Invalid $filter '%1' specified in the query string.").arg(filter));
    const QString scope = call.id.resourceGroup.isEmpty() ? call.id.subscription() : call.id.group();
    QList<QJsonObject> found;
    const auto all = call.estate().resources();
    for (const QJsonObject& resource : all) {
        const QString idText = text(resource, "id");
        const ResourceType* type = isWithin(idText, scope) ? Catalog::instance().type(text(resource, "type")) : nullptr;
        if (!type || !type->isTracked() || !call.access.allows(type->fullType() + QStringLiteral("/read"), idText))
            continue;
        const ResourceId id = ResourceId::parse(idText);
        const bool wanted = std::any_of(alternatives->begin(), alternatives->end(),
                                        [&](const QList<Condition>& one) { return fits(resource, id, one); });
        if (wanted)
            found.append(outside(resource, id, call.argument("$expand")));
    }
    return page(call, found, 1000);
}

/// Nothing is served here: say whether namespace, type or resource is the reason.
Response nothingHere(const Call& call)
{
    if (!call.id.provider.isEmpty()) {
        const ResourceType* type = Catalog::instance().type(call.id.type());
        if (!type)
            return invalidResourceType(call.id);
        if (!type->apiVersions.contains(call.apiVersion, Qt::CaseInsensitive))
            return noRegisteredProvider(*type, call.apiVersion, {});
        return resourceNotFound(call.id);
    }
    return Response::error(
        404, QStringLiteral("NotFound"),
        QStringLiteral("No HTTP resource was found that matches the request path '%1'.").arg(call.request.path));
}

} // namespace

void addGenericRoutes(Service& service)
{
    const QString subscription = QStringLiteral("/subscriptions/{subscriptionId}");
    const QString group = subscription + QStringLiteral("/resourceGroups/{resourceGroupName}");
    service.add("GET", subscription + QStringLiteral("/resources"), QStringLiteral("Resources_List"), {},
                listResources);
    service.add("GET", group + QStringLiteral("/resources"), QStringLiteral("Resources_ListByResourceGroup"), {},
                listResources);
    Service::Guard any;
    any.anyVersion = true;
    service.add("*", QStringLiteral("/{path*}"), QStringLiteral("Resources_Unknown"), any, nothingHere);
}

} // namespace sandbox::arm
