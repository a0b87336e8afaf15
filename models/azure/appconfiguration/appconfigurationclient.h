// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/pipeline.h"

#include <QMap>

namespace azure {

/// A configuration store's data plane.
struct ConfigurationEndpoint
{
    QUrl base; ///< https://store.azconfig.io, from ARM's properties.endpoint
    QString apiVersion = QStringLiteral("2023-11-01");
    http::Credential credential;
};

/// One key-value. An empty label is none: the service does not tell the two apart.
struct ConfigurationSetting
{
    QString key, label;
    QString value;
    QString contentType;
    QMap<QString, QString> tags;
    QString etag; ///< without quotation marks; of a list's items, too
    QDateTime lastModified; ///< UTC, whole seconds
    bool isReadOnly = false;
    friend bool operator==(const ConfigurationSetting&, const ConfigurationSetting&) = default;
};

/// What a list is asked for. Names are exact unless they end in `*`; plain() makes any text exact.
struct ConfigurationFilter
{
    QString key;   ///< empty: any
    QString label; ///< empty: any; noLabel(): only those without one
    QStringList tags; ///< "name=value"

    static QString noLabel() { return QString(QChar(0)); }
    /// `text` with `*`, `,` and `\` escaped.
    static QString plain(const QString& text);
};

/// When a write may happen.
struct WriteGuard
{
    enum class Kind {
        Anything, ///< whatever stands there
        IsNew,    ///< only where nothing stands
        Unchanged ///< only where `etag` still stands
    };
    Kind kind = Kind::Anything;
    QString etag;

    static WriteGuard isNew() { return {Kind::IsNew, {}}; }
    static WriteGuard unchanged(const QString& etag) { return {Kind::Unchanged, etag}; }
};

/// Azure App Configuration, data plane (REST reference, api-version 2023-11-01). Values in, values out; main thread. Errors: NotFound;
/// Conflict with code "PreconditionFailed" when a guard does not hold, "key-locked" when the setting is read-only; Forbidden without the
/// role App Configuration Data Reader or Owner.
class AppConfigurationClient
{
public:
    AppConfigurationClient(std::shared_ptr<http::Pipeline> pipeline, core::Clock* clock);

    QCoro::Task<core::Result<ConfigurationSetting>> get(ConfigurationEndpoint endpoint, QString key, QString label,
                                                        http::CallContext context);
    /// Writes key, label, value, content type and tags. A write whose first answer was lost and that then meets its own work is a success.
    QCoro::Task<core::Result<ConfigurationSetting>> set(ConfigurationEndpoint endpoint, ConfigurationSetting setting, WriteGuard guard,
                                                        http::CallContext context);
    /// Removing what is not there succeeds, unless the guard names an ETag.
    QCoro::Task<core::Result<void>> remove(ConfigurationEndpoint endpoint, QString key, QString label, WriteGuard guard,
                                           http::CallContext context);
    /// Locks a setting against changes and removal, or unlocks it.
    QCoro::Task<core::Result<ConfigurationSetting>> setReadOnly(ConfigurationEndpoint endpoint, QString key, QString label, bool isReadOnly,
                                                                http::CallContext context);
    /// All pages, by key and label.
    QCoro::Task<core::Result<QList<ConfigurationSetting>>> list(ConfigurationEndpoint endpoint, ConfigurationFilter filter,
                                                                http::CallContext context);
    /// What stood there within the store's retention, newest first, at most `limit`. Removals are not told.
    QCoro::Task<core::Result<QList<ConfigurationSetting>>> revisions(ConfigurationEndpoint endpoint, ConfigurationFilter filter,
                                                                     qsizetype limit, http::CallContext context);
    /// Names of the labels in use; an empty one stands for none.
    QCoro::Task<core::Result<QStringList>> labels(ConfigurationEndpoint endpoint, http::CallContext context);

private:
    QCoro::Task<core::Result<QList<QJsonObject>>> items(http::Request first, qsizetype limit, http::CallContext context);

    std::shared_ptr<http::Pipeline> m_pipeline;
    core::Clock* m_clock;
};

} // namespace azure
