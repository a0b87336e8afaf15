// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a LogFile into columns.
#include "sandbox/storage/logfile.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <limits>
#include <sqlite3.h>

namespace sandbox {

namespace {

QByteArray quoted(const QString& name)
{
    return '"' + name.toUtf8() + '"';
}

} // namespace

/// What one read needs a row: where each wanted column stands in the result of SQL, and what its origin says instead.
struct LogFile::Reading
{
    struct Wanted
    {
        int at = -1;  ///< column of the statement
        bool arrival = false;
        kql::ColumnBuilder builder;
        std::vector<const kql::Value*> constants; ///< by origin
    };
    std::vector<Wanted> columns;
    std::vector<bool> origins; ///< of the workspace
};

void LogFile::refreshDictionary()
{
    if (sqlite3_stmt* texts = prepared("SELECT id, text FROM \"$texts\" WHERE id>=? ORDER BY id")) {
        sqlite3_bind_int64(texts, 1, static_cast<qint64>(m_texts.size()));
        while (sqlite3_step(texts) == SQLITE_ROW) {
            m_texts.resize(static_cast<size_t>(sqlite3_column_int64(texts, 0)) + 1);
            m_texts.back().assign(reinterpret_cast<const char*>(sqlite3_column_text(texts, 1)), static_cast<size_t>(sqlite3_column_bytes(texts, 1)));
        }
        sqlite3_reset(texts);
    }
    sqlite3_stmt* origins = prepared("SELECT id, workspace, constants FROM \"$origins\" WHERE id>=? ORDER BY id");
    if (!origins)
        return;
    sqlite3_bind_int64(origins, 1, static_cast<qint64>(m_origins.size()));
    while (sqlite3_step(origins) == SQLITE_ROW) {
        m_origins.resize(static_cast<size_t>(sqlite3_column_int64(origins, 0)) + 1);
        Origin& origin = m_origins.back();
        origin.workspace = QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(origins, 1)));
        const QJsonObject constants = QJsonDocument::fromJson(reinterpret_cast<const char*>(sqlite3_column_text(origins, 2))).object();
        for (auto it = constants.begin(); it != constants.end(); ++it) {
            const kql::Type type = it->isBool() ? kql::Type::Bool : it->isDouble() ? kql::Type::Long : kql::Type::String;
            origin.constants.insert(it.key(), kql::fromJson(type, *it));
        }
    }
    sqlite3_reset(origins);
}

/// A form's gaps are filled in order.
std::string LogFile::expanded(const char* blob, int size) const
{
    quint32 id = 0;
    std::memcpy(&id, blob, sizeof id);
    const std::string_view form = id < m_texts.size() ? std::string_view(m_texts[id]) : std::string_view();
    std::string_view values(blob + sizeof id, static_cast<size_t>(size) - sizeof id);
    std::string text;
    text.reserve(form.size() + values.size());
    for (size_t at = 0; at < form.size();) {
        const size_t gap = form.find(RowBatch::kGap, at);
        text.append(form.substr(at, gap - at));
        if (gap == std::string_view::npos)
            break;
        const size_t end = values.find(RowBatch::kGap);
        text.append(values.substr(0, end));
        values.remove_prefix(end == std::string_view::npos ? values.size() : end + 1);
        at = gap + 1;
    }
    return text;
}

void LogFile::appendCell(sqlite3_stmt* statement, int index, kql::ColumnBuilder& into)
{
    const kql::Type type = into.type();
    const bool dynamic = type == kql::Type::Dynamic;
    const bool textual = dynamic || type == kql::Type::String || type == kql::Type::Guid;
    const auto put = [&](std::string_view text) { dynamic ? into.appendJson(text) : into.appendText(text); };
    switch (sqlite3_column_type(statement, index)) {
    case SQLITE_INTEGER: {
        const qint64 value = sqlite3_column_int64(statement, index);
        if (textual)
            put(static_cast<size_t>(value) < m_texts.size() ? std::string_view(m_texts[static_cast<size_t>(value)]) : std::string_view());
        else if (type == kql::Type::Bool)
            into.appendBool(value != 0);
        else if (type == kql::Type::Real)
            into.appendReal(static_cast<double>(value));
        else
            into.appendInteger(value);
        return;
    }
    case SQLITE_FLOAT:
        if (type == kql::Type::Real)
            into.appendReal(sqlite3_column_double(statement, index));
        else
            into.append(kql::Value(sqlite3_column_double(statement, index)));
        return;
    case SQLITE_TEXT:
    case SQLITE_BLOB: {
        const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, index));
        const int size = sqlite3_column_bytes(statement, index);
        if (!textual)
            into.appendNull();
        else if (sqlite3_column_type(statement, index) == SQLITE_BLOB)
            put(expanded(bytes, size));
        else
            put({bytes, static_cast<size_t>(size)});
        return;
    }
    default:
        into.appendNull();
    }
}

std::vector<kql::ColumnRef> LogFile::read(const LogTable& table, const Selection& selection)
{
    refreshDictionary();
    m_columns.remove(table.name); // the writer may have added some
    const QSet<QString> present = columnsOf(table.name);
    Reading reading;
    QByteArray sql = "SELECT \"$o\",\"$r\",\"$t\"";
    int next = 3;
    for (const int index : selection.columns) {
        const kql::Column column = index < 0 ? kql::Column{QStringLiteral("$r"), kql::Type::DateTime} : table.columns.at(index);
        Reading::Wanted wanted{-1, index < 0, kql::ColumnBuilder(column.type), {}};
        if (index < 0)
            wanted.at = 1;
        else if (column.name == QLatin1String("TimeGenerated"))
            wanted.at = 2;
        else if (present.contains(column.name)) {
            wanted.at = next++;
            sql += ',' + quoted(column.name);
        }
        for (const Origin& origin : m_origins) {
            const auto constant = origin.constants.constFind(column.name);
            wanted.constants.push_back(constant == origin.constants.constEnd() ? nullptr : &*constant);
        }
        reading.columns.push_back(std::move(wanted));
    }
    for (const Origin& origin : m_origins)
        reading.origins.push_back(origin.workspace == selection.workspace);
    sqlite3_stmt* statement = present.isEmpty() ? nullptr : prepared(sql + " FROM " + quoted(table.name) + " WHERE \"$t\">=? AND \"$t\"<?");
    if (statement) {
        sqlite3_bind_int64(statement, 1, selection.from);
        sqlite3_bind_int64(statement, 2, selection.to);
    }
    while (statement && sqlite3_step(statement) == SQLITE_ROW) {
        const auto origin = static_cast<size_t>(sqlite3_column_int64(statement, 0));
        if (origin >= reading.origins.size() || !reading.origins[origin])
            continue;
        for (Reading::Wanted& wanted : reading.columns) {
            if (wanted.arrival && sqlite3_column_type(statement, wanted.at) == SQLITE_NULL)
                appendCell(statement, 2, wanted.builder); // as early as it was made
            else if (wanted.at >= 0 && sqlite3_column_type(statement, wanted.at) != SQLITE_NULL)
                appendCell(statement, wanted.at, wanted.builder);
            else if (const kql::Value* constant = wanted.constants[origin])
                wanted.builder.append(*constant);
            else
                wanted.builder.appendNull();
        }
    }
    if (statement)
        sqlite3_reset(statement);
    std::vector<kql::ColumnRef> columns;
    for (Reading::Wanted& wanted : reading.columns)
        columns.push_back(wanted.builder.finish());
    return columns;
}

QHash<qint64, qint64> LogFile::days(const QString& table)
{
    QHash<qint64, qint64> counts;
    m_columns.remove(table);
    if (columnsOf(table).isEmpty())
        return counts;
    sqlite3_stmt* statement = prepared("SELECT \"$t\"/864000000000, count(*) FROM " + quoted(table) + " GROUP BY 1");
    while (statement && sqlite3_step(statement) == SQLITE_ROW)
        counts.insert(sqlite3_column_int64(statement, 0), sqlite3_column_int64(statement, 1));
    if (statement)
        sqlite3_reset(statement);
    return counts;
}

} // namespace sandbox
