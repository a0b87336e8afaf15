// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exitstatus.h"

namespace cli {

ExitStatus exitStatusOf(const core::Error& error)
{
    switch (error.kind) {
    case core::ErrorKind::Cancelled:
    case core::ErrorKind::Timeout:
        return CancelledOrTimedOut;
    case core::ErrorKind::SignInNeeded:
        return SignInNeeded;
    case core::ErrorKind::InvalidInput:
        return WrongUsage;
    case core::ErrorKind::Storage:
        return BadInputFile;
    default:
        return ServiceFailed;
    }
}

} // namespace cli
