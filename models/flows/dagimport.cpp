// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/dagimport.h"

#include "flows/flowreader.h"
#include "flows/nodemapper.h"
#include "flows/references.h"
#include "flows/yamltext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSaveFile>

namespace flows {

namespace {

using Node = prompts::YamlNode;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(flows::DagImport)
};

Node mapOf(const StepMembers& members)
{
    Node map;
    map.kind = Node::Kind::Map;
    for (const auto& [name, value] : members) {
        if (!value.isUndefined()) {
            map.members.push_back({name, 0, 0, nodeOf(value)});
        }
    }
    return map;
}

Node inputsNode(const DagFlow& dag)
{
    Node inputs;
    inputs.kind = Node::Kind::Map;
    for (const FlowInput& input : dag.inputs) {
        StepMembers members{{QStringLiteral("type"), portTypeName(input.type)}};
        if (!input.description.isEmpty()) {
            members << qMakePair(QStringLiteral("description"), QJsonValue(input.description));
        }
        // A value that is not of the type it says would make the flow unusable.
        if (input.fallback && (input.fallback->isNull() || isOfType(input.type, *input.fallback))) {
            members << qMakePair(QStringLiteral("default"), *input.fallback);
        } else if (input.fallback) {
            const std::optional<QJsonValue> typed = valueFromText(input.type, input.fallback->toVariant().toString());
            members << qMakePair(typed ? QStringLiteral("default") : QStringLiteral("sample"), typed.value_or(*input.fallback));
        }
        inputs.members.push_back({input.name, 0, 0, mapOf(members)});
    }
    return inputs;
}

/// Whether an output is made of nodes that run once over a whole data set: a single run has no such value.
bool isOfDataSet(const DagFlow& dag, const FlowOutput& output)
{
    const QList<Reference> references = referencesIn(output.value, {});
    return std::any_of(references.begin(), references.end(), [&dag](const Reference& reference) {
        const DagNode* node = reference.isInput ? nullptr : dag.node(reference.root);
        return node && node->isAggregation;
    });
}

Node outputsNode(const DagFlow& dag, const NodeMapper& mapper)
{
    Node outputs;
    outputs.kind = Node::Kind::Map;
    for (const FlowOutput& output : dag.outputs) {
        if (isOfDataSet(dag, output)) {
            continue;
        }
        // The type of prompt flow is that of a Python value; ours may be the text of it.
        outputs.members.push_back({output.name, 0, 0, mapOf({{QStringLiteral("value"), mapper.converted(output.value)}})});
    }
    return outputs;
}

QString fileNameOf(const QString& name)
{
    static const QRegularExpression unsafe(QStringLiteral("[^\\w.\\-]+"), QRegularExpression::UseUnicodePropertiesOption);
    QString safe = name;
    safe.replace(unsafe, QStringLiteral("_")).replace(QLatin1String(".."), QLatin1String("_"));
    while (safe.startsWith(QLatin1Char('.'))) {
        safe.remove(0, 1);
    }
    return safe.isEmpty() ? QStringLiteral("flow") : safe.left(100);
}

QStringList leftToDo(const DagFlow& dag, const DagImport& imported)
{
    QStringList left;
    for (const NodeMapping& node : imported.nodes) {
        if (node.how != NodeMapping::How::Mapped) {
            left << Text::tr("%1: %2 %3").arg(node.node, node.why, node.suggestion).trimmed();
        }
    }
    for (const FlowOutput& output : dag.outputs) {
        if (isOfDataSet(dag, output)) {
            left << Text::tr("Output \"%1\": it is made over a whole data set and was left out.").arg(output.name);
        }
    }
    for (const QString& connection : dag.connections) {
        left << Text::tr("Connection \"%1\": choose the deployment, index or credential that takes its place; keys of connections are not taken over.").arg(connection);
    }
    if (!dag.environmentVariables.isEmpty()) {
        left << Text::tr("Environment variables that its code reads: %1.").arg(dag.environmentVariables.join(QStringLiteral(", ")));
    }
    for (const FlowProblem& problem : dag.problems) {
        left << Text::tr("flow.dag.yaml, line %1: %2 %3").arg(problem.place.line).arg(problem.message, problem.remedy);
    }
    for (const FlowProblem& problem : imported.problems) {
        if (problem.severity == Severity::Error) {
            left << Text::tr("The new flow, line %1: %2 %3").arg(problem.place.line).arg(problem.message, problem.remedy);
        }
    }
    return left;
}

QString howName(NodeMapping::How how)
{
    switch (how) {
    case NodeMapping::How::Mapped: return QStringLiteral("mapped");
    case NodeMapping::How::Adapted: return QStringLiteral("adapted");
    case NodeMapping::How::Unmapped: break;
    }
    return QStringLiteral("unmapped");
}

QString howText(NodeMapping::How how)
{
    switch (how) {
    case NodeMapping::How::Mapped: return Text::tr("taken over");
    case NodeMapping::How::Adapted: return Text::tr("taken over, to be checked");
    case NodeMapping::How::Unmapped: break;
    }
    return Text::tr("not taken over");
}

/// Names and texts come from files: nothing in them may end a table's cell or begin markup.
QString cell(const QString& text)
{
    QString safe = text.simplified().toHtmlEscaped();
    return safe.replace(QLatin1Char('|'), QStringLiteral("\\|"));
}

int countOf(const QList<NodeMapping>& nodes, NodeMapping::How how)
{
    return static_cast<int>(std::count_if(nodes.begin(), nodes.end(), [how](const NodeMapping& node) { return node.how == how; }));
}

} // namespace

int DagImport::mapped() const
{
    return countOf(nodes, NodeMapping::How::Mapped);
}

int DagImport::adapted() const
{
    return countOf(nodes, NodeMapping::How::Adapted);
}

int DagImport::unmapped() const
{
    return countOf(nodes, NodeMapping::How::Unmapped);
}

DagImport importDag(const DagFlow& dag)
{
    DagImport imported;
    imported.name = dag.displayName.isEmpty() ? dag.name : dag.displayName;
    NodeMapper mapper(dag);
    Node steps;
    steps.kind = Node::Kind::List;
    for (const DagNode& node : dag.nodes) {
        const StepMembers members = mapper.map(node);
        if (!members.isEmpty()) {
            steps.items.push_back(mapOf(members));
        }
    }
    Node root = mapOf({{QStringLiteral("name"), imported.name}});
    if (!dag.description.isEmpty()) {
        root.members.push_back({QStringLiteral("description"), 0, 0, nodeOf(dag.description)});
    }
    root.members.push_back({QStringLiteral("tags"), 0, 0, nodeOf(QJsonArray{QStringLiteral("prompt-flow")})});
    root.members.push_back({QStringLiteral("inputs"), 0, 0, inputsNode(dag)});
    root.members.push_back({QStringLiteral("outputs"), 0, 0, outputsNode(dag, mapper)});
    root.members.push_back({QStringLiteral("steps"), 0, 0, steps});
    imported.flowText = blockText(root, 0).toUtf8();
    const QString file = fileNameOf(dag.name) + QLatin1String(kFlowSuffix);
    imported.files << ImportedFile{file, imported.flowText} << mapper.prompts;
    imported.nodes = mapper.mappings;
    imported.problems = parseFlow(imported.flowText, file).problems;
    imported.left = leftToDo(dag, imported);
    return imported;
}

QJsonObject DagImport::toJson() const
{
    QJsonArray list;
    for (const NodeMapping& node : nodes) {
        list << QJsonObject{{QStringLiteral("node"), node.node}, {QStringLiteral("type"), node.type}, {QStringLiteral("how"), howName(node.how)},
                            {QStringLiteral("step"), node.step}, {QStringLiteral("kind"), node.kind}, {QStringLiteral("why"), node.why},
                            {QStringLiteral("suggestion"), node.suggestion}, {QStringLiteral("line"), node.place.line}};
    }
    QJsonArray paths;
    for (const ImportedFile& file : files) {
        paths << file.path;
    }
    return {{QStringLiteral("name"), name}, {QStringLiteral("mapped"), mapped()}, {QStringLiteral("adapted"), adapted()}, {QStringLiteral("unmapped"), unmapped()},
            {QStringLiteral("nodes"), list}, {QStringLiteral("files"), paths}, {QStringLiteral("left"), QJsonArray::fromStringList(left)}};
}

QString DagImport::toMarkdown() const
{
    QString text = QStringLiteral("## %1\n\n").arg(cell(name));
    text += Text::tr("%1 of %2 nodes were taken over, %3 of them are to be checked; %4 were not.").arg(mapped() + adapted()).arg(nodes.size()).arg(adapted()).arg(unmapped());
    text += QStringLiteral("\n\n| %1 | %2 | %3 | %4 |\n|---|---|---|---|\n").arg(Text::tr("Node"), Text::tr("Type"), Text::tr("Became"), Text::tr("Remarks"));
    for (const NodeMapping& node : nodes) {
        text += QStringLiteral("| %1 | %2 | %3 | %4 |\n").arg(cell(node.node), cell(node.type), node.kind.isEmpty() ? howText(node.how) : cell(node.kind) + QStringLiteral(" (") + howText(node.how) + QLatin1Char(')'),
                                                            cell(node.why + QLatin1Char(' ') + node.suggestion));
    }
    if (!left.isEmpty()) {
        text += QStringLiteral("\n### %1\n\n").arg(Text::tr("Left to do"));
        for (const QString& each : left) {
            text += QStringLiteral("- [ ] %1\n").arg(cell(each));
        }
    }
    return text;
}

core::Result<QStringList> writeImport(const DagImport& imported, const QString& folder, bool overwrites)
{
    QList<QPair<QString, QByteArray>> files;
    for (const ImportedFile& file : imported.files) {
        files << qMakePair(folder + QLatin1Char('/') + file.path, file.bytes);
    }
    files << qMakePair(folder + QStringLiteral("/MIGRATION.md"), QStringLiteral("# %1\n\n").arg(cell(imported.name)).toUtf8() + imported.toMarkdown().toUtf8());
    for (const auto& [path, bytes] : std::as_const(files)) {
        QFile file(path);
        if (!overwrites && file.open(QIODevice::ReadOnly) && file.readAll() != bytes) {
            return core::Error::make(core::ErrorKind::Conflict, Text::tr("The file is there already and differs. Choose another folder, or allow to replace it."), path);
        }
    }
    QStringList written;
    for (const auto& [path, bytes] : std::as_const(files)) {
        QSaveFile file(path);
        if (!QDir().mkpath(QFileInfo(path).absolutePath()) || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
            return core::Error::make(core::ErrorKind::Storage, file.errorString(), path);
        }
        written << path;
    }
    return written;
}

} // namespace flows
