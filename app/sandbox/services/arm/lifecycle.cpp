// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/arm/lifecycle.h"

#include "sandbox/services/arm/softdelete.h"

namespace sandbox::arm {

namespace {

constexpr int kCreateMs = 900;
constexpr int kUpdateMs = 500;
constexpr int kDeleteMs = 600;

QString text(const QJsonObject& resource, const char* member)
{
    return resource.value(QLatin1String(member)).toString();
}

bool isAccount(const ResourceType& type)
{
    return type.fullType() == accountType();
}

bool isOnlineEndpoint(const ResourceType& type)
{
    return type.fullType() == QLatin1String("Microsoft.MachineLearningServices/workspaces/onlineEndpoints");
}

/// The resource of which only one change runs at a time: an account and its deployments, an endpoint and its.
QString flightOf(const Call& call, const ResourceType& type)
{
    return isAccount(type) || isOnlineEndpoint(type) ? call.id.text : call.id.parent();
}

Response busy(const QString& flight, const ResourceType& type)
{
    if (type.provider == QLatin1String("Microsoft.MachineLearningServices"))
        return conflict(QStringLiteral("Conflict"),
                        QStringLiteral("Already running method on '%1'. Retry when that operation has completed.")
                            .arg(flight));
    return conflict(QStringLiteral("RequestConflict"),
                    QStringLiteral("Another operation is being performed on the parent resource '%1'. Please try again "
                                   "later.")
                        .arg(flight));
}

int durationOf(const QJsonObject& resource, int standard)
{
    const QJsonValue tag =
        resource.value(QLatin1String("tags")).toObject().value(QLatin1String("sandbox-provisioning-ms"));
    const int wished = tag.toVariant().toInt();
    return wished > 0 ? std::min(wished, 600000) : standard;
}

/// {code, message} that the resource's tag asks for; empty for an operation that succeeds.
QJsonObject orderedFailure(const QJsonObject& resource)
{
    const QString tag = resource.value(QLatin1String("tags"))
                            .toObject()
                            .value(QLatin1String("sandbox-provisioning-error"))
                            .toString();
    if (tag.isEmpty())
        return {};
    const QString message = tag.section(QLatin1Char(':'), 1).trimmed();
    return {{"code", tag.section(QLatin1Char(':'), 0, 0).trimmed()},
            {"message", message.isEmpty() ? QStringLiteral("The operation could not be completed.") : message}};
}

/// The end of a write: whatever the resource has become meanwhile stays, only its state moves on.
QJsonObject finishWrite(Estate& estate, const QString& id, const std::optional<QJsonObject>& before)
{
    const auto resource = estate.resource(id);
    if (!resource)
        return {{"code", "ResourceNotFound"},
                {"message", QStringLiteral("The resource '%1' was deleted while it was being changed.").arg(id)}};
    const QJsonObject failure = orderedFailure(*resource);
    if (failure.isEmpty())
        estate.put(withState(*resource, "Succeeded"));
    else
        estate.put(before ? *before : withState(*resource, "Failed"));
    return failure;
}

} // namespace

std::optional<Response> refusalWhileBusy(Service& service, const Call& call, const ResourceType& type)
{
    if (!type.singleFlight)
        return std::nullopt;
    const QString flight = flightOf(call, type);
    if (service.operations().isBusy(flight))
        return busy(flight, type);
    const auto owner = isAccount(type) ? std::nullopt : call.estate().resource(flight);
    const QString state = owner ? property(*owner, "provisioningState") : QString();
    const bool account = owner && sameText(text(*owner, "type"), accountType());
    if (account && !state.isEmpty() && state != QLatin1String("Succeeded"))
        return conflict(QStringLiteral("AccountProvisioningStateInvalid"),
                        QStringLiteral("Account %1 in state %2").arg(flight, state));
    return std::nullopt;
}

Operations::Operation newOperation(const Call& call, const QJsonObject& resource)
{
    Operations::Operation operation;
    operation.subscriptionId = call.id.subscriptionId;
    operation.provider = call.id.provider;
    QString location = text(resource, "location");
    if (location.isEmpty())
        location = text(call.estate().resource(call.id.parent()).value_or(QJsonObject{}), "location");
    operation.location = location.isEmpty() ? QStringLiteral("global") : Catalog::regionCode(location);
    operation.resourceId = call.id.text;
    return operation;
}

Response writeLater(Service& service, const Call& call, const ResourceType& type, const Draft& draft, int status)
{
    const QString flight = flightOf(call, type);
    const QJsonObject pending = withState(draft.resource, draft.known ? "Updating" : "Creating");
    call.estate().put(pending);
    service.operations().setBusy(flight, true);
    World& world = call.world;
    Operations& operations = service.operations();
    const int duration = durationOf(pending, draft.known ? kUpdateMs : kCreateMs);
    const QString id = operations.start(newOperation(call, pending), duration,
                                        [&world, &operations, flight, target = call.id.text, before = draft.known] {
                                            operations.setBusy(flight, false);
                                            return finishWrite(world.estate(), target, before);
                                        });
    Response response = Response::json(status, pending);
    operations.announce(response, call.request, id);
    return response;
}

bool asksForRestore(const Call& call, const ResourceType& type)
{
    const QJsonObject body = call.request.json().value_or(QJsonObject{});
    return isAccount(type) && !call.estate().resource(call.id.text) &&
           body.value(QLatin1String("properties")).toObject().value(QLatin1String("restore")).toBool();
}

Response restoreLater(Service& service, const Call& call, const ResourceType& type)
{
    purgeExpired(call.world);
    const QString location = text(call.request.json().value_or(QJsonObject{}), "location");
    const auto account = restoreAccount(call.world, call.id.text, location);
    if (!account)
        return conflict(QStringLiteral("CanNotRestoreANonExistedResource"),
                        QStringLiteral("There is no soft-deleted resource with the ID '%1' in location '%2' that could "
                                       "be restored.")
                            .arg(call.id.text, location));
    Draft draft;
    draft.resource = *account;
    return writeLater(service, call, type, draft, 201);
}

Response removeLater(Service& service, const Call& call, const ResourceType& type, const QJsonObject& resource)
{
    const QString flight = flightOf(call, type);
    if (type.longRunning)
        call.estate().put(withState(resource, "Deleting"));
    service.operations().setBusy(flight, true);
    Operations::Operation operation = newOperation(call, resource);
    operation.deletes = true;
    World& world = call.world;
    Operations& operations = service.operations();
    const QString id = operations.start(operation, durationOf(resource, kDeleteMs),
                                        [&world, &operations, flight, target = call.id.text, soft = isAccount(type)] {
                                            operations.setBusy(flight, false);
                                            if (soft)
                                                softDelete(world, target);
                                            else
                                                removeTree(world.estate(), target);
                                            return QJsonObject{};
                                        });
    Response response = Response::empty(202);
    operations.announce(response, call.request, id);
    return response;
}

} // namespace sandbox::arm
