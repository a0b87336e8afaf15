// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/systems.h"
#include "monitoring/tileresult.h"

namespace monitoring {

/// A station that a question passes on its way through a system, in this order.
enum class HopKind { Web, Gateway, Orchestrator, Search, Models, Monitoring };

/// One station, with the resources that are it. None: the system has no such station, or this account may not see it.
struct Hop
{
    HopKind kind = HopKind::Web;
    QList<SystemResource> resources;
};

/// The stations of a system in the order in which a question passes them; all six, also those without resources.
QList<Hop> hopsOf(const System& system);
/// "web", "gateway", "orchestrator", "search", "models", "monitoring": stable names for scripts.
QString hopName(HopKind kind);

/// How a system does, from the numbers of the tile "health-now".
struct SystemHealth
{
    enum class State {
        Unknown,   ///< the numbers could not be read
        NoTraffic,
        Fine,
        Failing,   ///< more requests fail than the tile's own alert allows
    };
    State state = State::Unknown;
    double requests = 0, failed = 0;
    double failedPercent = 0; ///< NaN with fewer than 20 requests: a share of so few says nothing
    double p95Ms = 0;         ///< NaN: not measured
    core::Error error;        ///< why Unknown; kind None otherwise
};

/// What the numbers of "health-now" say. `failedLimit` in percent.
SystemHealth healthOf(const TileResult& result, double failedLimit);
/// "unknown", "noTraffic", "fine", "failing".
QString healthName(SystemHealth::State state);

} // namespace monitoring
