// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/pipeline.h"

#include "http/authpolicy.h"
#include "http/logpolicy.h"
#include "http/operationpolicy.h"
#include "http/redirectpolicy.h"
#include "http/requestidpolicy.h"
#include "http/retrypolicy.h"
#include "http/throttlepolicy.h"
#include "http/tryspanpolicy.h"
#include "http/useragentpolicy.h"

namespace http {

QCoro::Task<core::Result<Response>> Next::send(Request request, CallContext context) const
{
    if (m_index == m_policies->size()) {
        return m_transport->send(std::move(request), std::move(context));
    }
    return (*m_policies)[m_index]->send(std::move(request), std::move(context), Next(m_policies, m_index + 1, m_transport));
}

std::shared_ptr<Pipeline> Pipeline::standard(PipelineParts parts, std::shared_ptr<Transport> transport)
{
    if (!parts.clock) {
        parts.clock = &core::SystemClock::instance();
    }
    if (!parts.random) {
        parts.random = &core::SystemRandom::instance();
    }
    if (!parts.throttle) {
        parts.throttle = std::make_shared<ThrottleGate>();
    }
    std::vector<std::shared_ptr<Policy>> policies{
        // once a call
        std::make_shared<OperationPolicy>(parts.clock, parts.random, parts.spans, parts.calls),
        std::make_shared<RequestIdPolicy>(parts.random),
        std::make_shared<UserAgentPolicy>(parts.userAgent),
        std::make_shared<RetryPolicy>(parts.clock, parts.random, parts.retry),
        // once a try
        std::make_shared<RedirectPolicy>(),
        std::make_shared<AuthPolicy>(parts.tokens, parts.audience),
        std::make_shared<ThrottlePolicy>(parts.clock, parts.throttle, parts.retry.maxRetryAfter),
        std::make_shared<TrySpanPolicy>(parts.clock, parts.random, parts.spans),
        std::make_shared<LogPolicy>(parts.clock, parts.log),
    };
    return std::make_shared<Pipeline>(std::move(policies), std::move(transport));
}

Pipeline::Pipeline(std::vector<std::shared_ptr<Policy>> policies, std::shared_ptr<Transport> transport)
    : m_policies(std::move(policies)), m_transport(std::move(transport))
{
}

QCoro::Task<core::Result<Response>> Pipeline::send(Request request, CallContext context)
{
    const std::shared_ptr<Pipeline> self = shared_from_this(); // the policies must outlive the call
    context.authSteps = std::make_shared<AuthSteps>();
    const Next first(&m_policies, 0, m_transport.get());
    core::Result<Response> response = co_await first.send(std::move(request), std::move(context));
    co_return response;
}

} // namespace http
