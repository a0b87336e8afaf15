// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/llmnode.h"

#include "flows/expression.h"
#include "flows/references.h"
#include "flows/yamltext.h"
#include "prompts/prompt.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace flows {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(flows::DagImport)
};

const QStringList kNumbers{QStringLiteral("temperature"), QStringLiteral("top_p"), QStringLiteral("presence_penalty"), QStringLiteral("frequency_penalty")};
const QStringList kWholes{QStringLiteral("max_tokens"), QStringLiteral("max_completion_tokens"), QStringLiteral("seed"), QStringLiteral("n")};
const QStringList kOthers{QStringLiteral("stop"), QStringLiteral("response_format"), QStringLiteral("tools"), QStringLiteral("tool_choice"), QStringLiteral("functions"),
                          QStringLiteral("function_call"), QStringLiteral("logit_bias"), QStringLiteral("user"), QStringLiteral("suffix"), QStringLiteral("logprobs"),
                          QStringLiteral("echo"), QStringLiteral("best_of")};
const QStringList kTargets{QStringLiteral("deployment_name"), QStringLiteral("model"), QStringLiteral("connection")};

QJsonValue valueOf(const DagNode& node, const QString& name)
{
    for (const Binding& binding : node.inputs) {
        if (binding.name == name) {
            return binding.value;
        }
    }
    return QJsonValue(QJsonValue::Undefined);
}

QString typeNameOf(const Binding& binding, const DagFlow& dag)
{
    const QList<Reference> references = referencesIn(binding.value, {});
    for (const Reference& reference : references) {
        for (const FlowInput& input : dag.inputs) {
            if (reference.isInput && reference.path == QStringList{input.name}) {
                return input.type == PortType::List ? QStringLiteral("array") : input.type == PortType::Any ? QStringLiteral("string") : portTypeName(input.type);
            }
        }
    }
    const bool isReference = !references.isEmpty() || binding.value.isString() || binding.value.isNull();
    return isReference ? QStringLiteral("string") : typeOf(binding.value) == PortType::List ? QStringLiteral("array") : portTypeName(typeOf(binding.value));
}

} // namespace

bool isModelParameter(const QString& name)
{
    return kNumbers.contains(name) || kWholes.contains(name) || kOthers.contains(name) || kTargets.contains(name);
}

QJsonObject parametersOf(const DagNode& node)
{
    QJsonObject parameters;
    for (const Binding& binding : node.inputs) {
        const QString text = textOf(binding.value).trimmed();
        const bool isEmpty = text.isEmpty() || text == QLatin1String("[]") || text == QLatin1String("{}") || text == QLatin1String("inf");
        if (!isModelParameter(binding.name) || kTargets.contains(binding.name) || isEmpty) {
            continue;
        }
        bool isNumber = false;
        const double number = text.toDouble(&isNumber);
        if (kNumbers.contains(binding.name) || kWholes.contains(binding.name)) {
            const bool isWhole = kWholes.contains(binding.name);
            parameters.insert(binding.name, isNumber ? (isWhole ? QJsonValue(static_cast<qint64>(number)) : QJsonValue(number)) : binding.value);
        } else {
            parameters.insert(binding.name, binding.value);
        }
    }
    return parameters;
}

QString deploymentOf(const DagNode& node)
{
    const QString deployment = textOf(valueOf(node, QStringLiteral("deployment_name")));
    return deployment.isEmpty() ? textOf(valueOf(node, QStringLiteral("model"))) : deployment;
}

QString conditionOf(const QString& reference, const QJsonValue& is)
{
    const QString text = is.isString() ? QString::fromUtf8(QJsonDocument(QJsonArray{is}).toJson(QJsonDocument::Compact)).mid(1).chopped(1)
                         : is.isNull() ? QStringLiteral("none")
                                       : textOf(is);
    return reference + QStringLiteral(" == ") + text;
}

QString promptFileOf(const DagNode& node)
{
    // The names of files that came with it, made safe; two nodes may share a template but not its parameters.
    static const QRegularExpression unsafe(QStringLiteral("[^\\w.\\-]+"), QRegularExpression::UseUnicodePropertiesOption);
    QString name = node.name + (node.variant.isEmpty() ? QString() : QStringLiteral("__") + node.variant);
    name.replace(unsafe, QStringLiteral("_")).replace(QLatin1String(".."), QLatin1String("_"));
    while (name.startsWith(QLatin1Char('.'))) {
        name.remove(0, 1);
    }
    return QStringLiteral("prompts/%1.prompty").arg(name.isEmpty() ? QStringLiteral("prompt") : name.left(100));
}

PromptyText promptyOf(const DagNode& node, const DagFlow& dag)
{
    using Node = prompts::YamlNode;
    const auto map = [](std::initializer_list<Node::Member> members) {
        Node result;
        result.kind = Node::Kind::Map;
        result.members = members;
        return result;
    };
    PromptyText result;
    Node configuration = map({{QStringLiteral("type"), 0, 0, nodeOf(QStringLiteral("azure_openai"))}});
    const QString deployment = deploymentOf(node);
    if (!deployment.isEmpty() && !deployment.contains(QLatin1String("${"))) {
        configuration.members.push_back({QStringLiteral("azure_deployment"), 0, 0, nodeOf(deployment)});
    }
    Node model = map({{QStringLiteral("api"), 0, 0, nodeOf(QStringLiteral("chat"))}, {QStringLiteral("configuration"), 0, 0, configuration}});
    const QJsonObject parameters = parametersOf(node);
    if (!parameters.isEmpty()) {
        model.members.push_back({QStringLiteral("parameters"), 0, 0, nodeOf(parameters)});
    }
    Node inputs;
    inputs.kind = Node::Kind::Map;
    for (const Binding& binding : node.inputs) {
        if (!isModelParameter(binding.name)) {
            inputs.members.push_back({binding.name, 0, 0, map({{QStringLiteral("type"), 0, 0, nodeOf(typeNameOf(binding, dag))}})});
        }
    }
    Node root = map({{QStringLiteral("name"), 0, 0, nodeOf(node.variant.isEmpty() ? node.name : node.name + QLatin1Char(' ') + node.variant)},
                     {QStringLiteral("description"), 0, 0, nodeOf(Text::tr("Taken over from %1 of the prompt flow \"%2\".").arg(node.sourcePath, dag.name))},
                     {QStringLiteral("model"), 0, 0, model}});
    if (!inputs.members.empty()) {
        root.members.push_back({QStringLiteral("inputs"), 0, 0, inputs});
    }
    QString body = dag.files.value(node.sourcePath);
    body.remove(QLatin1Char('\r'));
    const QStringList lines = body.split(QLatin1Char('\n'));
    const bool hasRoles = std::any_of(lines.begin(), lines.end(), [](const QString& line) { return prompts::roleMarker(line).has_value(); });
    if (!hasRoles) {
        body.prepend(QStringLiteral("user:\n"));
        result.remark = node.api == QLatin1String("completion") ? Text::tr("It used the completions API; its text is now one message of a chat.")
                                                                : Text::tr("Its template has no roles; its text is now the user's message.");
    } else if (node.api == QLatin1String("completion")) {
        result.remark = Text::tr("It used the completions API; its text is now a chat.");
    }
    result.text = QStringLiteral("---\n") + blockText(root, 0) + QStringLiteral("---\n") + body + (body.endsWith(QLatin1Char('\n')) ? QString() : QStringLiteral("\n"));
    return result;
}

LookupFacts lookupFactsOf(const DagNode& node)
{
    LookupFacts facts;
    const QString query = textOf(valueOf(node, QStringLiteral("query_type"))).toLower();
    const QString type = query.isEmpty() ? textOf(valueOf(node, QStringLiteral("search_type"))).toLower() : query;
    if (type.contains(QLatin1String("semantic"))) {
        facts.mode = QStringLiteral("semantic");
    } else if (type.contains(QLatin1String("hybrid"))) {
        facts.mode = QStringLiteral("hybrid");
    } else if (type.contains(QLatin1String("keyword")) || type.contains(QLatin1String("fulltext")) || type.contains(QLatin1String("full text"))) {
        facts.mode = QStringLiteral("keyword");
    } else if (type.contains(QLatin1String("vector")) || node.tool.contains(QLatin1String("vector")) || node.tool.contains(QLatin1String("faiss"))) {
        facts.mode = QStringLiteral("vector");
    }
    bool isNumber = false;
    const int top = textOf(valueOf(node, QStringLiteral("top_k"))).toInt(&isNumber);
    facts.top = isNumber && top > 0 ? std::min(top, 1000) : 5;
    facts.filter = textOf(valueOf(node, QStringLiteral("search_filters")));
    facts.filter = facts.filter == QLatin1String("{}") ? QString() : facts.filter;
    facts.index = textOf(valueOf(node, QStringLiteral("index_name")));
    // mlindex_content is YAML in a text: index: {index: NAME, kind: acs, ...}
    const prompts::YamlReading content = prompts::readYaml(textOf(valueOf(node, QStringLiteral("mlindex_content"))));
    if (content.root) {
        const prompts::YamlNode* index = content.root->at({QStringLiteral("index"), QStringLiteral("index")});
        facts.index = index && facts.index.isEmpty() ? index->text() : facts.index;
    }
    return facts;
}

} // namespace flows
