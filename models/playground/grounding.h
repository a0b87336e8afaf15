// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/flowtypes.h"

#include <QJsonArray>

namespace playground {

/// What grounding made of the retrieved chunks.
struct Grounding
{
    QList<Chunk> chunks; ///< all, in order; those in the prompt are numbered from 1
    int used = 0;
    int tokens = 0; ///< estimate of the chunks in the prompt
    int empty = 0, duplicates = 0, overBudget = 0;
    bool shortened = false; ///< the first chunk alone was over the budget and was cut
};

/// Chooses the chunks for the prompt, best first: empty ones and repeated ones are dropped, then what does not fit into
/// `budget` tokens (tokenEstimate()); a later, smaller chunk may still fit. Best is the order of the service.
Grounding chooseChunks(QList<Chunk> chunks, int budget);

/// The messages of the chat call: system prompt, the conversation (newest exchanges within `historyBudget` tokens), and the
/// question behind its documents.
///
/// The documents stand between the marks that Azure's prompt shields look for (`""" <documents>` ... `</documents> """`), each
/// as `[n] title`, `Source: url` and its text. Text that looks like a mark or like a citation is changed ("(3)" for "[3]"), so
/// that a document can neither close the block nor point at another one. A search that found nothing sends an empty block, so
/// that the model knows; `grounded` false (no retrieval) sends the question alone.
QList<azure::ChatMessage> buildPrompt(const QString& systemPrompt, const QList<Exchange>& history, int historyBudget, bool grounded,
                                      const QList<Chunk>& chunks, const QString& question);

/// The newest exchanges within `budget` tokens, oldest first.
QList<Exchange> recentHistory(const QList<Exchange>& history, int budget);

/// The documents of the prompt as one marked block, as buildPrompt() has it.
QString documentBlock(const QList<Chunk>& chunks);
/// The documents of the prompt for templates that go through them: objects with number, id, title, heading, url, source (url or title),
/// score, content and text (the same twice, for templates of either habit). Each content is a marked block of its own; all text is
/// defused as in buildPrompt().
QJsonArray documentValues(const QList<Chunk>& chunks);

/// The conversation of buildPrompt() alone: user and assistant messages in order.
QList<azure::ChatMessage> historyMessages(const QList<Exchange>& history, int budget);

} // namespace playground
