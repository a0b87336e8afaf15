// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/openai/quota.h"

#include "sandbox/services/openai/throughput.h"

#include <QJsonArray>
#include <algorithm>
#include <cmath>

namespace sandbox::openai {

namespace {

constexpr double kBucketSeconds = 60;

} // namespace

QuotaLimits QuotaLimits::of(const QJsonObject& deployment)
{
    QuotaLimits limits;
    const QJsonObject sku = deployment.value(QStringLiteral("sku")).toObject();
    const QJsonObject properties = deployment.value(QStringLiteral("properties")).toObject();
    const int capacity = std::max(1, sku.value(QStringLiteral("capacity")).toInt(1));
    const QString model = properties.value(QStringLiteral("model")).toObject().value(QStringLiteral("name")).toString();
    limits.provisioned = sku.value(QStringLiteral("name")).toString().contains(QStringLiteral("Provisioned"));
    if (limits.provisioned) {
        const Throughput unit = Throughput::of(model);
        limits.tokensPerSecond = capacity * unit.inputTokensPerMinute / 60.0;
        limits.outputWeight = unit.outputWeight;
        if (model.startsWith(QStringLiteral("gpt-4.1")))
            limits.longestPrompt = 128000;
        return limits;
    }
    limits.tokens = capacity * 1000;
    limits.requests = capacity * 6;
    for (const QJsonValue& value : properties.value(QStringLiteral("rateLimits")).toArray()) {
        const QJsonObject rule = value.toObject();
        const qint64 period = std::max(1, rule.value(QStringLiteral("renewalPeriod")).toInt(60)) * 1000LL;
        const int count = rule.value(QStringLiteral("count")).toInt();
        if (rule.value(QStringLiteral("key")).toString() == QStringLiteral("request")) {
            limits.requests = count;
            limits.requestPeriodMs = period;
        } else if (rule.value(QStringLiteral("key")).toString() == QStringLiteral("token")) {
            limits.tokens = count;
            limits.tokenPeriodMs = period;
        }
    }
    return limits;
}

void Quotas::roll(Window& window, const QuotaLimits& limits, qint64 nowMs)
{
    if (window.requestStart == 0 || nowMs - window.requestStart >= limits.requestPeriodMs) {
        window.requestStart = nowMs;
        window.requests = 0;
    }
    if (window.tokenStart == 0 || nowMs - window.tokenStart >= limits.tokenPeriodMs) {
        window.tokenStart = nowMs;
        window.tokens = 0;
    }
}

void Quotas::leak(Window& window, const QuotaLimits& limits, qint64 nowMs)
{
    const double seconds = window.levelAt == 0 ? 0 : static_cast<double>(nowMs - window.levelAt) / 1000.0;
    window.level = std::max(0.0, window.level - seconds * limits.tokensPerSecond);
    window.levelAt = nowMs;
}

QuotaVerdict Quotas::admit(const QString& deploymentId, const QuotaLimits& limits, int inputTokens, int outputTokens,
                           qint64 nowMs)
{
    Window& window = m_windows[deploymentId.toLower()];
    QuotaVerdict verdict;
    if (limits.provisioned) {
        leak(window, limits, nowMs);
        const double size = limits.tokensPerSecond * kBucketSeconds;
        verdict.utilization = size > 0 ? window.level / size : 1;
        if (window.level >= size) {
            verdict.cause = QuotaVerdict::Cause::Utilization;
            const double above = window.level - size;
            verdict.retryAfterMs =
                std::max<qint64>(1, std::llround(std::ceil((above + 1) / limits.tokensPerSecond * 1000)));
            return verdict;
        }
        window.level += inputTokens + outputTokens * limits.outputWeight;
        return verdict;
    }
    roll(window, limits, nowMs);
    const qint64 requestsEnd = window.requestStart + limits.requestPeriodMs - nowMs;
    const qint64 tokensEnd = window.tokenStart + limits.tokenPeriodMs - nowMs;
    if (window.requests + 1 > limits.requests) {
        verdict.cause = QuotaVerdict::Cause::Requests;
        verdict.retryAfterMs = requestsEnd;
    } else if (window.tokens + inputTokens + outputTokens > limits.tokens) {
        verdict.cause = QuotaVerdict::Cause::Tokens;
        verdict.retryAfterMs = tokensEnd;
    } else {
        ++window.requests;
        window.tokens += inputTokens + outputTokens;
    }
    verdict.remainingRequests = std::max(0, limits.requests - window.requests);
    verdict.remainingTokens =
        verdict.cause == QuotaVerdict::Cause::Tokens ? 0 : std::max(0, limits.tokens - window.tokens);
    verdict.resetRequestsMs = requestsEnd;
    verdict.resetTokensMs = tokensEnd;
    return verdict;
}

void Quotas::settle(const QString& deploymentId, const QuotaLimits& limits, int extraOutputTokens, qint64 nowMs)
{
    Window& window = m_windows[deploymentId.toLower()];
    if (limits.provisioned) {
        leak(window, limits, nowMs);
        window.level = std::max(0.0, window.level + extraOutputTokens * limits.outputWeight);
        return;
    }
    roll(window, limits, nowMs);
    window.tokens = std::max(0, window.tokens + extraOutputTokens);
}

} // namespace sandbox::openai
