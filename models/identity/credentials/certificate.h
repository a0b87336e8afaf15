// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <memory>

namespace identity {

/// An application's certificate with its private RSA key, for signing. The key stays in OpenSSL's memory, is never given out and is
/// wiped with the last copy. Cheap to copy.
class ClientCertificate
{
public:
    /// From PEM (certificate and key in any order, the key perhaps encrypted; further certificates are the chain) or PKCS #12.
    /// SignInNeeded with a sentence that names `file` and what is wrong: not readable, no key, no certificate, wrong password,
    /// key of another certificate, not RSA, an encryption that OpenSSL no longer reads.
    static core::Result<ClientCertificate> fromFile(const QString& file, const QByteArray& password);
    static core::Result<ClientCertificate> fromBytes(const QByteArray& bytes, const QByteArray& password, const QString& name);

    /// SHA-256 of the certificate's DER form.
    QByteArray thumbprint() const;
    /// DER, the application's own certificate first.
    QList<QByteArray> chain() const;
    /// RSASSA-PSS with SHA-256 and a salt of 32 bytes (PS256, RFC 7518 §3.5).
    core::Result<QByteArray> sign(const QByteArray& text) const;

private:
    struct Parts;
    std::shared_ptr<const Parts> m_parts;
};

} // namespace identity
