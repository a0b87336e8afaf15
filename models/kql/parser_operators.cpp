// SPDX-License-Identifier: GPL-3.0-or-later
// Query operators that most queries use.
#include "kql/parser.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace kql {

Operator Parser::step()
{
    Operator parsed;
    parsed.position = peek().position;
    const int first = m_at;
    parsed.name = dashedWord();
    if (!m_unwinding) {
        parsed.length = peek(-1).position + peek(-1).length - parsed.position;
        Q_ASSERT(m_at > first);
        static const QHash<QString, QString> synonyms{{QStringLiteral("filter"), QStringLiteral("where")},
                                                      {QStringLiteral("limit"), QStringLiteral("take")},
                                                      {QStringLiteral("mvexpand"), QStringLiteral("mv-expand")},
                                                      {QStringLiteral("order"), QStringLiteral("sort")}};
        parsed.name = synonyms.value(parsed.name, parsed.name);
        stepBody(parsed);
    }
    return parsed;
}

void Parser::stepBody(Operator& into)
{
    using Rule = void (Parser::*)(Operator&);
    static const QHash<QString, Rule> rules{
        {QStringLiteral("summarize"), &Parser::summarize},        {QStringLiteral("sort"), &Parser::sortKeys},
        {QStringLiteral("join"), &Parser::join},                  {QStringLiteral("lookup"), &Parser::join},
        {QStringLiteral("union"), &Parser::unionTables},          {QStringLiteral("project-away"), &Parser::columnPatterns},
        {QStringLiteral("project-keep"), &Parser::columnPatterns}, {QStringLiteral("project-reorder"), &Parser::columnPatterns},
        {QStringLiteral("mv-expand"), &Parser::expandItems},      {QStringLiteral("mv-apply"), &Parser::apply},
        {QStringLiteral("parse"), &Parser::parsePattern},         {QStringLiteral("parse-where"), &Parser::parsePattern},
        {QStringLiteral("parse-kv"), &Parser::parseKeyValues},    {QStringLiteral("make-series"), &Parser::makeSeries},
        {QStringLiteral("top-nested"), &Parser::topNested},       {QStringLiteral("sample"), &Parser::sampleOrHitters},
        {QStringLiteral("sample-distinct"), &Parser::sampleOrHitters}, {QStringLiteral("top-hitters"), &Parser::sampleOrHitters},
        {QStringLiteral("search"), &Parser::search},              {QStringLiteral("render"), &Parser::render},
        {QStringLiteral("partition"), &Parser::partition}};
    const QString name = into.name;
    if (const Rule rule = rules.value(name)) {
        (this->*rule)(into);
    } else if (name == u"where" || name == u"take") {
        into.items.push_back({{}, expression()});
    } else if (name == u"project" || name == u"extend" || name == u"distinct" || name == u"project-rename") {
        into.items = items();
    } else if (name == u"serialize") {
        const bool bare = isEnd() || isSymbol("|"_L1) || isSymbol(";"_L1) || isSymbol(")"_L1);
        into.items = bare ? std::vector<NamedExpression>() : items();
    } else if (name == u"top") {
        into.items.push_back({{}, expression()});
        sortKeys(into);
    } else if (name == u"as") {
        parameters(into, {"hint.materialized"_L1});
        into.kind = expectName();
    } else if (name == u"invoke" || name == u"evaluate") {
        parameters(into, {});
        into.items.push_back({{}, expression()});
    } else if (name == u"count") {
        if (acceptWord("as"_L1)) {
            into.kind = expectName();
        }
    } else if (name != u"getschema" && name != u"consume") {
        unsupported(into);
    }
}

/// An operator that the language has is missing here (SemanticError); anything else is no operator at all.
void Parser::unsupported(const Operator& step)
{
    static const QSet<QString> known{QStringLiteral("find"), QStringLiteral("fork"), QStringLiteral("facet"), QStringLiteral("reduce"),
                                     QStringLiteral("scan"), QStringLiteral("assert-schema"), QStringLiteral("make-graph"),
                                     QStringLiteral("graph-match"), QStringLiteral("graph-to-table"), QStringLiteral("graph-shortest-paths"),
                                     QStringLiteral("graph-mark-components"), QStringLiteral("graph-where-nodes"),
                                     QStringLiteral("graph-where-edges"), QStringLiteral("macro-expand"), QStringLiteral("externaldata"),
                                     QStringLiteral("execute-and-cache"), QStringLiteral("project-by-names"), QStringLiteral("partition-by")};
    const bool exists = known.contains(step.name);
    failAt(exists ? QStringLiteral("SemanticError") : QStringLiteral("SyntaxError"),
           exists ? QStringLiteral("The operator '%1' is not supported.").arg(step.name)
                  : QStringLiteral("A query operator is expected, but found '%1'.").arg(step.name),
           step.position, step.length);
}

/// name=value pairs in front of an operator's operands. Hints change nothing; the others are kept.
void Parser::parameters(Operator& into, std::initializer_list<QLatin1StringView> names)
{
    while (isName()) {
        const bool hint = isWord("hint"_L1) && isSymbol("."_L1, 1) && isName(2) && isSymbol("="_L1, 3);
        const bool listed = isSymbol("="_L1, 1) && std::any_of(names.begin(), names.end(), [this](QLatin1StringView n) { return text() == n; });
        if (!hint && !listed) {
            return;
        }
        const QString name = text().toString();
        m_at += hint ? 4 : 2;
        QString value;
        if (isSymbol("("_L1)) { // a list of columns
            while (!isEnd() && !isSymbol(")"_L1)) {
                ++m_at;
            }
            expectSymbol(")"_L1);
        } else if (peek().kind == TokenKind::Text) {
            value = expectText();
        } else if (isEnd() || peek().kind == TokenKind::Symbol) {
            fail(QStringLiteral("Expected the value of '%1'").arg(name));
        } else {
            value = text().toString();
            ++m_at;
        }
        if (name == u"kind") {
            into.kind = value;
        } else if (!hint) {
            into.properties << std::pair(name, value);
        }
    }
}

std::vector<NamedExpression> Parser::items()
{
    std::vector<NamedExpression> list;
    do {
        for (NamedExpression& made : unfolded(item())) {
            list.push_back(std::move(made));
        }
    } while (acceptSymbol(","_L1));
    return list;
}

/// (a, b) = ...
bool Parser::nameListAhead() const
{
    if (!isSymbol("("_L1)) {
        return false;
    }
    int at = 1;
    while (true) {
        if (isName(at)) {
            ++at;
        } else if (isQuotedName(at)) {
            at += 3;
        } else if (!isSymbol(","_L1, at) && !isSymbol(")"_L1, at)) { // (, b) leaves a name out
            return false;
        }
        if (isSymbol(")"_L1, at)) {
            return isSymbol("="_L1, at + 1);
        }
        if (!isSymbol(","_L1, at)) {
            return false;
        }
        ++at;
    }
}

NamedExpression Parser::item()
{
    NamedExpression named;
    if (nameListAhead()) {
        ++m_at;
        while (!isSymbol(")"_L1) && !isEnd()) {
            named.names << (isSymbol(","_L1) ? QString() : expectName());
            if (!acceptSymbol(","_L1)) {
                break;
            }
        }
        expectSymbol(")"_L1);
        expectSymbol("="_L1);
    } else if ((isName() && isSymbol("="_L1, 1)) || (isQuotedName() && isSymbol("="_L1, 3))) {
        named.name = expectName();
        ++m_at;
    }
    named.expression = expression();
    return named;
}

void Parser::summarize(Operator& into)
{
    parameters(into, {});
    if (!isWord("by"_L1)) {
        into.items = items();
    }
    if (acceptWord("by"_L1)) {
        into.by = items();
    }
}

void Parser::sortKeys(Operator& into)
{
    parameters(into, {});
    expectWord("by"_L1);
    do {
        SortKey key;
        key.expression = expression();
        if (acceptWord("asc"_L1)) {
            key.descending = false;
        } else {
            acceptWord("desc"_L1);
        }
        key.nullsFirst = !key.descending;
        if (acceptWord("nulls"_L1)) {
            key.nullsFirst = acceptWord("first"_L1);
            if (!key.nullsFirst && !acceptWord("last"_L1)) {
                fail(QStringLiteral("Expected 'first' or 'last'"));
            }
        }
        into.keys.push_back(key);
    } while (acceptSymbol(","_L1));
}

void Parser::join(Operator& into)
{
    const bool lookup = into.name == u"lookup";
    parameters(into, {"kind"_L1});
    if (into.kind.isEmpty()) {
        into.kind = lookup ? QStringLiteral("leftouter") : QStringLiteral("innerunique");
    }
    static const QSet<QString> kinds{QStringLiteral("inner"),     QStringLiteral("innerunique"),   QStringLiteral("leftouter"), QStringLiteral("rightouter"),
                                     QStringLiteral("fullouter"), QStringLiteral("leftsemi"),      QStringLiteral("leftanti"),  QStringLiteral("anti"),
                                     QStringLiteral("rightsemi"), QStringLiteral("rightanti"),     QStringLiteral("leftantisemi"),
                                     QStringLiteral("rightantisemi")};
    if (!kinds.contains(into.kind) || (lookup && into.kind != u"leftouter" && into.kind != u"inner")) {
        failAt(QStringLiteral("SemanticError"), QStringLiteral("The %1 kind '%2' is not known.").arg(into.name, into.kind), into.position, into.length);
    }
    if (into.kind.endsWith(u"antisemi")) {
        into.kind.chop(4);
    }
    into.tables.push_back(tableOperand());
    expectWord("on"_L1);
    do {
        into.by.push_back({{}, expression()});
    } while (acceptSymbol(","_L1));
}

void Parser::unionTables(Operator& into)
{
    parameters(into, {"kind"_L1, "withsource"_L1, "with_source"_L1, "isfuzzy"_L1});
    if (!into.kind.isEmpty() && into.kind != u"outer" && into.kind != u"inner") {
        failAt(QStringLiteral("SyntaxError"), QStringLiteral("The union kind '%1' is not known.").arg(into.kind), into.position, into.length);
    }
    do {
        into.tables.push_back(tableOperand());
    } while (acceptSymbol(","_L1));
}

/// Names, with * as a wildcard; project-reorder also takes an order.
void Parser::columnPatterns(Operator& into)
{
    do {
        NamedExpression named;
        const Token at = peek();
        QString name = isSymbol("*"_L1) ? QString() : expectName();
        while (isSymbol("*"_L1) || (name.endsWith(u'*') && isName() && !isWord("asc"_L1) && !isWord("desc"_L1) && !isWord("granny"_L1))) {
            name += text();
            ++m_at;
        }
        named.expression = make(Expression::Kind::Name, name, {}, at);
        if (into.name == u"project-reorder" && isName()) {
            named.order = dashedWord();
            if (named.order != u"asc" && named.order != u"desc" && named.order != u"granny-asc" && named.order != u"granny-desc") {
                failAt(QStringLiteral("SyntaxError"), QStringLiteral("Expected 'asc' or 'desc', but found '%1'.").arg(named.order), at.position, at.length);
            }
        }
        into.items.push_back(std::move(named));
    } while (acceptSymbol(","_L1));
}

} // namespace kql
