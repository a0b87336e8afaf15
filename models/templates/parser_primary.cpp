// SPDX-License-Identifier: GPL-3.0-or-later
// Names, literals, brackets, and what may be assigned to.
#include "templates/parser.h"

namespace templates {

Expression* Parser::readPrimary()
{
    const Token& token = peek();
    Expression* expression = nullptr;
    switch (token.kind) {
    case TokenKind::Name:
        return readName();
    case TokenKind::String:
        return readText();
    case TokenKind::Integer:
        expression = make(ExpressionKind::Constant, token.start);
        expression->constant = Value(token.integer);
        take();
        return measured(expression);
    case TokenKind::Float:
        expression = make(ExpressionKind::Constant, token.start);
        expression->constant = Value(token.number);
        take();
        return measured(expression);
    default:
        break;
    }
    if (token.is("[")) {
        return readList();
    }
    if (token.is("{")) {
        return readDict();
    }
    if (skip("(")) {
        expression = readTuple(true, false, true);
        if (!m_broken) {
            expect(")");
        }
        return expression;
    }
    unexpected(Words::tr("a value"));
    return make(ExpressionKind::Constant, token.start);
}

Expression* Parser::readName()
{
    const Token& token = take();
    const std::string& name = token.text;
    Expression* expression = make(ExpressionKind::Constant, token.start);
    if (name == "true" || name == "True") {
        expression->constant = Value(true);
    } else if (name == "false" || name == "False") {
        expression->constant = Value(false);
    } else if (name != "none" && name != "None") {
        expression->kind = ExpressionKind::Name;
        expression->constant = Value::text(name);
    }
    return measured(expression);
}

Expression* Parser::readText()
{
    Expression* expression = make(ExpressionKind::Constant, peek().start);
    std::string text = take().text;
    while (peek().kind == TokenKind::String) {
        text += take().text;
    }
    expression->constant = Value::text(std::move(text));
    return measured(expression);
}

Expression* Parser::readList()
{
    Expression* list = make(ExpressionKind::List, take().start);
    while (!m_broken && !peek().is("]")) {
        if (!list->children.empty() && (!expect(",") || peek().is("]"))) {
            break;
        }
        list->children.push_back(readExpression());
    }
    if (!m_broken) {
        expect("]");
    }
    return measured(list);
}

Expression* Parser::readDict()
{
    Expression* dict = make(ExpressionKind::Dict, take().start);
    while (!m_broken && !peek().is("}")) {
        if (!dict->children.empty() && (!expect(",") || peek().is("}"))) {
            break;
        }
        dict->children.push_back(readExpression());
        if (m_broken || !expect(":")) {
            break;
        }
        dict->children.push_back(readExpression());
    }
    if (!m_broken) {
        expect("}");
    }
    return measured(dict);
}

Expression* Parser::readTuple(bool withCondition, bool simplified, bool explicitParentheses, bool stopsAtIn, bool untilRecursive)
{
    const std::size_t start = peek().start;
    std::vector<Expression*> items;
    bool isTuple = false;
    if (isDeep()) {
        return make(ExpressionKind::Constant, start);
    }
    ++m_depth;
    while (!m_broken) {
        if (!items.empty() && !expect(",")) {
            break;
        }
        if (atTagEnd() || peek().is(")") || (stopsAtIn && peek().isName("in")) || (untilRecursive && peek().isName("recursive"))) {
            break;
        }
        items.push_back(simplified ? readPrimary() : readExpression(withCondition));
        if (!peek().is(",")) {
            break;
        }
        isTuple = true;
    }
    --m_depth;
    if (!isTuple && !items.empty()) {
        return items[0];
    }
    if (!isTuple && !explicitParentheses) {
        unexpected(Words::tr("an expression"));
    }
    Expression* tuple = make(ExpressionKind::Tuple, start);
    tuple->children = std::move(items);
    return measured(tuple);
}

Expression* Parser::readTarget(bool withTuple, bool withNamespace, bool stopsAtIn)
{
    if (withNamespace && peek().kind == TokenKind::Name && peek(1).is(".")) {
        Expression* name = make(ExpressionKind::Name, peek().start);
        name->constant = Value::text(take().text);
        take();
        Expression* attribute = make(ExpressionKind::Attribute, peek().start);
        attribute->constant = Value::text(expectName());
        attribute->children = {name};
        attribute->stores = true;
        return measured(attribute);
    }
    Expression* target = withTuple ? readTuple(true, true, false, stopsAtIn) : readPrimary();
    if (!m_broken && !checkTarget(target)) {
        find(target->start, Words::tr("This cannot be assigned to."), Words::tr("Write the name of a variable."));
    }
    return target;
}

/// Whether `target` is a name or a tuple of such; marks its names as written.
bool Parser::checkTarget(Expression* target)
{
    if (target->kind == ExpressionKind::Name) {
        target->stores = true;
        if (m_forDepth > 0 && target->name() == "loop" && !m_broken) {
            find(target->start, Words::tr("The variable \"loop\" of a loop cannot be assigned to."), Words::tr("Take another name."));
        }
        return true;
    }
    if (target->kind != ExpressionKind::Tuple) {
        return false;
    }
    bool fits = true;
    for (Expression* child : target->children) {
        fits = checkTarget(child) && fits;
    }
    return fits;
}

} // namespace templates
