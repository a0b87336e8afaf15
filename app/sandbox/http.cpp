// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/http.h"

#include <QJsonDocument>

namespace sandbox {

namespace {

bool sameName(const QByteArray& a, const QByteArray& b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

void Headers::set(const QByteArray& name, const QByteArray& value)
{
    remove(name);
    add(name, value);
}

void Headers::remove(const QByteArray& name)
{
    m_fields.removeIf([&](const auto& field) { return sameName(field.first, name); });
}

QByteArray Headers::value(const QByteArray& name) const
{
    for (const auto& field : m_fields) {
        if (sameName(field.first, name))
            return field.second;
    }
    return {};
}

bool Headers::contains(const QByteArray& name) const
{
    for (const auto& field : m_fields) {
        if (sameName(field.first, name))
            return true;
    }
    return false;
}

std::optional<QJsonObject> Request::json() const
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return std::nullopt;
    return document.object();
}

QHash<QString, QString> Request::form() const
{
    QHash<QString, QString> fields;
    const QList<QByteArray> pairs = body.split('&');
    for (const QByteArray& pair : pairs) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        QByteArray name = equals < 0 ? pair : pair.left(equals);
        QByteArray value = equals < 0 ? QByteArray() : pair.mid(equals + 1);
        name.replace('+', ' ');
        value.replace('+', ' ');
        fields.insert(QString::fromUtf8(QByteArray::fromPercentEncoding(name)),
                      QString::fromUtf8(QByteArray::fromPercentEncoding(value)));
    }
    return fields;
}

QString Request::argument(const QString& name) const
{
    const auto items = query.queryItems(QUrl::FullyDecoded);
    for (const auto& item : items) {
        if (item.first.compare(name, Qt::CaseInsensitive) == 0)
            return item.second;
    }
    return {};
}

Response Response::json(int status, const QJsonObject& body)
{
    return text(status, "application/json; charset=utf-8", QJsonDocument(body).toJson(QJsonDocument::Compact));
}

Response Response::text(int status, const QByteArray& contentType, const QByteArray& body)
{
    Response response;
    response.status = status;
    response.body = body;
    response.headers.add("Content-Type", contentType);
    return response;
}

Response Response::empty(int status)
{
    Response response;
    response.status = status;
    return response;
}

Response Response::error(int status, const QString& code, const QString& message)
{
    return json(status, {{"error", QJsonObject{{"code", code}, {"message", message}}}});
}

} // namespace sandbox
