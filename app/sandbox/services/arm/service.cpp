// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/arm/service.h"

#include "sandbox/estate/placeholders.h"

#include <QJsonDocument>

namespace sandbox::arm {

namespace {

Throttle::Kind kindOf(const QByteArray& method)
{
    if (method == "GET" || method == "HEAD")
        return Throttle::Kind::Reads;
    return method == "DELETE" ? Throttle::Kind::Deletes : Throttle::Kind::Writes;
}

QByteArray wordOf(Throttle::Kind kind)
{
    return kind == Throttle::Kind::Reads ? "reads" : kind == Throttle::Kind::Writes ? "writes" : "deletes";
}

/// Endpoint placeholders in a JSON body become URLs of this client's origin.
void fillEndpoints(Response& response, World& world, const QString& origin)
{
    if (!response.body.contains("{{"))
        return;
    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    if (document.isObject())
        response.body =
            QJsonDocument(withEndpoints(document.object(), world, origin).toObject()).toJson(QJsonDocument::Compact);
}

/// The answer, where the caller's rights and the locks allow it.
Response decided(const Service::Guard& guard, const Service::Answer& answer, const Call& call)
{
    if (!guard.action.isEmpty() && !call.access.allows(guard.action, call.id.text))
        return notAuthorized(call.caller, guard.action, call.id.text);
    // ReadOnly counts POST actions such as listKeys as writing; changes and deletions look at locks by themselves.
    if (call.request.method == "POST" && guard.action.endsWith(QLatin1String("/action"), Qt::CaseInsensitive)) {
        if (const auto refusal = lockedBy(call, call.id.text, false))
            return *refusal;
    }
    return answer(call);
}

} // namespace

QStringList armAudiences(const World& world)
{
    return {QStringLiteral("https://management.azure.com"), QStringLiteral("https://management.core.windows.net"),
            QStringLiteral("797f4846-ba00-4fd7-ba43-dac1f8f63013"),
            world.endpoint(QStringLiteral("arm"), {}, world.httpOrigin()),
            world.endpoint(QStringLiteral("arm"), {}, world.httpsOrigin())};
}

Service::Service(World& world) : m_world(world), m_activity(world), m_operations(world)
{
    m_operations.setObserver([this](const Operations::Operation& ended) { m_activity.noteEnd(ended); });
}

void Service::add(const char* method, const QString& pattern, const QString& operation, Guard guard, Answer answer)
{
    if (guard.apiVersions.isEmpty())
        guard.apiVersions = guard.type
                                ? guard.type->apiVersions
                                : Catalog::instance().provider(QStringLiteral("Microsoft.Resources"))->apiVersions;
    const auto self = shared_from_this();
    m_routes.append({method, QStringLiteral("arm"), pattern, operation,
                     [self, guard = std::move(guard), answer = std::move(answer)](const Request& request,
                                                                                  const ResponderPtr& responder) {
                         self->handle(guard, answer, request, responder);
                     }});
}

void Service::addWaiting(const char* method, const QString& pattern, const QString& operation, Guard guard, Wait wait, Answer answer)
{
    add(method, pattern, operation, std::move(guard), std::move(answer));
    const auto self = shared_from_this();
    const Handler handle = m_routes.last().handler;
    m_routes.last().handler = [self, handle, wait = std::move(wait)](const Request& request, const ResponderPtr& responder) {
        if (!self->m_world.admitToken(request, armAudiences(self->m_world)).caller)
            return handle(request, responder); // refuses
        wait(request, [handle, request, responder] { handle(request, responder); });
    };
}

void Service::handle(const Guard& guard, const Answer& answer, const Request& request, const ResponderPtr& responder)
{
    Response response = answered(guard, answer, request);
    fillEndpoints(response, m_world, request.origin);
    responder->respond(response);
}

std::optional<Response> Service::checkVersion(const Guard& guard, const Request& request, const ResourceId& id) const
{
    const QString version = request.argument(QStringLiteral("api-version"));
    if (version.isEmpty())
        return missingApiVersion();
    if (guard.anyVersion || guard.apiVersions.contains(version, Qt::CaseInsensitive))
        return std::nullopt;
    if (!guard.type)
        return invalidApiVersion(version, guard.apiVersions);
    const auto resource = m_world.estate().resource(id.text);
    const QString location = resource ? resource->value(QLatin1String("location")).toString() : QString();
    return noRegisteredProvider(*guard.type, version, location);
}

std::optional<Response> Service::checkSubscription(const Call& call) const
{
    if (call.id.subscriptionId.isEmpty())
        return std::nullopt;
    const QString tenantId = m_world.estate().tenantOf(call.id.text);
    if (tenantId.isEmpty() || !m_world.estate().resource(call.id.subscription()))
        return subscriptionNotFound(call.id.subscriptionId);
    if (!call.access.isUnlimited() && !sameText(tenantId, call.caller.tenantId))
        return wrongTenant(m_world, call.request, call.caller, tenantId);
    if (call.id.resourceGroup.isEmpty() || (call.id.provider.isEmpty() && call.id.text == call.id.group()))
        return std::nullopt;
    if (!m_world.estate().resource(call.id.group()))
        return groupNotFound(call.id.resourceGroup);
    return std::nullopt;
}

void Service::putRateLimits(Response& response, const Throttle::Verdict& verdict, const Request& request,
                            const ResourceId& id) const
{
    const QByteArray scope = id.subscriptionId.isEmpty() ? "tenant" : "subscription";
    const QByteArray kind = wordOf(kindOf(request.method));
    response.headers.set("x-ms-ratelimit-remaining-" + scope + '-' + kind, QByteArray::number(verdict.remaining));
    if (scope == "subscription")
        response.headers.set("x-ms-ratelimit-remaining-subscription-global-" + kind,
                             QByteArray::number(verdict.remaining * 15));
}

Response Service::answered(const Guard& guard, const Answer& answer, const Request& request)
{
    const Admission admission = m_world.admitToken(request, armAudiences(m_world));
    if (!admission.caller)
        return admission.refusal;
    const Caller& caller = *admission.caller;
    const Access access(m_world, caller);
    const Call call{m_world,
                    request,
                    caller,
                    access,
                    ResourceId::parse(request.path),
                    request.argument(QStringLiteral("api-version"))};
    if (const auto refusal = checkVersion(guard, request, call.id))
        return *refusal;
    const QString owner = call.id.subscriptionId.isEmpty() ? caller.tenantId : call.id.subscriptionId.toLower();
    const Throttle::Verdict verdict = m_throttle.take(owner + caller.objectId, kindOf(request.method), m_world.now());
    if (!verdict.admitted)
        return throttled(owner, QString::fromLatin1(wordOf(kindOf(request.method))), verdict.retryAfterSeconds);
    if (const auto refusal = checkSubscription(call))
        return *refusal;
    Response response = decided(guard, answer, call);
    m_activity.note(call, guard.action, response);
    putRateLimits(response, verdict, request, call.id);
    return response;
}

} // namespace sandbox::arm
