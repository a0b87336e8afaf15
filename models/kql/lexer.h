// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "kql/value.h"

#include <QList>

namespace kql {

enum class TokenKind { Identifier, Text, Number, Real, TimeSpan, Symbol, End };

/// `position` is the offset of the first character in the query.
struct Token
{
    TokenKind kind = TokenKind::End;
    QString text; ///< identifiers and symbols as written, literals without quotes
    Value value;  ///< Number, Real, TimeSpan
    int position = 0;
};

/// Splits a query into tokens; the last one is End. Understands 'x', "x", @'x', h'x', ```x```, ['quoted name'], 1h, 1.5, 0x1F,
/// and // comments. SyntaxError for an unclosed literal or a stray character.
core::Result<QList<Token>> tokenize(const QString& query);

/// A syntax or semantic error as the query services report it; `position` is turned into line and column.
core::Error errorAt(const QString& query, const QString& code, const QString& message, int position);

} // namespace kql
