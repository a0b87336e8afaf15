// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/tracetree.h"

#include <array>
#include <functional>
#include <optional>

namespace traces {

/// A stretch of time in which a node was what the trace waited for.
struct PathStep
{
    qint32 node = 0;
    qint64 startNs = 0, endNs = 0;
};

/// The chain of spans that made the trace as long as it is, by time: at each moment of the root, the deepest span that had to end before
/// what followed could begin. Work that overlaps it could be removed without making the trace shorter. O(n log n).
std::vector<PathStep> criticalPath(const TraceTree& tree);

/// Time of a node that no child explains.
struct Gap
{
    qint32 node = 0;
    qint64 startNs = 0, endNs = 0;
};

/// Stretches of at least `minimumNs` in nodes with children that no child covers: own work, waiting, or what is not instrumented. The
/// longest first, at most `limit`.
std::vector<Gap> gaps(const TraceTree& tree, qint64 minimumNs, qsizetype limit = 1000);

/// What tokens of a model cost, in the currency of the price table; nothing when the table does not have the model.
using PriceOf = std::function<std::optional<double>(const QString& model, const TokenCounts& tokens)>;

struct Totals
{
    TokenCounts tokens; ///< -1: nothing told
    std::optional<double> cost;
    int unpricedCalls = 0; ///< calls with tokens whose model has no price: the cost is a lower bound
    int modelCalls = 0, retrievals = 0, toolCalls = 0, errors = 0, blocked = 0, spans = 0;
    int repeatedUsage = 0; ///< spans whose tokens repeat those of spans below them (agents, wrappers): not counted again
    qint64 durationNs = 0;
    /// Wall time by kind, together `durationNs`: each moment counts once, for a model call first, then retrieval, tool, database, http;
    /// what none of these covers counts as Other.
    std::array<qint64, kSpanKinds> wallNs{};
    double share(SpanKind kind) const { return durationNs > 0 ? double(wallNs[size_t(kind)]) / double(durationNs) : 0; }
};
Totals totals(const TraceTree& tree, const PriceOf& price = {});

/// Tokens that a node adds to the totals: its own unless nodes below tell them already.
std::vector<qint64> countedTokens(const TraceTree& tree);

} // namespace traces
