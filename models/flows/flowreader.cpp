// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/flowreader.h"

#include "flows/flowcheck.h"
#include "flows/kinds.h"
#include "flows/stepreader.h"

#include <QCoreApplication>

namespace flows {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(flows::FlowReader)
};

Place placeOf(const prompts::YamlNode& node)
{
    return {node.line, node.column};
}

FlowProblem problem(const char* code, const QString& message, const QString& remedy, Place place = {})
{
    return {Severity::Error, QString::fromLatin1(code), message, remedy, place, {}, {}};
}

PortType typeIn(const prompts::YamlNode& node, QList<FlowProblem>& problems)
{
    const std::optional<PortType> type = portTypeFromName(node.text());
    if (!type) {
        problems << problem("unknownType", Text::tr("There is no type \"%1\".").arg(node.text()),
                            Text::tr("Use string, number, integer, boolean, list, object or any."), placeOf(node));
    }
    return type.value_or(PortType::Any);
}

FlowInput inputOf(const prompts::YamlNode::Member& member, QList<FlowProblem>& problems)
{
    FlowInput input;
    input.name = member.key;
    input.place = {member.line, member.column};
    if (member.value.kind == prompts::YamlNode::Kind::Scalar) { // question: string
        input.type = typeIn(member.value, problems);
        return input;
    }
    for (const prompts::YamlNode::Member& fact : member.value.members) {
        if (fact.key == QLatin1String("type")) {
            input.type = typeIn(fact.value, problems);
        } else if (fact.key == QLatin1String("description")) {
            input.description = fact.value.text();
        } else if (fact.key == QLatin1String("default")) {
            input.fallback = fact.value.value();
        } else if (fact.key == QLatin1String("sample")) {
            input.sample = fact.value.value();
        }
    }
    if (input.fallback && !input.fallback->isNull() && !isOfType(input.type, *input.fallback)) {
        problems << problem("typeMismatch", Text::tr("The default of the input \"%1\" is no %2.").arg(input.name, portTypeName(input.type)),
                            Text::tr("Change the type or the default."), input.place);
    }
    return input;
}

FlowOutput outputOf(const prompts::YamlNode::Member& member, QList<FlowProblem>& problems)
{
    FlowOutput output;
    output.name = member.key;
    output.place = {member.line, member.column};
    if (member.value.kind != prompts::YamlNode::Kind::Map) { // answer: ${chat.output.text}
        output.value = member.value.value();
        return output;
    }
    for (const prompts::YamlNode::Member& fact : member.value.members) {
        if (fact.key == QLatin1String("type")) {
            output.type = typeIn(fact.value, problems);
        } else if (fact.key == QLatin1String("description")) {
            output.description = fact.value.text();
        } else if (fact.key == QLatin1String("value") || fact.key == QLatin1String("reference")) {
            output.value = fact.value.value();
            output.place = placeOf(fact.value);
        }
    }
    return output;
}

template <typename Item, typename Read>
QList<Item> namedItems(const prompts::YamlNode& node, const QString& what, QList<FlowProblem>& problems, Read read)
{
    QList<Item> items;
    if (node.kind != prompts::YamlNode::Kind::Map && !node.isNull()) {
        problems << problem("badShape", Text::tr("\"%1\" must have names and what belongs to them.").arg(what),
                            Text::tr("Write one name a line, as in \"question: {type: string}\"."), placeOf(node));
    }
    QStringList seen;
    for (const prompts::YamlNode::Member& member : node.members) {
        if (seen.contains(member.key)) {
            problems << problem("duplicateName", Text::tr("\"%1\" stands twice among %2.").arg(member.key, what), Text::tr("Rename one of them."),
                                {member.line, member.column});
            continue;
        }
        seen << member.key;
        items << read(member, problems);
    }
    return items;
}

void readSteps(const prompts::YamlNode& node, ParsedFlow& parsed)
{
    if (node.kind != prompts::YamlNode::Kind::List) {
        if (!node.isNull()) {
            parsed.problems << problem("badShape", Text::tr("\"steps\" must be a list."), Text::tr("Begin each step with \"- id: ...\"."), placeOf(node));
        }
        return;
    }
    if (node.items.size() > kMaxSteps) {
        parsed.problems << problem("tooLarge", Text::tr("The flow has %1 steps; %2 are allowed.").arg(node.items.size()).arg(kMaxSteps),
                                   Text::tr("Move a part of it to a flow of its own."), placeOf(node));
        return;
    }
    for (const prompts::YamlNode& item : node.items) {
        parsed.flow.steps << StepReader(parsed.problems).read(item);
    }
}

void readMember(const prompts::YamlNode::Member& member, ParsedFlow& parsed)
{
    const QString& key = member.key;
    Flow& flow = parsed.flow;
    if (key == QLatin1String("name")) {
        flow.name = member.value.text();
    } else if (key == QLatin1String("description")) {
        flow.description = member.value.text();
    } else if (key == QLatin1String("tags")) {
        flow.tags = member.value.texts();
    } else if (key == QLatin1String("inputs")) {
        flow.inputs = namedItems<FlowInput>(member.value, key, parsed.problems, inputOf);
    } else if (key == QLatin1String("outputs")) {
        flow.outputs = namedItems<FlowOutput>(member.value, key, parsed.problems, outputOf);
    } else if (key == QLatin1String("steps")) {
        readSteps(member.value, parsed);
    }
}

void readRoot(const prompts::YamlNode& root, ParsedFlow& parsed)
{
    if (root.kind != prompts::YamlNode::Kind::Map) {
        parsed.problems << problem("badShape", Text::tr("A flow has the members name, inputs, outputs and steps."),
                                   Text::tr("Begin with \"name: ...\" and \"steps:\"."), placeOf(root));
        return;
    }
    QStringList seen;
    for (const prompts::YamlNode::Member& member : root.members) {
        if (seen.contains(member.key)) {
            parsed.problems << problem("duplicateName", Text::tr("\"%1\" stands twice in the flow.").arg(member.key), Text::tr("Join both."),
                                       {member.line, member.column});
        }
        seen << member.key;
        readMember(member, parsed);
    }
    if (root.find(u"nodes") && !root.find(u"steps")) {
        parsed.problems << problem("foreignFormat", Text::tr("This is a flow of prompt flow."), Text::tr("Import its folder instead."), placeOf(root));
    }
}

/// A sentence that ends the reading before it begins, or nothing.
std::optional<FlowProblem> problemOfBytes(const QByteArray& text)
{
    if (text.size() > kMaxFlowBytes) {
        return problem("tooLarge", Text::tr("The file has %1 bytes; a flow may have %2.").arg(text.size()).arg(kMaxFlowBytes),
                       Text::tr("Move prompts and data to files of their own."), {1, 1});
    }
    if (text.contains('\0')) {
        return problem("binary", Text::tr("The file is no text."), Text::tr("Choose a YAML file."), {1, 1});
    }
    return std::nullopt;
}

} // namespace

bool ParsedFlow::isRunnable() const
{
    return std::none_of(problems.begin(), problems.end(), [](const FlowProblem& each) { return each.severity == Severity::Error; });
}

ParsedFlow parseFlow(const QByteArray& text, const QString& file)
{
    ParsedFlow parsed;
    parsed.flow.file = file;
    if (const std::optional<FlowProblem> wrong = problemOfBytes(text)) {
        parsed.problems << *wrong;
        return parsed;
    }
    const prompts::YamlReading reading = prompts::readYaml(QString::fromUtf8(text));
    for (const prompts::PromptProblem& each : reading.problems) {
        parsed.problems << FlowProblem{each.severity == prompts::Severity::Error ? Severity::Error : Severity::Warning,
                                       each.code, each.message, each.remedy, {each.line, each.column}, {}, {}};
    }
    if (!reading.root || reading.root->isNull()) {
        if (parsed.isRunnable()) {
            parsed.problems << problem("empty", Text::tr("The file is empty."), Text::tr("Begin with \"name: ...\" and \"steps:\"."), {1, 1});
        }
        return parsed;
    }
    readRoot(*reading.root, parsed);
    if (parsed.flow.name.isEmpty()) {
        parsed.flow.name = file.section(QLatin1Char('/'), -1).section(QLatin1Char('.'), 0, 0);
    }
    parsed.problems << checkFlow(parsed.flow);
    std::stable_sort(parsed.problems.begin(), parsed.problems.end(), [](const FlowProblem& a, const FlowProblem& b) { return a.place.line < b.place.line; });
    return parsed;
}

} // namespace flows
