// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/simulation/cast.h"
#include "sandbox/simulation/draws.h"
#include "sandbox/simulation/facts.h"
#include "sandbox/simulation/incidents.h"

#include <array>

namespace sandbox::simulation {

/// Probabilities of the steady state, a question or a call each, as README.md lists them.
struct Rates
{
    double inputBlocked = 0.008;
    double outputBlocked = 0.0025;
    double jailbreak = 0.0008;
    double indirect = 0.0003;
    double blocklist = 0.001;
    double protectedMaterial = 0.001;
    double annotatedAttack = 0.003;
    double filterFailsOpen = 0.0005;
    double contextTooLong = 0.0035;
    double truncated = 0.009;
    double timeout = 0.0025;
    double serverError = 0.0015;
    double badRequest = 0.0006;
    double deploymentMissing = 0.0008;
    double unauthorized = 0.0004;
    double emptyRetrieval = 0.03;
    double poorRetrieval = 0.06;
    double searchThrottled = 0.002;
    double containerError = 0.0006;
    double endpointThrottled = 0.0004;
    double toolError = 0.03;
    double wrongTool = 0.0008;
    double refused = 0.012;
    double inventedCitation = 0.005;
    double brokenStructure = 0.004;
    double orphaned = 0.002;
    double loop = 0.0002;
    double evaluated = 0.1;
    double thumbs = 0.025;
};
const Rates& steadyRates();

/// Everything that people ask of the systems, minute by minute. The same arguments give the same facts, in any order of
/// asking, on any thread: nothing is remembered between minutes.
class Interactions
{
public:
    Interactions(const Cast& cast, const Schedule& schedule, quint32 seed) : m_cast(cast), m_schedule(schedule), m_seed(seed) {}

    /// Interactions that begin in `minute` (since 1970), appended in order of their start.
    void minute(int system, qint64 minute, std::vector<Interaction>& into) const;

    /// People whose session had ended or who have no business here, in that minute.
    void refusals(int system, qint64 minute, std::vector<Refusal>& into) const;

private:
    const Cast& m_cast;
    const Schedule& m_schedule;
    quint32 m_seed;
};

/// Calls by others than the systems' own people (jobs, other teams, whoever holds a leaked key) on one deployment.
void backgroundCalls(const Cast& cast, const Schedule& schedule, quint32 seed, int deployment, qint64 minute, std::vector<ServiceCall>& into);
/// Callers of a ServiceCall: the application's identity, then the gateway's other consumers, then a stolen key.
constexpr qint16 kApplicationCaller = 0;
constexpr qint16 kFirstConsumer = 1;
constexpr qint16 kLeakedKey = 100;

/// Probability that a call meets 429, from the load and from incidents.
double throttleProbability(const Cast& cast, const Schedule& schedule, int deployment, qint64 minute);

} // namespace sandbox::simulation
