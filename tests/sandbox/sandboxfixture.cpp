// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxfixture.h"

#include <QCryptographicHash>
#include <QEventLoop>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTimer>
#include <QUrlQuery>

namespace sandboxtest {

QByteArray encodedPairs(const QList<QPair<QString, QString>>& fields)
{
    QByteArrayList pairs;
    for (const auto& [name, value] : fields)
        pairs.append(QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value));
    return pairs.join('&');
}

QByteArray Answer::header(const QByteArray& name) const
{
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

sandbox::SandboxOptions SandboxFixture::quick()
{
    sandbox::SandboxOptions options;
    options.historyDays = 0;
    return options;
}

SandboxFixture::SandboxFixture(const sandbox::SandboxOptions& options)
{
    m_problem = m_sandbox.start(options);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

QString SandboxFixture::tenantId(const QString& domain) const
{
    const QJsonArray tenants = m_sandbox.readiness().value(QLatin1String("tenants")).toArray();
    for (const QJsonValue& tenant : tenants) {
        if (tenant.toObject().value(QLatin1String("domain")).toString() == domain)
            return tenant.toObject().value(QLatin1String("tenantId")).toString();
    }
    return {};
}

Answer SandboxFixture::send(const QByteArray& method, const QString& url, const QByteArray& body,
                            const HeaderList& headers)
{
    QNetworkRequest request{QUrl(url)};
    // No cookie jar: one test's browser session is not the next one's.
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    for (const auto& [name, value] : headers)
        request.setRawHeader(name, value);
    if (!body.isEmpty() && !request.hasRawHeader("Content-Type"))
        request.setRawHeader("Content-Type", "application/json");
    if (url.startsWith(QLatin1String("https:"))) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(QSslCertificate::fromPath(m_sandbox.caFile()));
        request.setSslConfiguration(tls);
    }
    QNetworkReply* reply = m_network.sendCustomRequest(request, method, body);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(30000, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    Answer answer;
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.headers = reply->rawHeaderPairs();
    answer.body = reply->readAll();
    if (reply->error() != QNetworkReply::NoError && (answer.status == 0 || answer.status < 400))
        answer.networkError = reply->errorString();
    reply->deleteLater();
    return answer;
}

Answer SandboxFixture::post(const QString& url, const QJsonObject& body, const HeaderList& headers)
{
    return send("POST", url, QJsonDocument(body).toJson(QJsonDocument::Compact), headers);
}

Answer SandboxFixture::postForm(const QString& url, const QList<QPair<QString, QString>>& fields,
                                const HeaderList& headers)
{
    HeaderList all = headers;
    all.append(qMakePair(QByteArray("Content-Type"), QByteArray("application/x-www-form-urlencoded")));
    return send("POST", url, encodedPairs(fields), all);
}

QJsonObject SandboxFixture::signIn(const QString& scope, const QString& user, const QString& tenant)
{
    const QString verifier(64, QLatin1Char('v'));
    const QString challenge = QString::fromLatin1(
        QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256)
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    const QString base = origin() + QLatin1Char('/') + tenant + QStringLiteral("/oauth2/v2.0/");
    const QString everything = scope + QStringLiteral(" openid profile offline_access");
    const QString redirect = QStringLiteral("http://localhost:7777");
    const Answer authorized = get(base + QStringLiteral("authorize?") +
                                  QString::fromLatin1(encodedPairs({{"client_id", m_sandbox.publicClientId()},
                                                                    {"response_type", "code"},
                                                                    {"redirect_uri", redirect},
                                                                    {"scope", everything},
                                                                    {"code_challenge", challenge},
                                                                    {"code_challenge_method", "S256"},
                                                                    {"nonce", "fixture"},
                                                                    {"prompt", "none"},
                                                                    {"login_hint", user.isEmpty() ? firstUser() : user}})));
    const QUrlQuery answered(QUrl::fromEncoded(authorized.header("Location")));
    return postForm(base + QStringLiteral("token"),
                    {{"client_id", m_sandbox.publicClientId()},
                     {"grant_type", "authorization_code"},
                     {"code", answered.queryItemValue(QStringLiteral("code"), QUrl::FullyDecoded)},
                     {"redirect_uri", redirect},
                     {"code_verifier", verifier},
                     {"scope", everything}})
        .json();
}

QByteArray SandboxFixture::token(const QString& scope, const QString& user, const QString& tenant)
{
    return signIn(scope, user, tenant).value(QLatin1String("access_token")).toString().toLatin1();
}

HeaderList SandboxFixture::bearer(const QString& scope, const QString& user)
{
    return {{"Authorization", "Bearer " + token(scope, user)}};
}

} // namespace sandboxtest
