// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/networktransport.h"

#include "http/accesspool.h"
#include "http/directexchange.h"
#include "http/idleconnections.h"
#include "http/networkexchange.h"
#include "http/origin.h"
#include "http/retrypolicy.h"

#include <QCoreApplication>
#include <QFile>
#include <QNetworkRequest>
#include <QSslConfiguration>

namespace http {

namespace {

QSslConfiguration tlsConfiguration(const TransportOptions& options)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.addCaCertificates(options.extraAuthorities);
    return tls;
}

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
        prepared.setSslConfiguration(tlsConfiguration(options));
    }
    for (const auto& [name, value] : request.headers.fields()) {
        const QByteArray before = prepared.rawHeader(name);
        prepared.setRawHeader(name, before.isEmpty() ? value : before + ", " + value);
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

bool breaksHeader(const QByteArray& text)
{
    return text.contains('\r') || text.contains('\n') || text.contains('\0');
}

std::optional<core::Error> problemOf(const Request& request)
{
    const QUrl& url = request.url;
    for (const auto& [name, value] : request.headers.fields()) {
        if (name.isEmpty() || name.contains(':') || breaksHeader(name) || breaksHeader(value)) {
            return core::Error::make(core::ErrorKind::InvalidInput, QStringLiteral("a header field cannot be sent"), url.host());
        }
    }
    const bool isHttp = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (url.isValid() && isHttp && !url.host().isEmpty()) {
        return std::nullopt;
    }
    const QString text = QCoreApplication::translate("http::Error", "This is not a web address: %1");
    return core::Error::make(core::ErrorKind::InvalidInput, text.arg(url.toDisplayString(QUrl::RemoveUserInfo)),
                             url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery));
}

} // namespace

NetworkTransport::NetworkTransport(TransportOptions options)
    : m_options(std::move(options)), m_pool(std::make_shared<AccessPool>(m_options.maxManagers)),
      m_idle(std::make_shared<IdleConnections>())
{
}

NetworkTransport::~NetworkTransport() = default;

QCoro::Task<core::Result<Response>> NetworkTransport::send(Request request, CallContext context)
{
    if (const std::optional<core::Error> problem = problemOf(request)) {
        co_return *problem;
    }
    if (context.cancel.isCancelled()) {
        co_return core::Error::cancelled();
    }
    const bool hasBody = !request.body.isEmpty() || request.method == "POST";
    if (hasBody && !request.headers.contains("Content-Type")) {
        request.headers.set("Content-Type", "application/json");
    }
    if (request.stream || !mayRepeat(request)) { // the platform's client writes a request again when a connection breaks
        QSslConfiguration tls = tlsConfiguration(m_options);
        tls.setAllowedNextProtocols({QByteArrayLiteral("http/1.1")});
        auto direct = std::make_unique<DirectExchange>(request, m_idle, tls, m_options.streamBufferBytes);
        direct->abortOn(context.cancel);
        direct->start();
        core::Result<Response> streamed = co_await receiveDirect(std::move(request), std::move(direct));
        co_return streamed;
    }
    const std::shared_ptr<AccessPool> pool = m_pool; // a call may outlive the transport
    const QString origin = originKey(request.url);
    QNetworkAccessManager* manager = pool->acquire(origin);
    QNetworkReply* reply = start(*manager, prepared(request, m_options), request);
    auto exchange = std::make_unique<NetworkExchange>(reply, request.tryTimeout, [pool, manager, origin](bool multiplexed) {
        pool->release(manager, origin, multiplexed);
    });
    exchange->abortOn(context.cancel);
    core::Result<Response> response = co_await receive(std::move(request), std::move(exchange));
    co_return response;
}

QCoro::Task<core::Result<Response>> NetworkTransport::receive(Request request, std::unique_ptr<NetworkExchange> exchange)
{
    QNetworkReply* reply = exchange->reply();
    QByteArray body;
    while (true) {
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
    if (const std::optional<core::Error> failure = exchange->failure()) {
        co_return *failure;
    }
    Response response;
    response.status = exchange->status();
    response.headers = exchange->headers();
    response.url = request.url;
    response.headersMs = exchange->headersMs();
    response.body = body;
    co_return response;
}

QCoro::Task<core::Result<Response>> NetworkTransport::receiveDirect(Request request, std::unique_ptr<DirectExchange> exchange)
{
    while (!exchange->answer().hasHead() && !exchange->isOver()) {
        auto activity = exchange->activity().wait();
        co_await activity;
    }
    if (!exchange->answer().hasHead()) {
        co_return *exchange->error();
    }
    Response response;
    response.status = exchange->answer().status();
    response.headers = exchange->answer().headers();
    response.url = request.url;
    response.headersMs = exchange->headersMs();
    exchange->watchSilence(false);
    auto stream = std::make_shared<DirectBodyStream>(std::move(exchange));
    const bool succeeded = response.status >= 200 && response.status < 300;
    if (request.stream && succeeded) {
        response.stream = std::move(stream);
        co_return response;
    }
    while (true) { // also for a stream: a refusal is short and its text is wanted whole
        core::Result<QByteArray> bytes = co_await stream->read(core::CancelToken());
        if (!bytes) {
            core::Error error = bytes.error();
            if (error.kind == core::ErrorKind::StreamCut) {
                error.kind = core::ErrorKind::Network;
            }
            co_return error;
        }
        response.body.append(*bytes);
        if (succeeded && response.body.size() > request.maxBodyBytes) {
            co_return core::Error::make(core::ErrorKind::MalformedResponse, QStringLiteral("the answer is longer than expected"),
                                        request.url.host());
        }
        if (bytes->isEmpty() || response.body.size() > request.maxBodyBytes) {
            co_return response;
        }
    }
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
