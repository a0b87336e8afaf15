// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/arm/answers.h"

#include <QUrl>

namespace sandbox::arm {

Response badRequest(const QString& code, const QString& message)
{
    return Response::error(400, code, message);
}

Response conflict(const QString& code, const QString& message)
{
    return Response::error(409, code, message);
}

Response missingApiVersion()
{
    return badRequest(QStringLiteral("MissingApiVersionParameter"),
                      QStringLiteral("The api-version query parameter (?api-version=) is required for all requests."));
}

Response invalidApiVersion(const QString& version, const QStringList& supported)
{
    return badRequest(QStringLiteral("InvalidApiVersionParameter"),
                      QStringLiteral("The api-version '%1' is invalid. The supported versions are '%2'.")
                          .arg(version, supported.join(QLatin1Char(','))));
}

Response noRegisteredProvider(const ResourceType& type, const QString& version, const QString& location)
{
    QStringList regions;
    for (const QJsonValue& region : Catalog::instance().locations())
        regions.append(region.toObject().value(QLatin1String("name")).toString());
    return badRequest(
        QStringLiteral("NoRegisteredProviderFound"),
        QStringLiteral("No registered resource provider found for location '%1' and API version '%2' for type "
                       "'%3'. The supported api-versions are '%4'. The supported locations are '%5'.")
            .arg(location, version, type.type, type.apiVersions.join(QLatin1String(", ")),
                 regions.join(QLatin1String(", "))));
}

Response invalidResourceType(const ResourceId& id)
{
    if (!Catalog::instance().provider(id.provider))
        return Response::error(404, QStringLiteral("InvalidResourceNamespace"),
                               QStringLiteral("The resource namespace '%1' is invalid.").arg(id.provider));
    return Response::error(404, QStringLiteral("InvalidResourceType"),
                           QStringLiteral("The resource type '%1' could not be found in the namespace '%2'.")
                               .arg(id.types.join(QLatin1Char('/')), id.provider));
}

Response subscriptionNotFound(const QString& subscriptionId)
{
    return Response::error(404, QStringLiteral("SubscriptionNotFound"),
                           QStringLiteral("The subscription '%1' could not be found.").arg(subscriptionId));
}

Response groupNotFound(const QString& group)
{
    return Response::error(404, QStringLiteral("ResourceGroupNotFound"),
                           QStringLiteral("Resource group '%1' could not be found.").arg(group));
}

Response resourceNotFound(const ResourceId& id)
{
    return Response::error(404, QStringLiteral("ResourceNotFound"),
                           QStringLiteral("The Resource '%1/%2' under resource group '%3' was not found.")
                               .arg(id.type(), id.fullName(), id.resourceGroup));
}

Response parentNotFound(const ResourceId& id)
{
    const ResourceId parent = ResourceId::parse(id.parent());
    return Response::error(
        404, QStringLiteral("ParentResourceNotFound"),
        QStringLiteral("Failed to perform '%1' on resource(s) of type '%2', because the parent resource "
                       "'%3' could not be found.")
            .arg(QStringLiteral("read"), id.types.join(QLatin1Char('/')), parent.text));
}

Response notAuthorized(const Caller& caller, const QString& action, const QString& scope)
{
    const QString name = caller.userPrincipalName.isEmpty() ? caller.clientId : caller.userPrincipalName;
    return Response::error(
        403, QStringLiteral("AuthorizationFailed"),
        QStringLiteral("The client '%1' with object id '%2' does not have authorization to perform action "
                       "'%3' over scope '%4' or the scope is invalid. If access was recently granted, "
                       "please refresh your credentials.")
            .arg(name, caller.objectId, action, scope));
}

Response wrongTenant(const World& world, const Request& request, const Caller& caller, const QString& tenantId)
{
    const QString authority = world.endpoint(QStringLiteral("authority"), {}, request.origin);
    const QString issuer = QStringLiteral("https://sts.windows.net/%1/");
    Response response = Response::error(
        401, QStringLiteral("InvalidAuthenticationTokenTenant"),
        QStringLiteral(
            "The access token is from the wrong issuer '%1'. It must match the tenant '%2' associated with this "
            "subscription. Please use the authority (URL) '%3/%4' to get the token.")
            .arg(issuer.arg(caller.tenantId), issuer.arg(tenantId), authority, tenantId));
    const QString challenge = QStringLiteral(
        "Bearer authorization_uri=\"%1/%2\", error=\"invalid_token\", error_description=\"The access token "
        "is from the wrong issuer. It must match the tenant associated with this subscription.\"");
    return response.with("WWW-Authenticate", challenge.arg(authority, tenantId).toUtf8());
}

Response invalidContent(const QString& why)
{
    return badRequest(QStringLiteral("InvalidRequestContent"),
                      QStringLiteral("The request content was invalid and could not be deserialized: '%1'.").arg(why));
}

Response throttled(const QString& subscriptionId, const QString& kind, int seconds)
{
    return Response::error(
               429, QStringLiteral("SubscriptionRequestsThrottled"),
               QStringLiteral("Number of '%1' requests for subscription '%2' actor exceeded. Please try again "
                              "after '%3' seconds after additional tokens are available.")
                   .arg(kind, subscriptionId)
                   .arg(seconds))
        .with("Retry-After", QByteArray::number(seconds));
}

Response page(const Call& call, const QList<QJsonObject>& items, qsizetype pageSize)
{
    const qsizetype top = call.argument("$top").toLongLong();
    const QByteArray token = QByteArray::fromBase64(call.argument("$skiptoken").toLatin1());
    const qsizetype start = std::clamp<qsizetype>(token.toLongLong(), 0, items.size());
    const qsizetype size = top > 0 ? std::min(top, pageSize) : pageSize;
    const qsizetype end = std::min(items.size(), start + size);
    QJsonArray value;
    for (qsizetype i = start; i < end; ++i)
        value.append(items.at(i));
    QJsonObject body{{"value", value}};
    if (end < items.size()) {
        QUrl link(call.world.endpoint(call.request.mount, call.request.resource, call.request.origin) +
                  call.request.path);
        QUrlQuery query = call.request.query;
        query.removeAllQueryItems(QStringLiteral("$skiptoken"));
        query.removeAllQueryItems(QStringLiteral("$skipToken"));
        const QByteArray next =
            QByteArray::number(end).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        query.addQueryItem(QStringLiteral("$skiptoken"), QString::fromLatin1(next));
        link.setQuery(query);
        body.insert(QStringLiteral("nextLink"), QString::fromLatin1(link.toEncoded()));
    }
    return Response::json(200, body);
}

std::optional<Response> lockedBy(const Call& call, const QString& id, bool deletes)
{
    const auto locks = call.estate().resources(QStringLiteral("Microsoft.Authorization/locks"));
    for (const QJsonObject& lock : locks) {
        const ResourceId lockId = ResourceId::parse(lock.value(QLatin1String("id")).toString());
        const bool readOnly = sameText(property(lock, "level"), QStringLiteral("ReadOnly"));
        if (!isWithin(id, lockId.scope) || isWithin(id, lockId.text) || (!readOnly && !deletes))
            continue;
        return conflict(
            QStringLiteral("ScopeLocked"),
            QStringLiteral("The scope '%1' cannot perform %2 operation because following scope(s) are locked: "
                           "'%3'. Please remove the lock and try again.")
                .arg(id, deletes ? QStringLiteral("delete") : QStringLiteral("write"), lockId.scope));
    }
    return std::nullopt;
}

QString property(const QJsonObject& resource, const char* name)
{
    return resource.value(QLatin1String("properties")).toObject().value(QLatin1String(name)).toString();
}

} // namespace sandbox::arm
