// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/directexchange.h"

#include "http/idleconnections.h"
#include "http/origin.h"
#include "http/retrypolicy.h"

#include <QNetworkProxyFactory>
#include <QSslError>
#include <QSslSocket>

namespace http {

using core::ErrorKind;

namespace {

QByteArray hostField(const QUrl& url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':') && !host.startsWith('[')) {
        host = '[' + host + ']';
    }
    return url.port() > 0 ? host + ':' + QByteArray::number(url.port()) : host;
}

/// Fields that describe the connection and the framing, which are this class's business.
bool isOurs(const QByteArray& name)
{
    for (const char* ours : {"host", "connection", "content-length", "transfer-encoding", "accept-encoding", "upgrade", "te"}) {
        if (name.compare(ours, Qt::CaseInsensitive) == 0) {
            return true;
        }
    }
    return false;
}

QByteArray wireForm(const Request& request)
{
    QByteArray target = request.url.path(QUrl::FullyEncoded).toLatin1();
    if (target.isEmpty()) {
        target = "/";
    }
    if (request.url.hasQuery()) {
        target += '?' + request.url.query(QUrl::FullyEncoded).toLatin1();
    }
    QByteArray bytes = request.method.toUpper() + ' ' + target + " HTTP/1.1\r\nHost: " + hostField(request.url) + "\r\n";
    for (const auto& [name, value] : request.headers.fields()) {
        if (!isOurs(name)) {
            bytes += name + ": " + value + "\r\n";
        }
    }
    // A compressed stream would hold tokens back in the packer's window.
    bytes += "Accept-Encoding: identity\r\nConnection: keep-alive\r\n";
    if (!request.body.isEmpty() || request.method == "POST" || request.method == "PUT") {
        bytes += "Content-Length: " + QByteArray::number(request.body.size()) + "\r\n";
    }
    return bytes + "\r\n" + request.body;
}

ErrorKind kindOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return ErrorKind::Tls;
    case QAbstractSocket::SocketTimeoutError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
        return ErrorKind::Timeout;
    default:
        return ErrorKind::Network;
    }
}

} // namespace

DirectExchange::DirectExchange(Request request, std::shared_ptr<IdleConnections> idle, QSslConfiguration tls, qint64 bufferBytes)
    : m_request(std::move(request)), m_idle(std::move(idle)), m_tls(std::move(tls)), m_bufferBytes(bufferBytes),
      m_origin(originKey(m_request.url)),
      m_parser(std::make_unique<Http1Parser>(m_request.method.compare("HEAD", Qt::CaseInsensitive) == 0))
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(m_request.tryTimeout);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        fail(ErrorKind::Timeout, tr("Nothing arrived for %1 s.").arg(m_silence.interval() / 1000.0));
    });
}

DirectExchange::~DirectExchange()
{
    release(false);
}

void DirectExchange::start()
{
    m_elapsed.start();
    m_silence.start();
    if (mayRepeat(m_request)) { // a fresh connection tells for certain whether a request arrived; a stale one does not
        m_socket = m_idle->take(m_origin);
    }
    m_reused = m_socket != nullptr;
    if (m_reused) {
        attach();
        write();
    } else {
        open();
    }
}

void DirectExchange::open()
{
    m_socket = new QSslSocket;
    attach();
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(m_request.url));
    if (!proxies.isEmpty()) {
        m_socket->setProxy(proxies.first());
    }
    m_socket->setReadBufferSize(m_bufferBytes);
    const bool secure = m_request.url.scheme() == QLatin1String("https");
    const auto port = static_cast<quint16>(m_request.url.port(secure ? 443 : 80));
    if (secure) {
        m_socket->setSslConfiguration(m_tls);
        connect(m_socket, &QSslSocket::encrypted, this, &DirectExchange::write);
        m_socket->connectToHostEncrypted(m_request.url.host(), port);
    } else {
        connect(m_socket, &QSslSocket::connected, this, &DirectExchange::write);
        m_socket->connectToHost(m_request.url.host(), port);
    }
}

void DirectExchange::attach()
{
    connect(m_socket, &QSslSocket::readyRead, this, &DirectExchange::pull);
    connect(m_socket, &QSslSocket::disconnected, this, &DirectExchange::onClosed);
    connect(m_socket, &QSslSocket::errorOccurred, this, &DirectExchange::onSocketError);
    connect(m_socket, &QSslSocket::bytesWritten, this, [this] {
        if (m_silence.isActive()) {
            m_silence.start();
        }
    });
    connect(m_socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError>& errors) {
        for (const QSslError& error : errors) {
            m_tlsProblems.append(error.errorString());
        }
    });
}

void DirectExchange::write()
{
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket->write(wireForm(m_request));
}

void DirectExchange::abortOn(const core::CancelToken& token)
{
    token.onCancelled(this, [this] {
        if (!isOver()) {
            m_parser->takeBody(); // nobody wants it any more
            fail(ErrorKind::Cancelled, QStringLiteral("cancelled"));
        }
    });
}

void DirectExchange::watchSilence(bool watch)
{
    if (watch && !isOver()) {
        m_silence.start();
    } else {
        m_silence.stop();
    }
}

QByteArray DirectExchange::takeBody()
{
    QByteArray body = m_parser->takeBody();
    if (m_socket && m_socket->bytesAvailable() > 0) {
        // Later, not now: what we hold is answered first, and the socket's next signal may be the last one.
        QMetaObject::invokeMethod(this, &DirectExchange::pull, Qt::QueuedConnection);
    }
    return body;
}

void DirectExchange::pull()
{
    if (!m_socket || isOver() || m_parser->heldBody() >= m_bufferBytes) {
        return;
    }
    const QByteArray bytes = m_socket->read(m_bufferBytes);
    if (bytes.isEmpty()) {
        return;
    }
    m_heard = true;
    const bool hadHead = m_parser->hasHead();
    m_parser->feed(bytes);
    if (!hadHead && m_parser->hasHead()) {
        m_headersMs = static_cast<double>(m_elapsed.nsecsElapsed()) / 1e6;
    }
    if (m_silence.isActive()) {
        m_silence.start();
    }
    settle();
}

void DirectExchange::onClosed()
{
    if (!m_socket || isOver()) {
        return;
    }
    m_parser->feed(m_socket->readAll());
    if (!m_heard && m_parser->state() == Http1Parser::State::Head && tryAgain()) {
        return;
    }
    m_parser->end();
    settle();
}

void DirectExchange::onSocketError()
{
    if (!m_socket || isOver() || m_socket->error() == QAbstractSocket::RemoteHostClosedError) {
        return; // the end of the connection has its own signal, and may be the proper end of the answer
    }
    if (!m_heard && tryAgain()) {
        return;
    }
    m_parser->feed(m_socket->readAll());
    const QString text = m_tlsProblems.isEmpty() ? m_socket->errorString() : m_tlsProblems.join(QLatin1Char(' '));
    if (m_parser->state() == Http1Parser::State::Done) {
        settle();
    } else {
        fail(m_parser->hasHead() ? ErrorKind::StreamCut : kindOf(m_socket->error()), text);
    }
}

/// A connection that was idle may have been closed by the server just now: nothing was answered, so a request that may be
/// repeated is written once more on a new one.
bool DirectExchange::tryAgain()
{
    if (!m_reused) {
        return false;
    }
    m_reused = false;
    release(false);
    open();
    return true;
}

void DirectExchange::settle()
{
    if (m_parser->state() == Http1Parser::State::Broken) {
        const ErrorKind before = m_parser->isCut() ? ErrorKind::Network : ErrorKind::MalformedResponse;
        fail(m_parser->hasHead() ? ErrorKind::StreamCut : before, m_parser->problem());
        return;
    }
    if (m_parser->state() == Http1Parser::State::Done) {
        m_silence.stop();
        release(m_parser->keepsAlive());
    }
    m_activity.wake(); // may end our own life: nothing may follow
}

void DirectExchange::fail(ErrorKind kind, const QString& text)
{
    m_error = core::Error::make(kind, text, m_request.url.host());
    m_silence.stop();
    release(false);
    m_activity.wake(); // may end our own life: nothing may follow
}

void DirectExchange::release(bool keep)
{
    if (!m_socket) {
        return;
    }
    QSslSocket* socket = std::exchange(m_socket, nullptr);
    socket->disconnect(this);
    if (keep && socket->state() == QAbstractSocket::ConnectedState && socket->bytesAvailable() == 0) {
        m_idle->give(m_origin, socket);
        return;
    }
    socket->abort();
    socket->deleteLater();
}

QCoro::Task<core::Result<QByteArray>> DirectBodyStream::read(core::CancelToken cancel)
{
    if (cancel.isCancelled()) {
        co_return core::Error::cancelled();
    }
    if (cancel.state() && cancel.state() != m_watched) {
        m_watched = cancel.state();
        m_exchange->abortOn(cancel);
    }
    while (true) {
        const QByteArray bytes = m_exchange->takeBody(); // what came before a cut is delivered first
        if (!bytes.isEmpty()) {
            m_exchange->watchSilence(false);
            co_return bytes;
        }
        if (m_exchange->error()) {
            co_return *m_exchange->error();
        }
        if (m_exchange->isOver()) {
            co_return QByteArray();
        }
        m_exchange->watchSilence(true);
        auto activity = m_exchange->activity().wait();
        co_await activity;
    }
}

} // namespace http
