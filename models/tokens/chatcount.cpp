// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/chatcount.h"

namespace tokens {

qsizetype countMessage(const Encoding& encoding, const ChatMessage& message, const ChatOverhead& overhead)
{
    qsizetype count = overhead.perMessage + encoding.count(message.role) + encoding.count(message.content);
    if (!message.name.isEmpty()) {
        count += overhead.perName + encoding.count(message.name);
    }
    return count;
}

qsizetype countMessages(const Encoding& encoding, std::span<const ChatMessage> messages, const ChatOverhead& overhead)
{
    qsizetype count = overhead.perAnswer;
    for (const ChatMessage& message : messages) {
        count += countMessage(encoding, message, overhead);
    }
    return count;
}

} // namespace tokens
