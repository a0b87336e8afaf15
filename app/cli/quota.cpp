// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/deploymentsfind.h"
#include "deployments/quotareader.h"
#include "identity/session.h"

#include <QCoreApplication>
#include <QFile>
#include <algorithm>
#include <tuple>

namespace cli {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::Quota", text);
}

void tellProblems(const Invocation& invocation, const QList<deployments::InventoryProblem>& problems)
{
    for (const deployments::InventoryProblem& problem : problems) {
        const QString often = problem.count > 1 ? tr(" (%1 times)").arg(problem.count) : QString();
        invocation.output.terminal().message(Terminal::safeText(core::explainInOneLine(problem.error) + often));
    }
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
        parser.addOption({QStringLiteral("all-tenants"), tr("Every tenant that answers without a sign-in.")});
    }
    QCoro::Task<int> run(Invocation invocation) override;
};

QCoro::Task<int> QuotaList::run(Invocation invocation)
{
    const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, true);
    if (!services) {
        co_return report(invocation, services.error());
    }
    const core::Result<QList<deployments::TenantChoice>> tenants = co_await tenantsAsked(invocation, services->get());
    if (!tenants) {
        co_return report(invocation, tenants.error());
    }
    http::CallContext context;
    context.cancel = invocation.cancel;
    Terminal* const terminal = &invocation.output.terminal();
    deployments::QuotaProgress progress;
    progress.regions = [terminal](int done, int known) { terminal->progress(tr("%1 of %2 regions read").arg(done).arg(known)); };
    deployments::QuotaReader reader((*services)->arm(), &core::SystemClock::instance());
    const QString region = invocation.parser->value(QStringLiteral("region"));
    core::Result<deployments::QuotaReport> found = co_await reader.read(*tenants, region, progress, context);
    terminal->progress({});
    if (!found) {
        co_return report(invocation, found.error());
    }
    tellProblems(invocation, found->problems);
    std::sort(found->rows.begin(), found->rows.end(), [](const deployments::QuotaRow& a, const deployments::QuotaRow& b) {
        return std::tie(a.tenant, a.subscription, a.region, a.name) < std::tie(b.tenant, b.subscription, b.region, b.name);
    });
    QJsonArray rows;
    for (const deployments::QuotaRow& row : found->rows) {
        if (!row.used || *row.used > 0 || invocation.parser->isSet(QStringLiteral("all"))) {
            rows.append(deployments::toJson(row));
        }
    }
    invocation.output.rows(rows, {{QStringLiteral("subscription"), tr("Subscription")},
                                  {QStringLiteral("region"), tr("Region")},
                                  {QStringLiteral("name"), tr("Quota")},
                                  {QStringLiteral("used"), tr("Used")},
                                  {QStringLiteral("limit"), tr("Limit")},
                                  {QStringLiteral("free"), tr("Free")}});
    co_return int(Done);
}

class QuotaForecast : public Command
{
public:
    QString name() const override { return QStringLiteral("quota forecast"); }
    QString summary() const override { return tr("Says when a deployment starts to answer 429, from its last three hours."); }
    QString arguments() const override { return QStringLiteral("[RESOURCE/]NAME"); }
    void declare(QCommandLineParser& parser) const override
    {
        parser.addOption({QStringLiteral("all-tenants"), tr("Every tenant that answers without a sign-in.")});
    }
    QCoro::Task<int> run(Invocation invocation) override;
};

QJsonObject jsonOf(const deployments::Forecast& forecast)
{
    using Outcome = deployments::Forecast::Outcome;
    const QStringList outcomes{QStringLiteral("unknown"), QStringLiteral("alreadyOver"), QStringLiteral("expected"), QStringLiteral("notExpected")};
    const QStringList levels{QStringLiteral("low"), QStringLiteral("medium"), QStringLiteral("high")};
    QJsonObject object{{QStringLiteral("outcome"), outcomes.value(int(forecast.outcome))},
                       {QStringLiteral("sentence"), deployments::forecastText(forecast)},
                       {QStringLiteral("method"), deployments::forecastMethod()}};
    if (forecast.outcome != Outcome::Unknown) {
        object.insert(QStringLiteral("confidence"), levels.value(int(forecast.confidence)));
        object.insert(QStringLiteral("limitPerMinute"), forecast.limit);
        object.insert(QStringLiteral("peakOfLastHour"), forecast.peak);
        object.insert(QStringLiteral("risePerHour"), forecast.risePerHour);
    }
    if (forecast.outcome == Outcome::Expected) {
        object.insert(QStringLiteral("startsAt"), forecast.startsAt.toUTC().toString(Qt::ISODate));
    }
    return object;
}

QCoro::Task<int> QuotaForecast::run(Invocation invocation)
{
    if (invocation.arguments.size() != 1) {
        co_return report(invocation, core::Error::make(core::ErrorKind::InvalidInput, tr("Name one deployment."), QStringLiteral("NAME")));
    }
    const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, true);
    if (!services) {
        co_return report(invocation, services.error());
    }
    const core::Result<deployments::Inventory> inventory = co_await readInventory(invocation, services->get(), false);
    if (!inventory) {
        co_return report(invocation, inventory.error());
    }
    const core::Result<deployments::DeploymentRow> row = findDeployment(*inventory, invocation.arguments.first());
    if (!row) {
        co_return report(invocation, row.error());
    }
    http::CallContext context;
    context.cancel = invocation.cancel;
    deployments::QuotaReader reader((*services)->arm(), &core::SystemClock::instance());
    const deployments::DeploymentRow one = *row;
    const deployments::DeploymentForecast answer = co_await reader.forecastOf(one, context);
    if (answer.error.kind != core::ErrorKind::None) {
        co_return report(invocation, answer.error);
    }
    QJsonObject object = jsonOf(answer.forecast);
    object.insert(QStringLiteral("deployment"), row->account + QLatin1Char('/') + row->name);
    invocation.output.object(object, {{QStringLiteral("deployment"), tr("Deployment")},
                                      {QStringLiteral("sentence"), tr("Forecast")},
                                      {QStringLiteral("limitPerMinute"), tr("Limit a minute")},
                                      {QStringLiteral("peakOfLastHour"), tr("Peak of the last hour")},
                                      {QStringLiteral("risePerHour"), tr("Rise an hour")},
                                      {QStringLiteral("method"), tr("Method")}});
    co_return int(Done);
}

class QuotaPlan : public Command
{
public:
    QString name() const override { return QStringLiteral("quota plan"); }
    QString summary() const override { return tr("Finds subscriptions and regions with room for wished deployments; changes nothing."); }
    QString arguments() const override { return QStringLiteral("[FILE]"); }
    void declare(QCommandLineParser& parser) const override
    {
        parser.addOption({QStringLiteral("want"), tr("A wish: MODEL@VERSION:TYPE:CAPACITY[@REGION]. May be repeated."), QStringLiteral("wish")});
        parser.addOption({QStringLiteral("all-tenants"), tr("Every tenant that answers without a sign-in.")});
    }
    QCoro::Task<int> run(Invocation invocation) override;
};

core::Result<QList<deployments::PlanWish>> wishesOf(const Invocation& invocation)
{
    QString text = invocation.parser->values(QStringLiteral("want")).join(QLatin1Char('\n'));
    for (const QString& path : invocation.arguments) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            return core::failure(core::ErrorKind::Storage, tr("The file cannot be read: %1").arg(file.errorString()), path);
        }
        text += QLatin1Char('\n') + QString::fromUtf8(file.readAll());
    }
    return deployments::planWishesFrom(text);
}

QCoro::Task<int> QuotaPlan::run(Invocation invocation)
{
    const core::Result<QList<deployments::PlanWish>> wishes = wishesOf(invocation);
    if (!wishes) {
        co_return report(invocation, wishes.error());
    }
    const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, true);
    if (!services) {
        co_return report(invocation, services.error());
    }
    const core::Result<QList<deployments::TenantChoice>> tenants = co_await tenantsAsked(invocation, services->get());
    if (!tenants) {
        co_return report(invocation, tenants.error());
    }
    http::CallContext context;
    context.cancel = invocation.cancel;
    deployments::QuotaReader reader((*services)->arm(), &core::SystemClock::instance());
    const QString everywhere;
    const deployments::QuotaProgress quiet;
    const core::Result<deployments::QuotaReport> quota = co_await reader.read(*tenants, everywhere, quiet, context);
    if (!quota) {
        co_return report(invocation, quota.error());
    }
    const deployments::RoomReport room = co_await reader.roomIn(*tenants, *wishes, context);
    tellProblems(invocation, quota->problems + room.problems);
    QJsonArray rows;
    bool isComplete = true;
    for (const deployments::PlanPlacement& one : deployments::planDeployments(*wishes, room.rows, quota->rows)) {
        const bool fits = one.refusal == deployments::PlanPlacement::Refusal::None;
        isComplete = isComplete && fits;
        QJsonObject object{{QStringLiteral("wish"), deployments::planWishText(one.wish)},
                           {QStringLiteral("fits"), fits},
                           {QStringLiteral("sentence"), deployments::placementText(one)}};
        if (fits) {
            object.insert(QStringLiteral("subscriptionId"), one.subscriptionId);
            object.insert(QStringLiteral("subscription"), one.subscription);
            object.insert(QStringLiteral("region"), one.region);
            object.insert(QStringLiteral("left"), one.left);
        }
        rows.append(object);
    }
    invocation.output.rows(rows, {{QStringLiteral("wish"), tr("Wish")},
                                  {QStringLiteral("subscription"), tr("Subscription")},
                                  {QStringLiteral("region"), tr("Region")},
                                  {QStringLiteral("sentence"), tr("Result")}});
    co_return isComplete ? int(Done) : int(CheckFailed);
}

} // namespace

std::unique_ptr<Command> makeQuotaList()
{
    return std::make_unique<QuotaList>();
}

std::unique_ptr<Command> makeQuotaForecast()
{
    return std::make_unique<QuotaForecast>();
}

std::unique_ptr<Command> makeQuotaPlan()
{
    return std::make_unique<QuotaPlan>();
}

} // namespace cli
