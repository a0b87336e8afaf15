// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metrics/words.h"

#include "logs/cells.h"
#include "monitoring/failures/modevalues.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <cmath>

namespace widgets::metrics {

using monitoring::TileResult;
using monitoring::TileStat;

namespace {

constexpr double kFewest = 20; ///< calls; fewer say too little for a share
constexpr double kSame = 0.01; ///< share of the value below which a difference is none
constexpr qint64 kMinute = 60, kHour = 3600, kDay = 24 * 3600;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(widgets::metrics)
};

QString timeText(const QDateTime& time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

} // namespace

QString ageText(qint64 seconds)
{
    if (seconds < kMinute) {
        return Text::tr("just now");
    }
    if (seconds < kHour) {
        return Text::tr("%1 min ago").arg(seconds / kMinute);
    }
    if (seconds < 2 * kDay) {
        return Text::tr("%1 h ago").arg(seconds / kHour);
    }
    return Text::tr("%n day(s) ago", nullptr, int(seconds / kDay));
}

QString sourceNote(const TileResult& result, const QDateTime& now)
{
    if (!result.readAt.isValid()) {
        return {};
    }
    const QString source = logs::marked(result.source.section(QStringLiteral(" · "), 0, 0), true);
    const QString age = ageText(result.ageSeconds(now));
    return source.isEmpty() ? age : Text::tr("%1 · %2", "source and age").arg(source, age);
}

QString sourceFacts(const TileResult& result)
{
    QStringList lines{logs::marked(result.source, true)};
    if (result.from.isValid() && result.to.isValid()) {
        lines << Text::tr("From %1 to %2").arg(timeText(result.from), timeText(result.to));
    }
    if (result.grainSeconds > 0) {
        lines << Text::tr("Buckets of %1").arg(series::formatValue(double(result.grainSeconds) * 1000, series::Unit::Milliseconds));
    }
    if (result.asOf.isValid()) {
        lines << Text::tr("Data up to %1").arg(timeText(result.asOf));
    }
    if (result.readAt.isValid()) {
        lines << Text::tr("Read at %1").arg(QLocale().toString(result.readAt.toLocalTime().time(), QLocale::LongFormat));
    }
    if (result.isCached) {
        const bool isPart = result.keptAt.isValid() && result.keptAt < result.readAt;
        lines << (isPart ? Text::tr("Closed buckets were read at %1 and kept.").arg(QLocale().toString(result.keptAt.toLocalTime().time(), QLocale::LongFormat)) : Text::tr("Kept since then."));
    }
    if (result.totalMs > 0) {
        lines << Text::tr("Answered in %1").arg(series::formatValue(result.totalMs, series::Unit::Milliseconds));
    }
    if (result.scannedBytes > 0) {
        lines << Text::tr("%1 scanned").arg(series::formatValue(result.scannedBytes, series::Unit::Bytes));
    }
    for (const QString& filter : result.notNarrowed) {
        lines << Text::tr("Not narrowed by %1: this source does not know it.").arg(filterName(filter));
    }
    if (!result.remark.isEmpty()) {
        lines << result.remark;
    }
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

Change changeOf(double now, double before, series::Unit unit)
{
    if (!std::isfinite(now) || !std::isfinite(before)) {
        return {};
    }
    if (now == before || std::abs(now - before) < kSame * std::abs(before)) {
        return {0, Text::tr("unchanged")};
    }
    const int direction = now > before ? 1 : -1;
    const QString arrow = direction > 0 ? QStringLiteral("▲ ") : QStringLiteral("▼ ");
    if (unit == series::Unit::Percent) {
        return {direction, arrow + Text::tr("%1 points", "difference of two percentages").arg(QLocale().toString(std::abs(now - before), 'f', 1))};
    }
    if (before == 0) {
        return {direction, arrow + Text::tr("from none")};
    }
    const double percent = std::abs(now - before) / std::abs(before) * 100;
    if (percent >= 1000) {
        return {direction, arrow + Text::tr("%1 times", "as much as before").arg(QLocale().toString(now / before, 'f', 0))};
    }
    return {direction, arrow + series::formatValue(std::round(percent), series::Unit::Percent)};
}

QString statText(const TileStat& stat)
{
    if (stat.unit == series::Unit::Percent && std::isfinite(stat.denominator) && stat.denominator < kFewest && std::isfinite(stat.value)) {
        const double part = std::round(stat.value * stat.denominator / 100);
        return Text::tr("%1 of %2", "part of a whole").arg(QLocale().toString(part, 'f', 0), QLocale().toString(stat.denominator, 'f', 0));
    }
    return std::isfinite(stat.value) ? series::formatValue(stat.value, stat.unit) : QStringLiteral("–");
}

QString statFacts(const TileStat& stat, const TileResult& result)
{
    QStringList lines{stat.title};
    if (!std::isfinite(stat.value)) {
        lines << Text::tr("Not measured in this window.");
    }
    if (stat.unit == series::Unit::Percent && std::isfinite(stat.denominator) && std::isfinite(stat.value)) {
        const double part = std::round(stat.value * stat.denominator / 100);
        lines << Text::tr("%1 of %2", "part of a whole").arg(QLocale().toString(part, 'f', 0), QLocale().toString(stat.denominator, 'f', 0));
    }
    if (std::isfinite(stat.previous)) {
        lines << Text::tr("The period before: %1").arg(series::formatValue(stat.previous, stat.unit));
    }
    lines << sourceFacts(result);
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

QString spanText(const QDateTime& from, const QDateTime& to, const QDate& today)
{
    const QLocale locale;
    const QDateTime begin = from.toLocalTime();
    const QDateTime end = to.toLocalTime();
    const bool isWholeDays = begin.time() == QTime(0, 0) && end.time() == QTime(0, 0);
    if (isWholeDays && begin.date().addDays(1) == end.date()) {
        return locale.toString(begin.date(), QLocale::ShortFormat);
    }
    const QString times = locale.toString(begin.time(), QLocale::ShortFormat) + QStringLiteral(" – ") + locale.toString(end.time(), QLocale::ShortFormat);
    if (begin.date() == end.date() || (end.time() == QTime(0, 0) && begin.date().addDays(1) == end.date())) {
        return begin.date() == today ? times : locale.toString(begin.date(), QLocale::ShortFormat) + QLatin1Char(' ') + times;
    }
    return timeText(from) + QStringLiteral(" – ") + timeText(to);
}

QString drillText(const monitoring::Drill& drill, const QDate& today)
{
    QStringList parts;
    if (drill.from.isValid()) {
        parts << spanText(drill.from, drill.to, today);
    }
    for (const QString& value : drill.filters) {
        parts << logs::marked(value, true).left(60);
    }
    return parts.join(QStringLiteral(" · "));
}

QString filterName(const QString& filter)
{
    const QHash<QString, QString> names{
        {monitoring::filter::kDeployment, Text::tr("deployment")},
        {monitoring::filter::kModel, Text::tr("model")},
        {monitoring::filter::kOperation, Text::tr("operation")},
        {monitoring::filter::kUser, Text::tr("user")},
        {monitoring::filter::kCustomer, Text::tr("customer")},
        {monitoring::filter::kPromptName, Text::tr("prompt")},
        {monitoring::filter::kPromptVersion, Text::tr("prompt version")},
        {monitoring::filter::kAgent, Text::tr("agent")},
        {monitoring::filter::kMode, Text::tr("failure mode")},
        {monitoring::filter::kStatus, Text::tr("status")},
        {monitoring::filter::kTrace, Text::tr("trace")},
        {monitoring::filter::kSpan, Text::tr("span")},
        {monitoring::filter::kConversation, Text::tr("conversation")},
        {monitoring::filter::kText, Text::tr("search")},
    };
    return names.value(filter, filter);
}

QString columnTitle(const QString& column)
{
    const QHash<QString, QString> titles{{QStringLiteral("TimeGenerated"), Text::tr("Time")},        {QStringLiteral("PromptName"), Text::tr("Prompt")},
                                         {QStringLiteral("PromptVersion"), Text::tr("Version")},     {QStringLiteral("Op"), Text::tr("Operation")},
                                         {QStringLiteral("OperationId"), Text::tr("Trace")},         {QStringLiteral("Codes"), Text::tr("Status codes")},
                                         {QStringLiteral("ExceptionType"), Text::tr("Exception")},   {QStringLiteral("ProblemId"), Text::tr("Place")},
                                         {QStringLiteral("ToolType"), Text::tr("Kind of tool")},     {QStringLiteral("SearchText"), Text::tr("Question")},
                                         {QStringLiteral("ResultCode"), Text::tr("Status")},         {QStringLiteral("Mode"), Text::tr("Failure mode")},
                                         {QStringLiteral("AppRoleName"), Text::tr("Service")},       {QStringLiteral("Last"), Text::tr("Last seen")}};
    return titles.value(column, column);
}

bool hasWords(const QString& column)
{
    return column == QLatin1String("Mode");
}

QString shownValue(const QString& column, const QString& value)
{
    return hasWords(column) ? monitoring::failures::shownMode(value) : value;
}

} // namespace widgets::metrics
