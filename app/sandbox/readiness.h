// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/world.h"

namespace sandbox {

/// The JSON that tells a client where everything is: origins, endpoints, tenants, users, clients. On the server's thread.
QJsonObject describeReadiness(World& world, const QString& caFile);

/// Its `endpoints` for a client that came through `origin`.
QJsonObject describeEndpoints(World& world, const QString& origin);

} // namespace sandbox
