// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/yamlnode.h"

namespace flows {

/// A value as YAML nodes: short lists of plain values in flow style, the rest in block style.
prompts::YamlNode nodeOf(const QJsonValue& value);
/// Members or items as lines that begin at `column` (from 0), each with a line break.
QString blockText(const prompts::YamlNode& node, qsizetype column);
/// `key: value` with its line break, and the lines that follow.
QString memberText(const QString& key, const prompts::YamlNode& value, qsizetype column);
/// `- value`.
QString itemText(const prompts::YamlNode& value, qsizetype column);
/// The line with the scalar that stands in it replaced; null when it does not stand there as a whole or the new one needs more lines.
QString withScalarReplaced(const QString& line, const prompts::YamlNode& old, qsizetype lineNumber, const prompts::YamlNode& value);

} // namespace flows
