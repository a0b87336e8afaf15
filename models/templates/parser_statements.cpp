// SPDX-License-Identifier: GPL-3.0-or-later
// Text, {{ }} and the tags that hold others.
#include "templates/parser.h"

#include <algorithm>

namespace templates {

namespace {

QString listed(std::initializer_list<const char*> names)
{
    QStringList texts;
    for (const char* name : names) {
        texts << QLatin1String("{% ") + QLatin1String(name) + QLatin1String(" %}");
    }
    return texts.join(QLatin1String(", "));
}

} // namespace

/// Statements up to a tag that is one of `ends` (left for the caller, behind its "{%") or to the end.
Body Parser::readBody(std::initializer_list<const char*> ends, bool isTop)
{
    Body body;
    while (peek().kind != TokenKind::End) {
        const Token& token = peek();
        switch (token.kind) {
        case TokenKind::Data: {
            Statement* data = make(StatementKind::Data, token.start);
            data->text = take().text;
            body.push_back(data);
            break;
        }
        case TokenKind::VariableBegin:
            readVariable(body);
            break;
        case TokenKind::BlockBegin: {
            const Token& name = peek(1);
            const auto isOne = [&name](const char* end) { return name.isName(end); };
            if (std::any_of(ends.begin(), ends.end(), isOne)) {
                take();
                return body;
            }
            // An end of something further out ends this body as well; the caller tells what is not closed.
            const bool isOuter = !isTop && name.kind == TokenKind::Name && name.text.rfind("end", 0) == 0 &&
                                 std::any_of(m_open.begin(), m_open.end(), [&name](const Open& open) { return "end" + open.name.toStdString() == name.text; });
            if (isOuter) {
                return body;
            }
            readTag(body);
            break;
        }
        default:
            take();
        }
    }
    return body;
}

void Parser::readVariable(Body& body)
{
    const std::size_t start = take().start;
    m_broken = false;
    Statement* output = make(StatementKind::Output, start);
    output->value = readTuple();
    if (!m_broken && peek().kind != TokenKind::VariableEnd) {
        unexpected(QStringLiteral("\"}}\""));
    }
    recover();
    body.push_back(output);
}

void Parser::endTag()
{
    if (!m_broken && peek().kind != TokenKind::BlockEnd) {
        unexpected(QStringLiteral("\"%}\""));
    }
    recover();
}

void Parser::readTag(Body& body)
{
    const std::size_t start = take().start;
    m_broken = false;
    if (peek().kind != TokenKind::Name) {
        unexpected(Words::tr("the name of a tag"));
        recover();
        return;
    }
    const std::string name = take().text;
    if (isDeep()) {
        recover();
        return;
    }
    ++m_depth;
    Statement* statement = readStatement(name, start);
    --m_depth;
    if (statement) {
        body.push_back(statement);
    }
}

Statement* Parser::readStatement(const std::string& name, std::size_t start)
{
    using Reader = Statement* (Parser::*)(std::size_t);
    static const std::pair<const char*, Reader> kReaders[] = {
        {"if", &Parser::readIf}, {"for", &Parser::readFor}, {"set", &Parser::readSet}, {"with", &Parser::readWith}, {"block", &Parser::readBlockStatement},
        {"macro", &Parser::readMacro}, {"call", &Parser::readCallBlock}, {"filter", &Parser::readFilterBlock}, {"include", &Parser::readInclude},
        {"import", &Parser::readImport}, {"from", &Parser::readFrom}};
    for (const auto& [tag, reader] : kReaders) {
        if (name == tag) {
            return (this->*reader)(start);
        }
    }
    if (name == "extends" || name == "autoescape" || (name == "do" && m_syntax.options.doStatement)) {
        return readSimple(name == "extends" ? StatementKind::Extends : (name == "do" ? StatementKind::Do : StatementKind::Autoescape), start);
    }
    if ((name == "break" || name == "continue") && m_syntax.options.loopControls) {
        Statement* statement = make(name == "break" ? StatementKind::Break : StatementKind::Continue, start);
        if (m_loops == 0) {
            find(start, Words::tr("\"%1\" stands outside of a loop.").arg(QString::fromStdString(name)), Words::tr("Move it into {% for %} ... {% endfor %}."));
        }
        endTag();
        return statement;
    }
    const bool isEnd = name.rfind("end", 0) == 0 || name == "else" || name == "elif";
    find(start, isEnd ? Words::tr("The tag \"%1\" closes nothing that is open.").arg(QString::fromStdString(name)) : Words::tr("There is no tag named \"%1\".").arg(QString::fromStdString(name)),
         isEnd && !m_open.empty() ? Words::tr("Close \"%1\" first.").arg(m_open.back().name) : Words::tr("Take it away or correct its name."));
    recover();
    return nullptr;
}

/// The body of the tag `name` up to one of `ends`, of which the name is taken; the caller ends the tag.
Body Parser::readBlock(const char* name, std::size_t start, std::initializer_list<const char*> ends, std::string* ended)
{
    endTag();
    m_open.push_back({QLatin1String(name), start});
    Body body = readBody(ends);
    m_open.pop_back();
    m_broken = false;
    const bool found = peek().kind == TokenKind::Name && std::any_of(ends.begin(), ends.end(), [this](const char* end) { return peek().isName(end); }) && m_at > 0 &&
                       m_tokens[m_at - 1].kind == TokenKind::BlockBegin;
    if (found) {
        const std::string end = take().text;
        if (ended) {
            *ended = end;
        }
        return body;
    }
    if (ended) {
        ended->clear();
    }
    const auto line = 1 + std::count(m_syntax.text.begin(), m_syntax.text.begin() + std::ptrdiff_t(start), '\n');
    find(start, Words::tr("The block \"%1\" that was opened on line %2 is not closed.").arg(QLatin1String(name)).arg(line), Words::tr("Write %1 where it ends.").arg(listed({*(ends.end() - 1)})));
    return body;
}

Statement* Parser::readIf(std::size_t start)
{
    Statement* statement = make(StatementKind::If, start);
    std::string ended = "elif";
    while (ended == "elif") {
        Branch branch;
        branch.condition = readTuple(false);
        branch.body = readBlock("if", start, {"elif", "else", "endif"}, &ended);
        statement->branches.push_back(std::move(branch));
    }
    if (ended == "else") {
        statement->otherwise = readBlock("if", start, {"endif"}, &ended);
    }
    if (ended == "endif") {
        endTag();
    }
    return statement;
}

Statement* Parser::readFor(std::size_t start)
{
    Statement* statement = make(StatementKind::For, start);
    const std::size_t target = m_at;
    ++m_forDepth;
    statement->target = readTarget(true, false, true);
    if (!m_broken && !skipName("in")) {
        unexpected(QStringLiteral("\"in\""));
    }
    if (!m_broken) {
        statement->value = readTuple(false, false, false, false, true);
    }
    if (!m_broken && skipName("if")) {
        statement->test = readExpression();
        const std::size_t here = m_at;
        m_at = target;
        statement->testTarget = readTarget(true, false, true);
        m_at = here;
    }
    statement->recursive = !m_broken && skipName("recursive");
    std::string ended;
    ++m_loops;
    statement->body = readBlock("for", start, {"else", "endfor"}, &ended);
    --m_loops;
    if (ended == "else") {
        statement->otherwise = readBlock("for", start, {"endfor"}, &ended);
    }
    --m_forDepth;
    if (!ended.empty()) {
        endTag();
    }
    if (!statement->value) {
        statement->value = make(ExpressionKind::List, start);
    }
    return statement;
}

Statement* Parser::readSet(std::size_t start)
{
    Statement* statement = make(StatementKind::Set, start);
    statement->target = readTarget(true, true);
    if (m_broken || skip("=")) {
        statement->value = readTuple();
        endTag();
        return statement;
    }
    statement->kind = StatementKind::SetBlock;
    if (skip("|")) {
        statement->value = readFilter(nullptr, true);
    }
    statement->body = readBlock("set", start, {"endset"});
    endTag();
    return statement;
}

Statement* Parser::readWith(std::size_t start)
{
    Statement* statement = make(StatementKind::With, start);
    while (!m_broken && !atTagEnd()) {
        if (!statement->expressions.empty() && !expect(",")) {
            break;
        }
        const int loops = std::exchange(m_forDepth, 0);
        statement->expressions.push_back(readTarget(true, false));
        m_forDepth = loops;
        if (m_broken || !expect("=")) {
            break;
        }
        statement->expressions.push_back(readExpression());
    }
    if (statement->expressions.size() % 2 != 0) {
        statement->expressions.pop_back();
    }
    statement->body = readBlock("with", start, {"endwith"});
    endTag();
    return statement;
}

Statement* Parser::readBlockStatement(std::size_t start)
{
    Statement* statement = make(StatementKind::Block, start);
    statement->text = expectName();
    statement->scoped = skipName("scoped");
    statement->required = skipName("required");
    for (const auto& [name, place] : m_blockNames) {
        if (name == statement->text && !m_broken) {
            find(start, Words::tr("The block \"%1\" is defined twice.").arg(QString::fromStdString(name)), Words::tr("Give one of the two another name."));
        }
    }
    m_blockNames.emplace_back(statement->text, start);
    const int loops = std::exchange(m_loops, 0);
    statement->body = readBlock("block", start, {"endblock"});
    m_loops = loops;
    for (const Statement* child : statement->body) {
        if (statement->required && (child->kind != StatementKind::Data || child->text.find_first_not_of(" \t\n\v\f\r") != std::string::npos)) {
            find(start, Words::tr("A required block may only hold white space and comments."), Words::tr("Take away \"required\", or empty the block."));
        }
    }
    if (!m_broken && !statement->text.empty()) {
        skipName(statement->text.c_str());
    }
    endTag();
    m_syntax.blockStatements.push_back(statement);
    return statement;
}

} // namespace templates
