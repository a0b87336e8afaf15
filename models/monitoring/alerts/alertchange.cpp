// SPDX-License-Identifier: GPL-3.0-or-later
// What is sent to write, switch and delete alert rules.
#include "azure/monitor/alertsclient.h"
#include "azure/monitor/alertswire.h"
#include "monitoring/alerts/alertdraft.h"

#include <QCoreApplication>

namespace monitoring {

using azure::AlertRule;
using deployments::ChangeRequest;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("monitoring", text);
}

ChangeRequest changeOf(const AlertRule& rule, const char* action, const char* method)
{
    ChangeRequest change;
    change.action = QLatin1String(action);
    change.method = method;
    change.resourceId = rule.id;
    change.apiVersion = azure::AlertsClient::apiVersion(rule.id);
    change.tenantId = rule.tenantId;
    change.before = rule.raw;
    return change;
}

} // namespace

ChangeRequest writeChange(const AlertDraft& draft)
{
    const AlertRule rule = ruleOf(draft);
    ChangeRequest change = changeOf(rule, draft.isNew() ? "alerts.createRule" : "alerts.updateRule", "PUT");
    change.body = azure::alertswire::writeRule(rule);
    change.title = draft.isNew() ? tr("Create the alert rule %1").arg(rule.name) : tr("Change the alert rule %1").arg(rule.name);
    return change;
}

ChangeRequest enableChange(const AlertRule& rule, bool enabled)
{
    ChangeRequest change = changeOf(rule, enabled ? "alerts.enableRule" : "alerts.disableRule", "PATCH");
    change.body = QJsonObject{{"properties", QJsonObject{{"enabled", enabled}}}};
    change.title = enabled ? tr("Switch the alert rule %1 on").arg(rule.name) : tr("Switch the alert rule %1 off").arg(rule.name);
    return change;
}

ChangeRequest removeChange(const AlertRule& rule)
{
    ChangeRequest change = changeOf(rule, "alerts.deleteRule", "DELETE");
    change.title = tr("Delete the alert rule %1").arg(rule.name);
    return change;
}

} // namespace monitoring
