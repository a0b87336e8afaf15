// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace monitoring::failures {

/// Texts of resources/failures in the context "monitoring::failures::Modes", each ended by a null. They are only listed, so that
/// lupdate sees them; modes are read from the file.
extern const char* const kModeTexts[];
extern const char* const kSourceTexts[];

} // namespace monitoring::failures
