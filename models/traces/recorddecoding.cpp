// SPDX-License-Identifier: GPL-3.0-or-later
#include "traces/messages.h"
#include "traces/recordsource.h"
#include "traces/traceparser.h"

#include <QJsonArray>

namespace traces {

namespace {

constexpr int kDeepest = 30;

QJsonValue otlpValue(const QJsonValue& value, int depth)
{
    const QJsonObject object = value.toObject();
    if (object.isEmpty() || depth > kDeepest) {
        return value.isObject() ? QJsonValue(QString()) : value;
    }
    const QString form = object.begin().key();
    const QJsonValue inside = object.begin().value();
    if (form == QLatin1String("intValue") || form == QLatin1String("int_value")) {
        bool isNumber = inside.isDouble();
        const qint64 number = isNumber ? inside.toInteger() : inside.toString().toLongLong(&isNumber);
        return isNumber ? QJsonValue(number) : inside;
    }
    if (form == QLatin1String("arrayValue") || form == QLatin1String("array_value")) {
        QJsonArray list;
        for (const QJsonValue& entry : inside.toObject().value(QLatin1String("values")).toArray()) {
            list.append(otlpValue(entry, depth + 1));
        }
        return list;
    }
    if (form == QLatin1String("kvlistValue") || form == QLatin1String("kvlist_value")) {
        QJsonObject bag;
        for (const QJsonValue& entry : inside.toObject().value(QLatin1String("values")).toArray()) {
            bag.insert(entry[QLatin1String("key")].toString(), otlpValue(entry[QLatin1String("value")], depth + 1));
        }
        return bag;
    }
    return inside;
}

qint64 nanosFrom(const QJsonValue& value)
{
    return value.isDouble() ? value.toInteger() : value.toString().toLongLong();
}

QJsonValue eitherOf(const QJsonObject& object, const char* camel, const char* snake)
{
    const QJsonValue value = object.value(QLatin1String(camel));
    return value.isUndefined() ? object.value(QLatin1String(snake)) : value;
}

/// The first of these columns that is there and not empty.
QJsonValue cellOf(const QJsonObject& row, std::initializer_list<const char*> columns)
{
    for (const char* const column : columns) {
        const QJsonValue value = row.value(QLatin1String(column));
        if (!value.isUndefined() && !value.isNull() && !(value.isString() && value.toString().isEmpty())) {
            return value;
        }
    }
    return QJsonValue(QJsonValue::Undefined);
}

/// An attribute and the columns, workspace and classic, that exporters make of it.
struct Renamed
{
    const char* attribute;
    const char* workspace;
    const char* classic;
};

void insertRenamed(QJsonObject& attributes, const QJsonObject& row, std::span<const Renamed> columns)
{
    for (const Renamed& column : columns) {
        const QJsonValue value = cellOf(row, {column.workspace, column.classic});
        if (!value.isUndefined() && !attributes.contains(QLatin1String(column.attribute))) {
            attributes.insert(QLatin1String(column.attribute), value);
        }
    }
}

QJsonObject propertiesOf(const QJsonObject& row)
{
    const QJsonValue properties = cellOf(row, {"Properties", "customDimensions"});
    return properties.isString() ? jsonFrom(properties.toString()).toObject() : properties.toObject();
}

QString stackOf(const QJsonObject& row)
{
    const QJsonValue details = cellOf(row, {"Details", "details"});
    const QJsonArray list = details.isString() ? jsonFrom(details.toString()).toArray() : details.toArray();
    return list.isEmpty() ? QString() : plainText(cellOf(list.first().toObject(), {"rawStack", "stack", "parsedStack"}));
}

/// Rows that stand beside spans: what happened becomes an event of its span.
bool takeEvent(const QJsonObject& row, SpanDetail& detail)
{
    const QString type = plainText(cellOf(row, {"Type", "itemType", "SourceTable"}));
    const bool isException = type == QLatin1String("AppExceptions") || type == QLatin1String("exception") || row.contains(QLatin1String("ExceptionType"));
    const bool isMessage = type == QLatin1String("AppTraces") || type == QLatin1String("trace");
    const bool isEvent = type == QLatin1String("AppEvents") || type == QLatin1String("customEvent");
    if (!isException && !isMessage && !isEvent) {
        return false;
    }
    SpanEvent event;
    const QByteArray time = plainText(cellOf(row, {"TimeGenerated", "timestamp"})).toUtf8();
    readTimeNs({time.constData(), size_t(time.size())}, event.timeNs);
    event.attributes = propertiesOf(row);
    const auto take = [&](const char* name, std::initializer_list<const char*> columns) {
        const QJsonValue value = cellOf(row, columns);
        if (!value.isUndefined()) {
            event.attributes.insert(QLatin1String(name), value);
        }
    };
    if (isException) {
        event.name = QStringLiteral("exception");
        take("exception.type", {"ExceptionType", "type", "OuterType", "outerType"});
        take("exception.message", {"OuterMessage", "outerMessage", "InnermostMessage", "innermostMessage", "Message", "message"});
        const QString stack = stackOf(row);
        if (!stack.isEmpty()) {
            event.attributes.insert(QStringLiteral("exception.stacktrace"), stack);
        }
    } else {
        const QString text = plainText(cellOf(row, {"Message", "message", "Name", "name"}));
        const bool isName = isEvent || text.startsWith(QLatin1String("gen_ai."));
        event.name = isName ? text : QStringLiteral("log");
        if (!isName) {
            event.attributes.insert(QStringLiteral("message"), text);
        }
        take("severity", {"SeverityLevel", "severityLevel"});
    }
    detail.events << event;
    return true;
}

} // namespace

QJsonObject decodeOtlpAttributes(const QJsonValue& list)
{
    QJsonObject attributes;
    for (const QJsonValue& entry : list.toArray()) {
        attributes.insert(entry[QLatin1String("key")].toString(), otlpValue(entry[QLatin1String("value")], 0));
    }
    return attributes;
}

void decodeOtlp(const QJsonObject& span, SpanDetail& detail)
{
    detail.attributes = decodeOtlpAttributes(span.value(QLatin1String("attributes")));
    detail.statusMessage = span.value(QLatin1String("status")).toObject().value(QLatin1String("message")).toString();
    for (const QJsonValue& entry : span.value(QLatin1String("events")).toArray()) {
        detail.events << SpanEvent{entry[QLatin1String("name")].toString(), nanosFrom(eitherOf(entry.toObject(), "timeUnixNano", "time_unix_nano")),
                                   decodeOtlpAttributes(entry[QLatin1String("attributes")])};
    }
    for (const QJsonValue& entry : span.value(QLatin1String("links")).toArray()) {
        detail.links << SpanLink{eitherOf(entry.toObject(), "traceId", "trace_id").toString(), eitherOf(entry.toObject(), "spanId", "span_id").toString(),
                                 decodeOtlpAttributes(entry[QLatin1String("attributes")])};
    }
}

void decodeRow(const QJsonObject& row, SpanDetail& detail)
{
    if (takeEvent(row, detail)) {
        return;
    }
    QJsonObject attributes = propertiesOf(row);
    const QJsonArray links = jsonFrom(attributes.take(QStringLiteral("_MS.links")).toString()).toArray();
    for (const QJsonValue& link : links) {
        detail.links << SpanLink{link[QLatin1String("operation_Id")].toString(), link[QLatin1String("id")].toString(), {}};
    }
    // The columns that the exporters made of attributes become attributes again.
    static constexpr Renamed columns[] = {{"enduser.id", "UserAuthenticatedId", "user_AuthenticatedId"}, {"enduser.pseudo.id", "UserId", "user_Id"}, {"tenant.id", "UserAccountId", "user_AccountId"},
                                          {"session.id", "SessionId", "session_Id"}, {"url.full", "Url", "url"}, {"url.full", "Data", "data"}, {"server.address", "Target", "target"}};
    insertRenamed(attributes, row, columns);
    const int code = plainText(cellOf(row, {"ResultCode", "resultCode"})).toInt();
    if (code >= 100 && !attributes.contains(QLatin1String("http.response.status_code"))) {
        attributes.insert(QStringLiteral("http.response.status_code"), code);
    }
    const int items = plainText(cellOf(row, {"ItemCount", "itemCount"})).toInt();
    if (items > 1) {
        attributes.insert(QStringLiteral("microsoft.item_count"), items);
    }
    detail.attributes = attributes;
    static constexpr Renamed resource[] = {{"service.name", "AppRoleName", "cloud_RoleName"}, {"service.instance.id", "AppRoleInstance", "cloud_RoleInstance"}, {"service.version", "AppVersion", "application_Version"}};
    insertRenamed(detail.resource, row, resource);
    const QString sdk = plainText(cellOf(row, {"SDKVersion", "sdkVersion"}));
    detail.scope = sdk;
}

void decodeEnvelope(const QJsonObject& envelope, SpanDetail& detail)
{
    const QJsonObject data = envelope.value(QLatin1String("data")).toObject();
    const QString base = data.value(QLatin1String("baseType")).toString();
    QJsonObject row = data.value(QLatin1String("baseData")).toObject();
    const QJsonObject tags = envelope.value(QLatin1String("tags")).toObject();
    const std::pair<const char*, const char*> tables[] = {{"RequestData", "AppRequests"}, {"RemoteDependencyData", "AppDependencies"}, {"ExceptionData", "AppExceptions"}, {"MessageData", "AppTraces"}, {"EventData", "AppEvents"}};
    for (const auto& [type, table] : tables) {
        if (base == QLatin1String(type)) {
            row.insert(QStringLiteral("Type"), QLatin1String(table));
        }
    }
    const std::pair<const char*, const char*> columns[] = {{"AppRoleName", "ai.cloud.role"}, {"AppRoleInstance", "ai.cloud.roleInstance"}, {"AppVersion", "ai.application.ver"},
                                                           {"UserId", "ai.user.id"}, {"UserAuthenticatedId", "ai.user.authUserId"}, {"UserAccountId", "ai.user.accountId"},
                                                           {"SessionId", "ai.session.id"}, {"SDKVersion", "ai.internal.sdkVersion"}};
    for (const auto& [column, tag] : columns) {
        row.insert(QLatin1String(column), tags.value(QLatin1String(tag)));
    }
    row.insert(QStringLiteral("TimeGenerated"), envelope.value(QLatin1String("time")));
    row.insert(QStringLiteral("customDimensions"), row.value(QLatin1String("properties")));
    row.insert(QStringLiteral("ResultCode"), cellOf(row, {"resultCode", "responseCode"}));
    const QJsonObject exception = row.value(QLatin1String("exceptions")).toArray().first().toObject();
    if (!exception.isEmpty()) {
        row.insert(QStringLiteral("ExceptionType"), exception.value(QLatin1String("typeName")));
        row.insert(QStringLiteral("OuterMessage"), exception.value(QLatin1String("message")));
        row.insert(QStringLiteral("Details"), row.value(QLatin1String("exceptions")));
    }
    decodeRow(row, detail);
}

} // namespace traces
