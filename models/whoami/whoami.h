// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/cloudprofile.h"
#include "identity/account.h"
#include "identity/grant.h"

#include <QObject>

namespace identity {
class Session;
}

namespace whoami {

/// One access token at hand, in words: for which service in which tenant, what was granted, how long it lives.
struct AudienceGrant
{
    QString audience; ///< resource, "https://management.azure.com"
    QString name;     ///< "Azure Resource Manager"; the resource's host for unknown ones
    QString tenantName; ///< display name, else domain, else id
    identity::Grant grant;
    friend bool operator==(const AudienceGrant&, const AudienceGrant&) = default;
};

/// Who is signed in, from the session's point of view. Value type without secrets.
struct Facts
{
    identity::Account account; ///< empty id: nobody
    QList<identity::Tenant> tenants;
    QString currentTenantId;
    QString objectId;     ///< in the current tenant; a guest is somebody else there. Empty when not known
    bool isGuest = false; ///< in the current tenant
    QList<AudienceGrant> grants;                 ///< current tenant first, then by name
    QList<identity::TenantIdentity> identities;  ///< what the ID tokens say
    QString cloud;        ///< "public"
    QString cloudName;    ///< "Azure Public"
    QString authority;    ///< "https://login.microsoftonline.com"
    QString clientId;     ///< app registration in use

    bool isSignedIn() const { return !account.id.isEmpty(); }
    friend bool operator==(const Facts&, const Facts&) = default;
};

Facts factsOf(const identity::Session& session, const azure::CloudProfile& cloud);
/// {"account","tenants","currentTenantId","objectId","guest","grants":[{"audience","name","tenantId","scopes","expiresAt",...}],
/// "identities","cloud","authority","clientId"}: never a token.
QJsonObject toJson(const Facts& facts);
/// Name of a service by the resource of its tokens, for people.
QString audienceName(const azure::CloudProfile& cloud, const QString& resource);

/// The same, kept up to date. Main thread; the session outlives it.
class WhoAmI : public QObject
{
    Q_OBJECT
public:
    WhoAmI(identity::Session* session, azure::CloudProfile cloud, QObject* parent = nullptr);
    const Facts& facts() const { return m_facts; }

Q_SIGNALS:
    /// facts() is another one; at most once a turn of the event loop.
    void changed();

private:
    void gatherSoon();
    void gather();

    identity::Session* m_session;
    azure::CloudProfile m_cloud;
    Facts m_facts;
    bool m_pending = false;
};

} // namespace whoami
