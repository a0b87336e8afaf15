// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/simulation/trafficcache.h"

namespace sandbox::simulation {

namespace {

constexpr qsizetype kMostDays = 1500; ///< of deployments; then all are forgotten
constexpr qint64 kLongest = 30;       ///< minutes that an interaction lasts at most

} // namespace

void TrafficCache::add(SystemDay& into, const Interaction& it, qint64 day) const
{
    for (const ServiceCall& call : it.calls) {
        if (call.start / kDay == day)
            into.calls[call.deployment].push_back(call);
    }
    for (const Step& step : it.steps) {
        if (step.start / kDay != day)
            continue;
        if (step.op == Op::Retrieve)
            into.searches.push_back({step.start, step.duration, step.status, 0});
        else if (step.op == Op::Score)
            into.scores.push_back({step.start, step.duration, step.status, it.deployment});
    }
}

const TrafficCache::SystemDay& TrafficCache::systemDay(int system, qint64 day)
{
    const auto key = qMakePair(system, day);
    const auto known = m_systems.constFind(key);
    if (known != m_systems.constEnd())
        return *known;
    SystemDay& made = m_systems[key];
    std::vector<Interaction> interactions;
    for (qint64 minute = day * 1440 - kLongest; minute < (day + 1) * 1440; ++minute) {
        interactions.clear();
        m_fortnight->interactions(system, minute, interactions);
        for (const Interaction& it : interactions)
            add(made, it, day);
    }
    return made;
}

const std::vector<ServiceCall>& TrafficCache::calls(int deployment, qint64 day)
{
    const auto key = qMakePair(deployment, day);
    const auto known = m_calls.constFind(key);
    if (known != m_calls.constEnd())
        return *known;
    if (m_calls.size() >= kMostDays)
        m_calls.clear();
    const auto& cast = m_fortnight->cast();
    std::vector<ServiceCall> made;
    const std::vector<int>& siblings = cast.deploymentsOf(cast.deployments[static_cast<size_t>(deployment)].accountId);
    std::vector<ServiceCall> background;
    for (const int sibling : siblings) { // one may send on to another
        if (sibling != deployment && cast.deployments[static_cast<size_t>(sibling)].spare != deployment)
            continue;
        for (qint64 minute = day * 1440; minute < (day + 1) * 1440; ++minute)
            m_fortnight->background(sibling, minute, background);
    }
    for (const ServiceCall& call : background) {
        if (call.deployment == deployment)
            made.push_back(call);
    }
    if (const int system = cast.deployments[static_cast<size_t>(deployment)].system; system >= 0) {
        const std::vector<ServiceCall> own = systemDay(system, day).calls.value(deployment);
        made.insert(made.end(), own.begin(), own.end());
    }
    return m_calls[key] = std::move(made);
}

} // namespace sandbox::simulation
