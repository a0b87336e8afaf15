// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/parser.h"

namespace kql {

const Token& Parser::peek(int ahead) const
{
    return m_tokens[std::min<qsizetype>(m_at + ahead, m_tokens.size() - 1)];
}

bool Parser::isSymbol(const char* symbol, int ahead) const
{
    return peek(ahead).kind == TokenKind::Symbol && peek(ahead).text == QLatin1String(symbol);
}

bool Parser::isWord(const char* word, int ahead) const
{
    return peek(ahead).kind == TokenKind::Identifier && peek(ahead).text == QLatin1String(word);
}

bool Parser::acceptSymbol(const char* symbol)
{
    if (!isSymbol(symbol)) {
        return false;
    }
    ++m_at;
    return true;
}

bool Parser::acceptWord(const char* word)
{
    if (!isWord(word)) {
        return false;
    }
    ++m_at;
    return true;
}

void Parser::fail(const core::Error& error)
{
    if (!m_problem) {
        m_problem = error;
    }
    m_at = int(m_tokens.size()) - 1;
}

void Parser::fail(const QString& message)
{
    const Token& token = peek();
    const QString found = token.kind == TokenKind::End ? QStringLiteral("the end of the query") : QStringLiteral("'%1'").arg(token.text);
    fail(errorAt(m_query, QStringLiteral("SyntaxError"), QStringLiteral("%1, but found %2.").arg(message, found), token.position));
}

void Parser::expectSymbol(const char* symbol)
{
    if (!acceptSymbol(symbol)) {
        fail(QStringLiteral("Expected '%1'").arg(QLatin1String(symbol)));
    }
}

QString Parser::expectName()
{
    if (isSymbol("[") && peek(1).kind == TokenKind::Text && isSymbol("]", 2)) {
        const QString name = peek(1).text;
        m_at += 3;
        return name;
    }
    if (peek().kind != TokenKind::Identifier) {
        fail(QStringLiteral("Expected a name"));
        return QStringLiteral("?");
    }
    return m_tokens[m_at++].text;
}

/// An operator's name such as project-away: words joined by dashes without blanks.
QString Parser::dashedWord()
{
    QString word = expectName();
    while (isSymbol("-") && peek(1).kind == TokenKind::Identifier && peek().position + 1 == peek(1).position) {
        word += QLatin1Char('-') + peek(1).text;
        m_at += 2;
    }
    return word;
}

core::Result<Query> Parser::query()
{
    Query parsed;
    while (peek().kind != TokenKind::End) {
        if (!acceptSymbol(";")) {
            statement(parsed);
        }
    }
    if (!parsed.pipeline) {
        fail(QStringLiteral("Expected a table or a query"));
    }
    if (m_problem) {
        return *m_problem;
    }
    return parsed;
}

void Parser::statement(Query& into)
{
    if (isWord("set") && peek(1).kind == TokenKind::Identifier) { // request properties do not change the result
        while (peek().kind != TokenKind::End && !isSymbol(";")) {
            ++m_at;
        }
        return;
    }
    if (!isWord("let")) {
        if (into.pipeline) {
            fail(QStringLiteral("Expected ';' and one tabular expression"));
            return;
        }
        into.pipeline = pipeline();
        return;
    }
    ++m_at;
    Let let;
    let.name = expectName();
    expectSymbol("=");
    // A let is tabular when it starts with a tabular source or has a pipe before its end.
    int depth = 0;
    bool tabular = isWord("datatable") || isWord("range") || isWord("union") || isWord("materialize") ||
                   (peek().kind == TokenKind::Identifier && m_tableLets.contains(peek().text));
    for (int i = 0; peek(i).kind != TokenKind::End && !(depth == 0 && isSymbol(";", i)); ++i) {
        depth += isSymbol("(", i) - isSymbol(")", i);
        tabular = tabular || (depth == 0 && isSymbol("|", i));
    }
    tabular = tabular || (peek().kind == TokenKind::Identifier && isSymbol(";", 1) && peek().text[0].isUpper());
    if (tabular) {
        let.table = pipeline();
        m_tableLets.insert(let.name);
    } else {
        let.scalar = expression();
    }
    into.lets.push_back(let);
    if (peek().kind != TokenKind::End) {
        expectSymbol(";");
    }
}

PipelinePtr Parser::pipeline()
{
    if (++m_depth > 200) {
        fail(QStringLiteral("Expected a query that is nested less deeply"));
    }
    auto parsed = std::make_shared<Pipeline>();
    parsed->source = source();
    while (acceptSymbol("|")) {
        parsed->operators.push_back(step());
    }
    --m_depth;
    return parsed;
}

Source Parser::source()
{
    Source found;
    found.position = peek().position;
    if (acceptSymbol("(")) {
        found.kind = Source::Kind::SubQuery;
        found.tables.push_back(pipeline());
        expectSymbol(")");
        return found;
    }
    if (isWord("materialize") && isSymbol("(", 1)) {
        ++m_at;
        return source();
    }
    if (isWord("datatable") && isSymbol("(", 1)) {
        return dataTable();
    }
    if (isWord("range") && peek(1).kind == TokenKind::Identifier) {
        return range();
    }
    if (acceptWord("print")) {
        found.kind = Source::Kind::Print;
        found.items = items();
        return found;
    }
    if (acceptWord("union")) {
        found.kind = Source::Kind::Union;
        unionTables(found.tables);
        return found;
    }
    found.name = expectName();
    return found;
}

Source Parser::dataTable()
{
    Source found;
    found.kind = Source::Kind::DataTable;
    found.position = peek().position;
    ++m_at;
    expectSymbol("(");
    while (!isSymbol(")")) {
        Column column;
        column.name = expectName();
        expectSymbol(":");
        const auto type = typeFromName(expectName());
        if (!type) {
            --m_at;
            fail(QStringLiteral("Expected a type"));
            return found;
        }
        column.type = *type;
        found.data.columns << column;
        if (!acceptSymbol(",")) {
            break;
        }
    }
    expectSymbol(")");
    expectSymbol("[");
    if (found.data.columns.isEmpty()) {
        fail(QStringLiteral("Expected a table with columns"));
        return found;
    }
    std::vector<Value> row;
    while (!isSymbol("]")) {
        const ExpressionPtr cell = unary();
        if (cell->kind != Expression::Kind::Literal) {
            fail(QStringLiteral("Expected a literal before this point"));
            return found;
        }
        row.push_back(convert(cell->type, cell->value, found.data.columns[qsizetype(row.size())].type));
        if (qsizetype(row.size()) == found.data.columns.size()) {
            found.data.rows.push_back(std::exchange(row, {}));
        }
        if (!acceptSymbol(",")) {
            break;
        }
    }
    if (!row.empty()) {
        fail(QStringLiteral("Expected as many values as the table has columns"));
    }
    expectSymbol("]");
    return found;
}

Source Parser::range()
{
    Source found;
    found.kind = Source::Kind::Range;
    found.position = peek().position;
    ++m_at;
    const QString column = expectName();
    for (const char* word : {"from", "to", "step"}) {
        if (!acceptWord(word)) {
            fail(QStringLiteral("Expected '%1'").arg(QLatin1String(word)));
        }
        found.items.push_back({column, expression()});
    }
    return found;
}

Operator Parser::step()
{
    Operator parsed;
    parsed.position = peek().position;
    parsed.name = dashedWord();
    static const QHash<QString, QString> synonyms{{QStringLiteral("filter"), QStringLiteral("where")},
                                                  {QStringLiteral("limit"), QStringLiteral("take")},
                                                  {QStringLiteral("order"), QStringLiteral("sort")}};
    parsed.name = synonyms.value(parsed.name, parsed.name);
    const QString& name = parsed.name;
    if (name == u"where" || name == u"take") {
        parsed.items.push_back({{}, expression()});
    } else if (name == u"project" || name == u"extend" || name == u"distinct" || name == u"project-away" ||
               name == u"project-keep" || name == u"project-rename" || name == u"project-reorder" || name == u"mv-expand") {
        parsed.items = items();
    } else if (name == u"summarize") {
        summarize(parsed);
    } else if (name == u"sort") {
        sortKeys(parsed);
    } else if (name == u"top") {
        parsed.items.push_back({{}, expression()});
        sortKeys(parsed);
    } else if (name == u"join" || name == u"lookup") {
        join(parsed);
    } else if (name == u"union") {
        unionTables(parsed.tables);
    } else if (name == u"as") {
        parsed.kind = expectName();
    } else if (name == u"render") {
        while (peek().kind != TokenKind::End && !isSymbol("|") && !isSymbol(";") && !isSymbol(")")) {
            parsed.kind += m_tokens[m_at++].text;
            if (isSymbol("(")) { // with (...) properties do not change the rows
                argumentList();
            }
        }
    } else if (name != u"count" && name != u"serialize" && name != u"getschema") {
        unsupported(name, parsed.position);
    }
    return parsed;
}

/// An operator that the language has is missing here (SemanticError); anything else is no operator at all.
void Parser::unsupported(const QString& name, int position)
{
    static const QSet<QString> known{
        QStringLiteral("parse"), QStringLiteral("parse-where"), QStringLiteral("parse-kv"), QStringLiteral("make-series"), QStringLiteral("evaluate"),
        QStringLiteral("mv-apply"), QStringLiteral("sample"), QStringLiteral("sample-distinct"), QStringLiteral("top-nested"), QStringLiteral("top-hitters"),
        QStringLiteral("search"), QStringLiteral("find"), QStringLiteral("fork"), QStringLiteral("facet"), QStringLiteral("reduce"),
        QStringLiteral("partition"), QStringLiteral("scan"), QStringLiteral("invoke"), QStringLiteral("consume"), QStringLiteral("assert-schema"),
        QStringLiteral("make-graph"), QStringLiteral("macro-expand"), QStringLiteral("externaldata")};
    const bool exists = known.contains(name);
    fail(errorAt(m_query, exists ? QStringLiteral("SemanticError") : QStringLiteral("SyntaxError"),
                 exists ? QStringLiteral("The operator '%1' is not supported.").arg(name)
                        : QStringLiteral("A query operator is expected, but found '%1'.").arg(name),
                 position));
}

void Parser::summarize(Operator& into)
{
    if (!isWord("by")) {
        into.items = items();
    }
    if (acceptWord("by")) {
        into.by = items();
    }
}

void Parser::sortKeys(Operator& into)
{
    if (!acceptWord("by")) {
        fail(QStringLiteral("Expected 'by'"));
    }
    do {
        SortKey key;
        key.expression = expression();
        if (acceptWord("asc")) {
            key.descending = false;
        } else {
            acceptWord("desc");
        }
        key.nullsFirst = !key.descending;
        if (acceptWord("nulls")) {
            key.nullsFirst = acceptWord("first");
            if (!key.nullsFirst && !acceptWord("last")) {
                fail(QStringLiteral("Expected 'first' or 'last'"));
            }
        }
        into.keys.push_back(key);
    } while (acceptSymbol(","));
}

void Parser::join(Operator& into)
{
    into.kind = into.name == u"lookup" ? QStringLiteral("leftouter") : QStringLiteral("innerunique");
    while (peek().kind == TokenKind::Identifier && isSymbol("=", 1)) {
        const QString hint = expectName();
        ++m_at;
        const QString value = expectName();
        if (hint == u"kind") {
            into.kind = value;
        }
    }
    into.tables.push_back(tableOperand());
    if (!acceptWord("on")) {
        fail(QStringLiteral("Expected 'on'"));
    }
    do {
        into.by.push_back({{}, expression()});
    } while (acceptSymbol(","));
}

void Parser::unionTables(std::vector<PipelinePtr>& into)
{
    while (peek().kind == TokenKind::Identifier && isSymbol("=", 1)) { // kind=outer is what is done; withsource is not kept
        const QString option = expectName();
        if (option == u"withsource") {
            fail(QStringLiteral("Expected a union without 'withsource'"));
        }
        ++m_at;
        if (option == u"kind" && !isWord("outer")) {
            fail(errorAt(m_query, QStringLiteral("SemanticError"), QStringLiteral("union kind=%1 is not supported.").arg(peek().text), peek().position));
        }
        ++m_at;
    }
    do {
        into.push_back(tableOperand());
    } while (acceptSymbol(","));
}

PipelinePtr Parser::tableOperand()
{
    auto operand = std::make_shared<Pipeline>();
    operand->source = source();
    return operand;
}

} // namespace kql
