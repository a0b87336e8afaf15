// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/clock.h"

#include <QCoroTask>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <list>
#include <memory>

namespace monitoring {

/// What comes first when queries wait.
enum class Urgency { Visible, Nearby, Background };

/// Lets at most four queries of one identity run at a time: the service allows five, and one is left for the person's own. What is
/// visible comes first, then what waited longest. After a 429 nothing of that identity begins before the service's time is over. Main thread.
class QueryScheduler : public QObject
{
    Q_OBJECT
public:
    static constexpr int kAtOnce = 4;
    explicit QueryScheduler(core::Clock* clock, QObject* parent = nullptr);
    ~QueryScheduler() override;

    /// The right to run one query; gives it back when it goes.
    class Slot
    {
    public:
        Slot() = default;
        Slot(QueryScheduler* scheduler, QString identity);
        ~Slot();
        Slot(Slot&& other) noexcept;
        Slot& operator=(Slot&& other) noexcept;
        bool isHeld() const { return !m_scheduler.isNull(); }

    private:
        QPointer<QueryScheduler> m_scheduler; ///< may go first
        QString m_identity;
    };
    /// Waits for a slot; the slot is not held when `cancel` came first. `identity` is whose queries are counted together: tenant and account.
    QCoro::Task<Slot> enter(QString identity, Urgency urgency, core::CancelToken cancel);
    /// Nothing of `identity` begins for this long.
    void hold(const QString& identity, core::Milliseconds delay);
    int running(const QString& identity) const;
    int waiting() const;

private:
    struct Waiter;
    struct Lane;
    void leave(const QString& identity);
    void admit(const QString& identity);

    core::Clock* m_clock;
    QHash<QString, std::shared_ptr<Lane>> m_lanes;
};

} // namespace monitoring
