// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/computed/computedindex.h"
#include "audit/computed/functions.h"
#include "audit/computed/reading.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace audit::compute {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(audit::ComputedValues)
};

/// Attributes of a Key Vault object: under `properties` in Resource Manager, at the top in the vault's own answers.
Place attributesOf(const ComputedContext& context, std::uint32_t resource)
{
    const Place root = Place::of(context, resource);
    const Place inner = root.at("properties.attributes");
    return inner.isThere() ? inner : root.at("attributes");
}

/// Whole days between a time in Unix seconds and the clock; none for a time that is not there.
std::optional<double> daysUntil(const ComputedContext& context, const Place& seconds)
{
    const std::optional<double> time = seconds.number();
    return time ? std::optional<double>(std::floor((*time - static_cast<double>(context.now.toSecsSinceEpoch())) / 86400)) : std::nullopt;
}

Computed orNothing(const std::optional<double>& value, const QString& source)
{
    return Computed::known(value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null), source);
}

/// The resource that an id in the properties points at; -1 when the estate does not hold it.
std::int32_t linked(const ComputedContext& context, std::uint32_t resource, std::string_view path)
{
    return context.estate.find(lowered(Place::of(context, resource).at(path).text().toStdString()));
}

bool is(const Place& place, const char* word)
{
    return place.text().compare(QLatin1String(word), Qt::CaseInsensitive) == 0;
}

/// Whether nobody on the public network reaches it.
bool isClosed(const ComputedContext& context, std::uint32_t resource)
{
    const Place properties = Place::of(context, resource).at("properties");
    if (typeOf(context, resource) == QLatin1String("microsoft.insights/components")) {
        return is(properties.at("publicnetworkaccessforingestion"), "Disabled") && is(properties.at("publicnetworkaccessforquery"), "Disabled");
    }
    return is(properties.at("publicnetworkaccess"), "Disabled") || is(properties.at("networkacls.defaultaction"), "Deny") || is(properties.at("networkruleset.defaultaction"), "Deny");
}

QHash<QString, ModelPlaces> readModels(const ComputedContext& context)
{
    QHash<QString, ModelPlaces> models;
    for (const std::uint32_t each : context.estate.ofType("microsoft.cognitiveservices/accounts/deployments")) {
        const Place deployment = Place::of(context, each);
        ModelPlaces& places = models[deployment.at("properties.model.name").text().toLower()];
        const QString sku = deployment.at("sku.name").text();
        if (sku.startsWith(QLatin1String("Global"), Qt::CaseInsensitive) || sku.startsWith(QLatin1String("DataZone"), Qt::CaseInsensitive)) {
            places.isEverywhere = true;
            continue;
        }
        const std::int32_t account = context.estate.resources()[each].parent;
        places.isUnknown = places.isUnknown || account < 0;
        if (account >= 0) {
            places.regions.insert(regionKey(Place::of(context, static_cast<std::uint32_t>(account)).at("location").text()));
        }
    }
    return models;
}

} // namespace

Computed usedPercent(const ComputedContext& context, std::uint32_t resource)
{
    for (const std::uint32_t usage : childrenOfType(context, resource, "microsoft.containerregistry/registries/listusages")) {
        const Place row = Place::of(context, usage);
        const bool isOwn = row.at("limit").isThere();
        const Place values = isOwn ? row : row.at("properties");
        const double limit = values.at("limit").number().value_or(0);
        const bool isSize = lastSegment(row.at("name").text()).compare(QLatin1String("Size"), Qt::CaseInsensitive) == 0;
        if (isSize && limit > 0) {
            return Computed::known(std::round(values.at("currentvalue").number().value_or(0) / limit * 100), Text::tr("used size of the included size, in percent"));
        }
    }
    return Computed::known(0, Text::tr("no usage row"));
}

Computed daysToExpiry(const ComputedContext& context, std::uint32_t resource)
{
    return orNothing(daysUntil(context, attributesOf(context, resource).at("exp")), Text::tr("from the object's attributes"));
}

Computed ageDays(const ComputedContext& context, std::uint32_t resource)
{
    const std::optional<double> created = attributesOf(context, resource).at("created").number();
    const auto now = static_cast<double>(context.now.toSecsSinceEpoch());
    return orNothing(created ? std::optional<double>(std::floor((now - *created) / 86400)) : std::nullopt, Text::tr("from the object's attributes"));
}

Computed validityMonths(const ComputedContext& context, std::uint32_t resource)
{
    for (const char* const path : {"properties.policy.x509_props.validity_months", "policy.x509_props.validity_months", "x509_props.validity_months"}) {
        if (const std::optional<double> months = Place::of(context, resource).at(path).number()) {
            return Computed::known(*months, Text::tr("from the certificate's policy"));
        }
    }
    return Computed::unknown(Text::tr("Not read: the certificate's policy (Key Vault Reader)."));
}

Computed regionsWithSameModel(const ComputedContext& context, std::uint32_t resource)
{
    ComputedIndex& index = *context.index;
    std::call_once(index.modelsRead, [&] { index.models = readModels(context); });
    const ModelPlaces places = index.models.value(Place::of(context, resource).at("properties.model.name").text().toLower());
    if (places.isUnknown) {
        return Computed::unknown(Text::tr("Not read: the account of a deployment of the same model (Reader)."));
    }
    return Computed::known(static_cast<qint64>(places.regions.size()) + (places.isEverywhere ? 1 : 0), Text::tr("regions that deploy the same model; deployments of a zone or of the world count once"));
}

Computed deploymentsUsingPolicy(const ComputedContext& context, std::uint32_t resource)
{
    const std::int32_t account = context.estate.resources()[resource].parent;
    if (account < 0) {
        return Computed::unknown(Text::tr("Not read: the account of this policy and its deployments (Reader)."));
    }
    const QString name = lastSegment(QString::fromStdString(context.estate.resources()[resource].name));
    int users = 0;
    for (const std::uint32_t each : childrenOfType(context, static_cast<std::uint32_t>(account), "microsoft.cognitiveservices/accounts/deployments")) {
        users += Place::of(context, each).at("properties.raipolicyname").text().compare(name, Qt::CaseInsensitive) == 0 ? 1 : 0;
    }
    return Computed::known(users, Text::tr("deployments of the account that name this policy"));
}

Computed linkedStoragePublicNetworkAccess(const ComputedContext& context, std::uint32_t resource)
{
    const std::int32_t storage = linked(context, resource, "properties.storageaccount");
    if (storage < 0) {
        return Computed::unknown(Text::tr("Not read: the workspace's storage account (Reader)."));
    }
    const Place access = Place::of(context, static_cast<std::uint32_t>(storage)).at("properties.publicnetworkaccess");
    return Computed::known(access.isThere() ? QJsonValue(access.text()) : QJsonValue(QJsonValue::Null), Text::tr("of %1").arg(QString::fromStdString(context.estate.resources()[static_cast<std::size_t>(storage)].id)));
}

Computed linkedResourcesPassNetworkRules(const ComputedContext& context, std::uint32_t resource)
{
    QStringList unread;
    for (const char* const path : {"properties.storageaccount", "properties.keyvault", "properties.containerregistry", "properties.applicationinsights"}) {
        const QString id = Place::of(context, resource).at(path).text();
        if (id.isEmpty()) {
            continue;
        }
        const std::int32_t other = linked(context, resource, path);
        if (other < 0) {
            unread << lastSegment(id);
        } else if (!isClosed(context, static_cast<std::uint32_t>(other))) {
            return Computed::known(false, Text::tr("%1 is open to the public network").arg(id));
        }
    }
    return unread.isEmpty() ? Computed::known(true, Text::tr("storage, vault, registry and Application Insights of the workspace"))
                            : Computed::unknown(Text::tr("Not read: %1 (Reader).").arg(unread.join(QStringLiteral(", "))));
}

Computed componentsCount(const ComputedContext& context, std::uint32_t resource)
{
    if (context.estate.resources()[resource].children.empty()) {
        return Computed::unknown(Text::tr("Not read: the resources of the group (Reader)."));
    }
    return Computed::known(static_cast<qint64>(childrenOfType(context, resource, "microsoft.insights/components").size()), Text::tr("Application Insights resources in the group"));
}

Computed locksCovering(const ComputedContext& context, std::uint32_t resource)
{
    const std::vector<std::uint32_t>& locks = context.estate.ofType("microsoft.authorization/locks");
    if (locks.empty()) {
        return Computed::unknown(Text::tr("Not read: the locks of the subscription (Reader)."));
    }
    const QString id = QString::fromStdString(context.estate.resources()[resource].id);
    int covering = 0;
    for (const std::uint32_t lock : locks) {
        const Place root = Place::of(context, lock);
        const QString scope = QString::fromStdString(context.estate.resources()[lock].id).section(QStringLiteral("/providers/Microsoft.Authorization/locks/"), 0, 0, QString::SectionCaseInsensitiveSeps);
        const bool isHeld = is(root.at("properties.level"), "CanNotDelete") || is(root.at("properties.level"), "ReadOnly");
        covering += isHeld && covers(scope, id) ? 1 : 0;
    }
    return Computed::known(covering, Text::tr("locks at or above the resource"));
}

} // namespace audit::compute
