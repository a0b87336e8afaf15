// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/flowviews.h"

#include "flows/kinds.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QSet>

namespace flows {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(flows::Views)
};

constexpr int kLongText = 60;

QString jsonText(const QJsonValue& value)
{
    if (value.isArray()) {
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Indented)).trimmed();
    }
    if (value.isObject()) {
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Indented)).trimmed();
    }
    const QString listed = QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    return listed.mid(1).chopped(1);
}

/// What tells two steps of one kind apart: its prompt, index, address.
QString subtitleOf(const Step& step)
{
    for (const char* name : {"prompt", "index", "url", "flow", "mode", "method", "deployment"}) {
        const QString value = step.settings.value(QLatin1String(name)).toString();
        if (!value.isEmpty()) {
            return value.section(QLatin1Char('/'), -1);
        }
    }
    if (!step.branches.isEmpty()) {
        return step.branches.first().when;
    }
    return step.description;
}

void takeRun(StepView& view, const StepRecord& record)
{
    view.state = record.state;
    view.stateText = stateText(record.state);
    view.timeText = durationText(record.durationMs);
    const qint64 tokens = record.usage.promptTokens + record.usage.completionTokens;
    view.tokenText = tokens > 0 ? Text::tr("%Ln token(s)", nullptr, int(std::min<qint64>(tokens, INT_MAX))) : QString();
    view.variant = record.variant.isEmpty() ? view.variant : record.variant;
}

StepView viewOf(const Step& step, const QList<FlowProblem>& problems)
{
    StepView view;
    view.id = step.id;
    view.title = step.title.isEmpty() ? step.id : step.title;
    view.kind = step.kind;
    view.kindLabel = factsOf(step.kind).label;
    view.subtitle = subtitleOf(step);
    view.line = step.place.line;
    view.variant = step.variant;
    for (const Variant& variant : step.variants) {
        view.variants << variant.name;
    }
    for (const Branch& branch : step.branches) {
        view.branches << branch.name;
    }
    if (!step.otherwise.isEmpty()) {
        view.branches << step.otherwise;
    }
    for (const FlowProblem& problem : problems) {
        if (problem.step == step.id) {
            view.hasError = view.hasError || problem.severity == Severity::Error;
            view.hasWarning = view.hasWarning || problem.severity == Severity::Warning;
        }
    }
    if (step.kind == StepKind::Unmapped) {
        view.mark = Text::tr("no counterpart");
        view.markHelp = step.settings.value(QLatin1String("reason")).toString();
    }
    return view;
}

StepView endView(const QString& id, const QString& title, const QStringList& names)
{
    StepView view;
    view.id = id;
    view.title = title;
    view.kindLabel = title;
    view.subtitle = names.join(QStringLiteral(", "));
    view.isEnd = true;
    return view;
}

/// Two steps are joined by one line, however many values go along it. Inputs reach only what would hang loose otherwise.
QList<EdgeView> edgesOf(const Graph& graph)
{
    QList<EdgeView> edges;
    const auto add = [&edges](const EdgeView& edge) {
        for (EdgeView& known : edges) {
            if (known.from == edge.from && known.to == edge.to) {
                if (edge.kind == EdgeKind::Branch) {
                    known.kind = EdgeKind::Branch;
                    known.label = known.label.isEmpty() ? edge.label : known.label + QStringLiteral(", ") + edge.label;
                }
                return;
            }
        }
        edges << edge;
    };
    for (const Edge& edge : graph.edges) {
        if (edge.from.isEmpty() && (edge.to.isEmpty() || !graph.parents(edge.to).isEmpty())) {
            continue;
        }
        add({edge.from.isEmpty() ? kInputsNode : edge.from, edge.to.isEmpty() ? kOutputsNode : edge.to, edge.kind == EdgeKind::Branch ? edge.output : QString(), edge.kind});
    }
    return edges;
}

template <typename List> QStringList namesOf(const List& list)
{
    QStringList names;
    for (const auto& each : list) {
        names << each.name;
    }
    return names;
}

void addEnds(FlowView& view, const Flow& flow)
{
    if (!flow.inputs.isEmpty()) {
        view.steps.prepend(endView(kInputsNode, Text::tr("Inputs"), namesOf(flow.inputs)));
        view.layers.prepend({kInputsNode});
    }
    if (!flow.outputs.isEmpty()) {
        view.steps.append(endView(kOutputsNode, Text::tr("Outputs"), namesOf(flow.outputs)));
        view.layers.append({kOutputsNode});
    }
}

FieldView field(const QStringList& path, const QString& label, const QJsonValue& value, const QString& help = {})
{
    FieldView view{path, label, help, editText(value), {}, PortType::Any, false, false};
    view.isLong = view.text.contains(QLatin1Char('\n')) || view.text.size() > kLongText;
    return view;
}

} // namespace

const StepView* FlowView::step(const QString& id) const
{
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const StepView& each) { return each.id == id; });
    return found == steps.end() ? nullptr : &*found;
}

FlowView viewOf(const Flow& flow, const QList<FlowProblem>& problems, const RunRecord* record, const QSet<QString>& breakpoints)
{
    const Graph graph = graphOf(flow);
    FlowView view;
    view.layers = graph.layers;
    view.cycle = graph.cycle;
    view.edges = edgesOf(graph);
    for (const Step& step : flow.steps) {
        if (view.step(step.id)) {
            continue; // an id that is there twice is a problem of its own
        }
        StepView one = viewOf(step, problems);
        one.hasBreakpoint = breakpoints.contains(step.id);
        const StepRecord* const run = record ? record->step(step.id) : nullptr;
        if (run) {
            takeRun(one, *run);
        }
        view.steps << one;
        if (step.at) {
            view.pinned.insert(step.id, *step.at);
        }
    }
    addEnds(view, flow);
    return view;
}

FlowView viewOf(const DagFlow& dag, const QList<NodeMapping>& nodes)
{
    FlowView view = viewOf(dag.asGraph(), {}, nullptr, {});
    for (StepView& step : view.steps) {
        for (const NodeMapping& node : nodes) {
            if (node.node != step.id) {
                continue;
            }
            step.title = node.node;
            step.kindLabel = node.type.section(QLatin1Char(' '), 0, 0);
            step.line = node.place.line;
            step.markHelp = node.why;
            step.mark = node.how == NodeMapping::How::Unmapped ? Text::tr("no counterpart") : node.how == NodeMapping::How::Adapted ? Text::tr("check") : QString();
            step.subtitle = node.how == NodeMapping::How::Unmapped ? QString() : Text::tr("becomes: %1").arg(node.kind);
            const std::optional<StepKind> kind = kindFromName(node.kind);
            step.kind = node.how == NodeMapping::How::Unmapped ? StepKind::Unmapped : kind.value_or(StepKind::Transform);
            break;
        }
    }
    return view;
}

QList<FieldView> fieldsOf(const Step& step)
{
    const KindFacts facts = factsOf(step.kind);
    QList<FieldView> fields;
    fields << field({QStringLiteral("title")}, Text::tr("Title"), step.title);
    for (const Port& port : facts.settings) {
        FieldView one = field({port.name}, port.label, step.settings.value(port.name), port.help);
        one.choices = port.choices;
        one.type = port.type;
        one.isRequired = port.required;
        fields << one;
    }
    QStringList named;
    for (const Port& port : facts.inputs) {
        const Binding* const bound = step.input(port.name);
        FieldView one = field({QStringLiteral("inputs"), port.name}, port.label, bound ? bound->value : QJsonValue(), port.help);
        one.isRequired = port.required;
        fields << one;
        named << port.name;
    }
    for (const Binding& binding : step.inputs) {
        if (!named.contains(binding.name)) {
            fields << field({QStringLiteral("inputs"), binding.name}, binding.name, binding.value);
        }
    }
    fields << field({QStringLiteral("when")}, Text::tr("Only when"), step.when, Text::tr("A Jinja expression; false skips the step."));
    return fields;
}

QString stateText(StepState state)
{
    switch (state) {
    case StepState::Waiting: return Text::tr("waiting");
    case StepState::Paused: return Text::tr("paused");
    case StepState::Running: return Text::tr("running");
    case StepState::Ok: return Text::tr("done");
    case StepState::Cached: return Text::tr("from the cache");
    case StepState::Kept: return Text::tr("kept");
    case StepState::Skipped: return Text::tr("skipped");
    case StepState::Blocked: return Text::tr("blocked");
    case StepState::Failed: return Text::tr("failed");
    case StepState::Cancelled: return Text::tr("stopped");
    }
    return {};
}

QString runStateText(RunState state)
{
    switch (state) {
    case RunState::Running: return Text::tr("Running");
    case RunState::Ok: return Text::tr("Done");
    case RunState::Failed: return Text::tr("Failed");
    case RunState::Cancelled: return Text::tr("Stopped");
    }
    return {};
}

QString durationText(double ms)
{
    if (ms < 0) {
        return {};
    }
    return ms < 999.5 ? Text::tr("%1 ms").arg(QLocale().toString(ms, 'f', 0)) : Text::tr("%1 s").arg(QLocale().toString(ms / 1000, 'f', ms < 9950 ? 1 : 0));
}

StepDetail detailOf(const StepRecord& step, const QString& currency)
{
    const QLocale locale;
    StepDetail detail;
    detail.notes = step.notes;
    detail.error = step.error;
    detail.reason = step.reason;
    detail.inputIsJson = true;
    detail.inputText = step.input.isEmpty() ? QString() : jsonText(step.input);
    const QJsonValue text = step.output.isObject() && step.output.toObject().contains(QLatin1String("text")) ? step.output.toObject().value(QLatin1String("text")) : step.output;
    detail.outputIsJson = !text.isString();
    detail.outputText = step.output.isNull() || step.output.isUndefined() ? QString() : text.isString() ? text.toString() : jsonText(text);
    const auto add = [&detail](const QString& name, const QString& value) {
        if (!value.isEmpty()) {
            detail.facts << qMakePair(name, value);
        }
    };
    add(Text::tr("State"), stateText(step.state));
    add(Text::tr("Time"), durationText(step.durationMs));
    add(Text::tr("Began after"), durationText(step.startMs));
    add(Text::tr("First token"), durationText(step.firstTokenMs));
    if (step.usage.promptTokens + step.usage.completionTokens > 0) {
        add(Text::tr("Tokens"), Text::tr("%1 in, %2 out").arg(locale.toString(step.usage.promptTokens), locale.toString(step.usage.completionTokens)));
    }
    if (step.cost) {
        add(Text::tr("Cost"), QStringLiteral("%1 %2").arg(locale.toString(*step.cost, 'f', 5), currency));
    }
    add(Text::tr("Tries"), step.tries > 0 ? locale.toString(step.tries) : QString());
    add(Text::tr("Cache"), step.state == StepState::Cached ? Text::tr("used") : QString());
    add(Text::tr("Variant"), step.variant);
    add(Text::tr("Model"), step.model);
    add(Text::tr("Deployment"), step.deployment);
    add(Text::tr("Prompt"), step.promptVersion.isEmpty() ? step.promptName : QStringLiteral("%1 @ %2").arg(step.promptName, step.promptVersion));
    add(Text::tr("Request"), step.requestId);
    return detail;
}

QList<BarView> barsOf(const RunRecord& record, double nowMs)
{
    QList<BarView> bars;
    for (const StepRecord& step : record.steps) {
        if (step.startMs < 0) {
            continue;
        }
        const double end = step.durationMs >= 0 ? step.startMs + step.durationMs : std::max(nowMs, step.startMs);
        bars << BarView{step.path, step.id, step.state, step.startMs, end};
    }
    return bars;
}

QString editText(const QJsonValue& value)
{
    if (value.isUndefined() || value.isNull()) {
        return {};
    }
    return value.isString() ? value.toString() : jsonText(value);
}

std::optional<QJsonValue> valueOf(const QString& text, PortType type)
{
    const QString trimmed = text.trimmed();
    const bool mayBeJson = type != PortType::String && (trimmed.startsWith(QLatin1Char('{')) || trimmed.startsWith(QLatin1Char('[')));
    const QJsonDocument parsed = mayBeJson ? QJsonDocument::fromJson(trimmed.toUtf8()) : QJsonDocument(); // references may stand inside
    if (parsed.isArray()) {
        return type == PortType::Any || type == PortType::List ? std::optional(QJsonValue(parsed.array())) : std::nullopt;
    }
    if (parsed.isObject()) {
        return type == PortType::Any || type == PortType::Object ? std::optional(QJsonValue(parsed.object())) : std::nullopt;
    }
    const bool isReference = text.contains(QLatin1String("${")) || text.contains(QLatin1String("{{"));
    return isReference || type == PortType::Any ? std::optional(QJsonValue(text)) : valueFromText(type, text);
}

} // namespace flows
