// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/simulation/incidents.h"
#include "sandbox/simulation/platformrows.h"

#include <array>
#include <map>

namespace sandbox::simulation {

/// Rows that nobody's question causes alone: metrics exported to tables, the activity log, container events, counters, sign-ins,
/// what the tables themselves take up.
class OpsRows
{
public:
    OpsRows(const Cast& cast, const Schedule& schedule, RowScribe& scribe, const LogTargets& targets);

    void call(const ServiceCall& call);
    void interaction(const Interaction& interaction);
    /// Everything tied to the clock in this minute; called once a minute, in order.
    void minute(qint64 minute);
    /// Rows of minutes that are still open, when the next minute is not the one after `end`.
    void finish(qint64 end);

private:
    struct Sum
    {
        double total = 0, minimum = 0, maximum = 0;
        qint64 count = 0;
        void add(double value);
    };
    struct Series
    {
        std::vector<quint32> origins;
        std::string name;
        std::string unit;
        bool average = false;
        std::map<qint64, Sum> minutes;
    };
    struct Flow ///< of five minutes
    {
        std::map<std::string, Sum> sums; ///< by "metric|properties"
    };
    size_t addSeries(const QString& resourceId, const char* name, const char* unit, bool average);
    std::vector<quint32> originsOf(const QString& resourceId, const QString& category, QJsonObject constants);
    void write(Series& series, qint64 before);
    void writeFlow(int system, qint64 minute);
    void addFlow(int system, const std::string& metric, const std::string& properties, double value);
    void makeSheets();
    void counters(int system, qint64 minute);
    void containers(qint64 minute);
    void containerEvent(int system, qint64 minute, const char* name, const char* message);
    void console(int system, qint64 minute, const char* message);
    void changes(qint64 minute);
    void usage(int system, qint64 minute);
    void signIns(int system, qint64 minute);
    void listed(RowBatch& rows, std::string_view text) { rows.listed(m_scribe.text(text)); }

    const Cast& m_cast;
    const Schedule& m_schedule;
    RowScribe& m_scribe;
    LogTargets m_logTargets;
    std::vector<Series> m_series;
    std::vector<std::array<int, 2>> m_accounts; ///< by deployment: requests, tokens; -1
    std::vector<std::array<int, 3>> m_fronts;   ///< by system: search latency, searches, endpoint latency
    std::vector<Flow> m_flows;
    std::vector<quint32> m_app; ///< origin of an application's metrics
    std::vector<quint32> m_plain; ///< origin that only names the workspace
    std::vector<std::vector<quint32>> m_console, m_events;
    RowScribe::Sheet m_azureMetrics = 0, m_appMetrics = 0, m_countersSheet = 0, m_consoleSheet = 0, m_eventsSheet = 0, m_activity = 0, m_usage = 0, m_signIns = 0, m_availability = 0;
};

} // namespace sandbox::simulation
