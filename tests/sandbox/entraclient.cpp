// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/entraclient.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace sandboxtest {

namespace {

const QString kRedirect = QStringLiteral("http://localhost:7777");
const QString kVerifier = QStringLiteral("verifier-verifier-verifier-verifier-verifier");

QString challenge()
{
    const QByteArray hash = QCryptographicHash::hash(kVerifier.toLatin1(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace

QJsonObject claimsOf(const QString& token)
{
    const QByteArray part = token.section(QLatin1Char('.'), 1, 1).toLatin1();
    return QJsonDocument::fromJson(QByteArray::fromBase64(part, QByteArray::Base64UrlEncoding)).object();
}

QJsonObject claimsOf(const QJsonObject& answer, const char* member)
{
    return claimsOf(answer.value(QLatin1String(member)).toString());
}

Fields replaced(Fields fields, const Fields& others)
{
    for (const auto& other : others) {
        fields.removeIf([&](const auto& field) { return field.first == other.first; });
        if (!other.second.isNull())
            fields.append(other);
    }
    return fields;
}

int errorNumber(const QJsonObject& body)
{
    return body.value(QLatin1String("error_codes")).toArray().first().toInt();
}

QString hiddenField(const QByteArray& page, const QString& name)
{
    const QRegularExpression field(QStringLiteral("name=\"%1\" value=\"([^\"]*)\"").arg(name));
    QString value = field.match(QString::fromUtf8(page)).captured(1);
    value.replace(QLatin1String("&quot;"), QLatin1String("\""));
    return value.replace(QLatin1String("&amp;"), QLatin1String("&"));
}

QString EntraClient::userWithRole(const QString& role) const
{
    const QJsonArray users = m_fixture.sandbox().readiness().value(QLatin1String("users")).toArray();
    for (const QJsonValue& user : users) {
        if (user.toObject().value(QLatin1String("role")).toString() == role)
            return user.toObject().value(QLatin1String("userPrincipalName")).toString();
    }
    return {};
}

Fields EntraClient::authorizeFields(const Fields& others) const
{
    return replaced({{"client_id", clientId()},
                     {"response_type", "code"},
                     {"redirect_uri", kRedirect},
                     {"scope", kArm + " openid profile offline_access"},
                     {"state", "s+t/a=t&e %"},
                     {"nonce", "n-1"},
                     {"code_challenge", challenge()},
                     {"code_challenge_method", "S256"},
                     {"prompt", "none"},
                     {"login_hint", firstUser()}},
                    others);
}

Answer EntraClient::authorize(const Fields& others, const HeaderList& headers)
{
    return m_fixture.get(url(QStringLiteral("organizations/oauth2/v2.0/authorize?")) +
                             QString::fromLatin1(encodedPairs(authorizeFields(others))),
                         headers);
}

QUrlQuery EntraClient::answerOf(const Answer& redirect)
{
    const QUrl location = QUrl::fromEncoded(redirect.header("Location"));
    return QUrlQuery(location.hasFragment() ? location.fragment(QUrl::FullyEncoded) : location.query(QUrl::FullyEncoded));
}

QString EntraClient::newCode(const Fields& others)
{
    return answerOf(authorize(others)).queryItemValue(QStringLiteral("code"), QUrl::FullyDecoded);
}

Fields EntraClient::codeFields(const QString& code) const
{
    return {{"client_id", clientId()},
            {"grant_type", "authorization_code"},
            {"code", code},
            {"redirect_uri", kRedirect},
            {"code_verifier", kVerifier},
            {"scope", kArm + " openid offline_access"},
            {"client_info", "1"}};
}

QJsonObject EntraClient::token(const Fields& fields, const QString& tenant)
{
    return m_fixture.postForm(url(tenant) + "/oauth2/v2.0/token", fields).json();
}

QJsonObject EntraClient::refresh(const QString& refreshToken, const QString& scope, const QString& tenant)
{
    return token({{"client_id", clientId()},
                  {"grant_type", "refresh_token"},
                  {"refresh_token", refreshToken},
                  {"scope", scope}},
                 tenant);
}

void EntraClient::drill(QJsonObject order)
{
    order.insert(QStringLiteral("userPrincipalName"), firstUser());
    m_fixture.order(QStringLiteral("identity"), order);
}

} // namespace sandboxtest
