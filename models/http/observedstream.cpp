// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/observedstream.h"

namespace http {

ObservedStream::~ObservedStream()
{
    end(core::Error::cancelled());
}

QCoro::Task<core::Result<QByteArray>> ObservedStream::read(core::CancelToken cancel)
{
    core::Result<QByteArray> chunk = co_await m_inner->read(cancel);
    if (!chunk) {
        core::Error error = chunk.error();
        for (const StreamObserver& observer : m_observers) {
            if (observer.mapError) {
                error = observer.mapError(error);
            }
        }
        end(error);
        co_return error;
    }
    if (chunk->isEmpty()) {
        end(std::nullopt);
        co_return chunk;
    }
    for (const StreamObserver& observer : m_observers) {
        if (observer.bytes) {
            observer.bytes(*chunk);
        }
    }
    co_return chunk;
}

void ObservedStream::observe(Response& response, StreamObserver observer)
{
    auto observed = std::dynamic_pointer_cast<ObservedStream>(response.stream);
    if (!observed) {
        observed = std::make_shared<ObservedStream>(response.stream);
        response.stream = observed;
    }
    observed->m_observers.push_back(std::move(observer));
}

void ObservedStream::end(const std::optional<core::Error>& error)
{
    if (m_ended) {
        return;
    }
    m_ended = true;
    for (const StreamObserver& observer : m_observers) {
        if (observer.ended) {
            observer.ended(error);
        }
    }
}

} // namespace http
