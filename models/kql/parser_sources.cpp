// SPDX-License-Identifier: GPL-3.0-or-later
// What a pipeline starts with.
#include "kql/parser.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace kql {

Source Parser::source()
{
    Source found;
    found.position = peek().position;
    found.length = peek().length;
    if (acceptSymbol("("_L1)) {
        found.kind = Source::Kind::SubQuery;
        found.tables.push_back(pipeline());
        expectSymbol(")"_L1);
        return found;
    }
    if (isWord("materialize"_L1) && isSymbol("("_L1, 1)) {
        ++m_at;
        return source();
    }
    if (isWord("datatable"_L1) && isSymbol("("_L1, 1)) {
        return dataTable();
    }
    if (isWord("range"_L1) && (isName(1) || isQuotedName(1))) {
        return range();
    }
    if (isWord("print"_L1) && !isSymbol("|"_L1, 1)) {
        ++m_at;
        found.kind = Source::Kind::Print;
        m_printing = true;
        found.items = items();
        m_printing = false;
        return found;
    }
    const bool unites = isWord("union"_L1) && !isSymbol("|"_L1, 1);
    if (unites || (isWord("search"_L1) && !isSymbol("|"_L1, 1))) {
        found.kind = Source::Kind::Step;
        found.step = std::make_shared<Operator>();
        found.step->name = text().toString();
        found.step->position = found.position;
        found.step->length = found.length;
        ++m_at;
        unites ? unionTables(*found.step) : search(*found.step);
        return found;
    }
    return namedSource();
}

/// A table's name, a pattern such as App*, or a function that gives a table.
Source Parser::namedSource()
{
    static const QSet<QString> missing{QStringLiteral("externaldata"), QStringLiteral("external_table"), QStringLiteral("find"),
                                       QStringLiteral("cluster"), QStringLiteral("evaluate"), QStringLiteral("graph")};
    if (isName() && missing.contains(text().toString()) && (isSymbol("("_L1, 1) || text() == u"find")) {
        failAt(QStringLiteral("SemanticError"), QStringLiteral("'%1' is not supported.").arg(text()), peek().position, peek().length);
        return {};
    }
    if (isName() && isSymbol("("_L1, 1)) {
        return callSource();
    }
    Source found;
    found.position = peek().position;
    found.name = acceptSymbol("*"_L1) ? QStringLiteral("*") : expectName();
    while (isSymbol("*"_L1) || (found.name.endsWith(u'*') && isName())) {
        found.name += text();
        ++m_at;
    }
    found.length = int(found.name.size());
    return found;
}

/// f(x, T), table("T"), workspace("w").T, database("d").T.
Source Parser::callSource()
{
    Source found;
    found.kind = Source::Kind::Call;
    found.position = peek().position;
    found.length = peek().length;
    found.name = expectName();
    expectSymbol("("_L1);
    while (!isSymbol(")"_L1) && !isEnd()) {
        NamedExpression argument;
        if (isName() && isSymbol("="_L1, 1)) {
            argument.name = expectName();
            ++m_at;
        }
        PipelinePtr table;
        if (tabularAhead()) {
            table = pipeline();
        } else {
            argument.expression = expression();
        }
        found.items.push_back(std::move(argument));
        found.tables.push_back(std::move(table));
        if (!acceptSymbol(","_L1)) {
            break;
        }
    }
    expectSymbol(")"_L1);
    static const QSet<QString> scopes{QStringLiteral("workspace"), QStringLiteral("app"), QStringLiteral("database"), QStringLiteral("resource")};
    if (scopes.contains(found.name) && isSymbol("."_L1)) {
        const bool given = found.items.size() == 1 && found.items[0].expression && found.items[0].expression->value.isText();
        const QString place = given ? found.items[0].expression->value.toText() : QString();
        ++m_at;
        Source inner = namedSource();
        inner.name = found.name == u"database" ? inner.name : QStringLiteral("%1('%2').%3").arg(found.name, place, inner.name);
        inner.position = found.position;
        return inner;
    }
    if (found.name == u"table" && found.items.size() == 1 && found.items[0].expression && found.items[0].expression->value.isText()) {
        Source named;
        named.position = found.position;
        named.name = found.items[0].expression->value.toText();
        named.length = found.length;
        return named;
    }
    return found;
}

/// name: type, name: type (the parentheses are the caller's).
Schema Parser::columns()
{
    Schema made;
    while (!isSymbol(")"_L1) && !isEnd()) {
        Column column;
        const int position = peek().position;
        column.name = expectName();
        expectSymbol(":"_L1);
        column.type = expectType().value_or(Type::String);
        const bool known = std::any_of(made.begin(), made.end(), [&](const Column& other) { return other.name == column.name; });
        if (known) {
            failAt(QStringLiteral("SemanticError"), QStringLiteral("The column '%1' is there twice.").arg(column.name), position, 1);
        }
        made << column;
        if (!acceptSymbol(","_L1)) {
            break;
        }
    }
    return made;
}

Source Parser::dataTable()
{
    Source found;
    found.kind = Source::Kind::DataTable;
    found.position = peek().position;
    found.length = peek().length;
    ++m_at;
    expectSymbol("("_L1);
    found.data.columns = columns();
    expectSymbol(")"_L1);
    if (acceptWord("with"_L1)) {
        Operator ignored;
        withProperties(ignored);
    }
    expectSymbol("["_L1);
    if (found.data.columns.isEmpty()) {
        fail(QStringLiteral("Expected a table with columns"));
        return found;
    }
    dataRows(found);
    expectSymbol("]"_L1);
    return found;
}

void Parser::dataRows(Source& into)
{
    std::vector<Value> row;
    while (!isSymbol("]"_L1) && !isEnd()) {
        const int position = peek().position;
        const ExpressionPtr cell = expression();
        if (m_unwinding) {
            return;
        }
        const Type type = into.data.columns[qsizetype(row.size())].type;
        if (cell->kind != Expression::Kind::Literal) {
            failAt(QStringLiteral("SyntaxError"), QStringLiteral("Expected a literal in the datatable."), position, 1);
            return;
        }
        row.push_back(convert(cell->type, cell->value, type));
        if (qsizetype(row.size()) == into.data.columns.size()) {
            into.data.rows.push_back(std::exchange(row, {}));
        }
        if (!acceptSymbol(","_L1)) {
            break;
        }
    }
    if (!row.empty() && !m_unwinding) {
        failAt(QStringLiteral("SemanticError"), QStringLiteral("The datatable needs as many values as its columns take."), peek().position, 1);
    }
}

Source Parser::range()
{
    Source found;
    found.kind = Source::Kind::Range;
    found.position = peek().position;
    found.length = peek().length;
    ++m_at;
    const QString column = expectName();
    for (const QLatin1StringView word : {"from"_L1, "to"_L1, "step"_L1}) {
        expectWord(word);
        found.items.push_back({column, expression()});
    }
    return found;
}

/// A table behind join or in union: a name, a call or a query in parentheses.
PipelinePtr Parser::tableOperand()
{
    auto operand = std::make_shared<Pipeline>();
    operand->source = source();
    return operand;
}

} // namespace kql
