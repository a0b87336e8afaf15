// SPDX-License-Identifier: GPL-3.0-or-later
// Operators, from the weakest to the strongest: if, or, and, not, comparison, + -, ~, * / // %, **, sign.
#include "templates/parser.h"

namespace templates {

Expression* Parser::binary(ExpressionKind kind, Op op, Expression* left, Expression* right)
{
    Expression* expression = make(kind, left->start);
    expression->op = op;
    expression->children = {left, right};
    return measured(expression);
}

Expression* Parser::readExpression(bool withCondition)
{
    if (isDeep()) {
        return make(ExpressionKind::Constant, peek().start);
    }
    ++m_depth;
    Expression* expression = withCondition ? readCondition() : readOr();
    --m_depth;
    return expression;
}

Expression* Parser::readCondition()
{
    Expression* first = readOr();
    while (!m_broken && skipName("if")) {
        Expression* expression = make(ExpressionKind::Conditional, first->start);
        Expression* condition = readOr();
        Expression* otherwise = nullptr;
        if (skipName("else")) {
            otherwise = readExpression();
        }
        expression->children = {condition, first};
        if (otherwise) {
            expression->children.push_back(otherwise);
        }
        first = measured(expression);
    }
    return first;
}

Expression* Parser::readOr()
{
    Expression* left = readAnd();
    while (!m_broken && skipName("or")) {
        left = binary(ExpressionKind::Or, Op::Add, left, readAnd());
    }
    return left;
}

Expression* Parser::readAnd()
{
    Expression* left = readNot();
    while (!m_broken && skipName("and")) {
        left = binary(ExpressionKind::And, Op::Add, left, readNot());
    }
    return left;
}

Expression* Parser::readNot()
{
    if (!peek().isName("not")) {
        return readCompare();
    }
    Expression* expression = make(ExpressionKind::Not, take().start);
    if (isDeep()) {
        return expression;
    }
    ++m_depth;
    expression->children = {readNot()};
    --m_depth;
    return measured(expression);
}

Expression* Parser::readCompare()
{
    static constexpr std::pair<const char*, Op> kOperators[] = {{"==", Op::Equal}, {"!=", Op::NotEqual}, {"<", Op::Less}, {"<=", Op::LessEqual}, {">", Op::Greater}, {">=", Op::GreaterEqual}};
    Expression* first = readSum();
    Expression* expression = nullptr;
    while (!m_broken) {
        std::optional<Op> op;
        if (peek().kind == TokenKind::Operator) {
            for (const auto& [text, meant] : kOperators) {
                if (peek().text == text) {
                    op = meant;
                }
            }
        } else if (peek().isName("in")) {
            op = Op::In;
        } else if (peek().isName("not") && peek(1).isName("in")) {
            take();
            op = Op::NotIn;
        }
        if (!op) {
            break;
        }
        take();
        if (!expression) {
            expression = make(ExpressionKind::Compare, first->start);
            expression->children = {first};
        }
        expression->children.push_back(readSum());
        expression->ops.push_back(*op);
    }
    return expression ? measured(expression) : first;
}

Expression* Parser::readSum()
{
    Expression* left = readConcat();
    while (!m_broken && (peek().is("+") || peek().is("-"))) {
        const Op op = take().text == "+" ? Op::Add : Op::Subtract;
        left = binary(ExpressionKind::Binary, op, left, readConcat());
    }
    return left;
}

Expression* Parser::readConcat()
{
    Expression* first = readProduct();
    if (m_broken || !peek().is("~")) {
        return first;
    }
    Expression* expression = make(ExpressionKind::Concat, first->start);
    expression->children = {first};
    while (!m_broken && skip("~")) {
        expression->children.push_back(readProduct());
    }
    return measured(expression);
}

Expression* Parser::readProduct()
{
    Expression* left = readPower();
    while (!m_broken && (peek().is("*") || peek().is("/") || peek().is("//") || peek().is("%"))) {
        const std::string op = take().text;
        const Op meant = op == "*" ? Op::Multiply : (op == "/" ? Op::Divide : (op == "//" ? Op::FloorDivide : Op::Modulo));
        left = binary(ExpressionKind::Binary, meant, left, readPower());
    }
    return left;
}

Expression* Parser::readPower()
{
    Expression* left = readUnary();
    while (!m_broken && skip("**")) {
        left = binary(ExpressionKind::Binary, Op::Power, left, readUnary());
    }
    return left;
}

Expression* Parser::readUnary(bool withFilter)
{
    Expression* expression = nullptr;
    if (peek().is("-") || peek().is("+")) {
        expression = make(peek().is("-") ? ExpressionKind::Negative : ExpressionKind::Positive, peek().start);
        take();
        if (isDeep()) {
            return expression;
        }
        ++m_depth;
        expression->children = {readUnary(false)};
        --m_depth;
        measured(expression);
    } else {
        expression = readPrimary();
    }
    expression = readPostfix(expression);
    return withFilter ? readFilters(expression, false) : expression;
}

Expression* Parser::readPostfix(Expression* expression)
{
    while (!m_broken) {
        if (peek().is(".") || peek().is("[")) {
            expression = readSubscript(expression);
        } else if (peek().is("(")) {
            expression = readCall(expression);
        } else {
            break;
        }
    }
    return expression;
}

Expression* Parser::readFilters(Expression* expression, bool)
{
    while (!m_broken) {
        if (peek().is("|")) {
            expression = readFilter(expression, false);
        } else if (peek().isName("is")) {
            expression = readTest(expression);
        } else if (peek().is("(")) {
            expression = readCall(expression);
        } else {
            break;
        }
    }
    return expression;
}

Expression* Parser::readCall(Expression* callee)
{
    Expression* expression = make(ExpressionKind::Call, peek().start);
    expression->children = {callee};
    readArguments(expression);
    return measured(expression);
}

void Parser::readArguments(Expression* call)
{
    expect("(");
    bool more = false;
    while (!m_broken && !peek().is(")")) {
        if (more) {
            if (!expect(",") || peek().is(")")) {
                break;
            }
        }
        bool fits = true;
        const std::size_t start = peek().start;
        if (skip("*")) {
            fits = !call->rest && !call->namedRest;
            call->rest = readExpression();
        } else if (skip("**")) {
            fits = !call->namedRest;
            call->namedRest = readExpression();
        } else if (peek().kind == TokenKind::Name && peek(1).is("=")) {
            fits = !call->namedRest;
            std::string name = take().text;
            take();
            for (const auto& [other, value] : call->named) {
                fits = fits && other != name;
            }
            call->named.emplace_back(std::move(name), readExpression());
        } else {
            fits = !call->rest && !call->namedRest && call->named.empty();
            call->children.push_back(readExpression());
        }
        if (!fits && !m_broken) {
            find(start, Words::tr("The arguments of the call are not in order."), Words::tr("Write plain arguments first, then name=value, then *list and **dictionary, each name once."));
        }
        more = true;
    }
    if (!m_broken) {
        expect(")");
    }
}

Expression* Parser::readFilter(Expression* expression, bool first)
{
    while (!m_broken && (first || peek().is("|"))) {
        if (!first) {
            take();
        }
        Expression* filter = make(ExpressionKind::Filter, peek().start);
        std::string name = expectName();
        while (!m_broken && skip(".")) {
            name += '.' + expectName();
        }
        filter->native = findFilter(name);
        filter->constant = Value::text(name);
        filter->children = {expression};
        if (!expression) { // the filter of a block: its value comes later
            filter->children[0] = make(ExpressionKind::Constant, filter->start);
        }
        if (!m_broken && peek().is("(")) {
            readArguments(filter);
        }
        expression = measured(filter);
        first = false;
    }
    return expression;
}

Expression* Parser::readTest(Expression* expression)
{
    const std::size_t start = take().start;
    const bool negated = skipName("not");
    Expression* test = make(ExpressionKind::Test, start);
    test->children = {expression};
    std::string name = expectName();
    while (!m_broken && skip(".")) {
        name += '.' + expectName();
    }
    test->native = findTest(name);
    test->constant = Value::text(name);
    const TokenKind kind = peek().kind;
    if (!m_broken && peek().is("(")) {
        readArguments(test);
    } else if (!m_broken && (((kind == TokenKind::Name && !peek().isName("else") && !peek().isName("or") && !peek().isName("and"))) || kind == TokenKind::String ||
                             kind == TokenKind::Integer || kind == TokenKind::Float || peek().is("[") || peek().is("{"))) {
        if (peek().isName("is")) {
            find(peek().start, Words::tr("Tests cannot be chained with \"is\"."), Words::tr("Combine them with \"and\"."));
        } else {
            test->children.push_back(readPostfix(readPrimary()));
        }
    }
    measured(test);
    if (!negated) {
        return test;
    }
    Expression* opposite = make(ExpressionKind::Not, start);
    opposite->children = {test};
    return measured(opposite);
}

Expression* Parser::readSubscript(Expression* expression)
{
    const Token token = take();
    if (token.text == ".") {
        const Token member = take();
        Expression* access = make(member.kind == TokenKind::Name ? ExpressionKind::Attribute : ExpressionKind::Item, member.start);
        if (member.kind == TokenKind::Name) {
            access->constant = Value::text(member.text);
            access->hidesMember = findMethod(Value::dict(), access->name()) != nullptr;
            access->children = {expression};
        } else if (member.kind == TokenKind::Integer) {
            Expression* index = make(ExpressionKind::Constant, member.start);
            index->constant = Value(member.integer);
            access->children = {expression, index};
        } else if (!m_broken) {
            find(token.start, Words::tr("Behind the dot a name is expected."), Words::tr("Write the name of an attribute, or take the dot away."));
        }
        return measured(access);
    }
    Expression* access = make(ExpressionKind::Item, token.start);
    std::vector<Expression*> keys;
    while (!m_broken && !peek().is("]")) {
        if (!keys.empty() && !expect(",")) {
            break;
        }
        keys.push_back(readIndex());
    }
    if (!m_broken) {
        expect("]");
    }
    if (keys.size() == 1 && keys[0]->kind == ExpressionKind::Slice) {
        keys[0]->children[0] = expression;
        return measured(keys[0]);
    }
    for (Expression* key : keys) {
        if (key->kind == ExpressionKind::Slice && !m_broken) {
            find(key->start, Words::tr("A slice among other keys has no meaning."), Words::tr("Write one slice."));
        }
    }
    Expression* key = keys.size() == 1 ? keys[0] : make(ExpressionKind::Tuple, token.start);
    if (keys.size() != 1) {
        key->children = keys;
        measured(key);
    }
    access->children = {expression, key};
    return measured(access);
}

/// One key of a subscript; a slice gets its object later.
Expression* Parser::readIndex()
{
    const std::size_t start = peek().start;
    const auto none = [this, start] { return make(ExpressionKind::Constant, start); };
    Expression* first = peek().is(":") ? nullptr : readExpression();
    if (m_broken || !skip(":")) {
        return first ? first : none();
    }
    Expression* slice = make(ExpressionKind::Slice, start);
    const auto part = [&]() -> Expression* { return peek().is(":") || peek().is("]") || peek().is(",") ? none() : readExpression(); };
    Expression* stop = part();
    Expression* step = !m_broken && skip(":") ? part() : none();
    slice->children = {none(), first ? first : none(), stop, step};
    return measured(slice);
}

} // namespace templates
