// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/openai/chatwire.h"

#include <QJsonArray>

namespace sandbox::openai {

namespace {

QJsonArray promptFilterResults(const Completion& completion)
{
    return {QJsonObject{{QStringLiteral("prompt_index"), 0},
                        {QStringLiteral("content_filter_results"),
                         promptResults(completion.prompt, completion.filter.policy, completion.details)}}};
}

/// A quoted token is all but certain; the value only has to be stable and plausible.
QJsonObject logprobOf(const QString& piece, int top)
{
    uint sum = 17;
    for (const QChar c : piece)
        sum = sum * 31 + c.unicode();
    const double value = -static_cast<double>(sum % 1000) / 1.0e5;
    QJsonArray bytes;
    for (const char byte : piece.toUtf8())
        bytes.append(static_cast<int>(static_cast<unsigned char>(byte)));
    QJsonObject entry{
        {QStringLiteral("token"), piece}, {QStringLiteral("logprob"), value}, {QStringLiteral("bytes"), bytes}};
    QJsonArray alternatives;
    if (top > 0)
        alternatives.append(entry);
    entry.insert(QStringLiteral("top_logprobs"), alternatives);
    return entry;
}

QJsonValue logprobs(const Completion& completion, const QStringList& pieces)
{
    if (!completion.logprobs)
        return QJsonValue::Null;
    QJsonArray content;
    for (const QString& piece : pieces)
        content.append(logprobOf(piece, completion.topLogprobs));
    return QJsonObject{{QStringLiteral("content"), content}, {QStringLiteral("refusal"), QJsonValue::Null}};
}

QJsonObject callObject(const reader::ToolCall& call)
{
    return {{QStringLiteral("id"), call.id},
            {QStringLiteral("type"), QStringLiteral("function")},
            {QStringLiteral("function"),
             QJsonObject{{QStringLiteral("name"), call.name}, {QStringLiteral("arguments"), call.arguments}}}};
}

qsizetype lengthUpTo(const QStringList& pieces, int end)
{
    qsizetype length = 0;
    for (int i = 0; i < end && i < pieces.size(); ++i)
        length += pieces[i].size();
    return length;
}

} // namespace

QJsonObject usageOf(const Completion& completion)
{
    QJsonObject usage{{QStringLiteral("prompt_tokens"), completion.promptTokens},
                      {QStringLiteral("completion_tokens"), completion.completionTokens},
                      {QStringLiteral("total_tokens"), completion.promptTokens + completion.completionTokens}};
    if (completion.details) {
        usage.insert(QStringLiteral("prompt_tokens_details"),
                     QJsonObject{{QStringLiteral("audio_tokens"), 0}, {QStringLiteral("cached_tokens"), 0}});
        usage.insert(QStringLiteral("completion_tokens_details"),
                     QJsonObject{{QStringLiteral("accepted_prediction_tokens"), 0},
                                 {QStringLiteral("audio_tokens"), 0},
                                 {QStringLiteral("reasoning_tokens"), 0},
                                 {QStringLiteral("rejected_prediction_tokens"), 0}});
    }
    return usage;
}

QJsonObject wholeAnswer(const Completion& completion)
{
    QJsonArray choices;
    for (int i = 0; i < completion.choices.size(); ++i) {
        const Choice& choice = completion.choices[i];
        QJsonObject message{{QStringLiteral("role"), QStringLiteral("assistant")},
                            {QStringLiteral("refusal"), QJsonValue::Null}};
        if (choice.calls.isEmpty()) {
            message.insert(QStringLiteral("content"), choice.text);
        } else {
            QJsonArray calls;
            for (const reader::ToolCall& call : choice.calls)
                calls.append(callObject(call));
            message.insert(QStringLiteral("content"), QJsonValue::Null);
            message.insert(QStringLiteral("tool_calls"), calls);
        }
        if (completion.annotations)
            message.insert(QStringLiteral("annotations"), QJsonArray());
        const bool stopped = choice.finishReason == QStringLiteral("content_filter");
        const qsizetype end = stopped ? choice.verdict.cut + 1 : choice.text.size();
        choices.append(
            QJsonObject{{QStringLiteral("index"), i},
                        {QStringLiteral("finish_reason"), choice.finishReason},
                        {QStringLiteral("message"), message},
                        {QStringLiteral("logprobs"),
                         choice.calls.isEmpty() ? logprobs(completion, choice.pieces) : QJsonValue(QJsonValue::Null)},
                        {QStringLiteral("content_filter_results"),
                         choice.calls.isEmpty() ? completionResults(choice.verdict, completion.filter.policy, end)
                                                : QJsonObject()}});
    }
    return {{QStringLiteral("id"), completion.id},
            {QStringLiteral("object"), QStringLiteral("chat.completion")},
            {QStringLiteral("created"), completion.created},
            {QStringLiteral("model"), completion.model},
            {QStringLiteral("system_fingerprint"), completion.fingerprint},
            {QStringLiteral("prompt_filter_results"), promptFilterResults(completion)},
            {QStringLiteral("choices"), choices},
            {QStringLiteral("usage"), usageOf(completion)}};
}

StreamChunks::StreamChunks(const Completion& completion, bool includeUsage)
    : m_completion(completion), m_includeUsage(includeUsage)
{
}

QJsonObject StreamChunks::chunk(const QJsonObject& choice) const
{
    QJsonObject out{{QStringLiteral("id"), m_completion.id},
                    {QStringLiteral("object"), QStringLiteral("chat.completion.chunk")},
                    {QStringLiteral("created"), m_completion.created},
                    {QStringLiteral("model"), m_completion.model},
                    {QStringLiteral("system_fingerprint"), m_completion.fingerprint},
                    {QStringLiteral("choices"), QJsonArray{choice}}};
    if (m_includeUsage)
        out.insert(QStringLiteral("usage"), QJsonValue::Null);
    return out;
}

QJsonObject StreamChunks::delta(int choice, const QJsonObject& delta) const
{
    return {{QStringLiteral("index"), choice},
            {QStringLiteral("delta"), delta},
            {QStringLiteral("logprobs"), QJsonValue::Null},
            {QStringLiteral("finish_reason"), QJsonValue::Null},
            {QStringLiteral("content_filter_results"), QJsonObject()}};
}

QJsonObject StreamChunks::first() const
{
    QJsonObject out{{QStringLiteral("id"), QString()},
                    {QStringLiteral("object"), QString()},
                    {QStringLiteral("created"), 0},
                    {QStringLiteral("model"), QString()},
                    {QStringLiteral("prompt_filter_results"), promptFilterResults(m_completion)},
                    {QStringLiteral("choices"), QJsonArray()}};
    if (m_includeUsage)
        out.insert(QStringLiteral("usage"), QJsonValue::Null);
    return out;
}

QJsonObject StreamChunks::role(int choice) const
{
    const bool calls = !m_completion.choices[choice].calls.isEmpty();
    return chunk(
        delta(choice, {{QStringLiteral("role"), QStringLiteral("assistant")},
                       {QStringLiteral("content"), calls ? QJsonValue(QJsonValue::Null) : QJsonValue(QString())},
                       {QStringLiteral("refusal"), QJsonValue::Null}}));
}

QJsonObject StreamChunks::content(int choice, int from, int count) const
{
    const Choice& source = m_completion.choices[choice];
    const QStringList part = source.pieces.mid(from, count);
    QJsonObject out = delta(choice, {{QStringLiteral("content"), part.join(QString())}});
    out.insert(QStringLiteral("logprobs"), logprobs(m_completion, part));
    out.insert(QStringLiteral("content_filter_results"),
               completionResults(source.verdict, m_completion.filter.policy, lengthUpTo(source.pieces, from + count)));
    return chunk(out);
}

QJsonObject StreamChunks::callStart(int choice, int call) const
{
    const reader::ToolCall& source = m_completion.choices[choice].calls[call];
    const QJsonObject entry{{QStringLiteral("index"), call},
                            {QStringLiteral("id"), source.id},
                            {QStringLiteral("type"), QStringLiteral("function")},
                            {QStringLiteral("function"), QJsonObject{{QStringLiteral("name"), source.name},
                                                                     {QStringLiteral("arguments"), QString()}}}};
    return chunk(delta(choice, {{QStringLiteral("tool_calls"), QJsonArray{entry}}}));
}

QJsonObject StreamChunks::callArguments(int choice, int call, const QString& part) const
{
    const QJsonObject entry{{QStringLiteral("index"), call},
                            {QStringLiteral("function"), QJsonObject{{QStringLiteral("arguments"), part}}}};
    return chunk(delta(choice, {{QStringLiteral("tool_calls"), QJsonArray{entry}}}));
}

QJsonObject StreamChunks::finish(int choice) const
{
    const Choice& source = m_completion.choices[choice];
    QJsonObject out = delta(choice, {});
    out.insert(QStringLiteral("finish_reason"), source.finishReason);
    if (source.finishReason == QStringLiteral("content_filter"))
        out.insert(QStringLiteral("content_filter_results"),
                   completionResults(source.verdict, m_completion.filter.policy, source.verdict.cut + 1));
    return chunk(out);
}

QJsonObject StreamChunks::usage() const
{
    return {{QStringLiteral("id"), m_completion.id},
            {QStringLiteral("object"), QStringLiteral("chat.completion.chunk")},
            {QStringLiteral("created"), m_completion.created},
            {QStringLiteral("model"), m_completion.model},
            {QStringLiteral("system_fingerprint"), m_completion.fingerprint},
            {QStringLiteral("choices"), QJsonArray()},
            {QStringLiteral("usage"), usageOf(m_completion)}};
}

} // namespace sandbox::openai
