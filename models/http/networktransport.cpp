// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/networktransport.h"

#include "http/accesspool.h"
#include "http/networkbodystream.h"
#include "http/networkexchange.h"
#include "http/origin.h"

#include <QCoreApplication>
#include <QFile>
#include <QNetworkRequest>
#include <QSslConfiguration>

namespace http {

namespace {

QNetworkRequest prepared(const Request& request, const TransportOptions& options)
{
    QNetworkRequest prepared(request.url);
    prepared.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    prepared.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    prepared.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    prepared.setAttribute(QNetworkRequest::Http2AllowedAttribute, options.allowHttp2);
    prepared.setDecompressedSafetyCheckThreshold(options.decompressionCheckBytes);
    if (!options.extraAuthorities.isEmpty()) {
        QSslConfiguration tls = prepared.sslConfiguration();
        tls.addCaCertificates(options.extraAuthorities);
        prepared.setSslConfiguration(tls);
    }
    for (const auto& [name, value] : request.headers.fields()) {
        const QByteArray before = prepared.rawHeader(name);
        prepared.setRawHeader(name, before.isEmpty() ? value : before + ", " + value);
    }
    const bool hasBody = !request.body.isEmpty() || request.method == "POST";
    if (hasBody && !request.headers.contains("Content-Type")) {
        prepared.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    }
    return prepared;
}

QNetworkReply* start(QNetworkAccessManager& manager, const QNetworkRequest& prepared, const Request& request)
{
    const QByteArray method = request.method.toUpper();
    if (method == "GET" && request.body.isEmpty()) {
        return manager.get(prepared);
    }
    if (method == "HEAD") {
        return manager.head(prepared);
    }
    if (method == "POST") {
        return manager.post(prepared, request.body);
    }
    if (method == "PUT") {
        return manager.put(prepared, request.body);
    }
    if (method == "DELETE" && request.body.isEmpty()) {
        return manager.deleteResource(prepared);
    }
    return manager.sendCustomRequest(prepared, method, request.body);
}

std::optional<core::Error> problemOf(const QUrl& url)
{
    const bool isHttp = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (url.isValid() && isHttp && !url.host().isEmpty()) {
        return std::nullopt;
    }
    const QString text = QCoreApplication::translate("http::Error", "This is not a web address: %1");
    return core::Error::make(core::ErrorKind::InvalidInput, text.arg(url.toDisplayString(QUrl::RemoveUserInfo)),
                             url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery));
}

Response headOf(const NetworkExchange& exchange, const Request& request)
{
    Response response;
    response.status = exchange.status();
    response.headers = exchange.headers();
    response.url = request.url;
    response.headersMs = exchange.headersMs();
    return response;
}

} // namespace

NetworkTransport::NetworkTransport(TransportOptions options)
    : m_options(std::move(options)), m_pool(std::make_shared<AccessPool>(m_options.maxManagers))
{
}

NetworkTransport::~NetworkTransport() = default;

QCoro::Task<core::Result<Response>> NetworkTransport::send(Request request, CallContext context)
{
    if (const std::optional<core::Error> problem = problemOf(request.url)) {
        co_return *problem;
    }
    if (context.cancel.isCancelled()) {
        co_return core::Error::cancelled();
    }
    const std::shared_ptr<AccessPool> pool = m_pool; // a stream may outlive the transport
    const QString origin = originKey(request.url);
    QNetworkAccessManager* manager = pool->acquire(origin);
    QNetworkReply* reply = start(*manager, prepared(request, m_options), request);
    auto exchange = std::make_unique<NetworkExchange>(reply, request.tryTimeout,
                                                      [pool, manager, origin](bool multiplexed) {
                                                          pool->release(manager, origin, multiplexed);
                                                      });
    if (request.stream) {
        reply->setReadBufferSize(m_options.streamBufferBytes);
    }
    exchange->abortOn(context.cancel);
    core::Result<Response> response = co_await receive(std::move(request), std::move(exchange));
    co_return response;
}

QCoro::Task<core::Result<Response>> NetworkTransport::receive(Request request, std::unique_ptr<NetworkExchange> exchange)
{
    QNetworkReply* reply = exchange->reply();
    QByteArray body;
    while (true) {
        const int status = exchange->status();
        if (request.stream && exchange->hasHeaders() && status >= 200 && status < 300 && !exchange->isAborted()) {
            Response response = headOf(*exchange, request); // what already arrived, and a cut, are the stream's to tell
            exchange->watchSilence(false);
            response.stream = std::make_shared<NetworkBodyStream>(std::move(exchange));
            co_return response;
        }
        if (reply->isOpen()) {
            body.append(reply->readAll());
        }
        if (body.size() > request.maxBodyBytes) {
            exchange->abortAsTooLong();
        }
        if (exchange->isFinished()) {
            break;
        }
        auto activity = exchange->activity().wait();
        co_await activity;
    }
    if (const std::optional<core::Error> failure = exchange->failure(false)) {
        co_return *failure;
    }
    Response response = headOf(*exchange, request);
    response.body = body;
    co_return response;
}

core::Result<QList<QSslCertificate>> authoritiesFromFile(const QString& path)
{
    const QList<QSslCertificate> certificates = QSslCertificate::fromPath(path, QSsl::Pem, QSslCertificate::PatternSyntax::FixedString);
    if (certificates.isEmpty()) {
        const QString text = QCoreApplication::translate("http::Error", "%1 holds no certificate that can be read.");
        return core::Error::make(core::ErrorKind::InvalidInput, text.arg(path), path);
    }
    return certificates;
}

} // namespace http
