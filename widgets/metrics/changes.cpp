// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metrics/changes.h"

#include "logs/cells.h"
#include "monitoring/alerts/alertdraft.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMap>
#include <algorithm>

namespace widgets::metrics {

namespace {

constexpr qint64 kMinuteTicks = 60LL * 10'000'000;
constexpr qint64 kMinuteMs = 60'000;
constexpr qsizetype kNamesAtMost = 3;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(widgets::metrics)
};

QString textIn(const kql::ColumnTable& table, const QString& column, size_t row)
{
    const int index = table.indexOf(column);
    return index < 0 || !table.data[size_t(index)] || table.data[size_t(index)]->isNull(row) ? QString() : logs::cellText(*table.data[size_t(index)], row);
}

/// "Deployment gpt-4o written", as far as the operation says it.
QString labelOf(const QString& operation, const QString& resource)
{
    const QString name = logs::marked(resource, true);
    const QString what = operation.section(QLatin1Char('/'), -2, -2);
    const QString verb = operation.section(QLatin1Char('/'), -1);
    if (verb.compare(QLatin1String("delete"), Qt::CaseInsensitive) == 0) {
        return Text::tr("%1 deleted").arg(name);
    }
    if (what.compare(QLatin1String("regenerateKey"), Qt::CaseInsensitive) == 0) {
        return Text::tr("Key of %1 made anew").arg(name);
    }
    if (what.compare(QLatin1String("deployments"), Qt::CaseInsensitive) == 0) {
        return Text::tr("Deployment %1 written").arg(name);
    }
    return verb.compare(QLatin1String("write"), Qt::CaseInsensitive) == 0 ? Text::tr("%1 written").arg(name)
                                                                         : Text::tr("%1: %2", "resource and what was done").arg(name, logs::marked(what, true));
}

QString someOf(const QStringList& labels)
{
    const QString text = labels.mid(0, kNamesAtMost).join(QStringLiteral(", "));
    return labels.size() <= kNamesAtMost ? text : text + QLatin1Char(' ') + Text::tr("and %n more", nullptr, int(labels.size() - kNamesAtMost));
}

/// "Alert alert-error-rate (Error) until 14:05".
QString labelOf(const azure::FiredAlert& alert)
{
    const QString name = logs::marked(alert.ruleName, true);
    const QString severity = monitoring::severityText(alert.severity);
    if (!alert.resolvedAt.isValid()) {
        return alert.isFired ? Text::tr("Alert %1 (%2), still firing").arg(name, severity) : Text::tr("Alert %1 (%2)").arg(name, severity);
    }
    const bool isSameDay = alert.resolvedAt.toLocalTime().date() == alert.startedAt.toLocalTime().date();
    const QString until = isSameDay ? QLocale().toString(alert.resolvedAt.toLocalTime().time(), QLocale::ShortFormat) : QLocale().toString(alert.resolvedAt.toLocalTime(), QLocale::ShortFormat);
    return Text::tr("Alert %1 (%2) until %3").arg(name, severity, until);
}

} // namespace

QList<charts::Annotation> alertMarks(const QList<azure::FiredAlert>& alerts)
{
    struct Minute
    {
        QStringList labels;
        int severity = 4;
    };
    QMap<qint64, Minute> minutes;
    for (const azure::FiredAlert& alert : alerts) {
        if (alert.startedAt.isValid()) {
            Minute& minute = minutes[alert.startedAt.toMSecsSinceEpoch() / kMinuteMs];
            const QString label = labelOf(alert);
            minute.severity = std::min(minute.severity, alert.severity);
            if (!minute.labels.contains(label)) { // one rule fires for each deployment
                minute.labels << label;
            }
        }
    }
    QList<charts::Annotation> marks;
    for (auto minute = minutes.cbegin(); minute != minutes.cend(); ++minute) {
        marks.append({double(minute.key() * kMinuteMs), someOf(minute->labels), minute->severity <= 1 ? common::Tone::Error : common::Tone::Warning, true, true});
    }
    return marks;
}

QList<charts::Annotation> changeMarks(const monitoring::TileResult& activity)
{
    const kql::ColumnTable& table = activity.table;
    const int time = table.indexOf(QStringLiteral("TimeGenerated"));
    if (time < 0) {
        return {};
    }
    QMap<qint64, QStringList> byMinute;
    QMap<qint64, bool> isDeletion;
    for (size_t row = 0; row < table.rows; ++row) {
        const kql::Value at = table.at(row, size_t(time));
        if (at.isNull()) {
            continue;
        }
        const QString operation = textIn(table, QStringLiteral("Operation"), row);
        const QString label = labelOf(operation, textIn(table, QStringLiteral("Resource"), row));
        const qint64 minute = at.toInteger() / kMinuteTicks;
        if (!byMinute[minute].contains(label)) {
            byMinute[minute] << label;
        }
        isDeletion[minute] = isDeletion[minute] || operation.endsWith(QLatin1String("/delete"), Qt::CaseInsensitive);
    }
    QList<charts::Annotation> marks;
    for (auto minute = byMinute.begin(); minute != byMinute.end(); ++minute) {
        const QString text = someOf(*minute);
        const double at = double(kql::dateTimeOf(minute.key() * kMinuteTicks).toMSecsSinceEpoch());
        marks.append({at, text, isDeletion[minute.key()] ? common::Tone::Warning : common::Tone::Info, true});
    }
    return marks;
}

} // namespace widgets::metrics
