// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/evaluator.h"
#include "kql/language.h"
#include "kql/parser.h"

namespace kql {

namespace {

/// Tables with columns and without rows.
class EmptyTables : public TableSource
{
public:
    explicit EmptyTables(const Schemas& schemas) : m_schemas(schemas) {}
    std::optional<Schema> schema(const QString& name) const override
    {
        const auto found = m_schemas.constFind(name);
        return found != m_schemas.cend() ? std::optional(*found) : std::nullopt;
    }
    core::Result<ColumnTable> read(const TableRequest& request) const override
    {
        ColumnTable table;
        for (const Column& column : m_schemas.value(request.name)) {
            table.add(column, ColumnBuilder(column.type).finish());
        }
        return table;
    }
    QStringList names() const override { return m_schemas.keys(); }

private:
    const Schemas& m_schemas;
};

} // namespace

Checked check(const QString& text, const Schemas& schemas)
{
    Checked result;
    Parsed parsed = parse(text);
    QList<Diagnostic> ignored;
    if (tokenize(text, ignored).size() < 2) {
        return result; // nothing written yet
    }
    result.problems = parsed.problems;
    if (!parsed.problems.isEmpty()) {
        return result;
    }
    const EmptyTables source(schemas);
    Options options;
    options.now = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    Evaluator evaluator(text, source, options);
    result.columns = evaluator.check(parsed.query, result.problems);
    return result;
}

} // namespace kql
