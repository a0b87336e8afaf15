// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/promptsource.h"
#include "prompts/prompt.h"

namespace comparison {

/// What an input of a prompt is for, by its name as prompts in use spell it (case, `_` and `-` do not count).
enum class InputRole { Variable, Question, SearchQuery, Documents, History };
InputRole inputRole(const QString& name);

/// Which inputs of a prompt get what a question brings.
struct InputPlan
{
    struct Place
    {
        QString name;
        InputRole role = InputRole::Variable;
        bool isList = false; ///< goes through it, so it gets a list; otherwise a text
    };
    QList<Place> places; ///< declared inputs first, then names that only the template uses
    bool takes(InputRole role) const;
    /// Inputs that the person may fill, in the order of the file.
    QStringList variables() const;
};
InputPlan inputPlan(const prompts::Prompt& prompt);

/// The values of one rendering. Every text of `inputs` is guarded with `guard`: put in front of what the template language's readers would
/// take for a role line, an image or a file of the library; to be taken out of the rendered messages again.
QJsonObject inputValues(const InputPlan& plan, const playground::PromptInputs& inputs, QChar guard);
/// A character that is in none of the texts and that no document can hold in earnest.
QChar guardFor(const playground::PromptInputs& inputs, const QString& templateText);

} // namespace comparison
