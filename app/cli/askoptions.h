// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/parameters.h"

#include <QCommandLineParser>

namespace cli {

/// Declares what `ask` understands besides the common options.
void declareAskOptions(QCommandLineParser& parser);
/// Options as parameters of the flow. InvalidInput names the option that cannot be used; Storage a file that cannot be read
/// (`--system @FILE`). Keys of backends come from PILOTHOUSE_CHAT_KEY and PILOTHOUSE_EMBEDDING_KEY, never from the command line.
core::Result<playground::Parameters> readAskOptions(const QCommandLineParser& parser);

} // namespace cli
