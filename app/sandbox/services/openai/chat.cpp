// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/openai/chat.h"

#include "sandbox/services/openai/callmetrics.h"
#include "sandbox/services/openai/chatrequest.h"
#include "sandbox/services/openai/chatwire.h"

#include <QCryptographicHash>
#include <algorithm>
#include <cmath>

namespace sandbox::openai {

namespace {

Failure filtered(const PromptVerdict& verdict, const reader::FilterPolicy& policy)
{
    Failure failure{
        400,
        QStringLiteral("content_filter"),
        QStringLiteral("The response was filtered due to the prompt triggering Azure OpenAI's content management "
                       "policy. Please modify your prompt and retry. To learn more about our content filtering "
                       "policies please read our documentation: https://go.microsoft.com/fwlink/?linkid=2198766"),
        {},
        QStringLiteral("prompt"),
        {}};
    failure.inner = {{QStringLiteral("code"), QStringLiteral("ResponsibleAIPolicyViolation")},
                     {QStringLiteral("content_filter_result"), promptResults(verdict, policy, true)}};
    return failure;
}

Failure unsupportedOperation(const Model& model)
{
    return {400,
            QStringLiteral("OperationNotSupported"),
            QStringLiteral(
                "The chatCompletion operation does not work with the specified model, %1. Please choose different "
                "model and try again. You can learn more about which models can be used with each operation here: "
                "https://go.microsoft.com/fwlink/?linkid=2197993.")
                .arg(model.name),
            {},
            {},
            {}};
}

/// 29 characters, as ids of the service have them.
QString longId(World& world)
{
    QString id = world.uuid() + world.uuid();
    return id.remove(QLatin1Char('-')).left(29);
}

/// Changes with the model and nothing else: the reader has no other moving part.
QString fingerprintOf(const Model& model)
{
    const QByteArray hash =
        QCryptographicHash::hash((QStringLiteral("sandbox-reader/1/") + model.id()).toUtf8(), QCryptographicHash::Sha1);
    return QStringLiteral("fp_") + QString::fromLatin1(hash.toHex().left(10));
}

std::shared_ptr<Completion> prepare(Call& call, const ChatRequest& request)
{
    auto completion = std::make_shared<Completion>();
    completion->filter = DeploymentFilter::of(call.world->estate(), call.accountId(), call.deployment);
    completion->prompt = judgePrompt(request.read, completion->filter);
    completion->id = QStringLiteral("chatcmpl-") + longId(*call.world);
    completion->created = call.world->now().toSecsSinceEpoch();
    completion->model = call.model.id();
    completion->fingerprint = fingerprintOf(call.model);
    completion->details = call.version.details();
    completion->annotations = call.version.v1;
    return completion;
}

} // namespace

Pace Pace::of(const QJsonObject& deployment, int promptTokens, double jitter)
{
    Pace pace;
    const Model model = Model::of(deployment);
    const bool small = model.name.contains(QStringLiteral("mini")) || model.name.contains(QStringLiteral("nano"));
    const bool provisioned = deployment.value(QStringLiteral("sku"))
                                 .toObject()
                                 .value(QStringLiteral("name"))
                                 .toString()
                                 .contains(QStringLiteral("Provisioned"));
    pace.tokensPerSecond = small ? 160 : provisioned ? 120 : 100;
    pace.firstTokenMs =
        static_cast<int>((small ? 50 : 80) + (provisioned ? 10 : 60) * jitter + std::min(promptTokens, 100000) * 0.02);
    const QJsonObject tags = deployment.value(QStringLiteral("tags")).toObject();
    const QJsonValue rate = tags.value(QStringLiteral("sandbox-tokens-per-second"));
    const QJsonValue first = tags.value(QStringLiteral("sandbox-first-token-ms"));
    if (rate.isString() || rate.isDouble())
        pace.tokensPerSecond = std::max(0.0, rate.toVariant().toDouble());
    if (first.isString() || first.isDouble())
        pace.firstTokenMs = std::max(0, first.toVariant().toInt());
    return pace;
}

void answerChat(const std::shared_ptr<Quotas>& quotas, const CallPtr& call)
{
    if (!call->model.chats)
        return fail(*call, unsupportedOperation(call->model));
    const ChatParse parse = parseChat(call->body, call->version, call->model);
    if (!parse.request)
        return fail(*call, parse.failure);
    const ChatRequest& request = *parse.request;
    call->streams = request.stream;
    call->promptTokens = request.promptTokens;
    const int expected = request.maxTokens * request.n;
    if (!admitByQuota(*quotas, *call, request.promptTokens, expected))
        return;
    const std::shared_ptr<Completion> completion = prepare(*call, request);
    noteSafety(*call, *completion);
    if (completion->prompt.blocked)
        return fail(*call, filtered(completion->prompt, completion->filter.policy));
    World* world = call->world;
    complete(request, *completion, [world] { return QStringLiteral("call_") + longId(*world).left(24); });
    call->completionTokens = completion->completionTokens;
    noteSafety(*call, *completion);
    // Windows keep what was estimated by max_tokens; without it the real length is added afterwards.
    const int correction = call->limits.provisioned ? completion->completionTokens - expected
                           : expected == 0          ? completion->completionTokens
                                                    : 0;
    quotas->settle(call->deploymentId(), call->limits, correction, world->now().toMSecsSinceEpoch());
    const Pace pace = Pace::of(call->deployment, request.promptTokens, world->random());
    if (request.stream)
        return streamChat(call, completion, pace, request.includeUsage);
    const double generation =
        pace.tokensPerSecond > 0 ? completion->completionTokens * 1000.0 / pace.tokensPerSecond : 0;
    const int wait = pace.firstTokenMs + static_cast<int>(std::min(generation, 1500.0));
    world->after(wait, [call, completion] { finish(*call, Response::json(200, wholeAnswer(*completion))); });
}

} // namespace sandbox::openai
