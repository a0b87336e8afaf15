// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokens/encoding.h"

namespace tokens {

/// One message of a chat as far as its size goes. Text is UTF-8.
struct ChatMessage
{
    QByteArray role;
    QByteArray content;
    QByteArray name; ///< the optional participant name
};

/// What the services put around messages, by OpenAI's cookbook ("How to count tokens with tiktoken"): three tokens a message
/// beside role, name and content, one more for a name, three that open the answer. Tools and images are not in it.
struct ChatOverhead
{
    int perMessage = 3;
    int perName = 1;
    int perAnswer = 3;
};

/// Tokens that a chat's prompt takes.
qsizetype countMessages(const Encoding& encoding, std::span<const ChatMessage> messages, const ChatOverhead& overhead = {});
/// Tokens of one message with what is around it, without the opening of the answer.
qsizetype countMessage(const Encoding& encoding, const ChatMessage& message, const ChatOverhead& overhead = {});

} // namespace tokens
