// SPDX-License-Identifier: GPL-3.0-or-later
// Plot: pointer and keys.
#include "widgets/charts/chartcursor.h"
#include "widgets/charts/chartexport.h"
#include "widgets/charts/plot.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <cmath>

namespace widgets::charts {

namespace {

constexpr double brushPixels = 4; // shorter drags are clicks

} // namespace

void Plot::mouseMoveEvent(QMouseEvent* event)
{
    m_byKeys = false;
    const double at = placeOf(event->position());
    if (m_panFrom) {
        const series::Range shown = view();
        setView({shown.low + *m_panFrom - at, shown.high + *m_panFrom - at});
        return;
    }
    const PlotGeometry geometry = geometryNow();
    if (m_brushFrom && (event->buttons() & Qt::LeftButton)) {
        m_brushTo = std::min(std::max(at, geometry.x.low), geometry.x.high);
        update();
    }
    if (geometry.area.adjusted(-8, -8, 8, 8).contains(event->position())) {
        m_cursor->point(at, this);
    } else if (!m_brushFrom) {
        m_cursor->point(std::nullopt, this);
    }
}

void Plot::mousePressEvent(QMouseEvent* event)
{
    m_pressedAt = event->position();
    const double at = placeOf(event->position());
    if (event->button() == Qt::MiddleButton && canZoom()) {
        m_panFrom = at;
    } else if (event->button() == Qt::LeftButton && canZoom()) {
        const series::Range shown = view();
        m_brushFrom = std::min(std::max(at, shown.low), shown.high);
        m_brushTo = *m_brushFrom;
    }
}

void Plot::mouseReleaseEvent(QMouseEvent* event)
{
    m_panFrom.reset();
    if (event->button() != Qt::LeftButton) {
        return;
    }
    if (m_brushFrom && std::abs(event->position().x() - m_pressedAt.x()) >= brushPixels) {
        takeBrush();
        return;
    }
    m_brushFrom.reset();
    update();
    const std::optional<Pointed> at = readAt(placeOf(event->position()));
    if (at && geometryNow().area.contains(event->position())) {
        m_activatedSeries = seriesAt(event->position());
        Q_EMIT activated(at->at);
    }
}

void Plot::takeBrush()
{
    if (!m_brushFrom) {
        return;
    }
    const series::Range range{std::min(*m_brushFrom, m_brushTo), std::max(*m_brushFrom, m_brushTo)};
    m_brushFrom.reset();
    update();
    if (range.low < range.high) {
        setView(range);
        const series::Range shown = view();
        Q_EMIT rangeChosen(shown.low, shown.high);
    }
}

void Plot::mouseDoubleClickEvent(QMouseEvent* event)
{
    m_brushFrom.reset();
    if (event->button() == Qt::LeftButton) {
        resetView();
    }
}

void Plot::leaveEvent(QEvent* event)
{
    if (m_cursor->by() == this && !m_byKeys) {
        m_cursor->point(std::nullopt, this);
    }
    QWidget::leaveEvent(event);
}

void Plot::wheelEvent(QWheelEvent* event)
{
    const QPoint turn = event->angleDelta();
    if (canZoom() && (event->modifiers() & Qt::ControlModifier) && turn.y() != 0) {
        setView(zoomed(view(), placeOf(event->position()), std::pow(0.8, turn.y() / 120.0)));
    } else if (canZoom() && isZoomed() && turn.x() != 0) {
        setView(panned(view(), -turn.x() / 120.0 * 0.1));
    } else {
        event->ignore(); // the page scrolls
        return;
    }
    event->accept();
}

void Plot::moveTo(std::optional<double> at, bool selects)
{
    if (!at) {
        return;
    }
    const std::optional<Pointed> before = pointed();
    if (selects && canZoom()) {
        if (!m_brushFrom) {
            m_brushFrom = before ? before->at : *at;
        }
        m_brushTo = *at;
    } else {
        m_brushFrom.reset();
    }
    const series::Range shown = view();
    if (canZoom() && (*at < shown.low || *at > shown.high)) {
        setView(panned(shown, (*at - (*at < shown.low ? shown.low : shown.high)) / (shown.high - shown.low)));
    }
    m_byKeys = true;
    pointAt(at);
}

void Plot::stepPointed(int direction, bool selects)
{
    const std::optional<Pointed> now = pointed();
    if (now) {
        moveTo(step(now->at, direction), selects);
    } else {
        moveTo(endPlace(places(), direction > 0), selects);
    }
}

std::optional<double> Plot::endPlace(const series::Range& places, bool isFirst) const
{
    const std::optional<Pointed> end = readAt(pointsAlongY() == isFirst ? places.high : places.low);
    return end ? std::optional(end->at) : std::nullopt;
}

bool Plot::keyZooms(QKeyEvent* event)
{
    if (!canZoom()) {
        return false;
    }
    const std::optional<Pointed> now = pointed();
    const series::Range shown = view();
    const double centre = now && now->at >= shown.low && now->at <= shown.high ? now->at : (shown.low + shown.high) / 2;
    const bool isControl = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        setView(zoomed(shown, centre, 0.5));
        return true;
    case Qt::Key_Minus:
        setView(zoomed(shown, centre, 2));
        return true;
    case Qt::Key_0:
        resetView();
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (isControl) {
            setView(panned(shown, event->key() == Qt::Key_Left ? -0.25 : 0.25));
        }
        return isControl;
    default:
        return false;
    }
}

void Plot::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyTable(*this);
        return;
    }
    if (keyZooms(event)) {
        return;
    }
    const bool selects = event->modifiers() & Qt::ShiftModifier;
    const int forward = pointsAlongY() ? Qt::Key_Down : Qt::Key_Right;
    const int back = pointsAlongY() ? Qt::Key_Up : Qt::Key_Left;
    if (event->key() == forward || event->key() == back) {
        stepPointed(event->key() == forward ? 1 : -1, selects);
    } else if (event->key() == Qt::Key_Home || event->key() == Qt::Key_End) {
        moveTo(endPlace(canZoom() ? wholeX() : places(), event->key() == Qt::Key_Home), selects);
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_brushFrom) {
        takeBrush();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && pointed()) {
        m_activatedSeries = m_isolated.size() == 1 ? *m_isolated.begin() : QString();
        Q_EMIT activated(pointed()->at);
    } else if (event->key() == Qt::Key_Escape && (m_brushFrom || m_cursor->at())) {
        m_brushFrom.reset();
        m_cursor->point(std::nullopt, this);
        update();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void Plot::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void Plot::announce()
{
    if (QAccessible::isActive()) {
        QAccessibleValueChangeEvent changed(this, pointedText());
        QAccessible::updateAccessibility(&changed);
    }
}

} // namespace widgets::charts
