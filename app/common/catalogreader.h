// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/arm/armclient.h"
#include "azure/arm/estate.h"
#include "azure/search/searchclient.h"
#include "playground/catalog.h"

namespace app {

/// Turns what ARM says about an estate into choices for the playground, and asks every search service for its indexes. The
/// clients outlive the task.
class CatalogReader
{
public:
    CatalogReader(azure::ArmClient* arm, azure::SearchClient* search, azure::CloudProfile cloud);
    QCoro::Task<core::Result<playground::Catalog>> read(QString tenantId, http::CallContext context);

private:
    void takeAccount(const azure::CognitiveAccount& account, playground::Catalog& catalog) const;
    void takeEndpoint(const azure::OnlineEndpoint& endpoint, playground::Catalog& catalog) const;
    QCoro::Task<core::Result<azure::SearchEndpoint>> endpointOf(azure::SearchService service, http::CallContext context);
    struct ServiceIndexes
    {
        azure::SearchEndpoint endpoint;
        QList<azure::SearchIndex> indexes;
        std::optional<core::Error> problem;
    };
    QCoro::Task<ServiceIndexes> readIndexes(azure::SearchService service, http::CallContext context);

    azure::ArmClient* m_arm;
    azure::SearchClient* m_search;
    azure::CloudProfile m_cloud;
};

/// Key or token of an Azure ML online endpoint by its authMode, as a credential for its scoring URI.
QCoro::Task<core::Result<http::Credential>> readEndpointKey(azure::ArmClient* arm, QString endpointId, http::CallContext context);

} // namespace app
