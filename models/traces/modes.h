// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/search.h"

namespace traces {

/// Ids of the failure modes that a trace's spans can show, in the order of their table (resources/traces/modes.json).
QStringList knownModes();
/// The search that stands for a mode; null for one that spans do not show.
const Search* searchOfMode(const QString& id);
/// Ids of the modes that a trace shows.
QStringList modesOf(const TraceSummary& trace);

} // namespace traces
