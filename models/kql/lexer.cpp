// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/lexer.h"

#include <QStringList>

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

class Scanner
{
public:
    explicit Scanner(const QString& query) : m_query(query) {}
    core::Result<QList<Token>> run();

private:
    QChar peek(int ahead = 0) const { return m_at + ahead < m_query.size() ? m_query[m_at + ahead] : QChar(); }
    core::Error fail(const QString& message, int position) const
    {
        return errorAt(m_query, QStringLiteral("SyntaxError"), message, position);
    }
    bool skipBlank();
    std::optional<core::Error> text(int start, QChar quote, bool verbatim);
    std::optional<core::Error> fenced(int start);
    void number();
    bool symbol();
    std::optional<core::Error> next();

    const QString& m_query;
    int m_at = 0;
    QList<Token> m_tokens;
};

bool Scanner::skipBlank()
{
    if (peek().isSpace()) {
        ++m_at;
        return true;
    }
    if (peek() == u'/' && peek(1) == u'/') {
        while (m_at < m_query.size() && peek() != u'\n') {
            ++m_at;
        }
        return true;
    }
    return false;
}

std::optional<core::Error> Scanner::text(int start, QChar quote, bool verbatim)
{
    QString content;
    ++m_at; // the quote
    while (m_at < m_query.size()) {
        const QChar c = m_query[m_at++];
        if (c == quote) {
            if (verbatim && peek() == quote) {
                content += quote;
                ++m_at;
                continue;
            }
            m_tokens << Token{TokenKind::Text, content, {}, start};
            return std::nullopt;
        }
        if (c == u'\n' && !verbatim) {
            break;
        }
        if (c == u'\\' && !verbatim && m_at < m_query.size()) {
            const QChar escaped = m_query[m_at++];
            if (escaped == u'u' && m_at + 4 <= m_query.size()) {
                content += QChar(m_query.mid(m_at, 4).toUShort(nullptr, 16));
                m_at += 4;
            } else {
                const int known = QStringView(u"ntr0").indexOf(escaped);
                content += known < 0 ? escaped : QChar("\n\t\r\0"[known]);
            }
            continue;
        }
        content += c;
    }
    return fail(QStringLiteral("The string literal is not closed."), start);
}

std::optional<core::Error> Scanner::fenced(int start)
{
    const qsizetype end = m_query.indexOf(QLatin1String("```"), m_at + 3);
    if (end < 0) {
        return fail(QStringLiteral("The multi-line string literal is not closed."), start);
    }
    m_tokens << Token{TokenKind::Text, m_query.mid(m_at + 3, end - m_at - 3), {}, start};
    m_at = int(end) + 3;
    return std::nullopt;
}

void Scanner::number()
{
    const int start = m_at;
    if (peek() == u'0' && (peek(1) == u'x' || peek(1) == u'X')) {
        m_at += 2;
        while (peek().isDigit() || QStringView(u"abcdefABCDEF").contains(peek())) {
            ++m_at;
        }
        m_tokens << Token{TokenKind::Number, {}, Value(m_query.mid(start + 2, m_at - start - 2).toLongLong(nullptr, 16)), start};
        return;
    }
    bool real = false;
    while (peek().isDigit()) {
        ++m_at;
    }
    if (peek() == u'.' && peek(1).isDigit()) {
        real = true;
        ++m_at;
        while (peek().isDigit()) {
            ++m_at;
        }
    }
    const int exponentDigits = peek(1) == u'+' || peek(1) == u'-' ? 2 : 1;
    if ((peek() == u'e' || peek() == u'E') && peek(exponentDigits).isDigit()) {
        real = true;
        m_at += exponentDigits;
        while (peek().isDigit()) {
            ++m_at;
        }
    }
    const int digitsEnd = m_at;
    int unitEnd = m_at;
    while (unitEnd < m_query.size() && isNamePart(m_query[unitEnd])) {
        ++unitEnd;
    }
    if (unitEnd > digitsEnd) {
        if (const auto ticks = parseTimeSpan(m_query.mid(start, unitEnd - start))) {
            m_at = unitEnd;
            m_tokens << Token{TokenKind::TimeSpan, {}, Value(*ticks), start};
            return;
        }
    }
    const QString digits = m_query.mid(start, digitsEnd - start);
    m_tokens << (real ? Token{TokenKind::Real, digits, Value(digits.toDouble()), start}
                      : Token{TokenKind::Number, digits, Value(digits.toLongLong()), start});
}

bool Scanner::symbol()
{
    static const QStringList symbols{QStringLiteral("!in~"), QStringLiteral("=="), QStringLiteral("!="), QStringLiteral("=~"),
                                     QStringLiteral("!~"), QStringLiteral("<="), QStringLiteral(">="), QStringLiteral("<>"), QStringLiteral(".."),
                                     QStringLiteral("=>"), QStringLiteral("|"), QStringLiteral("("), QStringLiteral(")"),
                                     QStringLiteral("["), QStringLiteral("]"), QStringLiteral("{"), QStringLiteral("}"),
                                     QStringLiteral(","), QStringLiteral(";"), QStringLiteral(":"), QStringLiteral("."),
                                     QStringLiteral("="), QStringLiteral("<"), QStringLiteral(">"), QStringLiteral("+"),
                                     QStringLiteral("-"), QStringLiteral("*"), QStringLiteral("/"), QStringLiteral("%"),
                                     QStringLiteral("!"), QStringLiteral("~")};
    for (const QString& candidate : symbols) {
        if (QStringView(m_query).mid(m_at).startsWith(candidate)) {
            m_tokens << Token{TokenKind::Symbol, candidate, {}, m_at};
            m_at += int(candidate.size());
            return true;
        }
    }
    return false;
}

std::optional<core::Error> Scanner::next()
{
    const int start = m_at;
    const QChar c = peek();
    if (QStringView(m_query).mid(m_at).startsWith(u"```")) {
        return fenced(start);
    }
    if (c == u'\'' || c == u'"') {
        return text(start, c, false);
    }
    int prefix = 0;
    bool verbatim = false;
    while (prefix < 2 && (peek(prefix) == u'@' || peek(prefix) == u'h' || peek(prefix) == u'H')) {
        verbatim = verbatim || peek(prefix) == u'@';
        ++prefix;
    }
    if (prefix > 0 && (peek(prefix) == u'\'' || peek(prefix) == u'"')) {
        m_at += prefix;
        return text(start, peek(), verbatim);
    }
    if (c.isDigit()) {
        number();
        return std::nullopt;
    }
    if (isNameStart(c)) {
        while (m_at < m_query.size() && (isNamePart(peek()) || (m_at == start && peek() == u'$'))) {
            ++m_at;
        }
        m_tokens << Token{TokenKind::Identifier, m_query.mid(start, m_at - start), {}, start};
        return std::nullopt;
    }
    if (symbol()) {
        return std::nullopt;
    }
    return fail(QStringLiteral("The character '%1' is not expected here.").arg(c), start);
}

core::Result<QList<Token>> Scanner::run()
{
    while (m_at < m_query.size()) {
        if (skipBlank()) {
            continue;
        }
        if (auto problem = next()) {
            return *problem;
        }
    }
    m_tokens << Token{TokenKind::End, {}, {}, int(m_query.size())};
    return m_tokens;
}

} // namespace

core::Result<QList<Token>> tokenize(const QString& query)
{
    return Scanner(query).run();
}

core::Error errorAt(const QString& query, const QString& code, const QString& message, int position)
{
    const QStringView before = QStringView(query).left(position);
    const qsizetype line = before.count(u'\n') + 1;
    const qsizetype column = position - (before.lastIndexOf(u'\n') + 1) + 1;
    core::Error error = core::Error::make(core::ErrorKind::BadRequest, message, QStringLiteral("query"));
    error.code = code;
    error.details = QStringLiteral("line %1, column %2").arg(line).arg(column);
    return error;
}

} // namespace kql
