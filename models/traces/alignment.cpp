// SPDX-License-Identifier: GPL-3.0-or-later
#include "traces/alignment.h"

#include <QHash>
#include <algorithm>

namespace traces {

namespace {

constexpr size_t kMostCells = 1'000'000; ///< of the table of common orders

std::vector<qint32> childrenOf(const TraceTree& tree, qint32 node)
{
    std::vector<qint32> children;
    if (node == TraceTree::kNone) {
        return children;
    }
    for (qsizetype child = node + 1; child < tree.end(node); child = tree.end(child)) {
        children.push_back(qint32(child));
    }
    return children;
}

bool isSame(const TraceTree& left, qint32 a, const TraceTree& right, qint32 b)
{
    return left.kind(a) == right.kind(b) && left.name(a) == right.name(b);
}

using Pairs = std::vector<std::pair<qint32, qint32>>;

/// The next child of the same name, for lists that are too long for more.
Pairs pairsInPassing(const TraceTree& left, const std::vector<qint32>& a, const TraceTree& right, const std::vector<qint32>& b)
{
    QHash<QString, std::vector<size_t>> places;
    for (size_t i = b.size(); i-- > 0;) {
        places[right.name(b[i])].push_back(i);
    }
    Pairs pairs;
    size_t taken = 0;
    for (const qint32 one : a) {
        auto found = places.find(left.name(one));
        while (found != places.end() && !found->empty() && found->back() < taken) {
            found->pop_back();
        }
        if (found == places.end() || found->empty()) {
            pairs.emplace_back(one, TraceTree::kNone);
            continue;
        }
        for (; taken < found->back(); ++taken) {
            pairs.emplace_back(TraceTree::kNone, b[taken]);
        }
        pairs.emplace_back(one, b[taken++]);
    }
    for (; taken < b.size(); ++taken) {
        pairs.emplace_back(TraceTree::kNone, b[taken]);
    }
    return pairs;
}

/// Longest common subsequence by name and kind.
Pairs pairsOf(const TraceTree& left, const std::vector<qint32>& a, const TraceTree& right, const std::vector<qint32>& b)
{
    if (a.size() * b.size() > kMostCells) {
        return pairsInPassing(left, a, right, b);
    }
    const size_t width = b.size() + 1;
    std::vector<qint32> length((a.size() + 1) * width, 0);
    for (size_t i = a.size(); i-- > 0;) {
        for (size_t j = b.size(); j-- > 0;) {
            length[i * width + j] = isSame(left, a[i], right, b[j]) ? length[(i + 1) * width + j + 1] + 1 : std::max(length[(i + 1) * width + j], length[i * width + j + 1]);
        }
    }
    Pairs pairs;
    size_t i = 0;
    size_t j = 0;
    while (i < a.size() || j < b.size()) {
        if (i < a.size() && j < b.size() && isSame(left, a[i], right, b[j])) {
            pairs.emplace_back(a[i++], b[j++]);
        } else if (j >= b.size() || (i < a.size() && length[(i + 1) * width + j] >= length[i * width + j + 1])) {
            pairs.emplace_back(a[i++], TraceTree::kNone);
        } else {
            pairs.emplace_back(TraceTree::kNone, b[j++]);
        }
    }
    return pairs;
}

bool endedDifferently(const TraceTree& left, qint32 a, const TraceTree& right, qint32 b)
{
    const bool failed = left.status(a) == SpanStatus::Error;
    const bool otherFailed = right.status(b) == SpanStatus::Error;
    const bool blocked = left.status(a) == SpanStatus::Blocked;
    const bool otherBlocked = right.status(b) == SpanStatus::Blocked;
    const auto model = [](const TraceTree& tree, qint32 node) { return tree.span(node) >= 0 ? tree.spans()->model(tree.span(node)) : QString(); };
    return failed != otherFailed || blocked != otherBlocked || model(left, a) != model(right, b);
}

} // namespace

Alignment align(const TraceTree& left, const TraceTree& right)
{
    Alignment result;
    if (left.isEmpty() && right.isEmpty()) {
        return result;
    }
    std::vector<AlignedRow> stack{{left.isEmpty() ? TraceTree::kNone : 0, right.isEmpty() ? TraceTree::kNone : 0, -1, 0, false}};
    while (!stack.empty()) {
        AlignedRow row = stack.back();
        stack.pop_back();
        const bool isPair = row.left != TraceTree::kNone && row.right != TraceTree::kNone;
        row.differs = !isPair || endedDifferently(left, row.left, right, row.right);
        result.onlyLeft += row.right == TraceTree::kNone ? 1 : 0;
        result.onlyRight += row.left == TraceTree::kNone ? 1 : 0;
        result.changed += isPair && row.differs ? 1 : 0;
        const auto number = qint32(result.rows.size());
        if (row.differs && result.firstDifference < 0) {
            result.firstDifference = number;
        }
        result.rows.push_back(row);
        const Pairs pairs = pairsOf(left, childrenOf(left, row.left), right, childrenOf(right, row.right));
        for (auto pair = pairs.rbegin(); pair != pairs.rend(); ++pair) {
            stack.push_back({pair->first, pair->second, number, row.depth + 1, false});
        }
    }
    return result;
}

} // namespace traces
