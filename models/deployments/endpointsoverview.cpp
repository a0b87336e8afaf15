// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/endpointsoverview.h"

#include <QCoroFuture>
#include <QPointer>
#include <QtConcurrentRun>
#include <algorithm>

namespace deployments {

namespace {

constexpr core::Milliseconds kSettling{5000};

QString endpointIdOf(const QString& resourceId)
{
    const qsizetype behind = resourceId.indexOf(QLatin1String("/deployments/"), 0, Qt::CaseInsensitive);
    return behind < 0 ? resourceId : resourceId.left(behind);
}

core::Result<QList<journal::Entry>> readJournal(const QString& file)
{
    return journal::Journal(file).entries();
}

} // namespace

EndpointsOverview::EndpointsOverview(Parts parts, QObject* parent)
    : QObject(parent), m_parts(std::move(parts)), m_reader(m_parts.arm, m_parts.clock), m_store(m_parts.folder)
{
    connect(m_parts.runner, &ChangeRunner::resourceChanged, this, &EndpointsOverview::onResourceChanged);
    connect(m_parts.runner, &ChangeRunner::operationChanged, this, &EndpointsOverview::onOperation);
}

EndpointsOverview::~EndpointsOverview()
{
    m_cancel.cancel();
}

http::CallContext EndpointsOverview::context(const QString& label) const
{
    http::CallContext context;
    context.cancel = m_cancel.token();
    context.label = label;
    return context;
}

const OnlineEndpointRow* EndpointsOverview::row(const QString& id) const
{
    for (const OnlineEndpointRow& row : m_list.rows) {
        if (row.id.compare(id, Qt::CaseInsensitive) == 0) {
            return &row;
        }
    }
    return nullptr;
}

bool EndpointsOverview::isChanging(const QString& endpointId) const
{
    const QList<ChangeOperation> operations = m_parts.runner->operations();
    for (const ChangeOperation& operation : operations) {
        const bool isOnItsWay = operation.state == OperationState::Checking || operation.state == OperationState::Sending ||
                                operation.state == OperationState::Running;
        if (isOnItsWay && endpointIdOf(operation.change.resourceId).compare(endpointId, Qt::CaseInsensitive) == 0) {
            return true;
        }
    }
    return m_rereading.contains(endpointId.toLower());
}

void EndpointsOverview::refresh()
{
    if (m_isReading) {
        m_isStale = true;
        return;
    }
    readAll();
}

QCoro::Task<> EndpointsOverview::readAll()
{
    const QPointer<EndpointsOverview> guard(this);
    m_isReading = true;
    m_newer.clear();
    Q_EMIT changed();
    co_await loadShifts();
    if (!guard) {
        co_return;
    }
    const QList<TenantChoice> tenants = m_parts.tenants();
    const http::CallContext reading = context(tr("Reading online endpoints"));
    const core::Result<EndpointList> list = co_await m_reader.read(tenants, reading);
    if (!guard) {
        co_return;
    }
    m_isReading = false;
    m_error = list ? core::Error() : list.error();
    if (list) {
        m_list = *list;
        for (OnlineEndpointRow& row : m_list.rows) {
            row = m_newer.value(row.id.toLower(), row);
        }
    }
    reconcileAll();
    Q_EMIT changed();
    settle();
    if (m_isStale) {
        m_isStale = false;
        refresh();
    }
}

void EndpointsOverview::refreshOne(const QString& endpointId)
{
    const OnlineEndpointRow* const known = row(endpointId);
    if (known && !m_rereading.contains(endpointId.toLower())) {
        readAgain(*known);
    }
}

QCoro::Task<> EndpointsOverview::readAgain(OnlineEndpointRow known)
{
    const QPointer<EndpointsOverview> guard(this);
    const QString key = known.id.toLower();
    m_rereading.insert(key);
    const http::CallContext reading = context(tr("Reading an online endpoint"));
    const core::Result<OnlineEndpointRow> fresh = co_await m_reader.readOne(known, reading);
    if (!guard) {
        co_return;
    }
    m_rereading.remove(key);
    if (fresh) {
        took(*fresh);
    } else if (fresh.error().kind == core::ErrorKind::NotFound) {
        m_list.rows.removeIf([&](const OnlineEndpointRow& row) { return row.id.toLower() == key; });
        m_table.setRows(m_list.rows);
        m_before.remove(key);
        if (m_shifts.remove(key) > 0) {
            keepShifts();
        }
    } else {
        m_list.problems.append({known.tenantId, fresh.error(), 1});
    }
    Q_EMIT changed();
    settle();
}

void EndpointsOverview::took(const OnlineEndpointRow& fresh)
{
    for (OnlineEndpointRow& row : m_list.rows) {
        if (row.id.compare(fresh.id, Qt::CaseInsensitive) == 0) {
            row = fresh;
        }
    }
    if (m_isReading) {
        m_newer.insert(fresh.id.toLower(), fresh);
    }
    reconcileAll();
}

/// What changes by itself is looked at again until it has come to rest.
void EndpointsOverview::settle()
{
    const bool isMoving = std::any_of(m_list.rows.begin(), m_list.rows.end(), [](const OnlineEndpointRow& row) { return row.isInTransition(); });
    if (!isMoving || m_isSettling) {
        return;
    }
    m_isSettling = true;
    m_parts.clock->callAfter(kSettling, this, [this] {
        m_isSettling = false;
        const QList<OnlineEndpointRow> rows = m_list.rows;
        for (const OnlineEndpointRow& row : rows) {
            if (row.isInTransition()) {
                refreshOne(row.id);
            }
        }
    });
}

void EndpointsOverview::onResourceChanged(const QString& resourceId)
{
    if (resourceId.contains(QLatin1String("/onlineEndpoints/"), Qt::CaseInsensitive)) {
        refreshOne(endpointIdOf(resourceId));
    }
}

void EndpointsOverview::onOperation(const QString& id)
{
    const QList<ChangeOperation> operations = m_parts.runner->operations();
    const auto found = std::find_if(operations.begin(), operations.end(), [&](const ChangeOperation& one) { return one.id == id; });
    const bool hasEnded = found != operations.end() && (found->isDone() || found->state == OperationState::Left || found->state == OperationState::Unknown);
    if (hasEnded) {
        const Sent sent = m_sent.take(id);
        if (found->state == OperationState::Succeeded && !sent.key.isEmpty()) {
            m_before.insert(sent.key, sent.before);
        }
        onResourceChanged(found->change.resourceId); // a refusal may mean that it is not what it was
        const auto shift = std::find_if(m_shifts.begin(), m_shifts.end(), [&](const GuidedShift& one) { return one.operation == id; });
        if (shift != m_shifts.end()) {
            onStageEnded(*shift, *found);
        }
    }
    Q_EMIT changed();
}

QString EndpointsOverview::send(const OnlineEndpointRow& endpoint, const TrafficShares& shares)
{
    TrafficPlan plan = endpoint.plan();
    plan.set(shares);
    if (isReadOnly() || !plan.problems().isEmpty()) {
        return {};
    }
    const QString operation = m_parts.runner->start(trafficChange(endpoint, shares));
    m_sent.insert(operation, {endpoint.id.toLower(), endpoint.shares});
    return operation;
}

void EndpointsOverview::apply(const QString& endpointId, const TrafficShares& shares)
{
    const OnlineEndpointRow* const found = row(endpointId);
    if (found && !(found->shares == shares)) {
        send(*found, shares);
        Q_EMIT changed();
    }
}

TrafficShares EndpointsOverview::rollBackShares(const QString& endpointId) const
{
    const GuidedShift shifting = shift(endpointId);
    const TrafficShares before = shifting.isActive() ? shifting.before : m_before.value(endpointId.toLower());
    return before.withoutLiveMirror(); // which older endpoints may have, and the service takes no more
}

QString EndpointsOverview::rollBackProblem(const QString& endpointId) const
{
    const OnlineEndpointRow* const found = row(endpointId);
    const bool isKnown = shift(endpointId).isActive() || m_before.contains(endpointId.toLower());
    if (!found || !isKnown) {
        return {};
    }
    TrafficPlan plan = found->plan();
    plan.set(rollBackShares(endpointId));
    const QList<TrafficProblem> problems = plan.problems();
    return problems.isEmpty() ? QString() : problems.first().sentence + QLatin1Char(' ') + problems.first().remedy;
}

bool EndpointsOverview::canRollBack(const QString& endpointId) const
{
    const OnlineEndpointRow* const found = row(endpointId);
    const bool isKnown = shift(endpointId).isActive() || m_before.contains(endpointId.toLower());
    return found && isKnown && !(rollBackShares(endpointId) == found->shares) && rollBackProblem(endpointId).isEmpty();
}

void EndpointsOverview::rollBack(const QString& endpointId)
{
    if (!canRollBack(endpointId) || isReadOnly() || isChanging(endpointId)) {
        return;
    }
    const QString operation = send(*row(endpointId), rollBackShares(endpointId));
    const auto shifting = m_shifts.find(endpointId.toLower());
    if (shifting != m_shifts.end()) {
        shifting->operation = operation;
        shifting->isSending = true;
        shifting->isLeaving = true;
        shifting->isRestored = false;
    }
    Q_EMIT changed();
}

void EndpointsOverview::scale(const QString& endpointId, const QString& deployment, int instances)
{
    const OnlineEndpointRow* const found = row(endpointId);
    const OnlineDeploymentRow* const behind = found ? found->deployment(deployment) : nullptr;
    if (behind && !isReadOnly() && checkInstances(*behind, instances).sentence.isEmpty()) {
        m_parts.runner->start(instancesChange(*found, *behind, instances));
    }
}

void EndpointsOverview::readHistory(const QString& endpointId)
{
    if (!m_parts.journalFile.isEmpty()) {
        answerHistory(endpointId);
    }
}

QCoro::Task<> EndpointsOverview::answerHistory(QString endpointId)
{
    const QPointer<EndpointsOverview> guard(this);
    const QFuture<core::Result<QList<journal::Entry>>> reading = QtConcurrent::run(readJournal, m_parts.journalFile);
    const core::Result<QList<journal::Entry>> entries = co_await reading;
    if (!guard) {
        co_return;
    }
    const QList<TrafficChange> history = entries ? trafficHistory(*entries, endpointId) : QList<TrafficChange>();
    const OnlineEndpointRow* const found = row(endpointId);
    const std::optional<TrafficShares> back = found ? wayBack(history, found->shares) : std::nullopt;
    if (back && !m_before.contains(endpointId.toLower())) {
        m_before.insert(endpointId.toLower(), *back);
    }
    Q_EMIT historyRead(endpointId, history, entries ? core::Error() : entries.error());
}

DeploymentHealth EndpointsOverview::health(const QString& endpointId, const QString& deployment) const
{
    return m_health.value(endpointId.toLower()).value(deployment);
}

void EndpointsOverview::readHealth(const QString& endpointId)
{
    if (const OnlineEndpointRow* const found = row(endpointId)) {
        measure(found->id, found->tenantId, shift(endpointId).stageAt);
    }
}

QCoro::Task<> EndpointsOverview::measure(QString endpointId, QString tenantId, QDateTime since)
{
    const QPointer<EndpointsOverview> guard(this);
    const http::CallContext reading = context(tr("Reading the health of an endpoint"));
    const core::Result<QHash<QString, DeploymentHealth>> read = co_await m_reader.health(endpointId, tenantId, since, reading);
    if (!guard) {
        co_return;
    }
    if (read) {
        QHash<QString, DeploymentHealth>& known = m_health[endpointId.toLower()];
        for (auto it = read->begin(); it != read->end(); ++it) {
            DeploymentHealth measured = *it;
            measured.hasTested = known.value(it.key()).hasTested;
            measured.testSucceeded = known.value(it.key()).testSucceeded;
            known.insert(it.key(), measured);
        }
    }
    Q_EMIT healthRead(endpointId);
}

} // namespace deployments
