// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of datetimes, beginnings of days, and conversions between numbers, on columns.
#include "kql/kernels_detail.h"

#include <cmath>

namespace kql {

namespace {

using namespace detail;

constexpr Ticks kTicksPerHour = 3600 * kTicksPerSecond;

template <typename Part> ColumnRef parts(Type result, const std::vector<Operand>& operands, size_t rows, Part part)
{
    const auto from = operands[0].column->integers();
    std::vector<qint64> values(rows);
    std::transform(from.begin(), from.end(), values.begin(), part);
    return ColumnVector::ofIntegers(result, std::move(values), nullsOf(operands, rows));
}

qint64 restOf(qint64 value, qint64 size)
{
    const qint64 rest = value % size;
    return rest < 0 ? rest + size : rest;
}

ColumnRef startOfDay(const BoundCall&, Type result, const std::vector<Operand>& operands, size_t rows)
{
    return parts(result, operands, rows, [](qint64 ticks) { return ticks - restOf(ticks, kTicksPerDay); });
}

ColumnRef hourOfDay(const BoundCall&, Type result, const std::vector<Operand>& operands, size_t rows)
{
    return parts(result, operands, rows, [](qint64 ticks) { return restOf(ticks, kTicksPerDay) / kTicksPerHour; });
}

/// Days since Sunday, as a timespan; 0001-01-01 was a Monday.
ColumnRef dayOfWeek(const BoundCall&, Type result, const std::vector<Operand>& operands, size_t rows)
{
    return parts(result, operands, rows, [](qint64 ticks) {
        const qint64 days = (ticks - restOf(ticks, kTicksPerDay)) / kTicksPerDay;
        return restOf(days + 1, 7) * kTicksPerDay;
    });
}

ColumnRef toReal(const BoundCall&, Type result, const std::vector<Operand>& operands, size_t rows)
{
    std::vector<double> values(rows);
    const auto from = operands[0].column->integers();
    std::transform(from.begin(), from.end(), values.begin(), [](qint64 value) { return double(value); });
    return ColumnVector::ofReals(result, std::move(values), nullsOf(operands, rows));
}

ColumnRef unchanged(const BoundCall&, Type, const std::vector<Operand>& operands, size_t)
{
    return operands[0].column;
}

} // namespace

Kernel timeKernel(const BoundCall& call, Type result)
{
    if (call.arguments.size() != 1 || call.arguments[0].constant) {
        return nullptr;
    }
    const Type type = call.arguments[0].type;
    if (type == Type::DateTime) {
        if (call.name == u"startofday") {
            return result == Type::DateTime ? startOfDay : nullptr;
        }
        if (call.name == u"hourofday") {
            return hourOfDay;
        }
        return call.name == u"dayofweek" && result == Type::TimeSpan ? dayOfWeek : nullptr;
    }
    const bool whole = type == Type::Int || type == Type::Long;
    if ((call.name == u"toreal" || call.name == u"todouble") && whole && result == Type::Real) {
        return toReal;
    }
    static const QStringList conversions{QStringLiteral("tostring"), QStringLiteral("tolong"),     QStringLiteral("toint"),
                                         QStringLiteral("toreal"),   QStringLiteral("todouble"),   QStringLiteral("tobool"),
                                         QStringLiteral("todatetime"), QStringLiteral("totimespan")};
    return type == result && conversions.contains(call.name) ? unchanged : nullptr;
}

} // namespace kql
