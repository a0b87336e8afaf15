// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/hops.h"

#include <cmath>
#include <limits>

namespace monitoring {

namespace {

constexpr double kFewestForShare = 20;
constexpr double kNotMeasured = std::numeric_limits<double>::quiet_NaN();

struct TypeOfHop
{
    const char* type; ///< lower case
    HopKind kind;
};

constexpr TypeOfHop kTypes[] = {
    {"microsoft.web/sites", HopKind::Web},
    {"microsoft.app/containerapps", HopKind::Web},
    {"microsoft.apimanagement/service", HopKind::Gateway},
    {"microsoft.machinelearningservices/workspaces/onlineendpoints", HopKind::Orchestrator},
    {"microsoft.machinelearningservices/workspaces", HopKind::Orchestrator},
    {"microsoft.search/searchservices", HopKind::Search},
    {"microsoft.cognitiveservices/accounts", HopKind::Models},
    {"microsoft.operationalinsights/workspaces", HopKind::Monitoring},
    {"microsoft.insights/components", HopKind::Monitoring},
};

} // namespace

QList<Hop> hopsOf(const System& system)
{
    QList<Hop> hops;
    for (const HopKind kind : {HopKind::Web, HopKind::Gateway, HopKind::Orchestrator, HopKind::Search, HopKind::Models, HopKind::Monitoring}) {
        hops << Hop{kind, {}};
    }
    for (const SystemResource& resource : system.resources) {
        for (const TypeOfHop& known : kTypes) {
            if (resource.type.compare(QLatin1String(known.type), Qt::CaseInsensitive) == 0) {
                hops[int(known.kind)].resources << resource;
            }
        }
    }
    return hops;
}

QString hopName(HopKind kind)
{
    switch (kind) {
    case HopKind::Web: return QStringLiteral("web");
    case HopKind::Gateway: return QStringLiteral("gateway");
    case HopKind::Orchestrator: return QStringLiteral("orchestrator");
    case HopKind::Search: return QStringLiteral("search");
    case HopKind::Models: return QStringLiteral("models");
    case HopKind::Monitoring: return QStringLiteral("monitoring");
    }
    return {};
}

SystemHealth healthOf(const TileResult& result, double failedLimit)
{
    SystemHealth health;
    health.error = result.error;
    health.failedPercent = health.p95Ms = kNotMeasured;
    if (result.state == TileResult::State::Empty) {
        health.state = result.emptiness == Emptiness::NoTraffic ? SystemHealth::State::NoTraffic : SystemHealth::State::Unknown;
        if (health.state == SystemHealth::State::Unknown) {
            health.error = core::Error::make(core::ErrorKind::NotFound, result.emptyReason, result.source);
        }
        return health;
    }
    if (result.state != TileResult::State::Read) {
        return health;
    }
    for (const TileStat& stat : result.stats) {
        double* const number = stat.column == QLatin1String("Requests") ? &health.requests
                               : stat.column == QLatin1String("Failed") ? &health.failed
                               : stat.column == QLatin1String("P95") ? &health.p95Ms : nullptr;
        if (number) {
            *number = stat.value;
        }
    }
    if (!(health.requests > 0)) {
        health.requests = 0;
        health.state = SystemHealth::State::NoTraffic;
        return health;
    }
    if (health.requests >= kFewestForShare) {
        health.failedPercent = 100 * health.failed / health.requests;
    }
    health.state = health.failedPercent > failedLimit ? SystemHealth::State::Failing : SystemHealth::State::Fine;
    return health;
}

QString healthName(SystemHealth::State state)
{
    switch (state) {
    case SystemHealth::State::Unknown: return QStringLiteral("unknown");
    case SystemHealth::State::NoTraffic: return QStringLiteral("noTraffic");
    case SystemHealth::State::Fine: return QStringLiteral("fine");
    case SystemHealth::State::Failing: return QStringLiteral("failing");
    }
    return {};
}

} // namespace monitoring
