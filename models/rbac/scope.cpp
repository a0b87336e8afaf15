// SPDX-License-Identifier: GPL-3.0-or-later
#include "rbac/scope.h"

#include <QStringList>

namespace rbac {

namespace {

const QLatin1String kProviders("/providers/");
const QLatin1String kManagementGroups("/providers/Microsoft.Management/managementGroups/");

QString partBehind(const QString& id, const QString& name)
{
    const QStringList parts = id.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    for (qsizetype i = 0; i + 1 < parts.size(); i += 2) {
        if (parts.at(i).compare(name, Qt::CaseInsensitive) == 0) {
            return parts.at(i + 1);
        }
        if (parts.at(i).compare(QLatin1String("providers"), Qt::CaseInsensitive) == 0) {
            break; // what follows are types and names of the provider's own
        }
    }
    return {};
}

Level levelOf(const QString& id)
{
    if (id.startsWith(kManagementGroups, Qt::CaseInsensitive)) {
        return Level::ManagementGroup;
    }
    if (partBehind(id, QStringLiteral("subscriptions")).isEmpty()) {
        return Level::Tenant;
    }
    if (id.contains(kProviders, Qt::CaseInsensitive)) {
        return Level::Resource;
    }
    return partBehind(id, QStringLiteral("resourceGroups")).isEmpty() ? Level::Subscription : Level::ResourceGroup;
}

} // namespace

Scope::Scope(const QString& id) : m_id(id)
{
    while (m_id.size() > 1 && m_id.endsWith(QLatin1Char('/'))) {
        m_id.chop(1);
    }
    m_level = levelOf(m_id);
}

QString Scope::subscriptionId() const
{
    return partBehind(m_id, QStringLiteral("subscriptions"));
}

QString Scope::subscription() const
{
    const QString id = subscriptionId();
    return id.isEmpty() ? QString() : QStringLiteral("/subscriptions/") + id;
}

QString Scope::resourceGroup() const
{
    return partBehind(m_id, QStringLiteral("resourceGroups"));
}

QString Scope::resourceType() const
{
    const qsizetype at = m_id.lastIndexOf(kProviders, -1, Qt::CaseInsensitive);
    if (m_level != Level::Resource || at < 0) {
        return {};
    }
    const QStringList parts = m_id.mid(at + kProviders.size()).split(QLatin1Char('/'));
    QString type = parts.first();
    for (qsizetype i = 1; i < parts.size(); i += 2) {
        type += QLatin1Char('/') + parts.at(i);
    }
    return type;
}

QString Scope::name() const
{
    return m_id.section(QLatin1Char('/'), -1);
}

bool Scope::isWithin(const QString& outer) const
{
    const Scope other(outer);
    if (other.level() == Level::Tenant || other.level() == Level::ManagementGroup) {
        return true;
    }
    return m_id.startsWith(other.id(), Qt::CaseInsensitive) &&
           (m_id.size() == other.id().size() || m_id.at(other.id().size()) == QLatin1Char('/'));
}

QString levelName(Level level)
{
    switch (level) {
    case Level::Tenant:
        return QStringLiteral("tenant");
    case Level::ManagementGroup:
        return QStringLiteral("managementGroup");
    case Level::Subscription:
        return QStringLiteral("subscription");
    case Level::ResourceGroup:
        return QStringLiteral("resourceGroup");
    case Level::Resource:
        return QStringLiteral("resource");
    }
    return {};
}

} // namespace rbac
