// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/quota.h"

#include <QLocale>
#include <cmath>

namespace deployments {

std::optional<double> QuotaRow::free() const
{
    return used && limit ? std::optional(*limit - *used) : std::nullopt;
}

std::optional<double> QuotaRow::share() const
{
    return used && limit && *limit > 0 ? std::optional(*used / *limit) : std::nullopt;
}

void nameQuota(QuotaRow& row)
{
    const QString type = row.name.section(QLatin1Char('.'), 1, 1);
    if (capacityUnitOf(type) == CapacityUnit::Unknown) {
        row.type.clear();
        row.model.clear();
        return;
    }
    row.type = type;
    row.model = row.name.section(QLatin1Char('.'), 2);
}

bool drawsOn(const DeploymentRow& deployment, const QuotaRow& quota)
{
    const auto same = [](const QString& one, const QString& other) { return one.compare(other, Qt::CaseInsensitive) == 0; };
    return !quota.type.isEmpty() && same(deployment.type, quota.type) && same(deployment.subscriptionId, quota.subscriptionId) &&
           same(deployment.region, quota.region) && (quota.model.isEmpty() || same(deployment.modelName, quota.model));
}

QString quotaAmount(const QuotaRow& row, std::optional<double> amount)
{
    if (!amount) {
        return {};
    }
    const bool isWhole = std::floor(*amount) == *amount && std::abs(*amount) < 1e9;
    if (row.type.isEmpty() || !isWhole || *amount < 0) {
        return QLocale().toString(*amount, 'f', isWhole ? 0 : 1);
    }
    return capacityText(row.type, int(*amount));
}

QJsonObject toJson(const QuotaRow& row)
{
    QJsonObject object{{QStringLiteral("tenantId"), row.tenantId},
                       {QStringLiteral("tenant"), row.tenant},
                       {QStringLiteral("subscriptionId"), row.subscriptionId},
                       {QStringLiteral("subscription"), row.subscription},
                       {QStringLiteral("region"), row.region},
                       {QStringLiteral("name"), row.name},
                       {QStringLiteral("displayName"), row.displayName}};
    const auto add = [&object](const QString& member, const std::optional<double>& value) {
        if (value) {
            object.insert(member, *value);
        }
    };
    add(QStringLiteral("used"), row.used);
    add(QStringLiteral("limit"), row.limit);
    add(QStringLiteral("free"), row.free());
    add(QStringLiteral("share"), row.share());
    if (!row.type.isEmpty()) {
        object.insert(QStringLiteral("type"), row.type);
    }
    if (!row.model.isEmpty()) {
        object.insert(QStringLiteral("model"), row.model);
    }
    return object;
}

QJsonObject toJson(const QuotaRoom& room)
{
    return {{QStringLiteral("subscriptionId"), room.subscriptionId}, {QStringLiteral("subscription"), room.subscription},
            {QStringLiteral("region"), room.region},                 {QStringLiteral("type"), room.type},
            {QStringLiteral("model"), room.model},                   {QStringLiteral("version"), room.version},
            {QStringLiteral("available"), room.available}};
}

} // namespace deployments
