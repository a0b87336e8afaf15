// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/dagreader.h"

#include "flows/graph.h"
#include "flows/references.h"

#include <QCoreApplication>

namespace flows {

namespace {

using Node = prompts::YamlNode;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(flows::DagFlow)
};

QString textIn(const Node& node, QStringView name)
{
    const Node* found = node.find(name);
    return found ? found->text() : QString();
}

Place placeOf(const Node& node)
{
    return {node.line, node.column};
}

void addSource(const Node& node, QStringList& paths)
{
    const Node* source = node.find(u"source");
    const QString path = source ? textIn(*source, u"path") : QString();
    if (!path.isEmpty() && !paths.contains(path)) {
        paths << path;
    }
}

/// Older flows say "flow" for "inputs".
QJsonValue withInputs(const QJsonValue& value)
{
    return value.isString() && value.toString().startsWith(QLatin1String("${flow.")) ? QJsonValue(QStringLiteral("${inputs.") + value.toString().mid(7)) : value;
}

/// The forms of a node: `variants: {variant_0: {node: {...}}}`.
const Node* formOf(const Node& variant)
{
    return variant.find(u"node");
}

} // namespace

QStringList DagReader::sourcePaths(const Node& root)
{
    QStringList paths;
    const Node* nodes = root.find(u"nodes");
    for (std::size_t at = 0; nodes && at < nodes->items.size(); ++at) {
        addSource(nodes->items[at], paths);
    }
    const Node* variants = root.find(u"node_variants");
    for (std::size_t at = 0; variants && at < variants->members.size(); ++at) {
        const Node* forms = variants->members[at].value.find(u"variants");
        for (std::size_t form = 0; forms && form < forms->members.size(); ++form) {
            if (const Node* node = formOf(forms->members[form].value)) {
                addSource(*node, paths);
            }
        }
    }
    return paths;
}

void DagReader::complain(const char* code, const QString& message, const QString& remedy, Place place, const QString& node, Severity severity)
{
    m_flow.problems << FlowProblem{severity, QString::fromLatin1(code), message, remedy, place, node, {}};
}

void DagReader::readInputs(const Node& node)
{
    for (const Node::Member& member : node.members) {
        FlowInput input;
        input.name = member.key;
        input.place = {member.line, member.column};
        const QString type = textIn(member.value, u"type");
        input.type = portTypeFromName(type).value_or(PortType::Any);
        input.description = textIn(member.value, u"description");
        if (const Node* fallback = member.value.find(u"default")) {
            input.fallback = fallback->value();
        }
        const Node* isChat = member.value.find(u"is_chat_input");
        const Node* isHistory = member.value.find(u"is_chat_history");
        if (isChat && isChat->value().toBool()) {
            m_flow.chatInput = input.name;
        }
        if ((isHistory && isHistory->value().toBool()) || (m_flow.chatHistory.isEmpty() && input.name == QLatin1String("chat_history"))) {
            m_flow.chatHistory = input.name;
        }
        m_flow.inputs << input;
    }
}

void DagReader::readOutputs(const Node& node)
{
    for (const Node::Member& member : node.members) {
        FlowOutput output;
        output.name = member.key;
        output.place = {member.line, member.column};
        output.type = portTypeFromName(textIn(member.value, u"type")).value_or(PortType::Any);
        output.description = textIn(member.value, u"description");
        output.value = withInputs(textIn(member.value, u"reference"));
        const Node* isChat = member.value.find(u"is_chat_output");
        if (isChat && isChat->value().toBool()) {
            m_flow.chatOutput = output.name;
        }
        m_flow.outputs << output;
    }
}

DagNode DagReader::nodeFrom(const Node& node, const QString& name)
{
    DagNode result;
    result.name = name;
    result.place = placeOf(node);
    result.type = textIn(node, u"type");
    result.provider = textIn(node, u"provider");
    result.module = textIn(node, u"module");
    result.connection = textIn(node, u"connection");
    result.api = textIn(node, u"api");
    if (const Node* source = node.find(u"source")) {
        result.sourceType = textIn(*source, u"type");
        result.sourcePath = textIn(*source, u"path");
        result.tool = textIn(*source, u"tool");
        result.isFileMissing = !result.sourcePath.isEmpty() && !m_files.contains(result.sourcePath);
    }
    if (const Node* inputs = node.find(u"inputs")) {
        for (const Node::Member& input : inputs->members) {
            result.inputs << Binding{input.key, withInputs(input.value.value()), {input.line, input.column}};
        }
    }
    for (const Binding& binding : std::as_const(result.inputs)) {
        if (binding.name == QLatin1String("connection") && result.connection.isEmpty()) {
            result.connection = binding.value.toString();
        }
    }
    if (const Node* activate = node.find(u"activate")) {
        result.activateWhen = withInputs(textIn(*activate, u"when")).toString();
        const Node* is = activate->find(u"is");
        result.activateIs = is ? is->value() : QJsonValue();
    }
    const Node* aggregation = node.find(u"aggregation");
    result.isAggregation = aggregation && aggregation->value().toBool();
    const Node* uses = node.find(u"use_variants");
    result.usesVariants = uses && uses->value().toBool();
    if (!result.connection.isEmpty() && !m_flow.connections.contains(result.connection)) {
        m_flow.connections << result.connection;
    }
    return result;
}

void DagReader::readVariants(const Node& node)
{
    for (const Node::Member& member : node.members) {
        DagVariants variants;
        variants.node = member.key;
        variants.defaultVariant = textIn(member.value, u"default_variant_id");
        const Node* forms = member.value.find(u"variants");
        for (std::size_t at = 0; forms && at < forms->members.size(); ++at) {
            if (const Node* form = formOf(forms->members[at].value)) {
                DagNode each = nodeFrom(*form, member.key);
                each.variant = forms->members[at].key;
                each.usesVariants = true;
                variants.forms << each;
            }
        }
        m_flow.variants << variants;
    }
}

void DagReader::readNodes(const Node& node)
{
    for (const Node& item : node.items) {
        DagNode each = nodeFrom(item, textIn(item, u"name"));
        const auto variants = std::find_if(m_flow.variants.begin(), m_flow.variants.end(), [&](const DagVariants& other) { return other.node == each.name; });
        if (each.usesVariants && variants != m_flow.variants.end() && !variants->forms.isEmpty()) {
            DagNode chosen = variants->forms.first();
            for (const DagNode& form : std::as_const(variants->forms)) {
                chosen = form.variant == variants->defaultVariant ? form : chosen;
            }
            chosen.place = each.place;
            chosen.activateWhen = each.activateWhen.isEmpty() ? chosen.activateWhen : each.activateWhen;
            chosen.activateIs = each.activateWhen.isEmpty() ? chosen.activateIs : each.activateIs;
            chosen.isAggregation = chosen.isAggregation || each.isAggregation;
            each = chosen;
        }
        m_flow.nodes << each;
    }
}

void DagReader::readEnvironment(const Node& root)
{
    if (const Node* environment = root.find(u"environment")) {
        m_flow.environment = environment->value().toObject();
    }
    if (const Node* variables = root.find(u"environment_variables")) {
        for (const Node::Member& member : variables->members) { // names alone: values may be secrets
            m_flow.environmentVariables << member.key;
        }
    }
    const QStringList lines = m_files.value(QStringLiteral("requirements.txt")).split(QLatin1Char('\n'));
    for (const QString& line : lines) {
        const QString package = line.section(QLatin1Char('#'), 0, 0).trimmed();
        if (!package.isEmpty() && !package.startsWith(QLatin1Char('-'))) {
            m_flow.requirements << package;
        }
    }
    const prompts::YamlReading meta = prompts::readYaml(m_files.value(QStringLiteral("flow.meta.yaml")));
    if (meta.root && meta.root->kind == Node::Kind::Map) {
        m_flow.displayName = textIn(*meta.root, u"display_name");
        m_flow.description = textIn(*meta.root, u"description");
        m_flow.type = textIn(*meta.root, u"type");
    }
}

void DagReader::check()
{
    QStringList ids;
    for (const DagNode& node : std::as_const(m_flow.nodes)) {
        if (node.name.isEmpty()) {
            complain("missingId", Text::tr("A node has no name."), Text::tr("Give it one."), node.place);
        } else if (ids.contains(node.name)) {
            complain("duplicateId", Text::tr("Two nodes are named \"%1\".").arg(node.name), Text::tr("Rename one of them."), node.place, node.name);
        }
        ids << node.name;
    }
    for (const DagNode& node : std::as_const(m_flow.nodes)) {
        if (node.isFileMissing) {
            complain("missingFile", Text::tr("The file \"%1\" of the node \"%2\" is not in the folder.").arg(node.sourcePath, node.name),
                     Text::tr("Put it there and import again."), node.place, node.name, Severity::Warning);
        }
        for (const Binding& binding : node.inputs) {
            const QList<Reference> references = referencesIn(binding.value, {});
            for (const Reference& reference : references) {
                if (!reference.isJinja && !reference.isInput && !ids.contains(reference.root)) {
                    complain("unknownStep", Text::tr("There is no node \"%1\".").arg(reference.root), Text::tr("Check the reference."), binding.place, node.name);
                }
            }
        }
    }
    const Graph graph = graphOf(m_flow.asGraph());
    if (!graph.cycle.isEmpty()) {
        const DagNode* first = m_flow.node(graph.cycle.first());
        m_flow.problems << FlowProblem{Severity::Error, QStringLiteral("cycle"), Text::tr("The nodes wait for each other: %1.").arg(graph.cycle.join(QStringLiteral(" → "))),
                                       Text::tr("Remove one of the references between them."), first ? first->place : Place(), graph.cycle.first(), graph.cycle};
    }
}

DagFlow DagReader::read(const Node& root)
{
    if (const Node* inputs = root.find(u"inputs")) {
        readInputs(*inputs);
    }
    if (const Node* outputs = root.find(u"outputs")) {
        readOutputs(*outputs);
    }
    if (const Node* variants = root.find(u"node_variants")) {
        readVariants(*variants);
    }
    if (const Node* nodes = root.find(u"nodes")) {
        readNodes(*nodes);
    }
    readEnvironment(root);
    check();
    return m_flow;
}

} // namespace flows
