// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/flowcheck.h"

#include "flows/flowreader.h"
#include "flows/graph.h"
#include "flows/stepcheck.h"

#include <QCoreApplication>
#include <QDir>
#include <QSet>

namespace flows {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(flows::FlowCheck)
};

constexpr qsizetype kLongestId = 200;
constexpr qsizetype kDeepestSubFlow = 20;

QString problemOfId(const QString& id)
{
    if (id.size() > kLongestId) {
        return Text::tr("The id is longer than %1 characters.").arg(kLongestId);
    }
    const bool hasControls = std::any_of(id.begin(), id.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
    if (hasControls || id.trimmed() != id) {
        return Text::tr("The id holds control characters, or blanks at its ends.");
    }
    if (id == QLatin1String("inputs") || id == QLatin1String("item") || id == QLatin1String("index") || id == QLatin1String("steps")) {
        return Text::tr("\"%1\" has a meaning of its own in references.").arg(id);
    }
    return {};
}

void checkIds(const Flow& flow, QList<FlowProblem>& problems)
{
    QHash<QString, Place> seen;
    for (const Step& step : flow.steps) {
        const QString wrong = problemOfId(step.id);
        if (!wrong.isEmpty()) {
            problems << FlowProblem{Severity::Error, QStringLiteral("badId"), wrong, Text::tr("Choose another id."), step.place, step.id, {}};
        }
        if (seen.contains(step.id) && !step.id.isEmpty()) {
            problems << FlowProblem{Severity::Error, QStringLiteral("duplicateId"),
                                    Text::tr("The id \"%1\" is taken by the step in line %2.").arg(step.id).arg(seen.value(step.id).line),
                                    Text::tr("Give one of them another id."), step.place, step.id, {}};
        }
        seen.insert(step.id, step.place);
    }
}

void checkCycle(const Flow& flow, const Graph& graph, QList<FlowProblem>& problems)
{
    if (graph.cycle.isEmpty()) {
        return;
    }
    const Step* first = flow.step(graph.cycle.first());
    problems << FlowProblem{Severity::Error, QStringLiteral("cycle"),
                            Text::tr("The steps wait for each other: %1.").arg(graph.cycle.join(QStringLiteral(" → "))),
                            Text::tr("Remove one of the references between them."), first ? first->place : Place(), graph.cycle.first(), graph.cycle};
}

void checkReach(const Flow& flow, const Graph& graph, QList<FlowProblem>& problems)
{
    if (flow.outputs.isEmpty()) {
        problems << FlowProblem{Severity::Warning, QStringLiteral("missingOutput"), Text::tr("The flow has no outputs, so a run gives nothing."),
                                Text::tr("Add \"outputs:\" with a name and a reference to a step."), {1, 1}, {}, {}};
        return;
    }
    QSet<QString> used;
    for (const Edge& edge : graph.edges) {
        if (edge.to.isEmpty() && !edge.from.isEmpty() && !used.contains(edge.from)) {
            used.insert(edge.from);
            const QStringList needed = graph.upstream(edge.from);
            used.unite(QSet<QString>(needed.begin(), needed.end()));
        }
    }
    for (const Step& step : flow.steps) {
        if (!used.contains(step.id) && step.kind != StepKind::Tool) { // an HTTP call may be made for what it does
            problems << FlowProblem{Severity::Warning, QStringLiteral("unreachable"), Text::tr("No output of the flow needs the step \"%1\".").arg(step.id),
                                    Text::tr("Refer to it from an output or from a step that one needs, or remove it."), step.place, step.id, {}};
        }
    }
}

QStringList subFlowsOf(const Flow& flow)
{
    QStringList files;
    for (const Step& step : flow.steps) {
        if (step.kind != StepKind::SubFlow && step.kind != StepKind::FanOut) {
            continue;
        }
        const QString file = step.settings.value(QLatin1String("flow")).toString();
        if (!file.isEmpty()) {
            files << file;
        }
        for (const Step& inner : step.each) {
            const QString innerFile = inner.settings.value(QLatin1String("flow")).toString();
            if (!innerFile.isEmpty()) {
                files << innerFile;
            }
        }
    }
    return files;
}

using TextOf = std::function<std::optional<QByteArray>(const QString&)>;

/// Follows sub-flows depth first; the path that leads back becomes one problem.
class SubFlowWalk
{
public:
    SubFlowWalk(const TextOf& textOf, QList<FlowProblem>& problems) : m_textOf(textOf), m_problems(problems) {}
    void walk(const Flow& flow, const QStringList& path, const Step* origin)
    {
        for (const QString& file : subFlowsOf(flow)) {
            const Step* step = origin;
            for (const Step& each : flow.steps) {
                if (!step && each.settings.value(QLatin1String("flow")).toString() == file) {
                    step = &each;
                }
            }
            visit(file, path, step);
        }
    }

private:
    /// Beside the flow that names it, or from the library's root.
    QString placeOf(const QString& name, const QString& from) const
    {
        const QString beside = QDir::cleanPath(from.section(QLatin1Char('/'), 0, -2) + QLatin1Char('/') + name);
        const QString fromRoot = QDir::cleanPath(name);
        const QString local = beside.startsWith(QLatin1Char('/')) ? beside.mid(1) : beside;
        return local != fromRoot && m_textOf(local) ? local : fromRoot;
    }
    void visit(const QString& name, const QStringList& path, const Step* origin)
    {
        const QString file = placeOf(name, path.last());
        const Place place = origin ? origin->places.value(QStringLiteral("flow"), origin->place) : Place();
        const QString id = origin ? origin->id : QString();
        if (path.contains(file) || path.size() > kDeepestSubFlow) {
            const QStringList cycle = path.mid(path.indexOf(file)) << file;
            m_problems << FlowProblem{Severity::Error, QStringLiteral("cycle"), Text::tr("The flows lead back to each other: %1.").arg(cycle.join(QStringLiteral(" → "))),
                                      Text::tr("Remove one of these steps."), place, id, cycle};
            return;
        }
        if (m_seen.contains(file)) {
            return;
        }
        const std::optional<QByteArray> text = m_textOf(file);
        if (!text) {
            m_problems << FlowProblem{Severity::Error, QStringLiteral("unknownFlow"), Text::tr("There is no flow \"%1\".").arg(file),
                                      Text::tr("Check its path."), place, id, {}};
            return;
        }
        walk(parseFlow(*text, file).flow, path + QStringList{file}, origin);
        m_seen.insert(file); // afterwards: a way back to it is a cycle first
    }
    const TextOf& m_textOf;
    QList<FlowProblem>& m_problems;
    QSet<QString> m_seen;
};

} // namespace

QList<FlowProblem> checkFlow(const Flow& flow)
{
    QList<FlowProblem> problems;
    checkIds(flow, problems);
    StepCheck check(flow, problems);
    for (const Step& step : flow.steps) {
        check.check(step);
    }
    for (const FlowOutput& output : flow.outputs) {
        check.checkOutput(output);
    }
    const Graph graph = graphOf(flow);
    checkCycle(flow, graph, problems);
    checkReach(flow, graph, problems);
    return problems;
}

QList<FlowProblem> checkSubFlows(const Flow& flow, const TextOf& textOf)
{
    QList<FlowProblem> problems;
    SubFlowWalk(textOf, problems).walk(flow, {flow.file}, nullptr);
    return problems;
}

} // namespace flows
