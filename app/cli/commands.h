// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace cli {

// One function a command, each in a file of its own name.
std::unique_ptr<Command> makeAsk();
std::unique_ptr<Command> makeLogin();
std::unique_ptr<Command> makeLogout();
std::unique_ptr<Command> makeAccounts();
std::unique_ptr<Command> makeAccountsImport();
std::unique_ptr<Command> makeAccountsExport();
std::unique_ptr<Command> makeTenants();
std::unique_ptr<Command> makeWhoAmI();
std::unique_ptr<Command> makeAccessCheck();
std::unique_ptr<Command> makeDocumentsAdd();
std::unique_ptr<Command> makeDocumentsList();
std::unique_ptr<Command> makeModelsList();
std::unique_ptr<Command> makeDeploymentsList();
std::unique_ptr<Command> makeDeploymentsShow();
std::unique_ptr<Command> makeDeploymentsCreate();
std::unique_ptr<Command> makeDeploymentsUpdate();
std::unique_ptr<Command> makeDeploymentsScale();
std::unique_ptr<Command> makeDeploymentsDelete();
std::unique_ptr<Command> makeAuditEvaluate();
std::unique_ptr<Command> makeAuditRules();
std::unique_ptr<Command> makeAlertsList();
std::unique_ptr<Command> makeAlertsRules();
std::unique_ptr<Command> makeAlertsPreview();
std::unique_ptr<Command> makeQuotaList();
std::unique_ptr<Command> makeQuotaForecast();
std::unique_ptr<Command> makeQuotaPlan();
std::unique_ptr<Command> makeFiltersList();
std::unique_ptr<Command> makeFiltersShow();
std::unique_ptr<Command> makeFiltersCompare();
std::unique_ptr<Command> makeQuery();
std::unique_ptr<Command> makeMetricsList();
std::unique_ptr<Command> makeMetricsShow();
std::unique_ptr<Command> makeEstateList();
std::unique_ptr<Command> makeEstateShow();
std::unique_ptr<Command> makeFailures();
std::unique_ptr<Command> makeFailuresClassify();
std::unique_ptr<Command> makeTokens();
std::unique_ptr<Command> makeTracesList();
std::unique_ptr<Command> makeTracesShow();
std::unique_ptr<Command> makeTracesOpen();
std::unique_ptr<Command> makeEndpointsList();
std::unique_ptr<Command> makeEndpointsTraffic();
std::unique_ptr<Command> makeEndpointsLogs();
std::unique_ptr<Command> makeJournalList();
std::unique_ptr<Command> makeJournalVerify();
std::unique_ptr<Command> makeDiagnosticsExport();

} // namespace cli
