// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/authority.h"
#include "identity/credentials/credential.h"

#include <QProcessEnvironment>
#include <functional>

namespace identity {

/// Credentials of an application as the environment of a program describes them, with the names of the Azure SDKs and of the
/// pipelines themselves. Nothing of it is ever stored.
class EnvironmentCredentials
{
public:
    enum class Kind { Any, ServicePrincipal, Federated };
    explicit EnvironmentCredentials(QProcessEnvironment environment = QProcessEnvironment::systemEnvironment());

    /// True when enough is set to try one of `kind`. Any: in the order secret, certificate, token file, GitHub Actions, Azure Pipelines.
    bool has(Kind kind) const;
    /// Whether AZURE_AUTHORITY_HOST (the public cloud when it is not set) is this authority: a secret is never offered to another
    /// cloud by itself.
    bool isFor(const Authority& authority) const;
    /// SignInNeeded with a sentence that names every variable that is missing, or says what is wrong with a file. An
    /// AZURE_AUTHORITY_HOST of another cloud is refused.
    core::Result<std::shared_ptr<Credential>> make(Kind kind, const Authority& authority) const;

private:
    QString value(const char* name) const { return m_environment.value(QLatin1String(name)); }
    QString tenantId() const;
    QString clientId() const;
    QStringList missing(Kind kind) const;
    core::Result<std::shared_ptr<Credential>> servicePrincipal() const;
    core::Result<std::shared_ptr<Credential>> federated() const;
    bool hasSecretOrCertificate() const;
    bool hasFederation() const;
    QProcessEnvironment m_environment;
};

} // namespace identity
