// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/throttlepolicy.h"

#include "http/waitstate.h"

#include <QCoreApplication>

namespace http {

namespace {

core::Error stillThrottled(const Request& request, core::Milliseconds wait)
{
    const QString text = QCoreApplication::translate("http::Error", "%1 asked to wait %2 s; nothing was sent before that.");
    core::Error error = core::Error::make(
        core::ErrorKind::Throttled, text.arg(request.url.host()).arg((wait.count() + 999) / 1000), request.url.host());
    error.retryAfter = wait;
    return error;
}

} // namespace

ThrottlePolicy::ThrottlePolicy(core::Clock* clock, std::shared_ptr<ThrottleGate> gate, core::Milliseconds maxRetryAfter)
    : m_clock(clock), m_gate(std::move(gate)), m_maxRetryAfter(maxRetryAfter)
{
}

QCoro::Task<core::Result<Response>> ThrottlePolicy::send(Request request, CallContext context, Next next)
{
    const QString key = ThrottleGate::keyOf(request);
    while (true) { // the gate may have closed again while we waited
        const core::Milliseconds wait = m_gate->waitFor(key, m_clock->monotonic());
        if (wait.count() == 0) {
            break;
        }
        const bool tooLate = context.deadlineAt && m_clock->monotonic() + wait >= *context.deadlineAt;
        if (wait > m_maxRetryAfter || tooLate) {
            co_return stillThrottled(request, wait);
        }
        if (context.progress) {
            context.progress(waitState(wait, true), context.tryNumber);
        }
        m_gate->hold(key, 1);
        const bool slept = co_await m_clock->sleep(wait, context.cancel);
        m_gate->hold(key, -1);
        if (!slept) {
            co_return core::Error::cancelled();
        }
        if (context.progress) {
            context.progress(QStringLiteral("sending"), context.tryNumber);
        }
    }
    core::Result<Response> response = co_await next.send(std::move(request), std::move(context));
    if (response) {
        m_gate->learn(key, *response, m_clock->monotonic(), m_clock->now());
    }
    co_return response;
}

} // namespace http
