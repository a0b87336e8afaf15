// SPDX-License-Identifier: GPL-3.0-or-later
// Modes that no single row shows: tokens beside what is usual, calls after a change, intervals without telemetry, full provisioned capacity.
#include "monitoring/failures/judge.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace monitoring::failures {

namespace {

using State = ModeFigures::State;

constexpr int kFewestDays = 3;         ///< of a baseline
constexpr qint64 kFewestCallsAnHour = 5;
constexpr qint64 kHour = 3600;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(monitoring::failures)
};

/// Marks the bucket of `at`.
void mark(const Answers& answers, const QDateTime& at, ModeFigures& figures)
{
    const TileWindow& window = answers.counts.window();
    if (at < window.from || at >= window.to || figures.trend.empty()) {
        return;
    }
    const auto bucket = size_t(window.from.secsTo(at) / std::max<qint64>(1, window.grainSeconds));
    figures.trend[std::min(bucket, figures.trend.size() - 1)] += 1;
    if (!figures.lastSeen.isValid() || at > figures.lastSeen) {
        figures.lastSeen = at;
    }
}

struct Hour
{
    qint64 calls = 0, input = 0, output = 0, cached = 0;
    QMap<QString, qint64> byName;
    QString trace, span;
    qint64 tokens() const { return input + output; }
};

/// Hours of a kind, and those of the window.
QMap<QDateTime, Hour> hoursOf(const Answers& answers, const QString& kind)
{
    QMap<QDateTime, Hour> hours;
    for (const UsageRow& row : answers.usage) {
        if (row.kind == kind) {
            Hour& hour = hours[row.at];
            hour.calls += row.calls;
            hour.input += row.input;
            hour.output += row.output;
            hour.cached += row.cached;
            hour.byName[row.name] += row.input + row.output;
            if (!row.trace.isEmpty()) {
                hour.trace = row.trace;
                hour.span = row.span;
            }
        }
    }
    return hours;
}

/// C1: far more than the most of that hour of day before, or a caller who takes over.
void runaway(const Mode& mode, const Answers& answers, ModeFigures& figures)
{
    QMap<QDateTime, Hour> hours = hoursOf(answers, QStringLiteral("caller"));
    hours = hours.isEmpty() ? hoursOf(answers, QStringLiteral("tokens")) : hours;
    const QDateTime from = answers.counts.window().from;
    const double times = mode.number(QStringLiteral("times"), 3), share = mode.number(QStringLiteral("callerShare"), 50), least = mode.number(QStringLiteral("least"));
    QMap<QString, qint64> usual; ///< tokens of a caller before
    qint64 allBefore = 0;
    for (auto it = hours.begin(); it != hours.end() && it.key() < from; ++it) {
        for (auto name = it->byName.begin(); name != it->byName.end(); ++name) {
            usual[name.key()] += *name;
            allBefore += *name;
        }
    }
    for (auto it = hours.lowerBound(from.addSecs(-kHour + 1)); it != hours.end(); ++it) {
        figures.of += 1;
        qint64 most = 0, days = 0;
        for (int day = 1; day <= 7; ++day) {
            const auto before = hours.constFind(it.key().addDays(-day));
            most = before == hours.constEnd() ? most : std::max(most, before->tokens());
            days += before == hours.constEnd() ? 0 : 1;
        }
        QString taker;
        for (auto name = it->byName.begin(); name != it->byName.end(); ++name) {
            const double usualShare = allBefore > 0 ? 100.0 * double(usual.value(name.key())) / double(allBefore) : 100;
            if (double(*name) * 100 > share * double(it->tokens()) && usualShare * 2 < share) {
                taker = name.key();
            }
        }
        const bool isFar = days >= kFewestDays && double(it->tokens()) > times * double(most);
        if (double(it->tokens()) >= least && (isFar || !taker.isEmpty())) {
            figures.count += 1;
            figures.parts << series::Part{taker.isEmpty() ? Text::tr("all callers") : taker, double(it->tokens())};
            mark(answers, std::max(it.key(), from), figures);
            figures.trace = it->trace;
            figures.span = it->span;
        }
    }
    figures.unit = QStringLiteral("hour");
    figures.isAlarming = figures.count > 0;
    figures.reason = figures.isAlarming ? Text::tr("In %1 of %2 hours far more tokens were used than usual, or by one caller.").arg(figures.count).arg(figures.of) : QString();
}

/// C2: tokens a call and cached share against the mean of the baseline.
void prompts(const Mode& mode, const Answers& answers, ModeFigures& figures)
{
    const QMap<QDateTime, Hour> hours = hoursOf(answers, QStringLiteral("tokens"));
    const QDateTime from = answers.counts.window().from;
    Hour before;
    for (auto it = hours.begin(); it != hours.end() && it.key() < from; ++it) {
        before.calls += it->calls;
        before.input += it->input;
        before.cached += it->cached;
    }
    figures.unit = QStringLiteral("hour");
    if (before.calls < kFewestForShare || before.input == 0) {
        return;
    }
    const double usual = double(before.input) / double(before.calls), usualCached = double(before.cached) / double(before.input);
    const double growth = 1 + mode.number(QStringLiteral("growth"), 30) / 100, loss = 1 - mode.number(QStringLiteral("cacheLoss"), 50) / 100;
    for (auto it = hours.lowerBound(from); it != hours.end(); ++it) {
        if (it->calls < kFewestCallsAnHour) {
            continue;
        }
        figures.of += 1;
        const bool grew = double(it->input) / double(it->calls) > growth * usual;
        const bool lost = usualCached > 0.02 && double(it->cached) / double(std::max<qint64>(1, it->input)) < loss * usualCached;
        if (grew || lost) {
            figures.count += 1;
            mark(answers, it.key(), figures);
            figures.trace = it->trace;
            figures.span = it->span;
        }
    }
    const double share = figures.of > 0 ? 100.0 * double(figures.count) / double(figures.of) : 0;
    figures.isAlarming = figures.count > 0 && share >= mode.number(QStringLiteral("share"), 25);
    figures.reason = figures.isAlarming ? Text::tr("Usual are %1 tokens a call, %2 % of them cached.").arg(QLocale().toString(qint64(usual)), QLocale().toString(100 * usualCached, 'f', 0)) : QString();
}

double failedShare(const std::vector<double>& failed, const std::vector<double>& all, const std::vector<double>& edges, double from, double to, double& calls)
{
    double bad = 0;
    calls = 0;
    for (size_t i = 0; i < all.size() && i + 1 < edges.size(); ++i) {
        if (edges[i] >= from && edges[i + 1] <= to) {
            bad += i < failed.size() ? failed[i] : 0;
            calls += all[i];
        }
    }
    return calls > 0 ? bad / calls : 0;
}

/// Q10: failed calls after each change against those before it.
void changes(const Mode& mode, const Answers& answers, const ModeCatalogue& modes, ModeFigures& figures)
{
    const CountSource calls{QStringLiteral("calls"), QStringLiteral("call")};
    const std::vector<double> all = answers.counts.all(calls, modes).trend;
    const std::vector<double> good = answers.counts.of(calls, QStringLiteral("ok")).trend;
    const std::vector<double> edges = answers.counts.edges();
    std::vector<double> failed(all.size());
    for (size_t i = 0; i < all.size(); ++i) {
        failed[i] = all[i] - (i < good.size() ? good[i] : 0);
    }
    const double hours = mode.number(QStringLiteral("hours"), 6) * 3600e3, times = mode.number(QStringLiteral("worse"), 1.5);
    figures.unit = QStringLiteral("change");
    for (const UsageRow& row : answers.usage) {
        if (row.kind != QLatin1String("change") || row.at < answers.counts.window().from) {
            continue;
        }
        const double at = double(row.at.toMSecsSinceEpoch());
        const double grain = double(answers.counts.window().grainSeconds) * 1000;
        double callsBefore = 0, callsAfter = 0;
        const double before = failedShare(failed, all, edges, at - hours - grain, at, callsBefore);
        const double after = failedShare(failed, all, edges, at - grain, at + hours + grain, callsAfter);
        if (callsBefore < double(kFewestForShare) || callsAfter < double(kFewestForShare)) {
            continue;
        }
        figures.of += 1;
        if (after > times * before && after * callsAfter >= 3) {
            figures.count += 1;
            figures.parts << series::Part{row.name, 100 * after};
            mark(answers, row.at, figures);
            figures.reason = Text::tr("%1 % of the calls failed after it, %2 % before.").arg(QLocale().toString(100 * after, 'f', 1), QLocale().toString(100 * before, 'f', 1));
        }
    }
    figures.isAlarming = figures.count > 0;
}

/// R13: calls in the models' own log, nothing from the application.
void gaps(const Answers& answers, const ModeCatalogue& modes, ModeFigures& figures)
{
    const std::vector<double> served = answers.counts.all({QStringLiteral("platform"), QStringLiteral("service")}, modes).trend;
    const std::vector<double> seen = answers.counts.all({QStringLiteral("calls"), QStringLiteral("call")}, modes).trend;
    const std::vector<double> edges = answers.counts.edges();
    const double settled = double(answers.now.addSecs(-900).toMSecsSinceEpoch());
    double usual = 0, usualServed = 0;
    for (size_t i = 0; i < seen.size(); ++i) {
        usual += seen[i];
        usualServed += i < served.size() ? served[i] : 0;
    }
    figures.unit = QStringLiteral("interval");
    for (size_t i = 0; i < served.size() && i + 1 < edges.size(); ++i) {
        if (served[i] <= 0 || edges[i + 1] > settled) {
            continue;
        }
        figures.of += 1;
        // Others call the models too: an interval counts only when the application's usual share of it would be some calls.
        const double expected = usualServed > 0 ? served[i] * usual / usualServed : 0;
        if (seen[i] == 0 && expected >= 5) {
            figures.count += 1;
            mark(answers, QDateTime::fromMSecsSinceEpoch(qint64(edges[i]), Qt::UTC), figures);
        }
    }
    figures.isAlarming = figures.count > 0;
    figures.reason = figures.count > 0 ? Text::tr("The models answered in %1 intervals from which the application sent no span.").arg(figures.count) : QString();
}

/// R2: utilisation above the limit.
void provisioned(const Mode& mode, const Answers& answers, ModeFigures& figures)
{
    const double limit = mode.number(QStringLiteral("utilisation"), 80);
    QMap<QString, qint64> byDeployment;
    for (const Utilisation& each : answers.utilisation) {
        figures.of += 1;
        if (each.percent > limit) {
            figures.count += 1;
            ++byDeployment[each.deployment];
            mark(answers, each.at, figures);
        }
    }
    for (auto it = byDeployment.begin(); it != byDeployment.end(); ++it) {
        figures.parts << series::Part{it.key(), double(*it)};
    }
    figures.unit = QStringLiteral("interval");
    const double share = figures.of > 0 ? 100.0 * double(figures.count) / double(figures.of) : 0;
    figures.isAlarming = share > mode.number(QStringLiteral("share"), 5);
    figures.reason = figures.isAlarming ? Text::tr("Above %1 % in %2 of %3 intervals.").arg(QLocale().toString(limit)).arg(figures.count).arg(figures.of) : QString();
}

/// S6: a closer look at S1's blocked questions.
void within(const Mode& mode, const Answers& answers, const ModeCatalogue& modes, ModeFigures& figures)
{
    const CountSource calls{QStringLiteral("calls"), QStringLiteral("call")};
    const Occurrences seen = answers.counts.of(calls, mode.id);
    const Occurrences all = answers.counts.all(calls, modes);
    figures.count = seen.count;
    figures.previousCount = seen.previous;
    figures.of = all.count;
    figures.previousOf = all.previous;
    figures.unit = calls.unit;
    figures.trend = seen.trend;
    figures.lastSeen = seen.last;
    figures.trace = seen.trace;
    figures.span = seen.span;
}

const char* queryOf(const QString& computed)
{
    return computed == QLatin1String("gaps") ? "platform" : "usage";
}

} // namespace

QList<UsageRow> usageFrom(const kql::ColumnTable& table)
{
    const RowReader reader(table);
    QList<UsageRow> rows;
    for (size_t i = 0; i < table.rows; ++i) {
        UsageRow row;
        row.kind = reader.text(i, "Kind");
        row.name = reader.text(i, "Name");
        row.at = reader.time(i, "Hour");
        row.calls = reader.integer(i, "Calls");
        row.input = reader.integer(i, "Input");
        row.output = reader.integer(i, "Output");
        row.cached = reader.integer(i, "Cached");
        row.trace = reader.text(i, "Trace");
        row.span = reader.text(i, "Span");
        if (row.at.isValid()) {
            rows << row;
        }
    }
    std::stable_sort(rows.begin(), rows.end(), [](const UsageRow& a, const UsageRow& b) { return a.at < b.at; });
    return rows;
}

void computeMode(const Mode& mode, const Answers& answers, const ModeCatalogue& modes, ModeFigures& figures)
{
    figures.hasPrevious = figures.hasPrevious && mode.computed.isEmpty();
    const bool isMetrics = mode.computed == QLatin1String("provisioned");
    const auto failed = answers.failed.constFind(isMetrics ? QStringLiteral("metrics") : QLatin1String(mode.computed.isEmpty() ? "calls" : queryOf(mode.computed)));
    if (failed != answers.failed.constEnd()) {
        figures.state = State::Failed;
        figures.problem = *failed;
        return;
    }
    const bool hasForeign = !answers.filters.isEmpty() && (isMetrics || mode.computed == QLatin1String("gaps") || mode.computed == QLatin1String("changes"));
    if (hasForeign) {
        figures.state = State::NotNarrowed;
        return;
    }
    if (mode.computed.isEmpty()) {
        within(mode, answers, modes, figures);
    } else if (mode.computed == QLatin1String("tokens")) {
        runaway(mode, answers, figures);
    } else if (mode.computed == QLatin1String("prompts")) {
        prompts(mode, answers, figures);
    } else if (mode.computed == QLatin1String("changes")) {
        changes(mode, answers, modes, figures);
    } else if (mode.computed == QLatin1String("gaps")) {
        gaps(answers, modes, figures);
    } else if (isMetrics) {
        provisioned(mode, answers, figures);
    }
    LogFacts facts = answers.facts;
    if (answers.hasMetrics) {
        facts.sent << QStringLiteral("metrics");
    }
    figures.missing = figures.count > 0 || !facts.isKnown ? QStringList() : missingSources(mode, facts);
    figures.state = figures.missing.isEmpty() ? State::Measured : State::NotMeasured;
    judgeRule(mode, answers.counts.window().grainSeconds, figures);
}

} // namespace monitoring::failures
