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

constexpr std::array<std::string_view, 8> kEnvelopeKeys{"ver", "name", "time", "sampleRate", "iKey", "tags", "data", "seq"};
constexpr std::array<std::string_view, 6> kSpanKeys{"traceId", "spanId", "trace_id", "span_id", "parentSpanId", "parent_span_id"};
constexpr std::array<std::string_view, 12> kRowKeys{"TimeGenerated", "timestamp", "OperationId", "operation_Id", "TenantId", "itemType", "Id", "itemId", "ParentId", "operation_ParentId", "OperationName", "AppRoleName"};

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

Scan TraceParser::rootObject(int depth)
{
    const std::string first = m_feed.firstKey();
    if (isOneOf(first, kEnvelopeKeys)) {
        return envelope();
    }
    if (isOneOf(first, kSpanKeys)) {
        m_format = TraceFormat::Otlp;
        return otlpSpan();
    }
    if (isOneOf(first, kRowKeys)) {
        return rowObject();
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
