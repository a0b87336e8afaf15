// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/failures/counts.h"

namespace monitoring::failures {

/// An hour's tokens of a model ("tokens") or of a caller ("caller"), or a change ("change").
struct UsageRow
{
    QString kind, name;
    QDateTime at;
    qint64 calls = 0, input = 0, output = 0, cached = 0;
    QString trace, span;
};
QList<UsageRow> usageFrom(const kql::ColumnTable& table);

/// Utilisation of provisioned deployments, an interval each.
struct Utilisation
{
    QString deployment;
    QDateTime at;
    double percent = 0;
};

/// Everything that one reading brought.
struct Answers
{
    explicit Answers(const TileWindow& window) : counts(window) {}
    FailureCounts counts;
    QList<UsageRow> usage;
    QList<Utilisation> utilisation;
    bool hasMetrics = false;    ///< they were read, whether there are provisioned deployments or not
    LogFacts facts;
    QMap<QString, core::Error> failed; ///< query -> why
    QMap<QString, QString> filters;
    bool withPrevious = false;
    QDateTime now;
};

/// Figures of all modes from the answers: counted or computed, measured or not, alarming or not. Pure.
void judgeModes(const ModeCatalogue& modes, const Answers& answers, FailureReport& report);

/// Whether the thresholds of a mode's rule are passed, with a sentence. `grainSeconds` is the width of the trend's buckets. Pure.
void judgeRule(const Mode& mode, qint64 grainSeconds, ModeFigures& figures);

/// Log sources that the mode lacks; empty: it can be seen. Pure.
QStringList missingSources(const Mode& mode, const LogFacts& facts);

/// Modes that several answers together show (Mode::computed). Pure.
void computeMode(const Mode& mode, const Answers& answers, const ModeCatalogue& modes, ModeFigures& figures);

} // namespace monitoring::failures
