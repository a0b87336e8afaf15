// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/tracetree.h"

namespace traces {

/// What several rows have in common, for a picture in which they share a line of pixels.
struct RowBand
{
    qint64 startNs = 0, endNs = 0; ///< from the earliest start to the latest end
    qint64 longestNs = 0;
    SpanKind kind = SpanKind::Other; ///< of the longest one
    bool hasError = false, hasBlocked = false;
    friend bool operator==(const RowBand&, const RowBand&) = default;
};

/// The rows of a waterfall: the nodes of a tree that no collapsed one hides, and a pyramid over them, so that any stretch of a million
/// rows is summed up in a few steps. Keeps a pointer to the tree. One thread.
class TraceRows
{
public:
    TraceRows() = default;
    explicit TraceRows(const TraceTree* tree);

    qsizetype size() const { return qsizetype(m_rows.size()); }
    qsizetype nodeAt(qsizetype row) const { return m_rows[size_t(row)]; }
    /// Row of a node, or of the nearest node above it that is shown.
    qsizetype rowOf(qsizetype node) const;
    bool isCollapsed(qsizetype node) const { return m_collapsed[size_t(node)]; }
    void setCollapsed(qsizetype node, bool collapsed);
    void expandAll();
    /// Shows only nodes of at most this depth (the root has 0) until something is opened by hand.
    void collapseBelow(int depth);
    /// Opens everything above a node.
    void reveal(qsizetype node);

    /// Rows begin … end - 1, begin < end.
    RowBand band(qsizetype begin, qsizetype end) const;

private:
    void rebuild();
    RowBand bandOf(qsizetype row) const;
    static void join(RowBand& into, const RowBand& other);

    const TraceTree* m_tree = nullptr;
    std::vector<quint32> m_rows;
    std::vector<bool> m_collapsed;
    std::vector<std::vector<RowBand>> m_levels; ///< each stands for 16 of the level before, the first for 16 rows
};

} // namespace traces
