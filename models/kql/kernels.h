// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/binder.h"

namespace kql {

/// An argument of a kernel: a column, or the same value for every row.
struct Operand
{
    Type type = Type::String;
    ColumnRef column; ///< null: constant
    Value constant;
};

/// Computes a whole column from its arguments' columns, exactly as the expression's closure does row by row.
using Kernel = ColumnRef (*)(const BoundCall& call, Type result, const std::vector<Operand>& operands, size_t rows);

/// The kernel for a call whose result has type `result`, or null when its argument types have none.
Kernel kernelFor(const BoundCall& call, Type result);

/// By topic (kernels_*.cpp); each null when `call` is none of its own.
Kernel arithmeticKernel(const BoundCall& call, Type result);
Kernel comparisonKernel(const BoundCall& call, Type result);
Kernel conditionKernel(const BoundCall& call, Type result);
Kernel textKernel(const BoundCall& call, Type result);
Kernel timeKernel(const BoundCall& call, Type result);
Kernel memberKernel(const BoundCall& call, Type result);

} // namespace kql
