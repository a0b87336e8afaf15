// SPDX-License-Identifier: GPL-3.0-or-later
#include "traces/openedtrace.h"

#include <algorithm>

namespace traces {

namespace {

constexpr int kMostLooks = 100;
constexpr qint64 kShortestGapNs = 1'000'000;

/// Square root: the eye tells small shares apart, too.
quint8 shade(double share)
{
    return quint8(255 * std::sqrt(std::clamp(share, 0.0, 1.0)));
}

} // namespace

OpenedTraceRef openedTrace(LoadedTrace loaded, const PriceOf& price)
{
    auto trace = std::make_shared<OpenedTrace>();
    auto tree = std::make_shared<const TraceTree>(std::move(loaded.tree));
    trace->tree = tree;
    trace->source = loaded.source;
    trace->notes = loaded.notes + tree->notes();
    trace->emptyReason = loaded.emptyReason;
    trace->remedy = loaded.remedy;
    if (tree->isEmpty()) {
        return trace;
    }
    trace->totals = totals(*tree, price);
    trace->critical.assign(size_t(tree->size()), false);
    for (const PathStep& step : criticalPath(*tree)) {
        trace->critical[size_t(step.node)] = true;
    }
    const qint64 whole = tree->endNs() - tree->startNs();
    trace->gaps = gaps(*tree, std::max(kShortestGapNs, whole / 100));
    trace->tokens = countedTokens(*tree);
    return trace;
}

std::vector<quint8> durationShades(const TraceTree& tree)
{
    std::vector<quint8> shades(static_cast<size_t>(tree.size()));
    const double whole = std::max(1.0, double(tree.endNs() - tree.startNs()));
    for (qsizetype node = 0; node < tree.size(); ++node) {
        shades[size_t(node)] = shade(double(tree.durationNs(node)) / whole);
    }
    return shades;
}

std::vector<quint8> tokenShades(const OpenedTrace& trace)
{
    std::vector<quint8> shades(trace.tokens.size(), 0);
    const auto most = std::max_element(trace.tokens.begin(), trace.tokens.end());
    if (most == trace.tokens.end() || *most <= 0) {
        return shades;
    }
    for (size_t node = 0; node < shades.size(); ++node) {
        shades[node] = shade(double(std::max<qint64>(0, trace.tokens[node])) / double(*most));
    }
    return shades;
}

SpanDetail detailOf(const TraceTree& tree, qsizetype node)
{
    const qint32 span = tree.span(node);
    SpanDetail detail = span >= 0 ? tree.spans()->detail(span) : SpanDetail();
    detail.traceId = tree.traceId();
    detail.flags |= tree.flags(node);
    if (span < 0) {
        detail.name = tree.name(node);
        detail.kind = tree.kind(node);
        detail.status = tree.status(node);
        detail.startNs = tree.startNs(node);
        detail.durationNs = tree.durationNs(node);
    }
    return detail;
}

qsizetype nextOfKind(const TraceTree& tree, SpanKind kind, qsizetype after)
{
    const qsizetype count = tree.size();
    for (qsizetype step = 1; step <= count; ++step) {
        const qsizetype node = (std::max<qsizetype>(after, -1) + step) % count;
        if (tree.kind(node) == kind) {
            return node;
        }
    }
    return -1;
}

qsizetype nextRetrieval(const TraceTree& tree, qsizetype after)
{
    const qsizetype first = nextOfKind(tree, SpanKind::Retrieval, after);
    qsizetype node = first;
    for (int look = 0; look < kMostLooks && node >= 0; ++look) {
        if (!factsOf(detailOf(tree, node)).documents.isEmpty()) {
            return node;
        }
        node = nextOfKind(tree, SpanKind::Retrieval, node);
        if (node == first) {
            break;
        }
    }
    return first;
}

std::vector<bool> nodesNamed(const TraceTree& tree, const QString& text)
{
    std::vector<bool> found(static_cast<size_t>(tree.size()), false);
    bool any = false;
    for (qsizetype node = 0; node < tree.size() && !text.isEmpty(); ++node) {
        if (tree.name(node).contains(text, Qt::CaseInsensitive)) {
            found[size_t(node)] = true;
            any = true;
        }
    }
    return any ? found : std::vector<bool>();
}

} // namespace traces
