// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/deploymentsfind.h"

#include "deployments/inventoryreader.h"
#include "identity/session.h"

#include <QCoreApplication>

namespace cli {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::Deployments", text);
}

} // namespace

QCoro::Task<core::Result<QList<deployments::TenantChoice>>> tenantsAsked(Invocation invocation, app::Services* services)
{
    http::CallContext context;
    context.cancel = invocation.cancel;
    QList<deployments::TenantChoice> tenants;
    const bool all = invocation.parser->isSet(QStringLiteral("all-tenants"));
    const core::Result<void> listed = co_await services->readTenants(context); // for their names too
    if (!listed && all) {
        co_return listed.error();
    }
    for (const identity::Tenant& tenant : services->session()->tenants()) {
        if (all || tenant.id == services->session()->currentTenantId()) {
            tenants.append({tenant.id, tenant.name.isEmpty() ? tenant.domain : tenant.name});
        }
    }
    if (tenants.isEmpty()) {
        tenants.append({services->session()->currentTenantId(), {}});
    }
    co_return tenants;
}

QCoro::Task<core::Result<deployments::Inventory>> readInventory(Invocation invocation, app::Services* services, bool measured)
{
    const core::Result<QList<deployments::TenantChoice>> tenants = co_await tenantsAsked(invocation, services);
    if (!tenants) {
        co_return tenants.error();
    }
    http::CallContext context;
    context.cancel = invocation.cancel;
    Terminal* const terminal = &invocation.output.terminal();
    deployments::InventoryProgress progress;
    progress.accounts = [terminal](int done, int known) {
        terminal->progress(tr("%1 of %2 resources read").arg(done).arg(known));
    };
    deployments::InventoryReader reader(services->arm(), &core::SystemClock::instance());
    reader.setMeasuring(measured);
    core::Result<deployments::Inventory> inventory = co_await reader.read(*tenants, progress, context);
    terminal->progress({});
    if (inventory) {
        for (const deployments::InventoryProblem& problem : inventory->problems) {
            const QString often = problem.count > 1 ? tr(" (%1 times)").arg(problem.count) : QString();
            terminal->message(Terminal::safeText(core::explainInOneLine(problem.error) + often));
        }
    }
    co_return inventory;
}

core::Result<deployments::DeploymentRow> findDeployment(const deployments::Inventory& inventory, const QString& name)
{
    QList<const deployments::DeploymentRow*> found;
    for (const deployments::DeploymentRow& row : inventory.rows) {
        const QString full = row.account + QLatin1Char('/') + row.name;
        const QString& candidate = name.startsWith(QLatin1Char('/')) ? row.id : name.contains(QLatin1Char('/')) ? full : row.name;
        if (candidate.compare(name, Qt::CaseInsensitive) == 0) {
            found.append(&row);
        }
    }
    if (found.size() == 1) {
        return *found.first();
    }
    if (found.isEmpty()) {
        return core::failure(core::ErrorKind::NotFound, tr("No deployment of this name was found. \"deployments list\" shows all."), name);
    }
    QStringList choices;
    for (const deployments::DeploymentRow* row : found) {
        choices << row->account + QLatin1Char('/') + row->name;
    }
    return core::failure(core::ErrorKind::InvalidInput,
                         tr("Several deployments have this name. Name one of: %1.").arg(choices.join(QStringLiteral(", "))), name);
}

QCoro::Task<core::Result<azure::CognitiveAccount>> findAccount(QString name, app::Services* services)
{
    const http::CallContext context;
    const QString tenant = services->session()->currentTenantId();
    const core::Result<QList<azure::Subscription>> subscriptions = co_await services->arm()->subscriptions(tenant, context);
    if (!subscriptions) {
        co_return subscriptions.error();
    }
    QStringList ids;
    for (const azure::Subscription& subscription : *subscriptions) {
        ids << subscription.subscriptionId;
    }
    azure::CognitiveClient client(services->arm());
    const core::Result<QList<azure::CognitiveAccount>> accounts = co_await client.accounts(ids, tenant, context);
    if (!accounts) {
        co_return accounts.error();
    }
    for (const azure::CognitiveAccount& account : *accounts) {
        if (account.facts.name.compare(name, Qt::CaseInsensitive) == 0) {
            co_return account;
        }
    }
    co_return core::Error::make(core::ErrorKind::NotFound, tr("No resource of this name was found."), name);
}

} // namespace cli
