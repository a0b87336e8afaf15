// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/failures/query.h"

#include "monitoring/catalogue.h"

#include <QFile>
#include <QRegularExpression>

namespace monitoring::failures {

namespace {

constexpr qint64 kDay = 86400, kLongestWithPrevious = 7 * kDay;

QString stored(const QString& name)
{
    QFile file(QStringLiteral(":/failures/%1.kql").arg(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString kindOf(const CountSource& source)
{
    if (source.query == QLatin1String("platform")) {
        return source.unit == QLatin1String("service") ? QStringLiteral("calls") : QString();
    }
    if (source.query == QLatin1String("events")) {
        return source.unit == QLatin1String("note") ? QStringLiteral("traces") : source.unit == QLatin1String("exception") ? QStringLiteral("exceptions") : QStringLiteral("events");
    }
    return QStringLiteral("spans");
}

/// Conditions on rows of `kind`; rows that cannot be told apart by a filter are none of those asked for.
QString narrowing(const QString& kind, const QMap<QString, QString>& filters)
{
    QString lines;
    for (auto it = filters.begin(); it != filters.end(); ++it) {
        QString condition = Catalogue::shipped().condition(kind, it.key());
        condition.replace(QStringLiteral("between (_from .."), QStringLiteral("between (_before .."));
        lines += QStringLiteral("    | where ") + (condition.isEmpty() ? QStringLiteral("1 == 0") : condition.replace(QStringLiteral("%1"), kqlText(*it))) + QLatin1Char('\n');
    }
    return lines;
}

QString narrowed(const QString& query, const QMap<QString, QString>& filters)
{
    static const QRegularExpression mark(QStringLiteral("^ *// filter: (\\w+)\\n"), QRegularExpression::MultilineOption);
    QString text;
    qsizetype at = 0;
    auto marks = mark.globalMatch(query);
    while (marks.hasNext()) {
        const auto match = marks.next();
        text += QStringView(query).mid(at, match.capturedStart() - at);
        text += narrowing(match.captured(1), filters);
        at = match.capturedEnd();
    }
    return text + query.mid(at);
}

QString withRules(QString query, const QString& name, const ModeCatalogue& rules)
{
    static const QRegularExpression let(QStringLiteral("^let (_\\w+) = "), QRegularExpression::MultilineOption);
    QStringList names;
    auto lets = let.globalMatch(query);
    while (lets.hasNext()) {
        names << lets.next().captured(1);
    }
    for (const QString& each : std::as_const(names)) {
        const QString value = rules.letValue(name, each);
        if (!value.isEmpty()) {
            query = withParameter(query, each, value);
        }
    }
    return query;
}

} // namespace

TileWindow windowOf(const Look& look, const QDateTime& now)
{
    Tile tile;
    tile.hasGrain = true;
    return windowFor(tile, look.range, now);
}

bool asksPrevious(const TileWindow& window)
{
    return window.from.secsTo(window.to) <= kLongestWithPrevious;
}

QMap<QString, QString> rowFilters(const Look& look)
{
    QMap<QString, QString> filters = look.filters;
    for (const QString& other : {filter::kMode, filter::kText, filter::kStatus}) {
        filters.remove(other);
    }
    return filters;
}

QString failureQuery(const QString& name, const QueryMaking& making)
{
    QString query = narrowed(stored(name), making.filters);
    const QDateTime before = making.withPrevious ? previousOf(making.window).from : making.window.from;
    query = withParameter(query, QStringLiteral("_from"), kqlTime(making.window.from));
    // `between` includes both ends: the last tick before the end keeps windows from overlapping.
    query = withParameter(query, QStringLiteral("_to"), QStringLiteral("datetime(%1)").arg(making.window.to.addMSecs(-1).toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz9999Z"))));
    query = withParameter(query, QStringLiteral("_before"), kqlTime(before));
    query = withParameter(query, QStringLiteral("_grain"), kqlSpan(making.window.grainSeconds));
    return (making.rules ? withRules(query, name, *making.rules) : query).trimmed();
}

QString exampleQuery(const QString& name, const QueryMaking& making, const QString& mode, const QStringList& units, int most)
{
    const QString query = failureQuery(name, making);
    const qsizetype end = query.lastIndexOf(QStringLiteral("\nfound\n"));
    QStringList quoted;
    for (const QString& unit : units) {
        quoted << kqlText(unit);
    }
    return query.left(end) + QStringLiteral("\nfound\n| where Mode == %1 and Unit in (%2) and TimeGenerated >= _from\n| top %3 by TimeGenerated desc\n"
                                            "| project TimeGenerated, Mode, Unit, Detail, Trace, Span, Signal")
                                 .arg(kqlText(mode), quoted.join(QStringLiteral(", ")))
                                 .arg(most);
}

bool canNarrow(const CountSource& source, const QMap<QString, QString>& filters)
{
    const QString kind = kindOf(source);
    for (auto it = filters.begin(); it != filters.end(); ++it) {
        if (Catalogue::shipped().condition(kind, it.key()).isEmpty()) {
            return false;
        }
    }
    return true;
}

} // namespace monitoring::failures
