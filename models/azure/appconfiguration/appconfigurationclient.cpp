// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/appconfiguration/appconfigurationclient.h"

#include "azure/appconfiguration/appconfigurationwire.h"
#include "azure/endpointurl.h"
#include "core/json.h"

namespace azure {

namespace {

namespace wire = appconfigurationwire;
using core::ErrorKind;

http::Request requestTo(const ConfigurationEndpoint& endpoint, const QByteArray& method, const QString& path, const QString& operation,
                        const char* accept)
{
    http::Request request;
    request.method = method;
    request.url = endpointUrl(endpoint.base, path, endpoint.apiVersion);
    request.operation = operation;
    request.service = QStringLiteral("appconfiguration");
    request.credential = endpoint.credential;
    request.headers.set("Accept", QByteArray("application/vnd.microsoft.appconfig.") + accept + "+json, application/problem+json");
    return request;
}

QString pathOf(const char* stem, const QString& key, const QString& label)
{
    const QString path = QLatin1String(stem) + segment(key);
    return label.isEmpty() ? path : path + QStringLiteral("?label=") + segment(label);
}

QString listPath(const char* stem, const ConfigurationFilter& filter)
{
    QStringList query;
    const auto add = [&](const char* name, const QString& value) {
        query.append(QLatin1String(name) + QLatin1Char('=') + segment(value));
    };
    if (!filter.key.isEmpty()) {
        add("key", filter.key);
    }
    if (!filter.label.isEmpty()) {
        add("label", filter.label);
    }
    for (const QString& tag : filter.tags) {
        add("tags", tag);
    }
    return query.isEmpty() ? QString(QLatin1String(stem)) : QLatin1String(stem) + QLatin1Char('?') + query.join(QLatin1Char('&'));
}

void guardWith(http::Request& request, const WriteGuard& guard)
{
    if (guard.kind == WriteGuard::Kind::IsNew) {
        request.headers.set("If-None-Match", "*");
    } else if (guard.kind == WriteGuard::Kind::Unchanged) {
        request.headers.set("If-Match", '"' + guard.etag.toUtf8() + '"');
    }
}

core::Result<ConfigurationSetting> settingOf(const core::Result<http::Response>& response, const ConfigurationEndpoint& endpoint,
                                             const QDateTime& now)
{
    if (!response) {
        return response.error();
    }
    if (response->status < 200 || response->status >= 300) {
        return wire::errorOf(*response, now);
    }
    const core::Result<QJsonObject> body = core::json::parseObject(response->body, endpoint.base.host());
    if (!body) {
        return body.error();
    }
    return wire::readSetting(*body, endpoint.base.host());
}

/// A list's answers are problems in the service's own form, too.
core::Result<QList<ConfigurationSetting>> settingsOf(const core::Result<QList<QJsonObject>>& items, const QString& host)
{
    if (!items) {
        return items.error();
    }
    QList<ConfigurationSetting> settings;
    settings.reserve(items->size());
    for (const QJsonObject& item : *items) {
        core::Result<ConfigurationSetting> setting = wire::readSetting(item, host);
        if (!setting) {
            return setting.error();
        }
        settings.append(*std::move(setting));
    }
    return settings;
}

bool isSameContent(const ConfigurationSetting& a, const ConfigurationSetting& b)
{
    return a.value == b.value && a.contentType == b.contentType && a.tags == b.tags;
}

} // namespace

QString ConfigurationFilter::plain(const QString& text)
{
    QString escaped;
    for (const QChar c : text) {
        if (c == QLatin1Char('*') || c == QLatin1Char(',') || c == QLatin1Char('\\')) {
            escaped += QLatin1Char('\\');
        }
        escaped += c;
    }
    return escaped;
}

AppConfigurationClient::AppConfigurationClient(std::shared_ptr<http::Pipeline> pipeline, core::Clock* clock)
    : m_pipeline(std::move(pipeline)), m_clock(clock)
{
}

QCoro::Task<core::Result<ConfigurationSetting>> AppConfigurationClient::get(ConfigurationEndpoint endpoint, QString key, QString label,
                                                                            http::CallContext context)
{
    core::Clock* const clock = m_clock;
    http::Request request = requestTo(endpoint, "GET", pathOf("/kv/", key, label), QStringLiteral("AppConfiguration_GetKeyValue"), "kv");
    const core::Result<http::Response> response = co_await m_pipeline->send(std::move(request), std::move(context));
    co_return settingOf(response, endpoint, clock->now());
}

QCoro::Task<core::Result<ConfigurationSetting>> AppConfigurationClient::set(ConfigurationEndpoint endpoint, ConfigurationSetting setting,
                                                                            WriteGuard guard, http::CallContext context)
{
    core::Clock* const clock = m_clock;
    const std::shared_ptr<http::Pipeline> pipeline = m_pipeline;
    if (setting.key.isEmpty() || setting.key == QLatin1String(".") || setting.key == QLatin1String("..") ||
        setting.key.contains(QLatin1Char('%'))) {
        co_return core::Error::make(ErrorKind::InvalidInput, QStringLiteral("a key is neither empty, \".\" nor \"..\" and holds no \"%\""),
                                    setting.key);
    }
    http::Request request = requestTo(endpoint, "PUT", pathOf("/kv/", setting.key, setting.label),
                                      QStringLiteral("AppConfiguration_PutKeyValue"), "kv");
    guardWith(request, guard);
    request.headers.set("Content-Type", "application/vnd.microsoft.appconfig.kv+json; charset=utf-8");
    request.body = core::json::compact(wire::writeSetting(setting));
    const core::Result<http::Response> response = co_await pipeline->send(std::move(request), context);
    if (response && response->status == 412 && response->tries > 1) {
        // An earlier try may have arrived although its answer did not.
        http::Request again = requestTo(endpoint, "GET", pathOf("/kv/", setting.key, setting.label),
                                        QStringLiteral("AppConfiguration_GetKeyValue"), "kv");
        const core::Result<http::Response> now = co_await pipeline->send(std::move(again), context);
        core::Result<ConfigurationSetting> there = settingOf(now, endpoint, clock->now());
        if (there && isSameContent(*there, setting)) {
            co_return there;
        }
    }
    co_return settingOf(response, endpoint, clock->now());
}

QCoro::Task<core::Result<void>> AppConfigurationClient::remove(ConfigurationEndpoint endpoint, QString key, QString label, WriteGuard guard,
                                                               http::CallContext context)
{
    core::Clock* const clock = m_clock;
    http::Request request = requestTo(endpoint, "DELETE", pathOf("/kv/", key, label), QStringLiteral("AppConfiguration_DeleteKeyValue"), "kv");
    guardWith(request, guard);
    const core::Result<http::Response> response = co_await m_pipeline->send(std::move(request), std::move(context));
    if (!response) {
        co_return response.error();
    }
    if (response->status < 200 || response->status >= 300) {
        co_return wire::errorOf(*response, clock->now());
    }
    co_return core::Result<void>::ok();
}

QCoro::Task<core::Result<ConfigurationSetting>> AppConfigurationClient::setReadOnly(ConfigurationEndpoint endpoint, QString key, QString label,
                                                                                    bool isReadOnly, http::CallContext context)
{
    core::Clock* const clock = m_clock;
    const QByteArray method = isReadOnly ? "PUT" : "DELETE";
    const QString operation = isReadOnly ? QStringLiteral("AppConfiguration_PutLock") : QStringLiteral("AppConfiguration_DeleteLock");
    http::Request request = requestTo(endpoint, method, pathOf("/locks/", key, label), operation, "kv");
    const core::Result<http::Response> response = co_await m_pipeline->send(std::move(request), std::move(context));
    co_return settingOf(response, endpoint, clock->now());
}

QCoro::Task<core::Result<QList<QJsonObject>>> AppConfigurationClient::items(http::Request first, qsizetype limit, http::CallContext context)
{
    http::Pager pager(m_pipeline, m_clock, std::move(first), wire::pages());
    core::Result<QList<QJsonObject>> all = co_await pager.all(std::move(context), limit);
    co_return all;
}

QCoro::Task<core::Result<QList<ConfigurationSetting>>> AppConfigurationClient::list(ConfigurationEndpoint endpoint, ConfigurationFilter filter,
                                                                                    http::CallContext context)
{
    http::Request request = requestTo(endpoint, "GET", listPath("/kv", filter), QStringLiteral("AppConfiguration_GetKeyValues"), "kvset");
    const core::Result<QList<QJsonObject>> found = co_await items(std::move(request), 1000000, std::move(context));
    co_return settingsOf(found, endpoint.base.host());
}

QCoro::Task<core::Result<QList<ConfigurationSetting>>> AppConfigurationClient::revisions(ConfigurationEndpoint endpoint,
                                                                                         ConfigurationFilter filter, qsizetype limit,
                                                                                         http::CallContext context)
{
    http::Request request = requestTo(endpoint, "GET", listPath("/revisions", filter), QStringLiteral("AppConfiguration_GetRevisions"), "kvset");
    const core::Result<QList<QJsonObject>> found = co_await items(std::move(request), limit, std::move(context));
    co_return settingsOf(found, endpoint.base.host());
}

QCoro::Task<core::Result<QStringList>> AppConfigurationClient::labels(ConfigurationEndpoint endpoint, http::CallContext context)
{
    http::Request request = requestTo(endpoint, "GET", QStringLiteral("/labels"), QStringLiteral("AppConfiguration_GetLabels"), "labelset");
    const core::Result<QList<QJsonObject>> found = co_await items(std::move(request), 100000, std::move(context));
    if (!found) {
        co_return found.error();
    }
    QStringList names;
    for (const QJsonObject& item : *found) {
        names.append(item.value(QLatin1String("name")).toString());
    }
    co_return names;
}

} // namespace azure
