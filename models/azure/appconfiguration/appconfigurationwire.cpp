// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/appconfiguration/appconfigurationwire.h"

#include "http/httperror.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace azure::appconfigurationwire {

namespace {

using core::ErrorKind;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(azure::AppConfiguration)
};

} // namespace

QJsonObject writeSetting(const ConfigurationSetting& setting)
{
    QJsonObject tags;
    for (auto it = setting.tags.begin(); it != setting.tags.end(); ++it) {
        tags.insert(it.key(), it.value());
    }
    QJsonObject body{{QStringLiteral("value"), setting.value}, {QStringLiteral("tags"), tags}};
    if (!setting.contentType.isEmpty()) {
        body.insert(QStringLiteral("content_type"), setting.contentType);
    }
    return body;
}

core::Result<ConfigurationSetting> readSetting(const QJsonObject& body, const QString& host)
{
    ConfigurationSetting setting;
    setting.key = body.value(QLatin1String("key")).toString();
    if (setting.key.isEmpty()) {
        return core::Error::make(ErrorKind::MalformedResponse, QStringLiteral("a setting has no member \"key\""), host);
    }
    setting.label = body.value(QLatin1String("label")).toString();
    setting.value = body.value(QLatin1String("value")).toString();
    setting.contentType = body.value(QLatin1String("content_type")).toString();
    setting.etag = body.value(QLatin1String("etag")).toString();
    setting.lastModified = QDateTime::fromString(body.value(QLatin1String("last_modified")).toString(), Qt::ISODate).toUTC();
    setting.isReadOnly = body.value(QLatin1String("locked")).toBool();
    const QJsonObject tags = body.value(QLatin1String("tags")).toObject();
    for (auto it = tags.begin(); it != tags.end(); ++it) {
        setting.tags.insert(it.key(), it->toString());
    }
    return setting;
}

http::PageReader pages()
{
    return [](const QJsonObject& body, const http::Request& asked) -> core::Result<http::Page> {
        if (!body.value(QLatin1String("items")).isArray()) {
            return core::Error::make(ErrorKind::MalformedResponse, QStringLiteral("the list has no member \"items\""), asked.url.host());
        }
        http::Page page;
        page.raw = body;
        for (const QJsonValue& value : body.value(QLatin1String("items")).toArray()) {
            page.items.append(value.toObject());
        }
        const QString next = body.value(QLatin1String("@nextLink")).toString();
        if (!next.isEmpty()) {
            http::Request request = asked;
            request.url = asked.url.resolved(QUrl(next, QUrl::TolerantMode));
            page.next = request;
        }
        return page;
    };
}

core::Error errorOf(const http::Response& response, const QDateTime& now)
{
    core::Error error = http::errorOf(response, now);
    const QJsonObject problem = QJsonDocument::fromJson(response.body).object();
    const QString title = problem.value(QLatin1String("title")).toString();
    const QString detail = problem.value(QLatin1String("detail")).toString();
    const QString type = problem.value(QLatin1String("type")).toString();
    if (!title.isEmpty()) {
        error.message = detail.isEmpty() ? title : title + QStringLiteral(". ") + detail;
        error.code = type.section(QLatin1Char('/'), -1);
    }
    if (response.status == 412) {
        error.kind = ErrorKind::Conflict;
        error.code = QStringLiteral("PreconditionFailed");
        error.message = QCoreApplication::translate("azure::AppConfiguration", "The setting was changed since it was read.");
    } else if (response.status == 409) {
        error.kind = ErrorKind::Conflict;
    } else if (response.status == 404 && title.isEmpty()) {
        error.message = QCoreApplication::translate("azure::AppConfiguration", "There is no such setting.");
    } else if (response.status == 413) {
        error.kind = ErrorKind::BadRequest;
    }
    return error;
}

} // namespace azure::appconfigurationwire
