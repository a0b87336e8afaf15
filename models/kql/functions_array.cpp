// SPDX-License-Identifier: GPL-3.0-or-later
// Arrays. What is given no array answers null.
#include "kql/functions.h"

#include <algorithm>
#include <cmath>

namespace kql {

namespace {

constexpr qint64 kLongestArray = 1'048'576;

Value sliced(const Types&, const Values& values, Ticks)
{
    const Dynamic::Array* array = arrayAt(values, 0);
    if (!array || anyNull(values)) {
        return {};
    }
    const qint64 size = qint64(array->size());
    const auto place = [size](qint64 index) { return index < 0 ? index + size : index; };
    const qint64 first = std::max<qint64>(0, place(values[1].toInteger()));
    const qint64 last = std::min<qint64>(place(values[2].toInteger()), size - 1);
    return first > last ? arrayValue({}) : arrayValue({array->begin() + first, array->begin() + last + 1});
}

Value parted(const Types&, const Values& values, Ticks)
{
    const Dynamic::Array* array = arrayAt(values, 0);
    if (!array || values[1].isNull()) {
        return {};
    }
    const qint64 size = qint64(array->size());
    std::vector<qint64> places;
    if (const Dynamic::Array* list = arrayAt(values, 1)) {
        for (const Dynamic& place : *list) {
            places.push_back(place.toLong());
        }
    } else {
        places.push_back(values[1].isDynamic() ? values[1].toDynamic().toLong() : values[1].toInteger());
    }
    Dynamic::Array parts;
    qint64 start = 0;
    places.push_back(size);
    for (size_t i = 0; i < places.size(); ++i) {
        const qint64 raw = i + 1 < places.size() && places[i] < 0 ? places[i] + size : places[i];
        const qint64 end = std::clamp<qint64>(raw, start, size);
        parts.push_back(Dynamic(Dynamic::Array(array->begin() + start, array->begin() + end)));
        start = end;
    }
    return arrayValue(std::move(parts));
}

/// To the left by `shift`; what comes in is `fill`.
Value shifted(const Types& types, const Values& values, int sign)
{
    const Dynamic::Array* array = arrayAt(values, 0);
    if (!array || values[1].isNull()) {
        return {};
    }
    const bool texts = !array->empty() && array->front().isText();
    const Dynamic fill = values.size() > 2 ? toElement(types[2], values[2]) : (texts ? Dynamic(QString()) : Dynamic());
    const qint64 size = qint64(array->size());
    const qint64 by = std::clamp<qint64>(values[1].toInteger() * sign, -size, size);
    Dynamic::Array result;
    for (qint64 i = 0; i < size; ++i) {
        const qint64 from = i + by;
        result.push_back(from >= 0 && from < size ? (*array)[size_t(from)] : fill);
    }
    return arrayValue(std::move(result));
}

Value rotated(const Values& values, int sign)
{
    const Dynamic::Array* array = arrayAt(values, 0);
    if (!array || values[1].isNull()) {
        return {};
    }
    Dynamic::Array result = *array;
    const qint64 size = qint64(result.size());
    if (size > 0) {
        const qint64 by = ((values[1].toInteger() % size) * sign % size + size) % size;
        std::rotate(result.begin(), result.begin() + by, result.end());
    }
    return arrayValue(std::move(result));
}

/// Kinds sort one behind the other: numbers, texts, all else; nulls at the end that the caller wants.
int kindOf(const Dynamic& value)
{
    return value.isNumber() ? 0 : (value.isText() ? 1 : 2);
}

int order(const Dynamic& a, const Dynamic& b)
{
    const int kinds = kindOf(a) - kindOf(b);
    if (kinds != 0) {
        return kinds;
    }
    if (a.isNumber()) {
        if (a.isLong() && b.isLong()) {
            return a.toLong() < b.toLong() ? -1 : (a.toLong() > b.toLong() ? 1 : 0);
        }
        return a.toReal() < b.toReal() ? -1 : (a.toReal() > b.toReal() ? 1 : 0);
    }
    return a.isText() ? a.toText().compare(b.toText()) : a.json().compare(b.json());
}

/// The arrays in the order of the first one. One array gives itself, several give an array of arrays.
Value sorted(const Types& types, const Values& values, bool descending)
{
    const bool flagged = values.size() > 1 && types.last() == Type::Bool;
    const bool nullsLast = !flagged || values.back().toBool();
    const size_t count = values.size() - flagged;
    const Dynamic::Array* first = arrayAt(values, 0);
    if (!first) {
        return {};
    }
    std::vector<size_t> places(first->size());
    for (size_t i = 0; i < places.size(); ++i) {
        places[i] = i;
    }
    std::stable_sort(places.begin(), places.end(), [&](size_t a, size_t b) {
        const Dynamic& x = (*first)[a];
        const Dynamic& y = (*first)[b];
        if (x.isNull() || y.isNull()) {
            return x.isNull() != y.isNull() && x.isNull() != nullsLast;
        }
        const int result = order(x, y);
        return descending ? result > 0 : result < 0;
    });
    Dynamic::Array all;
    for (size_t k = 0; k < count; ++k) {
        const Dynamic::Array* array = arrayAt(values, k);
        if (!array || array->size() != first->size()) {
            all.push_back(Dynamic());
            continue;
        }
        Dynamic::Array result;
        for (const size_t place : places) {
            result.push_back((*array)[place]);
        }
        all.push_back(Dynamic(std::move(result)));
    }
    return count == 1 ? Value(all[0]) : arrayValue(std::move(all));
}

Value total(const Types&, const Values& values, Ticks)
{
    const Dynamic::Array* array = arrayAt(values, 0);
    if (!array) {
        return {};
    }
    double sum = 0;
    for (const Dynamic& element : *array) {
        if (!element.isNumber() && !element.isBool()) {
            return {};
        }
        sum += element.isBool() ? double(element.toBool()) : element.toReal();
    }
    return Value(sum);
}

Value placeOf(const Types& types, const Values& values, Ticks)
{
    const Dynamic::Array* array = arrayAt(values, 0);
    if (!array) {
        return {};
    }
    const qint64 size = qint64(array->size());
    qint64 start = wholeAt(values, 2, 0);
    const qint64 length = wholeAt(values, 3, -1);
    qint64 occurrence = wholeAt(values, 4, 1);
    if (length < -1 || occurrence < 1) {
        return {};
    }
    start = start < 0 ? std::max<qint64>(0, size + start) : start;
    const qint64 end = length < 0 ? size : std::min(size, start + length);
    const Dynamic wanted = toElement(types[1], values[1]);
    for (qint64 i = start; i < end; ++i) {
        if ((*array)[size_t(i)] == wanted && --occurrence == 0) {
            return Value(i);
        }
    }
    return Value(qint64(-1));
}

Value chosen(const Types& types, const Values& values, Ticks)
{
    const Dynamic::Array* conditions = arrayAt(values, 0);
    if (!conditions) {
        return {};
    }
    const auto branch = [&](size_t argument, size_t index) {
        const Dynamic::Array* list = arrayAt(values, argument);
        if (!list) {
            return toElement(types[qsizetype(argument)], values[argument]);
        }
        return index < list->size() ? (*list)[index] : Dynamic();
    };
    Dynamic::Array result;
    for (size_t i = 0; i < conditions->size(); ++i) {
        const Dynamic& condition = (*conditions)[i];
        const bool known = condition.isBool() || condition.isNumber();
        result.push_back(known ? branch(condition.toBool() || condition.toReal() != 0 ? 1 : 2, i) : Dynamic());
    }
    return arrayValue(std::move(result));
}

Value range(const Types& types, const Values& values, Ticks)
{
    if (values[0].isNull() || values[1].isNull() || (values.size() > 2 && values[2].isNull())) {
        return {};
    }
    Dynamic::Array result;
    const bool times = types[0] == Type::DateTime || types[0] == Type::TimeSpan;
    const bool real = values[0].isReal() || values[1].isReal() || (values.size() > 2 && values[2].isReal());
    if (real) {
        const double start = values[0].toReal();
        const double end = values[1].toReal();
        const double step = values.size() > 2 ? values[2].toReal() : 1;
        for (qint64 i = 0; step != 0 && i < kLongestArray; ++i) {
            const double value = start + double(i) * step;
            if (step > 0 ? value > end : value < end) {
                break;
            }
            result.push_back(Dynamic(value));
        }
        return arrayValue(std::move(result));
    }
    const qint64 end = values[1].toInteger();
    const qint64 step = values.size() > 2 ? values[2].toInteger() : (times ? 3600 * kTicksPerSecond : 1);
    qint64 value = values[0].toInteger();
    for (qint64 i = 0; step != 0 && i < kLongestArray && (step > 0 ? value <= end : value >= end); ++i) {
        result.push_back(toElement(types[0] == Type::Int ? Type::Long : types[0], Value(value)));
        if (__builtin_add_overflow(value, step, &value)) {
            break;
        }
    }
    return arrayValue(std::move(result));
}

Value concatenated(const Types&, const Values& values, Ticks)
{
    Dynamic::Array result;
    for (size_t i = 0; i < values.size(); ++i) {
        const Dynamic::Array* array = arrayAt(values, i);
        if (!array) {
            return {};
        }
        result.insert(result.end(), array->begin(), array->end());
    }
    return arrayValue(std::move(result));
}

/// Arrays side by side, filled with nulls up to the longest.
Value zipped(const Types&, const Values& values, Ticks)
{
    size_t longest = 0;
    for (size_t i = 0; i < values.size(); ++i) {
        const Dynamic::Array* array = arrayAt(values, i);
        longest = std::max(longest, array ? array->size() : size_t(0));
    }
    Dynamic::Array rows;
    for (size_t i = 0; i < longest; ++i) {
        Dynamic::Array row;
        for (size_t k = 0; k < values.size(); ++k) {
            const Dynamic::Array* array = arrayAt(values, k);
            row.push_back(array && i < array->size() ? (*array)[i] : Dynamic());
        }
        rows.push_back(Dynamic(std::move(row)));
    }
    return arrayValue(std::move(rows));
}

} // namespace

void addArrayFunctions(FunctionTable& table)
{
    table.insert(QStringLiteral("array_slice"), sliced);
    table.insert(QStringLiteral("array_split"), parted);
    table.insert(QStringLiteral("array_shift_left"), [](const Types& t, const Values& v, Ticks) { return shifted(t, v, 1); });
    table.insert(QStringLiteral("array_shift_right"), [](const Types& t, const Values& v, Ticks) { return shifted(t, v, -1); });
    table.insert(QStringLiteral("array_rotate_left"), [](const Types&, const Values& v, Ticks) { return rotated(v, 1); });
    table.insert(QStringLiteral("array_rotate_right"), [](const Types&, const Values& v, Ticks) { return rotated(v, -1); });
    table.insert(QStringLiteral("array_sort_asc"), [](const Types& t, const Values& v, Ticks) { return sorted(t, v, false); });
    table.insert(QStringLiteral("array_sort_desc"), [](const Types& t, const Values& v, Ticks) { return sorted(t, v, true); });
    table.insert(QStringLiteral("array_reverse"), [](const Types&, const Values& v, Ticks) {
        const Dynamic::Array* array = arrayAt(v, 0);
        return array ? arrayValue(Dynamic::Array(array->rbegin(), array->rend())) : Value();
    });
    table.insert(QStringLiteral("array_sum"), total);
    table.insert(QStringLiteral("array_concat"), concatenated);
    table.insert(QStringLiteral("array_index_of"), placeOf);
    table.insert(QStringLiteral("array_iff"), chosen);
    table.insert(QStringLiteral("array_iif"), chosen);
    table.insert(QStringLiteral("zip"), zipped);
    table.insert(QStringLiteral("range"), range);
    for (const char* name : {"array_length", "arraylength"}) {
        table.insert(QString::fromLatin1(name), [](const Types&, const Values& v, Ticks) {
            const Dynamic::Array* array = arrayAt(v, 0);
            return array ? Value(qint64(array->size())) : Value();
        });
    }
    table.insert(QStringLiteral("pack_array"), [](const Types& t, const Values& v, Ticks) {
        Dynamic::Array elements;
        for (size_t i = 0; i < v.size(); ++i) {
            elements.push_back(toElement(t[qsizetype(i)], v[i]));
        }
        return arrayValue(std::move(elements));
    });
    table.insert(QStringLiteral("repeat"), [](const Types& t, const Values& v, Ticks) {
        const qint64 count = wholeAt(v, 1, -1);
        return count < 0 ? Value() : arrayValue(Dynamic::Array(size_t(std::min(count, kLongestArray)), toElement(t[0], v[0])));
    });
}

} // namespace kql
