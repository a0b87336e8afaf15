// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/exitstatus.h"
#include "cli/output.h"
#include "common/options.h"
#include "core/cancel.h"

#include <QCommandLineParser>
#include <QCoroTask>
#include <memory>
#include <vector>

namespace cli {

/// Everything a command gets: its parsed options, the words behind its name, where to print, and when to stop.
struct Invocation
{
    const QCommandLineParser* parser = nullptr;
    QStringList arguments;
    app::CommonOptions options;
    Output output;
    core::CancelToken cancel;
};

/// One command of the program: a noun, or a noun and a verb. Stateless; one run a process.
class Command
{
public:
    virtual ~Command() = default;
    virtual QString name() const = 0;    ///< "ask", "documents add"
    virtual QString summary() const = 0; ///< one sentence
    virtual QString arguments() const { return {}; } ///< "QUESTION", for the usage line
    virtual void declare(QCommandLineParser&) const {}
    virtual QCoro::Task<int> run(Invocation invocation) = 0;
};

/// Every command; a new one is one line in commands.cpp.
std::vector<std::unique_ptr<Command>> commandList();

/// The command that `words` begin with (longest name first), or null.
Command* findCommand(const std::vector<std::unique_ptr<Command>>& commands, const QStringList& words);

/// Prints the error in one line with remedy, code and request id, and gives its status.
int report(const Invocation& invocation, const core::Error& error);
int report(Terminal& terminal, const core::Error& error);

} // namespace cli
