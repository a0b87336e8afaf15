// SPDX-License-Identifier: GPL-3.0-or-later
// The only file that knows Boost: instantiating a Beast TLS server costs half a minute of compile time, once.
#include <utility> // Boost.Asio 1.74 forgets it in C++20

#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>

#include "sandbox/server/httpserver.h"

#include <deque>
#include <thread>

namespace sandbox {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace bhttp = boost::beast::http;
using boost::system::error_code;
using tcp = asio::ip::tcp;
using std::chrono::seconds;

namespace {

constexpr seconds kIdleTimeout{120};
constexpr seconds kBodyTimeout{120};
constexpr seconds kWriteTimeout{120};
constexpr seconds kHandshakeTimeout{15};
constexpr seconds kLingerTimeout{2};
/// A client that reads nothing must not make us keep an endless answer in memory.
constexpr qsizetype kMaximumBacklog = 256 * 1024 * 1024;

/// What sessions share with the server that made them.
struct Shared
{
    HttpServer::Handler handler;
    HttpServer::Options options;
    bool stopping = false;
};

/// The connection as an Exchange sees it.
class Session
{
public:
    virtual ~Session() = default;
    virtual void send(const QByteArray& bytes) = 0;
    /// The answer is complete; go on with the next request or close.
    virtual void finish(bool keepAlive) = 0;
    virtual void resetConnection() = 0;
    virtual bool isOpen() const = 0;
};

QByteArray withoutLineBreaks(QByteArray value)
{
    value.replace('\r', ' ').replace('\n', ' ');
    return value;
}

bool mayHaveBody(int status)
{
    return status >= 200 && status != 204 && status != 304;
}

/// One request's answer: message framing of RFC 9112 §6.
class Exchange final : public WireResponder
{
public:
    struct Framing
    {
        bool head = false;
        bool http10 = false;
        bool keepAlive = true;
    };
    Exchange(std::shared_ptr<Session> session, std::shared_ptr<Shared> shared, Framing framing)
        : m_session(std::move(session)), m_shared(std::move(shared)), m_framing(framing)
    {
    }
    ~Exchange() override
    {
        if (m_done || m_shared->stopping || !m_session->isOpen())
            return;
        if (m_begun) {
            reset();
            return;
        }
        respond(Response::error(500, QStringLiteral("InternalServerError"),
                                QStringLiteral("The sandbox dropped this request without an answer.")));
    }

    void respond(const Response& response) override
    {
        if (m_begun || m_done)
            return;
        QByteArray bytes = head(response.status, response.headers);
        if (mayHaveBody(response.status))
            bytes += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
        bytes += "\r\n";
        m_begun = true;
        // Small answers leave in one packet; large bodies are shared, not copied.
        const bool withBody = mayHaveBody(response.status) && !m_framing.head;
        if (withBody && response.body.size() <= 16 * 1024)
            bytes += response.body;
        m_session->send(bytes);
        if (withBody && response.body.size() > 16 * 1024)
            m_session->send(response.body);
        finish(m_framing.keepAlive);
    }
    void begin(int status, const Headers& headers) override
    {
        if (m_begun || m_done)
            return;
        m_begun = true;
        m_chunked = !m_framing.http10 && mayHaveBody(status);
        if (!m_chunked)
            m_framing.keepAlive = false; // without chunks only the close marks the end
        m_silent = m_framing.head || !mayHaveBody(status);
        QByteArray bytes = head(status, headers);
        if (m_chunked)
            bytes += "Transfer-Encoding: chunked\r\n";
        m_session->send(bytes + "\r\n");
    }
    void beginSized(int status, const Headers& headers, qint64 length) override
    {
        if (m_begun || m_done)
            return;
        m_begun = true;
        m_silent = m_framing.head || !mayHaveBody(status);
        QByteArray bytes = head(status, headers);
        if (mayHaveBody(status))
            bytes += "Content-Length: " + QByteArray::number(length) + "\r\n";
        m_session->send(bytes + "\r\n");
    }
    void write(const QByteArray& chunk) override
    {
        if (!m_begun || m_done || m_silent || chunk.isEmpty())
            return;
        m_session->send(m_chunked ? QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n" : chunk);
    }
    void end() override
    {
        if (!m_begun || m_done)
            return;
        if (m_chunked && !m_silent)
            m_session->send("0\r\n\r\n");
        finish(m_framing.keepAlive);
    }
    bool isOpen() const override { return !m_done && m_session->isOpen(); }
    void cut() override
    {
        if (!m_done)
            finish(false);
    }
    void reset() override
    {
        m_done = true;
        m_session->resetConnection();
    }

private:
    QByteArray head(int status, const Headers& headers)
    {
        if (headers.value("Connection").toLower() == "close")
            m_framing.keepAlive = false;
        QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonPhrase(status) + "\r\n";
        for (const auto& [name, value] : headers.fields()) {
            const QByteArray lower = name.toLower();
            if (lower == "connection" || lower == "content-length" || lower == "transfer-encoding")
                continue; // framing is decided here
            bytes += withoutLineBreaks(name) + ": " + withoutLineBreaks(value) + "\r\n";
        }
        if (!m_framing.keepAlive)
            bytes += "Connection: close\r\n";
        else if (m_framing.http10)
            bytes += "Connection: keep-alive\r\n";
        return bytes;
    }
    void finish(bool keepAlive)
    {
        m_done = true;
        m_session->finish(keepAlive);
    }

    std::shared_ptr<Session> m_session;
    std::shared_ptr<Shared> m_shared;
    Framing m_framing;
    bool m_begun = false;
    bool m_done = false;
    bool m_chunked = false;
    bool m_silent = false;
};

/// One connection: reads a request, hands it on, writes what comes back, and only then reads the next, so that pipelined
/// requests are answered in order.
template <typename Stream> class StreamSession final : public Session,
                                                       public std::enable_shared_from_this<StreamSession<Stream>>
{
public:
    static constexpr bool kTls = !std::is_same_v<Stream, beast::tcp_stream>;

    template <typename... Arguments>
    explicit StreamSession(std::shared_ptr<Shared> shared, Arguments&&... arguments)
        : m_shared(std::move(shared)), m_stream(std::forward<Arguments>(arguments)...)
    {
    }
    void keep(std::shared_ptr<asio::ssl::context> context) { m_context = std::move(context); }

    void start()
    {
        error_code ignored;
        lowest().socket().set_option(tcp::no_delay(true), ignored);
        if constexpr (kTls) {
            lowest().expires_after(kHandshakeTimeout);
            m_stream.async_handshake(asio::ssl::stream_base::server,
                                     [self = this->shared_from_this()](error_code failed) {
                                         if (failed)
                                             self->close();
                                         else
                                             self->readHeader();
                                     });
        } else {
            readHeader();
        }
    }
    void send(const QByteArray& bytes) override
    {
        if (!m_open)
            return;
        m_backlog += bytes.size();
        if (m_backlog > kMaximumBacklog && m_queue.size() > 2) {
            closeWithReset();
            return;
        }
        m_queue.push_back(bytes);
        if (!m_writing)
            writeNext();
    }
    void finish(bool keepAlive) override
    {
        m_after = keepAlive ? After::Read : After::Close;
        if (!m_writing)
            drained();
    }
    void resetConnection() override
    {
        m_after = After::Reset;
        if (!m_writing)
            drained();
    }
    bool isOpen() const override { return m_open; }

private:
    enum class After { Nothing, Read, Close, Reset };

    beast::tcp_stream& lowest() { return beast::get_lowest_layer(m_stream); }

    void readHeader()
    {
        m_parser.emplace();
        m_parser->header_limit(m_shared->options.headerLimit);
        m_parser->body_limit(m_shared->options.bodyLimit);
        lowest().expires_after(kIdleTimeout);
        bhttp::async_read_header(m_stream, m_buffer, *m_parser,
                                 [self = this->shared_from_this()](error_code failed, std::size_t) {
                                     if (failed)
                                         self->refuse(failed);
                                     else
                                         self->headerRead();
                                 });
    }
    void headerRead()
    {
        const auto& message = m_parser->get();
        if (message.version() >= 11 && message.count(bhttp::field::host) != 1) { // RFC 9112 §3.2
            refuse(400, "BadRequest", "A request has exactly one Host header.");
            return;
        }
        const auto expect = message.find(bhttp::field::expect);
        if (expect != message.end() && message.version() >= 11) {
            if (!beast::iequals(expect->value(), "100-continue")) {
                refuse(417, "ExpectationFailed", "Only 'Expect: 100-continue' is understood.");
                return;
            }
            if (!m_parser->is_done()) {
                static const std::string goOn = "HTTP/1.1 100 Continue\r\n\r\n";
                asio::async_write(m_stream, asio::buffer(goOn),
                                  [self = this->shared_from_this()](error_code failed, std::size_t) {
                                      if (failed)
                                          self->close();
                                      else
                                          self->readBody();
                                  });
                return;
            }
        }
        readBody();
    }
    void readBody()
    {
        if (m_parser->is_done()) {
            handle();
            return;
        }
        lowest().expires_after(kBodyTimeout);
        bhttp::async_read(m_stream, m_buffer, *m_parser,
                          [self = this->shared_from_this()](error_code failed, std::size_t) {
                              if (failed)
                                  self->refuse(failed);
                              else
                                  self->handle();
                          });
    }
    void handle()
    {
        lowest().expires_never();
        auto message = m_parser->release();
        WireRequest request;
        const auto bytes = [](boost::string_view text) {
            return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
        };
        request.method = bytes(message.method_string());
        request.target = bytes(message.target());
        request.tls = kTls;
        for (const auto& field : message)
            request.headers.add(bytes(field.name_string()), bytes(field.value()));
        request.body = QByteArray(message.body().data(), static_cast<qsizetype>(message.body().size()));
        Exchange::Framing framing;
        framing.head = message.method() == bhttp::verb::head;
        framing.http10 = message.version() < 11;
        framing.keepAlive = message.keep_alive();
        m_after = After::Nothing;
        m_shared->handler(std::move(request),
                          std::make_shared<Exchange>(this->shared_from_this(), m_shared, framing));
    }
    void writeNext()
    {
        m_writing = true;
        lowest().expires_after(kWriteTimeout);
        const QByteArray& front = m_queue.front();
        asio::async_write(m_stream, asio::buffer(front.constData(), static_cast<std::size_t>(front.size())),
                          [self = this->shared_from_this()](error_code failed, std::size_t) {
                              self->m_writing = false;
                              if (failed || !self->m_open) {
                                  self->close();
                                  return;
                              }
                              self->m_backlog -= self->m_queue.front().size();
                              self->m_queue.pop_front();
                              if (self->m_queue.empty())
                                  self->drained();
                              else
                                  self->writeNext();
                          });
    }
    void drained()
    {
        if (!m_open)
            return;
        lowest().expires_never();
        const After after = std::exchange(m_after, After::Nothing);
        if (after == After::Read)
            readHeader();
        else if (after == After::Close)
            shutdown();
        else if (after == After::Reset)
            closeWithReset();
    }
    void closeWithReset()
    {
        error_code ignored;
        lowest().socket().set_option(asio::socket_base::linger(true, 0), ignored);
        close();
    }
    /// What could not be parsed is answered with a sentence, then the connection ends.
    void refuse(error_code failed)
    {
        if (failed == bhttp::error::header_limit)
            refuse(431, "RequestHeaderFieldsTooLarge", "The request's header is too large.");
        else if (failed == bhttp::error::body_limit)
            refuse(413, "RequestEntityTooLarge", "The request's body is larger than this service takes.");
        else if (failed == bhttp::error::end_of_stream)
            shutdown();
        else if (failed == bhttp::error::partial_message)
            close();
        else if (failed.category() == bhttp::make_error_code(bhttp::error::bad_method).category())
            refuse(400, "BadRequest", "This is not an HTTP request.");
        else
            close();
    }
    void refuse(int status, const char* code, const char* message)
    {
        Exchange::Framing framing;
        framing.keepAlive = false;
        m_refused = true;
        const auto exchange = std::make_shared<Exchange>(this->shared_from_this(), m_shared, framing);
        exchange->respond(Response::error(status, QString::fromLatin1(code), QString::fromLatin1(message)));
    }
    /// Closes our direction first. After a refusal what the client still sends is read for a moment, because a socket
    /// closed with unread data resets the connection and takes the answer with it (RFC 9112 §9.6).
    void shutdown()
    {
        if constexpr (kTls) {
            lowest().expires_after(kLingerTimeout);
            m_stream.async_shutdown([self = this->shared_from_this()](error_code) { self->shutdownSocket(); });
        } else {
            shutdownSocket();
        }
    }
    void shutdownSocket()
    {
        error_code ignored;
        lowest().socket().shutdown(tcp::socket::shutdown_send, ignored);
        if (m_refused)
            linger();
        else
            close();
    }
    void linger()
    {
        lowest().expires_after(kLingerTimeout);
        m_buffer.clear();
        lowest().async_read_some(m_buffer.prepare(64 * 1024),
                                 [self = this->shared_from_this()](error_code failed, std::size_t) {
                                     if (failed)
                                         self->close();
                                     else
                                         self->linger();
                                 });
    }
    void close()
    {
        m_open = false;
        m_queue.clear();
        m_backlog = 0;
        error_code ignored;
        lowest().socket().close(ignored);
    }

    std::shared_ptr<Shared> m_shared;
    std::shared_ptr<asio::ssl::context> m_context;
    Stream m_stream;
    beast::flat_buffer m_buffer;
    std::optional<bhttp::request_parser<bhttp::string_body>> m_parser;
    std::deque<QByteArray> m_queue;
    qsizetype m_backlog = 0;
    After m_after = After::Nothing;
    bool m_writing = false;
    bool m_open = true;
    bool m_refused = false;
};

std::shared_ptr<asio::ssl::context> makeContext(const QByteArray& certificate, const QByteArray& key, error_code& failed)
{
    auto context = std::make_shared<asio::ssl::context>(asio::ssl::context::tls_server);
    context->set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_tlsv1 |
                             asio::ssl::context::no_tlsv1_1,
                         failed);
    const auto buffer = [](const QByteArray& pem) {
        return asio::buffer(pem.constData(), static_cast<std::size_t>(pem.size()));
    };
    if (!failed)
        context->use_certificate_chain(buffer(certificate), failed);
    if (!failed)
        context->use_private_key(buffer(key), asio::ssl::context::pem, failed);
    return context;
}

} // namespace

class HttpServer::Private
{
public:
    asio::io_context* context() { return io.get(); }

    QString bind(std::optional<tcp::acceptor>& acceptor, quint16 port)
    {
        error_code failed;
        const tcp::endpoint endpoint(asio::ip::address_v4::loopback(), port);
        acceptor.emplace(*io);
        acceptor->open(endpoint.protocol(), failed);
#ifndef Q_OS_WIN
        if (!failed)
            acceptor->set_option(asio::socket_base::reuse_address(true), failed);
#endif
        if (!failed)
            acceptor->bind(endpoint, failed);
        if (!failed)
            acceptor->listen(asio::socket_base::max_listen_connections, failed);
        if (!failed)
            return {};
        return QStringLiteral("Port %1 on 127.0.0.1 cannot be used: %2")
            .arg(port)
            .arg(QString::fromStdString(failed.message()));
    }

    template <bool tls> void accept(tcp::acceptor& acceptor)
    {
        acceptor.async_accept([this, &acceptor](error_code failed, tcp::socket socket) {
            if (failed == asio::error::operation_aborted || shared->stopping)
                return;
            if (failed) { // out of descriptors: let some close first
                pause([this, &acceptor] { accept<tls>(acceptor); }, 50);
                return;
            }
            if constexpr (tls) {
                const auto session = std::make_shared<StreamSession<beast::ssl_stream<beast::tcp_stream>>>(
                    shared, std::move(socket), *tlsContext);
                session->keep(tlsContext);
                session->start();
            } else {
                std::make_shared<StreamSession<beast::tcp_stream>>(shared, std::move(socket))->start();
            }
            accept<tls>(acceptor);
        });
    }

    void pause(std::function<void()> function, int milliseconds)
    {
        const auto timer = std::make_shared<asio::steady_timer>(*io, std::chrono::milliseconds(milliseconds));
        timer->async_wait([timer, run = std::move(function)](error_code failed) {
            if (!failed)
                run();
        });
    }

    void loop(const std::function<void()>& atStart, const std::function<void()>& atEnd)
    {
        if (atStart)
            atStart();
        accept<false>(*plain);
        if (secure)
            accept<true>(*secure);
        {
            const auto guard = asio::make_work_guard(*io);
            io->run();
        }
        shared->stopping = true;
        shared->handler = {};
        if (atEnd)
            atEnd();
        // Whatever waits in timers dies here, on the thread that it belongs to.
        plain.reset();
        secure.reset();
        io.reset();
    }

    std::unique_ptr<asio::io_context> io = std::make_unique<asio::io_context>(1);
    std::shared_ptr<Shared> shared = std::make_shared<Shared>();
    std::shared_ptr<asio::ssl::context> tlsContext;
    std::optional<tcp::acceptor> plain;
    std::optional<tcp::acceptor> secure;
    quint16 plainPort = 0;
    quint16 securePort = 0;
    std::thread thread;
};

HttpServer::HttpServer() : d(std::make_unique<Private>()) {}

HttpServer::~HttpServer()
{
    stop();
}

QString HttpServer::listen(const Options& options)
{
    d->shared->options = options;
    const QString plainProblem = d->bind(d->plain, options.port);
    if (!plainProblem.isEmpty())
        return plainProblem;
    d->plainPort = d->plain->local_endpoint().port();
    if (options.certificatePem.isEmpty())
        return {};
    error_code failed;
    d->tlsContext = makeContext(options.certificatePem, options.privateKeyPem, failed);
    if (failed)
        return QStringLiteral("The server certificate cannot be used: %1").arg(QString::fromStdString(failed.message()));
    const QString secureProblem = d->bind(d->secure, options.httpsPort);
    if (!secureProblem.isEmpty())
        return secureProblem;
    d->securePort = d->secure->local_endpoint().port();
    return {};
}

quint16 HttpServer::port() const
{
    return d->plainPort;
}

quint16 HttpServer::httpsPort() const
{
    return d->securePort;
}

void HttpServer::start(Handler handler, std::function<void()> atStart, std::function<void()> atEnd)
{
    d->shared->handler = std::move(handler);
    d->thread = std::thread([this, first = std::move(atStart), last = std::move(atEnd)] { d->loop(first, last); });
}

void HttpServer::stop()
{
    if (!d->thread.joinable())
        return;
    d->io->stop();
    d->thread.join();
}

void HttpServer::post(std::function<void()> function)
{
    if (d->io)
        asio::post(*d->io, std::move(function));
}

void HttpServer::after(int milliseconds, std::function<void()> function)
{
    d->pause(std::move(function), std::max(0, milliseconds));
}

bool HttpServer::useCertificate(const QByteArray& certificatePem, const QByteArray& privateKeyPem)
{
    error_code failed;
    auto context = makeContext(certificatePem, privateKeyPem, failed);
    if (failed)
        return false;
    d->tlsContext = std::move(context);
    return true;
}

} // namespace sandbox
