// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/deploymentrow.h"

#include <QCoreApplication>

namespace deployments {

namespace {

/// "120K", "1.5M" of thousands.
QString inThousands(int thousands)
{
    if (thousands >= 1000) {
        return QString::number(thousands / 1000.0, 'g', 4) + QLatin1Char('M');
    }
    return QString::number(thousands) + QLatin1Char('K');
}

} // namespace

CapacityUnit capacityUnitOf(const QString& type)
{
    if (isProvisioned(type)) {
        return CapacityUnit::ProvisionedUnits;
    }
    if (type.endsWith(QLatin1String("Batch"), Qt::CaseInsensitive)) {
        return CapacityUnit::EnqueuedTokens;
    }
    const bool byToken = type.endsWith(QLatin1String("Standard"), Qt::CaseInsensitive) ||
                         type.startsWith(QLatin1String("Developer"), Qt::CaseInsensitive);
    return byToken ? CapacityUnit::ThousandTokensPerMinute : CapacityUnit::Unknown;
}

bool isProvisioned(const QString& type)
{
    return type.contains(QLatin1String("Provisioned"), Qt::CaseInsensitive);
}

QString capacityText(const QString& type, int capacity)
{
    switch (capacityUnitOf(type)) {
    case CapacityUnit::ThousandTokensPerMinute:
        return QCoreApplication::translate("deployments", "%1 TPM", "tokens per minute").arg(inThousands(capacity));
    case CapacityUnit::ProvisionedUnits:
        return QCoreApplication::translate("deployments", "%1 PTU", "provisioned throughput units").arg(capacity);
    case CapacityUnit::EnqueuedTokens:
        return QCoreApplication::translate("deployments", "%1 enqueued", "tokens waiting in batches").arg(inThousands(capacity));
    case CapacityUnit::Unknown:
        break;
    }
    return QString::number(capacity);
}

std::optional<int> daysLeft(const DeploymentRow& row, const QDateTime& now)
{
    if (!row.retiresOn.isValid()) {
        return std::nullopt;
    }
    return int(now.toUTC().date().daysTo(row.retiresOn.toUTC().date()));
}

bool isTaggedProduction(const QJsonObject& resource)
{
    const QJsonObject tags = resource.value(QLatin1String("tags")).toObject();
    for (auto it = tags.begin(); it != tags.end(); ++it) {
        const QString key = it.key().toLower();
        const QString value = it->toString().toLower();
        const bool isStage = key == QLatin1String("env") || key == QLatin1String("environment") || key == QLatin1String("stage");
        if (isStage && (value.startsWith(QLatin1String("prod")) || value == QLatin1String("live"))) {
            return true;
        }
    }
    return false;
}

} // namespace deployments
