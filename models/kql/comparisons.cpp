// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/binder.h"

#include <QRegularExpression>

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
    return type == Type::Int || type == Type::Long || type == Type::Real || type == Type::Bool;
}

/// The type in which two operands compare.
Type commonType(const Bound& left, const Bound& right)
{
    if (left.type == right.type) {
        return left.type;
    }
    if (isNumber(left.type) && isNumber(right.type)) {
        return left.type == Type::Real || right.type == Type::Real ? Type::Real : Type::Long;
    }
    if (left.type == Type::Dynamic) {
        return right.type;
    }
    return right.type == Type::Dynamic || right.type == Type::String ? left.type : right.type;
}

RowFunction bindOrder(const QString& op, const Bound& left, const Bound& right)
{
    const Type type = commonType(left, right);
    const int kind = op == u"==" ? 0 : op == u"!=" ? 1 : op == u"<" ? 2 : op == u"<=" ? 3 : op == u">" ? 4 : 5;
    return [=](const Row& row) -> Value {
        const Value a = convert(left.type, left(row), type);
        const Value b = convert(right.type, right(row), type);
        if (type != Type::String && (a.isNull() || b.isNull())) {
            if (kind == 0) {
                return a.isNull() && b.isNull();
            }
            // == and != know null as a value; nothing is above or below it.
            return kind == 1 ? Value(a.isNull() != b.isNull()) : Value();
        }
        const int order = compare(type, a, b);
        switch (kind) {
        case 0:
            return order == 0;
        case 1:
            return order != 0;
        case 2:
            return order < 0;
        case 3:
            return order <= 0;
        case 4:
            return order > 0;
        default:
            return order >= 0;
        }
    };
}

RowFunction bindRegex(const Bound& left, const Bound& right, bool negated)
{
    if (right.constant) {
        const QRegularExpression pattern(right({}).toText());
        return [=](const Row& row) -> Value {
            return pattern.match(toDisplay(left.type, left(row))).hasMatch() != negated;
        };
    }
    return [=](const Row& row) -> Value {
        return QRegularExpression(right(row).toText()).match(toDisplay(left.type, left(row))).hasMatch() != negated;
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

RowFunction bindComparison(const QString& op, const Bound& left, const Bound& right)
{
    static const QStringList orders{QStringLiteral("=="), QStringLiteral("!="), QStringLiteral("<"),
                                    QStringLiteral("<="), QStringLiteral(">"), QStringLiteral(">=")};
    if (orders.contains(op)) {
        return bindOrder(op, left, right);
    }
    if (op == u"=~" || op == u"!~") {
        const bool negated = op == u"!~";
        return [=](const Row& row) -> Value {
            const QString a = toDisplay(left.type, left(row));
            return (a.compare(toDisplay(right.type, right(row)), Qt::CaseInsensitive) == 0) != negated;
        };
    }
    if (op.endsWith(u"matches")) {
        return bindRegex(left, right, op.startsWith(u'!'));
    }
    if (const auto test = textTest(op)) {
        return [=](const Row& row) -> Value { return test(toDisplay(left.type, left(row)), toDisplay(right.type, right(row))); };
    }
    return nullptr;
}

} // namespace kql
