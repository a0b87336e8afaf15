// SPDX-License-Identifier: GPL-3.0-or-later
// Traffic of others: document jobs, other teams, and whoever found a key.
#include "sandbox/simulation/interactions.h"

namespace sandbox::simulation {

namespace {

constexpr double kCallsAtFullLoad = 3; ///< a minute and deployment; the tokens of a call make up the load

double callsAMinute(const ModelDeployment& deployment)
{
    return std::min(kCallsAtFullLoad, deployment.carried * std::max(0.05, deployment.curve.peak) / 900);
}

/// Tokens of one call, so that calls times tokens is the demand that the system's own people leave.
double tokensACall(const ModelDeployment& deployment)
{
    const double share = deployment.system >= 0 ? 0.7 : 1.0;
    return share * deployment.carried / std::max(0.1, callsAMinute(deployment) / std::max(0.05, deployment.curve.peak));
}

void setTokens(ServiceCall& call, const ModelDeployment& deployment, Draws& draws, double mean)
{
    const double tokens = std::min(120000.0, draws.logNormal(mean, 0.25));
    call.completion = deployment.embeds ? 0 : static_cast<qint32>(std::min(900.0, 60 + 0.05 * tokens * draws.unit()));
    call.prompt = std::max(16, static_cast<qint32>(tokens - call.completion * deployment.weight));
    call.cached = !deployment.embeds && call.prompt > 1024 && draws.chance(0.3) ? call.prompt / 256 * 128 : 0;
}

void setLatency(ServiceCall& call, const ModelDeployment& deployment, Draws& draws, double load)
{
    if (call.status == 429 || call.status == 401 || call.status == 400) {
        call.duration = static_cast<qint32>(draws.between(8, 40) * 1000);
        call.prompt = call.cached = call.completion = 0;
        return;
    }
    if (call.status >= 500) {
        call.duration = static_cast<qint32>(draws.between(500, 9000) * 1000);
        call.prompt = call.cached = call.completion = 0;
        return;
    }
    const double first = draws.logNormal(deployment.firstToken, 0.3) * (1 + 0.8 * load * load) + call.prompt * 0.004;
    const double each = deployment.provisioned ? 11 : 14;
    call.firstToken = call.streams ? static_cast<qint32>(first * 1000) : 0;
    call.duration = static_cast<qint32>((first + call.completion * each * (1 + 0.4 * load)) * 1000);
}

void judge(ServiceCall& call, Draws& draws, double throttled)
{
    if (draws.chance(throttled))
        call.status = 429;
    else if (draws.chance(0.0015))
        call.status = 500;
    else if (!call.embeds && draws.chance(0.004)) {
        call.status = 400;
        call.rejected = true;
        call.category = static_cast<Category>(1 + draws.below(4));
        call.severity = Severity::Medium;
    }
}

/// A stolen key is used at night, from elsewhere, for as much as the deployment gives; then the key is replaced.
void addStolen(const Cast& cast, const Schedule& schedule, const ModelDeployment& deployment, Draws& draws, qint64 minute,
               std::vector<ServiceCall>& into)
{
    if (deployment.system < 0 || !deployment.keysWork || &deployment != &cast.deployments[static_cast<size_t>(cast.systems[static_cast<size_t>(deployment.system)].mini)])
        return;
    const double rate = schedule.strength(IncidentKind::KeyLeak, deployment.system, minute);
    const bool replaced = rate == 0 && schedule.strength(IncidentKind::KeyLeak, deployment.system, minute - 30) > 0;
    const int count = rate > 0 ? draws.poisson(rate) : replaced ? draws.poisson(4) : 0;
    for (int i = 0; i < count; ++i) {
        ServiceCall call;
        call.start = minute * kMinute + static_cast<Micros>(draws.unit() * kMinute);
        call.caller = kLeakedKey;
        call.status = replaced ? 401 : 200;
        call.correlation = draws.bits();
        setTokens(call, deployment, draws, 24000);
        setLatency(call, deployment, draws, 0.5);
        into.push_back(call);
    }
}

/// The platform itself sends on what a full provisioned deployment refuses, where it is told to.
void spillOver(const Cast& cast, const ModelDeployment& deployment, Draws& draws, double mean, size_t first, std::vector<ServiceCall>& into)
{
    for (size_t i = first, end = into.size(); deployment.spare >= 0 && i < end; ++i) {
        if (into[i].status != 429)
            continue;
        ServiceCall call = into[i];
        call.deployment = static_cast<qint16>(deployment.spare);
        call.status = 200;
        call.spilled = true;
        call.correlation = mixed(call.correlation);
        call.start += call.duration;
        const ModelDeployment& target = cast.deployments[static_cast<size_t>(deployment.spare)];
        setTokens(call, target, draws, mean);
        setLatency(call, target, draws, 0.6);
        into.push_back(call);
    }
}

} // namespace

double throttleProbability(const Cast& cast, const Schedule& schedule, int deployment, qint64 minute)
{
    const ModelDeployment& model = cast.deployments[static_cast<size_t>(deployment)];
    const double load = loadOf(model, minute);
    double probability = load > 1 ? 1 - 1 / load : 0;
    if (model.system >= 0 && !model.embeds)
        probability = std::max(probability, schedule.strength(IncidentKind::Throttling, model.system, minute));
    return probability;
}

void backgroundCalls(const Cast& cast, const Schedule& schedule, quint32 seed, int index, qint64 minute, std::vector<ServiceCall>& into)
{
    const ModelDeployment& deployment = cast.deployments[static_cast<size_t>(index)];
    Draws draws(deployment.curve.seed ^ mixed(static_cast<quint64>(minute) * 2 + 1) ^ seed);
    const size_t first = into.size();
    const double load = loadOf(deployment, minute);
    const double throttled = throttleProbability(cast, schedule, index, minute);
    const int count = deployment.curve.peak > 0 ? draws.poisson(callsAMinute(deployment) * load / deployment.curve.peak) : 0;
    const double mean = tokensACall(deployment);
    for (int i = 0; i < count; ++i) {
        ServiceCall call;
        call.start = minute * kMinute + static_cast<Micros>(draws.unit() * kMinute);
        call.embeds = deployment.embeds;
        call.streams = !deployment.embeds && draws.chance(0.35);
        call.caller = static_cast<qint16>(kFirstConsumer + draws.below(2));
        call.correlation = draws.bits();
        setTokens(call, deployment, draws, mean);
        judge(call, draws, throttled);
        setLatency(call, deployment, draws, load);
        into.push_back(call);
    }
    addStolen(cast, schedule, deployment, draws, minute, into);
    for (size_t i = first; i < into.size(); ++i)
        into[i].deployment = static_cast<qint16>(index);
    spillOver(cast, deployment, draws, mean, first, into);
}

} // namespace sandbox::simulation
