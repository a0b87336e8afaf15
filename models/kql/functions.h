// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/value.h"

#include <QHash>
#include <functional>
#include <vector>

namespace kql {

using Types = QList<Type>;
using Values = std::vector<Value>;

/// Computes a scalar function from its arguments, whose number and types fit a form of its signature (signatures.h). `now` is
/// the time of the query. The result is of the signature's type, or null.
using ScalarCall = std::function<Value(const Types& types, const Values& values, Ticks now)>;
using FunctionTable = QHash<QString, ScalarCall>;

/// What is computed, by name. A function with a signature and without an entry here is not supported.
const FunctionTable& scalarFunctions();
/// Functions that differ from call to call (rand, new_guid).
bool isPure(const QString& function);

// Each adds its topic's functions (functions_*.cpp).
void addConversionFunctions(FunctionTable& table);
void addConditionFunctions(FunctionTable& table);
void addMathFunctions(FunctionTable& table);
void addBitFunctions(FunctionTable& table);
void addUnitFunctions(FunctionTable& table);
void addTextFunctions(FunctionTable& table);
void addRegexFunctions(FunctionTable& table);
void addCodingFunctions(FunctionTable& table);
void addParsingFunctions(FunctionTable& table);
void addHashFunctions(FunctionTable& table);
void addTimeFunctions(FunctionTable& table);
void addCalendarFunctions(FunctionTable& table);
void addArrayFunctions(FunctionTable& table);
void addSetFunctions(FunctionTable& table);
void addBagFunctions(FunctionTable& table);
void addSeriesFunctions(FunctionTable& table);
void addSeriesModels(FunctionTable& table);
void addAddressFunctions(FunctionTable& table);

/// An argument as text; "" when there is none.
QString textAt(const Types& types, const Values& values, size_t index);
bool anyNull(const Values& values);
/// A whole-number argument, `fallback` when it is absent or null.
qint64 wholeAt(const Values& values, size_t index, qint64 fallback);
/// The array behind an argument; nothing when it is no array.
const Dynamic::Array* arrayAt(const Values& values, size_t index);
Value arrayValue(Dynamic::Array elements);
Value bagValue(Dynamic::Bag members);

} // namespace kql
