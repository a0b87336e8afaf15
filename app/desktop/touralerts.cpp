// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/touralerts.h"

#include "desktop/application.h"
#include "widgets/alerts/alertspage.h"
#include "widgets/alerts/firedtab.h"
#include "widgets/alerts/ruledialog.h"
#include "widgets/alerts/rulestab.h"
#include "widgets/common/grid.h"

#include <QCoreApplication>

namespace desktop {

using widgets::alerts::AlertsPage;
using widgets::alerts::RuleDialog;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(desktop::TourStops)
};

const auto alertsId = QStringLiteral("alerts");

AlertsPage* page(Application* a)
{
    a->window()->showPage(alertsId);
    return qobject_cast<AlertsPage*>(a->window()->currentPage());
}

RuleDialog* dialog(Application* a)
{
    return page(a)->findChild<RuleDialog*>();
}

} // namespace

void addAlerts(Application* a, QList<TourStop>& stops)
{
    stops << TourStop{alertsId, alertsId, Text::tr("Alerts that fired"), [a] { page(a)->showFired(); }, [a] { return page(a)->isReady(); }};
    stops << TourStop{QStringLiteral("alerts-rules"), alertsId, Text::tr("Alert rules"), [a] { page(a)->showRules(); }, [a] { return page(a)->isReady(); }};
    stops << TourStop{QStringLiteral("alerts-new"), alertsId, Text::tr("A new alert rule from a tile"),
                      [a] {
                          page(a)->showFired();
                          page(a)->createFrom(QStringLiteral("throttling"));
                      },
                      [a] { return dialog(a) && dialog(a)->isTried(); },
                      [a] {
                          if (RuleDialog* const open = dialog(a)) {
                              open->close();
                          }
                      }};
}

} // namespace desktop
