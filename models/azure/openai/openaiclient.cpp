// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/openai/openaiclient.h"

#include "azure/openai/chatstream.h"
#include "azure/openai/openaiwire.h"
#include "core/json.h"
#include "http/httperror.h"
#include "http/sse.h"

namespace azure {

namespace {

using core::ErrorKind;

constexpr qsizetype kMaxEventBytes = 16 * 1024 * 1024;
constexpr core::Milliseconds kThinkingTime{300000}; ///< reasoning models may be silent for minutes

http::Request requestTo(const OpenAiEndpoint& endpoint, const QString& operation, const QString& name)
{
    http::Request request;
    request.method = "POST";
    request.url = openai::urlOf(endpoint, operation);
    request.operation = name;
    request.service = QStringLiteral("openai");
    request.deployment = endpoint.deployment;
    request.credential = endpoint.credential;
    request.repeat = http::Repeat::Repeatable; // these POSTs compute and change nothing
    request.headers.set("Content-Type", "application/json");
    request.headers.set("Accept", "application/json");
    return request;
}

double since(const core::Clock& clock, core::Milliseconds start)
{
    return static_cast<double>((clock.monotonic() - start).count());
}

core::Error withId(core::Error error, const http::Response& response)
{
    if (error.requestId.isEmpty()) {
        error.requestId = response.requestId();
    }
    return error;
}

/// Reads what follows [DONE], so that the connection can carry the next call; nobody waits for it.
QCoro::Task<> drain(std::shared_ptr<http::BodyStream> stream, core::Clock* clock)
{
    const core::CancelSource limit;
    QObject guard;
    clock->callAfter(core::Milliseconds(1000), &guard, [limit] { limit.cancel(); });
    while (true) {
        const core::Result<QByteArray> rest = co_await stream->read(limit.token());
        if (!rest || rest->isEmpty()) {
            co_return;
        }
    }
}

/// One streamed answer on its way.
class StreamReading
{
public:
    StreamReading(http::Response response, core::Clock* clock, core::Milliseconds start, core::CancelToken cancel,
                  std::function<void(const ChatDelta&)> onDelta)
        : m_response(std::move(response)), m_clock(clock), m_start(start), m_cancel(std::move(cancel)), m_onDelta(std::move(onDelta))
    {
    }

    QCoro::Task<ChatOutcome> run()
    {
        const std::shared_ptr<http::BodyStream> stream = std::exchange(m_response.stream, nullptr);
        std::optional<core::Error> error;
        while (!error && !m_chat.isDone()) {
            const core::Result<QByteArray> bytes = co_await stream->read(m_cancel);
            if (!bytes) {
                error = bytes.error();
            } else if (bytes->isEmpty()) {
                error = endOfStream();
                break;
            } else {
                error = takeBytes(*bytes);
            }
        }
        if (m_chat.isDone()) {
            drain(stream, m_clock);
        }
        co_return outcome(error);
    }

private:
    /// The stream ended by itself: whole, or cut in a place that the transport cannot see.
    std::optional<core::Error> endOfStream() const
    {
        if (m_chat.isWhole() && !m_sse.hasPartial()) {
            return std::nullopt;
        }
        return core::Error::make(ErrorKind::StreamCut, QStringLiteral("the stream ended without its end marker"),
                                 m_response.url.host());
    }

    std::optional<core::Error> takeBytes(const QByteArray& bytes)
    {
        for (const http::SseEvent& event : m_sse.feed(bytes)) {
            if (m_chat.isDone()) {
                break;
            }
            const core::Result<ChatDelta> delta = m_chat.take(event.data, m_response.url.host(), m_clock->now());
            if (!delta) {
                return delta.error();
            }
            tell(*delta);
        }
        if (m_sse.heldBytes() > kMaxEventBytes) {
            return core::Error::make(ErrorKind::MalformedResponse, QStringLiteral("an event of the stream is too long"),
                                     m_response.url.host());
        }
        return std::nullopt;
    }

    void tell(const ChatDelta& delta)
    {
        if (m_chat.answer().firstTokenMs < 0 && !delta.text.isEmpty()) {
            m_chat.answer().firstTokenMs = since(*m_clock, m_start);
        }
        const bool says = !delta.text.isEmpty() || !delta.verdicts.isEmpty() || !delta.reasoning.isEmpty();
        if (says && m_onDelta) {
            m_onDelta(delta);
        }
    }

    ChatOutcome outcome(const std::optional<core::Error>& error)
    {
        ChatOutcome result;
        result.answer = std::move(m_chat.answer());
        result.answer.limits = openai::readLimits(m_response.headers);
        result.answer.requestId = m_response.requestId();
        result.answer.totalMs = since(*m_clock, m_start);
        if (error) {
            result.error = withId(*error, m_response);
        }
        return result;
    }

    http::Response m_response;
    core::Clock* m_clock;
    core::Milliseconds m_start;
    core::CancelToken m_cancel;
    std::function<void(const ChatDelta&)> m_onDelta;
    http::SseParser m_sse;
    openai::ChatStream m_chat;
};

ChatOutcome buffered(const core::Result<http::Response>& response, const core::Clock& clock, core::Milliseconds start)
{
    ChatOutcome outcome;
    outcome.answer.totalMs = since(clock, start);
    if (response) {
        outcome.answer.limits = openai::readLimits(response->headers);
        outcome.answer.requestId = response->requestId();
    }
    const core::Result<QJsonObject> body = http::jsonOf(response, clock.now());
    if (!body) {
        outcome.error = body.error();
        return outcome;
    }
    if (!body->value(QLatin1String("choices")).isArray()) {
        outcome.error = core::Error::make(ErrorKind::MalformedResponse, QStringLiteral("the answer has no member \"choices\""),
                                          response->url.host());
        return outcome;
    }
    openai::readChat(*body, outcome.answer);
    outcome.answer.firstTokenMs = outcome.answer.totalMs;
    return outcome;
}

/// A server that ignores "stream": its JSON is read to the end and taken as one delta.
QCoro::Task<core::Result<http::Response>> gathered(http::Response response, core::CancelToken cancel, qint64 maxBytes)
{
    const std::shared_ptr<http::BodyStream> stream = std::exchange(response.stream, nullptr);
    while (true) {
        const core::Result<QByteArray> bytes = co_await stream->read(cancel);
        if (!bytes) {
            co_return bytes.error();
        }
        if (bytes->isEmpty()) {
            co_return response;
        }
        response.body.append(*bytes);
        if (response.body.size() > maxBytes) {
            co_return core::Error::make(ErrorKind::MalformedResponse, QStringLiteral("the answer is too long"), response.url.host());
        }
    }
}

} // namespace

OpenAiClient::OpenAiClient(std::shared_ptr<http::Pipeline> pipeline, core::Clock* clock)
    : m_pipeline(std::move(pipeline)), m_clock(clock)
{
}

QCoro::Task<ChatOutcome> OpenAiClient::complete(OpenAiEndpoint endpoint, ChatRequest request, http::CallContext context)
{
    core::Clock* const clock = m_clock;
    const core::Milliseconds start = clock->monotonic();
    http::Request call = requestTo(endpoint, QStringLiteral("chat/completions"), QStringLiteral("ChatCompletions_Create"));
    call.body = core::json::compact(openai::writeChat(endpoint, request, false));
    call.tryTimeout = kThinkingTime;
    const core::Result<http::Response> response = co_await m_pipeline->send(std::move(call), std::move(context));
    co_return buffered(response, *clock, start);
}

QCoro::Task<ChatOutcome> OpenAiClient::stream(OpenAiEndpoint endpoint, ChatRequest request, http::CallContext context,
                                              std::function<void(const ChatDelta&)> onDelta)
{
    core::Clock* const clock = m_clock;
    const core::Milliseconds start = clock->monotonic();
    http::Request call = requestTo(endpoint, QStringLiteral("chat/completions"), QStringLiteral("ChatCompletions_Create"));
    call.body = core::json::compact(openai::writeChat(endpoint, request, true));
    call.headers.set("Accept", "text/event-stream, application/json");
    call.stream = true;
    call.tryTimeout = kThinkingTime;
    const qint64 maxBytes = call.maxBodyBytes;
    const core::CancelToken cancel = context.cancel;
    core::Result<http::Response> response = co_await m_pipeline->send(std::move(call), std::move(context));
    if (!response || !response->stream) {
        co_return buffered(response, *clock, start);
    }
    if (!response->headers.value("Content-Type").trimmed().toLower().startsWith("text/event-stream")) {
        const core::Result<http::Response> whole = co_await gathered(std::move(*response), cancel, maxBytes);
        ChatOutcome outcome = buffered(whole, *clock, start);
        if (!outcome.error && onDelta) {
            onDelta({outcome.answer.text, outcome.answer.verdicts, outcome.answer.reasoning});
        }
        co_return outcome;
    }
    const auto reading = std::make_unique<StreamReading>(std::move(*response), clock, start, cancel, std::move(onDelta));
    ChatOutcome outcome = co_await reading->run();
    co_return outcome;
}

QCoro::Task<core::Result<Embeddings>> OpenAiClient::embed(OpenAiEndpoint endpoint, QStringList inputs, int dimensions,
                                                          http::CallContext context)
{
    core::Clock* const clock = m_clock;
    if (inputs.isEmpty()) {
        co_return Embeddings{};
    }
    http::Request call = requestTo(endpoint, QStringLiteral("embeddings"), QStringLiteral("Embeddings_Create"));
    call.body = core::json::compact(openai::writeEmbeddings(endpoint, inputs, dimensions));
    const core::Result<http::Response> response = co_await m_pipeline->send(std::move(call), std::move(context));
    const core::Result<QJsonObject> body = http::jsonOf(response, clock->now());
    if (!body) {
        co_return body.error();
    }
    co_return openai::readEmbeddings(*body, inputs.size(), response->url.host());
}

QCoro::Task<core::Result<QStringList>> OpenAiClient::models(OpenAiEndpoint endpoint, http::CallContext context)
{
    core::Clock* const clock = m_clock;
    http::Request call = requestTo(endpoint, QStringLiteral("models"), QStringLiteral("Models_List"));
    call.method = "GET";
    call.headers.remove("Content-Type");
    call.deployment.clear();
    const core::Result<http::Response> response = co_await m_pipeline->send(std::move(call), std::move(context));
    if (response && (response->status == 404 || response->status == 405 || response->status == 501)) {
        co_return QStringList();
    }
    const core::Result<QJsonObject> body = http::jsonOf(response, clock->now());
    if (!body) {
        co_return body.error();
    }
    QStringList names;
    for (const QJsonValue& model : body->value(QLatin1String("data")).toArray()) {
        names.append(model.toObject().value(QLatin1String("id")).toString());
    }
    co_return names;
}

} // namespace azure
