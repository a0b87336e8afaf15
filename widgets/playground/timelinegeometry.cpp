// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/playground/timelinegeometry.h"

#include <cmath>

namespace widgets::playground {

double tickStep(double endMs, int most)
{
    const double rough = qMax(endMs, 1e-6) / qMax(most, 1);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough) {
            return factor * power;
        }
    }
    return 10 * power;
}

double TimelineGeometry::x(double ms) const
{
    return labelWidth + m_plot * qBound(0.0, ms / endMs, 1.0);
}

void TimelineGeometry::layout(const QList<::playground::TimelineLane>& source, double width)
{
    boxes.clear();
    ticks.clear();
    lanes.clear();
    m_plot = qMax(20.0, width - labelWidth - rightMargin);
    endMs = ::playground::timelineEndMs(source);
    const double step = tickStep(endMs, qMax(2, int(m_plot / 72)));
    for (int i = 0; i * step <= endMs; ++i) {
        ticks << AxisTick{x(i * step), i * step};
    }
    for (int lane = 0; lane < source.size(); ++lane) {
        const double top = axisHeight + lane * laneHeight;
        lanes << QRectF(0, top, width, laneHeight);
        for (const ::playground::TimelineBar& bar : source[lane].bars) {
            BarBox box;
            const double left = x(bar.startMs);
            const double right = qMax(left + minimumBar, x(bar.startMs + bar.durationMs));
            box.rect = QRectF(qMin(left, labelWidth + m_plot - minimumBar), top + 7, right - left, laneHeight - 14);
            box.markX = bar.markMs >= 0 ? x(bar.markMs) : -1;
            box.step = bar.step;
            box.lane = lane;
            box.status = bar.status;
            box.name = bar.name;
            boxes << box;
        }
    }
}

int TimelineGeometry::boxAt(const QPointF& point) const
{
    int found = -1;
    double nearest = 1e9;
    for (int i = 0; i < boxes.size(); ++i) {
        const double slack = qMax(0.0, (8 - boxes[i].rect.width()) / 2);
        const QRectF area = boxes[i].rect.adjusted(-slack, -4, slack, 4);
        const double distance = std::abs(area.center().x() - point.x());
        if (area.contains(point) && distance < nearest) {
            found = i;
            nearest = distance;
        }
    }
    return found;
}

} // namespace widgets::playground
