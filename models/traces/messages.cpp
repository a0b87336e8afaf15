// SPDX-License-Identifier: GPL-3.0-or-later
#include "traces/messages.h"

#include <QJsonDocument>
#include <QMap>

namespace traces {

namespace {

constexpr int kDeepest = 20;

QJsonValue parsed(const QByteArray& json)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        return QJsonValue(QJsonValue::Undefined);
    }
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

/// The text up to `end` with everything closed that is open there.
QByteArray closed(const QByteArray& json, qsizetype end)
{
    QByteArray closing;
    bool inText = false;
    qsizetype stop = end;
    for (qsizetype i = 0; i < end; ++i) {
        const char c = json.at(i);
        if (inText) {
            if (c == '\\') {
                const qsizetype length = i + 1 < end && json.at(i + 1) == 'u' ? 6 : 2;
                if (i + length > end) {
                    stop = i; // an escape that was cut
                    break;
                }
                i += length - 1;
            } else if (c == '"') {
                inText = false;
            }
        } else if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            closing.prepend(c == '{' ? '}' : ']');
        } else if ((c == '}' || c == ']') && !closing.isEmpty()) {
            closing.remove(0, 1);
        }
    }
    return json.left(stop) + (inText ? QByteArray("\"") : QByteArray()) + closing;
}

/// Of a text part in any of the forms.
QString textOfPart(const QJsonValue& part)
{
    if (part.isString()) {
        return part.toString();
    }
    const QJsonObject object = part.toObject();
    for (const char* const name : {"content", "text", "message_content.text", "input_text", "output_text"}) {
        const QJsonValue text = object.value(QLatin1String(name));
        if (text.isString()) {
            return text.toString();
        }
    }
    return {};
}

QString roleFrom(QString role)
{
    role = role.toLower();
    if (role == QLatin1String("human")) {
        return QStringLiteral("user");
    }
    return role == QLatin1String("ai") || role == QLatin1String("model") ? QStringLiteral("assistant") : role == QLatin1String("developer") ? QStringLiteral("system") : role;
}

QJsonObject toolCallOf(const QJsonObject& call)
{
    const QJsonObject function = call.value(QLatin1String("function")).toObject();
    const auto pick = [&](const char* name, const char* flat) {
        const QJsonValue inside = function.value(QLatin1String(name));
        const QJsonValue own = inside.isUndefined() ? call.value(QLatin1String(name)) : inside;
        return own.isUndefined() ? call.value(QLatin1String(flat)) : own;
    };
    return {{QStringLiteral("id"), call.value(QLatin1String("id"))},
            {QStringLiteral("name"), pick("name", "tool_call.function.name")},
            {QStringLiteral("arguments"), plainText(pick("arguments", "tool_call.function.arguments"))}};
}

void takeParts(const QJsonArray& parts, Message& message)
{
    QStringList texts;
    for (const QJsonValue& part : parts) {
        const QString type = part[QLatin1String("type")].toString();
        if (type == QLatin1String("tool_call") || type == QLatin1String("tool_use") || type == QLatin1String("function_call")) {
            message.toolCalls.append(toolCallOf(part.toObject()));
        } else if (type == QLatin1String("tool_call_response") || type == QLatin1String("tool_result")) {
            message.toolCallId = part[QLatin1String("id")].toString();
            const QJsonValue response = part[QLatin1String("response")];
            texts << plainText(response.isUndefined() ? part[QLatin1String("result")] : response);
        } else {
            const QString text = textOfPart(part);
            texts << (text.isNull() && part.isObject() ? plainText(part) : text);
        }
    }
    texts.removeAll(QString());
    message.text = texts.join(QLatin1Char('\n'));
}

Message messageOf(QJsonObject object, bool isOutput)
{
    const QString finish = object.value(QLatin1String("finish_reason")).toString();
    for (const char* const inside : {"message", "kwargs", "data"}) { // a choice, and LangChain's ways
        const QJsonObject inner = object.value(QLatin1String(inside)).toObject();
        if (!inner.isEmpty()) {
            const QJsonValue type = object.value(QLatin1String("type"));
            object = inner;
            if (!object.contains(QLatin1String("role")) && !object.contains(QLatin1String("type"))) {
                object.insert(QStringLiteral("type"), type);
            }
            break;
        }
    }
    Message message;
    message.isOutput = isOutput;
    const QString role = object.value(QLatin1String("role")).toString();
    message.role = roleFrom(role.isEmpty() ? object.value(QLatin1String("type")).toString() : role);
    if (message.role.isEmpty()) {
        message.role = isOutput ? QStringLiteral("assistant") : QStringLiteral("user");
    }
    message.finishReason = finish.isEmpty() ? object.value(QLatin1String("finish_reason")).toString() : finish;
    message.toolCallId = object.value(QLatin1String("tool_call_id")).toString();
    const QJsonValue parts = object.value(QLatin1String("parts"));
    const QJsonValue content = parts.isArray() ? parts : object.value(QLatin1String("content"));
    if (content.isArray()) {
        takeParts(content.toArray(), message);
    } else {
        message.text = content.isUndefined() ? textOfPart(object) : plainText(content);
    }
    for (const QJsonValue& call : object.value(QLatin1String("tool_calls")).toArray()) {
        message.toolCalls.append(toolCallOf(call.toObject()));
    }
    return message;
}

bool isPart(const QJsonObject& object)
{
    return object.contains(QLatin1String("content")) && object.value(QLatin1String("type")).toString() == QLatin1String("text") && !object.contains(QLatin1String("role"));
}

void append(QList<Message>& messages, const QJsonValue& value, bool isOutput, int depth)
{
    if (value.isArray()) {
        const QJsonArray list = value.toArray();
        if (!list.isEmpty() && isPart(list.first().toObject())) { // system instructions: parts without a message around them
            Message message;
            message.role = isOutput ? QStringLiteral("assistant") : QStringLiteral("system");
            message.isOutput = isOutput;
            takeParts(list, message);
            messages << message;
            return;
        }
        for (const QJsonValue& entry : list) {
            if (depth < kDeepest) {
                append(messages, entry, isOutput, depth + 1);
            }
        }
        return;
    }
    const QJsonObject object = value.toObject();
    for (const char* const list : {"messages", "choices"}) {
        if (object.value(QLatin1String(list)).isArray() && depth < kDeepest) {
            append(messages, object.value(QLatin1String(list)), isOutput, depth + 1);
            return;
        }
    }
    if (value.isString()) {
        Message message;
        message.role = isOutput ? QStringLiteral("assistant") : QStringLiteral("user");
        message.text = value.toString();
        message.isOutput = isOutput;
        messages << message;
    } else if (!object.isEmpty()) {
        messages << messageOf(object, isOutput);
    }
}

QJsonValue firstOf(const QJsonObject& object, std::initializer_list<const char*> names)
{
    for (const char* const name : names) {
        const QJsonValue value = object.value(QLatin1String(name));
        if (!value.isUndefined() && !value.isNull()) {
            return value;
        }
    }
    return QJsonValue(QJsonValue::Undefined);
}

std::optional<double> numberFrom(const QJsonValue& value)
{
    if (value.isDouble()) {
        return value.toDouble();
    }
    bool isNumber = false;
    const double number = value.toString().toDouble(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

} // namespace

QString plainText(const QJsonValue& value)
{
    if (value.isString()) {
        return value.toString();
    }
    if (value.isObject()) {
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    }
    if (value.isArray()) {
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    }
    return value.isUndefined() || value.isNull() ? QString() : value.toVariant().toString();
}

QJsonValue jsonFrom(const QString& text, bool* isCut)
{
    const QByteArray json = text.toUtf8().trimmed();
    if (!json.startsWith('{') && !json.startsWith('[')) {
        return QJsonValue(QJsonValue::Undefined);
    }
    QJsonValue value = parsed(json);
    if (!value.isUndefined()) {
        return value;
    }
    if (isCut) {
        *isCut = true;
    }
    qsizetype end = json.size();
    for (int attempt = 0; attempt < 6 && end > 0; ++attempt) { // a member may be cut in its name: then up to the comma before it
        value = parsed(closed(json, end));
        if (!value.isUndefined()) {
            return value;
        }
        end = json.lastIndexOf(',', end - 1);
    }
    return QJsonValue(QJsonValue::Undefined);
}

QJsonArray gathered(const QJsonObject& attributes, const QString& pattern)
{
    const qsizetype place = pattern.indexOf(QLatin1Char('#'));
    const QString begin = pattern.left(place);
    const QString behind = pattern.mid(place + 1);
    QMap<int, QJsonObject> entries;
    for (auto at = attributes.begin(); at != attributes.end(); ++at) {
        const QString key = at.key();
        if (!key.startsWith(begin)) {
            continue;
        }
        const qsizetype end = key.indexOf(QLatin1Char('.'), place);
        bool isNumber = false;
        const int number = QStringView(key).mid(place, end - place).toInt(&isNumber);
        if (end > place && isNumber && QStringView(key).mid(end).startsWith(behind) && number >= 0 && entries.size() < 10'000) {
            entries[number].insert(key.mid(end + behind.size()), *at);
        }
    }
    QJsonArray list;
    for (QJsonObject object : entries) {
        QJsonArray calls;
        for (const char* const form : {"tool_calls.#.tool_call.", "tool_calls.#."}) {
            if (calls.isEmpty() && !object.keys().filter(QStringLiteral("tool_calls.")).isEmpty()) {
                calls = gathered(object, QString::fromLatin1(form));
            }
        }
        if (!calls.isEmpty()) {
            for (QJsonValueRef call : calls) {
                QJsonObject flat = call.toObject();
                for (const char* const member : {"name", "arguments"}) {
                    if (flat.contains(QLatin1String("function.") + QLatin1String(member))) {
                        flat.insert(QLatin1String(member), flat.value(QLatin1String("function.") + QLatin1String(member)));
                    }
                }
                call = flat;
            }
            object.insert(QStringLiteral("tool_calls"), calls);
        }
        const QJsonArray parts = object.contains(QStringLiteral("contents.0.message_content.text")) ? gathered(object, QStringLiteral("contents.#.message_content.")) : QJsonArray();
        if (!parts.isEmpty()) {
            object.insert(QStringLiteral("content"), parts);
        }
        list.append(object);
    }
    return list;
}

QList<Message> messagesFrom(const QJsonValue& value, bool isOutput)
{
    QList<Message> messages;
    bool isCut = false;
    QJsonValue json = value;
    if (value.isString()) {
        const QJsonValue inside = jsonFrom(value.toString(), &isCut);
        json = inside.isUndefined() ? value : inside;
    }
    append(messages, json, isOutput, 0);
    if (isCut && !messages.isEmpty()) {
        messages.last().isCut = true;
    }
    return messages;
}

QList<Document> documentsFrom(const QJsonValue& value)
{
    const QJsonValue json = value.isString() ? jsonFrom(value.toString()) : value;
    const QJsonArray list = json.isObject() ? firstOf(json.toObject(), {"documents", "value", "results"}).toArray() : json.toArray();
    QList<Document> documents;
    for (const QJsonValue& entry : list) {
        Document document;
        if (entry.isString()) {
            document.text = entry.toString();
            documents << document;
            continue;
        }
        QJsonObject object = entry.toObject();
        const auto take = [&object](std::initializer_list<const char*> names) {
            const QJsonValue found = firstOf(object, names);
            for (const char* const name : names) {
                object.remove(QLatin1String(name));
            }
            return found;
        };
        document.id = plainText(take({"id", "document.id", "chunk_id", "key", "doc_id"}));
        document.text = plainText(take({"content", "document.content", "page_content", "text", "chunk"}));
        document.score = numberFrom(take({"score", "document.score", "@search.score", "relevance_score"}));
        document.rerankerScore = numberFrom(take({"rerankerScore", "@search.rerankerScore", "reranker_score"}));
        const QJsonValue metadata = take({"metadata", "document.metadata"});
        QJsonObject more = metadata.isString() ? jsonFrom(metadata.toString()).toObject() : metadata.toObject();
        for (auto at = more.begin(); at != more.end(); ++at) {
            if (!object.contains(at.key())) {
                object.insert(at.key(), *at);
            }
        }
        document.title = plainText(take({"title", "name", "document.title", "filename"}));
        document.url = plainText(take({"url", "source", "uri", "document.url", "filepath"}));
        document.metadata = object;
        documents << document;
    }
    return documents;
}

} // namespace traces
