// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/monitor/metricsbatch.h"

#include "sandbox/metrics/metricquery.h"
#include "sandbox/services/arm/access.h"
#include "sandbox/services/arm/catalog.h"
#include "sandbox/services/arm/resourceid.h"

namespace sandbox {

namespace {

constexpr qsizetype kMostResources = 50;

QString text(const QJsonObject& object, const char* member)
{
    return object.value(QLatin1String(member)).toString();
}

Response bad(const QString& message)
{
    return Response::error(400, QStringLiteral("BadRequest"), message);
}

QString iso(qint64 minute)
{
    return QDateTime::fromMSecsSinceEpoch(minute * 60000, Qt::UTC).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
}

/// One resource that the caller may read, in this region and subscription; else the refusal.
struct Wanted
{
    QJsonObject resource;
    std::optional<Response> refusal;
};

Wanted wanted(World& world, const Request& request, const arm::Access& access, const QString& id, const QString& type)
{
    const auto resource = world.estate().resource(id);
    const QString subscription =
        QStringLiteral("/subscriptions/") + request.parameters.value(QStringLiteral("subscriptionId"));
    if (!arm::isWithin(id, subscription))
        return {{}, bad(QStringLiteral("The resource '%1' is not in the subscription of the request.").arg(id))};
    if (!access.allows(QStringLiteral("Microsoft.Insights/metrics/read"), id))
        return {{},
                Response::error(403, QStringLiteral("AuthorizationFailed"),
                                QStringLiteral("The client does not have authorization to perform action "
                                               "'Microsoft.Insights/metrics/read' over scope '%1'.")
                                    .arg(id))};
    if (!resource)
        return {{},
                Response::error(404, QStringLiteral("ResourceNotFound"),
                                QStringLiteral("The resource '%1' was not found.").arg(id))};
    if (!arm::sameText(text(*resource, "type"), type))
        return {{}, bad(QStringLiteral("The resource '%1' is not of the metric namespace '%2'.").arg(id, type))};
    if (!arm::sameText(arm::Catalog::regionCode(text(*resource, "location")),
                       arm::Catalog::regionCode(request.resource)))
        return {{},
                bad(QStringLiteral("The resource '%1' is not in the region '%2' of this endpoint.")
                        .arg(id, request.resource))};
    return {*resource, std::nullopt};
}

QJsonObject entryOf(World& world, const QJsonObject& resource, const MetricQuery& query)
{
    return {{"starttime", iso(query.start)},
            {"endtime", iso(query.end)},
            {"interval", query.interval},
            {"namespace", query.resourceType},
            {"resourceregion", arm::Catalog::regionCode(text(resource, "location"))},
            {"resourceid", text(resource, "id")},
            {"value", metricValues(world, resource, query)}};
}

Response batch(World& world, const Request& request)
{
    const Admission admission = world.admitToken(request, {QStringLiteral("https://metrics.monitor.azure.com"),
                                                           QStringLiteral("https://metrics.monitor.azure.com/")});
    if (!admission.caller)
        return admission.refusal;
    if (request.argument(QStringLiteral("api-version")).isEmpty())
        return bad(QStringLiteral("The api-version query parameter is required."));
    const QString type = request.argument(QStringLiteral("metricnamespace"));
    if (metricDefinitions(type).isEmpty())
        return bad(QStringLiteral("There are no platform metrics of the namespace '%1'.").arg(type));
    const auto argument = [&](const char* name) { return request.argument(QLatin1String(name)); };
    const MetricParse parse = parseMetricQuery(argument, type, world.now());
    if (!parse.query)
        return parse.refusal;
    const QJsonArray ids = request.json().value_or(QJsonObject{}).value(QLatin1String("resourceids")).toArray();
    if (ids.isEmpty() || ids.size() > kMostResources)
        return bad(QStringLiteral("The body must list 1 to %1 resourceids.").arg(kMostResources));
    const arm::Access access(world, *admission.caller);
    QJsonArray values;
    for (const QJsonValue& id : ids) {
        const Wanted one = wanted(world, request, access, id.toString(), type);
        if (one.refusal)
            return *one.refusal;
        values.append(entryOf(world, one.resource, *parse.query));
    }
    return Response::json(200, {{"values", values}});
}

} // namespace

RouteList metricsBatchRoutes(World& world)
{
    World* shared = &world;
    return {{"POST", QStringLiteral("metrics"), QStringLiteral("/subscriptions/{subscriptionId}/metrics:getBatch"),
             QStringLiteral("MetricsBatch_Batch"), [shared](const Request& request, const ResponderPtr& responder) {
                 responder->respond(batch(*shared, request));
             }}};
}

} // namespace sandbox
