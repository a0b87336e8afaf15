// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/discovery.h"

#include "core/json.h"

namespace identity {

namespace {

core::Error untrusted(const QString& member, const QUrl& url)
{
    core::Error error = core::Error::make(core::ErrorKind::Untrusted,
                                          QStringLiteral("%1 names another host: %2").arg(member, url.host()), url.host());
    error.code = QStringLiteral("AuthorityUntrusted");
    return error;
}

} // namespace

core::Result<Endpoints> Endpoints::fromDocument(const QByteArray& document, const Authority& authority)
{
    const core::Result<QJsonObject> parsed = core::json::parseObject(document, authority.url.host());
    if (!parsed) {
        return parsed.error();
    }
    const auto url = [&parsed](const char* member) { return QUrl(parsed->value(QLatin1String(member)).toString(), QUrl::StrictMode); };
    Endpoints endpoints;
    endpoints.authorization = url("authorization_endpoint");
    endpoints.token = url("token_endpoint");
    endpoints.deviceCode = url("device_authorization_endpoint");
    endpoints.endSession = url("end_session_endpoint");
    endpoints.issuer = parsed->value(QLatin1String("issuer")).toString();
    if (endpoints.authorization.isEmpty() || endpoints.token.isEmpty() || endpoints.issuer.isEmpty()) {
        return core::failure(core::ErrorKind::MalformedResponse, QStringLiteral("the discovery document lacks endpoints"),
                             authority.url.host());
    }
    if (authority.hasTenants() && endpoints.deviceCode.isEmpty() && endpoints.token.path().endsWith(QLatin1String("/token"))) {
        endpoints.deviceCode = endpoints.token;
        endpoints.deviceCode.setPath(endpoints.token.path().chopped(5) + QStringLiteral("devicecode"));
    }
    endpoints.namesIssuer = parsed->value(QLatin1String("authorization_response_iss_parameter_supported")).toBool();
    if (!authority.hasTenants()) { // Entra ID takes form_post whether or not its document says so
        const QJsonArray modes = parsed->value(QLatin1String("response_modes_supported")).toArray();
        endpoints.takesFormPost = modes.contains(QStringLiteral("form_post"));
    }
    QString issuer = endpoints.issuer;
    const QUrl issuerUrl(issuer.replace(QLatin1String("{tenantid}"), QLatin1String("tenant")), QUrl::StrictMode);
    struct Row
    {
        const char* member;
        QUrl url;
    };
    for (const Row& row : {Row{"authorization_endpoint", endpoints.authorization}, Row{"token_endpoint", endpoints.token},
                           Row{"device_authorization_endpoint", endpoints.deviceCode}, Row{"issuer", issuerUrl}}) {
        if (!row.url.isEmpty() && !authority.allows(row.url)) {
            return untrusted(QString::fromLatin1(row.member), row.url);
        }
    }
    if (!authority.allows(endpoints.endSession)) {
        endpoints.endSession.clear();
    }
    return endpoints;
}

} // namespace identity
