// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/simulation/cast.h"

#include "sandbox/metrics/metricstore.h"
#include "sandbox/services/arm/catalog.h"
#include "sandbox/services/openai/quota.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>

namespace sandbox::simulation {

namespace {

QString text(const QJsonObject& object, const char* member)
{
    return object.value(QLatin1String(member)).toString();
}

QJsonObject properties(const QJsonObject& resource)
{
    return resource.value(QLatin1String("properties")).toObject();
}

/// What resources/sandbox/catalog/traffic.json says about a deployment; empty for most.
QJsonObject orderedTraffic(const QString& account, const QString& deployment)
{
    static const QJsonArray rows = [] {
        QFile file(QStringLiteral(":/sandbox/catalog/traffic.json"));
        return file.open(QIODevice::ReadOnly)
                   ? QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("deployments")).toArray()
                   : QJsonArray();
    }();
    for (const QJsonValue& row : rows) {
        if (text(row.toObject(), "account") == account && text(row.toObject(), "deployment") == deployment)
            return row.toObject();
    }
    return {};
}

LoadCurve curveOf(quint32 seed, const QString& id, const QString& region, qint64 base)
{
    LoadCurve curve;
    curve.seed = seedOf(seed, id);
    curve.base = base;
    const bool west = region.contains(QLatin1String("us"), Qt::CaseInsensitive) &&
                      !region.contains(QLatin1String("aus"), Qt::CaseInsensitive);
    curve.offsetHours = west ? -6 : region.startsWith(QLatin1String("japan"), Qt::CaseInsensitive) ? 9 : 1;
    return curve;
}

bool isOlderThan(const QJsonObject& resource, qint64 minute)
{
    const QString created = text(resource.value(QLatin1String("systemData")).toObject(), "createdAt");
    const QDateTime time = QDateTime::fromString(created, Qt::ISODateWithMs);
    return !time.isValid() || time.toMSecsSinceEpoch() / 60000 < minute;
}

ModelDeployment readDeployment(World& world, const QJsonObject& account, const QJsonObject& deployment, qint64 base)
{
    const QJsonObject model = properties(deployment).value(QLatin1String("model")).toObject();
    const auto limits = openai::QuotaLimits::of(deployment);
    const int units = std::max(1, deployment.value(QLatin1String("sku")).toObject().value(QLatin1String("capacity")).toInt(1));
    ModelDeployment read;
    read.accountId = text(account, "id");
    read.account = text(account, "name");
    read.location = text(account, "location");
    read.region = arm::Catalog::instance().regionName(read.location);
    read.id = text(deployment, "id");
    read.name = text(deployment, "name");
    read.model = text(model, "name");
    read.version = text(model, "version");
    read.spareName = text(properties(deployment), "spilloverDeploymentName");
    read.provisioned = limits.provisioned;
    read.embeds = read.model.contains(QLatin1String("embedding"));
    read.keysWork = !properties(account).value(QLatin1String("disableLocalAuth")).toBool();
    read.weight = limits.provisioned ? limits.outputWeight : 1;
    const double capacity = limits.provisioned ? limits.tokensPerSecond * 60
                                               : limits.tokens * 60000.0 / static_cast<double>(std::max<qint64>(1, limits.tokenPeriodMs));
    read.carried = capacity * world.metrics().firstCapacity(read.id, units) / units;
    read.curve = curveOf(world.seed(), read.id, read.location, base);
    const auto draw = [&](quint64 salt) { return drawn(read.curve.seed, 0, salt); };
    read.firstToken = read.provisioned ? 180 + 120 * draw(14) : 260 + 340 * draw(14);
    const QJsonObject ordered = orderedTraffic(read.account, read.name);
    const double draws = draw(15);
    read.curve.peak = ordered.value(QLatin1String("peak")).toDouble(draws < 0.12 ? 0.0 : 0.1 + 0.75 * draws);
    read.curve.growthPerDay = ordered.value(QLatin1String("growthPerDay")).toDouble(0.01 * (draw(16) - 0.4));
    return read;
}

/// The first resource of a type below a resource group.
QJsonObject inGroup(const Estate& estate, const QString& group, const char* type)
{
    for (const QJsonObject& resource : estate.resources(QLatin1String(type))) {
        if (text(resource, "id").startsWith(group, Qt::CaseInsensitive))
            return resource;
    }
    return {};
}

/// "{{openai:ACCOUNT}}" names the account.
QString accountNamed(const QString& placeholder)
{
    return placeholder.section(QLatin1Char(':'), 1).remove(QLatin1Char('}'));
}

/// Finds the deployments that the application's settings name, and those beside them.
void assignModels(Cast& cast, System& system, const QJsonObject& endpointDeployment, int index)
{
    const QJsonObject settings = properties(endpointDeployment).value(QLatin1String("environmentVariables")).toObject();
    const QString account = accountNamed(text(settings, "AZURE_OPENAI_ENDPOINT"));
    for (size_t i = 0; i < cast.deployments.size(); ++i) {
        ModelDeployment& deployment = cast.deployments[i];
        const auto at = static_cast<int>(i);
        if (deployment.account == account) {
            if (deployment.name == text(settings, "AZURE_OPENAI_CHAT_DEPLOYMENT"))
                system.spare = at;
            else if (deployment.name == text(settings, "AZURE_OPENAI_EMBEDDING_DEPLOYMENT") || (deployment.embeds && system.embedding < 0))
                system.embedding = at;
            else if (deployment.provisioned && system.chat < 0)
                system.chat = at;
            else if (deployment.model.contains(QLatin1String("mini")) && system.mini < 0)
                system.mini = at;
            else
                continue;
            deployment.system = index;
        } else if (deployment.account.startsWith(QLatin1String("aif-")) && !deployment.embeds && system.agentChat < 0 &&
                   deployment.accountId.section(QLatin1Char('/'), 0, 4).compare(system.webId.section(QLatin1Char('/'), 0, 4), Qt::CaseInsensitive) == 0) {
            system.agentChat = at;
            deployment.system = index;
        }
    }
    system.chat = system.chat < 0 ? system.spare : system.chat;
    system.mini = system.mini < 0 ? system.spare : system.mini;
    system.agentChat = system.agentChat < 0 ? system.spare : system.agentChat;
}

void addGateway(const Estate& estate, System& system, const QString& group)
{
    const QJsonObject gateway = inGroup(estate, group, "Microsoft.ApiManagement/service");
    system.gatewayId = text(gateway, "id");
    if (!gateway.isEmpty()) {
        for (const QJsonObject& subscription : estate.children(system.gatewayId, QStringLiteral("subscriptions")))
            system.consumers.append(text(subscription, "name"));
    }
    while (system.consumers.size() < 3)
        system.consumers.append(QStringList{QStringLiteral("chat-app"), QStringLiteral("back-office"), QStringLiteral("document-jobs")}.at(system.consumers.size()));
}

void addEndpoint(const Estate& estate, System& system, const QString& group)
{
    const QJsonObject endpoint = inGroup(estate, group, "Microsoft.MachineLearningServices/workspaces/onlineEndpoints");
    system.endpointId = text(endpoint, "id");
    system.endpoint = text(endpoint, "name");
    system.mlWorkspaceId = system.endpointId.section(QStringLiteral("/onlineEndpoints/"), 0, 0);
    const QJsonObject traffic = properties(endpoint).value(QLatin1String("traffic")).toObject();
    for (const QJsonObject& deployment : estate.children(system.endpointId, QStringLiteral("deployments")))
        system.endpointDeployments.append(text(deployment, "name"));
    if (system.endpointDeployments.size() > 1)
        system.greenShare = traffic.value(system.endpointDeployments.at(1)).toDouble() / 100;
    while (system.endpointDeployments.size() < 2)
        system.endpointDeployments.append(system.endpointDeployments.isEmpty() ? QStringLiteral("blue") : system.endpointDeployments.first());
}

/// A web application with its own Application Insights component; nothing when something essential is missing.
void addSystem(World& world, Cast& cast, const QJsonObject& site, qint64 base)
{
    const Estate& estate = world.estate();
    System system;
    system.webId = text(site, "id");
    system.web = text(site, "name");
    const QString group = system.webId.section(QLatin1Char('/'), 0, 4) + QLatin1Char('/');
    const QJsonObject component = inGroup(estate, group, "Microsoft.Insights/components");
    const QJsonObject search = inGroup(estate, group, "Microsoft.Search/searchServices");
    system.componentId = text(component, "id");
    system.instrumentationKey = text(properties(component), "InstrumentationKey");
    system.workspaceId = text(properties(component), "WorkspaceResourceId");
    system.searchId = text(search, "id");
    system.search = text(search, "name");
    addEndpoint(estate, system, group);
    addGateway(estate, system, group);
    const auto deployments = estate.children(system.endpointId, QStringLiteral("deployments"));
    if (component.isEmpty() || search.isEmpty() || deployments.isEmpty())
        return;
    const auto index = static_cast<int>(cast.systems.size());
    assignModels(cast, system, deployments.first(), index);
    if (system.chat < 0 || system.embedding < 0)
        return;
    system.name = system.web.section(QLatin1Char('-'), 1, 1);
    system.curve = curveOf(world.seed(), system.webId, text(site, "location"), base);
    system.curve.growthPerDay = 0.006;
    system.curve.peak = index == 0 ? 7 : 8;
    system.python = index % 2 == 1;
    system.itemCount = system.python ? 2 : 1;
    system.capturesContent = system.python;
    system.users = index == 0 ? 240 : 150;
    cast.systems.push_back(system);
}

} // namespace

Cast Cast::of(World& world, qint64 startMinute)
{
    Cast cast;
    const qint64 base = startMinute / 1440 * 1440;
    for (const QJsonObject& account : world.estate().resources(QStringLiteral("Microsoft.CognitiveServices/accounts"))) {
        for (const QJsonObject& deployment : world.estate().children(text(account, "id"), QStringLiteral("deployments"))) {
            if (isOlderThan(deployment, startMinute) && isOlderThan(account, startMinute))
                cast.deployments.push_back(readDeployment(world, account, deployment, base));
        }
    }
    for (const QJsonObject& site : world.estate().resources(QStringLiteral("Microsoft.Web/sites")))
        addSystem(world, cast, site, base);
    cast.index();
    return cast;
}

void Cast::index()
{
    for (size_t i = 0; i < deployments.size(); ++i)
        m_byAccount[deployments[i].accountId.toLower()].push_back(static_cast<int>(i));
    for (ModelDeployment& deployment : deployments) {
        for (const int sibling : deploymentsOf(deployment.accountId)) {
            if (!deployment.spareName.isEmpty() && deployments[static_cast<size_t>(sibling)].name == deployment.spareName)
                deployment.spare = sibling;
        }
    }
}

const std::vector<int>& Cast::deploymentsOf(const QString& accountId) const
{
    static const std::vector<int> none;
    const auto found = m_byAccount.constFind(accountId.toLower());
    return found == m_byAccount.constEnd() ? none : *found;
}

int Cast::system(const QString& resourceId) const
{
    for (size_t i = 0; i < systems.size(); ++i) {
        for (const QString& id : {systems[i].webId, systems[i].endpointId, systems[i].searchId}) {
            if (!id.isEmpty() && id.compare(resourceId, Qt::CaseInsensitive) == 0)
                return static_cast<int>(i);
        }
    }
    return -1;
}

double loadOf(const ModelDeployment& deployment, qint64 minute)
{
    return deployment.curve.at(minute);
}

} // namespace sandbox::simulation
