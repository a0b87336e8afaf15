// SPDX-License-Identifier: GPL-3.0-or-later
// Element-wise arithmetic and comparison of series, filling of gaps, statistics.
#include "kql/functions.h"

#include <algorithm>
#include <cmath>

namespace kql {

namespace {

using Binary = Dynamic (*)(const Dynamic& a, const Dynamic& b);

bool bothWhole(const Dynamic& a, const Dynamic& b)
{
    return a.isLong() && b.isLong();
}

/// Side by side; where one is no number or missing the result is null. A number stands for a series of it.
Value combined(const Types& types, const Values& values, Binary operation)
{
    const Dynamic::Array* a = arrayAt(values, 0);
    const Dynamic::Array* b = arrayAt(values, 1);
    if ((!a && types[0] == Type::Dynamic) || (!b && types[1] == Type::Dynamic)) {
        return {};
    }
    const size_t size = std::max(a ? a->size() : 0, b ? b->size() : 0);
    const auto at = [&](const Dynamic::Array* array, qsizetype argument, size_t i) {
        return array ? (i < array->size() ? (*array)[i] : Dynamic()) : toElement(types[argument], values[size_t(argument)]);
    };
    Dynamic::Array result;
    for (size_t i = 0; i < size; ++i) {
        const Dynamic x = at(a, 0, i);
        const Dynamic y = at(b, 1, i);
        result.push_back(x.isNumber() && y.isNumber() ? operation(x, y) : Dynamic());
    }
    return arrayValue(std::move(result));
}

Value mapped(const Values& values, Dynamic (*operation)(const Dynamic&))
{
    const Dynamic::Array* series = arrayAt(values, 0);
    if (!series) {
        return {};
    }
    Dynamic::Array result;
    for (const Dynamic& element : *series) {
        result.push_back(element.isNumber() ? operation(element) : Dynamic());
    }
    return arrayValue(std::move(result));
}

void addBinary(FunctionTable& table)
{
    const std::pair<const char*, Binary> rows[] = {
        {"series_add", [](const Dynamic& a, const Dynamic& b) { return bothWhole(a, b) ? Dynamic(a.toLong() + b.toLong()) : Dynamic(a.toReal() + b.toReal()); }},
        {"series_subtract", [](const Dynamic& a, const Dynamic& b) { return bothWhole(a, b) ? Dynamic(a.toLong() - b.toLong()) : Dynamic(a.toReal() - b.toReal()); }},
        {"series_multiply", [](const Dynamic& a, const Dynamic& b) { return bothWhole(a, b) ? Dynamic(a.toLong() * b.toLong()) : Dynamic(a.toReal() * b.toReal()); }},
        {"series_divide", [](const Dynamic& a, const Dynamic& b) { return Dynamic(a.toReal() / b.toReal()); }},
        {"series_pow", [](const Dynamic& a, const Dynamic& b) { return Dynamic(std::pow(a.toReal(), b.toReal())); }},
        {"series_equals", [](const Dynamic& a, const Dynamic& b) { return Dynamic(a.toReal() == b.toReal()); }},
        {"series_not_equals", [](const Dynamic& a, const Dynamic& b) { return Dynamic(a.toReal() != b.toReal()); }},
        {"series_less", [](const Dynamic& a, const Dynamic& b) { return Dynamic(a.toReal() < b.toReal()); }},
        {"series_less_equals", [](const Dynamic& a, const Dynamic& b) { return Dynamic(a.toReal() <= b.toReal()); }},
        {"series_greater", [](const Dynamic& a, const Dynamic& b) { return Dynamic(a.toReal() > b.toReal()); }},
        {"series_greater_equals", [](const Dynamic& a, const Dynamic& b) { return Dynamic(a.toReal() >= b.toReal()); }}};
    for (const auto& [name, operation] : rows) {
        table.insert(QString::fromLatin1(name), [op = operation](const Types& t, const Values& v, Ticks) { return combined(t, v, op); });
    }
}

void addUnary(FunctionTable& table)
{
    const std::pair<const char*, Dynamic (*)(const Dynamic&)> rows[] = {
        {"series_exp", [](const Dynamic& x) { return Dynamic(std::exp(x.toReal())); }},
        {"series_log", [](const Dynamic& x) { return Dynamic(std::log(x.toReal())); }},
        {"series_sin", [](const Dynamic& x) { return Dynamic(std::sin(x.toReal())); }},
        {"series_cos", [](const Dynamic& x) { return Dynamic(std::cos(x.toReal())); }},
        {"series_tan", [](const Dynamic& x) { return Dynamic(std::tan(x.toReal())); }},
        {"series_asin", [](const Dynamic& x) { return Dynamic(std::asin(x.toReal())); }},
        {"series_acos", [](const Dynamic& x) { return Dynamic(std::acos(x.toReal())); }},
        {"series_atan", [](const Dynamic& x) { return Dynamic(std::atan(x.toReal())); }},
        {"series_floor", [](const Dynamic& x) { return x.isLong() ? x : Dynamic(std::floor(x.toReal())); }},
        {"series_ceiling", [](const Dynamic& x) { return x.isLong() ? x : Dynamic(std::ceil(x.toReal())); }},
        {"series_abs", [](const Dynamic& x) { return x.isLong() ? Dynamic(x.toLong() < 0 ? -x.toLong() : x.toLong()) : Dynamic(std::abs(x.toReal())); }},
        {"series_sign", [](const Dynamic& x) { return Dynamic(qint64(x.toReal() > 0 ? 1 : (x.toReal() < 0 ? -1 : 0))); }}};
    for (const auto& [name, operation] : rows) {
        table.insert(QString::fromLatin1(name), [op = operation](const Types&, const Values& v, Ticks) { return mapped(v, op); });
    }
}

/// Which element counts as missing: null, or the value that the call names.
Dynamic placeholderAt(const Types& types, const Values& values, size_t index)
{
    return index < values.size() && !values[index].isNull() ? toElement(types[qsizetype(index)], values[index]) : Dynamic();
}

Value filledAlong(const Types& types, const Values& values, bool forward)
{
    const Dynamic::Array* series = arrayAt(values, 0);
    if (!series) {
        return {};
    }
    const Dynamic missing = placeholderAt(types, values, 1);
    Dynamic::Array result = *series;
    if (!forward) {
        std::reverse(result.begin(), result.end());
    }
    const Dynamic* last = nullptr;
    for (Dynamic& element : result) {
        if (!(element == missing)) {
            last = &element;
        } else if (last) {
            element = *last;
        }
    }
    if (!forward) {
        std::reverse(result.begin(), result.end());
    }
    return arrayValue(std::move(result));
}

Value filledWith(const Types& types, const Values& values, Ticks)
{
    const Dynamic::Array* series = arrayAt(values, 0);
    if (!series) {
        return {};
    }
    const Dynamic constant = values.size() > 1 ? toElement(types[1], values[1]) : Dynamic(qint64(0));
    const Dynamic missing = placeholderAt(types, values, 2);
    Dynamic::Array result = *series;
    for (Dynamic& element : result) {
        element = element == missing ? constant : element;
    }
    return arrayValue(std::move(result));
}

Value filledLinear(const Types& types, const Values& values, Ticks)
{
    const Dynamic::Array* series = arrayAt(values, 0);
    if (!series) {
        return {};
    }
    const Dynamic missing = placeholderAt(types, values, 1);
    const bool edges = values.size() < 3 || values[2].isNull() || values[2].toBool();
    const Dynamic constant = values.size() > 3 ? toElement(types[3], values[3]) : Dynamic(qint64(0));
    std::vector<size_t> known;
    bool whole = true;
    for (size_t i = 0; i < series->size(); ++i) {
        if (!((*series)[i] == missing) && (*series)[i].isNumber()) {
            known.push_back(i);
            whole = whole && (*series)[i].isLong();
        }
    }
    if (known.empty()) {
        return arrayValue(Dynamic::Array(series->size(), constant));
    }
    Dynamic::Array result = *series;
    for (size_t i = 0; edges && i < result.size(); ++i) {
        if (i < known.front() || i > known.back()) {
            result[i] = result[i < known.front() ? known.front() : known.back()];
        }
    }
    for (size_t k = 0; k + 1 < known.size(); ++k) {
        const double from = (*series)[known[k]].toReal();
        const double to = (*series)[known[k + 1]].toReal();
        for (size_t i = known[k] + 1; i < known[k + 1]; ++i) {
            const double value = from + (to - from) * double(i - known[k]) / double(known[k + 1] - known[k]);
            result[i] = whole ? Dynamic(qint64(std::trunc(value))) : Dynamic(value);
        }
    }
    return arrayValue(std::move(result));
}

Value sumOf(const Values& values, double (*step)(double sum, double value), double start)
{
    const Dynamic::Array* series = arrayAt(values, 0);
    if (!series) {
        return {};
    }
    double sum = start;
    for (const Dynamic& element : *series) {
        if (!element.isNumber()) {
            return {};
        }
        sum = step(sum, element.toReal());
    }
    return Value(sum);
}

Value dotProduct(const Types& types, const Values& values, Ticks now)
{
    const Value products = combined(types, values, [](const Dynamic& a, const Dynamic& b) { return Dynamic(a.toReal() * b.toReal()); });
    Q_UNUSED(now)
    return sumOf({products}, [](double sum, double value) { return sum + value; }, 0);
}

Value cosine(const Types& types, const Values& values, Ticks now)
{
    const Value product = dotProduct(types, {values[0], values[1]}, now);
    const auto length = [](const Values& series) { return sumOf(series, [](double sum, double value) { return sum + value * value; }, 0); };
    const Value a = values.size() > 2 ? Value(values[2].toReal() * values[2].toReal()) : length({values[0]});
    const Value b = values.size() > 3 ? Value(values[3].toReal() * values[3].toReal()) : length({values[1]});
    return product.isNull() || a.isNull() || b.isNull() ? Value() : Value(product.toReal() / std::sqrt(a.toReal() * b.toReal()));
}

} // namespace

void addSeriesFunctions(FunctionTable& table)
{
    addBinary(table);
    addUnary(table);
    table.insert(QStringLiteral("series_fill_forward"), [](const Types& t, const Values& v, Ticks) { return filledAlong(t, v, true); });
    table.insert(QStringLiteral("series_fill_backward"), [](const Types& t, const Values& v, Ticks) { return filledAlong(t, v, false); });
    table.insert(QStringLiteral("series_fill_const"), filledWith);
    table.insert(QStringLiteral("series_fill_linear"), filledLinear);
    table.insert(QStringLiteral("series_sum"), [](const Types&, const Values& v, Ticks) { return sumOf(v, [](double s, double x) { return s + x; }, 0); });
    table.insert(QStringLiteral("series_product"), [](const Types&, const Values& v, Ticks) { return sumOf(v, [](double s, double x) { return s * x; }, 1); });
    table.insert(QStringLiteral("series_magnitude"), [](const Types&, const Values& v, Ticks) {
        const Value squares = sumOf(v, [](double s, double x) { return s + x * x; }, 0);
        return squares.isNull() ? Value() : Value(std::sqrt(squares.toReal()));
    });
    table.insert(QStringLiteral("series_dot_product"), dotProduct);
    table.insert(QStringLiteral("series_cosine_similarity"), cosine);
}

} // namespace kql
