// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/traces/waterfallview.h"

#include "widgets/common/theme.h"
#include "widgets/traces/spanwords.h"

#include <QAccessible>
#include <QEvent>
#include <QScrollBar>

namespace widgets::traces {

using namespace common;

namespace {

constexpr int kKeptTexts = 600; ///< a few screens
constexpr double kNsPerMs = 1e6;

} // namespace

WaterfallView::WaterfallView(QWidget* parent) : QWidget(parent), m_tree(std::make_shared<::traces::TraceTree>()), m_rows(m_tree.get()), m_scroll(new QScrollBar(Qt::Vertical, this)), m_cache(kKeptTexts), m_laidOut(kKeptTexts)
{
    installWaterfallAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Spans of the trace"));
    m_scroll->setFocusPolicy(Qt::NoFocus);
    connect(m_scroll, &QScrollBar::valueChanged, this, [this](int value) {
        if (!m_isFollowing) {
            scrollTo(value);
        }
    });
    connect(&Theme::instance(), &Theme::changed, this, &WaterfallView::applyTheme);
    applyTheme();
}

WaterfallView::~WaterfallView() = default;

void WaterfallView::applyTheme()
{
    m_nameFont = Theme::font(TypeRole::Body);
    m_noteFont = Theme::font(TypeRole::Caption);
    m_geometry.axisHeight = QFontMetrics(m_noteFont).height() + space::s;
    const bool isNormal = m_geometry.rowHeight >= m_geometry.normalRow;
    m_geometry.normalRow = QFontMetrics(m_nameFont).height() + space::s;
    if (isNormal) {
        m_geometry.rowHeight = m_geometry.normalRow;
    }
    forgetTexts();
    follow();
}

void WaterfallView::forgetTexts()
{
    m_cache.clear();
    m_laidOut.clear();
}

void WaterfallView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange) {
        forgetTexts();
        update();
    }
    QWidget::changeEvent(event);
}

void WaterfallView::setTree(std::shared_ptr<const ::traces::TraceTree> tree, WaterfallNotes notes)
{
    m_tree = std::move(tree);
    m_rows = ::traces::TraceRows(m_tree.get());
    forgetTexts(); // texts are kept by node
    m_notes = std::move(notes);
    m_selected = -1;
    m_hovered = -1;
    m_geometry.firstRow = 0;
    m_geometry.rowHeight = m_geometry.normalRow;
    m_geometry.setExtent(double(m_rows.size()), 0, m_tree->isEmpty() ? 1 : double(m_tree->endNs() - m_tree->startNs()) / kNsPerMs);
    m_geometry.showAllTime();
    afterRowsChanged();
    QAccessibleEvent reset(this, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&reset);
}

void WaterfallView::setColouring(Colouring colouring, std::vector<quint8> shades)
{
    m_colouring = colouring;
    m_notes.shades = std::move(shades);
    update();
    Q_EMIT viewMoved();
}

void WaterfallView::setMarked(std::vector<bool> marked)
{
    m_notes.marked = std::move(marked);
    update();
}

double WaterfallView::startMs(qsizetype node) const
{
    return double(m_tree->startNs(node) - m_tree->startNs()) / kNsPerMs;
}

double WaterfallView::endMs(qsizetype node) const
{
    return double(m_tree->endNs(node) - m_tree->startNs()) / kNsPerMs;
}

QColor WaterfallView::colourOf(qsizetype node) const
{
    const Tokens& t = Theme::tokens();
    const bool isShaded = m_colouring != Colouring::Kind && size_t(node) < m_notes.shades.size();
    const QColor own = isShaded ? shadeColour(m_notes.shades[size_t(node)], t) : kindColour(m_tree->kind(node), t);
    return isFaded(node) ? fadedColour(own, t) : own;
}

void WaterfallView::afterRowsChanged()
{
    m_geometry.setExtent(double(m_rows.size()), m_geometry.earliest, m_geometry.latest);
    m_hovered = -1;
    follow();
}

/// The scroll bar, and all who show the same view, after the geometry changed.
void WaterfallView::follow()
{
    m_isFollowing = true;
    const int page = std::max(1, int(m_geometry.shownRows()));
    const int most = std::max(0, int(m_geometry.rowCount) - page);
    m_scroll->setRange(0, most);
    m_scroll->setPageStep(page);
    m_scroll->setSingleStep(std::max(1, page / 20));
    m_scroll->setValue(int(m_geometry.firstRow + 0.5));
    m_scroll->setVisible(most > 0);
    m_isFollowing = false;
    update();
    Q_EMIT viewMoved();
}

void WaterfallView::resizeEvent(QResizeEvent*)
{
    const int bar = m_scroll->sizeHint().width();
    m_scroll->setGeometry(width() - bar, int(m_geometry.axisHeight), bar, std::max(0, height() - int(m_geometry.axisHeight)));
    m_geometry.rightRoom = bar + space::xs;
    m_geometry.namesWidth = std::min(m_namesWanted, std::max(120.0, width() * 0.6));
    m_geometry.resize(QSizeF(size()));
    follow();
}

QRect WaterfallView::rectOfRow(qsizetype row) const
{
    return QRectF(0, m_geometry.y(double(row)), width(), m_geometry.rowHeight).toAlignedRect();
}

qsizetype WaterfallView::nodeAt(const QPoint& point) const
{
    const qint64 row = m_geometry.rowAt(point.y());
    return row < 0 ? -1 : m_rows.nodeAt(row);
}

void WaterfallView::select(qsizetype node)
{
    if (node < 0 || node >= m_tree->size()) {
        node = -1;
    }
    const bool isOther = node != m_selected;
    m_selected = node;
    if (node >= 0) {
        const qsizetype before = m_rows.size();
        m_rows.reveal(node);
        if (m_rows.size() != before) {
            afterRowsChanged();
        }
        m_geometry.reveal(double(m_rows.rowOf(node)), startMs(node), endMs(node));
        follow();
    }
    update();
    if (isOther) {
        announce();
        Q_EMIT selectionChanged(node);
    }
}

void WaterfallView::announce()
{
    setAccessibleDescription(m_selected >= 0 ? nodeSpoken(*m_tree, m_selected) : QString());
    if (hasFocus() && m_selected >= 0) {
        QAccessibleEvent moved(this, QAccessible::Focus);
        moved.setChild(int(m_rows.rowOf(m_selected)));
        QAccessible::updateAccessibility(&moved);
    }
}

void WaterfallView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    if (m_selected < 0 && !m_tree->isEmpty()) {
        select(0);
    }
    announce();
    update();
}

void WaterfallView::setCollapsed(qsizetype node, bool collapsed)
{
    if (node < 0 || node >= m_tree->size() || !m_tree->hasChildren(node) || m_rows.isCollapsed(node) == collapsed) {
        return;
    }
    m_rows.setCollapsed(node, collapsed);
    afterRowsChanged();
    if (collapsed && m_selected > node && m_selected < m_tree->end(node)) {
        select(node);
    }
}

void WaterfallView::collapseBelow(int depth)
{
    if (depth < 0) {
        m_rows.expandAll();
    } else {
        m_rows.collapseBelow(depth);
    }
    afterRowsChanged();
    if (m_selected >= 0) {
        select(m_rows.nodeAt(m_rows.rowOf(m_selected)));
    }
}

void WaterfallView::setCriticalShown(bool shown)
{
    if (shown != m_isCriticalShown) {
        m_isCriticalShown = shown;
        update();
        Q_EMIT criticalToggled(shown);
    }
}

void WaterfallView::setOverview(bool overview)
{
    m_geometry.rowHeight = overview ? m_geometry.fittingRow() : m_geometry.normalRow;
    m_geometry.scrollTo(overview || m_selected < 0 ? m_geometry.firstRow : double(m_rows.rowOf(m_selected)) - m_geometry.shownRows() / 2);
    follow();
}

void WaterfallView::setTime(double from, double to)
{
    m_geometry.setTime(from, to);
    follow();
}

void WaterfallView::showAllTime()
{
    m_geometry.showAllTime();
    follow();
}

void WaterfallView::zoomTime(double factor)
{
    double anchor = (m_geometry.from + m_geometry.to) / 2;
    if (m_selected >= 0) {
        const double middle = (startMs(m_selected) + endMs(m_selected)) / 2;
        anchor = middle >= m_geometry.from && middle <= m_geometry.to ? middle : anchor;
    }
    zoomTimeAt(factor, anchor);
}

void WaterfallView::zoomTimeAt(double factor, double anchor)
{
    m_geometry.zoomTime(factor, anchor);
    follow();
}

void WaterfallView::scrollTo(double row)
{
    m_geometry.scrollTo(row);
    follow();
}

bool WaterfallView::goToProblem(int direction)
{
    const qsizetype count = m_tree->size();
    const qsizetype from = m_selected >= 0 ? m_selected : direction > 0 ? -1 : 0;
    for (qsizetype step = 1; step <= count; ++step) {
        const qsizetype node = ((from + direction * step) % count + count) % count;
        if (m_tree->status(node) == ::traces::SpanStatus::Error || m_tree->status(node) == ::traces::SpanStatus::Blocked) {
            select(node);
            return true;
        }
    }
    return false;
}

} // namespace widgets::traces
