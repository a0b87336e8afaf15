// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/answerkeep.h"
#include "monitoring/tilereader.h"

namespace monitoring {

/// One order under way: shared by the coroutines and the thread that shapes.
struct TileReader::Reading
{
    TileOrder order;
    const Tile* tile = nullptr;
    TileWindow window;
    QDateTime now; ///< when it began
    core::CancelSource cancel;
    QObject context; ///< of connections to cancel tokens
    TileResult result;
    int generation = 0;   ///< of the keep when it began
    bool isWhole = true;  ///< every source answered in full: may be kept

    void fail(const core::Error& error);
    /// Adds to the remark.
    void say(const QString& sentence);
    /// A tile of one trace without one; says so.
    bool lacksTrace();
    /// On a thread of the pool.
    void shape(const kql::ColumnTable& before, bool compares);
    void shapeMetrics(const QList<std::pair<QString, QList<azure::MetricSeries>>>& answers, bool isOne);
    /// Remarks, budget and forecast.
    void tellLogs(const azure::LogsOutcome& outcome, const PriceTable& prices);

private:
    void addForecast(const PriceTable& prices);
    void guessNewest();
};

/// What answers orders. Readings hold it, so that one that ends late finds what it needs.
struct TileReader::Core
{
    using ReadingRef = std::shared_ptr<Reading>;
    explicit Core(Parts parts);
    QCoro::Task<TileResult> read(TileOrder order, core::CancelToken cancel);
    QCoro::Task<> readLogs(ReadingRef reading);
    QCoro::Task<> readMetrics(ReadingRef reading);
    QCoro::Task<> readActivity(ReadingRef reading);
    QCoro::Task<azure::LogsOutcome> ask(ReadingRef reading, QString query, TileWindow window);
    /// As ask() of the tile's text; of closed buckets that are in memory only the rest is asked. `isEarlier`: the period before.
    QCoro::Task<azure::LogsOutcome> askRest(ReadingRef reading, QueryInput input, bool isEarlier);
    QCoro::Task<QDateTime> newest(ReadingRef reading);
    QCoro::Task<> explainEmpty(ReadingRef reading);
    /// The system with diagnostic settings and deployments; read at most every ten minutes.
    QCoro::Task<System> detailed(ReadingRef reading);
    /// What an order is known by, as long as the prices and the language are the same.
    QString keyOf(const TileOrder& order) const;
    void keepAnswer(const Reading& reading);
    QString rowsKey(const Reading& reading, QueryInput input, bool isEarlier) const;
    /// The closed buckets of `outcome`, and those that `kept` has before the window.
    void keepRows(const Reading& reading, const QString& key, const TileWindow& window, const std::optional<KeptRows>& kept, const azure::LogsOutcome& outcome);
    void forget();

    struct Newest
    {
        QDateTime time, readAt;
    };
    Parts m_parts;
    azure::LogsClient m_logs;
    azure::MetricsClient m_metrics;
    QueryScheduler m_scheduler;
    AnswerKeep m_keep;
    core::CancelSource m_end; ///< of every reading when this goes
    QHash<QString, std::pair<QDateTime, System>> m_details; ///< by id of the system
    QHash<QString, Newest> m_newest;                         ///< by workspace and table
};

/// Deployment -> tokens a minute, of deployments that are paid by tokens.
QMap<QString, qint64> tokenLimits(const System& system);

} // namespace monitoring
