// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/columnvector.h"
#include "kql/table.h"

namespace kql {

/// A table by columns: what the evaluator works on and what storage hands in. Copies share the columns.
/// A null pointer in `data` is a column that nobody asked for (TableRequest): it reads as null.
struct ColumnTable
{
    Schema columns;
    std::vector<ColumnRef> data; ///< as many as `columns`
    size_t rows = 0;

    int indexOf(const QString& name) const;
    void add(const Column& column, ColumnRef values);
    Value at(size_t row, size_t column) const { return data[column] ? data[column]->at(row) : Value(); }
    /// The rows `chosen` in that order; ColumnVector::kNoRow gives a row of nulls.
    ColumnTable gathered(std::span<const quint32> chosen) const;
    ColumnTable sliced(size_t begin, size_t end) const;
    /// Memory of all columns in bytes; a dictionary that several columns share counts once.
    qint64 byteSize() const;
};

/// Fills a table row by row.
class ColumnTableBuilder
{
public:
    explicit ColumnTableBuilder(Schema schema);
    ColumnBuilder& column(size_t index) { return m_builders[index]; }
    /// One value a column, in order.
    void append(const std::vector<Value>& row);
    /// The table; every column must have as many rows as the first.
    ColumnTable finish();

private:
    Schema m_schema;
    std::vector<ColumnBuilder> m_builders;
    size_t m_rows = 0; ///< of a table without columns
};

/// Between the two forms: rows are for small tables and for operators that are not vectorised.
ColumnTable toColumns(const Table& table);
Table toRows(const ColumnTable& table);

} // namespace kql
