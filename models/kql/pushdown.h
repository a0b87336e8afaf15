// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/binder.h"
#include "kql/tablesource.h"

#include <span>

namespace kql {

/// What a pipeline needs of the table `name` in front of `steps`: the columns that are read up to the first step that fixes the
/// result's columns, and what the `where` steps directly behind the table say about times and equal values.
TableRequest requestFor(const QString& name, const Schema& schema, std::span<const Operator> steps, const Scope& scope);

} // namespace kql
