// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/alerts/alertbook.h"

#include "sandbox/alerts/logevaluation.h"
#include "sandbox/alerts/metricevaluation.h"
#include "sandbox/simulation/fortnight.h"

#include <algorithm>
#include <deque>

namespace sandbox::alerts {

namespace {

constexpr qint64 kLead = 6 * 60;    ///< alerts that were open when the asked time began
constexpr qint64 kKept = 30 * 1440; ///< the service's retention

qint64 minuteOf(const QDateTime& time)
{
    return time.toMSecsSinceEpoch() / 60000;
}

void addHits(Hits& all, const Hits& more)
{
    for (auto it = more.begin(); it != more.end(); ++it) {
        std::vector<Hit>& list = all[it.key()];
        list.insert(list.end(), it->begin(), it->end());
        std::sort(list.begin(), list.end(), [](const Hit& a, const Hit& b) { return a.minute < b.minute; });
    }
}

} // namespace

/// What is to be evaluated, one stretch of one rule after the other.
struct AlertBook::Work
{
    struct Stretch
    {
        std::shared_ptr<Period> period;
        qint64 from = 0, to = 0;
    };
    std::deque<Stretch> stretches;
    qint64 from = 0;
};

AlertBook::AlertBook(World& world) : m_world(world), m_begun(minuteOf(world.now())) {}

AlertBook::~AlertBook()
{
    *m_alive = false;
    m_world.logs().interrupt();
}

qint64 AlertBook::firstMinute() const
{
    const auto fortnight = m_world.fortnight();
    return fortnight ? std::min(fortnight->firstMinute(), m_begun) : m_begun - kLead;
}

/// Evaluations up to the last whole minute: the values of the running one are not all there.
qint64 AlertBook::lastMinute() const
{
    return minuteOf(m_world.now()) + 1;
}

void AlertBook::endPeriod(const QString& ruleId, qint64 minute)
{
    const std::shared_ptr<Period> period = m_current.take(ruleId);
    if (period)
        period->until = minute;
}

/// Sees which rules came, changed and went.
void AlertBook::follow()
{
    QSet<QString> seen;
    const qint64 now = minuteOf(m_world.now());
    for (const QString& type : {kMetricRuleType, kLogRuleType}) {
        const QList<QJsonObject> resources = m_world.estate().resources(type);
        for (const QJsonObject& resource : resources) {
            Rule rule = readRule(resource);
            const QString key = rule.id.toLower();
            seen.insert(key);
            const std::shared_ptr<Period> current = m_current.value(key);
            if (current && current->rule.fingerprint == rule.fingerprint) {
                current->rule.description = rule.description;
                continue;
            }
            const qint64 since = rule.since > 0 && rule.since <= now ? rule.since : firstMinute();
            endPeriod(key, since);
            const auto period = std::make_shared<Period>();
            period->rule = rule;
            period->since = since;
            m_current.insert(key, period);
            if (rule.isEnabled)
                m_periods.push_back(period);
        }
    }
    const QStringList known = m_current.keys();
    for (const QString& key : known) {
        if (!seen.contains(key))
            endPeriod(key, now);
    }
    const qint64 oldest = now - kKept;
    std::erase_if(m_periods, [&](const std::shared_ptr<Period>& period) { return period->until > 0 && period->until < oldest; });
}

void AlertBook::prepare(qint64 minute, std::function<void()> done)
{
    m_waiting.emplace_back(std::max(minute, minuteOf(m_world.now()) - kKept), std::move(done));
    if (!m_isBusy)
        startWork(m_waiting.back().first);
}

void AlertBook::startWork(qint64 from)
{
    follow();
    const auto work = std::make_shared<Work>();
    work->from = std::max(firstMinute(), from - kLead);
    const qint64 last = lastMinute();
    for (const std::shared_ptr<Period>& period : m_periods) {
        const qint64 begin = std::max(work->from, period->since);
        const qint64 end = period->until > 0 ? std::min(last, period->until) : last;
        if (period->to == 0) {
            if (begin < end)
                work->stretches.push_back({period, begin, end});
            continue;
        }
        if (begin < period->from)
            work->stretches.push_back({period, begin, period->from});
        if (period->to < end)
            work->stretches.push_back({period, period->to, end});
    }
    m_isBusy = true;
    startNext(work);
}

void AlertBook::take(const std::shared_ptr<Period>& period, qint64 from, qint64 to, const Hits& hits)
{
    addHits(period->hits, hits);
    period->from = period->to == 0 ? from : std::min(period->from, from);
    period->to = std::max(period->to, to);
}

void AlertBook::startNext(const std::shared_ptr<Work>& work)
{
    while (!work->stretches.empty()) {
        const Work::Stretch stretch = work->stretches.front();
        work->stretches.pop_front();
        if (!stretch.period->rule.isLog) {
            take(stretch.period, stretch.from, stretch.to, evaluateMetrics(m_world, stretch.period->rule, stretch.from, stretch.to));
            continue;
        }
        m_world.logs().prepare();
        const QueryScope scope = scopeOf(m_world, stretch.period->rule);
        World* world = &m_world;
        const std::weak_ptr<bool> alive = m_alive;
        m_runner.submit([this, world, alive, work, stretch, scope] {
            const Hits hits = evaluateLogs(world->logs(), scope, stretch.period->rule, stretch.from, stretch.to, [this] { return m_runner.ends(); });
            world->post([this, alive, work, stretch, hits] {
                if (alive.expired())
                    return;
                take(stretch.period, stretch.from, stretch.to, hits);
                startNext(work);
            });
        });
        return;
    }
    m_from = m_from == 0 ? work->from : std::min(m_from, work->from);
    m_isBusy = false;
    finish();
}

/// Answers those who have what they waited for; who asked for more meanwhile makes it go on.
void AlertBook::finish()
{
    std::vector<std::pair<qint64, std::function<void()>>> waiting;
    std::swap(waiting, m_waiting);
    std::vector<std::function<void()>> served;
    for (auto& [minute, done] : waiting) {
        if (std::max(firstMinute(), minute - kLead) >= m_from)
            served.push_back(std::move(done));
        else
            m_waiting.emplace_back(minute, std::move(done));
    }
    if (!m_waiting.empty() && !m_isBusy)
        startWork(m_waiting.front().first);
    for (const std::function<void()>& done : served)
        done();
}

QList<Alert> AlertBook::alerts() const
{
    QList<Alert> all;
    for (const std::shared_ptr<Period>& period : m_periods) {
        QList<Alert> fired = alertsOf(period->rule, period->hits, period->to);
        for (Alert& alert : fired) {
            if (alert.resolvedAt == 0 && period->until > 0 && alert.rule.resolvesItself)
                alert.resolvedAt = period->until;
        }
        all += fired;
    }
    std::stable_sort(all.begin(), all.end(), [](const Alert& a, const Alert& b) { return a.firedAt > b.firedAt; });
    return all;
}

std::optional<Alert> AlertBook::alert(const QString& id) const
{
    const QList<Alert> all = alerts();
    for (const Alert& alert : all) {
        if (alert.id.compare(id, Qt::CaseInsensitive) == 0)
            return alert;
    }
    return std::nullopt;
}

} // namespace sandbox::alerts
