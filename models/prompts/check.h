// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/prompt.h"
#include "prompts/promptfiles.h"

#include <optional>
#include <stop_token>

namespace prompts {

/// What checking knows besides the file. Everything may be left out; what depends on it is then not checked.
struct CheckContext
{
    std::shared_ptr<const PromptFiles> files; ///< for includes, samples, images
    std::optional<QStringList> deployments;   ///< names of deployments that exist
    std::optional<QStringList> models;        ///< names of models that exist
    QStringList otherNames;                   ///< names (`name:`) of the other prompts of the library
    bool countsTokens = true;                 ///< compare the rendered sample with the model's context length
    std::stop_token stop;
};

/// All problems of a prompt: the reading's and those of template, inputs, parameters, references, secrets, length. Sorted. Pure, any
/// thread; stops early when cancelled. The time is in proportion to the text (100 KB in less than 10 ms).
QList<PromptProblem> check(const ParsedPrompt& parsed, const CheckContext& context = {});
/// Names that the template uses and nobody sets, with where each is first used. Lines of the file.
struct VariableUse
{
    QString name;
    int line = 0, column = 0, endColumn = 0;
};
QList<VariableUse> variablesOf(const Prompt& prompt);

} // namespace prompts
