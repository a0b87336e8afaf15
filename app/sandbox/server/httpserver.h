// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/http.h"

#include <functional>
#include <memory>

namespace sandbox {

/// One request as it came over the wire, body complete and chunking removed.
struct WireRequest
{
    QByteArray method;
    QByteArray target;
    Headers headers;
    QByteArray body;
    bool tls = false;
};

/// A Responder that also knows the socket behind it: what the faults need.
class WireResponder : public Responder
{
public:
    /// Like begin(), but announces `length` bytes instead of chunks (trickled and cut answers).
    virtual void beginSized(int status, const Headers& headers, qint64 length) = 0;
    /// Sends what was written so far and closes without a proper end.
    virtual void cut() = 0;
    /// Drops the connection at once with a TCP reset.
    virtual void reset() = 0;
};
using WireResponderPtr = std::shared_ptr<WireResponder>;

/// HTTP/1.0 and 1.1 over plain TCP and TLS on 127.0.0.1: keep-alive, pipelining, chunked answers, HEAD without a body,
/// `Expect: 100-continue`, bounded headers (431) and bodies (413). One thread runs everything: I/O, handler and timers.
/// Source: RFC 9110, RFC 9112.
class HttpServer
{
public:
    struct Options
    {
        quint16 port = 0;      ///< 0 takes a free one
        quint16 httpsPort = 0; ///< 0 takes a free one
        QByteArray certificatePem; ///< chain, leaf first; empty switches https off
        QByteArray privateKeyPem;
        quint32 headerLimit = 64 * 1024;
        quint64 bodyLimit = 64ull * 1024 * 1024;
    };
    /// Called on the server's thread; the answer may come later, from the same thread.
    using Handler = std::function<void(WireRequest, WireResponderPtr)>;

    HttpServer();
    /// Stops and joins.
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    /// Binds both ports; the reason in words when that fails, else empty. Nothing is answered before start().
    QString listen(const Options& options);
    quint16 port() const;
    quint16 httpsPort() const;

    /// Starts the thread. `atStart` runs on it before the first request, `atEnd` after the last; what they make and
    /// destroy may therefore be bound to that thread.
    void start(Handler handler, std::function<void()> atStart, std::function<void()> atEnd);
    void stop();

    /// From any thread: runs `function` on the server's thread.
    void post(std::function<void()> function);
    /// On the server's thread: runs `function` there after `milliseconds`.
    void after(int milliseconds, std::function<void()> function);
    /// On the server's thread: TLS connections from now on are offered this certificate. False when it is unusable.
    bool useCertificate(const QByteArray& certificatePem, const QByteArray& privateKeyPem);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// The reason phrase of a status, "Unknown" for strange ones.
QByteArray reasonPhrase(int status);

} // namespace sandbox
