// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/pipeline.h"

namespace http {

/// One span a try, below the operation's, and the traceparent header that lets the service's own traces join it.
class TrySpanPolicy : public Policy
{
public:
    TrySpanPolicy(core::Clock* clock, core::Random* random, telemetry::SpanSink spans);
    QCoro::Task<core::Result<Response>> send(Request request, CallContext context, Next next) override;

private:
    core::Clock* m_clock;
    core::Random* m_random;
    telemetry::SpanSink m_spans;
};

} // namespace http
