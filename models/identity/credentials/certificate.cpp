// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/credentials/certificate.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rsa.h>

namespace identity {

struct ClientCertificate::Parts
{
    std::shared_ptr<EVP_PKEY> key;
    QList<QByteArray> chain;
};

namespace {

constexpr qint64 kMaxFileBytes = 1024 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(identity::ClientCertificate)
};

using KeyPtr = std::shared_ptr<EVP_PKEY>;
using CertificatePtr = std::shared_ptr<X509>;

/// What a file held before it is judged.
struct Contents
{
    KeyPtr key;
    QList<CertificatePtr> certificates;
};

core::Error problem(const QString& name, const QString& sentence)
{
    core::Error error = core::Error::make(core::ErrorKind::SignInNeeded, sentence.arg(name), name);
    error.code = QStringLiteral("ClientCertificate");
    return error;
}

struct Bio
{
    explicit Bio(const QByteArray& bytes) : handle(BIO_new_mem_buf(bytes.constData(), int(bytes.size()))) {}
    ~Bio() { BIO_free(handle); }
    Q_DISABLE_COPY(Bio)
    BIO* handle;
};

KeyPtr owned(EVP_PKEY* key)
{
    return key ? KeyPtr(key, EVP_PKEY_free) : KeyPtr();
}

CertificatePtr owned(X509* certificate)
{
    return CertificatePtr(certificate, X509_free);
}

/// Gives the password that we have; never asks on a terminal, as OpenSSL does by itself.
int givePassword(char* buffer, int size, int, void* given)
{
    const auto* password = static_cast<const QByteArray*>(given);
    if (password->isEmpty() || password->size() > size) {
        return -1;
    }
    memcpy(buffer, password->constData(), size_t(password->size()));
    return int(password->size());
}

QByteArray derOf(X509* certificate)
{
    unsigned char* bytes = nullptr;
    const int size = i2d_X509(certificate, &bytes);
    const QByteArray der(reinterpret_cast<const char*>(bytes), std::max(size, 0));
    OPENSSL_free(bytes);
    return der;
}

core::Result<Contents> readPem(const QByteArray& bytes, const QByteArray& password, const QString& name)
{
    Contents contents;
    Bio keys(bytes);
    QByteArray given = password;
    contents.key = owned(PEM_read_bio_PrivateKey(keys.handle, nullptr, givePassword, &given));
    if (!contents.key && bytes.contains("PRIVATE KEY-----")) {
        const bool encrypted = bytes.contains("ENCRYPTED");
        if (encrypted && password.isEmpty()) {
            return problem(name, Text::tr("The key in %1 is encrypted, but AZURE_CLIENT_CERTIFICATE_PASSWORD is not set."));
        }
        return problem(name, encrypted ? Text::tr("The password does not open the key in %1.")
                                       : Text::tr("The key in %1 cannot be read."));
    }
    Bio certificates(bytes);
    while (X509* certificate = PEM_read_bio_X509(certificates.handle, nullptr, givePassword, &given)) {
        contents.certificates.append(owned(certificate));
    }
    return contents;
}

core::Result<Contents> readPkcs12(const QByteArray& bytes, const QByteArray& password, const QString& name)
{
    const auto* data = reinterpret_cast<const unsigned char*>(bytes.constData());
    const std::shared_ptr<PKCS12> file(d2i_PKCS12(nullptr, &data, long(bytes.size())), PKCS12_free);
    if (!file) {
        return problem(name, Text::tr("%1 is neither a PEM nor a PKCS #12 file."));
    }
    EVP_PKEY* key = nullptr;
    X509* certificate = nullptr;
    STACK_OF(X509)* others = nullptr;
    if (PKCS12_verify_mac(file.get(), password.constData(), int(password.size())) != 1 &&
        !(password.isEmpty() && PKCS12_verify_mac(file.get(), nullptr, 0) == 1)) {
        return problem(name, password.isEmpty() ? Text::tr("%1 has a password, but AZURE_CLIENT_CERTIFICATE_PASSWORD is not set.")
                                                : Text::tr("The password does not open %1."));
    }
    if (PKCS12_parse(file.get(), password.constData(), &key, &certificate, &others) != 1) {
        return problem(name, Text::tr("%1 uses an encryption that is no longer supported. Export it again, for example with: "
                                      "openssl pkcs12 -legacy"));
    }
    Contents contents;
    contents.key = owned(key);
    if (certificate) {
        contents.certificates.append(owned(certificate));
    }
    while (others && sk_X509_num(others) > 0) {
        contents.certificates.append(owned(sk_X509_shift(others)));
    }
    sk_X509_free(others);
    return contents;
}

/// The certificate of the key comes first; the rest keeps its order.
core::Result<QList<QByteArray>> chainOf(const Contents& contents, const QString& name)
{
    if (contents.certificates.isEmpty()) {
        return problem(name, Text::tr("There is no certificate in %1."));
    }
    if (!contents.key) {
        return problem(name, Text::tr("There is no private key in %1."));
    }
    if (EVP_PKEY_get_base_id(contents.key.get()) != EVP_PKEY_RSA) {
        return problem(name, Text::tr("The key in %1 is not an RSA key."));
    }
    QList<QByteArray> chain;
    bool found = false;
    for (const CertificatePtr& certificate : contents.certificates) {
        if (!found && X509_check_private_key(certificate.get(), contents.key.get()) == 1) {
            chain.prepend(derOf(certificate.get()));
            found = true;
        } else {
            chain.append(derOf(certificate.get()));
        }
    }
    if (!found) {
        return problem(name, Text::tr("The key in %1 does not belong to its certificate."));
    }
    return chain;
}

} // namespace

core::Result<ClientCertificate> ClientCertificate::fromFile(const QString& name, const QByteArray& password)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        return problem(name, Text::tr("The certificate %1 cannot be read: %2").arg(QStringLiteral("%1"), file.errorString()));
    }
    if (file.size() > kMaxFileBytes) {
        return problem(name, Text::tr("%1 is too large for a certificate."));
    }
    QByteArray bytes = file.readAll();
    core::Result<ClientCertificate> certificate = fromBytes(bytes, password, name);
    OPENSSL_cleanse(bytes.data(), size_t(bytes.size()));
    return certificate;
}

core::Result<ClientCertificate> ClientCertificate::fromBytes(const QByteArray& bytes, const QByteArray& password, const QString& name)
{
    const bool pem = bytes.contains("-----BEGIN ");
    const core::Result<Contents> contents = pem ? readPem(bytes, password, name) : readPkcs12(bytes, password, name);
    ERR_clear_error();
    if (!contents) {
        return contents.error();
    }
    const core::Result<QList<QByteArray>> chain = chainOf(*contents, name);
    ERR_clear_error();
    if (!chain) {
        return chain.error();
    }
    ClientCertificate certificate;
    certificate.m_parts = std::make_shared<Parts>(Parts{contents->key, *chain});
    return certificate;
}

QByteArray ClientCertificate::thumbprint() const
{
    return m_parts ? QCryptographicHash::hash(m_parts->chain.first(), QCryptographicHash::Sha256) : QByteArray();
}

QList<QByteArray> ClientCertificate::chain() const
{
    return m_parts ? m_parts->chain : QList<QByteArray>();
}

core::Result<QByteArray> ClientCertificate::sign(const QByteArray& text) const
{
    const core::Error failed = core::Error::make(core::ErrorKind::SignInNeeded, Text::tr("The certificate's key could not sign."));
    if (!m_parts) {
        return failed;
    }
    const std::shared_ptr<EVP_MD_CTX> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    EVP_PKEY_CTX* options = nullptr; // owned by the context
    const auto* data = reinterpret_cast<const unsigned char*>(text.constData());
    size_t size = 0;
    const bool ready = EVP_DigestSignInit(context.get(), &options, EVP_sha256(), nullptr, m_parts->key.get()) == 1 &&
                       EVP_PKEY_CTX_set_rsa_padding(options, RSA_PKCS1_PSS_PADDING) == 1 &&
                       EVP_PKEY_CTX_set_rsa_pss_saltlen(options, RSA_PSS_SALTLEN_DIGEST) == 1 &&
                       EVP_DigestSign(context.get(), nullptr, &size, data, size_t(text.size())) == 1;
    QByteArray signature(qsizetype(size), '\0');
    if (!ready ||
        EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size, data, size_t(text.size())) != 1) {
        ERR_clear_error();
        return failed;
    }
    signature.truncate(qsizetype(size));
    return signature;
}

} // namespace identity
