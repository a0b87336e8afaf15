// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/publish/configurationstores.h"

#include <QCoreApplication>
#include <algorithm>

namespace prompts {

namespace {

const QString kApiVersion = QStringLiteral("2024-06-01"); // Microsoft.AppConfiguration
const QString kType = QStringLiteral("/providers/Microsoft.AppConfiguration/configurationStores");

} // namespace

QCoro::Task<core::Result<QList<ConfigurationStore>>> readStores(azure::ArmClient* arm, QString tenantId, http::CallContext context)
{
    const core::Result<QList<azure::Subscription>> subscriptions = co_await arm->subscriptions(tenantId, context);
    if (!subscriptions) {
        co_return subscriptions.error();
    }
    QList<ConfigurationStore> stores;
    std::optional<core::Error> problem;
    for (const azure::Subscription& subscription : *subscriptions) {
        const QString path = QStringLiteral("/subscriptions/") + subscription.subscriptionId + kType;
        const core::Result<QList<QJsonObject>> found = co_await arm->list(path, kApiVersion, tenantId, context);
        if (!found) {
            problem = found.error();
            continue;
        }
        for (const QJsonObject& resource : *found) {
            if (const std::optional<ConfigurationStore> store = configurationStore(resource, tenantId)) {
                stores.append(*store);
            }
        }
    }
    if (stores.isEmpty() && problem) {
        co_return *problem;
    }
    std::sort(stores.begin(), stores.end(), [](const ConfigurationStore& a, const ConfigurationStore& b) { return a.name < b.name; });
    co_return stores;
}

azure::ConfigurationEndpoint endpointOf(const ConfigurationStore& store, const azure::CloudProfile& cloud)
{
    azure::ConfigurationEndpoint endpoint;
    endpoint.base = store.endpoint;
    endpoint.credential = http::TokenFor{cloud.scope(azure::Audience::AppConfiguration), store.tenantId};
    return endpoint;
}

core::Result<TargetName> targetName(const QString& text)
{
    static const std::pair<const char*, TargetName::Kind> kinds[] = {{"appconfig:", TargetName::Kind::Configuration},
                                                                     {"folder:", TargetName::Kind::Folder},
                                                                     {"endpoint:", TargetName::Kind::Endpoint}};
    for (const auto& [stem, kind] : kinds) {
        if (text.startsWith(QLatin1String(stem)) && text.size() > qsizetype(qstrlen(stem))) {
            return TargetName{kind, text.mid(qsizetype(qstrlen(stem)))};
        }
    }
    return core::Error::make(core::ErrorKind::InvalidInput,
                             QCoreApplication::translate("prompts::Publisher", "A target is appconfig:STORE, folder:DIR or endpoint:NAME."), text);
}

} // namespace prompts
