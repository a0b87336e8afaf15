// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/services.h"
#include "deployments/endpointsoverview.h"
#include "deployments/filtersoverview.h"
#include "deployments/overview.h"
#include "deployments/quotaview.h"
#include "desktop/options.h"
#include "identity/signin.h"
#include "logs/workbench.h"
#include "monitoring/boards.h"
#include "monitoring/focus.h"
#include "monitoring/systems.h"
#include "monitoring/tilereader.h"
#include "playground/session.h"
#include "settings/settings.h"
#include "widgets/shell/mainwindow.h"

#include <QElapsedTimer>
#include <QTimer>

namespace widgets::shell {
class IdentityBanners;
}

namespace desktop {

class AlertDesk;
class AzureCliAccount;
class OwnSpans;
class BackendKeys;

/// The composition root of the desktop app: window first, services after the first paint, then the page. Main thread.
class Application : public QObject
{
    Q_OBJECT
public:
    explicit Application(Options options, QObject* parent = nullptr);
    ~Application() override;

    /// Shows the window; everything else follows by itself.
    void start();

    const Options& options() const { return m_options; }
    settings::Settings* settings() { return &m_settings; }
    /// Spans of the playground's questions, and the collector for other programs.
    OwnSpans* ownSpans() { return m_ownSpans.get(); }
    widgets::shell::MainWindow* window() { return m_window.get(); }
    app::Services* services() { return m_services.get(); }
    identity::SignIn* signIn() { return m_signIn.get(); }
    playground::PlaygroundSession* playground() { return m_playground.get(); }
    deployments::Overview* deployments() { return m_deployments.get(); }
    deployments::QuotaView* quota() { return m_quota.get(); }
    deployments::EndpointsOverview* endpoints() { return m_endpoints.get(); }
    deployments::FiltersOverview* filters() { return m_filters.get(); }
    logs::Workbench* logs() { return m_logs.get(); }
    AlertDesk* alerts() { return m_alerts.get(); }
    /// What all monitoring pages look at.
    monitoring::Focus* focus() { return &m_focus; }
    monitoring::Systems* systems() { return m_systems.get(); }
    monitoring::TileReader* tiles() { return m_tiles.get(); }
    monitoring::Boards* boards() { return m_boards.get(); }
    /// Questions that an empty conversation offers.
    QStringList examples() const;
    /// Milliseconds from the start to the first paint; -1 before.
    double firstPaintMs() const { return m_firstPaintMs; }
    /// Services run and a page is shown.
    bool isUp() const { return m_up; }
    /// Ends the program once the keychain has what it should have, after five seconds in any case.
    QCoro::Task<> closeDown();
    /// Stores the choice and applies it, also over `--theme`.
    void setTheme(const QString& name);
    /// Opens the sandbox in a window of its own.
    void openSandboxWindow();
    /// The account of the signed-in Azure CLI, as a way to work without a registration.
    AzureCliAccount* azureCli() { return m_azureCli.get(); }
    /// Whether this cloud's sign-in server knows Pilothouse.
    bool hasClientId() const;

Q_SIGNALS:
    /// Services run, and the first page is shown.
    void cameUp();
    /// The services could not be started; the window says why.
    void startFailed(const core::Error& error);
    /// Somebody else works here, or in another tenant.
    void accountSwitched();
    /// A setting was changed that counts from the start: whoever owns this object makes it anew.
    void restartRequested();

private:
    void applyAppearance();
    void onFirstPaint();
    QCoro::Task<> bringUp();
    void wireServices();
    void wireSignIn();
    void wirePlayground();
    void wireDeployments();
    void wireLogs();
    void wireMonitoring();
    QList<logs::TenantChoice> monitoredTenants() const;
    void showFirstPage();
    void onAccountChanged();
    QCoro::Task<> readTenants();
    void watchNetwork();
    void keepParameters();

    QElapsedTimer m_since;
    double m_firstPaintMs = -1;
    Options m_options;
    settings::Settings m_settings;
    std::unique_ptr<app::Services> m_services;
    std::unique_ptr<identity::SignIn> m_signIn;
    std::unique_ptr<OwnSpans> m_ownSpans;
    std::unique_ptr<playground::PlaygroundSession> m_playground;
    std::unique_ptr<deployments::Overview> m_deployments;
    std::unique_ptr<deployments::QuotaView> m_quota;
    std::unique_ptr<deployments::EndpointsOverview> m_endpoints; ///< its changes run in the runner of m_deployments
    std::unique_ptr<deployments::FiltersOverview> m_filters;     ///< so do these
    std::unique_ptr<logs::Workbench> m_logs;
    monitoring::Focus m_focus;
    std::unique_ptr<monitoring::Systems> m_systems;
    std::unique_ptr<monitoring::TileReader> m_tiles;
    std::unique_ptr<monitoring::Boards> m_boards;
    std::unique_ptr<AlertDesk> m_alerts; ///< asks through the services, and changes rules in the runner of m_deployments
    std::unique_ptr<BackendKeys> m_keys;
    std::unique_ptr<AzureCliAccount> m_azureCli;
    std::unique_ptr<widgets::shell::IdentityBanners> m_identityBanners;
    std::unique_ptr<widgets::shell::MainWindow> m_window;
    core::CancelSource m_cancel;
    QTimer m_keepParameters;
    QString m_account; ///< account and tenant that the choices were read for
    bool m_up = false;
};

} // namespace desktop
