// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/openai/chatstream.h"

#include "azure/openai/openaiwire.h"
#include "core/json.h"
#include "http/httperror.h"

#include <cstring>
#include <simdjson.h>
#include <string>
#include <vector>

namespace azure::openai {

namespace {

namespace od = simdjson::ondemand;
using simdjson::error_code;
using simdjson::SUCCESS;

/// A verdict as bytes: most chunks repeat the ones we know, and must not cost four QStrings each.
struct SeenVerdict
{
    std::string category;
    std::string severity;
    bool detected = false;
    bool filtered = false;
};

/// What one chunk held; applied to the answer only when the whole chunk was read.
struct Chunk
{
    std::string_view content;
    std::string_view reasoning;
    std::string_view finish;
    std::string_view id;
    std::string_view model;
    std::vector<SeenVerdict> verdicts;
    std::string* knownVerdicts = nullptr; ///< the last content_filter_results as bytes: equal ones need no reading
    bool needsSlowPath = false; ///< tool calls, usage, prompt verdicts, errors, several choices, ...
};

/// The string of a value, or nothing for null and other types.
error_code textOf(od::value value, std::string_view& text)
{
    od::json_type type{};
    if (const error_code error = value.type().get(type)) {
        return error;
    }
    return type == od::json_type::string ? value.get_string().get(text) : SUCCESS;
}

/// Keys are compared as they stand in the JSON; one written with escapes is left to the slow path.
bool isEscaped(od::raw_json_string name)
{
    for (const char* c = name.raw(); *c != '"'; ++c) {
        if (*c == '\\') {
            return true;
        }
    }
    return false;
}

bool isEmptyContainerOrNull(od::value value)
{
    od::json_type type{};
    if (value.type().get(type) != SUCCESS) {
        return false;
    }
    bool empty = false;
    if (type == od::json_type::object) {
        od::object object;
        return value.get_object().get(object) == SUCCESS && object.is_empty().get(empty) == SUCCESS && empty;
    }
    if (type == od::json_type::array) {
        od::array array;
        return value.get_array().get(array) == SUCCESS && array.is_empty().get(empty) == SUCCESS && empty;
    }
    return type == od::json_type::null && value.is_null();
}

error_code readVerdict(std::string_view category, od::value value, std::vector<SeenVerdict>& verdicts)
{
    od::object object;
    if (const error_code error = value.get_object().get(object)) {
        return error;
    }
    SeenVerdict verdict;
    verdict.category = category;
    for (auto member : object) {
        std::string_view name;
        od::value inner;
        if (const error_code error = member.unescaped_key().get(name)) {
            return error;
        }
        if (const error_code error = member.value().get(inner)) {
            return error;
        }
        error_code error = SUCCESS;
        if (name == "severity") {
            std::string_view severity;
            error = textOf(inner, severity);
            verdict.severity = severity;
        } else if (name == "filtered") {
            error = inner.get_bool().get(verdict.filtered);
        } else if (name == "detected") {
            error = inner.get_bool().get(verdict.detected);
        }
        if (error) {
            return error;
        }
    }
    verdicts.push_back(std::move(verdict));
    return SUCCESS;
}

error_code readVerdicts(od::object object, std::vector<SeenVerdict>& verdicts)
{
    for (auto member : object) {
        std::string_view category;
        od::value inner;
        if (const error_code error = member.unescaped_key().get(category)) {
            return error;
        }
        if (const error_code error = member.value().get(inner)) {
            return error;
        }
        if (const error_code error = readVerdict(category, inner, verdicts)) {
            return error;
        }
    }
    return SUCCESS;
}

/// Nearly every chunk of a stream repeats the verdicts of the one before.
error_code readNewVerdicts(od::value value, Chunk& chunk)
{
    od::object object;
    if (const error_code error = value.get_object().get(object)) {
        return error;
    }
    std::string_view raw;
    if (const error_code error = object.raw_json().get(raw)) {
        return error;
    }
    if (raw == *chunk.knownVerdicts) {
        return SUCCESS;
    }
    *chunk.knownVerdicts = raw;
    if (const error_code error = object.reset().error()) {
        return error;
    }
    return readVerdicts(object, chunk.verdicts);
}

error_code readDelta(od::value value, Chunk& chunk)
{
    od::object object;
    if (const error_code error = value.get_object().get(object)) {
        return error;
    }
    for (auto member : object) {
        od::raw_json_string name;
        od::value inner;
        if (const error_code error = member.key().get(name)) {
            return error;
        }
        if (const error_code error = member.value().get(inner)) {
            return error;
        }
        error_code error = SUCCESS;
        if (name == "content") {
            error = textOf(inner, chunk.content);
        } else if (name == "reasoning_content" || name == "reasoning") {
            error = textOf(inner, chunk.reasoning);
        } else if (isEscaped(name) || (!(name == "role") && !isEmptyContainerOrNull(inner))) {
            chunk.needsSlowPath = true;
        }
        if (error || chunk.needsSlowPath) {
            return error;
        }
    }
    return SUCCESS;
}

error_code readChoice(od::value value, Chunk& chunk)
{
    od::object object;
    if (const error_code error = value.get_object().get(object)) {
        return error;
    }
    for (auto member : object) {
        od::raw_json_string name;
        od::value inner;
        if (const error_code error = member.key().get(name)) {
            return error;
        }
        if (const error_code error = member.value().get(inner)) {
            return error;
        }
        error_code error = SUCCESS;
        if (name == "delta") {
            error = readDelta(inner, chunk);
        } else if (name == "finish_reason") {
            error = textOf(inner, chunk.finish);
        } else if (name == "content_filter_results") {
            error = readNewVerdicts(inner, chunk);
        } else if (name == "index") {
            int64_t index = 0;
            error = inner.get_int64().get(index);
            chunk.needsSlowPath = chunk.needsSlowPath || index != 0;
        } else if (name == "message" || isEscaped(name)) {
            chunk.needsSlowPath = true;
        }
        if (error || chunk.needsSlowPath) {
            return error;
        }
    }
    return SUCCESS;
}

error_code readChoices(od::value value, Chunk& chunk)
{
    od::array choices;
    if (const error_code error = value.get_array().get(choices)) {
        return error;
    }
    int count = 0;
    for (auto element : choices) {
        od::value choice;
        if (const error_code error = element.get(choice)) {
            return error;
        }
        chunk.needsSlowPath = chunk.needsSlowPath || ++count > 1;
        if (chunk.needsSlowPath) {
            return SUCCESS;
        }
        if (const error_code error = readChoice(choice, chunk)) {
            return error;
        }
    }
    return SUCCESS;
}

error_code readRoot(od::document& document, Chunk& chunk)
{
    od::object root;
    if (const error_code error = document.get_object().get(root)) {
        return error;
    }
    for (auto member : root) {
        od::raw_json_string name;
        od::value value;
        if (const error_code error = member.key().get(name)) {
            return error;
        }
        if (const error_code error = member.value().get(value)) {
            return error;
        }
        error_code error = SUCCESS;
        if (name == "choices") {
            error = readChoices(value, chunk);
        } else if (name == "id") {
            error = textOf(value, chunk.id);
        } else if (name == "model") {
            error = textOf(value, chunk.model);
        } else if (name == "usage" || name == "error" || name == "prompt_filter_results" || name == "prompt_annotations") {
            chunk.needsSlowPath = !isEmptyContainerOrNull(value);
        } else {
            chunk.needsSlowPath = isEscaped(name);
        }
        if (error || chunk.needsSlowPath) {
            return error;
        }
    }
    const bool atEnd = document.current_location().error() == simdjson::OUT_OF_BOUNDS;
    return atEnd ? SUCCESS : simdjson::TAPE_ERROR;
}

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace

struct ChatStream::Parser
{
    od::parser parser;
    std::string buffer; ///< the event plus the padding that simdjson reads ahead
    std::vector<SeenVerdict> seen;
    std::string verdicts; ///< the last content_filter_results as received
    std::string id;
    std::string model;
};

ChatStream::ChatStream() : m_parser(std::make_unique<Parser>()) {}

ChatStream::~ChatStream() = default;

core::Result<ChatDelta> ChatStream::take(const QByteArray& data, const QString& target, const QDateTime& now)
{
    if (data.size() < 32 && data.trimmed() == "[DONE]") {
        m_done = true;
        return ChatDelta{};
    }
    ChatDelta delta;
    if (takeFast(data, delta)) {
        return delta;
    }
    return takeSlow(data, target, now);
}

bool ChatStream::takeFast(const QByteArray& data, ChatDelta& delta)
{
    Parser& state = *m_parser;
    const auto size = static_cast<size_t>(data.size());
    const char* bytes = data.constData();
    auto readable = static_cast<size_t>(data.capacity());
    if (readable < size + simdjson::SIMDJSON_PADDING) { // simdjson reads ahead: copy only where the array has no room behind
        state.buffer.assign(bytes, size);
        state.buffer.append(simdjson::SIMDJSON_PADDING, ' ');
        bytes = state.buffer.data();
        readable = state.buffer.size();
    }
    od::document document;
    if (state.parser.iterate(bytes, size, readable).get(document) != SUCCESS) {
        return false;
    }
    Chunk chunk;
    chunk.knownVerdicts = &state.verdicts;
    if (readRoot(document, chunk) != SUCCESS || chunk.needsSlowPath) {
        return false;
    }
    if (!chunk.id.empty() && chunk.id != state.id) {
        state.id = chunk.id;
        m_answer.id = toText(chunk.id);
    }
    if (!chunk.model.empty() && chunk.model != state.model) {
        state.model = chunk.model;
        m_answer.model = toText(chunk.model);
    }
    delta.text = toText(chunk.content);
    delta.reasoning = toText(chunk.reasoning);
    m_answer.text += delta.text;
    m_answer.reasoning += delta.reasoning;
    if (!chunk.finish.empty()) {
        m_answer.finishReason = toText(chunk.finish);
    }
    for (const SeenVerdict& verdict : chunk.verdicts) {
        const bool known = std::any_of(state.seen.begin(), state.seen.end(), [&verdict](const SeenVerdict& seen) {
            return seen.category == verdict.category && seen.severity == verdict.severity && seen.detected == verdict.detected &&
                   seen.filtered == verdict.filtered;
        });
        if (known) {
            continue;
        }
        state.seen.push_back(verdict);
        const FilterVerdict full{QStringLiteral("completion"), toText(verdict.category), toText(verdict.severity), verdict.detected,
                                 verdict.filtered};
        if (addVerdict(m_answer.verdicts, full)) {
            delta.verdicts.append(full);
        }
    }
    return true;
}

core::Result<ChatDelta> ChatStream::takeSlow(const QByteArray& data, const QString& target, const QDateTime& now)
{
    const core::Result<QJsonObject> body = core::json::parseObject(data, target);
    if (!body) {
        return body.error();
    }
    const QJsonValue problem = body->value(QLatin1String("error"));
    if (problem.isObject() || problem.isString()) { // an error in the middle: the status line was 200 long ago
        http::Response carrier;
        carrier.url.setHost(target);
        carrier.body = data;
        carrier.status = problem[QLatin1String("status")].toInt();
        if (carrier.status < 400) {
            carrier.status = problem[QLatin1String("code")].toString().toInt();
        }
        carrier.status = carrier.status >= 400 && carrier.status < 600 ? carrier.status : 500;
        return http::errorOf(carrier, now);
    }
    return readChat(*body, m_answer);
}

} // namespace azure::openai
