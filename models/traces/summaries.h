// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/spanfacts.h"
#include "traces/tracesreader.h"

namespace traces {

/// One row of the list from the spans of a trace, by the same rules as the query over a workspace. Reads the details of its spans.
TraceSummary summarise(const Spans& spans, qsizetype trace, const PriceOf& price);

/// The newest `limit` traces that a search finds, and how many it finds in all. Any thread; stops when `goesOn` says no.
TracePage pageOf(const Spans& spans, const Search& search, const PriceOf& price, int limit, const std::function<bool()>& goesOn);

/// Status codes that an error's text tells: "Error code: 429", "answered 503".
QStringList codesIn(const QString& text);
/// The expression behind codesIn(), in the dialect of the query services; its first group is the code.
QString codePattern();

} // namespace traces
