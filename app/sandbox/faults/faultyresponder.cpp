// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/faults/faultyresponder.h"

#include <deque>

namespace sandbox {

namespace {

/// Everything that the service does becomes a step in a queue; steps run when their time has come.
class FaultyResponder final : public Responder, public std::enable_shared_from_this<FaultyResponder>
{
public:
    FaultyResponder(World& world, FaultEffect effect, WireResponderPtr inner)
        : m_world(world), m_effect(std::move(effect)), m_inner(std::move(inner))
    {
    }

    void respond(const Response& response) override
    {
        Response whole = m_effect.alteration.isEmpty() ? response : altered(m_world, m_effect.alteration, response);
        if (m_effect.malformed)
            whole.body = brokenJson(whole.body);
        const bool inPieces = m_effect.trickleBytes > 0 || m_effect.cutAfter >= 0;
        if (!inPieces) {
            push([this, whole] { m_effect.reset ? m_inner->reset() : m_inner->respond(whole); });
            return;
        }
        push([this, whole] { m_inner->beginSized(whole.status, whole.headers, whole.body.size()); });
        pushBody(whole.body);
        push([this] { m_inner->end(); });
    }
    void begin(int status, const Headers& headers) override
    {
        if (m_effect.reset && m_effect.cutAfter < 0)
            push([this] { m_inner->reset(); });
        else
            push([this, status, headers] { m_inner->begin(status, headers); });
    }
    void write(const QByteArray& chunk) override
    {
        if (m_effect.malformed && !m_damaged && chunk.size() > 12) {
            m_damaged = true;
            pushBody(brokenJson(chunk));
        } else {
            pushBody(chunk);
        }
    }
    void end() override
    {
        push([this] { m_inner->end(); });
    }
    bool isOpen() const override { return m_inner->isOpen(); }

private:
    using Step = std::function<void()>;

    void pushBody(QByteArray bytes)
    {
        if (m_effect.cutAfter >= 0 && m_taken + bytes.size() >= m_effect.cutAfter) {
            bytes.truncate(m_effect.cutAfter - m_taken);
            m_taken = m_effect.cutAfter;
            pushPieces(bytes);
            push([this] { m_effect.reset ? m_inner->reset() : m_inner->cut(); });
            m_over = true;
            return;
        }
        m_taken += bytes.size();
        pushPieces(bytes);
    }
    void pushPieces(const QByteArray& bytes)
    {
        const qsizetype size = m_effect.trickleBytes > 0 ? m_effect.trickleBytes : std::max<qsizetype>(1, bytes.size());
        for (qsizetype at = 0; at < bytes.size(); at += size) {
            const QByteArray piece = bytes.mid(at, size);
            push([this, piece] { m_inner->write(piece); }, m_effect.trickleBytes > 0 ? m_effect.trickleInterval : 0);
        }
    }
    void push(Step step, int pauseAfter = 0)
    {
        if (m_over)
            return;
        m_steps.push_back({std::move(step), pauseAfter});
        if (m_waiting)
            return;
        if (!m_started && m_effect.delay > 0)
            wait(m_effect.delay);
        else
            run();
        m_started = true;
    }
    void wait(int milliseconds)
    {
        m_waiting = true;
        m_world.after(milliseconds, [self = shared_from_this()] {
            self->m_waiting = false;
            self->run();
        });
    }
    void run()
    {
        while (!m_steps.empty() && !m_waiting) {
            const auto [step, pause] = std::move(m_steps.front());
            m_steps.pop_front();
            step();
            if (!m_inner->isOpen())
                m_steps.clear();
            else if (pause > 0)
                wait(pause);
        }
    }

    World& m_world;
    FaultEffect m_effect;
    WireResponderPtr m_inner;
    std::deque<std::pair<Step, int>> m_steps;
    qint64 m_taken = 0;
    bool m_started = false;
    bool m_waiting = false;
    bool m_damaged = false;
    bool m_over = false;
};

} // namespace

ResponderPtr faulty(World& world, const FaultEffect& effect, WireResponderPtr inner)
{
    return std::make_shared<FaultyResponder>(world, effect, std::move(inner));
}

} // namespace sandbox
