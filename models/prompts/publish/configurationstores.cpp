// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/publish/configurationstores.h"

#include <QCoreApplication>
#include <algorithm>

namespace prompts {

namespace {

const QString kQuery = QStringLiteral("resources | where type =~ 'microsoft.appconfiguration/configurationstores' "
                                      "| project id, name, location, tags, properties | order by id asc");

} // namespace

QCoro::Task<core::Result<QList<ConfigurationStore>>> readStores(azure::ArmClient* arm, QString tenantId, http::CallContext context)
{
    const QStringList everywhere; // every subscription that the account sees in the tenant
    const core::Result<QList<QJsonObject>> found = co_await arm->graph(kQuery, everywhere, tenantId, std::move(context));
    if (!found) {
        co_return found.error();
    }
    QList<ConfigurationStore> stores;
    for (const QJsonObject& resource : *found) {
        if (const std::optional<ConfigurationStore> store = configurationStore(resource, tenantId)) {
            stores.append(*store);
        }
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
