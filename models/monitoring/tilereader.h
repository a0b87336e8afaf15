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
    bool isAnew = false; ///< somebody wants it read again: nothing out of memory
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

    /// Never fails: what went wrong is in the result. Cancelled when `cancel` says so. Windows that are over and closed buckets come out of
    /// memory when they were read within the hour (AnswerKeep), and the same open window within half a minute; the result says so.
    QCoro::Task<TileResult> read(TileOrder order, core::CancelToken cancel);
    /// Forgets what was read, and keeps nothing of what still runs: somebody else works here, or in another tenant.
    void forget();
    QueryScheduler& scheduler();
    const core::Clock* clock() const;

private:
    struct Reading; ///< one order under way
    struct Core;    ///< what readings share; lives until the last of them has ended, which may be after this
    std::shared_ptr<Core> m_core;
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
