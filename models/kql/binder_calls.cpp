// SPDX-License-Identifier: GPL-3.0-or-later
// Calls of scalar functions.
#include "kql/binder.h"

#include "kql/functions.h"
#include "kql/regex.h"
#include "kql/signatures.h"
#include "kql/vectorised.h"

#include <QSet>
#include <algorithm>

namespace kql {

namespace {

using BoundResult = core::Result<Bound>;

/// Evaluates once what reads no column.
Bound folded(Bound bound)
{
    return bound.constant && (!bound.call || bound.call->pure) ? constantOf(bound.type, bound({})) : bound;
}

BoundResult bindScalarQuery(const Expression& expression, const Scope& scope)
{
    const core::Result<Table> table = scope.evaluatePipeline(*expression.pipeline);
    if (!table) {
        return table.error();
    }
    if (table->columns.isEmpty()) {
        return semanticError(scope, expression, QStringLiteral("toscalar() needs a column."));
    }
    const Type type = table->columns[0].type;
    return constantOf(type, table->rows.empty() ? convert(Type::Dynamic, Value(), type) : table->rows[0][0]);
}

bool hasColumn(const Schema& schema, const QString& name)
{
    return std::any_of(schema.begin(), schema.end(), [&](const Column& column) { return column.name == name; });
}

/// column_ifexists("name", default)
BoundResult bindColumnIfExists(const Expression& expression, const Schema& schema, const Scope& scope)
{
    if (expression.arguments.size() != 2) {
        return semanticError(scope, expression, QStringLiteral("%1() takes a name and a default.").arg(expression.text));
    }
    const BoundResult name = bindExpression(expression.arguments[0], {}, scope);
    if (!name || name->type != Type::String) {
        return name ? BoundResult(semanticError(scope, *expression.arguments[0], QStringLiteral("%1() takes a name.").arg(expression.text))) : name;
    }
    const QString column = (*name)({}).toText();
    if (!hasColumn(schema, column)) {
        return bindExpression(expression.arguments[1], schema, scope);
    }
    auto reference = std::make_shared<Expression>();
    reference->kind = Expression::Kind::Name;
    reference->text = column;
    reference->position = expression.position;
    return bindExpression(reference, schema, scope);
}

/// column_names_of(table)
BoundResult bindColumnNames(const Expression& expression, const Scope& scope)
{
    if (expression.arguments.size() != 1) {
        return semanticError(scope, expression, QStringLiteral("column_names_of() takes a table."));
    }
    Pipeline pipeline;
    pipeline.source.name = expression.arguments[0]->text;
    pipeline.source.position = expression.arguments[0]->position;
    const auto& inner = expression.arguments[0]->pipeline;
    const core::Result<Table> table = scope.evaluatePipeline(inner ? *inner : pipeline);
    if (!table) {
        return table.error();
    }
    Dynamic::Array names;
    for (const Column& column : table->columns) {
        names.push_back(Dynamic(column.name));
    }
    return constantOf(Type::Dynamic, Value(Dynamic(std::move(names))));
}

/// assert(condition, message): both are known before the query runs.
BoundResult bindAssertion(const Expression& expression, const Scope& scope)
{
    const auto arguments = bindAll(expression.arguments, {}, scope);
    if (!arguments) {
        return arguments.error();
    }
    if (arguments->size() != 2 || (*arguments)[0].type != Type::Bool || (*arguments)[1].type != Type::String || !(*arguments)[0].constant) {
        return semanticError(scope, expression, QStringLiteral("assert() takes a constant condition and a message."));
    }
    const bool holds = (*arguments)[0]({}).toBool() || scope.problems;
    return holds ? BoundResult(constantOf(Type::Bool, Value(true))) : BoundResult(semanticError(scope, expression, (*arguments)[1]({}).toText()));
}

/// pack_all([ignore_null_empty]) and bag_pack_columns(a, b): a bag of columns by their names.
BoundResult bindPack(const Expression& expression, const Schema& schema, const Scope& scope)
{
    const bool all = expression.text == u"pack_all";
    bool ignore = false;
    std::vector<Bound> bounds;
    QStringList names;
    if (all) {
        const auto flag = bindAll(expression.arguments, {}, scope);
        if (!flag) {
            return flag.error();
        }
        ignore = !flag->empty() && flag->front()({}).toBool();
        for (int i = 0; i < schema.size(); ++i) {
            bounds.push_back(Bound{schema[i].type, [i](const Row& row) { return row[size_t(i)]; }, false, i});
            names << schema[i].name;
        }
    } else {
        const auto given = bindAll(expression.arguments, schema, scope);
        if (!given) {
            return given.error();
        }
        bounds = *given;
        for (const ExpressionPtr& argument : expression.arguments) {
            names << automaticName(*argument);
        }
    }
    auto call = std::make_shared<BoundCall>();
    call->name = expression.text;
    call->arguments = bounds;
    call->apply = [bounds, names, ignore](const std::vector<Value>& values) -> Value {
        Dynamic::Bag bag;
        for (size_t i = 0; i < values.size(); ++i) {
            const bool empty = values[i].isNull() || (values[i].isText() && values[i].toText().isEmpty());
            if (!ignore || !empty) {
                bag.emplace_back(names[qsizetype(i)], toElement(bounds[i].type, values[i]));
            }
        }
        return Value(Dynamic(std::move(bag)));
    };
    Bound bound{Type::Dynamic, [apply = call->apply, bounds](const Row& row) {
                    std::vector<Value> values;
                    for (const Bound& argument : bounds) {
                        values.push_back(argument(row));
                    }
                    return apply(values);
                }};
    bound.call = std::move(call);
    return bound;
}

/// Words that a function takes only from a list.
std::optional<QString> wordProblem(const QString& function, const Expression& expression, const std::vector<Bound>& arguments)
{
    static const QSet<QString> units{QStringLiteral("year"),   QStringLiteral("quarter"),     QStringLiteral("month"),       QStringLiteral("week"),
                                     QStringLiteral("day"),    QStringLiteral("hour"),        QStringLiteral("minute"),      QStringLiteral("second"),
                                     QStringLiteral("millisecond"), QStringLiteral("microsecond"), QStringLiteral("nanosecond")};
    static const QSet<QString> parts = units - QSet<QString>{QStringLiteral("week")} +
                                       QSet<QString>{QStringLiteral("week_of_year"), QStringLiteral("weekofyear"), QStringLiteral("dayofyear")};
    const bool part = function == u"datetime_part" || function == u"datepart";
    if (part || function == u"datetime_add" || function == u"datetime_diff") {
        const QString word = arguments[0].constant ? arguments[0]({}).toText().toLower() : QString();
        if (expression.arguments[0]->kind != Expression::Kind::Literal || !(part ? parts : units).contains(word)) {
            return QStringLiteral("%1() takes a part of a datetime such as \"day\", not \"%2\".").arg(function, word);
        }
    }
    if (function == u"countof" && arguments.size() > 2) {
        const QString word = arguments[2]({}).toText();
        if (word != u"normal" && word != u"regex") {
            return QStringLiteral("countof() takes \"normal\" or \"regex\", not \"%1\".").arg(word);
        }
    }
    return std::nullopt;
}

/// A pattern that is written in the query has to be a regular expression.
std::optional<QString> patternProblem(const FunctionSignature& function, const std::vector<Bound>& arguments)
{
    const Signature& form = function.forms.first();
    for (qsizetype i = 0; i < form.parameters.size() && i < qsizetype(arguments.size()); ++i) {
        const QString& label = form.parameters[i].label;
        const Bound& argument = arguments[size_t(i)];
        const bool counted = function.name == u"countof" && label == u"search" && arguments.size() > 2 && arguments[2]({}).toText() == u"regex";
        const bool pattern = label == u"regex" || label == u"lookup_regex" || counted || (function.name == u"indexof_regex" && label == u"match");
        if (pattern && argument.constant) {
            const auto regex = cachedRegex(argument({}).toText());
            if (!regex) {
                return regex.error().message;
            }
        }
    }
    return std::nullopt;
}

/// A Bound for a function of the table.
Bound boundCall(const Expression& expression, const ScalarCall& call, Type type, Types types, std::vector<Bound> arguments, Ticks now)
{
    auto made = std::make_shared<BoundCall>();
    made->name = expression.text;
    made->pure = isPure(expression.text);
    made->apply = [call, types, now](const std::vector<Value>& values) { return call(types, values, now); };
    const bool constant = std::all_of(arguments.begin(), arguments.end(), [](const Bound& argument) { return argument.constant; });
    Bound bound{type,
                [apply = made->apply, arguments](const Row& row) {
                    std::vector<Value> values;
                    values.reserve(arguments.size());
                    for (const Bound& argument : arguments) {
                        values.push_back(argument(row));
                    }
                    return apply(values);
                },
                constant && made->pure};
    made->arguments = std::move(arguments);
    bound.call = std::move(made);
    return folded(std::move(bound));
}

BoundResult bindListed(const Expression& expression, const FunctionSignature& function, const Schema& schema, const Scope& scope)
{
    auto arguments = bindAll(expression.arguments, schema, scope);
    if (!arguments) {
        return arguments.error();
    }
    Types types;
    QList<Argument> passed;
    for (size_t i = 0; i < arguments->size(); ++i) {
        const Expression& written = *expression.arguments[i];
        const Bound& bound = (*arguments)[i];
        const bool named = written.kind == Expression::Kind::TypeName;
        types << (named ? written.type : bound.type);
        passed << Argument{bound.type, bound.constant, bound.column >= 0, false, named ? std::optional(written.type) : std::nullopt};
    }
    QString problem;
    const auto type = resultType(function, passed, &problem);
    if (!type) {
        return semanticError(scope, expression, problem);
    }
    if (isWindow(expression.text)) {
        return bindWindow(expression, std::move(*arguments), scope);
    }
    const auto call = scalarFunctions().constFind(expression.text);
    if (call == scalarFunctions().cend()) {
        return semanticError(scope, expression, QStringLiteral("The function '%1' is not supported.").arg(expression.text));
    }
    for (const auto& found : {wordProblem(expression.text, expression, *arguments), patternProblem(function, *arguments)}) {
        if (found) {
            return semanticError(scope, expression, *found);
        }
    }
    return boundCall(expression, *call, *type, types, std::move(*arguments), scope.now);
}

} // namespace

core::Result<std::vector<Bound>> bindAll(const std::vector<ExpressionPtr>& list, const Schema& schema, const Scope& scope)
{
    std::vector<Bound> all;
    for (const ExpressionPtr& item : list) {
        BoundResult bound = bindExpression(item, schema, scope);
        if (!bound) {
            return bound.error();
        }
        all.push_back(std::move(*bound));
    }
    return all;
}

core::Result<Bound> bindCall(const Expression& expression, const Schema& schema, const Scope& scope)
{
    const QString& name = expression.text;
    if (expression.pipeline) {
        return bindScalarQuery(expression, scope);
    }
    if (scope.functions.contains(name) && scope.callFunction) {
        return scope.callFunction(expression, schema);
    }
    if (name == u"toscalar" && expression.arguments.size() == 1) {
        const BoundResult value = bindExpression(expression.arguments[0], schema, scope);
        return value && (value->constant || readsNothing(*value)) ? BoundResult(constantOf(value->type, (*value)({}))) : value;
    }
    if (name == u"column_ifexists" || name == u"columnifexists") {
        return bindColumnIfExists(expression, schema, scope);
    }
    if (name == u"column_names_of") {
        return bindColumnNames(expression, scope);
    }
    if (name == u"assert") {
        return bindAssertion(expression, scope);
    }
    if (name == u"pack_all" || name == u"bag_pack_columns") {
        return bindPack(expression, schema, scope);
    }
    if (const FunctionSignature* function = scalarSignature(name)) {
        return bindListed(expression, *function, schema, scope);
    }
    if (aggregateSignature(name)) {
        return semanticError(scope, expression, QStringLiteral("The aggregate function '%1' is not allowed here.").arg(name));
    }
    return semanticError(scope, expression, QStringLiteral("Unknown function: '%1'.").arg(name));
}

} // namespace kql
