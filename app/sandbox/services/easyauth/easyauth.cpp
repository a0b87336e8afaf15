// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/easyauth/easyauth.h"

#include "sandbox/services/easyauth/appsite.h"
#include "sandbox/services/easyauth/sessions.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QUrl>

namespace sandbox {

namespace {

using easyauth::AppSite;
using easyauth::Session;
using easyauth::Sessions;

constexpr const char* kCookie = "AppServiceAuthSession";

Response found(const QString& location)
{
    return Response::empty(302).with("Location", QUrl(location).toEncoded()).with("Cache-Control", "no-store");
}

QByteArray form(const QList<QPair<QString, QString>>& fields)
{
    QByteArrayList parts;
    for (const auto& [name, value] : fields)
        parts.append(QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value));
    return parts.join('&');
}

/// A person with a browser, as Easy Auth tells them from API clients.
bool isBrowser(const Request& request)
{
    return (request.method == "GET" || request.method == "HEAD") && !request.headers.contains("X-Requested-With") &&
           !request.headers.contains("Authorization") && !request.headers.contains("X-ZUMO-AUTH") &&
           (!request.headers.contains("Accept") || request.headers.value("Accept").contains("text/html") ||
            request.headers.value("Accept").contains("*/*"));
}

class EasyAuth
{
public:
    explicit EasyAuth(World& world) : m_world(world), m_sessions(world) {}

    void me(const Request& request, const ResponderPtr& responder);
    void startLogin(const Request& request, const ResponderPtr& responder);
    void tokenLogin(const Request& request, const ResponderPtr& responder);
    void callback(const Request& request, const ResponderPtr& responder);
    void refresh(const Request& request, const ResponderPtr& responder);
    void logout(const Request& request, const ResponderPtr& responder);
    void page(const Request& request, const ResponderPtr& responder);

private:
    struct Pending
    {
        QString verifier;
        QString goTo;
    };
    std::optional<AppSite> siteOf(const Request& request, const ResponderPtr& responder);
    std::optional<Session> sessionOf(const AppSite& site, const Request& request);
    QString base(const Request& request) const
    {
        return m_world.endpoint(QStringLiteral("app"), request.resource, request.origin);
    }
    QString authorizeUrl(const AppSite& site, const Request& request, const QString& goTo);
    Response challenge(const AppSite& site, const Request& request);
    void finish(const AppSite& site, const QString& goTo, const Response& answer, const ResponderPtr& responder);

    World& m_world;
    Sessions m_sessions;
    QHash<QString, Pending> m_pending; ///< sign-ins under way, by state
};

std::optional<AppSite> EasyAuth::siteOf(const Request& request, const ResponderPtr& responder)
{
    auto site = AppSite::find(m_world.estate(), request.resource);
    if (!site)
        responder->respond(
            Response::text(404, "text/html; charset=utf-8",
                           "<!DOCTYPE html><title>Not found</title><p>There is no web app of this name.</p>"));
    else if (!site->isRunning()) {
        responder->respond(Response::text(403, "text/html; charset=utf-8",
                                          "<!DOCTYPE html><title>Stopped</title><p>This web app is stopped.</p>"));
        site.reset();
    }
    return site;
}

std::optional<Session> EasyAuth::sessionOf(const AppSite& site, const Request& request)
{
    const QByteArray bearer = request.headers.value("Authorization");
    if (!bearer.isEmpty())
        return m_sessions.fromBearer(site, bearer);
    const QByteArray zumo = request.headers.value("X-ZUMO-AUTH");
    if (!zumo.isEmpty())
        return m_sessions.find(site, QString::fromLatin1(zumo));
    const QList<QByteArray> cookies = request.headers.value("Cookie").split(';');
    for (const QByteArray& cookie : cookies) {
        const QByteArray trimmed = cookie.trimmed();
        if (trimmed.startsWith(QByteArray(kCookie) + '='))
            return m_sessions.find(site, QString::fromLatin1(trimmed.mid(qstrlen(kCookie) + 1)));
    }
    return std::nullopt;
}

QString EasyAuth::authorizeUrl(const AppSite& site, const Request& request, const QString& goTo)
{
    const QString state = m_world.uuid();
    const QString verifier = m_world.uuid() + m_world.uuid();
    m_pending.insert(state, {verifier, goTo});
    const QByteArray challenge = QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256)
                                     .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const QByteArray query = form({{"response_type", "code"},
                                   {"redirect_uri", base(request) + QStringLiteral("/.auth/login/aad/callback")},
                                   {"client_id", site.clientId()},
                                   {"scope", "openid profile email"},
                                   {"response_mode", "form_post"},
                                   {"nonce", m_world.uuid()},
                                   {"state", state},
                                   {"code_challenge", QString::fromLatin1(challenge)},
                                   {"code_challenge_method", "S256"}});
    return m_world.endpoint(QStringLiteral("authority"), {}, request.origin) + QLatin1Char('/') + site.tenantId() +
           QStringLiteral("/oauth2/v2.0/authorize?") + QString::fromLatin1(query);
}

Response EasyAuth::challenge(const AppSite& site, const Request& request)
{
    if (site.action() == QLatin1String("Return403"))
        return Response::text(
            403, "text/html; charset=utf-8",
            "<!DOCTYPE html><title>Forbidden</title><p>You do not have permission to view this directory or page.</p>");
    if (site.action() == QLatin1String("RedirectToLoginPage") && isBrowser(request))
        return found(authorizeUrl(site, request, base(request) + request.path));
    const QString authority =
        m_world.endpoint(QStringLiteral("authority"), {}, request.origin) + QLatin1Char('/') + site.tenantId();
    const QString header =
        QStringLiteral("Bearer realm=\"%1\" authorization_uri=\"%2/oauth2/v2.0/authorize\" resource_id=\"%3\"")
            .arg(request.resource, authority, site.clientId());
    return Response::text(401, "text/html; charset=utf-8",
                          "<!DOCTYPE html><title>Unauthorized</title><p>You do not have permission to view this "
                          "directory or page.</p>")
        .with("WWW-Authenticate", header.toUtf8());
}

void EasyAuth::me(const Request& request, const ResponderPtr& responder)
{
    const auto site = siteOf(request, responder);
    if (!site)
        return;
    if (!site->isEnabled() || !site->hasTokenStore())
        return responder->respond(Response::empty(404));
    const auto session = sessionOf(*site, request);
    if (!session && site->requiresSignIn())
        return responder->respond(Response::empty(401));
    const QJsonArray sessions = session ? QJsonArray{session->describe()} : QJsonArray{};
    responder->respond(
        Response::text(200, "application/json; charset=utf-8", QJsonDocument(sessions).toJson(QJsonDocument::Compact)));
}

void EasyAuth::startLogin(const Request& request, const ResponderPtr& responder)
{
    const auto site = siteOf(request, responder);
    if (!site)
        return;
    if (!site->isEnabled())
        return responder->respond(Response::empty(404));
    QString goTo = request.argument(QStringLiteral("post_login_redirect_uri"));
    // Only a path of the app itself: anything else would send people wherever a link says.
    if (!goTo.startsWith(QLatin1Char('/')) || goTo.startsWith(QLatin1String("//")))
        goTo = QStringLiteral("/.auth/login/done");
    responder->respond(found(authorizeUrl(*site, request, base(request) + goTo)));
}

void EasyAuth::tokenLogin(const Request& request, const ResponderPtr& responder)
{
    const auto site = siteOf(request, responder);
    if (!site)
        return;
    const QString token = request.json().value_or(QJsonObject{}).value(QLatin1String("access_token")).toString();
    const auto session = m_sessions.fromBearer(*site, "Bearer " + token.toLatin1());
    if (!session)
        return responder->respond(Response::empty(401));
    const QString key = m_sessions.keep(*session);
    responder->respond(
        Response::json(200, {{"authenticationToken", key},
                             {"user", QJsonObject{{"userId", QStringLiteral("sid:") + session->subject()}}}}));
}

void EasyAuth::callback(const Request& request, const ResponderPtr& responder)
{
    const auto site = siteOf(request, responder);
    if (!site)
        return;
    const auto fields = request.form();
    const auto field = [&](const char* name) {
        const QString posted = fields.value(QLatin1String(name));
        return posted.isEmpty() ? request.argument(QLatin1String(name)) : posted;
    };
    const auto pending = m_pending.find(field("state"));
    if (pending == m_pending.end())
        return responder->respond(Response::text(
            401, "text/html; charset=utf-8",
            "<!DOCTYPE html><title>Sign-in</title><p>The sign-in was not started here or took too long.</p>"));
    const Pending own = *pending;
    m_pending.erase(pending);
    if (field("code").isEmpty())
        return responder->respond(Response::text(401, "text/html; charset=utf-8",
                                                 "<!DOCTYPE html><title>Sign-in</title><p>Sign-in was refused.</p>"));
    Request redeem;
    redeem.method = "POST";
    redeem.mount = QStringLiteral("authority");
    redeem.path = QLatin1Char('/') + site->tenantId() + QStringLiteral("/oauth2/v2.0/token");
    redeem.origin = request.origin;
    redeem.tls = request.tls;
    redeem.headers.set("Content-Type", "application/x-www-form-urlencoded");
    redeem.body = form({{"grant_type", "authorization_code"},
                        {"client_id", site->clientId()},
                        {"client_secret", site->clientSecret(m_world)},
                        {"code", field("code")},
                        {"redirect_uri", base(request) + QStringLiteral("/.auth/login/aad/callback")},
                        {"code_verifier", own.verifier}});
    m_world.callInternally(redeem, [this, site = *site, goTo = own.goTo, responder](const Response& answer) {
        finish(site, goTo, answer, responder);
    });
}

void EasyAuth::finish(const AppSite& site, const QString& goTo, const Response& answer, const ResponderPtr& responder)
{
    const QJsonObject tokens = QJsonDocument::fromJson(answer.body).object();
    const auto session = m_sessions.fromIdToken(site, tokens);
    if (answer.status != 200 || !session)
        return responder->respond(
            Response::text(401, "text/html; charset=utf-8",
                           "<!DOCTYPE html><title>Sign-in</title><p>The sign-in could not be completed.</p>"));
    const QByteArray cookie = QByteArray(kCookie) + '=' + m_sessions.keep(*session).toLatin1() + "; path=/apps/" +
                              site.mountName().toUtf8() + "; HttpOnly; SameSite=None; Secure";
    responder->respond(found(goTo).with("Set-Cookie", cookie));
}

void EasyAuth::refresh(const Request& request, const ResponderPtr& responder)
{
    const auto site = siteOf(request, responder);
    if (!site)
        return;
    const auto session = sessionOf(*site, request);
    responder->respond(Response::empty(!session ? 401 : session->hasRefreshToken() ? 200 : 403));
}

void EasyAuth::logout(const Request& request, const ResponderPtr& responder)
{
    const auto site = siteOf(request, responder);
    if (!site)
        return;
    if (const auto session = sessionOf(*site, request))
        m_sessions.drop(*session);
    const QString target = m_world.endpoint(QStringLiteral("authority"), {}, request.origin) + QLatin1Char('/') +
                           site->tenantId() + QStringLiteral("/oauth2/v2.0/logout");
    responder->respond(found(target).with("Set-Cookie", QByteArray(kCookie) + "=deleted; path=/apps/" +
                                                            request.resource.toUtf8() + "; Max-Age=0"));
}

void EasyAuth::page(const Request& request, const ResponderPtr& responder)
{
    const auto site = siteOf(request, responder);
    if (!site)
        return;
    const auto session = site->isEnabled() ? sessionOf(*site, request) : std::nullopt;
    const bool refused = request.headers.contains("Authorization") && !session;
    if (site->isEnabled() && !session && (site->requiresSignIn() || refused) && !site->isExcluded(request.path))
        return responder->respond(challenge(*site, request));
    if (request.path == QLatin1String("/healthz"))
        return responder->respond(Response::json(200, {{"status", "healthy"}}));
    const QString who = session ? session->name() : QStringLiteral("anonymous");
    const QString html =
        QStringLiteral(
            "<!DOCTYPE html><html lang=\"en\"><title>%1</title><h1>%1</h1><p>The chat front end of the sandbox. "
            "Signed in: %2.</p></html>")
            .arg(site->mountName().toHtmlEscaped(), who.toHtmlEscaped());
    responder->respond(Response::text(200, "text/html; charset=utf-8", html.toUtf8()));
}

} // namespace

RouteList easyAuthRoutes(World& world)
{
    const auto service = std::make_shared<EasyAuth>(world);
    using Answer = void (EasyAuth::*)(const Request&, const ResponderPtr&);
    const auto route = [&](const char* method, const char* pattern, const char* operation, Answer answer) {
        return Route{method, QStringLiteral("app"), QLatin1String(pattern), QLatin1String(operation),
                     [service, answer](const Request& request, const ResponderPtr& responder) {
                         (service.get()->*answer)(request, responder);
                     }};
    };
    return {route("GET", "/.auth/me", "AuthMe", &EasyAuth::me),
            route("GET", "/.auth/refresh", "AuthRefresh", &EasyAuth::refresh),
            route("GET", "/.auth/login/aad", "AuthLoginAad", &EasyAuth::startLogin),
            route("POST", "/.auth/login/aad", "AuthLoginAad", &EasyAuth::tokenLogin),
            route("GET", "/.auth/login/aad/callback", "AuthCallback", &EasyAuth::callback),
            route("POST", "/.auth/login/aad/callback", "AuthCallback", &EasyAuth::callback),
            route("GET", "/.auth/logout", "AuthLogout", &EasyAuth::logout),
            route("*", "/{path*}", "App_Page", &EasyAuth::page)};
}

} // namespace sandbox
