// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/arm/armclient.h"
#include "prompts/publish/configurationplace.h"

namespace prompts {

/// The configuration stores of a tenant (empty: the session's) that the account sees, by name; one question to Resource Graph.
QCoro::Task<core::Result<QList<ConfigurationStore>>> readStores(azure::ArmClient* arm, QString tenantId, http::CallContext context);

/// How the data plane of a store is called: with a token of the cloud's App Configuration audience.
azure::ConfigurationEndpoint endpointOf(const ConfigurationStore& store, const azure::CloudProfile& cloud);

/// "appconfig:NAME", "folder:DIR", "endpoint:NAME", as people write targets; InvalidInput for others.
struct TargetName
{
    enum class Kind { Configuration, Folder, Endpoint };
    Kind kind = Kind::Folder;
    QString name;
};
core::Result<TargetName> targetName(const QString& text);

} // namespace prompts
