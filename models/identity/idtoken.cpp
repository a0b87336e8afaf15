// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/idtoken.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace identity {

namespace {

constexpr qint64 kToleratedSeconds = 120;

core::Error rejected(const QString& why)
{
    core::Error error = core::Error::make(core::ErrorKind::Untrusted, why);
    error.code = QStringLiteral("IdTokenRejected");
    return error;
}

core::Result<QJsonObject> segment(const QByteArray& encoded)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        encoded, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals | QByteArray::AbortOnBase64DecodingErrors);
    if (decoded.decodingStatus != QByteArray::Base64DecodingStatus::Ok) {
        return rejected(QStringLiteral("The ID token is not base64url."));
    }
    const QJsonDocument document = QJsonDocument::fromJson(*decoded);
    if (!document.isObject()) {
        return rejected(QStringLiteral("The ID token is not JSON."));
    }
    return document.object();
}

bool isAudience(const QJsonValue& audience, const QString& clientId)
{
    if (audience.isArray()) {
        // Several audiences would need an `azp` of ours as well; no server this app speaks to sends them.
        const QJsonArray list = audience.toArray();
        return list.size() == 1 && list.first().toString() == clientId;
    }
    return audience.toString() == clientId && !clientId.isEmpty();
}

core::Result<void> checkIssuer(const QJsonObject& payload, const IdTokenExpectation& expectation)
{
    const QString tenantId = payload.value(QLatin1String("tid")).toString();
    QString issuer = expectation.issuer;
    if (issuer.contains(QLatin1String("{tenantid}"))) {
        if (!isGuid(tenantId)) {
            return rejected(QStringLiteral("The ID token names no tenant."));
        }
        issuer.replace(QLatin1String("{tenantid}"), tenantId);
    }
    if (issuer.isEmpty() || payload.value(QLatin1String("iss")).toString() != issuer) {
        return rejected(QStringLiteral("The ID token is of another issuer."));
    }
    if (isGuid(expectation.tenantId) && tenantId.compare(expectation.tenantId, Qt::CaseInsensitive) != 0) {
        return rejected(QStringLiteral("The ID token is of another tenant."));
    }
    return core::Result<void>::ok();
}

/// Positive when this computer's clock is ahead of the server that has just issued the token.
qint64 clockOff(const QJsonObject& payload, const QDateTime& now)
{
    const QJsonValue issuedAt = payload.value(QLatin1String("iat"));
    // Within what a date can be; the number is the server's, and the difference must not overflow.
    constexpr qint64 endOfYear9999 = 253'402'300'799;
    const qint64 issued = issuedAt.toInteger(-1);
    if (issued < 0 || issued > endOfYear9999 || !now.isValid()) {
        return 0;
    }
    // Entra ID back-dates iat by five minutes; nbf and iat are equal there, so measure against the expected back-dating too.
    const qint64 off = now.toSecsSinceEpoch() - issued;
    const qint64 backDated = off - 300;
    const qint64 nearest = qAbs(off) < qAbs(backDated) ? off : backDated;
    return qAbs(nearest) <= kToleratedSeconds ? 0 : nearest;
}

QString withoutCapitals(const QString& subject)
{
    QString text;
    for (const QChar character : subject) {
        if (character == QLatin1Char('%') || (character >= QLatin1Char('A') && character <= QLatin1Char('Z'))) {
            text += QStringLiteral("%%1").arg(int(character.unicode()), 2, 16);
        } else {
            text += character;
        }
    }
    return text;
}

} // namespace

core::Result<IdTokenClaims> IdTokenClaims::check(const QByteArray& token, const IdTokenExpectation& expectation)
{
    const QList<QByteArray> parts = token.split('.');
    if (parts.size() != 3 || parts[2].isEmpty()) {
        return rejected(QStringLiteral("The ID token has not three parts."));
    }
    const core::Result<QJsonObject> header = segment(parts[0]);
    const core::Result<QJsonObject> payload = segment(parts[1]);
    if (!header) {
        return header.error();
    }
    if (!payload) {
        return payload.error();
    }
    const QString algorithm = header->value(QLatin1String("alg")).toString();
    if (algorithm.isEmpty() || algorithm.compare(QLatin1String("none"), Qt::CaseInsensitive) == 0) {
        return rejected(QStringLiteral("The ID token is not signed."));
    }
    if (!isAudience(payload->value(QLatin1String("aud")), expectation.clientId)) {
        return rejected(QStringLiteral("The ID token is for another application."));
    }
    const core::Result<void> issuer = checkIssuer(*payload, expectation);
    if (!issuer) {
        return issuer.error();
    }
    if (!expectation.nonce.isEmpty() && payload->value(QLatin1String("nonce")).toString() != expectation.nonce) {
        return rejected(QStringLiteral("The ID token answers another request."));
    }
    IdTokenClaims claims;
    claims.objectId = payload->value(QLatin1String("oid")).toString();
    claims.tenantId = payload->value(QLatin1String("tid")).toString().toLower();
    claims.subject = payload->value(QLatin1String("sub")).toString();
    claims.name = payload->value(QLatin1String("name")).toString();
    claims.username = payload->value(QLatin1String("preferred_username")).toString();
    if (claims.username.isEmpty()) {
        claims.username = payload->value(QLatin1String("email")).toString(claims.subject);
    }
    claims.loginHint = payload->value(QLatin1String("login_hint")).toString();
    claims.clockOffSeconds = clockOff(*payload, expectation.now);
    return claims;
}

ClientInfo ClientInfo::fromBase64(const QByteArray& clientInfo)
{
    const QByteArray json = QByteArray::fromBase64(clientInfo, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    return {object.value(QLatin1String("uid")).toString().toLower(), object.value(QLatin1String("utid")).toString().toLower()};
}

QString homeAccountId(const QByteArray& clientInfo, const IdTokenClaims& claims)
{
    const ClientInfo info = ClientInfo::fromBase64(clientInfo);
    if (!info.uid.isEmpty() && !info.utid.isEmpty()) {
        return info.uid + QLatin1Char('.') + info.utid;
    }
    const QString user = claims.objectId.isEmpty() ? withoutCapitals(claims.subject) : claims.objectId;
    return (claims.tenantId.isEmpty() ? user : user + QLatin1Char('.') + claims.tenantId).toLower();
}

HomeAccountId HomeAccountId::fromText(const QString& id)
{
    const qsizetype dot = id.lastIndexOf(QLatin1Char('.'));
    const QString tenantId = id.mid(dot + 1);
    if (dot < 0 || !isGuid(tenantId)) {
        return {id, {}};
    }
    return {id.left(dot), tenantId};
}

bool isGuid(const QString& text)
{
    return text.size() == 36 && !QUuid::fromString(text).isNull();
}

} // namespace identity
