// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/scriptedauthority.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

namespace support {

namespace {

QByteArray base64Url(const QJsonObject& object)
{
    return QJsonDocument(object)
        .toJson(QJsonDocument::Compact)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

Form formOf(const QByteArray& body)
{
    Form form;
    for (const QByteArray& part : body.split('&')) {
        const qsizetype equals = part.indexOf('=');
        const auto decoded = [](QByteArray text) { return QString::fromUtf8(QByteArray::fromPercentEncoding(text.replace('+', ' '))); };
        if (equals > 0) {
            form.insert(decoded(part.left(equals)), decoded(part.mid(equals + 1)));
        }
    }
    return form;
}

Answer Answer::json(int status, const QJsonObject& object, const QByteArray& headers)
{
    return {status, QJsonDocument(object).toJson(QJsonDocument::Compact), "Content-Type: application/json\r\n" + headers, 0};
}

Answer Answer::error(const QString& error, int number, const QString& suberror, const QString& claims)
{
    QJsonObject body{{QStringLiteral("error"), error},
                     {QStringLiteral("error_description"),
                      QStringLiteral("AADSTS%1: What the server has to say. Trace ID: t-1 Correlation ID: c-1 Timestamp: now").arg(number)},
                     {QStringLiteral("error_codes"), QJsonArray{number}},
                     {QStringLiteral("correlation_id"), QStringLiteral("c-1")}};
    if (!suberror.isEmpty()) {
        body.insert(QStringLiteral("suberror"), suberror);
    }
    if (!claims.isEmpty()) {
        body.insert(QStringLiteral("claims"), claims);
    }
    return json(400, body);
}

QString ScriptedAuthority::homeId()
{
    return QStringLiteral("%1.%2").arg(QLatin1String(kUser), QLatin1String(kTenant));
}

ScriptedAuthority::ScriptedAuthority() : m_server([this](QTcpSocket* socket, const QByteArray& request) { handle(socket, request); })
{
}

QString ScriptedAuthority::origin() const
{
    return m_server.url(QString()).toString();
}

identity::Authority ScriptedAuthority::authority() const
{
    identity::Authority authority;
    authority.name = QStringLiteral("test");
    authority.url = QUrl(origin());
    authority.clientId = QLatin1String(kClient);
    authority.signInScope = QStringLiteral("https://management.azure.com/.default");
    authority.plainHttpOrigin = origin();
    return authority;
}

QJsonObject ScriptedAuthority::discovery(const QString& tenant) const
{
    const bool isMeta = tenant == QLatin1String("organizations") || tenant == QLatin1String("common");
    const QString base = origin() + QLatin1Char('/') + tenant;
    return {{QStringLiteral("issuer"),
             QStringLiteral("%1/%2/v2.0").arg(origin(), isMeta ? QStringLiteral("{tenantid}") : tenant)},
            {QStringLiteral("authorization_endpoint"), base + QStringLiteral("/oauth2/v2.0/authorize")},
            {QStringLiteral("token_endpoint"), base + QStringLiteral("/oauth2/v2.0/token")},
            {QStringLiteral("device_authorization_endpoint"), base + QStringLiteral("/oauth2/v2.0/devicecode")},
            {QStringLiteral("jwks_uri"), base + QStringLiteral("/discovery/v2.0/keys")}};
}

QByteArray ScriptedAuthority::idToken(const QString& tenant, bool withNonce)
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    QJsonObject claims{{QStringLiteral("iss"), QStringLiteral("%1/%2/v2.0").arg(origin(), tenant)},
                       {QStringLiteral("aud"), QLatin1String(kClient)},
                       {QStringLiteral("tid"), tenant},
                       {QStringLiteral("oid"), QLatin1String(kUser)},
                       {QStringLiteral("sub"), QStringLiteral("subject")},
                       {QStringLiteral("preferred_username"), QStringLiteral("ada@contoso.example")},
                       {QStringLiteral("name"), QStringLiteral("Ada Example")},
                       {QStringLiteral("iat"), now},
                       {QStringLiteral("nbf"), now},
                       {QStringLiteral("exp"), now + 3600}};
    if (withNonce) {
        claims.insert(QStringLiteral("nonce"), nonce);
    }
    for (auto it = idTokenOverrides.begin(); it != idTokenOverrides.end(); ++it) {
        if (it->isNull()) {
            claims.remove(it.key());
        } else {
            claims.insert(it.key(), *it);
        }
    }
    const QJsonObject header{{QStringLiteral("alg"), idTokenAlgorithm}, {QStringLiteral("typ"), QStringLiteral("JWT")}};
    return base64Url(header) + '.' + base64Url(claims) + ".c2lnbmF0dXJl";
}

QJsonObject ScriptedAuthority::success(const Form& form, const QString& tenantInPath)
{
    const bool isGuid = tenantInPath.size() == 36;
    const QString tenant = tenantForNext.isEmpty() ? (isGuid ? tenantInPath : QString::fromLatin1(kTenant)) : tenantForNext;
    ++issued;
    const bool isCode = form.value(QStringLiteral("grant_type")) == QLatin1String("authorization_code");
    const QJsonObject who{{QStringLiteral("uid"), QLatin1String(kUser)}, {QStringLiteral("utid"), QLatin1String(kTenant)}};
    return {{QStringLiteral("token_type"), QStringLiteral("Bearer")},
            {QStringLiteral("scope"), form.value(QStringLiteral("scope"))},
            {QStringLiteral("expires_in"), 3599},
            {QStringLiteral("ext_expires_in"), 3599},
            {QStringLiteral("access_token"), QStringLiteral("eyJhdA.access-%1.sig").arg(issued)},
            {QStringLiteral("refresh_token"), QStringLiteral("0.RT+%1/secret=").arg(issued)},
            {QStringLiteral("id_token"), QString::fromLatin1(idToken(tenant, isCode))},
            {QStringLiteral("client_info"), QString::fromLatin1(base64Url(who))}};
}

Answer ScriptedAuthority::answerTo(const QByteArray& method, const QString& path, const QByteArray& body)
{
    const QString tenant = path.section(QLatin1Char('/'), 1, 1);
    if (path.endsWith(QLatin1String("openid-configuration"))) {
        ++discoveryRequests;
        return onDiscovery ? onDiscovery(path) : Answer::json(200, discovery(tenant));
    }
    if (method == "POST" && path.endsWith(QLatin1String("/devicecode"))) {
        ++deviceRequests;
        devicePaths << path;
        const Form form = formOf(body);
        return onDeviceCode ? onDeviceCode(form)
                            : Answer::json(200, {{QStringLiteral("device_code"), QStringLiteral("device+secret")},
                                                 {QStringLiteral("user_code"), QStringLiteral("ABCD-1234")},
                                                 {QStringLiteral("verification_uri"), QStringLiteral("https://login.example/device")},
                                                 {QStringLiteral("expires_in"), 900},
                                                 {QStringLiteral("interval"), 5},
                                                 {QStringLiteral("message"), QStringLiteral("Type the code.")}});
    }
    if (method == "POST" && path.endsWith(QLatin1String("/token"))) {
        const Form form = formOf(body);
        tokenRequests.append(form);
        tokenPaths.append(path);
        lastTokenRequest = body;
        return onToken ? onToken(form) : Answer::json(200, success(form, tenant));
    }
    return Answer::json(404, {{QStringLiteral("error"), QStringLiteral("not_found")}});
}

void ScriptedAuthority::handle(QTcpSocket* socket, const QByteArray& request)
{
    const QList<QByteArray> start = request.left(request.indexOf("\r\n")).split(' ');
    const QString path = QUrl(QString::fromLatin1(start.value(1))).path();
    const QByteArray body = request.mid(request.indexOf("\r\n\r\n") + 4);
    const Answer answer = answerTo(start.value(0), path, body);
    const QByteArray bytes = RawServer::answer(answer.status, answer.body, answer.headers);
    const QPointer<QTcpSocket> guard(socket);
    QTimer::singleShot(answer.delayMs, socket, [guard, bytes] {
        if (guard) {
            guard->write(bytes);
        }
    });
}

} // namespace support
