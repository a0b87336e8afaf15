// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metrics/tileeditor.h"

#include "widgets/common/controls.h"
#include "widgets/common/dialogs.h"
#include "widgets/metrics/boardgrid.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleHints>
#include <QVBoxLayout>

namespace widgets::metrics {

using common::Theme;

TileEditor::TileEditor(BoardGrid* grid)
    : QWidget(grid), m_grid(grid), m_name(new common::Label({}, common::TypeRole::Strong)), m_size(new common::Label({}, common::TypeRole::Caption, common::Ink::Helper))
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::OpenHandCursor);
    auto* const column = common::columnLayout(common::space::xs);
    column->setContentsMargins(common::space::m, common::space::m, common::space::m, common::space::m);
    setLayout(column);
    m_name->setElided(true);
    column->addWidget(m_name);
    column->addWidget(m_size);
    auto* const row = common::rowLayout(common::space::xs);
    const auto add = [&](const QString& icon, const QString& name, const QString& keys, auto run) {
        QToolButton* const button = common::iconButton(icon, name, keys);
        button->setCursor(Qt::ArrowCursor);
        connect(button, &QToolButton::clicked, this, run);
        row->addWidget(button);
    };
    add(QStringLiteral("panel-left"), tr("Narrower"), tr("Shift+Left"), [this] { m_grid->resizeTile(m_index, -1, 0); });
    add(QStringLiteral("panel-right"), tr("Wider"), tr("Shift+Right"), [this] { m_grid->resizeTile(m_index, 1, 0); });
    add(QStringLiteral("chevron-up"), tr("Lower"), tr("Shift+Up"), [this] { m_grid->resizeTile(m_index, 0, -1); });
    add(QStringLiteral("chevron-down"), tr("Higher"), tr("Shift+Down"), [this] { m_grid->resizeTile(m_index, 0, 1); });
    add(QStringLiteral("edit"), tr("Give it another title"), QStringLiteral("F2"), [this] { rename(); });
    add(QStringLiteral("delete"), tr("Take it off the board"), tr("Delete"), [this] { m_grid->removeTile(m_index); });
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(1);
}

void TileEditor::showTile(int index, int count, const monitoring::BoardTile& tile, const QString& title)
{
    m_index = index;
    m_title = title;
    m_name->setText(title);
    m_size->setText(tr("%1 of %2 columns, height %3").arg(tile.span).arg(monitoring::boardColumns).arg(tile.height));
    setAccessibleName(tr("%1, tile %2 of %3").arg(title).arg(index + 1).arg(count));
    setAccessibleDescription(m_size->text() + QLatin1Char('\n')
                             + tr("Drag it, or move it with Ctrl and the arrow keys. Shift and the arrow keys change its size, Delete takes it away."));
}

void TileEditor::setDropMark(int side)
{
    if (m_mark != side) {
        m_mark = side;
        update();
    }
}

void TileEditor::paintEvent(QPaintEvent*)
{
    const common::Tokens& tokens = Theme::tokens();
    QPainter painter(this);
    QColor veil = tokens.canvas;
    veil.setAlphaF(0.86F);
    painter.fillRect(rect(), veil);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? tokens.focus : tokens.outline, hasFocus() ? 2 : 1, m_isDragged || hasFocus() ? Qt::SolidLine : Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(4, 4, -4, -4), common::space::radius, common::space::radius);
    if (m_mark != 0) {
        painter.fillRect(QRect(m_mark < 0 ? 0 : width() - 4, 0, 4, height()), tokens.accentFill);
    }
}

void TileEditor::rename()
{
    common::askForText(window(), tr("Title of the tile"), tr("Title"), m_title, [grid = m_grid, index = m_index](const QString& title) { grid->renameTile(index, title); });
}

void TileEditor::step(int direction)
{
    if (TileEditor* const next = m_grid->editor(m_index + direction)) {
        next->setFocus();
    }
}

void TileEditor::keyPressEvent(QKeyEvent* event)
{
    const bool moves = event->modifiers() & Qt::ControlModifier;
    const bool resizes = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int direction = event->key() == Qt::Key_Right ? 1 : -1;
        if (resizes) {
            m_grid->resizeTile(m_index, direction, 0);
        } else if (moves) {
            m_grid->move(m_index, m_index + direction);
        } else {
            step(direction);
        }
        return;
    }
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int direction = event->key() == Qt::Key_Down ? 1 : -1;
        if (resizes) {
            m_grid->resizeTile(m_index, 0, direction);
        } else {
            step(direction);
        }
        return;
    }
    case Qt::Key_Delete:
        m_grid->removeTile(m_index);
        return;
    case Qt::Key_F2:
        rename();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void TileEditor::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        m_pressedAt = event->pos();
        m_isDragged = false;
        raise();
    }
}

void TileEditor::mouseMoveEvent(QMouseEvent* event)
{
    if (!(event->buttons() & Qt::LeftButton)) {
        return;
    }
    if (!m_isDragged && (event->pos() - m_pressedAt).manhattanLength() >= QGuiApplication::styleHints()->startDragDistance()) {
        m_isDragged = true;
        setCursor(Qt::ClosedHandCursor);
    }
    if (m_isDragged) {
        m_grid->showDropAt(m_grid->placeAt(mapToParent(event->pos())));
    }
}

void TileEditor::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !std::exchange(m_isDragged, false)) {
        return;
    }
    setCursor(Qt::OpenHandCursor);
    m_grid->showDropAt(-1);
    const int place = m_grid->placeAt(mapToParent(event->pos()));
    m_grid->move(m_index, place > m_index ? place - 1 : place);
}

} // namespace widgets::metrics
