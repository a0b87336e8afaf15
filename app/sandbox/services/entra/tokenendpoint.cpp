// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/entra/tokenendpoint.h"

#include "sandbox/identity/tokenauthority.h"
#include "sandbox/services/entra/authorize.h"
#include "sandbox/services/entra/tokenissue.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QUrl>

namespace sandbox::entra {

namespace {

/// One token request while it is judged.
struct Exchange
{
    EntraState& state;
    const Request& request;
    QHash<QString, QString> form;
    QString segment;
    Client client;

    QString field(const char* name) const { return form.value(QLatin1String(name)); }
    Response refuse(int number, const QStringList& arguments = {}) const
    {
        return refuse(refusal(number, arguments));
    }
    Response refuse(const Refusal& refused) const { return refusalBody(state.world(), request, refused); }
};

/// client_secret_basic: RFC 6749 §2.3.1.
void takeBasic(Exchange& exchange)
{
    const QByteArray authorization = exchange.request.headers.value("Authorization");
    if (!authorization.startsWith("Basic "))
        return;
    const QByteArray pair = QByteArray::fromBase64(authorization.mid(6));
    const auto decoded = [](const QByteArray& text) { return QString::fromUtf8(QByteArray::fromPercentEncoding(text)); };
    const qsizetype colon = pair.indexOf(':');
    exchange.form.insert(QStringLiteral("client_id"), decoded(pair.left(colon)));
    exchange.form.insert(QStringLiteral("client_secret"), decoded(pair.mid(colon + 1)));
}

std::optional<Refusal> authenticateClient(Exchange& exchange)
{
    const QString clientId = exchange.field("client_id");
    if (clientId.isEmpty())
        return refusal(900144, {QStringLiteral("client_id")});
    const std::optional<Client> client = exchange.state.client(clientId);
    if (!client)
        return refusal(700016, {clientId, exchange.request.parameters.value(QStringLiteral("tenant"))});
    exchange.client = *client;
    const bool secret = exchange.form.contains(QStringLiteral("client_secret"));
    const bool assertion = exchange.form.contains(QStringLiteral("client_assertion"));
    if (client->isPublic())
        return secret || assertion ? std::optional(refusal(700025)) : std::nullopt;
    if (exchange.request.internal) // Easy Auth redeems its codes inside the process
        return std::nullopt;
    const ClientProofs proofs = exchange.state.registry.proofsOf(clientId);
    if (assertion) {
        const QString base = exchange.request.origin + QLatin1Char('/');
        QStringList audiences; // the tenant as the path had it, as its id, and the issuers
        for (const QString& tenant : {exchange.request.parameters.value(QStringLiteral("tenant")), exchange.segment}) {
            for (const char* path : {"/oauth2/v2.0/token", "/oauth2/token", "/v2.0", "/"})
                audiences.append(base + tenant + QLatin1String(path));
        }
        return judgeAssertion(proofs, clientId, exchange.field("client_assertion").toLatin1(), audiences,
                              exchange.state.world().now());
    }
    if (!secret)
        return refusal(7000218);
    if (exchange.field("client_secret") != client->clientSecret)
        return refusal(7000215, {clientId});
    if (proofs.secretExpired)
        return refusal(7000222, {clientId});
    return std::nullopt;
}

/// Scopes of the token request; without any those of the grant.
ScopeResult scopesOf(const Exchange& exchange, const QString& granted)
{
    const QString asked = exchange.field("scope");
    const bool own = !asked.isEmpty();
    ScopeResult result = parseScopes(exchange.state.world(), exchange.request, own ? asked : granted, !own);
    return result;
}

Response answer(const Exchange& exchange, const Grant& grant, const Scopes& scopes, const User& user,
                const QString& family)
{
    Issue issue;
    issue.client = exchange.client;
    issue.user = user;
    issue.tenantId = grant.tenantId;
    issue.scopes = scopes;
    issue.nonce = grant.nonce;
    const QString claims = exchange.field("claims");
    issue.claims = claims.isEmpty() ? grant.claims : claims;
    issue.signedIn = grant.signedIn;
    issue.contexts = grant.contexts;
    return tokenAnswer(exchange.state, exchange.request, issue, family);
}

bool verifierFits(const QString& verifier, const QString& challenge)
{
    const QByteArray hash = QCryptographicHash::hash(verifier.toUtf8(), QCryptographicHash::Sha256);
    return toBase64Url(hash) == challenge.toLatin1();
}

Response redeemCode(Exchange& exchange)
{
    World& world = exchange.state.world();
    for (const char* needed : {"code", "redirect_uri"}) {
        if (exchange.field(needed).isEmpty())
            return exchange.refuse(900144, {QLatin1String(needed)});
    }
    AuthorizationCode* code = exchange.state.code(exchange.field("code"));
    if (!code || code->grant.clientId.compare(exchange.client.clientId, Qt::CaseInsensitive) != 0)
        return exchange.refuse(70000);
    if (code->redeemed)
        return exchange.refuse(54005);
    if (code->expires < world.now())
        return exchange.refuse(70008);
    if (code->tenantSegment != exchange.segment)
        return exchange.refuse(700005, {exchange.segment});
    if (code->redirectUri != exchange.field("redirect_uri"))
        return exchange.refuse(50011, {exchange.field("redirect_uri"), exchange.client.clientId});
    const QString verifier = exchange.field("code_verifier");
    if (!code->challenge.isEmpty() && verifier.isEmpty())
        return exchange.refuse(900144, {QStringLiteral("code_verifier")});
    if (!code->challenge.isEmpty() && !verifierFits(verifier, code->challenge))
        return exchange.refuse(501481);
    const ScopeResult scopes = scopesOf(exchange, code->grant.scope);
    if (scopes.refusal)
        return exchange.refuse(*scopes.refusal);
    const auto user = world.directory().user(code->grant.homeObjectId);
    if (!user)
        return exchange.refuse(70000);
    code->redeemed = true;
    Scopes granted = scopes.scopes;
    // What the person agreed to at sign-in holds even if the redeeming request asks for less.
    const Scopes agreed = parseScopes(world, exchange.request, code->grant.scope, true).scopes;
    granted.offlineAccess = granted.offlineAccess || agreed.offlineAccess;
    granted.openId = granted.openId || agreed.openId;
    return answer(exchange, code->grant, granted, *user, {});
}

Response refresh(Exchange& exchange)
{
    World& world = exchange.state.world();
    const QString text = exchange.field("refresh_token");
    if (text.isEmpty())
        return exchange.refuse(900144, {QStringLiteral("refresh_token")});
    const auto token = exchange.state.readRefreshToken(text);
    const bool family = !world.directory().client(exchange.client.clientId); // Microsoft's own tools share theirs
    if (!token || (!family && token->grant.clientId.compare(exchange.client.clientId, Qt::CaseInsensitive) != 0))
        return exchange.refuse(70000);
    const auto user = world.directory().user(token->grant.homeObjectId);
    if (!user)
        return exchange.refuse(70000);
    Grant grant = token->grant;
    grant.tenantId = issuingTenant(exchange.segment, *user);
    ScopeResult scopes = scopesOf(exchange, grant.scope);
    if (scopes.refusal)
        return exchange.refuse(*scopes.refusal);
    if (const auto objection = exchange.state.objection(*user, grant.tenantId, exchange.client.clientId, token->issued,
                                                        scopes.scopes.resource))
        return exchange.refuse(*objection);
    const QStringList contexts = requestedContexts(exchange.field("claims"));
    for (const QString& context : contexts) {
        if (!grant.contexts.contains(context) && world.tokens().needsPerson(user->objectId, context)) {
            Refusal stepUp = refusal(50076, {scopes.scopes.resource});
            stepUp.claims = contextClaims(context);
            return exchange.refuse(stepUp);
        }
    }
    if (!exchange.state.useRefreshToken(*token))
        return exchange.refuse(70000);
    scopes.scopes.offlineAccess = true; // each use brings the next one
    if (exchange.field("scope").isEmpty())
        scopes.scopes.openId = true;
    return answer(exchange, grant, scopes.scopes, *user, token->family);
}

Response clientCredentials(Exchange& exchange)
{
    if (exchange.client.isPublic())
        return exchange.refuse(7000218);
    if (isMetaTenant(exchange.segment))
        return exchange.refuse(90002, {exchange.segment});
    const QString scope = exchange.field("scope");
    if (scope.isEmpty())
        return exchange.refuse(900144, {QStringLiteral("scope")});
    const ScopeResult scopes = parseScopes(exchange.state.world(), exchange.request, scope, false);
    if (scopes.refusal)
        return exchange.refuse(*scopes.refusal);
    if (scopes.scopes.permissions != QStringList{QStringLiteral(".default")})
        return exchange.refuse(1002012, {scope});
    return applicationAnswer(exchange.state, exchange.request, exchange.client, exchange.segment, scopes.scopes);
}

/// RFC 7523 §2.1 as on-behalf-of: a person's token for this application becomes one for the next service.
Response onBehalfOf(Exchange& exchange)
{
    World& world = exchange.state.world();
    const QString scope = exchange.field("scope");
    for (const char* needed : {"assertion", "scope", "requested_token_use"}) {
        if (exchange.field(needed).isEmpty())
            return exchange.refuse(900144, {QLatin1String(needed)});
    }
    const QString id = exchange.client.clientId;
    const TokenAuthority::Verdict verdict = world.tokens().check("Bearer " + exchange.field("assertion").toLatin1(),
                                                                 {id, QStringLiteral("api://") + id});
    if (verdict.problem == TokenProblem::Malformed || verdict.problem == TokenProblem::WrongIssuer)
        return exchange.refuse(50013);
    if (verdict.problem == TokenProblem::WrongAudience)
        return exchange.refuse(500131);
    if (verdict.problem != TokenProblem::None)
        return exchange.refuse(500133);
    const auto claim = [&](const char* name) { return verdict.claims.value(QLatin1String(name)).toString(); };
    const auto user = world.directory().userIn(claim("tid"), claim("oid"));
    const ScopeResult scopes = scopesOf(exchange, {});
    if (scopes.refusal || !user)
        return exchange.refuse(scopes.refusal ? *scopes.refusal : refusal(70000));
    Grant grant;
    grant.homeObjectId = user->objectId;
    grant.tenantId = isMetaTenant(exchange.segment) ? claim("tid") : exchange.segment;
    grant.clientId = id;
    grant.scope = scope;
    grant.signedIn = world.now();
    if (const auto objection = exchange.state.objection(*user, grant.tenantId, id, world.now(), scopes.scopes.resource))
        return exchange.refuse(*objection);
    return answer(exchange, grant, scopes.scopes, *user, {});
}

Response redeemDevice(Exchange& exchange)
{
    World& world = exchange.state.world();
    DeviceCode* device = exchange.state.device(exchange.field("device_code"));
    if (!device)
        return exchange.refuse(70018);
    if (device->expires < world.now())
        return exchange.refuse(70020);
    if (device->state == DeviceCode::State::Declined) {
        Refusal refused = refusal(65004);
        refused.error = QStringLiteral("authorization_declined");
        return exchange.refuse(refused);
    }
    if (device->state == DeviceCode::State::Pending)
        return exchange.refuse(70016);
    const auto user = world.directory().user(device->grant.homeObjectId);
    const ScopeResult scopes = parseScopes(world, exchange.request, device->grant.scope, false);
    if (!user || scopes.refusal)
        return exchange.refuse(70000);
    const Grant grant = device->grant;
    device->expires = world.now().addSecs(-1); // single use
    return answer(exchange, grant, scopes.scopes, *user, {});
}

} // namespace

Response tokenV1(EntraState& state, const Request& request)
{
    QUrlQuery form(QString::fromUtf8(request.body));
    const QString resource = request.form().value(QStringLiteral("resource"));
    const QString tenant = request.parameters.value(QStringLiteral("tenant"));
    if (resource.isEmpty())
        return refusalBody(state.world(), request, refusal(900144, {QStringLiteral("resource")}));
    if (tenant.toLower() == QLatin1String("common"))
        return refusalBody(state.world(), request, refusal(90124, {resource}));
    form.removeQueryItem(QStringLiteral("scope"));
    form.addQueryItem(QStringLiteral("scope"),
                      QString::fromLatin1(QUrl::toPercentEncoding(resource + QStringLiteral("/.default openid offline_access"))));
    Request newer = request;
    if (request.form().value(QStringLiteral("grant_type")) == QLatin1String("client_credentials")) {
        form.removeQueryItem(QStringLiteral("scope"));
        form.addQueryItem(QStringLiteral("scope"), QString::fromLatin1(QUrl::toPercentEncoding(resource + QStringLiteral("/.default"))));
    }
    newer.body = form.toString(QUrl::FullyEncoded).toUtf8();
    Response response = token(state, newer);
    if (response.status != 200)
        return response;
    QJsonObject body = QJsonDocument::fromJson(response.body).object();
    for (const char* name : {"expires_in", "ext_expires_in"}) // texts in version 1
        body.insert(QLatin1String(name), QString::number(body.value(QLatin1String(name)).toInt()));
    const qint64 now = state.world().now().toSecsSinceEpoch();
    body.insert(QStringLiteral("not_before"), QString::number(now));
    body.insert(QStringLiteral("expires_on"), QString::number(now + body.value(QLatin1String("expires_in")).toString().toLongLong()));
    body.insert(QStringLiteral("resource"), resource);
    body.remove(QStringLiteral("refresh_in"));
    return Response::json(200, body);
}

Response token(EntraState& state, const Request& request)
{
    Exchange exchange{state, request, request.form(), {}, {}};
    takeBasic(exchange);
    const QString asked = request.parameters.value(QStringLiteral("tenant"));
    exchange.segment = tenantSegment(state.world(), asked);
    if (exchange.segment.isEmpty())
        return exchange.refuse(90002, {asked});
    const QString grantType = exchange.field("grant_type");
    if (grantType.isEmpty())
        return exchange.refuse(900144, {QStringLiteral("grant_type")});
    if (!grantType.endsWith(QLatin1String("device_code")) && !state.countRequest(request.body)) // polling is no loop
        return exchange.refuse(50196);
    if (const auto refused = authenticateClient(exchange))
        return exchange.refuse(*refused);
    if (grantType == QLatin1String("authorization_code"))
        return redeemCode(exchange);
    if (grantType == QLatin1String("refresh_token"))
        return refresh(exchange);
    if (grantType == QLatin1String("client_credentials"))
        return clientCredentials(exchange);
    if (grantType == QLatin1String("urn:ietf:params:oauth:grant-type:jwt-bearer"))
        return onBehalfOf(exchange);
    if (grantType == QLatin1String("urn:ietf:params:oauth:grant-type:device_code") ||
        grantType == QLatin1String("device_code"))
        return redeemDevice(exchange);
    if (grantType == QLatin1String("password")) // there are no passwords here, so every one is wrong
        return exchange.refuse(50126);
    return exchange.refuse(70003, {grantType});
}

} // namespace sandbox::entra
