// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/logs/logs.h"

#include "kql/kql.h"
#include "sandbox/services/arm/access.h"
#include "sandbox/services/logs/envelopes.h"
#include "sandbox/services/logs/logtables.h"

#include <QElapsedTimer>
#include <QRegularExpression>

namespace sandbox {

namespace {

/// What a query needs, from the GET form or the POST body.
struct LogQuery
{
    QString text;
    QString timespan;
};

std::optional<LogQuery> readQuery(const Request& request)
{
    if (request.method == "GET") {
        return LogQuery{request.argument(QStringLiteral("query")), request.argument(QStringLiteral("timespan"))};
    }
    const auto body = request.json();
    if (!body) {
        return std::nullopt;
    }
    return LogQuery{body->value(QLatin1String("query")).toString(), body->value(QLatin1String("timespan")).toString()};
}

Response badArgument(const QString& message, const QJsonObject& inner = {})
{
    QJsonObject error{{QStringLiteral("code"), QStringLiteral("BadArgumentError")}, {QStringLiteral("message"), message}};
    if (!inner.isEmpty()) {
        error.insert(QStringLiteral("innererror"), inner);
    }
    return Response::json(400, {{QStringLiteral("error"), error}});
}

/// The services nest the useful sentence: innererror, and for syntax once more.
Response refusedQuery(const core::Error& error)
{
    static const QRegularExpression place(QStringLiteral("line (\\d+), column (\\d+)"));
    const auto match = place.match(error.details);
    QJsonObject inner{{QStringLiteral("code"), error.code}, {QStringLiteral("message"), QStringLiteral("A %1 error occurred.").arg(error.code == u"SyntaxError" ? QStringLiteral("recognition") : QStringLiteral("semantic"))}};
    QJsonObject innermost{{QStringLiteral("code"), error.code == u"SyntaxError" ? QStringLiteral("SYN0002") : QStringLiteral("SEM0100")},
                          {QStringLiteral("message"), error.message}};
    if (match.hasMatch()) {
        innermost.insert(QStringLiteral("line"), match.captured(1).toInt());
        innermost.insert(QStringLiteral("pos"), match.captured(2).toInt() - 1);
        innermost.insert(QStringLiteral("message"), QStringLiteral("%1 (line %2, position %3)").arg(error.message, match.captured(1), match.captured(2)));
    }
    inner.insert(QStringLiteral("innererror"), innermost);
    return badArgument(QStringLiteral("The request had some invalid properties"), inner);
}

QJsonObject tableJson(const kql::Table& table)
{
    QJsonArray columns;
    for (const kql::Column& column : table.columns) {
        columns.append(QJsonObject{{QStringLiteral("name"), column.name}, {QStringLiteral("type"), kql::typeName(column.type)}});
    }
    QJsonArray rows;
    for (const auto& row : table.rows) {
        QJsonArray cells;
        for (size_t i = 0; i < row.size(); ++i) {
            cells.append(kql::toJson(table.columns[qsizetype(i)].type, row[i]));
        }
        rows.append(cells);
    }
    return {{QStringLiteral("name"), QStringLiteral("PrimaryResult")}, {QStringLiteral("columns"), columns}, {QStringLiteral("rows"), rows}};
}

class LogService
{
public:
    explicit LogService(World& world) : m_world(world) {}

    void queryWorkspace(const Request& request, const ResponderPtr& responder);
    void queryApplication(const Request& request, const ResponderPtr& responder);
    void track(const Request& request, const ResponderPtr& responder);

private:
    using TableOf = std::function<std::optional<kql::Table>(const QString&, const std::optional<TimeRange>&)>;
    void answer(const Request& request, const ResponderPtr& responder, const TableOf& tableOf);
    std::optional<QJsonObject> find(const QString& type, const QString& property, const QString& value) const;
    std::optional<Caller> admitted(const Request& request, const ResponderPtr& responder, const QStringList& audiences);
    bool mayQuery(const Caller& caller, const QString& action, const QString& resourceId, const ResponderPtr& responder);

    World& m_world;
};

std::optional<QJsonObject> LogService::find(const QString& type, const QString& property, const QString& value) const
{
    for (const QJsonObject& resource : m_world.estate().resources(type)) {
        const QString found = resource.value(QLatin1String("properties")).toObject().value(property).toString();
        if (!value.isEmpty() && found.compare(value, Qt::CaseInsensitive) == 0) {
            return resource;
        }
    }
    return std::nullopt;
}

std::optional<Caller> LogService::admitted(const Request& request, const ResponderPtr& responder, const QStringList& audiences)
{
    const Admission admission = m_world.admitToken(request, audiences);
    if (!admission.caller) {
        responder->respond(admission.refusal);
    }
    return admission.caller;
}

/// A role at or above the resource must bring the action; roles count in the resource's own tenant only.
bool LogService::mayQuery(const Caller& caller, const QString& action, const QString& resourceId, const ResponderPtr& responder)
{
    if (arm::Access(m_world, caller).allows(action, resourceId)) {
        return true;
    }
    responder->respond(Response::error(403, QStringLiteral("InsufficientAccessError"),
                                       QStringLiteral("The provided credentials have insufficient access to perform the requested operation")));
    return false;
}

void LogService::answer(const Request& request, const ResponderPtr& responder, const TableOf& tableOf)
{
    const auto query = readQuery(request);
    if (!query || query->text.trimmed().isEmpty()) {
        responder->respond(badArgument(QStringLiteral("The request had some invalid properties: query is required")));
        return;
    }
    bool valid = true;
    const auto range = parseTimespan(query->timespan, m_world.now(), valid);
    if (!valid) {
        responder->respond(badArgument(QStringLiteral("The timespan '%1' is not an ISO 8601 duration or interval").arg(query->timespan)));
        return;
    }
    QElapsedTimer timer;
    timer.start();
    kql::Options options;
    options.now = m_world.now();
    const core::Result<kql::Table> table = kql::run(query->text, [&](const QString& name) { return tableOf(name, range); }, options);
    if (!table) {
        responder->respond(refusedQuery(table.error()));
        return;
    }
    QJsonObject body{{QStringLiteral("tables"), QJsonArray{tableJson(*table)}}};
    const QByteArray prefer = request.headers.value("Prefer");
    if (prefer.contains("include-statistics")) {
        body.insert(QStringLiteral("statistics"), QJsonObject{{QStringLiteral("query"), QJsonObject{{QStringLiteral("executionTime"), double(timer.nsecsElapsed()) / 1e9}}}});
    }
    if (prefer.contains("include-render")) {
        body.insert(QStringLiteral("render"), QJsonObject());
    }
    responder->respond(Response::json(200, body));
}

void LogService::queryWorkspace(const Request& request, const ResponderPtr& responder)
{
    const auto caller = admitted(request, responder, {QStringLiteral("https://api.loganalytics.io"), QStringLiteral("https://api.loganalytics.azure.com")});
    if (!caller) {
        return;
    }
    const auto workspace = find(QStringLiteral("Microsoft.OperationalInsights/workspaces"), QStringLiteral("customerId"),
                                request.parameters.value(QStringLiteral("workspace")));
    if (!workspace) {
        responder->respond(Response::error(404, QStringLiteral("PathNotFoundError"), QStringLiteral("The requested path does not exist")));
        return;
    }
    const QString id = workspace->value(QLatin1String("id")).toString();
    if (mayQuery(*caller, QStringLiteral("Microsoft.OperationalInsights/workspaces/query/read"), id, responder)) {
        answer(request, responder, [this, id](const QString& name, const std::optional<TimeRange>& range) {
            return workspaceTable(m_world.telemetry(), name, id, range);
        });
    }
}

void LogService::queryApplication(const Request& request, const ResponderPtr& responder)
{
    const auto caller = admitted(request, responder, {QStringLiteral("https://api.applicationinsights.io")});
    if (!caller) {
        return;
    }
    const auto component = find(QStringLiteral("Microsoft.Insights/components"), QStringLiteral("AppId"),
                                request.parameters.value(QStringLiteral("app")));
    if (!component) {
        responder->respond(Response::error(404, QStringLiteral("PathNotFoundError"), QStringLiteral("The requested path does not exist")));
        return;
    }
    if (!mayQuery(*caller, QStringLiteral("Microsoft.Insights/components/query/read"), component->value(QLatin1String("id")).toString(),
                  responder)) {
        return;
    }
    const QString workspace = component->value(QLatin1String("properties")).toObject().value(QLatin1String("WorkspaceResourceId")).toString();
    answer(request, responder, [this, workspace](const QString& name, const std::optional<TimeRange>& range) {
        return classicTable(m_world.telemetry(), name, workspace, range);
    });
}

void LogService::track(const Request& request, const ResponderPtr& responder)
{
    const auto envelopes = readEnvelopes(request.body, request.headers.value("Content-Encoding"));
    if (!envelopes) {
        responder->respond(Response::json(400, {{QStringLiteral("itemsReceived"), 0}, {QStringLiteral("itemsAccepted"), 0},
                                                {QStringLiteral("errors"), QJsonArray{QJsonObject{{QStringLiteral("index"), 0}, {QStringLiteral("statusCode"), 400},
                                                    {QStringLiteral("message"), QStringLiteral("The body is neither a JSON array nor JSON lines")}}}}}));
        return;
    }
    int accepted = 0;
    QJsonArray errors;
    QJsonValue appId = QJsonValue::Null;
    for (qsizetype i = 0; i < envelopes->size(); ++i) {
        const QJsonObject envelope = envelopes->at(i).toObject();
        const auto component = find(QStringLiteral("Microsoft.Insights/components"), QStringLiteral("InstrumentationKey"), envelope.value(QLatin1String("iKey")).toString());
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
            m_world.telemetry().append(table, complete, properties.value(QLatin1String("WorkspaceResourceId")).toString());
        }
        ++accepted;
    }
    const int status = errors.isEmpty() ? 200 : (accepted > 0 ? 206 : 400);
    responder->respond(Response::json(status, {{QStringLiteral("itemsReceived"), envelopes->size()}, {QStringLiteral("itemsAccepted"), accepted},
                                               {QStringLiteral("appId"), appId}, {QStringLiteral("errors"), errors}}));
}

} // namespace

RouteList logsRoutes(World& world)
{
    const auto service = std::make_shared<LogService>(world);
    const auto handler = [service](void (LogService::*method)(const Request&, const ResponderPtr&)) -> Handler {
        return [service, method](const Request& request, const ResponderPtr& responder) { ((*service).*method)(request, responder); };
    };
    RouteList routes;
    for (const char* method : {"GET", "POST"}) {
        routes << Route{method, QStringLiteral("logs"), QStringLiteral("/v1/workspaces/{workspace}/query"), QStringLiteral("Query_Execute"), handler(&LogService::queryWorkspace)}
               << Route{method, QStringLiteral("appinsights"), QStringLiteral("/v1/apps/{app}/query"), QStringLiteral("Query_Execute"), handler(&LogService::queryApplication)};
    }
    for (const char* path : {"/v2.1/track", "/v2/track"}) {
        routes << Route{"POST", QStringLiteral("ingestion"), QString::fromLatin1(path), QStringLiteral("Track"), handler(&LogService::track)};
    }
    return routes;
}

} // namespace sandbox
