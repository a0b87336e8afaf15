// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/monitor/alertsclient.h"
#include "deployments/changerunner.h"
#include "logs/scopes.h"

#include <QObject>

namespace monitoring {

/// A fired alert with the place that it belongs to.
struct AlertRow
{
    azure::FiredAlert alert;
    QString tenant, subscription, system; ///< names; the system may be empty
};
struct AlertRuleRow
{
    azure::AlertRule rule;
    QString tenant, subscription, system;
    int fired = 0; ///< of the listed alerts, how many are its own
};

/// What could not be read, and where.
struct AlertsProblem
{
    QString place;
    core::Error error;
};

struct AlertsBookParts
{
    azure::ArmClient* arm = nullptr;
    core::Clock* clock = nullptr;
    std::function<QList<logs::TenantChoice>()> tenants; ///< that somebody is signed in to
    std::function<QString(const QString& resourceId)> systemOf; ///< name of the system that a resource belongs to; may be empty
    deployments::ChangeRunner* runner = nullptr; ///< writes rules; null: nothing can be written
    QString journalFile, cloud;
    std::function<QString()> actor;
    std::function<bool()> isReadOnly;
};

/// Fired alerts and alert rules of every subscription of the signed-in tenants, and what a person does about them. A subscription that
/// does not answer is a problem and hides nothing of the others. Main thread.
class AlertsBook : public QObject
{
    Q_OBJECT
public:
    explicit AlertsBook(AlertsBookParts parts, QObject* parent = nullptr);
    ~AlertsBook() override;

    /// Reads everything unless it was read; refresh() reads again.
    void open();
    void refresh();
    /// How far back fired alerts are shown: 1, 24, 168 or 720 hours. A day at first.
    void setHours(int hours);
    int hours() const { return m_hours; }

    bool isReading() const { return m_isReading; }
    bool isFilled() const { return m_isFilled; }
    const QList<AlertRow>& alerts() const { return m_alerts; }
    const QList<AlertRuleRow>& rules() const { return m_rules; }
    const QList<azure::ActionGroup>& actionGroups(const QString& subscriptionId) const;
    const AlertRow* alert(const QString& id) const;
    const AlertRuleRow* rule(const QString& id) const;
    const QList<AlertsProblem>& problems() const { return m_problems; }
    const core::Error& error() const { return m_error; } ///< nothing could be read
    QDateTime takenAt() const { return m_takenAt; }
    const core::Clock* clock() const { return m_parts.clock; }
    deployments::ChangeRunner* runner() const { return m_parts.runner; }
    azure::AlertsClient* client() { return &m_client; }
    bool isReadOnly() const { return m_parts.isReadOnly && m_parts.isReadOnly(); }

    /// One reading without the object's state, for the command line.
    struct Reading
    {
        QList<AlertRow> alerts;
        QList<AlertRuleRow> rules;
        QHash<QString, QList<azure::ActionGroup>> groups; ///< by lower-case subscription id
        QList<AlertsProblem> problems;
        core::Error error;
    };
    QCoro::Task<Reading> read(int hours, core::CancelToken cancel);
    /// Sets the state of alerts one after the other, each recorded in the journal before it is sent. Stops at the first that fails.
    QCoro::Task<core::Result<int>> changeState(QStringList ids, azure::AlertState state, QString comment, core::CancelToken cancel);
    QCoro::Task<core::Result<QList<azure::AlertEvent>>> history(QString id, core::CancelToken cancel);
    /// The same in the background; historyRead() and stateChanged() tell.
    void readHistory(const QString& id);
    void setState(const QString& id, azure::AlertState state, const QString& comment);

Q_SIGNALS:
    void changed();
    void historyRead(const QString& id, const core::Result<QList<azure::AlertEvent>>& events);
    /// A state was set, or why not.
    void stateChanged(const QString& id, azure::AlertState state, const core::Result<int>& done);

private:
    QCoro::Task<> readInBackground(core::CancelToken cancel);
    QCoro::Task<> historyInBackground(QString id);
    QCoro::Task<> stateInBackground(QString id, azure::AlertState state, QString comment);
    QCoro::Task<> readTenant(logs::TenantChoice tenant, int hours, std::shared_ptr<Reading> reading, core::CancelToken cancel);
    QCoro::Task<> readSubscription(azure::Subscription subscription, logs::TenantChoice tenant, int hours, std::shared_ptr<Reading> reading, core::CancelToken cancel);
    QCoro::Task<core::Result<azure::FiredAlert>> changeOne(azure::FiredAlert alert, azure::AlertState state, QString comment, core::CancelToken cancel);
    QString systemOf(const QString& resourceId) const;

    AlertsBookParts m_parts;
    azure::AlertsClient m_client;
    int m_hours = 24;
    QList<AlertRow> m_alerts;
    QList<AlertRuleRow> m_rules;
    QHash<QString, QList<azure::ActionGroup>> m_groups;
    QList<AlertsProblem> m_problems;
    core::Error m_error;
    QDateTime m_takenAt;
    core::CancelSource m_cancel, m_all;
    bool m_isReading = false, m_isFilled = false;
};

} // namespace monitoring
