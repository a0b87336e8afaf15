// SPDX-License-Identifier: GPL-3.0-or-later
// Guided shifts of the overview: stages are sent one by one, kept on disk before they are sent, and count when the service took them.
#include "deployments/endpointsoverview.h"

#include <QPointer>

namespace deployments {

namespace {

constexpr core::Milliseconds kMeasuring{30000};

} // namespace

void EndpointsOverview::open()
{
    loadShifts();
}

QCoro::Task<> EndpointsOverview::loadShifts()
{
    if (m_isLoaded) {
        co_return;
    }
    const QPointer<EndpointsOverview> guard(this);
    const QList<GuidedShift> kept = co_await m_store.load();
    if (!guard || m_isLoaded) { // two may have asked
        co_return;
    }
    m_isLoaded = true;
    for (const GuidedShift& shift : kept) {
        if (shift.cloud != m_parts.cloud) {
            m_foreign.append(shift);
        } else if (!shift.isComplete()) {
            m_shifts.insert(shift.endpointId.toLower(), shift);
        }
    }
    if (!m_shifts.isEmpty()) {
        Q_EMIT shiftsRestored();
        Q_EMIT changed();
    }
}

QCoro::Task<> EndpointsOverview::keepShifts()
{
    const QList<GuidedShift> all = m_shifts.values() + m_foreign;
    const core::Result<void> kept = co_await m_store.save(all);
    Q_UNUSED(kept) // the endpoint itself tells where the shift stands; an older file only asks again
}

bool EndpointsOverview::startShift(const QString& endpointId, const QString& to, const GateBounds& bounds, const QList<int>& stages)
{
    const OnlineEndpointRow* const found = row(endpointId);
    if (!found || !m_isLoaded || isReadOnly() || isChanging(endpointId) || shift(endpointId).isActive()) {
        return false;
    }
    GuidedShift shifting;
    shifting.endpointId = found->id;
    shifting.name = found->name;
    shifting.tenantId = found->tenantId;
    shifting.cloud = m_parts.cloud;
    shifting.to = to;
    shifting.before = found->shares;
    shifting.stages = shiftStages(found->plan(), to, stages);
    shifting.bounds = bounds;
    shifting.startedAt = m_parts.clock->now();
    if (shifting.stages.isEmpty()) {
        return false;
    }
    m_shifts.insert(endpointId.toLower(), shifting);
    sendStage(endpointId.toLower());
    return true;
}

/// The plan is on disk before anything is sent: whatever happens then, the next start knows the way back.
QCoro::Task<> EndpointsOverview::sendStage(QString key)
{
    const QPointer<EndpointsOverview> guard(this);
    GuidedShift& begun = m_shifts[key];
    begun.isSending = true;
    begun.isRestored = false;
    begun.hold = GuidedShift::Hold::None;
    begun.trouble.clear();
    Q_EMIT changed();
    const QList<GuidedShift> all = m_shifts.values() + m_foreign;
    const core::Result<void> kept = co_await m_store.save(all);
    if (!guard) {
        co_return;
    }
    const auto shifting = m_shifts.find(key);
    if (shifting == m_shifts.end()) {
        co_return;
    }
    const OnlineEndpointRow* const endpoint = row(key);
    if (kept && endpoint) {
        shifting->operation = send(*endpoint, shifting->next());
    }
    if (!kept || !endpoint || shifting->operation.isEmpty()) {
        shifting->isSending = false;
        shifting->hold = GuidedShift::Hold::Failed;
        shifting->trouble = kept ? tr("This stage cannot be sent: a deployment of it is gone or not ready. Nothing was changed.")
                                 : tr("The progress of the shift cannot be kept, so nothing was changed. ") + core::explainInOneLine(kept.error());
    }
    Q_EMIT changed();
}

void EndpointsOverview::onStageEnded(GuidedShift& shift, const ChangeOperation& operation)
{
    const QString key = shift.endpointId.toLower();
    const bool wasLeaving = shift.isLeaving;
    shift.operation.clear();
    shift.isSending = false;
    if (operation.state == OperationState::Succeeded && wasLeaving) {
        m_shifts.remove(key);
    } else if (operation.state == OperationState::Succeeded) {
        ++shift.done;
        shift.stageAt = m_parts.clock->now();
        m_health.remove(key); // what was measured says nothing about this stage
        watchHealth(key);
    } else {
        shift.isLeaving = wasLeaving && !operation.isDone(); // it may still come to be
        shift.hold = GuidedShift::Hold::Failed;
        shift.trouble = operation.state == OperationState::Failed
                            ? core::explainInOneLine(operation.error)
                            : tr("Nobody knows yet whether the service took this change; the endpoint is looked at again.");
    }
    keepShifts();
}

/// Where every shift stands by what was read; what a lost answer left open is known then.
void EndpointsOverview::reconcileAll()
{
    m_table.setRows(m_list.rows);
    bool isChanged = false;
    const QStringList keys = m_shifts.keys();
    for (const QString& key : keys) {
        GuidedShift& shifting = m_shifts[key];
        const OnlineEndpointRow* const endpoint = row(key);
        if (!endpoint || endpoint->isInTransition() || shifting.isSending || m_rereading.contains(key)) {
            continue;
        }
        const int before = shifting.done;
        reconcile(shifting, endpoint->shares);
        if (shifting.isLeaving && shifting.done == 0 && shifting.hold != GuidedShift::Hold::Foreign) {
            m_shifts.remove(key); // the way back was taken after all
            isChanged = true;
            continue;
        }
        if (shifting.done != before) {
            shifting.stageAt = m_parts.clock->now();
            m_health.remove(key);
            isChanged = true;
        }
        watchHealth(key);
    }
    if (isChanged) {
        keepShifts();
    }
}

bool EndpointsOverview::canContinue(const QString& endpointId) const
{
    const GuidedShift shifting = shift(endpointId);
    return shifting.isActive() && !shifting.isComplete() && !shifting.isSending && shifting.hold != GuidedShift::Hold::Foreign &&
           !isReadOnly() && !isChanging(endpointId) && row(endpointId) &&
           (shifting.done == 0 || verdict(endpointId).gate == GateVerdict::Gate::Open);
}

bool EndpointsOverview::continueShift(const QString& endpointId)
{
    if (!canContinue(endpointId)) {
        return false;
    }
    sendStage(endpointId.toLower());
    return true;
}

GateVerdict EndpointsOverview::verdict(const QString& endpointId) const
{
    const GuidedShift shifting = shift(endpointId);
    return judge(shifting.to, health(endpointId, shifting.to), shifting.bounds);
}

void EndpointsOverview::setBounds(const QString& endpointId, const GateBounds& bounds)
{
    const auto shifting = m_shifts.find(endpointId.toLower());
    if (shifting != m_shifts.end() && !(shifting->bounds == bounds)) {
        shifting->bounds = bounds;
        keepShifts();
        Q_EMIT changed();
    }
}

void EndpointsOverview::endShift(const QString& endpointId)
{
    const auto shifting = m_shifts.find(endpointId.toLower());
    if (shifting != m_shifts.end() && !shifting->isSending) {
        m_before.insert(endpointId.toLower(), shifting->before); // the way back stays
        m_shifts.erase(shifting);
        keepShifts();
        Q_EMIT changed();
    }
}

/// Measures now and then as long as the shift lasts, so that a bound that is passed holds it without anybody asking.
void EndpointsOverview::watchHealth(const QString& key)
{
    if (m_watched.contains(key)) {
        return;
    }
    m_watched.insert(key);
    m_parts.clock->callAfter(kMeasuring, this, [this, key] {
        m_watched.remove(key);
        if (shift(key).isActive()) {
            readHealth(key);
            watchHealth(key);
        }
    });
}

} // namespace deployments
