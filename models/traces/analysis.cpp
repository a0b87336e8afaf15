// SPDX-License-Identifier: GPL-3.0-or-later
#include "traces/analysis.h"

#include <algorithm>

namespace traces {

namespace {

/// Children of a node, as node numbers.
template <typename Visit> void eachChild(const TraceTree& tree, qsizetype node, Visit visit)
{
    for (qsizetype child = node + 1; child < tree.end(node); child = tree.end(child)) {
        visit(child);
    }
}

bool isTimeless(const TraceTree& tree, qsizetype node)
{
    return tree.flags(node).testFlag(BadTime);
}

} // namespace

namespace {

/// Walks a trace from its end backwards: what a span waited for last is the child that ended last before that moment.
class PathWalk
{
public:
    explicit PathWalk(const TraceTree& tree) : m_tree(tree) {}
    std::vector<PathStep> run();

private:
    struct Frame
    {
        qint32 node;
        qint64 begin, end; ///< what of the node can matter: children that outlast it count up to its end
        qint64 at;         ///< the path is known from here on
        std::vector<qint32> children; ///< by end, the latest last
    };
    void enter(qint32 node, qint64 begin, qint64 end);
    qint32 nextOf(Frame& frame) const;
    qint64 endOf(const Frame& frame, qint32 child) const { return std::min(m_tree.endNs(child), frame.end); }

    const TraceTree& m_tree;
    std::vector<Frame> m_stack;
};

void PathWalk::enter(qint32 node, qint64 begin, qint64 end)
{
    Frame frame{node, begin, end, end, {}};
    eachChild(m_tree, node, [&](qsizetype child) {
        if (!isTimeless(m_tree, child) && m_tree.endNs(child) > m_tree.startNs(child)) {
            frame.children.push_back(qint32(child));
        }
    });
    std::sort(frame.children.begin(), frame.children.end(), [&](qint32 a, qint32 b) {
        return std::pair(endOf(frame, a), b) < std::pair(endOf(frame, b), a); // of two that end together the first one counts
    });
    m_stack.push_back(std::move(frame));
}

qint32 PathWalk::nextOf(Frame& frame) const
{
    while (!frame.children.empty()) {
        const qint32 child = frame.children.back();
        frame.children.pop_back();
        if (endOf(frame, child) <= frame.at && m_tree.startNs(child) < frame.at && m_tree.endNs(child) > frame.begin) {
            return child;
        }
    }
    return TraceTree::kNone;
}

std::vector<PathStep> PathWalk::run()
{
    std::vector<PathStep> path;
    const auto emit = [&path](qint32 node, qint64 start, qint64 end) {
        if (end > start) {
            path.push_back({node, start, end});
        }
    };
    enter(0, m_tree.startNs(0), m_tree.endNs(0));
    while (!m_stack.empty()) {
        Frame& frame = m_stack.back();
        const qint32 next = nextOf(frame);
        if (next == TraceTree::kNone) {
            emit(frame.node, frame.begin, frame.at);
            m_stack.pop_back();
            continue;
        }
        const qint64 begin = std::max(frame.begin, m_tree.startNs(next));
        const qint64 end = endOf(frame, next);
        emit(frame.node, end, frame.at);
        frame.at = begin;
        enter(next, begin, end); // `frame` is gone
    }
    std::reverse(path.begin(), path.end());
    return path;
}

} // namespace

std::vector<PathStep> criticalPath(const TraceTree& tree)
{
    return tree.isEmpty() ? std::vector<PathStep>() : PathWalk(tree).run();
}

std::vector<Gap> gaps(const TraceTree& tree, qint64 minimumNs, qsizetype limit)
{
    std::vector<Gap> found;
    for (qsizetype node = 0; node < tree.size(); ++node) {
        if (!tree.hasChildren(node) || tree.flags(node).testFlag(Synthesised)) {
            continue;
        }
        qint64 covered = tree.startNs(node); // children come in order of their start
        const auto take = [&](qint64 until) {
            if (until > covered && until - covered >= std::max<qint64>(minimumNs, 1)) {
                found.push_back({qint32(node), covered, until});
            }
        };
        eachChild(tree, node, [&](qsizetype child) {
            if (!isTimeless(tree, child)) {
                take(std::min(tree.startNs(child), tree.endNs(node)));
                covered = std::max(covered, tree.endNs(child));
            }
        });
        take(tree.endNs(node));
    }
    std::sort(found.begin(), found.end(), [](const Gap& a, const Gap& b) {
        return std::tuple(a.startNs - a.endNs, a.startNs, a.node) < std::tuple(b.startNs - b.endNs, b.startNs, b.node);
    });
    if (qsizetype(found.size()) > limit) {
        found.resize(size_t(limit));
    }
    return found;
}

namespace {

/// What a node and everything below it told.
struct Usage
{
    qint64 input = 0, output = 0;
    bool isTold = false;
    void add(const Usage& other)
    {
        input += other.input;
        output += other.output;
        isTold = isTold || other.isTold;
    }
};

Usage usageOf(const TokenCounts& tokens)
{
    return {std::max<qint64>(tokens.input, 0), std::max<qint64>(tokens.output, 0), tokens.isKnown()};
}

/// For each node whether its tokens count. Agents, workflows and requests repeat what the model calls below them told. A model call
/// counts beside others below it, unless it tells just their sum: then it is a wrapper around them.
std::vector<bool> countedNodes(const TraceTree& tree)
{
    std::vector<bool> counts(size_t(tree.size()), false);
    std::vector<Usage> below(size_t(tree.size()));
    for (qsizetype node = tree.size() - 1; node >= 0; --node) { // children stand behind their parents
        Usage& sum = below[size_t(node)];
        const qint32 span = tree.span(node);
        const Usage own = span == TraceTree::kNone ? Usage() : usageOf(tree.spans()->tokens(span));
        const bool isModel = tree.kind(node) == SpanKind::Model;
        const bool repeats = sum.isTold && (!isModel || (own.input == sum.input && own.output == sum.output));
        if (own.isTold && !repeats) {
            counts[size_t(node)] = true;
            sum.add(own);
        }
        if (tree.parent(node) != TraceTree::kNone) {
            below[size_t(tree.parent(node))].add(sum);
        }
    }
    return counts;
}

void addTokens(TokenCounts& into, const TokenCounts& tokens)
{
    const auto add = [](qint64& sum, qint64 value) { sum = value < 0 ? sum : std::max<qint64>(sum, 0) + value; };
    add(into.input, tokens.input);
    add(into.output, tokens.output);
    add(into.cached, tokens.cached);
}

/// Wall time by kind: at each moment the first kind of the order that is under way.
void addWallTime(const TraceTree& tree, Totals& totals)
{
    static constexpr SpanKind order[] = {SpanKind::Model, SpanKind::Retrieval, SpanKind::Tool, SpanKind::Database, SpanKind::Http};
    struct Edge
    {
        qint64 at;
        qint8 kind, change;
    };
    std::vector<Edge> edges;
    for (qsizetype node = 0; node < tree.size(); ++node) {
        const auto place = std::find(std::begin(order), std::end(order), tree.kind(node));
        if (place != std::end(order) && !isTimeless(tree, node)) {
            edges.push_back({tree.startNs(node), qint8(place - order), 1});
            edges.push_back({tree.endNs(node), qint8(place - order), -1});
        }
    }
    std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return a.at < b.at; });
    std::array<qint64, std::size(order)> open{};
    qint64 told = 0;
    for (size_t i = 0; i + 1 < edges.size(); ++i) {
        open[size_t(edges[i].kind)] += edges[i].change;
        const auto first = std::find_if(open.begin(), open.end(), [](qint64 count) { return count > 0; });
        if (first != open.end()) {
            const qint64 length = edges[i + 1].at - edges[i].at;
            totals.wallNs[size_t(order[first - open.begin()])] += length;
            told += length;
        }
    }
    totals.wallNs[size_t(SpanKind::Other)] += totals.durationNs - told;
}

} // namespace

Totals totals(const TraceTree& tree, const PriceOf& price)
{
    Totals totals;
    totals.durationNs = tree.endNs() - tree.startNs();
    const std::vector<bool> counts = countedNodes(tree);
    for (qsizetype node = 0; node < tree.size(); ++node) {
        const qint32 span = tree.span(node);
        if (span == TraceTree::kNone) {
            continue;
        }
        ++totals.spans;
        const SpanKind kind = tree.kind(node);
        const SpanStatus status = tree.status(node);
        totals.modelCalls += kind == SpanKind::Model;
        totals.retrievals += kind == SpanKind::Retrieval;
        totals.toolCalls += kind == SpanKind::Tool;
        totals.errors += status == SpanStatus::Error;
        totals.blocked += status == SpanStatus::Blocked;
        const TokenCounts tokens = tree.spans()->tokens(span);
        if (!counts[size_t(node)]) {
            totals.repeatedUsage += tokens.isKnown();
            continue;
        }
        addTokens(totals.tokens, tokens);
        const std::optional<double> cost = price ? price(tree.spans()->model(span), tokens) : std::nullopt;
        if (cost) {
            totals.cost = totals.cost.value_or(0) + *cost;
        } else {
            totals.unpricedCalls += tokens.total() > 0;
        }
    }
    addWallTime(tree, totals);
    return totals;
}

std::vector<qint64> countedTokens(const TraceTree& tree)
{
    const std::vector<bool> counts = countedNodes(tree);
    std::vector<qint64> tokens(size_t(tree.size()), 0);
    for (qsizetype node = 0; node < tree.size(); ++node) {
        if (counts[size_t(node)]) {
            tokens[size_t(node)] = tree.spans()->tokens(tree.span(node)).total();
        }
    }
    return tokens;
}

} // namespace traces
