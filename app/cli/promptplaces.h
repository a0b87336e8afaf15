// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/connection.h"
#include "prompts/publish/configurationstores.h"
#include "prompts/publish/endpointplace.h"
#include "prompts/publish/folderplace.h"

namespace cli {

/// The places of a command, with everything that they need to live.
struct PromptPlaces
{
    std::shared_ptr<app::Services> services; ///< null when only folders are named
    std::unique_ptr<azure::AppConfigurationClient> configuration;
    std::unique_ptr<deployments::ChangeRunner> runner;
    std::vector<std::unique_ptr<prompts::PublishPlace>> places;
    prompts::PublisherParts publisherParts;
};

/// Opens the places that `targets` name ("appconfig:STORE", ...); signs in when one needs it. No targets: every store of the tenant.
QCoro::Task<core::Result<std::shared_ptr<PromptPlaces>>> openPlaces(Invocation invocation, QStringList targets, QString environment);

/// A live prompt for --output json.
QJsonObject shownLive(const prompts::LivePrompt& live, bool isWhole);

} // namespace cli
