// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/connection.h"
#include "cli/prompts.h"
#include "flows/librarysources.h"
#include "flows/runner.h"
#include "flows/runstore.h"

namespace cli {

// flows VERB: one function a verb.
std::unique_ptr<Command> makeFlowsList();
std::unique_ptr<Command> makeFlowsShow();
std::unique_ptr<Command> makeFlowsRun();
std::unique_ptr<Command> makeFlowsImport();
std::unique_ptr<Command> makeFlowsReport();
std::vector<std::unique_ptr<Command>> flowCommands();

/// A flow that was named, and the files around it.
struct FlowAsked
{
    flows::ParsedFlow parsed;
    std::shared_ptr<const prompts::PromptFiles> files;
    QByteArray text;
};
/// A flow of the library, or a file outside of it: then names in it are those of its folder first and of the library second.
QCoro::Task<core::Result<FlowAsked>> readFlow(Invocation invocation, QString name);
/// Problems as messages, "FILE:LINE:COLUMN: error: ..."; whether one is an error.
bool reportFlowProblems(const Invocation& invocation, const QString& file, const QList<flows::FlowProblem>& problems);

/// What runs a flow in this call. Services that are there are used; otherwise they are made and signed in when a step needs them.
struct FlowBench
{
    std::shared_ptr<app::Services> services; ///< null: nothing of it leaves this computer
    playground::Catalog catalog;
    flows::RunnerParts parts;
};
QCoro::Task<core::Result<FlowBench>> benchFor(Invocation invocation, FlowAsked asked, std::shared_ptr<app::Services> services);
/// Declares --library and --allow-host.
void declareFlowBench(QCommandLineParser& parser);
/// The request that the options describe. InvalidInput.
core::Result<flows::RunRequest> runRequestOf(const Invocation& invocation, const flows::Flow& flow);

} // namespace cli
