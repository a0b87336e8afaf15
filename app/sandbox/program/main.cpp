// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QSocketNotifier>
#include <QTextStream>
#include <csignal>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace {

#ifdef Q_OS_UNIX
int signalPipe[2];

void onSignal(int)
{
    const char byte = 1;
    const auto written = ::write(signalPipe[0], &byte, 1);
    static_cast<void>(written);
}

/// SIGTERM and SIGINT end the event loop; a handler itself may do nothing but write to a pipe.
void quitOnSignals(QCoreApplication& application)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, signalPipe) != 0)
        return;
    auto* notifier = new QSocketNotifier(signalPipe[1], QSocketNotifier::Read, &application);
    QObject::connect(notifier, &QSocketNotifier::activated, &application, [] { QCoreApplication::quit(); });
    std::signal(SIGTERM, onSignal);
    std::signal(SIGINT, onSignal);
    std::signal(SIGPIPE, SIG_IGN);
}
#else
void quitOnSignals(QCoreApplication&) {}
#endif

int complain(const QString& sentence, int status)
{
    QTextStream(stderr) << "pilothouse-sandbox: " << sentence << Qt::endl;
    return status;
}

/// "14d" or "0".
std::optional<int> parseDays(QString text)
{
    if (text.endsWith(QLatin1Char('d')))
        text.chop(1);
    bool good = false;
    const int days = text.toInt(&good);
    if (!good || days < 0 || days > 365)
        return std::nullopt;
    return days;
}

std::optional<sandbox::SandboxOptions> parseOptions(const QCommandLineParser& parser, QString& problem)
{
    sandbox::SandboxOptions options;
    const auto port = [&](const QString& name) -> quint16 {
        bool good = false;
        const uint value = parser.value(name).toUInt(&good);
        if (!good || value > 65535)
            problem = QStringLiteral("--%1 must be a number from 0 to 65535.").arg(name);
        return static_cast<quint16>(value);
    };
    options.port = port(QStringLiteral("port"));
    options.httpsPort = port(QStringLiteral("https-port"));
    options.dataDirectory = parser.value(QStringLiteral("data"));
    options.estate = parser.value(QStringLiteral("estate"));
    options.faultsFile = parser.value(QStringLiteral("faults"));
    options.exchangesFile = parser.value(QStringLiteral("log-exchanges"));
    const std::optional<int> days = parseDays(parser.value(QStringLiteral("history")));
    if (!days)
        problem = QStringLiteral("--history must be a number of days such as 14d, or 0.");
    options.historyDays = days.value_or(0);
    bool good = false;
    options.seed = parser.value(QStringLiteral("seed")).toUInt(&good);
    if (!good)
        problem = QStringLiteral("--seed must be a whole number.");
    if (!problem.isEmpty())
        return std::nullopt;
    return options;
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("pilothouse-sandbox"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PILOTHOUSE_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("A second Azure on this computer, for trying, testing and drills."));
    parser.addHelpOption();
    parser.addVersionOption();
    const auto option = [&](const char* name, const char* what, const char* value, const char* standard) {
        parser.addOption({QLatin1String(name), QLatin1String(what), QLatin1String(value), QLatin1String(standard)});
    };
    option("port", "HTTP port on 127.0.0.1; 0 takes a free one.", "port", "0");
    option("https-port", "HTTPS port on 127.0.0.1; 0 takes a free one.", "port", "0");
    option("data", "Keep everything in this directory from run to run.", "directory", "");
    option("estate", "default, small, large, or a JSON file.", "name", "default");
    option("history", "Days of telemetry to make up, such as 14d; 0 for none.", "days", "14d");
    option("seed", "Makes a run repeatable.", "number", "1");
    option("faults", "JSON file with faults to start with.", "file", "");
    option("log-exchanges", "Append every request and answer to this file, secrets masked.", "file", "");
    parser.process(application);
    if (!parser.positionalArguments().isEmpty())
        return complain(QStringLiteral("unexpected argument %1").arg(parser.positionalArguments().first()), 2);
    QString problem;
    const auto options = parseOptions(parser, problem);
    if (!options)
        return complain(problem, 2);
    quitOnSignals(application);
    sandbox::Sandbox local;
    problem = local.start(*options);
    if (!problem.isEmpty())
        return complain(problem, local.cannotListen() ? 4 : 6);
    const QByteArray line = QJsonDocument(local.readiness()).toJson(QJsonDocument::Compact);
    std::printf("%s\n", line.constData());
    std::fflush(stdout);
    return QCoreApplication::exec();
}
