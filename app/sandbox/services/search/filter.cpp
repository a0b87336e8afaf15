// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/search/filter.h"

#include "sandbox/services/search/filterlexer.h"

#include <QHash>

namespace sandbox::search {

namespace {

/// Recursive descent; the first problem found wins and every step then unwinds.
class FilterParser
{
public:
    FilterParser(QString text, QList<FilterToken> tokens) : m_text(std::move(text)), m_tokens(std::move(tokens)) {}

    core::Result<FilterNode> parse()
    {
        FilterNode node = disjunction();
        if (!m_problem && peek().kind != FilterToken::Kind::End) {
            fail(QStringLiteral("Syntax error: the end of the expression was expected"));
        }
        if (m_problem) {
            return core::failure(*m_problem);
        }
        return node;
    }

private:
    const FilterToken& peek() const { return m_tokens.at(m_next); }
    FilterToken take() { return m_tokens.at(m_next < m_tokens.size() - 1 ? m_next++ : m_next); }
    bool isName(const char* name) const
    {
        return peek().kind == FilterToken::Kind::Name && peek().text == QLatin1String(name);
    }
    bool isSymbol(char symbol) const
    {
        return peek().kind == FilterToken::Kind::Symbol && peek().text == QLatin1Char(symbol);
    }
    void fail(const QString& problem)
    {
        if (!m_problem) {
            m_problem = filterError(m_text, peek().position, problem);
        }
    }
    void expect(char symbol)
    {
        if (isSymbol(symbol)) {
            take();
        } else {
            fail(QStringLiteral("Syntax error: '%1' expected").arg(QLatin1Char(symbol)));
        }
    }

    FilterNode chain(FilterNode::Kind kind, const char* word, FilterNode (FilterParser::*next)())
    {
        FilterNode first = (this->*next)();
        if (m_problem || !isName(word)) {
            return first;
        }
        FilterNode node;
        node.kind = kind;
        node.children.push_back(std::move(first));
        while (!m_problem && isName(word)) {
            take();
            node.children.push_back((this->*next)());
        }
        return node;
    }
    FilterNode disjunction()
    {
        // Nesting is limited so that a hostile filter cannot exhaust the stack.
        if (++m_depth > 200) {
            fail(QStringLiteral("The filter is nested too deeply"));
            --m_depth;
            return {};
        }
        FilterNode node = chain(FilterNode::Kind::Or, "or", &FilterParser::conjunction);
        --m_depth;
        return node;
    }
    FilterNode conjunction() { return chain(FilterNode::Kind::And, "and", &FilterParser::negation); }
    FilterNode negation()
    {
        bool negated = false;
        while (isName("not")) {
            take();
            negated = !negated;
        }
        FilterNode inner = primary();
        if (!negated) {
            return inner;
        }
        FilterNode node;
        node.kind = FilterNode::Kind::Not;
        node.position = inner.position;
        node.children.push_back(std::move(inner));
        return node;
    }
    FilterNode primary()
    {
        if (isSymbol('(')) {
            take();
            FilterNode node = disjunction();
            expect(')');
            return node;
        }
        if (peek().kind == FilterToken::Kind::Literal) {
            return literalFirst();
        }
        if (peek().kind != FilterToken::Kind::Name) {
            fail(QStringLiteral("Syntax error: an expression was expected"));
            return {};
        }
        const FilterToken name = take();
        if (isSymbol('(')) {
            return call(name);
        }
        return comparison(name);
    }
    FilterNode literalFirst()
    {
        FilterNode node;
        node.position = peek().position;
        node.literal = take().value;
        FilterNode::Op op{};
        if (!comparisonOp(&op)) {
            if (node.literal.kind == Literal::Kind::Boolean) {
                node.kind = FilterNode::Kind::Constant;
                node.constant = node.literal.integer != 0;
                return node;
            }
            fail(QStringLiteral("Syntax error: a comparison operator was expected"));
            return node;
        }
        static constexpr FilterNode::Op mirrored[] = {FilterNode::Op::Eq, FilterNode::Op::Ne, FilterNode::Op::Lt,
                                                      FilterNode::Op::Le, FilterNode::Op::Gt, FilterNode::Op::Ge};
        if (peek().kind != FilterToken::Kind::Name) {
            fail(QStringLiteral("Syntax error: a field was expected; constants cannot be compared with each other"));
            return node;
        }
        node.kind = FilterNode::Kind::Compare;
        node.op = mirrored[int(op)];
        node.path = take().text;
        return node;
    }
    bool comparisonOp(FilterNode::Op* op)
    {
        static const QHash<QString, FilterNode::Op> ops = {{"eq", FilterNode::Op::Eq}, {"ne", FilterNode::Op::Ne},
                                                           {"gt", FilterNode::Op::Gt}, {"ge", FilterNode::Op::Ge},
                                                           {"lt", FilterNode::Op::Lt}, {"le", FilterNode::Op::Le}};
        if (peek().kind != FilterToken::Kind::Name || !ops.contains(peek().text)) {
            return false;
        }
        *op = ops.value(take().text);
        return true;
    }
    FilterNode comparison(const FilterToken& name)
    {
        FilterNode node;
        node.kind = FilterNode::Kind::Boolean;
        node.path = name.text;
        node.position = name.position;
        if (!comparisonOp(&node.op)) {
            return node;
        }
        node.kind = FilterNode::Kind::Compare;
        if (peek().kind != FilterToken::Kind::Literal) {
            fail(QStringLiteral("Syntax error: a literal was expected; fields cannot be compared with each other"));
            return node;
        }
        node.literal = take().value;
        return node;
    }
    FilterNode call(const FilterToken& name)
    {
        const qsizetype slash = name.text.lastIndexOf(u'/');
        const QString last = name.text.mid(slash + 1);
        if (slash > 0 && (last == QLatin1String("any") || last == QLatin1String("all"))) {
            return lambda(name, slash, last == QLatin1String("any"));
        }
        if (name.text == QLatin1String("search.in")) {
            return searchIn(name);
        }
        if (name.text == QLatin1String("search.ismatch") || name.text == QLatin1String("search.ismatchscoring")) {
            return isMatch(name);
        }
        m_problem = filterError(m_text, name.position,
                                QStringLiteral("The function '%1' is not supported here").arg(name.text));
        return {};
    }
    FilterNode lambda(const FilterToken& name, qsizetype slash, bool any)
    {
        FilterNode node;
        node.kind = any ? FilterNode::Kind::Any : FilterNode::Kind::All;
        node.path = name.text.left(slash);
        node.position = name.position;
        expect('(');
        if (any && isSymbol(')')) {
            take();
            return node;
        }
        if (peek().kind != FilterToken::Kind::Name) {
            fail(QStringLiteral("Syntax error: a range variable was expected"));
            return node;
        }
        node.variable = take().text;
        expect(':');
        node.children.push_back(disjunction());
        expect(')');
        return node;
    }
    QStringList stringArguments(int least, int most)
    {
        QStringList values;
        while (!m_problem && peek().kind == FilterToken::Kind::Literal) {
            const Literal literal = take().value;
            values.append(literal.kind == Literal::Kind::Null ? QString() : literal.text);
            if (!isSymbol(',')) {
                break;
            }
            take();
        }
        if (values.size() < least || values.size() > most) {
            fail(QStringLiteral("The function has the wrong number of arguments"));
        }
        expect(')');
        return values;
    }
    FilterNode searchIn(const FilterToken& name)
    {
        FilterNode node;
        node.kind = FilterNode::Kind::In;
        node.position = name.position;
        expect('(');
        if (peek().kind != FilterToken::Kind::Name) {
            fail(QStringLiteral("Syntax error: search.in takes a field or range variable first"));
            return node;
        }
        node.path = take().text;
        expect(',');
        const QStringList arguments = stringArguments(1, 2);
        if (m_problem) {
            return node;
        }
        // Without delimiters given, spaces and commas separate.
        const QString delimiters = arguments.size() > 1 ? arguments.at(1) : QStringLiteral(" ,");
        QString value;
        for (const QChar c : arguments.at(0)) {
            if (!delimiters.contains(c)) {
                value.append(c);
            } else if (!value.isEmpty()) {
                node.values.append(value);
                value.clear();
            }
        }
        if (!value.isEmpty()) {
            node.values.append(value);
        }
        if (arguments.size() > 1) {
            for (QString& entry : node.values) {
                entry = entry.trimmed();
            }
        }
        return node;
    }
    FilterNode isMatch(const FilterToken& name)
    {
        FilterNode node;
        node.kind = FilterNode::Kind::IsMatch;
        node.position = name.position;
        expect('(');
        const QStringList arguments = stringArguments(1, 4);
        if (m_problem) {
            return node;
        }
        node.text = arguments.value(0);
        node.fields = arguments.value(1);
        node.fullSyntax = arguments.value(2) == QLatin1String("full");
        node.matchAll = arguments.value(3) == QLatin1String("all");
        return node;
    }

    QString m_text;
    QList<FilterToken> m_tokens;
    qsizetype m_next = 0;
    int m_depth = 0;
    std::optional<core::Error> m_problem;
};

} // namespace

core::Result<FilterNode> parseFilter(const QString& text)
{
    auto tokens = tokenizeFilter(text);
    if (!tokens) {
        return core::failure(tokens.error());
    }
    return FilterParser(text, *tokens).parse();
}

} // namespace sandbox::search
