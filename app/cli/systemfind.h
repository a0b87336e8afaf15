// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "common/services.h"
#include "monitoring/systems.h"

namespace cli {

/// Declares --system and --all-tenants.
void declareSystem(QCommandLineParser& parser);
/// All systems that can be seen, of this tenant or of all. Problems of single tenants become messages.
QCoro::Task<core::Result<monitoring::SystemReport>> systemsAsked(Invocation invocation, app::Services* services);
/// The system of that name (see monitoring::findSystem), or the first one for an empty name.
QCoro::Task<core::Result<monitoring::System>> systemNamed(Invocation invocation, app::Services* services, QString wanted);
/// The system of `--system`, or the first one with a message that names the others. Problems of single tenants become messages.
QCoro::Task<core::Result<monitoring::System>> systemOf(Invocation invocation, app::Services* services);

} // namespace cli
