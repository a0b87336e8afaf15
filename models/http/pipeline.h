// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/random.h"
#include "http/callcontext.h"
#include "http/message.h"
#include "http/tokenprovider.h"
#include "telemetry/span.h"

#include <vector>

namespace http {

class CallRegistry;
class ThrottleGate;

/// The wire. Answers any HTTP status as a Response; only transport faults are errors (Network, Tls, Timeout, Cancelled).
/// Never follows redirects. Replaceable in tests by ScriptedTransport.
class Transport
{
public:
    virtual ~Transport() = default;
    virtual QCoro::Task<core::Result<Response>> send(Request request, CallContext context) = 0;
};

class Policy;
/// The rest of the pipeline behind a policy; cheap to copy, may be called several times (retry).
class Next
{
public:
    Next(const std::vector<std::shared_ptr<Policy>>* policies, size_t index, Transport* transport)
        : m_policies(policies), m_index(index), m_transport(transport)
    {
    }
    QCoro::Task<core::Result<Response>> send(Request request, CallContext context) const;

private:
    const std::vector<std::shared_ptr<Policy>>* m_policies;
    size_t m_index;
    Transport* m_transport;
};

/// One step of the pipeline. Stateless, or with state that is safe across interleaved calls on one thread.
class Policy
{
public:
    virtual ~Policy() = default;
    virtual QCoro::Task<core::Result<Response>> send(Request request, CallContext context, Next next) = 0;
};

struct RetryOptions
{
    int maxTries = 4;
    core::Milliseconds firstDelay{800};
    core::Milliseconds maxDelay{30000};
    /// A service that asks to wait longer than this is not waited for: the Throttled error with retryAfter is returned.
    core::Milliseconds maxRetryAfter{60000};
};

/// Everything the pipeline needs from outside.
struct PipelineParts
{
    core::Clock* clock = nullptr;   ///< null: the computer's
    core::Random* random = nullptr; ///< null: the computer's
    std::shared_ptr<TokenProvider> tokens; ///< may be null where only keys or anonymous calls are made
    AudienceRule audience;
    std::shared_ptr<ThrottleGate> throttle; ///< null: own
    std::shared_ptr<CallRegistry> calls;    ///< null: none
    telemetry::SpanSink spans;
    std::function<void(const QString& line)> log; ///< allow-listed lines, no secrets
    QByteArray userAgent;
    RetryOptions retry;
};

/// An ordered list of policies with the transport last. Copyable handle semantics through shared_ptr; outlives its calls.
class Pipeline : public std::enable_shared_from_this<Pipeline>
{
public:
    /// operation span, request id, user agent | retry | per try: auth, throttle gate, try span, log, transport.
    static std::shared_ptr<Pipeline> standard(PipelineParts parts, std::shared_ptr<Transport> transport);
    Pipeline(std::vector<std::shared_ptr<Policy>> policies, std::shared_ptr<Transport> transport);

    /// Any HTTP status is a Response; use errorOf() (httperror.h) to turn a status into an Error.
    QCoro::Task<core::Result<Response>> send(Request request, CallContext context);

private:
    std::vector<std::shared_ptr<Policy>> m_policies;
    std::shared_ptr<Transport> m_transport;
};

} // namespace http
