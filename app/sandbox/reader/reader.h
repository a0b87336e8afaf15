// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/reader/conversation.h"

namespace sandbox::reader {

/// The model `sandbox-reader`: answers from the request alone, by quoting. Deterministic; no state between requests.
ReadResult read(const ReadRequest& request);

} // namespace sandbox::reader
