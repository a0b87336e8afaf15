// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/tourendpoints.h"

#include "desktop/application.h"
#include "widgets/deployments/endpointspage.h"
#include "widgets/deployments/trafficeditor.h"

#include <QCoreApplication>
#include <QSlider>

namespace desktop {

using widgets::deployments::EndpointsPage;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(desktop::TourStops)
};

const auto endpointsId = QStringLiteral("endpoints");

EndpointsPage* page(Application* a)
{
    a->window()->showPage(endpointsId);
    return qobject_cast<EndpointsPage*>(a->window()->currentPage());
}

} // namespace

void addEndpoints(Application* a, QList<TourStop>& stops)
{
    stops << TourStop{endpointsId, endpointsId, Text::tr("Online endpoints"), [a] { page(a); }};
    stops << TourStop{QStringLiteral("endpoints-traffic"), endpointsId, Text::tr("Online endpoints: dividing the traffic"),
                      [a] { page(a); },
                      [a] { // a reading that ends later would take back what was moved before
                          EndpointsPage* const endpoints = page(a);
                          QSlider* const green = endpoints->editor()->slider(QStringLiteral("green"));
                          if (!endpoints->isReady() || !green) {
                              return false;
                          }
                          green->setValue(35);
                          return true;
                      },
                      [a] { page(a)->editor()->reset(); }};
}

} // namespace desktop
