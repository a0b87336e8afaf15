// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/crashguard.h"
#include "common/largeblocks.h"
#include "common/programlog.h"
#include "desktop/application.h"
#include "desktop/diagnosticsdialog.h"
#include "desktop/languages.h"
#include "desktop/messagelog.h"
#include "desktop/singleinstance.h"
#include "desktop/tour.h"

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTimer>
#include <cstdio>

using namespace desktop;

namespace {

QStringList argumentsOf(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i) {
        arguments << QString::fromLocal8Bit(argv[i]);
    }
    return arguments;
}

/// Makes up for what a bare session (a container, a build server) does not set, before Qt looks.
void prepareEnvironment(const Options& options)
{
#ifdef Q_OS_LINUX
    if (qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR")) {
        const QString user = qEnvironmentVariable("USER", QStringLiteral("user"));
        const QString directory = QDir::tempPath() + QStringLiteral("/pilothouse-runtime-") + user;
        QDir().mkpath(directory);
        QFile::setPermissions(directory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("XDG_RUNTIME_DIR", directory.toLocal8Bit());
    }
    const bool hasDisplay = !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
    if (options.isTour() && !hasDisplay && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
#else
    Q_UNUSED(options)
#endif
}

/// The page is there: for `--print-start`, which benchmarks read.
void printSettled(Application* application)
{
    QObject::connect(application, &Application::cameUp, application, [] {
        QTimer::singleShot(0, qApp, [] {
            std::puts("settled");
            std::fflush(stdout);
        });
    });
}

/// Some settings count from the start of the services: the window is then made anew in the same process.
constexpr int again = 1000;

int run(QApplication* qt, const Options& options, SingleInstance* instance)
{
    Application application(options);
    QObject::connect(instance, &SingleInstance::called, application.window(), &widgets::shell::MainWindow::bringToFront);
    QObject::connect(&application, &Application::restartRequested, qt, [] { QCoreApplication::exit(again); }, Qt::QueuedConnection);
    QObject::connect(qt, &QGuiApplication::lastWindowClosed, &application, &Application::closeDown);
    Tour tour(&application);
    if (options.isTour()) {
        QObject::connect(&tour, &Tour::ended, qt, [](int status) { QCoreApplication::exit(status); });
        QObject::connect(&application, &Application::startFailed, qt, [](const core::Error& error) {
            std::fprintf(stderr, "pilothouse: %s\n", core::explainInOneLine(error).toLocal8Bit().constData());
            QCoreApplication::exit(4);
        });
        tour.start();
    } else if (options.printStart) {
        printSettled(&application);
    }
    if (!options.isTour()) {
        desktop::offerLastCrash(&application);
    }
    application.start();
    return QApplication::exec();
}

int runAgainAndAgain(QApplication* qt, const Options& options, SingleInstance* instance)
{
    int status = again;
    while (status == again) {
        status = run(qt, options, instance);
    }
    return status;
}

} // namespace

int main(int argc, char** argv)
{
    app::returnLargeBlocks();
    app::CrashGuard::install();
    Options::Parsed parsed = Options::parse(argumentsOf(argc, argv));
    if (parsed.outcome != Options::Outcome::Run) {
        const bool refused = parsed.outcome == Options::Outcome::Refuse;
        std::fprintf(refused ? stderr : stdout, "%s%s\n", refused ? "pilothouse: " : "", parsed.text.toLocal8Bit().constData());
        return refused ? 2 : 0;
    }
    Options& options = parsed.options;
    QTemporaryDir tourState; // a tour leaves no trace in the person's own state
    if (options.isTour() && options.common.dataDirectory.isEmpty()) {
        options.common.dataDirectory = tourState.path();
    }
    if (options.isTour() && !options.size.isValid()) {
        options.size = QSize(1440, 900);
    }
    prepareEnvironment(options);
    app::CrashGuard::setDirectory(options.common.stateDirectory());
    MessageLog::install();
    app::ProgramLog::install(); // in front: what the others keep and print has been through it
    QCoreApplication::setApplicationName(QStringLiteral("Pilothouse"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PILOTHOUSE_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.pilothouse.Pilothouse"));
    QApplication qt(argc, argv);
    QGuiApplication::setQuitOnLastWindowClosed(false); // Application::closeDown() ends the program

    SingleInstance instance(options.common.stateDirectory() + QLatin1Char('|') + options.common.cloud);
    if (!options.isTour() && !options.printStart && instance.callOther()) {
        return 0;
    }
    {
        const settings::Settings settings(options.common.stateDirectory() + QStringLiteral("/settings.json"));
        const QString language = settings.value(QStringLiteral("appearance.language")).toString();
        installLanguage(&qt, options.locale.isEmpty() ? language : options.locale);
    }
    return runAgainAndAgain(&qt, options, &instance);
}
