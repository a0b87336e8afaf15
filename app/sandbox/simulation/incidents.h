// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

namespace sandbox::simulation {

enum class IncidentKind {
    Throttling, SlowSearch, JailbreakBurst, RetrievalOutage, KeyLeak, AgentLoop, ServerErrors, ContainerCrash, PoisonedDocument,
    TelemetryGap, SlowModel, BadParameter
};

/// Something that went wrong for a while. Minutes since 1970, the last one exclusive.
struct Incident
{
    IncidentKind kind;
    QString id;    ///< "throttling-1"
    QString modes; ///< ids of FAILURE-MODES that it shows: "R1, R6"
    int system = 0;
    qint64 from = 0;
    qint64 to = 0;
    double strength = 1;
};

/// A new prompt or application version. Minutes since 1970.
struct Release
{
    int system = 0;
    int version = 0; ///< 1, 2
    qint64 at = 0;
};

/// What happens when, counted back from the UTC day on which the run began, so that a fortnight always holds all of it.
class Schedule
{
public:
    /// `systems`: how many there are; the first has most of the trouble.
    Schedule(qint64 anchorDay, int systems);

    const std::vector<Incident>& incidents() const { return m_incidents; }
    const std::vector<Release>& releases() const { return m_releases; }
    /// Strength of an incident of this kind at this minute; 0 without one.
    double strength(IncidentKind kind, int system, qint64 minute) const;
    /// Application version at this minute: 0, 1, 2.
    int release(int system, qint64 minute) const;
    qint64 anchorDay() const { return m_anchorDay; }

private:
    void add(IncidentKind kind, const char* id, const char* modes, int system, int day, int minute, int length,
             double strength = 1);
    qint64 m_anchorDay;
    std::vector<Incident> m_incidents;
    std::vector<Release> m_releases;
};

} // namespace sandbox::simulation
