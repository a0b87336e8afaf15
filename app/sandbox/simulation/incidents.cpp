// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/simulation/incidents.h"

namespace sandbox::simulation {

namespace {

constexpr qint64 kDayMinutes = 1440;

constexpr int clock(int hour, int minute = 0)
{
    return hour * 60 + minute;
}

} // namespace

void Schedule::add(IncidentKind kind, const char* id, const char* modes, int system, int day, int minute, int length,
                   double strength)
{
    const qint64 from = (m_anchorDay + day) * kDayMinutes + minute;
    m_incidents.push_back(
        {kind, QLatin1String(id), QLatin1String(modes), system, from, from + length, strength});
}

Schedule::Schedule(qint64 anchorDay, int systems) : m_anchorDay(anchorDay)
{
    using Kind = IncidentKind;
    add(Kind::Throttling, "throttling-1", "R1, R6", 0, -11, clock(13, 30), 90, 0.45);
    add(Kind::SlowSearch, "slow-search-1", "R11", 0, -9, clock(9, 10), 150, 12);
    add(Kind::TelemetryGap, "telemetry-gap-1", "R13", 0, -8, clock(8, 0), 30);
    add(Kind::JailbreakBurst, "jailbreak-burst-1", "S3", 0, -7, clock(20, 0), 50, 3);
    add(Kind::RetrievalOutage, "retrieval-outage-1", "Q1, Q3, R11", 0, -6, clock(11, 5), 45);
    add(Kind::BadParameter, "bad-parameter-1", "R10, Q10", 0, -5, clock(10, 0), 360, 0.08);
    add(Kind::KeyLeak, "key-leak-1", "R7, C1", 0, -4, clock(2, 0), 150, 6);
    add(Kind::AgentLoop, "agent-loop-1", "C3, C1", 0, -3, clock(15, 20), 40, 0.5);
    add(Kind::PoisonedDocument, "poisoned-document-1", "S4", 0, -3, clock(12, 30), 60, 0.25);
    add(Kind::ContainerCrash, "container-crash-1", "R5", 0, -2, clock(13, 0), 20, 0.7);
    add(Kind::Throttling, "throttling-2", "R1", 0, -1, clock(9, 30), 40, 0.35);
    add(Kind::JailbreakBurst, "jailbreak-burst-2", "S3", 0, -1, clock(16, 0), 20, 1.5);
    add(Kind::AgentLoop, "agent-loop-2", "C3", 0, -1, clock(18, 30), 30, 0.4);
    add(Kind::SlowSearch, "slow-search-2", "R11", 0, 0, clock(6, 10), 30, 8);
    m_releases.push_back({0, 1, (anchorDay - 12) * kDayMinutes + clock(10)});
    m_releases.push_back({0, 2, (anchorDay - 5) * kDayMinutes + clock(10)});
    if (systems > 1) {
        add(Kind::ServerErrors, "server-errors-1", "R4", 1, -10, clock(17, 0), 35, 0.4);
        add(Kind::SlowModel, "slow-model-1", "R12", 1, -4, clock(15, 0), 120, 5);
        add(Kind::ServerErrors, "server-errors-2", "R4", 1, -1, clock(15, 0), 15, 0.3);
        m_releases.push_back({1, 1, (anchorDay - 9) * kDayMinutes + clock(16)});
        m_releases.push_back({1, 2, (anchorDay - 2) * kDayMinutes + clock(16)});
    }
}

double Schedule::strength(IncidentKind kind, int system, qint64 minute) const
{
    for (const Incident& incident : m_incidents) {
        if (incident.kind == kind && incident.system == system && minute >= incident.from && minute < incident.to)
            return incident.strength;
    }
    return 0;
}

int Schedule::release(int system, qint64 minute) const
{
    int version = 0;
    for (const Release& release : m_releases) {
        if (release.system == system && minute >= release.at)
            version = std::max(version, release.version);
    }
    return version;
}

} // namespace sandbox::simulation
