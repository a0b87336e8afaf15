// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/simulation/fortnight.h"

namespace sandbox::simulation {

Fortnight::Fortnight(Cast cast, const Settings& settings)
    : m_cast(std::move(cast)), m_settings(settings), m_schedule(settings.anchorDay, static_cast<int>(m_cast.systems.size())),
      m_interactions(m_cast, m_schedule, settings.seed)
{
}

void Fortnight::interactions(int system, qint64 minute, std::vector<Interaction>& into) const
{
    if (minute >= m_settings.firstMinute)
        m_interactions.minute(system, minute, into);
}

void Fortnight::refusals(int system, qint64 minute, std::vector<Refusal>& into) const
{
    if (minute >= m_settings.firstMinute)
        m_interactions.refusals(system, minute, into);
}

void Fortnight::background(int deployment, qint64 minute, std::vector<ServiceCall>& into) const
{
    if (minute >= m_settings.firstMinute)
        backgroundCalls(m_cast, m_schedule, m_settings.seed, deployment, minute, into);
}

} // namespace sandbox::simulation
