// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/graph.h"

#include "flows/references.h"

#include <QSet>

namespace flows {

namespace {

/// Gathers edges in the order of the file, each once.
class Edges
{
public:
    explicit Edges(const Flow& flow)
    {
        for (const Step& step : flow.steps) {
            m_ids << step.id;
            m_known.insert(step.id);
        }
    }
    void take(const QList<Reference>& references, const QString& to, const QString& input)
    {
        for (const Reference& reference : references) {
            if (reference.isItem) {
                continue;
            }
            if (reference.isInput) {
                add({QString(), to, EdgeKind::Data, reference.path.value(0), input});
            } else if (m_known.contains(reference.root)) {
                add({reference.root, to, EdgeKind::Data, reference.path.join(QLatin1Char('.')), input});
            }
        }
    }
    void takeStep(const Step& step, const QString& to)
    {
        for (const Binding& binding : step.inputs) {
            take(referencesIn(binding.value, m_ids), to, binding.name);
        }
        for (auto setting = step.settings.begin(); setting != step.settings.end(); ++setting) {
            take(referencesIn(setting.value(), m_ids), to, setting.key());
        }
        take(referencesInExpression(step.when, m_ids), to, QStringLiteral("when"));
        for (const Branch& branch : step.branches) {
            take(referencesInExpression(branch.when, m_ids), to, branch.name);
        }
        for (const Variant& variant : step.variants) {
            for (const Binding& binding : variant.inputs) {
                take(referencesIn(binding.value, m_ids), to, binding.name);
            }
            take(referencesIn(QJsonValue(variant.settings), m_ids), to, variant.name);
        }
        for (const QString& wanted : step.onBranch) {
            const QString from = wanted.section(QLatin1Char('.'), 0, -2);
            if (m_known.contains(from)) {
                add({from, to, EdgeKind::Branch, wanted.section(QLatin1Char('.'), -1), QString()});
            }
        }
        for (const QString& from : step.after) {
            if (m_known.contains(from)) {
                add({from, to, EdgeKind::Order, QString(), QString()});
            }
        }
        for (const Step& inner : step.each) {
            takeStep(inner, to);
        }
    }
    const QStringList& ids() const { return m_ids; }
    QList<Edge> list;

private:
    void add(const Edge& edge)
    {
        const QString key = QStringList{edge.from, edge.to, QString::number(static_cast<int>(edge.kind)), edge.output, edge.input}.join(QChar(0x1f));
        if (!m_seen.contains(key)) {
            m_seen.insert(key);
            list << edge;
        }
    }
    QStringList m_ids;
    QSet<QString> m_known;
    QSet<QString> m_seen;
};

QHash<QString, QStringList> neighbours(const QList<Edge>& edges, bool towardsChildren)
{
    QHash<QString, QStringList> result;
    for (const Edge& edge : edges) {
        if (edge.from.isEmpty() || edge.to.isEmpty()) {
            continue;
        }
        QStringList& list = result[towardsChildren ? edge.from : edge.to];
        const QString& other = towardsChildren ? edge.to : edge.from;
        if (!list.contains(other)) {
            list << other;
        }
    }
    return result;
}

/// Steps without those that depend on a cycle, layer by layer; what is left over is returned through `rest`.
QList<QStringList> layersOf(const QStringList& ids, const QHash<QString, QStringList>& parents, QStringList& rest)
{
    QList<QStringList> layers;
    QSet<QString> placed;
    rest = ids;
    while (!rest.isEmpty()) {
        QStringList layer;
        QStringList later;
        for (const QString& id : rest) {
            const QStringList needs = parents.value(id);
            const bool isReady = std::all_of(needs.begin(), needs.end(), [&](const QString& need) { return placed.contains(need); });
            (isReady ? layer : later) << id;
        }
        if (layer.isEmpty()) {
            break;
        }
        placed.unite(QSet<QString>(layer.begin(), layer.end()));
        layers << layer;
        rest = later;
    }
    return layers;
}

/// Goes from need to need within `rest`, where every step has one, until a step comes again.
QStringList cycleAmong(const QStringList& rest, const QHash<QString, QStringList>& parents)
{
    const QSet<QString> left(rest.begin(), rest.end());
    QStringList path;
    QHash<QString, qsizetype> seen;
    QString at = rest.value(0);
    while (!at.isEmpty() && !seen.contains(at)) {
        seen.insert(at, path.size());
        path << at;
        const QStringList needs = parents.value(at);
        const auto next = std::find_if(needs.begin(), needs.end(), [&](const QString& need) { return left.contains(need); });
        at = next == needs.end() ? QString() : *next;
    }
    if (at.isEmpty()) {
        return {};
    }
    QStringList cycle = path.mid(seen.value(at));
    std::reverse(cycle.begin(), cycle.end()); // in the direction in which values travel
    std::rotate(cycle.begin(), cycle.end() - 1, cycle.end()); // the first of the file first
    cycle << cycle.first();
    return cycle;
}

QStringList reach(const QString& id, const QHash<QString, QStringList>& next)
{
    QStringList found{id};
    QSet<QString> seen{id};
    for (qsizetype at = 0; at < found.size(); ++at) {
        for (const QString& other : next.value(found[at])) {
            if (!seen.contains(other)) {
                seen.insert(other);
                found << other;
            }
        }
    }
    return found;
}

} // namespace

Graph graphOf(const Flow& flow)
{
    Edges edges(flow);
    for (const Step& step : flow.steps) {
        edges.takeStep(step, step.id);
    }
    for (const FlowOutput& output : flow.outputs) {
        edges.take(referencesIn(output.value, edges.ids()), QString(), output.name);
    }
    Graph graph;
    graph.edges = edges.list;
    const QHash<QString, QStringList> parents = neighbours(graph.edges, false);
    QStringList ids = edges.ids();
    ids.removeDuplicates();
    QStringList rest;
    graph.layers = layersOf(ids, parents, rest);
    if (!rest.isEmpty()) {
        graph.cycle = cycleAmong(rest, parents);
        graph.layers << rest;
    }
    return graph;
}

QStringList Graph::parents(const QString& id) const
{
    return neighbours(edges, false).value(id);
}

QStringList Graph::children(const QString& id) const
{
    return neighbours(edges, true).value(id);
}

QStringList Graph::downstream(const QString& id) const
{
    return reach(id, neighbours(edges, true));
}

QStringList Graph::upstream(const QString& id) const
{
    return reach(id, neighbours(edges, false)).mid(1);
}

QHash<QString, QPointF> placesOf(const Flow& flow, const Graph& graph)
{
    QHash<QString, QPointF> places;
    for (qsizetype layer = 0; layer < graph.layers.size(); ++layer) {
        for (qsizetype row = 0; row < graph.layers[layer].size(); ++row) {
            places.insert(graph.layers[layer][row], QPointF(layer, row - (graph.layers[layer].size() - 1) / 2.0));
        }
    }
    for (const Step& step : flow.steps) {
        if (step.at) {
            places.insert(step.id, *step.at);
        }
    }
    return places;
}

} // namespace flows
