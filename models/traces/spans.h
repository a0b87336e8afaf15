// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/stringdictionary.h"
#include "traces/span.h"

#include <memory>
#include <span>

namespace traces {

/// An id of a span as 8 bytes: the number behind 16 hex digits, or a place in the dictionary of other texts.
struct SpanId
{
    quint64 value = 0;
    bool isText = false;
    bool isNone() const { return value == 0 && !isText; }
    friend bool operator==(const SpanId&, const SpanId&) = default;
    friend auto operator<=>(const SpanId&, const SpanId&) = default;
};

/// Where the recorded bytes of spans are. Any thread.
class RecordSource
{
public:
    virtual ~RecordSource() = default;
    /// Fills attributes, resource, events, links, scope and status message from the record at `offset`; sets `problem` when it cannot.
    virtual void fill(SpanDetail& detail, qint64 offset, qint64 length) const = 0;
    /// The record as it was written; empty when it cannot be read.
    virtual QByteArray record(qint64 offset, qint64 length) const = 0;
};

/// Spans by columns, about 80 bytes each, so that a million of them are cheap. Attributes stay where they were read and are decoded by
/// detail(). Spans of one trace stand together. Immutable once built (SpansBuilder); shared between threads.
class Spans
{
public:
    qsizetype size() const { return qsizetype(m_start.size()); }

    SpanId id(qsizetype i) const { return {m_id[size_t(i)], (m_bits[size_t(i)] & kIdIsText) != 0}; }
    SpanId parent(qsizetype i) const { return {m_parent[size_t(i)], (m_bits[size_t(i)] & kParentIsText) != 0}; }
    QString idText(SpanId id) const; ///< 16 hex digits, or the text as it was
    std::string_view nameUtf8(qsizetype i) const { return m_names->bytes(m_name[size_t(i)]); }
    QString name(qsizetype i) const { return m_names->text(m_name[size_t(i)]); }
    QString service(qsizetype i) const { return m_names->text(m_service[size_t(i)]); }
    QString model(qsizetype i) const { return m_names->text(m_model[size_t(i)]); } ///< that answered, or was asked; "" without one
    QString operation(qsizetype i) const { return m_names->text(m_operation[size_t(i)]); } ///< gen_ai.operation.name: "chat", "embeddings", …
    SpanKind kind(qsizetype i) const { return m_kind[size_t(i)]; }
    SpanStatus status(qsizetype i) const { return m_status[size_t(i)]; }
    SpanFlags flags(qsizetype i) const { return SpanFlags(int(m_flags[size_t(i)])); } ///< of the record; those of the tree are in TraceTree
    qint64 startNs(qsizetype i) const { return m_start[size_t(i)]; } ///< since 1970, UTC
    qint64 durationNs(qsizetype i) const { return m_duration[size_t(i)]; } ///< as told; may be negative
    TokenCounts tokens(qsizetype i) const { return {m_input[size_t(i)], m_output[size_t(i)], m_cached[size_t(i)], -1}; }

    /// Traces, numbered by their first span.
    qsizetype traceCount() const { return qsizetype(m_traceEnd.size()); }
    QString traceId(qsizetype trace) const { return m_traces->text(m_traceCode[size_t(trace)]); }
    qsizetype traceBegin(qsizetype trace) const { return trace == 0 ? 0 : m_traceEnd[size_t(trace) - 1]; }
    qsizetype traceEnd(qsizetype trace) const { return m_traceEnd[size_t(trace)]; }
    qsizetype traceOf(qsizetype span) const;
    /// Number of the trace with this id, or -1.
    qsizetype find(const QString& traceId) const;

    /// Everything about a span; reads and decodes its record. A file's is a read of some kilobytes.
    SpanDetail detail(qsizetype i) const;
    /// Whether a text stands in its name or anywhere in its record, without case. Slow for many spans: off the window's thread.
    bool contains(qsizetype i, const QString& text) const;
    /// Memory of the columns in bytes.
    qint64 byteSize() const;

private:
    friend class SpansBuilder;
    static constexpr quint8 kIdIsText = 1, kParentIsText = 2;
    struct Extra ///< a record that belongs to a span beside its own: an exception, a log line
    {
        quint32 span = 0, length = 0;
        qint64 offset = 0;
    };
    std::span<const Extra> extras(qsizetype i) const;

    std::vector<quint64> m_id, m_parent;
    std::vector<qint64> m_start, m_duration, m_offset;
    std::vector<quint32> m_length, m_name, m_service, m_model, m_operation;
    std::vector<qint32> m_input, m_output, m_cached;
    std::vector<SpanKind> m_kind;
    std::vector<SpanStatus> m_status;
    std::vector<quint16> m_flags;
    std::vector<quint8> m_bits;
    std::vector<quint32> m_traceCode;
    std::vector<qsizetype> m_traceEnd;
    std::vector<Extra> m_extras; ///< by span
    kql::DictionaryRef m_names, m_traces, m_ids;
    std::shared_ptr<const RecordSource> m_source;
};
using SpansRef = std::shared_ptr<const Spans>;

} // namespace traces
