// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/easyauth/appsite.h"

namespace sandbox::easyauth {

/// Who is signed in to a site.
class Session
{
public:
    Session(QString site, QJsonObject claims, QJsonObject tokens)
        : m_site(std::move(site)), m_claims(std::move(claims)), m_tokens(std::move(tokens))
    {
    }

    QString site() const { return m_site; }
    QString name() const;
    QString subject() const;
    bool hasRefreshToken() const { return m_tokens.contains(QLatin1String("refresh_token")); }
    qint64 expires() const;
    /// One element of /.auth/me: claims under the long names that Easy Auth gives them.
    QJsonObject describe() const;
    /// What the cookie or X-ZUMO-AUTH holds; empty for a bearer token.
    QString key() const { return m_key; }
    void setKey(const QString& key) { m_key = key; }

private:
    QString m_site;
    QJsonObject m_claims;
    QJsonObject m_tokens;
    QString m_key;
};

/// Sessions of all sites, in memory.
class Sessions
{
public:
    explicit Sessions(World& world) : m_world(world) {}

    /// From "Bearer ..." that is for this site and from its tenant.
    std::optional<Session> fromBearer(const AppSite& site, const QByteArray& authorization);
    /// From the answer of the token endpoint.
    std::optional<Session> fromIdToken(const AppSite& site, const QJsonObject& tokens);
    std::optional<Session> find(const AppSite& site, const QString& key) const;
    QString keep(Session session);
    void drop(const Session& session) { m_sessions.remove(session.key()); }

private:
    World& m_world;
    QHash<QString, Session> m_sessions;
};

} // namespace sandbox::easyauth
