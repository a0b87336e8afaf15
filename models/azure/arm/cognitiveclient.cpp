// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/arm/cognitiveclient.h"

#include "azure/arm/cognitivewire.h"
#include "azure/arm/estatewire.h"

#include <QUrlQuery>

namespace azure {

namespace {

constexpr char kVersion[] = "2025-06-01";
constexpr char kProvider[] = "/providers/Microsoft.CognitiveServices";
constexpr char kQuery[] = "resources | where type =~ 'microsoft.cognitiveservices/accounts'"
                          " | where kind in~ ('OpenAI', 'AIServices')"
                          " | project id, name, type, kind, location, sku, tags, properties";

template <typename T, typename Read> QList<T> mapped(const QList<QJsonObject>& rows, Read read)
{
    QList<T> values;
    values.reserve(rows.size());
    for (const QJsonObject& row : rows) {
        values.append(read(row));
    }
    return values;
}

QString regional(const QString& subscriptionId, const QString& region, const QString& collection)
{
    return QStringLiteral("/subscriptions/") + subscriptionId + QLatin1String(kProvider) + QStringLiteral("/locations/") + region +
           QLatin1Char('/') + collection;
}

bool mayHoldModels(const CognitiveAccount& account)
{
    return account.facts.kind.compare(QLatin1String("OpenAI"), Qt::CaseInsensitive) == 0 ||
           account.facts.kind.compare(QLatin1String("AIServices"), Qt::CaseInsensitive) == 0;
}

/// A whole collection, each item read by `read`.
template <typename T>
QCoro::Task<core::Result<QList<T>>> listOf(ArmClient* arm, QString path, QString tenantId, http::CallContext context,
                                           T (*read)(const QJsonObject&))
{
    const QString version = QLatin1String(kVersion);
    const core::Result<QList<QJsonObject>> rows = co_await arm->list(path, version, tenantId, std::move(context));
    if (!rows) {
        co_return rows.error();
    }
    co_return mapped<T>(*rows, read);
}

} // namespace

QString CognitiveClient::apiVersion()
{
    return QLatin1String(kVersion);
}

QCoro::Task<core::Result<QList<CognitiveAccount>>> CognitiveClient::accounts(QStringList subscriptions, QString tenantId,
                                                                             http::CallContext context)
{
    const QString query = QLatin1String(kQuery);
    const core::Result<QList<QJsonObject>> found = co_await m_arm->graph(query, subscriptions, tenantId, context);
    if (found) {
        co_return mapped<CognitiveAccount>(*found, estatewire::readAccount);
    }
    QList<CognitiveAccount> accounts;
    for (const QString& subscription : subscriptions) {
        const QString path =
            QStringLiteral("/subscriptions/") + subscription + QLatin1String(kProvider) + QStringLiteral("/accounts");
        const QString version = apiVersion();
        const core::Result<QList<QJsonObject>> rows = co_await m_arm->list(path, version, tenantId, context);
        if (!rows) {
            co_return rows.error();
        }
        for (const QJsonObject& row : *rows) {
            const CognitiveAccount account = estatewire::readAccount(row);
            if (mayHoldModels(account)) {
                accounts.append(account);
            }
        }
    }
    co_return accounts;
}

QCoro::Task<core::Result<QList<ModelDeployment>>> CognitiveClient::deployments(QString accountId, QString tenantId,
                                                                               http::CallContext context)
{
    const QString path = accountId + QStringLiteral("/deployments");
    core::Result<QList<ModelDeployment>> all = co_await listOf<ModelDeployment>(m_arm, path, tenantId, context, &estatewire::readDeployment);
    co_return all;
}

QCoro::Task<core::Result<ModelDeployment>> CognitiveClient::deployment(QString deploymentId, QString tenantId,
                                                                       http::CallContext context)
{
    const QString version = apiVersion();
    const core::Result<QJsonObject> body = co_await m_arm->get(deploymentId, version, tenantId, context);
    if (!body) {
        co_return body.error();
    }
    co_return estatewire::readDeployment(*body);
}

QCoro::Task<core::Result<QList<ModelOffer>>> CognitiveClient::accountModels(QString accountId, QString tenantId,
                                                                            http::CallContext context)
{
    const QString path = accountId + QStringLiteral("/models");
    core::Result<QList<ModelOffer>> all = co_await listOf<ModelOffer>(m_arm, path, tenantId, context, &cognitivewire::readOffer);
    co_return all;
}

QCoro::Task<core::Result<QList<ModelOffer>>> CognitiveClient::regionModels(QString subscriptionId, QString region, QString tenantId,
                                                                           http::CallContext context)
{
    const QString path = regional(subscriptionId, region, QStringLiteral("models"));
    core::Result<QList<ModelOffer>> all = co_await listOf<ModelOffer>(m_arm, path, tenantId, context, &cognitivewire::readOffer);
    co_return all;
}

QCoro::Task<core::Result<QList<QuotaUsage>>> CognitiveClient::usages(QString subscriptionId, QString region, QString tenantId,
                                                                     http::CallContext context)
{
    const QString path = regional(subscriptionId, region, QStringLiteral("usages"));
    core::Result<QList<QuotaUsage>> all = co_await listOf<QuotaUsage>(m_arm, path, tenantId, context, &cognitivewire::readUsage);
    co_return all;
}

QCoro::Task<core::Result<QList<ModelCapacity>>> CognitiveClient::capacities(QString subscriptionId, QString format, QString model,
                                                                            QString version, QString tenantId,
                                                                            http::CallContext context)
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("modelFormat"), QString::fromLatin1(QUrl::toPercentEncoding(format)));
    query.addQueryItem(QStringLiteral("modelName"), QString::fromLatin1(QUrl::toPercentEncoding(model)));
    query.addQueryItem(QStringLiteral("modelVersion"), QString::fromLatin1(QUrl::toPercentEncoding(version)));
    const QString path = QStringLiteral("/subscriptions/") + subscriptionId + QLatin1String(kProvider) +
                         QStringLiteral("/modelCapacities?") + query.toString(QUrl::FullyEncoded);
    core::Result<QList<ModelCapacity>> all = co_await listOf<ModelCapacity>(m_arm, path, tenantId, context, &cognitivewire::readCapacity);
    co_return all;
}

QCoro::Task<core::Result<QList<ContentPolicy>>> CognitiveClient::contentPolicies(QString accountId, QString tenantId,
                                                                                 http::CallContext context)
{
    const QString path = accountId + QStringLiteral("/raiPolicies");
    core::Result<QList<ContentPolicy>> all = co_await listOf<ContentPolicy>(m_arm, path, tenantId, context, &cognitivewire::readPolicy);
    co_return all;
}

QCoro::Task<core::Result<QList<Blocklist>>> CognitiveClient::blocklists(QString accountId, QString tenantId, http::CallContext context)
{
    const QString path = accountId + QStringLiteral("/raiBlocklists");
    core::Result<QList<Blocklist>> all = co_await listOf<Blocklist>(m_arm, path, tenantId, context, &cognitivewire::readBlocklist);
    co_return all;
}

QCoro::Task<core::Result<QList<BlocklistTerm>>> CognitiveClient::blocklistTerms(QString blocklistId, QString tenantId,
                                                                                http::CallContext context)
{
    const QString path = blocklistId + QStringLiteral("/raiBlocklistItems");
    core::Result<QList<BlocklistTerm>> all =
        co_await listOf<BlocklistTerm>(m_arm, path, tenantId, context, &cognitivewire::readBlocklistTerm);
    co_return all;
}

QCoro::Task<core::Result<QList<OfferedFilter>>> CognitiveClient::offeredFilters(QString subscriptionId, QString region,
                                                                                QString tenantId, http::CallContext context)
{
    const QString path = regional(subscriptionId, region, QStringLiteral("raiContentFilters"));
    core::Result<QList<OfferedFilter>> all =
        co_await listOf<OfferedFilter>(m_arm, path, tenantId, context, &cognitivewire::readOfferedFilter);
    co_return all;
}

} // namespace azure
