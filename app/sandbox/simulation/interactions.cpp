// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/simulation/interactions.h"

#include "sandbox/simulation/scene.h"

#include <algorithm>

namespace sandbox::simulation {

const Rates& steadyRates()
{
    static const Rates rates;
    return rates;
}

void Interactions::minute(int system, qint64 minute, std::vector<Interaction>& into) const
{
    const System& cast = m_cast.systems[static_cast<size_t>(system)];
    const quint64 seed = cast.curve.seed ^ mixed(static_cast<quint64>(minute)) ^ mixed(m_seed);
    Draws draws(seed);
    const Rates& rates = steadyRates();
    const double campaign = m_schedule.strength(IncidentKind::Throttling, system, minute) > 0 ? 1.8 : 1;
    const int ordinary = draws.poisson(cast.curve.at(minute) * campaign);
    const int attacks = draws.poisson(m_schedule.strength(IncidentKind::JailbreakBurst, system, minute));
    const double looping = std::max(rates.loop, m_schedule.strength(IncidentKind::AgentLoop, system, minute) * 0.2);
    const double poisoned = m_schedule.strength(IncidentKind::PoisonedDocument, system, minute);
    const size_t first = into.size();
    for (int i = 0; i < ordinary + attacks; ++i) {
        Scene::Plot plot = Scene::Plot::Ordinary;
        if (i >= ordinary || draws.chance(rates.jailbreak))
            plot = Scene::Plot::Jailbreak;
        else if (draws.chance(looping))
            plot = Scene::Plot::Loop;
        else if (draws.chance(poisoned))
            plot = Scene::Plot::Indirect;
        into.push_back(Scene(m_cast, m_schedule, system, minute, mixed(seed + static_cast<quint64>(i) + 1)).play(plot));
    }
    std::sort(into.begin() + static_cast<std::ptrdiff_t>(first), into.end(), [](const Interaction& a, const Interaction& b) {
        return a.steps.front().start < b.steps.front().start;
    });
}

void Interactions::refusals(int system, qint64 minute, std::vector<Refusal>& into) const
{
    const System& cast = m_cast.systems[static_cast<size_t>(system)];
    Draws draws(cast.curve.seed ^ mixed(static_cast<quint64>(minute) + 0x5bd1e995) ^ mixed(m_seed));
    for (int i = draws.poisson(0.02 * cast.curve.at(minute)); i > 0; --i) {
        Refusal refusal;
        refusal.at = minute * kMinute + static_cast<Micros>(draws.unit() * kMinute);
        refusal.system = static_cast<qint16>(system);
        refusal.user = static_cast<qint16>(draws.below(cast.users));
        refusal.atEasyAuth = draws.chance(0.35);
        into.push_back(refusal);
    }
}

} // namespace sandbox::simulation
