// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/tracetree.h"

namespace traces {

/// The steps of TraceTree::build(). Items are the spans of the trace by their place in it, then nodes that stand for missing ones.
class TreeBuilder
{
public:
    TreeBuilder(SpansRef spans, qsizetype trace) : m_spans(std::move(spans)), m_first(m_spans->traceBegin(trace)), m_count(qint32(m_spans->traceEnd(trace) - m_first))
    {
        m_tree.m_spans = m_spans;
        m_tree.m_traceId = m_spans->traceId(trace);
        m_tree.m_firstSpan = m_first;
    }
    TraceTree build();

private:
    SpanId id(qint32 item) const { return m_spans->id(m_first + item); }
    SpanId parentId(qint32 item) const { return m_spans->parent(m_first + item); }
    bool isSame(qint32 a, qint32 b) const;
    qint32 find(SpanId wanted) const;
    void sortIds();
    void dropRepeats();
    void linkParents();
    void cutRings();
    void gatherMissing();
    void chooseRoot();
    qint32 addMissing(SpanId wanted);
    void setTimes();
    void sortChildren();
    void place();
    void flagAgainstParents();
    void writeNotes();

    SpansRef m_spans;
    qsizetype m_first;
    qint32 m_count;
    TraceTree m_tree;
    std::vector<qint32> m_byId; ///< items with an id, by id, then start, then place
    std::vector<qint32> m_sameAs; ///< repeats: the item they repeat; else kNone
    std::vector<qint32> m_parent; ///< by item; kNone: on top
    std::vector<quint16> m_flags;
    std::vector<qint64> m_start, m_finish;
    std::vector<SpanId> m_missing; ///< of the items behind the spans
    std::vector<qint32> m_children, m_childBegin;
    qint32 m_root = 0;
    qsizetype m_repeats = 0;
};

} // namespace traces
