// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/binder.h"
#include "kql/givennames.h"
#include "kql/signatures.h"

#include <algorithm>

namespace kql {

namespace {

QString callName(const Expression& expression)
{
    const FunctionSignature* function = scalarSignature(expression.text);
    function = function ? function : aggregateSignature(expression.text);
    if (!function || expression.pipeline) {
        return {};
    }
    const QString first = expression.arguments.empty() ? QString() : automaticName(*expression.arguments[0]);
    switch (function->naming) {
    case Naming::NameAndFirst:
        return function->name + u'_' + first;
    case Naming::Prefix:
        return function->prefix + u'_' + first;
    case Naming::PrefixOnly:
        return function->prefix;
    case Naming::First:
        return first;
    case Naming::ColumnOfFirst:
        return expression.arguments.empty() ? QString() : expression.arguments[0]->value.toText();
    case Naming::None:
        break;
    }
    const bool passes = expression.text.startsWith(u"take_any") || expression.text.startsWith(u"arg_m");
    return passes ? first : QString();
}

} // namespace

QString automaticName(const Expression& expression)
{
    switch (expression.kind) {
    case Expression::Kind::Name:
        return expression.text;
    case Expression::Kind::Member: {
        const QString object = automaticName(*expression.arguments[0]);
        return object.isEmpty() ? expression.text : object + u'_' + expression.text;
    }
    case Expression::Kind::Index: {
        const Expression& index = *expression.arguments[1];
        const QString object = automaticName(*expression.arguments[0]);
        if (index.kind != Expression::Kind::Literal || object.isEmpty()) {
            return {};
        }
        return object + u'_' + toDisplay(index.type, index.value);
    }
    case Expression::Kind::Call:
        return callName(expression);
    default:
        return {};
    }
}

bool GivenNames::add(const NamedExpression& item)
{
    const bool column = item.expression->kind == Expression::Kind::Name;
    const QString name = !item.name.isEmpty() ? item.name : (column ? item.expression->text : QString());
    if (name.isEmpty()) {
        return true;
    }
    const qsizetype before = m_names.size();
    m_names.insert(name);
    return m_names.size() > before;
}

QString GivenNames::nameOf(const NamedExpression& item, const Schema& input, bool keepsInput)
{
    QString name = item.name.isEmpty() ? automaticName(*item.expression) : item.name;
    const auto isThere = [&](const Column& column) { return column.name == name; };
    const bool asks = item.name.isEmpty() && item.expression->kind == Expression::Kind::Call && item.expression->text.endsWith(u"ifexists");
    if (asks && std::none_of(input.begin(), input.end(), isThere)) {
        name.clear(); // column_ifexists() gives its default
    }
    if (name.isEmpty()) {
        do {
            name = QStringLiteral("Column%1").arg(++m_unnamed);
        } while (keepsInput && std::any_of(input.begin(), input.end(), isThere));
    }
    return name;
}

core::Error nameTwice(const Scope& scope, const NamedExpression& item)
{
    const QString name = item.name.isEmpty() ? automaticName(*item.expression) : item.name;
    return semanticError(scope, *item.expression, QStringLiteral("A column named '%1' is there already.").arg(name));
}

} // namespace kql
