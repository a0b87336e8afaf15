// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/pipeline.h"
#include "http/throttlegate.h"

namespace http {

/// Holds a try until the time that the service told an earlier call of the same group. A wait longer than maxRetryAfter or
/// beyond the deadline is not begun: Throttled with retryAfter is returned and nothing is sent.
class ThrottlePolicy : public Policy
{
public:
    ThrottlePolicy(core::Clock* clock, std::shared_ptr<ThrottleGate> gate, core::Milliseconds maxRetryAfter);
    QCoro::Task<core::Result<Response>> send(Request request, CallContext context, Next next) override;

private:
    core::Clock* m_clock;
    std::shared_ptr<ThrottleGate> m_gate;
    core::Milliseconds m_maxRetryAfter;
};

} // namespace http
