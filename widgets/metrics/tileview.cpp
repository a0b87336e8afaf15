// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metrics/tileview.h"

#include "widgets/charts/chart.h"
#include "widgets/charts/chartcursor.h"
#include "widgets/charts/legend.h"
#include "widgets/common/controls.h"
#include "widgets/metrics/statview.h"
#include "widgets/metrics/tileplot.h"
#include "widgets/metrics/tiletable.h"
#include "widgets/metrics/words.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QTimeZone>
#include <QVBoxLayout>

namespace widgets::metrics {

using monitoring::Emptiness;
using monitoring::Engine;
using monitoring::TileKind;
using monitoring::TileResult;

QString tileTitle(const monitoring::Tile& tile)
{
    return monitoring::Catalogue::translated(tile.title);
}

TileView::TileView(const monitoring::BoardTile& place, const monitoring::Tile* tile, monitoring::TileRun* run, charts::ChartCursor* cursor, QWidget* parent)
    : QWidget(parent), m_place(place), m_tile(tile ? *tile : monitoring::Tile()), m_run(run)
{
    auto* const layout = common::columnLayout(0);
    layout->setContentsMargins(common::space::m, common::space::s, common::space::m, common::space::s);
    setLayout(layout);
    buildChart(cursor);
    layout->addWidget(m_chart);
    setFocusProxy(m_chart);
    buildHead();
    buildMenu();
    connectBody();
    setPlace(place);
    if (m_run) {
        connect(m_run, &monitoring::TileRun::changed, this, &TileView::follow);
    }
    follow();
}

void TileView::buildChart(charts::ChartCursor* cursor)
{
    if (charts::Plot* const plot = newPlot(m_tile.kind)) {
        plot->setTimeZone(QTimeZone::systemTimeZone());
        const bool isOverTime = m_tile.kind != TileKind::Rank && m_tile.kind != TileKind::Pareto && m_tile.kind != TileKind::Scatter;
        plot->follow(isOverTime ? cursor : nullptr); // other axes have nothing in common
        m_chart = new charts::Chart(plot);
    } else if (m_tile.kind == TileKind::Stat) {
        auto* const stats = new StatView;
        m_chart = new charts::Chart(stats, stats->table());
    } else {
        auto* const table = new TileTable;
        m_chart = new charts::Chart(table, table->rows());
    }
    connect(m_chart, &charts::Chart::noted, this, &TileView::noted);
    connect(m_chart, &charts::Chart::remedyRequested, this, [this] {
        const bool isEmpty = m_run && m_run->hasResult() && m_run->result().state == TileResult::State::Empty;
        if (isEmpty) {
            Q_EMIT remedyRequested();
        } else {
            Q_EMIT renewRequested();
        }
    });
}

void TileView::buildHead()
{
    m_trouble = common::iconButton(QStringLiteral("warning"), tr("Could not be read anew"));
    connect(m_trouble, &QToolButton::clicked, this, &TileView::renewRequested);
    m_chart->addToHead(m_trouble);
    m_busy = new common::BusyIndicator;
    m_chart->addToHead(m_busy);
    m_stop = common::iconButton(QStringLiteral("stop"), tr("Stop reading"));
    connect(m_stop, &QToolButton::clicked, this, [this] {
        if (m_run) {
            m_run->cancel();
        }
    });
    m_chart->addToHead(m_stop);
}

void TileView::buildMenu()
{
    QMenu* const menu = m_chart->menu();
    const auto add = [&](const QString& text, auto&& run) {
        QAction* const action = menu->addAction(text);
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    const bool isKql = m_tile.engine == Engine::Logs;
    m_needsQuery << add(isKql ? tr("Copy as KQL") : tr("Copy what was asked"), [this] { copyQuery(); });
    menu->addSeparator();
    add(tr("Enlarge"), [this] { Q_EMIT enlargeRequested(); });
    if (isKql) {
        m_needsQuery << add(tr("Open in Logs"), [this] { Q_EMIT openInLogsRequested(m_shown.text); });
    }
    add(tr("Create an alert…"), [this] { Q_EMIT alertRequested(); });
    add(tr("Read again"), [this] { Q_EMIT renewRequested(); });
    connect(m_chart, &charts::Chart::menuWanted, this, [this] {
        for (QAction* action : std::as_const(m_needsQuery)) {
            action->setEnabled(m_hasShown && !m_shown.text.isEmpty());
        }
    });
}

void TileView::connectBody()
{
    if (charts::Plot* const shownPlot = plot()) {
        connect(shownPlot, &charts::Plot::activated, this, [this](double at) { Q_EMIT chosen(placeOf(*plot(), m_tile, m_shown, at)); });
        connect(shownPlot, &charts::Plot::rangeChosen, this, [this](double low, double high) {
            if (m_shown.grainSeconds > 0) {
                Q_EMIT rangeChosen(low, high);
            }
        });
    } else if (auto* const stats = qobject_cast<StatView*>(m_chart->body())) {
        connect(stats, &StatView::chosen, this, [this] { Q_EMIT chosen({}); });
    } else if (auto* const table = qobject_cast<TileTable*>(m_chart->body())) {
        connect(table, &TileTable::rowChosen, this, [this](const QMap<QString, QString>& cells) {
            monitoring::TilePlace place;
            place.cells = cells;
            Q_EMIT chosen(place);
        });
    }
}

charts::Plot* TileView::plot() const
{
    return m_chart->plot();
}

QString TileView::title() const
{
    if (!m_place.title.isEmpty()) {
        return m_place.title;
    }
    return isKnown() ? tileTitle(m_tile) : m_place.tile;
}

void TileView::setPlace(const monitoring::BoardTile& place)
{
    m_place = place;
    m_chart->setTitle(title());
    setAccessibleName(title());
}

void TileView::setComparing(bool compares)
{
    if (m_compares != compares) {
        m_compares = compares;
        fill();
    }
}

void TileView::setFiltered(bool isFiltered)
{
    m_isFiltered = isFiltered;
}

void TileView::setAnnotations(const QList<charts::Annotation>& annotations)
{
    const bool isOverTime = m_tile.kind == TileKind::Line || m_tile.kind == TileKind::Bars || m_tile.kind == TileKind::Stacked || m_tile.kind == TileKind::Bands
                            || m_tile.kind == TileKind::Heatmap;
    if (plot() && isOverTime) {
        plot()->setAnnotations(annotations);
    }
}

void TileView::showAge(const QDateTime& now)
{
    m_now = now;
    showNote();
}

void TileView::follow()
{
    if (m_run && m_run->hasResult() && !m_run->isRunning()) {
        take(m_run->result());
    }
    showState();
}

void TileView::take(const TileResult& result)
{
    if (result.state == TileResult::State::Failed || result.state == TileResult::State::Cancelled) {
        return; // the last good numbers stay
    }
    const bool isOtherRange = m_run->order().look.range != m_range; // the last hours move on by themselves; a zoom into them stays
    const bool isSame = m_hasShown && result.readAt == m_shown.readAt && result.from == m_shown.from;
    m_range = m_run->order().look.range;
    m_shown = result;
    m_hasShown = true;
    m_now = std::max(m_now, result.readAt);
    if (!isSame) {
        fill();
    }
    if (plot() && isOtherRange) {
        plot()->resetView();
    }
}

void TileView::fill()
{
    if (!isShowingData()) {
        return;
    }
    if (plot()) {
        fillPlot(*plot(), m_tile, m_shown, m_compares);
        m_chart->legend()->setNote(shareOfAll(m_shown));
    } else if (auto* const stats = qobject_cast<StatView*>(m_chart->body())) {
        stats->show(m_shown);
    } else if (auto* const table = qobject_cast<TileTable*>(m_chart->body())) {
        table->show(m_tile, m_shown);
    }
}

void TileView::showState()
{
    const bool isRunning = m_run && m_run->isRunning();
    const bool hasFailed = m_run && !isRunning && m_run->hasResult() && m_run->result().state == TileResult::State::Failed;
    const bool wasStopped = m_run && !isRunning && (!m_run->hasResult() || m_run->result().state == TileResult::State::Cancelled);
    m_busy->setVisible(isRunning && m_hasShown);
    m_stop->setVisible(isRunning);
    m_trouble->setVisible(hasFailed && m_hasShown);
    if (hasFailed) {
        const core::Explanation why = core::explain(m_run->result().error);
        common::setHint(m_trouble, tr("These numbers are old: %1 %2 Click to read again.").arg(why.sentence, why.remedy));
        m_trouble->setAccessibleName(tr("Could not be read anew"));
    }
    if (!isKnown()) {
        m_chart->setEmpty(tr("This version does not know the tile “%1”.").arg(m_place.tile), tr("It stays on the board for versions that do."));
    } else if (m_hasShown && m_shown.state == TileResult::State::Read) {
        m_chart->setEmpty({});
    } else if (m_hasShown && m_shown.state == TileResult::State::Empty) {
        showEmpty(m_shown);
    } else if (hasFailed) {
        const core::Explanation why = core::explain(m_run->result().error);
        m_chart->setEmpty(why.sentence, why.remedy, tr("Try again"), QStringLiteral("error"));
    } else if (wasStopped && m_run->order().tileId == m_tile.id) {
        m_chart->setEmpty(tr("Not read."), tr("Reading was stopped."), tr("Read now"));
    } else {
        m_chart->setEmpty(tr("Reading …"), {}, {}, QStringLiteral("busy"));
    }
    showNote();
}

void TileView::showEmpty(const TileResult& result)
{
    const QString reason = result.emptyReason.isEmpty() ? tr("There are no rows for this window.") : result.emptyReason;
    const bool isGood = result.emptiness == Emptiness::NothingFound;
    m_chart->setEmpty(reason, result.remedy, remedyButton(result), isGood ? QStringLiteral("ok") : QStringLiteral("info"));
}

QString TileView::remedyButton(const TileResult& result) const
{
    if (m_isFiltered && (result.emptiness == Emptiness::NoTraffic || result.emptiness == Emptiness::None || result.emptiness == Emptiness::Unknown)) {
        return tr("Take the filters away");
    }
    switch (result.emptiness) {
    case Emptiness::NotChosen:
        return {};
    case Emptiness::None:
    case Emptiness::NoTraffic:
    case Emptiness::NothingFound:
        return tr("Look at 7 days");
    case Emptiness::SettingOff:
    case Emptiness::NoTable:
    case Emptiness::NotInstrumented:
        return tr("What is not logged here?");
    case Emptiness::NoPermission:
        return tr("Who am I?");
    case Emptiness::NoResource:
    case Emptiness::NotProvisioned:
        return tr("Show the deployments");
    case Emptiness::NoSystem:
    case Emptiness::Unknown:
        return tr("Look again");
    }
    return {};
}

void TileView::showNote()
{
    if (!m_hasShown || m_shown.state != TileResult::State::Read) {
        m_chart->setNote({});
        return;
    }
    m_chart->setNote(sourceNote(m_shown, m_now), sourceFacts(m_shown));
}

void TileView::copyQuery()
{
    QGuiApplication::clipboard()->setText(m_shown.text);
    Q_EMIT noted(m_tile.engine == Engine::Logs ? tr("The query was copied.") : tr("What was asked was copied."));
}

} // namespace widgets::metrics
