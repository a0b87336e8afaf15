// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/identity/directory.h"

#include <QJsonArray>
#include <QUuid>

namespace sandbox {

namespace {

bool same(const QString& a, const QString& b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

QString text(const QJsonObject& object, const char* name)
{
    return object.value(QLatin1String(name)).toString();
}

/// A guest's object in the inviting tenant is another object. Estates may name it; else it is derived, so that it stays
/// the same from run to run.
QString derivedGuestId(const QString& objectId, const QString& tenantId)
{
    return QUuid::createUuidV5(QUuid::fromString(objectId), tenantId.toLower()).toString(QUuid::WithoutBraces);
}

User readUser(const QJsonObject& object)
{
    User user;
    user.objectId = text(object, "objectId");
    user.userPrincipalName = text(object, "userPrincipalName");
    user.displayName = text(object, "displayName");
    user.givenName = object.value(QLatin1String("givenName")).toString(user.displayName.section(QLatin1Char(' '), 0, 0));
    user.surname = object.value(QLatin1String("surname")).toString(user.displayName.section(QLatin1Char(' '), -1));
    user.mail = object.value(QLatin1String("mail")).toString(user.userPrincipalName);
    user.jobTitle = text(object, "jobTitle");
    user.preferredLanguage = text(object, "preferredLanguage");
    user.homeTenantId = text(object, "homeTenantId");
    user.role = text(object, "role");
    user.disabled = object.value(QLatin1String("disabled")).toBool();
    const QJsonArray guestOf = object.value(QLatin1String("guestOf")).toArray();
    for (const QJsonValue& entry : guestOf) {
        const QString tenantId = entry.isString() ? entry.toString() : text(entry.toObject(), "tenantId");
        const QString given = text(entry.toObject(), "objectId");
        user.guestObjectIds.insert(tenantId.toLower(),
                                   given.isEmpty() ? derivedGuestId(user.objectId, tenantId) : given);
    }
    return user;
}

Client readClient(const QJsonObject& object, const char* name)
{
    Client client;
    client.clientId = text(object, "clientId");
    client.clientSecret = text(object, "clientSecret");
    client.objectId = text(object, "objectId");
    client.displayName = object.value(QLatin1String("displayName")).toString(QLatin1String(name));
    const QJsonArray redirects = object.value(QLatin1String("redirectUris")).toArray();
    for (const QJsonValue& redirect : redirects)
        client.redirectUris.append(redirect.toString());
    if (client.redirectUris.isEmpty())
        client.redirectUris = {QStringLiteral("http://localhost"), QStringLiteral("http://127.0.0.1")};
    return client;
}

} // namespace

Directory::Directory(const QJsonObject& document)
{
    const QJsonArray tenants = document.value(QLatin1String("tenants")).toArray();
    for (const QJsonValue& entry : tenants) {
        const QJsonObject object = entry.toObject();
        m_tenants.append({text(object, "tenantId"), text(object, "domain"), text(object, "displayName")});
    }
    const QJsonArray users = document.value(QLatin1String("users")).toArray();
    for (const QJsonValue& entry : users)
        m_users.append(readUser(entry.toObject()));
    const QJsonObject clients = document.value(QLatin1String("clients")).toObject();
    for (auto it = clients.begin(); it != clients.end(); ++it)
        m_clients.append(readClient(it.value().toObject(), it.key().toUtf8().constData()));
}

std::optional<Tenant> Directory::tenant(const QString& idOrDomain) const
{
    for (const Tenant& tenant : m_tenants) {
        if (same(tenant.tenantId, idOrDomain) || same(tenant.domain, idOrDomain))
            return tenant;
    }
    return std::nullopt;
}

std::optional<User> Directory::user(const QString& name) const
{
    for (const User& user : m_users) {
        if (same(user.userPrincipalName, name) || same(user.objectId, name))
            return user;
    }
    return std::nullopt;
}

std::optional<Client> Directory::client(const QString& clientId) const
{
    for (const Client& client : m_clients) {
        if (same(client.clientId, clientId))
            return client;
    }
    return std::nullopt;
}

std::optional<User> Directory::userIn(const QString& tenantId, const QString& objectId) const
{
    for (const User& user : m_users) {
        if (same(objectIdIn(user, tenantId), objectId))
            return user;
    }
    return std::nullopt;
}

bool Directory::isMember(const User& user, const QString& tenantId) const
{
    return !objectIdIn(user, tenantId).isEmpty();
}

QString Directory::objectIdIn(const User& user, const QString& tenantId)
{
    if (same(user.homeTenantId, tenantId))
        return user.objectId;
    return user.guestObjectIds.value(tenantId.toLower());
}

QJsonObject Directory::builtIn()
{
    const QString contoso = QStringLiteral("0c07050a-0000-4000-8000-000000000001");
    const QString fabrikam = QStringLiteral("fab51ca3-0000-4000-8000-000000000002");
    const auto user = [](const QString& tenant, int number, const char* name, const char* shown, const char* role) {
        return QJsonObject{{"objectId", QStringLiteral("5a11d0c5-0000-4000-8000-%1").arg(number, 12, 10, QChar('0'))},
                           {"userPrincipalName", QLatin1String(name)},
                           {"displayName", QLatin1String(shown)},
                           {"homeTenantId", tenant},
                           {"guestOf", QJsonArray{}},
                           {"role", QLatin1String(role)}};
    };
    QJsonObject guest = user(fabrikam, 5, "gita@fabrikam.example", "Gita Rao", "reader");
    guest.insert(QStringLiteral("guestOf"), QJsonArray{contoso});
    return {
        {"tenants",
         QJsonArray{
             QJsonObject{{"tenantId", contoso}, {"domain", "contoso.example"}, {"displayName", "Contoso"}},
             QJsonObject{{"tenantId", fabrikam}, {"domain", "fabrikam.example"}, {"displayName", "Fabrikam"}}}},
        {"users", QJsonArray{user(contoso, 1, "olga@contoso.example", "Olga Petrova", "ops"),
                             user(contoso, 2, "pavel@contoso.example", "Pavel Novak", "promptEngineer"),
                             user(contoso, 3, "sana@contoso.example", "Sana Iqbal", "securityReviewer"),
                             user(fabrikam, 4, "finn@fabrikam.example", "Finn Larsen", "ops"), guest}},
        {"clients",
         QJsonObject{{"public", QJsonObject{{"clientId", "91107405-0000-4000-8000-0000000000a1"}}},
                     {"confidential", QJsonObject{{"clientId", "91107405-0000-4000-8000-0000000000a2"},
                                                  {"clientSecret", "sandbox-only~not.a-real_secret"},
                                                  {"objectId", "5a11d0c5-0000-4000-8000-0000000000b2"}}}}},
    };
}

} // namespace sandbox
