// SPDX-License-Identifier: GPL-3.0-or-later
// Keys and pointer of the drawing.
#include "widgets/flows/flowcanvas.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <cmath>

namespace widgets::flows {

namespace {

constexpr double kZoomStep = 1.2;
constexpr double kGrip = 9;   ///< around a node's end
constexpr double kNear = 6;   ///< around a line
constexpr double kWheel = 120;

} // namespace

bool FlowCanvas::moveByKey(int key)
{
    static const QHash<int, Qt::ArrowType> arrows{{Qt::Key_Left, Qt::LeftArrow}, {Qt::Key_Right, Qt::RightArrow}, {Qt::Key_Up, Qt::UpArrow}, {Qt::Key_Down, Qt::DownArrow}};
    if (m_layout.nodes.isEmpty()) {
        return false;
    }
    if (arrows.contains(key)) {
        select(m_layout.towards(m_selected, arrows.value(key), m_view));
    } else if (key == Qt::Key_Home) {
        select(m_layout.nodes.first().id);
    } else if (key == Qt::Key_End) {
        select(m_layout.nodes.last().id);
    } else {
        return false;
    }
    return true;
}

void FlowCanvas::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier) || moveByKey(event->key())) {
        event->setAccepted(!(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)));
        return;
    }
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomBy(kZoomStep); return;
    case Qt::Key_Minus: zoomBy(1 / kZoomStep); return;
    case Qt::Key_0: fit(); return;
    case Qt::Key_C: beginConnecting(); return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace: removeSelected(); return;
    case Qt::Key_Insert:
    case Qt::Key_A:
        if (!m_isReadOnly) {
            Q_EMIT addRequested(m_selected);
        }
        return;
    case Qt::Key_Menu: Q_EMIT menuRequested(mapToGlobal(rectOf(m_selected).center())); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isConnecting()) {
            endConnecting(true);
        } else if (!m_selected.isEmpty()) {
            Q_EMIT opened(m_selected);
        }
        return;
    case Qt::Key_Escape:
        if (isConnecting()) {
            endConnecting(false);
            return;
        }
        [[fallthrough]];
    default: QWidget::keyPressEvent(event);
    }
}

bool FlowCanvas::isPort(const QString& id, const QPointF& scene) const
{
    const CanvasLayout::Node* const node = m_layout.node(id);
    if (!node || m_isReadOnly || id == ::flows::kOutputsNode) {
        return false;
    }
    const bool isAcross = m_layout.direction == CanvasLayout::Direction::LeftToRight;
    const QPointF port = isAcross ? QPointF(node->rect.right(), node->rect.center().y()) : QPointF(node->rect.center().x(), node->rect.bottom());
    const QPointF off = scene - port;
    return std::hypot(off.x(), off.y()) <= kGrip / std::min(1.0, m_zoom);
}

void FlowCanvas::mousePressEvent(QMouseEvent* event)
{
    const QPointF scene = toScene(event->position());
    m_pressedAt = m_pointer = event->position();
    if (event->button() == Qt::LeftButton && isPort(m_selected, scene)) {
        m_connectFrom = m_selected;
        m_drag = Drag::Line;
        return;
    }
    const QString id = m_layout.nodeAt(scene);
    const qsizetype line = id.isEmpty() ? m_layout.lineAt(scene, kNear / m_zoom) : -1;
    if (isConnecting() && !id.isEmpty()) {
        m_selected = id;
        endConnecting(true);
    } else if (line >= 0) {
        selectLine(line);
    } else {
        select(id);
    }
    m_drag = id.isEmpty() && event->button() != Qt::RightButton ? Drag::Pan : Drag::None;
}

void FlowCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (m_drag == Drag::Pan) {
        m_offset += event->position() - m_pointer;
        m_isFitted = false;
    }
    m_pointer = event->position();
    if (m_drag != Drag::None) {
        update();
        return;
    }
    setCursor(isPort(m_selected, toScene(m_pointer)) ? Qt::CrossCursor : Qt::ArrowCursor);
}

void FlowCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_drag == Drag::Line) {
        const QString to = m_layout.nodeAt(toScene(event->position()));
        const QString from = m_connectFrom;
        m_connectFrom.clear();
        if (!to.isEmpty() && to != from) {
            Q_EMIT connectRequested(from, to);
        }
    }
    m_drag = Drag::None;
    update();
}

void FlowCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QString id = m_layout.nodeAt(toScene(event->position()));
    if (!id.isEmpty()) {
        Q_EMIT opened(id);
    }
}

void FlowCanvas::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        zoomAround(event->position(), std::pow(kZoomStep, event->angleDelta().y() / kWheel));
    } else {
        const QPointF by = event->pixelDelta().isNull() ? QPointF(event->angleDelta()) / 2 : QPointF(event->pixelDelta());
        m_offset += event->modifiers() & Qt::ShiftModifier ? QPointF(by.y(), by.x()) : by;
        m_isFitted = false;
        update();
    }
    event->accept();
}

void FlowCanvas::contextMenuEvent(QContextMenuEvent* event)
{
    Q_EMIT menuRequested(event->globalPos());
}

} // namespace widgets::flows
