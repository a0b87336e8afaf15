// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/connection.h"
#include "common/crashguard.h"
#include "common/diagnostics.h"
#include "common/programlog.h"
#include "core/clock.h"
#include "identity/session.h"
#include "settings/settings.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace cli {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::DiagnosticsExport", text);
}

class DiagnosticsExport : public Command
{
public:
    QString name() const override { return QStringLiteral("diagnostics export"); }
    QString summary() const override
    {
        return tr("Writes what support asks for, without tokens, names or texts of yours, to a file that you can read before sending it.");
    }
    QString arguments() const override { return QStringLiteral("FILE"); }
    void declare(QCommandLineParser& parser) const override
    {
        parser.addOption({QStringLiteral("names"), tr("Adds the names of the accounts.")});
    }
    QCoro::Task<int> run(Invocation invocation) override;

private:
    static core::Result<void> save(const QString& path, const QByteArray& text);
};

core::Result<void> DiagnosticsExport::save(const QString& path, const QByteArray& text)
{
    QSaveFile file(path);
    const bool opened = file.open(QIODevice::WriteOnly) && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!opened || file.write(text) != text.size() || !file.commit()) {
        return core::failure(core::ErrorKind::Storage, file.errorString(), path);
    }
    return core::Result<void>::ok();
}

QCoro::Task<int> DiagnosticsExport::run(Invocation invocation)
{
    if (invocation.arguments.size() != 1) {
        const core::Error error = core::Error::make(core::ErrorKind::InvalidInput, tr("Give the file to write, or - for the terminal."), name());
        co_return report(invocation, error);
    }
    // Also with no cloud in reach: that is when somebody needs it.
    const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, false);
    const QString state = invocation.options.stateDirectory();
    const settings::Settings settings(state + QStringLiteral("/settings.json"));
    app::DiagnosticsParts parts;
    parts.program = QStringLiteral("pilothouse-cli");
    parts.settings = &settings;
    parts.log = app::ProgramLog::recent();
    parts.lastCrash = app::CrashGuard::lastReport(state);
    parts.now = core::SystemClock::instance().now();
    parts.withNames = invocation.parser->isSet(QStringLiteral("names"));
    if (services) {
        parts.cloud = &(*services)->cloud();
        parts.session = (*services)->session();
        parts.calls = &(*services)->recentCalls();
    }
    const QByteArray text = app::diagnosticsText(app::diagnostics(parts));
    Terminal& terminal = invocation.output.terminal();
    terminal.write(QString::fromUtf8(text)); // read it before it goes anywhere
    const QString path = invocation.arguments.first();
    if (path != QLatin1String("-")) {
        const core::Result<void> saved = save(path, text);
        if (!saved) {
            co_return report(invocation, saved.error());
        }
        terminal.message(tr("The text above was saved in %1.").arg(path));
    }
    co_return int(Done);
}

} // namespace

std::unique_ptr<Command> makeDiagnosticsExport()
{
    return std::make_unique<DiagnosticsExport>();
}

} // namespace cli
