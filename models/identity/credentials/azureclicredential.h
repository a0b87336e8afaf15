// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/credentials/azurecliprocess.h"
#include "identity/credentials/credential.h"

#include <QJsonObject>

namespace identity {

/// The account that the Azure CLI is signed in with; needs no app registration of one's own. Its tokens are for the cloud that `az cloud
/// show` names: where that is another sign-in server or another Resource Manager than the session's, nothing is asked of it, so a
/// sandbox never sees a token of Azure.
class AzureCliCredential : public Credential
{
public:
    explicit AzureCliCredential(AzureCliOptions options = {}) : m_options(std::move(options)) {}
    /// `az cloud show` and `az account list`: name, tenants. The subscription that `az account set` chose decides the tenant.
    QCoro::Task<core::Result<CredentialIdentity>> identify(TokenClient* client, core::CancelToken cancel) override;
    /// `az account get-access-token`. A claims challenge ends in SignInNeeded with the `az login` that satisfies it.
    QCoro::Task<core::Result<http::AccessToken>> token(http::TokenRequest request, TokenClient* client,
                                                       core::CancelToken cancel) override;

    /// The token in the CLI's answer: `expires_on` in POSIX seconds (2.54 and later), else `expiresOn` in local time.
    static core::Result<http::AccessToken> tokenOf(const QJsonObject& answer);
    /// Who `az account list` says is signed in; SignInNeeded for an empty list.
    static core::Result<CredentialIdentity> identityOf(const QJsonArray& subscriptions);

private:
    AzureCliOptions m_options;
};

} // namespace identity
