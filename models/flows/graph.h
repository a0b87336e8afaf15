// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/flow.h"

namespace flows {

/// Why one step waits for another.
enum class EdgeKind { Data, Branch, Order };

struct Edge
{
    QString from; ///< step id; empty: an input of the flow
    QString to;   ///< step id; empty: an output of the flow
    EdgeKind kind = EdgeKind::Data;
    QString output; ///< what is used of `from` ("documents.0.title"), the branch, or the name of the flow's input
    QString input;  ///< where it goes: the input, setting or flow output
    friend bool operator==(const Edge&, const Edge&) = default;
};

/// The edges of a flow and an order to draw it in. References to steps that are not there have no edge.
struct Graph
{
    QList<Edge> edges;
    QList<QStringList> layers; ///< ids; a step stands right of everything it waits for. Steps of cycles come last
    QStringList cycle;         ///< ids along the first cycle found, the first repeated at the end; empty: none

    /// Steps that `id` waits for, each once.
    QStringList parents(const QString& id) const;
    QStringList children(const QString& id) const;
    /// `id` and all steps that come after it by any edge.
    QStringList downstream(const QString& id) const;
    /// All steps that `id` needs by any edge.
    QStringList upstream(const QString& id) const;
};

Graph graphOf(const Flow& flow);

/// Where every step stands in a drawing: its own place, or one by layer. In units of one step's width and height.
QHash<QString, QPointF> placesOf(const Flow& flow, const Graph& graph);

} // namespace flows
