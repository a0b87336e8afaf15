// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/search/filter.h"

#include <QList>

namespace sandbox::search {

/// One token of a filter.
struct FilterToken
{
    enum class Kind { Name, Literal, Symbol, End };
    Kind kind = Kind::End;
    QString text;  ///< the name or symbol
    Literal value; ///< for Literal
    int position = 0;
};

/// Splits a filter into tokens; the last is End. Strings are in single quotes, '' stands for one quote.
core::Result<QList<FilterToken>> tokenizeFilter(const QString& text);

/// "Invalid expression: ... at position n in '...'" as the service writes it.
core::Error filterError(const QString& text, int position, const QString& problem);

} // namespace sandbox::search
