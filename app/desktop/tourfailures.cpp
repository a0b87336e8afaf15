// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/tourfailures.h"

#include "desktop/application.h"
#include "widgets/failures/failurespage.h"

#include <QCoreApplication>

namespace desktop {

namespace {

using widgets::failures::FailuresPage;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(desktop::TourStops)
};

const auto pageId = QStringLiteral("failures");

FailuresPage* page(Application* a)
{
    a->window()->showPage(pageId);
    return qobject_cast<FailuresPage*>(a->window()->currentPage());
}

TourStop stop(Application* a, const QString& id, const QString& title, FailuresPage::View view, const QString& mode)
{
    return {id, pageId, title,
            [a, view, mode] {
                FailuresPage* const shown = page(a);
                monitoring::Look look = a->focus()->look();
                look.range = logs::timeRangeFrom(QStringLiteral("P7D")).value_or(logs::TimeRange{});
                look.filters.clear();
                if (!mode.isEmpty()) {
                    look.filters.insert(monitoring::filter::kMode, mode);
                }
                a->focus()->set(look);
                shown->showView(view);
            },
            [a] { return page(a)->isReady(); }};
}

} // namespace

void addFailures(Application* a, QList<TourStop>& stops)
{
    stops << stop(a, pageId, Text::tr("Failure modes"), FailuresPage::View::Modes, {});
    stops << stop(a, QStringLiteral("failures-mode"), Text::tr("Failure modes: one mode with rule, remedy and examples"), FailuresPage::View::Modes, QStringLiteral("R1"));
    stops << stop(a, QStringLiteral("failures-logged"), Text::tr("Failure modes: what this system does not log"), FailuresPage::View::Logged, {});
    stops << stop(a, QStringLiteral("failures-agents"), Text::tr("Failure modes of agents"), FailuresPage::View::Agents, {});
    stops << stop(a, QStringLiteral("failures-quality"), Text::tr("Failure modes: quality of the telemetry"), FailuresPage::View::Quality, {});
}

} // namespace desktop
