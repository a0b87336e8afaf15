// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/appconfig/answers.h"

#include <QJsonDocument>
#include <QLocale>

namespace sandbox::appconfig {

namespace {

const QString kErrors = QStringLiteral("https://azconfig.io/errors/");

QJsonValue orNull(const QString& text)
{
    return text.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonObject selected(const QJsonObject& whole, const QStringList& select)
{
    if (select.isEmpty())
        return whole;
    QJsonObject part;
    for (const QString& name : select) {
        const auto member = whole.constFind(name);
        if (member != whole.constEnd())
            part.insert(name, *member);
    }
    return part;
}

} // namespace

Response problem(int status, const QString& type, const QString& title, const QString& name, const QString& detail)
{
    QJsonObject body{{"type", kErrors + type}, {"title", title}, {"status", status}};
    if (!name.isEmpty())
        body.insert(QStringLiteral("name"), name);
    if (!detail.isEmpty())
        body.insert(QStringLiteral("detail"), detail);
    return Response::text(status, "application/problem+json; charset=utf-8", QJsonDocument(body).toJson(QJsonDocument::Compact));
}

Response invalidArgument(const BadArgument& argument)
{
    return problem(400, QStringLiteral("invalid-argument"), QStringLiteral("Invalid request parameter '%1'").arg(argument.name),
                   argument.name, argument.detail);
}

Response throttled(int retryAfterMs)
{
    QJsonObject body{{"type", kErrors + QStringLiteral("too-many-requests")},
                     {"title", "Resource utilization has surpassed the assigned quota"},
                     {"policy", "Total Requests"},
                     {"status", 429}};
    Response response = Response::text(429, "application/problem+json; charset=utf-8",
                                       QJsonDocument(body).toJson(QJsonDocument::Compact));
    response.headers.set("retry-after-ms", QByteArray::number(retryAfterMs));
    return response;
}

QJsonObject shown(const KeyValue& state, const QStringList& select)
{
    QJsonObject body{{"etag", state.etag},
                     {"key", state.key},
                     {"label", orNull(state.label)},
                     {"content_type", orNull(state.contentType)},
                     {"value", orNull(state.value)},
                     {"last_modified", moment(state.at)},
                     {"locked", state.locked},
                     {"tags", state.tags}};
    if (!state.description.isNull())
        body.insert(QStringLiteral("description"), state.description);
    return selected(body, select);
}

QJsonObject shown(const Snapshot& snapshot, const QStringList& select)
{
    qint64 size = 0;
    for (const KeyValue& item : snapshot.items)
        size += 2 * (item.key.size() + item.label.size() + item.value.size() + item.contentType.size());
    const QDateTime expires = snapshot.archived.isValid() ? snapshot.archived.addSecs(snapshot.retentionSeconds) : QDateTime();
    return selected({{"etag", snapshot.etag},
                     {"name", snapshot.name},
                     {"status", snapshot.status},
                     {"filters", snapshot.filters},
                     {"composition_type", snapshot.compositionType},
                     {"created", moment(snapshot.created)},
                     {"expires", expires.isValid() ? QJsonValue(moment(expires)) : QJsonValue()},
                     {"retention_period", snapshot.retentionSeconds},
                     {"size", size},
                     {"items_count", snapshot.items.size()},
                     {"tags", snapshot.tags}},
                    select);
}

Response document(int status, const char* kind, const QJsonObject& body)
{
    return Response::text(status, QByteArray("application/vnd.microsoft.appconfig.") + kind + "+json; charset=utf-8",
                          QJsonDocument(body).toJson(QJsonDocument::Compact));
}

Response single(const KeyValue& state, const QStringList& select)
{
    return document(200, "kv", shown(state, select))
        .with("ETag", '"' + state.etag.toLatin1() + '"')
        .with("Last-Modified", httpDate(state.at));
}

QString moment(const QDateTime& time)
{
    return time.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")) + QStringLiteral("+00:00");
}

QByteArray httpDate(const QDateTime& time)
{
    return QLocale::c().toString(time.toUTC(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toLatin1() + " GMT";
}

QDateTime parseMoment(const QByteArray& text)
{
    const QString words = QString::fromLatin1(text).trimmed();
    QDateTime time = QDateTime::fromString(words, Qt::ISODateWithMs);
    if (!time.isValid()) {
        time = QLocale::c().toDateTime(words, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
        time.setTimeSpec(Qt::UTC);
    }
    return time.toUTC();
}

bool names(const QByteArray& field, const QString& etag)
{
    const QByteArrayList parts = field.split(',');
    for (QByteArray part : parts) {
        part = part.trimmed();
        if (part == "*")
            return !etag.isEmpty();
        if (part.startsWith("W/"))
            part = part.mid(2);
        if (part.size() >= 2 && part.startsWith('"') && part.endsWith('"'))
            part = part.mid(1, part.size() - 2);
        if (!etag.isEmpty() && part == etag.toLatin1())
            return true;
    }
    return false;
}

} // namespace sandbox::appconfig
