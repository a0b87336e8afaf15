// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/flowviews.h"

#include <QRectF>

namespace widgets::flows {

/// Where nodes and lines of a flow stand: layers one after the other, each ordered so that few lines cross (barycentre sweeps over
/// layers with a point for every line that passes), moved towards what they are joined to. Points in device-independent pixels at zoom
/// 1; nothing of it needs a window. Value type.
struct CanvasLayout
{
    enum class Direction { LeftToRight, TopDown };
    struct Options
    {
        Direction direction = Direction::LeftToRight;
        QSizeF node{196, 68};
        QSizeF end{122, 50};  ///< of the flow's inputs and outputs
        double along = 40;  ///< between layers
        double across = 22; ///< between nodes of a layer
    };
    struct Node
    {
        QString id;
        QRectF rect;
        int layer = 0;
        int row = 0; ///< within the layer
    };
    /// From the edge of one node over a point in each layer between to the edge of the other.
    struct Line
    {
        qsizetype edge = 0; ///< index in FlowView::edges
        QList<QPointF> points;
        bool isBack = false; ///< part of a cycle
    };
    QList<Node> nodes;
    QList<Line> lines;
    QRectF bounds;
    Direction direction = Direction::LeftToRight;

    static CanvasLayout of(const ::flows::FlowView& view, const Options& options);
    const Node* node(const QString& id) const;
    QString nodeAt(const QPointF& point) const;
    /// Index in `lines`; -1: none within `tolerance`.
    qsizetype lineAt(const QPointF& point, double tolerance) const;
    /// The node that an arrow key leads to: a neighbour along a line in that direction first, otherwise the nearest that way. The id
    /// itself at the end; the first node for an unknown id.
    QString towards(const QString& id, Qt::ArrowType arrow, const ::flows::FlowView& view) const;
};

} // namespace widgets::flows
