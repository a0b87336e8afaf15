// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "prompts/prompt.h"

namespace prompts {

// Edits of single members of the front matter. They patch the text: comments, order, unknown members, quoting and line ends of everything
// else stay. The result is read again and compared with what was meant; InvalidInput when the text cannot be patched so (the file then
// needs the text editor). Without front matter one is put in front. All pure; any thread.

/// `path` names the member ("model", "parameters", "temperature"); missing maps on the way are added. Undefined removes the member.
core::Result<QString> withMember(const QString& text, const QStringList& path, const QJsonValue& value);
inline core::Result<QString> withoutMember(const QString& text, const QStringList& path)
{
    return withMember(text, path, QJsonValue(QJsonValue::Undefined));
}
/// Gives a member another name at its place.
core::Result<QString> withMemberRenamed(const QString& text, const QStringList& path, const QString& name);
/// Adds or replaces an input, in the form (map or list) that the file uses. Keeps members of the input that are unknown here.
core::Result<QString> withInput(const QString& text, const PromptInput& input);
/// Renames an input in the front matter and where the template uses it as a variable.
core::Result<QString> withInputRenamed(const QString& text, const QString& from, const QString& to);
core::Result<QString> withoutInput(const QString& text, const QString& name);
/// The member of a parameter in the file's own spelling, for withMember(): model.parameters.max_tokens or model.options.maxOutputTokens.
QStringList parameterPath(const Prompt& prompt, const QString& parameter);
/// Replaces everything behind the front matter.
QString withBody(const QString& text, const QString& body);

} // namespace prompts
