// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <limits>

namespace sandbox::openai {

/// What a deployment may take: requests and tokens per window for pay-as-you-go, throughput for provisioned ones.
struct QuotaLimits
{
    int requests = 0;
    qint64 requestPeriodMs = 60000;
    int tokens = 0;
    qint64 tokenPeriodMs = 60000;
    bool provisioned = false;
    double tokensPerSecond = 0; ///< provisioned: in input tokens
    double outputWeight = 1;    ///< provisioned: input tokens that one output token costs
    int longestPrompt = std::numeric_limits<int>::max(); ///< provisioned gpt-4.1: less than the model's own context

    /// From an ARM deployment: properties.rateLimits, else sku.capacity (1 unit = 1000 tokens and 6 requests a minute;
    /// provisioned units by model).
    static QuotaLimits of(const QJsonObject& deployment);
};

/// Decision about one call, with the numbers for the x-ratelimit-* headers.
struct QuotaVerdict
{
    enum class Cause { None, Requests, Tokens, Utilization };
    Cause cause = Cause::None;
    qint64 retryAfterMs = 0;
    int remainingRequests = 0;
    int remainingTokens = 0;
    qint64 resetRequestsMs = 0;
    qint64 resetTokensMs = 0;
    double utilization = 0; ///< provisioned: 0..1

    bool admitted() const { return cause == Cause::None; }
};

/// Windows of all deployments. A window begins with the first call after the previous one ended. Provisioned
/// deployments use a leaky bucket that holds one minute of throughput and refuses while it is full, as the service
/// describes it. Time comes in as milliseconds, so tests can set it.
class Quotas
{
public:
    /// Counts a call with `inputTokens` of prompt and `outputTokens` that it may produce (max_tokens, 0 if unset).
    QuotaVerdict admit(const QString& deploymentId, const QuotaLimits& limits, int inputTokens, int outputTokens,
                       qint64 nowMs);
    /// Adds what a call produced beyond its estimate (or takes back what it did not use).
    void settle(const QString& deploymentId, const QuotaLimits& limits, int extraOutputTokens, qint64 nowMs);

private:
    struct Window
    {
        qint64 requestStart = 0;
        qint64 tokenStart = 0;
        int requests = 0;
        int tokens = 0;
        double level = 0; ///< provisioned: bucket in input tokens
        qint64 levelAt = 0;
    };
    static void roll(Window& window, const QuotaLimits& limits, qint64 nowMs);
    static void leak(Window& window, const QuotaLimits& limits, qint64 nowMs);

    QHash<QString, Window> m_windows;
};

} // namespace sandbox::openai
