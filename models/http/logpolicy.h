// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/pipeline.h"

namespace http {

/// Last before the wire: fills the CallRecord (credentials masked) and writes one line a try. The line is an allow-list:
/// method, URL with masked query values, status, time, and the headers of redaction.cpp; never bodies, never credentials.
class LogPolicy : public Policy
{
public:
    LogPolicy(core::Clock* clock, std::function<void(const QString&)> log);
    QCoro::Task<core::Result<Response>> send(Request request, CallContext context, Next next) override;

private:
    core::Clock* m_clock;
    std::function<void(const QString&)> m_log;
};

} // namespace http
