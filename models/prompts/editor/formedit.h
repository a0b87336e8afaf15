// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "prompts/editor/desktypes.h"

namespace prompts::editor {

/// The text with one field of its front matter changed; everything else stays as it was written. An empty value takes the member out.
/// InvalidInput for values that are none (a temperature that is no number), or when the text can only be changed by hand. Pure.
core::Result<QString> edited(const QString& text, const FormEdit& edit);

} // namespace prompts::editor
