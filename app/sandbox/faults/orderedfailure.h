// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/http.h"

namespace sandbox {

/// The way to the client together with an order: the deployment that is asked fails with this answer. Goes to services that do
/// something else before they pass a failure on; everybody else just answers.
class OrderedFailure final : public Responder
{
public:
    OrderedFailure(Response answer, ResponderPtr inner) : m_answer(std::move(answer)), m_inner(std::move(inner)) {}
    /// The order that came with `responder`; null when there is none.
    static const Response* of(const ResponderPtr& responder)
    {
        const auto* const order = dynamic_cast<const OrderedFailure*>(responder.get());
        return order ? &order->m_answer : nullptr;
    }
    void respond(const Response& response) override { m_inner->respond(response); }
    void begin(int status, const Headers& headers) override { m_inner->begin(status, headers); }
    void write(const QByteArray& chunk) override { m_inner->write(chunk); }
    void end() override { m_inner->end(); }
    bool isOpen() const override { return m_inner->isOpen(); }

private:
    Response m_answer;
    ResponderPtr m_inner;
};

} // namespace sandbox
