// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/entra/drill.h"

#include "sandbox/identity/tokenauthority.h"

namespace sandbox::entra {

namespace {

Response bad(const QString& sentence)
{
    return Response::error(400, QStringLiteral("InvalidDrill"), sentence);
}

QString text(const QJsonObject& object, const char* name)
{
    return object.value(QLatin1String(name)).toString();
}

/// The members that concern nobody in particular; true when there was one.
bool applyToAll(EntraState& state, const QJsonObject& order)
{
    bool any = false;
    if (order.value(QLatin1String("reset")).toBool()) {
        state.forgetDrills();
        state.world().tokens().endDemands();
        any = true;
    }
    if (order.contains(QLatin1String("refreshTokenReuse"))) {
        state.strictRefresh = text(order, "refreshTokenReuse") == QLatin1String("killsGrant");
        any = true;
    }
    if (order.contains(QLatin1String("loopLimit"))) {
        state.loopLimit = order.value(QLatin1String("loopLimit")).toInt();
        any = true;
    }
    if (order.contains(QLatin1String("challenge")) && order.value(QLatin1String("challenge")).isNull()) {
        state.world().tokens().endDemands();
        any = true;
    }
    return any;
}

AccessDemand demandFrom(const QJsonObject& order, const std::optional<User>& user)
{
    AccessDemand demand;
    demand.service = text(order, "service");
    demand.userObjectId = user ? user->objectId : QString();
    demand.context = order.value(QLatin1String("context")).toString(QStringLiteral("c1"));
    demand.writesOnly = order.value(QLatin1String("writesOnly")).toBool();
    demand.interactive = order.value(QLatin1String("interactive")).toBool();
    demand.endless = order.value(QLatin1String("endless")).toBool();
    return demand;
}

QString withoutSlash(QString resource)
{
    while (resource.endsWith(QLatin1Char('/')))
        resource.chop(1);
    return resource;
}

} // namespace

Response drill(EntraState& state, const Request& request)
{
    const auto order = request.json();
    if (!order)
        return bad(QStringLiteral("The body must be a JSON object."));
    bool any = applyToAll(state, *order);
    const QString name = text(*order, "userPrincipalName");
    const auto user = state.world().directory().user(name);
    if (!name.isEmpty() && !user)
        return bad(QStringLiteral("There is no such user."));
    const QJsonValue challenge = order->value(QLatin1String("challenge"));
    if (challenge.isObject()) {
        state.world().tokens().demand(demandFrom(challenge.toObject(), user));
        any = true;
    }
    if (!user)
        return any ? Response::json(200, {}) : bad(QStringLiteral("There is no such user."));
    if (order->value(QLatin1String("revoke")).toBool())
        state.world().tokens().revoke(user->objectId);
    if (order->contains(QLatin1String("require"))) {
        const auto requirement = requirementNamed(text(*order, "require"));
        if (!requirement)
            return bad(QStringLiteral("'require' has an unknown value."));
        const QString where = text(*order, "tenantId");
        const auto tenant = state.world().directory().tenant(where);
        if (!where.isEmpty() && !tenant)
            return bad(QStringLiteral("There is no such tenant."));
        state.require(user->objectId, tenant ? tenant->tenantId : QString(),
                      {*requirement, withoutSlash(text(*order, "resource")),
                       order->value(QLatin1String("persistent")).toBool()});
    }
    return Response::json(200, {{"userPrincipalName", user->userPrincipalName}});
}

Response registerProof(EntraState& state, const Request& request)
{
    const auto order = request.json();
    const auto client = order ? state.client(text(*order, "clientId")) : std::nullopt;
    if (!client || client->isPublic())
        return bad(QStringLiteral("'clientId' must be one of the confidential clients."));
    QString problem;
    if (!state.registry.apply(client->clientId, *order, &problem))
        return bad(problem);
    return Response::json(200, {{"clientId", client->clientId}});
}

} // namespace sandbox::entra
