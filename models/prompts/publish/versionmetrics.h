// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QList>
#include <optional>

namespace prompts {

/// How one version of a prompt did in a time range, from the spans that name it (`gen_ai.prompt.name`, `gen_ai.prompt.version`).
struct VersionMetrics
{
    QString prompt;
    QString version;
    qint64 uses = 0;         ///< calls that the rows stand for
    qint64 failures = 0;
    double medianMs = 0, p95Ms = 0;
    qint64 inputTokens = 0, outputTokens = 0;
    std::optional<double> cost; ///< in the currency of the price list; nothing without prices
    std::optional<double> score; ///< mean of the evaluations' scores; nothing without any
    qint64 scored = 0;
    std::optional<double> liked; ///< share of thumbs up among the votes
    qint64 votes = 0;
    QDateTime firstUsed, lastUsed;
    friend bool operator==(const VersionMetrics&, const VersionMetrics&) = default;
};

} // namespace prompts
