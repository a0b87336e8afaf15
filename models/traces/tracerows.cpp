// SPDX-License-Identifier: GPL-3.0-or-later
#include "traces/tracerows.h"

#include <algorithm>

namespace traces {

namespace {
constexpr qsizetype kFan = 16;
}

TraceRows::TraceRows(const TraceTree* tree) : m_tree(tree), m_collapsed(size_t(tree->size()), false)
{
    rebuild();
}

void TraceRows::join(RowBand& into, const RowBand& other)
{
    if (other.longestNs > into.longestNs) {
        into.longestNs = other.longestNs;
        into.kind = other.kind;
    }
    into.startNs = std::min(into.startNs, other.startNs);
    into.endNs = std::max(into.endNs, other.endNs);
    into.hasError = into.hasError || other.hasError;
    into.hasBlocked = into.hasBlocked || other.hasBlocked;
}

RowBand TraceRows::bandOf(qsizetype row) const
{
    const qsizetype node = nodeAt(row);
    const SpanStatus status = m_tree->status(node);
    return {m_tree->startNs(node), m_tree->endNs(node), m_tree->durationNs(node), m_tree->kind(node), status == SpanStatus::Error, status == SpanStatus::Blocked};
}

void TraceRows::rebuild()
{
    m_rows.clear();
    const qsizetype nodes = m_tree->size();
    for (qsizetype node = 0; node < nodes;) {
        m_rows.push_back(quint32(node));
        node = m_collapsed[size_t(node)] ? m_tree->end(node) : node + 1;
    }
    m_levels.clear();
    qsizetype count = size();
    while (count > kFan) {
        std::vector<RowBand> level;
        level.reserve(size_t((count + kFan - 1) / kFan));
        for (qsizetype begin = 0; begin < count; begin += kFan) {
            const auto at = [&](qsizetype i) { return m_levels.empty() ? bandOf(i) : m_levels.back()[size_t(i)]; };
            RowBand band = at(begin);
            for (qsizetype i = begin + 1; i < std::min(begin + kFan, count); ++i) {
                join(band, at(i));
            }
            level.push_back(band);
        }
        count = qsizetype(level.size());
        m_levels.push_back(std::move(level));
    }
}

qsizetype TraceRows::rowOf(qsizetype node) const
{
    // Rows are ascending node numbers, and what is hidden stands behind the collapsed node that hides it.
    const auto behind = std::upper_bound(m_rows.begin(), m_rows.end(), quint32(std::max<qsizetype>(node, 0)));
    return std::max<qsizetype>(behind - m_rows.begin() - 1, 0);
}

void TraceRows::setCollapsed(qsizetype node, bool collapsed)
{
    if (m_collapsed[size_t(node)] != collapsed) {
        m_collapsed[size_t(node)] = collapsed;
        rebuild();
    }
}

void TraceRows::expandAll()
{
    m_collapsed.assign(m_collapsed.size(), false);
    rebuild();
}

void TraceRows::collapseBelow(int depth)
{
    for (qsizetype node = 0; node < m_tree->size(); ++node) {
        m_collapsed[size_t(node)] = m_tree->depth(node) >= depth && m_tree->hasChildren(node);
    }
    rebuild();
}

void TraceRows::reveal(qsizetype node)
{
    bool wasHidden = false;
    for (qint32 above = m_tree->parent(node); above != TraceTree::kNone; above = m_tree->parent(above)) {
        wasHidden = wasHidden || m_collapsed[size_t(above)];
        m_collapsed[size_t(above)] = false;
    }
    if (wasHidden) { // rebuilding reads all nodes
        rebuild();
    }
}

RowBand TraceRows::band(qsizetype begin, qsizetype end) const
{
    RowBand band = bandOf(begin);
    qsizetype row = begin + 1;
    while (row < end) {
        qsizetype step = 1;
        int level = -1;
        while (level + 1 < int(m_levels.size()) && row % (step * kFan) == 0 && row + step * kFan <= end) {
            step *= kFan;
            ++level;
        }
        join(band, level < 0 ? bandOf(row) : m_levels[size_t(level)][size_t(row / step)]);
        row += step;
    }
    return band;
}

} // namespace traces
