// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/vectorised.h"

#include "kql/grouping.h"
#include "kql/kernels.h"
#include "kql/rowreader.h"

#include <algorithm>

namespace kql {

namespace {

using ColumnResult = core::Result<ColumnRef>;

ColumnRef columnOf(const ColumnTable& table, size_t index)
{
    return table.data[index] ? table.data[index] : ColumnVector::constant(table.columns[qsizetype(index)].type, Value(), table.rows);
}

/// Whether a part of the expression has to see whole columns or every row once and in order.
bool ordered(const Bound& bound)
{
    if (!bound.call) {
        return false;
    }
    return !bound.call->pure || bound.call->wholeColumn ||
           std::any_of(bound.call->arguments.begin(), bound.call->arguments.end(), ordered);
}

bool collectColumns(const Bound& bound, std::vector<size_t>& columns)
{
    if (bound.column >= 0) {
        columns.push_back(size_t(bound.column));
        return true;
    }
    if (!bound.call) {
        return bound.constant;
    }
    return std::all_of(bound.call->arguments.begin(), bound.call->arguments.end(),
                       [&](const Bound& argument) { return collectColumns(argument, columns); });
}

ColumnResult evaluateArguments(const Bound& bound, const ColumnTable& table, const Limits& limits, std::vector<Operand>& operands)
{
    for (const Bound& argument : bound.call->arguments) {
        if (argument.constant && !ordered(argument)) {
            operands.push_back({argument.type, nullptr, argument({})});
            continue;
        }
        ColumnResult column = evaluateColumn(argument, table, limits);
        if (!column) {
            return column;
        }
        operands.push_back({argument.type, std::move(*column), {}});
    }
    return ColumnRef();
}

/// Once for each text that occurs in the only column that the expression reads.
ColumnResult evaluateByCodes(const Bound& bound, size_t index, const ColumnTable& table, const Limits& limits)
{
    const ColumnRef column = table.data[index];
    constexpr quint32 unseen = 0xFFFFFFFF;
    const auto codes = column->codes();
    std::vector<quint32> placeOf(column->dictionary() ? column->dictionary()->size() : 0, unseen);
    std::vector<quint32> firstRow;
    std::vector<quint32> places(column->size());
    quint32 nullPlace = unseen;
    for (size_t row = 0; row < codes.size(); ++row) {
        quint32& place = column->isNull(row) ? nullPlace : placeOf[codes[row]];
        if (place == unseen) {
            place = quint32(firstRow.size());
            firstRow.push_back(quint32(row));
        }
        places[row] = place;
    }
    if (firstRow.size() == column->size()) {
        return evaluateByRows(bound, table, limits);
    }
    ColumnTable distinct;
    distinct.columns = table.columns;
    distinct.rows = firstRow.size();
    distinct.data.resize(table.data.size());
    distinct.data[index] = column->gathered(firstRow);
    const ColumnResult values = evaluateByRows(bound, distinct, limits);
    return values ? ColumnResult((*values)->gathered(places)) : values;
}

/// Row by row over the arguments' columns.
ColumnResult applyByRows(const Bound& bound, const std::vector<Operand>& operands, size_t rows, const Limits& limits)
{
    ColumnTable arguments;
    arguments.rows = rows;
    std::vector<size_t> all;
    for (const Operand& operand : operands) {
        all.push_back(arguments.data.size());
        arguments.add({QString(), operand.type}, operand.column);
    }
    RowReader reader(arguments, all);
    for (size_t i = 0; i < operands.size(); ++i) {
        if (!operands[i].column) {
            reader.row()[i] = operands[i].constant;
        }
    }
    ColumnBuilder builder(bound.type);
    builder.reserve(rows);
    for (size_t row = 0; row < rows; ++row) {
        if (row % Limits::kStride == 0) {
            if (auto checked = limits.check(rows); !checked) {
                return checked.error();
            }
        }
        builder.append(bound.call->apply(reader.read(row)));
    }
    return builder.finish();
}

/// Once for each distinct value when only one argument varies, else row by row.
ColumnResult applyCall(const Bound& bound, const ColumnTable& table, bool inOrder, const Limits& limits)
{
    std::vector<Operand> operands;
    if (ColumnResult made = evaluateArguments(bound, table, limits, operands); !made) {
        return made;
    }
    Operand* only = nullptr;
    size_t varying = 0;
    for (Operand& operand : operands) {
        only = operand.column ? &operand : only;
        varying += operand.column ? 1 : 0;
    }
    if (inOrder || varying != 1 || storageOf(only->type) == Storage::Reals) {
        return applyByRows(bound, operands, table.rows, limits);
    }
    const Grouping distinct = groupRows({only->column}, table.rows);
    if (distinct.count() * 2 > table.rows) {
        return applyByRows(bound, operands, table.rows, limits);
    }
    only->column = only->column->gathered(distinct.firstRow);
    const ColumnResult values = applyByRows(bound, operands, distinct.count(), limits);
    return values ? ColumnResult((*values)->gathered(distinct.groupOf)) : values;
}

ColumnResult evaluateWhole(const Bound& bound, const ColumnTable& table, const Limits& limits)
{
    std::vector<ColumnRef> columns;
    for (const Bound& argument : bound.call->arguments) {
        ColumnResult column = evaluateColumn(argument, table, limits);
        if (!column) {
            return column;
        }
        columns.push_back(std::move(*column));
    }
    return bound.call->wholeColumn(columns, table.rows);
}

} // namespace

std::optional<std::vector<size_t>> columnsRead(const Bound& bound)
{
    std::vector<size_t> columns;
    if (!collectColumns(bound, columns)) {
        return std::nullopt;
    }
    std::sort(columns.begin(), columns.end());
    columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
    return columns;
}

ColumnResult evaluateByRows(const Bound& bound, const ColumnTable& table, const Limits& limits)
{
    std::vector<size_t> columns;
    if (const auto read = columnsRead(bound)) {
        columns = *read;
    } else {
        for (size_t i = 0; i < table.data.size(); ++i) {
            columns.push_back(i);
        }
    }
    RowReader reader(table, columns);
    ColumnBuilder builder(bound.type);
    builder.reserve(table.rows);
    for (size_t row = 0; row < table.rows; ++row) {
        if (row % Limits::kStride == 0) {
            if (auto checked = limits.check(table.rows); !checked) {
                return checked.error();
            }
        }
        builder.append(bound(reader.read(row)));
    }
    return builder.finish();
}

ColumnResult evaluateColumn(const Bound& bound, const ColumnTable& table, const Limits& limits)
{
    if (bound.column >= 0) {
        return columnOf(table, size_t(bound.column));
    }
    const bool inOrder = ordered(bound);
    if (bound.constant && !inOrder) {
        return ColumnVector::constant(bound.type, bound({}), table.rows);
    }
    if (!bound.call) {
        return evaluateByRows(bound, table, limits);
    }
    if (bound.call->wholeColumn) {
        return evaluateWhole(bound, table, limits);
    }
    if (const Kernel kernel = kernelFor(*bound.call, bound.type)) {
        std::vector<Operand> operands;
        if (ColumnResult made = evaluateArguments(bound, table, limits, operands); !made) {
            return made;
        }
        if (auto checked = limits.check(table.rows); !checked) {
            return checked.error();
        }
        return kernel(*bound.call, bound.type, operands, table.rows);
    }
    if (bound.call->apply) {
        return applyCall(bound, table, inOrder, limits);
    }
    const auto columns = columnsRead(bound);
    if (!inOrder && columns && columns->size() == 1 && table.data[columns->front()] && table.data[columns->front()]->hasDictionary()) {
        return evaluateByCodes(bound, columns->front(), table, limits);
    }
    return evaluateByRows(bound, table, limits);
}

namespace {

void splitConditions(const Bound& condition, std::vector<Bound>& parts)
{
    if (condition.call && condition.call->name == u"and") {
        for (const Bound& argument : condition.call->arguments) {
            splitConditions(argument, parts);
        }
    } else {
        parts.push_back(condition);
    }
}

/// Only the columns that `condition` reads, and of them the rows `rows`.
ColumnTable narrowed(const Bound& condition, const ColumnTable& table, const std::vector<quint32>& rows)
{
    ColumnTable made;
    made.columns = table.columns;
    made.rows = rows.size();
    made.data.resize(table.data.size());
    const auto columns = columnsRead(condition);
    for (size_t i = 0; i < table.data.size(); ++i) {
        if (table.data[i] && (!columns || std::binary_search(columns->begin(), columns->end(), i))) {
            made.data[i] = table.data[i]->gathered(rows);
        }
    }
    return made;
}

void keepTrue(const ColumnVector& column, std::vector<quint32>& rows)
{
    size_t kept = 0;
    if (column.type() == Type::Bool) {
        const auto values = column.booleans();
        for (size_t i = 0; i < rows.size(); ++i) { // the buffer of a null row holds false
            rows[kept] = rows[i];
            kept += values[i];
        }
    } else {
        for (size_t i = 0; i < rows.size(); ++i) {
            if (convert(column.type(), column.at(i), Type::Bool).toBool()) {
                rows[kept++] = rows[i];
            }
        }
    }
    rows.resize(kept);
}

} // namespace

core::Result<std::vector<quint32>> matchingRows(const Bound& condition, const ColumnTable& table, const Limits& limits)
{
    std::vector<Bound> parts;
    if (ordered(condition)) {
        parts.push_back(condition);
    } else {
        splitConditions(condition, parts);
    }
    std::vector<quint32> rows(table.rows);
    for (size_t i = 0; i < rows.size(); ++i) {
        rows[i] = quint32(i);
    }
    for (const Bound& part : parts) {
        const bool all = rows.size() == table.rows;
        const core::Result<ColumnRef> column = evaluateColumn(part, all ? table : narrowed(part, table, rows), limits);
        if (!column) {
            return column.error();
        }
        keepTrue(**column, rows);
    }
    return rows;
}

bool readsNothing(const Bound& bound)
{
    const auto columns = columnsRead(bound);
    return columns && columns->empty() && !(bound.call && bound.call->wholeColumn);
}

} // namespace kql
