// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/aggregates.h"

#include "kql/lexer.h"

#include <QSet>
#include <algorithm>
#include <cmath>

namespace kql {

namespace {

/// An accumulator made of a state and two functions; `condition` limits the rows (the ...if forms).
template <typename State> class Simple : public Accumulator
{
public:
    using Add = std::function<void(State&, const Row&)>;
    using Result = std::function<std::vector<Value>(const State&)>;
    Simple(Add add, Result result) : m_add(std::move(add)), m_result(std::move(result)) {}
    void add(const Row& row) override { m_add(m_state, row); }
    std::vector<Value> result() const override { return m_result(m_state); }

private:
    State m_state{};
    Add m_add;
    Result m_result;
};

template <typename State> std::function<std::unique_ptr<Accumulator>()> starter(typename Simple<State>::Add add, typename Simple<State>::Result result)
{
    return [=] { return std::make_unique<Simple<State>>(add, result); };
}

struct Call
{
    QString name;
    QString alias;
    std::vector<Bound> arguments;
    QStringList argumentNames;
    std::optional<Bound> condition;
    bool passes(const Row& row) const { return !condition || (*condition)(row).toBool(); }
    Type type(size_t index = 0) const { return arguments[index].type; }
    QString column(const QString& fallback) const { return alias.isEmpty() ? fallback : alias; }
    QString named(const QString& prefix) const { return column(prefix + u'_' + argumentNames.value(0)); }
};

struct Moments
{
    double sum = 0;
    double squares = 0;
    qint64 integerSum = 0;
    qint64 count = 0;
};

bool isWhole(Type type)
{
    return type == Type::Int || type == Type::Long || type == Type::TimeSpan || type == Type::Bool;
}

Aggregate countOf(const Call& call)
{
    return {{{call.column(call.name == u"countif" ? QStringLiteral("countif_") : QStringLiteral("count_")), Type::Long}},
            starter<qint64>([call](qint64& n, const Row& row) { n += call.passes(row); },
                            [](const qint64& n) { return std::vector<Value>{n}; })};
}

Aggregate momentsOf(const Call& call)
{
    const QString& name = call.name;
    const bool spans = call.type() == Type::TimeSpan;
    const bool dates = call.type() == Type::DateTime;
    const bool total = name.startsWith(u"sum");
    const bool average = name.startsWith(u"avg");
    const bool whole = isWhole(call.type());
    const Type type = total ? (whole ? (spans ? Type::TimeSpan : Type::Long) : Type::Real)
                            : (average && (spans || dates) ? call.type() : Type::Real);
    const QString prefix = name.endsWith(u"if") ? name : name;
    const bool variance = name.startsWith(u"variance");
    return {{{call.named(prefix), type}},
            starter<Moments>(
                [call](Moments& m, const Row& row) {
                    if (!call.passes(row)) {
                        return;
                    }
                    const Value value = call.type() == Type::Dynamic ? convert(Type::Dynamic, call.arguments[0](row), Type::Real) : call.arguments[0](row);
                    if (!value.isNull()) {
                        m.sum += value.toReal();
                        m.squares += value.toReal() * value.toReal();
                        m.integerSum += value.toInteger();
                        ++m.count;
                    }
                },
                [=](const Moments& m) -> std::vector<Value> {
                    if (total) {
                        return {whole ? Value(m.integerSum) : Value(m.sum)};
                    }
                    if (m.count == 0) {
                        return {type == Type::Real ? Value(std::nan("")) : Value()};
                    }
                    if (average) {
                        return {type == Type::Real ? Value(m.sum / double(m.count)) : Value(qint64(std::llround(m.sum / double(m.count))))};
                    }
                    const double n = double(m.count);
                    const double spread = m.count > 1 ? std::max(0.0, (m.squares - m.sum * m.sum / n) / (n - 1)) : 0;
                    return {Value(variance ? spread : std::sqrt(spread))};
                })};
}

Aggregate extremeOf(const Call& call)
{
    const int sign = call.name.startsWith(u"max") ? 1 : -1;
    return {{{call.named(call.name), call.type()}},
            starter<Value>(
                [call, sign](Value& best, const Row& row) {
                    const Value value = call.arguments[0](row);
                    if (call.passes(row) && !value.isNull() && (best.isNull() || compare(call.type(), value, best) * sign > 0)) {
                        best = value;
                    }
                },
                [](const Value& best) { return std::vector<Value>{best}; })};
}

Aggregate distinctCountOf(const Call& call)
{
    return {{{call.named(call.name), Type::Long}},
            starter<QSet<QString>>(
                [call](QSet<QString>& seen, const Row& row) {
                    const Value value = call.arguments[0](row);
                    if (call.passes(row) && !value.isNull()) {
                        seen.insert(toDisplay(call.type(), value));
                    }
                },
                [](const QSet<QString>& seen) { return std::vector<Value>{qint64(seen.size())}; })};
}

/// Nearest-rank percentile, exact.
Aggregate percentilesOf(const Call& call)
{
    Aggregate aggregate;
    std::vector<double> ranks;
    for (size_t i = 1; i < call.arguments.size(); ++i) {
        const double rank = call.arguments[i]({}).toReal();
        ranks.push_back(rank);
        const QString name = QStringLiteral("percentile_%1_%2").arg(call.argumentNames.value(0), QString::number(rank).replace(u'.', u'_'));
        const QString alias = call.arguments.size() == 2 ? call.alias : (call.alias.isEmpty() ? QString() : call.alias + u'_' + QString::number(rank));
        aggregate.columns << Column{alias.isEmpty() ? name : alias, call.type()};
    }
    aggregate.start = starter<std::vector<Value>>(
        [call](std::vector<Value>& all, const Row& row) {
            const Value value = call.arguments[0](row);
            if (!value.isNull()) {
                all.push_back(value);
            }
        },
        [ranks, type = call.type()](const std::vector<Value>& all) {
            std::vector<Value> sorted = all;
            std::sort(sorted.begin(), sorted.end(), [type](const Value& a, const Value& b) { return compare(type, a, b) < 0; });
            std::vector<Value> results;
            for (const double rank : ranks) {
                const size_t at = size_t(std::max(0.0, std::ceil(rank / 100 * double(sorted.size())) - 1));
                results.push_back(sorted.empty() ? Value() : sorted[std::min(at, sorted.size() - 1)]);
            }
            return results;
        });
    return aggregate;
}

Aggregate argumentOfExtreme(const Call& call, const Schema& schema, bool star, const QStringList& keys)
{
    const int sign = call.name == u"arg_max" ? 1 : -1;
    Aggregate aggregate;
    aggregate.columns << Column{call.argumentNames.value(0), call.type()};
    std::vector<size_t> carried;
    for (size_t i = 1; i < call.arguments.size(); ++i) {
        aggregate.columns << Column{call.argumentNames.value(qsizetype(i)), call.type(i)};
    }
    for (qsizetype i = 0; star && i < schema.size(); ++i) {
        if (schema[i].name != call.argumentNames.value(0) && !keys.contains(schema[i].name)) {
            carried.push_back(size_t(i));
            aggregate.columns << schema[i];
        }
    }
    aggregate.start = starter<Row>(
        [call, sign](Row& best, const Row& row) {
            const Value value = call.arguments[0](row);
            // Nulls lose against everything, but a group of nulls still has its first row.
            const Value known = best.empty() ? Value() : call.arguments[0](best);
            if (best.empty() || (!value.isNull() && (known.isNull() || compare(call.type(), value, known) * sign > 0))) {
                best = row;
            }
        },
        [call, carried, width = aggregate.columns.size()](const Row& best) {
            if (best.empty()) {
                return std::vector<Value>(size_t(width));
            }
            std::vector<Value> values;
            for (const Bound& argument : call.arguments) {
                values.push_back(argument(best));
            }
            for (const size_t index : carried) {
                values.push_back(best[index]);
            }
            return values;
        });
    return aggregate;
}

Aggregate collectionOf(const Call& call)
{
    const bool distinct = call.name.startsWith(u"make_set");
    const qint64 limit = call.arguments.size() > 1 ? call.arguments[1]({}).toInteger() : 1'048'576;
    const QString prefix = distinct ? QStringLiteral("set") : QStringLiteral("list");
    return {{{call.named(prefix), Type::Dynamic}},
            starter<Dynamic::Array>(
                [call, distinct, limit](Dynamic::Array& array, const Row& row) {
                    const Value value = call.arguments[0](row);
                    if (!call.passes(row) || value.isNull() || qint64(array.size()) >= limit) {
                        return;
                    }
                    const Dynamic element = toElement(call.type(), value);
                    if (!distinct || std::find(array.begin(), array.end(), element) == array.end()) {
                        array.push_back(element);
                    }
                },
                [](const Dynamic::Array& array) { return std::vector<Value>{Value(Dynamic(array))}; })};
}

Aggregate anyOf(const Call& call)
{
    return {{{call.column(call.argumentNames.value(0)), call.type()}},
            starter<std::optional<Value>>(
                [call](std::optional<Value>& any, const Row& row) {
                    if (!any) {
                        any = call.arguments[0](row);
                    }
                },
                [](const std::optional<Value>& any) { return std::vector<Value>{any.value_or(Value())}; })};
}

const QStringList kAggregates{
    QStringLiteral("count"), QStringLiteral("countif"), QStringLiteral("dcount"), QStringLiteral("dcountif"), QStringLiteral("sum"), QStringLiteral("sumif"), QStringLiteral("avg"), QStringLiteral("avgif"),
    QStringLiteral("min"), QStringLiteral("minif"), QStringLiteral("max"), QStringLiteral("maxif"), QStringLiteral("percentile"), QStringLiteral("percentiles"), QStringLiteral("stdev"), QStringLiteral("stdevif"),
    QStringLiteral("variance"), QStringLiteral("varianceif"), QStringLiteral("arg_max"), QStringLiteral("arg_min"), QStringLiteral("take_any"), QStringLiteral("any"), QStringLiteral("make_list"), QStringLiteral("make_set"),
    QStringLiteral("make_list_if"), QStringLiteral("make_set_if")};

} // namespace

bool isAggregate(const QString& name)
{
    return kAggregates.contains(name);
}

core::Result<Aggregate> bindAggregate(const NamedExpression& item, const Schema& schema, const Scope& scope, const QStringList& keys)
{
    const Expression& expression = *item.expression;
    const auto problem = [&](const QString& message) {
        return errorAt(scope.query, QStringLiteral("SemanticError"), message, expression.position);
    };
    if (expression.kind != Expression::Kind::Call || !isAggregate(expression.text)) {
        return problem(QStringLiteral("summarize takes aggregate functions such as count() or avg(x)."));
    }
    Call call;
    call.name = expression.text;
    call.alias = item.name;
    bool star = false;
    for (const ExpressionPtr& argument : expression.arguments) {
        if (argument->kind == Expression::Kind::Star) {
            star = true;
            continue;
        }
        const core::Result<Bound> bound = bindExpression(argument, schema, scope);
        if (!bound) {
            return bound.error();
        }
        call.arguments.push_back(*bound);
        call.argumentNames << automaticName(*argument);
    }
    if (call.name.endsWith(u"if") && !call.arguments.empty()) {
        call.condition = call.arguments.back();
        call.arguments.pop_back();
    }
    if (call.name.startsWith(u"count")) {
        return countOf(call);
    }
    if (call.arguments.empty()) {
        return problem(QStringLiteral("%1() needs an argument.").arg(call.name));
    }
    if (call.name.startsWith(u"min") || call.name.startsWith(u"max")) {
        return extremeOf(call);
    }
    if (call.name.startsWith(u"dcount")) {
        return distinctCountOf(call);
    }
    if (call.name.startsWith(u"percentile")) {
        return call.arguments.size() > 1 ? core::Result<Aggregate>(percentilesOf(call)) : problem(QStringLiteral("%1() needs a rank.").arg(call.name));
    }
    if (call.name.startsWith(u"arg_")) {
        return argumentOfExtreme(call, schema, star, keys);
    }
    if (call.name.startsWith(u"make_")) {
        return collectionOf(call);
    }
    return call.name.contains(u"any") ? anyOf(call) : momentsOf(call);
}

} // namespace kql
