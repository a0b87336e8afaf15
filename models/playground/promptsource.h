// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "playground/flowtypes.h"

#include <functional>
#include <memory>

namespace playground {

/// What a question brings to a prompt of its own.
struct PromptInputs
{
    QString question;
    QString searchQuery;     ///< what was searched; the question when nothing rewrote it
    QList<Exchange> history; ///< oldest first
    bool grounded = false;   ///< retrieval took place, whatever it found
    QList<Chunk> chunks;     ///< those with a number are for the prompt; all text untrusted
    QJsonObject variables;   ///< by the person who asks; they win over everything above
};

/// The messages that a prompt made, and what is to be said about them.
struct PromptMessages
{
    QList<azure::ChatMessage> messages;
    QStringList notes; ///< sentences, kept with the grounding step
};

/// A prompt that somebody else keeps and renders, in place of the built-in one. The flow knows nothing of where it comes from. Immutable;
/// `render` is called once a question, on the flow's thread, and must be bounded in time.
struct PromptSource
{
    QString name;    ///< as telemetry names it: "chat/answer"
    QString version; ///< as telemetry names it: a commit, or "draft"
    std::function<core::Result<PromptMessages>(const PromptInputs&)> render;
    // What the prompt asks for; what the person set in Parameters wins.
    std::optional<double> temperature;
    std::optional<double> topP;
    std::optional<int> maxTokens;
    std::optional<qint64> seed;
    QStringList stop;
    QString responseFormat;
    QString deployment; ///< that the prompt was written for; a hint for whoever chooses

    bool isDraft() const { return version == QLatin1String(kDraftVersion); }
    /// Version of a prompt that is not committed as it stands.
    static constexpr char kDraftVersion[] = "draft";
};
using PromptSourcePtr = std::shared_ptr<const PromptSource>;

/// What the system prompt of the built-in flow leaves to the question: earlier turns, documents and the question itself, each only when
/// the prompt did not take it already. Marks as in buildPrompt().
QList<azure::ChatMessage> remainingMessages(const PromptInputs& inputs, bool withHistory, bool withDocuments);

} // namespace playground
