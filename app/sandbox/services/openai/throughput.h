// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sandbox::openai {

/// What one provisioned throughput unit of a model carries. Figures are the published ones.
struct Throughput
{
    int inputTokensPerMinute = 2500;
    int outputWeight = 4; ///< input tokens that one output token costs

    static Throughput of(const QString& modelName);
};

} // namespace sandbox::openai
