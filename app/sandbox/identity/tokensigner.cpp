// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/identity/tokensigner.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

namespace sandbox {

struct TokenSigner::Key
{
    ~Key() { EVP_PKEY_free(key); }
    EVP_PKEY* key = nullptr;
    QByteArray kid;
    QByteArray modulus;  ///< base64url
    QByteArray exponent; ///< base64url
};

namespace {

QByteArray numberOf(EVP_PKEY* key, const char* name)
{
    BIGNUM* number = nullptr;
    if (EVP_PKEY_get_bn_param(key, name, &number) != 1)
        return {};
    QByteArray bytes(BN_num_bytes(number), '\0');
    BN_bn2bin(number, reinterpret_cast<unsigned char*>(bytes.data()));
    BN_free(number);
    return bytes;
}

EVP_PKEY* loadOrMake(const QString& path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        const QByteArray pem = file.readAll();
        BIO* bio = BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size()));
        EVP_PKEY* key = PEM_read_bio_PrivateKey(bio, nullptr, nullptr, nullptr);
        BIO_free(bio);
        if (key)
            return key;
    }
    EVP_PKEY* key = EVP_RSA_gen(2048);
    BIO* bio = BIO_new(BIO_s_mem());
    PEM_write_bio_PKCS8PrivateKey(bio, key, nullptr, nullptr, 0, nullptr, nullptr);
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    QSaveFile saved(path);
    if (saved.open(QIODevice::WriteOnly)) {
        saved.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        saved.write(data, size);
        saved.commit();
    }
    BIO_free(bio);
    return key;
}

} // namespace

QByteArray toBase64Url(const QByteArray& bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray fromBase64Url(const QByteArray& text)
{
    return QByteArray::fromBase64(text, QByteArray::Base64UrlEncoding);
}

TokenSigner::TokenSigner(const QString& directory)
{
    const QString path = directory + QStringLiteral("/signing.key");
    m_pending = std::async(std::launch::async, [path] {
        auto key = std::make_unique<Key>();
        key->key = loadOrMake(path);
        const QByteArray modulus = numberOf(key->key, OSSL_PKEY_PARAM_RSA_N);
        key->modulus = toBase64Url(modulus);
        key->exponent = toBase64Url(numberOf(key->key, OSSL_PKEY_PARAM_RSA_E));
        key->kid = toBase64Url(QCryptographicHash::hash(modulus, QCryptographicHash::Sha256).left(20));
        return key;
    });
}

TokenSigner::~TokenSigner() = default;

TokenSigner::Key& TokenSigner::key()
{
    if (!m_key)
        m_key = m_pending.get();
    return *m_key;
}

QByteArray TokenSigner::sign(const QJsonObject& claims)
{
    const QString kid = QString::fromLatin1(key().kid);
    const QJsonObject header{{"typ", "JWT"}, {"alg", "RS256"}, {"x5t", kid}, {"kid", kid}};
    const auto part = [](const QJsonObject& object) {
        return toBase64Url(QJsonDocument(object).toJson(QJsonDocument::Compact));
    };
    const QByteArray text = part(header) + '.' + part(claims);
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    std::size_t size = 0;
    const auto* data = reinterpret_cast<const unsigned char*>(text.constData());
    const auto length = static_cast<std::size_t>(text.size());
    EVP_DigestSignInit(context, nullptr, EVP_sha256(), nullptr, key().key);
    EVP_DigestSign(context, nullptr, &size, data, length);
    QByteArray signature(static_cast<qsizetype>(size), '\0');
    EVP_DigestSign(context, reinterpret_cast<unsigned char*>(signature.data()), &size, data, length);
    EVP_MD_CTX_free(context);
    signature.truncate(static_cast<qsizetype>(size));
    return text + '.' + toBase64Url(signature);
}

std::optional<QJsonObject> TokenSigner::verified(const QByteArray& token)
{
    const QList<QByteArray> parts = token.split('.');
    if (parts.size() != 3)
        return std::nullopt;
    const QJsonObject header = QJsonDocument::fromJson(fromBase64Url(parts.at(0))).object();
    if (header.value(QLatin1String("alg")).toString() != QLatin1String("RS256"))
        return std::nullopt;
    const QByteArray text = parts.at(0) + '.' + parts.at(1);
    const QByteArray signature = fromBase64Url(parts.at(2));
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    EVP_DigestVerifyInit(context, nullptr, EVP_sha256(), nullptr, key().key);
    const int good = EVP_DigestVerify(context, reinterpret_cast<const unsigned char*>(signature.constData()),
                                      static_cast<std::size_t>(signature.size()),
                                      reinterpret_cast<const unsigned char*>(text.constData()),
                                      static_cast<std::size_t>(text.size()));
    EVP_MD_CTX_free(context);
    const QJsonDocument claims = QJsonDocument::fromJson(fromBase64Url(parts.at(1)));
    if (good != 1 || !claims.isObject())
        return std::nullopt;
    return claims.object();
}

QJsonObject TokenSigner::keySet(const QString& issuer)
{
    const QString kid = QString::fromLatin1(key().kid);
    const QJsonObject entry{{"kty", "RSA"},
                            {"use", "sig"},
                            {"kid", kid},
                            {"x5t", kid},
                            {"alg", "RS256"},
                            {"n", QString::fromLatin1(key().modulus)},
                            {"e", QString::fromLatin1(key().exponent)},
                            {"issuer", issuer}};
    return {{"keys", QJsonArray{entry}}};
}

} // namespace sandbox
