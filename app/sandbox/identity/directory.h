// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <optional>

namespace sandbox {

struct Tenant
{
    QString tenantId;
    QString domain;
    QString displayName;
};

struct User
{
    QString objectId; ///< in the home tenant
    QString userPrincipalName;
    QString displayName;
    QString givenName;
    QString surname;
    QString mail;
    QString jobTitle;
    QString preferredLanguage;
    QString homeTenantId;
    QString role; ///< "ops", "promptEngineer", "securityReviewer", "reader"
    bool disabled = false;
    QHash<QString, QString> guestObjectIds; ///< by tenant: who the person is where they are a guest
};

struct Client
{
    QString clientId;
    QString clientSecret; ///< empty: a public client
    QString objectId;     ///< the service principal's, for client_credentials
    QString displayName;
    QStringList redirectUris; ///< without port where the host is a loopback one
    bool isPublic() const { return clientSecret.isEmpty(); }
};

/// Who exists: read once from the estate's document (`tenants`, `users`, `clients`). Ids and names compare without case.
class Directory
{
public:
    Directory() = default;
    explicit Directory(const QJsonObject& estateDocument);

    const QList<Tenant>& tenants() const { return m_tenants; }
    const QList<User>& users() const { return m_users; }
    const QList<Client>& clients() const { return m_clients; }

    std::optional<Tenant> tenant(const QString& idOrDomain) const;
    std::optional<User> user(const QString& userPrincipalNameOrObjectId) const;
    /// Whoever has `objectId` in `tenantId`, member or guest.
    std::optional<User> userIn(const QString& tenantId, const QString& objectId) const;
    std::optional<Client> client(const QString& clientId) const;
    bool isMember(const User& user, const QString& tenantId) const;
    /// The user's object id in `tenantId`: a guest has one of their own there. Empty when not a member.
    static QString objectIdIn(const User& user, const QString& tenantId);

    /// Two tenants, five users, two clients: what stands in when an estate brings no directory.
    static QJsonObject builtIn();

private:
    QList<Tenant> m_tenants;
    QList<User> m_users;
    QList<Client> m_clients;
};

} // namespace sandbox
