// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/openai/throughput.h"

namespace sandbox::openai {

namespace {

struct Row
{
    const char* model;
    Throughput unit;
};

/// Longest name first, since prefixes are compared.
constexpr Row kRows[] = {
    {"gpt-4.1-nano", {59400, 4}}, {"gpt-4.1-mini", {14900, 4}}, {"gpt-4.1", {3000, 4}}, {"gpt-4o-mini", {37000, 4}},
    {"gpt-4o", {2500, 4}},        {"gpt-5-mini", {23750, 8}},   {"gpt-5", {4750, 8}},   {"o4-mini", {5400, 4}},
    {"o3-mini", {2500, 4}},       {"o3", {3000, 4}},            {"o1", {230, 4}},
};

} // namespace

Throughput Throughput::of(const QString& modelName)
{
    for (const Row& row : kRows) {
        if (modelName.startsWith(QLatin1String(row.model)))
            return row.unit;
    }
    return {};
}

} // namespace sandbox::openai
