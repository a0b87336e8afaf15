// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/binder.h"
#include "kql/kql.h"

namespace kql {

/// Runs parsed pipelines over a TableSource. One instance a query; not shared between threads.
class Evaluator
{
public:
    Evaluator(const QString& query, const TableSource& source, const Options& options);
    core::Result<Table> run(const Query& query);


private:
    using TableResult = core::Result<Table>;
    TableResult pipeline(const Pipeline& parsed);
    TableResult source(const Source& parsed);
    TableResult range(const Source& parsed);
    TableResult apply(const Operator& step, Table input);

    TableResult where(const Operator& step, Table input);
    TableResult take(const Operator& step, Table input);
    TableResult project(const Operator& step, Table input);
    TableResult extend(const Operator& step, Table input);
    TableResult pickColumns(const Operator& step, Table input);
    TableResult renameColumns(const Operator& step, Table input);
    TableResult distinct(const Operator& step, Table input);
    TableResult summarize(const Operator& step, Table input);
    TableResult sort(const Operator& step, Table input);
    TableResult top(const Operator& step, Table input);
    TableResult join(const Operator& step, Table input);
    TableResult unite(std::vector<Table> tables);
    TableResult expandValues(const Operator& step, Table input);
    TableResult applyAll(const std::vector<Operator>& steps, Table table);
    core::Result<void> checkRows(size_t rows) const;
    TableResult checkSize(Table table) const;
    core::Error semantic(const QString& message, int position) const;

    const QString& m_query;
    const TableSource& m_source;
    Options m_options;
    Scope m_scope;
    QHash<QString, Table> m_tables;
};

/// Joins two tables on key columns (joins.cpp). `kind` as the language spells it.
core::Result<Table> joinTables(const Table& left, const Table& right, const QList<QPair<int, int>>& keys, const QString& kind);

} // namespace kql
