// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/monitor/alertsclient.h"

#include "azure/monitor/alertswire.h"

namespace azure {

namespace {

const QString kAlertsVersion = QStringLiteral("2019-03-01");
const QString kMetricRulesVersion = QStringLiteral("2018-03-01");
const QString kLogRulesVersion = QStringLiteral("2023-12-01");
const QString kActionGroupsVersion = QStringLiteral("2023-01-01");

QString rangeName(int hours)
{
    return hours <= 1 ? QStringLiteral("1h") : hours <= 24 ? QStringLiteral("1d") : hours <= 168 ? QStringLiteral("7d") : QStringLiteral("30d");
}

core::Result<FiredAlert> alertOf(const core::Result<QJsonObject>& body, const QString& tenantId)
{
    if (!body) {
        return body.error();
    }
    core::Result<FiredAlert> alert = alertswire::readAlert(*body);
    if (alert) {
        alert->tenantId = tenantId;
    }
    return alert;
}

core::Result<AlertRule> ruleOf(const core::Result<QJsonObject>& body, const QString& tenantId)
{
    if (!body) {
        return body.error();
    }
    core::Result<AlertRule> rule = alertswire::readRule(*body);
    if (rule) {
        rule->tenantId = tenantId;
    }
    return rule;
}

/// What cannot be read is left out: one odd rule must not hide the others.
void addRules(const QList<QJsonObject>& rows, const QString& tenantId, QList<AlertRule>& rules)
{
    for (const QJsonObject& row : rows) {
        const core::Result<AlertRule> rule = ruleOf(core::Result<QJsonObject>(row), tenantId);
        if (rule) {
            rules.append(*rule);
        }
    }
}

} // namespace

QString AlertsClient::apiVersion(const QString& ruleId)
{
    return ruleId.contains(QLatin1String("/scheduledQueryRules/"), Qt::CaseInsensitive) ? kLogRulesVersion : kMetricRulesVersion;
}

QCoro::Task<core::Result<QList<FiredAlert>>> AlertsClient::fired(QString scope, int hours, QString tenantId, http::CallContext context)
{
    const QString path = scope + QStringLiteral("/providers/Microsoft.AlertsManagement/alerts?timeRange=%1&includeContext=true&pageCount=250").arg(rangeName(hours));
    core::Result<QList<FiredAlert>> alerts = co_await listed(path, tenantId, std::move(context));
    co_return alerts;
}

QCoro::Task<core::Result<QList<FiredAlert>>> AlertsClient::firedBetween(QString scope, QDateTime from, QDateTime to, QString tenantId, http::CallContext context)
{
    const QString span = from.toUTC().toString(Qt::ISODate) + QLatin1Char('/') + to.toUTC().toString(Qt::ISODate);
    const QString path = scope + QStringLiteral("/providers/Microsoft.AlertsManagement/alerts?customTimeRange=%1&includeContext=false&pageCount=250").arg(span);
    core::Result<QList<FiredAlert>> alerts = co_await listed(path, tenantId, std::move(context));
    co_return alerts;
}

QCoro::Task<core::Result<QList<FiredAlert>>> AlertsClient::listed(QString path, QString tenantId, http::CallContext context)
{
    const core::Result<QList<QJsonObject>> rows = co_await m_arm->list(path, kAlertsVersion, tenantId, std::move(context));
    if (!rows) {
        co_return rows.error();
    }
    QList<FiredAlert> alerts;
    for (const QJsonObject& row : *rows) {
        const core::Result<FiredAlert> alert = alertOf(core::Result<QJsonObject>(row), tenantId);
        if (alert) {
            alerts.append(*alert);
        }
    }
    co_return alerts;
}

QCoro::Task<core::Result<FiredAlert>> AlertsClient::alert(QString id, QString tenantId, http::CallContext context)
{
    const core::Result<QJsonObject> body = co_await m_arm->get(id, kAlertsVersion, tenantId, std::move(context));
    co_return alertOf(body, tenantId);
}

QCoro::Task<core::Result<QList<AlertEvent>>> AlertsClient::history(QString id, QString tenantId, http::CallContext context)
{
    const QString path = id + QStringLiteral("/history");
    const core::Result<QJsonObject> body = co_await m_arm->get(path, kAlertsVersion, tenantId, std::move(context));
    if (!body) {
        co_return body.error();
    }
    co_return alertswire::readHistory(*body);
}

QCoro::Task<core::Result<FiredAlert>> AlertsClient::changeState(QString id, AlertState state, QString comment, QString tenantId, http::CallContext context)
{
    const QString path = id + QStringLiteral("/changestate?newState=") + alertStateName(state);
    const QJsonObject body = comment.isEmpty() ? QJsonObject() : QJsonObject{{"comments", comment}};
    const core::Result<QJsonObject> answer = co_await m_arm->change("POST", path, kAlertsVersion, body, tenantId, std::move(context));
    co_return alertOf(answer, tenantId);
}

QCoro::Task<core::Result<QList<AlertRule>>> AlertsClient::rules(QString subscriptionId, QString tenantId, http::CallContext context)
{
    const QString base = QStringLiteral("/subscriptions/") + subscriptionId + QStringLiteral("/providers/Microsoft.Insights/");
    QList<AlertRule> rules;
    const QString metricPath = base + QStringLiteral("metricAlerts");
    const core::Result<QList<QJsonObject>> metric = co_await m_arm->list(metricPath, kMetricRulesVersion, tenantId, context);
    if (!metric) {
        co_return metric.error();
    }
    addRules(*metric, tenantId, rules);
    const QString logPath = base + QStringLiteral("scheduledQueryRules");
    const core::Result<QList<QJsonObject>> log = co_await m_arm->list(logPath, kLogRulesVersion, tenantId, context);
    if (!log) {
        co_return log.error();
    }
    addRules(*log, tenantId, rules);
    co_return rules;
}

QCoro::Task<core::Result<AlertRule>> AlertsClient::rule(QString id, QString tenantId, http::CallContext context)
{
    const QString version = apiVersion(id);
    const core::Result<QJsonObject> body = co_await m_arm->get(id, version, tenantId, std::move(context));
    co_return ruleOf(body, tenantId);
}

QCoro::Task<core::Result<AlertRule>> AlertsClient::put(AlertRule rule, http::CallContext context)
{
    const QString version = apiVersion(rule.id);
    const QJsonObject body = alertswire::writeRule(rule);
    const http::LongRunningOptions options;
    const QByteArray etag = rule.kind == AlertRule::Kind::Log ? rule.etag.toUtf8() : QByteArray();
    const core::Result<QJsonObject> answer = co_await m_arm->change("PUT", rule.id, version, body, rule.tenantId, std::move(context), options, etag);
    co_return ruleOf(answer, rule.tenantId);
}

QCoro::Task<core::Result<AlertRule>> AlertsClient::patch(AlertRule rule, QJsonObject properties, http::CallContext context)
{
    const QString version = apiVersion(rule.id);
    const QJsonObject body{{"properties", properties}};
    const http::LongRunningOptions options;
    const QByteArray etag = rule.kind == AlertRule::Kind::Log ? rule.etag.toUtf8() : QByteArray();
    const core::Result<QJsonObject> answer = co_await m_arm->change("PATCH", rule.id, version, body, rule.tenantId, std::move(context), options, etag);
    co_return ruleOf(answer, rule.tenantId);
}

QCoro::Task<core::Result<void>> AlertsClient::remove(QString id, QString tenantId, http::CallContext context)
{
    const QString version = apiVersion(id);
    const QJsonObject nothing;
    const core::Result<QJsonObject> answer = co_await m_arm->change("DELETE", id, version, nothing, tenantId, std::move(context));
    if (!answer) {
        co_return answer.error();
    }
    co_return core::Result<void>::ok();
}

QCoro::Task<core::Result<QList<ActionGroup>>> AlertsClient::actionGroups(QString subscriptionId, QString tenantId, http::CallContext context)
{
    const QString path = QStringLiteral("/subscriptions/") + subscriptionId + QStringLiteral("/providers/Microsoft.Insights/actionGroups");
    const core::Result<QList<QJsonObject>> rows = co_await m_arm->list(path, kActionGroupsVersion, tenantId, std::move(context));
    if (!rows) {
        co_return rows.error();
    }
    QList<ActionGroup> groups;
    for (const QJsonObject& row : *rows) {
        groups.append(alertswire::readActionGroup(row));
    }
    co_return groups;
}

} // namespace azure
