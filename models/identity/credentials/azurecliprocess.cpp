// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/credentials/azurecliprocess.h"

#include "identity/gate.h"
#include "identity/logging.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTimer>

#ifdef Q_OS_UNIX
#include <csignal>
#include <unistd.h>
#endif

namespace identity {

namespace {

constexpr qsizetype kMaxOutput = 4 * 1024 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(identity::AzureCli)
};

core::Error needed(const QString& sentence, const char* code)
{
    core::Error error = core::Error::make(core::ErrorKind::SignInNeeded, sentence, QStringLiteral("az"));
    error.code = QLatin1String(code);
    return error;
}

bool contains(const QString& text, const char* pattern)
{
    return text.contains(QRegularExpression(QLatin1String(pattern), QRegularExpression::CaseInsensitiveOption));
}

QString loginCommand(const QString& tenantId, const QString& scope)
{
    QString command = QStringLiteral("az login");
    if (!tenantId.isEmpty()) {
        command += QStringLiteral(" --tenant ") + tenantId;
    }
    if (!scope.isEmpty()) {
        command += QStringLiteral(" --scope ") + scope;
    }
    return command;
}

QProcessEnvironment quietEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("AZURE_CORE_NO_COLOR"), QStringLiteral("true"));
    environment.insert(QStringLiteral("AZURE_CORE_DISABLE_PROGRESS_BAR"), QStringLiteral("true"));
    environment.insert(QStringLiteral("AZURE_CORE_ONLY_SHOW_ERRORS"), QStringLiteral("true"));
    return environment;
}

/// `az` is a script that starts Python: both have to go.
void killGroup(QProcess* process)
{
#ifdef Q_OS_UNIX
    if (process->processId() > 0) {
        ::kill(-pid_t(process->processId()), SIGKILL);
    }
#endif
    process->kill();
}

void prepare(QProcess* process)
{
    process->setStandardInputFile(QProcess::nullDevice());
    process->setProcessEnvironment(quietEnvironment());
    process->setWorkingDirectory(QDir::rootPath()); // nobody's files stand beside the program
#ifdef Q_OS_UNIX
    process->setChildProcessModifier([] { ::setpgid(0, 0); });
#endif
}

QJsonDocument parsed(const QByteArray& text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    return document;
}

} // namespace

QJsonDocument jsonIn(const QByteArray& output)
{
    QByteArray text = output;
    if (text.startsWith("\xef\xbb\xbf")) {
        text.remove(0, 3);
    }
    const QJsonDocument whole = parsed(text);
    if (!whole.isNull()) {
        return whole;
    }
    // Lines of extensions stand before or behind: the document begins and ends at the border of a line.
    for (qsizetype start = 0; start >= 0 && start < text.size();) {
        if (text.at(start) == '{' || text.at(start) == '[') {
            const char close = text.at(start) == '{' ? '}' : ']';
            for (qsizetype end = text.lastIndexOf(close); end > start; end = text.lastIndexOf(close, end - 1)) {
                const QJsonDocument document = parsed(text.mid(start, end - start + 1));
                if (!document.isNull()) {
                    return document;
                }
            }
        }
        const qsizetype line = text.indexOf('\n', start);
        start = line < 0 ? -1 : line + 1;
    }
    return {};
}

core::Error azureCliError(const QString& said, const QString& tenantId, const QString& scope)
{
    static const QRegularExpression codeRule(QStringLiteral("AADSTS\\d+"));
    const QString code = codeRule.match(said).captured();
    core::Error error;
    if (contains(said, "Max retries exceeded|ConnectionError|Name or service not known|getaddrinfo|Connection refused|timed out")) {
        error =
            core::Error::make(core::ErrorKind::Network,
                              QCoreApplication::translate("identity::AzureCli", "The Azure CLI could not reach Azure."),
                              QStringLiteral("az"));
    } else if (contains(said, "AADSTS(700082|70043|50173|70008|700084|50132|50133)|token (has|is) expired|has been revoked")) {
        error = needed(QCoreApplication::translate("identity::AzureCli", "The Azure CLI's sign-in has expired. Run: %1")
                           .arg(loginCommand(tenantId, {})),
                       "AzureCliExpired");
    } else if (contains(said, "AADSTS50020|AADSTS90072|does not exist in tenant")) {
        error = needed(QCoreApplication::translate("identity::AzureCli",
                                                   "The Azure CLI's account is not a member of the tenant %1.")
                           .arg(tenantId),
                       "AzureCliNoMember");
    } else if (contains(said, "AADSTS90002|Tenant '[^']*' not found")) {
        error = needed(QCoreApplication::translate("identity::AzureCli", "There is no tenant %1.").arg(tenantId),
                       "AzureCliNoTenant");
    } else if (contains(said, "AADSTS65001|consent")) {
        error = needed(QCoreApplication::translate("identity::AzureCli",
                                                   "The Azure CLI has no permission to ask for %1 yet. Run: %2")
                           .arg(scope, loginCommand(tenantId, scope)),
                       "AzureCliConsent");
    } else if (!code.isEmpty() || contains(said, "interaction_required|az login --(tenant|scope|claims-challenge)")) {
        error =
            needed(QCoreApplication::translate(
                       "identity::AzureCli",
                       "The Azure CLI has to sign in again for this tenant, because it asks for verification. Run: %1")
                       .arg(loginCommand(tenantId, scope)),
                   "AzureCliInteraction");
    } else if (contains(said, "az login|No subscriptions? found|not logged in|no accounts? (were )?found")) {
        error = needed(QCoreApplication::translate("identity::AzureCli", "The Azure CLI is not signed in. Run: %1")
                           .arg(loginCommand(tenantId, {})),
                       "AzureCliLogin");
    } else {
        error =
            needed(QCoreApplication::translate("identity::AzureCli", "The Azure CLI gave no token."), "AzureCliFailed");
    }
    if (!code.isEmpty()) {
        error.code = code;
    }
    error.details = redacted(said.simplified()).left(1000);
    return error;
}

QCoro::Task<core::Result<QJsonDocument>> runAzureCli(AzureCliOptions options, QStringList arguments, core::CancelToken cancel)
{
    const QString program = options.program.isEmpty() ? QStandardPaths::findExecutable(QStringLiteral("az")) : options.program;
    if (program.isEmpty()) {
        co_return needed(Text::tr("The Azure CLI (az) is not installed, or not on the PATH."), "AzureCliMissing");
    }
    if (cancel.isCancelled()) {
        co_return core::Error::cancelled();
    }
    QProcess process;
    Gate gate;
    QTimer timer;
    bool late = false;
    prepare(&process);
    QObject::connect(&process, &QProcess::finished, &gate, [&gate] { gate.open(); });
    QObject::connect(&process, &QProcess::errorOccurred, &gate, [&gate](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            gate.open(); // finished() does not come then
        }
    });
    QObject::connect(&timer, &QTimer::timeout, &gate, [&] {
        late = true;
        gate.open();
    });
    cancel.onCancelled(&gate, [&gate] { gate.open(); });
    timer.setSingleShot(true);
    timer.start(options.timeout);
    process.start(program, arguments + QStringList{QStringLiteral("--output"), QStringLiteral("json")});
    if (!gate.isOpen()) {
        co_await qCoro(&gate, &Gate::opened);
    }
    if (process.state() != QProcess::NotRunning) {
        killGroup(&process);
    }
    if (cancel.isCancelled()) {
        co_return core::Error::cancelled();
    }
    if (late) {
        co_return core::Error::make(core::ErrorKind::Timeout, Text::tr("The Azure CLI did not answer in time."), QStringLiteral("az"));
    }
    const QString said = QString::fromUtf8(process.readAllStandardError());
    if (process.error() == QProcess::FailedToStart) {
        co_return needed(Text::tr("The Azure CLI (az) could not be started."), "AzureCliMissing");
    }
    const QByteArray output = process.readAllStandardOutput();
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        const qsizetype tenant = arguments.indexOf(QStringLiteral("--tenant"));
        const qsizetype scope = arguments.indexOf(QStringLiteral("--scope"));
        co_return azureCliError(said, tenant < 0 ? QString() : arguments.value(tenant + 1),
                                scope < 0 ? QString() : arguments.value(scope + 1));
    }
    const QJsonDocument document = output.size() > kMaxOutput ? QJsonDocument() : jsonIn(output);
    if (document.isNull()) {
        co_return core::Error::make(core::ErrorKind::MalformedResponse, Text::tr("The Azure CLI's answer could not be read."),
                                    QStringLiteral("az"));
    }
    co_return document;
}

} // namespace identity
