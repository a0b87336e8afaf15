// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/scoring/deployment.h"

#include "sandbox/metrics/metricstore.h"

#include <QRegularExpression>

namespace sandbox::scoring {

namespace {

/// The resource's name in an endpoint: "{{openai:NAME}}" of the estate, ".../accounts/NAME" or
/// "https://NAME.openai...".
QString resourceIn(const QString& endpoint)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A\\{\\{\\w+:([\\w-]+)\\}\\}|/(?:accounts|search)/([\\w-]+)|\\Ahttps://([\\w-]+)\\."));
    const QRegularExpressionMatch match = pattern.match(endpoint);
    return match.captured(1) + match.captured(2) + match.captured(3);
}

QString workspaceOf(World& world, const QString& endpointId)
{
    const QString workspaceId =
        endpointId.section(QLatin1String("/onlineEndpoints/"), 0, 0, QString::SectionCaseInsensitiveSeps);
    const auto workspace = world.estate().resource(workspaceId);
    if (!workspace) {
        return {};
    }
    const QString componentId = workspace->value("properties").toObject().value("applicationInsights").toString();
    const auto component = world.estate().resource(componentId);
    return component ? component->value("properties").toObject().value("WorkspaceResourceId").toString() : QString();
}

} // namespace

Deployment readDeployment(World& world, const QJsonObject& endpoint, const QJsonObject& resource)
{
    const QJsonObject properties = resource.value("properties").toObject();
    const QJsonObject environment = properties.value("environmentVariables").toObject();
    Deployment deployment;
    deployment.endpointId = endpoint.value("id").toString();
    deployment.endpointName = endpoint.value("name").toString();
    deployment.region = endpoint.value("location").toString();
    deployment.name = resource.value("name").toString();
    deployment.flow =
        properties.value("properties").toObject().value("azureml.promptflow.source_flow_id").toString("chat");
    deployment.account = resourceIn(environment.value("AZURE_OPENAI_ENDPOINT").toString());
    deployment.chatDeployment = environment.value("AZURE_OPENAI_CHAT_DEPLOYMENT").toString();
    deployment.searchService = resourceIn(environment.value("AZURE_SEARCH_ENDPOINT").toString());
    deployment.index = environment.value("AZURE_SEARCH_INDEX").toString();
    deployment.top = qBound(1, environment.value("RETRIEVAL_TOP").toString(QStringLiteral("5")).toInt(), 50);
    const int concurrent =
        properties.value("requestSettings").toObject().value("maxConcurrentRequestsPerInstance").toInt(1);
    const int instances = qMax(1, resource.value("sku").toObject().value("capacity").toInt(1));
    deployment.maximumPending = 2 * concurrent * instances;
    deployment.telemetry = properties.value("appInsightsEnabled").toBool();
    deployment.telemetryWorkspace = workspaceOf(world, deployment.endpointId);
    return deployment;
}

QList<QJsonObject> servingDeployments(const Estate& estate, const QString& endpointId)
{
    QList<QJsonObject> serving;
    const auto all = estate.children(endpointId, QStringLiteral("deployments"));
    for (const QJsonObject& deployment : all) {
        const QString state = deployment.value("properties").toObject().value("provisioningState").toString();
        if (state.isEmpty() || state == QLatin1String("Succeeded") || state == QLatin1String("Updating"))
            serving.append(deployment);
    }
    return serving;
}

void countScoring(World& world, const Deployment& deployment, int status, int modelStatus, qint64 milliseconds)
{
    MetricDimensions dimensions{{"deployment", deployment.name},
                                {"statusCode", QString::number(status)},
                                {"statusCodeClass", QString::number(status / 100) + QStringLiteral("xx")}};
    if (modelStatus > 0)
        dimensions.insert(QStringLiteral("modelStatusCode"), QString::number(modelStatus));
    MetricStore& metrics = world.metrics();
    metrics.record(deployment.endpointId, QStringLiteral("RequestsPerMinute"), dimensions, 1);
    if (modelStatus > 0)
        metrics.recordSample(deployment.endpointId, QStringLiteral("RequestLatency"), {{"deployment", deployment.name}},
                             static_cast<double>(std::max<qint64>(1, milliseconds)));
}

std::optional<QJsonObject> chooseDeployment(const QJsonObject& endpoint, const QList<QJsonObject>& deployments,
                                            const QString& named, double draw)
{
    const QJsonObject traffic = endpoint.value("properties").toObject().value("traffic").toObject();
    double total = 0;
    for (const QJsonObject& deployment : deployments) {
        if (!named.isEmpty() && deployment.value("name").toString() == named) {
            return deployment;
        }
        total += qMax(0.0, traffic.value(deployment.value("name").toString()).toDouble());
    }
    if (!named.isEmpty() || total <= 0) {
        return std::nullopt;
    }
    double place = draw * total;
    std::optional<QJsonObject> last;
    for (const QJsonObject& deployment : deployments) {
        const double weight = qMax(0.0, traffic.value(deployment.value("name").toString()).toDouble());
        if (weight <= 0) {
            continue;
        }
        last = deployment;
        place -= weight;
        if (place < 0) {
            break;
        }
    }
    return last;
}

} // namespace sandbox::scoring
