// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/search/filterlexer.h"

#include "sandbox/services/search/columns.h"
#include "sandbox/services/search/definition.h"

#include <QRegularExpression>
#include <limits>

namespace sandbox::search {

namespace {

/// Reads a quoted string that starts at `*position`; false when it never ends.
bool readString(const QString& text, qsizetype* position, QString* value)
{
    for (qsizetype i = *position + 1; i < text.size(); ++i) {
        if (text.at(i) != u'\'') {
            value->append(text.at(i));
        } else if (i + 1 < text.size() && text.at(i + 1) == u'\'') {
            value->append(u'\'');
            ++i;
        } else {
            *position = i + 1;
            return true;
        }
    }
    return false;
}

std::optional<Literal> wordLiteral(const QString& word)
{
    Literal literal;
    if (word == QLatin1String("null")) {
        return literal;
    }
    if (word == QLatin1String("true") || word == QLatin1String("false")) {
        literal.kind = Literal::Kind::Boolean;
        literal.integer = word == QLatin1String("true") ? 1 : 0;
        return literal;
    }
    if (word == QLatin1String("NaN") || word == QLatin1String("INF") || word == QLatin1String("-INF")) {
        literal.kind = Literal::Kind::Real;
        literal.real = word == QLatin1String("NaN")
                           ? std::numeric_limits<double>::quiet_NaN()
                           : (word.startsWith(u'-') ? -1 : 1) * std::numeric_limits<double>::infinity();
        return literal;
    }
    bool isNumber = false;
    const qint64 integer = word.toLongLong(&isNumber);
    if (isNumber) {
        literal.kind = Literal::Kind::Integer;
        literal.integer = integer;
        literal.real = double(integer);
        return literal;
    }
    const double real = word.toDouble(&isNumber);
    if (isNumber) {
        literal.kind = Literal::Kind::Real;
        literal.real = real;
        return literal;
    }
    if (const auto date = parseDateTimeOffset(word)) {
        literal.kind = Literal::Kind::Date;
        literal.integer = *date;
        return literal;
    }
    return std::nullopt;
}

bool isNameCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'.' || c == u'/' || c == u'$' || c == u'@';
}

} // namespace

core::Error filterError(const QString& text, int position, const QString& problem)
{
    return refusal(400, QStringLiteral("InvalidRequestParameter"),
                   QStringLiteral("Invalid expression: %1 at position %2 in '%3'.\r\nParameter name: $filter")
                       .arg(problem, QString::number(position), text));
}

core::Result<QList<FilterToken>> tokenizeFilter(const QString& text)
{
    static const QRegularExpression valuePattern(QStringLiteral(
        "\\G(?:\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(?:Z|[+-]\\d\\d:\\d\\d)?|-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|-INF)"));
    QList<FilterToken> tokens;
    qsizetype i = 0;
    while (i < text.size()) {
        const QChar c = text.at(i);
        if (c.isSpace()) {
            ++i;
            continue;
        }
        FilterToken token;
        token.position = int(i);
        if (c == u'\'') {
            token.kind = FilterToken::Kind::Literal;
            token.value.kind = Literal::Kind::String;
            if (!readString(text, &i, &token.value.text)) {
                return core::failure(
                    filterError(text, token.position, QStringLiteral("There is an unterminated string literal")));
            }
        } else if (c == u'(' || c == u')' || c == u',' || c == u':') {
            token.kind = FilterToken::Kind::Symbol;
            token.text = c;
            ++i;
        } else if (const auto match = valuePattern.match(text, i); match.hasMatch()) {
            token.text = match.captured();
            i += token.text.size();
            const auto literal = wordLiteral(token.text);
            if (!literal || (i < text.size() && isNameCharacter(text.at(i)))) {
                return core::failure(
                    filterError(text, token.position, QStringLiteral("Syntax error: the literal cannot be read")));
            }
            token.kind = FilterToken::Kind::Literal;
            token.value = *literal;
        } else if (isNameCharacter(c)) {
            const qsizetype start = i;
            while (i < text.size() && isNameCharacter(text.at(i))) {
                ++i;
            }
            token.text = text.mid(start, i - start);
            token.kind = FilterToken::Kind::Name;
            if (const auto literal = wordLiteral(token.text)) {
                token.kind = FilterToken::Kind::Literal;
                token.value = *literal;
            }
        } else {
            return core::failure(
                filterError(text, int(i), QStringLiteral("Syntax error: character '%1' is not valid").arg(c)));
        }
        tokens.append(token);
    }
    FilterToken end;
    end.position = int(text.size());
    tokens.append(end);
    return tokens;
}

} // namespace sandbox::search
