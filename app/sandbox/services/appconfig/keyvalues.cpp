// SPDX-License-Identifier: GPL-3.0-or-later
// Single key-values and their locks.
#include "sandbox/services/appconfig/service.h"

#include <QJsonDocument>

namespace sandbox::appconfig {

namespace {

/// Key, label, value, tags and the rest together.
constexpr qsizetype LargestKeyValue = 10 * 1024;

std::optional<Response> badKey(const QString& key)
{
    if (key == QLatin1String(".") || key == QLatin1String("..") || key.contains(u'%') || key.contains(QChar(0)))
        return invalidArgument({QStringLiteral("key"), QStringLiteral("key: Invalid character or reserved name")});
    return std::nullopt;
}

/// If-Match and If-None-Match of a change: 412 with no words, as the service sends it.
std::optional<Response> failedCondition(const Request& request, const std::optional<KeyValue>& current)
{
    const QString etag = current ? current->etag : QString();
    const bool other = request.headers.contains("If-Match") && !names(request.headers.value("If-Match"), etag);
    const bool same = request.headers.contains("If-None-Match") && names(request.headers.value("If-None-Match"), etag);
    if (other || same)
        return Response::empty(412);
    return std::nullopt;
}

Response keyLocked(const QString& key)
{
    return problem(409, QStringLiteral("key-locked"), QStringLiteral("Modifing key '%1' is not allowed").arg(key), key,
                   QStringLiteral("The key is read-only. To allow modification unlock it first."));
}

/// Null and absent are the same; anything that is neither text nor null is refused.
bool takeText(const QJsonObject& body, const char* member, QString* text)
{
    const QJsonValue value = body.value(QLatin1String(member));
    if (value.isString())
        *text = value.toString() + QStringLiteral("");
    return value.isString() || value.isNull() || value.isUndefined();
}

std::variant<KeyValue, Response> readBody(const Ask& ask)
{
    const QByteArray type = ask.request.headers.value("Content-Type").split(';').first().trimmed().toLower();
    if (type != "application/json" && type != "application/vnd.microsoft.appconfig.kv+json")
        return problem(415, QStringLiteral("unsupported-media-type"), QStringLiteral("Unsupported media type"));
    const auto body = ask.request.json();
    if (!body && !ask.request.body.trimmed().isEmpty())
        return problem(400, QStringLiteral("invalid-argument"), QStringLiteral("Invalid request body"), {},
                       QStringLiteral("The body is not a JSON object"));
    KeyValue state;
    const QJsonObject object = body.value_or(QJsonObject());
    for (const auto& [member, text] : {std::pair{"value", &state.value}, std::pair{"content_type", &state.contentType},
                                       std::pair{"description", &state.description}}) {
        if (!takeText(object, member, text))
            return invalidArgument({QLatin1String(member), QStringLiteral("Text is expected")});
    }
    const QJsonValue tags = object.value(QLatin1String("tags"));
    if (!tags.isObject() && !tags.isNull() && !tags.isUndefined())
        return invalidArgument({QStringLiteral("tags"), QStringLiteral("An object is expected")});
    state.tags = tags.toObject();
    for (const QJsonValue& tag : qAsConst(state.tags)) {
        if (!tag.isString() && !tag.isNull())
            return invalidArgument({QStringLiteral("tags"), QStringLiteral("The value of a tag is text")});
    }
    return state;
}

qsizetype sizeOf(const KeyValue& state)
{
    return state.key.toUtf8().size() + state.label.toUtf8().size() + state.value.toUtf8().size() +
           state.contentType.toUtf8().size() + state.description.toUtf8().size() +
           (state.tags.isEmpty() ? 0 : QJsonDocument(state.tags).toJson(QJsonDocument::Compact).size());
}

Response setLocked(const Ask& ask, bool locked)
{
    const QString key = ask.name();
    auto current = ask.store.find(key, ask.label());
    if (!current)
        return Response::empty(404);
    if (const auto refusal = failedCondition(ask.request, current))
        return *refusal;
    if (current->locked != locked) {
        current->locked = locked;
        current = ask.store.add(ask.stamped(*current));
    }
    return single(*current);
}

} // namespace

Response getKeyValue(const Ask& ask)
{
    const auto state = ask.store.find(ask.name(), ask.label(), ask.moment());
    if (!state)
        return Response::empty(404);
    const Headers& headers = ask.request.headers;
    if (headers.contains("If-Match") && !names(headers.value("If-Match"), state->etag))
        return Response::empty(412);
    if (headers.contains("If-None-Match") && names(headers.value("If-None-Match"), state->etag))
        return Response::empty(304).with("ETag", '"' + state->etag.toLatin1() + '"');
    Response response = single(*state, ask.select());
    if (ask.moment().isValid())
        response.with("Memento-Datetime", httpDate(state->at));
    return response;
}

Response putKeyValue(const Ask& ask)
{
    const QString key = ask.name();
    if (const auto refusal = badKey(key))
        return *refusal;
    auto body = readBody(ask);
    if (auto* refusal = std::get_if<Response>(&body))
        return *refusal;
    KeyValue state = std::get<KeyValue>(std::move(body));
    state.key = key;
    state.label = ask.label();
    const auto current = ask.store.find(state.key, state.label);
    if (const auto refusal = failedCondition(ask.request, current))
        return *refusal;
    if (current && current->locked)
        return keyLocked(key);
    if (sizeOf(state) > LargestKeyValue)
        return problem(413, QStringLiteral("payload-too-large"), QStringLiteral("The key-value is too large"), key,
                       QStringLiteral("A key-value with all its attributes may have at most 10 KB."));
    return single(ask.store.add(ask.stamped(state)));
}

Response deleteKeyValue(const Ask& ask)
{
    const auto current = ask.store.find(ask.name(), ask.label());
    if (const auto refusal = failedCondition(ask.request, current))
        return *refusal;
    if (!current)
        return Response::empty(204);
    if (current->locked)
        return keyLocked(current->key);
    KeyValue removal = ask.stamped(*current);
    removal.removed = true;
    ask.store.add(removal);
    return single(*current);
}

Response putLock(const Ask& ask)
{
    return setLocked(ask, true);
}

Response deleteLock(const Ask& ask)
{
    return setLocked(ask, false);
}

} // namespace sandbox::appconfig
