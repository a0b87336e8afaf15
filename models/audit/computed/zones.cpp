// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/computed/functions.h"
#include "audit/computed/reading.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace audit::compute {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(audit::ComputedValues)
};

const QStringList& knownRegions()
{
    static const QStringList regions = [] {
        QStringList keys;
        QFile file(QStringLiteral(":/audit/zones.json"));
        if (file.open(QIODevice::ReadOnly)) {
            const QJsonArray list = QJsonDocument::fromJson(file.readAll())[QLatin1String("regions")].toArray();
            for (const QJsonValue& each : list) {
                keys << regionKey(each.toString());
            }
        }
        return keys;
    }();
    return regions;
}

/// `North,South (zones 1,2,3)`: names between commas, with an optional note of their zones behind.
QStringList ownRegions(const ComputedContext& context, const char* setting)
{
    static const QRegularExpression note(QStringLiteral("\\([^)]*\\)"));
    QString text = context.configuration.text(QLatin1String(setting));
    text.remove(note);
    QStringList keys;
    for (const QString& each : text.split(QRegularExpression(QStringLiteral("[,;|]")), Qt::SkipEmptyParts)) {
        keys << regionKey(each.trimmed());
    }
    return keys;
}

bool hasZones(const ComputedContext& context, std::uint32_t resource, const QString& region)
{
    const QString type = typeOf(context, resource);
    const QString key = regionKey(region);
    const bool isApim = type.startsWith(QLatin1String("microsoft.apimanagement/"));
    const bool isGateway = type.startsWith(QLatin1String("microsoft.network/applicationgateways"));
    const QStringList own = isApim      ? ownRegions(context, "AZURE_APIM_ADDITIONAL_REGION_AVAILABILITY_ZONE_LIST")
                            : isGateway ? ownRegions(context, "AZURE_APPGW_ADDITIONAL_REGION_AVAILABILITY_ZONE_LIST")
                                        : QStringList();
    return knownRegions().contains(key) || own.contains(key);
}

} // namespace

Computed regionHasZones(const ComputedContext& context, std::uint32_t resource)
{
    return Computed::known(hasZones(context, resource, Place::of(context, resource).at("location").text()), Text::tr("from the map of regions with availability zones"));
}

Computed zonesOk(const ComputedContext& context, std::uint32_t resource)
{
    const Place root = Place::of(context, resource);
    const QString source = Text::tr("from tier, units and zones of each location");
    if (root.at("sku.name").text().compare(QLatin1String("Premium"), Qt::CaseInsensitive) != 0) {
        return Computed::known(false, source);
    }
    const auto isSpread = [&](const Place& place, const QString& region) {
        const QStringList zones = place.at("zones").texts();
        return !hasZones(context, resource, region) || (zones.size() >= 2 && place.at("sku.capacity").number().value_or(0) >= static_cast<double>(zones.size()));
    };
    const std::vector<Place> others = root.at("properties.additionallocations").items();
    const bool isOk = isSpread(root, root.at("location").text()) && std::all_of(others.begin(), others.end(), [&](const Place& other) { return isSpread(other, other.at("location").text()); });
    return Computed::known(isOk, source);
}

Computed replicasInOtherRegions(const ComputedContext& context, std::uint32_t resource)
{
    const QString home = regionKey(Place::of(context, resource).at("location").text());
    int others = 0;
    for (const std::uint32_t replica : childrenOfType(context, resource, "microsoft.containerregistry/registries/replications")) {
        others += regionKey(Place::of(context, replica).at("location").text()) != home ? 1 : 0;
    }
    return Computed::known(others, Text::tr("replications outside the registry's own region"));
}

} // namespace audit::compute
