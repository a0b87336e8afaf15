// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/msgraph/msgraph.h"

#include "sandbox/identity/directory.h"

namespace sandbox {

namespace {

const QString kContext = QStringLiteral("https://graph.microsoft.com/v1.0/$metadata#");

QStringList audiences(const World& world)
{
    return {QStringLiteral("https://graph.microsoft.com"), QStringLiteral("00000003-0000-0000-c000-000000000000"),
            world.endpoint(QStringLiteral("graph"), {}, world.httpOrigin()),
            world.endpoint(QStringLiteral("graph"), {}, world.httpsOrigin())};
}

Response graphError(const World& world, int status, const QString& code, const QString& message)
{
    return Response::json(
        status,
        {{"error", QJsonObject{{"code", code},
                               {"message", message},
                               {"innerError",
                                QJsonObject{{"date", world.now().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"))}}}}}});
}

Response notFound(const World& world, const QString& id)
{
    return graphError(
        world, 404, QStringLiteral("Request_ResourceNotFound"),
        QStringLiteral("Resource '%1' does not exist or one of its queried reference-property objects are not present.")
            .arg(id));
}

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonObject shownUser(const User& user, const QString& tenantId)
{
    return {{"id", Directory::objectIdIn(user, tenantId)},
            {"displayName", user.displayName},
            {"givenName", textOrNull(user.givenName)},
            {"surname", textOrNull(user.surname)},
            {"userPrincipalName", user.userPrincipalName},
            {"mail", textOrNull(user.mail)},
            {"jobTitle", textOrNull(user.jobTitle)},
            {"mobilePhone", QJsonValue::Null},
            {"officeLocation", QJsonValue::Null},
            {"preferredLanguage", textOrNull(user.preferredLanguage)},
            {"businessPhones", QJsonArray{}}};
}

QJsonObject shownPrincipal(const QJsonObject& principal)
{
    return {{"id", principal.value(QLatin1String("objectId"))},
            {"appId", principal.value(QLatin1String("appId"))},
            {"displayName", principal.value(QLatin1String("displayName"))},
            {"servicePrincipalType", principal.value(QLatin1String("servicePrincipalType"))},
            {"accountEnabled", true}};
}

/// `$select`: only the named members, and the annotations.
QJsonObject selected(const QJsonObject& object, const Request& request)
{
    const QString select = request.argument(QStringLiteral("$select"));
    if (select.isEmpty())
        return object;
    QJsonObject result;
    const QStringList names = select.split(QLatin1Char(','));
    for (auto it = object.begin(); it != object.end(); ++it) {
        const bool wanted = std::any_of(names.begin(), names.end(), [&](const QString& name) {
            return name.trimmed().compare(it.key(), Qt::CaseInsensitive) == 0;
        });
        if (wanted || it.key().startsWith(QLatin1Char('@')))
            result.insert(it.key(), *it);
    }
    return result;
}

class GraphService
{
public:
    explicit GraphService(World& world) : m_world(world) {}
    using Answer = Response (GraphService::*)(const Request&, const Caller&);

    void handle(Answer answer, const Request& request, const ResponderPtr& responder)
    {
        const Admission admission = m_world.admitToken(request, audiences(m_world));
        responder->respond(admission.caller ? (this->*answer)(request, *admission.caller) : admission.refusal);
    }
    Response me(const Request& request, const Caller& caller);
    Response memberOf(const Request& request, const Caller& caller);
    Response organization(const Request& request, const Caller& caller);
    Response users(const Request& request, const Caller& caller);
    Response user(const Request& request, const Caller& caller);
    Response servicePrincipals(const Request& request, const Caller& caller);
    Response servicePrincipal(const Request& request, const Caller& caller);
    Response getByIds(const Request& request, const Caller& caller);

private:
    QList<QJsonObject> principalsOf(const QString& tenantId) const;
    World& m_world;
};

QList<QJsonObject> GraphService::principalsOf(const QString& tenantId) const
{
    QList<QJsonObject> principals;
    const QJsonArray all = m_world.estateSection(QStringLiteral("servicePrincipals")).toArray();
    for (const QJsonValue& entry : all) {
        const QString own = entry.toObject().value(QLatin1String("tenantId")).toString();
        if (own.isEmpty() || own.compare(tenantId, Qt::CaseInsensitive) == 0)
            principals.append(entry.toObject());
    }
    return principals;
}

Response GraphService::me(const Request& request, const Caller& caller)
{
    const auto user = m_world.directory().userIn(caller.tenantId, caller.objectId);
    if (!user)
        return graphError(m_world, 400, QStringLiteral("BadRequest"),
                          QStringLiteral("/me request is only valid with delegated authentication flow."));
    QJsonObject body = selected(shownUser(*user, caller.tenantId), request);
    body.insert(QStringLiteral("@odata.context"), kContext + QStringLiteral("users/$entity"));
    return Response::json(200, body);
}

Response GraphService::memberOf(const Request&, const Caller&)
{
    return Response::json(200,
                          {{"@odata.context", kContext + QStringLiteral("directoryObjects")}, {"value", QJsonArray{}}});
}

Response GraphService::organization(const Request& request, const Caller& caller)
{
    const auto tenant = m_world.directory().tenant(caller.tenantId);
    QJsonArray value;
    if (tenant)
        value.append(
            selected({{"id", tenant->tenantId},
                      {"displayName", tenant->displayName},
                      {"tenantType", "AAD"},
                      {"verifiedDomains",
                       QJsonArray{QJsonObject{
                           {"name", tenant->domain}, {"isDefault", true}, {"isInitial", true}, {"type", "Managed"}}}}},
                     request));
    return Response::json(200, {{"@odata.context", kContext + QStringLiteral("organization")}, {"value", value}});
}

Response GraphService::users(const Request& request, const Caller& caller)
{
    QJsonArray value;
    for (const User& user : m_world.directory().users()) {
        if (m_world.directory().isMember(user, caller.tenantId))
            value.append(selected(shownUser(user, caller.tenantId), request));
    }
    return Response::json(200, {{"@odata.context", kContext + QStringLiteral("users")}, {"value", value}});
}

Response GraphService::user(const Request& request, const Caller& caller)
{
    const QString id = request.parameters.value(QStringLiteral("id"));
    auto user = m_world.directory().userIn(caller.tenantId, id);
    if (!user)
        user = m_world.directory().user(id);
    if (!user || !m_world.directory().isMember(*user, caller.tenantId))
        return notFound(m_world, id);
    QJsonObject body = selected(shownUser(*user, caller.tenantId), request);
    body.insert(QStringLiteral("@odata.context"), kContext + QStringLiteral("users/$entity"));
    return Response::json(200, body);
}

Response GraphService::servicePrincipals(const Request& request, const Caller& caller)
{
    QJsonArray value;
    const auto principals = principalsOf(caller.tenantId);
    for (const QJsonObject& principal : principals)
        value.append(selected(shownPrincipal(principal), request));
    return Response::json(200, {{"@odata.context", kContext + QStringLiteral("servicePrincipals")}, {"value", value}});
}

Response GraphService::servicePrincipal(const Request& request, const Caller& caller)
{
    const QString id = request.parameters.value(QStringLiteral("id"));
    const auto principals = principalsOf(caller.tenantId);
    for (const QJsonObject& principal : principals) {
        if (principal.value(QLatin1String("objectId")).toString().compare(id, Qt::CaseInsensitive) != 0)
            continue;
        QJsonObject body = selected(shownPrincipal(principal), request);
        body.insert(QStringLiteral("@odata.context"), kContext + QStringLiteral("servicePrincipals/$entity"));
        return Response::json(200, body);
    }
    return notFound(m_world, id);
}

Response GraphService::getByIds(const Request& request, const Caller& caller)
{
    const auto body = request.json();
    if (!body || !body->value(QLatin1String("ids")).isArray())
        return graphError(m_world, 400, QStringLiteral("BadRequest"),
                          QStringLiteral("The member 'ids' must be an array of object ids."));
    QJsonArray value;
    const QJsonArray ids = body->value(QLatin1String("ids")).toArray();
    const auto principals = principalsOf(caller.tenantId);
    for (const QJsonValue& id : ids) {
        if (const auto user = m_world.directory().userIn(caller.tenantId, id.toString())) {
            QJsonObject shown = shownUser(*user, caller.tenantId);
            shown.insert(QStringLiteral("@odata.type"), QStringLiteral("#microsoft.graph.user"));
            value.append(shown);
            continue;
        }
        for (const QJsonObject& principal : principals) {
            if (principal.value(QLatin1String("objectId")).toString().compare(id.toString(), Qt::CaseInsensitive) != 0)
                continue;
            QJsonObject shown = shownPrincipal(principal);
            shown.insert(QStringLiteral("@odata.type"), QStringLiteral("#microsoft.graph.servicePrincipal"));
            value.append(shown);
            break;
        }
    }
    return Response::json(200, {{"@odata.context", kContext + QStringLiteral("directoryObjects")}, {"value", value}});
}

} // namespace

RouteList graphRoutes(World& world)
{
    const auto service = std::make_shared<GraphService>(world);
    const auto route = [&](const char* method, const char* pattern, const char* operation,
                           GraphService::Answer answer) {
        return Route{method, QStringLiteral("graph"), QStringLiteral("/v1.0") + QLatin1String(pattern),
                     QLatin1String(operation),
                     [service, answer](const Request& request, const ResponderPtr& responder) {
                         service->handle(answer, request, responder);
                     }};
    };
    return {route("GET", "/me", "Me_Get", &GraphService::me),
            route("GET", "/me/memberOf", "Me_MemberOf", &GraphService::memberOf),
            route("GET", "/me/transitiveMemberOf", "Me_TransitiveMemberOf", &GraphService::memberOf),
            route("GET", "/organization", "Organization_List", &GraphService::organization),
            route("GET", "/groups", "Groups_List", &GraphService::memberOf),
            route("GET", "/users", "Users_List", &GraphService::users),
            route("GET", "/users/{id}", "Users_Get", &GraphService::user),
            route("GET", "/servicePrincipals", "ServicePrincipals_List", &GraphService::servicePrincipals),
            route("GET", "/servicePrincipals/{id}", "ServicePrincipals_Get", &GraphService::servicePrincipal),
            route("POST", "/directoryObjects/getByIds", "DirectoryObjects_GetByIds", &GraphService::getByIds)};
}

} // namespace sandbox
