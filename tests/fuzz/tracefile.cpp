// SPDX-License-Identifier: GPL-3.0-or-later
// Files with traces: whatever the bytes, the reading ends, spans have traces, trees are trees, and details can be asked for.
#include "traces/analysis.h"
#include "traces/spanfacts.h"
#include "traces/tracefile.h"
#include "traces/tracerows.h"

#include "fuzz/require.h"

using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes = fuzz::input(data, size);
    const core::Result<traces::TraceFile> file = traces::readTraces(bytes, QStringLiteral("fuzz.json"));
    if (!file) {
        require(!file.error().message.isEmpty(), "an error says something");
        return 0;
    }
    const traces::Spans& spans = *file->spans;
    require(spans.size() > 0 && spans.traceCount() > 0 && spans.traceEnd(spans.traceCount() - 1) == spans.size(), "every span is in a trace");
    for (qsizetype trace = 0; trace < std::min<qsizetype>(spans.traceCount(), 50); ++trace) {
        const traces::TraceTree tree = traces::TraceTree::build(file->spans, trace);
        require(!tree.isEmpty() && tree.end(0) == tree.size(), "the root holds everything");
        for (qsizetype node = 1; node < tree.size(); ++node) {
            require(tree.parent(node) >= 0 && tree.parent(node) < node && tree.end(node) <= tree.end(tree.parent(node)), "children stand behind and in their parents");
            require(tree.endNs(node) >= tree.startNs(node), "nothing ends before it begins");
        }
        for (qsizetype span = spans.traceBegin(trace); span < spans.traceEnd(trace); ++span) {
            require(tree.nodeOf(span) >= 0, "every span has a node");
        }
        traces::criticalPath(tree);
        traces::totals(tree);
        const traces::TraceRows rows(&tree);
        require(rows.size() == tree.size(), "nothing is hidden at first");
    }
    for (qsizetype span = 0; span < std::min<qsizetype>(spans.size(), 50); ++span) {
        traces::factsOf(spans.detail(span));
    }
    return 0;
}
