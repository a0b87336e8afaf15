// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flows/flowcanvas.h"

#include "widgets/common/label.h"
#include "widgets/common/theme.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QToolTip>

namespace widgets::flows {

using namespace common;
using ::flows::FlowView;
using ::flows::StepKind;
using ::flows::StepView;

namespace {

constexpr double kLeastZoom = 0.15;
constexpr double kMostZoom = 2.5;
constexpr double kMargin = 20;

QStringList idsOf(const FlowView& view)
{
    QStringList ids;
    for (const StepView& step : view.steps) {
        ids << step.id;
    }
    return ids;
}

} // namespace

FlowCanvas::FlowCanvas(QWidget* parent) : QWidget(parent)
{
    installCanvasAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Drawing of the flow"));
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        layOut();
        update();
    });
}

void FlowCanvas::setView(const FlowView& view)
{
    const bool isOther = idsOf(view) != idsOf(m_view) || view.edges != m_view.edges;
    const std::optional<QPair<QString, QString>> line = selectedLine();
    m_view = view;
    if (!m_selected.isEmpty() && !m_view.step(m_selected)) {
        m_selected.clear();
        Q_EMIT selectionChanged(m_selected);
    }
    layOut();
    m_line = -1;
    for (qsizetype at = 0; line && at < m_layout.lines.size(); ++at) {
        const ::flows::EdgeView& edge = m_view.edges[m_layout.lines[at].edge];
        m_line = edge.from == line->first && edge.to == line->second ? at : m_line;
    }
    if (isOther && m_isFitted) {
        fit();
    }
    update();
}

void FlowCanvas::layOut()
{
    const QFontMetricsF strong(Theme::font(TypeRole::Strong));
    const QFontMetricsF small(Theme::font(TypeRole::Caption));
    m_options.node = QSizeF(std::ceil(strong.averageCharWidth() * 25), std::ceil(strong.height() + 2 * small.height() + 2 * space::s + space::xs));
    m_options.end = QSizeF(std::ceil(m_options.node.width() * 0.6), m_options.node.height() - std::ceil(small.height()));
    m_options.across = m_options.direction == CanvasLayout::Direction::LeftToRight ? space::xl : space::xxl;
    m_layout = CanvasLayout::of(m_view, m_options);
}

void FlowCanvas::setDirection(CanvasLayout::Direction direction)
{
    if (m_options.direction != direction) {
        m_options.direction = direction;
        layOut();
        fit();
    }
}

void FlowCanvas::select(const QString& id)
{
    const QString wanted = m_view.step(id) ? id : QString();
    m_line = -1;
    if (wanted == m_selected) {
        update();
        return;
    }
    m_selected = wanted;
    keepInSight(wanted);
    announce();
    update();
    Q_EMIT selectionChanged(m_selected);
}

void FlowCanvas::selectLine(qsizetype line)
{
    m_line = line;
    if (!m_selected.isEmpty()) {
        m_selected.clear();
        Q_EMIT selectionChanged(m_selected);
    }
    update();
}

std::optional<QPair<QString, QString>> FlowCanvas::selectedLine() const
{
    if (m_line < 0 || m_line >= m_layout.lines.size()) {
        return {};
    }
    const ::flows::EdgeView& edge = m_view.edges[m_layout.lines[m_line].edge];
    return qMakePair(edge.from, edge.to);
}

void FlowCanvas::fit()
{
    m_isFitted = true;
    const QRectF bounds = m_layout.bounds.isEmpty() ? QRectF(0, 0, 1, 1) : m_layout.bounds;
    const double fits = std::min((width() - 2 * kMargin) / bounds.width(), (height() - 2 * kMargin) / bounds.height());
    m_zoom = std::clamp(fits, kLeastZoom, 1.0);
    m_offset = QPointF(width() / 2.0, height() / 2.0) - bounds.center() * m_zoom;
    update();
}

void FlowCanvas::zoomBy(double factor)
{
    zoomAround(QPointF(width() / 2.0, height() / 2.0), factor);
}

void FlowCanvas::zoomAround(const QPointF& centre, double factor)
{
    const double zoom = std::clamp(m_zoom * factor, kLeastZoom, kMostZoom);
    m_offset = centre - (centre - m_offset) * (zoom / m_zoom);
    m_zoom = zoom;
    m_isFitted = false;
    update();
}

void FlowCanvas::keepInSight(const QString& id)
{
    const CanvasLayout::Node* const node = m_layout.node(id);
    if (!node || m_isFitted) {
        return;
    }
    const QRectF shown(node->rect.topLeft() * m_zoom + m_offset, node->rect.size() * m_zoom);
    const QRectF room = QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    m_offset.rx() += std::max(0.0, room.left() - shown.left()) - std::max(0.0, shown.right() - room.right());
    m_offset.ry() += std::max(0.0, room.top() - shown.top()) - std::max(0.0, shown.bottom() - room.bottom());
}

void FlowCanvas::beginConnecting()
{
    const StepView* const step = m_view.step(m_selected);
    if (m_isReadOnly || !step || m_selected == ::flows::kOutputsNode) {
        return;
    }
    m_connectFrom = m_selected;
    update();
}

void FlowCanvas::endConnecting(bool joins)
{
    const QString from = m_connectFrom;
    m_connectFrom.clear();
    update();
    if (joins && !m_selected.isEmpty() && m_selected != from) {
        Q_EMIT connectRequested(from, m_selected);
    }
}

void FlowCanvas::removeSelected()
{
    if (m_isReadOnly) {
        return;
    }
    if (const auto line = selectedLine()) {
        Q_EMIT disconnectRequested(line->first, line->second);
    } else if (const StepView* step = m_view.step(m_selected); step && !step->isEnd) {
        Q_EMIT removeRequested(m_selected);
    }
}

QRect FlowCanvas::rectOf(const QString& id) const
{
    const CanvasLayout::Node* const node = m_layout.node(id);
    return node ? QRectF(node->rect.topLeft() * m_zoom + m_offset, node->rect.size() * m_zoom).toAlignedRect() : QRect();
}

void FlowCanvas::resizeEvent(QResizeEvent*)
{
    if (m_isFitted) {
        fit();
    }
}

bool FlowCanvas::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* const help = static_cast<QHelpEvent*>(event);
        const QString text = toolTipAt(toScene(help->pos()));
        QToolTip::showText(help->globalPos(), text.isEmpty() ? QString() : plainToolTip(text), this);
        return true;
    }
    return QWidget::event(event);
}

QString FlowCanvas::toolTipAt(const QPointF& scene) const
{
    const StepView* const step = m_view.step(m_layout.nodeAt(scene));
    return step ? spoken(*step) : QString();
}

void FlowCanvas::announce()
{
    QAccessibleEvent event(this, QAccessible::Focus);
    const CanvasLayout::Node* const node = m_layout.node(m_selected);
    if (node) {
        event.setChild(int(node - m_layout.nodes.constData()));
        QAccessible::updateAccessibility(&event);
    }
}

QString kindIcon(const StepView& step)
{
    if (step.isEnd) {
        return step.id == ::flows::kInputsNode ? QStringLiteral("sign-in") : QStringLiteral("sign-out");
    }
    switch (step.kind) {
    case StepKind::Prompt: return QStringLiteral("prompt");
    case StepKind::Rewrite: return QStringLiteral("edit");
    case StepKind::Retrieve: return QStringLiteral("search");
    case StepKind::Rerank: return QStringLiteral("rerank");
    case StepKind::Condition: return QStringLiteral("branch");
    case StepKind::FanOut: return QStringLiteral("fan-out");
    case StepKind::Gather: return QStringLiteral("merge");
    case StepKind::Tool: return QStringLiteral("request");
    case StepKind::Transform: return QStringLiteral("parameters");
    case StepKind::SubFlow: return QStringLiteral("flow");
    case StepKind::Unmapped: return QStringLiteral("help");
    }
    return QStringLiteral("help");
}

QString spoken(const StepView& step)
{
    QStringList parts{step.isEnd ? step.title : FlowCanvas::tr("%1, %2").arg(step.title, step.kindLabel)};
    for (const QString& part : {step.subtitle, step.stateText, step.timeText, step.tokenText, step.mark, step.markHelp}) {
        if (!part.isEmpty()) {
            parts << part;
        }
    }
    if (step.hasError) {
        parts << FlowCanvas::tr("has an error");
    } else if (step.hasWarning) {
        parts << FlowCanvas::tr("has a warning");
    }
    if (step.hasBreakpoint) {
        parts << FlowCanvas::tr("breakpoint");
    }
    return parts.join(QStringLiteral("; "));
}

} // namespace widgets::flows
