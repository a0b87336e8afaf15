// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/tilequery.h"

#include "kql/lexer.h"
#include "monitoring/focus.h"

#include <QRegularExpression>
#include <array>

namespace monitoring {

namespace {

constexpr qint64 kMinute = 60, kHour = 3600, kDay = 86400;
constexpr std::array<qint64, 9> kGrains{kMinute, 5 * kMinute, 15 * kMinute, 30 * kMinute, kHour, 6 * kHour, 12 * kHour, kDay, 7 * kDay};
constexpr qint64 kComfortable = 180; ///< buckets that a chart shows well
constexpr qint64 kMost = 1000;
constexpr char16_t kSpace = u' ';

QString number(double value)
{
    QString text = QString::number(value, 'g', 12);
    return text.contains(QLatin1Char('.')) || text.contains(QLatin1Char('e')) ? text : text + QStringLiteral(".0");
}

QString priceRows(const PriceTable& prices)
{
    QStringList rows;
    for (const ModelPrice& row : prices.rows) {
        rows << QStringLiteral("    %1, %2, %3, %4").arg(kqlText(row.model), number(row.input), number(row.cached), number(row.output));
    }
    return QStringLiteral("datatable(Model:string, InPerM:real, CachedPerM:real, OutPerM:real)\n[\n%1\n]").arg(rows.join(QStringLiteral(",\n")));
}

QString limitRows(const QMap<QString, qint64>& limits)
{
    QStringList rows;
    for (auto it = limits.begin(); it != limits.end(); ++it) {
        rows << kqlText(it.key()) + QStringLiteral(", ") + QString::number(*it);
    }
    return QStringLiteral("datatable(Deployment:string, TpmLimit:long)[%1]").arg(rows.join(QStringLiteral(", ")));
}

/// Begin of the bucket, as bin() counts them: from the year 1, which matters for weeks.
qint64 floorTo(qint64 seconds, qint64 grain)
{
    constexpr qint64 kEpoch = 62'135'596'800;
    return (seconds + kEpoch) / grain * grain - kEpoch;
}

/// The conditions of one kind of rows for the filters of the look, a line each.
QString conditionsOf(const QString& kind, const QMap<QString, QString>& filters, const Catalogue& catalogue, const QString& indent)
{
    QString lines;
    for (auto it = filters.begin(); it != filters.end(); ++it) {
        const QString condition = catalogue.condition(kind, it.key());
        if (!condition.isEmpty() && !it->isEmpty()) {
            const QString literal = kqlText(*it);
            lines += QLatin1Char('\n') + indent + QStringLiteral("| where ") + QString(condition).replace(QStringLiteral("%1"), literal);
        }
    }
    return lines;
}

QString narrowed(const QString& query, const QMap<QString, QString>& filters, const Catalogue& catalogue)
{
    static const QRegularExpression mark(QStringLiteral("^( *)([^\\n]*?) // narrow: (\\w+)$"), QRegularExpression::MultilineOption);
    QString text;
    qsizetype at = 0;
    auto found = mark.globalMatch(query);
    while (found.hasNext()) {
        const auto match = found.next();
        text += QStringView(query).mid(at, match.capturedStart() - at);
        const QString line = match.captured(2);
        const QString indent = line.startsWith(QLatin1Char('|')) ? match.captured(1) : match.captured(1) + QStringLiteral("    ");
        text += match.captured(1) + line + conditionsOf(match.captured(3), filters, catalogue, indent);
        at = match.capturedEnd();
    }
    text += QStringView(query).mid(at);
    return text;
}

} // namespace

QString kqlText(const QString& value)
{
    QString text = QStringLiteral("\"");
    for (const QChar each : value) {
        if (each == QLatin1Char('"') || each == QLatin1Char('\\')) {
            text += QLatin1Char('\\') + QString(each);
        } else if (each.unicode() < kSpace || each.unicode() == 0x7F || each.category() == QChar::Other_Format || each.category() == QChar::Other_Control ||
                   each.unicode() == 0x2028 || each.unicode() == 0x2029) {
            text += QStringLiteral("\\u%1").arg(int(each.unicode()), 4, 16, QLatin1Char('0'));
        } else {
            text += each;
        }
    }
    return text + QLatin1Char('"');
}

QString kqlTime(const QDateTime& time)
{
    return QStringLiteral("datetime(%1)").arg(time.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz0000Z")));
}

QString kqlSpan(qint64 seconds)
{
    if (seconds % kDay == 0) {
        return QStringLiteral("%1d").arg(seconds / kDay);
    }
    if (seconds % kHour == 0) {
        return QStringLiteral("%1h").arg(seconds / kHour);
    }
    return seconds % kMinute == 0 ? QStringLiteral("%1m").arg(seconds / kMinute) : QStringLiteral("%1s").arg(seconds);
}

qint64 grainFor(qint64 windowSeconds)
{
    for (const qint64 grain : kGrains) {
        if (windowSeconds <= grain * kComfortable) {
            return grain;
        }
    }
    const qint64 weeks = windowSeconds / (kMost * 7 * kDay) + 1;
    return weeks * 7 * kDay;
}

TileWindow windowFor(const Tile& tile, const logs::TimeRange& range, const QDateTime& now)
{
    TileWindow window;
    window.to = range.to.isValid() && range.lengthSeconds == 0 ? range.to.toUTC() : now.toUTC();
    window.from = range.begin(now).isValid() ? range.begin(now).toUTC() : window.to.addSecs(-kDay);
    if (window.from >= window.to) {
        window.from = window.to.addSecs(-kMinute);
    }
    if (tile.longestHours > 0 && window.from.secsTo(window.to) > tile.longestHours * kHour) {
        window.from = window.to.addSecs(-tile.longestHours * kHour);
        window.isCut = true;
    }
    if (tile.shortestHours > 0 && window.from.secsTo(window.to) < tile.shortestHours * kHour) {
        window.from = window.to.addSecs(-tile.shortestHours * kHour);
        window.isWidened = true;
    }
    if (tile.hasGrain) {
        const qint64 length = window.from.secsTo(window.to);
        window.grainSeconds = tile.fixedGrainSeconds > 0 && length / tile.fixedGrainSeconds < kMost ? tile.fixedGrainSeconds : grainFor(length);
        window.from = QDateTime::fromSecsSinceEpoch(floorTo(window.from.toSecsSinceEpoch(), window.grainSeconds), Qt::UTC);
    }
    return window;
}

TileWindow previousOf(const TileWindow& window)
{
    TileWindow before = window;
    const qint64 length = window.from.msecsTo(window.to);
    const qint64 grain = window.grainSeconds * 1000;
    const qint64 shift = grain > 0 ? (length + grain - 1) / grain * grain : length;
    before.from = window.from.addMSecs(-shift);
    before.to = window.to.addMSecs(-shift);
    return before;
}

QString withParameter(const QString& query, const QString& name, const QString& value)
{
    QList<kql::Diagnostic> problems;
    const QList<kql::Token> tokens = kql::tokenize(query, problems);
    for (qsizetype i = 0; i + 2 < tokens.size(); ++i) {
        const bool isStatement = tokens[i].in(query) == u"let" && tokens[i + 1].in(query) == name && tokens[i + 2].in(query) == u"=";
        if (!isStatement) {
            continue;
        }
        for (qsizetype end = i + 3; end < tokens.size(); ++end) {
            if (tokens[end].kind == kql::TokenKind::Symbol && tokens[end].in(query) == u";") {
                const int from = tokens[i + 2].position + tokens[i + 2].length;
                return query.left(from) + kSpace + value + query.mid(tokens[end].position);
            }
        }
    }
    return query;
}

QueryText queryText(const Tile& tile, const QueryInput& input, const Catalogue& catalogue)
{
    QueryText result;
    QString text = narrowed(tile.query, input.filters, catalogue);
    text = withParameter(text, QStringLiteral("_from"), kqlTime(input.window.from));
    // `between` includes both ends: the last tick before the end keeps windows from overlapping.
    const QString end = input.window.to.addMSecs(-1).toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz9999Z"));
    text = withParameter(text, QStringLiteral("_to"), QStringLiteral("datetime(%1)").arg(end));
    if (input.window.grainSeconds > 0) {
        text = withParameter(text, QStringLiteral("_grain"), kqlSpan(input.window.grainSeconds));
    } else {
        text = withParameter(text, QStringLiteral("_grain"), kqlSpan(grainFor(input.window.from.secsTo(input.window.to))));
    }
    if (!input.prices.rows.isEmpty()) {
        text = withParameter(text, QStringLiteral("prices"), priceRows(input.prices));
    }
    text = withParameter(text, QStringLiteral("limits"), limitRows(input.limits));
    if (tile.isOfTrace) {
        text = withParameter(text, QStringLiteral("op"), kqlText(input.filters.value(filter::kTrace)));
    }
    result.text = text.trimmed();
    for (auto it = input.filters.begin(); it != input.filters.end(); ++it) {
        bool isKnown = tile.isOfTrace && it.key() == filter::kTrace;
        for (const QString& kind : tile.narrowing) {
            isKnown = isKnown || !catalogue.condition(kind, it.key()).isEmpty();
        }
        if (!isKnown && !it->isEmpty()) {
            result.notNarrowed << it.key();
        }
    }
    return result;
}

} // namespace monitoring
