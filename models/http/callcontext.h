// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "http/headers.h"

#include <QString>
#include <QUrl>
#include <functional>
#include <memory>
#include <optional>

namespace http {

/// What really went over the wire, for the inspector and for support. Credentials are masked before they get here.
struct CallRecord
{
    QByteArray method;
    QUrl url;
    Headers requestHeaders;
    QByteArray requestBody;
    int status = 0;
    Headers responseHeaders;
    QByteArray responseBody; ///< streams: as received, bounded to 4 MiB
    int tries = 0;
    double startMs = 0; ///< monotonic
    double headersMs = -1;
    double durationMs = -1;
};

/// What was done about a call's credential so far, over all of its tries. Each of these happens at most once a call.
struct AuthSteps
{
    bool refreshed = false;       ///< a 401 without claims was answered with a new token
    bool answeredClaims = false;  ///< a claims challenge was answered
    bool waitedForPerson = false; ///< the person signed in for it
};

/// Travels with every call: who may cancel it, until when it makes sense, which span it belongs to.
struct CallContext
{
    core::CancelToken cancel;
    /// Total limit over all tries and waits, measured from the start of send(). Default: none.
    std::optional<core::Milliseconds> deadline;
    QString traceId;      ///< 32 hex digits; empty: a new trace
    QString parentSpanId; ///< 16 hex digits
    QString label;        ///< what the status bar shows ("Searching handbook"); empty: Request::operation
    std::shared_ptr<CallRecord> record; ///< filled when given

    /// Set by the operation policy for the policies behind it: the deadline on the monotonic clock, the try that runs, and
    /// where to tell what the call is doing ("waiting 3 s (throttled)").
    std::optional<core::Milliseconds> deadlineAt;
    int tryNumber = 1;
    std::function<void(const QString& state, int tries)> progress;
    /// Set by the pipeline.
    std::shared_ptr<AuthSteps> authSteps;
};

} // namespace http
