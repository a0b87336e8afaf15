// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/pipeline.h"

namespace http {

/// Adds the request's credential, try by try.
/// - TokenFor: only to a URL that the audience rule allows (else Untrusted, and no token is even fetched). A 401 is answered
///   once with a refreshed token, a claims challenge once with a token that carries the claims; both once a call, not once a try.
///   What may not be repeated is sent again only if the 401 names a bearer challenge, because then it was refused before anything
///   was done. A second claims challenge is Forbidden with code "AccessRefusedByPolicy". The provider may let the call wait for
///   the person, once.
/// - KeyFor: only over https, to loopback, or where the person allowed plain http for that entry.
class AuthPolicy : public Policy
{
public:
    AuthPolicy(std::shared_ptr<TokenProvider> tokens, AudienceRule audience);
    QCoro::Task<core::Result<Response>> send(Request request, CallContext context, Next next) override;

private:
    QCoro::Task<core::Result<Response>> sendWithToken(Request request, CallContext context, Next next, TokenFor wanted);
    QCoro::Task<core::Result<AccessToken>> obtain(TokenRequest request, CallContext context, QString purpose);
    std::shared_ptr<TokenProvider> m_tokens;
    AudienceRule m_audience;
};

} // namespace http
