// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tracestest {

// Files with traces, as text: the same few spans in each form, and odd ones.
extern const char* const kOtlp;
extern const char* const kEnvelopes;
extern const char* const kQuery;
extern const char* const kLateResource; ///< a resource behind its spans
extern const char* const kHostile;
extern const char* const kRows; ///< a list of row objects

} // namespace tracestest
