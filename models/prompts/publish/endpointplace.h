// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/changerunner.h"
#include "deployments/endpointreader.h"
#include "prompts/publish/publisher.h"

namespace prompts {

/// A prompt for an Azure ML online endpoint: a copy of the deployment that takes most calls, with the prompt, and no calls yet. They are
/// shifted by deployments::GuidedShift. The prompt travels as the environment variable promptVariable(id): ARM takes an orchestrator's files
/// only as a code version that was uploaded into the workspace's storage, which this program does not write.
/// `environment` is the new deployment's name; empty: a free one of blue and green, else one made of the version.
class EndpointPlace final : public PublishPlace
{
public:
    EndpointPlace(azure::ArmClient* arm, deployments::ChangeRunner* runner, deployments::OnlineEndpointRow endpoint, QString deployment = {});
    QString name() const override;
    QString environment() const override { return m_deployment; }
    bool isProduction() const override { return m_endpoint.isProduction; }
    QString target() const override { return m_endpoint.id; }
    QString tenantId() const override { return m_endpoint.tenantId; }
    bool journalsItself() const override { return true; }
    QCoro::Task<core::Result<QList<LivePrompt>>> all(http::CallContext context) override;
    /// What the deployment that takes most calls has.
    QCoro::Task<core::Result<std::optional<LivePrompt>>> find(QString id, http::CallContext context) override;
    /// What the other deployments have, by share of calls.
    QCoro::Task<core::Result<QList<LivePrompt>>> history(QString id, http::CallContext context) override;
    QCoro::Task<core::Result<LivePrompt>> write(PublishPlan plan, http::CallContext context) override;
    /// Refused: deployments are deleted with the endpoint's own page.
    QCoro::Task<core::Result<void>> remove(PublishPlan plan, http::CallContext context) override;

private:
    azure::ArmClient* m_arm;
    deployments::ChangeRunner* m_runner;
    deployments::OnlineEndpointRow m_endpoint;
    QString m_deployment;
};

/// "PROMPT_CHAT_ANSWER": what the environment variable of a prompt is called.
QString promptVariable(const QString& id);
/// The change that makes the deployment. `source` is copied, `instances` too.
deployments::ChangeRequest deploymentChange(const deployments::OnlineEndpointRow& endpoint, const deployments::OnlineDeploymentRow& source,
                                            const QString& name, const Bundle& bundle);
/// A free name for it.
QString freeDeploymentName(const deployments::OnlineEndpointRow& endpoint, const Bundle& bundle);
/// Prompts that a deployment holds.
QList<LivePrompt> promptsOf(const deployments::OnlineEndpointRow& endpoint, const deployments::OnlineDeploymentRow& deployment);

} // namespace prompts
