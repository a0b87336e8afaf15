// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/monitor/logsclient.h"
#include "deployments/deploymentrow.h"
#include "deployments/inventoryreader.h"
#include "logs/scopes.h"

namespace deployments {

/// How long callers waited for the first token of one model, as their applications told Application Insights (the attribute
/// gen_ai.response.time_to_first_chunk of OpenTelemetry's client spans) in the last hour.
struct FirstTokenFigure
{
    QString tenantId;
    QString address; ///< first label of server.address in lower case: the account's name; empty where the exporter drops it
    QString model;   ///< gen_ai.request.model: the deployment's name as Azure's clients send it, or the model's own
    double p95Ms = 0;
    double calls = 0; ///< by ItemCount, so that sampling is made good
};

/// What the workspaces of some tenants said, and why others said nothing.
struct FirstTokenReport
{
    QDateTime takenAt; ///< UTC; invalid: never asked
    QList<FirstTokenFigure> figures;
    QHash<QString, QString> gaps; ///< tenant id -> a sentence for people; a tenant with figures may have one, too
};

/// The query, asked once a workspace: a line a model and address, never a row a call.
QString firstTokenQuery();
/// Its answer.
QList<FirstTokenFigure> firstTokenFigures(const QString& tenantId, const azure::LogsOutcome& outcome);
/// Writes p95 and, where there is none, the reason into `rows`. `all` are the deployments of the same tenants: a figure without an
/// address, or with a model's name, counts only where a single deployment can be meant. An invalid report changes nothing.
void applyFirstTokens(const FirstTokenReport& report, const QList<DeploymentRow>& all, QList<DeploymentRow>& rows);
/// What the number (or its absence) is, in sentences for people.
QString firstTokenHelp(const DeploymentRow& row);

/// Asks the workspaces behind the tenants' Application Insights components. Resource logs do not help: they time the whole stream.
/// What was read counts for ten minutes. Main thread; keep the clients alive until the task ended.
class FirstTokenReader
{
public:
    FirstTokenReader(azure::ArmClient* arm, std::shared_ptr<azure::LogsClient> logs, core::Clock* clock);
    /// Never fails: what could not be read is a gap of the report. A cancelled reading keeps the report of before.
    QCoro::Task<FirstTokenReport> read(QList<TenantChoice> tenants, http::CallContext context);
    /// The latest report.
    const FirstTokenReport& report() const { return m_report; }

private:
    struct Workspace;
    QCoro::Task<> ask(Workspace workspace, std::shared_ptr<FirstTokenReport> into, http::CallContext context);

    azure::ArmClient* m_arm;
    std::shared_ptr<azure::LogsClient> m_logs;
    core::Clock* m_clock;
    FirstTokenReport m_report;
    QStringList m_tenants; ///< of the report
};

} // namespace deployments
