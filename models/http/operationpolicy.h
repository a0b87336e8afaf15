// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/pipeline.h"

namespace http {

/// The whole call, from send() to the last byte: its span, its place in the call registry (with cancel), its deadline.
/// A deadline that passes ends the call as Timeout wherever it is: in a try, in a wait, in a token request, in the stream.
class OperationPolicy : public Policy
{
public:
    OperationPolicy(core::Clock* clock, core::Random* random, telemetry::SpanSink spans, std::shared_ptr<CallRegistry> calls);
    QCoro::Task<core::Result<Response>> send(Request request, CallContext context, Next next) override;

private:
    core::Clock* m_clock;
    core::Random* m_random;
    telemetry::SpanSink m_spans;
    std::shared_ptr<CallRegistry> m_calls;
};

} // namespace http
