// SPDX-License-Identifier: GPL-3.0-or-later
// The less common query operators.
#include "kql/parser.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace kql {

/// mv-expand a, b = expression to typeof(long) limit 10; mv-apply has the same items.
void Parser::expandItems(Operator& into)
{
    parameters(into, {"kind"_L1, "bagexpansion"_L1, "with_itemindex"_L1});
    if (into.kind.isEmpty()) {
        into.kind = into.property(u"bagexpansion");
    }
    if (!into.kind.isEmpty() && into.kind != u"bag" && into.kind != u"array") {
        failAt(QStringLiteral("SyntaxError"), QStringLiteral("Expected 'bag' or 'array', but found '%1'.").arg(into.kind), into.position, into.length);
    }
    do {
        NamedExpression named = item();
        if (acceptWord("to"_L1)) {
            expectWord("typeof"_L1);
            expectSymbol("("_L1);
            named.type = expectType();
            expectSymbol(")"_L1);
        }
        into.items.push_back(std::move(named));
    } while (acceptSymbol(","_L1));
    into.range.push_back(acceptWord("limit"_L1) ? expression() : nullptr);
}

void Parser::apply(Operator& into)
{
    expandItems(into);
    if (isWord("id"_L1)) {
        failAt(QStringLiteral("SemanticError"), QStringLiteral("mv-apply ... id is not supported."), peek().position, 2);
    }
    expectWord("on"_L1);
    innerSteps(into);
}

/// ( step | step ): a pipeline without a source.
void Parser::innerSteps(Operator& into)
{
    expectSymbol("("_L1);
    if (enter()) {
        Operator first = step();
        if (m_unwinding) {
            recover();
        } else {
            into.steps.push_back(std::move(first));
        }
        steps(into.steps);
    }
    leave();
    expectSymbol(")"_L1);
}

void Parser::parsePattern(Operator& into)
{
    parameters(into, {"kind"_L1, "flags"_L1});
    into.kind = into.kind.isEmpty() ? QStringLiteral("simple") : into.kind;
    if (into.kind != u"simple" && into.kind != u"regex" && into.kind != u"relaxed") {
        failAt(QStringLiteral("SyntaxError"), QStringLiteral("Expected 'simple', 'regex' or 'relaxed', but found '%1'.").arg(into.kind), into.position, into.length);
    }
    into.items.push_back({{}, expression()});
    expectWord("with"_L1);
    const bool bracketed = isSymbol("("_L1);
    m_at += bracketed;
    while (!isEnd() && !isSymbol("|"_L1) && !isSymbol(";"_L1) && !isSymbol(")"_L1)) {
        PatternPart part;
        part.position = peek().position;
        if (acceptSymbol("*"_L1)) {
            part.kind = PatternPart::Kind::Star;
        } else if (peek().kind == TokenKind::Text) {
            part.kind = PatternPart::Kind::Text;
            part.text = expectText();
        } else {
            part.kind = PatternPart::Kind::Column;
            part.text = expectName();
            if (acceptSymbol(":"_L1)) {
                part.type = expectType().value_or(Type::String);
                part.typed = true;
            }
        }
        into.pattern.push_back(std::move(part));
    }
    if (bracketed) {
        expectSymbol(")"_L1);
    }
    if (into.pattern.empty()) {
        fail(QStringLiteral("Expected a pattern"));
    }
}

void Parser::parseKeyValues(Operator& into)
{
    into.items.push_back({{}, expression()});
    expectWord("as"_L1);
    expectSymbol("("_L1);
    const Schema wanted = columns();
    for (const Column& column : wanted) {
        into.pattern.push_back({PatternPart::Kind::Column, column.name, column.type, true, into.position});
    }
    expectSymbol(")"_L1);
    if (acceptWord("with"_L1)) {
        withProperties(into);
    }
}

/// (name = value, ...): values are literals, names or lists of names.
void Parser::withProperties(Operator& into)
{
    expectSymbol("("_L1);
    while (!isSymbol(")"_L1) && !isEnd()) {
        const QString name = expectName();
        expectSymbol("="_L1);
        QString value;
        if (peek().kind == TokenKind::Text) {
            value = expectText();
        } else {
            const bool list = isSymbol("["_L1) || isSymbol("("_L1);
            // a, b, c: names of columns, up to the next property
            while (!isEnd() && !isSymbol(")"_L1) && !(isSymbol(","_L1) && !list && isName(1) && isSymbol("="_L1, 2))) {
                value += text();
                ++m_at;
            }
            if (value.startsWith(u'(')) {
                acceptSymbol(")"_L1);
            }
        }
        into.properties << std::pair(name, value);
        if (!acceptSymbol(","_L1)) {
            break;
        }
    }
    expectSymbol(")"_L1);
}

void Parser::makeSeries(Operator& into)
{
    parameters(into, {"kind"_L1});
    do {
        NamedExpression named = item();
        if (acceptWord("default"_L1)) {
            expectSymbol("="_L1);
            named.fallback = expression();
        }
        into.items.push_back(std::move(named));
    } while (acceptSymbol(","_L1));
    expectWord("on"_L1);
    into.range.assign(4, nullptr);
    if ((isName() && isSymbol("="_L1, 1)) || (isQuotedName() && isSymbol("="_L1, 3))) {
        into.axisName = expectName();
        ++m_at;
    }
    into.range[0] = sum(); // not a condition: `in range(...)` may follow
    if (acceptWord("in"_L1)) { // in range(from, to, step), the old form with an end that belongs to it
        expectWord("range"_L1);
        expectSymbol("("_L1);
        for (size_t i = 1; i < 4; ++i) {
            into.range[i] = expression();
            if (i < 3) {
                expectSymbol(","_L1);
            }
        }
        expectSymbol(")"_L1);
        into.properties << std::pair(QStringLiteral("closed"), QStringLiteral("true"));
    } else {
        if (acceptWord("from"_L1)) {
            into.range[1] = expression();
        }
        if (acceptWord("to"_L1)) {
            into.range[2] = expression();
        }
        expectWord("step"_L1);
        into.range[3] = expression();
    }
    if (acceptWord("by"_L1)) {
        into.by = items();
    }
}

/// top-nested 3 of a with others = "rest" by count(), top-nested of b by sum(x) desc
void Parser::topNested(Operator& into)
{
    do {
        if (!into.items.empty() && dashedWord() != u"top-nested") {
            fail(QStringLiteral("Expected 'top-nested'"));
        }
        NamedExpression level;
        const ExpressionPtr count = isWord("of"_L1) ? nullptr : expression();
        expectWord("of"_L1);
        level = item();
        level.count = count;
        if (acceptWord("with"_L1)) {
            expectWord("others"_L1);
            expectSymbol("="_L1);
            level.fallback = expression();
        }
        expectWord("by"_L1);
        const NamedExpression measure = item();
        level.measure = measure.expression;
        level.measureName = measure.name;
        level.order = acceptWord("asc"_L1) ? QStringLiteral("asc") : QStringLiteral("desc");
        acceptWord("desc"_L1);
        into.items.push_back(std::move(level));
    } while (acceptSymbol(","_L1));
}

/// sample N, sample-distinct N of column, top-hitters N of column by weight
void Parser::sampleOrHitters(Operator& into)
{
    into.range.push_back(expression());
    if (into.name != u"sample") {
        expectWord("of"_L1);
        into.items.push_back(item());
    }
    if (into.name == u"top-hitters" && acceptWord("by"_L1)) {
        into.by.push_back(item());
    }
}

void Parser::search(Operator& into)
{
    parameters(into, {"kind"_L1});
    if (isWord("in"_L1) && isSymbol("("_L1, 1)) {
        m_at += 2;
        do {
            into.tables.push_back(tableOperand());
        } while (acceptSymbol(","_L1));
        expectSymbol(")"_L1);
    }
    m_searching = true;
    into.items.push_back({{}, expression()});
    m_searching = false;
}

void Parser::render(Operator& into)
{
    into.kind = expectName();
    static const QSet<QString> charts{QStringLiteral("anomalychart"), QStringLiteral("areachart"),    QStringLiteral("barchart"),
                                      QStringLiteral("card"),         QStringLiteral("columnchart"),  QStringLiteral("graph"),
                                      QStringLiteral("ladderchart"),  QStringLiteral("linechart"),    QStringLiteral("piechart"),
                                      QStringLiteral("pivotchart"),   QStringLiteral("plotly"),       QStringLiteral("scatterchart"),
                                      QStringLiteral("sankey"),       QStringLiteral("stackedareachart"), QStringLiteral("table"),
                                      QStringLiteral("timechart"),    QStringLiteral("timeline"),     QStringLiteral("timepivot"),
                                      QStringLiteral("treemap"),      QStringLiteral("list")};
    if (!charts.contains(into.kind) && !m_unwinding) {
        failAt(QStringLiteral("SyntaxError"), QStringLiteral("The chart '%1' is not known.").arg(into.kind), into.position, into.length);
    }
    if (acceptWord("with"_L1)) {
        withProperties(into);
    }
    while (isName() && isSymbol("="_L1, 1)) { // the old form without parentheses
        const QString name = expectName();
        ++m_at;
        if (isEnd()) {
            fail(QStringLiteral("Expected the value of '%1'").arg(name));
            return;
        }
        into.properties << std::pair(name, text().toString());
        ++m_at;
    }
}

void Parser::partition(Operator& into)
{
    parameters(into, {});
    expectWord("by"_L1);
    const Token at = peek();
    into.by.push_back({{}, make(Expression::Kind::Name, expectName(), {}, at)}); // a bare name: the parenthesis behind it is no call
    innerSteps(into);
}

} // namespace kql
