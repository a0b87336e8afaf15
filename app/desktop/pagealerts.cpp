// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pagealerts.h"

#include "desktop/alertdesk.h"
#include "desktop/application.h"
#include "widgets/alerts/alertspage.h"
#include "widgets/shell/statusstrip.h"

namespace desktop {

using widgets::alerts::AlertsPage;

widgets::common::Page* makeAlerts(Application* application)
{
    AlertDesk* const desk = application->alerts();
    widgets::alerts::Tools tools;
    tools.book = desk->book();
    tools.tester = desk->tester();
    tools.watch = desk->watch();
    tools.systems = desk->systems();
    tools.focus = application->focus();
    tools.arm = application->services()->cloud().arm.toString();
    auto* page = new AlertsPage(tools);
    auto* settings = application->settings();
    auto* window = application->window();
    const auto key = QStringLiteral("alerts.layout");
    page->restoreLayout(settings->state(key));
    QObject::connect(page, &AlertsPage::layoutChangedByPerson, settings, [page, settings, key] { settings->setState(key, page->saveLayout()); });
    QObject::connect(page, &AlertsPage::noted, window->status(), &widgets::shell::StatusStrip::showMessage);
    QObject::connect(page, &AlertsPage::pageWanted, window, [window](const QString& id) { window->showPage(id); });
    window->commands()->add(page->commands());
    return page;
}

namespace {

AlertsPage* shownAlerts(Application* application)
{
    application->window()->showPage(QStringLiteral("alerts"));
    return qobject_cast<AlertsPage*>(application->window()->currentPage());
}

} // namespace

void createAlertFrom(Application* application, const QString& tileId)
{
    if (AlertsPage* const page = shownAlerts(application)) {
        page->createFrom(tileId);
    }
}

void createAlertFrom(Application* application, const monitoring::LogCondition& condition)
{
    if (AlertsPage* const page = shownAlerts(application)) {
        page->createFrom(condition);
    }
}

} // namespace desktop
