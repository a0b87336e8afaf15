// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/missing.h"
#include "series/unit.h"

#include <QHash>
#include <QStringList>

namespace monitoring {

/// What answers a tile.
enum class Engine {
    Logs,     ///< KQL over the system's workspace
    Metrics,  ///< platform metrics: minutes old at most, no percentiles
    Activity, ///< the activity log of the subscription
};

/// How a tile is drawn. Each has its rows as a table, too.
enum class TileKind {
    Stat,    ///< some numbers of the whole window
    Line,    ///< series over time
    Bars,    ///< series over time that are not parts of a whole
    Stacked, ///< series over time that add up
    Bands,   ///< percentiles over time, lowest first
    Heatmap, ///< counts over time and value
    Rank,    ///< a number for each of some things, largest first
    Pareto,  ///< parts of a whole, largest first
    Scatter, ///< one measure against another
    Table,
    Alert,   ///< a row means: fire
};

/// What a number says of the system; charts give each a colour of its own. A block by a content filter is no failure.
enum class Tone { Neutral, Good, Failed, Protected };

/// A column of numbers.
struct Measure
{
    QString column;  ///< in the query's result
    QString title;   ///< translated by Tile::text()
    series::Unit unit = series::Unit::Number;
    series::Missing missing = series::Missing::IsGap; ///< counts and sums: zero; averages and percentiles: gap
    Tone tone = Tone::Neutral;
    QString share;   ///< column of the denominator when it is a share; charts say both
    bool isDrawn = true; ///< false: in the table only
};

/// A log or metric alert that the tile suggests.
struct AlertHint
{
    QString column;   ///< measure
    bool above = true; ///< false: fires below
    double threshold = 0;
    int windowMinutes = 0; ///< 0: no suggestion
    int severity = 3;
};

/// What must be there so that the tile has data.
struct Need
{
    QString type;     ///< resource type, as ARM writes it
    QString category; ///< of its diagnostic setting; empty: the resource alone
};

/// One tile as data: what is asked, of what, and how its answer is read. Source: resources/queries.
struct Tile
{
    QString id;        ///< "requests-over-time"; stable, boards keep it
    QString title, question, cost, note; ///< English; title(), … of the catalogue translate
    QString group;     ///< "traffic", "latency", "tokens", "cost", "failures", "retrieval", "quality", "agents", "endpoints", "changes", "telemetry", "alerts"
    QStringList boards; ///< "ops", "prompts", "review": where it is by default, in the catalogue's order
    Engine engine = Engine::Logs;
    TileKind kind = TileKind::Table;
    QList<Measure> measures;
    QStringList dimensions; ///< columns (logs) or dimension names (metrics) that split into series, or name a row
    QList<Need> needs;      ///< any one of them suffices
    AlertHint alert;
    QStringList narrowing;  ///< kinds of rows that its query narrows: "requests", "spans", "calls", …

    // Logs
    QString file;         ///< "requests-over-time.kql"
    QString query;        ///< its text
    QStringList tables;   ///< that it reads
    bool hasGrain = false; ///< rows are buckets of time
    int longestHours = 0; ///< a wider window is cut to its last hours; 0: any
    int shortestHours = 0; ///< a narrower window is widened to these hours, as a forecast needs days; 0: any
    qint64 fixedGrainSeconds = 0; ///< buckets of this width whatever the window; 0: chosen by the window
    bool isClassic = false;    ///< asked of the Application Insights component, with its own table names
    bool isOnDemand = false;   ///< costly or delicate: only when a person asks for it
    bool isOfTrace = false;    ///< needs the filter "trace"
    bool isHistogram = false;  ///< rows are buckets of a value, the second measure their lower edge
    bool isNoneGood = false;   ///< no row is good news
    bool hasForecast = false;  ///< costs a day, to be drawn on and compared with the budget

    // Metrics
    QString metric, metricNamespace, aggregation;
    bool onlyProvisioned = false; ///< measured for provisioned deployments only
    double scale = 1;         ///< to the measure's unit

    /// Unit of what is drawn: the first drawn measure's.
    series::Unit unit() const;
    const Measure* measure(const QString& column) const;
};

} // namespace monitoring
