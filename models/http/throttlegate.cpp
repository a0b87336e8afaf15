// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/throttlegate.h"

#include "http/httperror.h"
#include "http/origin.h"

namespace http {

namespace {

constexpr core::Milliseconds kSpacing{20};

std::optional<qint64> countOf(const Headers& headers, const char* name)
{
    bool isNumber = false;
    const qint64 value = headers.value(name).trimmed().toLongLong(&isNumber);
    if (!isNumber || value < 0) {
        return std::nullopt;
    }
    return value;
}

void keep(std::optional<qint64>& slot, std::optional<qint64> value)
{
    if (value) {
        slot = value;
    }
}

} // namespace

QString ThrottleGate::keyOf(const Request& request)
{
    QString deployment = request.deployment;
    if (deployment.isEmpty()) {
        const QStringList segments = request.url.path().split(QLatin1Char('/'));
        const qsizetype at = segments.indexOf(QLatin1String("deployments"));
        if (at >= 0 && at + 1 < segments.size()) {
            deployment = segments.at(at + 1);
        }
    }
    return request.service + QLatin1Char('|') + originKey(request.url) + QLatin1Char('|') + deployment;
}

core::Milliseconds ThrottleGate::waitFor(const QString& key, core::Milliseconds now) const
{
    const auto state = m_states.constFind(key);
    if (state == m_states.constEnd() || state->notBefore <= now) {
        return core::Milliseconds(0);
    }
    return state->notBefore - now + kSpacing * state->held;
}

void ThrottleGate::hold(const QString& key, int change)
{
    m_states[key].held += change;
}

void ThrottleGate::learn(const QString& key, const Response& response, core::Milliseconds now, const QDateTime& wallNow)
{
    const bool closes = response.status == 429 || response.status == 503;
    const std::optional<core::Milliseconds> asked = closes ? retryAfterOf(response.headers, wallNow) : std::nullopt;
    const auto requests = countOf(response.headers, "x-ratelimit-remaining-requests");
    const auto tokens = countOf(response.headers, "x-ratelimit-remaining-tokens");
    if (!asked && !requests && !tokens && !m_states.contains(key)) {
        return;
    }
    ThrottleState& state = m_states[key];
    if (asked) {
        state.notBefore = std::max(state.notBefore, now + *asked);
    }
    keep(state.remainingRequests, requests);
    keep(state.remainingTokens, tokens);
    keep(state.limitRequests, countOf(response.headers, "x-ratelimit-limit-requests"));
    keep(state.limitTokens, countOf(response.headers, "x-ratelimit-limit-tokens"));
}

} // namespace http
