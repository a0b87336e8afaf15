// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/analysis.h"

#include <QDateTime>

namespace traces {

/// One row of the list of traces. Texts are untrusted and cut at kListText characters.
struct TraceSummary
{
    static constexpr int kListText = 2000;
    QString id; ///< OperationId
    QDateTime time; ///< start, UTC, milliseconds
    QString name;   ///< of the request, or of the first span
    QString input, output; ///< empty where content is not captured; then `query` may say what was asked
    QString query;  ///< of its retrieval
    SpanStatus status = SpanStatus::Unset;
    QString resultCode; ///< of the request: "200"
    QString errorType;  ///< of the first failing span
    double durationMs = 0;
    int spans = 0, errors = 0, modelCalls = 0, retrievals = 0, toolCalls = 0;
    qint64 items = 1; ///< how many traces this one stands for under sampling
    TokenCounts tokens; ///< over model calls only
    std::optional<double> cost;
    double firstTokenMs = -1; ///< of its first model call; -1: not told
    double topScore = -1;     ///< best score of its retrievals; -1: not told
    /// Deployments: what spans say about it, else the model that was asked for (with Azure OpenAI that is the deployment's name).
    QStringList models, deployments, agents, tools, finishReasons;
    QStringList codes;  ///< status codes of its calls, also those that only an exception's text tells
    QString errorText;  ///< of its exceptions, one a line
    int fewestDocuments = -1; ///< of its retrievals; -1: not told
    int failedTools = 0, failedAgents = 0;
    QString service, environment, version; ///< of the application
    QString user, customer, conversation, session;
    QString promptName, promptVersion;
    QStringList modes; ///< ids of failure modes that its spans show (modes.h)
    /// Number in the file that it came from; -1: from a workspace.
    qint64 index = -1;
};

} // namespace traces
