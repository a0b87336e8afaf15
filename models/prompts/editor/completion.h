// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/editor/linelexer.h"

#include <QStringList>

namespace prompts::editor {

/// What a prompt may name.
struct Vocabulary
{
    QStringList inputs;                 ///< of this prompt
    QStringList paths;                  ///< of the library, for include and import
    QStringList models, deployments;
    QStringList filters, tests;         ///< of the template language
};

struct Completion
{
    qsizetype typed = 0;   ///< how many UTF-16 units before the cursor the proposals replace
    QStringList proposals; ///< best first
};

/// Proposals for the cursor at the end of `before`, the beginning of a line of which `state` says what it begins in. `isAsked`: the
/// person asked, so that also a place without a typed letter gets proposals. `above`: the lines before it, for the keys of a block and the
/// names that the template sets.
Completion completionsAt(const QString& before, LineState state, const QStringList& above, const Vocabulary& vocabulary, bool isAsked);

} // namespace prompts::editor
