// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/failures/reply.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace monitoring::failures {

namespace {

QString textOf(const QJsonValue& value)
{
    if (value.isArray()) { // several lines of one header
        QStringList parts;
        for (const QJsonValue& each : value.toArray()) {
            parts << textOf(each);
        }
        return parts.join(QStringLiteral(", "));
    }
    return value.toVariant().toString();
}

QMap<QString, QString> headersFrom(const QJsonValue& value)
{
    QMap<QString, QString> headers;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        headers.insert(it.key().trimmed().toLower(), textOf(*it));
    }
    for (const QJsonValue& pair : value.toArray()) {
        const QString name = pair.isArray() ? pair[0].toString() : pair[QLatin1String("name")].toString();
        headers.insert(name.trimmed().toLower(), textOf(pair.isArray() ? pair[1] : pair[QLatin1String("value")]));
    }
    return headers;
}

core::Error unreadable()
{
    return core::Error::make(core::ErrorKind::InvalidInput,
                             QCoreApplication::translate("monitoring::failures", "Give a JSON array of replies, an object with \"cases\", or one reply a line."), QStringLiteral("FILE"));
}

/// One reply a line, as exports of logs have them.
QList<Reply> linesOf(const QByteArray& file)
{
    QList<Reply> replies;
    for (const QByteArray& line : file.split('\n')) {
        if (line.trimmed().isEmpty()) {
            continue;
        }
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (!document.isObject()) {
            return {};
        }
        replies << replyFrom(document.object());
    }
    return replies;
}

} // namespace

Service serviceOf(const QString& name)
{
    const QString lower = name.trimmed().toLower();
    static const QMap<QString, Service> names{
        {QStringLiteral("apim"), Service::Gateway}, {QStringLiteral("gateway"), Service::Gateway}, {QStringLiteral("aml"), Service::Endpoint},
        {QStringLiteral("endpoint"), Service::Endpoint}, {QStringLiteral("search"), Service::Search}};
    return names.value(lower, Service::OpenAi);
}

Reply replyFrom(const QJsonObject& object)
{
    Reply reply;
    reply.id = textOf(object.value(QLatin1String("id")));
    reply.service = serviceOf(object.value(QLatin1String("service")).toString());
    const QJsonValue status = object.value(QLatin1String("status"));
    reply.status = status.isDouble() ? int(qBound(-1.0, status.toDouble(), 1e6)) : status.toString().trimmed().toInt();
    reply.headers = headersFrom(object.value(QLatin1String("headers")));
    reply.isText = object.value(QLatin1String("wire")).toString() == QLatin1String("python-text");
    reply.body = object.value(QLatin1String("body"));
    return reply;
}

core::Result<QList<Reply>> repliesFrom(const QByteArray& file)
{
    const QJsonDocument document = QJsonDocument::fromJson(file);
    QList<Reply> replies;
    QJsonArray list = document.array();
    if (document.isObject()) {
        const QJsonValue cases = document.object().value(QLatin1String("cases"));
        list = cases.isArray() ? cases.toArray() : QJsonArray{document.object()};
    } else if (!document.isArray()) {
        replies = linesOf(file);
        if (replies.isEmpty()) {
            return unreadable();
        }
    }
    for (const QJsonValue& each : list) {
        if (!each.isObject()) {
            return unreadable();
        }
        replies << replyFrom(each.toObject());
    }
    for (qsizetype i = 0; i < replies.size(); ++i) {
        if (replies[i].id.isEmpty()) {
            replies[i].id = QString::number(i + 1);
        }
    }
    return replies;
}

} // namespace monitoring::failures
