// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/scriptedtransport.h"

#include "core/json.h"
#include "http/wakeup.h"

#include <QJsonDocument>

namespace support {

namespace {

class ScriptedStream : public http::BodyStream
{
public:
    ScriptedStream(Scripted script, core::CancelToken sendToken) : m_script(std::move(script)), m_sendToken(std::move(sendToken)) {}

    QCoro::Task<core::Result<QByteArray>> read(core::CancelToken cancel) override
    {
        if (cancel.isCancelled() || m_sendToken.isCancelled()) {
            co_return core::Error::cancelled();
        }
        if (!m_script.chunks.isEmpty()) {
            const QByteArray chunk = m_script.chunks.takeFirst();
            co_return chunk;
        }
        if (m_script.hangAfterChunks) {
            const core::CancelSource either = core::CancelSource::linkedTo(cancel);
            QObject guard;
            m_sendToken.onCancelled(&guard, [either] { either.cancel(); });
            co_await untilCancelled(either.token());
            co_return core::Error::cancelled();
        }
        if (m_script.cut) {
            co_return core::Error::make(core::ErrorKind::StreamCut, QStringLiteral("scripted cut"));
        }
        co_return QByteArray();
    }

private:
    Scripted m_script;
    core::CancelToken m_sendToken;
};

} // namespace

Scripted Scripted::json(int status, const QJsonObject& body)
{
    return text(status, "application/json; charset=utf-8", core::json::compact(body));
}

Scripted Scripted::text(int status, const QByteArray& contentType, const QByteArray& body)
{
    Scripted answer;
    answer.status = status;
    answer.headers.set("Content-Type", contentType);
    answer.body = body;
    return answer;
}

Scripted Scripted::failing(core::ErrorKind kind)
{
    Scripted answer;
    answer.error = core::Error::make(kind, QStringLiteral("scripted fault"));
    return answer;
}

Scripted Scripted::stream(const QByteArray& bytes, int chunkSize, const QByteArray& contentType)
{
    Scripted answer;
    answer.headers.set("Content-Type", contentType);
    answer.streamed = true;
    const qsizetype step = chunkSize > 0 ? chunkSize : std::max<qsizetype>(1, bytes.size());
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        answer.chunks.append(bytes.mid(at, step));
    }
    return answer;
}

Scripted Scripted::cutAfter(qsizetype bytes) const
{
    Scripted answer = *this;
    const QByteArray whole = chunks.join();
    answer.chunks.clear();
    if (bytes > 0) {
        answer.chunks.append(whole.left(bytes));
    }
    answer.cut = true;
    return answer;
}

Scripted& Scripted::with(const QByteArray& name, const QByteArray& value)
{
    headers.add(name, value);
    return *this;
}

QCoro::Task<> untilCancelled(core::CancelToken token)
{
    http::Wakeup wakeup;
    QObject guard;
    token.onCancelled(&guard, [&wakeup] { wakeup.wake(); });
    auto waiter = wakeup.wait();
    co_await waiter;
}

QCoro::Task<core::Result<http::Response>> ScriptedTransport::send(http::Request request, http::CallContext context)
{
    requests.append(request);
    contexts.append(context);
    Scripted answer;
    if (!m_script.empty()) {
        answer = std::move(m_script.front());
        m_script.pop_front();
    } else if (m_fallback) {
        answer = m_fallback(request);
    } else {
        answer = Scripted::failing(core::ErrorKind::Network);
        answer.error->message = QStringLiteral("the script is exhausted");
    }
    if (answer.check) {
        answer.check(request);
    }
    if (answer.hang) {
        co_await untilCancelled(context.cancel);
        co_return core::Error::cancelled();
    }
    if (answer.error) {
        co_return *answer.error;
    }
    http::Response response;
    response.status = answer.status;
    response.headers = answer.headers;
    response.url = request.url;
    const bool isStream = answer.streamed || !answer.chunks.isEmpty();
    if (request.stream && answer.status >= 200 && answer.status < 300) {
        if (!isStream && !answer.body.isEmpty()) {
            answer.chunks.append(answer.body);
        }
        response.stream = std::make_shared<ScriptedStream>(std::move(answer), context.cancel);
    } else {
        response.body = isStream ? answer.chunks.join() : answer.body;
    }
    co_return response;
}

QJsonObject ScriptedTransport::lastJson() const
{
    return QJsonDocument::fromJson(last().body).object();
}

} // namespace support
