// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/exchanges/exchangelog.h"
#include "sandbox/faults/fault.h"
#include "sandbox/router/router.h"
#include "sandbox/server/httpserver.h"
#include "sandbox/world.h"

namespace sandbox {

/// What every request passes on its way to a service: the target is resolved to a mount, the answer is dressed, faults
/// act, the exchange is logged, the router finds the handler. On the server's thread.
class FrontDoor
{
public:
    FrontDoor(World& world, const Router& router, FaultList& faults, ExchangeLog& exchanges);

    void handle(WireRequest wire, const WireResponderPtr& responder);
    /// World::callInternally: same way, without a socket.
    void call(Request request, std::function<void(const Response&)> done);

private:
    std::optional<Request> understand(WireRequest& wire, QStringList& segments) const;
    void dispatch(Request request, const QStringList& segments, const WireResponderPtr& responder, Recorder* recorder);

    World& m_world;
    const Router& m_router;
    FaultList& m_faults;
    ExchangeLog& m_exchanges;
};

} // namespace sandbox
