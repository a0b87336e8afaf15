// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/check.h"

#include <functional>

namespace prompts {

// The parts of check(), each of one topic.
void checkModel(const Prompt& prompt, const CheckContext& context, QList<PromptProblem>& problems);
void checkParameters(const Prompt& prompt, QList<PromptProblem>& problems);
void checkInputs(const Prompt& prompt, QList<PromptProblem>& problems);
void checkRoles(const Prompt& prompt, QList<PromptProblem>& problems);
void checkSecrets(const Prompt& prompt, QList<PromptProblem>& problems);
/// Template, what it uses and what it includes.
void checkTemplate(const Prompt& prompt, const CheckContext& context, QList<PromptProblem>& problems);

/// A problem at a member of the front matter; at its map, or nowhere, when it is not there.
PromptProblem atMember(const Prompt& prompt, const QStringList& path, Severity severity, const char* code, const QString& message, const QString& remedy);

/// Calls `found` with each name in expressions and statements of a template that may be a variable (no members, filters, named arguments).
void eachName(const QString& body, const std::function<void(qsizetype begin, qsizetype end)>& found);
/// Where names stand in the expressions and statements of a Jinja template: first uses.
QHash<QString, std::pair<int, int>> namePlaces(const QString& body);

} // namespace prompts
