// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

namespace identity {

/// What a sign-in server speaks.
enum class Protocol {
    EntraId,       ///< tenants in the path, client_info, one refresh token for every resource
    OpenIdConnect, ///< any other OpenID provider (AD FS too): one issuer, no tenants, RFC 6749 to the letter
};

/// One sign-in server as one registered public client sees it. The composition roots fill it from their cloud profile, so that
/// this library knows no cloud by name. Value type.
struct Authority
{
    QString name;     ///< of the cloud profile; accounts, caches and locks of different names never mix
    QUrl url;         ///< "https://login.microsoftonline.com": scheme, host and port; a path for OpenIdConnect issuers that have one
    Protocol protocol = Protocol::EntraId;
    QString clientId; ///< the registered public client
    QString tenant = QStringLiteral("organizations"); ///< where a first sign-in goes: organizations, common, a GUID or a domain
    QString signInScope;            ///< the one resource asked for at sign-in, for example "https://management.azure.com/.default"
    QUrl resourceManager;           ///< Azure Resource Manager of the same cloud; tells whether the Azure CLI works with it
    QStringList aliases;            ///< hosts that are the same environment; the first is the MSAL cache's preferred one
    QString plainHttpOrigin;        ///< "http://127.0.0.1:1234" for a sandbox, else empty: the only plain-http origin allowed
    QString caFile;                 ///< PEM file with an additional certificate authority, else empty
    QStringList clientCapabilities; ///< "cp1" once every API call handles claims challenges; empty: none announced
    QString automaticUser;          ///< login hint of the automatic sign-in; empty: whom the server takes
    bool automatic = false;         ///< automatic sign-in is allowed although the authority is not the plain-http origin
    quint16 callbackPort = 0;       ///< preferred loopback port; 0: any free one

    /// The MSAL cache's `environment`: first alias, else host, with the port when it is not the scheme's own.
    QString environment() const;
    /// True when `environment` of a cache entry means this authority (aliases, case).
    bool isEnvironment(const QString& environment) const;
    /// Whether anything may be sent to `url`: https to this host, its port or an alias, or exactly the plain-http origin.
    bool allows(const QUrl& url) const;
    /// Whether a sign-in without browser and person may be tried at all (sandboxes only).
    bool allowsAutomaticSignIn() const;
    bool hasTenants() const { return protocol == Protocol::EntraId; }
    /// "{url}/{tenant}/v2.0/.well-known/openid-configuration"; without the tenant and version for OpenIdConnect (Discovery 1.0 §4).
    QUrl discoveryUrl(const QString& tenantId) const;
    /// Aliases of Microsoft's clouds by host, preferred cache host first; empty for hosts of nobody we know.
    static QStringList knownAliases(const QString& host);
};

} // namespace identity
