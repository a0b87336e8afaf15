// SPDX-License-Identifier: GPL-3.0-or-later
// Functions with several results: an item with one of them stands for as many items.
#include "kql/binder.h"
#include "kql/parser.h"

namespace kql {

namespace {

struct Part
{
    const char* field;
    Type type;
};

constexpr Part kStatistics[] = {{"min", Type::Real}, {"min_idx", Type::Long}, {"max", Type::Real},     {"max_idx", Type::Long},
                                {"avg", Type::Real}, {"stdev", Type::Real},   {"variance", Type::Real}};
constexpr Part kLine[] = {{"rsquare", Type::Real},   {"slope", Type::Real},        {"variance", Type::Real},
                          {"rvariance", Type::Real}, {"interception", Type::Real}, {"line_fit", Type::Dynamic}};

ExpressionPtr like(const Expression& at, Expression::Kind kind, const QString& text, std::vector<ExpressionPtr> arguments)
{
    auto made = std::make_shared<Expression>();
    made->kind = kind;
    made->text = text;
    made->position = at.position;
    made->length = at.length;
    for (const ExpressionPtr& argument : arguments) {
        made->depth = std::max(made->depth, argument->depth + 1);
    }
    made->arguments = std::move(arguments);
    return made;
}

ExpressionPtr typed(const ExpressionPtr& expression, Type type)
{
    return type == Type::Dynamic ? expression : like(*expression, Expression::Kind::Call, QStringLiteral("to") + typeName(type), {expression});
}

/// How many results an item has: one with a single name, otherwise all (those behind a list of names have their automatic ones).
size_t wanted(const NamedExpression& item, size_t parts)
{
    return item.name.isEmpty() ? parts : 1;
}

QString nameOf(const NamedExpression& item, size_t index, const QString& automatic)
{
    const QString listed = item.names.value(qsizetype(index));
    return !listed.isEmpty() ? listed : (!item.name.isEmpty() && index == 0 ? item.name : automatic);
}

template <size_t N> std::vector<NamedExpression> partsOf(const NamedExpression& item, const Part (&parts)[N])
{
    const Expression& call = *item.expression;
    const ExpressionPtr bag = like(call, Expression::Kind::Call, call.text + QStringLiteral("_dynamic"), call.arguments);
    const QString argument = call.arguments.empty() ? QString() : automaticName(*call.arguments[0]);
    std::vector<NamedExpression> made;
    for (size_t i = 0; i < wanted(item, N); ++i) {
        const QString field = QString::fromLatin1(parts[i].field);
        made.push_back({nameOf(item, i, QStringLiteral("%1_%2_%3").arg(call.text, argument, field)),
                        typed(like(call, Expression::Kind::Member, field, {bag}), parts[i].type)});
    }
    return made;
}

/// array_sort_asc(a, b) gives both arrays; a last true or false is no array.
std::vector<NamedExpression> sortedArrays(const NamedExpression& item, bool printing)
{
    const Expression& call = *item.expression;
    const bool flagged = !call.arguments.empty() && call.arguments.back()->type == Type::Bool && call.arguments.back()->kind == Expression::Kind::Literal;
    const size_t arrays = call.arguments.size() - flagged;
    if (arrays < 2) {
        NamedExpression one = item;
        const QString argument = arrays > 0 ? automaticName(*call.arguments[0]) : QString();
        const QString automatic = (argument.isEmpty() ? QStringLiteral("array0") : argument) + QStringLiteral("_sorted");
        one.name = printing && item.name.isEmpty() ? QString() : nameOf(item, 0, automatic);
        return {one};
    }
    std::vector<NamedExpression> made;
    for (size_t i = 0; i < wanted(item, arrays); ++i) {
        const QString argument = automaticName(*call.arguments[i]);
        auto index = like(call, Expression::Kind::Literal, {}, {});
        index->type = Type::Long;
        index->value = Value(qint64(i));
        made.push_back({nameOf(item, i, (argument.isEmpty() ? QStringLiteral("array%1").arg(i) : argument) + QStringLiteral("_sorted")),
                        like(call, Expression::Kind::Index, {}, {item.expression, index})});
    }
    return made;
}

} // namespace

std::vector<NamedExpression> Parser::unfolded(const NamedExpression& item) const
{
    if (!item.expression || item.expression->kind != Expression::Kind::Call) {
        return {item};
    }
    const QString& function = item.expression->text;
    if (function == u"series_stats") {
        return partsOf(item, kStatistics);
    }
    if (function == u"series_fit_line") {
        return partsOf(item, kLine);
    }
    return function == u"array_sort_asc" || function == u"array_sort_desc" ? sortedArrays(item, m_printing) : std::vector<NamedExpression>{item};
}

} // namespace kql
