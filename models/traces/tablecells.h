// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/columntable.h"
#include "traces/tracesreader.h"

#include <initializer_list>

namespace traces {

/// Cells of a result by the names of its columns; a column that is missing reads as nothing.
class TableCells
{
public:
    explicit TableCells(const kql::ColumnTable& table) : m_table(table) {}
    const kql::ColumnTable& table() const { return m_table; }
    /// The first of these columns that there is, or -1.
    int column(std::initializer_list<const char*> names) const;
    std::string_view utf8(size_t row, int column) const; ///< of a column of text or JSON
    QString text(size_t row, int column) const;
    std::optional<double> number(size_t row, int column) const;
    QString text(size_t row, const char* name) const { return text(row, column({name})); }
    std::optional<double> number(size_t row, const char* name) const { return number(row, column({name})); }
    int count(size_t row, const char* name, int otherwise = 0) const { return int(number(row, name).value_or(otherwise)); }
    /// ms since 1970 of a datetime; -1 without one.
    qint64 timeMs(size_t row, int column) const;

private:
    const kql::ColumnTable& m_table;
};

/// Rows of the list's query as traces; `total` is what the query counted, or -1.
QList<TraceSummary> summariesFrom(const kql::ColumnTable& table, const PriceOf& price, qint64& total);
/// Rows of the App* tables as spans, which keep the table.
SpansRef spansFrom(std::vector<azure::LogsTable> tables);

} // namespace traces
