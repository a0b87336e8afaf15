// SPDX-License-Identifier: GPL-3.0-or-later
// Members of the front matter, in the spellings of both published versions (schema Prompty.yaml of version 1; model.id, connection,
// options, kind of version 2).
#include "prompts/frontmatter.h"

#include <QCoreApplication>
#include <QHash>
#include <cmath>

namespace prompts {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::Prompt)
};

PromptProblem wrongShape(const YamlNode& node, const QString& member, const QString& wanted)
{
    return {node.line, node.column, node.column + std::max(1, int(node.scalar.size())), Severity::Error, QStringLiteral("wrongShape"), Text::tr("“%1” must be %2.").arg(member, wanted),
            Text::tr("See the form view for what it may hold.")};
}

/// Members of an input that is described, not shown by a value.
bool isDescription(const YamlNode& node)
{
    static const QStringList known{"type", "kind", "name", "description", "default", "sample", "example", "required", "strict", "json_schema", "enum", "enumValues", "items", "properties", "title",
                                   "format", "is_chat_input", "is_chat_history", "allowOtherValues"};
    bool tells = false;
    for (const YamlNode::Member& member : node.members) {
        if (!known.contains(member.key)) {
            return false;
        }
        if (member.key == QLatin1String("type") || member.key == QLatin1String("kind")) {
            tells = !inputTypeOf(member.value.text()).isEmpty();
            if (!tells) {
                return node.members.size() == 1 || node.find(u"sample") || node.find(u"default");
            }
        }
        tells = tells || member.key == QLatin1String("sample") || member.key == QLatin1String("default") || member.key == QLatin1String("required");
    }
    return tells;
}

PromptInput readInput(const QString& key, int line, int column, const YamlNode& node)
{
    PromptInput input;
    input.name = key;
    input.line = line;
    input.column = column;
    if (node.kind != YamlNode::Kind::Map || !isDescription(node)) {
        input.isShort = true;
        input.sample = node.kind == YamlNode::Kind::Null ? QJsonValue(QJsonValue::Undefined) : node.value();
        input.type = typeOfValue(input.sample);
        return input;
    }
    const auto valueOf = [&node](QStringView name) {
        const YamlNode* member = node.find(name);
        return member ? member->value() : QJsonValue(QJsonValue::Undefined);
    };
    if (const YamlNode* name = node.find(u"name"); name && input.name.isEmpty()) {
        input.name = name->text();
    }
    const YamlNode* const type = node.find(u"type") ? node.find(u"type") : node.find(u"kind");
    input.type = type ? inputTypeOf(type->text()) : QString();
    if (type && input.type.isEmpty()) {
        input.type = type->text();
    }
    input.description = valueOf(u"description").toString();
    input.isRequired = valueOf(u"required").toBool();
    input.defaultValue = valueOf(u"default");
    input.sample = node.find(u"sample") ? valueOf(u"sample") : valueOf(u"example");
    input.choices = (node.find(u"enum") ? valueOf(u"enum") : valueOf(u"enumValues")).toArray();
    if (input.type.isEmpty()) {
        input.type = typeOfValue(input.example());
    }
    return input;
}

void readInputs(const YamlNode& node, Prompt& prompt, QList<PromptProblem>& problems)
{
    if (node.isNull()) {
        return;
    }
    if (const YamlNode* properties = node.kind == YamlNode::Kind::Map ? node.find(u"properties") : nullptr;
        properties && (properties->kind == YamlNode::Kind::Map || properties->kind == YamlNode::Kind::List)) {
        prompt.formatVersion = 2; // inputSchema
        readInputs(*properties, prompt, problems);
        return;
    }
    QList<PromptInput> inputs;
    if (node.kind == YamlNode::Kind::Map) {
        for (const YamlNode::Member& member : node.members) {
            if (member.key == QLatin1String("<<")) {
                for (const YamlNode::Member& merged : member.value.members) {
                    inputs << readInput(merged.key, member.line, member.column, merged.value);
                }
                continue;
            }
            inputs << readInput(member.key, member.line, member.column, member.value);
        }
    } else if (node.kind == YamlNode::Kind::List) {
        for (const YamlNode& item : node.items) {
            PromptInput input = item.kind == YamlNode::Kind::Map ? readInput({}, item.line, item.column, item) : PromptInput{};
            if (item.kind == YamlNode::Kind::Scalar) { // - question
                input.name = item.text();
                input.line = item.line;
                input.column = item.column;
            }
            if (input.name.isEmpty() && item.kind == YamlNode::Kind::Map && item.find(u"name")) {
                input.name = item.find(u"name")->text();
            }
            if (input.name.isEmpty()) {
                problems << wrongShape(item, QStringLiteral("inputs"), Text::tr("a list of inputs with names"));
                continue;
            }
            input.isShort = item.kind == YamlNode::Kind::Scalar;
            inputs << input;
        }
    } else {
        problems << wrongShape(node, QStringLiteral("inputs"), Text::tr("a map of inputs"));
    }
    for (const PromptInput& input : inputs) {
        if (prompt.input(input.name)) {
            problems << PromptProblem{input.line, input.column, input.column + int(input.name.size()), Severity::Warning, QStringLiteral("duplicateInput"),
                                      Text::tr("The input “%1” is declared twice.").arg(input.name), Text::tr("Remove one of them.")};
            continue;
        }
        prompt.inputs << input;
    }
}

void readOutputs(const YamlNode& node, Prompt& prompt)
{
    const YamlNode* const properties = node.kind == YamlNode::Kind::Map ? node.find(u"properties") : nullptr;
    const YamlNode& outputs = properties && properties->kind != YamlNode::Kind::Scalar ? *properties : node;
    const auto take = [&prompt](const QString& name, int line, const YamlNode& value) {
        PromptOutput output{name, {}, {}, line};
        if (value.kind == YamlNode::Kind::Map) {
            const YamlNode* const type = value.find(u"type") ? value.find(u"type") : value.find(u"kind");
            output.type = type ? type->text() : QString();
            output.description = value.find(u"description") ? value.find(u"description")->text() : QString();
            output.name = output.name.isEmpty() && value.find(u"name") ? value.find(u"name")->text() : output.name;
        } else {
            output.type = inputTypeOf(value.text());
        }
        prompt.outputs << output;
    };
    for (const YamlNode::Member& member : outputs.members) {
        take(member.key, member.line, member.value);
    }
    for (const YamlNode& item : outputs.items) {
        take(item.kind == YamlNode::Kind::Scalar ? item.text() : QString(), item.line, item);
    }
}

QJsonObject parametersOf(const YamlNode& node)
{
    QJsonObject parameters;
    const QJsonObject written = node.value().toObject();
    for (auto it = written.begin(); it != written.end(); ++it) {
        if (it.key() == QLatin1String("additionalProperties") && it->isObject()) {
            const QJsonObject further = it->toObject();
            for (auto other = further.begin(); other != further.end(); ++other) {
                parameters.insert(parameterName(other.key()), *other);
            }
        } else if (!it->isNull()) {
            parameters.insert(parameterName(it.key()), *it);
        }
    }
    return parameters;
}

void readModel(const YamlNode& node, Prompt& prompt, QList<PromptProblem>& problems)
{
    PromptModel& model = prompt.model;
    model.line = node.line;
    if (node.kind == YamlNode::Kind::Scalar) {
        model.name = node.text(); // model: gpt-4o
        prompt.formatVersion = 2;
        return;
    }
    if (node.kind != YamlNode::Kind::Map) {
        if (!node.isNull()) {
            problems << wrongShape(node, QStringLiteral("model"), Text::tr("a map"));
        }
        return;
    }
    const auto textOf = [&node](QStringView first, QStringView second = {}) {
        const YamlNode* const member = node.find(first) ? node.find(first) : node.find(second);
        return member ? member->text() : QString();
    };
    model.api = textOf(u"api", u"apiType");
    model.provider = textOf(u"provider");
    model.name = textOf(u"id");
    model.response = textOf(u"response");
    if (node.find(u"id") || node.find(u"options") || node.find(u"connection") || node.find(u"apiType")) {
        prompt.formatVersion = 2;
    }
    const YamlNode* const configuration = node.find(u"configuration") ? node.find(u"configuration") : node.find(u"connection");
    if (configuration && configuration->kind == YamlNode::Kind::Map) {
        model.configuration = configuration->value().toObject();
        const auto first = [&model](std::initializer_list<const char*> names) {
            for (const char* name : names) {
                if (const QString text = model.configuration.value(QLatin1String(name)).toString(); !text.isEmpty()) {
                    return text;
                }
            }
            return QString();
        };
        model.provider = model.provider.isEmpty() ? first({"type"}) : model.provider;
        model.name = model.name.isEmpty() ? first({"model", "name", "azure_model"}) : model.name;
        model.deployment = first({"azure_deployment", "deployment"});
        model.endpoint = first({"azure_endpoint", "endpoint", "base_url"});
        model.apiVersion = first({"api_version", "apiVersion"});
    } else if (configuration && !configuration->isNull()) {
        problems << wrongShape(*configuration, QStringLiteral("configuration"), Text::tr("a map"));
    }
    const YamlNode* const parameters = node.find(u"parameters") ? node.find(u"parameters") : node.find(u"options");
    if (parameters && parameters->kind == YamlNode::Kind::Map) {
        model.parameters = parametersOf(*parameters);
    } else if (parameters && !parameters->isNull()) {
        problems << wrongShape(*parameters, QStringLiteral("parameters"), Text::tr("a map"));
    }
}

void readTemplate(const YamlNode& node, Prompt& prompt)
{
    const auto kindOf = [](const YamlNode* member) {
        const YamlNode* const kind = member && member->kind == YamlNode::Kind::Map ? member->find(u"kind") : member;
        return kind ? kind->text() : QString();
    };
    QString format = node.text();
    if (node.kind == YamlNode::Kind::Map) {
        const YamlNode* const formatNode = node.find(u"format") ? node.find(u"format") : node.find(u"type");
        format = kindOf(formatNode);
        prompt.templateParser = kindOf(node.find(u"parser"));
        const YamlNode* const strict = node.find(u"strict") ? node.find(u"strict") : formatNode && formatNode->kind == YamlNode::Kind::Map ? formatNode->find(u"strict") : nullptr;
        prompt.isStrict = strict && strict->value().toBool();
    }
    if (!format.isEmpty()) {
        prompt.templateFormat = format.toLower();
    }
}

void readTools(const YamlNode* node, Prompt& prompt)
{
    if (node && node->kind == YamlNode::Kind::List) {
        for (const QJsonValue& tool : node->value().toArray()) {
            prompt.tools << tool;
        }
    } else if (node && node->kind == YamlNode::Kind::Map) {
        for (const YamlNode::Member& member : node->members) {
            QJsonObject tool = member.value.value().toObject();
            tool.insert(QStringLiteral("name"), member.key);
            prompt.tools << tool;
        }
    }
}

void readSample(const YamlNode& node, Prompt& prompt)
{
    if (node.kind == YamlNode::Kind::Map) {
        prompt.sample = node.value().toObject();
        if (prompt.inputs.isEmpty()) { // the oldest form: the sample is the declaration
            for (const YamlNode::Member& member : node.members) {
                const QJsonValue value = member.value.value();
                prompt.inputs << PromptInput{member.key, typeOfValue(value), {}, false, true, QJsonValue(QJsonValue::Undefined), value, {}, member.line, member.column};
            }
        }
    } else if (node.kind == YamlNode::Kind::Scalar) {
        QString file = node.text().trimmed();
        if (file.startsWith(QLatin1String("${file:")) && file.endsWith(QLatin1Char('}'))) {
            file = file.mid(7).chopped(1).trimmed();
        }
        prompt.sampleFile = file;
    }
}

} // namespace

QString parameterName(const QString& spelled)
{
    static const QHash<QString, QString> newer{{"maxOutputTokens", "max_tokens"}, {"maxTokens", "max_tokens"},           {"topP", "top_p"},
                                               {"topK", "top_k"},                 {"stopSequences", "stop"},             {"frequencyPenalty", "frequency_penalty"},
                                               {"presencePenalty", "presence_penalty"}, {"responseFormat", "response_format"}, {"toolChoice", "tool_choice"},
                                               {"allowMultipleToolCalls", "parallel_tool_calls"}};
    return newer.value(spelled, spelled);
}

QString inputTypeOf(const QString& word)
{
    static const QHash<QString, QString> words{{"string", "string"},   {"str", "string"},    {"text", "string"},    {"number", "number"},   {"float", "number"},  {"double", "number"},
                                               {"integer", "integer"}, {"int", "integer"},   {"boolean", "boolean"}, {"bool", "boolean"},    {"array", "array"},   {"list", "array"},
                                               {"object", "object"},   {"dict", "object"},   {"image", "image"},    {"audio", "audio"},     {"file", "file"},     {"thread", "thread"}};
    return words.value(word.toLower());
}

QString typeOfValue(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::String: return QStringLiteral("string");
    case QJsonValue::Bool: return QStringLiteral("boolean");
    case QJsonValue::Double: return std::floor(value.toDouble()) == value.toDouble() ? QStringLiteral("integer") : QStringLiteral("number");
    case QJsonValue::Array: return QStringLiteral("array");
    case QJsonValue::Object: return QStringLiteral("object");
    default: return {};
    }
}

void readMembers(const YamlNode& root, Prompt& prompt, QList<PromptProblem>& problems)
{
    const YamlNode* const metadata = root.find(u"metadata");
    const auto textOf = [&](QStringView name) {
        const YamlNode* member = root.find(name);
        member = !member && metadata && metadata->kind == YamlNode::Kind::Map ? metadata->find(name) : member;
        if (member && (member->kind == YamlNode::Kind::List || member->kind == YamlNode::Kind::Map)) {
            problems << wrongShape(*member, name.toString(), Text::tr("a text"));
        }
        return member ? member->text() : QString();
    };
    const auto textsOf = [&](QStringView name) {
        const YamlNode* member = root.find(name);
        member = !member && metadata && metadata->kind == YamlNode::Kind::Map ? metadata->find(name) : member;
        if (member && member->kind == YamlNode::Kind::Map) {
            problems << wrongShape(*member, name.toString(), Text::tr("a list of texts"));
        }
        return member ? member->texts() : QStringList();
    };
    prompt.name = textOf(u"name");
    prompt.displayName = textOf(u"displayName");
    prompt.description = textOf(u"description").trimmed();
    prompt.version = textOf(u"version");
    prompt.authors = textsOf(u"authors");
    prompt.tags = textsOf(u"tags");
    prompt.metadata = metadata ? metadata->value().toObject() : QJsonObject();
    if (const YamlNode* model = root.find(u"model")) {
        readModel(*model, prompt, problems);
    }
    if (const YamlNode* inputs = root.find(u"inputs") ? root.find(u"inputs") : root.find(u"inputSchema")) {
        readInputs(*inputs, prompt, problems);
    }
    if (const YamlNode* outputs = root.find(u"outputs") ? root.find(u"outputs") : root.find(u"outputSchema")) {
        readOutputs(*outputs, prompt);
    }
    if (const YamlNode* node = root.find(u"template")) {
        readTemplate(*node, prompt);
    }
    readTools(root.find(u"tools"), prompt);
    for (const QJsonValue& tool : prompt.model.parameters.value(QLatin1String("tools")).toArray()) {
        prompt.tools << tool;
    }
    if (const YamlNode* sample = root.find(u"sample")) {
        readSample(*sample, prompt);
    }
}

} // namespace prompts
