// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace widgets::charts {

/// Gives every Plot the role of a chart, with the point under the marker as its value. Qt would call a painted widget a filler. Any
/// number of calls; GUI thread.
void installPlotAccessibility();

} // namespace widgets::charts
