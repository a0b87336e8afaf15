// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <optional>

namespace logs {

/// One line of a JSON value as a tree: texts only, marked (see marked()) and shortened, so that it can be shown as it is.
struct JsonNode
{
    QString name;  ///< member, or index in a list
    QString value; ///< scalar, or "{3}" and "[3]" with the number of entries
    QList<JsonNode> children;
};

constexpr int kMostJsonNodes = 5000;

/// The text as a tree when it is an object or a list: its members at the top. A text inside that is JSON again has it below, since logs
/// hold JSON in JSON. At most kMostJsonNodes lines and 40 levels; what is left out is said in a last line.
std::optional<QList<JsonNode>> jsonTree(const QString& text);

} // namespace logs
