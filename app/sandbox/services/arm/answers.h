// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/arm/access.h"
#include "sandbox/services/arm/catalog.h"
#include "sandbox/services/arm/resourceid.h"
#include "sandbox/world.h"

namespace sandbox::arm {

/// One admitted request.
struct Call
{
    World& world;
    const Request& request;
    const Caller& caller;
    const Access& access;
    ResourceId id; ///< of the request's path
    QString apiVersion;

    Estate& estate() const { return world.estate(); }
    QString argument(const char* name) const { return request.argument(QLatin1String(name)); }
};

/// ARM's refusals, with the codes and sentences of the service.
Response missingApiVersion();
Response invalidApiVersion(const QString& version, const QStringList& supported);
Response noRegisteredProvider(const ResourceType& type, const QString& version, const QString& location);
Response invalidResourceType(const ResourceId& id);
Response subscriptionNotFound(const QString& subscriptionId);
Response groupNotFound(const QString& group);
Response resourceNotFound(const ResourceId& id);
Response parentNotFound(const ResourceId& id);
Response notAuthorized(const Caller& caller, const QString& action, const QString& scope);
Response wrongTenant(const World& world, const Request& request, const Caller& caller, const QString& tenantId);
Response invalidContent(const QString& why);
Response throttled(const QString& subscriptionId, const QString& kind, int seconds);
Response badRequest(const QString& code, const QString& message);
Response conflict(const QString& code, const QString& message);

/// `{"value":[...]}` cut into pages: `$top` and the opaque `$skiptoken` of the request, else pages of `pageSize`;
/// nextLink is absolute, under the origin that the client used.
Response page(const Call& call, const QList<QJsonObject>& items, qsizetype pageSize);

/// 409 ScopeLocked when a lock at or above `id` forbids the change: CanNotDelete forbids deletion, ReadOnly any change.
std::optional<Response> lockedBy(const Call& call, const QString& id, bool deletes);

/// Members of `properties`, "" when absent.
QString property(const QJsonObject& resource, const char* name);

} // namespace sandbox::arm
