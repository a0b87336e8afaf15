// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/kql.h"

#include "kql/evaluator.h"
#include "kql/parser.h"

namespace kql {

namespace {

core::Result<Query> parsedQuery(const QString& query)
{
    Parsed parsed = parse(query);
    if (!parsed.problems.isEmpty()) {
        const Diagnostic& first = parsed.problems.first();
        return errorAt(query, first.code, first.message, first.position);
    }
    return std::move(parsed.query);
}

/// Small tables in rows as a source of columns.
class RowTables : public TableSource
{
public:
    explicit RowTables(const RowSource& rows) : m_rows(rows) {}
    std::optional<Schema> schema(const QString& name) const override
    {
        const auto table = m_rows(name);
        return table ? std::optional(table->columns) : std::nullopt;
    }
    core::Result<ColumnTable> read(const TableRequest& request) const override
    {
        const auto table = m_rows(request.name);
        return table ? toColumns(*table) : ColumnTable();
    }

private:
    const RowSource& m_rows;
};

} // namespace

core::Result<ColumnTable> evaluate(const QString& query, const TableSource& source, const Options& options)
{
    const core::Result<Query> parsed = parsedQuery(query);
    if (!parsed) {
        return parsed.error();
    }
    return Evaluator(query, source, options).run(*parsed);
}

core::Result<Table> run(const QString& query, const RowSource& source, const Options& options)
{
    const RowTables tables(source);
    const core::Result<ColumnTable> table = evaluate(query, tables, options);
    return table ? core::Result<Table>(toRows(*table)) : core::Result<Table>(table.error());
}

} // namespace kql
