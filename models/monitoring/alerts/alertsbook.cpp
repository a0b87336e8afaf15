// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/alerts/alertsbook.h"

#include "journal/journal.h"

#include <QCoroFuture>
#include <QPointer>
#include <QtConcurrentRun>
#include <algorithm>

namespace monitoring {

using azure::AlertState;
using azure::FiredAlert;

namespace {

core::Result<journal::Entry> begin(const QString& file, const journal::Entry& entry)
{
    return journal::Journal(file).begin(entry);
}

core::Result<journal::Entry> finish(const QString& file, const journal::Entry& begun, journal::Outcome outcome, const QJsonObject& after, const core::Error& error,
                                    const QDateTime& time)
{
    return journal::Journal(file).finish(begun, outcome, after, error.message, error.requestId, time);
}

QJsonObject stateOf(const FiredAlert& alert)
{
    return {{"alertState", azure::alertStateName(alert.state)}, {"alertRule", alert.ruleId}};
}

void countFired(AlertsBook::Reading& reading)
{
    QHash<QString, int> counts;
    for (const AlertRow& row : reading.alerts) {
        ++counts[row.alert.ruleId.toLower()];
    }
    for (AlertRuleRow& row : reading.rules) {
        row.fired = counts.value(row.rule.id.toLower());
    }
}

} // namespace

AlertsBook::AlertsBook(AlertsBookParts parts, QObject* parent) : QObject(parent), m_parts(std::move(parts)), m_client(m_parts.arm)
{
    if (m_parts.runner) {
        connect(m_parts.runner, &deployments::ChangeRunner::resourceChanged, this, [this](const QString& id) {
            const bool isOurs = id.contains(QLatin1String("/metricAlerts/"), Qt::CaseInsensitive) || id.contains(QLatin1String("/scheduledQueryRules/"), Qt::CaseInsensitive);
            if (isOurs && m_isFilled) {
                refresh();
            }
        });
    }
}

AlertsBook::~AlertsBook()
{
    blockSignals(true); // who listens may be going, too
    m_cancel.cancel();
    m_all.cancel();
}

void AlertsBook::open()
{
    if (!m_isFilled && !m_isReading) {
        refresh();
    }
}

void AlertsBook::refresh()
{
    m_cancel.cancel();
    m_cancel = core::CancelSource();
    m_isReading = true;
    Q_EMIT changed();
    readInBackground(m_cancel.token());
}

void AlertsBook::setHours(int hours)
{
    if (hours != m_hours) {
        m_hours = hours;
        refresh();
    }
}

const QList<azure::ActionGroup>& AlertsBook::actionGroups(const QString& subscriptionId) const
{
    static const QList<azure::ActionGroup> none;
    const auto found = m_groups.constFind(subscriptionId.toLower());
    return found == m_groups.constEnd() ? none : *found;
}

const AlertRow* AlertsBook::alert(const QString& id) const
{
    const auto found = std::find_if(m_alerts.begin(), m_alerts.end(), [&id](const AlertRow& row) { return row.alert.id.compare(id, Qt::CaseInsensitive) == 0; });
    return found == m_alerts.end() ? nullptr : &*found;
}

const AlertRuleRow* AlertsBook::rule(const QString& id) const
{
    const auto found = std::find_if(m_rules.begin(), m_rules.end(), [&id](const AlertRuleRow& row) { return row.rule.id.compare(id, Qt::CaseInsensitive) == 0; });
    return found == m_rules.end() ? nullptr : &*found;
}

QString AlertsBook::systemOf(const QString& resourceId) const
{
    return m_parts.systemOf ? m_parts.systemOf(resourceId) : QString();
}

QCoro::Task<> AlertsBook::readInBackground(core::CancelToken cancel)
{
    const QPointer<AlertsBook> self(this);
    const int hours = m_hours;
    const Reading reading = co_await read(hours, cancel);
    if (!self || cancel.isCancelled()) {
        co_return;
    }
    m_isReading = false;
    m_isFilled = true;
    m_error = reading.error;
    m_problems = reading.problems;
    if (reading.error.kind == core::ErrorKind::None) {
        m_alerts = reading.alerts;
        m_rules = reading.rules;
        m_groups = reading.groups;
        m_takenAt = m_parts.clock->now();
    }
    Q_EMIT changed();
}

QCoro::Task<AlertsBook::Reading> AlertsBook::read(int hours, core::CancelToken cancel)
{
    const auto reading = std::make_shared<Reading>();
    const QList<logs::TenantChoice> tenants = m_parts.tenants ? m_parts.tenants() : QList<logs::TenantChoice>();
    if (tenants.isEmpty()) {
        reading->error = core::Error::make(core::ErrorKind::SignInNeeded, tr("Nobody is signed in."));
    }
    for (const logs::TenantChoice& tenant : tenants) {
        if (cancel.isCancelled()) {
            reading->error = core::Error::cancelled();
            co_return *reading;
        }
        co_await readTenant(tenant, hours, reading, cancel);
    }
    if (reading->alerts.isEmpty() && reading->rules.isEmpty() && !reading->problems.isEmpty() && reading->problems.size() >= tenants.size()) {
        reading->error = reading->problems.first().error;
    }
    std::stable_sort(reading->alerts.begin(), reading->alerts.end(), [](const AlertRow& a, const AlertRow& b) { return a.alert.startedAt > b.alert.startedAt; });
    countFired(*reading);
    co_return *reading;
}

QCoro::Task<> AlertsBook::readTenant(logs::TenantChoice tenant, int hours, std::shared_ptr<Reading> reading, core::CancelToken cancel)
{
    http::CallContext context;
    context.cancel = cancel;
    context.label = tr("Reading alerts");
    const core::Result<QList<azure::Subscription>> subscriptions = co_await m_parts.arm->subscriptions(tenant.id, context);
    if (!subscriptions) {
        reading->problems.append({tenant.name, subscriptions.error()});
        co_return;
    }
    for (const azure::Subscription& subscription : *subscriptions) {
        if (cancel.isCancelled()) {
            co_return;
        }
        co_await readSubscription(subscription, tenant, hours, reading, cancel);
    }
}

QCoro::Task<> AlertsBook::readSubscription(azure::Subscription subscription, logs::TenantChoice tenant, int hours, std::shared_ptr<Reading> reading,
                                           core::CancelToken cancel)
{
    http::CallContext context;
    context.cancel = cancel;
    context.label = tr("Reading alerts");
    const QString scope = QStringLiteral("/subscriptions/") + subscription.subscriptionId;
    const core::Result<QList<FiredAlert>> alerts = co_await m_client.fired(scope, hours, tenant.id, context);
    if (!alerts) {
        reading->problems.append({subscription.displayName, alerts.error()});
    } else {
        for (const FiredAlert& alert : *alerts) {
            reading->alerts.append({alert, tenant.name, subscription.displayName, systemOf(alert.targetId)});
        }
    }
    if (cancel.isCancelled()) {
        co_return;
    }
    const core::Result<QList<azure::AlertRule>> rules = co_await m_client.rules(subscription.subscriptionId, tenant.id, context);
    if (!rules) {
        reading->problems.append({subscription.displayName, rules.error()});
    } else {
        for (const azure::AlertRule& rule : *rules) {
            reading->rules.append({rule, tenant.name, subscription.displayName, systemOf(rule.scopes.value(0)), 0});
        }
    }
    if (cancel.isCancelled()) {
        co_return;
    }
    const core::Result<QList<azure::ActionGroup>> groups = co_await m_client.actionGroups(subscription.subscriptionId, tenant.id, context);
    if (groups) {
        reading->groups.insert(subscription.subscriptionId.toLower(), *groups);
    }
}

QCoro::Task<core::Result<QList<azure::AlertEvent>>> AlertsBook::history(QString id, core::CancelToken cancel)
{
    const AlertRow* const row = alert(id);
    const QString tenant = row ? row->alert.tenantId : QString();
    http::CallContext context;
    context.cancel = cancel;
    context.label = tr("Reading the history of an alert");
    core::Result<QList<azure::AlertEvent>> events = co_await m_client.history(id, tenant, context);
    co_return events;
}

QCoro::Task<> AlertsBook::historyInBackground(QString id)
{
    const QPointer<AlertsBook> self(this);
    const core::CancelToken cancel = m_all.token();
    const core::Result<QList<azure::AlertEvent>> events = co_await history(id, cancel);
    if (self) {
        Q_EMIT historyRead(id, events);
    }
}

QCoro::Task<> AlertsBook::stateInBackground(QString id, AlertState state, QString comment)
{
    const QPointer<AlertsBook> self(this);
    const QStringList ids{id};
    const core::CancelToken cancel = m_all.token();
    const core::Result<int> done = co_await changeState(ids, state, comment, cancel);
    if (self) {
        Q_EMIT stateChanged(id, state, done);
    }
}

void AlertsBook::readHistory(const QString& id)
{
    historyInBackground(id);
}

void AlertsBook::setState(const QString& id, AlertState state, const QString& comment)
{
    stateInBackground(id, state, comment);
}

/// Looks, records, sends, records the end.
QCoro::Task<core::Result<FiredAlert>> AlertsBook::changeOne(FiredAlert alert, AlertState state, QString comment, core::CancelToken cancel)
{
    const QPointer<AlertsBook> self(this);
    http::CallContext context;
    context.cancel = cancel;
    context.label = tr("Changing the state of an alert");
    const core::Result<FiredAlert> now = co_await m_client.alert(alert.id, alert.tenantId, context);
    if (!self) {
        co_return core::Error::cancelled();
    }
    if (!now) {
        co_return now.error();
    }
    if (now->state != alert.state) {
        co_return core::Error::make(core::ErrorKind::Conflict,
                                    tr("Somebody else set it to \"%1\" since you looked. Nothing was changed.").arg(azure::alertStateName(now->state)), alert.ruleName);
    }
    journal::Entry entry;
    entry.time = m_parts.clock->now();
    entry.actor = m_parts.actor ? m_parts.actor() : QString();
    entry.tenantId = alert.tenantId;
    entry.cloud = m_parts.cloud;
    entry.action = state == AlertState::Closed ? QStringLiteral("alerts.close") : state == AlertState::New ? QStringLiteral("alerts.reopen") : QStringLiteral("alerts.acknowledge");
    entry.target = alert.id;
    entry.before = stateOf(alert);
    entry.after = QJsonObject{{"alertState", azure::alertStateName(state)}, {"comments", comment}};
    const QFuture<core::Result<journal::Entry>> beginning = QtConcurrent::run(begin, m_parts.journalFile, entry);
    const core::Result<journal::Entry> begun = co_await beginning;
    if (!begun) {
        co_return begun.error();
    }
    if (!self) {
        co_return core::Error::cancelled();
    }
    const core::Result<FiredAlert> changed = co_await m_client.changeState(alert.id, state, comment, alert.tenantId, context);
    const core::Error error = changed ? core::Error() : changed.error();
    const bool mayHaveArrived = error.kind == core::ErrorKind::Timeout || error.kind == core::ErrorKind::Network || error.kind == core::ErrorKind::Cancelled;
    const journal::Outcome outcome = changed ? journal::Outcome::Succeeded : mayHaveArrived ? journal::Outcome::Unknown : journal::Outcome::Failed;
    const QJsonObject after = changed ? stateOf(*changed) : QJsonObject();
    if (!self) { // the entry stays open: nobody can say how it ended
        co_return changed;
    }
    const QDateTime time = m_parts.clock->now();
    const QFuture<core::Result<journal::Entry>> ending = QtConcurrent::run(finish, m_parts.journalFile, *begun, outcome, after, error, time);
    const core::Result<journal::Entry> ended = co_await ending;
    Q_UNUSED(ended) // the change is made; a journal that cannot be ended shows it as open
    co_return changed;
}

QCoro::Task<core::Result<int>> AlertsBook::changeState(QStringList ids, AlertState state, QString comment, core::CancelToken cancel)
{
    const QPointer<AlertsBook> self(this);
    if (isReadOnly()) {
        co_return core::Error::make(core::ErrorKind::Forbidden, tr("This profile is read-only. Nothing was changed."));
    }
    int done = 0;
    core::Error error;
    for (const QString& id : ids) {
        const AlertRow* const row = self ? alert(id) : nullptr;
        if (!row || row->alert.state == state) {
            continue;
        }
        const FiredAlert before = row->alert;
        const core::Result<FiredAlert> changed = co_await changeOne(before, state, comment, cancel);
        if (!self) {
            co_return core::Error::cancelled();
        }
        if (!changed) {
            error = changed.error();
            break;
        }
        ++done;
        for (AlertRow& known : m_alerts) {
            if (known.alert.id == before.id) {
                known.alert.state = changed->state;
                known.alert.modifiedAt = changed->modifiedAt;
                known.alert.modifiedBy = changed->modifiedBy;
            }
        }
    }
    Q_EMIT changed();
    if (error.kind != core::ErrorKind::None) {
        co_return error;
    }
    co_return done;
}

} // namespace monitoring
