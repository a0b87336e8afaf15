// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interrupt.h"
#include "cli/program.h"
#include "common/crashguard.h"
#include "common/largeblocks.h"
#include "common/programlog.h"

#include <QCoreApplication>
#include <QTimer>

namespace {

QCoro::Task<> runAndExit(QStringList arguments, cli::Terminal* terminal, core::CancelToken cancel)
{
    const int status = co_await cli::runProgram(arguments, terminal, cancel);
    QCoreApplication::exit(status);
}

} // namespace

int main(int argc, char* argv[])
{
    app::returnLargeBlocks();
    app::CrashGuard::install();
    app::ProgramLog::install();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("pilothouse-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PILOTHOUSE_VERSION));
    cli::Terminal terminal;
    const cli::Interrupt interrupt;
    // From within the event loop: exit() before it would be forgotten.
    QTimer::singleShot(0, &application, [&] { runAndExit(QCoreApplication::arguments(), &terminal, interrupt.token()); });
    return QCoreApplication::exec();
}
