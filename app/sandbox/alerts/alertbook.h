// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/alerts/firing.h"
#include "sandbox/services/logs/queryrunner.h"
#include "sandbox/world.h"

#include <memory>

namespace sandbox::alerts {

/// The alert rules of the estate and what they fired. Nothing runs by itself: whoever asks says from when on, and the rules are evaluated
/// from there to the sandbox's now, metric rules on the server's thread and log rules on another. A rule that was made or changed during
/// the run counts from that minute; what its older form fired stays, and ends there. Server's thread.
class AlertBook
{
public:
    explicit AlertBook(World& world);
    ~AlertBook();
    AlertBook(const AlertBook&) = delete;
    AlertBook& operator=(const AlertBook&) = delete;

    /// Calls `done` once everything that fired from `minute` on is known, at once when it is already.
    void prepare(qint64 minute, std::function<void()> done);
    /// Newest first; as far as prepare() went.
    QList<Alert> alerts() const;
    std::optional<Alert> alert(const QString& id) const;
    /// Oldest minute that fired alerts are known from.
    qint64 knownFrom() const { return m_from; }

private:
    /// One form of one rule, in force from `since` on.
    struct Period
    {
        Rule rule;
        qint64 since = 0;
        qint64 until = 0;      ///< 0: still in force
        qint64 from = 0;       ///< evaluated [from, to)
        qint64 to = 0;
        Hits hits;
    };
    struct Work;
    void follow();
    void endPeriod(const QString& ruleId, qint64 minute);
    qint64 firstMinute() const;
    qint64 lastMinute() const;
    void startWork(qint64 from);
    void startNext(const std::shared_ptr<Work>& work);
    void take(const std::shared_ptr<Period>& period, qint64 from, qint64 to, const Hits& hits);
    void finish();

    World& m_world;
    qint64 m_begun;  ///< minute of the first question
    qint64 m_from = 0;
    std::vector<std::shared_ptr<Period>> m_periods;
    QHash<QString, std::shared_ptr<Period>> m_current; ///< by lower-case rule id
    std::vector<std::pair<qint64, std::function<void()>>> m_waiting;
    bool m_isBusy = false;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
    QueryRunner m_runner;
};

} // namespace sandbox::alerts
