// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/arm/answers.h"

namespace sandbox::arm {

/// Gives a new resource what the real service gives it: endpoint, ids, state, identity, built-in content filters.
void fillNewResource(const Call& call, const ResourceType& type, QJsonObject& resource);

/// Sets what follows from a deployment's model and capacity: capabilities, rate limits.
void fillDeployment(const Call& call, QJsonObject& deployment);

/// Resources that come into being with a new one (an account's Microsoft.Default policies).
QList<QJsonObject> companionsOf(const Call& call, const QJsonObject& resource);

} // namespace sandbox::arm
