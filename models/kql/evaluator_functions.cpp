// SPDX-License-Identifier: GPL-3.0-or-later
// let statements and the functions that they define.
#include "kql/evaluator.h"

#include "kql/signatures.h"
#include "kql/vectorised.h"

namespace kql {

namespace {

constexpr int kMostCalls = 2'000;

Expression placeOf(const Let& let)
{
    Expression place;
    place.position = let.position;
    place.length = int(let.name.size());
    return place;
}

/// Index of the parameter that an argument goes to: by name, else by place.
int parameterFor(const Function& function, const QString& name, int place)
{
    if (name.isEmpty()) {
        return place < int(function.parameters.size()) ? place : -1;
    }
    for (size_t i = 0; i < function.parameters.size(); ++i) {
        if (function.parameters[i].name == name) {
            return int(i);
        }
    }
    return -1;
}

bool fitsParameter(const Parameter& parameter, Type given)
{
    return given == parameter.type || commonType(given, parameter.type).has_value();
}

} // namespace

core::Result<void> Evaluator::define(const Let& let)
{
    if (m_scope.scalars.contains(let.name) || m_tables.contains(let.name) || m_scope.functions.contains(let.name)) {
        if (!m_redefines) {
            return core::failure(semanticError(m_scope, placeOf(let), QStringLiteral("A let named '%1' is there already.").arg(let.name)));
        }
        m_scope.scalars.remove(let.name);
        m_tables.remove(let.name);
        m_scope.functions.remove(let.name);
    }
    if (let.function) {
        auto made = std::make_shared<UserFunction>(UserFunction{let.function, m_scope.scalars, m_scope.functions, m_tables});
        m_scope.functions.insert(let.name, made);
        return core::Result<void>::ok();
    }
    if (let.table) {
        TableResult table = pipeline(*let.table);
        if (!table) {
            return core::failure(table.error());
        }
        m_tables.insert(let.name, std::move(*table));
        return core::Result<void>::ok();
    }
    // let g = f; and let T2 = T; give another name to what is there.
    if (let.scalar->kind == Expression::Kind::Name && m_scope.functions.contains(let.scalar->text)) {
        m_scope.functions.insert(let.name, m_scope.functions.value(let.scalar->text));
        return core::Result<void>::ok();
    }
    const core::Result<Bound> bound = bindExpression(let.scalar, {}, m_scope);
    if (!bound) {
        return core::failure(bound.error());
    }
    m_scope.scalars.insert(let.name, *bound); // rand() is drawn anew at each use; toscalar() would keep it
    return core::Result<void>::ok();
}

core::Result<ColumnTable> Evaluator::apart(const Pipeline& parsed)
{
    const auto outer = m_scope.scalars;
    m_scope.scalars.removeIf([](const auto& entry) { return !entry.value().constant && !readsNothing(entry.value()); });
    TableResult table = pipeline(parsed);
    m_scope.scalars = outer;
    return table;
}

/// Runs `body` with the names that the function knows and its parameters, and restores the outer names.
template <typename Body> auto Evaluator::inside(const UserFunction& function, Body body)
{
    const auto scalars = m_scope.scalars;
    const auto functions = m_scope.functions;
    const auto tables = m_tables;
    const bool redefines = std::exchange(m_redefines, true);
    m_scope.scalars = function.scalars;
    m_scope.functions = function.functions;
    m_tables = function.tables;
    auto result = body();
    m_scope.scalars = scalars;
    m_scope.functions = functions;
    m_tables = tables;
    m_redefines = redefines;
    return result;
}

core::Result<void> Evaluator::enter(const Function& function, const Call& call)
{
    const Expression place = call.place;
    if (++m_calls > kMostCalls) {
        return core::failure(semanticError(m_scope, place, QStringLiteral("The query calls functions more than %1 times.").arg(kMostCalls)));
    }
    for (const Parameter& parameter : function.parameters) {
        const auto scalar = call.scalars.constFind(parameter.name);
        const auto table = call.tables.constFind(parameter.name);
        if (parameter.table && table != call.tables.cend()) {
            for (const Column& column : parameter.columns) {
                if (table->indexOf(column.name) < 0) {
                    return core::failure(semanticError(m_scope, place, QStringLiteral("The table for '%1' has no column '%2'.").arg(parameter.name, column.name)));
                }
            }
            m_tables.insert(parameter.name, *table);
            m_scope.scalars.remove(parameter.name);
        } else if (!parameter.table && scalar != call.scalars.cend()) {
            m_scope.scalars.insert(parameter.name, *scalar);
            m_tables.remove(parameter.name);
        } else if (parameter.fallback) {
            const core::Result<Bound> value = bindExpression(parameter.fallback, {}, m_scope);
            if (!value) {
                return core::failure(value.error());
            }
            m_scope.scalars.insert(parameter.name, *value);
        } else {
            return core::failure(semanticError(m_scope, place, QStringLiteral("%1() needs a value for '%2'.").arg(place.text, parameter.name)));
        }
    }
    for (const Let& let : function.body->lets) {
        if (auto defined = define(let); !defined) {
            return defined;
        }
    }
    return core::Result<void>::ok();
}

/// A scalar argument as its parameter's type.
core::Result<Bound> Evaluator::argumentFor(const Parameter& parameter, const ExpressionPtr& expression, const Schema& schema)
{
    core::Result<Bound> bound = bindExpression(expression, schema, m_scope);
    if (!bound || bound->type == parameter.type) {
        return bound;
    }
    if (!fitsParameter(parameter, bound->type) && bound->type != Type::String && parameter.type != Type::String) {
        return semanticError(m_scope, *expression,
                             QStringLiteral("'%1' is of type %2, not %3.").arg(parameter.name, typeName(parameter.type), typeName(bound->type)));
    }
    Bound converted{parameter.type, [inner = *bound, to = parameter.type](const Row& row) { return convert(inner.type, inner(row), to); }, bound->constant};
    auto call = std::make_shared<BoundCall>();
    call->name = QStringLiteral("convert");
    call->arguments = {*bound};
    call->apply = [from = bound->type, to = parameter.type](const std::vector<Value>& values) { return convert(from, values[0], to); };
    converted.call = std::move(call);
    return converted;
}

core::Result<Evaluator::Call> Evaluator::collect(const Function& function, const Expression& place, const std::vector<NamedExpression>& items,
                                                 const std::vector<PipelinePtr>& tables, const Schema& schema, int first)
{
    Call call;
    call.place = place;
    for (size_t i = 0; i < items.size(); ++i) {
        const int index = parameterFor(function, items[i].name, int(i) + first);
        if (index < 0) {
            return semanticError(m_scope, place, QStringLiteral("%1() takes %2 arguments.").arg(place.text).arg(function.parameters.size()));
        }
        const Parameter& parameter = function.parameters[size_t(index)];
        if (!parameter.table) {
            if (!items[i].expression) {
                return semanticError(m_scope, place, QStringLiteral("'%1' is a scalar, not a table.").arg(parameter.name));
            }
            const core::Result<Bound> value = argumentFor(parameter, items[i].expression, schema);
            if (!value) {
                return value.error();
            }
            call.scalars.insert(parameter.name, *value);
            continue;
        }
        PipelinePtr source = i < tables.size() ? tables[i] : nullptr;
        if (!source) {
            source = std::make_shared<Pipeline>();
            source->source.name = items[i].expression ? items[i].expression->text : QString();
            source->source.position = items[i].expression ? items[i].expression->position : place.position;
        }
        TableResult table = pipeline(*source);
        if (!table) {
            return table.error();
        }
        call.tables.insert(parameter.name, std::move(*table));
    }
    return call;
}

core::Result<ColumnTable> Evaluator::callTable(const Source& parsed)
{
    Expression place;
    place.text = parsed.name;
    place.position = parsed.position;
    place.length = parsed.length;
    const auto function = m_scope.functions.value(parsed.name);
    if (!function && parsed.name == u"table" && parsed.items.size() == 1 && parsed.items[0].expression) { // its name is a parameter
        const core::Result<Bound> name = bindExpression(parsed.items[0].expression, {}, m_scope);
        if (!name || name->type != Type::String) {
            return name ? TableResult(semanticError(m_scope, place, QStringLiteral("table() takes a name."))) : TableResult(name.error());
        }
        Source source = parsed;
        source.kind = Source::Kind::Table;
        source.name = (*name)({}).toText();
        return source.name.isEmpty() && m_scope.problems ? TableResult(ColumnTable()) : named(source, {});
    }
    if (!function) {
        return semanticError(m_scope, place, QStringLiteral("Unknown function: '%1'.").arg(parsed.name));
    }
    const core::Result<Call> call = collect(*function->function, place, parsed.items, parsed.tables, {}, 0);
    return call ? runTable(*function, *call) : TableResult(call.error());
}

core::Result<ColumnTable> Evaluator::runTable(const UserFunction& function, const Call& call)
{
    return inside(function, [&]() -> TableResult {
        if (auto entered = enter(*function.function, call); !entered) {
            return core::failure(entered.error());
        }
        const Query& body = *function.function->body;
        return body.pipeline ? pipeline(*body.pipeline)
                             : TableResult(semanticError(m_scope, call.place, QStringLiteral("%1() gives no table.").arg(call.place.text)));
    });
}

core::Result<ColumnTable> Evaluator::invoke(const Operator& step, ColumnTable input)
{
    const Expression& written = *step.items[0].expression;
    const auto function = m_scope.functions.value(written.text);
    if (!function || function->function->parameters.empty() || !function->function->parameters[0].table) {
        return semanticError(m_scope, written, QStringLiteral("invoke takes a function whose first parameter is a table."));
    }
    std::vector<NamedExpression> items;
    std::vector<PipelinePtr> tables;
    for (size_t i = 0; i < written.arguments.size(); ++i) {
        items.push_back({written.argumentNames.value(qsizetype(i)), written.arguments[i]});
        tables.push_back(written.arguments[i]->pipeline);
    }
    core::Result<Call> call = collect(*function->function, written, items, tables, {}, 1);
    if (!call) {
        return call.error();
    }
    call->tables.insert(function->function->parameters[0].name, std::move(input));
    return runTable(*function, *call);
}

core::Result<Bound> Evaluator::callScalar(const Expression& written, const Schema& schema)
{
    const auto function = m_scope.functions.value(written.text);
    std::vector<NamedExpression> items;
    std::vector<PipelinePtr> tables;
    for (size_t i = 0; i < written.arguments.size(); ++i) {
        items.push_back({written.argumentNames.value(qsizetype(i)), written.arguments[i]});
        tables.push_back(written.arguments[i]->pipeline);
    }
    const core::Result<Call> call = collect(*function->function, written, items, tables, schema, 0);
    if (!call) {
        return call.error();
    }
    return inside(*function, [&]() -> core::Result<Bound> {
        if (auto entered = enter(*function->function, *call); !entered) {
            return core::failure(entered.error());
        }
        const Query& body = *function->function->body;
        if (body.scalar) {
            return bindExpression(body.scalar, {}, m_scope);
        }
        return semanticError(m_scope, written, QStringLiteral("%1() gives a table, not a value.").arg(written.text));
    });
}

} // namespace kql
