// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metrics/boardgrid.h"

#include "widgets/common/theme.h"
#include "widgets/metrics/tileeditor.h"
#include "widgets/metrics/tileview.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace widgets::metrics {

using monitoring::BoardTile;

namespace {

constexpr int kNarrowest = 300;  ///< of a tile, in pixels, before it gets more columns
constexpr int kStatHeight = 120;

int rowHeight()
{
    return QFontMetrics(common::Theme::font(common::TypeRole::Body)).height() * 13;
}

} // namespace

BoardGrid::BoardGrid(MakeTile make, QWidget* parent) : QWidget(parent), m_make(std::move(make))
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&common::Theme::instance(), &common::Theme::changed, this, [this] {
        updateGeometry();
        place();
    });
}

TileView* BoardGrid::takeView(QList<TileView*>& old, const BoardTile& tile)
{
    const auto found = std::find_if(old.begin(), old.end(), [&](TileView* view) { return view->place().tile == tile.tile; });
    if (found == old.end()) {
        TileView* const made = m_make(tile);
        made->setParent(this);
        made->show();
        return made;
    }
    TileView* const kept = *found;
    old.erase(found);
    kept->setPlace(tile);
    return kept;
}

void BoardGrid::setTiles(const QList<BoardTile>& tiles)
{
    QList<TileView*> old = std::exchange(m_views, {});
    for (const BoardTile& tile : tiles) {
        m_views << takeView(old, tile);
    }
    if (m_enlarged && old.contains(m_enlarged)) {
        m_enlarged = nullptr;
    }
    qDeleteAll(old);
    for (qsizetype i = 1; i < m_views.size(); ++i) {
        setTabOrder(m_views[i - 1], m_views[i]);
    }
    keepEditors();
    updateGeometry();
    place();
}

QList<BoardTile> BoardGrid::tiles() const
{
    QList<BoardTile> all;
    for (const TileView* view : m_views) {
        all << view->place();
    }
    return all;
}

void BoardGrid::setEditing(bool editing)
{
    m_isEditing = editing;
    setEnlarged(nullptr, 0);
    keepEditors();
    place();
}

void BoardGrid::setEnlarged(TileView* view, int height)
{
    m_enlarged = view;
    m_enlargedHeight = height;
    for (TileView* one : std::as_const(m_views)) {
        one->setVisible(!view || one == view);
    }
    updateGeometry();
    place();
}

void BoardGrid::keepEditors()
{
    const int wanted = m_isEditing ? int(m_views.size()) : 0;
    while (m_editors.size() > wanted) {
        m_editors.takeLast()->deleteLater();
    }
    while (m_editors.size() < wanted) {
        auto* const editor = new TileEditor(this);
        m_editors << editor;
        editor->show();
    }
    for (int i = 0; i < m_editors.size(); ++i) {
        m_editors[i]->showTile(i, int(m_views.size()), m_views[i]->place(), m_views[i]->title());
        m_editors[i]->raise();
    }
    for (TileView* view : std::as_const(m_views)) {
        view->setEnabled(!m_isEditing);
    }
}

QList<BoardGrid::Cell> BoardGrid::layOut(int width) const
{
    using monitoring::boardColumns;
    const double column = double(width) / boardColumns;
    const int fitting = int(std::ceil(kNarrowest / std::max(1.0, column)));
    const int least = fitting > boardColumns / 2 ? boardColumns : fitting;
    QList<Cell> cells;
    QList<int> spans;
    int used = 0, row = 0;
    for (const TileView* view : m_views) {
        const int span = std::max(view->place().span, least);
        if (used + span > boardColumns) {
            spans.last() += boardColumns - used; // no hole at the end of a row
            used = 0;
            ++row;
        }
        used += span;
        spans << span;
        cells << Cell{{}, row};
    }
    if (!spans.isEmpty() && used < boardColumns) {
        spans.last() += boardColumns - used;
    }
    int top = 0;
    for (int first = 0; first < cells.size();) {
        int behind = first, height = 0;
        for (; behind < cells.size() && cells[behind].row == cells[first].row; ++behind) {
            const TileView* const view = m_views[behind];
            const bool isStat = view->isKnown() && view->tile().kind == monitoring::TileKind::Stat && view->place().height == 1;
            height = std::max(height, isStat ? kStatHeight : view->place().height * rowHeight());
        }
        int place = 0;
        for (int i = first; i < behind; ++i) {
            const int left = int(place * column);
            place += spans[i];
            cells[i].rect = QRect(left, top, int(place * column) - left, height);
        }
        top += height;
        first = behind;
    }
    return cells;
}

int BoardGrid::heightForWidth(int width) const
{
    if (m_enlarged) {
        return m_enlargedHeight;
    }
    const QList<Cell> cells = layOut(width);
    return cells.isEmpty() ? 200 : cells.last().rect.bottom() + 1;
}

QSize BoardGrid::sizeHint() const
{
    return {900, heightForWidth(std::max(width(), 600))};
}

void BoardGrid::place()
{
    if (m_enlarged) {
        m_enlarged->setGeometry(0, 0, width(), std::max(m_enlargedHeight, 200));
        return;
    }
    const QList<Cell> cells = layOut(width());
    for (int i = 0; i < cells.size(); ++i) {
        const QRect inside = cells[i].rect.adjusted(0, 0, -1, -1);
        m_views[i]->setGeometry(inside);
        if (TileEditor* const over = editor(i)) {
            over->setGeometry(inside);
        }
    }
    update();
}

void BoardGrid::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

void BoardGrid::paintEvent(QPaintEvent*)
{
    const common::Tokens& tokens = common::Theme::tokens();
    QPainter painter(this);
    painter.fillRect(rect(), tokens.canvas);
    if (m_enlarged) {
        return;
    }
    const QList<Cell> cells = layOut(width());
    for (const Cell& cell : cells) {
        painter.fillRect(QRect(cell.rect.left(), cell.rect.bottom(), cell.rect.width(), 1), tokens.divider);
        if (cell.rect.right() < width() - 2) {
            painter.fillRect(QRect(cell.rect.right(), cell.rect.top(), 1, cell.rect.height()), tokens.divider);
        }
    }
}

int BoardGrid::placeAt(const QPoint& at) const
{
    const QList<Cell> cells = layOut(width());
    for (int i = 0; i < cells.size(); ++i) {
        const QRect& rect = cells[i].rect;
        if (at.y() <= rect.bottom() && (at.x() < rect.center().x() || (i + 1 < cells.size() && cells[i + 1].row != cells[i].row && at.x() <= rect.right()))) {
            return at.x() < rect.center().x() ? i : i + 1;
        }
    }
    return int(cells.size());
}

void BoardGrid::showDropAt(int place)
{
    m_drop = place;
    for (int i = 0; i < m_editors.size(); ++i) {
        m_editors[i]->setDropMark(place == i ? -1 : place == i + 1 && place == m_editors.size() ? 1 : 0);
    }
}

void BoardGrid::move(int from, int to)
{
    const int target = std::clamp(to, 0, int(m_views.size()) - 1);
    if (from < 0 || from >= m_views.size() || from == target) {
        return;
    }
    m_views.move(from, target);
    keepEditors();
    updateGeometry();
    place();
    if (TileEditor* const over = editor(target)) {
        over->setFocus();
    }
    Q_EMIT tilesEdited();
}

void BoardGrid::resizeTile(int index, int bySpan, int byHeight)
{
    if (index < 0 || index >= m_views.size()) {
        return;
    }
    BoardTile tile = m_views[index]->place();
    tile.span = std::clamp(tile.span + bySpan, 1, monitoring::boardColumns);
    tile.height = std::clamp(tile.height + byHeight, 1, monitoring::boardHeightAtMost);
    if (tile == m_views[index]->place()) {
        return;
    }
    m_views[index]->setPlace(tile);
    keepEditors();
    updateGeometry();
    place();
    Q_EMIT tilesEdited();
}

void BoardGrid::removeTile(int index)
{
    if (index < 0 || index >= m_views.size()) {
        return;
    }
    delete m_views.takeAt(index);
    keepEditors();
    updateGeometry();
    place();
    if (TileEditor* const over = editor(std::min(index, int(m_views.size()) - 1))) {
        over->setFocus();
    }
    Q_EMIT tilesEdited();
}

void BoardGrid::renameTile(int index, const QString& title)
{
    if (index < 0 || index >= m_views.size()) {
        return;
    }
    BoardTile tile = m_views[index]->place();
    tile.title = title == tileTitle(m_views[index]->tile()) ? QString() : title;
    m_views[index]->setPlace(tile);
    keepEditors();
    Q_EMIT tilesEdited();
}

} // namespace widgets::metrics
