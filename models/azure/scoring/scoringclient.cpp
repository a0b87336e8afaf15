// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/scoring/scoringclient.h"

#include "azure/scoring/scoringwire.h"
#include "core/json.h"
#include "http/httperror.h"
#include "http/sse.h"

namespace azure {

namespace {

using core::ErrorKind;

constexpr qint64 kMaxAnswerBytes = 64 * 1024 * 1024;

http::Request requestTo(const ScoringEndpoint& endpoint, const QJsonObject& input)
{
    http::Request request;
    request.method = "POST";
    request.url = endpoint.scoringUri;
    request.operation = QStringLiteral("OnlineEndpoints_Score");
    request.service = QStringLiteral("scoring");
    request.deployment = endpoint.deployment;
    request.credential = endpoint.credential;
    request.repeat = http::Repeat::Repeatable; // an orchestrator answers; it changes nothing
    request.stream = true;
    request.tryTimeout = core::Milliseconds(180000); // the longest request_timeout_ms of a deployment
    request.headers.set("Content-Type", "application/json");
    request.headers.set("Accept", "text/event-stream, application/json");
    if (!endpoint.deployment.isEmpty()) {
        request.headers.set("azureml-model-deployment", endpoint.deployment.toUtf8());
    }
    request.body = core::json::compact(input);
    return request;
}

/// One answer on its way: events as they come, or JSON to its end.
class Reading
{
public:
    Reading(http::Response response, core::Clock* clock, core::Milliseconds start, core::CancelToken cancel,
            std::function<void(const QString&, const QString&)> onDelta)
        : m_response(std::move(response)), m_clock(clock), m_start(start), m_cancel(std::move(cancel)), m_onDelta(std::move(onDelta)),
          m_events(m_response.headers.value("Content-Type").trimmed().toLower().startsWith("text/event-stream"))
    {
    }

    QCoro::Task<ScoringOutcome> run()
    {
        const std::shared_ptr<http::BodyStream> stream = std::exchange(m_response.stream, nullptr);
        std::optional<core::Error> error;
        while (!error) {
            const core::Result<QByteArray> bytes = co_await stream->read(m_cancel);
            if (!bytes) {
                error = bytes.error();
            } else if (bytes->isEmpty()) {
                error = atEnd();
                break;
            } else {
                error = take(*bytes);
            }
        }
        ScoringOutcome outcome;
        outcome.answer = m_answer;
        outcome.answer.totalMs = elapsed();
        if (error) {
            if (error->requestId.isEmpty()) {
                error->requestId = m_response.requestId();
            }
            outcome.error = error;
        }
        co_return outcome;
    }

private:
    double elapsed() const { return static_cast<double>((m_clock->monotonic() - m_start).count()); }

    std::optional<core::Error> take(const QByteArray& bytes)
    {
        if (m_answer.firstByteMs < 0) {
            m_answer.firstByteMs = elapsed();
        }
        m_total += bytes.size();
        if (m_total > kMaxAnswerBytes) {
            return core::Error::make(ErrorKind::MalformedResponse, QStringLiteral("the answer is too long"), m_response.url.host());
        }
        if (!m_events) {
            m_response.body.append(bytes);
            return std::nullopt;
        }
        for (const http::SseEvent& event : m_sse.feed(bytes)) {
            if (event.data == "[DONE]") { // Agent Framework hosts end so; prompt flow just closes
                continue;
            }
            const auto texts = scoringwire::addEvent(event.data, m_response, m_clock->now(), m_answer.output);
            if (!texts) {
                return texts.error();
            }
            for (const auto& [name, text] : *texts) {
                if (m_onDelta) {
                    m_onDelta(name, text);
                }
            }
        }
        return std::nullopt;
    }

    std::optional<core::Error> atEnd()
    {
        if (m_events) {
            if (!m_sse.hasPartial()) {
                return std::nullopt;
            }
            return core::Error::make(ErrorKind::StreamCut, QStringLiteral("the stream ended inside an event"), m_response.url.host());
        }
        const core::Result<QJsonObject> body = http::jsonOf(m_response, m_clock->now());
        if (!body) {
            return body.error();
        }
        m_answer.output = *body;
        return std::nullopt;
    }

    http::Response m_response;
    core::Clock* m_clock;
    core::Milliseconds m_start;
    core::CancelToken m_cancel;
    std::function<void(const QString&, const QString&)> m_onDelta;
    bool m_events;
    qint64 m_total = 0;
    http::SseParser m_sse;

public:
    ScoringAnswer m_answer;
};

} // namespace

ScoringClient::ScoringClient(std::shared_ptr<http::Pipeline> pipeline, core::Clock* clock)
    : m_pipeline(std::move(pipeline)), m_clock(clock)
{
}

QCoro::Task<ScoringOutcome> ScoringClient::score(ScoringEndpoint endpoint, QJsonObject input, http::CallContext context,
                                                 std::function<void(const QString&, const QString&)> onDelta)
{
    core::Clock* const clock = m_clock;
    const core::Milliseconds start = clock->monotonic();
    http::Request request = requestTo(endpoint, input);
    const core::CancelToken cancel = context.cancel;
    core::Result<http::Response> response = co_await m_pipeline->send(std::move(request), std::move(context));
    ScoringOutcome outcome;
    if (response) {
        outcome.answer.requestId = response->requestId();
        outcome.answer.deployment = QString::fromUtf8(response->headers.value("azureml-model-deployment"));
    }
    if (!response || !response->stream) {
        outcome.answer.totalMs = static_cast<double>((clock->monotonic() - start).count());
        const core::Result<QJsonObject> body = http::jsonOf(response, clock->now());
        if (!body) {
            outcome.error = body.error();
        } else {
            outcome.answer.output = *body;
        }
        co_return outcome;
    }
    const auto reading = std::make_unique<Reading>(std::move(*response), clock, start, cancel, std::move(onDelta));
    reading->m_answer = outcome.answer;
    outcome = co_await reading->run();
    co_return outcome;
}

} // namespace azure
