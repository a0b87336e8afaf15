// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/networkaccess.h"

#include <QCoroNetworkReply>
#include <QCoroSignal>
#include <QFile>
#include <QNetworkCookieJar>
#include <QSslConfiguration>
#include <QSslError>
#include <QTimer>

namespace identity {

namespace {

constexpr const char* kTooLong = "identityAnswerTooLong";
constexpr const char* kCertificate = "identityCertificateProblem";
constexpr const char* kCancelled = "identityCancelled";
constexpr int kTransferTimeoutMs = 30000;

/// Stands in for a request that the allow-list refused: fails without touching the network.
class RefusedReply : public QNetworkReply
{
    Q_OBJECT
public:
    RefusedReply(const QNetworkRequest& request, QNetworkAccessManager::Operation operation, QObject* parent)
        : QNetworkReply(parent)
    {
        setRequest(request);
        setUrl(request.url());
        setOperation(operation);
        setError(ContentAccessDenied, QStringLiteral("not an address of this sign-in server"));
        QTimer::singleShot(0, this, [this] {
            setFinished(true);
            Q_EMIT finished();
        });
    }
    void abort() override {}

protected:
    qint64 readData(char*, qint64) override { return -1; }
};

/// What is wrong with a server's certificate, as Error::code; what a person can tell apart.
QString certificateProblem(const QList<QSslError>& errors)
{
    QString found;
    for (const QSslError& error : errors) {
        switch (error.error()) {
        case QSslError::HostNameMismatch:
            return QStringLiteral("CertificateOfAnotherServer");
        case QSslError::CertificateExpired:
            return QStringLiteral("CertificateExpired");
        case QSslError::CertificateNotYetValid:
            return QStringLiteral("CertificateNotYetValid");
        case QSslError::NoError:
            break;
        default:
            found = QStringLiteral("CertificateUntrusted");
        }
    }
    return found;
}

bool isTlsError(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::SslHandshakeFailedError;
}

core::ErrorKind kindOf(const QNetworkReply& reply)
{
    if (qobject_cast<const RefusedReply*>(&reply)) {
        return core::ErrorKind::Untrusted;
    }
    if (reply.property(kTooLong).toBool()) {
        return core::ErrorKind::MalformedResponse;
    }
    if (reply.property(kCancelled).toBool()) {
        return core::ErrorKind::Cancelled;
    }
    if (reply.error() == QNetworkReply::OperationCanceledError || reply.error() == QNetworkReply::TimeoutError) {
        return core::ErrorKind::Timeout; // the transfer time-out aborts too
    }
    return isTlsError(reply.error()) ? core::ErrorKind::Tls : core::ErrorKind::Network;
}

QString messageOf(const QNetworkReply& reply, core::ErrorKind kind)
{
    switch (kind) {
    case core::ErrorKind::MalformedResponse:
        return QStringLiteral("the answer is longer than 1 MiB");
    case core::ErrorKind::Timeout:
        return QStringLiteral("no answer within 30 seconds");
    case core::ErrorKind::Tls:
        return reply.errorString();
    case core::ErrorKind::Untrusted:
        return QStringLiteral("not an address of this sign-in server");
    default:
        // Qt's own text may quote the whole URL; the host is in Error::target.
        return reply.errorString().contains(QLatin1String("://")) ? QStringLiteral("no connection") : reply.errorString();
    }
}

} // namespace

NetworkAccess::NetworkAccess(const Authority& authority, QObject* parent)
    : QNetworkAccessManager(parent), m_authority(authority), m_tls(QSslConfiguration::defaultConfiguration())
{
    setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    if (!authority.caFile.isEmpty()) {
        m_tls.addCaCertificates(authority.caFile);
    }
}

QNetworkReply* NetworkAccess::createRequest(Operation operation, const QNetworkRequest& original, QIODevice* body)
{
    if (!m_authority.allows(original.url())) {
        return new RefusedReply(original, operation, this);
    }
    QNetworkRequest request(original);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setTransferTimeout(kTransferTimeoutMs);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Pilothouse/" PILOTHOUSE_VERSION));
    request.setRawHeader("Accept", "application/json");
    request.setSslConfiguration(m_tls);
    QNetworkReply* reply = QNetworkAccessManager::createRequest(operation, request, body);
    if (m_clockWatch) {
        m_clockWatch->watch(reply);
    }
    connect(reply, &QNetworkReply::sslErrors, reply, [reply](const QList<QSslError>& errors) {
        reply->setProperty(kCertificate, certificateProblem(errors)); // told, never ignored
    });
    connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received, qint64 total) {
        if (received > kMaxAnswerBytes || total > kMaxAnswerBytes) {
            reply->setProperty(kTooLong, true);
            reply->abort();
        }
    });
    return reply;
}

core::Result<HttpAnswer> answerOfFinished(QNetworkReply* reply)
{
    HttpAnswer answer;
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // Errors above 200 stand for HTTP statuses, whose bodies count; those below are the network's.
    const bool transportFailed = reply->error() != QNetworkReply::NoError && (answer.status == 0 || reply->error() < 200);
    if (transportFailed || reply->property(kTooLong).toBool()) {
        const core::ErrorKind kind = kindOf(*reply);
        core::Error error = core::Error::make(kind, messageOf(*reply, kind), reply->url().host());
        error.code = reply->property(kCertificate).toString();
        return error;
    }
    answer.body = reply->readAll();
    answer.retryAfter = reply->rawHeader("Retry-After");
    answer.location = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    answer.requestId = QString::fromLatin1(reply->rawHeader("x-ms-request-id")).left(100);
    return answer;
}

QCoro::Task<core::Result<HttpAnswer>> answerOf(QNetworkReply* reply, core::CancelToken cancel)
{
    cancel.onCancelled(reply, [reply] {
        reply->setProperty(kCancelled, true);
        reply->abort();
    });
    if (!reply->isFinished()) {
        co_await qCoro(reply, &QNetworkReply::finished);
    }
    core::Result<HttpAnswer> answer = answerOfFinished(reply);
    reply->deleteLater();
    co_return answer;
}

} // namespace identity

#include "networkaccess.moc"
