// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/flowtypes.h"

namespace playground::json {

// The one place where the flow's values become JSON and come back from it: `ask`, the kept conversations and exports.

/// Rounded to 0.1; null when it is negative (unknown).
QJsonValue milliseconds(double value);

QJsonObject fromStep(const Step& step); ///< without the record
QJsonObject fromCitation(const Citation& citation);
QJsonObject fromVerdict(const azure::FilterVerdict& verdict);
QJsonObject fromUsage(const azure::Usage& usage);
QJsonObject fromError(const core::Error& error);
QJsonObject fromChunk(const Chunk& chunk);
QJsonObject fromMessage(const azure::ChatMessage& message);
/// Bodies longer than `maxBody` bytes are cut, and the cut is marked.
QJsonObject fromRecord(const http::CallRecord& record, qsizetype maxBody);

Step toStep(const QJsonObject& object);
Citation toCitation(const QJsonObject& object);
azure::FilterVerdict toVerdict(const QJsonObject& object);
azure::Usage toUsage(const QJsonObject& object);
core::Error toError(const QJsonObject& object);
Chunk toChunk(const QJsonObject& object);
azure::ChatMessage toMessage(const QJsonObject& object);
std::shared_ptr<http::CallRecord> toRecord(const QJsonObject& object);

QJsonArray fromChunks(const QList<Chunk>& chunks);
QJsonArray fromMessages(const QList<azure::ChatMessage>& messages);
/// A whole result with chunks, prompt and records, for the store.
QJsonObject fromResult(const FlowResult& result, qsizetype maxBody);
FlowResult toResult(const QJsonObject& object);

} // namespace playground::json
