// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "kql/columntable.h"

#include <functional>
#include <optional>

namespace kql {

/// Bounds of a datetime column that follow from the conditions behind the table; both ends belong to it.
struct TimeBounds
{
    QString column;
    std::optional<Ticks> from;
    std::optional<Ticks> to;
};

/// `column == value` or `column in (values)`, case-sensitive.
struct ColumnFilter
{
    QString column;
    Type type = Type::String;
    std::vector<Value> anyOf;
};

/// What a query needs of one table. Everything but `name` may be ignored: the evaluator filters again, so that a source may
/// give more rows and more columns than asked.
struct TableRequest
{
    QString name;
    /// Columns that the query reads; the others may be null pointers in the answer. Nothing: all of them.
    std::optional<QStringList> columns;
    QList<TimeBounds> times;
    QList<ColumnFilter> filters;
    /// No more rows are wanted, any of them (`T | take 10`); only given when the rows need no filter.
    std::optional<qint64> limit;
    /// Bounds of a column, or none.
    TimeBounds timesOf(const QString& column) const
    {
        for (const TimeBounds& bounds : times) {
            if (bounds.column == column) {
                return bounds;
            }
        }
        return {column, {}, {}};
    }
};

/// The tables that a query can name. Called on the evaluating thread, several times a query.
class TableSource
{
public:
    TableSource() = default;
    TableSource(const TableSource&) = delete;
    TableSource& operator=(const TableSource&) = delete;
    virtual ~TableSource() = default;
    /// Columns of a table by its case-sensitive name; nothing when there is no such table.
    virtual std::optional<Schema> schema(const QString& name) const = 0;
    /// Its rows, with all columns of `schema` in that order. An error ends the query.
    virtual core::Result<ColumnTable> read(const TableRequest& request) const = 0;
    /// All names, for `union App*` and `search`.
    virtual QStringList names() const { return {}; }
};

/// A source of small tables in rows, one function by name; nothing when there is no such table.
using RowSource = std::function<std::optional<Table>(const QString& name)>;

} // namespace kql
