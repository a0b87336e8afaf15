// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "http/http1parser.h"
#include "http/message.h"
#include "http/wakeup.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSslConfiguration>
#include <QTimer>
#include <memory>

class QSslSocket;

namespace http {

class IdleConnections;

/// One request over HTTP/1.1 on a connection of its own: connects (or takes an idle connection), writes once, and reads as
/// far ahead as `bufferBytes`. Wakes the coroutine that waits. Destroying it closes the connection unless the answer was whole.
class DirectExchange : public QObject
{
    Q_OBJECT
public:
    DirectExchange(Request request, std::shared_ptr<IdleConnections> idle, QSslConfiguration tls, qint64 bufferBytes);
    ~DirectExchange() override;
    void start();
    void abortOn(const core::CancelToken& token);
    /// While false nobody waits for bytes, so silence is nobody's fault.
    void watchSilence(bool watch);

    Wakeup& activity() { return m_activity; }
    const Http1Parser& answer() const { return *m_parser; }
    double headersMs() const { return m_headersMs; }
    /// Body bytes that arrived; makes room for more.
    QByteArray takeBody();
    /// Nothing more will come: whole, or failed.
    bool isOver() const { return m_error || m_parser->state() == Http1Parser::State::Done; }
    const std::optional<core::Error>& error() const { return m_error; }

private:
    void open();
    void attach();
    void write();
    void pull();
    void onClosed();
    void onSocketError();
    bool tryAgain();
    void settle();
    void fail(core::ErrorKind kind, const QString& text);
    void release(bool keep);

    Request m_request;
    std::shared_ptr<IdleConnections> m_idle;
    QSslConfiguration m_tls;
    qint64 m_bufferBytes;
    QString m_origin;
    QSslSocket* m_socket = nullptr;
    std::unique_ptr<Http1Parser> m_parser;
    std::optional<core::Error> m_error;
    QStringList m_tlsProblems;
    QTimer m_silence;
    QElapsedTimer m_elapsed;
    Wakeup m_activity;
    double m_headersMs = 0;
    bool m_reused = false;
    bool m_heard = false; ///< any byte of the answer came
};

/// The body of a DirectExchange.
class DirectBodyStream : public BodyStream
{
public:
    explicit DirectBodyStream(std::unique_ptr<DirectExchange> exchange) : m_exchange(std::move(exchange)) {}
    QCoro::Task<core::Result<QByteArray>> read(core::CancelToken cancel) override;

private:
    std::unique_ptr<DirectExchange> m_exchange;
    core::CancelState* m_watched = nullptr; ///< the token that is already connected; readers pass the same one each time
};

} // namespace http
