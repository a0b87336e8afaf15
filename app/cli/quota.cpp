// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/deploymentsfind.h"
#include "identity/session.h"

#include <QCoreApplication>
#include <set>

namespace cli {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::Quota", text);
}

class QuotaList : public Command
{
public:
    QString name() const override { return QStringLiteral("quota list"); }
    QString summary() const override { return tr("Lists the quota of models by subscription, region and deployment type."); }
    void declare(QCommandLineParser& parser) const override
    {
        parser.addOption({QStringLiteral("region"), tr("Only this region."), QStringLiteral("name")});
        parser.addOption({QStringLiteral("all"), tr("Also what nothing is used of.")});
    }
    QCoro::Task<int> run(Invocation invocation) override;

private:
    QCoro::Task<core::Result<QJsonArray>> read(Invocation invocation, app::Services* services);
};

QCoro::Task<core::Result<QJsonArray>> QuotaList::read(Invocation invocation, app::Services* services)
{
    http::CallContext context;
    context.cancel = invocation.cancel;
    const QString tenant = services->session()->currentTenantId();
    const QString wanted = invocation.parser->value(QStringLiteral("region"));
    const core::Result<QList<azure::Subscription>> subscriptions = co_await services->arm()->subscriptions(tenant, context);
    if (!subscriptions) {
        co_return subscriptions.error();
    }
    azure::CognitiveClient client(services->arm());
    QJsonArray rows;
    for (const azure::Subscription& subscription : *subscriptions) {
        const QStringList one{subscription.subscriptionId};
        const core::Result<QList<azure::CognitiveAccount>> accounts = co_await client.accounts(one, tenant, context);
        if (!accounts) {
            co_return accounts.error();
        }
        std::set<QString> regions;
        for (const azure::CognitiveAccount& account : *accounts) {
            regions.insert(account.facts.location);
        }
        if (!wanted.isEmpty()) {
            regions = {wanted};
        }
        for (const QString& region : regions) {
            const core::Result<QList<azure::QuotaUsage>> usages =
                co_await client.usages(subscription.subscriptionId, region, tenant, context);
            if (!usages) {
                co_return usages.error();
            }
            for (const azure::QuotaUsage& usage : *usages) {
                if (usage.used > 0 || invocation.parser->isSet(QStringLiteral("all"))) {
                    rows.append(QJsonObject{{QStringLiteral("subscriptionId"), subscription.subscriptionId},
                                            {QStringLiteral("subscription"), subscription.displayName},
                                            {QStringLiteral("region"), region},
                                            {QStringLiteral("name"), usage.name},
                                            {QStringLiteral("displayName"), usage.displayName},
                                            {QStringLiteral("used"), usage.used},
                                            {QStringLiteral("limit"), usage.limit},
                                            {QStringLiteral("free"), usage.limit - usage.used}});
                }
            }
        }
    }
    co_return rows;
}

QCoro::Task<int> QuotaList::run(Invocation invocation)
{
    const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, true);
    if (!services) {
        co_return report(invocation, services.error());
    }
    const core::Result<QJsonArray> rows = co_await read(invocation, services->get());
    if (!rows) {
        co_return report(invocation, rows.error());
    }
    invocation.output.rows(*rows, {{QStringLiteral("subscription"), tr("Subscription")},
                                   {QStringLiteral("region"), tr("Region")},
                                   {QStringLiteral("name"), tr("Quota")},
                                   {QStringLiteral("used"), tr("Used")},
                                   {QStringLiteral("limit"), tr("Limit")},
                                   {QStringLiteral("free"), tr("Free")}});
    co_return int(Done);
}

} // namespace

std::unique_ptr<Command> makeQuotaList()
{
    return std::make_unique<QuotaList>();
}

} // namespace cli
