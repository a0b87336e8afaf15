// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/endpointrow.h"

#include "core/json.h"

#include <QCoreApplication>
#include <algorithm>

namespace deployments {

namespace {

using core::json::at;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(deployments::Endpoints)
};

QMap<QString, int> readShares(const QJsonValue& value)
{
    QMap<QString, int> shares;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it->toInt() != 0) {
            shares.insert(it.key(), it->toInt());
        }
    }
    return shares;
}

/// Every deployment is named, so that what the service keeps of an earlier division cannot add to it.
QJsonObject sharesBody(const OnlineEndpointRow& endpoint, const QMap<QString, int>& shares)
{
    QJsonObject body;
    for (const OnlineDeploymentRow& deployment : endpoint.deployments) {
        body.insert(deployment.name, 0);
    }
    for (auto it = shares.begin(); it != shares.end(); ++it) {
        body.insert(it.key(), it.value());
    }
    return body;
}

QJsonObject mirrorBody(const QMap<QString, int>& shares)
{
    QJsonObject body;
    for (auto it = shares.begin(); it != shares.end(); ++it) {
        body.insert(it.key(), it.value());
    }
    return body;
}

} // namespace

std::optional<bool> taggedProduction(const QJsonObject& resource)
{
    std::optional<bool> isProduction;
    const QJsonObject tags = resource.value(QLatin1String("tags")).toObject();
    for (auto it = tags.begin(); it != tags.end(); ++it) {
        const QString key = it.key().toLower();
        const QString value = it->toString().toLower();
        if (key == QLatin1String("env") || key == QLatin1String("environment") || key == QLatin1String("stage")) {
            isProduction = isProduction.value_or(false) || value.startsWith(QLatin1String("prod")) || value == QLatin1String("live");
        }
    }
    return isProduction;
}

QString authModeText(const QString& authMode)
{
    if (authMode.compare(QLatin1String("Key"), Qt::CaseInsensitive) == 0) {
        return Text::tr("key");
    }
    if (authMode.compare(QLatin1String("AMLToken"), Qt::CaseInsensitive) == 0) {
        return Text::tr("Azure ML token");
    }
    return authMode.compare(QLatin1String("AADToken"), Qt::CaseInsensitive) == 0 ? Text::tr("Microsoft Entra token") : authMode;
}

bool isTransition(const QString& state)
{
    for (const char* const word : {"Creating", "Updating", "Deleting", "Scaling", "Provisioning"}) {
        if (state.compare(QLatin1String(word), Qt::CaseInsensitive) == 0) {
            return true;
        }
    }
    return false;
}

TrafficShares sharesOf(const QJsonObject& endpoint)
{
    return {readShares(at(endpoint, u"properties/traffic")), readShares(at(endpoint, u"properties/mirrorTraffic"))};
}

QString machineLearningVersion()
{
    return QStringLiteral("2025-09-01");
}

TrafficPlan OnlineEndpointRow::plan() const
{
    QList<TrafficMember> members;
    for (const OnlineDeploymentRow& one : deployments) {
        members.append({one.name, one.state});
    }
    return TrafficPlan(members, shares);
}

const OnlineDeploymentRow* OnlineEndpointRow::deployment(const QString& wanted) const
{
    const auto found = std::find_if(deployments.begin(), deployments.end(), [&](const OnlineDeploymentRow& one) { return one.name == wanted; });
    return found == deployments.end() ? nullptr : &*found;
}

bool OnlineEndpointRow::isInTransition() const
{
    return isTransition(state) ||
           std::any_of(deployments.begin(), deployments.end(), [](const OnlineDeploymentRow& one) { return isTransition(one.state); });
}

OnlineEndpointRow endpointRow(const azure::OnlineEndpoint& endpoint, const QString& tenantId, const QString& tenant, bool isWorkspaceProduction)
{
    const azure::ResourceFacts& facts = endpoint.facts;
    OnlineEndpointRow row;
    row.id = facts.id;
    row.name = facts.name;
    row.workspace = endpoint.workspace;
    row.tenantId = tenantId;
    row.tenant = tenant.isEmpty() ? tenantId : tenant;
    row.subscriptionId = facts.subscriptionId;
    row.resourceGroup = facts.resourceGroup;
    row.region = facts.location;
    row.authMode = endpoint.authMode;
    row.state = facts.provisioningState;
    row.scoringUri = endpoint.scoringUri;
    row.publicNetwork = at(facts.raw, u"properties/publicNetworkAccess").toString().compare(QLatin1String("Disabled"), Qt::CaseInsensitive) != 0;
    row.isWorkspaceProduction = isWorkspaceProduction;
    row.isProduction = taggedProduction(facts.raw).value_or(isWorkspaceProduction);
    row.shares = sharesOf(facts.raw);
    row.resource = facts.raw;
    for (const azure::OnlineDeployment& behind : endpoint.deployments) {
        OnlineDeploymentRow one;
        one.id = behind.facts.id;
        one.name = behind.facts.name;
        one.instanceType = behind.instanceType;
        one.instances = behind.capacity;
        one.state = behind.facts.provisioningState;
        const QJsonObject scale = at(behind.facts.raw, u"properties/scaleSettings").toObject();
        one.isScaled = scale.value(QLatin1String("scaleType")).toString() == QLatin1String("TargetUtilization");
        if (one.isScaled) { // absent members are the service's defaults (mfe.json: TargetUtilizationScaleSettings)
            one.leastInstances = scale.value(QLatin1String("minInstances")).toInt(1);
            one.mostInstances = scale.value(QLatin1String("maxInstances")).toInt(1);
            one.targetPercent = scale.value(QLatin1String("targetUtilizationPercentage")).toInt(70);
        }
        one.resource = behind.facts.raw;
        row.deployments.append(one);
    }
    std::sort(row.deployments.begin(), row.deployments.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return row;
}

ChangeRequest trafficChange(const OnlineEndpointRow& endpoint, const TrafficShares& shares)
{
    ChangeRequest change;
    change.action = QStringLiteral("endpoints.traffic");
    change.method = "PUT";
    change.resourceId = endpoint.id;
    change.apiVersion = machineLearningVersion();
    change.tenantId = endpoint.tenantId;
    change.before = endpoint.resource;
    change.body = configurationOf(endpoint.resource);
    QJsonObject properties = change.body.value(QLatin1String("properties")).toObject();
    properties.insert(QStringLiteral("traffic"), sharesBody(endpoint, shares.live));
    const bool mirrors = std::any_of(shares.mirror.begin(), shares.mirror.end(), [](int share) { return share > 0; });
    if (mirrors || properties.contains(QLatin1String("mirrorTraffic"))) {
        properties.insert(QStringLiteral("mirrorTraffic"), mirrors ? mirrorBody(shares.mirror) : QJsonObject());
    }
    change.body.insert(QStringLiteral("properties"), properties);
    change.title = Text::tr("Traffic of %1: %2").arg(endpoint.name, shares.text());
    return change;
}

ChangeRequest instancesChange(const OnlineEndpointRow& endpoint, const OnlineDeploymentRow& deployment, int instances)
{
    ChangeRequest change;
    change.action = QStringLiteral("endpoints.scale");
    change.method = "PATCH";
    change.resourceId = deployment.id;
    change.apiVersion = machineLearningVersion();
    change.tenantId = endpoint.tenantId;
    change.before = deployment.resource;
    QJsonObject sku = deployment.resource.value(QLatin1String("sku")).toObject();
    sku.insert(QStringLiteral("capacity"), instances);
    change.body = {{QStringLiteral("sku"), sku}};
    change.title = Text::tr("Scale %1 of %2 from %3 to %4 instances").arg(deployment.name, endpoint.name).arg(deployment.instances).arg(instances);
    return change;
}

TrafficProblem checkInstances(const OnlineDeploymentRow& deployment, int instances)
{
    if (instances < 1) {
        return {deployment.name, Text::tr("%1 needs at least one instance.").arg(deployment.name),
                Text::tr("Take its traffic away instead, or delete it.")};
    }
    if (deployment.isScaled) {
        return {deployment.name, Text::tr("The service scales %1 by its own rules.").arg(deployment.name),
                Text::tr("Change the scale rules of the deployment instead.")};
    }
    return {};
}

} // namespace deployments
