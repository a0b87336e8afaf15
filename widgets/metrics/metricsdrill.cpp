// SPDX-License-Identifier: GPL-3.0-or-later
// MetricsPage: where a click on a tile leads.
#include "widgets/charts/chart.h"
#include "widgets/charts/plot.h"
#include "widgets/metrics/boardgrid.h"
#include "widgets/metrics/metricspage.h"
#include "widgets/metrics/tileview.h"
#include "widgets/metrics/words.h"

#include <QCursor>
#include <QMenu>
#include <QScrollArea>

namespace widgets::metrics {

using monitoring::Drill;
using monitoring::Emptiness;

namespace {

constexpr qint64 kWeekSeconds = 7 * 24 * 3600;

/// Where a menu about what is chosen in `view` belongs: at the pointer, or at the marker that the keys moved.
QPoint menuPlace(const TileView* view)
{
    const QWidget* const body = view->chart()->body();
    const QPoint pointer = body->mapFromGlobal(QCursor::pos());
    if (body->rect().contains(pointer) && body->underMouse()) {
        return QCursor::pos();
    }
    const charts::Plot* const plot = view->plot();
    const auto at = plot ? plot->pointed() : std::nullopt;
    return body->mapToGlobal(at ? QPoint(int(plot->geometryNow().toX(at->at)), body->height() / 2) : body->rect().center());
}

} // namespace

void MetricsPage::choose(TileView* view, const monitoring::TilePlace& place)
{
    const QPoint at = menuPlace(view);
    showDrill(monitoring::drill(m_look, view->tile(), view->shown(), place), at);
}

void MetricsPage::showHealth(const QString& tileId)
{
    if (TileView* const shown = view(tileId)) {
        m_scroll->ensureWidgetVisible(shown);
        shown->setFocus();
        return;
    }
    const monitoring::Tile* const tile = monitoring::Catalogue::shipped().find(tileId);
    if (tile) {
        showDrill(monitoring::drill(m_look, *tile, m_runs.run(tileId)->result(), {}), QCursor::pos());
    }
}

/// A menu of the ways on; the first is chosen already, so that Return is enough.
void MetricsPage::showDrill(const Drill& drill, const QPoint& at)
{
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QDate today = m_parts.reader->clock()->now().toLocalTime().date();
    const QString what = drillText(drill, today);
    if (!what.isEmpty()) {
        QAction* const heading = menu->addAction(QString(what).replace(QLatin1Char('&'), QLatin1String("&&")));
        heading->setEnabled(false);
        menu->addSeparator();
    }
    const auto lead = [this, drill](const QString& page) {
        m_parts.focus->set(drill.look);
        if (!page.isEmpty()) {
            Q_EMIT pageWanted(page);
        }
    };
    QAction* const traces = menu->addAction(tr("Show traces"));
    connect(traces, &QAction::triggered, this, [lead] { lead(QStringLiteral("traces")); });
    connect(menu->addAction(tr("Show failures")), &QAction::triggered, this, [lead] { lead(QStringLiteral("failures")); });
    if (drill.isNarrower()) {
        menu->addSeparator();
        connect(menu->addAction(tr("Narrow the board to this")), &QAction::triggered, this, [lead] { lead({}); });
    }
    if (drill.from.isValid() && !drill.filters.isEmpty()) {
        connect(menu->addAction(tr("Zoom to %1").arg(spanText(drill.from, drill.to, today))), &QAction::triggered, this,
                [this, range = drill.look.range] { m_parts.focus->setRange(range); });
        connect(menu->addAction(tr("Only the filters, over the whole time")), &QAction::triggered, this, [this, drill] {
            monitoring::Look look = drill.look;
            look.range = m_look.range;
            m_parts.focus->set(look);
        });
    }
    menu->popup(at);
    menu->setActiveAction(traces);
}

void MetricsPage::remedy(TileView* view)
{
    const monitoring::TileResult& result = view->shown();
    const bool isPerhapsFiltered = result.emptiness == Emptiness::NoTraffic || result.emptiness == Emptiness::None || result.emptiness == Emptiness::Unknown;
    if (isPerhapsFiltered && !m_look.filters.isEmpty()) {
        m_parts.focus->widen();
        return;
    }
    switch (result.emptiness) {
    case Emptiness::NotChosen:
        break;
    case Emptiness::None:
    case Emptiness::NoTraffic:
    case Emptiness::NothingFound:
        m_parts.focus->setRange({kWeekSeconds, {}, {}});
        break;
    case Emptiness::SettingOff:
    case Emptiness::NoTable:
    case Emptiness::NotInstrumented:
        Q_EMIT pageWanted(QStringLiteral("failures"));
        break;
    case Emptiness::NoPermission:
        Q_EMIT pageWanted(QStringLiteral("who-am-i"));
        break;
    case Emptiness::NoResource:
    case Emptiness::NotProvisioned:
        Q_EMIT pageWanted(QStringLiteral("deployments"));
        break;
    case Emptiness::NoSystem:
    case Emptiness::Unknown:
        m_runs.renew(view->tile().id);
        break;
    }
}

void MetricsPage::enlarge(TileView* view)
{
    m_grid->setEnlarged(view, m_scroll->viewport()->height());
    if (view) {
        view->setFocus();
    }
    m_loading.start();
}

} // namespace widgets::metrics
