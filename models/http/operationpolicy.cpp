// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/operationpolicy.h"

#include "http/callregistry.h"
#include "http/observedstream.h"
#include "telemetry/genai.h"
#include "telemetry/spanid.h"

namespace http {

namespace {

using namespace telemetry;

/// Everything that ends with the call; shared by the coroutine and, for streams, by the stream's observer.
class RunningOperation
{
public:
    RunningOperation(core::Clock* clock, SpanSink spans, std::shared_ptr<CallRegistry> calls)
        : m_clock(clock), m_spans(std::move(spans)), m_calls(std::move(calls))
    {
    }

    void begin(const Request& request, CallContext& context, core::Random& random)
    {
        m_caller = context.cancel;
        m_cancel = core::CancelSource::linkedTo(context.cancel);
        m_host = request.url.host();
        m_span.traceId = context.traceId.isEmpty() ? newTraceId(random) : context.traceId;
        m_span.spanId = newSpanId(random);
        m_span.parentId = context.parentSpanId;
        m_span.name = request.operation.isEmpty() ? QString::fromLatin1(request.method) : request.operation;
        m_span.start = m_clock->now();
        m_span.startMs = static_cast<double>(m_clock->monotonic().count());
        m_span.attributes = {{attribute::kHttpMethod, QString::fromLatin1(request.method)},
                             {attribute::kServerAddress, m_host}};
        context.cancel = m_cancel.token();
        context.traceId = m_span.traceId;
        context.parentSpanId = m_span.spanId;
        if (context.record) {
            context.record->startMs = m_span.startMs;
        }
        m_record = context.record;
        registerCall(request, context);
        startDeadline(context);
    }

    /// Cancelled by us because time was up is a Timeout for the caller; cancelled by the caller stays Cancelled.
    core::Error mapError(core::Error error) const
    {
        if (error.kind == core::ErrorKind::Cancelled && m_deadlinePassed && !m_caller.isCancelled()) {
            return core::Error::make(core::ErrorKind::Timeout, QStringLiteral("the call's time limit passed"), m_host);
        }
        return error;
    }

    void finish(const std::optional<core::Error>& error, int status)
    {
        if (m_calls && m_callId != 0) {
            m_calls->finish(m_callId);
        }
        m_span.durationMs = static_cast<double>(m_clock->monotonic().count()) - m_span.startMs;
        if (m_record) {
            m_record->durationMs = m_span.durationMs;
        }
        m_span.ok = !error && status < 400;
        if (status != 0) {
            m_span.attributes.insert(attribute::kHttpStatus, status);
        }
        if (error) {
            m_span.attributes.insert(attribute::kErrorType, core::kindName(error->kind));
        } else if (status >= 400) {
            m_span.attributes.insert(attribute::kErrorType, QString::number(status));
        }
        if (m_spans) {
            m_spans(m_span);
        }
    }

    void describe(const Response& response)
    {
        m_span.attributes.insert(attribute::kHttpResendCount, response.tries - 1);
        const QString requestId = response.requestId();
        if (!requestId.isEmpty()) {
            m_span.attributes.insert(attribute::kAzureServiceRequestId, requestId);
        }
    }
    double elapsedMs() const { return static_cast<double>(m_clock->monotonic().count()) - m_span.startMs; }

private:
    void registerCall(const Request& request, CallContext& context)
    {
        if (!m_calls) {
            return;
        }
        RunningCall call;
        call.label = context.label.isEmpty() ? m_span.name : context.label;
        call.service = request.service;
        call.host = m_host;
        call.started = m_span.start;
        call.state = QStringLiteral("sending");
        m_callId = m_calls->begin(call, m_cancel);
        context.progress = [calls = std::weak_ptr<CallRegistry>(m_calls), id = m_callId](const QString& state, int tries) {
            if (const auto registry = calls.lock()) {
                registry->update(id, state, tries);
            }
        };
    }

    void startDeadline(CallContext& context)
    {
        if (!context.deadline) {
            return;
        }
        const core::Milliseconds at = m_clock->monotonic() + *context.deadline;
        if (!context.deadlineAt || at < *context.deadlineAt) {
            context.deadlineAt = at;
        }
        m_clock->callAfter(*context.deadline, &m_guard, [this] {
            m_deadlinePassed = true;
            const core::CancelSource source = m_cancel; // cancelling may end and destroy this operation
            source.cancel();
        });
    }

    core::Clock* m_clock;
    SpanSink m_spans;
    std::shared_ptr<CallRegistry> m_calls;
    std::shared_ptr<CallRecord> m_record;
    core::CancelToken m_caller;
    core::CancelSource m_cancel;
    QObject m_guard; ///< the deadline timer dies with the call
    QString m_host;
    SpanData m_span;
    quint64 m_callId = 0;
    bool m_deadlinePassed = false;
};

} // namespace

OperationPolicy::OperationPolicy(core::Clock* clock, core::Random* random, SpanSink spans, std::shared_ptr<CallRegistry> calls)
    : m_clock(clock), m_random(random), m_spans(std::move(spans)), m_calls(std::move(calls))
{
}

QCoro::Task<core::Result<Response>> OperationPolicy::send(Request request, CallContext context, Next next)
{
    const auto operation = std::make_shared<RunningOperation>(m_clock, m_spans, m_calls);
    operation->begin(request, context, *m_random);
    const auto progress = context.progress;
    core::Result<Response> response = co_await next.send(std::move(request), std::move(context));
    if (!response) {
        const core::Error error = operation->mapError(response.error());
        operation->finish(error, 0);
        co_return error;
    }
    operation->describe(*response);
    if (!response->stream) {
        response->totalMs = operation->elapsedMs();
        operation->finish(std::nullopt, response->status);
        co_return response;
    }
    if (progress) {
        progress(QStringLiteral("streaming"), response->tries);
    }
    StreamObserver observer;
    observer.mapError = [operation](core::Error error) { return operation->mapError(std::move(error)); };
    observer.ended = [operation, status = response->status](const std::optional<core::Error>& error) {
        operation->finish(error, status);
    };
    ObservedStream::observe(*response, std::move(observer));
    co_return response;
}

} // namespace http
