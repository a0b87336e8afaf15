// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/monitor/logsclient.h"
#include "azure/monitor/metricsclient.h"
#include "monitoring/catalogue.h"
#include "monitoring/focus.h"
#include "monitoring/pricetable.h"
#include "monitoring/queryscheduler.h"
#include "monitoring/systems.h"
#include "monitoring/tilequery.h"
#include "monitoring/tileresult.h"

namespace monitoring {

/// One tile to be read.
struct TileOrder
{
    QString tileId;
    Look look;     ///< range, filters, whether the period before is wanted; `system` is not looked at
    System system; ///< what it is asked of
    Urgency urgency = Urgency::Visible;
    int top = 25;  ///< series or parts at most
};

/// Reads tiles by whichever engine answers them. Answers are parsed and made into series off the main thread. Main thread; outlives its tasks.
class TileReader : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        std::shared_ptr<http::Pipeline> pipeline;
        azure::CloudProfile cloud;
        azure::ArmClient* arm = nullptr;
        core::Clock* clock = nullptr;
        QString priceFile; ///< the person's own price table; empty: the shipped one
    };
    explicit TileReader(Parts parts, QObject* parent = nullptr);
    ~TileReader() override;

    /// Never fails: what went wrong is in the result. Cancelled when `cancel` says so.
    QCoro::Task<TileResult> read(TileOrder order, core::CancelToken cancel);
    QueryScheduler& scheduler() { return m_scheduler; }
    const core::Clock* clock() const { return m_parts.clock; }

private:
    struct Reading; ///< one order under way
    using ReadingRef = std::shared_ptr<Reading>;
    QCoro::Task<> readLogs(ReadingRef reading);
    QCoro::Task<> readMetrics(ReadingRef reading);
    QCoro::Task<> readActivity(ReadingRef reading);
    QCoro::Task<azure::LogsOutcome> ask(ReadingRef reading, QString query, TileWindow window);
    QCoro::Task<QDateTime> newest(ReadingRef reading);
    QCoro::Task<> explainEmpty(ReadingRef reading);
    /// The system with diagnostic settings and deployments; read at most every ten minutes.
    QCoro::Task<System> detailed(ReadingRef reading);

    struct Newest
    {
        QDateTime time, readAt;
    };
    Parts m_parts;
    azure::LogsClient m_logs;
    azure::MetricsClient m_metrics;
    QueryScheduler m_scheduler;
    core::CancelSource m_end; ///< of every reading when this goes
    QHash<QString, std::pair<QDateTime, System>> m_details; ///< by id of the system
    QHash<QString, Newest> m_newest;                         ///< by workspace and table
};

/// One tile after another for a view: what it shows, and that something newer is under way. Main thread.
class TileRun : public QObject
{
    Q_OBJECT
public:
    explicit TileRun(TileReader* reader, QObject* parent = nullptr);
    ~TileRun() override;
    /// Gives up what runs and reads anew; the last result stays until the next is there.
    void start(const TileOrder& order);
    void cancel();
    bool isRunning() const { return m_isRunning; }
    bool hasResult() const { return m_hasResult; }
    const TileOrder& order() const { return m_order; }
    const TileResult& result() const { return m_result; }

Q_SIGNALS:
    void changed();

private:
    QCoro::Task<> run(TileOrder order, core::CancelSource cancel, int sequence);

    TileReader* m_reader;
    TileOrder m_order;
    TileResult m_result;
    core::CancelSource m_cancel;
    int m_sequence = 0;
    bool m_isRunning = false, m_hasResult = false;
};

} // namespace monitoring
