// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/lexer.h"

#include "kql/value.h"

#include <algorithm>

namespace kql {

namespace {

bool isNameStart(QChar c)
{
    return c.isLetter() || c == u'_' || c == u'$';
}
bool isNamePart(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}
bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

class Scanner
{
public:
    Scanner(const QString& query, QList<Diagnostic>& problems, bool comments) : m_query(query), m_problems(problems), m_comments(comments) {}
    QList<Token> run();

private:
    QChar peek(qsizetype ahead = 0) const { return m_at + ahead < m_query.size() ? m_query[m_at + ahead] : QChar(); }
    bool startsWith(QStringView text) const { return QStringView(m_query).mid(m_at, text.size()) == text; }
    void fail(const QString& message, qsizetype position)
    {
        if (m_problems.size() < 100) {
            m_problems << diagnosticAt(m_query, QStringLiteral("SyntaxError"), message, int(position), int(std::max<qsizetype>(1, m_at - position)));
        }
    }
    void add(TokenKind kind, qsizetype start) { m_tokens << Token{kind, int(start), int(m_at - start)}; }
    bool blank();
    void text(qsizetype start, bool verbatim);
    bool fenced();
    void number();
    bool symbol();
    void next();

    const QString& m_query;
    QList<Diagnostic>& m_problems;
    bool m_comments;
    qsizetype m_at = 0;
    QList<Token> m_tokens;
};

bool Scanner::blank()
{
    if (peek().isSpace() || peek() == QChar(0xFEFF)) {
        ++m_at;
        return true;
    }
    if (peek() != u'/' || peek(1) != u'/') {
        return false;
    }
    const qsizetype start = m_at;
    const qsizetype end = m_query.indexOf(u'\n', m_at);
    m_at = end < 0 ? m_query.size() : end;
    if (m_comments) {
        add(TokenKind::Comment, start);
    }
    return true;
}

void Scanner::text(qsizetype start, bool verbatim)
{
    const QChar quote = peek();
    ++m_at;
    while (m_at < m_query.size()) {
        const QChar c = m_query[m_at++];
        if (c == quote) {
            if (verbatim && peek() == quote) {
                ++m_at;
                continue;
            }
            add(TokenKind::Text, start);
            return;
        }
        if (c == u'\n') {
            --m_at;
            break;
        }
        if (c == u'\\' && !verbatim && m_at < m_query.size() && peek() != u'\n') {
            ++m_at;
        }
    }
    add(TokenKind::Text, start);
    fail(QStringLiteral("The string literal is not closed."), start);
}

bool Scanner::fenced()
{
    if (!startsWith(u"```") && !startsWith(u"~~~")) {
        return false;
    }
    const qsizetype start = m_at;
    const qsizetype end = m_query.indexOf(QStringView(m_query).mid(m_at, 3), m_at + 3);
    m_at = end < 0 ? m_query.size() : end + 3;
    add(TokenKind::Text, start);
    if (end < 0) {
        fail(QStringLiteral("The multi-line string literal is not closed."), start);
    }
    return true;
}

void Scanner::number()
{
    const qsizetype start = m_at;
    const auto digits = [this] {
        while (isAsciiDigit(peek())) {
            ++m_at;
        }
    };
    if (peek() == u'0' && (peek(1) == u'x' || peek(1) == u'X')) {
        m_at += 2;
        while (isAsciiDigit(peek()) || (peek().toLower() >= u'a' && peek().toLower() <= u'f')) {
            ++m_at;
        }
        add(TokenKind::Number, start);
        return;
    }
    bool real = false;
    digits();
    if (peek() == u'.' && peek(1) != u'.' && !isNameStart(peek(1))) {
        real = true;
        ++m_at;
        digits();
    }
    const int exponent = peek(1) == u'+' || peek(1) == u'-' ? 2 : 1;
    if ((peek() == u'e' || peek() == u'E') && isAsciiDigit(peek(exponent))) {
        real = true;
        m_at += exponent;
        digits();
    }
    qsizetype unitEnd = m_at;
    while (unitEnd < m_query.size() && isNamePart(m_query[unitEnd]) && unitEnd - m_at < 16) {
        ++unitEnd;
    }
    if (unitEnd > m_at && unitEnd - start < 40 && parseTimeSpan(m_query.mid(start, unitEnd - start))) {
        m_at = unitEnd;
        add(TokenKind::TimeSpan, start);
        return;
    }
    add(real ? TokenKind::Real : TokenKind::Number, start);
}

bool Scanner::symbol()
{
    static constexpr QStringView two[] = {u"==", u"!=", u"=~", u"!~", u"<=", u">=", u"<>", u"..", u"=>"};
    const qsizetype start = m_at;
    if (startsWith(u"!in~")) {
        m_at += 4;
    } else if (std::any_of(std::begin(two), std::end(two), [this](QStringView s) { return startsWith(s); })) {
        m_at += 2;
    } else if (QStringView(u"|()[]{},;:.=<>+-*/%!~?@#").contains(peek())) {
        ++m_at;
    } else {
        return false;
    }
    add(TokenKind::Symbol, start);
    return true;
}

void Scanner::next()
{
    const qsizetype start = m_at;
    if (fenced()) {
        return;
    }
    qsizetype prefix = 0;
    bool verbatim = false;
    while (prefix < 2 && (peek(prefix) == u'@' || peek(prefix) == u'h' || peek(prefix) == u'H')) {
        verbatim = verbatim || peek(prefix) == u'@';
        ++prefix;
    }
    if (peek(prefix) == u'\'' || peek(prefix) == u'"') {
        m_at += prefix;
        text(start, verbatim);
        return;
    }
    const QChar c = peek();
    if (isAsciiDigit(c)) {
        number();
        return;
    }
    if (isNameStart(c)) {
        ++m_at;
        while (m_at < m_query.size() && isNamePart(peek())) {
            ++m_at;
        }
        add(TokenKind::Identifier, start);
        return;
    }
    if (!symbol()) {
        m_at += c.isHighSurrogate() ? 2 : 1;
        m_at = std::min(m_at, m_query.size());
        fail(QStringLiteral("The character '%1' is not expected here.").arg(m_query.mid(start, m_at - start)), start);
    }
}

QList<Token> Scanner::run()
{
    while (m_at < m_query.size()) {
        if (!blank()) {
            next();
        }
    }
    m_tokens << Token{TokenKind::End, int(m_query.size()), 0};
    return m_tokens;
}

void appendEscape(QString& content, QStringView body, qsizetype& at)
{
    const QChar escaped = body[at++];
    if ((escaped == u'u' && at + 4 <= body.size()) || (escaped == u'x' && at + 2 <= body.size())) {
        const int digits = escaped == u'u' ? 4 : 2;
        content += QChar(ushort(body.mid(at, digits).toUShort(nullptr, 16)));
        at += digits;
        return;
    }
    const qsizetype known = QStringView(u"abfnrtv0").indexOf(escaped);
    content += known < 0 ? escaped : QChar("\a\b\f\n\r\t\v\0"[known]);
}

} // namespace

QList<Token> tokenize(const QString& query, QList<Diagnostic>& problems, bool comments)
{
    if (query.size() > kLongestQuery) {
        problems << diagnosticAt(query, QStringLiteral("SyntaxError"),
                                 QStringLiteral("The query is longer than %1 characters.").arg(kLongestQuery), 0, 1);
        return {Token{TokenKind::End, 0, 0}};
    }
    return Scanner(query, problems, comments).run();
}

QString literalText(QStringView token)
{
    if (token.startsWith(u"```") || token.startsWith(u"~~~")) {
        const bool closed = token.size() >= 6 && token.endsWith(token.left(3));
        QStringView body = token.mid(3, token.size() - (closed ? 6 : 3));
        return body.toString();
    }
    bool verbatim = false;
    while (!token.isEmpty() && token[0] != u'"' && token[0] != u'\'') {
        verbatim = verbatim || token[0] == u'@';
        token = token.mid(1);
    }
    if (token.isEmpty()) {
        return {};
    }
    const QChar quote = token[0];
    QStringView body = token.mid(1);
    if (body.endsWith(quote)) {
        body.chop(1);
    }
    QString content;
    content.reserve(body.size());
    for (qsizetype at = 0; at < body.size();) {
        const QChar c = body[at++];
        if (c == u'\\' && !verbatim && at < body.size()) {
            appendEscape(content, body, at);
            continue;
        }
        if (c == quote && verbatim && at < body.size() && body[at] == quote) {
            ++at;
        }
        content += c;
    }
    return content;
}

Diagnostic diagnosticAt(const QString& query, const QString& code, const QString& message, int position, int length)
{
    const QStringView before = QStringView(query).left(position);
    const qsizetype line = before.count(u'\n') + 1;
    const qsizetype column = position - (before.lastIndexOf(u'\n') + 1) + 1;
    return {position, length, int(line), int(column), code, message};
}

core::Error errorAt(const QString& query, const QString& code, const QString& message, int position)
{
    const Diagnostic found = diagnosticAt(query, code, message, position, 1);
    core::Error error = core::Error::make(core::ErrorKind::BadRequest, message, QStringLiteral("query"));
    error.code = code;
    error.details = QStringLiteral("line %1, column %2").arg(found.line).arg(found.column);
    return error;
}

} // namespace kql
