// SPDX-License-Identifier: GPL-3.0-or-later
// The conditions above the columns of a result.
#include "logs/arrange.h"
#include "logs/cells.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <cmath>

namespace logs {

namespace {

using kql::ColumnVector;
using kql::Type;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(logs::ColumnFilter)
};

constexpr size_t kRowsBetweenLooks = 16384;

/// A filter as it was meant.
struct Condition
{
    enum class Kind { Contains, Equals, Range, Pattern, Null };
    Kind kind = Kind::Contains;
    bool isNegated = false;
    QString text;
    QRegularExpression pattern;
    double low = -INFINITY, high = INFINITY; ///< Range, for numbers
    qint64 lowTicks = std::numeric_limits<qint64>::min(), highTicks = std::numeric_limits<qint64>::max();
    bool lowOpen = false, highOpen = false;
};

bool isNumber(Type type)
{
    return type == Type::Int || type == Type::Long || type == Type::Real || type == Type::Decimal;
}

bool isTime(Type type)
{
    return type == Type::DateTime || type == Type::TimeSpan;
}

struct Bound
{
    double number = 0;
    qint64 ticks = 0;
};

/// A value of the column's type as a person writes it; a day means its midnight.
std::optional<Bound> boundOf(Type type, const QString& text)
{
    const QString trimmed = text.trimmed();
    if (isTime(type)) {
        const auto ticks = type == Type::DateTime ? kql::parseDateTime(trimmed) : kql::parseTimeSpan(trimmed);
        return ticks ? std::optional(Bound{double(*ticks), *ticks}) : std::nullopt;
    }
    bool ok = false;
    const double number = trimmed.toDouble(&ok);
    if (!ok || !isNumber(type)) {
        return std::nullopt;
    }
    bool isWhole = false;
    const qint64 whole = trimmed.toLongLong(&isWhole);
    return Bound{number, isWhole ? whole : qint64(qBound(-9.2e18, number, 9.2e18))};
}

/// ">=5", "5..10": a range of numbers or times; nothing when it is none.
std::optional<Condition> rangeOf(Type type, const QString& text)
{
    Condition range;
    range.kind = Condition::Kind::Range;
    const qsizetype dots = text.indexOf(QLatin1String(".."));
    if (dots > 0) {
        const auto low = boundOf(type, text.left(dots));
        const auto high = boundOf(type, text.mid(dots + 2));
        if (!low || !high) {
            return std::nullopt;
        }
        range.low = low->number;
        range.lowTicks = low->ticks;
        range.high = high->number;
        range.highTicks = high->ticks;
        return range;
    }
    const bool isLow = text.startsWith(QLatin1Char('>'));
    if (!isLow && !text.startsWith(QLatin1Char('<'))) {
        return std::nullopt;
    }
    const bool isClosed = text.mid(1, 1) == QLatin1String("=");
    const auto bound = boundOf(type, text.mid(isClosed ? 2 : 1));
    if (!bound) {
        return std::nullopt;
    }
    if (isLow) {
        range.low = bound->number;
        range.lowTicks = bound->ticks;
        range.lowOpen = !isClosed;
    } else {
        range.high = bound->number;
        range.highTicks = bound->ticks;
        range.highOpen = !isClosed;
    }
    return range;
}

Condition conditionOf(Type type, QString text)
{
    Condition condition;
    text = text.trimmed();
    if (text.startsWith(QLatin1Char('!'))) {
        condition.isNegated = true;
        text = text.mid(1);
    }
    if (text == QLatin1String("null")) {
        condition.kind = Condition::Kind::Null;
        return condition;
    }
    if (isNumber(type) || isTime(type)) {
        const bool isExact = text.startsWith(QLatin1Char('='));
        const auto exact = isExact ? boundOf(type, text.mid(1)) : std::nullopt;
        auto range = exact ? std::optional(Condition{}) : rangeOf(type, text);
        if (exact) {
            range->kind = Condition::Kind::Range;
            range->low = range->high = exact->number;
            range->lowTicks = range->highTicks = exact->ticks;
        }
        if (range) {
            range->isNegated = condition.isNegated;
            return *range;
        }
    }
    if (text.startsWith(QLatin1Char('='))) {
        condition.kind = Condition::Kind::Equals;
        condition.text = text.mid(1);
    } else if (text.size() > 1 && text.startsWith(QLatin1Char('/')) && text.endsWith(QLatin1Char('/'))) {
        condition.kind = Condition::Kind::Pattern;
        condition.pattern = QRegularExpression(text.mid(1, text.size() - 2), QRegularExpression::CaseInsensitiveOption);
    } else {
        condition.text = text;
    }
    return condition;
}

bool meetsText(const Condition& condition, const QString& text)
{
    bool met = false;
    switch (condition.kind) {
    case Condition::Kind::Equals: met = text.compare(condition.text, Qt::CaseInsensitive) == 0; break;
    case Condition::Kind::Pattern: met = condition.pattern.match(text).hasMatch(); break;
    case Condition::Kind::Null: met = text.isEmpty(); break;
    default: met = text.contains(condition.text, Qt::CaseInsensitive); break;
    }
    return met != condition.isNegated;
}

template <typename Value> bool within(Value value, Value low, Value high, const Condition& condition)
{
    const bool above = condition.lowOpen ? value > low : value >= low;
    const bool below = condition.highOpen ? value < high : value <= high;
    return above && below;
}

/// Keeps the rows for which `meets` holds, in place; looks now and then whether to stop.
template <typename Meets> bool keepRows(RowOrder& rows, const StopFlag& stop, Meets meets)
{
    size_t kept = 0;
    for (size_t i = 0; i < rows.size(); ++i) {
        if (i % kRowsBetweenLooks == 0 && stop) {
            return false;
        }
        const quint32 row = rows[i];
        rows[kept] = row;
        kept += meets(row);
    }
    rows.resize(kept);
    return true;
}

/// Each text of the dictionary is looked at once; rows are then a matter of their codes.
bool keepByCode(const ColumnVector& column, RowOrder& rows, const Condition& condition, const StopFlag& stop)
{
    const kql::StringDictionary& dictionary = *column.dictionary();
    std::vector<quint8> verdicts(dictionary.size());
    for (quint32 code = 0; code < dictionary.size(); ++code) {
        if (code % 1024 == 0 && stop) {
            return false;
        }
        verdicts[code] = meetsText(condition, dictionary.text(code));
    }
    const quint8 ofNull = meetsText(condition, QString());
    const auto codes = column.codes();
    if (!column.hasNulls()) {
        return keepRows(rows, stop, [&](quint32 row) { return verdicts[codes[row]]; });
    }
    return keepRows(rows, stop, [&](quint32 row) { return column.isNull(row) ? ofNull : verdicts[codes[row]]; });
}

bool keepByRange(const ColumnVector& column, RowOrder& rows, const Condition& condition, const StopFlag& stop)
{
    const bool isReal = !column.reals().empty();
    return keepRows(rows, stop, [&](quint32 row) {
        if (column.isNull(row)) {
            return false; // null is neither within nor outside
        }
        const bool met = isReal ? within(column.reals()[row], condition.low, condition.high, condition)
                                : within(column.integers()[row], condition.lowTicks, condition.highTicks, condition);
        return met != condition.isNegated;
    });
}

bool keep(const ColumnVector& column, RowOrder& rows, const QString& text, const StopFlag& stop)
{
    const Condition condition = conditionOf(column.type(), text);
    if (condition.kind == Condition::Kind::Pattern && !condition.pattern.isValid()) {
        return true; // said by filterProblem()
    }
    if (condition.kind == Condition::Kind::Null && column.type() != Type::String) {
        return keepRows(rows, stop, [&](quint32 row) { return column.isNull(row) != condition.isNegated; });
    }
    if (condition.kind == Condition::Kind::Range) {
        return keepByRange(column, rows, condition, stop);
    }
    if (column.hasDictionary()) {
        return column.dictionary() ? keepByCode(column, rows, condition, stop) : true;
    }
    return keepRows(rows, stop, [&](quint32 row) { return meetsText(condition, cellText(column, row)); });
}

} // namespace

std::optional<RowOrder> filtered(const kql::ColumnTable& table, RowOrder rows, const QList<ColumnFilter>& filters, const StopFlag& stop)
{
    for (const ColumnFilter& filter : filters) {
        const bool exists = filter.column >= 0 && size_t(filter.column) < table.data.size() && table.data[size_t(filter.column)];
        if (exists && !filter.text.trimmed().isEmpty() && !keep(*table.data[size_t(filter.column)], rows, filter.text, stop)) {
            return std::nullopt;
        }
    }
    return rows;
}

QString filterProblem(const kql::Column& column, const QString& text)
{
    const QString trimmed = text.trimmed();
    const Condition condition = conditionOf(column.type, trimmed);
    if (condition.kind == Condition::Kind::Pattern && !condition.pattern.isValid()) {
        return Text::tr("The regular expression cannot be used: %1.").arg(condition.pattern.errorString());
    }
    const bool wantsRange = trimmed.startsWith(QLatin1Char('>')) || trimmed.startsWith(QLatin1Char('<'));
    if (wantsRange && condition.kind != Condition::Kind::Range && (isNumber(column.type) || isTime(column.type))) {
        return isNumber(column.type) ? Text::tr("A number belongs behind the comparison.") : Text::tr("A time belongs behind the comparison, for example 2026-01-31 or 00:05:00.");
    }
    return {};
}

} // namespace logs
