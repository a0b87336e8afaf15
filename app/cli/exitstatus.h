// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace cli {

/// What the program ends with.
enum ExitStatus {
    Done = 0,
    CheckFailed = 1,
    WrongUsage = 2,
    SignInNeeded = 3,
    ServiceFailed = 4,
    CancelledOrTimedOut = 5,
    BadInputFile = 6,
};

/// The status that belongs to an error's kind.
ExitStatus exitStatusOf(const core::Error& error);

} // namespace cli
