// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/queryscheduler.h"

#include "http/wakeup.h"

#include <algorithm>

namespace monitoring {

struct QueryScheduler::Waiter
{
    Urgency urgency = Urgency::Visible;
    http::Wakeup wakeup;
    bool isAdmitted = false;
};

struct QueryScheduler::Lane
{
    int running = 0;
    core::Milliseconds heldUntil{0};
    std::list<std::shared_ptr<Waiter>> waiting; ///< in the order of their coming
};

QueryScheduler::QueryScheduler(core::Clock* clock, QObject* parent) : QObject(parent), m_clock(clock) {}
QueryScheduler::~QueryScheduler() = default;

QueryScheduler::Slot::Slot(QueryScheduler* scheduler, QString identity) : m_scheduler(scheduler), m_identity(std::move(identity)) {}

QueryScheduler::Slot::~Slot()
{
    if (m_scheduler) {
        m_scheduler->leave(m_identity);
    }
}

QueryScheduler::Slot::Slot(Slot&& other) noexcept : m_scheduler(std::exchange(other.m_scheduler, QPointer<QueryScheduler>())), m_identity(std::move(other.m_identity)) {}

QueryScheduler::Slot& QueryScheduler::Slot::operator=(Slot&& other) noexcept
{
    std::swap(m_scheduler, other.m_scheduler);
    std::swap(m_identity, other.m_identity);
    return *this;
}

QCoro::Task<QueryScheduler::Slot> QueryScheduler::enter(QString identity, Urgency urgency, core::CancelToken cancel)
{
    if (cancel.isCancelled()) {
        co_return Slot();
    }
    std::shared_ptr<Lane>& lane = m_lanes[identity];
    if (!lane) {
        lane = std::make_shared<Lane>();
    }
    const auto waiter = std::make_shared<Waiter>();
    waiter->urgency = urgency;
    lane->waiting.push_back(waiter);
    QObject context; // of this wait alone
    cancel.onCancelled(&context, [waiter] { waiter->wakeup.wake(); });
    admit(identity);
    const QPointer<QueryScheduler> self(this);
    if (!waiter->isAdmitted) {
        co_await waiter->wakeup.wait();
    }
    if (!self) {
        co_return Slot();
    }
    if (!waiter->isAdmitted) { // cancelled
        m_lanes[identity]->waiting.remove(waiter);
        co_return Slot();
    }
    co_return Slot(this, identity);
}

void QueryScheduler::hold(const QString& identity, core::Milliseconds delay)
{
    std::shared_ptr<Lane>& lane = m_lanes[identity];
    if (!lane) {
        lane = std::make_shared<Lane>();
    }
    lane->heldUntil = std::max(lane->heldUntil, m_clock->monotonic() + delay);
    m_clock->callAfter(delay, this, [this, identity] { admit(identity); });
}

int QueryScheduler::running(const QString& identity) const
{
    const auto lane = m_lanes.value(identity);
    return lane ? lane->running : 0;
}

int QueryScheduler::waiting() const
{
    int count = 0;
    for (const auto& lane : m_lanes) {
        count += int(lane->waiting.size());
    }
    return count;
}

void QueryScheduler::leave(const QString& identity)
{
    const auto lane = m_lanes.value(identity);
    if (lane) {
        --lane->running;
        // Not from within the destructor of a slot: who is woken may delete what is being left.
        m_clock->callAfter(core::Milliseconds(0), this, [this, identity] { admit(identity); });
    }
}

void QueryScheduler::admit(const QString& identity)
{
    const std::shared_ptr<Lane> lane = m_lanes.value(identity);
    while (lane && lane->running < kAtOnce && !lane->waiting.empty() && m_clock->monotonic() >= lane->heldUntil) {
        const auto next = std::min_element(lane->waiting.begin(), lane->waiting.end(), [](const auto& a, const auto& b) { return a->urgency < b->urgency; });
        const std::shared_ptr<Waiter> waiter = *next;
        lane->waiting.erase(next);
        ++lane->running;
        waiter->isAdmitted = true;
        waiter->wakeup.wake();
    }
}

} // namespace monitoring
