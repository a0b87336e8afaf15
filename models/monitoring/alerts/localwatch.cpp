// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/alerts/localwatch.h"

#include "azure/monitor/alertswire.h"
#include "core/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>
#include <algorithm>

namespace monitoring {

namespace {

constexpr qint64 kMetricSeconds = 60, kLogSeconds = 300;
constexpr int kTick = 15'000; ///< ms between looks whether something is due
constexpr qsizetype kMostFindings = 200;

/// What tells one firing from another.
QString keyOf(const QString& watchId, const AlertFiring& firing)
{
    return watchId + QLatin1Char('|') + QStringList(firing.dimensions.values()).join(QLatin1Char('|')) + QLatin1Char('|') + firing.from.toString(Qt::ISODate);
}

} // namespace

bool QuietHours::covers(const QTime& time) const
{
    if (from == to) {
        return false;
    }
    const int hour = time.hour();
    return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}

LocalWatch::LocalWatch(BackTester* tester, core::Clock* clock, QObject* parent) : QObject(parent), m_tester(tester), m_clock(clock)
{
    m_timer.setInterval(kTick);
    connect(&m_timer, &QTimer::timeout, this, [this] { look(); });
}

LocalWatch::~LocalWatch()
{
    blockSignals(true); // who listens may be going, too
    m_cancel.cancel();
}

void LocalWatch::setWatches(const QList<Watch>& watches)
{
    m_watches = watches;
    Q_EMIT changed();
}

bool LocalWatch::isWatching(const QString& id) const
{
    return std::any_of(m_watches.begin(), m_watches.end(), [&id](const Watch& watch) { return watch.id.compare(id, Qt::CaseInsensitive) == 0; });
}

void LocalWatch::add(const Watch& watch)
{
    remove(watch.id);
    m_watches.append(watch);
    Q_EMIT changed();
}

void LocalWatch::remove(const QString& id)
{
    if (m_watches.removeIf([&id](const Watch& watch) { return watch.id.compare(id, Qt::CaseInsensitive) == 0; }) > 0) {
        m_lookedAt.remove(id);
        Q_EMIT changed();
    }
}

void LocalWatch::start()
{
    if (!m_isRunning) {
        m_isRunning = true;
        m_cancel = core::CancelSource();
        m_startedAt = m_clock->now();
        m_lookedAt.clear();
        m_timer.start();
        Q_EMIT changed();
        look();
    }
}

void LocalWatch::stop()
{
    if (m_isRunning) {
        m_isRunning = false;
        m_timer.stop();
        m_cancel.cancel();
        Q_EMIT changed();
    }
}

/// As often as the rule looks, but not more often than is of use: metrics come each minute, logs late.
qint64 LocalWatch::intervalOf(const Watch& watch) const
{
    const qint64 own = qint64(watch.rule.frequencyMinutes) * 60;
    return std::max(own, watch.rule.kind == azure::AlertRule::Kind::Metric ? kMetricSeconds : kLogSeconds);
}

QCoro::Task<> LocalWatch::look()
{
    const QPointer<LocalWatch> self(this);
    if (m_isLooking) {
        co_return;
    }
    m_isLooking = true;
    const QList<Watch> watches = m_watches;
    for (const Watch& watch : watches) {
        const QDateTime last = self ? m_lookedAt.value(watch.id) : QDateTime();
        if (!self || m_cancel.token().isCancelled()) {
            break;
        }
        if (!last.isValid() || last.secsTo(m_clock->now()) >= intervalOf(watch)) {
            m_lookedAt.insert(watch.id, m_clock->now());
            co_await lookAt(watch);
        }
    }
    if (self) {
        m_isLooking = false;
    }
}

QCoro::Task<> LocalWatch::lookAt(Watch watch)
{
    const QPointer<LocalWatch> self(this);
    const core::CancelToken cancel = m_cancel.token();
    const QDateTime now = m_clock->now();
    const qint64 patience = qint64(healthyToResolve(watch.rule) + 1) * watch.rule.frequencyMinutes * 60;
    const QDateTime from = now.addSecs(-std::max<qint64>(3600, 2 * patience)); // an alert that is open is found with its begin
    const core::Result<BackTest> test = co_await m_tester->run(watch.rule, from, now, cancel);
    if (!self || cancel.isCancelled()) {
        co_return;
    }
    m_error = test ? core::Error() : test.error();
    if (test) {
        take(watch, *test);
    }
    Q_EMIT changed();
}

/// Only what is open, or began since the watch did: old news is none.
void LocalWatch::take(const Watch& watch, const BackTest& test)
{
    for (auto firing = test.firings.crbegin(); firing != test.firings.crend(); ++firing) {
        const bool isNews = (!firing->to.isValid() && !firing->isStateless) || firing->from >= m_startedAt;
        if (!isNews) {
            continue;
        }
        // What was told keeps being told of, also when its begin slides out of what is looked at.
        const QString series = keyOf(watch.id, AlertFiring{{}, {}, firing->dimensions, 0, false});
        const bool began = firing->from > test.from.addSecs(qint64(watch.rule.frequencyMinutes) * 60);
        const QString key = keyOf(watch.id, *firing);
        if (m_told.contains(key) || (!began && m_told.contains(series))) {
            continue;
        }
        m_told << key << series;
        const WatchFinding finding{watch.id, watch.rule.name, *firing, watch.rule};
        m_findings.prepend(finding);
        while (m_findings.size() > kMostFindings) {
            m_findings.removeLast();
        }
        if (!m_quiet.covers(m_clock->now().toLocalTime().time())) {
            Q_EMIT fired(finding);
        }
    }
}

QByteArray LocalWatch::save() const
{
    QJsonArray list;
    for (const Watch& watch : m_watches) {
        QJsonObject body = azure::alertswire::writeRule(watch.rule);
        body.insert(QStringLiteral("id"), watch.rule.id);
        body.insert(QStringLiteral("name"), watch.rule.name);
        list.append(QJsonObject{{"id", watch.id}, {"local", watch.isLocal}, {"tenant", watch.rule.tenantId}, {"rule", body}});
    }
    return core::json::compact(list);
}

void LocalWatch::restore(const QByteArray& state)
{
    m_watches.clear();
    const QJsonArray list = QJsonDocument::fromJson(state).array();
    for (const QJsonValue& item : list) {
        core::Result<azure::AlertRule> rule = azure::alertswire::readRule(item[QLatin1String("rule")].toObject());
        if (rule) {
            rule->tenantId = item[QLatin1String("tenant")].toString();
            m_watches.append({item[QLatin1String("id")].toString(), *rule, item[QLatin1String("local")].toBool()});
        }
    }
    Q_EMIT changed();
}

} // namespace monitoring
