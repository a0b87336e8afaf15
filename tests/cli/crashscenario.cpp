// SPDX-License-Identifier: GPL-3.0-or-later
// Signs in as the programs do, holds tokens in memory, and crashes on purpose. For tests only.
//   tests_crashscenario [common options] [--unguarded]
#include "common/crashguard.h"
#include "common/programlog.h"
#include "common/services.h"
#include "identity/session.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTimer>
#include <cstdio>

/// With C linkage, so that the crash report names it in one word.
extern "C" void pilothouseTestCrash(volatile int* nowhere);

__attribute__((noinline)) void pilothouseTestCrash(volatile int* nowhere)
{
    *nowhere = 1;
}

namespace {

QList<QByteArray> g_held;

QCoro::Task<> signInAndCrash(app::Services* services)
{
    const core::Result<void> started = co_await services->start({});
    const core::Result<void> signedIn = co_await services->signIn({});
    if (!started || !signedIn) {
        std::fputs("no sign-in\n", stderr);
        QCoreApplication::exit(2);
        co_return;
    }
    http::TokenRequest request;
    request.scope = services->cloud().scope(azure::Audience::Search);
    const core::Result<http::AccessToken> token = co_await services->session()->tokens()->token(request, {});
    g_held.append(token ? token->secret : QByteArray());
    pilothouseTestCrash(nullptr);
}

} // namespace

int main(int argc, char* argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i) {
        arguments << QString::fromLocal8Bit(argv[i]);
    }
    const bool guarded = !arguments.removeOne(QStringLiteral("--unguarded"));
    if (guarded) {
        app::CrashGuard::install();
        app::ProgramLog::install();
    }
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    app::CommonOptions::declare(parser);
    parser.parse(arguments);
    const core::Result<app::CommonOptions> options = app::CommonOptions::read(parser);
    if (!options) {
        return 3;
    }
    if (guarded) {
        app::CrashGuard::setDirectory(options->stateDirectory());
    }
    app::Services services(*options);
    QTimer::singleShot(0, &application, [&services] { signInAndCrash(&services); });
    return QCoreApplication::exec();
}
