// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/alertdesk.h"

#include "desktop/application.h"
#include "logs/cells.h"
#include "monitoring/alerts/alertdraft.h"
#include "widgets/common/icons.h"
#include "widgets/shell/bannerstack.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSystemTrayIcon>

namespace desktop {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(desktop::AlertDesk)
};

const auto kBanner = QStringLiteral("alert");
const auto kWatches = QStringLiteral("alerts.watches");
constexpr int kShown = 15'000; ///< ms that a message stays

QList<logs::TenantChoice> tenantsOf(Application* application)
{
    QList<logs::TenantChoice> tenants;
    for (const identity::Tenant& tenant : application->signIn()->tenants()) { // never those that somebody would have to sign in to
        if (tenant.state == identity::SignInState::SignedIn || tenant.id == application->signIn()->currentTenantId()) {
            tenants.append({tenant.id, tenant.name.isEmpty() ? tenant.domain : tenant.name});
        }
    }
    return tenants;
}

} // namespace

AlertDesk::AlertDesk(Application* application) : m_application(application), m_systems(application->systems())
{
    monitoring::BackTester::Parts parts;
    parts.pipeline = application->services()->pipeline();
    parts.cloud = application->services()->cloud();
    parts.arm = application->services()->arm();
    parts.clock = &core::SystemClock::instance();
    m_tester = std::make_unique<monitoring::BackTester>(parts);
    wireBook();
    wireWatch();
}

AlertDesk::~AlertDesk() = default;

void AlertDesk::wireBook()
{
    const deployments::ChangeRunnerParts changes = m_application->services()->changeRunnerParts();
    monitoring::AlertsBookParts parts;
    parts.arm = m_application->services()->arm();
    parts.clock = &core::SystemClock::instance();
    parts.tenants = [this] { return tenantsOf(m_application); };
    parts.systemOf = [this](const QString& id) { return systemOf(id); };
    parts.runner = m_application->deployments()->runner();
    parts.journalFile = changes.journalFile;
    parts.cloud = changes.cloud;
    parts.actor = changes.actor;
    parts.isReadOnly = [this] { return m_application->options().readOnly; };
    m_book = std::make_unique<monitoring::AlertsBook>(parts);
    const auto again = [this] {
        if (m_book->isFilled()) {
            m_book->refresh();
        }
    };
    connect(m_application, &Application::accountSwitched, this, again);
    connect(m_systems, &monitoring::Systems::changed, this, [this, named = false]() mutable {
        if (!named && m_systems->isFilled() && m_book->isFilled() && !m_book->isReading()) {
            named = true; // read before the systems were known
            m_book->refresh();
        }
    });
}

void AlertDesk::wireWatch()
{
    m_watch = std::make_unique<monitoring::LocalWatch>(m_tester.get(), &core::SystemClock::instance());
    m_watch->restore(m_application->settings()->state(kWatches));
    connect(m_watch.get(), &monitoring::LocalWatch::changed, this, [this] {
        const QByteArray state = m_watch->save();
        if (state != m_application->settings()->state(kWatches)) {
            m_application->settings()->setState(kWatches, state);
        }
    });
    connect(m_watch.get(), &monitoring::LocalWatch::fired, this, &AlertDesk::tell);
    connect(m_application->settings(), &settings::Settings::changed, this, &AlertDesk::applySettings);
    applySettings();
}

void AlertDesk::applySettings()
{
    const settings::Settings& settings = *m_application->settings();
    m_watch->setQuietHours({settings.value(QStringLiteral("alerts.quietFrom")).toInt(), settings.value(QStringLiteral("alerts.quietTo")).toInt()});
    if (settings.isOn(QStringLiteral("alerts.watch"))) {
        m_watch->start();
    } else {
        m_watch->stop();
    }
}

QString AlertDesk::systemOf(const QString& resourceId) const
{
    const monitoring::System* const system = m_systems->ownerOf(resourceId);
    return system ? system->name : QString();
}

/// On the desktop where it takes messages, otherwise in the window.
void AlertDesk::tell(const monitoring::WatchFinding& finding)
{
    const QString title = Text::tr("%1 fires").arg(logs::marked(finding.ruleName, true));
    QString text = Text::tr("%1: %2").arg(logs::marked(monitoring::conditionText(finding.rule), true), QLocale().toString(finding.firing.value, 'g', 6));
    const QString where = QStringList(finding.firing.dimensions.values()).join(QStringLiteral(" · "));
    text += where.isEmpty() ? QString() : QStringLiteral("\n") + logs::marked(where, true);
    if (QSystemTrayIcon::isSystemTrayAvailable() && QSystemTrayIcon::supportsMessages()) {
        if (!m_tray) {
            m_tray = std::make_unique<QSystemTrayIcon>(m_application->window()->windowIcon());
            connect(m_tray.get(), &QSystemTrayIcon::messageClicked, this, [this] {
                m_application->window()->showPage(QStringLiteral("alerts"));
                m_application->window()->raise();
                m_application->window()->activateWindow();
            });
        }
        m_tray->show();
        m_tray->showMessage(title, text, QSystemTrayIcon::Warning, kShown);
        return;
    }
    widgets::shell::BannerStack* const banners = m_application->window()->banners();
    widgets::common::ErrorBanner* const banner = banners->banner(kBanner);
    banner->showMessage(widgets::common::Tone::Warning, title, text);
    banner->setRetry(true, Text::tr("Show alerts"), QStringLiteral("warning"));
    disconnect(banner, &widgets::common::ErrorBanner::retryRequested, this, nullptr);
    connect(banner, &widgets::common::ErrorBanner::retryRequested, this, [this, banners] {
        banners->remove(kBanner);
        m_application->window()->showPage(QStringLiteral("alerts"));
    }, Qt::QueuedConnection); // the banner goes, so not from within its own signal
}

} // namespace desktop
