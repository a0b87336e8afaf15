// SPDX-License-Identifier: GPL-3.0-or-later
#include "rbac/scopefinder.h"

#include <QSet>
#include <algorithm>

namespace rbac {

namespace {

QString query()
{
    QSet<QString> types;
    const QList<Feature> all = features();
    for (const Feature& feature : all) {
        if (!feature.resourceType.isEmpty()) {
            types.insert(QLatin1Char('\'') + feature.resourceType.toLower() + QLatin1Char('\''));
        }
    }
    QStringList sorted(types.begin(), types.end());
    sorted.sort();
    return QStringLiteral("resources | where type in~ (%1) | project id, type").arg(sorted.join(QStringLiteral(", ")));
}

} // namespace

QStringList Scopes::fitting(const Feature& feature) const
{
    QStringList scopes;
    if (feature.level == Level::Subscription) {
        for (const azure::Subscription& subscription : subscriptions) {
            scopes.append(QStringLiteral("/subscriptions/") + subscription.subscriptionId);
        }
        return scopes;
    }
    for (const QString& id : resources) {
        if (Scope(id).resourceType().compare(feature.resourceType, Qt::CaseInsensitive) == 0) {
            scopes.append(id);
        }
    }
    return scopes;
}

QCoro::Task<core::Result<Scopes>> findScopes(azure::ArmClient* arm, QString tenantId, http::CallContext context)
{
    const core::Result<QList<azure::Subscription>> subscriptions = co_await arm->subscriptions(tenantId, context);
    if (!subscriptions) {
        co_return subscriptions.error();
    }
    Scopes scopes;
    scopes.subscriptions = *subscriptions;
    QStringList ids;
    for (const azure::Subscription& subscription : *subscriptions) {
        ids.append(subscription.subscriptionId);
    }
    if (ids.isEmpty()) {
        co_return scopes;
    }
    const QString text = query();
    const core::Result<QList<QJsonObject>> rows = co_await arm->graph(text, ids, tenantId, context);
    if (!rows) {
        scopes.problems.append(rows.error());
        co_return scopes;
    }
    for (const QJsonObject& row : *rows) {
        scopes.resources.append(row.value(QLatin1String("id")).toString());
    }
    std::sort(scopes.resources.begin(), scopes.resources.end(),
              [](const QString& a, const QString& b) { return a.compare(b, Qt::CaseInsensitive) < 0; });
    co_return scopes;
}

} // namespace rbac
