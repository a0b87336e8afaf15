// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/arm/estate.h"
#include "flows/dagimport.h"
#include "flows/parity.h"

#include <QDate>

namespace flows {

/// The day on which prompt flow retires: 2027-04-20 (Microsoft's announcement of its retirement).
QDate promptFlowRetirement();

/// One deployment of the estate that runs prompt flow, and how that was told.
struct PromptFlowDeployment
{
    QString endpoint, deployment, endpointId;
    QString workspace, resourceGroup, subscriptionId, tenantId, region;
    QString authMode;
    QUrl scoringUri;
    int traffic = 0;
    QString sourceFlow;    ///< name of the flow, when the resource tells it
    QString model, environmentId;
    QStringList signs;     ///< what shows that it is prompt flow: "tag azureml.promptflow", "environment variable PROMPTFLOW_RUN_MODE"
    bool isCertain = true; ///< false: only the name of the image or model says so
    QStringList indexes, modelDeployments; ///< what its environment variables name
};
struct OtherDeployment
{
    QString endpoint, deployment, workspace;
};

/// Everything to know before the day.
struct MigrationReport
{
    QDate today, retirement;
    int daysLeft() const;
    QList<PromptFlowDeployment> deployments;
    QList<OtherDeployment> others; ///< online deployments that do not run prompt flow
    QList<DagImport> imports;      ///< of folders that were given
    QList<ParityReport> parities;
    QStringList problems;          ///< what could not be read

    /// What is left to do, in the order to do it.
    struct Task
    {
        QString subject, text;
        bool done = false;
    };
    QList<Task> tasks() const;
    QJsonObject toJson() const;
    QString toMarkdown() const;
};

/// Whether and why this deployment runs prompt flow; nothing when nothing says so. Pure.
std::optional<PromptFlowDeployment> promptFlowOf(const azure::OnlineEndpoint& endpoint, const azure::OnlineDeployment& deployment);
/// The report over an estate. Pure.
MigrationReport migrationReport(const azure::Estate& estate, const QDate& today, const QList<DagImport>& imports = {},
                                const QList<ParityReport>& parities = {});

} // namespace flows
