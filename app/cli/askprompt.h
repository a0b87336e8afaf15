// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "playground/promptsource.h"

namespace cli {

/// `--input name=value`, repeated. Values that are JSON lists, objects, numbers or booleans are taken as such. InvalidInput.
core::Result<QJsonObject> readPromptInputs(const QCommandLineParser& parser);

/// The prompt of `--prompt NAME[@label|@version]` from the library of `--library`, of the settings, or `<data>/prompts`; null without the
/// option. What is to be said about it (not committed) goes to standard error.
QCoro::Task<core::Result<playground::PromptSourcePtr>> findPrompt(Invocation invocation);

} // namespace cli
