// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/openai/chatrequest.h"

#include "sandbox/reader/tokencount.h"
#include "sandbox/services/openai/parametercheck.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace sandbox::openai {

using reader::ReadRequest;
using reader::TokenCount;
using reader::Turn;

namespace {

/// Reads the parts of a body; stops at the first failure.
class Parser
{
public:
    Parser(const QJsonObject& body, const ApiVersion& version, const Model& model)
        : m_body(body), m_version(version), m_model(model)
    {
    }

    ChatParse run()
    {
        m_failure = checkParameters(m_body, m_version, m_model);
        if (!m_failure)
            messages();
        if (!m_failure)
            tools();
        if (!m_failure)
            format();
        if (!m_failure)
            options();
        if (!m_failure)
            length();
        if (m_failure)
            return {std::nullopt, *m_failure};
        return {m_out, {}};
    }

private:
    void fail(const QString& param, const QString& code, const QString& message)
    {
        m_failure = Failure::parameter(param, code, message);
    }

    void messages()
    {
        const QJsonValue value = m_body.value(QStringLiteral("messages"));
        if (value.isUndefined())
            return fail(QStringLiteral("messages"), QStringLiteral("missing_required_parameter"),
                        QStringLiteral("Missing required parameter: 'messages'."));
        if (!value.isArray())
            return fail(QStringLiteral("messages"), QStringLiteral("invalid_type"),
                        QStringLiteral("Invalid type for 'messages': expected an array of objects."));
        const QJsonArray messages = value.toArray();
        if (messages.isEmpty())
            return fail(QStringLiteral("messages"), QStringLiteral("empty_array"),
                        QStringLiteral("Invalid 'messages': empty array. Expected an array with minimum length 1, but "
                                       "got an empty array instead."));
        for (qsizetype i = 0; i < messages.size() && !m_failure; ++i)
            message(messages.at(i), QStringLiteral("messages[%1]").arg(i));
        if (!m_failure)
            pairing();
    }

    void message(const QJsonValue& value, const QString& path)
    {
        if (!value.isObject())
            return fail(path, QStringLiteral("invalid_type"),
                        QStringLiteral("Invalid type for '%1': expected an object.").arg(path));
        const QJsonObject object = value.toObject();
        const QString role = object.value(QStringLiteral("role")).toString();
        Turn turn;
        if (role == QStringLiteral("system") || role == QStringLiteral("developer"))
            turn.role = Turn::Role::System;
        else if (role == QStringLiteral("user"))
            turn.role = Turn::Role::User;
        else if (role == QStringLiteral("assistant"))
            turn.role = Turn::Role::Assistant;
        else if (role == QStringLiteral("tool") || role == QStringLiteral("function"))
            turn.role = Turn::Role::Tool;
        else if (!object.contains(QStringLiteral("role")))
            return fail(path + QStringLiteral(".role"), QStringLiteral("missing_required_parameter"),
                        QStringLiteral("Missing required parameter: '%1.role'.").arg(path));
        else
            return fail(
                path + QStringLiteral(".role"), QStringLiteral("invalid_value"),
                QStringLiteral("Invalid value: '%1'. Supported values are: 'system', 'assistant', 'user', 'function', "
                               "'tool', and 'developer'.")
                    .arg(role));
        const QJsonValue content = object.value(QStringLiteral("content"));
        const bool mayLack = turn.role == Turn::Role::Assistant;
        if (!content.isString() && !content.isArray() && !(mayLack && (content.isNull() || content.isUndefined())))
            return fail(path + QStringLiteral(".content"), QStringLiteral("invalid_type"),
                        QStringLiteral("Invalid value for 'content': expected a string or an array of content parts."));
        turn.text = contentText(content);
        turn.name = object.value(QStringLiteral("name")).toString();
        turn.toolCallId = object.value(QStringLiteral("tool_call_id")).toString();
        for (const QJsonValue& call : object.value(QStringLiteral("tool_calls")).toArray()) {
            const QJsonObject function = call.toObject().value(QStringLiteral("function")).toObject();
            turn.calls.append({call.toObject().value(QStringLiteral("id")).toString(),
                               function.value(QStringLiteral("name")).toString(),
                               function.value(QStringLiteral("arguments")).toString()});
        }
        m_out.read.turns.append(turn);
    }

    /// Tool results answer calls, and calls are answered before anyone else speaks.
    void pairing()
    {
        QStringList open;
        QList<Turn>& turns = m_out.read.turns;
        for (qsizetype i = 0; i < turns.size(); ++i) {
            Turn& turn = turns[i];
            const bool legacy = turn.role == Turn::Role::Tool && turn.toolCallId.isEmpty() && !turn.name.isEmpty();
            if (turn.role == Turn::Role::Tool && !legacy) {
                if (!open.removeOne(turn.toolCallId))
                    return fail(
                        QStringLiteral("messages.[%1].role").arg(i), QStringLiteral("invalid_value"),
                        QStringLiteral("Invalid parameter: messages with role 'tool' must be a response to a preceding "
                                       "message with 'tool_calls'."));
                nameTool(turn, i);
                continue;
            }
            if (!open.isEmpty())
                break;
            for (const reader::ToolCall& call : turn.calls)
                open.append(call.id);
        }
        if (!open.isEmpty())
            fail(QStringLiteral("messages"), QStringLiteral("invalid_value"),
                 QStringLiteral(
                     "An assistant message with 'tool_calls' must be followed by tool messages responding to each "
                     "'tool_call_id'. The following tool_call_ids did not have response messages: %1")
                     .arg(open.join(QStringLiteral(", "))));
    }

    void nameTool(Turn& turn, qsizetype index)
    {
        for (qsizetype i = index - 1; i >= 0; --i) {
            for (const reader::ToolCall& call : m_out.read.turns.at(i).calls) {
                if (call.id == turn.toolCallId)
                    turn.name = call.name;
            }
        }
    }

    void tools()
    {
        const QJsonArray tools = m_body.value(QStringLiteral("tools")).toArray();
        for (qsizetype i = 0; i < tools.size(); ++i) {
            const QJsonObject function = tools.at(i).toObject().value(QStringLiteral("function")).toObject();
            const QString name = function.value(QStringLiteral("name")).toString();
            if (name.isEmpty())
                return fail(QStringLiteral("tools[%1].function.name").arg(i),
                            QStringLiteral("missing_required_parameter"),
                            QStringLiteral("Missing required parameter: 'tools[%1].function.name'.").arg(i));
            m_out.read.tools.append({name, function.value(QStringLiteral("description")).toString(),
                                     function.value(QStringLiteral("parameters")).toObject()});
        }
        m_out.read.parallelToolCalls = m_body.value(QStringLiteral("parallel_tool_calls")).toBool(true);
        const QJsonValue choice = m_body.value(QStringLiteral("tool_choice"));
        if (choice.isUndefined() || choice.isNull())
            return;
        if (tools.isEmpty())
            return fail(
                QStringLiteral("tool_choice"), QStringLiteral("invalid_value"),
                QStringLiteral(
                    "Invalid value for 'tool_choice': 'tool_choice' is only allowed when 'tools' are specified."));
        using Choice = ReadRequest::ToolChoice;
        const QString word = choice.toString();
        if (word == QStringLiteral("none"))
            m_out.read.toolChoice = Choice::None;
        else if (word == QStringLiteral("required"))
            m_out.read.toolChoice = Choice::Required;
        else if (choice.isObject())
            namedChoice(choice.toObject()
                            .value(QStringLiteral("function"))
                            .toObject()
                            .value(QStringLiteral("name"))
                            .toString());
        else if (word != QStringLiteral("auto"))
            fail(
                QStringLiteral("tool_choice"), QStringLiteral("invalid_value"),
                QStringLiteral("Invalid value: '%1'. Supported values are: 'none', 'auto', and 'required'.").arg(word));
    }

    void namedChoice(const QString& name)
    {
        m_out.read.toolChoice = ReadRequest::ToolChoice::Named;
        m_out.read.namedTool = name;
        for (const ReadRequest::Tool& tool : m_out.read.tools) {
            if (tool.name == name)
                return;
        }
        fail(QStringLiteral("tool_choice"), QStringLiteral("invalid_value"),
             QStringLiteral("Tool choice '%1' not found in 'tools' parameter.").arg(name));
    }

    void format()
    {
        const QJsonObject format = m_body.value(QStringLiteral("response_format")).toObject();
        const QString type = format.value(QStringLiteral("type")).toString(QStringLiteral("text"));
        const QString param = QStringLiteral("response_format");
        if (type == QStringLiteral("text"))
            return;
        if (type == QStringLiteral("json_object")) {
            m_out.read.format = ReadRequest::Format::JsonObject;
            for (const Turn& turn : m_out.read.turns) {
                if (turn.text.contains(QStringLiteral("json"), Qt::CaseInsensitive))
                    return;
            }
            return fail(QStringLiteral("messages"), QStringLiteral("invalid_value"),
                        QStringLiteral("'messages' must contain the word 'json' in some form, to use 'response_format' "
                                       "of type 'json_object'."));
        }
        if (type != QStringLiteral("json_schema"))
            return fail(
                param + QStringLiteral(".type"), QStringLiteral("invalid_value"),
                QStringLiteral("Invalid value: '%1'. Supported values are: 'json_object', 'json_schema', and 'text'.")
                    .arg(type));
        if (!m_version.structuredOutputs())
            return fail(param, QStringLiteral("invalid_value"),
                        QStringLiteral("response_format value as json_schema is enabled only for api versions "
                                       "2024-08-01-preview and later"));
        const QJsonObject described = format.value(QStringLiteral("json_schema")).toObject();
        m_out.read.format = ReadRequest::Format::JsonSchema;
        m_out.read.schema = described.value(QStringLiteral("schema")).toObject();
        m_out.read.schemaName = described.value(QStringLiteral("name")).toString();
        if (m_out.read.schemaName.isEmpty())
            return fail(param + QStringLiteral(".json_schema.name"), QStringLiteral("missing_required_parameter"),
                        QStringLiteral("Missing required parameter: 'response_format.json_schema.name'."));
        if (m_out.read.schema.value(QStringLiteral("type")).toString() != QStringLiteral("object"))
            fail(param, QStringLiteral("invalid_json_schema"),
                 QStringLiteral(
                     "Invalid schema for response_format '%1': schema must be a JSON Schema of 'type: \"object\"'.")
                     .arg(m_out.read.schemaName));
    }

    void options()
    {
        m_out.n = m_body.value(QStringLiteral("n")).toInt(1);
        const QJsonValue later = m_body.value(QStringLiteral("max_completion_tokens"));
        m_out.maxTokens = (later.isDouble() ? later : m_body.value(QStringLiteral("max_tokens"))).toInt();
        const QJsonValue stop = m_body.value(QStringLiteral("stop"));
        if (stop.isString())
            m_out.stop.append(stop.toString());
        for (const QJsonValue& sequence : stop.toArray())
            m_out.stop.append(sequence.toString());
        m_out.stop.removeAll(QString());
        m_out.stream = m_body.value(QStringLiteral("stream")).toBool();
        m_out.includeUsage =
            m_body.value(QStringLiteral("stream_options")).toObject().value(QStringLiteral("include_usage")).toBool();
        m_out.logprobs = m_body.value(QStringLiteral("logprobs")).toBool();
        m_out.topLogprobs = m_body.value(QStringLiteral("top_logprobs")).toInt();
        if (m_body.value(QStringLiteral("seed")).isDouble())
            m_out.seed = m_body.value(QStringLiteral("seed")).toInteger();
    }

    /// Counts as the service does: some tokens around each message, and the functions as JSON.
    void length()
    {
        int tokens = 3;
        for (const Turn& turn : m_out.read.turns) {
            tokens += 3 + 1 + TokenCount::count(turn.text);
            for (const reader::ToolCall& call : turn.calls)
                tokens += 4 + TokenCount::count(call.name) + TokenCount::count(call.arguments);
        }
        const QJsonArray tools = m_body.value(QStringLiteral("tools")).toArray();
        if (!tools.isEmpty())
            tokens += TokenCount::count(QString::fromUtf8(QJsonDocument(tools).toJson(QJsonDocument::Compact)));
        m_out.promptTokens = tokens;
        if (tokens + m_out.maxTokens <= m_model.contextTokens)
            return;
        const QString head =
            QStringLiteral("This model's maximum context length is %1 tokens. However, ").arg(m_model.contextTokens);
        const QString body =
            m_out.maxTokens > 0 && tokens <= m_model.contextTokens
                ? QStringLiteral("you requested %1 tokens (%2 in the messages, %3 in the completion). Please reduce "
                                 "the length of the messages or completion.")
                      .arg(tokens + m_out.maxTokens)
                      .arg(tokens)
                      .arg(m_out.maxTokens)
                : QStringLiteral("your messages resulted in %1 tokens. Please reduce the length of the messages.")
                      .arg(tokens);
        fail(QStringLiteral("messages"), QStringLiteral("context_length_exceeded"), head + body);
    }

    const QJsonObject& m_body;
    const ApiVersion& m_version;
    const Model& m_model;
    ChatRequest m_out;
    std::optional<Failure> m_failure;
};

} // namespace

QString contentText(const QJsonValue& content)
{
    if (content.isString())
        return content.toString();
    QStringList parts;
    for (const QJsonValue& part : content.toArray()) {
        const QString text =
            part.isString() ? part.toString() : part.toObject().value(QStringLiteral("text")).toString();
        if (!text.isEmpty())
            parts.append(text);
    }
    return parts.join(QLatin1Char('\n'));
}

ChatParse parseChat(const QJsonObject& body, const ApiVersion& version, const Model& model)
{
    return Parser(body, version, model).run();
}

} // namespace sandbox::openai
