// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/requestidpolicy.h"

namespace http {

QCoro::Task<core::Result<Response>> RequestIdPolicy::send(Request request, CallContext context, Next next)
{
    if (!request.headers.contains("x-ms-client-request-id")) {
        request.headers.set("x-ms-client-request-id", m_random->uuid().toLatin1());
    }
    return next.send(std::move(request), std::move(context));
}

} // namespace http
