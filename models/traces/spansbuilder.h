// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/spans.h"

namespace traces {

/// One span as a reader found it. Views are only read during add().
struct SpanRecord
{
    std::string_view traceId, id, parentId, name, service, model, operation;
    qint64 startNs = 0, durationNs = 0;
    SpanKind kind = SpanKind::Other;
    SpanStatus status = SpanStatus::Unset;
    quint16 flags = 0;
    TokenCounts tokens;
    qint64 offset = 0, length = 0;
};

/// A record that belongs to a span: an exception, a log line, an event.
struct ExtraRecord
{
    std::string_view traceId, spanId, name;
    qint64 timeNs = 0;
    bool isError = false, isBlock = false;
    qint64 offset = 0, length = 0;
};

/// Fills Spans. Not shared between threads.
class SpansBuilder
{
public:
    SpansBuilder();
    void add(const SpanRecord& record);
    void add(const ExtraRecord& record);
    qsizetype size() const { return m_made->size(); }
    /// Of the spans from number `first` on that have none: a resource may stand behind its spans.
    void setService(qsizetype first, std::string_view service);
    /// Groups by trace; extras find their span, or the first span of their trace, or become a span of their own. The builder is empty
    /// afterwards.
    SpansRef finish(std::shared_ptr<const RecordSource> source);
    /// What an id's text stands for.
    SpanId idOf(std::string_view text);

private:
    struct Extra
    {
        SpanId span;
        quint32 trace = 0, name = 0, length = 0;
        qint64 timeNs = 0, offset = 0;
        bool isError = false, isBlock = false;
    };
    void placeLonely();
    void group();
    void attachExtras();
    template <typename T> void permute(std::vector<T>& column, const std::vector<quint32>& order) const;

    std::shared_ptr<Spans> m_made;
    kql::StringDictionaryBuilder m_names, m_traces, m_ids;
    std::vector<quint32> m_trace; ///< code by span
    std::vector<Extra> m_extras;
};

} // namespace traces
