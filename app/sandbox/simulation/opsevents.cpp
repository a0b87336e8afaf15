// SPDX-License-Identifier: GPL-3.0-or-later
// Rows tied to the clock and to the schedule: changes, containers, counters, sign-ins, usage.
#include "sandbox/simulation/approws.h"
#include "sandbox/simulation/changes.h"
#include "sandbox/simulation/interactions.h"
#include "sandbox/simulation/opsrows.h"

#include <QJsonObject>

namespace sandbox::simulation {

void OpsRows::counters(int system, qint64 minute)
{
    const System& cast = m_cast.systems[static_cast<size_t>(system)];
    Draws draws(cast.curve.seed ^ mixed(static_cast<quint64>(minute) + 17));
    const double busy = cast.curve.at(minute) / cast.curve.peak;
    const auto counter = [&](const char* category, const char* name, double value) {
        RowBatch& rows = m_scribe.rows(m_countersSheet);
        rows.begin(ticksOf(minute * kMinute), m_app[static_cast<size_t>(system)]);
        listed(rows, category);
        listed(rows, name);
        listed(rows, name);
        listed(rows, "chat-flow");
        rows.real(value);
        m_scribe.done(m_countersSheet);
    };
    counter("Process", "% Processor Time", 4 + 48 * busy + 4 * draws.unit());
    counter("Memory", "Available Bytes", 2.1e9 - 6e8 * busy - 5e7 * draws.unit());
    if (minute % 15 != 0)
        return;
    for (const char* location : {"West Europe", "East US", "Japan East"}) {
        RowBatch& rows = m_scribe.rows(m_availability);
        rows.begin(ticksOf(minute * kMinute), m_app[static_cast<size_t>(system)]);
        listed(rows, "front page");
        listed(rows, location);
        const bool down = m_schedule.strength(IncidentKind::ContainerCrash, system, minute) > 0;
        rows.integer(down ? 0 : 1);
        listed(rows, down ? "Response status code does not indicate success: 500" : "Passed");
        rows.real(draws.logNormal(220, 0.3));
        rows.text(hex(draws.bits()));
        m_scribe.done(m_availability);
    }
}

void OpsRows::containerEvent(int system, qint64 minute, const char* name, const char* message)
{
    for (const quint32 origin : m_events[static_cast<size_t>(system)]) {
        RowBatch& rows = m_scribe.rows(m_eventsSheet);
        rows.begin(ticksOf(minute * kMinute), origin);
        listed(rows, m_cast.systems[static_cast<size_t>(system)].endpointDeployments.first().toStdString());
        listed(rows, "blue-0");
        listed(rows, name);
        listed(rows, message);
        m_scribe.done(m_eventsSheet);
    }
}

void OpsRows::console(int system, qint64 minute, const char* message)
{
    for (const quint32 origin : m_console[static_cast<size_t>(system)]) {
        RowBatch& rows = m_scribe.rows(m_consoleSheet);
        rows.begin(ticksOf(minute * kMinute), origin);
        listed(rows, m_cast.systems[static_cast<size_t>(system)].endpointDeployments.first().toStdString());
        listed(rows, "blue-0");
        listed(rows, message);
        m_scribe.done(m_consoleSheet);
    }
}

void OpsRows::containers(qint64 minute)
{
    for (int system = 0; system < static_cast<int>(m_cast.systems.size()); ++system) {
        if (minute % 30 == 0)
            console(system, minute, "INFO:gunicorn.access: GET /health 200");
        if (m_schedule.strength(IncidentKind::ContainerCrash, system, minute) == 0)
            continue;
        console(system, minute, "ERROR:promptflow: Traceback (most recent call last): MemoryError");
        if (minute % 5 == 0) {
            console(system, minute, "OOMKilled: the container used more memory than it may");
            containerEvent(system, minute, "BackOff", "Back-off restarting failed container inference-server: OOMKilled");
            containerEvent(system, minute, "Started", "Started container inference-server");
        }
    }
}

void OpsRows::changes(qint64 minute)
{
    std::vector<Change> changes;
    changesOf(m_cast, m_schedule, minute, changes);
    for (const Change& change : changes) {
        const QString& id = change.resourceId;
        for (const bool start : {true, false}) {
            RowBatch& rows = m_scribe.rows(m_activity);
            rows.begin(ticksOf(start ? change.at : change.ended()), m_plain[static_cast<size_t>(change.system)]);
            listed(rows, change.operation);
            listed(rows, change.operation);
            listed(rows, start ? "Start" : change.failed ? "Failure" : "Success");
            listed(rows, "Administrative");
            listed(rows, change.caller);
            listed(rows, id.section(QLatin1Char('/'), 6, 6).toUpper().toStdString());
            listed(rows, id.section(QLatin1Char('/'), 4, 4).toStdString());
            listed(rows, id.toLower().toStdString());
            rows.text(change.correlation());
            listed(rows, change.failed && !start ? "Error" : "Informational");
            listed(rows, id.section(QLatin1Char('/'), 2, 2).toStdString());
            listed(rows, "192.0.2.17");
            m_scribe.done(m_activity);
        }
    }
}

void OpsRows::usage(int system, qint64 minute)
{
    const System& cast = m_cast.systems[static_cast<size_t>(system)];
    const double busy = cast.curve.at(minute - 30);
    static constexpr std::pair<const char*, double> kinds[] = {{"AppRequests", 0.012}, {"AppDependencies", 0.09}, {"AppTraces", 0.004}, {"AppMetrics", 0.01},
                                                               {"AzureDiagnostics", 0.16}, {"AzureMetrics", 0.02}, {"AzureActivity", 0.001}};
    for (const auto& [table, each] : kinds) {
        RowBatch& rows = m_scribe.rows(m_usage);
        rows.begin(ticksOf(minute * kMinute), m_plain[static_cast<size_t>(system)]);
        listed(rows, table);
        rows.real(std::round(each * busy * 60 * 1000) / 1000);
        listed(rows, "MBytes");
        rows.integer(std::string_view(table) == "AzureActivity" ? 0 : 1);
        rows.integer(ticksOf((minute - 60) * kMinute));
        rows.integer(ticksOf(minute * kMinute));
        listed(rows, "LogManagement");
        m_scribe.done(m_usage);
    }
}

void OpsRows::signIns(int system, qint64 minute)
{
    const System& cast = m_cast.systems[static_cast<size_t>(system)];
    Draws draws(cast.curve.seed ^ mixed(static_cast<quint64>(minute) + 99));
    for (int i = draws.poisson(0.03 * cast.curve.at(minute)); i > 0; --i) {
        const bool failed = draws.chance(0.06);
        RowBatch& rows = m_scribe.rows(m_signIns);
        rows.begin(ticksOf(minute * kMinute + static_cast<Micros>(draws.unit() * kMinute)), m_plain[static_cast<size_t>(system)]);
        const int user = draws.below(cast.users);
        listed(rows, userName(cast, user));
        listed(rows, "Chat app");
        listed(rows, failed ? "50076" : "0");
        listed(rows, failed ? "Due to a configuration change made by your administrator, you must use multi-factor authentication." : "");
        listed(rows, "192.0.2." + std::to_string(user % 250));
        listed(rows, failed ? "failure" : "success");
        rows.text(guid(draws.bits(), draws.bits()));
        m_scribe.done(m_signIns);
    }
}

} // namespace sandbox::simulation
