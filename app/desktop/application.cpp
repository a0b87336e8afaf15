// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/application.h"

#include "desktop/alertdesk.h"
#include "desktop/azurecliaccount.h"
#include "desktop/backendkeys.h"
#include "desktop/commands.h"
#include "desktop/ownspans.h"
#include "desktop/pages.h"
#include "desktop/seriescolours.h"
#include "desktop/shiftbanner.h"
#include "registration/registration.h"
#include "widgets/account/signindialog.h"
#include "identity/session.h"
#include "widgets/common/theme.h"
#include "widgets/shell/statusstrip.h"
#include "widgets/shell/identitybanners.h"
#include "widgets/shell/startview.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QNetworkInformation>
#include <QProcess>
#include <QPointer>
#include <cstdio>

namespace desktop {

using widgets::common::Theme;
using widgets::common::Tone;

namespace {

const auto parametersKey = QStringLiteral("playground.parameters");

} // namespace

Application::Application(Options options, QObject* parent)
    : QObject(parent), m_options(std::move(options)), m_settings(m_options.common.stateDirectory() + QStringLiteral("/settings.json"))
{
    m_since.start();
    if (m_options.common.clientId.isEmpty()) {
        m_options.common.clientId = m_settings.value(registration::clientIdSetting(m_options.common.cloud)).toString();
    }
    m_options.common.waitsForPerson = true;
    applyAppearance();
    m_window = std::make_unique<widgets::shell::MainWindow>(&m_settings, pages(this));
    m_window->commands()->add(shellCommands(this));
    m_window->setReadOnly(m_options.readOnly);
    m_keepParameters.setSingleShot(true);
    m_keepParameters.setInterval(500);
    connect(&m_keepParameters, &QTimer::timeout, this, &Application::keepParameters);
    connect(m_window.get(), &widgets::shell::MainWindow::firstPainted, this, &Application::onFirstPaint);
    connect(m_window->startView(), &widgets::shell::StartView::retryRequested, this, &Application::bringUp);
    connect(&m_settings, &settings::Settings::changed, this, &Application::applyAppearance);
}

Application::~Application()
{
    keepParameters();
    m_cancel.cancel();
    m_identityBanners.reset();
    m_window.reset(); // before what it shows
}

QCoro::Task<> Application::closeDown()
{
    if (m_services) {
        // A keychain that hangs must not keep the program.
        core::SystemClock::instance().callAfter(core::Milliseconds(5000), QCoreApplication::instance(), [] { QCoreApplication::quit(); });
        co_await m_services->flush();
    }
    QCoreApplication::quit();
}

void Application::applyAppearance()
{
    const QString theme = m_options.theme.isEmpty() ? m_settings.value(QStringLiteral("appearance.theme")).toString() : m_options.theme;
    Theme::instance().setReducedMotion(m_settings.isOn(QStringLiteral("appearance.reduceMotion")));
    Theme::instance().setTextScale(m_settings.value(QStringLiteral("appearance.textScale")).toInt());
    Theme::instance().apply(widgets::common::themeChoice(theme));
}

void Application::setTheme(const QString& name)
{
    m_options.theme.clear();
    (void)m_settings.set(QStringLiteral("appearance.theme"), name);
    applyAppearance();
}

void Application::start()
{
    if (m_options.size.isValid()) {
        m_window->resize(m_options.size);
    }
    m_window->show();
}

void Application::onFirstPaint()
{
    m_firstPaintMs = double(m_since.nsecsElapsed()) / 1e6;
    if (m_options.printStart) {
        std::puts("first paint");
        std::fflush(stdout);
    }
    Theme::instance().followDesktop();
    bringUp();
}

QCoro::Task<> Application::bringUp()
{
    const QPointer<Application> guard(this);
    const bool sandbox = m_options.common.cloud == QLatin1String("sandbox");
    m_window->startView()->showWaiting(sandbox ? tr("Starting the sandbox…") : tr("Connecting to the cloud…"));
    m_services = std::make_unique<app::Services>(m_options.common);
    const core::CancelToken cancel = m_cancel.token();
    const core::Result<void> started = co_await m_services->start(cancel);
    if (!guard) {
        co_return;
    }
    if (!started) {
        m_window->startView()->showFailure(started.error());
        Q_EMIT startFailed(started.error());
        co_return;
    }
    wireServices();
    const core::Result<void> signedIn = co_await m_services->signIn(cancel);
    if (!guard) {
        co_return;
    }
    if (!signedIn && m_options.isTour()) {
        std::fprintf(stderr, "pilothouse: %s\n", core::explainInOneLine(signedIn.error()).toLocal8Bit().constData());
    }
    if (!signedIn && signedIn.error().kind != core::ErrorKind::SignInNeeded) {
        m_window->banners()->banner(QStringLiteral("sign-in"))->showError(signedIn.error());
    }
    showFirstPage();
    onAccountChanged();
    m_up = true;
    Q_EMIT cameUp();
}

void Application::wireServices()
{
    const azure::CloudProfile& cloud = m_services->cloud();
    widgets::shell::CloudFacts facts;
    facts.name = cloud.name;
    facts.displayName = cloud.displayName;
    facts.isSandbox = cloud.isSandbox;
    facts.detail = cloud.plainHttpOrigin.isEmpty() ? cloud.arm.host() : cloud.plainHttpOrigin;
    m_window->setCloud(facts);
    m_window->setCalls(m_services->calls());
    wireSignIn();
    wirePlayground();
    wireDeployments();
    wireLogs();
    wireMonitoring();
    m_alerts = std::make_unique<AlertDesk>(this); // watches when the settings say so
    watchNetwork();
}

void Application::wireSignIn()
{
    m_signIn = std::make_unique<identity::SignIn>(m_services->session());
    m_azureCli = std::make_unique<AzureCliAccount>(m_services.get());
    connect(m_azureCli.get(), &AzureCliAccount::changed, this, &Application::onAccountChanged);
    m_window->setSignIn(m_signIn.get());
    (void)new widgets::account::SignInDialog(m_signIn.get(), m_window.get());
    connect(m_signIn.get(), &identity::SignIn::accountsChanged, this, &Application::onAccountChanged);
    connect(m_signIn.get(), &identity::SignIn::tenantsChanged, this, &Application::onAccountChanged);
    m_identityBanners = std::make_unique<widgets::shell::IdentityBanners>(m_signIn.get(), m_window->banners());
    const auto showClock = [this] { m_identityBanners->setClockOffset(m_services->session()->clockOffset()); };
    connect(m_services->session(), &identity::Session::clockOffsetChanged, m_identityBanners.get(), showClock);
    showClock();
}

void Application::wirePlayground()
{
    playground::SessionParts parts;
    parts.flow = m_services->flowParts();
    parts.readCatalog = [this](http::CallContext context) { return m_services->readCatalog(context); };
    parts.store = m_services->conversations();
    m_ownSpans = std::make_unique<OwnSpans>(m_services.get(), &m_settings);
    connect(m_ownSpans.get(), &OwnSpans::noted, m_window->status(), &widgets::shell::StatusStrip::showMessage);
    parts.flow.spans = [recent = parts.flow.spans, own = m_ownSpans->sink()](const telemetry::SpanData& span) {
        recent(span);
        own(span);
    };
    parts.flow.capturesContent = [spans = QPointer<OwnSpans>(m_ownSpans.get())] { return spans && spans->capturesContent(); };
    m_playground = std::make_unique<playground::PlaygroundSession>(parts);
    const QJsonObject kept = QJsonDocument::fromJson(m_settings.state(parametersKey)).object();
    m_playground->setParameters(playground::Parameters::fromJson(kept));
    m_keys = std::make_unique<BackendKeys>(m_services->secrets(), m_playground.get());
    connect(m_playground.get(), &playground::PlaygroundSession::parametersChanged, &m_keepParameters, qOverload<>(&QTimer::start));
}

void Application::wireDeployments()
{
    deployments::Overview::Parts parts;
    parts.arm = m_services->arm();
    parts.clock = &core::SystemClock::instance();
    parts.logs = std::make_shared<azure::LogsClient>(m_services->pipeline(), m_services->cloud(), parts.clock);
    parts.folder = m_options.common.stateDirectory() + QStringLiteral("/deployments");
    parts.changes = m_services->changeRunnerParts();
    parts.changes.isReadOnly = [this] { return m_options.readOnly; };
    parts.tenants = [this] {
        QList<deployments::TenantChoice> tenants;
        for (const identity::Tenant& tenant : m_signIn->tenants()) { // never those that somebody would have to sign in to
            if (tenant.state == identity::SignInState::SignedIn || tenant.id == m_signIn->currentTenantId()) {
                tenants.append({tenant.id, tenant.name.isEmpty() ? tenant.domain : tenant.name});
            }
        }
        return tenants;
    };
    parts.currentTenant = [this] { return m_signIn->currentTenantId(); };
    m_deployments = std::make_unique<deployments::Overview>(parts);
    m_quota = std::make_unique<deployments::QuotaView>(
        deployments::QuotaView::Parts{parts.arm, parts.clock, parts.tenants, [this] { return m_deployments->allRows(); }});
    connect(m_deployments.get(), &deployments::Overview::changed, m_quota.get(), &deployments::QuotaView::changed);
    deployments::EndpointsOverview::Parts endpoints;
    endpoints.arm = parts.arm;
    endpoints.scoring = m_services->flowParts().scoring.get();
    endpoints.clock = parts.clock;
    endpoints.runner = m_deployments->runner();
    endpoints.tenants = parts.tenants;
    endpoints.isReadOnly = parts.changes.isReadOnly;
    endpoints.journalFile = parts.changes.journalFile;
    endpoints.folder = parts.changes.folder;
    endpoints.cloud = m_services->cloud().name;
    m_endpoints = std::make_unique<deployments::EndpointsOverview>(endpoints);
    offerShifts(this);
    m_filters = std::make_unique<deployments::FiltersOverview>(
        deployments::FiltersOverview::Parts{parts.arm, parts.clock, m_deployments->runner(), parts.tenants, parts.changes.isReadOnly});
}

/// Never those that somebody would have to sign in to.
QList<logs::TenantChoice> Application::monitoredTenants() const
{
    QList<logs::TenantChoice> tenants;
    for (const identity::Tenant& tenant : m_signIn->tenants()) {
        if (tenant.state == identity::SignInState::SignedIn || tenant.id == m_signIn->currentTenantId()) {
            tenants.append({tenant.id, tenant.name.isEmpty() ? tenant.domain : tenant.name});
        }
    }
    return tenants;
}

void Application::wireMonitoring()
{
    keepSeriesColours(&m_settings, m_window.get());
    monitoring::TileReader::Parts parts;
    parts.pipeline = m_services->pipeline();
    parts.cloud = m_services->cloud();
    parts.arm = m_services->arm();
    parts.clock = &core::SystemClock::instance();
    parts.priceFile = m_options.common.stateDirectory() + QStringLiteral("/deployments/prices.json");
    m_tiles = std::make_unique<monitoring::TileReader>(parts);
    m_systems = std::make_unique<monitoring::Systems>(m_services->arm(), [this] { return monitoredTenants(); });
    m_boards = std::make_unique<monitoring::Boards>(m_options.common.stateDirectory() + QStringLiteral("/boards"));
    const auto refresh = [this] { m_systems->isFilled() ? m_systems->refresh() : void(); };
    connect(this, &Application::accountSwitched, m_tiles.get(), &monitoring::TileReader::forget);
    connect(this, &Application::accountSwitched, m_systems.get(), refresh);
    connect(m_signIn.get(), &identity::SignIn::tenantsChanged, m_systems.get(), [this, refresh, known = QStringList()]() mutable {
        QStringList ids; // states of tenants change often and say nothing about systems
        for (const logs::TenantChoice& tenant : monitoredTenants()) {
            ids << tenant.id;
        }
        if (std::exchange(known, ids) != ids) {
            refresh();
        }
    });
}

void Application::wireLogs()
{
    logs::Workbench::Parts parts;
    parts.pipeline = m_services->pipeline();
    parts.cloud = m_services->cloud();
    parts.arm = m_services->arm();
    parts.clock = &core::SystemClock::instance();
    parts.tenants = [this] { return monitoredTenants(); };
    parts.folder = m_options.common.stateDirectory() + QStringLiteral("/logs");
    parts.queries = m_options.common.stateDirectory() + QStringLiteral("/queries");
    m_logs = std::make_unique<logs::Workbench>(parts);
    m_ownSpans->follow(m_logs.get(), &m_focus);
    const auto refresh = [this] {
        if (m_logs->isFilled()) {
            m_logs->refresh();
        }
    };
    connect(this, &Application::accountSwitched, m_logs.get(), refresh);
    connect(m_signIn.get(), &identity::SignIn::tenantsChanged, m_logs.get(), [tenants = parts.tenants, refresh, known = QStringList()]() mutable {
        QStringList ids; // states of tenants change often and say nothing about workspaces
        for (const logs::TenantChoice& tenant : tenants()) {
            ids << tenant.id;
        }
        if (std::exchange(known, ids) != ids) {
            refresh();
        }
    });
}

void Application::keepParameters()
{
    if (m_playground) {
        m_settings.setState(parametersKey, QJsonDocument(m_playground->parameters().toJson()).toJson(QJsonDocument::Compact));
    }
}

void Application::showFirstPage()
{
    QString page = m_options.page;
    if (page.isEmpty()) {
        page = QString::fromUtf8(m_settings.state(QStringLiteral("window.page")));
    }
    const bool nobody = m_signIn->currentAccount().id.isEmpty();
    const QStringList ways{QStringLiteral("sign-in"), QStringLiteral("first-run")};
    if (nobody && m_options.page.isEmpty()) {
        page = hasClientId() ? ways.first() : ways.last();
    } else if (ways.contains(page) && m_options.page.isEmpty()) {
        page.clear();
    }
    if (page.isEmpty() || !m_window->showPage(page)) {
        m_window->showPage(m_window->pageEntries().first().id);
    }
}

/// Somebody else, or another tenant: other resources.
void Application::onAccountChanged()
{
    const identity::Account account = m_signIn->currentAccount();
    const QString now = account.id + QLatin1Char('|') + m_signIn->currentTenantId() + QLatin1Char('|') + m_azureCli->user();
    if (now == m_account) {
        return;
    }
    m_account = now;
    m_playground->refreshCatalog();
    if (m_deployments->isFilled()) {
        m_deployments->refresh();
    }
    if (m_quota->isFilled()) {
        m_quota->refresh();
    }
    if (m_endpoints->isFilled()) {
        m_endpoints->refresh();
    }
    Q_EMIT accountSwitched();
    if (!account.id.isEmpty()) {
        readTenants();
    }
}

QCoro::Task<> Application::readTenants()
{
    http::CallContext context;
    context.cancel = m_cancel.token();
    context.label = tr("Reading tenants");
    (void)co_await m_services->readTenants(context); // the list of known tenants stays when it fails
}

/// Says when the computer has no network at all; a cloud on this computer does not need one.
void Application::watchNetwork()
{
    const bool local = !m_services->cloud().plainHttpOrigin.isEmpty();
    if (local || !QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability)) {
        return;
    }
    auto* information = QNetworkInformation::instance();
    const auto follow = [this, information] {
        if (information->reachability() == QNetworkInformation::Reachability::Disconnected) {
            m_window->banners()->banner(QStringLiteral("offline"))->showMessage(Tone::Warning, tr("This computer is offline."),
                                                                                tr("Kept conversations can be read. Questions need a network."));
        } else {
            m_window->banners()->remove(QStringLiteral("offline"));
        }
    };
    connect(information, &QNetworkInformation::reachabilityChanged, this, follow);
    follow();
}

bool Application::hasClientId() const
{
    return !m_services->cloud().clientId.isEmpty();
}

QStringList Application::examples() const
{
    if (m_services->cloud().isSandbox) {
        return {tr("How do I book a business trip, and what may it cost?"), tr("What do I do when my laptop is stolen?"),
                tr("How many days of parental leave are there?"), tr("Who approves a purchase above 10,000 euros?")};
    }
    return {tr("What are these documents about?"), tr("Which rules do the documents set?")};
}

void Application::openSandboxWindow()
{
    QProcess::startDetached(QCoreApplication::applicationFilePath(), {QStringLiteral("--cloud"), QStringLiteral("sandbox")});
}

} // namespace desktop
