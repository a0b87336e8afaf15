// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/openai/chatstream.h"

#include "azure/openai/openaiwire.h"
#include "azure/openai/repeatedchunk.h"
#include "core/json.h"
#include "http/httperror.h"

#include <algorithm>
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
    friend bool operator==(const SeenVerdict&, const SeenVerdict&) = default;
};

/// What a reader answers when it leaves the whole event to takeSlow(): tool calls, usage, prompt verdicts, errors, several choices.
constexpr error_code kSlowPath = simdjson::UNINITIALIZED;

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
    const char* contentToken = nullptr;   ///< where the string of `content` begins in the event
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

/// A key as it stands in the JSON. One written with escapes is left to the slow path.
error_code keyText(od::raw_json_string key, std::string_view& name)
{
    const char* end = key.raw();
    while (*end != '"' && *end != '\\') {
        ++end;
    }
    name = std::string_view(key.raw(), static_cast<size_t>(end - key.raw()));
    return *end == '"' ? SUCCESS : kSlowPath;
}

/// Hands the members of an object to `read(name, value)` until one is an error.
template <typename Read> error_code eachMember(od::object object, const Read& read)
{
    for (auto member : object) {
        od::raw_json_string key;
        od::value value;
        std::string_view name;
        if (const error_code error = member.key().get(key)) {
            return error;
        }
        if (const error_code error = keyText(key, name)) {
            return error;
        }
        if (const error_code error = member.value().get(value)) {
            return error;
        }
        if (const error_code error = read(name, value)) {
            return error;
        }
    }
    return SUCCESS;
}

template <typename Read> error_code eachMember(od::value value, const Read& read)
{
    od::object object;
    const error_code error = value.get_object().get(object);
    return error ? error : eachMember(object, read);
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
    SeenVerdict verdict;
    verdict.category = category;
    const error_code error = eachMember(value, [&verdict](std::string_view name, od::value inner) -> error_code {
        if (name == "severity") {
            std::string_view severity;
            const error_code problem = textOf(inner, severity);
            verdict.severity = severity;
            return problem;
        }
        if (name == "filtered") {
            return inner.get_bool().get(verdict.filtered);
        }
        return name == "detected" ? inner.get_bool().get(verdict.detected) : SUCCESS;
    });
    if (!error) {
        verdicts.push_back(std::move(verdict));
    }
    return error;
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
    return eachMember(object, [&chunk](std::string_view category, od::value inner) { return readVerdict(category, inner, chunk.verdicts); });
}

error_code readDelta(od::value value, Chunk& chunk)
{
    return eachMember(value, [&chunk](std::string_view name, od::value inner) -> error_code {
        if (name == "content") {
            chunk.contentToken = inner.raw_json_token().data();
            return textOf(inner, chunk.content);
        }
        if (name == "reasoning_content" || name == "reasoning") {
            return textOf(inner, chunk.reasoning);
        }
        return name == "role" || isEmptyContainerOrNull(inner) ? SUCCESS : kSlowPath;
    });
}

error_code readChoice(od::value value, Chunk& chunk)
{
    return eachMember(value, [&chunk](std::string_view name, od::value inner) -> error_code {
        if (name == "delta") {
            return readDelta(inner, chunk);
        }
        if (name == "finish_reason") {
            return textOf(inner, chunk.finish);
        }
        if (name == "content_filter_results") {
            return readNewVerdicts(inner, chunk);
        }
        if (name == "index") {
            int64_t index = 0;
            const error_code error = inner.get_int64().get(index);
            return error || index == 0 ? error : kSlowPath;
        }
        return name == "message" ? kSlowPath : SUCCESS;
    });
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
        if (++count > 1) {
            return kSlowPath;
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
    const error_code error = eachMember(root, [&chunk](std::string_view name, od::value value) -> error_code {
        if (name == "choices") {
            return readChoices(value, chunk);
        }
        if (name == "id") {
            return textOf(value, chunk.id);
        }
        if (name == "model") {
            return textOf(value, chunk.model);
        }
        const bool isRare = name == "usage" || name == "error" || name == "prompt_filter_results" || name == "prompt_annotations";
        return isRare && !isEmptyContainerOrNull(value) ? kSlowPath : SUCCESS;
    });
    if (error) {
        return error;
    }
    return document.current_location().error() == simdjson::OUT_OF_BOUNDS ? SUCCESS : simdjson::TAPE_ERROR;
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
    RepeatedChunk repeated;
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
    if (state.repeated.match(data, delta.text)) {
        m_answer.text += delta.text;
        return true;
    }
    state.repeated.forget();
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
    if (readRoot(document, chunk) != SUCCESS) {
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
    if (chunk.contentToken && chunk.finish.empty() && chunk.reasoning.empty()) {
        state.repeated.learn(data, chunk.contentToken - bytes);
    }
    for (const SeenVerdict& verdict : chunk.verdicts) {
        if (std::find(state.seen.begin(), state.seen.end(), verdict) != state.seen.end()) {
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
