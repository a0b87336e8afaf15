// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/board.h"
#include "monitoring/catalogue.h"
#include "monitoring/drill.h"
#include "monitoring/tilereader.h"
#include "widgets/charts/plotparts.h"

#include <QPointer>
#include <QWidget>

class QToolButton;

namespace widgets::common {
class BusyIndicator;
}
namespace widgets::charts {
class Chart;
class ChartCursor;
class Plot;
} // namespace widgets::charts

namespace widgets::metrics {

/// One tile of a board: what its run brought, as the plot, numbers or table that suit it; why there is nothing; that something newer is
/// under way, and how to stop it. A failed refresh leaves the last good numbers with their age. GUI thread; the run outlives it.
class TileView : public QWidget
{
    Q_OBJECT
public:
    /// `tile` null: a tile that this version does not know.
    TileView(const monitoring::BoardTile& place, const monitoring::Tile* tile, monitoring::TileRun* run, charts::ChartCursor* cursor, QWidget* parent = nullptr);

    const monitoring::BoardTile& place() const { return m_place; }
    void setPlace(const monitoring::BoardTile& place);
    const monitoring::Tile& tile() const { return m_tile; }
    bool isKnown() const { return !m_tile.id.isEmpty(); }
    QString title() const;
    monitoring::TileRun* run() const { return m_run; }
    charts::Chart* chart() const { return m_chart; }
    charts::Plot* plot() const;
    /// What is shown: the last result that was not a failure.
    const monitoring::TileResult& shown() const { return m_shown; }
    bool isShowingData() const { return m_hasShown && m_shown.state == monitoring::TileResult::State::Read; }

    /// Whether the period before is drawn.
    void setComparing(bool compares);
    /// Filters are on: the empty tile then offers to take them away.
    void setFiltered(bool isFiltered);
    void setAnnotations(const QList<charts::Annotation>& annotations);
    /// Ages move on.
    void showAge(const QDateTime& now);

Q_SIGNALS:
    /// A point, bar, number or row was chosen.
    void chosen(const monitoring::TilePlace& place);
    /// The brush chose a range (milliseconds since 1970).
    void rangeChosen(double low, double high);
    /// Read this tile again.
    void renewRequested();
    /// The remedy of the empty tile.
    void remedyRequested();
    void openInLogsRequested(const QString& query);
    void alertRequested();
    void enlargeRequested();
    void noted(const QString& message);

private:
    void buildChart(charts::ChartCursor* cursor);
    void buildHead();
    void buildMenu();
    void connectBody();
    void follow();
    void take(const monitoring::TileResult& result);
    void fill();
    void showState();
    void showEmpty(const monitoring::TileResult& result);
    void showNote();
    QString remedyButton(const monitoring::TileResult& result) const;
    void copyQuery();

    monitoring::BoardTile m_place;
    monitoring::Tile m_tile;
    QPointer<monitoring::TileRun> m_run;
    charts::Chart* m_chart = nullptr;
    common::BusyIndicator* m_busy = nullptr;
    QToolButton* m_stop = nullptr;
    QToolButton* m_trouble = nullptr; ///< the refresh failed; the numbers are old
    monitoring::TileResult m_shown;
    logs::TimeRange m_range; ///< that was asked for
    bool m_hasShown = false;
    bool m_compares = false;
    bool m_isFiltered = false;
    QDateTime m_now;
    QList<QAction*> m_needsQuery; ///< actions of the menu that make sense with a query only
};

/// Title of a tile in the language of the app.
QString tileTitle(const monitoring::Tile& tile);

} // namespace widgets::metrics
