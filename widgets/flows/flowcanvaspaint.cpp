// SPDX-License-Identifier: GPL-3.0-or-later
// What the drawing looks like.
#include "widgets/flows/flowcanvas.h"
#include "widgets/flows/stepcolours.h"

#include "widgets/common/icons.h"
#include "widgets/common/stylepaint.h"
#include "widgets/common/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace widgets::flows {

using namespace common;
using ::flows::EdgeKind;
using ::flows::StepState;
using ::flows::StepView;

namespace {

constexpr double kArrow = 7;
constexpr double kPort = 4;
constexpr double kStripe = 4;

QPainterPath pathOf(const CanvasLayout::Line& line, bool isAcross)
{
    QPainterPath path(line.points.first());
    for (qsizetype i = 1; i < line.points.size(); ++i) {
        const QPointF a = line.points[i - 1];
        const QPointF b = line.points[i];
        const QPointF middle = (a + b) / 2;
        if (line.isBack || (i % 2 == 0)) {
            path.lineTo(b); // along a layer that is passed
        } else if (isAcross) {
            path.cubicTo({middle.x(), a.y()}, {middle.x(), b.y()}, b);
        } else {
            path.cubicTo({a.x(), middle.y()}, {b.x(), middle.y()}, b);
        }
    }
    return path;
}

QString elided(const QPainter& painter, const QString& text, double room)
{
    return painter.fontMetrics().elidedText(text.simplified(), Qt::ElideRight, int(room));
}

} // namespace

QString stateIcon(StepState state)
{
    switch (state) {
    case StepState::Ok:
    case StepState::Kept: return QStringLiteral("ok");
    case StepState::Cached: return QStringLiteral("save");
    case StepState::Failed: return QStringLiteral("error");
    case StepState::Blocked: return QStringLiteral("blocked");
    case StepState::Running: return QStringLiteral("busy");
    case StepState::Paused: return QStringLiteral("run-step");
    case StepState::Cancelled: return QStringLiteral("stop");
    case StepState::Skipped: return QStringLiteral("chevron-right");
    case StepState::Waiting: return QStringLiteral("clock");
    }
    return {};
}

Tone stateTone(StepState state)
{
    switch (state) {
    case StepState::Ok:
    case StepState::Cached:
    case StepState::Kept: return Tone::Ok;
    case StepState::Failed: return Tone::Error;
    case StepState::Blocked:
    case StepState::Cancelled: return Tone::Warning;
    case StepState::Running: return Tone::Info;
    case StepState::Paused: return Tone::Accent;
    default: return Tone::Neutral;
    }
}

void FlowCanvas::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.canvas);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.save();
    painter.translate(m_offset);
    painter.scale(m_zoom, m_zoom);
    for (qsizetype at = 0; at < m_layout.lines.size(); ++at) {
        if (at != m_line) {
            paintLine(painter, m_layout.lines[at], false);
        }
    }
    if (m_line >= 0 && m_line < m_layout.lines.size()) {
        paintLine(painter, m_layout.lines[m_line], true);
    }
    const CanvasLayout::Node* const from = m_layout.node(m_connectFrom);
    if (from) {
        const CanvasLayout::Node* const to = m_layout.node(m_selected);
        const QPointF end = m_drag == Drag::Line ? toScene(m_pointer) : to && to != from ? to->rect.center() : from->rect.center();
        painter.setPen(QPen(t.focus, 2, Qt::DashLine));
        painter.drawLine(from->rect.center(), end);
    }
    for (const CanvasLayout::Node& node : m_layout.nodes) {
        paintNode(painter, node);
    }
    painter.restore();
    if (isConnecting()) {
        painter.setFont(Theme::font(TypeRole::Body));
        painter.setPen(t.textSecondary);
        painter.drawText(QRectF(rect()).adjusted(space::m, space::s, -space::m, -space::s), Qt::AlignLeft | Qt::AlignBottom,
                         tr("Choose where the line leads with the arrow keys. Return joins, Esc gives up."));
    }
    if (hasFocus() && m_selected.isEmpty()) {
        paint::focusRing(&painter, QRectF(rect()), 0);
    }
}

void FlowCanvas::paintLine(QPainter& painter, const CanvasLayout::Line& line, bool isChosen) const
{
    const Tokens& t = Theme::tokens();
    const ::flows::EdgeView& edge = m_view.edges[line.edge];
    const bool isAcross = m_layout.direction == CanvasLayout::Direction::LeftToRight;
    const StepView* const to = m_view.step(edge.to);
    const bool isUnused = to && to->state && (*to->state == StepState::Skipped || *to->state == StepState::Blocked);
    const QColor colour = isChosen ? t.focus : line.isBack ? t.error : isUnused ? t.divider : t.outline;
    QPen pen(colour, isChosen ? 2.5 : 1.5);
    pen.setStyle(edge.kind == EdgeKind::Order ? Qt::DotLine : edge.kind == EdgeKind::Branch ? Qt::DashLine : Qt::SolidLine);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const QPainterPath path = pathOf(line, isAcross);
    painter.drawPath(path);
    const QPointF end = line.points.last();
    const QPointF back = isAcross ? QPointF(-kArrow, 0) : QPointF(0, -kArrow);
    const QPointF side = isAcross ? QPointF(0, kArrow / 2) : QPointF(kArrow / 2, 0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{end, end + back + side, end + back - side});
    if (!edge.label.isEmpty()) {
        painter.setFont(Theme::font(TypeRole::Caption));
        const QString label = elided(painter, edge.label, 120);
        QRectF box(QPointF(), QSizeF(painter.fontMetrics().horizontalAdvance(label) + 2 * space::xs, painter.fontMetrics().height()));
        box.moveCenter(line.points.size() > 2 ? line.points[1] : path.pointAtPercent(0.5));
        paint::box(&painter, box, t.canvas, t.divider);
        painter.setPen(t.textSecondary);
        painter.drawText(box, Qt::AlignCenter, label);
    }
}

void FlowCanvas::paintNode(QPainter& painter, const CanvasLayout::Node& node) const
{
    const Tokens& t = Theme::tokens();
    const StepView* const step = m_view.step(node.id);
    if (!step) {
        return;
    }
    const bool isChosen = node.id == m_selected;
    const Tone tone = step->state ? stateTone(*step->state) : Tone::Neutral;
    const bool isForeign = step->kind == ::flows::StepKind::Unmapped;
    const QColor edge = step->hasError ? t.error : isForeign ? t.warning : tone == Tone::Neutral ? t.outline : t.toneText(tone);
    const bool isQuiet = step->state && *step->state == StepState::Skipped;
    const QColor fill = isForeign ? t.warningTint : step->isEnd || isQuiet ? t.chrome : tone == Tone::Info || tone == Tone::Accent || tone == Tone::Error ? t.toneTint(tone) : t.raised;
    paint::box(&painter, node.rect, fill, edge, t.outlineWidth(), step->isEnd ? node.rect.height() / 3 : 6);
    if (tone != Tone::Neutral && !step->isEnd) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.toneText(tone));
        painter.drawRoundedRect(QRectF(node.rect.left() + 2, node.rect.top() + 6, kStripe - 1, node.rect.height() - 12), 1.5, 1.5);
    }
    if (isChosen) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.focus, 2));
        painter.drawRoundedRect(node.rect.adjusted(-3, -3, 3, 3), 8, 8);
    }
    if (!m_isReadOnly && node.id != ::flows::kOutputsNode && (isChosen || node.id == m_connectFrom)) {
        const bool isAcross = m_layout.direction == CanvasLayout::Direction::LeftToRight;
        const QPointF port = isAcross ? QPointF(node.rect.right(), node.rect.center().y()) : QPointF(node.rect.center().x(), node.rect.bottom());
        painter.setPen(QPen(t.canvas, 1));
        painter.setBrush(t.focus);
        painter.drawEllipse(port, kPort, kPort);
    }
    if (step->hasBreakpoint) {
        painter.setPen(QPen(t.canvas, 1.5));
        painter.setBrush(t.error);
        painter.drawEllipse(node.rect.topLeft() + QPointF(2, 2), 6, 6);
    }
    paintFacts(painter, *step, node.rect.adjusted(space::s + kStripe, space::s - 2, -space::s, -space::s + 2));
}

void FlowCanvas::paintFacts(QPainter& painter, const StepView& step, const QRectF& area) const
{
    const Tokens& t = Theme::tokens();
    const double icon = space::icon;
    const QFont strong = Theme::font(TypeRole::Strong);
    const double line = QFontMetricsF(strong).height();
    lineIcon(kindIcon(step), step.kind == ::flows::StepKind::Unmapped ? Tone::Warning : Tone::Neutral).paint(&painter, QRectF(area.left(), area.top() + (line - icon) / 2, icon, icon).toRect());
    double right = area.right();
    const QString sign = step.hasError ? QStringLiteral("error") : step.hasWarning && !step.state ? QStringLiteral("warning") : step.state ? stateIcon(*step.state) : QString();
    if (!sign.isEmpty()) {
        const Tone tone = step.hasError ? Tone::Error : step.state ? stateTone(*step.state) : Tone::Warning;
        lineIcon(sign, tone).paint(&painter, QRectF(right - icon, area.top() + (line - icon) / 2, icon, icon).toRect());
        right -= icon + space::xs;
    }
    painter.setFont(strong);
    painter.setPen(step.state && *step.state == StepState::Skipped ? t.textSecondary : t.text);
    const double left = area.left() + icon + space::xs + 2;
    painter.drawText(QRectF(left, area.top(), right - left, line), Qt::AlignLeft | Qt::AlignVCenter, elided(painter, step.title, right - left));
    painter.setFont(Theme::font(TypeRole::Caption));
    const double small = painter.fontMetrics().height();
    const QString second = step.isEnd ? step.subtitle : step.subtitle.isEmpty() ? step.kindLabel : QStringLiteral("%1 · %2").arg(step.kindLabel, step.subtitle);
    painter.setPen(t.textSecondary);
    const QRectF below(area.left(), area.top() + line + 2, area.width(), small);
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter, elided(painter, second, below.width()));
    QStringList facts;
    for (const QString& fact : {step.stateText, step.timeText, step.tokenText}) {
        if (!fact.isEmpty()) {
            facts << fact;
        }
    }
    const QString third = step.mark.isEmpty() ? facts.join(QStringLiteral(" · ")) : step.mark;
    const Tone tone = !step.mark.isEmpty() ? Tone::Warning : step.state ? stateTone(*step.state) : Tone::Neutral;
    painter.setPen(tone == Tone::Neutral ? t.textHelper : t.toneText(tone));
    painter.drawText(below.translated(0, small), Qt::AlignLeft | Qt::AlignVCenter, elided(painter, third, below.width()));
}

} // namespace widgets::flows
