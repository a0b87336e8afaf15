// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/openai/chat.h"

#include "sandbox/reader/tokencount.h"
#include "sandbox/services/openai/chatwire.h"

#include <QJsonDocument>
#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

namespace sandbox::openai {

namespace {

constexpr double kShortestTickMs = 8; ///< faster rates send more tokens a tick

/// One stream in progress; keeps itself alive through the timer's closure.
class Stream : public std::enable_shared_from_this<Stream>
{
public:
    Stream(CallPtr call, std::shared_ptr<Completion> completion, const Pace& pace, bool includeUsage)
        : m_call(std::move(call)), m_completion(std::move(completion)), m_chunks(*m_completion, includeUsage),
          m_pace(pace)
    {
        if (m_pace.tokensPerSecond > 0) {
            m_tickMs = std::max(kShortestTickMs, 1000.0 / m_pace.tokensPerSecond);
            m_perTick = std::max(1, static_cast<int>(std::lround(m_pace.tokensPerSecond * m_tickMs / 1000.0)));
        }
        plan(includeUsage);
    }

    void start()
    {
        Headers headers = answerHeaders(*m_call, 200);
        headers.set("Content-Type", "text/event-stream; charset=utf-8");
        headers.set("Cache-Control", "no-cache, must-revalidate");
        headers.set("x-ms-rai-invoked", "true");
        m_call->responder->begin(200, headers);
        send(m_chunks.first());
        const auto self = shared_from_this();
        m_call->world->after(m_pace.firstTokenMs, [self] { self->tick(); });
    }

private:
    using Step = std::function<QJsonObject()>;

    void plan(bool includeUsage)
    {
        const QList<Choice>& choices = m_completion->choices;
        for (int c = 0; c < choices.size(); ++c) {
            m_steps.push_back([this, c] { return m_chunks.role(c); });
            if (!choices[c].calls.isEmpty())
                planCalls(c);
        }
        // Choices take turns, as their tokens would arrive.
        qsizetype longest = 0;
        for (const Choice& choice : choices)
            longest = std::max(longest, choice.calls.isEmpty() ? choice.pieces.size() : qsizetype(0));
        for (int at = 0; at < longest; ++at) {
            for (int c = 0; c < choices.size(); ++c) {
                if (choices[c].calls.isEmpty() && at < choices[c].pieces.size())
                    m_steps.push_back([this, c, at] { return m_chunks.content(c, at, 1); });
            }
        }
        for (int c = 0; c < choices.size(); ++c)
            m_steps.push_back([this, c] { return m_chunks.finish(c); });
        if (includeUsage)
            m_steps.push_back([this] { return m_chunks.usage(); });
    }

    void planCalls(int c)
    {
        const QList<reader::ToolCall>& calls = m_completion->choices[c].calls;
        for (int k = 0; k < calls.size(); ++k) {
            m_steps.push_back([this, c, k] { return m_chunks.callStart(c, k); });
            for (const QString& piece : reader::TokenCount::pieces(calls[k].arguments))
                m_steps.push_back([this, c, k, piece] { return m_chunks.callArguments(c, k, piece); });
        }
    }

    void send(const QJsonObject& chunk)
    {
        const QByteArray event = "data: " + QJsonDocument(chunk).toJson(QJsonDocument::Compact) + "\n\n";
        m_length += event.size();
        m_call->responder->write(event);
    }

    void tick()
    {
        if (!m_call->responder->isOpen()) {
            logCall(*m_call, 499, m_length); // the client closed the request
            return;
        }
        if (m_next == 0)
            m_call->firstByteMs = m_call->started.msecsTo(m_call->world->now());
        const size_t count = m_perTick > 0 ? static_cast<size_t>(m_perTick) : m_steps.size();
        for (size_t i = 0; i < count && m_next < m_steps.size(); ++i)
            send(m_steps[m_next++]());
        if (m_next < m_steps.size()) {
            const auto self = shared_from_this();
            m_call->world->after(static_cast<int>(std::lround(m_tickMs)), [self] { self->tick(); });
            return;
        }
        m_call->responder->write("data: [DONE]\n\n");
        m_call->responder->end();
        logCall(*m_call, 200, m_length);
    }

    CallPtr m_call;
    std::shared_ptr<Completion> m_completion;
    StreamChunks m_chunks;
    Pace m_pace;
    double m_tickMs = 0;
    int m_perTick = 0; ///< 0: all at once
    std::vector<Step> m_steps;
    size_t m_next = 0;
    qint64 m_length = 0;
};

} // namespace

void streamChat(const CallPtr& call, std::shared_ptr<Completion> completion, const Pace& pace, bool includeUsage)
{
    std::make_shared<Stream>(call, std::move(completion), pace, includeUsage)->start();
}

} // namespace sandbox::openai
