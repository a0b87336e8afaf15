// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/entra/discovery.h"

#include "sandbox/identity/directory.h"
#include "sandbox/identity/tokenauthority.h"
#include "sandbox/services/entra/authorize.h"

#include <QUrl>

namespace sandbox::entra {

namespace {

QJsonArray names(std::initializer_list<const char*> texts)
{
    QJsonArray array;
    for (const char* text : texts)
        array.append(QLatin1String(text));
    return array;
}

QString hostOf(const QUrl& url)
{
    return url.port() < 0 ? url.host() : QStringLiteral("%1:%2").arg(url.host()).arg(url.port());
}

} // namespace

Response openIdConfiguration(EntraState& state, const Request& request)
{
    World& world = state.world();
    const QString asked = request.parameters.value(QStringLiteral("tenant"));
    const QString segment = tenantSegment(world, asked);
    if (segment.isEmpty())
        return refusalBody(world, request, refusal(90002, {asked}));
    const QString base = request.origin + QLatin1Char('/') + segment;
    const QString issuer =
        isMetaTenant(segment) ? request.origin + QStringLiteral("/{tenantid}/v2.0") : base + QStringLiteral("/v2.0");
    const QString graph = world.endpoint(QStringLiteral("graph"), {}, request.origin);
    const QUrl origin(request.origin);
    return Response::json(
        200,
        {{"token_endpoint", base + QStringLiteral("/oauth2/v2.0/token")},
         {"token_endpoint_auth_methods_supported", names({"client_secret_post", "private_key_jwt", "client_secret_basic"})},
         {"jwks_uri", base + QStringLiteral("/discovery/v2.0/keys")},
         {"response_modes_supported", names({"query", "fragment", "form_post"})},
         {"subject_types_supported", names({"pairwise"})},
         {"id_token_signing_alg_values_supported", names({"RS256"})},
         {"response_types_supported", names({"code", "id_token", "code id_token"})},
         {"scopes_supported", names({"openid", "profile", "email", "offline_access"})},
         {"code_challenge_methods_supported", names({"S256"})},
         {"issuer", issuer},
         {"request_uri_parameter_supported", false},
         {"userinfo_endpoint", graph + QStringLiteral("/oidc/userinfo")},
         {"authorization_endpoint", base + QStringLiteral("/oauth2/v2.0/authorize")},
         {"device_authorization_endpoint", base + QStringLiteral("/oauth2/v2.0/devicecode")},
         {"http_logout_supported", true},
         {"frontchannel_logout_supported", true},
         {"end_session_endpoint", base + QStringLiteral("/oauth2/v2.0/logout")},
         {"claims_supported",
          names({"sub", "iss", "cloud_instance_name", "cloud_instance_host_name", "cloud_graph_host_name", "msgraph_host",
                 "aud", "exp", "iat", "auth_time", "acr", "nonce", "preferred_username", "name", "tid", "ver", "at_hash",
                 "c_hash", "email"})},
         {"kerberos_endpoint", base + QStringLiteral("/kerberos")},
         {"tenant_region_scope", isMetaTenant(segment) ? QJsonValue() : QJsonValue("EU")},
         {"cloud_instance_name", hostOf(origin)},
         {"cloud_graph_host_name", hostOf(QUrl(graph))},
         {"msgraph_host", hostOf(QUrl(graph))},
         {"rbac_url", request.origin + QStringLiteral("/rbac")}});
}

Response instanceDiscovery(EntraState& state, const Request& request)
{
    const QUrl asked(request.argument(QStringLiteral("authorization_endpoint")));
    const QUrl origin(request.origin);
    const QStringList segments = asked.path().split(QLatin1Char('/'), Qt::SkipEmptyParts);
    const bool ours = asked.isValid() && hostOf(asked) == hostOf(origin) && !segments.isEmpty();
    if (!ours)
        return refusalBody(state.world(), request, refusal(50049, {asked.toString()}));
    const QJsonObject metadata{{"preferred_network", hostOf(origin)},
                               {"preferred_cache", hostOf(origin)},
                               {"aliases", QJsonArray{hostOf(origin)}}};
    return Response::json(200, {{"tenant_discovery_endpoint",
                                 QStringLiteral("%1/%2/v2.0/.well-known/openid-configuration")
                                     .arg(request.origin, segments.first())},
                                {"api-version", "1.1"},
                                {"metadata", QJsonArray{metadata}}});
}

Response signingKeys(EntraState& state, const Request& request)
{
    const QString segment = tenantSegment(state.world(), request.parameters.value(QStringLiteral("tenant")));
    if (segment.isEmpty())
        return refusalBody(state.world(), request,
                           refusal(90002, {request.parameters.value(QStringLiteral("tenant"))}));
    const QString issuer = isMetaTenant(segment) ? request.origin + QStringLiteral("/{tenantid}/v2.0")
                                                 : QStringLiteral("%1/%2/v2.0").arg(request.origin, segment);
    return Response::json(200, state.world().tokens().keySet(issuer));
}

Response userInfo(EntraState& state, const Request& request)
{
    World& world = state.world();
    const Admission admission =
        world.admitToken(request, {QStringLiteral("https://graph.microsoft.com"), QStringLiteral("00000003-0000-0000-c000-000000000000"),
                                   world.endpoint(QStringLiteral("graph"), {}, request.origin)});
    if (!admission.caller)
        return admission.refusal;
    const auto user = world.directory().userIn(admission.caller->tenantId, admission.caller->objectId);
    if (!user)
        return refusalBody(world, request, refusal(70000));
    return Response::json(200, {{"sub", admission.caller->objectId},
                                {"name", user->displayName},
                                {"family_name", user->surname},
                                {"given_name", user->givenName},
                                {"email", user->mail},
                                {"picture", world.endpoint(QStringLiteral("graph"), {}, request.origin) +
                                                QStringLiteral("/v1.0/me/photo/$value")}});
}

} // namespace sandbox::entra
