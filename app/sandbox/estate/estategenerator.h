// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace sandbox {

/// Adds what the `generate` entries of an estate describe (`large`): subscriptions with a resource group, accounts with
/// many deployments, a search service and a workspace each, and the roles of the named users. The same every time.
/// `document` already holds what its base brought.
QJsonObject withGeneratedResources(QJsonObject document);

} // namespace sandbox
