// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/random.h"
#include "identity/credentials/clientproof.h"
#include "identity/credentials/credential.h"

namespace identity {

/// An application that gets tokens for itself (client_credentials), whatever it proves itself with.
class ApplicationCredential : public Credential
{
public:
    ApplicationCredential(QString tenantId, QString clientId, std::shared_ptr<ClientProof> proof,
                          core::Clock* clock = &core::SystemClock::instance(),
                          core::Random* random = &core::SystemRandom::instance());
    QCoro::Task<core::Result<CredentialIdentity>> identify(TokenClient* client, core::CancelToken cancel) override;
    QCoro::Task<core::Result<http::AccessToken>> token(http::TokenRequest request, TokenClient* client,
                                                       core::CancelToken cancel) override;

private:
    QString m_tenantId;
    QString m_clientId;
    std::shared_ptr<ClientProof> m_proof;
    core::Clock* m_clock;
    core::Random* m_random;
};

} // namespace identity
