// SPDX-License-Identifier: GPL-3.0-or-later
// Quota, and what happens when a provisioned deployment has no room, fails, or finds the prompt too long: the call goes to its
// spillover deployment, which the deployment names (that wins) or the header x-ms-spillover-deployment.
// learn.microsoft.com/azure/ai-foundry/openai/how-to/spillover-traffic-management, "When does spillover come into effect?"
#include "sandbox/faults/orderedfailure.h"
#include "sandbox/services/openai/callmetrics.h"

namespace sandbox::openai {

namespace {

QString text(const QJsonObject& object, const char* name)
{
    return object.value(QLatin1String(name)).toString();
}

/// The standard deployment that takes what this provisioned one cannot; empty when there is none.
QJsonObject spareOf(const Call& call)
{
    if (!call.limits.provisioned)
        return {};
    QString name = text(call.deployment.value(QStringLiteral("properties")).toObject(), "spilloverDeploymentName");
    if (name.isEmpty())
        name = QString::fromUtf8(call.request.headers.value("x-ms-spillover-deployment"));
    const QJsonObject spare = deploymentNamed(call.world->estate(), call.accountId(), name);
    return spare.isEmpty() || QuotaLimits::of(spare).provisioned ? QJsonObject() : spare;
}

QuotaVerdict saturation(int milliseconds)
{
    QuotaVerdict verdict;
    verdict.cause = QuotaVerdict::Cause::Utilization;
    verdict.retryAfterMs = milliseconds;
    verdict.utilization = 1;
    return verdict;
}

/// Hands the call over that the provisioned deployment would have answered with `status`. False when there is no spare, or it has no
/// room either: then it is as if nothing had been tried, except for the reason in spilloverError.
bool spill(Quotas& quotas, Call& call, int status, int inputTokens, int outputTokens)
{
    const QJsonObject spare = spareOf(call);
    if (spare.isEmpty())
        return false;
    const Call primary = call;
    call.spilledFrom = text(primary.deployment, "name");
    call.deployment = spare;
    call.model = Model::of(spare);
    call.limits = QuotaLimits::of(spare);
    call.quota = quotas.admit(call.deploymentId(), call.limits, inputTokens, outputTokens,
                              call.world->now().toMSecsSinceEpoch());
    if (call.quota.admitted()) {
        recordSpill(call, primary.deployment, status);
        return true;
    }
    Call refused = call;
    recordCall(refused, 429);
    call = primary;
    call.spilloverError = 429;
    return false;
}

Failure exceeded(const Call& call)
{
    const qint64 seconds = std::max<qint64>(1, (call.quota.retryAfterMs + 999) / 1000);
    const QString limit = call.quota.cause == QuotaVerdict::Cause::Requests
                              ? QStringLiteral("call rate limit of your current OpenAI S0 pricing tier")
                          : call.quota.cause == QuotaVerdict::Cause::Tokens
                              ? QStringLiteral("token rate limit of your current OpenAI S0 pricing tier")
                              : QStringLiteral("throughput of your provisioned deployment");
    return {429,
            QStringLiteral("429"),
            QStringLiteral("Requests to the %1 Operation under Azure OpenAI API version %2 have exceeded %3. "
                           "Please retry after %4 second%5.")
                .arg(call.operation, call.version.name, limit)
                .arg(seconds)
                .arg(seconds == 1 ? QString() : QStringLiteral("s")),
            {},
            {},
            {}};
}

Failure tooLong(const Call& call, int tokens)
{
    return Failure::parameter(QStringLiteral("messages"), QStringLiteral("context_length_exceeded"),
                              QStringLiteral("This deployment's maximum context length is %1 tokens. However, your messages resulted in "
                                             "%2 tokens. Please reduce the length of the messages.")
                                  .arg(call.limits.longestPrompt)
                                  .arg(tokens));
}

} // namespace

bool admitByOrder(Call& call)
{
    const Request& request = call.request;
    if (const Response* const failure = OrderedFailure::of(call.responder)) {
        if (!spareOf(call).isEmpty())
            return true; // admitByQuota hands it over
        call.responder->respond(*failure); // as ordered, without a header more
        return false;
    }
    const bool saturates = request.orderedSaturationMs > 0 && !call.limits.provisioned;
    if (request.orderedThrottleMs == 0 && !saturates)
        return true;
    call.quota = saturation(saturates ? request.orderedSaturationMs : request.orderedThrottleMs);
    if (!saturates)
        call.quota.cause = QuotaVerdict::Cause::Requests;
    Response response = exceeded(call).response();
    if (saturates)
        response.with("azure-openai-deployment-utilization", "100%");
    response.with("retry-after", QByteArray::number(std::max<qint64>(1, (call.quota.retryAfterMs + 999) / 1000)));
    response.with("retry-after-ms", QByteArray::number(call.quota.retryAfterMs));
    finish(call, response);
    return false;
}

bool admitByQuota(Quotas& quotas, Call& call, int inputTokens, int outputTokens)
{
    if (const Response* const failure = OrderedFailure::of(call.responder)) {
        if (spill(quotas, call, failure->status, inputTokens, outputTokens))
            return true;
        finish(call, *failure);
        return false;
    }
    if (inputTokens > call.limits.longestPrompt && spill(quotas, call, 400, inputTokens, outputTokens))
        return true;
    if (inputTokens > call.limits.longestPrompt) {
        fail(call, tooLong(call, inputTokens));
        return false;
    }
    const int ordered = call.request.orderedSaturationMs;
    call.quota = ordered > 0 ? saturation(ordered)
                             : quotas.admit(call.deploymentId(), call.limits, inputTokens, outputTokens,
                                            call.world->now().toMSecsSinceEpoch());
    recordUtilization(call);
    if (call.quota.admitted() || spill(quotas, call, 429, inputTokens, outputTokens))
        return true;
    fail(call, exceeded(call));
    return false;
}

} // namespace sandbox::openai
