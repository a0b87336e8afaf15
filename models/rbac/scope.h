// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rbac {

/// How deep in the tenant's tree a scope lies.
enum class Level { Tenant, ManagementGroup, Subscription, ResourceGroup, Resource };

/// An ARM id as a place for role assignments. Ids compare without case.
class Scope
{
public:
    explicit Scope(const QString& id);
    const QString& id() const { return m_id; }
    Level level() const { return m_level; }
    QString subscriptionId() const;
    /// "/subscriptions/{id}", empty above subscriptions.
    QString subscription() const;
    QString resourceGroup() const; ///< its name
    /// "Microsoft.Search/searchServices", of the innermost resource; empty above resources.
    QString resourceType() const;
    /// Last part of the id: a name, or the GUID of the subscription.
    QString name() const;
    /// Whether this scope is `outer` or lies below it. Every subscription lies below a management group that was listed for it, which
    /// the id alone cannot tell: use only with assignments that ARM listed for this scope.
    bool isWithin(const QString& outer) const;

private:
    QString m_id;
    Level m_level = Level::Tenant;
};

/// "subscription", "resourceGroup", "resource", "managementGroup", "tenant".
QString levelName(Level level);

} // namespace rbac
