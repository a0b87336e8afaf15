// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/retrypolicy.h"

#include "http/httperror.h"
#include "http/waitstate.h"

#include <cmath>

namespace http {

bool mayRepeat(const Request& request)
{
    switch (request.repeat) {
    case Repeat::Repeatable:
        return true;
    case Repeat::Never:
        return false;
    case Repeat::ByMethod:
        break;
    }
    for (const char* method : {"GET", "HEAD", "PUT", "DELETE", "OPTIONS"}) {
        if (request.method.compare(method, Qt::CaseInsensitive) == 0) {
            return true;
        }
    }
    return false;
}

RetryPolicy::RetryPolicy(core::Clock* clock, core::Random* random, RetryOptions options)
    : m_clock(clock), m_random(random), m_options(options)
{
}

QCoro::Task<core::Result<Response>> RetryPolicy::send(Request request, CallContext context, Next next)
{
    const bool repeatable = mayRepeat(request);
    for (int tries = 1;; ++tries) {
        context.tryNumber = tries;
        if (context.progress) {
            context.progress(QStringLiteral("sending"), tries);
        }
        core::Result<Response> outcome = co_await next.send(request, context);
        if (outcome) {
            outcome->tries = tries;
        }
        if (!repeatable || tries >= m_options.maxTries || !isWorthRepeating(outcome)) {
            co_return outcome;
        }
        const std::optional<core::Milliseconds> delay = delayAfter(outcome, tries, context);
        if (!delay) {
            co_return outcome;
        }
        if (context.progress) {
            const bool throttled = outcome && (outcome->status == 429 || outcome->status == 503);
            context.progress(waitState(*delay, throttled), tries);
        }
        const bool slept = co_await m_clock->sleep(*delay, context.cancel);
        if (!slept) {
            co_return core::Error::cancelled();
        }
    }
}

bool RetryPolicy::isWorthRepeating(const core::Result<Response>& outcome) const
{
    if (!outcome) {
        const core::ErrorKind kind = outcome.error().kind;
        return kind == core::ErrorKind::Network || kind == core::ErrorKind::Timeout;
    }
    const QByteArray wish = outcome->headers.value("x-should-retry").toLower();
    if (outcome->status >= 400 && wish == "true") {
        return true;
    }
    if (wish == "false") {
        return false;
    }
    switch (outcome->status) {
    case 408:
    case 429:
    case 500:
    case 502:
    case 503:
    case 504:
        return true;
    default:
        return false;
    }
}

std::optional<core::Milliseconds> RetryPolicy::delayAfter(const core::Result<Response>& outcome, int tries,
                                                          const CallContext& context) const
{
    core::Milliseconds delay{0};
    std::optional<core::Milliseconds> asked;
    if (outcome) {
        asked = retryAfterOf(outcome->headers, m_clock->now());
    }
    if (asked) {
        if (*asked > m_options.maxRetryAfter) {
            return std::nullopt;
        }
        delay = *asked;
    } else {
        const double ceiling = static_cast<double>(m_options.maxDelay.count());
        const double full = std::min(ceiling, static_cast<double>(m_options.firstDelay.count()) * std::pow(2.0, tries - 1));
        delay = core::Milliseconds(std::llround(full * (0.5 + 0.5 * m_random->uniform())));
    }
    if (context.deadlineAt && m_clock->monotonic() + delay >= *context.deadlineAt) {
        return std::nullopt; // the answer we have says more than a Timeout would
    }
    return delay;
}

} // namespace http
