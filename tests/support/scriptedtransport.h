// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/pipeline.h"

#include <QJsonObject>
#include <QList>
#include <deque>
#include <functional>

namespace support {

/// One scripted answer. Streams are given as chunks; `cut` ends them with StreamCut instead of properly.
struct Scripted
{
    int status = 200;
    http::Headers headers;
    QByteArray body;
    QList<QByteArray> chunks;             ///< non-empty (or `streamed`): delivered as a stream when the request asks for one
    bool streamed = false;
    bool cut = false;
    bool hang = false;                    ///< never answers; ends only by cancel
    bool hangAfterChunks = false;         ///< the stream never ends by itself
    std::optional<core::Error> error;     ///< a transport fault instead of an answer
    std::function<void(const http::Request&)> check; ///< looks at the request that gets this answer

    static Scripted json(int status, const QJsonObject& body);
    static Scripted text(int status, const QByteArray& contentType, const QByteArray& body);
    static Scripted failing(core::ErrorKind kind);
    /// A stream whose bytes are cut into chunks of `chunkSize` (0: one chunk).
    static Scripted stream(const QByteArray& bytes, int chunkSize = 0, const QByteArray& contentType = "text/event-stream");
    /// The first `bytes` of this stream, then a cut.
    Scripted cutAfter(qsizetype bytes) const;
    Scripted& with(const QByteArray& name, const QByteArray& value);
};

/// A wire that answers from a script and keeps every request. A call beyond the script is a Network error named so.
class ScriptedTransport : public http::Transport
{
public:
    void add(Scripted answer) { m_script.push_back(std::move(answer)); }
    /// Answers everything that has no scripted answer left.
    void setFallback(std::function<Scripted(const http::Request&)> fallback) { m_fallback = std::move(fallback); }
    QCoro::Task<core::Result<http::Response>> send(http::Request request, http::CallContext context) override;

    QList<http::Request> requests;
    QList<http::CallContext> contexts;
    bool isExhausted() const { return m_script.empty(); }
    const http::Request& last() const { return requests.last(); }
    QJsonObject lastJson() const;

private:
    std::deque<Scripted> m_script;
    std::function<Scripted(const http::Request&)> m_fallback;
};

/// Suspends until the token fires.
QCoro::Task<> untilCancelled(core::CancelToken token);

} // namespace support
