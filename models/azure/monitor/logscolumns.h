// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/monitor/logscell.h"
#include "kql/columntable.h"

namespace azure::logs {

/// Type of a result column by the name that the service sends; what is unknown is kept as text.
kql::Type columnType(const QString& name);

/// The columns of one table while its rows arrive. A cell that cannot be read as its column's type (a text in a column of
/// numbers) is null and counted. Not shared between threads.
class ResultColumns
{
public:
    explicit ResultColumns(const kql::Schema& schema);
    const std::vector<kql::Type>& types() const { return m_types; }
    /// One cell a column.
    void append(const Cell* cells);
    qint64 oddCells() const { return m_oddCells; }
    /// Memory so far.
    qint64 byteSize();
    kql::ColumnTable finish();

private:
    bool appendOther(kql::ColumnBuilder& column, kql::Type type, const Cell& cell);

    std::vector<kql::Type> m_types;
    kql::ColumnTableBuilder m_builder;
    qint64 m_oddCells = 0;
};

} // namespace azure::logs
