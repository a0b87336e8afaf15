// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <optional>

namespace monitoring::failures {

/// Whether a mode protected people, is a failure of the system, spoils answers, or costs.
enum class ModeKind { Protected, Failure, Quality, Cost };

/// A number of a mode's rule that people may change. Some are thresholds of the alarm, others (with `let`) go into a query.
struct RuleNumber
{
    QString id, label, unit; ///< label translated; unit as it is written: "%", "min"
    QString let, query;      ///< the let statement that it sets, and the query's name; empty: a threshold
    double value = 0, shipped = 0, least = 0, most = 1e12;
    bool isChanged() const { return value != shipped; }
};

/// Names that a rule looks for: what the application calls its events.
struct RuleNames
{
    QString label, let, query;
    QStringList value, shipped;
};

/// Where a mode is counted: rows of one unit ("call", "search") of one query.
struct CountSource
{
    QString query, unit;
    bool isNone() const { return query.isEmpty(); }
    friend bool operator==(const CountSource&, const CountSource&) = default;
};

/// One failure mode as data. Texts are in the language of the app.
struct Mode
{
    QString id, group;  ///< "R1"; "safety", "quality", "reliability", "cost"
    QString name, meaning, signal, rule, remedy, link;
    ModeKind kind = ModeKind::Failure;
    int severity = 3, shippedSeverity = 3; ///< 1 critical to 4 low
    QString grade;      ///< D documented, O observed, H heuristic: a hint, never a verdict
    bool needsAll = false; ///< all thresholds of the rule, or any
    QList<RuleNumber> numbers;
    QList<RuleNames> names;
    QList<QList<CountSource>> count; ///< added up over the outer list; of each inner list the first that has data counts
    CountSource per;    ///< what a share is of, where that is not the source itself
    QList<QStringList> needs; ///< ids of log sources; one of the lists has to be there whole
    QString within;     ///< id of the mode whose count holds this one's
    QString computed;   ///< "changes", "gaps"...: made from several answers instead of counted
    QStringList metrics; ///< platform metrics that it is made of
    double number(const QString& id, double otherwise = 0) const;
    bool isHeuristic() const { return grade == QLatin1String("H"); }
};

/// Something that can be logged, and how.
struct LogSource
{
    QString id, kind, name, howTo; ///< kind: "span attribute", "table", "diagnostic category", "event", "content capture", "metrics"
};

/// One entry of the published taxonomy of agents' failure modes: whether telemetry can show it.
struct AgentRisk
{
    enum class Seen { Measurable, Partly, NeedsReview };
    QString group, name, note;
    Seen seen = Seen::NeedsReview;
    QStringList modes;
};

/// All failure modes with their rules, and what a person changed of them. A value.
class ModeCatalogue
{
public:
    /// As shipped, in the app's language.
    static ModeCatalogue shipped();
    /// With the person's changes of `file`; the shipped one when there is no such file. A file that cannot be read gives the shipped
    /// rules, and `problem` says so.
    static ModeCatalogue fromFile(const QString& file, core::Error* problem = nullptr);
    core::Result<void> save(const QString& file) const;

    const QList<Mode>& modes() const { return m_modes; }
    const Mode* find(const QString& id) const;
    const QList<LogSource>& sources() const { return m_sources; }
    const LogSource* source(const QString& id) const;
    const QList<AgentRisk>& agentRisks() const { return m_risks; }

    /// False when there is no such number, or the value is outside its bounds.
    bool setNumber(const QString& mode, const QString& number, double value);
    bool setSeverity(const QString& mode, int severity);
    bool setNames(const QString& mode, const QString& let, const QStringList& names);
    void reset(const QString& mode);
    bool isChanged(const QString& mode) const;
    /// Only what differs from the shipped rules.
    QJsonObject changes() const;
    void apply(const QJsonObject& changes);
    /// The value of a let statement of a query, as KQL; empty: leave it.
    QString letValue(const QString& query, const QString& let) const;

private:
    Mode* at(const QString& id);
    QList<Mode> m_modes;
    QList<LogSource> m_sources;
    QList<AgentRisk> m_risks;
};

/// "Critical", "High", "Medium", "Low".
QString severityName(int severity);
QString kindName(ModeKind kind);
QString groupName(const QString& group);
/// A text of resources/failures in the app's language.
QString modeText(const QString& english);

} // namespace monitoring::failures
