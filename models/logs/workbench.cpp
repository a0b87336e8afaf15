// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/workbench.h"

#include <QPointer>

namespace logs {

namespace {

QString fileIn(const QString& folder, const QString& name)
{
    return folder.isEmpty() ? QString() : folder + QLatin1Char('/') + name;
}

} // namespace

Workbench::Workbench(Parts parts, QObject* parent)
    : QObject(parent), m_parts(std::move(parts)), m_client(m_parts.pipeline, m_parts.cloud, m_parts.clock),
      m_drafts(fileIn(m_parts.folder, QStringLiteral("tabs.json"))), m_history(fileIn(m_parts.folder, QStringLiteral("history.jsonl"))), m_saved(m_parts.queries)
{
}

Workbench::~Workbench()
{
    m_cancel.cancel();
}

void Workbench::open()
{
    if (!m_isFilled) {
        refresh();
    }
}

void Workbench::refresh()
{
    if (!m_isReading) {
        readScopes();
    }
}

QCoro::Task<> Workbench::readScopes()
{
    const QPointer<Workbench> guard(this);
    m_isReading = true;
    Q_EMIT changed();
    http::CallContext context;
    context.cancel = m_cancel.token();
    context.label = tr("Finding workspaces");
    const QList<TenantChoice> tenants = m_parts.tenants ? m_parts.tenants() : QList<TenantChoice>();
    const auto reader = std::make_shared<ScopeReader>(m_parts.arm);
    const core::Result<ScopeReport> report = co_await reader->read(tenants, context);
    if (!guard) {
        co_return;
    }
    m_isReading = false;
    m_isFilled = true;
    m_error = {};
    if (report) {
        m_scopes = report->scopes;
        m_problems = report->problems;
    } else {
        m_error = report.error();
    }
    Q_EMIT changed();
}

const ScopeChoice* Workbench::scope(const QString& resourceId) const
{
    const ScopeChoice* const found = findScope(m_scopes, resourceId);
    return found ? found : m_scopes.isEmpty() ? nullptr : &m_scopes.first();
}

QList<TableFacts> Workbench::tables(const ScopeChoice& scope)
{
    const QString id = scope.scope.resourceId;
    if (!m_tables.contains(id)) {
        m_tables.insert(id, {});
        readTables(scope);
    }
    return m_tables.value(id);
}

QCoro::Task<> Workbench::readTables(ScopeChoice scope)
{
    const QPointer<Workbench> guard(this);
    http::CallContext context;
    context.cancel = m_cancel.token();
    context.label = tr("Reading the tables of %1").arg(scope.scope.name);
    const auto reader = std::make_shared<ScopeReader>(m_parts.arm);
    const core::Result<QList<TableFacts>> tables = co_await reader->tables(scope, context);
    if (!guard) {
        co_return;
    }
    if (tables) { // without the right to read them, completion knows the tables that came with the app
        m_tables.insert(scope.scope.resourceId, *tables);
    }
    Q_EMIT tablesRead(scope.scope.resourceId);
}

SchemaMap Workbench::schema(const ScopeChoice& scope)
{
    SchemaMap schema = knownSchema(scope.scope.kind == azure::LogsScope::Kind::Application);
    for (const TableFacts& table : tables(scope)) {
        kql::Schema& columns = schema[table.name];
        if (!table.columns.isEmpty()) {
            columns = table.columns;
        }
    }
    return schema;
}

} // namespace logs
