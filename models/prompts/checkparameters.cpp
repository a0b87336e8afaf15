// SPDX-License-Identifier: GPL-3.0-or-later
// Parameters of the chat and completion APIs: type, range, and what reasoning models refuse (reference "Azure OpenAI in Azure AI Foundry
// Models REST API").
#include "prompts/checks.h"
#include "prompts/frontmatter.h"
#include "tokens/modellimits.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <cmath>
#include <limits>

namespace prompts {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::Check)
};

enum class Type { Number, Integer, Switch, Text, TextOrList, List, Object, TextOrObject };

struct Rule
{
    Type type = Type::Number;
    double least = -std::numeric_limits<double>::infinity(), most = std::numeric_limits<double>::infinity();
    QStringList words = {};
};

const QHash<QString, Rule>& rules()
{
    constexpr double endless = std::numeric_limits<double>::infinity();
    static const QHash<QString, Rule> all{
        {"temperature", {Type::Number, 0, 2}},
        {"top_p", {Type::Number, 0, 1}},
        {"max_tokens", {Type::Integer, 1, endless}},
        {"max_completion_tokens", {Type::Integer, 1, endless}},
        {"max_output_tokens", {Type::Integer, 1, endless}},
        {"presence_penalty", {Type::Number, -2, 2}},
        {"frequency_penalty", {Type::Number, -2, 2}},
        {"n", {Type::Integer, 1, 128}},
        {"best_of", {Type::Integer, 1, 20}},
        {"seed", {Type::Integer}},
        {"top_k", {Type::Integer, 1, endless}},
        {"stop", {Type::TextOrList}},
        {"response_format", {Type::Object}},
        {"tools", {Type::List}},
        {"tool_choice", {Type::TextOrObject}},
        {"parallel_tool_calls", {Type::Switch}},
        {"functions", {Type::List}},
        {"function_call", {Type::TextOrObject}},
        {"stream", {Type::Switch}},
        {"stream_options", {Type::Object}},
        {"logprobs", {Type::Switch}},
        {"top_logprobs", {Type::Integer, 0, 20}},
        {"logit_bias", {Type::Object}},
        {"user", {Type::Text}},
        {"store", {Type::Switch}},
        {"metadata", {Type::Object}},
        {"suffix", {Type::Text}},
        {"echo", {Type::Switch}},
        {"dimensions", {Type::Integer, 1, endless}},
        {"encoding_format", {Type::Text, 0, 0, {"float", "base64"}}},
        {"reasoning_effort", {Type::Text, 0, 0, {"none", "minimal", "low", "medium", "high", "xhigh"}}},
        {"verbosity", {Type::Text, 0, 0, {"low", "medium", "high"}}},
        {"service_tier", {Type::Text}},
        {"modalities", {Type::List}},
        {"audio", {Type::Object}},
        {"prediction", {Type::Object}},
        {"data_sources", {Type::List}},
        {"reasoning", {Type::Object}},
        {"extra_headers", {Type::Object}},
        {"extra_body", {Type::Object}},
        {"timeout", {Type::Number, 0, endless}},
    };
    return all;
}

QString wanted(const Rule& rule)
{
    const auto range = [&rule](const QString& kind) {
        if (std::isinf(rule.least) && std::isinf(rule.most)) {
            return kind;
        }
        return std::isinf(rule.most) ? Text::tr("%1 of at least %2").arg(kind).arg(rule.least) : Text::tr("%1 from %2 to %3").arg(kind).arg(rule.least).arg(rule.most);
    };
    switch (rule.type) {
    case Type::Number: return range(Text::tr("a number"));
    case Type::Integer: return range(Text::tr("a whole number"));
    case Type::Switch: return Text::tr("true or false");
    case Type::Text: return rule.words.isEmpty() ? Text::tr("a text") : Text::tr("one of %1").arg(rule.words.join(QStringLiteral(", ")));
    case Type::TextOrList: return Text::tr("a text, or a list of at most four texts");
    case Type::List: return Text::tr("a list");
    case Type::Object: return Text::tr("a map");
    case Type::TextOrObject: break;
    }
    return Text::tr("a text or a map");
}

bool accepts(const Rule& rule, const QJsonValue& value)
{
    switch (rule.type) {
    case Type::Integer:
        if (!value.isDouble() || std::floor(value.toDouble()) != value.toDouble()) {
            return false;
        }
        [[fallthrough]];
    case Type::Number: return value.isDouble() && value.toDouble() >= rule.least && value.toDouble() <= rule.most;
    case Type::Switch: return value.isBool();
    case Type::Text: return value.isString() && (rule.words.isEmpty() || rule.words.contains(value.toString()));
    case Type::TextOrList: {
        const QJsonArray list = value.toArray();
        return value.isString() || (value.isArray() && list.size() <= 4 && std::all_of(list.begin(), list.end(), [](const QJsonValue& item) { return item.isString(); }));
    }
    case Type::List: return value.isArray();
    case Type::Object: return value.isObject();
    case Type::TextOrObject: break;
    }
    return value.isString() || value.isObject();
}

/// Models that think before they answer take no sampling parameters.
bool isReasoning(const QString& model)
{
    static const QRegularExpression names(QStringLiteral("\\A(o[1-9](-|\\z)|gpt-5(?!.*chat)|codex)"), QRegularExpression::CaseInsensitiveOption);
    return names.match(model).hasMatch();
}

void checkFormat(const QJsonObject& format, const Prompt& prompt, const QStringList& path, QList<PromptProblem>& problems)
{
    const QString type = format.value(QLatin1String("type")).toString();
    if (type != QLatin1String("text") && type != QLatin1String("json_object") && type != QLatin1String("json_schema")) {
        problems << atMember(prompt, path, Severity::Error, "badParameter", Text::tr("response_format needs a type: text, json_object or json_schema."), Text::tr("Write response_format: {type: json_object}."));
    } else if (type == QLatin1String("json_schema") && !format.value(QLatin1String("json_schema")).isObject()) {
        problems << atMember(prompt, path, Severity::Error, "badParameter", Text::tr("response_format of the type json_schema has no schema."), Text::tr("Add json_schema with name and schema."));
    } else if (type == QLatin1String("json_object") && !prompt.body.contains(QLatin1String("json"), Qt::CaseInsensitive)) {
        problems << atMember(prompt, path, Severity::Warning, "jsonNotAsked", Text::tr("The service refuses json_object when no message holds the word JSON."), Text::tr("Ask for JSON in the system message."));
    }
}

} // namespace

void checkParameters(const Prompt& prompt, QList<PromptProblem>& problems)
{
    const bool isOlder = prompt.yaml && prompt.yaml->at({"model", "parameters"});
    const QStringList base{QStringLiteral("model"), isOlder ? QStringLiteral("parameters") : QStringLiteral("options")};
    const QString model = prompt.model.displayName();
    const std::optional<int> longest = tokens::maxOutputOfModel(model);
    const YamlNode* const node = prompt.yaml ? prompt.yaml->at(base) : nullptr;
    if (!node || node->kind != YamlNode::Kind::Map) {
        return;
    }
    for (const YamlNode::Member& member : node->members) {
        const QString name = parameterName(member.key);
        const QJsonValue value = member.value.value();
        const QStringList path = base + QStringList{member.key};
        const auto rule = rules().constFind(name);
        if (member.key == QLatin1String("additionalProperties") || member.key == QLatin1String("<<") || value.isNull() || value.toString().startsWith(QLatin1String("${"))) {
            continue;
        }
        if (rule == rules().constEnd()) {
            problems << atMember(prompt, path, Severity::Hint, "unknownParameter", Text::tr("“%1” is no parameter that is known here; it is sent as it is.").arg(member.key), Text::tr("Check the spelling."));
            continue;
        }
        if (!accepts(*rule, value)) {
            problems << atMember(prompt, path, Severity::Error, "badParameter", Text::tr("%1 must be %2.").arg(member.key, wanted(*rule)), Text::tr("Change the value; it is %1 now.").arg(yamlInline(value).left(60)));
            continue;
        }
        if ((name == QLatin1String("max_tokens") || name == QLatin1String("max_completion_tokens")) && longest && *longest > 0 && value.toDouble() > *longest) {
            problems << atMember(prompt, path, Severity::Error, "badParameter", Text::tr("%1 answers with at most %L2 tokens.").arg(model).arg(*longest), Text::tr("Lower %1.").arg(member.key));
        }
        static const QStringList sampling{"temperature", "top_p", "presence_penalty", "frequency_penalty", "logprobs", "top_logprobs", "logit_bias", "max_tokens"};
        if (isReasoning(model) && sampling.contains(name) && !(name == QLatin1String("temperature") && value.toDouble() == 1)) {
            problems << atMember(prompt, path, Severity::Warning, "parameterNotForModel", Text::tr("%1 does not take %2.").arg(model, member.key),
                                 name == QLatin1String("max_tokens") ? Text::tr("Use max_completion_tokens.") : Text::tr("Remove it, or choose another model."));
        }
        if (name == QLatin1String("response_format")) {
            checkFormat(value.toObject(), prompt, path, problems);
        }
    }
}

} // namespace prompts
