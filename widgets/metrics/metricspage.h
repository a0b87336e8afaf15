// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/alerts/firedinwindow.h"
#include "monitoring/boards.h"
#include "monitoring/drill.h"
#include "monitoring/focus.h"
#include "monitoring/systems.h"
#include "monitoring/tileruns.h"
#include "widgets/charts/chartcursor.h"
#include "widgets/common/page.h"

#include <QElapsedTimer>
#include <QTimer>

class QScrollArea;

namespace widgets::common {
class EmptyState;
class ErrorBanner;
class Surface;
} // namespace widgets::common

namespace widgets::metrics {

class BoardGrid;
class FilterChips;
class HealthStrip;
class MetricsBar;
class TileView;

/// Boards of tiles over a system: what is visible is read first, one marker goes through all charts, a brush narrows the time of all, a
/// click narrows the look and leads to failures or traces. GUI thread; everything in Parts outlives it.
class MetricsPage : public common::Page
{
    Q_OBJECT
public:
    struct Parts
    {
        monitoring::Focus* focus = nullptr;
        monitoring::Systems* systems = nullptr;
        monitoring::TileReader* reader = nullptr;
        monitoring::Boards* boards = nullptr;
        monitoring::FiredInWindow* fired = nullptr; ///< for marks on the charts; may be null
    };
    explicit MetricsPage(const Parts& parts, QWidget* parent = nullptr);

    QList<QWidget*> panes() const override;
    void focusContent() override;
    /// Leaves the enlarged tile, then the editing.
    bool handleEscape() override;
    bool isReady() const override;
    QString problem() const override;
    QList<common::Command> commands();

    QString boardId() const { return m_board; }
    void showBoard(const QString& id);
    void setRefreshMinutes(int minutes);
    int refreshMinutes() const { return m_minutes; }
    bool isEditing() const;
    void setEditing(bool editing);

    MetricsBar* bar() const { return m_bar; }
    HealthStrip* strip() const { return m_strip; }
    FilterChips* chips() const { return m_chips; }
    BoardGrid* grid() const { return m_grid; }
    /// The view of a tile on the board; null without one.
    TileView* view(const QString& tileId) const;
    charts::ChartCursor* cursor() { return &m_cursor; }
    monitoring::TileRuns* runs() { return &m_runs; }
    /// Reads everything again that is in sight.
    void refresh(bool isAnew);
    /// Whether somebody points, brushes, edits or chooses, so that nothing may change under the hand.
    bool isInUse() const;

public Q_SLOTS:
    void newBoard();
    void renameBoard();
    void duplicateBoard();
    void deleteBoard();
    void importBoard();
    void exportBoard();
    void undo();
    void addTiles();

Q_SIGNALS:
    void noted(const QString& message); ///< for the status line
    void boardShown(const QString& id);
    void refreshMinutesChosen(int minutes);
    /// Another page is to show what the focus now looks at.
    void pageWanted(const QString& pageId);
    void openInLogsRequested(const QString& query, const QString& system);
    void alertRequested(const QString& tileId);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void buildEditBar(QLayout* column);
    void connectBar();
    void fillMenu();
    TileView* makeTile(const monitoring::BoardTile& place);
    void followBoards();
    void followSystems();
    void followFocus();
    void followRuns();
    void takeLook();
    void load();
    void tick();
    void keepTiles();
    void annotate();
    void choose(TileView* view, const monitoring::TilePlace& place);
    void showDrill(const monitoring::Drill& drill, const QPoint& at);
    void remedy(TileView* view);
    void enlarge(TileView* view);
    void showHealth(const QString& tileId);
    void say(const core::Error& error);
    void saved(const core::Result<QString>& id);

    Parts m_parts;
    monitoring::TileRuns m_runs;
    charts::ChartCursor m_cursor;
    MetricsBar* m_bar;
    FilterChips* m_chips;
    common::Surface* m_editBar = nullptr;
    common::ErrorBanner* m_banner;
    HealthStrip* m_strip;
    QScrollArea* m_scroll;
    BoardGrid* m_grid = nullptr;
    common::EmptyState* m_empty;
    QString m_board;
    monitoring::Look m_look;     ///< that the runs have
    QString m_system;            ///< id of the system that the runs have
    QTimer m_loading;            ///< puts several reasons to load into one
    QTimer m_ticking;
    QElapsedTimer m_sinceRead;
    int m_minutes = 0;
    bool m_isSaving = false;     ///< the boards change because of this page
};

} // namespace widgets::metrics
