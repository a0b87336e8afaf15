// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/prompt.h"

namespace prompts {

/// Where the parts of a file stand, in UTF-16 units of its text.
struct FileParts
{
    bool hasFrontMatter = false;
    bool isOpen = false; ///< the closing mark is missing
    qsizetype frontBegin = 0, frontEnd = 0; ///< between the marks; frontEnd is where the closing mark's line begins
    qsizetype bodyBegin = 0;
    int frontLine = 1, bodyLine = 1;
};

/// The front matter stands between two lines of `---` (or `+++`), before which only empty lines may stand.
FileParts partsOfFile(QStringView text);
/// The same for UTF-8, for lists of many files.
qsizetype bodyBeginOf(const QByteArray& bytes);

/// Fills the members of `prompt` from `root`; unusual and wrong shapes become problems.
void readMembers(const YamlNode& root, Prompt& prompt, QList<PromptProblem>& problems);
/// "kind" and "type" words of both versions as ours; empty for unknown ones.
QString inputTypeOf(const QString& word);
/// Type of a sample value: string, number, integer, boolean, array, object; empty for null.
QString typeOfValue(const QJsonValue& value);
/// Name of a model parameter in the spelling of the chat API: maxOutputTokens is max_tokens.
QString parameterName(const QString& spelled);

} // namespace prompts
