// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/arm/operations.h"

#include "sandbox/services/arm/service.h"

namespace sandbox::arm {

namespace {

QString iso(const QDateTime& time)
{
    return time.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ"));
}

QJsonObject statusOf(const Call& call, const Operations::Operation& operation)
{
    QJsonObject body{{"id", call.id.text},
                     {"name", operation.id},
                     {"status", operation.status},
                     {"startTime", iso(operation.started)}};
    if (operation.ended.isValid())
        body.insert(QStringLiteral("endTime"), iso(operation.ended));
    if (!operation.error.isEmpty())
        body.insert(QStringLiteral("error"), operation.error);
    return body;
}

Response unknownOperation(const Call& call)
{
    return Response::error(404, QStringLiteral("OperationNotFound"),
                           QStringLiteral("The operation '%1' was not found.").arg(call.id.name()));
}

Response operationStatus(Service& service, const Call& call)
{
    const Operations::Operation* operation = service.operations().find(call.id.name());
    if (!operation || !sameText(operation->subscriptionId, call.id.subscriptionId))
        return unknownOperation(call);
    Response response = Response::json(200, statusOf(call, *operation));
    if (!operation->ended.isValid())
        response.with("Retry-After", "1");
    return response;
}

Response operationResult(Service& service, const Call& call)
{
    const Operations::Operation* operation = service.operations().find(call.id.name());
    if (!operation || !sameText(operation->subscriptionId, call.id.subscriptionId))
        return unknownOperation(call);
    if (!operation->ended.isValid()) {
        Response response = Response::empty(202);
        service.operations().announce(response, call.request, operation->id);
        return response;
    }
    if (!operation->error.isEmpty())
        return Response::error(409, operation->error.value(QLatin1String("code")).toString(),
                               operation->error.value(QLatin1String("message")).toString());
    const auto resource = call.estate().resource(operation->resourceId);
    return operation->deletes || !resource ? Response::empty(204) : Response::json(200, *resource);
}

} // namespace

QString Operations::start(Operation operation, int milliseconds, std::function<QJsonObject()> finish)
{
    operation.id = m_world.uuid();
    operation.started = m_world.now();
    const QString id = operation.id;
    m_operations.insert(id, operation);
    m_world.after(milliseconds, [this, id, finish = std::move(finish)] {
        const QJsonObject error = finish();
        Operation& done = m_operations[id];
        done.ended = m_world.now();
        done.error = error;
        done.status = error.isEmpty() ? QStringLiteral("Succeeded") : QStringLiteral("Failed");
        if (m_observer)
            m_observer(done);
    });
    return id;
}

const Operations::Operation* Operations::find(const QString& id) const
{
    const auto found = m_operations.constFind(id.toLower());
    return found == m_operations.constEnd() ? nullptr : &*found;
}

void Operations::announce(Response& response, const Request& request, const QString& id) const
{
    const Operation* operation = find(id);
    if (!operation)
        return;
    const auto link = [&](const char* kind) {
        return QStringLiteral("%1/subscriptions/%2/providers/%3/locations/%4/%5/%6?api-version=%7")
            .arg(m_world.endpoint(QStringLiteral("arm"), {}, request.origin), operation->subscriptionId,
                 operation->provider, operation->location, QLatin1String(kind), id,
                 request.argument(QStringLiteral("api-version")))
            .toUtf8();
    };
    response.headers.set("Azure-AsyncOperation", link("operationStatuses"));
    response.headers.set("Location", link("operationResults"));
    response.headers.set("Retry-After", "1");
}

void Operations::setBusy(const QString& parentId, bool busy)
{
    if (busy)
        m_busy.append(parentId.toLower());
    else
        m_busy.removeOne(parentId.toLower());
}

void removeTree(Estate& estate, const QString& id)
{
    const QList<QJsonObject> all = estate.resources();
    for (const QJsonObject& resource : all) {
        const QString candidate = resource.value(QLatin1String("id")).toString();
        if (isWithin(candidate, id))
            estate.remove(candidate);
    }
}

void finishInterrupted(Estate& estate)
{
    const QList<QJsonObject> all = estate.resources();
    for (const QJsonObject& resource : all) {
        const QString state = property(resource, "provisioningState");
        if (state == QLatin1String("Creating") || state == QLatin1String("Updating"))
            estate.put(withState(resource, "Succeeded"));
        else if (state == QLatin1String("Deleting"))
            removeTree(estate, resource.value(QLatin1String("id")).toString());
    }
}

QJsonObject withState(QJsonObject resource, const char* state)
{
    QJsonObject properties = resource.value(QLatin1String("properties")).toObject();
    properties.insert(QStringLiteral("provisioningState"), QLatin1String(state));
    resource.insert(QStringLiteral("properties"), properties);
    return resource;
}

void addOperationRoutes(Service& service)
{
    for (const Provider& provider : Catalog::instance().providers()) {
        const QString base =
            QStringLiteral("/subscriptions/{subscriptionId}/providers/%1/locations/{location}/").arg(provider.name);
        Service::Guard guard;
        guard.apiVersions = provider.apiVersions;
        service.add("GET", base + QStringLiteral("operationStatuses/{operationId}"),
                    QStringLiteral("OperationStatus_Get"), guard,
                    [&service](const Call& call) { return operationStatus(service, call); });
        service.add("GET", base + QStringLiteral("operationResults/{operationId}"),
                    QStringLiteral("OperationResult_Get"), guard,
                    [&service](const Call& call) { return operationResult(service, call); });
    }
}

} // namespace sandbox::arm
