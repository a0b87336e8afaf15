// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/monitor/logsreader.h"

#include "azure/monitor/logscolumns.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <cstring>

namespace azure {

using logs::Scan;

namespace {

constexpr size_t kPadding = 32;
constexpr size_t kLargestValue = size_t(96) * 1024 * 1024; ///< of one row, or of a member beside the tables
constexpr qint64 kRowsBetweenChecks = 4096;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(azure::LogsReader)
};

QByteArray bytesOf(std::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

} // namespace

struct LogsReader::Building
{
    QString name;
    bool hasColumns = false;
    std::string earlyRows; ///< came before the columns
    std::unique_ptr<logs::ResultColumns> columns;
    qint64 rows = 0;
};

LogsReader::LogsReader(LogsLimits limits) : m_limits(limits), m_buffer(kPadding) {}
LogsReader::~LogsReader() = default;

void LogsReader::fail(core::ErrorKind kind, const QString& message)
{
    m_state = State::Failed;
    m_error = core::Error::make(kind, message);
    m_error.details = Text::tr("At byte %1 of the answer, after %2 rows.").arg(m_consumed + qint64(m_begin)).arg(rows());
}

/// Appends to the unread bytes; what was read makes room first.
void LogsReader::take(std::string_view bytes)
{
    if (m_begin > 0) {
        std::memmove(m_buffer.data(), m_buffer.data() + m_begin, m_end - m_begin);
        m_consumed += qint64(m_begin);
        m_end -= m_begin;
        m_begin = 0;
    }
    if (m_buffer.size() < m_end + bytes.size() + kPadding) {
        m_buffer.resize(std::max(m_end + bytes.size() + kPadding, m_buffer.size() * 3 / 2));
    }
    std::memcpy(m_buffer.data() + m_end, bytes.data(), bytes.size());
    m_end += bytes.size();
    std::memset(m_buffer.data() + m_end, 0, kPadding);
    m_received += qint64(bytes.size());
}

LogsReader::State LogsReader::feed(std::string_view bytes)
{
    constexpr size_t kPiece = 256 * 1024; // large pieces would only enlarge the buffer
    while (!bytes.empty() && (m_state == State::Reading || m_state == State::Whole)) {
        take(bytes.substr(0, kPiece));
        bytes.remove_prefix(std::min(kPiece, bytes.size()));
        if (m_end - m_begin >= m_tryAt) {
            run();
        }
    }
    return m_state;
}

LogsReader::State LogsReader::finish()
{
    if (m_state == State::Reading) {
        run();
    }
    if (m_state == State::Reading) {
        const bool isEmpty = m_received == 0;
        fail(core::ErrorKind::MalformedResponse, isEmpty ? Text::tr("The answer is empty.") : Text::tr("The answer ends before it is whole."));
    }
    return m_state;
}

void LogsReader::run()
{
    m_scratch.prepare(m_end - m_begin + 1);
    m_tryAt = 0;
    while (m_state == State::Reading || m_state == State::Whole) {
        const Scan scan = step();
        if (scan == Scan::Done) {
            continue;
        }
        if (scan == Scan::Invalid) {
            fail(core::ErrorKind::MalformedResponse, Text::tr("The answer is not valid JSON."));
        } else if (m_end - m_begin > kLargestValue) {
            fail(core::ErrorKind::MalformedResponse, Text::tr("One row of the answer is larger than %1 MB.").arg(kLargestValue / (1024 * 1024)));
        } else {
            m_tryAt = (m_end - m_begin) * 3 / 2; // so that a long value is not read from its begin with every piece
        }
        return;
    }
}

Scan LogsReader::step()
{
    const char* p = m_buffer.data() + m_begin;
    m_scratch.clear();
    logs::skipSpace(p);
    Scan scan = Scan::Invalid;
    switch (m_at) {
    case At::Start: scan = stepStart(p); break;
    case At::Answer: scan = stepAnswer(p); break;
    case At::Tables: scan = stepTables(p); break;
    case At::Table: scan = stepTable(p); break;
    case At::Rows: scan = stepRows(p); break;
    case At::End: scan = stepEnd(p); break;
    }
    if (scan == Scan::Done) {
        m_begin = size_t(p - m_buffer.data());
    }
    return scan;
}

Scan LogsReader::stepStart(const char*& p)
{
    if (*p != '{') {
        return p >= m_buffer.data() + m_end ? Scan::NeedMore : Scan::Invalid;
    }
    ++p;
    m_at = At::Answer;
    return Scan::Done;
}

Scan LogsReader::stepEnd(const char*& p)
{
    return p >= m_buffer.data() + m_end ? Scan::NeedMore : Scan::Invalid;
}

/// Passes the comma before every element but the first.
bool LogsReader::separated(const char*& p) const
{
    if (m_isFirst) {
        return true;
    }
    if (*p != ',') {
        return false;
    }
    ++p;
    logs::skipSpace(p);
    return true;
}

/// `"key" :` up to the first byte of its value.
Scan LogsReader::readKey(const char*& p, std::string& key)
{
    const char* const end = m_buffer.data() + m_end;
    if (!separated(p) || *p != '"') {
        return p >= end ? Scan::NeedMore : Scan::Invalid;
    }
    ++p;
    std::string_view text;
    const Scan scan = logs::readText(p, end, m_scratch, text);
    if (scan != Scan::Done) {
        return scan;
    }
    key = text;
    logs::skipSpace(p);
    if (*p == ':') {
        ++p;
        logs::skipSpace(p);
        return p >= end ? Scan::NeedMore : Scan::Done;
    }
    return p >= end ? Scan::NeedMore : Scan::Invalid;
}

Scan LogsReader::stepAnswer(const char*& p)
{
    if (*p == '}') {
        ++p;
        m_at = At::End;
        m_state = State::Whole;
        return Scan::Done;
    }
    std::string key;
    Scan scan = readKey(p, key);
    if (scan != Scan::Done) {
        return scan;
    }
    if (key == "tables" && *p == '[') {
        ++p;
        m_at = At::Tables;
        m_isFirst = true;
        return Scan::Done;
    }
    const char* const begin = p;
    scan = logs::skipValue(p, m_buffer.data() + m_end, m_scratch);
    if (scan == Scan::Done) {
        m_isFirst = false;
        if (*begin == '{' && (key == "error" || key == "statistics" || key == "render")) {
            const QJsonDocument value = QJsonDocument::fromJson(bytesOf({begin, size_t(p - begin)}));
            m_members.insert(QString::fromStdString(key), value.object());
        }
    }
    return scan;
}

Scan LogsReader::stepTables(const char*& p)
{
    if (*p == ']') {
        ++p;
        m_at = At::Answer;
        m_isFirst = false;
        return Scan::Done;
    }
    if (!separated(p) || *p != '{') {
        return p >= m_buffer.data() + m_end ? Scan::NeedMore : Scan::Invalid;
    }
    ++p;
    m_building = std::make_unique<Building>();
    m_at = At::Table;
    m_isFirst = true;
    return Scan::Done;
}

Scan LogsReader::stepTable(const char*& p)
{
    if (*p == '}') {
        ++p;
        endTable();
        m_at = At::Tables;
        m_isFirst = false;
        return Scan::Done;
    }
    std::string key;
    Scan scan = readKey(p, key);
    if (scan != Scan::Done) {
        return scan;
    }
    if (key == "rows" && *p == '[' && m_building->hasColumns) {
        ++p;
        startBuilding();
        m_at = At::Rows;
        m_isFirst = true;
        return Scan::Done;
    }
    const char* const begin = p;
    scan = logs::skipValue(p, m_buffer.data() + m_end, m_scratch);
    if (scan != Scan::Done) {
        return scan;
    }
    m_isFirst = false;
    const std::string_view value(begin, size_t(p - begin));
    if (key == "name") {
        m_building->name = QJsonDocument::fromJson('[' + bytesOf(value) + ']').array().at(0).toString();
    } else if (key == "columns") {
        takeColumns(value);
    } else if (key == "rows" && *begin == '[') {
        m_building->earlyRows = value;
    }
    return scan;
}

Scan LogsReader::stepRows(const char*& p)
{
    if (*p == ']') {
        ++p;
        m_at = At::Table;
        m_isFirst = false;
        return Scan::Done;
    }
    if (!separated(p)) {
        return p >= m_buffer.data() + m_end ? Scan::NeedMore : Scan::Invalid;
    }
    const Scan scan = logs::scanRow(p, m_buffer.data() + m_end, m_building->columns->types(), m_scratch, m_cells.data());
    if (scan == Scan::Done) {
        m_isFirst = false;
        keepRow();
    }
    return scan;
}

void LogsReader::takeColumns(std::string_view json)
{
    if (m_building->hasColumns) { // a repeated member; the rows may already be under way
        return;
    }
    kql::Schema schema;
    const QJsonArray columns = QJsonDocument::fromJson(bytesOf(json)).array();
    for (const QJsonValue& column : columns) {
        schema << kql::Column{column[QLatin1String("name")].toString(), logs::columnType(column[QLatin1String("type")].toString())};
    }
    m_building->columns = std::make_unique<logs::ResultColumns>(schema);
    m_building->hasColumns = true;
}

void LogsReader::startBuilding()
{
    m_cells.resize(std::max<size_t>(1, m_building->columns->types().size()));
}

void LogsReader::keepRow()
{
    if (m_limits.isChecked) {
        ++m_rows;
        return;
    }
    m_building->columns->append(m_cells.data());
    ++m_building->rows;
    if (++m_rows >= m_limits.rows) {
        m_state = State::Full;
    } else if (m_building->rows % kRowsBetweenChecks == 0 || m_scratch.used() > 1024 * 1024) {
        if (m_finishedBytes + m_building->columns->byteSize() > m_limits.bytes) {
            m_state = State::Full;
        }
    }
}

/// Rows that came before their columns, of a service that orders members otherwise.
void LogsReader::keepEarlyRows()
{
    std::string text = std::move(m_building->earlyRows);
    const size_t size = text.size();
    text.resize(size + kPadding);
    const char* p = text.data() + 1;
    const char* const end = text.data() + size;
    startBuilding();
    logs::Scratch scratch;
    scratch.prepare(size);
    char* const mark = scratch.mark();
    while (p < end - 1 && m_state == State::Reading) {
        if (*p == ',' || *p == ' ' || *p == '\n' || *p == '\r' || *p == '\t') {
            ++p;
            continue;
        }
        scratch.backTo(mark);
        if (logs::scanRow(p, end, m_building->columns->types(), scratch, m_cells.data()) != Scan::Done) {
            return fail(core::ErrorKind::MalformedResponse, Text::tr("The rows of the answer are no lists."));
        }
        keepRow();
    }
}

void LogsReader::endTable()
{
    if (!m_building) {
        return;
    }
    if (m_building->hasColumns && !m_building->earlyRows.empty()) {
        keepEarlyRows();
    }
    if (m_building->hasColumns) {
        m_oddCells += m_building->columns->oddCells();
        m_tables.push_back({m_building->name, m_building->columns->finish()});
        m_finishedBytes += m_tables.back().table.byteSize();
    }
    m_building.reset();
}

std::vector<LogsTable> LogsReader::takeTables()
{
    endTable();
    return std::exchange(m_tables, {});
}

} // namespace azure
