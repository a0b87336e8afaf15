// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "kql/columntable.h"
#include "monitoring/tile.h"
#include "series/distribution.h"
#include "series/timeseries.h"

#include <QDateTime>
#include <QMap>
#include <QPointF>

namespace monitoring {

/// One line or one colour of a chart.
struct TileSeries
{
    QString name;    ///< "gpt-4o · Input tokens"; untrusted text. The same thing has the same name on every tile
    QString measure; ///< column
    QMap<QString, QString> dimensions; ///< what it is of: column -> value; untrusted
    series::Unit unit = series::Unit::Number;
    Tone tone = Tone::Neutral;
    series::TimeSeries points;   ///< every bucket of the window; x = its begin, milliseconds since 1970 UTC
    series::TimeSeries previous; ///< the period before, moved onto this one; empty when not asked for
    double total = 0;            ///< of additive measures, over the window; otherwise the mean of its buckets
};

/// A number of a Stat tile.
struct TileStat
{
    QString column, title;
    double value = 0;    ///< NaN: not measured, which is not zero
    double previous = 0; ///< NaN without one
    double denominator = 0; ///< of a share; NaN otherwise
    series::Unit unit = series::Unit::Number;
    Tone tone = Tone::Neutral;
};

/// A horizontal line: an objective, a budget.
struct TileLine
{
    QString name;
    double value = 0;
    series::Unit unit = series::Unit::Number;
};

/// What is expected behind the window, with the interval that holds nine of ten outcomes.
struct TileForecast
{
    series::TimeSeries expected, low, high;
    QString method; ///< one sentence
    double monthTotal = 0; ///< spent so far and expected until the month ends; NaN: not asked
    bool isEmpty() const { return expected.isEmpty(); }
};

/// Why a tile has nothing to show.
enum class Emptiness {
    None,
    NoTraffic,         ///< everything is on, nothing happened
    NoResource,        ///< the system has nothing of this kind
    SettingOff,        ///< a diagnostic setting does not send this category here
    NoTable,           ///< the workspace has no such table
    NotInstrumented,   ///< requests are there, but not the attributes that the tile reads
    NotProvisioned,    ///< only provisioned deployments measure it
    NoPermission,
    NoSystem,
    NothingFound,      ///< what the tile looks for did not happen, which is good news
    NotChosen,         ///< the tile needs a filter that is not set
    Unknown,           ///< what could be wrong could not be checked
};

/// What a tile shows for one look. A value: nothing in it belongs to a thread.
struct TileResult
{
    enum class State { Read, Empty, Failed, Cancelled };
    State state = State::Empty;
    QString tileId, system; ///< resource id of the workspace

    QList<TileSeries> series;   ///< Line, Bars, Stacked, Bands; heaviest first, bands lowest first
    int shownSeries = 0, allSeries = 0; ///< "25 of 487"
    bool hasOthers = false;     ///< the last series sums up what is not shown
    QList<TileStat> stats;      ///< Stat
    QList<series::Part> parts;  ///< Rank, Pareto: by the first measure, largest first
    series::Heatmap heatmap;    ///< Heatmap: times in milliseconds since 1970
    std::vector<QPointF> pairs; ///< Scatter: first measure along x, second along y
    QList<TileLine> lines;
    TileForecast forecast;
    kql::ColumnTable table;     ///< the rows as they came, for the table twin and for export

    QDateTime from, to;         ///< UTC, `to` exclusive; what was really asked
    qint64 grainSeconds = 0;    ///< 0: no buckets
    double pendingFrom = 0;     ///< milliseconds: buckets from here on still fill; NaN: none
    QDateTime asOf;             ///< "data up to"; invalid: unknown
    QDateTime readAt;           ///< when the answer came
    bool isCached = false;      ///< closed buckets, or all of it, came out of memory
    QDateTime keptAt;           ///< when the oldest of what came out of memory was read

    QString source;             ///< "log-contoso-chat · AppRequests", "oai-contoso · AzureOpenAIRequests"
    QString text;               ///< what was asked: KQL that can be run, or the address of the metric
    QStringList notNarrowed;    ///< filters of the look that this tile cannot follow
    QString remark;             ///< one sentence: window was cut, sampled, not every resource answered
    qint64 rows = 0;
    double cpuMs = 0, scannedBytes = 0, totalMs = 0; ///< NaN or 0 when the service did not say

    Emptiness emptiness = Emptiness::None;
    QString emptyReason, remedy; ///< sentences; the remedy may be empty
    core::Error error;           ///< kind None unless Failed

    qint64 ageSeconds(const QDateTime& now) const { return readAt.isValid() ? readAt.secsTo(now) : -1; }
};

} // namespace monitoring
