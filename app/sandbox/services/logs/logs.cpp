// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/logs/logs.h"

#include "sandbox/services/arm/access.h"
#include "sandbox/services/logs/queryjob.h"
#include "sandbox/services/logs/queryrunner.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace sandbox {

namespace {

const QStringList kLogsAudiences{QStringLiteral("https://api.loganalytics.io"), QStringLiteral("https://api.loganalytics.azure.com")};
const QString kWorkspaceType = QStringLiteral("Microsoft.OperationalInsights/workspaces");
const QString kComponentType = QStringLiteral("Microsoft.Insights/components");

/// What a query needs, from the GET form or the POST body.
struct AskedQuery
{
    QString text;
    QString timespan;
    QStringList workspaces;
};

AskedQuery asked(const QJsonObject& body)
{
    AskedQuery query{body.value(QLatin1String("query")).toString(), body.value(QLatin1String("timespan")).toString(), {}};
    for (const char* member : {"workspaces", "applications"}) {
        const QJsonArray names = body.value(QLatin1String(member)).toArray();
        for (const QJsonValue& name : names)
            query.workspaces.append(name.toString());
    }
    return query;
}

std::optional<AskedQuery> readQuery(const Request& request)
{
    if (request.method == "GET") {
        AskedQuery query{request.argument(QStringLiteral("query")), request.argument(QStringLiteral("timespan")), {}};
        query.workspaces = request.argument(QStringLiteral("workspaces")).split(QLatin1Char(','), Qt::SkipEmptyParts);
        return query;
    }
    const auto body = request.json();
    return body ? std::optional(asked(*body)) : std::nullopt;
}

Response notFound()
{
    return Response::error(404, QStringLiteral("PathNotFoundError"), QStringLiteral("The requested path does not exist"));
}

Response noAccess()
{
    return Response::error(403, QStringLiteral("InsufficientAccessError"),
                           QStringLiteral("The provided credentials have insufficient access to perform the requested operation"));
}

Response tooMany()
{
    return Response::json(429, {{"error", QJsonObject{{"code", "TooManyRequests"}, {"message", "Too many queries run or wait for this caller; try again later"},
                                                      {"innererror", QJsonObject{{"code", "ThrottledError"}, {"message", "The query was throttled"}}}}}})
        .with("Retry-After", "5");
}

class LogService
{
public:
    explicit LogService(World& world) : m_world(world) {}
    ~LogService() { m_world.logs().interrupt(); }
    LogService(const LogService&) = delete;
    LogService& operator=(const LogService&) = delete;

    void queryWorkspace(const Request& request, const ResponderPtr& responder);
    void queryResource(const Request& request, const ResponderPtr& responder);
    void queryApplication(const Request& request, const ResponderPtr& responder);
    void batch(const Request& request, const ResponderPtr& responder);

private:
    /// A job, or the refusal.
    struct Preparation
    {
        std::optional<QueryJob> job;
        Response refusal;
    };
    Preparation prepareWorkspace(const Caller& caller, const QString& workspace, const std::optional<AskedQuery>& query, const QByteArray& prefer);
    Preparation finish(const Caller& caller, QueryJob job, const std::optional<AskedQuery>& query, const QByteArray& prefer);
    std::optional<Response> addWorkspaces(const Caller& caller, QueryJob& job, const AskedQuery& query);
    void run(const Preparation& prepared, const std::function<void(const Response&)>& done);
    std::optional<QJsonObject> find(const QString& type, const QString& property, const QString& value) const;
    std::optional<QJsonObject> workspaceNamed(const QString& name) const;
    std::optional<Caller> admitted(const Request& request, const ResponderPtr& responder, const QStringList& audiences);
    bool mayQuery(const Caller& caller, const QString& action, const QString& resourceId) const;
    bool throttled(const Caller& caller);

    World& m_world;
    QHash<QString, QList<qint64>> m_asked; ///< times, by caller
    QueryRunner m_runner;
};

std::optional<QJsonObject> LogService::find(const QString& type, const QString& property, const QString& value) const
{
    for (const QJsonObject& resource : m_world.estate().resources(type)) {
        const QString found = resource.value(QLatin1String("properties")).toObject().value(property).toString();
        if (!value.isEmpty() && found.compare(value, Qt::CaseInsensitive) == 0)
            return resource;
    }
    return std::nullopt;
}

/// By customer id, resource id or name, as `workspaces` and workspace() take them; also the workspace of an application.
std::optional<QJsonObject> LogService::workspaceNamed(const QString& name) const
{
    if (const auto byId = find(kWorkspaceType, QStringLiteral("customerId"), name))
        return byId;
    if (name.startsWith(QLatin1Char('/')))
        return m_world.estate().resource(name);
    if (const auto byName = m_world.estate().named(kWorkspaceType, name))
        return byName;
    auto component = find(kComponentType, QStringLiteral("AppId"), name);
    if (!component)
        component = m_world.estate().named(kComponentType, name);
    return component ? m_world.estate().resource(component->value(QLatin1String("properties")).toObject().value(QLatin1String("WorkspaceResourceId")).toString()) : std::nullopt;
}

std::optional<Caller> LogService::admitted(const Request& request, const ResponderPtr& responder, const QStringList& audiences)
{
    const Admission admission = m_world.admitToken(request, audiences);
    if (!admission.caller)
        responder->respond(admission.refusal);
    return admission.caller;
}

/// A role at or above the resource must bring the action; roles count in the resource's own tenant only.
bool LogService::mayQuery(const Caller& caller, const QString& action, const QString& resourceId) const
{
    return arm::Access(m_world, caller).allows(action, resourceId);
}

bool LogService::throttled(const Caller& caller)
{
    const int perHalfMinute = m_world.logs().queriesPerHalfMinute();
    if (perHalfMinute <= 0)
        return false;
    const qint64 now = m_world.now().toMSecsSinceEpoch();
    QList<qint64>& times = m_asked[caller.objectId];
    while (!times.isEmpty() && times.first() < now - 30'000)
        times.removeFirst();
    if (times.size() >= perHalfMinute)
        return true;
    times.append(now);
    return false;
}

/// Other workspaces that the body or the text names; each needs the permission.
std::optional<Response> LogService::addWorkspaces(const Caller& caller, QueryJob& job, const AskedQuery& query)
{
    static const QRegularExpression form(QStringLiteral("\\b(workspace|app|resource)\\s*\\(\\s*(['\"])([^'\"]+)\\2\\s*\\)"));
    const auto admit = [&](const QString& name, QString& id) -> std::optional<Response> {
        const auto workspace = workspaceNamed(name);
        if (!workspace)
            return badArgument(QStringLiteral("The request had some invalid properties"),
                               {{"code", "SemanticError"}, {"message", "A semantic error occurred."},
                                {"innererror", QJsonObject{{"code", "SEM0139"}, {"message", QStringLiteral("Failed to resolve the workspace '%1'.").arg(name)}}}});
        id = workspace->value(QLatin1String("id")).toString();
        return mayQuery(caller, kWorkspaceType + QStringLiteral("/query/read"), id) ? std::nullopt : std::optional(noAccess());
    };
    QString id;
    for (const QString& name : query.workspaces) {
        if (auto refusal = admit(name, id))
            return refusal;
        if (!job.scope.workspaces.contains(id, Qt::CaseInsensitive))
            job.scope.workspaces.append(id);
    }
    for (auto it = form.globalMatch(query.text); it.hasNext();) {
        const auto match = it.next();
        if (auto refusal = admit(match.captured(3), id))
            return refusal;
        job.scope.named.insert(QStringLiteral("%1('%2')").arg(match.captured(1), match.captured(3)), id);
    }
    return std::nullopt;
}

LogService::Preparation LogService::finish(const Caller& caller, QueryJob job, const std::optional<AskedQuery>& query, const QByteArray& prefer)
{
    if (!query || query->text.trimmed().isEmpty())
        return {std::nullopt, badArgument(QStringLiteral("The request had some invalid properties: query is required"))};
    if (throttled(caller))
        return {std::nullopt, tooMany()};
    job.text = query->text;
    job.usePreferences(prefer);
    job.scope.now = kql::ticksOf(m_world.now());
    if (!readTimespan(query->timespan, job.scope))
        return {std::nullopt, badArgument(QStringLiteral("The timespan '%1' is not an ISO 8601 duration or interval").arg(query->timespan))};
    if (auto refusal = addWorkspaces(caller, job, *query))
        return {std::nullopt, *refusal};
    return {job, {}};
}

void LogService::run(const Preparation& prepared, const std::function<void(const Response&)>& done)
{
    if (!prepared.job)
        return done(prepared.refusal);
    m_world.logs().prepare();
    World* world = &m_world;
    QueryRunner* runner = &m_runner;
    const bool taken = m_runner.submit([job = *prepared.job, world, runner, done] {
        const Response response = runQuery(job, world->logs(), [runner] { return runner->ends(); });
        world->post([done, response] { done(response); });
    });
    if (!taken)
        done(tooMany());
}

LogService::Preparation LogService::prepareWorkspace(const Caller& caller, const QString& workspace, const std::optional<AskedQuery>& query, const QByteArray& prefer)
{
    const auto found = find(kWorkspaceType, QStringLiteral("customerId"), workspace);
    if (!found)
        return {std::nullopt, notFound()};
    const QString id = found->value(QLatin1String("id")).toString();
    if (!mayQuery(caller, kWorkspaceType + QStringLiteral("/query/read"), id))
        return {std::nullopt, noAccess()};
    QueryJob job;
    job.scope.workspaces.append(id);
    return finish(caller, job, query, prefer);
}

void LogService::queryWorkspace(const Request& request, const ResponderPtr& responder)
{
    const auto caller = admitted(request, responder, kLogsAudiences);
    if (caller)
        run(prepareWorkspace(*caller, request.parameters.value(QStringLiteral("workspace")), readQuery(request), request.headers.value("Prefer")),
            [responder](const Response& response) { responder->respond(response); });
}

/// Rows of one resource (or resource group, subscription), wherever they went; a workspace or an application as a whole.
void LogService::queryResource(const Request& request, const ResponderPtr& responder)
{
    const auto caller = admitted(request, responder, kLogsAudiences);
    if (!caller)
        return;
    const QString id = QLatin1Char('/') + request.parameters.value(QStringLiteral("resource"));
    const auto resource = m_world.estate().resource(id);
    if (!resource)
        return responder->respond(notFound());
    if (!mayQuery(*caller, QStringLiteral("Microsoft.Insights/logs/read"), id) && !mayQuery(*caller, kWorkspaceType + QStringLiteral("/query/read"), id))
        return responder->respond(noAccess());
    QueryJob job;
    const QString type = resource->value(QLatin1String("type")).toString();
    if (type.compare(kWorkspaceType, Qt::CaseInsensitive) == 0) {
        job.scope.workspaces.append(id);
    } else {
        job.scope.resourceId = id;
        for (const QJsonObject& workspace : m_world.estate().resources(kWorkspaceType)) {
            const QString workspaceId = workspace.value(QLatin1String("id")).toString();
            if (m_world.estate().tenantOf(workspaceId) == m_world.estate().tenantOf(id))
                job.scope.workspaces.append(workspaceId);
        }
    }
    run(finish(*caller, job, readQuery(request), request.headers.value("Prefer")), [responder](const Response& response) { responder->respond(response); });
}

void LogService::queryApplication(const Request& request, const ResponderPtr& responder)
{
    const auto caller = admitted(request, responder, {QStringLiteral("https://api.applicationinsights.io")});
    if (!caller)
        return;
    const auto component = find(kComponentType, QStringLiteral("AppId"), request.parameters.value(QStringLiteral("app")));
    if (!component)
        return responder->respond(notFound());
    if (!mayQuery(*caller, kComponentType + QStringLiteral("/query/read"), component->value(QLatin1String("id")).toString()))
        return responder->respond(noAccess());
    QueryJob job;
    job.scope.classic = true;
    job.scope.workspaces.append(component->value(QLatin1String("properties")).toObject().value(QLatin1String("WorkspaceResourceId")).toString());
    run(finish(*caller, job, readQuery(request), request.headers.value("Prefer")), [responder](const Response& response) { responder->respond(response); });
}

/// `{"requests":[{"id","workspace","body","headers"}]}`; each has an answer of its own.
void LogService::batch(const Request& request, const ResponderPtr& responder)
{
    const auto caller = admitted(request, responder, kLogsAudiences);
    if (!caller)
        return;
    const auto body = request.json();
    const QJsonArray requests = body ? body->value(QLatin1String("requests")).toArray() : QJsonArray();
    if (requests.isEmpty() || requests.size() > 100)
        return responder->respond(badArgument(QStringLiteral("The batch must hold 1 to 100 requests")));
    struct Answers
    {
        QJsonArray list;
        qsizetype open = 0;
    };
    const auto answers = std::make_shared<Answers>();
    answers->open = requests.size();
    for (qsizetype i = 0; i < requests.size(); ++i)
        answers->list.append(QJsonValue());
    for (qsizetype i = 0; i < requests.size(); ++i) {
        const QJsonObject one = requests.at(i).toObject();
        const QJsonValue id = one.value(QLatin1String("id"));
        QByteArray prefer;
        const QJsonObject headers = one.value(QLatin1String("headers")).toObject();
        for (auto it = headers.begin(); it != headers.end(); ++it)
            prefer = it.key().compare(QLatin1String("prefer"), Qt::CaseInsensitive) == 0 ? it->toString().toUtf8() : prefer;
        run(prepareWorkspace(*caller, one.value(QLatin1String("workspace")).toString(), asked(one.value(QLatin1String("body")).toObject()), prefer),
            [answers, responder, i, id](const Response& response) {
                answers->list.replace(i, QJsonObject{{"id", id}, {"status", response.status}, {"headers", QJsonObject{{"Content-Type", "application/json; charset=utf-8"}}},
                                                     {"body", QJsonDocument::fromJson(response.body).object()}});
                if (--answers->open == 0)
                    responder->respond(Response::json(200, {{"responses", answers->list}}));
            });
    }
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
               << Route{method, QStringLiteral("logs"), QStringLiteral("/v1/{resource*}/query"), QStringLiteral("Query_ResourceExecute"), handler(&LogService::queryResource)}
               << Route{method, QStringLiteral("appinsights"), QStringLiteral("/v1/apps/{app}/query"), QStringLiteral("Query_Execute"), handler(&LogService::queryApplication)};
    }
    routes << Route{"POST", QStringLiteral("logs"), QStringLiteral("/v1/$batch"), QStringLiteral("Query_Batch"), handler(&LogService::batch)};
    routes << ingestionRoutes(world) << telemetryControlRoutes(world);
    return routes;
}

} // namespace sandbox
