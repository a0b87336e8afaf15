// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/openai/call.h"

#include "sandbox/services/arm/access.h"
#include "sandbox/services/arm/catalog.h"
#include "sandbox/services/openai/network.h"

#include <QJsonDocument>
#include <cmath>

namespace sandbox::openai {

namespace {

const QString kAccounts = QStringLiteral("Microsoft.CognitiveServices/accounts");

Failure notFound()
{
    return {404, QStringLiteral("404"), QStringLiteral("Resource not found"), {}, {}, {}};
}

QString text(const QJsonObject& object, const char* name)
{
    return object.value(QLatin1String(name)).toString();
}

/// Keys and audiences of the account; answers when the caller may not come in.
bool admit(World& world, const Opening& opening, Call& call)
{
    const QJsonObject secrets = world.estate().secretsOf(call.accountId());
    const QStringList keys = {text(secrets, "key1"), text(secrets, "key2")};
    static const QStringList audiences = {QStringLiteral("https://cognitiveservices.azure.com"),
                                          QStringLiteral("https://ai.azure.com")};
    const QJsonObject properties = call.account.value(QStringLiteral("properties")).toObject();
    const bool keysAllowed = !properties.value(QStringLiteral("disableLocalAuth")).toBool();
    Admission admission = world.admitTokenOrKey(call.request, audiences, "api-key", keys, keysAllowed);
    if (!admission.caller) {
        finish(call, admission.refusal);
        return false;
    }
    call.caller = *admission.caller;
    const QString action = QStringLiteral("Microsoft.CognitiveServices/accounts/OpenAI/") + opening.dataAction;
    if (call.caller.viaKey || arm::Access(world, call.caller).isUnlimited() ||
        arm::Access(world, call.caller).allowsData(action, call.accountId()))
        return true;
    fail(call, {401,
                QStringLiteral("PermissionDenied"),
                QStringLiteral("The principal `%1` lacks the required data action `%2` to perform `%3 %4` operation.")
                    .arg(call.caller.objectId, action, QString::fromLatin1(call.request.method), call.request.path),
                {},
                {},
                {}});
    return false;
}

/// Whether the account's network rules let this computer in. It counts as part of every private network in which the
/// account has an approved endpoint, and as 198.51.100.7 (the office) on the public one.
bool isReachable(Call& call)
{
    const QString refusal = networkRefusal(call.account);
    if (refusal.isEmpty() || call.request.internal)
        return true;
    fail(call, {403, QStringLiteral("403"), refusal, {}, {}, {}});
    return false;
}

bool readVersion(const Opening& opening, Call& call)
{
    const QString name = call.request.argument(QStringLiteral("api-version"));
    call.version.v1 = opening.v1;
    call.version.name = opening.v1 ? QStringLiteral("v1") : name;
    call.version.preview = name.contains(QStringLiteral("preview"));
    if (opening.v1) {
        if (name.isEmpty() || name == QStringLiteral("v1") || name == QStringLiteral("preview") ||
            name == QStringLiteral("latest"))
            return true;
        fail(call, {400, QStringLiteral("BadRequest"), QStringLiteral("API version not supported"), {}, {}, {}});
        return false;
    }
    if (ApiVersion::known(name))
        return true;
    if (name.isEmpty())
        fail(call, notFound()); // what the service says when the parameter is missing
    else
        fail(call, {400, QStringLiteral("BadRequest"), QStringLiteral("API version not supported"), {}, {}, {}});
    return false;
}

bool readBody(Call& call)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(call.request.body, &error);
    if (document.isObject()) {
        call.body = document.object();
        return true;
    }
    const QString message = document.isNull()
                                ? QStringLiteral("We could not parse the JSON body of your request: %1 at byte %2.")
                                      .arg(error.errorString())
                                      .arg(error.offset)
                                : QStringLiteral("The JSON body of your request must be an object.");
    fail(call, {400, QStringLiteral("BadRequest"), message, QStringLiteral("invalid_request_error"), {}, {}});
    return false;
}

bool findDeployment(World& world, const Opening& opening, Call& call)
{
    call.deploymentName =
        opening.v1 ? text(call.body, "model") : call.request.parameters.value(QStringLiteral("deployment"));
    if (opening.v1 && call.deploymentName.isEmpty()) {
        fail(call, Failure::parameter(QStringLiteral("model"), QStringLiteral("missing_required_parameter"),
                                      QStringLiteral("Missing required parameter: 'model'.")));
        return false;
    }
    call.deployment = deploymentNamed(world.estate(), call.accountId(), call.deploymentName);
    if (call.deployment.isEmpty()) {
        fail(call, {404,
                    QStringLiteral("DeploymentNotFound"),
                    QStringLiteral(
                        "The API deployment for this resource does not exist. If you created the deployment within "
                        "the last 5 minutes, please wait a moment and try again."),
                    {},
                    {},
                    {}});
        return false;
    }
    call.model = Model::of(call.deployment);
    call.limits = QuotaLimits::of(call.deployment);
    return true;
}

} // namespace

QJsonObject deploymentNamed(const Estate& estate, const QString& accountId, const QString& name)
{
    if (name.isEmpty() || name.contains(QLatin1Char('/')))
        return {};
    const auto deployment = estate.resource(accountId + QStringLiteral("/deployments/") + name);
    if (!deployment)
        return {};
    const QString state = text(deployment->value(QStringLiteral("properties")).toObject(), "provisioningState");
    const bool serves = state.isEmpty() || state == QStringLiteral("Succeeded") || state == QStringLiteral("Updating");
    return serves ? *deployment : QJsonObject();
}

CallPtr openCall(World& world, const Opening& opening, const Request& request, const ResponderPtr& responder)
{
    auto call = std::make_shared<Call>();
    call->world = &world;
    call->request = request;
    call->responder = responder;
    call->operation = opening.operation;
    call->requestId = world.uuid();
    call->started = world.now();
    const auto account = world.estate().named(kAccounts, request.resource);
    if (!account) {
        fail(*call, notFound());
        return nullptr;
    }
    call->account = *account;
    if (!isReachable(*call) || !admit(world, opening, *call) || !readVersion(opening, *call))
        return nullptr;
    if (!opening.deployment)
        return admitByOrder(*call) ? call : nullptr;
    if (opening.v1 && !readBody(*call))
        return nullptr;
    if (!findDeployment(world, opening, *call) || !admitByOrder(*call) || (!opening.v1 && !readBody(*call)))
        return nullptr;
    return call;
}

Headers answerHeaders(const Call& call, int status)
{
    Headers headers;
    headers.set("apim-request-id", call.requestId.toUtf8());
    headers.set("x-ms-region", arm::Catalog::instance().regionName(text(call.account, "location")).toUtf8());
    const QByteArray clientId = call.request.headers.value("x-ms-client-request-id");
    if (!clientId.isEmpty())
        headers.set("x-ms-client-request-id", clientId);
    if (call.deployment.isEmpty())
        return headers;
    headers.set("x-ms-deployment-name", text(call.deployment, "name").toUtf8());
    if (!call.spilledFrom.isEmpty())
        headers.set("x-ms-spillover-from-deployment", call.spilledFrom.toUtf8());
    if (call.spilloverError > 0)
        headers.set("x-ms-spillover-error", QByteArray::number(call.spilloverError));
    const bool refused = status == 429;
    if (call.limits.provisioned) {
        headers.set("azure-openai-deployment-utilization",
                    QByteArray::number(call.quota.utilization * 100, 'f', 1) + '%');
    } else if (status == 200 || refused) {
        const auto seconds = [](qint64 ms) {
            return QByteArray::number(static_cast<qint64>(std::ceil(static_cast<double>(ms) / 1000.0)));
        };
        headers.set("x-ratelimit-limit-requests", QByteArray::number(call.limits.requests));
        headers.set("x-ratelimit-limit-tokens", QByteArray::number(call.limits.tokens));
        headers.set("x-ratelimit-remaining-requests", QByteArray::number(call.quota.remainingRequests));
        headers.set("x-ratelimit-remaining-tokens", QByteArray::number(call.quota.remainingTokens));
        headers.set("x-ratelimit-reset-requests", seconds(call.quota.resetRequestsMs));
        headers.set("x-ratelimit-reset-tokens", seconds(call.quota.resetTokensMs));
    }
    if (refused) {
        headers.set("retry-after", QByteArray::number(std::max<qint64>(1, (call.quota.retryAfterMs + 999) / 1000)));
        headers.set("retry-after-ms", QByteArray::number(call.quota.retryAfterMs));
    }
    return headers;
}

void finish(const Call& call, Response response)
{
    const Headers own = answerHeaders(call, response.status);
    for (const auto& [name, value] : own.fields()) {
        if (!response.headers.contains(name))
            response.headers.set(name, value);
    }
    logCall(call, response.status, response.body.size());
    call.responder->respond(response);
}

} // namespace sandbox::openai
