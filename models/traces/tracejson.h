// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/pricetable.h"
#include "traces/analysis.h"
#include "traces/tracesummary.h"

namespace traces {

/// A trace as the command line prints it: traceId, start, durationMs, totals, notes, and `spans`, the roots with their `children`.
/// Children deeper than 100 levels stand beside each other under the hundredth, with their `depth`. `withAttributes` reads each record.
QJsonObject traceJson(const TraceTree& tree, const Totals& totals, bool withAttributes);
/// A row of the list.
QJsonObject summaryJson(const TraceSummary& trace);
/// A price table as a function; the table is copied.
PriceOf priceBy(const monitoring::PriceTable& table);

} // namespace traces
