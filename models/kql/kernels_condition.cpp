// SPDX-License-Identifier: GPL-3.0-or-later
// and, or, not, isnull, iff, case, coalesce on columns.
#include "kql/kernels_detail.h"

namespace kql {

namespace {

using namespace detail;

/// false, true, or null of a row.
struct Truth
{
    const ColumnVector* column;
    bool constant;
    bool constantNull;
    explicit Truth(const Operand& operand)
        : column(operand.column.get()), constant(operand.constant.toBool()), constantNull(!operand.column && operand.constant.isNull())
    {
    }
    bool isTrue(size_t row) const { return column ? column->booleans()[row] != 0 : constant && !constantNull; }
    bool isNull(size_t row) const { return column ? column->isNull(row) : constantNull; }
};

/// Three-valued: false decides "and", true decides "or", else a null makes the result null.
ColumnRef combine(const BoundCall& call, Type, const std::vector<Operand>& operands, size_t rows)
{
    const bool stopAt = call.name == u"or";
    const Truth left(operands[0]);
    const Truth right(operands[1]);
    std::vector<quint8> values(rows);
    NullBitmap nulls;
    const bool plain = left.column && right.column && !left.column->hasNulls() && !right.column->hasNulls();
    if (plain) {
        const auto a = left.column->booleans();
        const auto b = right.column->booleans();
        for (size_t row = 0; row < rows; ++row) {
            values[row] = stopAt ? a[row] | b[row] : a[row] & b[row];
        }
        return ColumnVector::ofBooleans(std::move(values));
    }
    for (size_t row = 0; row < rows; ++row) {
        const bool decided = (!left.isNull(row) && left.isTrue(row) == stopAt) || (!right.isNull(row) && right.isTrue(row) == stopAt);
        if (!decided && (left.isNull(row) || right.isNull(row))) {
            nulls.set(row, rows);
        } else {
            values[row] = decided == stopAt ? 1 : 0;
        }
    }
    return ColumnVector::ofBooleans(std::move(values), std::move(nulls));
}

ColumnRef invert(const BoundCall&, Type, const std::vector<Operand>& operands, size_t rows)
{
    const auto from = operands[0].column->booleans();
    std::vector<quint8> values(rows);
    for (size_t row = 0; row < rows; ++row) {
        values[row] = from[row] ^ 1;
    }
    return booleans(std::move(values), nullsOf(operands, rows));
}

ColumnRef askNull(const BoundCall& call, Type, const std::vector<Operand>& operands, size_t rows)
{
    const bool negated = call.name != u"isnull";
    std::vector<quint8> values(rows, negated ? 1 : 0);
    const ColumnVector& column = *operands[0].column;
    for (size_t row = 0; column.hasNulls() && row < rows; ++row) {
        values[row] = column.isNull(row) != negated ? 1 : 0;
    }
    return ColumnVector::ofBooleans(std::move(values));
}

/// The branches one below the other, and for each row the number of the one it takes.
ColumnRef chosen(Type result, const std::vector<Operand>& branches, const std::vector<quint32>& branchOf, size_t rows)
{
    std::vector<ColumnRef> parts;
    std::vector<size_t> begins;
    std::vector<bool> constant;
    size_t begin = 0;
    for (const Operand& branch : branches) {
        parts.push_back(branch.column ? branch.column : ColumnVector::constant(result, branch.constant, 1));
        begins.push_back(begin);
        constant.push_back(!branch.column);
        begin += parts.back()->size();
    }
    std::vector<quint32> places(rows);
    for (size_t row = 0; row < rows; ++row) {
        const quint32 branch = branchOf[row];
        places[row] = quint32(begins[branch] + (constant[branch] ? 0 : row));
    }
    return joinedColumns(result, parts)->gathered(places);
}

/// iff(c, a, b) and case(c1, a, c2, b, ..., other): a condition that is null does not hold.
ColumnRef choose(const BoundCall&, Type result, const std::vector<Operand>& operands, size_t rows)
{
    std::vector<Operand> branches;
    std::vector<Truth> conditions;
    for (size_t i = 0; i + 1 < operands.size(); i += 2) {
        conditions.emplace_back(operands[i]);
        branches.push_back(operands[i + 1]);
    }
    branches.push_back(operands.back());
    std::vector<quint32> branchOf(rows, quint32(conditions.size()));
    for (size_t i = conditions.size(); i-- > 0;) {
        for (size_t row = 0; row < rows; ++row) {
            branchOf[row] = conditions[i].isTrue(row) ? quint32(i) : branchOf[row];
        }
    }
    return chosen(result, branches, branchOf, rows);
}

ColumnRef firstKnown(const BoundCall&, Type result, const std::vector<Operand>& operands, size_t rows)
{
    std::vector<quint32> branchOf(rows, quint32(operands.size() - 1));
    for (size_t i = operands.size() - 1; i-- > 0;) {
        for (size_t row = 0; row < rows; ++row) {
            const bool null = operands[i].column ? operands[i].column->isNull(row) : operands[i].constant.isNull();
            branchOf[row] = null ? branchOf[row] : quint32(i);
        }
    }
    return chosen(result, operands, branchOf, rows);
}

bool allOf(const std::vector<Bound>& arguments, Type type)
{
    return std::all_of(arguments.begin(), arguments.end(), [type](const Bound& argument) { return argument.type == type; });
}

bool choosesColumns(const BoundCall& call, Type result)
{
    const size_t count = call.arguments.size();
    if (count < 3 || count % 2 == 0) {
        return false;
    }
    for (size_t i = 0; i < count; ++i) {
        const bool condition = i % 2 == 0 && i + 1 < count;
        if (call.arguments[i].type != (condition ? Type::Bool : result)) {
            return false;
        }
    }
    return true;
}

} // namespace

Kernel conditionKernel(const BoundCall& call, Type result)
{
    const std::vector<Bound>& arguments = call.arguments;
    if ((call.name == u"and" || call.name == u"or") && arguments.size() == 2) {
        return allOf(arguments, Type::Bool) ? combine : nullptr;
    }
    if (arguments.size() == 1 && !arguments[0].constant) {
        const Type type = arguments[0].type;
        if (call.name == u"not") {
            return type == Type::Bool ? invert : nullptr;
        }
        const bool asks = call.name == u"isnull" || call.name == u"isnotnull" || call.name == u"notnull";
        return asks && type != Type::String ? askNull : nullptr;
    }
    if (call.name == u"iff" || call.name == u"iif" || call.name == u"case") {
        return choosesColumns(call, result) ? choose : nullptr;
    }
    if (call.name == u"coalesce" && result != Type::String && !arguments.empty()) {
        return allOf(arguments, result) ? firstKnown : nullptr;
    }
    return nullptr;
}

} // namespace kql
