// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/traces/minimap.h"

#include "widgets/common/theme.h"
#include "widgets/traces/waterfallview.h"

#include <QMouseEvent>
#include <QPainter>

namespace widgets::traces {

using namespace common;

namespace {

constexpr double kNsPerMs = 1e6;
constexpr int kFewRow = 5; ///< pixels of a row where there are few

} // namespace

Minimap::Minimap(WaterfallView* view, QWidget* parent) : QWidget(parent), m_view(view)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setToolTip(tr("The whole trace. Click or drag to move the view."));
    connect(view, &WaterfallView::viewMoved, this, [this] {
        if (m_drawn != &m_view->tree() || m_drawnRows != m_view->rows().size()) {
            m_picture = {};
        }
        update();
    });
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        m_picture = {};
        update();
    });
}

QPixmap Minimap::draw() const
{
    const Tokens& t = Theme::tokens();
    const qreal ratio = devicePixelRatioF();
    QPixmap picture(size() * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(t.chrome);
    QPainter painter(&picture);
    const WaterfallGeometry& geometry = m_view->geometryNow();
    const ::traces::TraceRows& rows = m_view->rows();
    const auto count = double(rows.size());
    const double time = (geometry.latest - geometry.earliest) * kNsPerMs;
    const auto zero = double(m_view->tree().startNs());
    const int lines = std::max(1, std::min(height() - 4, int(std::min(count * kFewRow, 1e6))));
    const bool isFew = count * kFewRow <= height() - 4;
    for (int y = 0; y < lines && count > 0; ++y) {
        const auto first = qsizetype(count * y / lines);
        if (isFew && y % kFewRow == kFewRow - 1) { // a few rows keep a distance
            continue;
        }
        const ::traces::RowBand band = rows.band(first, std::min(rows.size(), std::max(first + 1, qsizetype(count * (y + 1) / lines))));
        const double x = (double(band.startNs) - zero) / time * width();
        const double w = std::max(1.0, double(band.endNs - band.startNs) / time * width());
        painter.fillRect(QRectF(x, y + 2, w, 1), band.hasError ? t.error : kindColour(band.kind, t));
    }
    return picture;
}

QRectF Minimap::frame() const
{
    const WaterfallGeometry& g = m_view->geometryNow();
    const double time = g.latest - g.earliest;
    const double rows = std::max(1.0, g.rowCount);
    const double top = g.firstRow / rows * height();
    const double bottom = std::min(1.0, (g.firstRow + g.shownRows()) / rows) * height();
    return {(g.from - g.earliest) / time * width(), top, std::max(3.0, g.span() / time * width()), std::max(3.0, bottom - top)};
}

void Minimap::paintEvent(QPaintEvent*)
{
    if (m_picture.isNull() || m_picture.deviceIndependentSize().toSize() != size()) {
        m_picture = draw();
        m_drawn = &m_view->tree();
        m_drawnRows = m_view->rows().size();
    }
    const Tokens& t = Theme::tokens();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    const QRectF seen = frame();
    QColor veil = t.canvas;
    veil.setAlpha(150);
    painter.fillRect(QRectF(0, 0, seen.left(), height()), veil);
    painter.fillRect(QRectF(seen.right(), 0, width() - seen.right(), height()), veil);
    painter.fillRect(QRectF(seen.left(), 0, seen.width(), seen.top()), veil);
    painter.fillRect(QRectF(seen.left(), seen.bottom(), seen.width(), height() - seen.bottom()), veil);
    painter.setPen(QPen(t.outline, 1));
    painter.drawRect(seen.adjusted(0.5, 0.5, -1, -1));
}

void Minimap::moveTo(const QPointF& point)
{
    const WaterfallGeometry g = m_view->geometryNow();
    const double middle = g.earliest + point.x() / width() * (g.latest - g.earliest);
    m_view->setTime(middle - g.span() / 2, middle + g.span() / 2);
    m_view->scrollTo(point.y() / height() * g.rowCount - g.shownRows() / 2);
}

void Minimap::mousePressEvent(QMouseEvent* event)
{
    moveTo(event->position());
}

void Minimap::mouseMoveEvent(QMouseEvent* event)
{
    moveTo(event->position());
}

} // namespace widgets::traces
