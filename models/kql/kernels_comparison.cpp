// SPDX-License-Identifier: GPL-3.0-or-later
// == != < <= > >= and between on columns.
#include "kql/kernels_detail.h"

namespace kql {

namespace {

using namespace detail;

enum class Order { Equal, Different, Less, LessOrEqual, Greater, GreaterOrEqual };

std::optional<Order> orderOf(const QString& name)
{
    static const QHash<QString, Order> orders{{QStringLiteral("=="), Order::Equal},       {QStringLiteral("!="), Order::Different},
                                              {QStringLiteral("<"), Order::Less},         {QStringLiteral("<="), Order::LessOrEqual},
                                              {QStringLiteral(">"), Order::Greater},      {QStringLiteral(">="), Order::GreaterOrEqual}};
    const auto known = orders.constFind(name);
    return known == orders.cend() ? std::nullopt : std::optional(*known);
}

template <typename Left, typename Right> void compareRows(Order order, Left left, Right right, std::vector<quint8>& out)
{
    const auto each = [&](auto holds) {
        for (size_t row = 0; row < out.size(); ++row) {
            out[row] = holds(left[row], right[row]) ? 1 : 0;
        }
    };
    switch (order) {
    case Order::Equal:
        return each([](auto a, auto b) { return a == b; });
    case Order::Different:
        return each([](auto a, auto b) { return a != b; });
    case Order::Less:
        return each([](auto a, auto b) { return a < b; });
    case Order::LessOrEqual:
        return each([](auto a, auto b) { return a <= b; });
    case Order::Greater:
        return each([](auto a, auto b) { return a > b; });
    case Order::GreaterOrEqual:
        return each([](auto a, auto b) { return a >= b; });
    }
}

bool isNullAt(const Operand& operand, size_t row)
{
    return operand.column ? operand.column->isNull(row) : operand.constant.isNull();
}

bool mayBeNull(const Operand& operand)
{
    return operand.column ? operand.column->hasNulls() : operand.constant.isNull();
}

/// A value differs from null; whether two nulls are equal is not known, and nothing is above or below one.
ColumnRef withNulls(Order order, const std::vector<Operand>& operands, std::vector<quint8> values)
{
    NullBitmap nulls;
    for (size_t row = 0; row < values.size(); ++row) {
        const bool left = isNullAt(operands[0], row);
        const bool right = isNullAt(operands[1], row);
        if (!left && !right) {
            continue;
        }
        const bool known = left != right && (order == Order::Equal || order == Order::Different);
        values[row] = known && order == Order::Different ? 1 : 0;
        if (!known) {
            nulls.set(row, values.size());
        }
    }
    return ColumnVector::ofBooleans(std::move(values), std::move(nulls));
}

ColumnRef compareNumbers(const BoundCall& call, Type, const std::vector<Operand>& operands, size_t rows)
{
    const Order order = orderOf(call.name).value_or(Order::Equal);
    std::vector<quint8> values(rows);
    if (storageOf(operands[0].type) == Storage::Reals || storageOf(operands[1].type) == Storage::Reals) {
        std::vector<double> first;
        std::vector<double> second;
        readReals(operands[0], first, [&](auto left) {
            readReals(operands[1], second, [&](auto right) { compareRows(order, left, right, values); });
        });
    } else {
        readIntegers(operands[0], [&](auto left) {
            readIntegers(operands[1], [&](auto right) { compareRows(order, left, right, values); });
        });
    }
    if (mayBeNull(operands[0]) || mayBeNull(operands[1])) {
        return withNulls(order, operands, std::move(values));
    }
    return ColumnVector::ofBooleans(std::move(values));
}

/// Texts of one column against a constant: each code is looked at once.
ColumnRef compareCodes(Order order, const ColumnVector& column, const QByteArray& constant, bool swapped)
{
    const std::string_view other(constant.constData(), size_t(constant.size()));
    std::vector<quint8> values(column.size());
    if (order == Order::Equal || order == Order::Different) {
        const auto code = column.dictionary()->find(other);
        const bool different = order == Order::Different;
        for (size_t row = 0; row < values.size(); ++row) {
            values[row] = (code && column.codes()[row] == *code) != different ? 1 : 0;
        }
        return ColumnVector::ofBooleans(std::move(values));
    }
    constexpr quint8 unknown = 2;
    std::vector<quint8> byCode(column.dictionary()->size(), unknown);
    std::vector<quint8> one(1);
    for (size_t row = 0; row < values.size(); ++row) {
        quint8& known = byCode[column.codes()[row]];
        if (known == unknown) {
            const ConstantReader<std::string_view> text{column.dictionary()->bytes(column.codes()[row])};
            const ConstantReader<std::string_view> term{other};
            compareRows(order, swapped ? term : text, swapped ? text : term, one);
            known = one[0];
        }
        values[row] = known;
    }
    return ColumnVector::ofBooleans(std::move(values));
}

ColumnRef compareTexts(const BoundCall& call, Type, const std::vector<Operand>& operands, size_t rows)
{
    const Order order = orderOf(call.name).value_or(Order::Equal);
    if (rows == 0) {
        return ColumnVector::ofBooleans({});
    }
    if (!operands[0].column || !operands[1].column) {
        const bool swapped = !operands[0].column;
        return compareCodes(order, *operands[swapped ? 1 : 0].column, operands[swapped ? 0 : 1].constant.toText().toUtf8(), swapped);
    }
    const ColumnVector& left = *operands[0].column;
    const ColumnVector& right = *operands[1].column;
    struct Reader
    {
        const ColumnVector& column;
        std::string_view operator[](size_t row) const { return column.dictionary()->bytes(column.codes()[row]); }
    };
    std::vector<quint8> values(rows);
    if (left.dictionary() == right.dictionary() && (order == Order::Equal || order == Order::Different)) {
        compareRows(order, ColumnReader<quint32>{left.codes().data()}, ColumnReader<quint32>{right.codes().data()}, values);
    } else {
        compareRows(order, Reader{left}, Reader{right}, values);
    }
    return ColumnVector::ofBooleans(std::move(values));
}

ColumnRef compareBetween(const BoundCall& call, Type result, const std::vector<Operand>& operands, size_t rows)
{
    BoundCall above;
    above.name = QStringLiteral(">=");
    BoundCall below;
    below.name = QStringLiteral("<=");
    const ColumnRef first = compareNumbers(above, result, {operands[0], operands[1]}, rows);
    const ColumnRef second = compareNumbers(below, result, {operands[0], operands[2]}, rows);
    const bool negated = call.name.startsWith(u'!');
    std::vector<quint8> values(rows);
    for (size_t row = 0; row < rows; ++row) {
        values[row] = (first->booleans()[row] & second->booleans()[row]) != (negated ? 1 : 0) ? 1 : 0;
    }
    NullBitmap nulls = first->nulls();
    nulls.merge(second->nulls(), rows);
    return booleans(std::move(values), std::move(nulls));
}

/// Numbers compare with numbers, other types with themselves.
bool comparable(Type left, Type right)
{
    const auto number = [](Type type) { return isNumeric(type) && type != Type::DateTime && type != Type::TimeSpan; };
    return (left == right && isNumeric(left)) || (number(left) && number(right));
}

} // namespace

Kernel comparisonKernel(const BoundCall& call, Type)
{
    const std::vector<Bound>& arguments = call.arguments;
    if (arguments.size() == 3 && (call.name == u"between" || call.name == u"!between")) {
        const bool fits = comparable(arguments[0].type, arguments[1].type) && comparable(arguments[0].type, arguments[2].type);
        return fits ? compareBetween : nullptr;
    }
    if (arguments.size() != 2 || !orderOf(call.name)) {
        return nullptr;
    }
    if (arguments[0].type == Type::String && arguments[1].type == Type::String) {
        return compareTexts;
    }
    return comparable(arguments[0].type, arguments[1].type) ? compareNumbers : nullptr;
}

} // namespace kql
