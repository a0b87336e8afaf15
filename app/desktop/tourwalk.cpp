// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/tourwalk.h"

#include "desktop/application.h"
#include "widgets/charts/plot.h"
#include "widgets/common/grid.h"
#include "widgets/metrics/metricspage.h"
#include "widgets/metrics/tileplot.h"
#include "widgets/metrics/tileview.h"
#include "widgets/traces/documentsview.h"
#include "widgets/traces/spanpane.h"
#include "widgets/traces/tracelist.h"
#include "widgets/traces/tracespage.h"
#include "widgets/traces/traceview.h"
#include "widgets/traces/waterfallview.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <cmath>

namespace desktop {

namespace {

using widgets::metrics::MetricsPage;
using widgets::traces::TracesPage;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(desktop::TourStops)
};

constexpr int kSteps = 4;
const auto boardPage = QStringLiteral("metrics");

template <typename PageType>
PageType* current(Application* a)
{
    return qobject_cast<PageType*>(a->window()->currentPage());
}

void press(QWidget* target, int key, const QString& text = {})
{
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, Qt::NoModifier, text);
        QCoreApplication::sendEvent(target, &event);
    }
}

void click(QWidget* target, const QPoint& at)
{
    for (const QEvent::Type type : {QEvent::MouseMove, QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
        const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
        const Qt::MouseButtons held = type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton;
        QMouseEvent event(type, QPointF(at), QPointF(target->mapToGlobal(at)), button, held, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &event);
    }
}

/// A screen may be smaller than the window, and nobody points: the menu belongs where the click was.
void placeMenu(Application* a, const QPoint& at)
{
    if (QWidget* const menu = QApplication::activePopupWidget()) {
        const QPoint corner = a->window()->mapToGlobal(QPoint(a->window()->width() - menu->width(), a->window()->height() - menu->height()));
        menu->move(std::min(at.x(), corner.x()), std::min(at.y(), corner.y()));
    }
}

/// The board over the two days that end with the incident's.
void begin(Application* a)
{
    const Incident incident = Incident::lastBefore(QDateTime::currentDateTimeUtc().date());
    const QDateTime midnight(incident.to.date().addDays(1), QTime(0, 0), Qt::UTC);
    monitoring::Look look;
    look.range = {0, midnight.addDays(-2), std::min(midnight, QDateTime::currentDateTimeUtc())};
    a->focus()->replace(look);
    a->window()->showPage(boardPage);
    if (auto* board = current<MetricsPage>(a)) {
        board->setEditing(false);
        board->showBoard(QStringLiteral("ops"));
        board->findChild<QScrollArea*>()->verticalScrollBar()->setValue(0);
    }
}

/// Whether the window shows what step `step` needs.
bool isReadyFor(Application* a, int step)
{
    if (!a->window()->currentPage() || !a->window()->currentPage()->isReady()) {
        return false;
    }
    auto* const traces = current<TracesPage>(a);
    switch (step) {
    case 0: return current<MetricsPage>(a) && current<MetricsPage>(a)->view(QStringLiteral("throttling"))->isShowingData();
    case 1: return QApplication::activePopupWidget() != nullptr;
    case 2: return traces && traces->list()->model()->rowCount() > 0;
    case 3: return traces && traces->view() == TracesPage::View::Trace && traces->browser()->opened();
    default: break;
    }
    auto* const documents = traces ? traces->trace()->span()->documents()->table() : nullptr;
    return documents && documents->rowCount() > 0 && !documents->document(0).text.isEmpty();
}

/// False when there is nothing to go on with.
bool take(Application* a, int step)
{
    if (step == 0) {
        const widgets::metrics::TileView* const tile = current<MetricsPage>(a)->view(QStringLiteral("throttling"));
        const auto spike = highestPart(tile, QStringLiteral("chat"), Incident::lastBefore(QDateTime::currentDateTimeUtc().date()));
        if (spike) {
            click(tile->plot(), *spike);
            placeMenu(a, tile->plot()->mapToGlobal(*spike));
        }
        return spike.has_value();
    }
    auto* const traces = current<TracesPage>(a);
    switch (step) {
    case 1: press(QApplication::activePopupWidget(), Qt::Key_Return); break;
    case 2: press(traces->list()->grid(), Qt::Key_Return); break;
    default: press(traces->trace()->waterfall(), Qt::Key_D, QStringLiteral("d")); break;
    }
    return true;
}

TourStop stop(Application* a, int number)
{
    const auto step = std::make_shared<int>(0);
    TourStop one{QStringLiteral("walk-%1").arg(number), boardPage, Text::tr("From a throttling incident to a retrieved passage: step %1").arg(number),
                 [a, step] {
                     *step = 0;
                     begin(a);
                 },
                 [a, step, number] {
                     if (*step >= kSteps * 2) { // nothing to go on with
                         return true;
                     }
                     const bool isReady = isReadyFor(a, *step);
                     if (isReady && *step < number - 1) {
                         *step = take(a, *step) ? *step + 1 : kSteps * 2;
                         return false;
                     }
                     return isReady;
                 }};
    one.leave = [a] {
        if (QWidget* const popup = QApplication::activePopupWidget()) {
            popup->close();
        }
        a->focus()->widen();
    };
    return one;
}

} // namespace

QList<Incident> Incident::allBefore(const QDate& today)
{
    const QDateTime midnight(today, QTime(0, 0), Qt::UTC);
    const QDateTime yesterday = midnight.addDays(-1).addSecs(9 * 3600 + 30 * 60);
    const QDateTime campaign = midnight.addDays(-11).addSecs(13 * 3600 + 30 * 60);
    QList<Incident> all{{yesterday, yesterday.addSecs(40 * 60)}, {campaign, campaign.addSecs(90 * 60)}};
    all.removeIf([](const Incident& incident) { return incident.from.date().dayOfWeek() > Qt::Friday; });
    return all;
}

std::optional<QPoint> highestPart(const widgets::metrics::TileView* view, const QString& deployment, const Incident& incident)
{
    const monitoring::TileResult& shown = view->shown();
    const QList<monitoring::TileSeries> drawn = widgets::metrics::drawnSeries(view->tile(), shown);
    double most = 0;
    double middle = 0;
    double at = 0;
    for (size_t bucket = 0; !drawn.isEmpty() && bucket < drawn.first().points.size(); ++bucket) {
        const double begin = drawn.first().points.x()[bucket];
        const double end = begin + double(shown.grainSeconds) * 1000;
        if (begin < double(incident.from.toMSecsSinceEpoch()) || end > double(incident.to.toMSecsSinceEpoch())) {
            continue;
        }
        double below = 0;
        for (const monitoring::TileSeries& one : drawn) {
            const double value = std::isnan(one.points.y()[bucket]) ? 0 : one.points.y()[bucket];
            if (one.dimensions.value(QStringLiteral("Deployment")) == deployment && value > most) {
                most = value;
                middle = below + value / 2;
                at = (begin + end) / 2;
            }
            below += value;
        }
    }
    const widgets::charts::PlotGeometry geometry = view->plot()->geometryNow();
    return most > 0 ? std::optional(QPoint(int(std::lround(geometry.toX(at))), int(std::lround(geometry.toY(middle))))) : std::nullopt;
}

void addWalk(Application* a, QList<TourStop>& stops)
{
    for (int number = 1; number <= kSteps + 1; ++number) {
        stops << stop(a, number);
    }
}

} // namespace desktop
