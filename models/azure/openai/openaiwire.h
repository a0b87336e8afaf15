// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/openai/openaitypes.h"

namespace azure::openai {

/// The one place that knows the JSON of chat completions and embeddings (aoai-inference 2024-10-21 and 2025-04-01-preview,
/// aoai-v1, and compatible servers).

/// URL of an operation ("chat/completions", "embeddings", "models").
QUrl urlOf(const OpenAiEndpoint& endpoint, const QString& operation);

/// Body of POST chat/completions. `stream` also asks for usage where the endpoint knows `stream_options`.
QJsonObject writeChat(const OpenAiEndpoint& endpoint, const ChatRequest& request, bool stream);
/// Body of POST embeddings; asks for base64, which is a third of the size.
QJsonObject writeEmbeddings(const OpenAiEndpoint& endpoint, const QStringList& inputs, int dimensions);

/// A whole chat.completion, or one chunk: adds what it holds to `answer`. Returns what was new.
ChatDelta readChat(const QJsonObject& body, ChatAnswer& answer);
/// Members of `usage`; `known` only when it is an object.
Usage readUsage(const QJsonValue& usage);
/// Adds or worsens a verdict; true when that changed anything.
bool addVerdict(QList<FilterVerdict>& verdicts, const FilterVerdict& verdict);

/// Vectors in the order of the inputs; MalformedResponse when one is missing.
core::Result<Embeddings> readEmbeddings(const QJsonObject& body, qsizetype inputs, const QString& target);
/// Rate-limit and routing facts of the headers.
RateLimits readLimits(const http::Headers& headers);

/// One streamed tool call by its index; joined when the answer is complete.
void addToolCallDelta(QJsonArray& toolCalls, const QJsonObject& delta);

} // namespace azure::openai
