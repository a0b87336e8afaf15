// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/promptplaces.h"

#include "deployments/endpointreader.h"
#include "identity/session.h"

#include <QCoreApplication>

namespace cli {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::PromptsPublish", text);
}

core::Error notFound(const QString& sentence, const QString& target)
{
    return core::Error::make(core::ErrorKind::NotFound, sentence, target);
}

/// The one store of this name, or all for an empty name.
core::Result<QList<prompts::ConfigurationStore>> chosen(const QList<prompts::ConfigurationStore>& stores, const QString& name)
{
    QList<prompts::ConfigurationStore> found;
    for (const prompts::ConfigurationStore& store : stores) {
        if (name.isEmpty() || store.name.compare(name, Qt::CaseInsensitive) == 0 || store.id.compare(name, Qt::CaseInsensitive) == 0) {
            found.append(store);
        }
    }
    if (found.isEmpty()) {
        return notFound(name.isEmpty() ? tr("There is no App Configuration store that this account can see.")
                                       : tr("No App Configuration store of this name was found."),
                        name);
    }
    return found;
}

QCoro::Task<core::Result<void>> addStores(PromptPlaces* places, QString name, QString environment, http::CallContext context)
{
    const QString tenant = places->services->session()->currentTenantId();
    const core::Result<QList<prompts::ConfigurationStore>> all = co_await prompts::readStores(places->services->arm(), tenant, context);
    if (!all) {
        co_return all.error();
    }
    const core::Result<QList<prompts::ConfigurationStore>> stores = chosen(*all, name);
    if (!stores) {
        co_return stores.error();
    }
    for (const prompts::ConfigurationStore& store : *stores) {
        const azure::ConfigurationEndpoint endpoint = prompts::endpointOf(store, places->services->cloud());
        places->places.push_back(std::make_unique<prompts::ConfigurationPlace>(places->configuration.get(), endpoint, store, environment));
    }
    co_return core::Result<void>::ok();
}

QCoro::Task<core::Result<void>> addEndpoint(PromptPlaces* places, QString name, QString deployment, http::CallContext context)
{
    deployments::EndpointReader reader(places->services->arm(), &core::SystemClock::instance());
    const QList<deployments::TenantChoice> tenants{{places->services->session()->currentTenantId(), {}}};
    const core::Result<deployments::EndpointList> list = co_await reader.read(tenants, context);
    if (!list) {
        co_return list.error();
    }
    for (const deployments::OnlineEndpointRow& row : list->rows) {
        if (row.name.compare(name, Qt::CaseInsensitive) == 0 || row.id.compare(name, Qt::CaseInsensitive) == 0) {
            places->places.push_back(std::make_unique<prompts::EndpointPlace>(places->services->arm(), places->runner.get(), row, deployment));
            co_return core::Result<void>::ok();
        }
    }
    co_return notFound(tr("No endpoint of this name was found. \"endpoints list\" shows all."), name);
}

/// Who publishes where nobody signs in.
QString localUser(const Invocation& invocation)
{
    return invocation.options.user.isEmpty() ? qEnvironmentVariable("USER") : invocation.options.user;
}

bool isReadOnly()
{
    return qEnvironmentVariableIntValue("PILOTHOUSE_READ_ONLY") == 1;
}

} // namespace

QCoro::Task<core::Result<std::shared_ptr<PromptPlaces>>> openPlaces(Invocation invocation, QStringList targets, QString environment)
{
    auto opened = std::make_shared<PromptPlaces>();
    QList<prompts::TargetName> names;
    bool onlyFolders = !targets.isEmpty();
    for (const QString& target : targets) {
        const core::Result<prompts::TargetName> name = prompts::targetName(target);
        if (!name) {
            co_return name.error();
        }
        onlyFolders = onlyFolders && name->kind == prompts::TargetName::Kind::Folder;
        names.append(*name);
    }
    if (targets.isEmpty()) {
        names.append({prompts::TargetName::Kind::Configuration, {}});
    }
    opened->publisherParts.clock = &core::SystemClock::instance();
    opened->publisherParts.journalFile = invocation.options.stateDirectory() + QStringLiteral("/journal/journal.jsonl");
    opened->publisherParts.isReadOnly = isReadOnly;
    opened->publisherParts.actor = [user = localUser(invocation)] { return user; };
    if (!onlyFolders) {
        const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, true);
        if (!services) {
            co_return services.error();
        }
        opened->services = *services;
        deployments::ChangeRunnerParts runner = (*services)->changeRunnerParts();
        runner.isReadOnly = isReadOnly;
        opened->publisherParts.journalFile = runner.journalFile;
        opened->publisherParts.actor = runner.actor;
        opened->publisherParts.cloud = runner.cloud;
        opened->runner = std::make_unique<deployments::ChangeRunner>(runner);
        opened->configuration = std::make_unique<azure::AppConfigurationClient>((*services)->pipeline(), &core::SystemClock::instance());
    }
    http::CallContext context;
    context.cancel = invocation.cancel;
    for (const prompts::TargetName& name : names) {
        core::Result<void> added = core::Result<void>::ok();
        const QString text = name.name;
        if (name.kind == prompts::TargetName::Kind::Folder) {
            opened->places.push_back(std::make_unique<prompts::FolderPlace>(text, environment));
        } else if (name.kind == prompts::TargetName::Kind::Configuration) {
            added = co_await addStores(opened.get(), text, environment, context);
        } else {
            added = co_await addEndpoint(opened.get(), text, environment, context);
        }
        if (!added) {
            co_return added.error();
        }
    }
    co_return opened;
}

QJsonObject shownLive(const prompts::LivePrompt& live, bool isWhole)
{
    QJsonObject shown = prompts::toJson(live.bundle, isWhole);
    shown.remove(QStringLiteral("format"));
    shown.insert(QStringLiteral("place"), live.place);
    shown.insert(QStringLiteral("environment"), live.environment);
    if (live.traffic >= 0) {
        shown.insert(QStringLiteral("traffic"), live.traffic);
    }
    if (live.isReadOnly) {
        shown.insert(QStringLiteral("locked"), true);
    }
    if (!live.isReadable()) {
        shown.insert(QStringLiteral("problem"), live.problem.message);
    }
    return shown;
}

} // namespace cli
