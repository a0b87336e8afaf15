// SPDX-License-Identifier: GPL-3.0-or-later
// ID tokens and client_info of a token endpoint. Seeds beginning with `{` hold header and payload as JSON, one a line, and are
// encoded here, so that the search reaches behind base64; all others are the token itself.
#include "identity/idtoken.h"

#include "fuzz/require.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using fuzz::require;
using identity::IdTokenClaims;
using identity::IdTokenExpectation;

namespace {

const QString kTenant = QStringLiteral("11111111-1111-4111-8111-111111111111");

QByteArray segment(const QByteArray& json)
{
    return json.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray tokenOf(const QByteArray& bytes)
{
    if (!bytes.startsWith('{')) {
        return bytes;
    }
    const qsizetype line = bytes.indexOf('\n');
    return segment(bytes.left(line < 0 ? bytes.size() : line)) + '.' + segment(line < 0 ? QByteArray() : bytes.mid(line + 1)) + ".c2ln";
}

QJsonObject decoded(const QByteArray& part)
{
    return QJsonDocument::fromJson(QByteArray::fromBase64(part, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)).object();
}

void checkAccepted(const QByteArray& token, const IdTokenExpectation& expectation, const IdTokenClaims& claims)
{
    require(token.count('.') == 2 && !token.endsWith('.'), "an accepted token has three parts");
    const QJsonObject header = decoded(token.split('.').value(0));
    const QJsonObject payload = decoded(token.split('.').value(1));
    const QString algorithm = header.value(QLatin1String("alg")).toString();
    require(!algorithm.isEmpty() && algorithm.toLower() != QLatin1String("none"), "an accepted token is signed");
    const QJsonValue audience = payload.value(QLatin1String("aud"));
    require((audience.isArray() ? audience.toArray().first() : audience) == QJsonValue(expectation.clientId) &&
                (!audience.isArray() || audience.toArray().size() == 1),
            "an accepted token is for this application alone");
    const QString tenant = payload.value(QLatin1String("tid")).toString();
    QString issuer = expectation.issuer;
    issuer.replace(QLatin1String("{tenantid}"), tenant);
    require(payload.value(QLatin1String("iss")).toString() == issuer, "an accepted token is of this issuer");
    require(expectation.tenantId != kTenant || tenant.toLower() == kTenant, "an accepted token is of this tenant");
    require(expectation.nonce.isEmpty() || payload.value(QLatin1String("nonce")).toString() == expectation.nonce,
            "an accepted token answers this request");
    require(claims.tenantId == tenant.toLower(), "the tenant is the token's");
    const QString home = identity::homeAccountId({}, claims);
    require(home == home.toLower(), "account ids are in lower case");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes = fuzz::input(data, size);
    const QByteArray token = tokenOf(bytes);
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
    const QString app = QStringLiteral("the-app");
    const IdTokenExpectation expectations[] = {
        {app, QStringLiteral("https://login.example/{tenantid}/v2.0"), kTenant, QStringLiteral("the-nonce"), now},
        {app, QStringLiteral("https://login.example/{tenantid}/v2.0"), QStringLiteral("organizations"), {}, now},
        {app, QStringLiteral("http://127.0.0.1:9000"), {}, QStringLiteral("the-nonce"), now},
        {{}, {}, {}, {}, now},
    };
    for (const IdTokenExpectation& expectation : expectations) {
        const core::Result<IdTokenClaims> claims = IdTokenClaims::check(token, expectation);
        if (claims) {
            require(!expectation.clientId.isEmpty() && !expectation.issuer.isEmpty(), "nothing is accepted that nobody expects");
            checkAccepted(token, expectation, *claims);
        } else {
            const core::Error& error = claims.error();
            require(error.code == QLatin1String("IdTokenRejected") && error.kind == core::ErrorKind::Untrusted, "a refusal has its code");
            require(error.details.isEmpty() && error.message.size() < 80, "a refusal does not quote the token");
        }
    }
    const identity::ClientInfo info = identity::ClientInfo::fromBase64(bytes.startsWith('{') ? segment(bytes) : bytes);
    require(info.uid == info.uid.toLower() && info.utid == info.utid.toLower(), "client_info is read in lower case");
    return 0;
}
