// SPDX-License-Identifier: GPL-3.0-or-later
// What fires from what was measured, and the sentence on it.
#include "core/json.h"
#include "monitoring/alerts/backtest.h"

#include <QCoreApplication>

namespace monitoring {

using azure::AlertCriterion;
using azure::AlertRule;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(monitoring::BackTest)
};

QString lengthText(qint64 minutes)
{
    const qint64 hours = minutes / 60;
    return hours == 0 ? Text::tr("%1 min").arg(minutes) : minutes % 60 == 0 ? Text::tr("%1 h").arg(hours) : Text::tr("%1 h %2 min").arg(hours).arg(minutes % 60);
}

QDateTime timeOf(qint64 minute)
{
    return QDateTime::fromSecsSinceEpoch(minute * 60, Qt::UTC);
}

/// min of N windows: an evaluation holds when enough of the windows before it did.
EvaluatedValues sustained(const EvaluatedValues& values, const AlertRule& rule)
{
    const AlertCriterion& criterion = rule.criteria.first();
    if (criterion.periods <= 1) {
        return values;
    }
    EvaluatedValues kept;
    for (auto it = values.begin(); it != values.end(); ++it) {
        int failing = 0;
        for (int period = 0; period < criterion.periods; ++period) {
            const auto then = values.constFind(it.key() - qint64(period) * rule.windowMinutes);
            failing += then != values.constEnd() && holds(criterion, *then) ? 1 : 0;
        }
        if (failing >= criterion.minFailing) {
            kept.insert(it.key(), *it);
        }
    }
    return kept;
}

} // namespace

bool holds(const AlertCriterion& criterion, double value)
{
    if (criterion.comparison == QLatin1String("GreaterThan")) {
        return value > criterion.threshold;
    }
    if (criterion.comparison == QLatin1String("GreaterThanOrEqual")) {
        return value >= criterion.threshold;
    }
    if (criterion.comparison == QLatin1String("LessThan")) {
        return value < criterion.threshold;
    }
    if (criterion.comparison == QLatin1String("LessThanOrEqual")) {
        return value <= criterion.threshold;
    }
    return !(value < criterion.threshold) && !(value > criterion.threshold);
}

int healthyToResolve(const AlertRule& rule)
{
    const int stated = core::json::at(rule.raw, u"properties/resolveConfiguration/timeToResolve").isUndefined() ? 0 : rule.frequencyMinutes;
    if (stated > 0) {
        const QString text = core::json::at(rule.raw, u"properties/resolveConfiguration/timeToResolve").toString();
        const int minutes = text.startsWith(QLatin1String("PT")) && text.endsWith(QLatin1Char('M')) ? text.mid(2).chopped(1).toInt() : 0;
        return std::max(1, minutes / std::max(1, rule.frequencyMinutes));
    }
    if (rule.kind == AlertRule::Kind::Metric) {
        return 3;
    }
    return rule.frequencyMinutes <= 1 ? 10 : rule.frequencyMinutes <= 15 ? 3 : rule.frequencyMinutes < 660 ? 2 : 1;
}

QList<AlertFiring> firingsOf(const AlertRule& rule, const EvaluatedValues& all, qint64 from, qint64 to)
{
    QList<AlertFiring> firings;
    const AlertCriterion& criterion = rule.criteria.first();
    const EvaluatedValues values = sustained(all, rule);
    const qint64 patience = qint64(healthyToResolve(rule)) * rule.frequencyMinutes;
    qint64 last = 0;
    bool isOpen = false;
    for (auto it = values.lowerBound(from); it != values.end() && it.key() < to; ++it) {
        if (criterion.periods <= 1 && !holds(criterion, *it)) {
            continue;
        }
        if (isOpen && it.key() - last > patience) {
            firings.last().to = timeOf(last + patience);
            isOpen = false;
        }
        if (!isOpen || !rule.resolvesItself) {
            firings.append({timeOf(it.key()), {}, {}, *it, !rule.resolvesItself});
        }
        isOpen = rule.resolvesItself;
        last = it.key();
    }
    const qint64 lastEvaluation = (to - 1) / rule.frequencyMinutes * rule.frequencyMinutes;
    if (isOpen && lastEvaluation >= last + patience) {
        firings.last().to = timeOf(last + patience);
    }
    return firings;
}

QString BackTest::sentence() const
{
    const qint64 hours = from.secsTo(to) / 3600;
    const QString span = hours >= 48 ? Text::tr("%n day(s)", nullptr, int((hours + 12) / 24)) : Text::tr("%n hour(s)", nullptr, int(hours));
    if (firings.isEmpty()) {
        return Text::tr("It would not have fired in the last %1.").arg(span);
    }
    qint64 minutes = 0;
    for (const AlertFiring& firing : firings) {
        minutes += firing.isStateless ? 0 : firing.from.secsTo(firing.to.isValid() ? firing.to : to) / 60;
    }
    const QString times = Text::tr("It would have fired %n time(s) in the last %1", nullptr, int(firings.size())).arg(span);
    return minutes == 0 ? times + Text::tr(".") : times + Text::tr(", for %1 altogether.").arg(lengthText(minutes));
}

} // namespace monitoring
