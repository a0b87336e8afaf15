// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/itemtaker.h"
#include "traces/recordsource.h"
#include "traces/tracefile.h"

namespace traces {

/// Finds spans in JSON of unknown form and gives them to a SpansBuilder. One file, one thread.
class TraceParser
{
public:
    TraceParser(JsonFeed::Read read, FileRecords& records);
    /// Where in the file the first byte stands (behind a byte order mark).
    void setBegin(qint64 offset) { m_feed.setBase(offset); }
    /// Reads to the end, or to where it cannot go on.
    void run();

    SpansBuilder& builder() { return m_builder; }
    TraceFormat format() const { return m_format; }
    qint64 records() const { return m_records; }
    qint64 skipped() const { return m_skipped; }
    qint64 position() const { return m_feed.offset(); }
    enum class End { Whole, CutShort, Broken };
    End end() const { return m_end; }
    bool sawJson() const { return m_sawJson; }

private:
    Scan value(int depth);
    enum class Record { None, Envelope, Span, Row };
    Record recordAhead();
    Scan rootObject(int depth);
    bool resync();
    // OTLP
    Scan otlpMember(const std::string& name, bool& isKnown);
    Scan resourceSpans();
    Scan resource(size_t firstSection, qsizetype firstSpan);
    Scan scopeSpans(const std::string& service);
    Scan otlpSpan();
    Scan readSpan(const char*& p, SpanRecord& record);
    Scan readAttributes(const char*& p, ColumnFacts& facts);
    // Application Insights
    Scan envelope();
    Scan readEnvelope(const char*& p, InsightsItem& item);
    Scan readTags(const char*& p, InsightsItem& item);
    Scan readData(const char*& p, InsightsItem& item);
    Scan readProperties(const char*& p, InsightsItem& item);
    Scan rowObject();
    Scan queryTable();
    Scan queryColumns();
    Scan queryRow();
    Scan readCell(const char*& p, const std::string& column, InsightsItem& item);
    void keep(const InsightsItem& item, qint64 offset, qint64 length);

    JsonFeed m_feed;
    FileRecords& m_files;
    SpansBuilder m_builder;
    RecordReader m_reader;
    TraceFormat m_format = TraceFormat::Unknown;
    qint64 m_records = 0, m_skipped = 0;
    End m_end = End::Whole;
    bool m_sawJson = false;
    ColumnFacts m_facts;
    std::string m_service;
    std::vector<std::string> m_columns;
    ItemTaker m_items{m_builder, m_reader};
};

} // namespace traces
