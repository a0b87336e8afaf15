// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "http/message.h"

#include <QHash>

namespace http {

/// What one group of calls (service, host, deployment) was told by its service.
struct ThrottleState
{
    core::Milliseconds notBefore{0}; ///< monotonic; calls before it are held
    int held = 0;                    ///< calls that wait now
    std::optional<qint64> remainingRequests, limitRequests, remainingTokens, limitTokens; ///< negative or absent: unknown
};

/// The shared memory of all "come back later" answers: once a service asked to wait, every later call of the group waits,
/// not only the one that was refused. Shared by pipelines; one thread.
class ThrottleGate
{
public:
    /// Group of a request: service, origin and deployment (from the request, else from a `/deployments/{name}/` path).
    static QString keyOf(const Request& request);
    /// How long a call that starts at `now` has to wait; callers held for the same group are let go 20 ms apart, so that they do
    /// not all arrive in the instant the service opens again.
    core::Milliseconds waitFor(const QString& key, core::Milliseconds now) const;
    void hold(const QString& key, int change);
    /// Learns from an answer: 429 and 503 with a waiting time close the gate, rate-limit headers are kept.
    void learn(const QString& key, const Response& response, core::Milliseconds now, const QDateTime& wallNow);
    ThrottleState state(const QString& key) const { return m_states.value(key); }

private:
    QHash<QString, ThrottleState> m_states;
};

} // namespace http
