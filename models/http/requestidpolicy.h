// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/pipeline.h"

namespace http {

/// Gives each call one x-ms-client-request-id, the same for all its tries, so that support can find them.
class RequestIdPolicy : public Policy
{
public:
    explicit RequestIdPolicy(core::Random* random) : m_random(random) {}
    QCoro::Task<core::Result<Response>> send(Request request, CallContext context, Next next) override;

private:
    core::Random* m_random;
};

} // namespace http
