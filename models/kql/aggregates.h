// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/binder.h"
#include "kql/grouping.h"
#include "kql/limits.h"

namespace kql {

/// What an aggregate computes from: groups, its arguments' columns, and which rows count.
struct AggregateInput
{
    const Grouping& grouping;
    const ColumnTable& table;
    std::vector<ColumnRef> arguments; ///< as many as `Aggregate::columnsRead` says
    std::span<const quint8> mask; ///< one byte a row; empty: all rows count
    bool passes(size_t row) const { return mask.empty() || mask[row] != 0; }
};

/// A bound aggregate call. `compute` gives one column for each of `columns`, with one row a group.
struct Aggregate
{
    Schema columns;
    std::vector<Bound> arguments;
    std::optional<Bound> condition; ///< of the ...if forms
    std::function<std::vector<ColumnRef>(const AggregateInput&)> compute;
    size_t columnsRead = SIZE_MAX; ///< how many of the arguments `compute` needs; those behind them are constants
};

/// Binds an aggregate call with the column names that the language gives, or `item.name` when not empty. SemanticError for
/// anything else and for types that the aggregate does not take. `keys` are the grouping columns, which a * does not repeat.
core::Result<Aggregate> bindAggregate(const NamedExpression& item, const Schema& schema, const Scope& scope, const QStringList& keys);

/// Evaluates the arguments over `table` and computes the result columns.
core::Result<std::vector<ColumnRef>> computeAggregate(const Aggregate& aggregate, const ColumnTable& table, const Grouping& grouping,
                                                      const Limits& limits);

/// Whether `name` is an aggregate function.
bool isAggregate(const QString& name);

/// An aggregate call on its way to being bound, for the functions below.
struct AggregateCall
{
    QString name; ///< without `if`
    QStringList aliases;
    std::vector<Bound> arguments;
    QStringList argumentNames; ///< automatic or given names, empty where an argument has none
    std::optional<Bound> condition;
    QString conditionName;    ///< countif(b) is countif_b
    bool conditional = false; ///< the ...if form
    bool star = false;
    const Schema& schema;
    const QStringList& keys;
    std::function<core::Error(const QString& message)> error;

    Type type(size_t index = 0) const { return arguments[index].type; }
    /// Name of result column `index`: its alias or `fallback`.
    QString column(qsizetype index, const QString& fallback) const
    {
        return index < aliases.size() && !aliases[index].isEmpty() ? aliases[index] : fallback;
    }
    /// "sum_x", "sumif_x": the automatic name of most aggregates.
    QString automatic(const QString& prefix) const { return prefix + u'_' + (arguments.empty() ? conditionName : argumentNames.value(0)); }
    QString spelled() const { return conditional ? name + QStringLiteral("if") : name; }
};

/// By topic (aggregates_*.cpp).
core::Result<Aggregate> bindCount(const AggregateCall& call);
core::Result<Aggregate> bindSum(const AggregateCall& call);
core::Result<Aggregate> bindAverage(const AggregateCall& call);
core::Result<Aggregate> bindSpread(const AggregateCall& call);
core::Result<Aggregate> bindCovariance(const AggregateCall& call);
core::Result<Aggregate> bindSchema(const AggregateCall& call);
core::Result<Aggregate> bindBits(const AggregateCall& call);
core::Result<Aggregate> bindExtreme(const AggregateCall& call);
core::Result<Aggregate> bindArgument(const AggregateCall& call);
core::Result<Aggregate> bindAny(const AggregateCall& call);
core::Result<Aggregate> bindDistinct(const AggregateCall& call);
core::Result<Aggregate> bindPercentiles(const AggregateCall& call);
core::Result<Aggregate> bindList(const AggregateCall& call);
core::Result<Aggregate> bindBag(const AggregateCall& call);

} // namespace kql
