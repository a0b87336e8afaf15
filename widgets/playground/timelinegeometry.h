// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/timeline.h"

#include <QRectF>

namespace widgets::playground {

/// Where a bar of the timeline lies.
struct BarBox
{
    QRectF rect;
    double markX = -1; ///< first token; -1: none
    int step = -1;     ///< index into FlowResult::steps
    int lane = 0;
    ::playground::StepStatus status = ::playground::StepStatus::Ok;
    QString name;
};

/// A line of the time axis.
struct AxisTick
{
    double x = 0;
    double ms = 0;
};

/// The pixels of the four-lane timeline, computed without a window. All lengths in device-independent pixels.
struct TimelineGeometry
{
    double labelWidth = 88;
    double laneHeight = 30;
    double axisHeight = 22;
    double rightMargin = 16;
    double minimumBar = 3; ///< a step of no time still shows

    QList<BarBox> boxes;
    QList<AxisTick> ticks;
    QList<QRectF> lanes; ///< whole lanes, label included
    double endMs = 1;

    /// Fills boxes, ticks and lanes for a view of `width`.
    void layout(const QList<::playground::TimelineLane>& source, double width);
    double x(double ms) const;
    double height() const { return axisHeight + laneHeight * double(lanes.size()); }
    /// Index into boxes of what lies under the point, or -1. Bars narrower than 8 px take clicks beside them.
    int boxAt(const QPointF& point) const;

private:
    double m_plot = 1; ///< width of the plot area
};

/// A step of 1, 2 or 5 times a power of ten that gives at most `most` ticks up to `endMs`.
double tickStep(double endMs, int most);

} // namespace widgets::playground
