// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/failures/judge.h"

#include "monitoring/failures/query.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <limits>

namespace monitoring::failures {

namespace {

constexpr qint64 kLateSeconds = 600; ///< resource logs arrive up to so much later
constexpr int kMostParts = 12;
constexpr qint64 kFewestToCompare = 5;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(monitoring::failures)
};

QString percent(double value)
{
    return QLocale().toString(value, 'f', value < 1 ? 2 : 1);
}

/// Events go by several names; a rule's own names stand in for the source "event:$let".
bool isLogged(const QString& source, const Mode& mode, const LogFacts& facts)
{
    const auto has = [&facts](const QString& id) { return facts.rows.value(id) > 0 || facts.sent.contains(id); };
    if (source.startsWith(QLatin1String("event:$"))) {
        for (const RuleNames& names : mode.names) {
            if (QLatin1String("event:$") + names.let == source) {
                return std::any_of(names.value.begin(), names.value.end(), [&has](const QString& name) { return has(QLatin1String("event:") + name); });
            }
        }
        return false;
    }
    if (source == QLatin1String("event:feedback")) {
        return has(source) || has(QStringLiteral("event:user_feedback")) || has(QStringLiteral("event:gen_ai.feedback"));
    }
    if (source == QLatin1String("event:gen_ai.evaluation.result")) {
        return std::any_of(facts.rows.keyBegin(), facts.rows.keyEnd(), [&source](const QString& id) { return id.startsWith(source); });
    }
    return has(source);
}

/// The source of `alternatives` that counts: the first one with rows, else the first one.
CountSource chosen(const QList<CountSource>& alternatives, const Mode& mode, const Answers& answers, const ModeCatalogue& modes)
{
    for (const CountSource& each : alternatives) {
        const bool hasOwn = answers.counts.of(each, mode.id).count > 0;
        if (canNarrow(each, answers.filters) && (hasOwn || answers.counts.all(each, modes).count > 0)) {
            return each;
        }
    }
    return alternatives.value(0);
}

void count(const Mode& mode, const Answers& answers, const ModeCatalogue& modes, ModeFigures& figures, Occurrences& seen)
{
    QStringList units;
    for (const QList<CountSource>& alternatives : mode.count) {
        const CountSource source = chosen(alternatives, mode, answers, modes);
        seen.add(answers.counts.of(source, mode.id));
        units << source.unit;
        if (mode.per.isNone()) {
            const Occurrences all = answers.counts.all(source, modes);
            figures.of += all.count;
            figures.previousOf += all.previous;
        }
    }
    if (!mode.per.isNone()) {
        const Occurrences all = answers.counts.all(mode.per, modes);
        figures.of = all.count;
        figures.previousOf = all.previous;
        units = {mode.per.unit};
    }
    figures.unit = units.join(QLatin1Char('+'));
    figures.count = seen.count;
    figures.previousCount = seen.previous;
}

void fill(const Occurrences& seen, ModeFigures& figures)
{
    figures.trend = seen.trend;
    figures.lastSeen = seen.last;
    figures.trace = seen.trace;
    figures.span = seen.span;
    QList<series::Part> parts;
    for (auto it = seen.details.begin(); it != seen.details.end(); ++it) {
        parts << series::Part{it.key(), double(*it)};
    }
    std::stable_sort(parts.begin(), parts.end(), [](const series::Part& a, const series::Part& b) { return a.value > b.value; });
    figures.parts = parts.mid(0, kMostParts);
}

/// The state of a mode that was counted: a query that failed and rows that cannot be told apart are neither 0 nor missing.
void settle(const Mode& mode, const Answers& answers, ModeFigures& figures)
{
    bool narrows = mode.count.isEmpty() && mode.within.isEmpty() && answers.filters.isEmpty();
    narrows = narrows || !mode.computed.isEmpty();
    for (const QList<CountSource>& alternatives : mode.count) {
        for (const CountSource& source : alternatives) {
            narrows = narrows || canNarrow(source, answers.filters);
            const auto failed = answers.failed.constFind(source.query);
            if (failed != answers.failed.constEnd() && figures.count == 0) {
                figures.state = ModeFigures::State::Failed;
                figures.problem = *failed;
            }
        }
    }
    if (figures.state == ModeFigures::State::Failed) {
        return;
    }
    if (!narrows) {
        figures.state = ModeFigures::State::NotNarrowed;
        return;
    }
    const bool isSeen = figures.count > 0 || (figures.of > 0 && mode.per.isNone());
    figures.missing = isSeen || !answers.facts.isKnown ? QStringList() : missingSources(mode, answers.facts);
    figures.state = figures.missing.isEmpty() ? ModeFigures::State::Measured : ModeFigures::State::NotMeasured;
}

struct Threshold
{
    bool isPassed = false;
    QString sentence;
};

/// Most occurrences within any stretch of so many minutes; no finer than the buckets.
double densest(const std::vector<double>& trend, qint64 grainSeconds, double minutes)
{
    const auto width = size_t(std::max(1.0, std::floor(minutes * 60 / double(std::max<qint64>(1, grainSeconds)))));
    double most = 0;
    for (size_t i = 0; i < trend.size(); ++i) {
        double sum = 0;
        for (size_t k = i; k < std::min(trend.size(), i + width); ++k) {
            sum += trend[k];
        }
        most = std::max(most, sum);
    }
    return most;
}

QList<Threshold> thresholdsOf(const Mode& mode, qint64 grainSeconds, const ModeFigures& figures)
{
    const QLocale locale;
    QList<Threshold> list;
    for (const RuleNumber& number : mode.numbers) {
        if (!number.let.isEmpty()) {
            continue;
        }
        if (number.id == QLatin1String("share")) {
            const std::optional<double> share = figures.share();
            list << Threshold{share && *share > number.value, share ? Text::tr("%1 % are above %2 %.").arg(percent(*share), locale.toString(number.value)) : QString()};
        } else if (number.id == QLatin1String("times")) {
            const std::optional<double> now = figures.share(), before = figures.previousShare();
            const bool isMore = now && before && figures.count >= kFewestToCompare && *now > number.value * *before;
            list << Threshold{isMore, isMore ? Text::tr("%1 % after %2 % in the period before.").arg(percent(*now), percent(*before)) : QString()};
        } else if (number.id == QLatin1String("count")) {
            const double minutes = mode.number(QStringLiteral("minutes"), 0);
            const double most = minutes > 0 ? densest(figures.trend, grainSeconds, minutes) : double(figures.count);
            const QString amount = locale.toString(qint64(most));
            const QString sentence = minutes > 0 ? Text::tr("Up to %1 within %2 min.").arg(amount, locale.toString(std::max(minutes, double(grainSeconds) / 60))) : Text::tr("%1 were seen.").arg(amount);
            list << Threshold{most >= number.value, sentence};
        }
    }
    return list;
}

} // namespace

QStringList missingSources(const Mode& mode, const LogFacts& facts)
{
    QStringList fewest;
    bool isFirst = true;
    for (const QStringList& alternative : mode.needs) {
        QStringList missing;
        for (const QString& source : alternative) {
            if (!isLogged(source, mode, facts)) {
                missing << source;
            }
        }
        if (missing.isEmpty()) {
            return {};
        }
        if (isFirst || missing.size() < fewest.size()) {
            fewest = missing;
        }
        isFirst = false;
    }
    return fewest;
}

void judgeRule(const Mode& mode, qint64 grainSeconds, ModeFigures& figures)
{
    if (figures.state != ModeFigures::State::Measured || figures.count == 0 || !mode.computed.isEmpty()) {
        return;
    }
    const QList<Threshold> thresholds = thresholdsOf(mode, grainSeconds, figures);
    const auto isPassed = [](const Threshold& each) { return each.isPassed; };
    figures.isAlarming = !thresholds.isEmpty() && (mode.needsAll ? std::all_of(thresholds.begin(), thresholds.end(), isPassed) : std::any_of(thresholds.begin(), thresholds.end(), isPassed));
    QStringList sentences;
    for (const Threshold& each : thresholds) {
        if (each.isPassed == figures.isAlarming && each.isPassed) {
            sentences << each.sentence;
        }
    }
    figures.reason = sentences.join(QLatin1Char(' '));
}

void judgeModes(const ModeCatalogue& modes, const Answers& answers, FailureReport& report)
{
    report.edges = answers.counts.edges();
    report.asOf = answers.counts.newest();
    report.facts = answers.facts;
    const QDateTime settled = answers.now.addSecs(-kLateSeconds);
    report.openFrom = std::numeric_limits<double>::quiet_NaN();
    for (size_t i = 0; i + 1 < report.edges.size(); ++i) {
        if (report.edges[i + 1] > double(settled.toMSecsSinceEpoch())) {
            report.openFrom = report.edges[i];
            break;
        }
    }
    const CountSource calls{QStringLiteral("calls"), QStringLiteral("call")};
    report.calls = answers.counts.all(calls, modes).count;
    report.callsOk = answers.counts.of(calls, QStringLiteral("ok")).count;
    for (const UsageRow& row : answers.usage) {
        if (row.kind == QLatin1String("change") && row.at >= answers.counts.window().from) {
            report.changes << ChangeMark{row.at, row.name};
        }
    }
    for (const Mode& mode : modes.modes()) {
        ModeFigures figures;
        figures.id = mode.id;
        figures.hasPrevious = answers.withPrevious;
        Occurrences seen;
        if (!mode.count.isEmpty()) {
            count(mode, answers, modes, figures, seen);
            fill(seen, figures);
            settle(mode, answers, figures);
            judgeRule(mode, answers.counts.window().grainSeconds, figures);
        } else {
            figures.trend.assign(answers.counts.buckets(), 0);
            computeMode(mode, answers, modes, figures);
        }
        report.modes << figures;
    }
}

} // namespace monitoring::failures
