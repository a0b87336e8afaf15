// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/credentials/applicationcredential.h"

namespace identity {

ApplicationCredential::ApplicationCredential(QString tenantId, QString clientId, std::shared_ptr<ClientProof> proof, core::Clock* clock,
                                             core::Random* random)
    : m_tenantId(std::move(tenantId)), m_clientId(std::move(clientId)), m_proof(std::move(proof)), m_clock(clock), m_random(random)
{
}

QCoro::Task<core::Result<CredentialIdentity>> ApplicationCredential::identify(TokenClient* client, core::CancelToken cancel)
{
    Q_UNUSED(client)
    Q_UNUSED(cancel)
    CredentialIdentity identity;
    identity.account.id = (m_clientId + QLatin1Char('.') + m_tenantId).toLower();
    identity.account.username = m_clientId;
    identity.account.objectId = m_clientId;
    identity.account.homeTenantId = m_tenantId;
    identity.account.isServicePrincipal = true;
    identity.account.source = m_proof->source();
    co_return identity;
}

QCoro::Task<core::Result<http::AccessToken>> ApplicationCredential::token(http::TokenRequest request, TokenClient* client,
                                                                          core::CancelToken cancel)
{
    const core::Result<Endpoints> endpoints = co_await client->discover(request.tenantId, cancel);
    if (!endpoints) {
        co_return core::failure(endpoints.error());
    }
    const ProofRequest asked{m_clientId, endpoints->token, m_clock->now(), m_random->uuid()};
    const core::Result<FormFields> proof = co_await m_proof->fields(asked, cancel);
    if (!proof) {
        co_return core::failure(proof.error());
    }
    const FormFields fields = *proof;
    const core::Result<TokenAnswer> answer =
        co_await client->clientCredentials(request.tenantId, m_clientId, fields, request.scope, request.claims, cancel);
    if (!answer) {
        co_return core::failure(answer.error());
    }
    const http::AccessToken token{answer->accessToken, m_clock->now().addSecs(answer->expiresIn)};
    co_return token;
}

} // namespace identity
