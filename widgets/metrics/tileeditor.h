// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/board.h"

#include <QWidget>

class QToolButton;

namespace widgets::common {
class Label;
}

namespace widgets::metrics {

class BoardGrid;

/// Lies over a tile while its board is edited. Drag moves it; keys: Ctrl with left and right moves, Shift with left and right makes it
/// narrower and wider, Shift with up and down lower and higher, F2 gives it a title, Delete takes it away, arrows go to the neighbours.
/// GUI thread.
class TileEditor : public QWidget
{
    Q_OBJECT
public:
    explicit TileEditor(BoardGrid* grid);
    void showTile(int index, int count, const monitoring::BoardTile& tile, const QString& title);
    /// Where a dragged tile would go: -1 before this one, 1 behind it, 0 neither.
    void setDropMark(int side);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void rename();
    void step(int direction);
    BoardGrid* m_grid;
    int m_index = 0;
    QString m_title;
    common::Label* m_name;
    common::Label* m_size;
    QPoint m_pressedAt;
    bool m_isDragged = false;
    int m_mark = 0;
};

} // namespace widgets::metrics
