// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>
#include <QStringList>
#include <QVariant>
#include <memory>
#include <vector>

namespace sandbox::search {

/// A literal of a filter: null, true/false, a number, a string or a date.
struct Literal
{
    enum class Kind { Null, Boolean, Integer, Real, String, Date };
    Kind kind = Kind::Null;
    qint64 integer = 0; ///< also the boolean and the date in milliseconds
    double real = 0;    ///< set for Integer too
    QString text;
};

/// Node of a parsed OData $filter.
struct FilterNode
{
    enum class Kind {
        And,     ///< children
        Or,      ///< children
        Not,     ///< children[0]
        Compare, ///< path, op, literal
        Boolean, ///< path alone: a boolean field or range variable
        In,      ///< search.in(path, values)
        Any,     ///< path/any(variable: children[0]); without children: not empty
        All,     ///< path/all(variable: children[0])
        IsMatch, ///< search.ismatch(text, fields, queryType, searchMode)
        Constant ///< true or false
    };
    enum class Op { Eq, Ne, Gt, Ge, Lt, Le };

    Kind kind = Kind::Constant;
    Op op = Op::Eq;
    QString path;
    QString variable;
    Literal literal;
    QStringList values;
    QString text;
    QString fields;
    bool fullSyntax = false;
    bool matchAll = false;
    bool constant = true;
    int position = 0;
    std::vector<FilterNode> children;
};

/// Parses an OData filter as Azure AI Search takes it: eq ne gt ge lt le and or not ( ), any/all, search.in,
/// search.ismatch, search.ismatchscoring. The Error's message names the position.
core::Result<FilterNode> parseFilter(const QString& text);

} // namespace sandbox::search
