// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/strokes.h"

#include <QPainter>
#include <QPainterPath>
#include <cmath>

namespace widgets::charts {

namespace {

/// Walks a pattern along the line; keeps its place from one segment to the next.
class Dasher
{
public:
    explicit Dasher(const QList<qreal>& pattern) : m_pattern(pattern) { restart(); }
    void restart()
    {
        m_index = 0;
        m_left = m_pattern.isEmpty() ? 0 : m_pattern[0];
    }
    void add(const QLineF& line, QList<QLineF>& out)
    {
        const double length = line.length();
        if (m_pattern.isEmpty() || length > 10'000) { // a wild spike is drawn as it is
            out.append(line);
            return;
        }
        double done = 0;
        while (done < length) {
            const double step = std::min(m_left, length - done);
            if (m_index % 2 == 0) {
                out.append(QLineF(line.pointAt(done / length), line.pointAt((done + step) / length)));
            }
            done += step;
            m_left -= step;
            if (m_left <= 1e-9) {
                m_index = (m_index + 1) % int(m_pattern.size());
                m_left = std::max(0.5, m_pattern[m_index]);
            }
        }
    }

private:
    QList<qreal> m_pattern;
    int m_index = 0;
    double m_left = 0;
};

QPainterPath markerPath(const QPointF& at, Marker marker, double size)
{
    const double r = size / 2;
    QPainterPath path;
    const auto polygon = [&path, &at](std::initializer_list<QPointF> corners) {
        QPolygonF shape;
        for (const QPointF& corner : corners) {
            shape << at + corner;
        }
        path.addPolygon(shape);
        path.closeSubpath();
    };
    const double w = r * 0.36; // half the width of a bar of cross and plus
    switch (marker) {
    case Marker::Circle:
        path.addEllipse(at, r, r);
        break;
    case Marker::Square:
        polygon({{-r * 0.88, -r * 0.88}, {r * 0.88, -r * 0.88}, {r * 0.88, r * 0.88}, {-r * 0.88, r * 0.88}});
        break;
    case Marker::Diamond:
        polygon({{0, -r * 1.15}, {r * 1.15, 0}, {0, r * 1.15}, {-r * 1.15, 0}});
        break;
    case Marker::TriangleUp:
        polygon({{0, -r}, {r, r * 0.8}, {-r, r * 0.8}});
        break;
    case Marker::TriangleDown:
        polygon({{0, r}, {r, -r * 0.8}, {-r, -r * 0.8}});
        break;
    case Marker::Cross: {
        const double d = w * std::sqrt(2.0);
        polygon({{-r, -r + d}, {-r + d, -r}, {0, -d}, {r - d, -r}, {r, -r + d}, {d, 0}, {r, r - d}, {r - d, r}, {0, d}, {-r + d, r}, {-r, r - d}, {-d, 0}});
        break;
    }
    case Marker::Plus:
        polygon({{-w, -r}, {w, -r}, {w, -w}, {r, -w}, {r, w}, {w, w}, {w, r}, {-w, r}, {-w, w}, {-r, w}, {-r, -w}, {-w, -w}});
        break;
    }
    return path;
}

} // namespace

QList<QLineF> strokes(const QList<QPointF>& points, const QList<qreal>& pattern)
{
    QList<QLineF> lines;
    lines.reserve(points.size());
    Dasher dasher(pattern);
    for (qsizetype i = 1; i < points.size(); ++i) {
        if (std::isnan(points[i].y()) || std::isnan(points[i - 1].y())) {
            dasher.restart();
        } else {
            dasher.add(QLineF(points[i - 1], points[i]), lines);
        }
    }
    return lines;
}

void paintMarker(QPainter& painter, const QPointF& at, Marker marker, double size, const QColor& colour, bool isHollow, const QColor& background)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isHollow ? colour : background, 1.5));
    painter.setBrush(isHollow ? background : colour);
    painter.drawPath(markerPath(at, marker, size + (isHollow ? 0 : 1)));
    painter.restore();
}

void fillArea(QPainter& painter, const QRectF& area, const SeriesStyle& style, const QColor& background)
{
    painter.fillRect(area, style.colour);
    if (style.texture != Qt::NoBrush && area.width() > 3 && area.height() > 3) {
        QColor faint = background;
        faint.setAlphaF(0.35F);
        painter.fillRect(area, QBrush(faint, style.texture));
    }
}

void paintSwatch(QPainter& painter, const QRectF& box, const SeriesStyle& style, const QColor& background, bool isBlock)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (isBlock) {
        const double side = std::min({box.width(), box.height(), 12.0});
        fillArea(painter, QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side), style, background);
    } else {
        painter.setPen(QPen(style.colour, 2, Qt::SolidLine, Qt::FlatCap));
        painter.drawLines(strokes({QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y())}, style.dash));
        paintMarker(painter, box.center(), style.marker, 7, style.colour, false, background);
    }
    painter.restore();
}

} // namespace widgets::charts
