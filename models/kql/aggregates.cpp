// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/aggregates.h"

#include "kql/lexer.h"
#include "kql/vectorised.h"

#include <algorithm>

namespace kql {

namespace {

using Binder = core::Result<Aggregate> (*)(const AggregateCall&);

/// An aggregate and its arguments without the condition, which stands behind `conditionAt` arguments in the ...if form.
struct AggregateRow
{
    const char* name;
    int minimum;
    int maximum;
    const char* conditional; ///< name of the ...if form, null when there is none
    int conditionAt;
    Binder bind;
};

constexpr int kMany = 1000;
constexpr AggregateRow kAggregates[] = {
    {"count", 0, 1, "countif", 0, bindCount},
    {"sum", 1, 1, "sumif", 1, bindSum},
    {"avg", 1, 1, "avgif", 1, bindAverage},
    {"stdev", 1, 1, "stdevif", 1, bindSpread},
    {"stdevp", 1, 1, nullptr, 1, bindSpread},
    {"variance", 1, 1, "varianceif", 1, bindSpread},
    {"variancep", 1, 1, "variancepif", 1, bindSpread},
    {"covariance", 2, 2, "covarianceif", 2, bindCovariance},
    {"covariancep", 2, 2, "covariancepif", 2, bindCovariance},
    {"buildschema", 1, 1, nullptr, 1, bindSchema},
    {"binary_all_and", 1, 1, nullptr, 1, bindBits},
    {"binary_all_or", 1, 1, nullptr, 1, bindBits},
    {"binary_all_xor", 1, 1, nullptr, 1, bindBits},
    {"min", 1, 1, "minif", 1, bindExtreme},
    {"max", 1, 1, "maxif", 1, bindExtreme},
    {"arg_min", 1, kMany, nullptr, 1, bindArgument},
    {"arg_max", 1, kMany, nullptr, 1, bindArgument},
    {"argmin", 1, kMany, nullptr, 1, bindArgument},
    {"argmax", 1, kMany, nullptr, 1, bindArgument},
    {"cnt", 0, 0, nullptr, 0, bindCount},
    {"take_any", 0, kMany, "take_anyif", 1, bindAny},
    {"any", 0, kMany, "anyif", 1, bindAny},
    {"dcount", 1, 2, "dcountif", 1, bindDistinct},
    {"count_distinct", 1, 1, "count_distinctif", 1, bindDistinct},
    {"percentile", 2, 2, nullptr, 1, bindPercentiles},
    {"percentiles", 2, kMany, nullptr, 1, bindPercentiles},
    {"percentilew", 3, 3, nullptr, 1, bindPercentiles},
    {"percentilesw", 3, kMany, nullptr, 1, bindPercentiles},
    {"percentiles_array", 2, kMany, nullptr, 1, bindPercentiles},
    {"percentilesw_array", 3, kMany, nullptr, 1, bindPercentiles},
    {"make_list", 1, 2, "make_list_if", 1, bindList},
    {"makelist", 1, 2, nullptr, 1, bindList},
    {"make_list_with_nulls", 1, 1, nullptr, 1, bindList},
    {"make_set", 1, 2, "make_set_if", 1, bindList},
    {"makeset", 1, 2, nullptr, 1, bindList},
    {"make_bag", 1, 2, "make_bag_if", 1, bindBag},
    {"make_dictionary", 1, 2, nullptr, 1, bindBag},
};

const AggregateRow* rowOf(const QString& name)
{
    for (const AggregateRow& row : kAggregates) {
        if (name == QLatin1String(row.name) || (row.conditional && name == QLatin1String(row.conditional))) {
            return &row;
        }
    }
    return nullptr;
}

/// Binds the arguments of the call; the condition among them goes to its own place.
core::Result<void> bindArguments(const Expression& expression, const AggregateRow& row, const Scope& scope, AggregateCall& call)
{
    int place = 0;
    for (const ExpressionPtr& argument : expression.arguments) {
        const int index = place++;
        if (argument->kind == Expression::Kind::Star) {
            call.star = true;
            continue;
        }
        core::Result<Bound> bound = bindExpression(argument, call.schema, scope);
        if (!bound) {
            return core::failure(bound.error());
        }
        if (call.conditional && index == row.conditionAt) {
            if (bound->type != Type::Bool) {
                return core::failure(call.error(QStringLiteral("%1() takes a condition as argument %2.").arg(expression.text).arg(index + 1)));
            }
            call.condition = std::move(*bound);
            call.conditionName = automaticName(*argument);
            continue;
        }
        call.arguments.push_back(std::move(*bound));
        const QString given = expression.argumentNames.value(index); // arg_max(x, name = y)
        call.argumentNames << (given.isEmpty() ? automaticName(*argument) : given);
    }
    const int count = int(call.arguments.size()) + (call.star ? 1 : 0);
    if (count < row.minimum || count > row.maximum || (call.conditional && !call.condition)) {
        return core::failure(call.error(QStringLiteral("%1() does not take %2 arguments.").arg(expression.text).arg(place)));
    }
    if (call.star && row.bind != bindArgument && row.bind != bindAny) {
        return core::failure(call.error(QStringLiteral("%1() does not take *.").arg(expression.text)));
    }
    return core::Result<void>::ok();
}

} // namespace

bool isAggregate(const QString& name)
{
    return rowOf(name) != nullptr;
}

core::Result<Aggregate> bindAggregate(const NamedExpression& item, const Schema& schema, const Scope& scope, const QStringList& keys)
{
    const Expression& expression = *item.expression;
    const auto error = [&](const QString& message) { return semanticError(scope, expression, message); };
    const AggregateRow* row = expression.kind == Expression::Kind::Call ? rowOf(expression.text) : nullptr;
    if (!row) {
        return error(QStringLiteral("summarize takes aggregate functions such as count() or avg(x)."));
    }
    const QStringList aliases = item.names.isEmpty() ? QStringList{item.name} : item.names; // (a, b) = percentiles(x, 5, 50)
    AggregateCall call{QString::fromLatin1(row->name), aliases, {}, {}, {}, {}, expression.text != QLatin1String(row->name), false,
                       schema, keys, error};
    if (auto bound = bindArguments(expression, *row, scope, call); !bound) {
        return core::failure(bound.error());
    }
    core::Result<Aggregate> aggregate = row->bind(call);
    if (aggregate) {
        aggregate->arguments = call.arguments;
        aggregate->condition = call.condition;
    }
    return aggregate;
}

core::Result<std::vector<ColumnRef>> computeAggregate(const Aggregate& aggregate, const ColumnTable& table, const Grouping& grouping,
                                                      const Limits& limits)
{
    AggregateInput input{grouping, table, {}, {}};
    for (size_t i = 0; i < std::min(aggregate.columnsRead, aggregate.arguments.size()); ++i) {
        core::Result<ColumnRef> column = evaluateColumn(aggregate.arguments[i], table, limits);
        if (!column) {
            return column.error();
        }
        input.arguments.push_back(std::move(*column));
    }
    ColumnRef condition;
    if (aggregate.condition) {
        core::Result<ColumnRef> column = evaluateColumn(*aggregate.condition, table, limits);
        if (!column) {
            return column.error();
        }
        condition = std::move(*column);
        if (condition->type() != Type::Bool) {
            ColumnBuilder builder(Type::Bool);
            for (size_t row = 0; row < table.rows; ++row) {
                builder.append(convert(condition->type(), condition->at(row), Type::Bool));
            }
            condition = builder.finish();
        }
        input.mask = condition->booleans();
    }
    if (auto checked = limits.check(table.rows); !checked) {
        return checked.error();
    }
    return aggregate.compute(input);
}

} // namespace kql
