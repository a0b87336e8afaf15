// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shiftbanner.h"

#include "deployments/endpointsoverview.h"
#include "desktop/application.h"
#include "widgets/deployments/endpointspage.h"
#include "widgets/shell/bannerstack.h"

#include <QCoreApplication>

namespace desktop {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(desktop::ShiftBanner)
};

const auto kKey = QStringLiteral("shift");

void show(Application* application)
{
    const deployments::GuidedShift shift = application->endpoints()->shifts().first();
    widgets::shell::BannerStack* const banners = application->window()->banners();
    widgets::common::ErrorBanner* const banner = banners->banner(kKey);
    banner->showMessage(widgets::common::Tone::Warning,
                        Text::tr("The traffic of %1 was being shifted to %2 when Pilothouse ended: stage %3 of %4.")
                            .arg(shift.name, shift.to).arg(shift.done).arg(shift.stages.size()),
                        Text::tr("Go on with the next stage, or roll back."));
    banner->setRetry(true, Text::tr("Show the endpoint"), QStringLiteral("server"));
    QObject::connect(banner, &widgets::common::ErrorBanner::retryRequested, application, [application, banners, id = shift.endpointId] {
        banners->remove(kKey);
        application->window()->showPage(QStringLiteral("endpoints"));
        if (auto* const page = qobject_cast<widgets::deployments::EndpointsPage*>(application->window()->currentPage())) {
            page->setCurrentId(id);
        }
    }, Qt::QueuedConnection); // the banner goes, so not from within its own signal
}

} // namespace

void offerShifts(Application* application)
{
    deployments::EndpointsOverview* const endpoints = application->endpoints();
    QObject::connect(endpoints, &deployments::EndpointsOverview::shiftsRestored, application, [application] { show(application); });
    QObject::connect(endpoints, &deployments::EndpointsOverview::changed, application, [application, endpoints] {
        if (endpoints->shifts().isEmpty()) { // decided on the page itself
            application->window()->banners()->remove(kKey);
        }
    });
    endpoints->open();
}

} // namespace desktop
