// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/origin.h"

#include <QHostAddress>

namespace http {

namespace {

int portOf(const QUrl& url)
{
    return url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
}

} // namespace

QString originKey(const QUrl& url)
{
    if (!url.isValid() || url.host().isEmpty()) {
        return {};
    }
    return QStringLiteral("%1://%2:%3").arg(url.scheme().toLower(), url.host().toLower()).arg(portOf(url));
}

bool sameOrigin(const QUrl& a, const QUrl& b)
{
    const QString key = originKey(a);
    return !key.isEmpty() && key == originKey(b);
}

bool isLoopback(const QUrl& url)
{
    const QString host = url.host().toLower();
    if (host == QLatin1String("localhost") || host.endsWith(QLatin1String(".localhost"))) {
        return true;
    }
    const QHostAddress address(host);
    return !address.isNull() && address.isLoopback();
}

} // namespace http
