// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/tokenprovider.h"

#include <QHash>
#include <memory>

namespace identity {
class Session;
}

namespace app {

/// Who signs in for headless programs: the session's own accounts, the signed-in Azure CLI, or a service principal whose secret is
/// in the environment. The choice (never a secret) is kept in `<state>/credential.json`. It is the pipeline's token provider and
/// passes on to the session unless the Azure CLI was chosen.
class ExternalCredential : public http::TokenProvider
{
public:
    enum class Source { Session, AzureCli, ServicePrincipal };
    ExternalCredential(const QString& stateDirectory, std::shared_ptr<http::TokenProvider> session);

    Source source() const { return m_source; }
    bool isExternal() const { return m_source != Source::Session; }
    core::Result<void> choose(Source source);
    /// Signs the chosen source in: asks the Azure CLI for its account, or the authority for a token of the principal.
    QCoro::Task<core::Result<void>> prepare(identity::Session* session, core::CancelToken cancel);
    /// Name and tenant of the Azure CLI's account, after prepare().
    QString user() const { return m_user; }
    QString tenantId() const { return m_tenantId; }

    QCoro::Task<core::Result<http::AccessToken>> token(http::TokenRequest request, core::CancelToken cancel) override;

private:
    /// Output of `az` with these arguments; SignInNeeded with its own words when it refuses.
    QCoro::Task<core::Result<QByteArray>> runAzureCli(QStringList arguments, core::CancelToken cancel);
    QString m_file;
    std::shared_ptr<http::TokenProvider> m_session;
    Source m_source = Source::Session;
    QString m_user;
    QString m_tenantId;
    QHash<QString, http::AccessToken> m_tokens; ///< by scope and tenant
};

} // namespace app
