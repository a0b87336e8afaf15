// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/endpointurl.h"

namespace azure {

QUrl endpointUrl(const QUrl& base, const QString& path, const QString& apiVersion)
{
    QString text = base.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment).toString(QUrl::FullyEncoded);
    while (text.endsWith(QLatin1Char('/'))) {
        text.chop(1);
    }
    text += path;
    if (!apiVersion.isEmpty()) {
        text += QLatin1Char(path.contains(QLatin1Char('?')) ? '&' : '?') + QStringLiteral("api-version=") + segment(apiVersion);
    }
    return QUrl(text, QUrl::StrictMode);
}

QString segment(const QString& text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace azure
