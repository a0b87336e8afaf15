// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/logpolicy.h"

#include "http/observedstream.h"
#include "http/redaction.h"

namespace http {

namespace {

constexpr qsizetype kMaxRecordedStream = 4 * 1024 * 1024;

void recordRequest(const Request& request, const CallContext& context)
{
    CallRecord& record = *context.record;
    record.method = request.method;
    record.url = recordableUrl(request.url);
    record.requestHeaders = recordableHeaders(request.headers, request.credential);
    record.requestBody = recordableBody(request.body, request.url);
    record.tries = context.tryNumber;
    record.status = 0;
    record.responseHeaders = {};
    record.responseBody.clear();
    record.headersMs = -1;
}

void recordResponse(Response& response, const Request& request, const std::shared_ptr<CallRecord>& record)
{
    record->status = response.status;
    record->responseHeaders = recordableHeaders(response.headers, Anonymous());
    record->headersMs = response.headersMs;
    record->responseBody = recordableBody(response.body, request.url);
    if (!response.stream) {
        return;
    }
    StreamObserver observer;
    observer.bytes = [record](const QByteArray& bytes) {
        const qsizetype room = kMaxRecordedStream - record->responseBody.size();
        record->responseBody.append(bytes.left(std::max<qsizetype>(0, room)));
    };
    ObservedStream::observe(response, std::move(observer));
}

QString outcomeOf(const core::Result<Response>& response)
{
    if (!response) {
        return QStringLiteral("failed: ") + core::kindName(response.error().kind);
    }
    return QString::number(response->status) + (response->stream ? QStringLiteral(" (stream)") : QString());
}

} // namespace

LogPolicy::LogPolicy(core::Clock* clock, std::function<void(const QString&)> log) : m_clock(clock), m_log(std::move(log)) {}

QCoro::Task<core::Result<Response>> LogPolicy::send(Request request, CallContext context, Next next)
{
    const core::Milliseconds start = m_clock->monotonic();
    if (context.record) {
        recordRequest(request, context);
    }
    const std::shared_ptr<CallRecord> record = context.record;
    const int tryNumber = context.tryNumber;
    core::Result<Response> response = co_await next.send(request, std::move(context));
    if (response && record) {
        recordResponse(*response, request, record);
    }
    if (m_log) {
        // joined, not arg(): a URL holds percent signs
        QString line = QString::fromLatin1(request.method) + QLatin1Char(' ') + loggableUrl(request.url) +
                       QStringLiteral(" -> ") + outcomeOf(response) + QStringLiteral(" in ") +
                       QString::number((m_clock->monotonic() - start).count()) + QStringLiteral(" ms, try ") +
                       QString::number(tryNumber);
        if (response) {
            const QString headers = loggableHeaders(response->headers);
            line += headers.isEmpty() ? QString() : QLatin1Char(' ') + headers;
        }
        m_log(line);
    }
    co_return response;
}

} // namespace http
