// SPDX-License-Identifier: GPL-3.0-or-later
// Rows tied to the clock and to the schedule: changes, containers, counters, sign-ins, usage.
#include "sandbox/simulation/approws.h"
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

void OpsRows::change(int system, Micros at, const QString& resourceId, const char* operation, const char* caller, bool failed)
{
    if (resourceId.isEmpty())
        return;
    const quint64 correlation = mixed(static_cast<quint64>(at) + static_cast<quint64>(system));
    for (const char* status : {"Start", failed ? "Failure" : "Success"}) {
        RowBatch& rows = m_scribe.rows(m_activity);
        rows.begin(ticksOf(at + (status[1] == 't' ? 0 : 7 * kSecond)), m_plain[static_cast<size_t>(system)]);
        listed(rows, operation);
        listed(rows, operation);
        listed(rows, status);
        listed(rows, "Administrative");
        listed(rows, caller);
        listed(rows, resourceId.section(QLatin1Char('/'), 6, 6).toUpper().toStdString());
        listed(rows, resourceId.section(QLatin1Char('/'), 4, 4).toStdString());
        listed(rows, resourceId.toLower().toStdString());
        rows.text(guid(correlation, mixed(correlation)));
        listed(rows, failed ? "Error" : "Informational");
        listed(rows, resourceId.section(QLatin1Char('/'), 2, 2).toStdString());
        listed(rows, "192.0.2.17");
        m_scribe.done(m_activity);
    }
}

/// Releases, what was done about incidents, and a little routine.
void OpsRows::changes(qint64 minute)
{
    const auto model = [this](int index) { return index < 0 ? QString() : m_cast.deployments[static_cast<size_t>(index)].id; };
    for (const Release& release : m_schedule.releases()) {
        if (release.at != minute)
            continue;
        const System& system = m_cast.systems[static_cast<size_t>(release.system)];
        const QString deployment = system.endpointId + QStringLiteral("/deployments/") + system.endpointDeployments.last();
        change(release.system, minute * kMinute - 90 * kSecond, deployment, "MICROSOFT.MACHINELEARNINGSERVICES/WORKSPACES/ONLINEENDPOINTS/DEPLOYMENTS/WRITE", "release-pipeline");
        change(release.system, minute * kMinute - 20 * kSecond, system.webId, "MICROSOFT.WEB/SITES/SLOTS/SLOTSSWAP/ACTION", "release-pipeline");
    }
    for (const Incident& incident : m_schedule.incidents()) {
        const System& system = m_cast.systems[static_cast<size_t>(incident.system)];
        const QString account = model(system.mini).section(QStringLiteral("/deployments/"), 0, 0);
        if (incident.kind == IncidentKind::KeyLeak && minute == incident.to)
            change(incident.system, minute * kMinute, account, "MICROSOFT.COGNITIVESERVICES/ACCOUNTS/REGENERATEKEY/ACTION", "avery.stone@contoso.example");
        if (incident.kind == IncidentKind::KeyLeak && minute == incident.from - 600)
            change(incident.system, minute * kMinute, account, "MICROSOFT.COGNITIVESERVICES/ACCOUNTS/LISTKEYS/ACTION", "build-agent");
        if (incident.kind == IncidentKind::Throttling && minute == incident.to)
            change(incident.system, minute * kMinute, model(system.spare), "MICROSOFT.COGNITIVESERVICES/ACCOUNTS/DEPLOYMENTS/WRITE", "avery.stone@contoso.example");
        if (incident.kind == IncidentKind::RetrievalOutage && minute == incident.from + 35)
            change(incident.system, minute * kMinute, system.searchId, "MICROSOFT.SEARCH/SEARCHSERVICES/WRITE", "avery.stone@contoso.example");
        if (incident.kind == IncidentKind::ContainerCrash && minute == incident.from + 4)
            change(incident.system, minute * kMinute, system.endpointId, "MICROSOFT.MACHINELEARNINGSERVICES/WORKSPACES/ONLINEENDPOINTS/WRITE", "avery.stone@contoso.example", true);
    }
    if (minute % 1440 == 9 * 60 + 40 && !m_cast.systems.empty())
        change(0, minute * kMinute, m_cast.systems.front().searchId, "MICROSOFT.SEARCH/SEARCHSERVICES/WRITE", "nightly-indexer");
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
