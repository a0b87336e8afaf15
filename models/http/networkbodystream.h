// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"
#include "http/networkexchange.h"

namespace http {

/// The rest of an answer as it arrives. The reply's read buffer is bounded, so a slow reader slows the server down instead of
/// filling memory.
class NetworkBodyStream : public BodyStream
{
public:
    explicit NetworkBodyStream(std::unique_ptr<NetworkExchange> exchange) : m_exchange(std::move(exchange)) {}
    QCoro::Task<core::Result<QByteArray>> read(core::CancelToken cancel) override;

private:
    std::unique_ptr<NetworkExchange> m_exchange;
    core::CancelState* m_watched = nullptr; ///< the token that is already connected; readers pass the same one each time
};

} // namespace http
