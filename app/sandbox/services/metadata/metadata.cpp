// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/metadata/metadata.h"

#include "sandbox/identity/directory.h"
#include "sandbox/readiness.h"

#include <QJsonDocument>

namespace sandbox {

namespace {

/// Suffixes of services that the sandbox has no data plane for. `.localhost` never leaves the computer (RFC 6761).
QJsonObject suffixes()
{
    return {{"keyVaultDns", "vault.sandbox.localhost"},
            {"storage", "sandbox.localhost"},
            {"acrLoginServer", "azurecr.sandbox.localhost"},
            {"azureDataLakeStoreFileSystem", "datalake.sandbox.localhost"},
            {"sqlServerHostname", "database.sandbox.localhost"},
            {"attestationEndpoint", "attest.sandbox.localhost"},
            {"azureFrontDoorEndpointSuffix", "frontdoor.sandbox.localhost"},
            {"storageSyncEndpointSuffix", "afs.sandbox.localhost"},
            {"synapseAnalytics", "synapse.sandbox.localhost"},
            {"mhsmDns", "managedhsm.sandbox.localhost"}};
}

QJsonObject document(World& world, const QString& origin)
{
    const auto at = [&](const char* mount) { return world.endpoint(QLatin1String(mount), {}, origin); };
    QJsonObject body{
        {"name", "PilothouseSandbox"},
        {"portal", origin},
        {"authentication",
         QJsonObject{{"loginEndpoint", at("authority")},
                     {"audiences", QJsonArray{"https://management.core.windows.net/", "https://management.azure.com/"}},
                     {"tenant", "common"},
                     {"identityProvider", "AAD"}}},
        {"resourceManager", at("arm") + QLatin1Char('/')},
        {"graph", at("graph") + QLatin1Char('/')},
        {"graphAudience", "https://graph.microsoft.com/"},
        {"microsoftGraphResourceId", at("graph") + QLatin1Char('/')},
        {"logAnalyticsResourceId", at("logs")},
        {"appInsightsResourceId", at("appinsights")},
        {"appInsightsTelemetryChannelResourceId",
         world.endpoint(QStringLiteral("ingestion"), {}, world.httpsOrigin()) + QStringLiteral("/v2.1/track")},
        {"gallery", at("arm") + QStringLiteral("/gallery/")},
        {"batch", "https://batch.sandbox.localhost/"},
        {"media", "https://media.sandbox.localhost/"},
        {"sqlManagement", "https://sql.sandbox.localhost/"},
        {"activeDirectoryDataLake", "https://datalake.sandbox.localhost/"},
        {"attestationResourceId", "https://attest.sandbox.localhost"},
        {"synapseAnalyticsResourceId", "https://dev.synapse.sandbox.localhost"},
        {"ossrDbmsResourceId", "https://ossrdbms-aad.database.sandbox.localhost"},
        {"suffixes", suffixes()}};
    body.insert(QStringLiteral("endpoints"), describeEndpoints(world, origin));
    for (const Client& client : world.directory().clients()) {
        if (client.isPublic())
            body.insert(QStringLiteral("clients"), QJsonObject{{"public", QJsonObject{{"clientId", client.clientId}}}});
    }
    return body;
}

void answer(World& world, const Request& request, const ResponderPtr& responder)
{
    const QString version = request.argument(QStringLiteral("api-version"));
    static const QStringList arrays{"2015-01-01", "2018-05-01", "2019-05-01", "2019-10-01", "2020-06-01"};
    static const QStringList objects{"2022-09-01", "2023-01-01", "2023-07-01", "2024-01-01"};
    if (version.isEmpty())
        return responder->respond(Response::error(
            400, QStringLiteral("MissingApiVersionParameter"),
            QStringLiteral("The api-version query parameter (?api-version=) is required for all requests.")));
    const QJsonObject body = document(world, request.origin);
    if (arrays.contains(version))
        return responder->respond(Response::text(200, "application/json; charset=utf-8",
                                                 QJsonDocument(QJsonArray{body}).toJson(QJsonDocument::Compact)));
    if (objects.contains(version))
        return responder->respond(Response::json(200, body));
    responder->respond(
        Response::error(400, QStringLiteral("InvalidApiVersionParameter"),
                        QStringLiteral("The api-version '%1' is invalid. The supported versions are '%2'.")
                            .arg(version, (arrays + objects).join(QLatin1Char(',')))));
}

} // namespace

RouteList metadataRoutes(World& world)
{
    const Handler handler = [&world](const Request& request, const ResponderPtr& responder) {
        answer(world, request, responder);
    };
    return {{"GET", QStringLiteral("metadata"), QStringLiteral("/endpoints"), QStringLiteral("Metadata_Endpoints"),
             handler},
            {"GET", QStringLiteral("arm"), QStringLiteral("/metadata/endpoints"), QStringLiteral("Metadata_Endpoints"),
             handler}};
}

} // namespace sandbox
