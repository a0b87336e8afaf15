// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/openai/apiversion.h"

#include <QSet>

namespace sandbox::openai {

namespace {

QSet<QString> names(const char* list)
{
    const QStringList all = QString::fromLatin1(list).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return {all.cbegin(), all.cend()};
}

} // namespace

bool ApiVersion::known(const QString& name)
{
    static const QSet<QString> versions = names(
        "2022-12-01 2023-03-15-preview 2023-05-15 2023-06-01-preview 2023-07-01-preview 2023-08-01-preview "
        "2023-09-01-preview 2023-10-01-preview 2023-12-01-preview 2024-02-01 2024-02-15-preview 2024-03-01-preview "
        "2024-04-01-preview 2024-05-01-preview 2024-06-01 2024-07-01-preview 2024-08-01-preview "
        "2024-09-01-preview 2024-10-01-preview 2024-10-21 2024-12-01-preview 2025-01-01-preview "
        "2025-02-01-preview 2025-03-01-preview 2025-04-01-preview");
    return versions.contains(name);
}

bool ApiVersion::takes(const QString& chatParameter) const
{
    static const QSet<QString> always =
        names("messages model data_sources frequency_penalty function_call functions logit_bias logprobs max_tokens n "
              "presence_penalty response_format seed stop stream temperature top_logprobs top_p user");
    static const QSet<QString> withTools = names("tools tool_choice parallel_tool_calls");
    static const QSet<QString> later = names("max_completion_tokens reasoning_effort");
    static const QSet<QString> previews = names("modalities prediction audio user_security_context");
    static const QSet<QString> onlyV1 =
        names("metadata store service_tier verbosity prompt_cache_key safety_identifier web_search_options modalities "
              "prediction audio user_security_context");
    if (always.contains(chatParameter))
        return true;
    if (withTools.contains(chatParameter))
        return tools();
    if (chatParameter == QStringLiteral("stream_options"))
        return streamOptions();
    if (later.contains(chatParameter))
        return completionTokens();
    return v1 ? onlyV1.contains(chatParameter)
              : name >= QStringLiteral("2025-01-01") && previews.contains(chatParameter);
}

} // namespace sandbox::openai
