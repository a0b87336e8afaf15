// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/useragentpolicy.h"

namespace http {

UserAgentPolicy::UserAgentPolicy(QByteArray userAgent)
    : m_userAgent(userAgent.isEmpty() ? QByteArrayLiteral("Pilothouse/" PILOTHOUSE_VERSION) : std::move(userAgent))
{
}

QCoro::Task<core::Result<Response>> UserAgentPolicy::send(Request request, CallContext context, Next next)
{
    if (!request.headers.contains("User-Agent")) {
        request.headers.set("User-Agent", m_userAgent);
    }
    return next.send(std::move(request), std::move(context));
}

} // namespace http
