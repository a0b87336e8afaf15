// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/promptsource.h"
#include "prompts/prompt.h"
#include "prompts/promptfiles.h"

namespace comparison {

/// A prompt of the library as the playground's flow takes it: its declared inputs get the question, the history, the chosen chunks and the
/// variables (promptinputs.h); its parameters go along. What the template does not take of these is put behind it, as the built-in prompt
/// does behind a system prompt: a prompt that is a system text only can be asked too. Documents stay untrusted: defused and between the
/// marks of the built-in prompt, and no value can open a message, name a file or become an image.
///
/// InvalidInput for prompts that cannot chat (embedding, image) and for files with errors; the sentence names the line.
core::Result<playground::PromptSourcePtr> promptSource(const prompts::ParsedPrompt& prompt, std::shared_ptr<const prompts::PromptFiles> files,
                                                       const QString& version);

} // namespace comparison
