// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/openai/apiversion.h"
#include "sandbox/services/openai/failure.h"
#include "sandbox/services/openai/model.h"
#include "sandbox/services/openai/quota.h"
#include "sandbox/world.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <memory>

namespace sandbox::openai {

/// What the content filter found in a prompt or an answer, once a category.
struct SafetyFinding
{
    QString textType; ///< "prompt" or "completion"
    QString category;
    QString severity;
    bool rejected = false;
};

/// One request on its way through the service: who asks, which deployment answers, what is said about it afterwards.
struct Call
{
    World* world = nullptr;
    Request request;
    ResponderPtr responder;
    QString operation; ///< "ChatCompletions_Create", as logs and error messages name it
    ApiVersion version;
    QJsonObject account;
    Caller caller;
    QString deploymentName; ///< asked for
    QJsonObject deployment; ///< the one that serves: another after a spillover
    QString spilledFrom;
    Model model;
    QuotaLimits limits;
    QuotaVerdict quota;
    QString requestId;
    QDateTime started;
    QJsonObject body;
    bool streams = false;
    int promptTokens = 0;
    int completionTokens = 0;
    int spilloverError = 0;  ///< status with which the spillover deployment refused
    qint64 firstByteMs = -1; ///< of a stream's first token
    bool safetyChecked = false;
    QList<SafetyFinding> findings;

    QString accountId() const { return account.value(QStringLiteral("id")).toString(); }
    QString deploymentId() const { return deployment.value(QStringLiteral("id")).toString(); }
};
using CallPtr = std::shared_ptr<Call>;

/// What a route needs done before its own work begins.
struct Opening
{
    QString operation;
    QString dataAction; ///< for the role check, below "Microsoft.CognitiveServices/accounts/OpenAI/"
    bool v1 = false;
    bool deployment = true; ///< false for the models list
};

/// Checks account, caller, role, api-version, body and deployment. On refusal it answers and returns null.
CallPtr openCall(World& world, const Opening& opening, const Request& request, const ResponderPtr& responder);

/// The deployment `name` of an account; empty object when there is none that serves.
QJsonObject deploymentNamed(const Estate& estate, const QString& accountId, const QString& name);

/// Region, request id, rate-limit and deployment headers.
Headers answerHeaders(const Call& call, int status);

/// Sends a whole answer with its headers and writes the log row.
void finish(const Call& call, Response response);
inline void fail(const Call& call, const Failure& failure)
{
    finish(call, failure.response());
}

/// Writes the RequestResponse row that a diagnostic setting of the account asks for.
void logCall(const Call& call, int status, qint64 responseLength);

/// False when a fault ordered a refusal, which is then answered: 429 of a rate limit, of a full provisioned deployment where the
/// call is for none, or a failure where there is no deployment to spill over to (those that can, do so in admitByQuota).
bool admitByOrder(Call& call);

/// Counts the call against the deployment's limits, going over to the spillover deployment where one is named: on 429, on a prompt
/// that is too long for provisioned throughput (400), and on ordered failures 429, 500 and 503. False when it answered a refusal.
bool admitByQuota(Quotas& quotas, Call& call, int inputTokens, int outputTokens);

} // namespace sandbox::openai
