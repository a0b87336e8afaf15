// SPDX-License-Identifier: GPL-3.0-or-later
// Azure Monitor's metrics of one resource, or of all of a kind in a region of a subscription (metrics_API.json,
// metricDefinitions_API.json, metricNamespaces_API.json).
#include "sandbox/metrics/metricquery.h"
#include "sandbox/services/arm/service.h"

#include <QJsonDocument>

namespace sandbox::arm {

namespace {

QString text(const QJsonObject& object, const char* member)
{
    return object.value(QLatin1String(member)).toString();
}

QString iso(qint64 minute)
{
    return QDateTime::fromMSecsSinceEpoch(minute * 60000, Qt::UTC).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
}

/// A parameter of the query, or of the body of a POST; names without `$` and case.
QString parameterOf(const Call& call, const char* name)
{
    for (const QString& form : {QLatin1String(name) + QString(), QLatin1Char('$') + QLatin1String(name)}) {
        const QString value = call.request.argument(form);
        if (!value.isEmpty())
            return value;
    }
    if (call.request.method != "POST")
        return {};
    const QString wanted = qstrcmp(name, "metricnames") == 0 ? QStringLiteral("metricNames") : QLatin1String(name);
    const QJsonObject body = call.request.json().value_or(QJsonObject{});
    for (auto it = body.begin(); it != body.end(); ++it) {
        if (sameText(it.key(), wanted))
            return it->toVariant().toString();
    }
    return {};
}

QJsonObject answerOf(const MetricQuery& query, const QString& region, const QJsonArray& value)
{
    return {{"cost", static_cast<qint64>(query.names.size()) * std::max<qint64>(0, query.end - query.start - 1)},
            {"timespan", iso(query.start) + QLatin1Char('/') + iso(query.end)},
            {"interval", query.interval},
            {"namespace", query.resourceType},
            {"resourceregion", region},
            {"value", value}};
}

Response unsupported(const QString& type)
{
    return badRequest(QStringLiteral("BadRequest"),
                      QStringLiteral("There are no platform metrics for resources of type '%1'.").arg(type));
}

Response resourceMetrics(const Call& call)
{
    const auto resource = call.estate().resource(call.id.scope);
    if (!resource)
        return resourceNotFound(ResourceId::parse(call.id.scope));
    const QString type = text(*resource, "type");
    const QString asked = parameterOf(call, "metricnamespace");
    if (metricDefinitions(type).isEmpty() || (!asked.isEmpty() && !sameText(asked, type)))
        return unsupported(asked.isEmpty() ? type : asked);
    const auto parse =
        parseMetricQuery([&](const char* name) { return parameterOf(call, name); }, type, call.world.now());
    if (!parse.query)
        return parse.refusal;
    return Response::json(200, answerOf(*parse.query, Catalog::regionCode(text(*resource, "location")),
                                        metricValues(call.world, *resource, *parse.query)));
}

/// Every resource of the namespace in the region; with a filter on Microsoft.ResourceId one series each, else their
/// sum.
Response subscriptionMetrics(const Call& call)
{
    const QString type = parameterOf(call, "metricnamespace");
    const QString region = Catalog::regionCode(parameterOf(call, "region"));
    if (metricDefinitions(type).isEmpty() || region.isEmpty())
        return type.isEmpty() || region.isEmpty()
                   ? badRequest(QStringLiteral("BadRequest"),
                                QStringLiteral("region and metricnamespace are required."))
                   : unsupported(type);
    const auto parse =
        parseMetricQuery([&](const char* name) { return parameterOf(call, name); }, type, call.world.now());
    if (!parse.query)
        return parse.refusal;
    QJsonArray value;
    const auto resources = call.estate().resources(type);
    for (const QString& name : parse.query->names) {
        MetricLines lines(*parse.query, *metricDefinition(type, name));
        for (const QJsonObject& resource : resources) {
            if (isWithin(text(resource, "id"), call.id.subscription()) &&
                Catalog::regionCode(text(resource, "location")) == region)
                addMetric(call.world, resource, *parse.query, name, lines);
        }
        value.append(metricObject(call.id.subscription(), *parse.query, name, lines));
    }
    return Response::json(200, answerOf(*parse.query, region, value));
}

QJsonObject localizable(const QString& value, const QString& shown)
{
    return {{"value", value}, {"localizedValue", shown}};
}

QJsonArray capitalized(const QStringList& list)
{
    QJsonArray array;
    for (const QString& entry : list)
        array.append(entry);
    return array;
}

QJsonObject shownDefinition(const QString& scope, const MetricDefinition& definition)
{
    QJsonArray grains;
    for (const char* grain : {"PT1M", "PT5M", "PT15M", "PT30M", "PT1H", "PT6H", "PT12H", "P1D"})
        grains.append(QJsonObject{{"timeGrain", grain}, {"retention", "P93D"}});
    QJsonArray dimensions;
    for (const QString& dimension : definition.dimensions)
        dimensions.append(localizable(dimension, dimension));
    QJsonObject shown{
        {"id", scope + QStringLiteral("/providers/microsoft.insights/metricdefinitions/") + definition.name},
        {"resourceId", scope},
        {"namespace", definition.metricNamespace},
        {"category", definition.category},
        {"name", localizable(definition.name, definition.display)},
        {"displayDescription", definition.description},
        {"isDimensionRequired", false},
        {"unit", definition.unit},
        {"primaryAggregationType", definition.primary},
        {"supportedAggregationTypes", capitalized(definition.supported)},
        {"metricAvailabilities", grains}};
    if (!dimensions.isEmpty())
        shown.insert(QStringLiteral("dimensions"), dimensions);
    return shown;
}

Response definitions(const Call& call)
{
    const auto resource = call.estate().resource(call.id.scope);
    const bool wide = sameText(call.id.scope, call.id.subscription());
    if (!resource)
        return resourceNotFound(ResourceId::parse(call.id.scope));
    const QString asked = parameterOf(call, "metricnamespace");
    const QString type = wide ? asked : text(*resource, "type");
    QJsonArray value;
    for (const MetricDefinition& definition : metricDefinitions(type)) {
        if (asked.isEmpty() || sameText(asked, type))
            value.append(shownDefinition(call.id.scope, definition));
    }
    return Response::json(200, {{"value", value}});
}

Response namespaces(const Call& call)
{
    const auto resource = call.estate().resource(call.id.scope);
    if (!resource)
        return resourceNotFound(ResourceId::parse(call.id.scope));
    const QString type = text(*resource, "type");
    QJsonArray value;
    if (!metricDefinitions(type).isEmpty())
        value.append(QJsonObject{
            {"id", call.id.scope + QStringLiteral("/providers/microsoft.insights/metricNamespaces/") + type},
            {"name", type},
            {"type", "Microsoft.Insights/metricNamespaces"},
            {"classification", "Platform"},
            {"properties", QJsonObject{{"metricNamespaceName", type}}}});
    return Response::json(200, {{"value", value}});
}

} // namespace

void addMetricRoutes(Service& service)
{
    const QString resource = QStringLiteral("/{scope*}/providers/Microsoft.Insights");
    const QString subscription = QStringLiteral("/subscriptions/{subscriptionId}/providers/Microsoft.Insights");
    const auto guard = [](const char* action) {
        return Service::Guard{
            {"2018-01-01", "2019-07-01", "2021-05-01", "2023-10-01", "2024-02-01"}, nullptr, QLatin1String(action)};
    };
    service.add("GET", subscription + QStringLiteral("/metrics"), QStringLiteral("Metrics_ListAtSubscriptionScope"),
                guard("Microsoft.Insights/metrics/read"), subscriptionMetrics);
    service.add("POST", subscription + QStringLiteral("/metrics"),
                QStringLiteral("Metrics_ListAtSubscriptionScopePost"), guard("Microsoft.Insights/metrics/read"),
                subscriptionMetrics);
    service.add("GET", subscription + QStringLiteral("/metricDefinitions"),
                QStringLiteral("MetricDefinitions_ListAtSubscriptionScope"),
                guard("Microsoft.Insights/metricDefinitions/read"), definitions);
    service.add("GET", resource + QStringLiteral("/metrics"), QStringLiteral("Metrics_List"),
                guard("Microsoft.Insights/metrics/read"), resourceMetrics);
    service.add("GET", resource + QStringLiteral("/metricDefinitions"), QStringLiteral("MetricDefinitions_List"),
                guard("Microsoft.Insights/metricDefinitions/read"), definitions);
    Service::Guard names = guard("Microsoft.Insights/metricDefinitions/read");
    names.apiVersions.append(QStringLiteral("2017-12-01-preview"));
    service.add("GET", resource + QStringLiteral("/metricNamespaces"), QStringLiteral("MetricNamespaces_List"), names,
                namespaces);
}

} // namespace sandbox::arm
