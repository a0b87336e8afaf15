// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace sandbox {

/// A certificate authority made for one data directory and what it signed for this computer's loopback names.
struct ServerCertificate
{
    QByteArray authorityPem;    ///< what clients have to trust
    QByteArray authorityKeyPem;
    QByteArray certificatePem;  ///< leaf for localhost and 127.0.0.1
    QByteArray privateKeyPem;
    bool isValid() const { return !certificatePem.isEmpty() && !privateKeyPem.isEmpty(); }
};

/// Which leaf to make; everything but Good is for the "wrong certificate" fault.
enum class CertificateKind { Good, Expired, WrongName, UnknownAuthority };

/// A new authority and leaf, ECDSA P-256. Invalid (empty) when OpenSSL fails.
ServerCertificate makeServerCertificate();
/// Another leaf of the same authority (or of none, for UnknownAuthority).
ServerCertificate makeLeaf(const ServerCertificate& authority, CertificateKind kind);

/// Reads the authority from `directory` or makes it there (ca.pem, ca.key), and signs a fresh leaf. A client that trusted
/// the directory's authority once goes on trusting it after a restart.
ServerCertificate loadOrMakeServerCertificate(const QString& directory);

} // namespace sandbox
