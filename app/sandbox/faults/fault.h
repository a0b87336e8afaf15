// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/faults/alteration.h"
#include "sandbox/world.h"

namespace sandbox {

/// Which requests a fault strikes. Empty members match everything; texts compare without case and may hold `*`.
struct FaultMatch
{
    QString service;   ///< the mount: "openai", "search", "arm", "authority", ...
    QString operation; ///< a route's operation
    QString resource;  ///< account, service, endpoint, or anything a route's placeholder took (deployment, index)
    QString method;
    QString path;
    double probability = 1.0;
    int count = -1; ///< how often it strikes before it is spent; negative: for ever
    int skip = 0;   ///< how many matching requests pass first
    QDateTime until; ///< the sandbox's time after which it is spent; invalid: never
};

/// What happens to a request that is struck.
struct FaultEffect
{
    QString faultId;
    std::optional<Response> response; ///< instead of the service's
    int delay = 0;                    ///< milliseconds before the answer starts
    qint64 cutAfter = -1;             ///< bytes of body after which the connection is closed
    bool reset = false;               ///< close with a TCP reset (at once, or where `cutAfter` says)
    int trickleBytes = 0;             ///< the body leaves in pieces of this size
    int trickleInterval = 10;         ///< milliseconds between two pieces
    bool malformed = false;           ///< the JSON body is damaged
    Alteration alteration;            ///< members, tokens and length of the service's answer
    QString token;                    ///< "expired" or "revoked": the caller's token counts as that
    bool challenge = false;           ///< 401 insufficient_claims
    QJsonObject claims;               ///< of the challenge
    bool throttled = false;           ///< 429 as the service of the request sends it
    bool saturated = false;           ///< 429 of a provisioned deployment at full utilisation
    int retryAfter = 1000;            ///< milliseconds that throttled and saturated ask to wait
    bool damagesAnswer() const { return cutAfter >= 0 || reset || malformed || !alteration.isEmpty(); }
};

struct Fault
{
    QString id;
    FaultMatch match;
    FaultEffect effect;
    QString certificate; ///< "expired", "wrongName", "unknownAuthority": for all new TLS connections while it stands
    QJsonObject source;  ///< as posted
    int struck = 0;
};

/// Parses one fault; the sentence says what is wrong with it.
std::optional<Fault> parseFault(const QJsonObject& source, const World& world, QString* problem);

/// The faults in force; their JSON is described in app/sandbox/faults/README.md.
class FaultList
{
public:
    explicit FaultList(World& world) : m_world(world) {}

    /// Adds every fault of `{...}`, `[...]` or `{"faults":[...]}`; the ids, or a sentence in `problem` and nothing added.
    QStringList add(const QJsonValue& faults, QString* problem);
    void clear();
    bool remove(const QString& id);
    QJsonArray describe() const;

    /// The first fault that strikes `request`, counted as used.
    std::optional<FaultEffect> strike(const Request& request, const QString& operation);
    /// Called with the kind of certificate to offer whenever that changes (empty: the good one).
    std::function<void(const QString&)> onCertificate;

private:
    bool matches(const Fault& fault, const Request& request, const QString& operation) const;
    void certificateChanged();

    World& m_world;
    QList<Fault> m_faults;
    int m_next = 1;
    QString m_certificate;
};

/// The answer that replaces the service's, when the effect has one.
std::optional<Response> replacement(const World& world, const Request& request, const FaultEffect& effect);

} // namespace sandbox
