// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "monitoring/failures/modes.h"
#include "monitoring/tilequery.h"
#include "series/distribution.h"

#include <QDateTime>
#include <QHash>

namespace monitoring::failures {

/// A change to one of the resources.
struct ChangeMark
{
    QDateTime at;
    QString what; ///< untrusted
};

/// How often a mode happened in a window.
struct ModeFigures
{
    enum class State {
        Measured,
        NotMeasured, ///< what shows it is not logged: `missing`; not the same as 0
        NotNarrowed, ///< its rows do not know the filters that are set
        Failed,      ///< its query failed: `problem`
    };
    QString id;
    State state = State::NotMeasured;
    qint64 count = 0, of = 0;      ///< numerator, denominator
    QString unit;                  ///< what `of` counts: "call", "search"
    bool hasPrevious = false;
    qint64 previousCount = 0, previousOf = 0;
    std::vector<double> trend;     ///< counts by bucket of the report
    QDateTime lastSeen;            ///< UTC
    QString trace, span;           ///< of the last one, where it has one
    QList<series::Part> parts;     ///< by what: category, tool, deployment; untrusted names
    bool isAlarming = false;
    QString reason;                ///< why it is, or what was compared: a sentence
    QStringList missing;           ///< ids of log sources
    core::Error problem;

    /// Percent; nothing for fewer than 20 of them.
    std::optional<double> share() const;
    std::optional<double> previousShare() const;
};
constexpr qint64 kFewestForShare = 20;

/// What of a system's telemetry has arrived in the last week.
struct LogFacts
{
    bool isKnown = false;
    QHash<QString, qint64> rows; ///< id of a log source (also event:NAME) -> rows
    QHash<QString, QDateTime> last;
    QStringList sent;            ///< sources whose diagnostic setting sends here
    QStringList unsent;          ///< sources whose resources exist and send nothing here
};

/// All modes in one window.
struct FailureReport
{
    bool isRead = false;
    core::Error error;         ///< nothing could be asked at all
    QString system;            ///< resource id of the workspace
    QString systemName;
    TileWindow window;
    bool hasPrevious = false;
    std::vector<double> edges; ///< of the buckets, ms since 1970; one more than buckets
    double openFrom = 0;       ///< buckets from here on still fill; NaN: none
    QDateTime readAt, asOf;    ///< asOf: the newest row that was counted
    QList<ModeFigures> modes;  ///< all of the catalogue, in its order
    qint64 calls = 0, callsOk = 0; ///< model calls
    QList<ChangeMark> changes;
    LogFacts facts;
    QList<std::pair<QString, QString>> queries; ///< name, text as it was asked
    QList<core::Error> problems;
    const ModeFigures* find(const QString& id) const;
};

/// One occurrence.
struct Example
{
    QDateTime time;
    QString mode, unit, detail, trace, span, signal; ///< untrusted texts
};

/// What was asked and answered, for a person who wants to see it.
struct ExampleContent
{
    QString input, output; ///< as captured; untrusted, may be personal
    bool isCaptured = false;
};

/// How far the telemetry of one source can be trusted.
struct SourceQuality
{
    QString role, exporter;
    qint64 rows = 0, spans = 0, genAi = 0, modelSpans = 0, noTokens = 0, noParent = 0, oldNames = 0, withContent = 0, failed = 0, noReason = 0, noModel = 0;
    QDateTime last;
    double oneIn = 1; ///< sampling: a row stands for so many
    /// What is wrong, a sentence each.
    QStringList remarks() const;
};

} // namespace monitoring::failures
