// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/arm/computequota.h"

#include <QSet>
#include <cmath>

namespace sandbox::arm {

namespace {

QString text(const QJsonObject& object, const char* member)
{
    return object.value(QLatin1String(member)).toString();
}

const QString& deploymentType()
{
    static const QString type =
        QStringLiteral("Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments");
    return type;
}

QJsonObject shownUsage(const QString& scope, const QString& family, int used)
{
    return {{"id", scope + QLatin1Char('/') + family},
            {"type", "Microsoft.MachineLearningServices/locations/usages"},
            {"unit", "Count"},
            {"currentValue", used},
            {"limit", kCoresPerFamily},
            {"name", QJsonObject{{"value", family}, {"localizedValue", family}}}};
}

Response usages(const Call& call)
{
    const QString region = Catalog::regionCode(call.request.parameters.value(QStringLiteral("location")));
    QList<QJsonObject> found;
    QSet<QString> seen;
    for (const MachineSize& size : machineSizes()) {
        if (!seen.contains(size.family))
            found.append(shownUsage(call.id.text, size.family,
                                    coresUsed(call.estate(), call.id.subscription(), region, size.family)));
        seen.insert(size.family);
    }
    return page(call, found, 100);
}

Response deploymentSkus(const Call& call)
{
    const auto deployment = call.estate().resource(call.id.parent());
    if (!deployment)
        return resourceNotFound(ResourceId::parse(call.id.parent()));
    const QJsonObject capacity{{"minimum", 1}, {"maximum", 20}, {"default", 1}, {"scaleType", "Manual"}};
    return page(call,
                {{{"resourceType", deploymentType()},
                  {"sku", QJsonObject{{"name", "Default"}, {"tier", "Standard"}}},
                  {"capacity", capacity}}},
                100);
}

} // namespace

const QList<MachineSize>& machineSizes()
{
    static const QList<MachineSize> sizes{{"Standard_DS1_v2", "standardDSv2Family", 1},
                                          {"Standard_DS2_v2", "standardDSv2Family", 2},
                                          {"Standard_DS3_v2", "standardDSv2Family", 4},
                                          {"Standard_DS4_v2", "standardDSv2Family", 8},
                                          {"Standard_DS5_v2", "standardDSv2Family", 16},
                                          {"Standard_F2s_v2", "standardFSv2Family", 2},
                                          {"Standard_F4s_v2", "standardFSv2Family", 4},
                                          {"Standard_F8s_v2", "standardFSv2Family", 8},
                                          {"Standard_E4s_v3", "standardESv3Family", 4},
                                          {"Standard_E8s_v3", "standardESv3Family", 8},
                                          {"Standard_NC4as_T4_v3", "Standard NCASv3_T4 Family", 4},
                                          {"Standard_NC24ads_A100_v4", "standardNCADSA100v4Family", 24}};
    return sizes;
}

const MachineSize* machineSize(const QString& name)
{
    const auto& sizes = machineSizes();
    const auto found =
        std::find_if(sizes.begin(), sizes.end(), [&](const MachineSize& size) { return sameText(size.name, name); });
    return found == sizes.end() ? nullptr : &*found;
}

int coresFor(const MachineSize& size, int instances)
{
    return static_cast<int>(std::ceil(instances * 1.2)) * size.cores;
}

int coresUsed(const Estate& estate, const QString& subscription, const QString& region, const QString& family,
              const QString& exceptId)
{
    int used = 0;
    const auto deployments = estate.resources(deploymentType());
    for (const QJsonObject& deployment : deployments) {
        const MachineSize* size = machineSize(property(deployment, "instanceType"));
        const QString id = text(deployment, "id");
        if (size && size->family == family && isWithin(id, subscription) && !sameText(id, exceptId) &&
            Catalog::regionCode(text(deployment, "location")) == region)
            used += coresFor(
                *size,
                std::max(1,
                         deployment.value(QLatin1String("sku")).toObject().value(QLatin1String("capacity")).toInt(1)));
    }
    return used;
}

void addComputeQuotaRoutes(Service& service)
{
    const QStringList versions =
        Catalog::instance().type(QStringLiteral("Microsoft.MachineLearningServices/workspaces"))->apiVersions;
    service.add(
        "GET",
        QStringLiteral("/subscriptions/{subscriptionId}/providers/Microsoft.MachineLearningServices/locations/"
                       "{location}/usages"),
        QStringLiteral("Usages_List"),
        Service::Guard{versions, nullptr, QStringLiteral("Microsoft.MachineLearningServices/locations/usages/read")},
        usages);
    service.add(
        "GET",
        QStringLiteral("/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/"
                       "Microsoft.MachineLearningServices/workspaces/{workspaceName}/onlineEndpoints/"
                       "{endpointName}/deployments/{deploymentName}/skus"),
        QStringLiteral("OnlineDeployments_ListSkus"),
        Service::Guard{versions, nullptr,
                       QStringLiteral("Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments/read")},
        deploymentSkus);
}

} // namespace sandbox::arm
