// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/credentials/clientproof.h"

#include "core/json.h"

#include <QJsonArray>

namespace identity {

namespace {

constexpr qint64 kAssertionSeconds = 600;

QByteArray base64Url(const QByteArray& bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

FormFields assertionFields(const QByteArray& assertion)
{
    return {{QStringLiteral("client_assertion_type"), QStringLiteral("urn:ietf:params:oauth:client-assertion-type:jwt-bearer")},
            {QStringLiteral("client_assertion"), QString::fromLatin1(assertion)}};
}

QCoro::Task<core::Result<FormFields>> SecretProof::fields(ProofRequest request, core::CancelToken cancel)
{
    Q_UNUSED(request)
    Q_UNUSED(cancel)
    FormFields fields{{QStringLiteral("client_secret"), QString::fromUtf8(m_secret)}};
    co_return fields;
}

QCoro::Task<core::Result<FormFields>> CertificateProof::fields(ProofRequest request, core::CancelToken cancel)
{
    Q_UNUSED(cancel)
    const qint64 now = request.now.toSecsSinceEpoch();
    QJsonObject header{{QStringLiteral("alg"), QStringLiteral("PS256")},
                       {QStringLiteral("typ"), QStringLiteral("JWT")},
                       {QStringLiteral("x5t#S256"), QString::fromLatin1(base64Url(m_certificate.thumbprint()))}};
    if (m_sendChain) {
        QJsonArray chain;
        const QList<QByteArray> certificates = m_certificate.chain();
        for (const QByteArray& certificate : certificates) {
            chain.append(QString::fromLatin1(certificate.toBase64())); // plain base64, RFC 7515 §4.1.6
        }
        header.insert(QStringLiteral("x5c"), chain);
    }
    const QJsonObject claims{{QStringLiteral("aud"), request.tokenEndpoint.toString(QUrl::FullyEncoded)},
                             {QStringLiteral("iss"), request.clientId},
                             {QStringLiteral("sub"), request.clientId},
                             {QStringLiteral("jti"), request.id},
                             {QStringLiteral("nbf"), now},
                             {QStringLiteral("iat"), now},
                             {QStringLiteral("exp"), now + kAssertionSeconds}};
    const QByteArray text = base64Url(core::json::compact(header)) + '.' + base64Url(core::json::compact(claims));
    const core::Result<QByteArray> signature = m_certificate.sign(text);
    if (!signature) {
        co_return core::failure(signature.error());
    }
    co_return assertionFields(text + '.' + base64Url(*signature));
}

} // namespace identity
