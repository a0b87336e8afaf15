// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/deploymentsfind.h"
#include "deployments/deploymenttable.h"

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
    }
    QCoro::Task<int> run(Invocation invocation) override;
};

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
    deployments::DeploymentTable table;
    table.setFilter(invocation.parser->value(QStringLiteral("filter")));
    table.setRows(inventory->rows, inventory->takenAt);
    QJsonArray rows;
    for (const deployments::DeploymentRow& row : table.shownRows()) {
        rows.append(jsonOf(row));
    }
    invocation.output.rows(rows, columns());
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
