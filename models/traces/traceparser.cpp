// SPDX-License-Identifier: GPL-3.0-or-later
#include "traces/traceparser.h"

#include <algorithm>
#include <array>

namespace traces {

namespace {

constexpr int kDeepest = 6; ///< lists in lists around records

template <size_t N> bool isOneOf(std::string_view name, const std::array<std::string_view, N>& names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array<std::string_view, 9> kContainerKeys{"resourceSpans", "resource_spans", "batches", "tables", "Tables", "value", "spans", "items", "traces"};
constexpr std::array<std::string_view, 3> kEnvelopeKeys{"iKey", "tags", "data"};
constexpr std::array<std::string_view, 6> kSpanKeys{"traceId", "spanId", "trace_id", "span_id", "parentSpanId", "parent_span_id"};
constexpr std::array<std::string_view, 6> kRowKeys{"TimeGenerated", "timestamp", "OperationId", "operation_Id", "itemType", "operation_ParentId"};

} // namespace

TraceParser::TraceParser(JsonFeed::Read read, FileRecords& records) : m_feed(std::move(read)), m_files(records)
{
    m_files.sections.push_back({});
}

void TraceParser::run()
{
    while (!m_feed.isAtEnd()) {
        const char next = m_feed.peek();
        m_sawJson = m_sawJson || next == '{' || next == '[';
        const Scan scan = next == '{' || next == '[' ? value(0) : Scan::Invalid;
        if (scan == Scan::Done) {
            if (m_feed.peek() == ',') { // a list whose begin is missing
                m_feed.take(',');
            }
            continue;
        }
        if (scan == Scan::NeedMore) {
            m_end = End::CutShort;
            return;
        }
        m_end = End::Broken;
        if (!m_sawJson || !resync()) {
            return;
        }
    }
}

/// In a file of lines one that is broken does not end the reading.
bool TraceParser::resync()
{
    ++m_skipped;
    if (!m_feed.skipLine()) {
        return false;
    }
    const char next = m_feed.peek();
    return next == '{' || next == '[';
}

Scan TraceParser::value(int depth)
{
    const char next = m_feed.peek();
    if (next == '[' && depth < kDeepest) {
        return m_feed.array([this, depth] { return value(depth + 1); });
    }
    return next == '{' ? rootObject(depth) : m_feed.skip();
}

/// What the object that comes is: the first of its members whose name tells it decides. Nothing is consumed.
TraceParser::Record TraceParser::recordAhead()
{
    Record record = Record::None;
    m_feed.run([&](const char*& p) {
        const char* ahead = p;
        record = Record::None;
        const Scan scan = eachMember(ahead, m_feed.end(), m_feed.scratch(), [&](std::string_view name, const char*& at) {
            record = isOneOf(name, kEnvelopeKeys) ? Record::Envelope : isOneOf(name, kSpanKeys) ? Record::Span : isOneOf(name, kRowKeys) ? Record::Row : Record::None;
            const bool isKnown = record != Record::None || isOneOf(name, kContainerKeys);
            return isKnown ? Scan::Invalid : azure::logs::skipValue(at, m_feed.end(), m_feed.scratch());
        });
        return scan;
    });
    return record;
}

Scan TraceParser::rootObject(int depth)
{
    switch (recordAhead()) {
    case Record::Envelope: return envelope();
    case Record::Span: m_format = TraceFormat::Otlp; return otlpSpan();
    case Record::Row: return rowObject();
    case Record::None: break;
    }
    const Scan scan = m_feed.object([this, depth](const std::string& name) {
        bool isKnown = false;
        const Scan member = otlpMember(name, isKnown);
        if (isKnown) {
            return member;
        }
        if (name == "tables" || name == "Tables") {
            return m_feed.array([this] { return queryTable(); });
        }
        const bool isList = m_feed.peek() == '[' && depth == 0 && (name == "value" || name == "spans" || name == "items" || name == "traces");
        return isList ? value(1) : m_feed.skip();
    });
    return scan;
}

} // namespace traces
