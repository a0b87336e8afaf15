// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QString>

namespace http {

/// What the status bar shows while a call waits: "waiting 3 s (throttled)" or "waiting 1 s (trying again)". Translated.
QString waitState(core::Milliseconds delay, bool throttled);

/// "waiting for your sign-in". Translated.
QString signInWaitState();

} // namespace http
