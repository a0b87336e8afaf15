// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/monitor/alertsclient.h"
#include "core/clock.h"
#include "logs/timerange.h"
#include "monitoring/systems.h"

#include <QObject>

namespace monitoring {

/// The alerts that fired for one system in the time that a page looks at, for marks on its charts. What could not be read leaves no marks
/// and says nothing: the page of alerts does. Main thread; the ARM client outlives it.
class FiredInWindow : public QObject
{
    Q_OBJECT
public:
    /// The service forgets alerts after so many days.
    static constexpr int kRetentionDays = 30;
    /// The same open window is not asked again within these seconds.
    static constexpr qint64 kSameSeconds = 60;
    FiredInWindow(azure::ArmClient* arm, const Systems* systems, const core::Clock* clock, QObject* parent = nullptr);
    ~FiredInWindow() override;

    /// Reads them unless they are known; gives up what runs for another window. `isAnew`: in any case.
    void want(const System& system, const logs::TimeRange& range, bool isAnew = false);
    /// Somebody else works here.
    void forget();
    bool isReading() const { return m_isReading; }
    /// Oldest first.
    const QList<azure::FiredAlert>& alerts() const { return m_alerts; }

Q_SIGNALS:
    void changed();

private:
    QCoro::Task<> read(System system, QDateTime from, QDateTime to, core::CancelToken cancel);

    azure::AlertsClient m_client;
    const Systems* m_systems;
    const core::Clock* m_clock;
    QList<azure::FiredAlert> m_alerts;
    core::CancelSource m_cancel;
    QString m_system;
    logs::TimeRange m_range;
    QDateTime m_askedAt;
    bool m_isReading = false;
};

} // namespace monitoring
