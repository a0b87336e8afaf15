// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/columntable.h"

#include <QSet>

namespace kql {

int ColumnTable::indexOf(const QString& name) const
{
    for (int i = 0; i < columns.size(); ++i) {
        if (columns[i].name == name) {
            return i;
        }
    }
    return -1;
}

void ColumnTable::add(const Column& column, ColumnRef values)
{
    columns << column;
    data.push_back(std::move(values));
}

ColumnTable ColumnTable::gathered(std::span<const quint32> chosen) const
{
    ColumnTable made;
    made.columns = columns;
    made.rows = chosen.size();
    made.data.reserve(data.size());
    for (const ColumnRef& column : data) {
        made.data.push_back(column ? column->gathered(chosen) : nullptr);
    }
    return made;
}

ColumnTable ColumnTable::sliced(size_t begin, size_t end) const
{
    if (begin == 0 && end >= rows) {
        return *this;
    }
    ColumnTable made;
    made.columns = columns;
    made.rows = end - begin;
    for (const ColumnRef& column : data) {
        made.data.push_back(column ? column->sliced(begin, end) : nullptr);
    }
    return made;
}

qint64 ColumnTable::byteSize() const
{
    qint64 bytes = 0;
    QSet<const void*> counted;
    for (const ColumnRef& column : data) {
        if (!column || counted.contains(column.get())) {
            continue;
        }
        counted.insert(column.get());
        bytes += column->byteSize();
        if (const void* dictionary = column->dictionary().get()) {
            bytes -= counted.contains(dictionary) ? column->dictionary()->byteSize() : 0;
            counted.insert(dictionary);
        }
    }
    return bytes;
}

ColumnTableBuilder::ColumnTableBuilder(Schema schema) : m_schema(std::move(schema))
{
    for (const Column& column : std::as_const(m_schema)) {
        m_builders.emplace_back(column.type);
    }
}

void ColumnTableBuilder::append(const std::vector<Value>& row)
{
    for (size_t i = 0; i < m_builders.size(); ++i) {
        m_builders[i].append(i < row.size() ? row[i] : Value());
    }
    ++m_rows;
}

ColumnTable ColumnTableBuilder::finish()
{
    ColumnTable made;
    made.columns = m_schema;
    made.rows = m_builders.empty() ? m_rows : m_builders[0].size();
    for (ColumnBuilder& builder : m_builders) {
        made.data.push_back(builder.finish());
    }
    m_rows = 0;
    return made;
}

ColumnTable toColumns(const Table& table)
{
    ColumnTableBuilder builder(table.columns);
    for (const std::vector<Value>& row : table.rows) {
        builder.append(row);
    }
    return builder.finish();
}

Table toRows(const ColumnTable& table)
{
    Table made;
    made.columns = table.columns;
    made.rows.assign(table.rows, std::vector<Value>(size_t(table.columns.size())));
    for (size_t column = 0; column < table.data.size(); ++column) {
        const ColumnRef& values = table.data[column];
        const Value missing = table.columns[qsizetype(column)].type == Type::String ? Value(QString()) : Value();
        for (size_t row = 0; row < table.rows; ++row) {
            made.rows[row][column] = values ? values->at(row) : missing;
        }
    }
    return made;
}

} // namespace kql
