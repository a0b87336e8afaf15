// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metrics/changes.h"

#include "logs/cells.h"

#include <QCoreApplication>
#include <QMap>

namespace widgets::metrics {

namespace {

constexpr qint64 kMinuteTicks = 60LL * 10'000'000;
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

} // namespace

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
        QString text = minute->mid(0, kNamesAtMost).join(QStringLiteral(", "));
        if (minute->size() > kNamesAtMost) {
            text += QLatin1Char(' ') + Text::tr("and %n more", nullptr, int(minute->size() - kNamesAtMost));
        }
        const double at = double(kql::dateTimeOf(minute.key() * kMinuteTicks).toMSecsSinceEpoch());
        marks.append({at, text, isDeletion[minute.key()] ? common::Tone::Warning : common::Tone::Info, true});
    }
    return marks;
}

} // namespace widgets::metrics
