// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/binder.h"

#include "kql/regex.h"

namespace kql {

namespace {

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber();
}

/// `has`: the term occurs with no alphanumeric neighbour (term semantics of the query language).
bool hasTerm(const QString& text, const QString& term, Qt::CaseSensitivity sensitivity, bool atStart = true, bool atEnd = true)
{
    if (term.isEmpty()) {
        return true;
    }
    for (qsizetype at = text.indexOf(term, 0, sensitivity); at >= 0; at = text.indexOf(term, at + 1, sensitivity)) {
        const qsizetype end = at + term.size();
        const bool startFree = !atStart || at == 0 || !isWordCharacter(text[at - 1]) || !isWordCharacter(term[0]);
        const bool endFree = !atEnd || end == text.size() || !isWordCharacter(text[end]) || !isWordCharacter(term[term.size() - 1]);
        if (startFree && endFree) {
            return true;
        }
    }
    return false;
}

struct TextOperator
{
    const char* name;
    bool (*test)(const QString& text, const QString& term, Qt::CaseSensitivity sensitivity);
};

constexpr TextOperator kTextOperators[] = {
    {"contains", [](const QString& a, const QString& b, Qt::CaseSensitivity s) { return a.contains(b, s); }},
    {"startswith", [](const QString& a, const QString& b, Qt::CaseSensitivity s) { return a.startsWith(b, s); }},
    {"endswith", [](const QString& a, const QString& b, Qt::CaseSensitivity s) { return a.endsWith(b, s); }},
    {"has", [](const QString& a, const QString& b, Qt::CaseSensitivity s) { return hasTerm(a, b, s); }},
    {"hasprefix", [](const QString& a, const QString& b, Qt::CaseSensitivity s) { return hasTerm(a, b, s, true, false); }},
    {"hassuffix", [](const QString& a, const QString& b, Qt::CaseSensitivity s) { return hasTerm(a, b, s, false, true); }},
};

bool isNumber(Type type)
{
    return type == Type::Int || type == Type::Long || type == Type::Real || type == Type::Decimal || type == Type::Bool;
}

/// The type in which two operands compare.
Type commonType(Type left, Type right)
{
    if (left == right) {
        return left;
    }
    const auto real = [](Type type) { return type == Type::Real || type == Type::Decimal; };
    if (isNumber(left) && isNumber(right)) {
        return real(left) || real(right) ? Type::Real : Type::Long;
    }
    if (left == Type::Dynamic) {
        return right;
    }
    return right == Type::Dynamic || right == Type::String ? left : right;
}

enum class Order { Equal, Different, Less, LessOrEqual, Greater, GreaterOrEqual };

template <typename T> bool holds(Order order, const T& a, const T& b)
{
    switch (order) {
    case Order::Equal:
        return a == b;
    case Order::Different:
        return a != b;
    case Order::Less:
        return a < b;
    case Order::LessOrEqual:
        return a <= b;
    case Order::Greater:
        return a > b;
    case Order::GreaterOrEqual:
        break;
    }
    return a >= b;
}

PairFunction orderTest(Order order, Type leftType, Type rightType)
{
    const Type type = commonType(leftType, rightType);
    return [=](const Value& left, const Value& right) -> Value {
        const Value a = convert(leftType, left, type);
        const Value b = convert(rightType, right, type);
        if (type != Type::String && (a.isNull() || b.isNull())) {
            // A value differs from null; whether two nulls are equal is not known, and nothing is above or below one.
            const bool known = a.isNull() != b.isNull() && (order == Order::Equal || order == Order::Different);
            return known ? Value(order == Order::Different) : Value();
        }
        if (type == Type::Real || type == Type::Decimal) {
            return holds(order, a.toReal(), b.toReal()); // as IEEE 754 says: a NaN differs from everything
        }
        return holds(order, compare(type, a, b), 0);
    };
}

PairFunction regexTest(Type leftType, bool negated)
{
    return [=](const Value& left, const Value& right) -> Value {
        const core::Result<Regex> pattern = cachedRegex(right.toText());
        return pattern ? Value(pattern->matches(toDisplay(leftType, left)) != negated) : Value();
    };
}

} // namespace

std::function<bool(const QString&, const QString&)> textTest(const QString& op)
{
    QString name = op;
    const bool negated = name.startsWith(u'!');
    if (negated) {
        name.remove(0, 1);
    }
    Qt::CaseSensitivity sensitivity = Qt::CaseInsensitive;
    if (name.endsWith(u"_cs")) {
        name.chop(3);
        sensitivity = Qt::CaseSensitive;
    }
    for (const TextOperator& candidate : kTextOperators) {
        if (name == QLatin1String(candidate.name)) {
            return [test = candidate.test, sensitivity, negated](const QString& a, const QString& b) {
                return test(a, b, sensitivity) != negated;
            };
        }
    }
    return nullptr;
}

PairFunction comparison(const QString& op, Type left, Type right)
{
    static const QHash<QString, Order> orders{{QStringLiteral("=="), Order::Equal},       {QStringLiteral("!="), Order::Different},
                                              {QStringLiteral("<"), Order::Less},         {QStringLiteral("<="), Order::LessOrEqual},
                                              {QStringLiteral(">"), Order::Greater},      {QStringLiteral(">="), Order::GreaterOrEqual}};
    if (const auto order = orders.constFind(op); order != orders.cend()) {
        return orderTest(*order, left, right);
    }
    if (op == u"=~" || op == u"!~") {
        const bool negated = op == u"!~";
        return [=](const Value& a, const Value& b) -> Value {
            return (toDisplay(left, a).compare(toDisplay(right, b), Qt::CaseInsensitive) == 0) != negated;
        };
    }
    if (op.endsWith(u"matches")) {
        return regexTest(left, op.startsWith(u'!'));
    }
    if (const auto test = textTest(op)) {
        return [=](const Value& a, const Value& b) -> Value { return test(toDisplay(left, a), toDisplay(right, b)); };
    }
    return nullptr;
}

RowFunction bindComparison(const QString& op, const Bound& left, const Bound& right)
{
    const PairFunction test = comparison(op, left.type, right.type);
    if (!test) {
        return nullptr;
    }
    return [=](const Row& row) { return test(left(row), right(row)); };
}

} // namespace kql
