// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/arm/quota.h"

#include "sandbox/services/arm/softdelete.h"

namespace sandbox::arm {

namespace {

QString text(const QJsonObject& object, const char* member)
{
    return object.value(QLatin1String(member)).toString();
}

} // namespace

QJsonObject catalogSku(const QString& name)
{
    for (const QJsonValue& entry : Catalog::instance().modelSkus()) {
        if (text(entry.toObject(), "name") == name)
            return entry.toObject();
    }
    return {};
}

QString usageName(const QJsonObject& sku, const QString& model)
{
    return text(sku, "usage").replace(QLatin1String("{model}"), model);
}

QuotaBook::QuotaBook(const Estate& estate, const QString& subscription, const QString& region, const QString& exceptId)
{
    for (const QString& type : {accountType(), deletedAccountType()}) {
        const auto accounts = estate.resources(type);
        for (const QJsonObject& account : accounts) {
            if (!isWithin(text(account, "id"), subscription) ||
                Catalog::regionCode(text(account, "location")) != region)
                continue;
            m_accounts += type == accountType();
            const auto deployments = estate.children(text(account, "id"), QStringLiteral("deployments"));
            for (const QJsonObject& deployment : deployments) {
                if (!sameText(text(deployment, "id"), exceptId))
                    add(deployment);
            }
        }
    }
}

void QuotaBook::add(const QJsonObject& deployment)
{
    const QJsonObject sku = deployment.value(QLatin1String("sku")).toObject();
    const QJsonObject model =
        deployment.value(QLatin1String("properties")).toObject().value(QLatin1String("model")).toObject();
    m_used[usageName(catalogSku(text(sku, "name")), text(model, "name")).toLower()] +=
        sku.value(QLatin1String("capacity")).toInt();
}

Quota QuotaBook::of(const QString& skuName, const QString& modelName) const
{
    const QJsonObject sku = catalogSku(skuName);
    const QString name = usageName(sku, modelName);
    return {name, sku.value(QLatin1String("limit")).toInt(), m_used.value(name.toLower())};
}

} // namespace sandbox::arm
