// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/entra/aadsts.h"

#include <QJsonDocument>
#include <QUuid>
#include <algorithm>
#include <array>

namespace sandbox::entra {

namespace {

struct Row
{
    int number;
    int status;
    const char* error;
    const char* suberror;
    const char* sentence;
};

constexpr std::array kRows{
    Row{16000, 400, "interaction_required", "",
        "User account '%1' does not exist in tenant '%2' and cannot access the application there. Sign out and sign in "
        "again with a different account."},
    Row{28000, 400, "invalid_scope", "", "The scope '%1' is not valid."},
    Row{50011, 400, "invalid_request", "",
        "The redirect URI '%1' specified in the request does not match the redirect URIs configured for the application "
        "'%2'."},
    Row{50020, 400, "invalid_grant", "",
        "User account '%1' from identity provider '%2' does not exist in tenant '%3' and cannot access the application in "
        "that tenant. The account needs to be added as an external user in the tenant first."},
    Row{50034, 400, "invalid_grant", "", "The user account %1 does not exist in the %2 directory."},
    Row{50049, 400, "invalid_instance", "", "Unknown or invalid instance '%1'."},
    Row{50057, 400, "invalid_grant", "", "The user account is disabled."},
    Row{50058, 400, "login_required", "",
        "A silent sign-in request was sent but no user is signed in. The session is not sent, has ended or is not found."},
    Row{50076, 400, "interaction_required", "basic_action",
        "Due to a configuration change made by your administrator, or because you moved to a new location, you must use "
        "multi-factor authentication to access '%1'."},
    Row{50079, 400, "interaction_required", "basic_action",
        "Due to a configuration change made by your administrator you must enroll in multi-factor authentication to "
        "access '%1'."},
    Row{50105, 400, "invalid_grant", "",
        "The administrator has configured the application so that only users who are assigned to it can use it. The user "
        "is not assigned."},
    Row{50126, 400, "invalid_grant", "", "Error validating credentials due to invalid username or password."},
    Row{50158, 400, "interaction_required", "additional_action",
        "External security challenge not satisfied. User will be redirected to another page to satisfy it."},
    Row{50173, 400, "invalid_grant", "bad_token",
        "The provided grant has expired because it was revoked; a fresh sign-in is needed. The grant was issued on '%1' and "
        "tokens are valid from '%2'."},
    Row{50013, 401, "invalid_client", "", "Assertion failed signature validation."},
    Row{50027, 401, "invalid_client", "", "JWT token is invalid or malformed."},
    Row{70021, 400, "invalid_request", "",
        "No matching federated identity record found for presented assertion. Assertion Issuer: '%1'. Assertion Subject: '%2'. "
        "Assertion Audience: '%3'."},
    Row{90124, 400, "invalid_request", "",
        "Resource '%1' is not supported over the /common or /consumers endpoints. Use the /organizations or tenant-specific "
        "endpoint."},
    Row{500131, 400, "invalid_grant", "", "Assertion audience does not match the application that presents the assertion."},
    Row{500133, 400, "invalid_grant", "", "Assertion is not within its valid time range."},
    Row{700021, 401, "invalid_client", "", "Client assertion application identifier does not match 'client_id' parameter."},
    Row{700023, 401, "invalid_client", "", "Client assertion audience claim '%1' does not match Realm issuer."},
    Row{700024, 401, "invalid_client", "",
        "Client assertion is not within its valid time range. Current time: %1. Review the assertion's nbf and exp claims."},
    Row{7000222, 401, "invalid_client", "", "The provided client secret keys for app '%1' are expired. Create new keys."},
    Row{50196, 400, "invalid_grant", "",
        "The server terminated an operation because it encountered a client request loop. The same request came too often "
        "in a short time; check that tokens are kept and errors are handled."},
    Row{53003, 400, "invalid_grant", "message_only",
        "Access has been blocked by Conditional Access policies. The access policy does not allow token issuance."},
    Row{54005, 400, "invalid_grant", "", "The authorization code was already redeemed; get a new one."},
    Row{65001, 400, "invalid_grant", "consent_required",
        "The user or administrator has not consented to use the application with ID '%1'. Send an interactive "
        "authorization request for this user and resource."},
    Row{65004, 400, "access_denied", "", "The user declined to sign in or to consent."},
    Row{70000, 400, "invalid_grant", "", "The provided grant is not valid."},
    Row{70003, 400, "unsupported_grant_type", "", "The grant type '%1' is not supported."},
    Row{70008, 400, "invalid_grant", "",
        "The provided authorization code or refresh token has expired. Sign in again to get a new one."},
    Row{70011, 400, "invalid_scope", "", "The provided value for the input parameter 'scope' is not valid: '%1'."},
    Row{70016, 400, "authorization_pending", "",
        "The authorization request is pending. Keep polling until the person finished on the other device."},
    Row{70018, 400, "bad_verification_code", "", "The verification code is not known."},
    Row{70020, 400, "expired_token", "", "The device code has expired. Start again."},
    Row{70043, 400, "invalid_grant", "token_expired",
        "The refresh token has expired or is invalid due to sign-in frequency checks by Conditional Access."},
    Row{90002, 400, "invalid_request", "", "Tenant '%1' not found. Check that the tenant id or domain is right."},
    Row{90094, 400, "invalid_grant", "consent_required",
        "An administrator has to consent to the permissions that the application asks for."},
    Row{900144, 400, "invalid_request", "", "The request body must contain the following parameter: '%1'."},
    Row{500011, 400, "invalid_resource", "",
        "The resource principal named %1 was not found in the tenant named %2. The application may not be installed in "
        "the tenant, or the request went to the wrong tenant."},
    Row{501481, 400, "invalid_grant", "",
        "The Code_Verifier does not match the code_challenge supplied in the authorization request."},
    Row{501491, 400, "invalid_request", "", "Invalid size of the code_challenge parameter."},
    Row{700005, 400, "invalid_grant", "",
        "The provided authorization code is intended to be used against another tenant than '%1'."},
    Row{700016, 400, "unauthorized_client", "",
        "Application with identifier '%1' was not found in the directory '%2'. The application may not be installed by "
        "the administrator of the tenant."},
    Row{700022, 400, "invalid_request", "",
        "The provided value for the input parameter scope is not valid because it contains more than one resource: %1."},
    Row{700025, 401, "invalid_client", "",
        "Client is public so neither 'client_assertion' nor 'client_secret' should be presented."},
    Row{700027, 401, "invalid_client", "", "Client assertion failed signature validation. [Reason - %1]"},
    Row{700054, 400, "unsupported_response_type", "", "The response_type '%1' is not enabled for the application."},
    Row{700082, 400, "invalid_grant", "bad_token",
        "The refresh token has expired due to inactivity. It was issued on %1 and was inactive for 90 days."},
    Row{1002012, 400, "invalid_scope", "",
        "The provided value for scope %1 is not valid. Client credential flows must have a scope with /.default suffixed to "
        "the resource identifier."},
    Row{7000215, 401, "invalid_client", "",
        "Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, for the "
        "application '%1'."},
    Row{7000218, 401, "invalid_client", "",
        "The request body must contain the following parameter: 'client_assertion' or 'client_secret'."},
    Row{9002313, 400, "invalid_request", "", "Invalid request. The request is malformed or invalid."},
    Row{9002325, 400, "invalid_request", "",
        "Proof Key for Code Exchange with code_challenge_method S256 is required for public clients."},
};

QString formField(const Request& request, const QString& name)
{
    return request.body.isEmpty() ? QString() : request.form().value(name);
}

} // namespace

Refusal refusal(int number, const QStringList& arguments)
{
    const auto row = std::find_if(kRows.begin(), kRows.end(), [&](const Row& one) { return one.number == number; });
    Refusal made;
    made.number = number;
    if (row == kRows.end()) {
        made.error = QStringLiteral("invalid_request");
        made.sentence = arguments.join(QLatin1Char(' '));
        return made;
    }
    made.status = row->status;
    made.error = QLatin1String(row->error);
    made.suberror = QLatin1String(row->suberror);
    made.sentence = QLatin1String(row->sentence);
    for (int i = 0; i < arguments.size(); ++i)
        made.sentence.replace(QStringLiteral("%%1").arg(i + 1), arguments.at(i));
    return made;
}

QString correlationId(World& world, const Request& request)
{
    QString id = QString::fromUtf8(request.headers.value("client-request-id"));
    if (id.isEmpty())
        id = request.argument(QStringLiteral("client-request-id"));
    if (id.isEmpty())
        id = formField(request, QStringLiteral("client-request-id"));
    return QUuid::fromString(id).isNull() ? world.uuid() : id;
}

Description describe(World& world, const Request& request, const Refusal& refusal)
{
    Description description;
    description.traceId = world.uuid();
    description.correlationId = correlationId(world, request);
    description.timestamp = world.now().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss'Z'"));
    description.text = QStringLiteral("AADSTS%1: %2 Trace ID: %3 Correlation ID: %4 Timestamp: %5")
                           .arg(refusal.number)
                           .arg(refusal.sentence, description.traceId, description.correlationId, description.timestamp);
    return description;
}

Response refusalBody(World& world, const Request& request, const Refusal& refusal)
{
    const Description description = describe(world, request, refusal);
    QJsonObject body{{"error", refusal.error},
                     {"error_description", description.text},
                     {"error_codes", QJsonArray{refusal.number}},
                     {"timestamp", description.timestamp},
                     {"trace_id", description.traceId},
                     {"correlation_id", description.correlationId},
                     {"error_uri", QStringLiteral("%1/error?code=%2").arg(request.origin).arg(refusal.number)}};
    if (!refusal.suberror.isEmpty())
        body.insert(QStringLiteral("suberror"), refusal.suberror);
    if (!refusal.claims.isEmpty())
        body.insert(QStringLiteral("claims"),
                    QString::fromUtf8(QJsonDocument(refusal.claims).toJson(QJsonDocument::Compact)));
    return Response::json(refusal.status, body);
}

} // namespace sandbox::entra
