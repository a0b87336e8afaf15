// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sandbox::openai {

/// What an api-version allows. Dated versions are those that the service has published; "v1" stands for /openai/v1.
struct ApiVersion
{
    QString name;
    bool v1 = false;
    bool preview = false;

    /// Is `name` a version that the service knows?
    static bool known(const QString& name);

    /// usage in streams; from 2024-09-01-preview on (the 2024-10-21 document leaves it out, the service takes it)
    bool streamOptions() const { return v1 || name >= QStringLiteral("2024-09-01"); }
    /// max_completion_tokens, reasoning_effort, developer role
    bool completionTokens() const { return v1 || name >= QStringLiteral("2024-09-01"); }
    /// json_schema
    bool structuredOutputs() const { return v1 || name >= QStringLiteral("2024-08-01"); }
    bool tools() const { return v1 || name >= QStringLiteral("2023-12-01"); }
    /// indirect_attack and token details appear in answers
    bool details() const { return v1 || name >= QStringLiteral("2024-12-01"); }
    /// Body members that chat completions take.
    bool takes(const QString& chatParameter) const;
};

} // namespace sandbox::openai
