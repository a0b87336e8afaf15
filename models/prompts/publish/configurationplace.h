// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/appconfiguration/appconfigurationclient.h"
#include "prompts/publish/publisher.h"

namespace prompts {

/// A configuration store of the estate.
struct ConfigurationStore
{
    QString id, name, tenantId, region;
    QUrl endpoint;
    bool isProduction = false; ///< tagged so; nothing said counts as production
    bool hasKeys = false;      ///< local authentication is on
};
/// Reads a store from its ARM resource; nothing without an endpoint.
std::optional<ConfigurationStore> configurationStore(const QJsonObject& resource, const QString& tenantId);

/// Prompts in Azure App Configuration: one key a prompt, the label is the environment. A value that would not fit into the service's 10 KB is
/// divided: its text goes into keys of its own, named by content and written first, so that a reader never sees a half. Those of earlier
/// versions stay, so that a roll-back needs nothing else; removing the prompt removes them.
class ConfigurationPlace final : public PublishPlace
{
public:
    /// Production is what the store says, unless the environment's name says otherwise (dev, test, staging).
    ConfigurationPlace(azure::AppConfigurationClient* client, azure::ConfigurationEndpoint endpoint, ConfigurationStore store,
                       QString environment);
    QString name() const override;
    QString environment() const override { return m_environment; }
    bool isProduction() const override;
    QString target() const override { return m_store.id; }
    QString tenantId() const override { return m_store.tenantId; }
    QCoro::Task<core::Result<QList<LivePrompt>>> all(http::CallContext context) override;
    QCoro::Task<core::Result<std::optional<LivePrompt>>> find(QString id, http::CallContext context) override;
    QCoro::Task<core::Result<QList<LivePrompt>>> history(QString id, http::CallContext context) override;
    QCoro::Task<core::Result<LivePrompt>> write(PublishPlan plan, http::CallContext context) override;
    QCoro::Task<core::Result<void>> remove(PublishPlan plan, http::CallContext context) override;

private:
    QCoro::Task<core::Result<LivePrompt>> whole(azure::ConfigurationSetting setting, http::CallContext context);
    QCoro::Task<core::Result<QList<LivePrompt>>> wholes(QList<azure::ConfigurationSetting> settings, http::CallContext context);
    QCoro::Task<core::Result<void>> writeParts(QString stem, QStringList parts, http::CallContext context);

    azure::AppConfigurationClient* m_client;
    azure::ConfigurationEndpoint m_endpoint;
    ConfigurationStore m_store;
    QString m_environment;
};

} // namespace prompts
