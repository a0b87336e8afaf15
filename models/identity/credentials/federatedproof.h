// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/credentials/clientproof.h"

namespace identity {

/// Workload identity federation: another issuer's token is the client assertion. It is fetched anew for every token request, because
/// such tokens live for minutes and their files are rewritten.
class FederatedProof : public ClientProof
{
public:
    AccountSource source() const override { return AccountSource::Federated; }
    QCoro::Task<core::Result<FormFields>> fields(ProofRequest request, core::CancelToken cancel) override;

protected:
    /// The other issuer's token.
    virtual QCoro::Task<core::Result<QByteArray>> assertion(core::CancelToken cancel) = 0;
};

/// A file that somebody keeps fresh, as Kubernetes does (AZURE_FEDERATED_TOKEN_FILE).
class TokenFileProof : public FederatedProof
{
public:
    explicit TokenFileProof(QString file) : m_file(std::move(file)) {}

protected:
    QCoro::Task<core::Result<QByteArray>> assertion(core::CancelToken cancel) override;

private:
    QString m_file;
};

/// A pipeline's service that gives out tokens over https (http on this computer only, for tests). Never follows a redirect.
class TokenServiceProof : public FederatedProof
{
public:
    struct Service
    {
        QString name; ///< for sentences: "GitHub Actions"
        QUrl url;
        bool post = false;
        QByteArray bearer; ///< secret
        QString member;    ///< of the JSON answer, that holds the token
    };
    explicit TokenServiceProof(Service service);
    /// GitHub Actions, audience api://AzureADTokenExchange.
    static Service gitHub(const QUrl& requestUrl, const QByteArray& requestToken);
    /// Azure Pipelines, API version 7.1.
    static Service azurePipelines(const QUrl& requestUri, const QByteArray& accessToken, const QString& serviceConnectionId);

protected:
    QCoro::Task<core::Result<QByteArray>> assertion(core::CancelToken cancel) override;

private:
    Service m_service;
    NetworkAccess m_network;
};

} // namespace identity
