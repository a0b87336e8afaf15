// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages.h"

#include "desktop/application.h"
#include "desktop/azurecliaccount.h"
#include "desktop/pagealerts.h"
#include "desktop/pagecompare.h"
#include "desktop/pagefailures.h"
#include "desktop/pageflows.h"
#include "desktop/pageprompts.h"
#include "desktop/pagetraces.h"
#include "registration/registration.h"
#include "widgets/account/firstrunpage.h"
#include "rbac/scopefinder.h"
#include "widgets/account/signinpage.h"
#include "identity/session.h"
#include "widgets/deployments/deploymentspage.h"
#include "widgets/deployments/endpointspage.h"
#include "widgets/deployments/filterspage.h"
#include "widgets/common/grid.h"
#include "widgets/deployments/lifecyclepage.h"
#include "widgets/deployments/quotapage.h"
#include "widgets/account/whoamipage.h"
#include "widgets/logs/logspage.h"
#include "widgets/logs/querytab.h"
#include "widgets/metrics/metricspage.h"
#include "widgets/playground/playgroundpage.h"
#include "widgets/shell/settingspage.h"
#include "widgets/shell/statusstrip.h"

#include <QCoreApplication>
#include <QCoroTask>
#include <QPointer>

namespace desktop {

using widgets::common::Page;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(desktop::Pages)
};

Page* makePlayground(Application* application)
{
    auto* page = new widgets::playground::PlaygroundPage(application->playground(), application->services()->conversations());
    auto* settings = application->settings();
    const auto follow = [page, settings] {
        page->setSendWithEnter(settings->isOn(QStringLiteral("playground.sendWithEnter")));
        page->setInspectorOpen(settings->isOn(QStringLiteral("playground.inspectorOpen")));
    };
    follow();
    page->setExamples(application->examples());
    page->restoreLayout(settings->state(QStringLiteral("playground.layout")));
    QObject::connect(settings, &settings::Settings::changed, page, follow);
    QObject::connect(page, &widgets::playground::PlaygroundPage::inspectorToggled, settings,
                     [settings](bool open) { (void)settings->set(QStringLiteral("playground.inspectorOpen"), open); });
    QObject::connect(page, &widgets::playground::PlaygroundPage::noted, application->window()->status(), &widgets::shell::StatusStrip::showMessage);
    application->window()->commands()->add(page->commands());
    return page;
}

/// Layout of a list page in the settings, its messages in the status line.
void keepList(Application* application, widgets::common::ListPage* page, const QString& key)
{
    using widgets::common::ListPage;
    auto* settings = application->settings();
    page->restoreLayout(settings->state(key));
    QObject::connect(page, &ListPage::layoutChangedByPerson, settings, [page, settings, key] { settings->setState(key, page->saveLayout()); });
    QObject::connect(page, &ListPage::noted, application->window()->status(), &widgets::shell::StatusStrip::showMessage);
}

Page* makeDeployments(Application* application)
{
    using widgets::deployments::DeploymentsPage;
    auto* page = new DeploymentsPage(application->deployments(), application->services()->cloud().arm.toString());
    keepList(application, page, QStringLiteral("deployments.layout"));
    application->window()->commands()->add(page->commands());
    return page;
}

Page* makeLifecycle(Application* application)
{
    using widgets::deployments::LifecyclePage;
    auto* page = new LifecyclePage(application->deployments(), application->endpoints());
    QObject::connect(page, &LifecyclePage::noted, application->window()->status(), &widgets::shell::StatusStrip::showMessage);
    QObject::connect(page, &LifecyclePage::deploymentOpened, application->window(), [application](const QString& id) {
        application->window()->showPage(QStringLiteral("deployments"));
        auto* grid = qobject_cast<widgets::deployments::DeploymentsPage*>(application->window()->currentPage());
        if (grid) {
            grid->grid()->setCurrentId(id);
        }
    });
    return page;
}

Page* makeQuota(Application* application)
{
    auto* page = new widgets::deployments::QuotaPage(application->quota());
    keepList(application, page, QStringLiteral("quota.layout"));
    application->window()->commands()->add(page->commands());
    if (!application->deployments()->isFilled()) { // forecasts are of deployments
        application->deployments()->refresh();
    }
    return page;
}

Page* makeEndpoints(Application* application)
{
    auto* page = new widgets::deployments::EndpointsPage(application->endpoints());
    keepList(application, page, QStringLiteral("endpoints.layout"));
    application->window()->commands()->add(page->commands());
    return page;
}

Page* makeFilters(Application* application)
{
    auto* page = new widgets::deployments::FiltersPage(application->filters(), application->services()->cloud().arm.toString());
    application->window()->commands()->add(page->commands());
    return page;
}

Page* makeLogs(Application* application)
{
    auto* page = new widgets::logs::LogsPage(application->logs());
    QObject::connect(page, &widgets::logs::LogsPage::noted, application->window()->status(), &widgets::shell::StatusStrip::showMessage);
    application->window()->commands()->add(page->commands());
    return page;
}

Page* makeMetrics(Application* application)
{
    using widgets::metrics::MetricsPage;
    MetricsPage::Parts parts;
    parts.focus = application->focus();
    parts.systems = application->systems();
    parts.reader = application->tiles();
    parts.boards = application->boards();
    auto* const fired = new monitoring::FiredInWindow(application->services()->arm(), application->systems(), &core::SystemClock::instance());
    QObject::connect(application, &Application::accountSwitched, fired, &monitoring::FiredInWindow::forget);
    parts.fired = fired;
    auto* page = new MetricsPage(parts);
    fired->setParent(page);
    auto* settings = application->settings();
    auto* window = application->window();
    const auto refreshKey = QStringLiteral("monitoring.refresh");
    const auto boardKey = QStringLiteral("monitoring.board");
    const auto follow = [page, settings, refreshKey] { page->setRefreshMinutes(settings->value(refreshKey).toString().toInt()); };
    follow();
    page->showBoard(QString::fromUtf8(settings->state(boardKey)));
    QObject::connect(settings, &settings::Settings::changed, page, follow);
    QObject::connect(page, &MetricsPage::refreshMinutesChosen, settings, [settings, refreshKey](int minutes) { (void)settings->set(refreshKey, QString::number(minutes)); });
    QObject::connect(page, &MetricsPage::boardShown, settings, [settings, boardKey](const QString& id) { settings->setState(boardKey, id.toUtf8()); });
    QObject::connect(page, &MetricsPage::noted, window->status(), &widgets::shell::StatusStrip::showMessage);
    QObject::connect(page, &MetricsPage::pageWanted, window, [window](const QString& id) { window->showPage(id); });
    QObject::connect(page, &MetricsPage::alertRequested, window, [application](const QString& tileId) { createAlertFrom(application, tileId); });
    QObject::connect(page, &MetricsPage::openInLogsRequested, window, [window](const QString& query, const QString& system) {
        window->showPage(QStringLiteral("logs"));
        if (auto* logs = qobject_cast<widgets::logs::LogsPage*>(window->currentPage())) {
            logs->openQuery(query)->setScope(system);
        }
    });
    window->commands()->add(page->commands());
    return page;
}

Page* makeSettings(Application* application)
{
    return new widgets::shell::SettingsPage(application->settings());
}

Page* makeSignIn(Application* application)
{
    using widgets::account::SignInPage;
    const azure::CloudProfile& cloud = application->services()->cloud();
    const bool real = !cloud.isSandbox;
    auto* page = new SignInPage(application->signIn(), {cloud.displayName, application->hasClientId(), real, real});
    AzureCliAccount* cli = application->azureCli();
    const auto follow = [page, cli] { page->showAzureCli(cli->user(), cli->tenantId()); };
    follow();
    QObject::connect(cli, &AzureCliAccount::changed, page, follow);
    QObject::connect(cli, &AzureCliAccount::started, page, [page] { page->setAzureCliBusy(true); });
    QObject::connect(cli, &AzureCliAccount::failed, page, &SignInPage::showAzureCliProblem);
    QObject::connect(page, &SignInPage::azureCliRequested, cli, &AzureCliAccount::use);
    QObject::connect(page, &SignInPage::azureCliDismissed, cli, &AzureCliAccount::stop);
    QObject::connect(page, &SignInPage::continueRequested, application->window(),
                     [application] { application->window()->showPage(QStringLiteral("playground")); });
    QObject::connect(page, &SignInPage::sandboxRequested, application, &Application::openSandboxWindow);
    return page;
}

Page* makeFirstRun(Application* application)
{
    using widgets::account::FirstRunPage;
    const bool sandbox = application->services()->cloud().isSandbox; // which needs none; there the page is for reading
    auto* page = new FirstRunPage(application->settings(), sandbox ? registration::clouds().first().name : application->options().common.cloud);
    AzureCliAccount* cli = application->azureCli();
    QObject::connect(cli, &AzureCliAccount::started, page, [page] { page->setAzureCliBusy(true); });
    QObject::connect(cli, &AzureCliAccount::failed, page, &FirstRunPage::showAzureCliProblem);
    QObject::connect(cli, &AzureCliAccount::changed, page, [page, cli, application] {
        page->setAzureCliBusy(false);
        if (!cli->user().isEmpty() && application->window()->currentPage() == page) {
            application->window()->showPage(QStringLiteral("playground"));
        }
    });
    QObject::connect(page, &FirstRunPage::azureCliRequested, cli, &AzureCliAccount::use);
    QObject::connect(page, &FirstRunPage::sandboxRequested, application, &Application::openSandboxWindow);
    if (!sandbox) {
        QObject::connect(page, &FirstRunPage::clientIdChanged, application, &Application::restartRequested);
    }
    return page;
}

using widgets::account::WhoAmIPage;

QCoro::Task<> readPlaces(Application* application, QPointer<WhoAmIPage> page)
{
    const QPointer<Application> guard(application);
    http::CallContext context;
    context.label = Text::tr("Reading subscriptions");
    const QString tenant = application->signIn()->currentTenantId();
    const core::Result<rbac::Scopes> scopes = co_await rbac::findScopes(application->services()->arm(), tenant, context);
    if (!guard || !page || application->signIn()->currentTenantId() != tenant) {
        co_return;
    }
    if (!scopes) {
        page->setPlacesProblem(scopes.error());
        co_return;
    }
    QList<widgets::account::AccessPlace> places;
    for (const azure::Subscription& subscription : scopes->subscriptions) {
        const QString id = QStringLiteral("/subscriptions/") + subscription.subscriptionId;
        places << widgets::account::AccessPlace{id, subscription.displayName, scopes->resources};
    }
    page->setPlaces(places);
}

Page* makeWhoAmI(Application* application)
{
    auto* page = new WhoAmIPage(application->signIn(), application->services()->access());
    const auto read = [application, page] { readPlaces(application, page); };
    QObject::connect(application, &Application::accountSwitched, page, read);
    read();
    return page;
}

} // namespace

QList<widgets::shell::PageEntry> pages(Application* a)
{
    return {
        {QStringLiteral("playground"), Text::tr("Playground"), QStringLiteral("playground"), [a] { return makePlayground(a); }},
        {QStringLiteral("prompts"), Text::tr("Prompts"), QStringLiteral("prompt"), [a] { return makePrompts(a); }},
        {QStringLiteral("flows"), Text::tr("Flows"), QStringLiteral("flow"), [a] { return makeFlows(a); }},
        {QStringLiteral("compare"), Text::tr("Compare"), QStringLiteral("diff"), [a] { return makeCompare(a); }},
        {QStringLiteral("deployments"), Text::tr("Deployments"), QStringLiteral("model"), [a] { return makeDeployments(a); }},
        {QStringLiteral("lifecycle"), Text::tr("Model lifecycle"), QStringLiteral("clock"), [a] { return makeLifecycle(a); }},
        {QStringLiteral("quota"), Text::tr("Quota"), QStringLiteral("parameters"), [a] { return makeQuota(a); }},
        {QStringLiteral("endpoints"), Text::tr("Endpoints"), QStringLiteral("server"), [a] { return makeEndpoints(a); }},
        {QStringLiteral("filters"), Text::tr("Content filters"), QStringLiteral("filter"), [a] { return makeFilters(a); }},
        {QStringLiteral("metrics"), Text::tr("Monitoring"), QStringLiteral("chart"), [a] { return makeMetrics(a); }},
        {QStringLiteral("failures"), Text::tr("Failures"), QStringLiteral("warning"), [a] { return makeFailures(a); }},
        {QStringLiteral("traces"), Text::tr("Traces"), QStringLiteral("timeline"), [a] { return makeTraces(a); }},
        {QStringLiteral("logs"), Text::tr("Logs"), QStringLiteral("search"), [a] { return makeLogs(a); }},
        {QStringLiteral("alerts"), Text::tr("Alerts"), QStringLiteral("bell"), [a] { return makeAlerts(a); }},
        {QStringLiteral("sign-in"), Text::tr("Account"), QStringLiteral("account"), [a] { return makeSignIn(a); }, true},
        {QStringLiteral("who-am-i"), Text::tr("Who am I?"), QStringLiteral("shield"), [a] { return makeWhoAmI(a); }, true, QStringLiteral("sign-in")},
        {QStringLiteral("first-run"), Text::tr("Registration"), QStringLiteral("shield"), [a] { return makeFirstRun(a); }, true, QStringLiteral("sign-in")},
        {QStringLiteral("settings"), Text::tr("Settings"), QStringLiteral("settings"), [a] { return makeSettings(a); }, true},
    };
}

} // namespace desktop
