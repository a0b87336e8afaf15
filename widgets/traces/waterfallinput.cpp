// SPDX-License-Identifier: GPL-3.0-or-later
// Keys and pointer of the waterfall.
#include "widgets/traces/waterfallview.h"

#include "widgets/common/label.h"
#include "widgets/traces/spanwords.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <cmath>

namespace widgets::traces {

namespace {

constexpr double kZoomStep = 1.5;
constexpr double kPanStep = 0.1;
constexpr int kDividerReach = 4;
constexpr int kChevron = 16;

} // namespace

bool WaterfallView::isOnDivider(const QPoint& point) const
{
    return std::abs(point.x() - m_geometry.namesWidth) <= kDividerReach;
}

bool WaterfallView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* const help = static_cast<QHelpEvent*>(event);
        const qsizetype node = m_geometry.isOverview() ? -1 : nodeAt(help->pos());
        if (node >= 0) {
            const bool isCritical = size_t(node) < m_notes.critical.size() && m_notes.critical[size_t(node)];
            QToolTip::showText(help->globalPos(), common::plainToolTip(nodeTip(*m_tree, node, isCritical)).replace(QLatin1Char('\n'), QLatin1String("<br>")), this, rectOfRow(m_rows.rowOf(node)));
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QWidget::event(event);
}

void WaterfallView::mousePressEvent(QMouseEvent* event)
{
    m_pressedAt = event->pos();
    if (isOnDivider(event->pos())) {
        m_drag = Drag::Names;
        return;
    }
    const double ms = m_geometry.ms(event->position().x());
    if (event->pos().y() < m_geometry.axisHeight) {
        m_drag = event->pos().x() > m_geometry.namesWidth ? Drag::Range : Drag::None;
        m_dragFrom = m_dragTo = ms;
        return;
    }
    m_drag = Drag::Pressed; // becomes a pan once it moves
    m_dragFrom = ms;
    m_pressedRow = m_geometry.firstRow;
    const qsizetype node = nodeAt(event->pos());
    if (node < 0) {
        return;
    }
    const double chevron = indentOf(node);
    if (m_tree->hasChildren(node) && event->pos().x() >= chevron - 2 && event->pos().x() <= chevron + kChevron && !m_geometry.isOverview()) {
        setCollapsed(node, !m_rows.isCollapsed(node));
        m_drag = Drag::None;
        return;
    }
    select(node);
}

void WaterfallView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_drag == Drag::Names) {
        m_geometry.namesWidth = m_namesWanted = std::clamp(event->position().x(), 120.0, std::max(121.0, width() * 0.7));
        forgetTexts();
        follow();
    } else if (m_drag == Drag::Range) {
        m_dragTo = m_geometry.ms(event->position().x());
        update();
    } else if (m_drag == Drag::Pressed && (event->pos() - m_pressedAt).manhattanLength() > 6) {
        m_drag = Drag::Pan;
    }
    if (m_drag == Drag::Pan) {
        m_geometry.panTime(m_dragFrom - m_geometry.ms(event->position().x()));
        m_geometry.scrollTo(m_pressedRow + (m_pressedAt.y() - event->pos().y()) / m_geometry.rowHeight);
        follow();
    }
    if (m_drag == Drag::None) {
        setCursor(isOnDivider(event->pos()) ? Qt::SplitHCursor : Qt::ArrowCursor);
        const qsizetype node = m_geometry.isOverview() ? -1 : nodeAt(event->pos());
        if (node != m_hovered) {
            m_hovered = node;
            update();
        }
    }
}

void WaterfallView::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_drag == Drag::Range && std::abs(event->pos().x() - m_pressedAt.x()) > 3) {
        setTime(m_dragFrom, m_dragTo);
    }
    m_drag = Drag::None;
    update();
}

void WaterfallView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->pos().y() < m_geometry.axisHeight) {
        showAllTime();
        return;
    }
    const qsizetype node = nodeAt(event->pos());
    if (node < 0) {
        return;
    }
    select(node);
    if (m_geometry.isOverview()) {
        setOverview(false);
    } else {
        Q_EMIT opened(node);
    }
}

void WaterfallView::leaveEvent(QEvent*)
{
    m_hovered = -1;
    update();
}

void WaterfallView::wheelEvent(QWheelEvent* event)
{
    const QPoint angle = event->angleDelta();
    const double notches = (angle.y() != 0 ? angle.y() : angle.x()) / 120.0;
    const bool isSideways = angle.y() == 0 && angle.x() != 0;
    if (event->modifiers() & Qt::ControlModifier) {
        if (event->modifiers() & Qt::ShiftModifier) {
            m_geometry.zoomRows(std::pow(kZoomStep, notches), event->position().y());
        } else {
            m_geometry.zoomTime(std::pow(kZoomStep, notches), m_geometry.ms(event->position().x()));
        }
    } else if (isSideways || (event->modifiers() & Qt::ShiftModifier)) {
        m_geometry.panTime(-notches * kPanStep * m_geometry.span());
    } else {
        m_geometry.scrollTo(m_geometry.firstRow - notches * std::max(1.0, std::min(3.0 * m_geometry.normalRow / m_geometry.rowHeight, m_geometry.shownRows() / 4)));
    }
    follow();
    event->accept();
}

void WaterfallView::closeOrParent()
{
    if (m_selected < 0) {
        return;
    }
    if (m_tree->hasChildren(m_selected) && !m_rows.isCollapsed(m_selected)) {
        setCollapsed(m_selected, true);
    } else if (m_tree->parent(m_selected) >= 0) {
        select(m_tree->parent(m_selected));
    }
}

void WaterfallView::openOrChild()
{
    if (m_selected < 0 || !m_tree->hasChildren(m_selected)) {
        return;
    }
    if (m_rows.isCollapsed(m_selected)) {
        setCollapsed(m_selected, false);
    } else {
        select(m_selected + 1);
    }
}

bool WaterfallView::moveByKey(int key)
{
    const qsizetype count = m_rows.size();
    if (count == 0) {
        return false;
    }
    const auto page = std::max<qsizetype>(1, qsizetype(m_geometry.shownRows()) - 1);
    qsizetype row = m_selected < 0 ? -1 : m_rows.rowOf(m_selected);
    switch (key) {
    case Qt::Key_Up: row = row - 1; break;
    case Qt::Key_Down: row = row + 1; break;
    case Qt::Key_PageUp: row = row - page; break;
    case Qt::Key_PageDown: row = row + page; break;
    case Qt::Key_Home: row = 0; break;
    case Qt::Key_End: row = count - 1; break;
    default: return false;
    }
    select(m_rows.nodeAt(std::clamp<qsizetype>(row, 0, count - 1)));
    return true;
}

bool WaterfallView::actByKey(QKeyEvent* event)
{
    const bool isControl = (event->modifiers() & Qt::ControlModifier) != 0;
    switch (event->key()) {
    case Qt::Key_Left: isControl ? m_geometry.panTime(-kPanStep * m_geometry.span()) : closeOrParent(); break;
    case Qt::Key_Right: isControl ? m_geometry.panTime(kPanStep * m_geometry.span()) : openOrChild(); break;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomTime(kZoomStep); break;
    case Qt::Key_Minus: zoomTime(1 / kZoomStep); break;
    case Qt::Key_0: showAllTime(); break;
    case Qt::Key_O: setOverview(!m_geometry.isOverview()); break;
    case Qt::Key_C:
        if (isControl) {
            return false;
        }
        setCriticalShown(!m_isCriticalShown);
        break;
    case Qt::Key_N: goToProblem(event->modifiers() & Qt::ShiftModifier ? -1 : 1); break;
    case Qt::Key_Asterisk: collapseBelow(-1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_selected >= 0) {
            Q_EMIT opened(m_selected);
        }
        break;
    default: return false;
    }
    return true;
}

void WaterfallView::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain = (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) == 0;
    if (isPlain && moveByKey(event->key())) {
        return;
    }
    if ((event->modifiers() & Qt::AltModifier) != 0 || !actByKey(event)) {
        QWidget::keyPressEvent(event);
        return;
    }
    follow();
}

} // namespace widgets::traces
