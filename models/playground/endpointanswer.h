// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/flowtypes.h"

namespace playground {

/// Input of a chat flow as prompt flow's templates name it: `question` and `chat_history` of
/// `{"inputs":{"question"},"outputs":{"answer"}}` (prompt flow documentation, "chat flow").
QJsonObject endpointInput(const QString& question, const QList<Exchange>& history);

/// Whether a streamed output carries the answer (and not context, citations or other facts).
bool isAnswerOutput(const QString& name);

/// What an orchestrator's outputs say; names differ between flows, so the usual ones are tried.
struct EndpointAnswer
{
    QString answer;
    QString searchQuery;
    QString model;
    QString finishReason;
    azure::Usage usage;
    QList<Chunk> chunks; ///< numbered as the orchestrator numbered them, else by order
};
EndpointAnswer readEndpointAnswer(const QJsonObject& output);

} // namespace playground
