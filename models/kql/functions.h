// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/binder.h"

namespace kql {

/// A scalar function: how many arguments it takes and how its result is typed and computed.
struct ScalarFunction
{
    int minimum = 0;
    int maximum = 0; ///< -1: any number
    /// Result type from the arguments' types; nothing when they do not fit.
    std::function<std::optional<Type>(const QList<Type>&)> typeOf;
    /// Result from the arguments' values; `types` are the bound types.
    std::function<Value(const QList<Type>& types, const std::vector<Value>& arguments, Ticks now)> call;
};

using FunctionTable = QHash<QString, ScalarFunction>;

/// All scalar functions by name.
const FunctionTable& scalarFunctions();

/// Each adds its topic's functions (functions_*.cpp).
void addStringFunctions(FunctionTable& table);
void addDateFunctions(FunctionTable& table);
void addCalendarFunctions(FunctionTable& table);
void addDynamicFunctions(FunctionTable& table);
void addArrayFunctions(FunctionTable& table);

/// Result type fixed / same as the first argument.
std::function<std::optional<Type>(const QList<Type>&)> always(Type type);

} // namespace kql
