// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/playground/timelineview.h"

#include "widgets/common/label.h"
#include "widgets/common/stylepaint.h"
#include "widgets/playground/words.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace widgets::playground {

using namespace common;
using ::playground::StepKind;
using ::playground::StepStatus;

namespace {

constexpr StepKind laneKinds[] = {StepKind::Rewrite, StepKind::Retrieve, StepKind::Ground, StepKind::Chat};

QColor barColour(const BarBox& box)
{
    const Tokens& t = Theme::tokens();
    switch (box.status) {
    case StepStatus::Failed:
        return t.error;
    case StepStatus::Cancelled:
    case StepStatus::Degraded:
        return t.warning;
    case StepStatus::Skipped:
        return t.textDisabled;
    default:
        return t.lanes[box.lane % 5];
    }
}

} // namespace

TimelineView::TimelineView(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Timeline of the steps"));
    m_tick.setInterval(100);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        relayout();
        update();
    });
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        relayout();
        updateGeometry();
        update();
    });
    relayout();
}

void TimelineView::setResult(const ::playground::FlowResult& result)
{
    m_result = result;
    m_since.start();
    m_reached = 0;
    bool running = false;
    for (const ::playground::Step& step : m_result.steps) {
        m_reached = qMax(m_reached, step.startMs + qMax(0.0, step.durationMs));
        running = running || step.status == StepStatus::Running;
    }
    if (m_selected >= m_result.steps.size()) {
        m_selected = -1;
    }
    if (running && isVisible()) {
        m_tick.start();
    } else {
        m_tick.stop();
    }
    relayout();
    update();
}

double TimelineView::nowMs() const
{
    return m_reached + (m_since.isValid() ? double(m_since.elapsed()) : 0);
}

void TimelineView::relayout()
{
    const QFontMetrics metrics(Theme::font(TypeRole::Body));
    m_geometry.laneHeight = metrics.height() + 12;
    m_geometry.axisHeight = QFontMetrics(Theme::font(TypeRole::Caption)).height() + 6;
    m_geometry.labelWidth = 0;
    for (const StepKind kind : laneKinds) {
        m_geometry.labelWidth = qMax(m_geometry.labelWidth, double(metrics.horizontalAdvance(stepTitle(kind)) + space::l));
    }
    m_geometry.layout(::playground::timelineLanes(m_result, nowMs()), width());
}

void TimelineView::select(int step)
{
    if (m_selected != step) {
        m_selected = step;
        setAccessibleDescription(describe(step));
        update();
        Q_EMIT stepSelected(step);
    }
}

QString TimelineView::describe(int step) const
{
    if (step < 0 || step >= m_result.steps.size()) {
        return {};
    }
    const ::playground::Step& s = m_result.steps[step];
    return tr("%1: %2, started after %3, took %4")
        .arg(stepTitle(s.kind), statusWord(s.status), duration(s.startMs), duration(s.durationMs));
}

QSize TimelineView::sizeHint() const
{
    return {360, int(m_geometry.height()) + 2};
}

QSize TimelineView::minimumSizeHint() const
{
    return {200, int(m_geometry.height()) + 2};
}

void TimelineView::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::tokens();
    QPainter painter(this);
    painter.setFont(Theme::font(TypeRole::Caption));
    for (const AxisTick& tick : m_geometry.ticks) {
        painter.fillRect(QRectF(tick.x, m_geometry.axisHeight, 1, m_geometry.height() - m_geometry.axisHeight), t.divider);
        painter.setPen(t.textHelper);
        const int half = 36;
        const bool last = tick.x + half > width();
        painter.drawText(QRectF(last ? width() - 2 * half : tick.x - half, 0, 2 * half, m_geometry.axisHeight - 4),
                         (last ? Qt::AlignRight : Qt::AlignHCenter) | Qt::AlignBottom, duration(tick.ms));
    }
    painter.setFont(Theme::font(TypeRole::Body));
    for (int lane = 0; lane < m_geometry.lanes.size(); ++lane) {
        const QRectF row = m_geometry.lanes[lane];
        painter.fillRect(QRectF(row.left(), row.top(), row.width(), 1), t.divider);
        painter.setPen(t.textSecondary);
        painter.drawText(row.adjusted(0, 0, m_geometry.labelWidth - row.width(), 0), Qt::AlignVCenter | Qt::AlignLeft,
                         stepTitle(laneKinds[lane % 4]));
    }
    for (int i = 0; i < m_geometry.boxes.size(); ++i) {
        const BarBox& box = m_geometry.boxes[i];
        paint::box(&painter, box.rect, barColour(box), {}, 1, qMin(3.0, box.rect.width() / 2));
        if (box.markX >= box.rect.left() && box.markX <= box.rect.right() + 1) {
            painter.fillRect(QRectF(box.markX - 1, box.rect.top() - 4, 2, box.rect.height() + 8), t.text);
        }
        if (box.step == m_selected || box.step == m_hovered) {
            paint::box(&painter, box.rect.adjusted(-2.5, -2.5, 2.5, 2.5), {}, box.step == m_selected ? t.focus : t.outline, 1.5);
        }
    }
    if (hasFocus()) {
        paint::focusRing(&painter, rect());
    }
}

void TimelineView::resizeEvent(QResizeEvent*)
{
    relayout();
}

void TimelineView::mousePressEvent(QMouseEvent* event)
{
    const int box = m_geometry.boxAt(event->position());
    if (box >= 0) {
        select(m_geometry.boxes[box].step);
    }
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    const int box = m_geometry.boxAt(event->position());
    const int step = box >= 0 ? m_geometry.boxes[box].step : -1;
    if (step != m_hovered) {
        m_hovered = step;
        setToolTip(step >= 0 ? plainToolTip(describe(step)) : QString());
        update();
    }
}

void TimelineView::leaveEvent(QEvent*)
{
    m_hovered = -1;
    update();
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    const int count = int(m_result.steps.size());
    if (count > 0 && (event->key() == Qt::Key_Right || event->key() == Qt::Key_Down)) {
        select(qMin(m_selected + 1, count - 1));
    } else if (count > 0 && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Up)) {
        select(qMax(m_selected - 1, 0));
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace widgets::playground
