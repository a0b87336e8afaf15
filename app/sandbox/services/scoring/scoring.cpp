// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/scoring/scoring.h"

#include "sandbox/services/arm/access.h"
#include "sandbox/services/scoring/flow.h"
#include "sandbox/services/scoring/flowspans.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace sandbox {

namespace {

using namespace scoring;

constexpr int DeltaPauseMs = 15;

/// The answer cut into the pieces in which a model's tokens would arrive: a word with the space before it.
QStringList deltasOf(const QString& answer)
{
    static const QRegularExpression pattern(QStringLiteral("\\s*\\S{1,12}"));
    QStringList deltas;
    qsizetype taken = 0;
    auto matches = pattern.globalMatch(answer);
    while (matches.hasNext()) {
        deltas.append(matches.next().captured());
        taken += deltas.last().size();
    }
    if (taken < answer.size()) {
        deltas.append(answer.mid(taken));
    }
    return deltas;
}

/// Sends the outputs of a run as server-sent events, the answer in small pieces; there is no [DONE], the end is the
/// end.
class OutputStream : public std::enable_shared_from_this<OutputStream>
{
public:
    OutputStream(World& world, ResponderPtr responder, const QJsonObject& outputs)
        : m_world(world), m_responder(std::move(responder)), m_outputs(outputs),
          m_deltas(deltasOf(outputs.value("answer").toString()))
    {
    }
    void next()
    {
        if (!m_responder->isOpen()) {
            return;
        }
        if (m_deltas.isEmpty()) {
            for (const char* name : {"citations", "context", "usage"}) {
                write({{QLatin1String(name), m_outputs.value(QLatin1String(name))}});
            }
            m_responder->end();
            return;
        }
        write({{"answer", m_deltas.takeFirst()}});
        m_world.after(DeltaPauseMs, [self = shared_from_this()] { self->next(); });
    }

private:
    void write(const QJsonObject& event)
    {
        m_responder->write("data: " + QJsonDocument(event).toJson(QJsonDocument::Compact) + "\n\n");
    }
    World& m_world;
    ResponderPtr m_responder;
    QJsonObject m_outputs;
    QStringList m_deltas;
};

class ScoringService : public std::enable_shared_from_this<ScoringService>
{
public:
    explicit ScoringService(World& world) : m_world(world) {}
    RouteList routes();

private:
    using Answer = void (ScoringService::*)(const Request&, const ResponderPtr&, const QJsonObject& endpoint);
    Route route(const QByteArray& method, const QString& pattern, const QString& operation, Answer member);
    std::optional<Response> refused(const Request& request, const QJsonObject& endpoint);
    std::optional<Deployment> deploymentFor(const Request& request, const QJsonObject& endpoint,
                                            const ResponderPtr& responder);
    void score(const Request& request, const ResponderPtr& responder, const QJsonObject& endpoint);
    void mirror(const Request& request, const QJsonObject& endpoint, const QJsonObject& input);
    void answer(const ResponderPtr& responder, const Deployment& deployment, ScoringRecord record,
                const FlowOutcome& outcome);
    void swagger(const Request& request, const ResponderPtr& responder, const QJsonObject& endpoint);
    void health(const Request& request, const ResponderPtr& responder, const QJsonObject& endpoint);
    void version(const Request& request, const ResponderPtr& responder, const QJsonObject& endpoint);
    void feedback(const Request& request, const ResponderPtr& responder, const QJsonObject& endpoint);

    World& m_world;
    QHash<QString, int> m_pending; ///< running requests by deployment id
};

Route ScoringService::route(const QByteArray& method, const QString& pattern, const QString& operation, Answer member)
{
    const Handler handler = [self = shared_from_this(), member](const Request& request, const ResponderPtr& responder) {
        const auto endpoint = self->m_world.estate().named(
            QStringLiteral("Microsoft.MachineLearningServices/workspaces/onlineEndpoints"), request.resource);
        if (!endpoint) {
            responder->respond(
                Response::error(404, QStringLiteral("NotFound"),
                                QStringLiteral("There is no online endpoint named '%1'.").arg(request.resource)));
            return;
        }
        if (const auto refusal = self->refused(request, *endpoint)) {
            responder->respond(*refusal);
            return;
        }
        ((*self).*member)(request, responder, *endpoint);
    };
    return {method, QStringLiteral("ml"), pattern, operation, handler};
}

RouteList ScoringService::routes()
{
    return {route("POST", "/score", "Score", &ScoringService::score),
            route("GET", "/swagger.json", "GetSwagger", &ScoringService::swagger),
            route("GET", "/", "Health", &ScoringService::health),
            route("GET", "/health", "Health", &ScoringService::health),
            route("GET", "/version", "Version", &ScoringService::version),
            route("POST", "/feedback", "Feedback", &ScoringService::feedback)};
}

/// Nothing when the caller may score. authMode Key takes keys only; AMLToken and AADToken take tokens only, and for an
/// Entra token the role counts as well.
std::optional<Response> ScoringService::refused(const Request& request, const QJsonObject& endpoint)
{
    const QString id = endpoint.value("id").toString();
    const QString mode = endpoint.value("properties").toObject().value("authMode").toString();
    const bool keys = mode == QLatin1String("Key");
    if (keys) {
        const QJsonObject secrets = m_world.estate().secretsOf(id);
        const QByteArray offered = request.headers.value("Authorization");
        const QString key =
            offered.left(7).toLower() == "bearer " ? QString::fromUtf8(offered.mid(7).trimmed()) : QString();
        const bool fits = !key.isEmpty() && (key == secrets.value("primaryKey").toString() ||
                                             key == secrets.value("secondaryKey").toString());
        if (fits || request.internal) {
            return std::nullopt;
        }
        return Response::error(
                   401, QStringLiteral("Unauthorized"),
                   QStringLiteral(
                       "The key of this endpoint is missing or wrong. Send it as 'Authorization: Bearer <key>'."))
            .with("WWW-Authenticate", "Bearer");
    }
    const Admission admission =
        m_world.admitToken(request, {QStringLiteral("https://ml.azure.com"), QStringLiteral("https://ml.azure.com/")});
    if (!admission.caller) {
        return admission.refusal;
    }
    const bool role =
        mode != QLatin1String("AADToken") ||
        arm::Access(m_world, *admission.caller)
            .allows(QStringLiteral("Microsoft.MachineLearningServices/workspaces/onlineEndpoints/score/action"), id);
    if (role) {
        return std::nullopt;
    }
    return Response::error(
        403, QStringLiteral("Forbidden"),
        QStringLiteral("The caller has no role with the action Microsoft.MachineLearningServices/workspaces/"
                       "onlineEndpoints/score/action on this endpoint."));
}

std::optional<Deployment> ScoringService::deploymentFor(const Request& request, const QJsonObject& endpoint,
                                                        const ResponderPtr& responder)
{
    const QString named = QString::fromUtf8(request.headers.value("azureml-model-deployment"));
    const auto deployments = servingDeployments(m_world.estate(), endpoint.value("id").toString());
    const auto chosen = chooseDeployment(endpoint, deployments, named, m_world.random());
    if (!chosen) {
        responder->respond(Response::error(
            404, QStringLiteral("DeploymentNotFound"),
            named.isEmpty() ? QStringLiteral("No valid deployments to route to. Please check that the endpoint has at "
                                             "least one deployment with "
                                             "positive weight values or use a deployment specific header to route.")
                            : QStringLiteral("The deployment '%1' does not exist on this endpoint.").arg(named)));
        return std::nullopt;
    }
    return readDeployment(m_world, endpoint, *chosen);
}

void ScoringService::score(const Request& request, const ResponderPtr& responder, const QJsonObject& endpoint)
{
    const auto deployment = deploymentFor(request, endpoint, responder);
    if (!deployment) {
        return;
    }
    ScoringRecord record;
    record.requestId = m_world.uuid();
    record.clientRequestId = QString::fromUtf8(request.headers.value("x-ms-client-request-id"));
    record.traceParent = QString::fromUtf8(request.headers.value("traceparent"));
    record.url = m_world.endpoint(QStringLiteral("ml"), request.resource, request.origin) + QStringLiteral("/score");
    record.authType = endpoint.value("properties").toObject().value("authMode").toString();
    record.userAgent = request.headers.value("User-Agent");
    record.started = m_world.now();
    record.requestBytes = request.body.size();
    record.streamed = request.headers.value("Accept").contains("text/event-stream");
    const auto input = request.json();
    if (!input) {
        FlowOutcome outcome;
        outcome.modelStatus = 400;
        outcome.errorCode = QStringLiteral("UserError");
        outcome.errorMessage = QStringLiteral("Bad Request: the body must be a JSON object.");
        answer(responder, *deployment, record, outcome);
        return;
    }
    const QString pendingKey = deployment->endpointId + u'/' + deployment->name;
    if (m_pending.value(pendingKey) >= deployment->maximumPending) {
        responder->respond(
            Response::error(429, QStringLiteral("TooManyRequests"),
                            QStringLiteral("The deployment has too many pending requests; try again later."))
                .with("azureml-model-deployment", deployment->name.toUtf8()));
        countScoring(m_world, *deployment, 429, 0, 0);
        return;
    }
    mirror(request, endpoint, *input);
    ++m_pending[pendingKey];
    const auto flow = std::make_shared<Flow>(m_world, *deployment, request.origin);
    flow->run(*input, [self = shared_from_this(), pendingKey, deployment = *deployment, record,
                       responder](const FlowOutcome& outcome) {
        --self->m_pending[pendingKey];
        self->answer(responder, deployment, record, outcome);
    });
}

/// Sends a copy to the deployments that mirrorTraffic names; nobody waits for what they answer.
void ScoringService::mirror(const Request& request, const QJsonObject& endpoint, const QJsonObject& input)
{
    const QJsonObject shares = endpoint.value("properties").toObject().value("mirrorTraffic").toObject();
    const auto deployments = servingDeployments(m_world.estate(), endpoint.value("id").toString());
    for (const QJsonObject& resource : deployments) {
        const double share = shares.value(resource.value("name").toString()).toDouble() / 100.0;
        if (share <= 0 || m_world.random() >= share) {
            continue;
        }
        const Deployment copy = readDeployment(m_world, endpoint, resource);
        const QDateTime started = m_world.now();
        const auto flow = std::make_shared<Flow>(m_world, copy, request.origin);
        flow->run(input, [self = shared_from_this(), copy, started](const FlowOutcome& outcome) {
            countScoring(self->m_world, copy, outcome.modelStatus == 200 ? 200 : 424, outcome.modelStatus,
                         started.msecsTo(self->m_world.now()));
        });
    }
}

void ScoringService::answer(const ResponderPtr& responder, const Deployment& deployment, ScoringRecord record,
                            const FlowOutcome& outcome)
{
    Headers headers;
    headers.set("azureml-model-deployment", deployment.name.toUtf8());
    headers.set("x-ms-request-id", record.requestId.toUtf8());
    record.status = outcome.modelStatus == 200 ? 200 : 424;
    record.responseBytes = outcome.outputs.value("answer").toString().toUtf8().size();
    recordRun(m_world, deployment, record, outcome);
    countScoring(m_world, deployment, record.status, outcome.modelStatus, record.started.msecsTo(m_world.now()));
    if (outcome.modelStatus != 200) {
        Response response = Response::error(424, outcome.errorCode, outcome.errorMessage);
        response.with("azureml-model-deployment", deployment.name.toUtf8())
            .with("x-ms-request-id", record.requestId.toUtf8());
        response.with("ms-azureml-model-error-statuscode", QByteArray::number(outcome.modelStatus));
        response.with("ms-azureml-model-error-reason", "model_error");
        responder->respond(response);
        return;
    }
    if (!record.streamed) {
        Response response = Response::json(200, outcome.outputs);
        response.with("azureml-model-deployment", deployment.name.toUtf8())
            .with("x-ms-request-id", record.requestId.toUtf8());
        responder->respond(response);
        return;
    }
    headers.set("Content-Type", "text/event-stream; charset=utf-8");
    responder->begin(200, headers);
    std::make_shared<OutputStream>(m_world, responder, outcome.outputs)->next();
}

void ScoringService::swagger(const Request& request, const ResponderPtr& responder, const QJsonObject& endpoint)
{
    const auto deployment = deploymentFor(request, endpoint, responder);
    if (!deployment) {
        return;
    }
    const QJsonObject text{{"type", "string"}};
    const QJsonObject list{{"type", "array"},
                           {"items", QJsonObject{{"type", "object"}, {"additionalProperties", QJsonObject()}}}};
    const auto body = [](const QJsonObject& properties, const QJsonArray& required) {
        QJsonObject schema{{"type", "object"}, {"properties", properties}};
        if (!required.isEmpty()) {
            schema.insert("required", required);
        }
        return QJsonObject{{"application/json", QJsonObject{{"schema", schema}}}};
    };
    const QJsonObject success{
        {"description", "successful operation"},
        {"content",
         body({{"answer", text}, {"citations", list}, {"context", list}, {"usage", QJsonObject{{"type", "object"}}}},
              {})}};
    const QJsonObject post{{"summary", "run promptflow: " + deployment->flow + " with an given input"},
                           {"requestBody", QJsonObject{{"description", "promptflow input data"},
                                                       {"required", true},
                                                       {"content", body({{"question", text}, {"chat_history", list}},
                                                                        {"question", "chat_history"})}}},
                           {"responses", QJsonObject{{"200", success},
                                                     {"400", QJsonObject{{"description", "Invalid input"}}},
                                                     {"default", QJsonObject{{"description", "unexpected error"}}}}}};
    const QJsonObject info{{"title", "Promptflow[" + deployment->flow + "] API"},
                           {"version", "1.0.0"},
                           {"x-flow-name", deployment->flow},
                           {"x-flow-type", "chat"},
                           {"x-chat-input", "question"},
                           {"x-chat-history", "chat_history"},
                           {"x-chat-output", "answer"}};
    Response response = Response::json(
        200, {{"openapi", "3.0.0"},
              {"info", info},
              {"paths", QJsonObject{{"/score", QJsonObject{{"post", post}}}}},
              {"security", QJsonArray{QJsonObject{{"bearerAuth", QJsonArray()}}}},
              {"components",
               QJsonObject{{"securitySchemes",
                            QJsonObject{{"bearerAuth", QJsonObject{{"type", "http"}, {"scheme", "bearer"}}}}}}}});
    responder->respond(response.with("azureml-model-deployment", deployment->name.toUtf8()));
}

void ScoringService::health(const Request&, const ResponderPtr& responder, const QJsonObject&)
{
    responder->respond(Response::json(200, {{"status", "Healthy"}, {"version", QLatin1String(PILOTHOUSE_VERSION)}}));
}

void ScoringService::version(const Request&, const ResponderPtr& responder, const QJsonObject&)
{
    responder->respond(Response::json(
        200, {{"status", "Healthy"}, {"build_info", "sandbox"}, {"version", QLatin1String(PILOTHOUSE_VERSION)}}));
}

/// A remark about an answer becomes a span, as prompt flow stores it.
void ScoringService::feedback(const Request& request, const ResponderPtr& responder, const QJsonObject& endpoint)
{
    const auto deployment = deploymentFor(request, endpoint, responder);
    const auto body = request.json();
    if (!deployment) {
        return;
    }
    if (!body) {
        responder->respond(
            Response::error(400, QStringLiteral("UserError"), QStringLiteral("The feedback must be a JSON object.")));
        return;
    }
    QJsonObject properties;
    for (auto it = body->begin(); it != body->end(); ++it) {
        const bool flat = it->isString();
        properties.insert(it.key(),
                          flat ? it->toString()
                               : QString::fromUtf8(QJsonDocument(QJsonArray{*it}).toJson(QJsonDocument::Compact)));
    }
    const QString parent = QString::fromUtf8(request.headers.value("traceparent"));
    m_world.telemetry().append(QStringLiteral("AppDependencies"),
                               {{"TimeGenerated", m_world.now().toString(Qt::ISODateWithMs)},
                                {"Id", m_world.uuid().remove(u'-').left(16)},
                                {"Name", "promptflow-feedback"},
                                {"OperationId", parent.section(u'-', 1, 1)},
                                {"ParentId", parent.section(u'-', 2, 2)},
                                {"DependencyType", "InProc"},
                                {"AppRoleName", deployment->endpointName},
                                {"Success", true},
                                {"ResultCode", "0"},
                                {"DurationMs", 0},
                                {"ItemCount", 1},
                                {"Properties", properties}},
                               deployment->telemetryWorkspace);
    responder->respond(Response::json(200, {{"status", "Feedback received."}}));
}

} // namespace

RouteList scoringRoutes(World& world)
{
    return std::make_shared<ScoringService>(world)->routes();
}

} // namespace sandbox
