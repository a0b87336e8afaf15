// SPDX-License-Identifier: GPL-3.0-or-later
// Role assignments, role definitions, deny assignments and permissions (authorization-*.json 2022-04-01), and the list of
// locks (2020-05-01).
#include "sandbox/services/arm/service.h"

#include <QRegularExpression>
#include <QUuid>

namespace sandbox::arm {

namespace {

constexpr const char* kAssignments = "Microsoft.Authorization/roleAssignments";
constexpr const char* kDefinitions = "Microsoft.Authorization/roleDefinitions";
constexpr const char* kDenials = "Microsoft.Authorization/denyAssignments";
constexpr const char* kLocks = "Microsoft.Authorization/locks";

QString text(const QJsonObject& object, const char* member)
{
    return object.value(QLatin1String(member)).toString();
}

/// `{scope}` of the path without the provider part; "/" at the tenant.
QString scopeOf(const Call& call)
{
    return call.id.scope;
}

/// What a filter such as "principalId eq '...'" or "atScope()" asks for.
struct AssignmentFilter
{
    QString principalId;
    bool atScope = false;

    static AssignmentFilter parse(const QString& filter)
    {
        static const QRegularExpression principal(
            QStringLiteral("(?:principalId\\s+eq\\s+|assignedTo\\(\\s*)'?([0-9a-fA-F-]{36})'?"),
            QRegularExpression::CaseInsensitiveOption);
        AssignmentFilter parsed;
        parsed.atScope = filter.contains(QLatin1String("atScope()"), Qt::CaseInsensitive);
        parsed.principalId = principal.match(filter).captured(1);
        return parsed;
    }
};

Response listAssignments(const Call& call)
{
    if (!call.access.allows(QLatin1String(kAssignments) + QStringLiteral("/read"), scopeOf(call)))
        return notAuthorized(call.caller, QLatin1String(kAssignments) + QStringLiteral("/read"), scopeOf(call));
    const AssignmentFilter filter = AssignmentFilter::parse(call.argument("$filter"));
    QList<QJsonObject> found;
    const auto all = call.estate().resources(QLatin1String(kAssignments));
    for (const QJsonObject& assignment : all) {
        const QString scope = property(assignment, "scope");
        const bool above = isWithin(scopeOf(call), scope);
        const bool below = isWithin(scope, scopeOf(call));
        if (!above && (filter.atScope || !below))
            continue;
        if (filter.principalId.isEmpty() || sameText(property(assignment, "principalId"), filter.principalId))
            found.append(assignment);
    }
    return page(call, found, 1000);
}

Response getAssignment(const Call& call)
{
    const auto assignment = call.estate().resource(call.id.text);
    if (assignment)
        return Response::json(200, *assignment);
    return Response::error(404, QStringLiteral("RoleAssignmentNotFound"),
                           QStringLiteral("The role assignment '%1' is not found.").arg(call.id.name()));
}

QString typeOfPrincipal(const World& world, const QString& objectId)
{
    const QJsonArray principals = world.estateSection(QStringLiteral("servicePrincipals")).toArray();
    for (const QJsonValue& principal : principals) {
        if (sameText(text(principal.toObject(), "objectId"), objectId))
            return QStringLiteral("ServicePrincipal");
    }
    return QStringLiteral("User");
}

std::optional<Response> checkAssignment(const Call& call, const QJsonObject& properties)
{
    const QString role = text(properties, "roleDefinitionId");
    const QString principal = text(properties, "principalId");
    if (role.isEmpty() || QUuid::fromString(principal).isNull())
        return badRequest(QStringLiteral("InvalidCreateRoleAssignmentRequest"),
                          QStringLiteral("roleDefinitionId and a principalId that is a GUID are needed."));
    if (permissionsOfRole(call.estate(), role).isEmpty())
        return badRequest(QStringLiteral("RoleDefinitionDoesNotExist"),
                          QStringLiteral("The specified role definition with ID '%1' does not exist.")
                              .arg(role.section(QLatin1Char('/'), -1)));
    const auto all = call.estate().resources(QLatin1String(kAssignments));
    for (const QJsonObject& assignment : all) {
        if (sameText(property(assignment, "principalId"), principal) &&
            sameText(property(assignment, "scope"), scopeOf(call)) &&
            sameText(property(assignment, "roleDefinitionId").section(QLatin1Char('/'), -1),
                     role.section(QLatin1Char('/'), -1)))
            return conflict(
                QStringLiteral("RoleAssignmentExists"),
                QStringLiteral("The role assignment already exists. The ID of the conflicting role assignment is %1.")
                    .arg(text(assignment, "name").remove(QLatin1Char('-'))));
    }
    return std::nullopt;
}

Response putAssignment(const Call& call)
{
    const auto body = call.request.json();
    if (!body)
        return invalidContent(QStringLiteral("The body is not a JSON object."));
    if (QUuid::fromString(call.id.name()).isNull())
        return badRequest(
            QStringLiteral("InvalidRoleAssignmentId"),
            QStringLiteral("The role assignment ID '%1' is not valid. It must be a GUID.").arg(call.id.name()));
    if (const auto refusal = lockedBy(call, call.id.text, false))
        return *refusal;
    QJsonObject properties = body->value(QLatin1String("properties")).toObject();
    if (const auto refusal = checkAssignment(call, properties))
        return *refusal;
    const QString now = call.world.now().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ"));
    properties.insert(QStringLiteral("scope"), scopeOf(call));
    for (const char* member : {"createdOn", "updatedOn"})
        properties.insert(QLatin1String(member), now);
    for (const char* member : {"createdBy", "updatedBy"})
        properties.insert(QLatin1String(member), call.caller.objectId);
    if (text(properties, "principalType").isEmpty())
        properties.insert(QStringLiteral("principalType"),
                          typeOfPrincipal(call.world, text(properties, "principalId")));
    const QJsonObject assignment{
        {"id", call.id.text}, {"name", call.id.name()}, {"type", kAssignments}, {"properties", properties}};
    call.estate().put(assignment);
    return Response::json(201, assignment);
}

Response deleteAssignment(const Call& call)
{
    const auto assignment = call.estate().resource(call.id.text);
    if (!assignment)
        return Response::empty(204);
    if (const auto refusal = lockedBy(call, call.id.text, true))
        return *refusal;
    call.estate().remove(call.id.text);
    return Response::json(200, *assignment);
}

QJsonObject builtInRole(const QJsonObject& role, const QString& subscription)
{
    const QString id =
        QStringLiteral("%1/providers/%2/%3").arg(subscription, QLatin1String(kDefinitions), text(role, "name"));
    QJsonObject permissions = role;
    for (const char* member : {"name", "roleName", "description"})
        permissions.remove(QLatin1String(member));
    return {{"id", id},
            {"name", text(role, "name")},
            {"type", kDefinitions},
            {"properties", QJsonObject{{"roleName", text(role, "roleName")},
                                       {"type", "BuiltInRole"},
                                       {"description", text(role, "description")},
                                       {"assignableScopes", QJsonArray{"/"}},
                                       {"permissions", QJsonArray{permissions}}}}};
}

/// Built-in roles, and custom ones that may be assigned at `scope`.
QList<QJsonObject> definitionsAt(const Call& call, const QString& scope)
{
    QList<QJsonObject> roles;
    const QString subscription = ResourceId::parse(scope).subscription();
    for (const QJsonValue& role : Catalog::instance().roleDefinitions())
        roles.append(builtInRole(role.toObject(), subscription));
    const auto custom = call.estate().resources(QLatin1String(kDefinitions));
    for (const QJsonObject& role : custom) {
        const QJsonArray scopes =
            role.value(QLatin1String("properties")).toObject().value(QLatin1String("assignableScopes")).toArray();
        const bool fits = std::any_of(scopes.begin(), scopes.end(),
                                      [&](const QJsonValue& one) { return isWithin(scope, one.toString()); });
        if (fits)
            roles.append(role);
    }
    return roles;
}

Response listDefinitions(const Call& call)
{
    static const QRegularExpression equals(QStringLiteral("(roleName|type)\\s+eq\\s+'([^']*)'"),
                                           QRegularExpression::CaseInsensitiveOption);
    const auto match = equals.match(call.argument("$filter"));
    QList<QJsonObject> found;
    const auto roles = definitionsAt(call, scopeOf(call));
    for (const QJsonObject& role : roles) {
        const bool byName = sameText(match.captured(1), QStringLiteral("roleName"));
        if (!match.hasMatch() || sameText(property(role, byName ? "roleName" : "type"), match.captured(2)))
            found.append(role);
    }
    return page(call, found, 1000);
}

Response getDefinition(const Call& call)
{
    const auto roles = definitionsAt(call, scopeOf(call));
    for (const QJsonObject& role : roles) {
        if (sameText(text(role, "name"), call.id.name()))
            return Response::json(200, role);
    }
    return Response::error(
        404, QStringLiteral("RoleDefinitionDoesNotExist"),
        QStringLiteral("The specified role definition with ID '%1' does not exist.").arg(call.id.name()));
}

/// Everybody may ask what they may do.
Response listPermissions(const Call& call)
{
    QList<QJsonObject> entries;
    const QJsonArray permissions = call.access.permissionsAt(scopeOf(call));
    for (const QJsonValue& entry : permissions)
        entries.append(entry.toObject());
    return page(call, entries, 100);
}

/// What lies at the scope or above it; without `atScope()` below it as well.
Response listDenials(const Call& call)
{
    const bool atScope = AssignmentFilter::parse(call.argument("$filter")).atScope;
    QList<QJsonObject> found;
    const auto all = call.estate().resources(QLatin1String(kDenials));
    for (const QJsonObject& denial : all) {
        const QString scope = property(denial, "scope");
        if (isWithin(scopeOf(call), scope) || (!atScope && isWithin(scope, scopeOf(call))))
            found.append(denial);
    }
    return page(call, found, 1000);
}

/// Locks at the scope and everywhere below it.
Response listLocks(const Call& call)
{
    QList<QJsonObject> found;
    const auto all = call.estate().resources(QLatin1String(kLocks));
    for (const QJsonObject& lock : all) {
        if (isWithin(ResourceId::parse(text(lock, "id")).scope, scopeOf(call)))
            found.append(lock);
    }
    return page(call, found, 100);
}

} // namespace

void addAuthorizationRoutes(Service& service)
{
    const QString base = QStringLiteral("/{scope*}/providers/Microsoft.Authorization/");
    const Provider* provider = Catalog::instance().provider(QStringLiteral("Microsoft.Authorization"));
    const auto guard = [&](const QString& action) { return Service::Guard{provider->apiVersions, nullptr, action}; };
    const QString assignments = base + QStringLiteral("roleAssignments");
    const QString type = QLatin1String(kAssignments);
    service.add("GET", assignments, QStringLiteral("RoleAssignments_ListForScope"), guard({}), listAssignments);
    service.add("GET", assignments + QStringLiteral("/{name}"), QStringLiteral("RoleAssignments_Get"),
                guard(type + QStringLiteral("/read")), getAssignment);
    service.add("PUT", assignments + QStringLiteral("/{name}"), QStringLiteral("RoleAssignments_Create"),
                guard(type + QStringLiteral("/write")), putAssignment);
    service.add("DELETE", assignments + QStringLiteral("/{name}"), QStringLiteral("RoleAssignments_Delete"),
                guard(type + QStringLiteral("/delete")), deleteAssignment);
    const QString definitions = base + QStringLiteral("roleDefinitions");
    const auto reading = guard(QLatin1String(kDefinitions) + QStringLiteral("/read"));
    service.add("GET", definitions, QStringLiteral("RoleDefinitions_List"), reading, listDefinitions);
    service.add("GET", definitions + QStringLiteral("/{name}"), QStringLiteral("RoleDefinitions_Get"), reading, getDefinition);
    service.add("GET", QStringLiteral("/providers/Microsoft.Authorization/roleDefinitions"),
                QStringLiteral("RoleDefinitions_List"), guard({}), listDefinitions);
    service.add("GET", QStringLiteral("/providers/Microsoft.Authorization/roleDefinitions/{name}"),
                QStringLiteral("RoleDefinitions_GetById"), guard({}), getDefinition);
    service.add("GET", base + QStringLiteral("permissions"), QStringLiteral("Permissions_ListForResource"), guard({}),
                listPermissions);
    service.add("GET", base + QStringLiteral("denyAssignments"), QStringLiteral("DenyAssignments_ListForScope"),
                guard(QLatin1String(kDenials) + QStringLiteral("/read")), listDenials);
    const ResourceType* locks = Catalog::instance().type(QLatin1String(kLocks));
    service.add("GET", base + QStringLiteral("locks"), QStringLiteral("ManagementLocks_ListByScope"),
                {locks->apiVersions, locks, QLatin1String(kLocks) + QStringLiteral("/read")}, listLocks);
}

} // namespace sandbox::arm
