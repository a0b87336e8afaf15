// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/arm/armwire.h"

#include <QJsonArray>

namespace azure::armwire {

Tenant readTenant(const QJsonObject& body)
{
    Tenant tenant;
    tenant.tenantId = body.value(QLatin1String("tenantId")).toString();
    tenant.displayName = body.value(QLatin1String("displayName")).toString();
    tenant.domain = body.value(QLatin1String("defaultDomain")).toString();
    const QJsonArray domains = body.value(QLatin1String("domains")).toArray();
    if (tenant.domain.isEmpty() && !domains.isEmpty()) {
        tenant.domain = domains.first().toString();
    }
    return tenant;
}

Subscription readSubscription(const QJsonObject& body)
{
    Subscription subscription;
    subscription.subscriptionId = body.value(QLatin1String("subscriptionId")).toString();
    subscription.tenantId = body.value(QLatin1String("tenantId")).toString();
    subscription.displayName = body.value(QLatin1String("displayName")).toString();
    subscription.state = body.value(QLatin1String("state")).toString();
    return subscription;
}

QJsonObject writeGraphQuery(const QString& query, const QStringList& subscriptions)
{
    QJsonObject body{{QStringLiteral("query"), query},
                     {QStringLiteral("options"), QJsonObject{{QStringLiteral("$top"), 1000},
                                                             {QStringLiteral("resultFormat"), QStringLiteral("objectArray")}}}};
    if (!subscriptions.isEmpty()) {
        body.insert(QStringLiteral("subscriptions"), QJsonArray::fromStringList(subscriptions));
    }
    return body;
}

} // namespace azure::armwire
