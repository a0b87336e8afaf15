// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/flows.h"
#include "cli/prompts.h"

namespace cli {

std::vector<std::unique_ptr<Command>> commandList()
{
    std::vector<std::unique_ptr<Command>> commands;
    for (const auto make : {makeAsk, makeLogin, makeLogout, makeAccounts, makeAccountsImport, makeAccountsExport, makeTenants,
                            makeWhoAmI, makeAccessCheck, makeDocumentsAdd, makeDocumentsList, makeEstateList, makeEstateShow, makeModelsList, makeDeploymentsList,
                            makeDeploymentsShow, makeDeploymentsCreate, makeDeploymentsUpdate, makeDeploymentsScale,
                            makeDeploymentsDelete, makeAlertsList, makeAlertsRules, makeAlertsPreview, makeQuotaList, makeQuotaForecast, makeQuotaPlan, makeFiltersList, makeFiltersShow, makeFiltersCompare, makeQuery, makeMetricsList, makeMetricsShow, makeTokens, makeTracesList, makeTracesShow, makeTracesOpen, makeFailures, makeFailuresClassify, makeEndpointsList, makeEndpointsTraffic,
                            makeEndpointsLogs, makeAuditEvaluate, makeAuditRules, makeJournalList, makeJournalVerify, makeDiagnosticsExport}) {
        commands.push_back(make());
    }
    for (std::unique_ptr<Command>& command : promptCommands()) {
        commands.push_back(std::move(command));
    }
    for (std::unique_ptr<Command>& command : flowCommands()) {
        commands.push_back(std::move(command));
    }
    return commands;
}

Command* findCommand(const std::vector<std::unique_ptr<Command>>& commands, const QStringList& words)
{
    for (const int count : {2, 1}) {
        const QString name = words.mid(0, count).join(QLatin1Char(' '));
        for (const auto& command : commands) {
            if (words.size() >= count && command->name() == name) {
                return command.get();
            }
        }
    }
    return nullptr;
}

int report(Terminal& terminal, const core::Error& error)
{
    terminal.message(Terminal::safeText(core::explainInOneLine(error)));
    return exitStatusOf(error);
}

int report(const Invocation& invocation, const core::Error& error)
{
    return report(invocation.output.terminal(), error);
}

} // namespace cli
