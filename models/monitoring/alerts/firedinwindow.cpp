// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/alerts/firedinwindow.h"

#include <QPointer>
#include <algorithm>

namespace monitoring {

FiredInWindow::FiredInWindow(azure::ArmClient* arm, const Systems* systems, const core::Clock* clock, QObject* parent)
    : QObject(parent), m_client(arm), m_systems(systems), m_clock(clock)
{
}

FiredInWindow::~FiredInWindow()
{
    blockSignals(true); // who listens may be going, too
    m_cancel.cancel();
}

void FiredInWindow::want(const System& system, const logs::TimeRange& range, bool isAnew)
{
    const QDateTime now = m_clock->now();
    const bool isSame = m_system == system.id && m_range == range && m_askedAt.isValid();
    const bool isClosed = range.lengthSeconds == 0 && range.to.isValid() && isSame && range.to < m_askedAt;
    if (isSame && !isAnew && (isClosed || m_askedAt.secsTo(now) < kSameSeconds)) {
        return;
    }
    m_cancel.cancel();
    m_cancel = core::CancelSource();
    if (!isSame) {
        m_alerts.clear();
    }
    m_system = system.id;
    m_range = range;
    m_askedAt = now;
    const QDateTime to = range.lengthSeconds == 0 && range.to.isValid() ? range.to : now;
    const QDateTime begin = range.begin(now).isValid() ? range.begin(now) : to.addDays(-1);
    const QDateTime from = std::max(begin, now.addDays(-kRetentionDays));
    m_isReading = from < to;
    if (m_isReading) {
        read(system, from, to, m_cancel.token());
    }
}

void FiredInWindow::forget()
{
    m_cancel.cancel();
    m_alerts.clear();
    m_system.clear();
    m_askedAt = QDateTime();
    m_isReading = false;
    Q_EMIT changed();
}

QCoro::Task<> FiredInWindow::read(System system, QDateTime from, QDateTime to, core::CancelToken cancel)
{
    const QPointer<FiredInWindow> self(this);
    http::CallContext context;
    context.cancel = cancel;
    context.label = tr("Reading alerts");
    const QString scope = QStringLiteral("/subscriptions/") + system.workspace.subscriptionId;
    const core::Result<QList<azure::FiredAlert>> fired = co_await m_client.firedBetween(scope, from, to, system.workspace.tenantId, context);
    if (!self || cancel.isCancelled()) {
        co_return;
    }
    m_isReading = false;
    m_alerts.clear();
    for (const azure::FiredAlert& alert : fired ? *fired : QList<azure::FiredAlert>()) {
        const System* const owner = m_systems->ownerOf(alert.targetId);
        if (owner && owner->id == system.id) {
            m_alerts << alert;
        }
    }
    std::stable_sort(m_alerts.begin(), m_alerts.end(), [](const azure::FiredAlert& a, const azure::FiredAlert& b) { return a.startedAt < b.startedAt; });
    Q_EMIT changed();
}

} // namespace monitoring
