// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/terminal.h"
#include "core/cancel.h"

#include <QCoroTask>
#include <QStringList>

namespace cli {

/// The whole program but for the event loop: finds the command, parses, runs it. `arguments` begin with the program's name.
QCoro::Task<int> runProgram(QStringList arguments, Terminal* terminal, core::CancelToken cancel);

} // namespace cli
