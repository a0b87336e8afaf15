// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"

#include <functional>
#include <optional>
#include <vector>

namespace http {

/// What a policy wants to know of a streamed body after it has returned the response.
struct StreamObserver
{
    /// Bytes that arrived. May be empty.
    std::function<void(const QByteArray&)> bytes;
    /// May replace the error that ended the stream (a deadline's Cancelled becomes Timeout). May be empty.
    std::function<core::Error(core::Error)> mapError;
    /// Called exactly once: nothing for the proper end, Cancelled when the reader dropped the stream. May be empty.
    std::function<void(const std::optional<core::Error>&)> ended;
};

/// A body stream with observers, the innermost policy's first.
class ObservedStream : public BodyStream
{
public:
    explicit ObservedStream(std::shared_ptr<BodyStream> inner) : m_inner(std::move(inner)) {}
    ~ObservedStream() override;
    QCoro::Task<core::Result<QByteArray>> read(core::CancelToken cancel) override;
    /// Adds an observer to the response's stream, wrapping it once. The response must have a stream.
    static void observe(Response& response, StreamObserver observer);

private:
    void end(const std::optional<core::Error>& error);
    std::shared_ptr<BodyStream> m_inner;
    std::vector<StreamObserver> m_observers;
    bool m_ended = false;
};

} // namespace http
