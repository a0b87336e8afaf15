// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "common/services.h"
#include "monitoring/systems.h"

namespace cli {

/// Declares --system and --all-tenants.
void declareSystem(QCommandLineParser& parser);
/// The system of `--system`, or the first one with a message that names the others. Problems of single tenants become messages.
QCoro::Task<core::Result<monitoring::System>> systemOf(Invocation invocation, app::Services* services);

} // namespace cli
