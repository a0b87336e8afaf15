// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/analysis.h"
#include "traces/spanfacts.h"
#include "traces/tracesreader.h"

namespace traces {

/// One trace with what is worked out of it once, so that showing it costs nothing. Immutable; shared between threads.
struct OpenedTrace
{
    std::shared_ptr<const TraceTree> tree; ///< never null
    TraceSource source;
    QStringList notes;              ///< of reading, then of the tree
    QString emptyReason, remedy;    ///< when the tree is empty
    Totals totals;
    std::vector<bool> critical;     ///< by node: on the critical path
    std::vector<Gap> gaps;          ///< the longest first
    std::vector<qint64> tokens;     ///< by node: what it adds to the totals
};
using OpenedTraceRef = std::shared_ptr<const OpenedTrace>;

/// May take long: off the window's thread for a big trace.
OpenedTraceRef openedTrace(LoadedTrace loaded, const PriceOf& price = {});

/// 0 to 255 by node: its share of the whole time, or of the largest token count of a node. For colours.
std::vector<quint8> durationShades(const TraceTree& tree);
std::vector<quint8> tokenShades(const OpenedTrace& trace);

/// What is known of a node; a missing span gives its name and times only.
SpanDetail detailOf(const TraceTree& tree, qsizetype node);

/// The next retrieval with documents behind `after`, around the end; without any the next retrieval, without those -1. Looks into at most
/// a hundred spans.
qsizetype nextRetrieval(const TraceTree& tree, qsizetype after);
/// The next node of a kind behind `after`, around the end; -1: none.
qsizetype nextOfKind(const TraceTree& tree, SpanKind kind, qsizetype after);
/// Nodes whose name has the text, without case; empty when none has.
std::vector<bool> nodesNamed(const TraceTree& tree, const QString& text);

} // namespace traces
