// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/dagflow.h"

#include "flows/dagreader.h"
#include "flows/references.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace flows {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(flows::DagFlow)
};

constexpr qint64 kMaxSourceBytes = 2 * 1024 * 1024;
const QStringList kDagNames{QStringLiteral("flow.dag.yaml"), QStringLiteral("flow.dag.yml")};

/// A file of the folder and of nowhere else, also not through links; nothing when it cannot be read as such.
std::optional<QByteArray> readWithin(const QString& folder, const QString& path, qint64 limit)
{
    const QString root = QFileInfo(folder).canonicalFilePath();
    const QString place = QFileInfo(folder + QLatin1Char('/') + path).canonicalFilePath();
    QFile file(place);
    if (root.isEmpty() || !place.startsWith(root + QLatin1Char('/')) || !QFileInfo(place).isFile() || file.size() > limit || !file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    return file.readAll();
}

/// "${node.output}" is a reference to our step's output too; only inputs differ in nothing.
Step stepOf(const DagNode& node)
{
    Step step;
    step.id = node.name;
    step.kind = node.type == QLatin1String("llm") || node.type == QLatin1String("prompt") ? StepKind::Prompt : StepKind::Unmapped;
    step.inputs = node.inputs;
    step.title = node.tool.isEmpty() ? node.sourcePath : node.tool;
    step.description = node.type;
    step.place = node.place;
    if (!node.activateWhen.isEmpty()) {
        step.when = node.activateWhen;
    }
    return step;
}

} // namespace

const DagNode* DagFlow::node(const QString& wanted) const
{
    const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const DagNode& each) { return each.name == wanted; });
    return found == nodes.end() ? nullptr : &*found;
}

Flow DagFlow::asGraph() const
{
    Flow flow;
    flow.name = name;
    flow.description = description;
    flow.inputs = inputs;
    flow.outputs = outputs;
    for (const DagNode& each : nodes) {
        flow.steps << stepOf(each);
    }
    return flow;
}

core::Result<DagFlow> dagFlowOf(const QByteArray& dag, const QHash<QString, QString>& files, const QString& name)
{
    if (dag.size() > kMaxFlowBytes || dag.contains('\0')) {
        return core::Error::make(core::ErrorKind::InvalidInput, Text::tr("The file is too large, or no text."), name);
    }
    const prompts::YamlReading reading = prompts::readYaml(QString::fromUtf8(dag));
    for (const prompts::PromptProblem& problem : reading.problems) {
        if (problem.severity == prompts::Severity::Error) {
            return core::Error::make(core::ErrorKind::InvalidInput, problem.message + QLatin1Char(' ') + problem.remedy,
                                     Text::tr("%1, line %2, column %3").arg(name).arg(problem.line).arg(problem.column));
        }
    }
    if (!reading.root || reading.root->kind != prompts::YamlNode::Kind::Map) {
        return core::Error::make(core::ErrorKind::InvalidInput, Text::tr("It is no flow of prompt flow: it has no inputs, outputs and nodes."), name);
    }
    if (!reading.root->find(u"nodes")) {
        const bool isFlex = reading.root->find(u"entry") != nullptr;
        return core::Error::make(core::ErrorKind::InvalidInput,
                                 isFlex ? Text::tr("It is a flex flow, whose steps are Python code alone; there is no graph to take over.")
                                        : Text::tr("It is no flow of prompt flow: it has no nodes."),
                                 name);
    }
    DagFlow flow = DagReader(files).read(*reading.root);
    flow.name = name;
    flow.files = files;
    return flow;
}

core::Result<DagFlow> readDagFlow(const QString& place)
{
    QString folder = place;
    QStringList names = kDagNames;
    if (QFileInfo(place).isFile()) {
        folder = QFileInfo(place).absolutePath();
        names = {QFileInfo(place).fileName()};
    }
    if (!QFileInfo(folder).isDir()) {
        return core::Error::make(core::ErrorKind::NotFound, Text::tr("There is no such folder."), place);
    }
    std::optional<QByteArray> dag;
    for (const QString& name : std::as_const(names)) {
        dag = dag ? dag : readWithin(folder, name, kMaxFlowBytes * 8);
    }
    if (!dag) {
        const bool isFlex = QFileInfo::exists(folder + QStringLiteral("/flow.flex.yaml"));
        return core::Error::make(core::ErrorKind::NotFound,
                                 isFlex ? Text::tr("It holds a flex flow, whose steps are Python code alone; there is no graph to take over.")
                                        : Text::tr("It has no flow.dag.yaml that can be read."),
                                 place);
    }
    QHash<QString, QString> files;
    const prompts::YamlReading reading = prompts::readYaml(QString::fromUtf8(*dag));
    QStringList wanted = reading.root ? DagReader::sourcePaths(*reading.root) : QStringList();
    wanted << QStringLiteral("requirements.txt") << QStringLiteral("flow.meta.yaml");
    for (const QString& path : std::as_const(wanted)) {
        if (const std::optional<QByteArray> text = readWithin(folder, path, kMaxSourceBytes)) {
            files.insert(path, QString::fromUtf8(*text));
        }
    }
    core::Result<DagFlow> flow = dagFlowOf(*dag, files, QDir(folder).dirName());
    if (flow) {
        flow->folder = folder;
    }
    return flow;
}

} // namespace flows
