// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/world.h"

namespace sandbox::search {

/// One row of category OperationLogs for a query, to the workspaces that a diagnostic setting of the service names.
void logQuery(World& world, const QJsonObject& service, const Request& request, const Response& response, double seconds);

} // namespace sandbox::search
