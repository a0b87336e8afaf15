// SPDX-License-Identifier: GPL-3.0-or-later
// Telemetry comes in: the exporters' /v2.1/track.
#include "sandbox/services/logs/envelopes.h"
#include "sandbox/services/logs/logs.h"

namespace sandbox {

namespace {

const QString kComponentType = QStringLiteral("Microsoft.Insights/components");

/// Components by instrumentation key, looked up once a body.
class Keys
{
public:
    explicit Keys(const Estate& estate) : m_estate(estate) {}
    const std::optional<QJsonObject>& component(const QString& key)
    {
        const auto known = m_known.constFind(key.toLower());
        if (known != m_known.constEnd())
            return *known;
        std::optional<QJsonObject> found;
        for (const QJsonObject& resource : m_estate.resources(kComponentType)) {
            const QString own = resource.value(QLatin1String("properties")).toObject().value(QLatin1String("InstrumentationKey")).toString();
            if (!key.isEmpty() && own.compare(key, Qt::CaseInsensitive) == 0)
                found = resource;
        }
        return *m_known.insert(key.toLower(), found);
    }

private:
    const Estate& m_estate;
    QHash<QString, std::optional<QJsonObject>> m_known;
};

void track(World& world, const Request& request, const ResponderPtr& responder)
{
    const auto envelopes = readEnvelopes(request.body, request.headers.value("Content-Encoding"));
    if (!envelopes) {
        responder->respond(Response::json(400, {{QStringLiteral("itemsReceived"), 0}, {QStringLiteral("itemsAccepted"), 0},
                                                {QStringLiteral("errors"), QJsonArray{QJsonObject{{QStringLiteral("index"), 0}, {QStringLiteral("statusCode"), 400},
                                                    {QStringLiteral("message"), QStringLiteral("The body is neither a JSON array nor JSON lines")}}}}}));
        return;
    }
    Keys keys(world.estate());
    int accepted = 0;
    QJsonArray errors;
    QJsonValue appId = QJsonValue::Null;
    for (qsizetype i = 0; i < envelopes->size(); ++i) {
        const QJsonObject envelope = envelopes->at(i).toObject();
        const auto& component = keys.component(envelope.value(QLatin1String("iKey")).toString());
        const auto rows = rowsOf(envelope);
        if (!component || rows.isEmpty()) {
            errors.append(QJsonObject{{QStringLiteral("index"), i}, {QStringLiteral("statusCode"), 400},
                                      {QStringLiteral("message"), component ? QStringLiteral("Invalid telemetry item") : QStringLiteral("Invalid instrumentation key")}});
            continue;
        }
        const QJsonObject properties = component->value(QLatin1String("properties")).toObject();
        appId = properties.value(QLatin1String("AppId"));
        for (const auto& [table, row] : rows) {
            QJsonObject complete = row;
            complete.insert(QStringLiteral("_ResourceId"), component->value(QLatin1String("id")).toString().toLower());
            world.telemetry().append(table, complete, properties.value(QLatin1String("WorkspaceResourceId")).toString());
        }
        ++accepted;
    }
    const int status = errors.isEmpty() ? 200 : (accepted > 0 ? 206 : 400);
    responder->respond(Response::json(status, {{QStringLiteral("itemsReceived"), envelopes->size()}, {QStringLiteral("itemsAccepted"), accepted},
                                               {QStringLiteral("appId"), appId}, {QStringLiteral("errors"), errors}}));
}

} // namespace

RouteList ingestionRoutes(World& world)
{
    RouteList routes;
    for (const char* path : {"/v2.1/track", "/v2/track"}) {
        routes << Route{"POST", QStringLiteral("ingestion"), QString::fromLatin1(path), QStringLiteral("Track"),
                        [&world](const Request& request, const ResponderPtr& responder) { track(world, request, responder); }};
    }
    return routes;
}

} // namespace sandbox
