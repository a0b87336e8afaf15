// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/server/certificates.h"

#include <QFile>
#include <QSaveFile>
#include <memory>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

namespace sandbox {

namespace {

template <auto release> struct Release
{
    template <typename T> void operator()(T* pointer) const { release(pointer); }
};
using KeyPtr = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using CertificatePtr = std::unique_ptr<X509, Release<X509_free>>;
using BioPtr = std::unique_ptr<BIO, Release<BIO_free_all>>;

constexpr long kDay = 24L * 60 * 60;

QByteArray contents(BIO* bio)
{
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, size);
}

QByteArray toPem(X509* certificate)
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), certificate);
    return contents(bio.get());
}

QByteArray toPem(EVP_PKEY* key)
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PKCS8PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return contents(bio.get());
}

BioPtr reading(const QByteArray& pem)
{
    return BioPtr(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
}

void addExtension(X509* certificate, X509* issuer, int nid, const char* value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value);
    if (!extension)
        return;
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

CertificatePtr blank(EVP_PKEY* key, const char* commonName, long fromSeconds, long toSeconds)
{
    CertificatePtr certificate(X509_new());
    X509_set_version(certificate.get(), 2);
    unsigned char serial[16];
    RAND_bytes(serial, sizeof serial);
    serial[0] &= 0x7f;
    BIGNUM* number = BN_bin2bn(serial, sizeof serial, nullptr);
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate.get()));
    BN_free(number);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), fromSeconds);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), toSeconds);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME* name = X509_get_subject_name(certificate.get());
    const auto add = [name](const char* field, const char* value) {
        X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8, reinterpret_cast<const unsigned char*>(value), -1, -1, 0);
    };
    add("O", "Pilothouse sandbox");
    add("CN", commonName);
    return certificate;
}

void signAuthority(X509* certificate, EVP_PKEY* key)
{
    X509_set_issuer_name(certificate, X509_get_subject_name(certificate));
    addExtension(certificate, certificate, NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
    addExtension(certificate, certificate, NID_key_usage, "critical,keyCertSign,cRLSign");
    addExtension(certificate, certificate, NID_subject_key_identifier, "hash");
    X509_sign(certificate, key, EVP_sha256());
}

ServerCertificate makeAuthority()
{
    ServerCertificate made;
    const KeyPtr key(EVP_EC_gen("P-256"));
    if (!key)
        return made;
    const CertificatePtr certificate = blank(key.get(), "Pilothouse sandbox authority", -kDay, 3650 * kDay);
    signAuthority(certificate.get(), key.get());
    made.authorityPem = toPem(certificate.get());
    made.authorityKeyPem = toPem(key.get());
    return made;
}

QByteArray fileContents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void saveFile(const QString& path, const QByteArray& bytes, QFile::Permissions permissions)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(permissions);
    file.write(bytes);
    file.commit();
}

} // namespace

ServerCertificate makeLeaf(const ServerCertificate& authority, CertificateKind kind)
{
    ServerCertificate made = kind == CertificateKind::UnknownAuthority ? makeAuthority() : authority;
    const CertificatePtr issuer(PEM_read_bio_X509(reading(made.authorityPem).get(), nullptr, nullptr, nullptr));
    const KeyPtr issuerKey(PEM_read_bio_PrivateKey(reading(made.authorityKeyPem).get(), nullptr, nullptr, nullptr));
    const KeyPtr key(EVP_EC_gen("P-256"));
    if (!issuer || !issuerKey || !key)
        return {};
    const bool expired = kind == CertificateKind::Expired;
    const char* name = kind == CertificateKind::WrongName ? "elsewhere.invalid" : "localhost";
    const CertificatePtr certificate =
        blank(key.get(), name, expired ? -30 * kDay : -kDay, expired ? -2 * kDay : 397 * kDay);
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(issuer.get()));
    addExtension(certificate.get(), issuer.get(), NID_basic_constraints, "critical,CA:FALSE");
    addExtension(certificate.get(), issuer.get(), NID_key_usage, "critical,digitalSignature");
    addExtension(certificate.get(), issuer.get(), NID_ext_key_usage, "serverAuth");
    addExtension(certificate.get(), issuer.get(), NID_subject_alt_name,
                 kind == CertificateKind::WrongName ? "DNS:elsewhere.invalid"
                                                    : "DNS:localhost,DNS:*.localhost,IP:127.0.0.1,IP:::1");
    addExtension(certificate.get(), issuer.get(), NID_subject_key_identifier, "hash");
    addExtension(certificate.get(), issuer.get(), NID_authority_key_identifier, "keyid");
    if (X509_sign(certificate.get(), issuerKey.get(), EVP_sha256()) == 0)
        return {};
    made.certificatePem = toPem(certificate.get()) + made.authorityPem;
    made.privateKeyPem = toPem(key.get());
    return made;
}

ServerCertificate makeServerCertificate()
{
    return makeLeaf(makeAuthority(), CertificateKind::Good);
}

ServerCertificate loadOrMakeServerCertificate(const QString& directory)
{
    ServerCertificate authority;
    const QString certificateFile = directory + QStringLiteral("/ca.pem");
    const QString keyFile = directory + QStringLiteral("/ca.key");
    authority.authorityPem = fileContents(certificateFile);
    authority.authorityKeyPem = fileContents(keyFile);
    ServerCertificate made = makeLeaf(authority, CertificateKind::Good);
    if (made.isValid())
        return made;
    made = makeServerCertificate();
    saveFile(keyFile, made.authorityKeyPem, QFile::ReadOwner | QFile::WriteOwner);
    saveFile(certificateFile, made.authorityPem,
             QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    return made;
}

} // namespace sandbox
