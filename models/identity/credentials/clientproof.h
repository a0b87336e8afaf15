// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/credentials/certificate.h"
#include "identity/tokenclient.h"

namespace identity {

/// What a client assertion is made of besides the client itself.
struct ProofRequest
{
    QString clientId;
    QUrl tokenEndpoint; ///< the assertion's audience
    QDateTime now;
    QString id; ///< unique, for `jti`
};

/// How an application shows the token endpoint who it is (RFC 6749 §2.3, RFC 7523 §2.2).
class ClientProof
{
public:
    virtual ~ClientProof() = default;
    /// The form fields for one token request. SignInNeeded with a sentence when there is nothing to show.
    virtual QCoro::Task<core::Result<FormFields>> fields(ProofRequest request, core::CancelToken cancel) = 0;
    virtual AccountSource source() const = 0;
};

/// client_secret.
class SecretProof : public ClientProof
{
public:
    explicit SecretProof(QByteArray secret) : m_secret(std::move(secret)) {}
    QCoro::Task<core::Result<FormFields>> fields(ProofRequest request, core::CancelToken cancel) override;
    AccountSource source() const override { return AccountSource::ServicePrincipal; }

private:
    QByteArray m_secret;
};

/// client_assertion signed with a certificate's key: PS256 with `x5t#S256`, as Microsoft's certificate-credentials page asks and
/// its libraries send; good for ten minutes.
class CertificateProof : public ClientProof
{
public:
    /// `sendChain` adds `x5c`, which subject name and issuer authentication needs.
    CertificateProof(ClientCertificate certificate, bool sendChain) : m_certificate(std::move(certificate)), m_sendChain(sendChain) {}
    QCoro::Task<core::Result<FormFields>> fields(ProofRequest request, core::CancelToken cancel) override;
    AccountSource source() const override { return AccountSource::ServicePrincipal; }

private:
    ClientCertificate m_certificate;
    bool m_sendChain = false;
};

/// The fields client_assertion_type and client_assertion.
FormFields assertionFields(const QByteArray& assertion);

} // namespace identity
