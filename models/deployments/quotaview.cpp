// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/quotaview.h"

#include <QPointer>
#include <algorithm>
#include <tuple>

namespace deployments {

QuotaView::QuotaView(Parts parts, QObject* parent) : QObject(parent), m_parts(std::move(parts)) {}

QuotaView::~QuotaView()
{
    m_cancel.cancel();
}

QList<DeploymentRow> QuotaView::deploymentsOn(const QuotaRow& quota) const
{
    QList<DeploymentRow> found;
    const QList<DeploymentRow> all = m_parts.deployments ? m_parts.deployments() : QList<DeploymentRow>();
    for (const DeploymentRow& row : all) {
        if (drawsOn(row, quota)) {
            found.append(row);
        }
    }
    return found;
}

void QuotaView::refresh()
{
    if (m_isReading) {
        m_isStale = true;
        return;
    }
    readAll();
}

QCoro::Task<> QuotaView::readAll()
{
    const QPointer<QuotaView> guard(this);
    m_isReading = true;
    m_done = 0;
    m_known = 0;
    Q_EMIT changed();
    http::CallContext context;
    context.cancel = m_cancel.token();
    context.label = tr("Reading quota");
    QuotaProgress progress;
    progress.rows = [guard](const QList<QuotaRow>& rows) {
        if (guard) {
            guard->m_table.mergeRows(rows);
        }
    };
    progress.regions = [guard](int done, int known) {
        if (guard) {
            guard->m_done = done;
            guard->m_known = known;
            Q_EMIT guard->changed();
        }
    };
    const QList<TenantChoice> tenants = m_parts.tenants();
    QuotaReader reader(m_parts.arm, m_parts.clock);
    const QString everywhere;
    const core::Result<QuotaReport> report = co_await reader.read(tenants, everywhere, progress, context);
    if (!guard) {
        co_return;
    }
    m_isReading = false;
    m_error = report ? core::Error() : report.error();
    if (report) {
        m_takenAt = report->takenAt;
        m_problems = report->problems;
        if (m_problems.isEmpty()) {
            m_table.setRows(report->rows);
        } // otherwise rows of what did not answer stay as they were
    }
    Q_EMIT changed();
    if (m_isStale) {
        m_isStale = false;
        refresh();
    }
}

int QuotaView::readForecasts(const QuotaRow& quota)
{
    const int sequence = ++m_sequence;
    for (const DeploymentRow& row : deploymentsOn(quota)) { // queued: nobody is answered before knowing the number
        QMetaObject::invokeMethod(this, [this, sequence, row] { answerForecast(sequence, row); }, Qt::QueuedConnection);
    }
    return sequence;
}

QCoro::Task<> QuotaView::answerForecast(int sequence, DeploymentRow row)
{
    const QPointer<QuotaView> guard(this);
    http::CallContext context;
    context.cancel = m_cancel.token();
    context.label = tr("Reading the load of %1").arg(row.name);
    QuotaReader reader(m_parts.arm, m_parts.clock);
    const DeploymentForecast answer = co_await reader.forecastOf(row, context);
    if (!guard) {
        co_return;
    }
    Q_EMIT forecastRead(sequence, answer);
}

QCoro::Task<QList<PlanWish>> QuotaView::versionsOf(QuotaRow quota, http::CallContext context)
{
    QList<PlanWish> versions;
    const auto add = [&versions, &quota](const QString& format, const QString& model, const QString& version) {
        PlanWish wish;
        wish.format = format.isEmpty() ? wish.format : format;
        wish.model = model;
        wish.version = version;
        wish.type = quota.type;
        if (!versions.contains(wish)) {
            versions.append(wish);
        }
    };
    for (const DeploymentRow& row : deploymentsOn(quota)) {
        add(row.modelFormat, row.modelName, row.modelVersion);
    }
    if (!versions.isEmpty() || quota.model.isEmpty()) {
        co_return versions;
    }
    azure::CognitiveClient client(m_parts.arm);
    const core::Result<QList<azure::ModelOffer>> offers =
        co_await client.regionModels(quota.subscriptionId, quota.region, quota.tenantId, context);
    for (const azure::ModelOffer& offer : offers ? *offers : QList<azure::ModelOffer>()) {
        for (const azure::ModelSku& sku : offer.skus) {
            if (sku.usageName.compare(quota.name, Qt::CaseInsensitive) == 0) {
                add(offer.format, offer.name, offer.version);
            }
        }
    }
    co_return versions;
}

int QuotaView::readRoom(const QuotaRow& quota)
{
    const int sequence = ++m_sequence;
    QMetaObject::invokeMethod(this, [this, sequence, quota] { answerRoom(sequence, quota); }, Qt::QueuedConnection);
    return sequence;
}

QCoro::Task<> QuotaView::answerRoom(int sequence, QuotaRow quota)
{
    const QPointer<QuotaView> guard(this);
    http::CallContext context;
    context.cancel = m_cancel.token();
    context.label = tr("Looking for room");
    const QList<PlanWish> versions = co_await versionsOf(quota, context);
    if (!guard) {
        co_return;
    }
    QuotaReader reader(m_parts.arm, m_parts.clock);
    const QList<TenantChoice> tenants = m_parts.tenants();
    RoomReport report = co_await reader.roomIn(tenants, versions, context);
    if (!guard) {
        co_return;
    }
    QList<QuotaRoom> wanted;
    for (const QuotaRoom& room : report.rows) {
        if (room.available > 0 && room.type.compare(quota.type, Qt::CaseInsensitive) == 0) {
            wanted.append(room);
        }
    }
    std::sort(wanted.begin(), wanted.end(), [](const QuotaRoom& a, const QuotaRoom& b) {
        return a.available != b.available ? a.available > b.available
                                          : std::tie(a.region, a.subscription) < std::tie(b.region, b.subscription);
    });
    report.rows = wanted;
    Q_EMIT roomRead(sequence, report);
}

int QuotaView::plan(const QList<PlanWish>& wishes)
{
    const int sequence = ++m_sequence;
    QMetaObject::invokeMethod(this, [this, sequence, wishes] { answerPlan(sequence, wishes); }, Qt::QueuedConnection);
    return sequence;
}

QCoro::Task<> QuotaView::answerPlan(int sequence, QList<PlanWish> wishes)
{
    const QPointer<QuotaView> guard(this);
    http::CallContext context;
    context.cancel = m_cancel.token();
    context.label = tr("Planning deployments");
    QuotaReader reader(m_parts.arm, m_parts.clock);
    const QList<TenantChoice> tenants = m_parts.tenants();
    const RoomReport room = co_await reader.roomIn(tenants, wishes, context);
    if (!guard) {
        co_return;
    }
    const QList<PlanPlacement> placements = planDeployments(wishes, room.rows, m_table.allRows());
    Q_EMIT planned(sequence, placements, room.problems);
}

} // namespace deployments
