// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/pipeline.h"

namespace http {

/// Follows up to five redirects within the same origin; a redirect anywhere else is an Untrusted error, since credentials and
/// questions must not travel to a host that nobody named. Requests with acceptRedirects get the 3xx answer itself.
/// 303 (and 301, 302 for POST) continue as GET (RFC 9110 §15.4).
class RedirectPolicy : public Policy
{
public:
    QCoro::Task<core::Result<Response>> send(Request request, CallContext context, Next next) override;
};

} // namespace http
