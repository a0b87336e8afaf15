// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pageprompts.h"

#include "desktop/application.h"
#include "desktop/gitlogins.h"
#include "desktop/pagecompare.h"
#include "desktop/promptservices.h"
#include "monitoring/pricetable.h"
#include "prompts/library.h"
#include "widgets/prompts/historypane.h"
#include "widgets/prompts/livepane.h"
#include "widgets/prompts/promptspage.h"
#include "widgets/shell/statusstrip.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QPointer>

namespace desktop {

namespace {

using prompts::editor::Desk;
using prompts::editor::DeskParts;
using prompts::editor::Estate;
using widgets::prompts::PromptsPage;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(desktop::Pages)
};

const auto kFolder = QStringLiteral("prompts.library");
const auto kLayout = QStringLiteral("prompts.layout");

/// The signed-in person. An account whose name is no address commits with one that nobody can mistake for another's.
prompts::Signer signerOf(Application* application)
{
    const identity::Account account = application->signIn()->currentAccount();
    if (account.id.isEmpty()) {
        return {};
    }
    const QString name = account.name.isEmpty() ? account.username : account.name;
    const QString email = account.username.contains(QLatin1Char('@')) ? account.username : account.objectId + QStringLiteral("@users.invalid");
    return {name, email};
}

Estate estateOf(Application* application)
{
    Estate estate;
    for (const playground::DeploymentChoice& choice : application->playground()->catalog().deployments) {
        if (choice.chat) {
            estate.deployments << choice.name;
            estate.models << choice.model;
            estate.modelOfDeployment.insert(choice.name, choice.model);
        }
    }
    estate.deployments.removeDuplicates();
    estate.models.removeDuplicates();
    return estate;
}

void chooseFolder(Application* application, Desk* desk)
{
    auto* const dialog = new QFileDialog(application->window(), Text::tr("Open a prompt library"), desk->folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, desk, [application, desk](const QString& folder) {
        (void)application->settings()->set(kFolder, folder);
        desk->openFolder(folder);
    });
    dialog->open();
}

} // namespace

widgets::common::Page* makePrompts(Application* application)
{
    auto* const logins = new GitLogins(application->services()->secrets(), application->window());
    const QString data = application->options().common.stateDirectory();
    DeskParts parts;
    parts.folder = prompts::Library::folderOf(application->settings()->value(kFolder).toString(), data);
    parts.dataFolder = data + QStringLiteral("/prompts-data");
    // What the repository has begun may end after the window is gone.
    parts.author = [guard = QPointer<Application>(application)] { return guard ? signerOf(guard) : prompts::Signer(); };
    parts.login = [logins](prompts::LoginRequest request) { return logins->find(request); };
    parts.estate = [application] { return estateOf(application); };
    parts.prices = [application] { return monitoring::priceTable(application->deployments()->priceFile()); };
    parts.metrics = [application](QString name, QStringList commits) { return versionMetrics(application, name, commits); };
    auto* const desk = new Desk(parts);
    auto* const page = new PromptsPage(desk);
    auto* const liveDesk = makeLiveDesk(application, desk);
    liveDesk->setParent(desk);
    auto* const live = new widgets::prompts::LivePane(liveDesk);
    page->addSide(live, QCoreApplication::translate("desktop::Pages", "Live"));
    logins->setParent(desk);
    desk->setParent(page);
    auto* const window = application->window();
    auto* const settings = application->settings();
    page->restoreLayout(settings->state(kLayout));
    QObject::connect(page, &PromptsPage::layoutChanged, settings, [page, settings] { settings->setState(kLayout, page->saveLayout()); });
    QObject::connect(page, &PromptsPage::noted, window->status(), &widgets::shell::StatusStrip::showMessage);
    QObject::connect(page, &PromptsPage::currentPathChanged, live, &widgets::prompts::LivePane::setPath);
    QObject::connect(page->history(), &widgets::prompts::HistoryPane::filled, live, [page, live] { live->setVersions(page->history()->versions()); });
    QObject::connect(live, &widgets::prompts::LivePane::noted, window->status(), &widgets::shell::StatusStrip::showMessage);
    QObject::connect(page, &PromptsPage::folderRequested, desk, [application, desk] { chooseFolder(application, desk); });
    QObject::connect(page, &PromptsPage::runRequested, application, [application](const QString& path, const QString& text, const QHash<QString, QString>& inputs) { runDraft(application, path, text, inputs); });
    QObject::connect(page, &PromptsPage::compareRequested, application, [application](const QString& path, const QString& text, const QHash<QString, QString>& inputs) { compareDraft(application, path, text, inputs); });
    const auto follow = [application, page] {
        const Estate estate = estateOf(application);
        page->setEstate(estate.models, estate.deployments);
    };
    QObject::connect(application->playground(), &playground::PlaygroundSession::catalogChanged, page, follow);
    QObject::connect(application, &Application::accountSwitched, page, follow);
    if (application->playground()->catalogState() == playground::PlaygroundSession::CatalogState::Unknown) {
        application->playground()->refreshCatalog(); // names of deployments and models
    }
    follow();
    window->commands()->add(page->commands());
    desk->open();
    return page;
}

} // namespace desktop
