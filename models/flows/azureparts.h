// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/runner.h"
#include "playground/catalog.h"

namespace flows {

/// Who may be called by tool steps, from the settings.
struct ToolPolicy
{
    QStringList hosts; ///< "api.example.com", "*.example.com", "localhost:8080"; a port is only matched when it is given
    bool allowsLoopback = false; ///< plain http to this computer, whatever `hosts` says
    QHash<QString, http::Credential> credentials; ///< by the names that steps use
    core::Milliseconds timeout{30000};
    qint64 maxBytes = 4 * 1024 * 1024;

    /// Nothing when the address may be called, or Untrusted or InvalidInput with the sentence why not.
    std::optional<core::Error> problemOf(const QUrl& url) const;
};

/// Executors over the clients of the playground and the resources of a catalogue.
std::shared_ptr<ModelCaller> azureModels(const playground::FlowParts& parts, const playground::Catalog& catalog,
                                         const playground::Parameters& defaults = {});
std::shared_ptr<Retriever> azureRetriever(const playground::FlowParts& parts, const playground::Catalog& catalog,
                                          const playground::Parameters& defaults = {});
/// Redirects to another host are refused; no token of the account is ever sent.
std::shared_ptr<HttpTool> httpTool(std::shared_ptr<http::Pipeline> pipeline, const ToolPolicy& policy);

} // namespace flows
