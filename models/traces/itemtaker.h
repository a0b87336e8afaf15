// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/recordfacts.h"

namespace traces {

/// One telemetry item of Application Insights, from an envelope or a row. Views are read during take() only.
struct InsightsItem
{
    enum class Type { None, Request, Dependency, Exception, Message, Event } type = Type::None;
    std::string_view time, traceId, id, parentId, name, dependencyType, target, role, resultCode, message, exceptionType, success;
    qint64 timeNs = -1; ///< in place of `time` where it is known as a number
    double durationMs = 0;
    std::string_view durationText;
    ColumnFacts facts;
    /// By the name of a table, a base type, or an item type.
    static Type typeOf(std::string_view name);
};

/// Gives items to a SpansBuilder: requests and dependencies as spans, the rest as what happened in them. Not shared between threads.
class ItemTaker
{
public:
    ItemTaker(SpansBuilder& builder, RecordReader& reader) : m_builder(builder), m_reader(reader) {}
    /// False when it belongs to no trace. `isRow`: a row that need not say of which kind it is.
    bool take(const InsightsItem& item, bool isRow, qint64 offset, qint64 length);
    /// Properties that are a text with JSON in it: of one that is cut or damaged, what comes before counts. The item's facts point into
    /// this object until the next call.
    void readNested(std::string_view json, InsightsItem& item);

private:
    void takeSpan(const InsightsItem& item, bool isRequest, qint64 startNs, qint64 offset, qint64 length);
    SpansBuilder& m_builder;
    RecordReader& m_reader;
    std::string m_nested; ///< with the padding that scanners need
    azure::logs::Scratch m_scratch;
};

/// Time since 1970 in ns from ISO 8601; false when it is none or before 1970 or after 2262.
bool readTimeNs(std::string_view text, qint64& ns);
/// "[d.]hh:mm:ss[.fffffff]" in ms; NaN for other texts.
double timespanMs(std::string_view text);

} // namespace traces
