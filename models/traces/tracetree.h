// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/spans.h"

#include <QStringList>

namespace traces {

/// The spans of one trace as a tree in display order: node 0 is the root, a node's children follow it, and node + 1 … end(node) - 1 are
/// all that is below. Built in O(n log n) without recursion, from whatever came: spans whose parent is missing hang under a node that
/// stands for it, rings are cut at their earliest span, several roots get one above them. Each oddity is a flag at the node and counted
/// in notes(). Siblings are ordered by start, then the longer first, then name and id, whatever order they came in. Immutable.
class TraceTree
{
public:
    static constexpr qint32 kNone = -1;
    TraceTree() = default;
    /// Of trace number `trace`.
    static TraceTree build(SpansRef spans, qsizetype trace);

    qsizetype size() const { return qsizetype(m_span.size()); } ///< nodes
    bool isEmpty() const { return m_span.empty(); }
    QString traceId() const { return m_traceId; }
    const SpansRef& spans() const { return m_spans; }

    /// Its place in spans(), or kNone when the node stands for a missing span.
    qint32 span(qsizetype node) const { return m_span[size_t(node)]; }
    qint32 parent(qsizetype node) const { return m_parent[size_t(node)]; } ///< kNone for the root
    qsizetype end(qsizetype node) const { return m_end[size_t(node)]; }    ///< behind the last node below it
    bool hasChildren(qsizetype node) const { return end(node) > node + 1; }
    int depth(qsizetype node) const { return m_depth[size_t(node)]; }
    SpanFlags flags(qsizetype node) const { return SpanFlags(int(m_flags[size_t(node)])); }
    /// The node of a span, or kNone.
    qsizetype nodeOf(qsizetype span) const;
    qsizetype nodeOf(const QString& spanId) const;

    QString name(qsizetype node) const; ///< of a missing span: a translated "Missing span 00f0…"
    SpanKind kind(qsizetype node) const;
    SpanStatus status(qsizetype node) const;
    qint64 startNs(qsizetype node) const { return m_start[size_t(node)]; }
    qint64 endNs(qsizetype node) const { return m_finish[size_t(node)]; } ///< never before startNs
    qint64 durationNs(qsizetype node) const { return endNs(node) - startNs(node); }

    /// Over all nodes, not only the root.
    qint64 startNs() const { return m_first; }
    qint64 endNs() const { return m_last; }
    int depth() const { return m_deepest; }
    /// What is odd about the trace, one sentence each, the worst first: "3 spans name a parent that is not in this trace."
    const QStringList& notes() const { return m_notes; }

private:
    friend class TreeBuilder;
    SpansRef m_spans;
    QString m_traceId;
    std::vector<qint32> m_span, m_parent, m_depth;
    std::vector<qint32> m_end;
    std::vector<quint16> m_flags;
    std::vector<qint64> m_start, m_finish;
    std::vector<std::pair<qint32, SpanId>> m_missing; ///< nodes without a span, ascending, and the ids they stand for
    std::vector<qint32> m_nodeOf; ///< by span minus the trace's first one
    qsizetype m_firstSpan = 0;
    qint64 m_first = 0, m_last = 0;
    int m_deepest = 0;
    QStringList m_notes;
};

} // namespace traces
