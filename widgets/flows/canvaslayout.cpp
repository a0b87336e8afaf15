// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flows/canvaslayout.h"

#include <QSet>
#include <cmath>
#include <functional>

namespace widgets::flows {

namespace {

constexpr int kSweeps = 6;
constexpr int kMoves = 8;
constexpr double kPassing = 14; ///< room of a line that passes a layer

/// A node, or the point at which a line passes a layer.
struct Cell
{
    QString id; ///< empty: a point
    double at = 0, size = 0;
    QList<int> before, after; ///< rows in the neighbouring layers
};

class Layering
{
public:
    Layering(const ::flows::FlowView& view, double gap, const std::function<double(const ::flows::StepView&)>& breadthOf) : m_view(view), m_gap(gap)
    {
        for (const QStringList& ids : view.layers) {
            std::vector<Cell> layer;
            for (const QString& id : ids) {
                if (view.step(id) && !m_place.contains(id)) {
                    m_place.insert(id, {int(layers.size()), int(layer.size())});
                    layer.push_back({id, 0, breadthOf(*view.step(id)), {}, {}});
                }
            }
            if (!layer.empty()) {
                layers.push_back(layer);
            }
        }
        addLeft(breadthOf);
        addLines();
    }
    void arrange()
    {
        for (int sweep = 0; sweep < kSweeps; ++sweep) {
            for (std::size_t i = 1; i < layers.size() && sweep % 2 == 0; ++i) {
                sort(i, true);
            }
            for (std::size_t i = layers.size(); i-- > 1 && sweep % 2 == 1;) {
                sort(i - 1, false);
            }
        }
        for (std::vector<Cell>& layer : layers) {
            pack(layer, {});
        }
        for (int move = 0; move < kMoves; ++move) {
            for (std::size_t i = 0; i < layers.size(); ++i) {
                pull(move % 2 == 0 ? i : layers.size() - 1 - i);
            }
        }
    }
    std::vector<std::vector<Cell>> layers;
    /// Layer and row of every point of a line, by edge.
    QHash<qsizetype, QList<QPair<int, int>>> passes;
    QPair<int, int> placeOf(const QString& id) const { return m_place.value(id, {-1, -1}); }

private:
    void addLeft(const std::function<double(const ::flows::StepView&)>& breadthOf)
    {
        std::vector<Cell> rest; // what no layer named
        for (const ::flows::StepView& step : m_view.steps) {
            if (!m_place.contains(step.id)) {
                m_place.insert(step.id, {int(layers.size()), int(rest.size())});
                rest.push_back({step.id, 0, breadthOf(step), {}, {}});
            }
        }
        if (!rest.empty()) {
            layers.push_back(rest);
        }
    }
    void addLines()
    {
        for (qsizetype edge = 0; edge < m_view.edges.size(); ++edge) {
            const QPair<int, int> from = placeOf(m_view.edges[edge].from);
            const QPair<int, int> to = placeOf(m_view.edges[edge].to);
            if (from.first < 0 || to.first <= from.first) {
                continue;
            }
            QPair<int, int> last = from;
            QList<QPair<int, int>> points;
            for (int layer = from.first + 1; layer <= to.first; ++layer) {
                QPair<int, int> next = to;
                if (layer < to.first) {
                    next = {layer, int(layers[std::size_t(layer)].size())};
                    layers[std::size_t(layer)].push_back({{}, 0, kPassing, {}, {}});
                    points << next;
                }
                cell(last).after << next.second;
                cell(next).before << last.second;
                last = next;
            }
            passes.insert(edge, points);
        }
    }
    Cell& cell(QPair<int, int> at) { return layers[std::size_t(at.first)][std::size_t(at.second)]; }

    void sort(std::size_t at, bool forwards)
    {
        std::vector<Cell>& layer = layers[at];
        std::vector<QPair<double, int>> order;
        for (int row = 0; row < int(layer.size()); ++row) {
            const QList<int>& joined = forwards ? layer[std::size_t(row)].before : layer[std::size_t(row)].after;
            double sum = 0;
            for (const int other : joined) {
                sum += other;
            }
            order.push_back({joined.isEmpty() ? double(row) : sum / double(joined.size()), row});
        }
        std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        std::vector<int> newRow(layer.size());
        std::vector<Cell> sorted;
        for (int row = 0; row < int(order.size()); ++row) {
            newRow[std::size_t(order[std::size_t(row)].second)] = row;
            sorted.push_back(layer[std::size_t(order[std::size_t(row)].second)]);
        }
        layer = sorted;
        renumber(at, newRow);
    }
    void renumber(std::size_t at, const std::vector<int>& newRow)
    {
        const auto map = [&newRow](QList<int>& rows) {
            for (int& row : rows) {
                row = newRow[std::size_t(row)];
            }
        };
        if (at > 0) {
            for (Cell& each : layers[at - 1]) {
                map(each.after);
            }
        }
        if (at + 1 < layers.size()) {
            for (Cell& each : layers[at + 1]) {
                map(each.before);
            }
        }
        for (auto place = m_place.begin(); place != m_place.end(); ++place) {
            if (place->first == int(at)) {
                place->second = newRow[std::size_t(place->second)];
            }
        }
        for (QList<QPair<int, int>>& points : passes) {
            for (QPair<int, int>& point : points) {
                point.second = point.first == int(at) ? newRow[std::size_t(point.second)] : point.second;
            }
        }
    }
    /// Places the cells near where they want to be, in their order and without overlap; their middle stays where the wishes' is.
    void pack(std::vector<Cell>& layer, const std::vector<double>& wanted)
    {
        double error = 0;
        double end = 0;
        for (std::size_t i = 0; i < layer.size(); ++i) {
            const double least = i == 0 ? -INFINITY : end + m_gap + layer[i].size / 2;
            const double wish = wanted.empty() ? (i == 0 ? 0 : least) : wanted[i];
            layer[i].at = std::max(least, wish);
            end = layer[i].at + layer[i].size / 2;
            error += layer[i].at - (wanted.empty() ? 0 : wish);
        }
        for (Cell& each : layer) {
            each.at -= error / double(layer.size());
        }
    }
    void pull(std::size_t at)
    {
        std::vector<double> wanted;
        for (const Cell& each : layers[at]) {
            double sum = 0;
            for (const int row : each.before) {
                sum += layers[at - 1][std::size_t(row)].at;
            }
            for (const int row : each.after) {
                sum += layers[at + 1][std::size_t(row)].at;
            }
            const double count = double(each.before.size() + each.after.size());
            wanted.push_back(count > 0 ? sum / count : each.at);
        }
        pack(layers[at], wanted);
    }

    const ::flows::FlowView& m_view;
    double m_gap;
    QHash<QString, QPair<int, int>> m_place;
};

QPointF turned(CanvasLayout::Direction direction, double along, double across)
{
    return direction == CanvasLayout::Direction::LeftToRight ? QPointF(along, across) : QPointF(across, along);
}

double distanceTo(const QPointF& point, const QPointF& a, const QPointF& b)
{
    const QPointF line = b - a;
    const double length = QPointF::dotProduct(line, line);
    const double share = length > 0 ? std::clamp(QPointF::dotProduct(point - a, line) / length, 0.0, 1.0) : 0;
    const QPointF off = point - (a + line * share);
    return std::hypot(off.x(), off.y());
}

bool isThatWay(Qt::ArrowType arrow, const QPointF& step)
{
    switch (arrow) {
    case Qt::LeftArrow: return step.x() < -1;
    case Qt::RightArrow: return step.x() > 1;
    case Qt::UpArrow: return step.y() < -1;
    default: return step.y() > 1;
    }
}

} // namespace

CanvasLayout CanvasLayout::of(const ::flows::FlowView& view, const Options& options)
{
    CanvasLayout layout;
    layout.direction = options.direction;
    const bool isAcross = options.direction == Direction::LeftToRight;
    const auto sizeOf = [&options](const ::flows::StepView& step) { return step.isEnd ? options.end : options.node; };
    Layering layering(view, options.across, [&](const ::flows::StepView& step) { return isAcross ? sizeOf(step).height() : sizeOf(step).width(); });
    layering.arrange();
    QList<QPair<double, double>> spans; // begin and length of each layer
    for (const std::vector<Cell>& layer : layering.layers) {
        double length = 0;
        for (const Cell& cell : layer) {
            const ::flows::StepView* const step = view.step(cell.id);
            length = std::max(length, !step ? 0 : isAcross ? sizeOf(*step).width() : sizeOf(*step).height());
        }
        spans << qMakePair(spans.isEmpty() ? 0.0 : spans.last().first + spans.last().second + options.along, length);
    }
    for (std::size_t layer = 0; layer < layering.layers.size(); ++layer) {
        const double along = spans[qsizetype(layer)].first + spans[qsizetype(layer)].second / 2;
        for (std::size_t row = 0; row < layering.layers[layer].size(); ++row) {
            const Cell& cell = layering.layers[layer][row];
            if (cell.id.isEmpty()) {
                continue;
            }
            QPointF middle = turned(options.direction, along, cell.at);
            if (view.pinned.contains(cell.id)) {
                const QPointF pin = view.pinned.value(cell.id);
                middle = QPointF((pin.x() + 0.5) * (options.node.width() + options.along), pin.y() * (options.node.height() + options.across));
            }
            QRectF rect(QPointF(), sizeOf(*view.step(cell.id)));
            rect.moveCenter(middle);
            layout.nodes << Node{cell.id, rect, int(layer), int(row)};
            layout.bounds |= rect;
        }
    }
    for (qsizetype edge = 0; edge < view.edges.size(); ++edge) {
        const Node* const from = layout.node(view.edges[edge].from);
        const Node* const to = layout.node(view.edges[edge].to);
        if (!from || !to) {
            continue;
        }
        Line line{edge, {}, from->layer >= to->layer};
        const auto port = [&](const QRectF& rect, double side) {
            return isAcross ? QPointF(rect.center().x() + side * rect.width() / 2, rect.center().y()) : QPointF(rect.center().x(), rect.center().y() + side * rect.height() / 2);
        };
        line.points << port(from->rect, 1);
        for (const QPair<int, int>& pass : layering.passes.value(edge)) {
            const double at = layering.layers[std::size_t(pass.first)][std::size_t(pass.second)].at;
            const QPair<double, double> span = spans[pass.first];
            line.points << turned(options.direction, span.first, at) << turned(options.direction, span.first + span.second, at);
        }
        line.points << port(to->rect, -1);
        layout.lines << line;
        for (const QPointF& point : std::as_const(line.points)) {
            layout.bounds |= QRectF(point - QPointF(1, 1), QSizeF(2, 2));
        }
    }
    return layout;
}

const CanvasLayout::Node* CanvasLayout::node(const QString& id) const
{
    const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const Node& each) { return each.id == id; });
    return found == nodes.end() ? nullptr : &*found;
}

QString CanvasLayout::nodeAt(const QPointF& point) const
{
    for (auto each = nodes.rbegin(); each != nodes.rend(); ++each) {
        if (each->rect.contains(point)) {
            return each->id;
        }
    }
    return {};
}

qsizetype CanvasLayout::lineAt(const QPointF& point, double tolerance) const
{
    for (qsizetype at = 0; at < lines.size(); ++at) {
        for (qsizetype i = 1; i < lines[at].points.size(); ++i) {
            if (distanceTo(point, lines[at].points[i - 1], lines[at].points[i]) <= tolerance) {
                return at;
            }
        }
    }
    return -1;
}

QString CanvasLayout::towards(const QString& id, Qt::ArrowType arrow, const ::flows::FlowView& view) const
{
    const Node* const here = node(id);
    if (!here) {
        return nodes.isEmpty() ? QString() : nodes.first().id;
    }
    QSet<QString> joined;
    for (const ::flows::EdgeView& edge : view.edges) {
        if (edge.from == id) {
            joined.insert(edge.to);
        } else if (edge.to == id) {
            joined.insert(edge.from);
        }
    }
    QString best = id;
    double least = INFINITY;
    for (const Node& each : nodes) {
        const QPointF step = each.rect.center() - here->rect.center();
        if (each.id == id || !isThatWay(arrow, step)) {
            continue;
        }
        const bool isLevel = arrow == Qt::LeftArrow || arrow == Qt::RightArrow;
        const double off = isLevel ? std::abs(step.y()) : std::abs(step.x());
        const double distance = std::hypot(step.x(), step.y()) + 2 * off - (joined.contains(each.id) ? 1e5 : 0);
        if (distance < least) {
            least = distance;
            best = each.id;
        }
    }
    return best;
}

} // namespace widgets::flows
