// SPDX-License-Identifier: GPL-3.0-or-later
// Functions that look at other rows: prev, next, row_number, row_cumsum, row_rank_dense, row_rank_min, row_window_session.
#include "kql/binder.h"

#include <QSet>

namespace kql {

namespace {

using Columns = std::vector<ColumnRef>;
using ColumnResult = core::Result<ColumnRef>;

bool restartsAt(const Columns& columns, size_t argument, size_t row)
{
    return argument < columns.size() && columns[argument]->at(row).toBool();
}

ColumnResult neighbours(const Columns& columns, size_t rows, int direction)
{
    const ColumnRef& source = columns[0];
    const Type type = source->type();
    ColumnBuilder builder(type);
    builder.reserve(rows);
    for (size_t row = 0; row < rows; ++row) {
        const qint64 distance = columns.size() > 1 && !columns[1]->isNull(row) ? columns[1]->at(row).toInteger() : 1;
        const qint64 place = qint64(row) + direction * distance;
        if (place >= 0 && place < qint64(rows)) {
            builder.append(source->at(size_t(place)));
        } else if (columns.size() > 2) {
            builder.append(convert(columns[2]->type(), columns[2]->at(row), type));
        } else {
            builder.appendNull();
        }
    }
    return builder.finish();
}

ColumnResult rowNumbers(const Columns& columns, size_t rows)
{
    const qint64 first = !columns.empty() && rows > 0 ? columns[0]->at(0).toInteger() : 1;
    ColumnBuilder builder(Type::Long);
    builder.reserve(rows);
    qint64 number = first;
    for (size_t row = 0; row < rows; ++row) {
        number = restartsAt(columns, 1, row) ? first : number;
        builder.appendInteger(number++);
    }
    return builder.finish();
}

ColumnResult runningSum(const Columns& columns, size_t rows, Type type)
{
    const bool real = type == Type::Real || type == Type::Decimal;
    ColumnBuilder builder(type);
    builder.reserve(rows);
    double sum = 0;
    qint64 whole = 0;
    for (size_t row = 0; row < rows; ++row) {
        if (restartsAt(columns, 1, row)) {
            sum = 0;
            whole = 0;
        }
        const Value term = columns[0]->at(row);
        sum += term.toReal();
        whole = qint64(quint64(whole) + quint64(term.toInteger()));
        real ? builder.appendReal(sum) : builder.appendInteger(whole);
    }
    return builder.finish();
}

/// Ranks of rows that stand in order: dense counts the different values, min the rows before.
ColumnResult ranks(const Columns& columns, size_t rows, bool dense)
{
    ColumnBuilder builder(Type::Long);
    builder.reserve(rows);
    const Type type = columns[0]->type();
    qint64 rank = 0;
    qint64 seen = 0;
    for (size_t row = 0; row < rows; ++row) {
        const bool restart = row == 0 || restartsAt(columns, 1, row);
        const bool changed = restart || compare(type, columns[0]->at(row), columns[0]->at(row - 1)) != 0;
        seen = restart ? 1 : seen + 1;
        if (changed) {
            rank = restart ? 1 : (dense ? rank + 1 : seen);
        }
        builder.appendInteger(rank);
    }
    return builder.finish();
}

/// Start of the session that a row belongs to.
ColumnResult sessions(const Columns& columns, size_t rows)
{
    ColumnBuilder builder(Type::DateTime);
    builder.reserve(rows);
    Value start;
    Value before;
    for (size_t row = 0; row < rows; ++row) {
        const Value time = columns[0]->at(row);
        const bool fits = !start.isNull() && !time.isNull() && !restartsAt(columns, 3, row) &&
                          time.toInteger() - start.toInteger() <= columns[1]->at(row).toInteger() &&
                          time.toInteger() - before.toInteger() <= columns[2]->at(row).toInteger();
        start = fits ? start : time;
        before = time;
        builder.append(start);
    }
    return builder.finish();
}

} // namespace

bool isWindow(const QString& function)
{
    static const QSet<QString> names{QStringLiteral("prev"),           QStringLiteral("next"),         QStringLiteral("row_number"),
                                     QStringLiteral("row_cumsum"),     QStringLiteral("row_rank"),     QStringLiteral("row_rank_dense"),
                                     QStringLiteral("row_rank_min"),   QStringLiteral("row_window_session")};
    return names.contains(function);
}

core::Result<Bound> bindWindow(const Expression& expression, std::vector<Bound> arguments, const Scope& scope)
{
    const QString& name = expression.text;
    const bool neighbour = name == u"prev" || name == u"next";
    if (neighbour && expression.arguments[0]->kind != Expression::Kind::Name) {
        return semanticError(scope, expression, QStringLiteral("%1() takes a column.").arg(name));
    }
    auto call = std::make_shared<BoundCall>();
    call->name = name;
    call->pure = false;
    Type type = Type::Long;
    if (neighbour) {
        type = arguments[0].type;
        call->wholeColumn = [direction = name == u"prev" ? -1 : 1](const Columns& columns, size_t rows) { return neighbours(columns, rows, direction); };
    } else if (name == u"row_number") {
        call->wholeColumn = rowNumbers;
    } else if (name == u"row_cumsum") {
        type = arguments[0].type;
        call->wholeColumn = [type](const Columns& columns, size_t rows) { return runningSum(columns, rows, type); };
    } else if (name == u"row_window_session") {
        type = Type::DateTime;
        call->wholeColumn = sessions;
    } else {
        call->wholeColumn = [dense = name != u"row_rank_min"](const Columns& columns, size_t rows) { return ranks(columns, rows, dense); };
    }
    call->arguments = std::move(arguments);
    Bound bound{type, [](const Row&) { return Value(); }};
    bound.call = std::move(call);
    return bound;
}

} // namespace kql
