// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/credentials/federatedproof.h"

#include "core/json.h"

#include <QCoreApplication>
#include <QFile>
#include <QHostAddress>
#include <QUrlQuery>

namespace identity {

namespace {

constexpr qint64 kMaxTokenBytes = 64 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(identity::FederatedProof)
};

core::Error needed(const QString& sentence, const QString& target)
{
    core::Error error = core::Error::make(core::ErrorKind::SignInNeeded, sentence, target);
    error.code = QStringLiteral("FederatedToken");
    return error;
}

/// Only to that service; plain http only on this computer.
Authority originOf(const QUrl& url)
{
    Authority authority;
    authority.url.setScheme(url.scheme());
    authority.url.setHost(url.host());
    authority.url.setPort(url.port());
    const bool local = url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback();
    if (local && url.scheme() == QLatin1String("http")) {
        authority.plainHttpOrigin = authority.url.toString();
    }
    return authority;
}

QUrl withItems(const QUrl& url, const QList<QPair<QString, QString>>& items)
{
    QUrlQuery query(url);
    for (const auto& [name, value] : items) {
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    }
    QUrl result = url;
    result.setQuery(query);
    return result;
}

} // namespace

QCoro::Task<core::Result<FormFields>> FederatedProof::fields(ProofRequest request, core::CancelToken cancel)
{
    Q_UNUSED(request)
    const core::Result<QByteArray> token = co_await assertion(cancel);
    if (!token) {
        co_return core::failure(token.error());
    }
    co_return assertionFields(*token);
}

QCoro::Task<core::Result<QByteArray>> TokenFileProof::assertion(core::CancelToken cancel)
{
    Q_UNUSED(cancel)
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly)) {
        co_return needed(Text::tr("The file %1, which AZURE_FEDERATED_TOKEN_FILE names, cannot be read: %2").arg(m_file, file.errorString()),
                         m_file);
    }
    const QByteArray token = file.read(kMaxTokenBytes).trimmed();
    if (token.count('.') != 2) {
        co_return needed(Text::tr("The file %1, which AZURE_FEDERATED_TOKEN_FILE names, holds no token.").arg(m_file), m_file);
    }
    co_return token;
}

TokenServiceProof::TokenServiceProof(Service service) : m_service(std::move(service)), m_network(originOf(m_service.url)) {}

TokenServiceProof::Service TokenServiceProof::gitHub(const QUrl& requestUrl, const QByteArray& requestToken)
{
    const QUrl url = withItems(requestUrl, {{QStringLiteral("audience"), QStringLiteral("api://AzureADTokenExchange")}});
    return {QStringLiteral("GitHub Actions"), url, false, requestToken, QStringLiteral("value")};
}

TokenServiceProof::Service TokenServiceProof::azurePipelines(const QUrl& requestUri, const QByteArray& accessToken,
                                                             const QString& serviceConnectionId)
{
    const QUrl url = withItems(requestUri, {{QStringLiteral("api-version"), QStringLiteral("7.1")},
                                            {QStringLiteral("serviceConnectionId"), serviceConnectionId}});
    return {QStringLiteral("Azure Pipelines"), url, true, accessToken, QStringLiteral("oidcToken")};
}

QCoro::Task<core::Result<QByteArray>> TokenServiceProof::assertion(core::CancelToken cancel)
{
    QNetworkRequest request(m_service.url);
    request.setRawHeader("Authorization", "Bearer " + m_service.bearer);
    QNetworkReply* reply = nullptr;
    if (m_service.post) {
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
        request.setRawHeader("X-TFS-FedAuthRedirect", "Suppress"); // an error, not a redirect to a sign-in page
        reply = m_network.post(request, QByteArray());
    } else {
        reply = m_network.get(request);
    }
    const QString host = m_service.url.host();
    const core::Result<HttpAnswer> answer = co_await answerOf(reply, cancel);
    if (!answer) {
        co_return core::failure(answer.error());
    }
    const core::Result<QJsonObject> body = core::json::parseObject(answer->body, host);
    const QByteArray token = body ? body->value(m_service.member).toString().toLatin1() : QByteArray();
    if (answer->status >= 500 || answer->status == 429) {
        core::Error busy = core::Error::make(core::ErrorKind::ServiceFailure,
                                             Text::tr("%1 gave no token for this run (status %2).").arg(m_service.name).arg(answer->status), host);
        busy.status = answer->status;
        co_return busy;
    }
    if (answer->status != 200 || token.count('.') != 2) {
        co_return needed(Text::tr("%1 gave no token for this run (status %2). Its job needs the permission to ask for one.")
                             .arg(m_service.name)
                             .arg(answer->status),
                         host);
    }
    co_return token;
}

} // namespace identity
