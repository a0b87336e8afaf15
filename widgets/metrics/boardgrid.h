// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/board.h"

#include <QHash>
#include <QList>
#include <QWidget>
#include <functional>

namespace widgets::metrics {

class TileEditor;
class TileView;

/// The tiles of a board in rows of six columns. A narrow window gives each tile more of them; the last tile of a row takes what is left,
/// so that there are no holes. While the board is edited an editor lies over each tile. GUI thread.
class BoardGrid : public QWidget
{
    Q_OBJECT
public:
    using MakeTile = std::function<TileView*(const monitoring::BoardTile& place)>;
    explicit BoardGrid(MakeTile make, QWidget* parent = nullptr);

    /// Shows other tiles; views of tiles that stay are kept with what they show.
    void setTiles(const QList<monitoring::BoardTile>& tiles);
    const QList<TileView*>& views() const { return m_views; }
    QList<monitoring::BoardTile> tiles() const;
    void setEditing(bool editing);
    bool isEditing() const { return m_isEditing; }
    TileEditor* editor(int index) const { return m_editors.value(index); }
    /// One tile over the whole area; null: all again.
    void setEnlarged(TileView* view, int height);
    TileView* enlarged() const { return m_enlarged; }

    // What the editors do, by place; each tells tilesEdited().
    void move(int from, int to);
    void resizeTile(int index, int bySpan, int byHeight);
    void removeTile(int index);
    void renameTile(int index, const QString& title);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {320, 200}; }
    /// Place under a point while a tile is dragged; as many as there are tiles behind the last.
    int placeAt(const QPoint& at) const;
    /// Shows where a dragged tile would go; nothing below 0.
    void showDropAt(int place);

Q_SIGNALS:
    /// A person changed order, size, title, or took one away.
    void tilesEdited();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Cell
    {
        QRect rect;
        int row = 0;
    };
    QList<Cell> layOut(int width) const;
    void place();
    void keepEditors();
    TileView* takeView(QList<TileView*>& old, const monitoring::BoardTile& tile);

    MakeTile m_make;
    QList<TileView*> m_views;
    QList<TileEditor*> m_editors;
    TileView* m_enlarged = nullptr;
    int m_enlargedHeight = 0;
    int m_drop = -1;
    bool m_isEditing = false;
};

} // namespace widgets::metrics
