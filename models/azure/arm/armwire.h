// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/arm/armclient.h"

namespace azure::armwire {

/// The one place that knows the JSON of ARM's own types (arm-resources 2022-12-01, arm-resourcegraph 2024-04-01).

Tenant readTenant(const QJsonObject& body);
Subscription readSubscription(const QJsonObject& body);
/// Body of POST Microsoft.ResourceGraph/resources.
QJsonObject writeGraphQuery(const QString& query, const QStringList& subscriptions);

} // namespace azure::armwire
