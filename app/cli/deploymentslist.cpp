// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/deploymentsfind.h"
#include "deployments/deploymenttable.h"
#include "deployments/firsttokens.h"

#include <QCoreApplication>

namespace cli {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::Deployments", text);
}

QJsonObject jsonOf(const deployments::DeploymentRow& row)
{
    QJsonObject object = deployments::toJson(row, core::SystemClock::instance().now());
    object.insert(QStringLiteral("capacityText"), deployments::capacityText(row.type, row.capacity));
    return object;
}

QList<Column> columns()
{
    return {{QStringLiteral("tenant"), tr("Tenant")},
            {QStringLiteral("account"), tr("Resource")},
            {QStringLiteral("region"), tr("Region")},
            {QStringLiteral("name"), tr("Deployment")},
            {QStringLiteral("model"), tr("Model")},
            {QStringLiteral("modelVersion"), tr("Version")},
            {QStringLiteral("type"), tr("Type")},
            {QStringLiteral("capacityText"), tr("Capacity")},
            {QStringLiteral("usedShare"), tr("Used")},
            {QStringLiteral("throttledShare"), tr("429s")},
            {QStringLiteral("retiresOn"), tr("Retires on")},
            {QStringLiteral("spilloverDeployment"), tr("Spills over to")},
            {QStringLiteral("provisioningState"), tr("State")}};
}

class DeploymentsList : public Command
{
public:
    QString name() const override { return QStringLiteral("deployments list"); }
    QString summary() const override { return tr("Lists model deployments with capacity, use, retirement date and spillover."); }
    void declare(QCommandLineParser& parser) const override
    {
        parser.addOption({QStringLiteral("all-tenants"), tr("Every tenant that answers without a sign-in.")});
        parser.addOption({QStringLiteral("filter"), tr("Words and conditions, as in the grid: \"gpt-4o used>80 days<60\"."), QStringLiteral("text")});
        parser.addOption({QStringLiteral("no-metrics"), tr("Leaves out what is measured; faster.")});
        parser.addOption({QStringLiteral("first-token"), tr("Also the 95th percentile of the time to the first token, from Application Insights.")});
    }
    QCoro::Task<int> run(Invocation invocation) override;

private:
    QCoro::Task<QList<deployments::DeploymentRow>> withFirstTokens(Invocation invocation, app::Services* services, QList<deployments::DeploymentRow> rows);
};

QCoro::Task<QList<deployments::DeploymentRow>> DeploymentsList::withFirstTokens(Invocation invocation, app::Services* services,
                                                                               QList<deployments::DeploymentRow> rows)
{
    const core::Result<QList<deployments::TenantChoice>> tenants = co_await tenantsAsked(invocation, services);
    if (!tenants) {
        co_return rows;
    }
    core::Clock* const clock = &core::SystemClock::instance();
    deployments::FirstTokenReader reader(services->arm(), std::make_shared<azure::LogsClient>(services->pipeline(), services->cloud(), clock), clock);
    http::CallContext context;
    context.cancel = invocation.cancel;
    const deployments::FirstTokenReport read = co_await reader.read(*tenants, context);
    for (const QString& gap : read.gaps) {
        invocation.output.terminal().message(Terminal::safeText(gap));
    }
    const QList<deployments::DeploymentRow> all = rows;
    applyFirstTokens(read, all, rows);
    co_return rows;
}

QCoro::Task<int> DeploymentsList::run(Invocation invocation)
{
    const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, true);
    if (!services) {
        co_return report(invocation, services.error());
    }
    const bool measured = !invocation.parser->isSet(QStringLiteral("no-metrics"));
    const core::Result<deployments::Inventory> inventory = co_await readInventory(invocation, services->get(), measured);
    if (!inventory) {
        co_return report(invocation, inventory.error());
    }
    QList<deployments::DeploymentRow> found = inventory->rows;
    QList<Column> shown = columns();
    if (invocation.parser->isSet(QStringLiteral("first-token"))) {
        found = co_await withFirstTokens(invocation, services->get(), found);
        shown.append({QStringLiteral("p95FirstTokenMs"), tr("p95 first token, ms")});
    }
    deployments::DeploymentTable table;
    table.setFilter(invocation.parser->value(QStringLiteral("filter")));
    table.setRows(found, inventory->takenAt);
    QJsonArray rows;
    for (const deployments::DeploymentRow& row : table.shownRows()) {
        rows.append(jsonOf(row));
    }
    invocation.output.rows(rows, shown);
    co_return int(Done);
}

class DeploymentsShow : public Command
{
public:
    QString name() const override { return QStringLiteral("deployments show"); }
    QString summary() const override { return tr("Shows one deployment."); }
    QString arguments() const override { return QStringLiteral("[RESOURCE/]NAME"); }
    void declare(QCommandLineParser& parser) const override
    {
        parser.addOption({QStringLiteral("all-tenants"), tr("Every tenant that answers without a sign-in.")});
    }
    QCoro::Task<int> run(Invocation invocation) override;
};

QCoro::Task<int> DeploymentsShow::run(Invocation invocation)
{
    if (invocation.arguments.size() != 1) {
        co_return report(invocation, core::Error::make(core::ErrorKind::InvalidInput, tr("Name one deployment."), QStringLiteral("NAME")));
    }
    const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, true);
    if (!services) {
        co_return report(invocation, services.error());
    }
    const core::Result<deployments::Inventory> inventory = co_await readInventory(invocation, services->get(), true);
    if (!inventory) {
        co_return report(invocation, inventory.error());
    }
    const core::Result<deployments::DeploymentRow> row = findDeployment(*inventory, invocation.arguments.first());
    if (!row) {
        co_return report(invocation, row.error());
    }
    const QJsonObject object = jsonOf(*row);
    QList<Column> members;
    for (const QString& member : object.keys()) {
        members.append({member, member});
    }
    invocation.output.object(object, members);
    co_return int(Done);
}

} // namespace

std::unique_ptr<Command> makeDeploymentsList()
{
    return std::make_unique<DeploymentsList>();
}

std::unique_ptr<Command> makeDeploymentsShow()
{
    return std::make_unique<DeploymentsShow>();
}

} // namespace cli
