// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/publish/configurationplace.h"

#include "core/json.h"
#include "deployments/endpointrow.h"
#include "prompts/publish/configurationparts.h"

#include <QCoreApplication>

namespace prompts {

namespace {

using azure::ConfigurationFilter;
using azure::ConfigurationSetting;
using azure::WriteGuard;
using core::ErrorKind;

constexpr qsizetype kMostRevisions = 500;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::ConfigurationPlace)
};

QString labelFilter(const QString& label)
{
    return label.isEmpty() ? ConfigurationFilter::noLabel() : ConfigurationFilter::plain(label);
}

bool isOneOf(const QString& text, std::initializer_list<const char*> words)
{
    for (const char* const word : words) {
        if (text.compare(QLatin1String(word), Qt::CaseInsensitive) == 0) {
            return true;
        }
    }
    return false;
}

WriteGuard guardOf(const PublishPlan& plan)
{
    return plan.before ? WriteGuard::unchanged(plan.before->etag) : WriteGuard::isNew();
}

/// Texts of the parts "0", "1", … of `stem` by number; empty when one is missing.
QStringList inOrder(const QList<ConfigurationSetting>& settings, const QString& stem, int count)
{
    QStringList texts;
    for (int i = 0; i < count; ++i) {
        const auto found = std::find_if(settings.begin(), settings.end(), [&](const ConfigurationSetting& one) {
            return one.key == stem + QString::number(i);
        });
        if (found == settings.end()) {
            return {};
        }
        texts.append(found->value);
    }
    return texts;
}

} // namespace

std::optional<ConfigurationStore> configurationStore(const QJsonObject& resource, const QString& tenantId)
{
    ConfigurationStore store;
    store.id = resource.value(QLatin1String("id")).toString();
    store.name = resource.value(QLatin1String("name")).toString();
    store.region = resource.value(QLatin1String("location")).toString();
    store.tenantId = tenantId;
    store.endpoint = QUrl(core::json::at(resource, u"properties/endpoint").toString());
    store.hasKeys = !core::json::at(resource, u"properties/disableLocalAuth").toBool();
    store.isProduction = deployments::taggedProduction(resource).value_or(true);
    if (store.id.isEmpty() || !store.endpoint.isValid() || store.endpoint.host().isEmpty()) {
        return std::nullopt;
    }
    return store;
}

ConfigurationPlace::ConfigurationPlace(azure::AppConfigurationClient* client, azure::ConfigurationEndpoint endpoint, ConfigurationStore store,
                                       QString environment)
    : m_client(client), m_endpoint(std::move(endpoint)), m_store(std::move(store)), m_environment(std::move(environment))
{
}

QString ConfigurationPlace::name() const
{
    return QStringLiteral("appconfig:") + m_store.name;
}

bool ConfigurationPlace::isProduction() const
{
    if (isOneOf(m_environment, {"production", "prod", "live"})) {
        return true;
    }
    const bool saysOther = isOneOf(m_environment, {"dev", "development", "test", "testing", "qa", "staging", "stage", "stg", "preprod"});
    return !saysOther && m_store.isProduction;
}

QCoro::Task<core::Result<LivePrompt>> ConfigurationPlace::whole(ConfigurationSetting setting, http::CallContext context)
{
    LivePrompt live;
    live.place = name();
    live.environment = setting.label;
    live.etag = setting.etag;
    live.isReadOnly = setting.isReadOnly;
    const core::Result<ReadBundle> read = readBundle(setting);
    if (!read) {
        live.bundle.id = idOfSettingKey(setting.key);
        live.bundle.at = setting.lastModified;
        live.problem = read.error();
        co_return live;
    }
    live.bundle = read->bundle;
    if (!live.bundle.at.isValid()) {
        live.bundle.at = setting.lastModified;
    }
    if (read->count == 0) {
        co_return live;
    }
    ConfigurationFilter filter;
    filter.key = ConfigurationFilter::plain(read->partsStem) + QLatin1Char('*');
    filter.label = labelFilter(setting.label);
    const core::Result<QList<ConfigurationSetting>> parts = co_await m_client->list(m_endpoint, filter, std::move(context));
    if (!parts) {
        co_return parts.error();
    }
    const core::Result<Bundle> bundle = joined(live.bundle, inOrder(*parts, read->partsStem, read->count));
    if (bundle) {
        live.bundle = *bundle;
    } else {
        live.problem = core::Error::make(ErrorKind::MalformedResponse, Text::tr("Parts of the prompt are missing."), setting.key);
    }
    co_return live;
}

QCoro::Task<core::Result<QList<LivePrompt>>> ConfigurationPlace::wholes(QList<ConfigurationSetting> settings, http::CallContext context)
{
    QList<LivePrompt> prompts;
    for (const ConfigurationSetting& setting : settings) {
        const core::Result<LivePrompt> live = co_await whole(setting, context);
        if (!live) {
            co_return live.error();
        }
        prompts.append(*live);
    }
    co_return prompts;
}

QCoro::Task<core::Result<QList<LivePrompt>>> ConfigurationPlace::all(http::CallContext context)
{
    ConfigurationFilter filter;
    filter.key = QStringLiteral("prompts/*");
    const core::Result<QList<ConfigurationSetting>> settings = co_await m_client->list(m_endpoint, filter, context);
    if (!settings) {
        co_return settings.error();
    }
    QList<ConfigurationSetting> found = *settings;
    core::Result<QList<LivePrompt>> prompts = co_await wholes(std::move(found), std::move(context));
    co_return prompts;
}

QCoro::Task<core::Result<std::optional<LivePrompt>>> ConfigurationPlace::find(QString id, http::CallContext context)
{
    const QString key = settingKey(id);
    const core::Result<ConfigurationSetting> setting = co_await m_client->get(m_endpoint, key, m_environment, context);
    if (!setting) {
        if (setting.error().kind == ErrorKind::NotFound) {
            co_return std::optional<LivePrompt>();
        }
        co_return setting.error();
    }
    ConfigurationSetting found = *setting;
    const core::Result<LivePrompt> live = co_await whole(std::move(found), std::move(context));
    if (!live) {
        co_return live.error();
    }
    co_return std::optional<LivePrompt>(*live);
}

QCoro::Task<core::Result<QList<LivePrompt>>> ConfigurationPlace::history(QString id, http::CallContext context)
{
    ConfigurationFilter filter;
    filter.key = ConfigurationFilter::plain(settingKey(id));
    filter.label = labelFilter(m_environment);
    const core::Result<QList<ConfigurationSetting>> revisions = co_await m_client->revisions(m_endpoint, filter, kMostRevisions, context);
    if (!revisions) {
        co_return revisions.error();
    }
    QList<ConfigurationSetting> found;
    for (const ConfigurationSetting& revision : *revisions) {
        const bool isLockOnly = !found.isEmpty() && found.last().value == revision.value; // locking writes a revision, too
        if (!isLockOnly) {
            found.append(revision);
        }
    }
    core::Result<QList<LivePrompt>> prompts = co_await wholes(std::move(found), std::move(context));
    co_return prompts;
}

QCoro::Task<core::Result<void>> ConfigurationPlace::writeParts(QString stem, QStringList parts, http::CallContext context)
{
    for (qsizetype i = 0; i < parts.size(); ++i) {
        ConfigurationSetting part;
        part.key = stem + QString::number(i);
        part.label = m_environment;
        part.value = parts.at(i);
        part.contentType = QStringLiteral("text/plain; charset=utf-8");
        part.tags = {{QStringLiteral("pilothouse"), QStringLiteral("prompt-part")}};
        const WriteGuard anything;
        const core::Result<ConfigurationSetting> written = co_await m_client->set(m_endpoint, part, anything, context);
        if (!written) {
            co_return written.error();
        }
    }
    co_return core::Result<void>::ok();
}

QCoro::Task<core::Result<LivePrompt>> ConfigurationPlace::write(PublishPlan plan, http::CallContext context)
{
    const core::Result<WrittenBundle> written = writeBundle(plan.bundle);
    if (!written) {
        co_return written.error();
    }
    ConfigurationSetting setting = written->setting;
    setting.label = m_environment;
    const core::Result<void> parts = co_await writeParts(written->partsStem, written->parts, context);
    if (!parts) {
        co_return parts.error();
    }
    const WriteGuard guard = guardOf(plan);
    const core::Result<ConfigurationSetting> stored = co_await m_client->set(m_endpoint, setting, guard, context);
    if (!stored) {
        co_return stored.error();
    }
    LivePrompt live;
    live.bundle = plan.bundle;
    live.place = name();
    live.environment = m_environment;
    live.etag = stored->etag;
    co_return live;
}

QCoro::Task<core::Result<void>> ConfigurationPlace::remove(PublishPlan plan, http::CallContext context)
{
    const QString key = settingKey(plan.bundle.id);
    const WriteGuard guard = guardOf(plan);
    const core::Result<void> removed = co_await m_client->remove(m_endpoint, key, m_environment, guard, context);
    if (!removed) {
        co_return removed.error();
    }
    ConfigurationFilter filter;
    filter.key = ConfigurationFilter::plain(partsStemOf(plan.bundle.id)) + QLatin1Char('*');
    filter.label = labelFilter(m_environment);
    const core::Result<QList<ConfigurationSetting>> parts = co_await m_client->list(m_endpoint, filter, context);
    if (!parts) {
        co_return core::Result<void>::ok(); // nothing names them any more; the next removal takes them
    }
    for (const ConfigurationSetting& part : *parts) {
        const WriteGuard anything;
        const QString partKey = part.key, label = part.label;
        const core::Result<void> gone = co_await m_client->remove(m_endpoint, partKey, label, anything, context);
        Q_UNUSED(gone)
    }
    co_return core::Result<void>::ok();
}

} // namespace prompts
