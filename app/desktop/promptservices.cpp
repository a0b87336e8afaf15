// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/promptservices.h"

#include "azure/appconfiguration/appconfigurationclient.h"
#include "deployments/changerunner.h"
#include "desktop/application.h"
#include "monitoring/pricetable.h"
#include "prompts/publish/configurationstores.h"
#include "prompts/publish/versionmetrics.h"

#include <QCoreApplication>

namespace desktop {

namespace {

using prompts::editor::LiveDesk;

constexpr int kMetricsDays = 28;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(desktop::Pages)
};

/// Each store that is seen, once for each usual environment.
QCoro::Task<core::Result<LiveDesk::Places>> placesOf(Application* application, std::shared_ptr<azure::AppConfigurationClient> client)
{
    http::CallContext context;
    context.label = Text::tr("Reading configuration stores");
    const QString tenant = application->signIn()->currentTenantId();
    const core::Result<QList<prompts::ConfigurationStore>> stores = co_await prompts::readStores(application->services()->arm(), tenant, context);
    if (!stores) {
        co_return stores.error();
    }
    LiveDesk::Places places;
    for (const prompts::ConfigurationStore& store : *stores) {
        for (const QString& environment : {QStringLiteral("dev"), QStringLiteral("staging"), QStringLiteral("production")}) {
            places << std::make_shared<prompts::ConfigurationPlace>(client.get(), prompts::endpointOf(store, application->services()->cloud()), store, environment);
        }
    }
    co_return places;
}

} // namespace

LiveDesk* makeLiveDesk(Application* application, prompts::editor::Desk* desk)
{
    const deployments::ChangeRunnerParts changes = application->services()->changeRunnerParts();
    LiveDesk::Parts parts;
    parts.publisher.clock = &core::SystemClock::instance();
    parts.publisher.journalFile = changes.journalFile;
    parts.publisher.cloud = changes.cloud;
    parts.publisher.actor = [application] { return application->signIn()->currentAccount().username; };
    parts.publisher.isReadOnly = [application] { return application->options().readOnly; };
    const auto client = std::make_shared<azure::AppConfigurationClient>(application->services()->pipeline(), &core::SystemClock::instance());
    parts.places = [application, client] { return placesOf(application, client); };
    return new LiveDesk(desk, parts);
}

QCoro::Task<core::Result<QHash<QString, prompts::editor::VersionMetrics>>> versionMetrics(Application* application, QString name, QStringList commits)
{
    QHash<QString, prompts::editor::VersionMetrics> metrics;
    const logs::ScopeChoice* const scope = application->logs()->scope(application->focus()->look().system);
    if (!scope) {
        co_return metrics;
    }
    prompts::MetricsQuestion question;
    question.scope = scope->scope;
    question.to = QDateTime::currentDateTimeUtc();
    question.from = question.to.addDays(-kMetricsDays);
    question.prompt = name;
    http::CallContext context;
    context.label = Text::tr("Reading metrics of prompt versions");
    azure::LogsClient client(application->services()->pipeline(), application->services()->cloud(), &core::SystemClock::instance());
    prompts::VersionMetricsReader reader(&client, monitoring::priceTable(application->deployments()->priceFile()));
    const core::Result<QList<prompts::VersionMetrics>> rows = co_await reader.read(question, context);
    if (!rows) {
        co_return rows.error();
    }
    for (const prompts::VersionMetrics& row : *rows) {
        for (const QString& commit : std::as_const(commits)) {
            if (!row.version.isEmpty() && commit.startsWith(row.version) && row.uses > 0) {
                const double uses = double(row.uses);
                metrics.insert(commit, {row.uses, row.medianMs, double(row.inputTokens) / uses, double(row.outputTokens) / uses, row.cost.value_or(0) / uses, row.lastUsed});
            }
        }
    }
    co_return metrics;
}

} // namespace desktop
