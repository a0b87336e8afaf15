// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

#include "cli/command.h"
#include "cli/connection.h"
#include "common/crashguard.h"

#include <QCoreApplication>

namespace cli {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::Program", text);
}

void declareCommon(QCommandLineParser& parser)
{
    app::CommonOptions::declare(parser);
    parser.addOption({QStringLiteral("output"), tr("table, json or tsv; a table on a terminal, json in a pipe."), QStringLiteral("format")});
    parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, tr("Shows this help.")});
    parser.addOption({QStringLiteral("version"), tr("Shows the version.")});
}

QString overview(const std::vector<std::unique_ptr<Command>>& commands)
{
    QString text = tr("Pilothouse: the control room for generative-AI systems on Azure, for scripts and servers.") +
                   QStringLiteral("\n\n") + tr("Usage: %1 [options] COMMAND [arguments]").arg(QStringLiteral("pilothouse-cli")) +
                   QStringLiteral("\n\n") + tr("Commands:") + QLatin1Char('\n');
    for (const auto& command : commands) {
        text += QStringLiteral("  %1 %2\n").arg(command->name(), -16).arg(command->summary());
    }
    QCommandLineParser parser;
    declareCommon(parser);
    // Qt prints the options only together with a usage line of its own: what stands below it is wanted.
    const QString help = parser.helpText();
    return text + QLatin1Char('\n') + help.mid(help.indexOf(tr("Options:")));
}

/// The words that are no options, read without knowing the command's own options: enough to find the command.
QStringList wordsOf(const QStringList& arguments, const std::vector<std::unique_ptr<Command>>& commands)
{
    QCommandLineParser parser;
    declareCommon(parser);
    parser.parse(arguments); // unknown options are the command's
    QStringList words = parser.positionalArguments();
    while (!words.isEmpty() && !findCommand(commands, words)) {
        const bool nounOnly = std::any_of(commands.begin(), commands.end(), [&](const auto& command) {
            return command->name().startsWith(words.first() + QLatin1Char(' '));
        });
        if (nounOnly) {
            break;
        }
        words.removeFirst();
    }
    return words;
}

int usage(Terminal& terminal, const QString& problem)
{
    terminal.message(problem);
    terminal.message(tr("Try: pilothouse-cli --help"));
    return WrongUsage;
}

QString commandHelp(QCommandLineParser& parser, const Command& command)
{
    QString text = command.summary() + QStringLiteral("\n\n") +
                   tr("Usage: %1 [options] %2 %3").arg(QStringLiteral("pilothouse-cli"), command.name(), command.arguments()) +
                   QStringLiteral("\n\n");
    const QString help = parser.helpText();
    return text + help.mid(qMax<qsizetype>(0, help.indexOf(tr("Options:"))));
}

int unknownCommand(Terminal& terminal, const QStringList& arguments, const QStringList& words,
                   const std::vector<std::unique_ptr<Command>>& commands)
{
    QCommandLineParser parser;
    declareCommon(parser);
    const bool parsed = parser.parse(arguments);
    if (parser.isSet(QStringLiteral("version"))) {
        terminal.write(QStringLiteral("pilothouse-cli " PILOTHOUSE_VERSION "\n"));
        return Done;
    }
    if (parser.isSet(QStringLiteral("help"))) {
        terminal.write(overview(commands));
        return Done;
    }
    QStringList verbs;
    for (const auto& command : commands) {
        if (!words.isEmpty() && command->name().startsWith(words.first() + QLatin1Char(' '))) {
            verbs << command->name();
        }
    }
    if (!verbs.isEmpty()) {
        return usage(terminal, tr("There are: %1.").arg(verbs.join(QStringLiteral(", "))));
    }
    const QStringList given = parser.positionalArguments();
    if (!given.isEmpty()) {
        return usage(terminal, tr("There is no command '%1'.").arg(Terminal::safeText(given.first())));
    }
    if (!parsed) {
        return usage(terminal, parser.errorText());
    }
    terminal.message(overview(commands));
    return WrongUsage;
}

} // namespace

QCoro::Task<int> runProgram(QStringList arguments, Terminal* terminal, core::CancelToken cancel)
{
    const auto commands = commandList();
    const QStringList words = wordsOf(arguments, commands);
    Command* command = findCommand(commands, words);
    if (!command) {
        co_return unknownCommand(*terminal, arguments, words, commands);
    }
    QCommandLineParser parser;
    declareCommon(parser);
    command->declare(parser);
    if (!parser.parse(arguments)) {
        co_return usage(*terminal, parser.errorText());
    }
    if (parser.isSet(QStringLiteral("version"))) {
        terminal->write(QStringLiteral("pilothouse-cli " PILOTHOUSE_VERSION "\n"));
        co_return int(Done);
    }
    if (parser.isSet(QStringLiteral("help"))) {
        terminal->write(commandHelp(parser, *command));
        co_return int(Done);
    }
    const core::Result<app::CommonOptions> options = app::CommonOptions::read(parser);
    if (!options) {
        co_return report(*terminal, options.error());
    }
    app::CrashGuard::setDirectory(options->stateDirectory());
    const core::Result<Format> format = Output::formatOf(parser.value(QStringLiteral("output")), *terminal);
    if (!format) {
        co_return report(*terminal, format.error());
    }
    const qsizetype nameWords = command->name().count(QLatin1Char(' ')) + 1;
    const Output output(terminal, *format);
    Invocation invocation{&parser, parser.positionalArguments().mid(nameWords), *options, output, cancel};
    const int status = co_await command->run(std::move(invocation));
    terminal->clearProgress();
    co_await closeConnections();
    co_return status;
}

} // namespace cli
