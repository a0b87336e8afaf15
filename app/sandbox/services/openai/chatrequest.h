// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/reader/conversation.h"
#include "sandbox/services/openai/apiversion.h"
#include "sandbox/services/openai/failure.h"
#include "sandbox/services/openai/model.h"

#include <QJsonObject>
#include <QStringList>
#include <optional>

namespace sandbox::openai {

/// A chat completions body after its checks.
struct ChatRequest
{
    reader::ReadRequest read;
    int n = 1;
    int maxTokens = 0; ///< 0: not set
    QStringList stop;
    bool stream = false;
    bool includeUsage = false;
    bool logprobs = false;
    int topLogprobs = 0;
    std::optional<qint64> seed;
    int promptTokens = 0;
};

/// Checks `body` against the api-version and the model, as the service does, and reads it. Exactly one of the two is
/// set.
struct ChatParse
{
    std::optional<ChatRequest> request;
    Failure failure;
};
ChatParse parseChat(const QJsonObject& body, const ApiVersion& version, const Model& model);

/// Text of a message's content: a string, or the text parts of an array.
QString contentText(const QJsonValue& content);

} // namespace sandbox::openai
