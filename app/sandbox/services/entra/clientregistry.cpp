// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/entra/clientregistry.h"

#include "sandbox/identity/tokensigner.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

namespace sandbox::entra {

namespace {

constexpr qint64 kTolerance = 300; // seconds

using KeyPtr = std::shared_ptr<EVP_PKEY>;

QString text(const QJsonObject& object, const char* name)
{
    return object.value(QLatin1String(name)).toString();
}

std::optional<RegisteredCertificate> certificateFrom(const QByteArray& pem)
{
    const std::shared_ptr<BIO> bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())), BIO_free);
    const std::shared_ptr<X509> certificate(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr), X509_free);
    ERR_clear_error();
    if (!certificate)
        return std::nullopt;
    unsigned char* bytes = nullptr;
    const int size = i2d_X509(certificate.get(), &bytes);
    const QByteArray der(reinterpret_cast<const char*>(bytes), size);
    OPENSSL_free(bytes);
    return RegisteredCertificate{QCryptographicHash::hash(der, QCryptographicHash::Sha1),
                                 QCryptographicHash::hash(der, QCryptographicHash::Sha256),
                                 KeyPtr(X509_get_pubkey(certificate.get()), EVP_PKEY_free)};
}

/// The RSA key of a JSON Web Key (RFC 7518 §6.3.1).
KeyPtr keyFrom(const QJsonObject& jwk)
{
    const auto number = [&](const char* name) {
        const QByteArray bytes = fromBase64Url(text(jwk, name).toLatin1());
        return std::shared_ptr<BIGNUM>(
            BN_bin2bn(reinterpret_cast<const unsigned char*>(bytes.constData()), static_cast<int>(bytes.size()), nullptr),
            BN_free);
    };
    const auto modulus = number("n");
    const auto exponent = number("e");
    const std::shared_ptr<OSSL_PARAM_BLD> builder(OSSL_PARAM_BLD_new(), OSSL_PARAM_BLD_free);
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get());
    const std::shared_ptr<OSSL_PARAM> parameters(OSSL_PARAM_BLD_to_param(builder.get()), OSSL_PARAM_free);
    const std::shared_ptr<EVP_PKEY_CTX> context(EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr), EVP_PKEY_CTX_free);
    EVP_PKEY* key = nullptr;
    const bool made = EVP_PKEY_fromdata_init(context.get()) == 1 &&
                      EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) == 1;
    ERR_clear_error();
    return made ? KeyPtr(key, EVP_PKEY_free) : KeyPtr();
}

/// A JSON Web Token, taken apart but not believed.
struct Token
{
    QJsonObject header;
    QJsonObject claims;
    QByteArray signedText;
    QByteArray signature;
};

std::optional<Token> takenApart(const QByteArray& assertion)
{
    const QList<QByteArray> parts = assertion.split('.');
    if (parts.size() != 3)
        return std::nullopt;
    Token token;
    token.header = QJsonDocument::fromJson(fromBase64Url(parts.at(0))).object();
    token.claims = QJsonDocument::fromJson(fromBase64Url(parts.at(1))).object();
    token.signedText = parts.at(0) + '.' + parts.at(1);
    token.signature = fromBase64Url(parts.at(2));
    if (token.header.isEmpty() || token.claims.isEmpty())
        return std::nullopt;
    return token;
}

bool isSignedBy(const Token& token, const KeyPtr& key)
{
    const QString algorithm = text(token.header, "alg");
    if (!key || (algorithm != QLatin1String("PS256") && algorithm != QLatin1String("RS256")))
        return false;
    const std::shared_ptr<EVP_MD_CTX> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    EVP_PKEY_CTX* options = nullptr;
    bool ready = EVP_DigestVerifyInit(context.get(), &options, EVP_sha256(), nullptr, key.get()) == 1;
    if (algorithm == QLatin1String("PS256"))
        ready = ready && EVP_PKEY_CTX_set_rsa_padding(options, RSA_PKCS1_PSS_PADDING) == 1 &&
                EVP_PKEY_CTX_set_rsa_pss_saltlen(options, RSA_PSS_SALTLEN_DIGEST) == 1;
    const auto* data = reinterpret_cast<const unsigned char*>(token.signedText.constData());
    const auto* signature = reinterpret_cast<const unsigned char*>(token.signature.constData());
    const bool good = ready && EVP_DigestVerify(context.get(), signature, static_cast<std::size_t>(token.signature.size()), data,
                                                static_cast<std::size_t>(token.signedText.size())) == 1;
    ERR_clear_error();
    return good;
}

std::optional<Refusal> judgeTimes(const Token& token, const QDateTime& now)
{
    const auto seconds = [&](const char* name) {
        return static_cast<qint64>(token.claims.value(QLatin1String(name)).toDouble());
    };
    const qint64 moment = now.toSecsSinceEpoch();
    if (seconds("exp") + kTolerance < moment || seconds("nbf") - kTolerance > moment)
        return refusal(700024, {now.toString(Qt::ISODate)});
    return std::nullopt;
}

std::optional<Refusal> judgeCertificate(const ClientProofs& proofs, const Token& token, const QStringList& audiences,
                                        const QDateTime& now)
{
    const QByteArray sha256 = fromBase64Url(text(token.header, "x5t#S256").toLatin1());
    const QByteArray sha1 = fromBase64Url(text(token.header, "x5t").toLatin1());
    const RegisteredCertificate* found = nullptr;
    for (const RegisteredCertificate& one : proofs.certificates) {
        if (one.sha256 == sha256 || (sha256.isEmpty() && (one.sha1 == sha1 || one.sha256 == sha1)))
            found = &one;
    }
    if (!found) {
        const QByteArray shown = (sha256.isEmpty() ? sha1 : sha256).toHex().toUpper();
        return refusal(700027, {QStringLiteral("The key was not found. Thumbprint of the key used by the client: '%1'.")
                                    .arg(QString::fromLatin1(shown))});
    }
    if (!isSignedBy(token, found->key))
        return refusal(700027, {QStringLiteral("The signature does not fit the key.")});
    if (!audiences.contains(text(token.claims, "aud")))
        return refusal(700023, {text(token.claims, "aud")});
    return judgeTimes(token, now);
}

std::optional<Refusal> judgeFederated(const ClientProofs& proofs, const Token& token, const QDateTime& now)
{
    const QJsonValue audience = token.claims.value(QLatin1String("aud"));
    for (const FederatedCredential& one : proofs.federated) {
        const bool aud = audience.toString() == one.audience || audience.toArray().contains(one.audience);
        if (!aud || one.issuer != text(token.claims, "iss") || one.subject != text(token.claims, "sub"))
            continue;
        if (!isSignedBy(token, one.keys.value(text(token.header, "kid"))))
            return refusal(50013);
        return judgeTimes(token, now);
    }
    return refusal(70021, {text(token.claims, "iss"), text(token.claims, "sub"), audience.toString()});
}

bool addFederated(ClientProofs& proofs, const QJsonObject& order, QString* problem)
{
    FederatedCredential credential{text(order, "issuer"), text(order, "subject"),
                                   order.value(QLatin1String("audience")).toString(QStringLiteral("api://AzureADTokenExchange")),
                                   {}};
    const QJsonArray keys = order.value(QLatin1String("keys")).toArray();
    for (const QJsonValue& key : keys) {
        if (const KeyPtr made = keyFrom(key.toObject()))
            credential.keys.insert(text(key.toObject(), "kid"), made);
    }
    if (credential.issuer.isEmpty() || credential.subject.isEmpty() || credential.keys.isEmpty()) {
        *problem = QStringLiteral("A federated credential needs 'issuer', 'subject' and RSA 'keys' as JSON Web Keys.");
        return false;
    }
    proofs.federated.append(credential);
    return true;
}

} // namespace

bool ClientRegistry::apply(const QString& clientId, const QJsonObject& order, QString* problem)
{
    ClientProofs proofs = order.value(QLatin1String("reset")).toBool() ? ClientProofs() : proofsOf(clientId);
    if (order.contains(QLatin1String("certificate"))) {
        const auto certificate = certificateFrom(text(order, "certificate").toUtf8());
        if (!certificate) {
            *problem = QStringLiteral("'certificate' must be a PEM certificate.");
            return false;
        }
        proofs.certificates.append(*certificate);
    }
    if (order.contains(QLatin1String("federated")) &&
        !addFederated(proofs, order.value(QLatin1String("federated")).toObject(), problem))
        return false;
    if (order.contains(QLatin1String("secretExpired")))
        proofs.secretExpired = order.value(QLatin1String("secretExpired")).toBool();
    m_proofs.insert(clientId.toLower(), proofs);
    return true;
}

std::optional<Refusal> judgeAssertion(const ClientProofs& proofs, const QString& clientId, const QByteArray& assertion,
                                      const QStringList& audiences, const QDateTime& now)
{
    const auto token = takenApart(assertion);
    if (!token)
        return refusal(50027);
    const QString issuer = text(token->claims, "iss");
    const bool own = issuer.compare(clientId, Qt::CaseInsensitive) == 0;
    if (!own)
        return judgeFederated(proofs, *token, now);
    if (text(token->claims, "sub").compare(clientId, Qt::CaseInsensitive) != 0)
        return refusal(700021);
    return judgeCertificate(proofs, *token, audiences, now);
}

} // namespace sandbox::entra
