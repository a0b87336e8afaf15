// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/entra/aadsts.h"

#include <QHash>
#include <memory>
#include <openssl/types.h>

namespace sandbox::entra {

/// A certificate that an application may sign client assertions with.
struct RegisteredCertificate
{
    QByteArray sha1;
    QByteArray sha256;
    std::shared_ptr<EVP_PKEY> key;
};

/// Whose tokens an application accepts as its own proof (workload identity federation).
struct FederatedCredential
{
    QString issuer;
    QString subject;
    QString audience;
    QHash<QString, std::shared_ptr<EVP_PKEY>> keys; ///< the issuer's, by `kid`
};

/// What an application can prove itself with besides the secret in the estate. Lives as long as the process.
struct ClientProofs
{
    QList<RegisteredCertificate> certificates;
    QList<FederatedCredential> federated;
    bool secretExpired = false;
};

/// By client id, without case; filled by POST /_sandbox/clients.
class ClientRegistry
{
public:
    /// {"clientId", "certificate": PEM, "federated": {"issuer", "subject", "audience", "keys": [JWK]}, "secretExpired": bool,
    /// "reset": true}; the sentence says what is wrong.
    bool apply(const QString& clientId, const QJsonObject& order, QString* problem);
    const ClientProofs proofsOf(const QString& clientId) const { return m_proofs.value(clientId.toLower()); }

private:
    QHash<QString, ClientProofs> m_proofs;
};

/// Judges a client assertion (RFC 7523 §3): of a registered certificate when it names the client as its own issuer, of a federated
/// credential otherwise.
std::optional<Refusal> judgeAssertion(const ClientProofs& proofs, const QString& clientId, const QByteArray& assertion,
                                      const QStringList& audiences, const QDateTime& now);

} // namespace sandbox::entra
