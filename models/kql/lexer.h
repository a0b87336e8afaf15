// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QList>
#include <QString>

namespace kql {

/// A problem of a query text, for an editor and for the services' error bodies.
struct Diagnostic
{
    int position = 0; ///< offset of the first character
    int length = 0;   ///< at least 1, except at the end of the text
    int line = 1;     ///< from 1
    int column = 1;   ///< from 1, in UTF-16 units
    QString code;     ///< "SyntaxError" or "SemanticError"
    QString message;
};

enum class TokenKind : quint8 { Identifier, Text, Number, Real, TimeSpan, Symbol, Comment, End };

/// A token is a range of the query; textOf() and literalText() read it.
struct Token
{
    TokenKind kind = TokenKind::End;
    int position = 0;
    int length = 0;
    QStringView in(const QString& query) const { return QStringView(query).mid(position, length); }
};

/// Longer texts than this are refused, as the services do.
constexpr qsizetype kLongestQuery = 2 * 1024 * 1024;

/// Splits a query into tokens; the last one is End. Never fails: what is wrong (an unclosed literal, a stray character) is
/// added to `problems` and skipped. Comments are tokens only when asked for. Linear in the text.
QList<Token> tokenize(const QString& query, QList<Diagnostic>& problems, bool comments = false);

/// Content of a Text token without quotes and escapes. Understands 'x', "x", @'x', h'x', ```x``` and ~~~x~~~.
QString literalText(QStringView token);

/// A diagnostic with line and column filled in.
Diagnostic diagnosticAt(const QString& query, const QString& code, const QString& message, int position, int length);

/// A syntax or semantic error as the query services report it; `position` is turned into line and column.
core::Error errorAt(const QString& query, const QString& code, const QString& message, int position);

} // namespace kql
