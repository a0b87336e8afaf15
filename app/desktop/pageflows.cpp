// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pageflows.h"

#include "azure/arm/estatereader.h"
#include "desktop/application.h"
#include "flows/azureparts.h"
#include "flows/desk.h"
#include "monitoring/pricetable.h"
#include "widgets/flows/flowspage.h"
#include "widgets/shell/statusstrip.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QPointer>
#include <QSaveFile>

namespace desktop {

namespace {

using flows::Desk;
using flows::DeskParts;
using widgets::flows::FlowsPage;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(desktop::Pages)
};

const auto kLayout = QStringLiteral("flows.layout");

flows::ToolPolicy policyOf(Application* application)
{
    flows::ToolPolicy policy;
    const QStringList hosts = application->settings()->value(QStringLiteral("flows.allowedHosts")).toString().split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString& host : hosts) {
        policy.hosts << host.trimmed();
    }
    policy.allowsLoopback = !application->services()->cloud().plainHttpOrigin.isEmpty(); // a cloud that is on this computer
    return policy;
}

QCoro::Task<core::Result<flows::RunnerParts>> benchOf(QPointer<Application> application, std::shared_ptr<flows::StepCache> cache, std::shared_ptr<const prompts::PromptFiles> files)
{
    playground::Catalog catalog = application->playground()->catalog();
    if (catalog.deployments.isEmpty()) {
        http::CallContext context;
        context.label = Text::tr("Reading deployments and indexes");
        const core::Result<playground::Catalog> read = co_await application->services()->readCatalog(context);
        if (!application) {
            co_return core::Error::cancelled();
        }
        if (!read) {
            co_return read.error();
        }
        catalog = *read;
    }
    const playground::FlowParts parts = application->services()->flowParts();
    flows::LibraryAccess access;
    access.files = files;
    const monitoring::PriceTable prices = monitoring::priceTable(application->deployments()->priceFile());
    flows::RunnerParts bench;
    bench.models = flows::azureModels(parts, catalog);
    bench.retriever = flows::azureRetriever(parts, catalog);
    bench.tools = flows::httpTool(application->services()->pipeline(), policyOf(application));
    bench.prompts = flows::librarySource(access);
    bench.flows = flows::flowSource(files);
    bench.cache = cache;
    bench.clock = parts.clock;
    bench.random = parts.random;
    bench.spans = parts.spans;
    bench.capturesContent = parts.capturesContent;
    bench.currency = prices.currency;
    bench.cost = [prices](const QString& model, const azure::Usage& usage) { return prices.costOf(model, double(usage.promptTokens), double(usage.cachedTokens), double(usage.completionTokens)); };
    co_return bench;
}

QCoro::Task<core::Result<azure::Estate>> estateOf(QPointer<Application> application)
{
    azure::EstateReader reader(application->services()->arm());
    http::CallContext context;
    context.label = Text::tr("Reading endpoints");
    const QString tenant = application->signIn()->currentTenantId();
    const core::Result<azure::Estate> estate = co_await reader.read(tenant, context);
    co_return estate;
}

void chooseImport(Application* application, FlowsPage* page)
{
    auto* const dialog = new QFileDialog(application->window(), Text::tr("Import a prompt flow folder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, page, &FlowsPage::importFolder);
    dialog->open();
}

void saveText(Application* application, const QString& name, const QString& text)
{
    auto* const dialog = new QFileDialog(application->window(), Text::tr("Export as Markdown"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("md"));
    dialog->selectFile(name + QStringLiteral(".md"));
    auto* const status = application->window()->status();
    QObject::connect(dialog, &QFileDialog::fileSelected, status, [status, text](const QString& path) {
        QSaveFile file(path);
        const QByteArray bytes = text.toUtf8();
        const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
        status->showMessage(isWritten ? Text::tr("Written to %1.").arg(path) : Text::tr("%1 could not be written: %2").arg(path, file.errorString()));
    });
    dialog->open();
}

} // namespace

widgets::common::Page* makeFlows(Application* application)
{
    const QString data = application->options().common.stateDirectory();
    const QPointer<Application> guard(application);
    const auto cache = std::make_shared<flows::FileStepCache>(data + QStringLiteral("/flows/cache"));
    DeskParts parts;
    parts.folder = prompts::Library::folderOf(application->settings()->value(QStringLiteral("prompts.library")).toString(), data);
    parts.dataFolder = data;
    parts.bench = [guard, cache](std::shared_ptr<const prompts::PromptFiles> files) { return benchOf(guard, cache, std::move(files)); };
    parts.estate = [guard] { return estateOf(guard); };
    auto* const desk = new Desk(parts);
    auto* const page = new FlowsPage(desk);
    desk->setParent(page);
    auto* const settings = application->settings();
    page->restoreLayout(settings->state(kLayout));
    QObject::connect(page, &FlowsPage::layoutChanged, settings, [page, settings] { settings->setState(kLayout, page->saveLayout()); });
    QObject::connect(page, &FlowsPage::noted, application->window()->status(), &widgets::shell::StatusStrip::showMessage);
    QObject::connect(page, &FlowsPage::importFolderWanted, page, [application, page] { chooseImport(application, page); });
    QObject::connect(page, &FlowsPage::saveWanted, page, [application](const QString& name, const QString& text) { saveText(application, name, text); });
    QObject::connect(settings, &settings::Settings::changed, page, [settings, desk, data] {
        const QString folder = prompts::Library::folderOf(settings->value(QStringLiteral("prompts.library")).toString(), data);
        if (folder != desk->folder()) {
            desk->openFolder(folder);
        }
    });
    application->window()->commands()->add(page->commands());
    desk->open();
    return page;
}

} // namespace desktop
