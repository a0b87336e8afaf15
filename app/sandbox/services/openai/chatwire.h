// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/openai/completion.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

namespace sandbox::openai {

/// Body of a whole answer (createChatCompletionResponse).
QJsonObject wholeAnswer(const Completion& completion);

/// Events of a streamed answer, in order: Azure's first chunk with the prompt's filter results, one role chunk a
/// choice, content or call chunks, one finish chunk a choice, usage when asked for. Without the closing [DONE].
class StreamChunks
{
public:
    StreamChunks(const Completion& completion, bool includeUsage);

    QJsonObject first() const;
    QJsonObject role(int choice) const;
    /// Text of `count` tokens from `from` on.
    QJsonObject content(int choice, int from, int count) const;
    /// Opening of call number `call`: id and name.
    QJsonObject callStart(int choice, int call) const;
    QJsonObject callArguments(int choice, int call, const QString& part) const;
    QJsonObject finish(int choice) const;
    QJsonObject usage() const;

private:
    QJsonObject chunk(const QJsonObject& choice) const;
    QJsonObject delta(int choice, const QJsonObject& delta) const;

    const Completion& m_completion;
    bool m_includeUsage;
};

/// `usage` of an answer.
QJsonObject usageOf(const Completion& completion);

} // namespace sandbox::openai
