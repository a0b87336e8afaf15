// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/systemfind.h"

#include "cli/deploymentsfind.h"

#include <QCoreApplication>

namespace cli {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::SystemFind", text);
}

} // namespace

void declareSystem(QCommandLineParser& parser)
{
    parser.addOption({QStringLiteral("system"), tr("Gen-AI system: its name, or its workspace's name or id; the first one otherwise."), QStringLiteral("name")});
    parser.addOption({QStringLiteral("all-tenants"), tr("Looks for the system in every tenant that answers without a sign-in.")});
}

QCoro::Task<core::Result<monitoring::SystemReport>> systemsAsked(Invocation invocation, app::Services* services)
{
    const core::Result<QList<deployments::TenantChoice>> tenants = co_await tenantsAsked(invocation, services);
    if (!tenants) {
        co_return tenants.error();
    }
    QList<logs::TenantChoice> asked;
    for (const deployments::TenantChoice& tenant : *tenants) {
        asked << logs::TenantChoice{tenant.id, tenant.name};
    }
    http::CallContext context;
    context.cancel = invocation.cancel;
    monitoring::SystemReader reader(services->arm());
    core::Result<monitoring::SystemReport> found = co_await reader.read(asked, context);
    if (found) {
        for (const core::Error& problem : found->problems) {
            invocation.output.terminal().message(Terminal::safeText(core::explainInOneLine(problem)));
        }
    }
    co_return found;
}

QCoro::Task<core::Result<monitoring::System>> systemOf(Invocation invocation, app::Services* services)
{
    const QString wanted = invocation.parser->value(QStringLiteral("system"));
    const core::Result<monitoring::System> system = co_await systemNamed(invocation, services, wanted);
    co_return system;
}

QCoro::Task<core::Result<monitoring::System>> systemNamed(Invocation invocation, app::Services* services, QString wanted)
{
    const core::Result<monitoring::SystemReport> found = co_await systemsAsked(invocation, services);
    if (!found) {
        co_return found.error();
    }
    QStringList names;
    for (const monitoring::System& system : found->systems) {
        names << system.name;
    }
    if (wanted.isEmpty() && !found->systems.isEmpty()) {
        if (names.size() > 1) {
            invocation.output.terminal().message(
                Terminal::safeText(tr("Asking %1. --system chooses another: %2.").arg(names.first(), names.mid(1).join(QStringLiteral(", ")))));
        }
        co_return found->systems.first();
    }
    const monitoring::System* const system = monitoring::findSystem(found->systems, wanted);
    if (system) {
        co_return *system;
    }
    const QString sentence = names.isEmpty() ? tr("No workspace of a gen-AI system can be seen with this account.") : tr("There are: %1.").arg(names.join(QStringLiteral(", ")));
    co_return core::Error::make(core::ErrorKind::NotFound, sentence, wanted.isEmpty() ? tr("The system") : wanted);
}

} // namespace cli
