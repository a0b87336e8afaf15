// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/world.h"

namespace sandbox::easyauth {

/// One site or slot and what its authsettingsV2 says. Read for each request, so that a change through ARM works at
/// once.
class AppSite
{
public:
    /// `mountName` is "site" or "site-slot"; nothing when there is none.
    static std::optional<AppSite> find(Estate& estate, const QString& mountName);

    QString mountName() const { return m_mountName; }
    QString tenantId() const { return m_tenantId; }
    bool isRunning() const;
    bool isEnabled() const;
    bool requiresSignIn() const;
    bool hasTokenStore() const;
    /// unauthenticatedClientAction
    QString action() const;
    bool isExcluded(const QString& path) const;
    /// Registration of the app at Entra ID.
    QString clientId() const;
    /// Its secret, from the directory of the sandbox.
    QString clientSecret(const World& world) const;
    /// Audiences that bearer tokens may have.
    QStringList audiences() const;

private:
    QJsonObject section(const char* name) const { return m_settings.value(QLatin1String(name)).toObject(); }
    QJsonObject entra() const;

    QString m_mountName;
    QString m_tenantId;
    QJsonObject m_site;
    QJsonObject m_settings; ///< properties of authsettingsV2
};

} // namespace sandbox::easyauth
