// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/tryspanpolicy.h"

#include "http/observedstream.h"
#include "http/redaction.h"
#include "telemetry/genai.h"
#include "telemetry/spanid.h"

namespace http {

using namespace telemetry;

namespace {

void finish(const core::Clock& clock, const SpanSink& spans, SpanData span, int status,
            const std::optional<core::Error>& error)
{
    span.durationMs = static_cast<double>(clock.monotonic().count()) - span.startMs;
    span.ok = !error && status < 400;
    if (status != 0) {
        span.attributes.insert(attribute::kHttpStatus, status);
    }
    if (!span.ok) {
        span.attributes.insert(attribute::kErrorType, error ? core::kindName(error->kind) : QString::number(status));
    }
    if (spans) {
        spans(span);
    }
}

} // namespace

TrySpanPolicy::TrySpanPolicy(core::Clock* clock, core::Random* random, SpanSink spans)
    : m_clock(clock), m_random(random), m_spans(std::move(spans))
{
}

QCoro::Task<core::Result<Response>> TrySpanPolicy::send(Request request, CallContext context, Next next)
{
    SpanData span;
    span.traceId = context.traceId.isEmpty() ? newTraceId(*m_random) : context.traceId;
    span.spanId = newSpanId(*m_random);
    span.parentId = context.parentSpanId;
    span.name = QString::fromLatin1(request.method);
    span.start = m_clock->now();
    span.startMs = static_cast<double>(m_clock->monotonic().count());
    span.attributes = {{attribute::kHttpMethod, QString::fromLatin1(request.method)},
                       {attribute::kServerAddress, request.url.host()},
                       {attribute::kServerPort, request.url.port(request.url.scheme() == QLatin1String("https") ? 443 : 80)},
                       {attribute::kUrlFull, loggableUrl(request.url)},
                       {attribute::kHttpResendCount, context.tryNumber - 1},
                       {attribute::kAzureClientRequestId, QString::fromLatin1(request.headers.value("x-ms-client-request-id"))}};
    const QByteArray parent = traceParent(span.traceId, span.spanId);
    if (!parent.isEmpty()) {
        request.headers.set("traceparent", parent);
    }
    core::Result<Response> response = co_await next.send(std::move(request), std::move(context));
    if (!response) {
        finish(*m_clock, m_spans, span, 0, response.error());
        co_return response;
    }
    const QString requestId = response->requestId();
    if (!requestId.isEmpty()) {
        span.attributes.insert(attribute::kAzureServiceRequestId, requestId);
    }
    if (!response->stream) {
        finish(*m_clock, m_spans, span, response->status, std::nullopt);
        co_return response;
    }
    StreamObserver observer;
    observer.ended = [clock = m_clock, spans = m_spans, span,
                      status = response->status](const std::optional<core::Error>& error) {
        finish(*clock, spans, span, status, error);
    };
    ObservedStream::observe(*response, std::move(observer));
    co_return response;
}

} // namespace http
