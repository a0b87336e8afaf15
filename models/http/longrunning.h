// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/pipeline.h"

#include <QJsonObject>

namespace http {

/// `final-state-via` of an operation: where the result of a finished POST is. PUT and PATCH end with a GET of the resource.
enum class FinalState { Default, Location, AzureAsyncOperation, OriginalUri };

struct LongRunningOptions
{
    FinalState finalState = FinalState::Default;
    core::Milliseconds firstDelay{2000}; ///< doubles up to maxDelay where the service names no time
    core::Milliseconds maxDelay{30000};
    /// Told after each poll: the service's status word and the percentage (-1 when unknown).
    std::function<void(const QString& status, double percent)> progress;
};

/// Starts an ARM operation and follows it to its end: Azure-AsyncOperation, else Location, else the resource's
/// provisioningState; polls no sooner than Retry-After. 429, 5xx and lost connections while polling are passing; 404 after a
/// DELETE means gone. The result is the resource (PUT, PATCH), the answer of Location (POST) or an empty object (DELETE, 204).
/// Failed and Canceled give the operation's own error (code and message). Links to other origins are Untrusted.
QCoro::Task<core::Result<QJsonObject>> runLongRunning(std::shared_ptr<Pipeline> pipeline, core::Clock* clock, Request request,
                                                      CallContext context, LongRunningOptions options);

} // namespace http
