// SPDX-License-Identifier: GPL-3.0-or-later
// Macros, calls, and tags that name other templates.
#include "templates/parser.h"

namespace templates {

void Parser::readSignature(Statement* statement)
{
    expect("(");
    while (!m_broken && !peek().is(")")) {
        if (!statement->parameters.empty() && !expect(",")) {
            break;
        }
        const std::size_t start = peek().start;
        std::string name = expectName();
        for (const std::string& other : statement->parameters) {
            if (other == name && !m_broken) {
                find(start, Words::tr("The parameter \"%1\" stands twice.").arg(QString::fromStdString(name)), Words::tr("Give each parameter its own name."));
            }
        }
        statement->parameters.push_back(std::move(name));
        if (skip("=")) {
            statement->defaults.push_back(readExpression());
        } else if (!statement->defaults.empty() && !m_broken) {
            find(start, Words::tr("A parameter without a default follows one that has one."), Words::tr("Put parameters with defaults last."));
        }
    }
    if (!m_broken) {
        expect(")");
    }
}

Statement* Parser::readMacro(std::size_t start)
{
    Statement* statement = make(StatementKind::Macro, start);
    statement->text = expectName();
    if (!m_broken) {
        readSignature(statement);
    }
    const int loops = std::exchange(m_loops, 0);
    statement->body = readBlock("macro", start, {"endmacro"});
    m_loops = loops;
    endTag();
    return statement;
}

Statement* Parser::readCallBlock(std::size_t start)
{
    Statement* statement = make(StatementKind::CallBlock, start);
    if (peek().is("(")) {
        readSignature(statement);
    }
    statement->value = readExpression();
    if (!m_broken && statement->value->kind != ExpressionKind::Call) {
        find(start, Words::tr("The tag \"call\" needs the call of a macro."), Words::tr("Write {% call name() %}."));
    }
    const int loops = std::exchange(m_loops, 0);
    statement->body = readBlock("call", start, {"endcall"});
    m_loops = loops;
    endTag();
    return statement;
}

Statement* Parser::readFilterBlock(std::size_t start)
{
    Statement* statement = make(StatementKind::FilterBlock, start);
    statement->value = readFilter(nullptr, true);
    statement->body = readBlock("filter", start, {"endfilter"});
    endTag();
    return statement;
}

void Parser::readContext(Statement* statement, bool otherwise)
{
    statement->withContext = otherwise;
    if ((peek().isName("with") || peek().isName("without")) && peek(1).isName("context")) {
        statement->withContext = take().text == "with";
        take();
    }
}

Statement* Parser::readInclude(std::size_t start)
{
    Statement* statement = make(StatementKind::Include, start);
    statement->value = readExpression();
    if (peek().isName("ignore") && peek(1).isName("missing")) {
        statement->ignoreMissing = true;
        take();
        take();
    }
    readContext(statement, true);
    endTag();
    m_syntax.references.push_back(statement);
    return statement;
}

Statement* Parser::readImport(std::size_t start)
{
    Statement* statement = make(StatementKind::Import, start);
    statement->value = readExpression();
    if (!m_broken && !skipName("as")) {
        unexpected(QStringLiteral("\"as\""));
    }
    statement->text = expectName();
    readContext(statement, false);
    endTag();
    m_syntax.references.push_back(statement);
    return statement;
}

Statement* Parser::readFrom(std::size_t start)
{
    Statement* statement = make(StatementKind::FromImport, start);
    statement->value = readExpression();
    statement->withContext = false;
    if (!m_broken && !skipName("import")) {
        unexpected(QStringLiteral("\"import\""));
    }
    const auto atContext = [this] { return (peek().isName("with") || peek().isName("without")) && peek(1).isName("context"); };
    while (!m_broken) {
        if (!statement->names.empty() && !expect(",")) {
            break;
        }
        if (atContext()) {
            break;
        }
        const std::size_t place = peek().start;
        const std::string name = expectName();
        if (!name.empty() && name[0] == '_') {
            find(place, Words::tr("Names that begin with \"_\" cannot be imported."), Words::tr("Give the macro another name."));
        }
        std::string alias = !m_broken && skipName("as") ? expectName() : name;
        statement->names.emplace_back(name, std::move(alias));
        if (atContext() || !peek().is(",")) {
            break;
        }
    }
    readContext(statement, false);
    endTag();
    m_syntax.references.push_back(statement);
    return statement;
}

/// extends, do, autoescape: one expression.
Statement* Parser::readSimple(StatementKind kind, std::size_t start)
{
    Statement* statement = make(kind, start);
    if (kind == StatementKind::Autoescape) {
        statement->value = readExpression();
        statement->body = readBlock("autoescape", start, {"endautoescape"});
        endTag();
        return statement;
    }
    statement->value = kind == StatementKind::Do ? readTuple() : readExpression();
    endTag();
    if (kind == StatementKind::Extends) {
        m_syntax.extends = true;
        m_syntax.references.push_back(statement);
    }
    return statement;
}

} // namespace templates
