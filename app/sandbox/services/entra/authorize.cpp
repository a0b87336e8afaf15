// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/entra/authorize.h"

#include "sandbox/services/entra/pages.h"
#include "sandbox/services/entra/tokenissue.h"

#include <QJsonDocument>
#include <QUrl>
#include <algorithm>

namespace sandbox::entra {

namespace {

/// The parameters of an authorize request after the checks that may not redirect.
struct Wanted
{
    QString segment;
    Client client;
    QString redirectUri;
    QString responseType;
    QString responseMode;
    QString scope;
    QString state;
    QString nonce;
    QString challenge;
    QString challengeMethod;
    QString prompt;
    QString loginHint;
    QString claims;
    QString raw; ///< the whole query, to be carried through the page's forms
    bool clientInfo = false;
};

using Fields = QList<QPair<QString, QString>>;

struct Reading
{
    Wanted wanted;
    std::optional<Response> answer;
};

QString value(const QUrlQuery& query, const char* name)
{
    return query.queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
}

/// Scheme, host and path must be registered; a loopback host's port is free (RFC 8252 §7.3), no path equals "/".
bool isRegistered(const Client& client, const QString& redirectUri)
{
    const auto reduced = [](const QString& text) {
        QUrl url(text);
        if (url.host() == QLatin1String("localhost") || url.host() == QLatin1String("127.0.0.1"))
            url.setPort(-1);
        if (url.path().isEmpty())
            url.setPath(QStringLiteral("/"));
        return url.toString();
    };
    const QUrl given(redirectUri);
    if (!given.isValid() || given.scheme().isEmpty() || given.hasFragment() || !given.userInfo().isEmpty())
        return false;
    return std::any_of(client.redirectUris.begin(), client.redirectUris.end(),
                       [&](const QString& one) { return reduced(one) == reduced(redirectUri); });
}

QString redirectTarget(const QString& redirectUri)
{
    QUrl url(redirectUri);
    if (url.path().isEmpty())
        url.setPath(QStringLiteral("/"));
    return url.toString(QUrl::FullyEncoded);
}

QString encoded(const Fields& fields)
{
    QStringList parts;
    for (const auto& [name, text] : fields)
        parts.append(name + QLatin1Char('=') + QString::fromLatin1(QUrl::toPercentEncoding(text)));
    return parts.join(QLatin1Char('&'));
}

/// Sends `fields` back to the application by the response mode that it asked for.
Response sendBack(EntraState& state, const Wanted& wanted, Fields fields)
{
    if (!wanted.state.isEmpty())
        fields.append({QStringLiteral("state"), wanted.state});
    const QString target = redirectTarget(wanted.redirectUri);
    if (wanted.responseMode == QLatin1String("form_post"))
        return formPost(state.world(), target, fields);
    const bool fragment = wanted.responseMode == QLatin1String("fragment");
    const QString join = fragment ? QStringLiteral("#")
                                  : (target.contains(QLatin1Char('?')) ? QStringLiteral("&") : QStringLiteral("?"));
    Response response = Response::text(302, "text/html; charset=utf-8", "<!DOCTYPE html><title>Going back</title>");
    response.headers.set("Location", (target + join + encoded(fields)).toUtf8());
    response.headers.set("Referrer-Policy", "no-referrer");
    return response;
}

Response sendRefusal(EntraState& state, const Request& request, const Wanted& wanted, const Refusal& refusal,
                     const QString& subcode = {})
{
    Fields fields{{QStringLiteral("error"), refusal.error},
                  {QStringLiteral("error_description"), describe(state.world(), request, refusal).text},
                  {QStringLiteral("error_uri"), QStringLiteral("%1/error?code=%2").arg(request.origin).arg(refusal.number)}};
    if (!subcode.isEmpty())
        fields.append({QStringLiteral("error_subcode"), subcode});
    if (!refusal.suberror.isEmpty())
        fields.append({QStringLiteral("suberror"), refusal.suberror});
    if (!refusal.claims.isEmpty())
        fields.append({QStringLiteral("claims"),
                       QString::fromUtf8(QJsonDocument(refusal.claims).toJson(QJsonDocument::Compact))});
    return sendBack(state, wanted, fields);
}

Wanted wantedFrom(const QUrlQuery& query)
{
    Wanted wanted;
    wanted.redirectUri = value(query, "redirect_uri");
    wanted.responseType = value(query, "response_type");
    wanted.responseMode = value(query, "response_mode");
    wanted.scope = value(query, "scope");
    wanted.state = value(query, "state");
    wanted.nonce = value(query, "nonce");
    wanted.challenge = value(query, "code_challenge");
    wanted.challengeMethod = value(query, "code_challenge_method");
    wanted.prompt = value(query, "prompt");
    wanted.loginHint = value(query, "login_hint");
    wanted.claims = value(query, "claims");
    wanted.clientInfo = value(query, "client_info") == QLatin1String("1");
    if (wanted.responseMode.isEmpty())
        wanted.responseMode = wanted.responseType.contains(QLatin1String("id_token")) ? QStringLiteral("fragment")
                                                                                     : QStringLiteral("query");
    wanted.raw = query.toString(QUrl::FullyEncoded);
    return wanted;
}

/// Client and redirect URI decide whether anything may be sent there at all (RFC 6749 §4.1.2.1).
Reading readTrusted(EntraState& state, const Request& request, const QUrlQuery& query)
{
    World& world = state.world();
    Reading reading;
    reading.wanted = wantedFrom(query);
    const auto stop = [&](const Refusal& made) { reading.answer = refusalPage(world, request, made); };
    const QString asked = request.parameters.value(QStringLiteral("tenant"));
    reading.wanted.segment = tenantSegment(world, asked);
    const QString clientId = value(query, "client_id");
    const std::optional<Client> client = state.client(clientId);
    if (reading.wanted.segment.isEmpty())
        stop(refusal(90002, {asked}));
    else if (clientId.isEmpty())
        stop(refusal(900144, {QStringLiteral("client_id")}));
    else if (!client)
        stop(refusal(700016, {clientId, asked}));
    else if (reading.wanted.redirectUri.isEmpty())
        stop(refusal(900144, {QStringLiteral("redirect_uri")}));
    else if (!isRegistered(*client, reading.wanted.redirectUri))
        stop(refusal(50011, {reading.wanted.redirectUri, clientId}));
    if (client)
        reading.wanted.client = *client;
    return reading;
}

/// The rest may be refused by redirect.
std::optional<Refusal> check(EntraState& state, const Request& request, const Wanted& wanted)
{
    const QStringList types = wanted.responseType.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (types.isEmpty())
        return refusal(900144, {QStringLiteral("response_type")});
    for (const QString& type : types) {
        const bool implicit = type == QLatin1String("id_token") && !wanted.client.isPublic();
        if (type != QLatin1String("code") && !implicit)
            return refusal(700054, {wanted.responseType});
    }
    static const QStringList modes{QStringLiteral("query"), QStringLiteral("fragment"), QStringLiteral("form_post")};
    static const QStringList prompts{QStringLiteral("login"),          QStringLiteral("none"),
                                     QStringLiteral("consent"),        QStringLiteral("select_account"),
                                     QStringLiteral("create"),         QStringLiteral("no_session")};
    if (!modes.contains(wanted.responseMode) || (!wanted.prompt.isEmpty() && !prompts.contains(wanted.prompt)))
        return refusal(9002313);
    if (wanted.scope.isEmpty())
        return refusal(900144, {QStringLiteral("scope")});
    if (wanted.challenge.isEmpty() ? wanted.client.isPublic() : wanted.challengeMethod != QLatin1String("S256"))
        return refusal(9002325);
    if (!wanted.challenge.isEmpty() && wanted.challenge.size() != 43) // base64url of a SHA-256 (RFC 7636 §4.2)
        return refusal(501491);
    return parseScopes(state.world(), request, wanted.scope, true).refusal;
}

Response complete(EntraState& state, const Request& request, const Wanted& wanted, const User& user, QDateTime signedIn)
{
    Issue issue;
    issue.client = wanted.client;
    issue.user = user;
    issue.tenantId = issuingTenant(wanted.segment, user);
    issue.scopes = parseScopes(state.world(), request, wanted.scope, true).scopes;
    issue.nonce = wanted.nonce;
    issue.claims = wanted.claims;
    issue.signedIn = signedIn;
    Fields fields;
    if (wanted.responseType.contains(QLatin1String("code"))) {
        AuthorizationCode code;
        code.grant = {user.objectId, issue.tenantId, wanted.client.clientId, wanted.scope,
                      wanted.nonce,  wanted.claims,  signedIn, requestedContexts(wanted.claims)};
        code.tenantSegment = wanted.segment;
        code.redirectUri = wanted.redirectUri;
        code.challenge = wanted.challenge;
        fields.append({QStringLiteral("code"), state.addCode(code)});
    }
    if (wanted.responseType.contains(QLatin1String("id_token")))
        fields.append({QStringLiteral("id_token"), QString::fromLatin1(idToken(state, request, issue))});
    if (wanted.clientInfo)
        fields.append({QStringLiteral("client_info"), clientInfoOf(user)});
    fields.append({QStringLiteral("session_state"), state.world().uuid()});
    return sendBack(state, wanted, fields);
}

/// prompt=none: whoever is named by the hint, or signed in in this browser, as long as nothing stands against it. The hint
/// alone is enough here: that is how headless programs sign in.
Response silent(EntraState& state, const Request& request, const Wanted& wanted)
{
    World& world = state.world();
    const std::optional<BrowserSession> session = state.session(request);
    const std::optional<User> user =
        world.directory().user(wanted.loginHint.isEmpty() && session ? session->homeObjectId : wanted.loginHint);
    if (!user)
        return sendRefusal(state, request, wanted, refusal(50058));
    const QString tenantId = issuingTenant(wanted.segment, *user);
    std::optional<Refusal> objection =
        state.objection(*user, tenantId, wanted.client.clientId, world.now(), wanted.scope);
    if (objection) {
        if (objection->error == QLatin1String("invalid_grant")) // a redirect speaks of interaction, not of grants
            objection->error = objection->suberror == QLatin1String("consent_required")
                                   ? QStringLiteral("consent_required")
                                   : QStringLiteral("interaction_required");
        return sendRefusal(state, request, wanted, *objection);
    }
    return complete(state, request, wanted, *user, world.now());
}

Choice choiceFor(EntraState& state, const Request& request, const Wanted& wanted)
{
    Choice choice;
    choice.action = QStringLiteral("%1/%2/login").arg(request.origin, wanted.segment);
    choice.request = wanted.raw;
    choice.title = QStringLiteral("Pick an account");
    choice.note = QStringLiteral("to continue to %1").arg(wanted.client.displayName);
    choice.loginHint = wanted.loginHint;
    choice.accounts = accountsFor(state.world(), wanted.segment);
    return choice;
}

} // namespace

QString confirmationFor(Requirement requirement)
{
    switch (requirement) {
    case Requirement::Mfa:
        return QStringLiteral("Your organisation asks for a second factor. In the sandbox, Continue is the second factor.");
    case Requirement::MfaEnrolment:
        return QStringLiteral("Your organisation needs more information to keep your account secure. Continue enrols you.");
    case Requirement::Consent:
        return QStringLiteral("The application asks for permission to act for you. Continue gives it.");
    case Requirement::External:
        return QStringLiteral("Your organisation asks another service to confirm. In the sandbox, Continue confirms.");
    case Requirement::SignInFrequency:
        return QStringLiteral("Your organisation asks you to confirm your sign-in from time to time.");
    default:
        return {};
    }
}

bool isMetaTenant(const QString& segment)
{
    return segment == QLatin1String("organizations") || segment == QLatin1String("common");
}

QString tenantSegment(World& world, const QString& segment)
{
    const QString lower = segment.toLower();
    if (isMetaTenant(lower))
        return lower;
    const auto tenant = world.directory().tenant(segment);
    return tenant ? tenant->tenantId : QString();
}

QString issuingTenant(const QString& segment, const User& user)
{
    return isMetaTenant(segment) ? user.homeTenantId : segment;
}

QList<User> accountsFor(World& world, const QString& segment)
{
    QList<User> accounts = world.directory().users();
    if (!isMetaTenant(segment))
        accounts.removeIf([&](const User& user) { return !world.directory().isMember(user, segment); });
    return accounts;
}

Response authorize(EntraState& state, const Request& request)
{
    QUrlQuery query = request.query;
    if (request.method == "POST")
        query = QUrlQuery(QString::fromUtf8(QByteArray(request.body).replace('+', "%20")));
    const Reading reading = readTrusted(state, request, query);
    if (reading.answer)
        return *reading.answer;
    const Wanted& wanted = reading.wanted;
    if (const auto refused = check(state, request, wanted))
        return sendRefusal(state, request, wanted, *refused);
    if (wanted.prompt == QLatin1String("none"))
        return silent(state, request, wanted);
    const std::optional<BrowserSession> session = state.session(request);
    if (session && wanted.prompt.isEmpty()) {
        const auto user = state.world().directory().user(session->homeObjectId);
        const bool same = user && (wanted.loginHint.isEmpty() ||
                                   wanted.loginHint.compare(user->userPrincipalName, Qt::CaseInsensitive) == 0);
        const QString tenantId = user ? issuingTenant(wanted.segment, *user) : QString();
        if (same && !state.objection(*user, tenantId, wanted.client.clientId, session->signedIn, wanted.scope))
            return complete(state, request, wanted, *user, session->signedIn);
    }
    return accountPicker(choiceFor(state, request, wanted));
}

Response signIn(EntraState& state, const Request& request)
{
    World& world = state.world();
    const QHash<QString, QString> form = request.form();
    const Reading reading = readTrusted(state, request, QUrlQuery(form.value(QStringLiteral("request"))));
    if (reading.answer)
        return *reading.answer;
    const Wanted& wanted = reading.wanted;
    if (const auto refused = check(state, request, wanted))
        return sendRefusal(state, request, wanted, *refused);
    const QString action = form.value(QStringLiteral("action"));
    if (action == QLatin1String("cancel"))
        return sendRefusal(state, request, wanted, refusal(65004), QStringLiteral("cancel"));
    const QString name = form.value(QStringLiteral("username")).trimmed();
    const std::optional<User> user = world.directory().user(name);
    Choice choice = choiceFor(state, request, wanted);
    if (!user) {
        choice.note = QStringLiteral("There is no account %1 in this sandbox.").arg(name);
        return accountPicker(choice);
    }
    const QString tenantId = issuingTenant(wanted.segment, *user);
    const auto objection = state.objection(*user, tenantId, wanted.client.clientId, world.now(), wanted.scope);
    if (objection) {
        const QString step = confirmationFor(state.requirement(*user, tenantId, wanted.scope));
        if (step.isEmpty() || !world.directory().isMember(*user, tenantId))
            return refusalPage(world, request, *objection);
        if (action != QLatin1String("confirm"))
            return confirmation(choice, *user, step);
        state.satisfied(*user, tenantId);
    }
    Response response = complete(state, request, wanted, *user, world.now());
    response.headers.add("Set-Cookie", state.addSession({user->objectId, world.now()}).toUtf8());
    return response;
}

Response logout(EntraState& state, const Request& request)
{
    state.endSession(request);
    const QString target = request.argument(QStringLiteral("post_logout_redirect_uri"));
    const QString host = QUrl(target).host();
    const bool ours = host == QLatin1String("localhost") || host == QLatin1String("127.0.0.1");
    Response response = page(200, QStringLiteral("You signed out"),
                             QStringLiteral("<p>You may close this window and forget all about it.</p>"));
    if (ours) {
        response.status = 302;
        response.headers.set("Location", QUrl(target).toEncoded());
    }
    response.headers.add("Set-Cookie", "sandbox_sso=; Path=/; HttpOnly; Max-Age=0");
    return response;
}

} // namespace sandbox::entra
