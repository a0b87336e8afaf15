// SPDX-License-Identifier: GPL-3.0-or-later
// Orders to the telemetry of the sandbox, and the books of its simulation.
#include "sandbox/services/control/control.h"
#include "sandbox/services/logs/logs.h"
#include "sandbox/services/logs/queryrunner.h"
#include "sandbox/simulation/books.h"
#include "sandbox/telemetry/logstore.h"

namespace sandbox {

namespace {

/// `{"ingestionDelay": "5m", "queriesPerHalfMinute": 200}`: how late rows appear, and how often a caller may ask.
void settings(World& world, const Request& request, const ResponderPtr& responder)
{
    if (const auto order = request.json()) {
        if (order->contains(QLatin1String("ingestionDelay"))) {
            const QJsonValue value = order->value(QLatin1String("ingestionDelay"));
            const auto delay = parseDuration(value);
            if (!delay || *delay < 0)
                return responder->respond(Response::error(400, QStringLiteral("InvalidOrder"), QStringLiteral("ingestionDelay must be seconds, or a duration such as 90s or 5m.")));
            world.logs().setDelay(*delay);
        }
        world.logs().setQueriesPerHalfMinute(order->value(QLatin1String("queriesPerHalfMinute")).toInt(world.logs().queriesPerHalfMinute()));
    }
    const auto progress = world.logs().progress();
    responder->respond(Response::json(200, {{"ingestionDelayMs", world.logs().delay()},
                                            {"queriesPerHalfMinute", world.logs().queriesPerHalfMinute()},
                                            {"history", QJsonObject{{"days", progress.days}, {"daysDone", progress.daysDone}, {"rows", progress.rows}, {"milliseconds", progress.milliseconds}}}}));
}

/// `?workspace=NAME&from=ISO&to=ISO`: what the simulation did in that time, counted from its facts.
void books(World& world, QueryRunner& runner, const Request& request, const ResponderPtr& responder)
{
    const auto fortnight = world.fortnight();
    const QString wanted = request.argument(QStringLiteral("workspace"));
    const auto from = kql::parseDateTime(request.argument(QStringLiteral("from")));
    const auto to = kql::parseDateTime(request.argument(QStringLiteral("to")));
    int system = -1;
    for (size_t i = 0; fortnight && i < fortnight->cast().systems.size(); ++i) {
        const QString id = fortnight->cast().systems[i].workspaceId;
        if (id.section(QLatin1Char('/'), -1).compare(wanted, Qt::CaseInsensitive) == 0)
            system = static_cast<int>(i);
    }
    if (system < 0 || !from || !to)
        return responder->respond(Response::error(400, QStringLiteral("InvalidOrder"), QStringLiteral("Name a simulated workspace, and from and to in ISO 8601; without --history there are no books.")));
    const QString workspace = fortnight->cast().systems[static_cast<size_t>(system)].workspaceId;
    const auto micros = [](kql::Ticks ticks) { return (ticks - 621'355'968'000'000'000) / 10; };
    runner.submit([fortnight, system, workspace, responder, targets = logTargets(world.estate()), start = micros(*from), end = micros(*to), sandbox = &world] {
        simulation::Books books(*fortnight, system, [&](const QString& resource, const QString& category) {
            return targets.value((resource + QLatin1Char('|') + category).toLower()).contains(workspace, Qt::CaseInsensitive);
        });
        const Response response = Response::json(200, books.read(start, end));
        sandbox->post([responder, response] { responder->respond(response); });
    });
}

/// `?workspace=NAME&table=AppRequests&from=ISO&to=ISO&bin=MINUTES`: percentiles of durations from the roll-ups.
void rollups(World& world, const Request& request, const ResponderPtr& responder)
{
    const auto workspace = world.estate().named(QStringLiteral("Microsoft.OperationalInsights/workspaces"), request.argument(QStringLiteral("workspace")));
    const auto from = kql::parseDateTime(request.argument(QStringLiteral("from")));
    const auto to = kql::parseDateTime(request.argument(QStringLiteral("to")));
    if (!workspace || !from || !to)
        return responder->respond(Response::error(400, QStringLiteral("InvalidOrder"), QStringLiteral("Name a workspace, a table, and from and to in ISO 8601.")));
    constexpr qint64 minuteTicks = 60 * kql::kTicksPerSecond;
    const qint64 bin = std::max(1, request.argument(QStringLiteral("bin")).toInt());
    const LogFile::RollupWindow window{workspace->value(QLatin1String("id")).toString().toLower(), *from / minuteTicks, *to / minuteTicks, bin};
    QJsonArray bins;
    for (const auto& [minute, sketch] : world.logs().durations(request.argument(QStringLiteral("table")), window))
        bins.append(QJsonObject{{"from", kql::formatDateTime(minute * minuteTicks)}, {"count", static_cast<qint64>(sketch.count())}, {"p50", sketch.quantile(0.5) / 1000},
                                {"p95", sketch.quantile(0.95) / 1000}, {"p99", sketch.quantile(0.99) / 1000}});
    responder->respond(Response::json(200, {{"bins", bins}}));
}

} // namespace

RouteList telemetryControlRoutes(World& world)
{
    const auto runner = std::make_shared<QueryRunner>();
    RouteList routes;
    for (const char* method : {"GET", "POST"}) {
        routes << Route{method, QStringLiteral("_sandbox"), QStringLiteral("/telemetry"), QStringLiteral("Sandbox_Telemetry"),
                        [&world](const Request& request, const ResponderPtr& responder) { settings(world, request, responder); }};
    }
    routes << Route{"GET", QStringLiteral("_sandbox"), QStringLiteral("/rollups"), QStringLiteral("Sandbox_Rollups"),
                    [&world](const Request& request, const ResponderPtr& responder) { rollups(world, request, responder); }};
    routes << Route{"GET", QStringLiteral("_sandbox"), QStringLiteral("/books"), QStringLiteral("Sandbox_Books"),
                    [&world, runner](const Request& request, const ResponderPtr& responder) { books(world, *runner, request, responder); }};
    return routes;
}

} // namespace sandbox
