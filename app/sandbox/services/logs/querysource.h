// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/tablesource.h"
#include "sandbox/telemetry/logstore.h"

namespace sandbox {

/// Where a query looks: all is decided on the server's thread before the query runs on another one.
struct QueryScope
{
    QStringList workspaces;              ///< resource ids; rows of all of them
    QHash<QString, QString> named;       ///< "workspace('x')" in the text -> resource id
    QString resourceId;                  ///< only rows of this resource and what lies below it; empty: all
    bool classic = false;                ///< names of the Application Insights scope work, too
    std::optional<kql::Ticks> from;      ///< `timespan`
    std::optional<kql::Ticks> to;        ///< exclusive
    kql::Ticks now = 0;
};

/// The tables of a scope for the evaluator. Counts what it read.
class QuerySource final : public kql::TableSource
{
public:
    QuerySource(const LogStore& store, QueryScope scope) : m_store(store), m_scope(std::move(scope)) {}

    std::optional<kql::Schema> schema(const QString& name) const override;
    core::Result<kql::ColumnTable> read(const kql::TableRequest& request) const override;
    QStringList names() const override;

    qint64 rowsRead() const { return m_rows; }
    qint64 bytesRead() const { return m_bytes; }

private:
    struct Place
    {
        QString table;
        QStringList workspaces;
        const ClassicTable* classic = nullptr;
    };
    std::optional<Place> placeOf(const QString& name) const;
    core::Result<kql::ColumnTable> readWorkspace(const Place& place, const kql::TableRequest& request) const;
    kql::ColumnTable restricted(kql::ColumnTable table) const;

    const LogStore& m_store;
    QueryScope m_scope;
    mutable qint64 m_rows = 0;
    mutable qint64 m_bytes = 0;
};

/// The query API's `timespan`: an ISO 8601 duration (up to now), start/end, start/duration or duration/end, as ticks.
/// False when the text is none of them.
bool readTimespan(const QString& text, QueryScope& scope);

} // namespace sandbox
