// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/tokenanswer.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace identity {

namespace {

qint64 secondsOf(const QJsonValue& value)
{
    // A year is more than any token lives; the bound keeps date arithmetic away from overflow.
    constexpr double year = 366.0 * 24 * 3600;
    const double seconds = value.isString() ? value.toString().toDouble() : value.toDouble();
    return std::isnan(seconds) ? 0 : qint64(std::clamp(seconds, 0.0, year));
}

/// RFC 6749 appendix A: printable ASCII. Anything else would break out of a header line or a form.
bool isPrintable(const QByteArray& token)
{
    return std::all_of(token.begin(), token.end(), [](char c) { return c >= 0x20 && c <= 0x7e; });
}

core::Error malformed(const QString& what, const QString& host)
{
    return core::Error::make(core::ErrorKind::MalformedResponse, what, host);
}

} // namespace

core::Result<TokenAnswer> TokenAnswer::fromBody(const QByteArray& body, const QString& host)
{
    // Not through core::json: its error quotes the body, and this body may hold tokens.
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject()) {
        return malformed(QStringLiteral("the token answer is not a JSON object"), host);
    }
    const QJsonObject object = document.object();
    TokenAnswer answer;
    answer.accessToken = object.value(QLatin1String("access_token")).toString().toLatin1();
    if (answer.accessToken.isEmpty()) {
        return malformed(QStringLiteral("the token answer has no access token"), host);
    }
    const QString type = object.value(QLatin1String("token_type")).toString(QStringLiteral("Bearer"));
    if (type.compare(QLatin1String("Bearer"), Qt::CaseInsensitive) != 0) {
        return malformed(QStringLiteral("the token is of an unknown type"), host);
    }
    answer.refreshToken = object.value(QLatin1String("refresh_token")).toString().toLatin1();
    answer.idToken = object.value(QLatin1String("id_token")).toString().toLatin1();
    answer.scope = object.value(QLatin1String("scope")).toString();
    answer.expiresIn = secondsOf(object.value(QLatin1String("expires_in")));
    answer.extExpiresIn = secondsOf(object.value(QLatin1String("ext_expires_in")));
    answer.refreshIn = secondsOf(object.value(QLatin1String("refresh_in")));
    answer.clientInfo = object.value(QLatin1String("client_info")).toString().toLatin1();
    if (!isPrintable(answer.accessToken) || !isPrintable(answer.refreshToken) || !isPrintable(answer.idToken) ||
        !isPrintable(answer.clientInfo)) {
        return malformed(QStringLiteral("a token has characters that no token may have"), host);
    }
    answer.familyId = object.value(QLatin1String("foci")).toString();
    return answer;
}

} // namespace identity
