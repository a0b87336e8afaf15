// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// Deployment -> tokens a minute, of deployments that are paid by tokens.
QMap<QString, qint64> tokenLimits(const System& system);

} // namespace monitoring
