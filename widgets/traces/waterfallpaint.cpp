// SPDX-License-Identifier: GPL-3.0-or-later
// What the waterfall looks like. Nothing here walks through all rows.
#include "widgets/traces/waterfallview.h"

#include "series/unit.h"
#include "widgets/common/icons.h"
#include "widgets/common/stylepaint.h"
#include "widgets/common/theme.h"
#include "widgets/traces/spanwords.h"

#include <QPainter>
#include <QScrollBar>
#include <cmath>

namespace widgets::traces {

using namespace common;
using ::traces::SpanFlags;
using ::traces::SpanStatus;

namespace {

constexpr double kIndent = 14;
constexpr int kDeepest = 14; ///< levels that still move to the right
constexpr double kTextRow = 14;
constexpr double kShortestBar = 2;
constexpr int kIcon = 14;
constexpr double kNsPerMs = 1e6;
constexpr int kMostGaps = 200;

/// Its ends cannot be trusted, or it hangs where it does not belong.
bool isOdd(SpanFlags flags)
{
    using namespace ::traces;
    return bool(flags & (SpanFlags(Orphan) | Cycle | Duplicate | NegativeDuration | BeforeParent | Synthesised | Unfinished | BadTime | Cut));
}

QColor readableOn(const QColor& ground)
{
    return contrastRatio(Qt::white, ground) > contrastRatio(Qt::black, ground) ? QColor(Qt::white) : QColor(Qt::black);
}

} // namespace

double WaterfallView::indentOf(qsizetype node) const
{
    return space::xs + std::min(m_tree->depth(node), kDeepest) * kIndent;
}

QStaticText WaterfallView::laidOut(const QString& text, const QFont& font)
{
    const QString key = (&font == &m_nameFont ? u'n' : u'd') + text;
    if (const QStaticText* const known = m_laidOut.object(key)) {
        return *known;
    }
    auto* const result = new QStaticText(text);
    result->setTextFormat(Qt::PlainText);
    result->setPerformanceHint(QStaticText::AggressiveCaching);
    result->prepare({}, font);
    const QStaticText copy = *result; // the cache may let go of it at once
    m_laidOut.insert(key, result);
    return copy;
}

const WaterfallView::RowTexts& WaterfallView::textsOf(qsizetype node, double room)
{
    RowTexts* texts = m_cache.object(node);
    if (!texts || texts->room != room) {
        texts = new RowTexts;
        const QString name = nodeName(*m_tree, node);
        texts->name = laidOut(name, m_nameFont);
        if (texts->name.size().width() > room) {
            texts->name = laidOut(QFontMetricsF(m_nameFont).elidedText(name, Qt::ElideRight, std::max(0.0, room)), m_nameFont);
        }
        texts->room = room;
        const QString note = nodeNote(*m_tree, node, size_t(node) < m_notes.tokens.size() ? m_notes.tokens[size_t(node)] : 0);
        texts->note = laidOut(note, m_noteFont);
        texts->noteWidth = note.isEmpty() ? 0 : texts->note.size().width();
        m_cache.insert(node, texts);
    }
    return *texts;
}

void WaterfallView::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.canvas);
    painter.fillRect(QRectF(0, 0, width(), m_geometry.axisHeight), t.chrome);
    paintAxis(painter);
    painter.setClipRect(QRectF(0, m_geometry.axisHeight, width(), m_geometry.rowsHeight()));
    if (m_geometry.rowHeight < 1) {
        paintOverview(painter);
    } else {
        const auto first = qsizetype(std::max(0.0, std::floor(m_geometry.firstRow)));
        const qsizetype last = std::min(m_rows.size(), first + qsizetype(std::ceil(m_geometry.shownRows())) + 1);
        for (qsizetype row = first; row < last; ++row) {
            paintRow(painter, row);
        }
        paintGaps(painter, first, last);
    }
    painter.setClipping(false);
    painter.fillRect(QRectF(m_geometry.namesWidth - 1, 0, 1, height()), t.divider);
    if (m_drag == Drag::Range) {
        const double left = m_geometry.x(std::min(m_dragFrom, m_dragTo));
        const double right = m_geometry.x(std::max(m_dragFrom, m_dragTo));
        QColor veil = t.focus;
        veil.setAlpha(40);
        painter.fillRect(QRectF(left, 0, right - left, height()), veil);
    }
    if (hasFocus()) {
        paint::focusRing(&painter, QRectF(rect()).adjusted(0, 0, m_scroll->isVisible() ? -m_scroll->width() : 0, 0), 0);
    }
}

void WaterfallView::paintAxis(QPainter& painter)
{
    const Tokens& t = Theme::tokens();
    painter.setFont(m_noteFont);
    const series::AxisScale scale = series::axisScale(series::Unit::Milliseconds, std::max(m_geometry.to - m_geometry.earliest, m_geometry.span()));
    double step = 1;
    for (const WaterfallGeometry::Tick& tick : m_geometry.ticks(90, scale.divisor, step)) {
        painter.fillRect(QRectF(tick.x, 0, 1, height()), t.divider);
        painter.setPen(t.textHelper);
        const QString label = series::axisLabel(tick.ms, step, scale) + QLatin1Char(' ') + scale.sign;
        painter.drawText(QRectF(tick.x + space::xs, 0, 100, m_geometry.axisHeight), Qt::AlignVCenter | Qt::AlignLeft, label);
    }
    painter.fillRect(QRectF(0, 0, m_geometry.namesWidth, m_geometry.axisHeight), t.chrome);
    painter.setPen(t.textSecondary);
    const int count = int(std::min<qsizetype>(m_rows.size(), INT_MAX));
    const QString heading = m_geometry.isOverview() ? tr("All %Ln row(s). O shows their names.", nullptr, count) : tr("%Ln row(s)", nullptr, count);
    const QRectF place(space::s, 0, m_geometry.namesWidth - 2 * space::s, m_geometry.axisHeight);
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, painter.fontMetrics().elidedText(heading, Qt::ElideRight, int(place.width())));
    painter.fillRect(QRectF(0, m_geometry.axisHeight - 1, width(), 1), t.divider);
}

/// Time that no child explains, in the row of the span that it belongs to.
void WaterfallView::paintGaps(QPainter& painter, qsizetype first, qsizetype last)
{
    if (m_geometry.rowHeight < kTextRow || !m_isCriticalShown) {
        return;
    }
    const Tokens& t = Theme::tokens();
    int shown = 0;
    for (const ::traces::Gap& gap : m_notes.gaps) {
        const qsizetype row = gap.node < m_tree->size() ? m_rows.rowOf(gap.node) : -1;
        const bool isOwnRow = row >= first && row < last && m_rows.nodeAt(row) == gap.node;
        if (!isOwnRow || ++shown > kMostGaps) {
            continue;
        }
        const double left = std::max(m_geometry.x(double(gap.startNs - m_tree->startNs()) / kNsPerMs), m_geometry.plotLeft());
        const double right = std::min(m_geometry.x(double(gap.endNs - m_tree->startNs()) / kNsPerMs), double(width()));
        if (right - left >= 3) {
            const double thick = m_geometry.rowHeight * 0.5;
            const double below = m_geometry.y(double(row)) + (m_geometry.rowHeight + thick) / 2 + 1; // the bar bears a text
            painter.fillRect(QRectF(left, below, right - left, 3), t.warning);
        }
    }
}

void WaterfallView::paintOverview(QPainter& painter)
{
    const Tokens& t = Theme::tokens();
    const int top = int(m_geometry.axisHeight);
    const double perPixel = 1 / m_geometry.rowHeight;
    const double left = m_geometry.plotLeft();
    const double right = width() - m_geometry.rightRoom + space::xs;
    const double zero = double(m_tree->startNs());
    for (int y = top; y < height(); ++y) {
        const double from = std::max(0.0, m_geometry.firstRow + (y - top) * perPixel);
        const auto first = qsizetype(from);
        if (first >= m_rows.size()) {
            break;
        }
        const qsizetype last = std::min(m_rows.size(), std::max(first + 1, qsizetype(from + perPixel)));
        const ::traces::RowBand band = m_rows.band(first, last);
        const double x1 = std::max(m_geometry.x((double(band.startNs) - zero) / kNsPerMs), left);
        const double x2 = std::min(std::max(m_geometry.x((double(band.endNs) - zero) / kNsPerMs), x1 + 1), right);
        if (x2 > x1) {
            painter.fillRect(QRectF(x1, y, x2 - x1, 1), m_colouring == Colouring::Kind ? kindColour(band.kind, t) : colourOf(m_rows.nodeAt(first)));
        }
        if (band.hasError) { // seen from any distance
            painter.fillRect(QRectF(left - 7, y, 5, 1), t.error);
        }
    }
    if (m_selected >= 0) {
        painter.fillRect(QRectF(0, m_geometry.y(double(m_rows.rowOf(m_selected))) - 1, width(), 2), t.focus);
    }
}

void WaterfallView::paintRow(QPainter& painter, qsizetype row)
{
    const Tokens& t = Theme::tokens();
    const qsizetype node = m_rows.nodeAt(row);
    const QRectF area(0, m_geometry.y(double(row)), width(), m_geometry.rowHeight);
    if (node == m_selected) {
        painter.fillRect(area, t.selection);
    } else if (node == m_hovered) {
        painter.fillRect(area, t.hover);
    }
    if (size_t(node) < m_notes.marked.size() && m_notes.marked[size_t(node)]) {
        painter.fillRect(QRectF(0, area.top(), 3, area.height()), t.focus);
    }
    if (m_geometry.rowHeight >= kTextRow) {
        paintName(painter, node, area);
    }
    paintBar(painter, node, area);
}

void WaterfallView::paintName(QPainter& painter, qsizetype node, const QRectF& area)
{
    const Tokens& t = Theme::tokens();
    QRectF place(indentOf(node), area.top(), m_geometry.namesWidth - indentOf(node) - space::s, area.height());
    const QRectF chevron(place.left(), place.center().y() - 7, kIcon, kIcon);
    if (m_tree->hasChildren(node)) {
        paint::chevron(&painter, chevron, m_rows.isCollapsed(node) ? Qt::RightArrow : Qt::DownArrow, t.textSecondary);
    }
    place.setLeft(chevron.right() + 2);
    const SpanStatus status = m_tree->status(node);
    const bool isProblem = status == SpanStatus::Error || status == SpanStatus::Blocked;
    if (isProblem || isOdd(m_tree->flags(node))) {
        const QRect spot(int(place.right()) - kIcon, int(place.center().y()) - kIcon / 2, kIcon, kIcon);
        lineIcon(isProblem ? statusIcon(status) : QStringLiteral("warning"), isProblem ? statusTone(status) : Tone::Warning).paint(&painter, spot);
        place.setRight(spot.left() - space::xs);
    }
    const QRect spot(int(place.left()), int(place.center().y()) - kIcon / 2, kIcon, kIcon);
    lineIcon(kindIcon(m_tree->kind(node)), kindColour(m_tree->kind(node), t)).paint(&painter, spot);
    place.setLeft(spot.right() + space::xs + 1);
    const RowTexts& texts = textsOf(node, place.width());
    painter.setFont(m_nameFont);
    painter.setPen(isFaded(node) ? t.textHelper : status == SpanStatus::Error ? t.error : t.text);
    painter.drawStaticText(QPointF(place.left(), place.center().y() - texts.name.size().height() / 2), texts.name);
}

void WaterfallView::paintBar(QPainter& painter, qsizetype node, const QRectF& area)
{
    const Tokens& t = Theme::tokens();
    const double edge = width() - m_geometry.rightRoom + space::xs;
    const double x1 = m_geometry.x(startMs(node));
    const double x2 = std::max(m_geometry.x(endMs(node)), x1 + kShortestBar);
    const bool hasText = m_geometry.rowHeight >= kTextRow;
    const double thick = hasText ? m_geometry.rowHeight * 0.5 : std::max(1.0, m_geometry.rowHeight - (m_geometry.rowHeight > 3 ? 1 : 0));
    QRectF bar(std::max(x1, m_geometry.plotLeft()), area.center().y() - thick / 2, 0, thick);
    bar.setRight(std::min(x2, edge));
    if (bar.right() > bar.left()) {
        painter.fillRect(bar, colourOf(node));
        if (isOdd(m_tree->flags(node))) {
            painter.fillRect(bar, QBrush(t.canvas, Qt::FDiagPattern));
        }
        if (m_tree->status(node) == SpanStatus::Error) {
            painter.fillRect(QRectF(bar.left(), bar.bottom(), bar.width(), hasText ? 2 : 1), t.error);
        }
        const bool isCritical = m_isCriticalShown && size_t(node) < m_notes.critical.size() && m_notes.critical[size_t(node)];
        if (isCritical && hasText) {
            painter.fillRect(QRectF(bar.left(), bar.top() - 3, bar.width(), 2), t.text);
        }
    } else {
        bar.setRight(bar.left());
    }
    if (hasText) {
        paintNote(painter, node, area, bar, x1, x2);
    }
}

/// Beside the bar where there is room: right of it, left of it, otherwise on it.
void WaterfallView::paintNote(QPainter& painter, qsizetype node, const QRectF& area, const QRectF& bar, double x1, double x2)
{
    const RowTexts* const texts = m_cache.object(node);
    if (!texts || texts->noteWidth <= 0) {
        return;
    }
    const double names = m_geometry.namesWidth;
    const double edge = width() - m_geometry.rightRoom + space::xs;
    double left = std::max(x2, names) + space::xs + 2;
    if (left + texts->noteWidth > edge) {
        left = std::min(x1, edge) - space::xs - 2 - texts->noteWidth;
    }
    const bool isOnBar = left < names + space::xs;
    if (isOnBar) {
        left = std::max(bar.left(), names) + space::xs;
    }
    painter.setFont(m_noteFont);
    painter.setPen(isOnBar && bar.width() > texts->noteWidth ? readableOn(colourOf(node)) : Theme::tokens().textSecondary);
    painter.drawStaticText(QPointF(left, area.center().y() - texts->note.size().height() / 2), texts->note);
}

} // namespace widgets::traces
