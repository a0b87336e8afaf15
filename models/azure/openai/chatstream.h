// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/openai/openaitypes.h"

#include <memory>

namespace azure::openai {

/// Joins the events of a streamed chat completion into an answer. Deltas are read with simdjson on demand, which
/// is the whole cost of a stream; rare members take the same path as buffered answers.
class ChatStream
{
public:
    ChatStream();
    ~ChatStream();
    ChatStream(const ChatStream&) = delete;
    ChatStream& operator=(const ChatStream&) = delete;

    /// Takes the data of one event. An error event, or data that is no chunk, is an Error; the answer keeps what came before.
    core::Result<ChatDelta> take(const QByteArray& data, const QString& target, const QDateTime& now);
    /// True after `[DONE]`.
    bool isDone() const { return m_done; }
    /// A stream that ends now was whole: `[DONE]`, or at least the finish reason (compatible servers may leave [DONE] out).
    bool isWhole() const { return m_done || !m_answer.finishReason.isEmpty(); }
    ChatAnswer& answer() { return m_answer; }

private:
    struct Parser;
    bool takeFast(const QByteArray& data, ChatDelta& delta);
    core::Result<ChatDelta> takeSlow(const QByteArray& data, const QString& target, const QDateTime& now);
    std::unique_ptr<Parser> m_parser;
    ChatAnswer m_answer;
    bool m_done = false;
};

} // namespace azure::openai
