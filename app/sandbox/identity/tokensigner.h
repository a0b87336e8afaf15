// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <future>
#include <memory>
#include <optional>

namespace sandbox {

/// RS256 JSON Web Tokens (RFC 7515, RFC 7519) with one RSA-2048 key, kept as `signing.key` in a directory. Making the key
/// takes a moment and runs aside; the first use waits for it.
class TokenSigner
{
public:
    explicit TokenSigner(const QString& directory);
    ~TokenSigner();

    QByteArray sign(const QJsonObject& claims);
    /// The claims when the signature is ours; says nothing about times, issuer or audience.
    std::optional<QJsonObject> verified(const QByteArray& token);
    /// {"keys":[{kty,use,kid,n,e,...}]} (RFC 7517).
    QJsonObject keySet(const QString& issuer);

private:
    struct Key;
    Key& key();
    std::future<std::unique_ptr<Key>> m_pending;
    std::unique_ptr<Key> m_key;
};

/// base64url without padding.
QByteArray toBase64Url(const QByteArray& bytes);
QByteArray fromBase64Url(const QByteArray& text);

} // namespace sandbox
