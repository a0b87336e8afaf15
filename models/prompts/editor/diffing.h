// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/editor/desktypes.h"

namespace prompts::editor {

/// All rows of the comparison of two texts, beside each other, with changed words. Pure.
DiffRows diffOf(const QString& before, const QString& after);

} // namespace prompts::editor
