// SPDX-License-Identifier: GPL-3.0-or-later
// Application Insights: envelopes of the ingestion endpoint, rows and answers of the query API.
#include "traces/traceparser.h"

#include <algorithm>
#include <charconv>

namespace traces {

namespace {

using Type = InsightsItem::Type;

/// Which member of an item a column is, under its workspace and its classic name.
enum class Cell { None, Time, TraceId, Id, ParentId, Name, Dependency, Target, Role, ResultCode, Message, ExceptionType, Success, Duration, Properties, ItemType, Kind };
Cell cellOf(std::string_view column)
{
    static constexpr std::pair<std::string_view, Cell> cells[] = {
        {"TimeGenerated", Cell::Time}, {"timestamp", Cell::Time}, {"OperationId", Cell::TraceId}, {"operation_Id", Cell::TraceId}, {"Id", Cell::Id}, {"id", Cell::Id},
        {"ParentId", Cell::ParentId}, {"operation_ParentId", Cell::ParentId}, {"Name", Cell::Name}, {"name", Cell::Name}, {"DependencyType", Cell::Dependency}, {"Target", Cell::Target},
        {"target", Cell::Target}, {"AppRoleName", Cell::Role}, {"cloud_RoleName", Cell::Role}, {"ResultCode", Cell::ResultCode}, {"resultCode", Cell::ResultCode},
        {"Message", Cell::Message}, {"message", Cell::Message}, {"OuterMessage", Cell::Message}, {"outerMessage", Cell::Message}, {"ExceptionType", Cell::ExceptionType},
        {"Success", Cell::Success}, {"success", Cell::Success}, {"DurationMs", Cell::Duration}, {"duration", Cell::Duration}, {"Properties", Cell::Properties},
        {"customDimensions", Cell::Properties}, {"type", Cell::Dependency}, {"Kind", Cell::Kind}, {"Type", Cell::ItemType}, {"itemType", Cell::ItemType}, {"SourceTable", Cell::ItemType}};
    const auto* const found = std::find_if(std::begin(cells), std::end(cells), [&](const auto& entry) { return entry.first == column; });
    return found == std::end(cells) ? Cell::None : found->second;
}

double numberOf(std::string_view text)
{
    double number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc() && read.ptr == text.data() + text.size() ? number : qQNaN();
}

} // namespace

Scan TraceParser::envelope()
{
    return m_feed.run([this](const char*& p) {
        const char* const begin = p;
        InsightsItem item;
        item.facts.clear();
        const Scan scan = readEnvelope(p, item);
        if (scan == Scan::Done) {
            keep(item, m_feed.offset(begin), p - begin);
        }
        return scan;
    });
}

Scan TraceParser::readEnvelope(const char*& p, InsightsItem& item)
{
    const char* const end = m_feed.end();
    azure::logs::Scratch& scratch = m_feed.scratch();
    return eachMember(p, end, scratch, [&](std::string_view name, const char*& at) {
        if (name == "tags" && *at == '{') {
            return readTags(at, item);
        }
        if (name == "data" && *at == '{') {
            return eachMember(at, end, scratch, [&](std::string_view member, const char*& value) {
                if (member == "baseData" && *value == '{') {
                    return readData(value, item);
                }
                Scalar scalar;
                const Scan scan = readScalar(value, end, scratch, scalar);
                if (member == "baseType") {
                    item.type = InsightsItem::typeOf(scalar.text);
                }
                return scan;
            });
        }
        Scalar scalar;
        const Scan scan = readScalar(at, end, scratch, scalar);
        if (name == "time") {
            item.time = scalar.text;
        }
        return scan;
    });
}

Scan TraceParser::readTags(const char*& p, InsightsItem& item)
{
    return eachMember(p, m_feed.end(), m_feed.scratch(), [&](std::string_view tag, const char*& at) {
        Scalar scalar;
        const Scan scan = readScalar(at, m_feed.end(), m_feed.scratch(), scalar);
        if (tag == "ai.operation.id") {
            item.traceId = scalar.text;
        } else if (tag == "ai.operation.parentId") {
            item.parentId = scalar.text;
        } else if (tag == "ai.cloud.role") {
            item.role = scalar.text;
        }
        return scan;
    });
}

Scan TraceParser::readData(const char*& p, InsightsItem& item)
{
    const char* const end = m_feed.end();
    azure::logs::Scratch& scratch = m_feed.scratch();
    return eachMember(p, end, scratch, [&](std::string_view name, const char*& at) {
        if (name == "properties" && *at == '{') {
            return readProperties(at, item);
        }
        if (name == "exceptions" && *at == '[') {
            return eachElement(at, end, [&](const char*& exception) {
                return eachMember(exception, end, scratch, [&](std::string_view member, const char*& value) {
                    Scalar scalar;
                    const Scan scan = readScalar(value, end, scratch, scalar);
                    if (member == "typeName" && item.exceptionType.empty()) {
                        item.exceptionType = scalar.text;
                    } else if (member == "message" && item.message.empty()) {
                        item.message = scalar.text;
                    }
                    return scan;
                });
            });
        }
        Scalar scalar;
        const Scan scan = readScalar(at, end, scratch, scalar);
        static constexpr std::pair<std::string_view, std::string_view InsightsItem::*> members[] = {
            {"id", &InsightsItem::id}, {"name", &InsightsItem::name}, {"resultCode", &InsightsItem::resultCode}, {"responseCode", &InsightsItem::resultCode}, {"type", &InsightsItem::dependencyType},
            {"target", &InsightsItem::target}, {"duration", &InsightsItem::durationText}, {"success", &InsightsItem::success}, {"message", &InsightsItem::message}};
        for (const auto& [member, into] : members) {
            if (member == name) {
                item.*into = scalar.text;
            }
        }
        return scan;
    });
}

Scan TraceParser::readProperties(const char*& p, InsightsItem& item)
{
    return eachMember(p, m_feed.end(), m_feed.scratch(), [&](std::string_view name, const char*& at) {
        const ColumnNames::Hit hit = m_reader.names().find(name);
        if (hit.rank == 0xFF) {
            return azure::logs::skipValue(at, m_feed.end(), m_feed.scratch());
        }
        Scalar scalar;
        const Scan scan = readScalar(at, m_feed.end(), m_feed.scratch(), scalar);
        item.facts.take(hit, scalar);
        return scan;
    });
}

Scan TraceParser::rowObject()
{
    return m_feed.run([this](const char*& p) {
        const char* const begin = p;
        InsightsItem item;
        item.facts.clear();
        std::string column;
        const Scan scan = eachMember(p, m_feed.end(), m_feed.scratch(), [&](std::string_view name, const char*& at) {
            column.assign(name);
            return readCell(at, column, item);
        });
        if (scan == Scan::Done) {
            m_format = TraceFormat::QueryResult;
            keep(item, m_feed.offset(begin), p - begin);
        }
        return scan;
    });
}

Scan TraceParser::queryTable()
{
    if (m_feed.peek() != '{') {
        return m_feed.skip();
    }
    m_columns.clear();
    m_format = m_format == TraceFormat::Unknown ? TraceFormat::QueryResult : m_format;
    return m_feed.object([this](const std::string& name) {
        if ((name == "columns" || name == "Columns") && m_feed.peek() == '[') {
            return queryColumns();
        }
        if ((name == "rows" || name == "Rows") && m_feed.peek() == '[' && !m_columns.empty()) {
            return m_feed.array([this] { return queryRow(); });
        }
        return m_feed.skip();
    });
}

Scan TraceParser::queryColumns()
{
    std::string column;
    const Scan scan = m_feed.array([&] {
        if (m_feed.peek() != '{') {
            m_columns.emplace_back();
            return m_feed.skip();
        }
        column.clear();
        const Scan read = m_feed.object([&](const std::string& member) {
            return m_feed.run([&](const char*& p) {
                azure::logs::skipSpace(p);
                Scalar scalar;
                const Scan value = readScalar(p, m_feed.end(), m_feed.scratch(), scalar);
                if (value == Scan::Done && (member == "name" || member == "ColumnName")) {
                    column.assign(scalar.text);
                }
                return value;
            });
        });
        m_columns.push_back(column);
        return read;
    });
    FileRecords::Section section;
    section.from = m_feed.offset();
    for (const std::string& name : m_columns) {
        section.columns << QString::fromStdString(name);
    }
    m_files.sections.push_back(section);
    return scan;
}

Scan TraceParser::queryRow()
{
    if (m_feed.peek() != '[') {
        ++m_skipped;
        return m_feed.skip();
    }
    return m_feed.run([this](const char*& p) {
        const char* const begin = p;
        InsightsItem item;
        item.facts.clear();
        size_t column = 0;
        const Scan scan = eachElement(p, m_feed.end(), [&](const char*& at) {
            const size_t own = column++;
            return own < m_columns.size() ? readCell(at, m_columns[own], item) : azure::logs::skipValue(at, m_feed.end(), m_feed.scratch());
        });
        if (scan == Scan::Done) {
            keep(item, m_feed.offset(begin), p - begin);
        }
        return scan;
    });
}

Scan TraceParser::readCell(const char*& p, const std::string& column, InsightsItem& item)
{
    const Cell cell = cellOf(column);
    if (cell == Cell::Properties && *p == '{') {
        return readProperties(p, item);
    }
    Scalar scalar;
    const Scan scan = readScalar(p, m_feed.end(), m_feed.scratch(), scalar);
    if (scan != Scan::Done || cell == Cell::None || scalar.text == "null") {
        return scan;
    }
    switch (cell) {
    case Cell::Time: item.time = scalar.text; break;
    case Cell::TraceId: item.traceId = scalar.text; break;
    case Cell::Id: item.id = scalar.text; break;
    case Cell::ParentId: item.parentId = scalar.text; break;
    case Cell::Name: item.name = scalar.text; break;
    case Cell::Dependency: item.dependencyType = scalar.text; break;
    case Cell::Target: item.target = scalar.text; break;
    case Cell::Role: item.role = scalar.text; break;
    case Cell::ResultCode: item.resultCode = scalar.text; break;
    case Cell::Message: item.message = scalar.text; break;
    case Cell::ExceptionType: item.exceptionType = scalar.text; break;
    case Cell::Success: item.success = scalar.text; break;
    case Cell::Duration: item.durationMs = numberOf(scalar.text); break;
    case Cell::ItemType: item.type = InsightsItem::typeOf(scalar.text); break;
    case Cell::Kind:
        item.type = InsightsItem::typeOf(scalar.text);
        if (item.type == Type::None) {
            item.type = Type::Dependency;
            item.dependencyType = scalar.text;
        }
        break;
    case Cell::Properties: m_items.readNested(scalar.text, item); break;
    case Cell::None: break;
    }
    return scan;
}

void TraceParser::keep(const InsightsItem& item, qint64 offset, qint64 length)
{
    ++m_records;
    m_format = m_format == TraceFormat::Unknown ? TraceFormat::AppInsights : m_format;
    m_skipped += m_items.take(item, m_format == TraceFormat::QueryResult, offset, length) ? 0 : 1; // metrics and whatever belongs to no operation
}

} // namespace traces
