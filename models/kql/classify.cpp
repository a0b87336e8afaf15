// SPDX-License-Identifier: GPL-3.0-or-later
// Colours of a query text.
#include "kql/language.h"

#include "kql/signatures.h"
#include "kql/value.h"
#include "kql/words.h"

namespace kql {

namespace {

constexpr LineState kOperatorDue = 1;
constexpr LineState kInBackticks = 2;
constexpr LineState kInTildes = 4;

/// The class of a name from what stands around it.
TokenClass classOfName(QStringView name, bool operatorDue, bool called, bool behindDot)
{
    const QString word = name.toString();
    if (operatorDue) {
        return queryOperators().contains(word) || word == u"project" || word == u"mv" || word == u"make" || word == u"top" || word == u"parse" ||
                       word == u"sample"
                   ? TokenClass::Operator
                   : TokenClass::Error;
    }
    if (behindDot) {
        return TokenClass::Plain;
    }
    if (called) {
        if (aggregateSignature(word)) {
            return TokenClass::Aggregate;
        }
        if (scalarSignature(word) || word == u"toscalar" || word == u"materialize" || word == u"datatable") {
            return TokenClass::Function;
        }
        if (typeFromName(name) || word == u"dynamic" || word == u"typeof") {
            return TokenClass::Type;
        }
    }
    if (keywords().contains(word)) {
        return TokenClass::Keyword;
    }
    return TokenClass::Plain;
}

class Painter
{
public:
    Painter(const QString& text, bool operatorDue) : m_text(text), m_operatorDue(operatorDue)
    {
        QList<Diagnostic> problems;
        m_tokens = tokenize(text, problems, true);
    }

    QList<ClassSpan> run()
    {
        for (int i = 0; i + 1 < m_tokens.size(); ++i) {
            paint(i);
        }
        return m_spans;
    }
    bool operatorDue() const { return m_operatorDue; }

private:
    QStringView text(int index) const { return index >= 0 && index < m_tokens.size() ? m_tokens[index].in(m_text) : QStringView(); }
    void add(const Token& token, TokenClass kind) { m_spans << ClassSpan{token.position, token.length, kind}; }

    void paint(int index)
    {
        const Token& token = m_tokens[index];
        switch (token.kind) {
        case TokenKind::Comment:
            add(token, TokenClass::Comment);
            return; // an operator may still be due
        case TokenKind::Text:
            add(token, TokenClass::Text);
            break;
        case TokenKind::Number:
        case TokenKind::Real:
        case TokenKind::TimeSpan:
            add(token, TokenClass::Number);
            break;
        case TokenKind::Symbol:
            paintSymbol(index);
            return;
        case TokenKind::Identifier:
            paintName(index);
            return;
        case TokenKind::End:
            return;
        }
        m_operatorDue = false;
    }

    void paintSymbol(int index)
    {
        const QStringView symbol = text(index);
        const bool joins = symbol == u"-" && !m_spans.isEmpty() && m_spans.last().kind == TokenClass::Operator &&
                           m_spans.last().position + m_spans.last().length == m_tokens[index].position;
        if (joins && index + 1 < m_tokens.size() && m_tokens[index + 1].kind == TokenKind::Identifier &&
            m_tokens[index + 1].position == m_tokens[index].position + 1) {
            m_spans.last().length += 1; // project-away is one word
            m_joined = true;
            return;
        }
        add(m_tokens[index], symbol == u"|" ? TokenClass::Operator : TokenClass::Punctuation);
        m_operatorDue = symbol == u"|";
    }

    void paintName(int index)
    {
        const Token& token = m_tokens[index];
        if (m_joined) {
            m_spans.last().length += token.length;
            m_joined = false;
            return;
        }
        const bool called = text(index + 1) == u"(";
        const TokenClass kind = classOfName(text(index), m_operatorDue, called, text(index - 1) == u".");
        m_operatorDue = false;
        if (kind != TokenClass::Plain) {
            add(token, kind);
        }
    }

    const QString& m_text;
    QList<Token> m_tokens;
    QList<ClassSpan> m_spans;
    bool m_operatorDue;
    bool m_joined = false;
};

} // namespace

QList<ClassSpan> classifyLine(const QString& line, LineState& state)
{
    QList<ClassSpan> spans;
    int start = 0;
    if (state & (kInBackticks | kInTildes)) { // the literal goes on
        const QLatin1StringView fence(state & kInBackticks ? "```" : "~~~");
        const qsizetype end = line.indexOf(fence);
        start = end < 0 ? int(line.size()) : int(end) + 3;
        if (start > 0) {
            spans << ClassSpan{0, start, TokenClass::Text};
        }
        if (end < 0) {
            return spans;
        }
        state = 0;
    }
    const QString rest = line.mid(start);
    Painter painter(rest, state & kOperatorDue);
    for (ClassSpan span : painter.run()) {
        span.position += start;
        spans << span;
    }
    state = painter.operatorDue() ? kOperatorDue : 0;
    if (!spans.isEmpty() && spans.last().kind == TokenClass::Text) {
        const QString last = line.mid(spans.last().position, spans.last().length);
        const bool backticks = last.startsWith(QLatin1StringView("```"));
        if ((backticks || last.startsWith(QLatin1StringView("~~~"))) && (last.size() < 6 || !last.endsWith(last.left(3)))) {
            state = backticks ? kInBackticks : kInTildes;
        }
    }
    return spans;
}

QList<ClassSpan> classify(const QString& text)
{
    return Painter(text, false).run();
}

} // namespace kql
