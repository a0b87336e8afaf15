// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/connection.h"

#include <QCoreApplication>

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
    QString summary() const override { return tr("Lists the model deployments that can be asked, over all subscriptions."); }
    QCoro::Task<int> run(Invocation invocation) override;
};

QCoro::Task<int> ModelsList::run(Invocation invocation)
{
    const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, true);
    if (!services) {
        co_return report(invocation, services.error());
    }
    const core::Result<playground::Catalog> catalog = co_await readCatalog(invocation, services->get());
    if (!catalog) {
        co_return report(invocation, catalog.error());
    }
    QJsonArray rows;
    for (const playground::DeploymentChoice& choice : catalog->deployments) {
        rows.append(QJsonObject{{QStringLiteral("deployment"), choice.name},
                                {QStringLiteral("account"), choice.account},
                                {QStringLiteral("model"), choice.model},
                                {QStringLiteral("version"), choice.modelVersion},
                                {QStringLiteral("sku"), choice.sku},
                                {QStringLiteral("region"), choice.region},
                                {QStringLiteral("chat"), choice.chat},
                                {QStringLiteral("embeddings"), choice.embeddings},
                                {QStringLiteral("id"), choice.id}});
    }
    invocation.output.rows(rows, {{QStringLiteral("deployment"), tr("Deployment")},
                                  {QStringLiteral("account"), tr("Account")},
                                  {QStringLiteral("model"), tr("Model")},
                                  {QStringLiteral("version"), tr("Version")},
                                  {QStringLiteral("sku"), tr("Type")},
                                  {QStringLiteral("region"), tr("Region")}});
    co_return int(Done);
}

} // namespace

std::unique_ptr<Command> makeModelsList()
{
    return std::make_unique<ModelsList>();
}

} // namespace cli
