// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace deployments {

/// What was measured of one deployment in the last minutes. Negative: not measured.
struct DeploymentHealth
{
    double requestsPerMinute = -1;
    double failedShare = -1;   ///< 0..1: answers 5xx, 424 (the model's code failed) and 429 (too busy) of all
    double latencyMs = -1;     ///< 95th percentile
    bool hasTested = false;    ///< a scoring test was made since the last stage
    bool testSucceeded = false;
    friend bool operator==(const DeploymentHealth&, const DeploymentHealth&) = default;
};

/// What a deployment may show before a guided shift holds.
struct GateBounds
{
    double mostFailed = 0.02;      ///< 0..1
    double mostLatencyMs = 10'000; ///< 95th percentile; 0: any
    /// "at most 2 % failed answers, 95 % of the answers within 10 s"
    QString text() const;
    friend bool operator==(const GateBounds&, const GateBounds&) = default;
};

/// Whether a guided shift may take its next stage.
struct GateVerdict
{
    enum class Gate { Open, Closed, Unknown };
    Gate gate = Gate::Unknown;
    QString sentence;
};

/// Closed when a bound is passed or a test failed; open with at least one answer a minute, or a test that succeeded; otherwise
/// nothing is known. Pure; any thread.
GateVerdict judge(const QString& deployment, const DeploymentHealth& health, const GateBounds& bounds = {});

} // namespace deployments
