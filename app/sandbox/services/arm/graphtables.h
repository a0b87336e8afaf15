// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/table.h"
#include "sandbox/services/arm/answers.h"

namespace sandbox::arm {

/// The tables of Resource Graph over what one caller may read: resources, resourcecontainers, authorizationresources,
/// and others that hold one provider's children. Type, location and resourceGroup are in lower case, as the service has
/// them.
class GraphTables
{
public:
    /// `subscriptions`: ids to look at; empty means all of the caller's.
    GraphTables(const Call& call, const QStringList& subscriptions);

    /// Nothing when there is no table of this name (case does not count).
    std::optional<kql::Table> table(const QString& name) const;

private:
    bool holds(const QString& table, const QString& type) const;
    bool isVisible(const QString& id, const QString& type) const;
    kql::Table containers() const;
    std::vector<kql::Value> rowOf(const QJsonObject& resource) const;

    const Call& m_call;
    QStringList m_subscriptions; ///< lower-case ids
};

} // namespace sandbox::arm
