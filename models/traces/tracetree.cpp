// SPDX-License-Identifier: GPL-3.0-or-later
#include "traces/treebuilder.h"

#include <QCoreApplication>
#include <algorithm>

namespace traces {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(traces::TraceTree)
};

} // namespace

TraceTree TraceTree::build(SpansRef spans, qsizetype trace)
{
    if (!spans || trace < 0 || trace >= spans->traceCount()) {
        return {};
    }
    return TreeBuilder(std::move(spans), trace).build();
}

qsizetype TraceTree::nodeOf(qsizetype span) const
{
    const qsizetype at = span - m_firstSpan;
    return at < 0 || at >= qsizetype(m_nodeOf.size()) ? kNone : m_nodeOf[size_t(at)];
}

qsizetype TraceTree::nodeOf(const QString& spanId) const
{
    for (size_t i = 0; i < m_nodeOf.size(); ++i) {
        if (m_spans->idText(m_spans->id(m_firstSpan + qsizetype(i))).compare(spanId, Qt::CaseInsensitive) == 0) {
            return m_nodeOf[i];
        }
    }
    return kNone;
}

QString TraceTree::name(qsizetype node) const
{
    if (span(node) != kNone) {
        return m_spans->name(span(node));
    }
    const auto at = std::lower_bound(m_missing.begin(), m_missing.end(), qint32(node), [](const auto& entry, qint32 wanted) { return entry.first < wanted; });
    const QString id = at != m_missing.end() ? m_spans->idText(at->second) : QString();
    return id.isEmpty() ? Text::tr("Trace without a root") : Text::tr("Missing span %1").arg(id);
}

SpanKind TraceTree::kind(qsizetype node) const
{
    return span(node) == kNone ? SpanKind::Other : m_spans->kind(span(node));
}

SpanStatus TraceTree::status(qsizetype node) const
{
    return span(node) == kNone ? SpanStatus::Unset : m_spans->status(span(node));
}

} // namespace traces
