// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/deploymentsfind.h"
#include "deployments/lifecycle.h"

#include <QCoreApplication>
#include <QHash>

namespace cli {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::Models", text);
}

class ModelsList : public Command
{
public:
    QString name() const override { return QStringLiteral("models list"); }
    QString summary() const override { return tr("Lists deployed models with the day they retire and what happens then."); }
    void declare(QCommandLineParser& parser) const override
    {
        parser.addOption({QStringLiteral("all-tenants"), tr("Every tenant that answers without a sign-in.")});
    }
    QCoro::Task<int> run(Invocation invocation) override;
};

/// What the region says that the model can do: "chatCompletion", "embeddings" ...; empty: not known.
QStringList capabilitiesOf(const deployments::Inventory& inventory, const deployments::DeploymentRow& row)
{
    for (const azure::ModelOffer& offer : inventory.offers.value(deployments::offersKey(row.tenantId, row.region))) {
        if (offer.name == row.modelName && offer.version == row.modelVersion && offer.format == row.modelFormat) {
            return offer.capabilities;
        }
    }
    return {};
}

QJsonObject rowOf(const deployments::Inventory& inventory, const deployments::DeploymentRow& row, const QDateTime& now)
{
    const QStringList capabilities = capabilitiesOf(inventory, row);
    QJsonObject object{{QStringLiteral("deployment"), row.name},
                       {QStringLiteral("account"), row.account},
                       {QStringLiteral("model"), row.modelName},
                       {QStringLiteral("version"), row.modelVersion},
                       {QStringLiteral("sku"), row.type},
                       {QStringLiteral("region"), row.region},
                       {QStringLiteral("chat"), capabilities.contains(QLatin1String("chatCompletion"), Qt::CaseInsensitive)},
                       {QStringLiteral("embeddings"), capabilities.contains(QLatin1String("embeddings"), Qt::CaseInsensitive)},
                       {QStringLiteral("lifecycle"), row.lifecycle},
                       {QStringLiteral("upgradePolicy"), row.upgradePolicy},
                       {QStringLiteral("id"), row.id}};
    if (!row.spilloverTo.isEmpty()) {
        object.insert(QStringLiteral("spilloverTo"), row.spilloverTo);
    }
    if (row.retiresOn.isValid()) {
        object.insert(QStringLiteral("retiresOn"), row.retiresOn.toUTC().date().toString(Qt::ISODate));
        object.insert(QStringLiteral("daysLeft"), deployments::daysLeft(row, now).value_or(0));
    }
    return object;
}

QCoro::Task<int> ModelsList::run(Invocation invocation)
{
    const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, true);
    if (!services) {
        co_return report(invocation, services.error());
    }
    const core::Result<deployments::Inventory> inventory = co_await readInventory(invocation, services->get(), false);
    if (!inventory) {
        co_return report(invocation, inventory.error());
    }
    const QDateTime now = core::SystemClock::instance().now();
    QHash<QString, deployments::AffectedDeployment> affected; // by id
    for (const deployments::Retirement& one : deployments::retirements(*inventory, now)) {
        for (const deployments::AffectedDeployment& deployment : one.deployments) {
            affected.insert(deployment.row.id, deployment);
        }
    }
    QJsonArray rows;
    for (const deployments::DeploymentRow& row : inventory->rows) {
        QJsonObject object = rowOf(*inventory, row, now);
        if (affected.contains(row.id)) {
            const deployments::AffectedDeployment deployment = affected.value(row.id);
            object.insert(QStringLiteral("outcome"), deployments::outcomeWord(deployment.outcome));
            object.insert(QStringLiteral("moveTo"), deployment.replacement);
            object.insert(QStringLiteral("sentence"), deployments::outcomeSentence(deployment));
        }
        rows.append(object);
    }
    invocation.output.rows(rows, {{QStringLiteral("deployment"), tr("Deployment")},
                                  {QStringLiteral("account"), tr("Account")},
                                  {QStringLiteral("model"), tr("Model")},
                                  {QStringLiteral("version"), tr("Version")},
                                  {QStringLiteral("sku"), tr("Type")},
                                  {QStringLiteral("region"), tr("Region")},
                                  {QStringLiteral("retiresOn"), tr("Retires")},
                                  {QStringLiteral("daysLeft"), tr("Days left")},
                                  {QStringLiteral("outcome"), tr("What happens")}});
    co_return int(Done);
}

} // namespace

std::unique_ptr<Command> makeModelsList()
{
    return std::make_unique<ModelsList>();
}

} // namespace cli
