// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/authority.h"

#include <QHostAddress>

namespace identity {

namespace {

QString originOf(const QUrl& url)
{
    QString origin = url.scheme().toLower() + QStringLiteral("://") + url.host().toLower();
    if (url.port() != -1) {
        origin += QStringLiteral(":%1").arg(url.port());
    }
    return origin;
}

bool isLoopback(const QString& host)
{
    return host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

bool isPlainHttpOrigin(const QUrl& url, const QString& plainHttpOrigin)
{
    const QUrl allowed(plainHttpOrigin, QUrl::StrictMode);
    return url.scheme() == QLatin1String("http") && allowed.scheme() == QLatin1String("http") &&
           isLoopback(allowed.host()) && originOf(url) == originOf(allowed);
}

} // namespace

QString Authority::environment() const
{
    if (!aliases.isEmpty()) {
        return aliases.first().toLower();
    }
    const QString host = url.host().toLower();
    return url.port() == -1 ? host : QStringLiteral("%1:%2").arg(host).arg(url.port());
}

bool Authority::isEnvironment(const QString& environmentOfEntry) const
{
    // Python's library leaves the port out, so the host alone is believed too.
    return environmentOfEntry.compare(environment(), Qt::CaseInsensitive) == 0 ||
           environmentOfEntry.compare(url.host(), Qt::CaseInsensitive) == 0 ||
           aliases.contains(environmentOfEntry, Qt::CaseInsensitive);
}

bool Authority::allows(const QUrl& target) const
{
    if (!target.isValid() || target.host().isEmpty() || !target.userInfo().isEmpty()) {
        return false;
    }
    if (isPlainHttpOrigin(target, plainHttpOrigin)) {
        return true;
    }
    if (target.scheme() != QLatin1String("https") || url.scheme() != QLatin1String("https")) {
        return false;
    }
    if (target.host().compare(url.host(), Qt::CaseInsensitive) == 0) {
        return target.port(443) == url.port(443);
    }
    return target.port(443) == 443 && aliases.contains(target.host(), Qt::CaseInsensitive);
}

bool Authority::allowsAutomaticSignIn() const
{
    return hasTenants() && allows(url) && (automatic || isPlainHttpOrigin(url, plainHttpOrigin));
}

QUrl Authority::discoveryUrl(const QString& tenantId) const
{
    QUrl discovery = url;
    QString path = url.path();
    while (path.endsWith(QLatin1Char('/'))) {
        path.chop(1);
    }
    if (hasTenants()) {
        path += QLatin1Char('/') + tenantId + QStringLiteral("/v2.0");
    }
    discovery.setPath(path + QStringLiteral("/.well-known/openid-configuration"));
    return discovery;
}

QStringList Authority::knownAliases(const QString& host)
{
    // Preferred cache host first: what other MSAL applications write as `environment`.
    static const QList<QStringList> clouds{
        {QStringLiteral("login.windows.net"), QStringLiteral("login.microsoftonline.com"), QStringLiteral("login.microsoft.com"),
         QStringLiteral("sts.windows.net")},
        {QStringLiteral("login.microsoftonline.us"), QStringLiteral("login.usgovcloudapi.net")},
        {QStringLiteral("login.partner.microsoftonline.cn"), QStringLiteral("login.chinacloudapi.cn")},
        {QStringLiteral("login.sovcloud-identity.fr")},
        {QStringLiteral("login.sovcloud-identity.de")},
        {QStringLiteral("login.sovcloud-identity.sg")},
    };
    for (const QStringList& cloud : clouds) {
        if (cloud.contains(host, Qt::CaseInsensitive)) {
            return cloud;
        }
    }
    return {};
}

} // namespace identity
