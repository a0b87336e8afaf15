// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/failures/alertcondition.h"

#include <algorithm>

namespace monitoring::failures {

namespace {

constexpr int kFewest = 20; ///< below, a share says nothing
constexpr int kUsualWindow = 60;

const RuleNumber* numberOf(const Mode& mode, const QString& id)
{
    const auto found = std::find_if(mode.numbers.begin(), mode.numbers.end(), [&](const RuleNumber& number) { return number.id == id && number.let.isEmpty(); });
    return found == mode.numbers.end() ? nullptr : &*found;
}

} // namespace

std::optional<LogCondition> alertCondition(const Mode& mode, const ModeCatalogue& rules, const QMap<QString, QString>& filters)
{
    if (mode.count.isEmpty() || !mode.computed.isEmpty()) {
        return std::nullopt;
    }
    const CountSource source = mode.count.first().first();
    QueryMaking making;
    making.window.from = QDateTime::fromSecsSinceEpoch(0, Qt::UTC); // replaced by the rule's own
    making.window.to = making.window.from.addSecs(kUsualWindow * 60);
    making.window.grainSeconds = kUsualWindow * 60;
    making.filters = filters;
    making.rules = &rules;
    QString query = withParameter(failureQuery(source.query, making), QStringLiteral("_before"), QStringLiteral("_from"));
    query = query.left(query.lastIndexOf(QStringLiteral("\nfound\n"))) +
            QStringLiteral("\nfound\n| where TimeGenerated >= _from and Unit == %1\n| summarize Count = sumif(tolong(Weight), Mode == %2), Of = sum(tolong(Weight))").arg(kqlText(source.unit), kqlText(mode.id));
    LogCondition condition;
    condition.name = QStringLiteral("failure-") + mode.id.toLower();
    condition.title = mode.id + QLatin1Char(' ') + mode.name;
    condition.description = mode.signal;
    condition.severity = mode.severity - 1; // the service counts from 0
    condition.windowMinutes = kUsualWindow;
    const RuleNumber* const share = mode.per.isNone() ? numberOf(mode, QStringLiteral("share")) : nullptr;
    const RuleNumber* const count = numberOf(mode, QStringLiteral("count"));
    if (share) {
        const double least = count && mode.needsAll ? count->value : 1;
        condition.query = query + QStringLiteral("\n| where Of >= %1 and Count >= %2\n| project Share = round(100.0 * Count / Of, 2), Count, Of").arg(kFewest).arg(qint64(least));
        condition.column = QStringLiteral("Share");
        condition.comparison = QStringLiteral("GreaterThan");
        condition.threshold = share->value;
        condition.unit = series::Unit::Percent;
    } else {
        condition.query = query;
        condition.column = QStringLiteral("Count");
        condition.comparison = QStringLiteral("GreaterThanOrEqual");
        condition.threshold = count ? count->value : 1;
        condition.unit = series::Unit::Count;
        condition.windowMinutes = int(mode.number(QStringLiteral("minutes"), kUsualWindow));
    }
    return condition;
}

} // namespace monitoring::failures
