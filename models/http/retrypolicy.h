// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/pipeline.h"

namespace http {

/// Whether a failed try of this request may be sent again without a risk of doing something twice (RFC 9110 §9.2.2).
bool mayRepeat(const Request& request);

/// Sends a failed try again: 408, 429, 500, 502, 503, 504, lost connections and time-outs; `x-should-retry` overrides the status
/// list. Waits what the service asked, else exponentially with jitter; never beyond the deadline or maxRetryAfter; never for
/// requests that may not be repeated; never once a stream has begun. The last answer or error is returned as it is.
class RetryPolicy : public Policy
{
public:
    RetryPolicy(core::Clock* clock, core::Random* random, RetryOptions options);
    QCoro::Task<core::Result<Response>> send(Request request, CallContext context, Next next) override;

private:
    bool isWorthRepeating(const core::Result<Response>& outcome) const;
    /// Nothing: do not wait, give up.
    std::optional<core::Milliseconds> delayAfter(const core::Result<Response>& outcome, int tries,
                                                 const CallContext& context) const;
    core::Clock* m_clock;
    core::Random* m_random;
    RetryOptions m_options;
};

} // namespace http
