// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "prompts/yamlnode.h"

namespace prompts {

/// Lines of `key: value` at an indent, in block style where that reads better. `like` tells the order of members, and whether lists stand
/// in brackets.
QStringList yamlMember(const QString& key, const QJsonValue& value, int indent, const YamlNode* like);
/// On one line, members in the order of `like`.
QString yamlInlineLike(const QJsonValue& value, const YamlNode* like);

/// Sets, adds or (Undefined) removes the member at `path` of a YAML text of maps in block style, by replacing lines of that member alone.
/// InvalidInput when the text is no map, or what comes out does not read as meant.
core::Result<QString> patchedYaml(const QString& yaml, const QStringList& path, const QJsonValue& value);
/// `root` with the member set; maps that lose their last member go too.
QJsonValue withValueAt(const QJsonValue& root, const QStringList& path, const QJsonValue& value);

} // namespace prompts
