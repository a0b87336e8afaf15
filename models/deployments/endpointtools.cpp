// SPDX-License-Identifier: GPL-3.0-or-later
// What the overview does with an endpoint besides changing it: logs and scoring tests.
#include "deployments/endpointsoverview.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>

namespace deployments {

namespace {

constexpr int kLogLines = 500;

/// The text outputs of an answer in reading order; the JSON itself when it has none.
QString answerText(const QJsonObject& output)
{
    for (const char* const name : {"answer", "output", "reply", "response", "result"}) {
        const QString text = output.value(QLatin1String(name)).toString();
        if (!text.isEmpty()) {
            return text;
        }
    }
    return QString::fromUtf8(QJsonDocument(output).toJson(QJsonDocument::Indented));
}

} // namespace

void EndpointsOverview::readLogs(const QString& endpointId, const QString& deployment)
{
    const OnlineEndpointRow* const found = row(endpointId);
    if (const OnlineDeploymentRow* const behind = found ? found->deployment(deployment) : nullptr) {
        answerLogs(found->id, found->tenantId, *behind);
    }
}

QCoro::Task<> EndpointsOverview::answerLogs(QString endpointId, QString tenantId, OnlineDeploymentRow deployment)
{
    const QPointer<EndpointsOverview> guard(this);
    const http::CallContext reading = context(tr("Reading logs"));
    const core::Result<QString> text = co_await m_reader.logs(deployment.id, tenantId, kLogLines, reading);
    if (guard) {
        Q_EMIT logsRead(endpointId, deployment.name, text ? *text : QString(), text ? core::Error() : text.error());
    }
}

void EndpointsOverview::test(const QString& endpointId, const QString& deployment, const QString& question)
{
    if (const OnlineEndpointRow* const found = row(endpointId)) {
        ask(*found, deployment, question);
    }
}

QCoro::Task<> EndpointsOverview::ask(OnlineEndpointRow endpoint, QString deployment, QString question)
{
    const QPointer<EndpointsOverview> guard(this);
    const http::CallContext asking = context(tr("Testing an endpoint"));
    ScoringTest result;
    result.deployment = deployment;
    const core::Result<http::Credential> credential = co_await m_reader.credential(endpoint.id, endpoint.authMode, endpoint.tenantId, asking);
    if (!guard) {
        co_return;
    }
    if (!credential) {
        result.error = credential.error();
        Q_EMIT tested(endpoint.id, result);
        co_return;
    }
    azure::ScoringEndpoint target;
    target.scoringUri = endpoint.scoringUri;
    target.deployment = deployment;
    target.credential = *credential;
    const QJsonObject input{{QStringLiteral("question"), question}, {QStringLiteral("chat_history"), QJsonArray()}};
    const std::function<void(const QString&, const QString&)> ignoreParts = [](const QString&, const QString&) {};
    const azure::ScoringOutcome outcome = co_await m_parts.scoring->score(target, input, asking, ignoreParts);
    if (!guard) {
        co_return;
    }
    result.deployment = outcome.answer.deployment.isEmpty() ? deployment : outcome.answer.deployment;
    result.firstByteMs = outcome.answer.firstByteMs;
    result.totalMs = outcome.answer.totalMs;
    result.answer = outcome.error ? QString() : answerText(outcome.answer.output);
    result.error = outcome.error ? *outcome.error : core::Error();
    DeploymentHealth& health = m_health[endpoint.id.toLower()][result.deployment];
    health.hasTested = true;
    health.testSucceeded = !outcome.error;
    Q_EMIT tested(endpoint.id, result);
}

} // namespace deployments
