// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/binder.h"

namespace kql {

/// Collects one group's rows and gives the aggregate's result.
class Accumulator
{
public:
    virtual ~Accumulator() = default;
    virtual void add(const Row& row) = 0;
    /// One value a result column (arg_max and percentiles have several).
    virtual std::vector<Value> result() const = 0;
};

/// A bound aggregate call: its result columns and a factory for each group.
struct Aggregate
{
    Schema columns;
    std::function<std::unique_ptr<Accumulator>()> start;
};

/// Binds count, countif, dcount(if), sum(if), avg(if), min(if), max(if), percentile(s), stdev, variance, arg_max/min, take_any,
/// make_list/set with `alias` as the column's name when not empty. SemanticError for anything else.
/// `keys` are the names of the grouping columns, which a * does not repeat.
core::Result<Aggregate> bindAggregate(const NamedExpression& item, const Schema& schema, const Scope& scope, const QStringList& keys);

/// Whether `name` is an aggregate function.
bool isAggregate(const QString& name);

} // namespace kql
