// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/functions.h"

#include <algorithm>

namespace kql {

QString textAt(const Types& types, const Values& values, size_t index)
{
    return index < values.size() ? toDisplay(types[qsizetype(index)], values[index]) : QString();
}

bool anyNull(const Values& values)
{
    return std::any_of(values.begin(), values.end(), [](const Value& value) { return value.isNull(); });
}

qint64 wholeAt(const Values& values, size_t index, qint64 fallback)
{
    return index < values.size() && !values[index].isNull() ? values[index].toInteger() : fallback;
}

const Dynamic::Array* arrayAt(const Values& values, size_t index)
{
    return index < values.size() && values[index].toDynamic().isArray() ? &values[index].toDynamic().array() : nullptr;
}

Value arrayValue(Dynamic::Array elements)
{
    return Value(Dynamic(std::move(elements)));
}

Value bagValue(Dynamic::Bag members)
{
    return Value(Dynamic(std::move(members)));
}

bool isPure(const QString& function)
{
    return function != u"rand" && function != u"new_guid";
}

const FunctionTable& scalarFunctions()
{
    static const FunctionTable table = [] {
        FunctionTable functions;
        addConversionFunctions(functions);
        addConditionFunctions(functions);
        addMathFunctions(functions);
        addBitFunctions(functions);
        addUnitFunctions(functions);
        addTextFunctions(functions);
        addRegexFunctions(functions);
        addCodingFunctions(functions);
        addParsingFunctions(functions);
        addHashFunctions(functions);
        addTimeFunctions(functions);
        addCalendarFunctions(functions);
        addArrayFunctions(functions);
        addSetFunctions(functions);
        addBagFunctions(functions);
        addSeriesFunctions(functions);
        addSeriesModels(functions);
        addAddressFunctions(functions);
        return functions;
    }();
    return table;
}

} // namespace kql
