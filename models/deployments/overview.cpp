// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/overview.h"

#include "deployments/draftfacts.h"

#include <QCoroFuture>
#include <QPointer>
#include <QSet>
#include <QtConcurrentRun>

namespace deployments {

namespace {

core::Result<Inventory> latestOf(const QString& folder)
{
    return SnapshotStore(folder).latest();
}

core::Result<void> saveIn(const QString& folder, const Inventory& inventory)
{
    return SnapshotStore(folder).save(inventory);
}

core::Result<QList<InventoryChange>> changesSince(const QString& folder, const QDate& day, const Inventory& now)
{
    const core::Result<Inventory> before = SnapshotStore(folder).ofDay(day);
    if (!before) {
        return before.error();
    }
    return changesBetween(*before, now);
}

} // namespace

Overview::Overview(Parts parts, QObject* parent)
    : QObject(parent), m_parts(std::move(parts)), m_store(m_parts.folder), m_runner(m_parts.changes), m_firstTokens(m_parts.arm, m_parts.logs, m_parts.clock)
{
    connect(&m_runner, &ChangeRunner::resourceChanged, this, &Overview::refresh);
}

Overview::~Overview()
{
    m_cancel.cancel();
}

bool Overview::isReadOnly() const
{
    return m_parts.changes.isReadOnly && m_parts.changes.isReadOnly();
}

void Overview::open()
{
    if (m_isOpen) {
        return;
    }
    m_isOpen = true;
    loadSnapshot();
    m_runner.resume();
}

QCoro::Task<> Overview::loadSnapshot()
{
    const QPointer<Overview> guard(this);
    const QFuture<core::Result<Inventory>> reading = QtConcurrent::run(latestOf, m_parts.folder);
    const core::Result<Inventory> kept = co_await reading;
    if (!guard) {
        co_return;
    }
    m_days = m_store.days();
    if (kept && !m_inventory.takenAt.isValid()) {
        m_inventory = *kept;
        m_table.setRows(inScope(m_inventory.rows), m_parts.clock->now());
        Q_EMIT changed();
    }
    refresh();
}

void Overview::refresh()
{
    if (m_isReading) {
        m_isStale = true;
        return;
    }
    readAll();
}

bool Overview::hasOtherTenants() const
{
    return m_parts.currentTenant && m_parts.tenants().size() > 1;
}

QList<TenantChoice> Overview::scope() const
{
    QList<TenantChoice> tenants = m_parts.tenants();
    if (!m_isAllTenants && m_parts.currentTenant) {
        tenants.removeIf([current = m_parts.currentTenant()](const TenantChoice& tenant) { return tenant.id != current; });
    }
    return tenants;
}

QList<DeploymentRow> Overview::inScope(const QList<DeploymentRow>& rows) const
{
    QList<DeploymentRow> shown = rows;
    if (!m_isAllTenants && m_parts.currentTenant) {
        shown.removeIf([current = m_parts.currentTenant()](const DeploymentRow& row) { return row.tenantId != current; });
    }
    return shown;
}

void Overview::setAllTenants(bool on)
{
    if (on == m_isAllTenants) {
        return;
    }
    m_isAllTenants = on;
    const QList<DeploymentRow> shown = inScope(m_inventory.rows);
    m_table.mergeRows(shown, m_parts.clock->now());
    m_table.keepOnly(shown);
    Q_EMIT changed();
    if (m_isReading || m_inventory.takenAt.isValid()) { // otherwise the first reading is still to come
        cancel();
        refresh();
    }
}

void Overview::cancel()
{
    m_cancel.cancel();
    m_cancel = core::CancelSource();
}

QCoro::Task<> Overview::readAll()
{
    const QPointer<Overview> guard(this);
    m_isReading = true;
    m_done = 0;
    m_known = 0;
    Q_EMIT changed();
    http::CallContext context;
    context.cancel = m_cancel.token();
    context.label = tr("Reading deployments");
    InventoryProgress progress;
    progress.rows = [guard](const QList<DeploymentRow>& rows) {
        if (guard) {
            QList<DeploymentRow> known = rows; // with the percentiles of the reading before, until there are new ones
            applyFirstTokens(guard->m_firstTokens.report(), guard->m_inventory.rows, known);
            guard->m_table.mergeRows(known, guard->m_parts.clock->now());
            Q_EMIT guard->changed();
        }
    };
    progress.accounts = [guard](int done, int known) {
        if (guard) {
            guard->m_done = done;
            guard->m_known = known;
            Q_EMIT guard->changed();
        }
    };
    const QList<TenantChoice> tenants = scope();
    InventoryReader reader(m_parts.arm, m_parts.clock);
    const core::Result<Inventory> read = co_await reader.read(tenants, progress, context);
    if (!guard) {
        co_return;
    }
    m_isReading = false;
    m_error = read ? core::Error() : read.error();
    if (m_error.kind == core::ErrorKind::Cancelled) {
        m_error = {};
    }
    if (read) {
        take(*read, tenants);
        readFirstTokens(tenants);
    }
    Q_EMIT changed();
    if (m_isStale) {
        m_isStale = false;
        refresh();
    }
}

/// After the grid is filled: workspaces may take their time.
QCoro::Task<> Overview::readFirstTokens(QList<TenantChoice> tenants)
{
    if (!m_parts.logs) {
        co_return;
    }
    const QPointer<Overview> guard(this);
    http::CallContext context;
    context.cancel = m_cancel.token();
    context.label = tr("Reading times to the first token");
    const FirstTokenReport report = co_await m_firstTokens.read(tenants, context);
    if (guard && report.takenAt.isValid()) {
        showFirstTokens();
    }
}

void Overview::showFirstTokens()
{
    const QList<DeploymentRow> all = m_inventory.rows;
    applyFirstTokens(m_firstTokens.report(), all, m_inventory.rows);
    m_table.mergeRows(inScope(m_inventory.rows), m_parts.clock->now());
    save();
    Q_EMIT changed();
}

/// Rows of tenants that were not read, or could not be, stay as they were: a gap is never "nothing there".
void Overview::take(const Inventory& inventory, const QList<TenantChoice>& read)
{
    QSet<QString> whole;
    for (const TenantChoice& tenant : read) {
        whole.insert(tenant.id);
    }
    for (const InventoryProblem& problem : inventory.problems) {
        whole.remove(problem.tenantId);
    }
    QSet<QString> known;
    for (const DeploymentRow& row : inventory.rows) {
        known.insert(row.id.toLower());
    }
    QSet<QString> isSignedIn;
    for (const TenantChoice& tenant : m_parts.tenants()) {
        isSignedIn.insert(tenant.id);
    }
    Inventory complete = inventory;
    for (const DeploymentRow& row : m_inventory.rows) {
        if (!whole.contains(row.tenantId) && isSignedIn.contains(row.tenantId) && !known.contains(row.id.toLower())) {
            complete.rows.append(row);
        }
    }
    m_inventory = complete;
    applyFirstTokens(m_firstTokens.report(), complete.rows, m_inventory.rows);
    const QList<DeploymentRow> shown = inScope(m_inventory.rows);
    m_table.mergeRows(shown, m_parts.clock->now());
    m_table.keepOnly(shown);
    save();
}

void Overview::save()
{
    const QDate today = m_inventory.takenAt.toUTC().date();
    if (!m_days.contains(today)) {
        m_days.append(today);
    }
    const QFuture<core::Result<void>> saving = QtConcurrent::run(saveIn, m_parts.folder, m_inventory);
    Q_UNUSED(saving) // a snapshot that cannot be kept costs only the next start's first picture
}

void Overview::readChangesSince(const QDate& day)
{
    answerChanges(day);
}

QCoro::Task<> Overview::answerChanges(QDate day)
{
    const QPointer<Overview> guard(this);
    const QFuture<core::Result<QList<InventoryChange>>> comparing = QtConcurrent::run(changesSince, m_parts.folder, day, m_inventory);
    const core::Result<QList<InventoryChange>> changes = co_await comparing;
    if (guard) {
        Q_EMIT changesRead(day, changes);
    }
}

int Overview::readFacts(const DeploymentDraft& draft)
{
    const int sequence = ++m_sequence;
    // Queued, so that the answer never comes before the caller knows its number.
    QMetaObject::invokeMethod(this, [this, sequence, draft] { answerFacts(sequence, draft); }, Qt::QueuedConnection);
    return sequence;
}

QCoro::Task<> Overview::answerFacts(int sequence, DeploymentDraft draft)
{
    const QPointer<Overview> guard(this);
    http::CallContext context;
    context.cancel = m_cancel.token();
    context.label = tr("Reading models and quota");
    azure::ArmClient* const arm = m_parts.arm;
    const QList<DeploymentRow> rows = m_inventory.rows;
    const DraftFacts facts = co_await readDraftFacts(arm, draft, rows, false, context);
    if (guard) {
        Q_EMIT factsRead(sequence, facts);
    }
}

QList<DeploymentRow> Overview::siblingsOf(const DeploymentRow& row) const
{
    QList<DeploymentRow> siblings;
    for (const DeploymentRow& other : m_inventory.rows) {
        if (other.accountId.compare(row.accountId, Qt::CaseInsensitive) == 0) {
            siblings.append(other);
        }
    }
    return siblings;
}

TokenPrices Overview::prices() const
{
    return tokenPrices(priceFile());
}

void Overview::readSpillover(const DeploymentRow& row)
{
    answerSpillover(row);
}

QCoro::Task<> Overview::answerSpillover(DeploymentRow row)
{
    const QPointer<Overview> guard(this);
    http::CallContext context;
    context.cancel = m_cancel.token();
    context.label = tr("Reading spillover");
    const QList<DeploymentRow> siblings = siblingsOf(row);
    const TokenPrices table = prices();
    const QDateTime time = now();
    const core::Result<SpilloverReport> report = co_await deployments::readSpillover(m_parts.arm, time, row, siblings, table, context);
    if (!guard) {
        co_return;
    }
    if (report) {
        Q_EMIT spilloverRead(*report);
    } else {
        Q_EMIT spilloverFailed(row.id, report.error());
    }
}

} // namespace deployments
