// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/arm/cognitivewire.h"

#include "core/json.h"

namespace azure::cognitivewire {

namespace {

using core::json::at;

QDateTime time(const QJsonValue& value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODate).toUTC();
}

bool isTrue(const QJsonValue& value)
{
    return value.toBool() || value.toString().compare(QLatin1String("true"), Qt::CaseInsensitive) == 0;
}

ModelSku readSku(const QJsonObject& body)
{
    ModelSku sku;
    sku.name = body.value(QLatin1String("name")).toString();
    sku.usageName = body.value(QLatin1String("usageName")).toString();
    sku.retiresOn = time(body.value(QLatin1String("deprecationDate")));
    sku.minimum = at(body, u"capacity/minimum").toInt();
    sku.maximum = at(body, u"capacity/maximum").toInt();
    sku.step = at(body, u"capacity/step").toInt();
    sku.usual = at(body, u"capacity/default").toInt();
    const QJsonArray values = at(body, u"capacity/allowedValues").toArray();
    for (const QJsonValue& value : values) {
        sku.allowedValues.append(value.toInt());
    }
    return sku;
}

} // namespace

ModelOffer readOffer(const QJsonObject& body)
{
    const bool isWrapped = body.value(QLatin1String("model")).isObject();
    const QJsonObject model = isWrapped ? body.value(QLatin1String("model")).toObject() : body;
    ModelOffer offer;
    offer.kind = body.value(QLatin1String("kind")).toString();
    offer.format = model.value(QLatin1String("format")).toString();
    offer.name = model.value(QLatin1String("name")).toString();
    offer.version = model.value(QLatin1String("version")).toString();
    offer.isDefaultVersion = model.value(QLatin1String("isDefaultVersion")).toBool();
    offer.lifecycleStatus = model.value(QLatin1String("lifecycleStatus")).toString();
    offer.retiresOn = time(at(model, u"deprecation/inference"));
    offer.fineTuneRetiresOn = time(at(model, u"deprecation/fineTune"));
    const QJsonObject capabilities = model.value(QLatin1String("capabilities")).toObject();
    for (auto it = capabilities.begin(); it != capabilities.end(); ++it) {
        if (isTrue(*it)) {
            offer.capabilities.append(it.key());
        }
    }
    const QJsonArray skus = model.value(QLatin1String("skus")).toArray();
    for (const QJsonValue& sku : skus) {
        offer.skus.append(readSku(sku.toObject()));
    }
    return offer;
}

QuotaUsage readUsage(const QJsonObject& body)
{
    QuotaUsage usage;
    usage.name = at(body, u"name/value").toString();
    usage.displayName = at(body, u"name/localizedValue").toString();
    usage.unit = body.value(QLatin1String("unit")).toString();
    usage.used = body.value(QLatin1String("currentValue")).toDouble();
    usage.limit = body.value(QLatin1String("limit")).toDouble();
    usage.isUsedStated = body.value(QLatin1String("currentValue")).isDouble();
    usage.isLimitStated = body.value(QLatin1String("limit")).isDouble() && usage.limit >= 0;
    return usage;
}

ModelCapacity readCapacity(const QJsonObject& body)
{
    ModelCapacity capacity;
    capacity.location = body.value(QLatin1String("location")).toString();
    capacity.skuName = at(body, u"properties/skuName").toString();
    capacity.format = at(body, u"properties/model/format").toString();
    capacity.name = at(body, u"properties/model/name").toString();
    capacity.version = at(body, u"properties/model/version").toString();
    capacity.available = at(body, u"properties/availableCapacity").toDouble();
    return capacity;
}

ContentPolicy readPolicy(const QJsonObject& body)
{
    ContentPolicy policy;
    policy.raw = body;
    policy.id = body.value(QLatin1String("id")).toString();
    policy.name = body.value(QLatin1String("name")).toString();
    policy.etag = body.value(QLatin1String("etag")).toString();
    policy.basePolicy = at(body, u"properties/basePolicyName").toString();
    policy.mode = at(body, u"properties/mode").toString();
    policy.isSystem = at(body, u"properties/type").toString() == QLatin1String("SystemManaged");
    return policy;
}

Blocklist readBlocklist(const QJsonObject& body)
{
    Blocklist list;
    list.raw = body;
    list.id = body.value(QLatin1String("id")).toString();
    list.name = body.value(QLatin1String("name")).toString();
    list.description = at(body, u"properties/description").toString();
    return list;
}

BlocklistTerm readBlocklistTerm(const QJsonObject& body)
{
    BlocklistTerm term;
    term.raw = body;
    term.id = body.value(QLatin1String("id")).toString();
    term.name = body.value(QLatin1String("name")).toString();
    term.pattern = at(body, u"properties/pattern").toString();
    term.isRegex = at(body, u"properties/isRegex").toBool();
    return term;
}

OfferedFilter readOfferedFilter(const QJsonObject& body)
{
    OfferedFilter filter;
    filter.name = at(body, u"properties/name").toString();
    filter.source = at(body, u"properties/source").toString();
    filter.isGraded = at(body, u"properties/isMultiLevelFilter").toBool();
    if (filter.name.isEmpty()) {
        filter.name = body.value(QLatin1String("name")).toString();
    }
    return filter;
}

} // namespace azure::cognitivewire
