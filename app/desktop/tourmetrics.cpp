// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/tourmetrics.h"

#include "desktop/application.h"
#include "widgets/metrics/boardgrid.h"
#include "widgets/metrics/metricspage.h"
#include "widgets/metrics/tileview.h"

#include <QCoreApplication>
#include <QScrollArea>
#include <QScrollBar>

namespace desktop {

namespace {

using widgets::metrics::MetricsPage;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(desktop::TourStops)
};

const auto pageId = QStringLiteral("metrics");

MetricsPage* page(Application* a)
{
    a->window()->showPage(pageId);
    return qobject_cast<MetricsPage*>(a->window()->currentPage());
}

monitoring::Look wholeDays(int days)
{
    monitoring::Look look;
    look.range.lengthSeconds = qint64(days) * 24 * 3600;
    return look;
}

/// The board over `days`, as if just opened.
MetricsPage* show(Application* a, const QString& board, int days)
{
    MetricsPage* const shown = page(a);
    shown->setEditing(false);
    a->focus()->replace(wholeDays(days));
    shown->showBoard(board);
    shown->findChild<QScrollArea*>()->verticalScrollBar()->setValue(0);
    return shown;
}

TourStop boardStop(Application* a, const QString& id, const QString& title, const QString& board, int days, const std::function<void(MetricsPage*)>& then = {})
{
    return {id, pageId, title, [a, board, days, then] {
                MetricsPage* const shown = show(a, board, days);
                if (then) {
                    then(shown);
                }
            }};
}

/// The throttling of yesterday morning.
logs::TimeRange incident()
{
    const QDateTime yesterday(QDateTime::currentDateTimeUtc().date().addDays(-1), QTime(0, 0), Qt::UTC);
    return {0, yesterday.addSecs(9 * 3600), yesterday.addSecs(11 * 3600)};
}

} // namespace

void addMetrics(Application* a, QList<TourStop>& stops)
{
    const QString ops = QStringLiteral("ops");
    stops << boardStop(a, pageId, Text::tr("Board: operations"), ops, 2);
    stops << boardStop(a, QStringLiteral("metrics-more"), Text::tr("Board: operations, further down"), ops, 2, [](MetricsPage* shown) {
        auto* const bar = shown->findChild<QScrollArea*>()->verticalScrollBar();
        bar->setValue(bar->pageStep());
    });
    stops << boardStop(a, QStringLiteral("metrics-compare"), Text::tr("Board: compared with the period before"), ops, 1, [a](MetricsPage*) {
        monitoring::Look look = a->focus()->look();
        look.comparesPrevious = true;
        a->focus()->replace(look);
    });
    stops << boardStop(a, QStringLiteral("metrics-incident"), Text::tr("Board: zoomed to a throttling incident"), ops, 2, [a](MetricsPage* shown) {
        a->focus()->setRange(incident());
        Q_UNUSED(shown)
    });
    stops << boardStop(a, QStringLiteral("metrics-prompts"), Text::tr("Board: prompt engineering"), QStringLiteral("prompts"), 7);
    stops << boardStop(a, QStringLiteral("metrics-review"), Text::tr("Board: responsible AI"), QStringLiteral("review"), 7);
    stops << boardStop(a, QStringLiteral("metrics-empty"), Text::tr("Board: tiles without data say why"), ops, 1, [a](MetricsPage*) {
        monitoring::Look look = a->focus()->look();
        look.filters.insert(monitoring::filter::kDeployment, QStringLiteral("no-such-deployment"));
        a->focus()->replace(look);
    });
    TourStop edit = boardStop(a, QStringLiteral("metrics-edit"), Text::tr("Board: arranging tiles"), ops, 1, [a](MetricsPage* shown) {
        const core::Result<QString> copy = a->boards()->duplicate(QStringLiteral("ops"), Text::tr("My operations"));
        if (copy) {
            shown->showBoard(*copy);
            shown->setEditing(true);
        }
    });
    edit.leave = [a] { page(a)->setEditing(false); };
    stops << edit;
}

} // namespace desktop
