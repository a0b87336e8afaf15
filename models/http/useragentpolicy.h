// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/pipeline.h"

namespace http {

/// Names the program to the service, unless the request already does.
class UserAgentPolicy : public Policy
{
public:
    /// Empty: "Pilothouse/<version>".
    explicit UserAgentPolicy(QByteArray userAgent);
    QCoro::Task<core::Result<Response>> send(Request request, CallContext context, Next next) override;

private:
    QByteArray m_userAgent;
};

} // namespace http
