// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/cloudprofile.h"
#include "http/longrunning.h"
#include "http/pipeline.h"

#include <QJsonObject>

namespace azure {

struct Tenant
{
    QString tenantId, displayName, domain;
};
struct Subscription
{
    QString subscriptionId, tenantId, displayName, state;
};

/// Azure Resource Manager and Resource Graph. ARM ids compare without case. Main thread.
class ArmClient
{
public:
    ArmClient(std::shared_ptr<http::Pipeline> pipeline, CloudProfile cloud, core::Clock* clock);
    QCoro::Task<core::Result<QList<Tenant>>> tenants(http::CallContext context);
    /// Subscriptions that the account sees in `tenantId` (empty: the session's).
    QCoro::Task<core::Result<QList<Subscription>>> subscriptions(QString tenantId, http::CallContext context);
    /// GET of any resource id or collection path with its api-version.
    QCoro::Task<core::Result<QJsonObject>> get(QString path, QString apiVersion, QString tenantId, http::CallContext context);
    /// Whole collection, following nextLink; links to foreign hosts are refused (Untrusted).
    QCoro::Task<core::Result<QList<QJsonObject>>> list(QString path, QString apiVersion, QString tenantId, http::CallContext context);
    /// POST that reads (listKeys and the like).
    QCoro::Task<core::Result<QJsonObject>> post(QString path, QString apiVersion, QJsonObject body, QString tenantId,
                                                http::CallContext context);
    /// PUT, PATCH, DELETE or a POST that acts, followed to its end (http/longrunning.h). Never repeated on its own for POST and
    /// PATCH. `ifMatch`: an ETag that must still hold.
    QCoro::Task<core::Result<QJsonObject>> change(QByteArray method, QString path, QString apiVersion, QJsonObject body,
                                                  QString tenantId, http::CallContext context,
                                                  http::LongRunningOptions options = {}, QByteArray ifMatch = {});
    /// Resource Graph query over `subscriptions`, following $skipToken; rows as objects.
    QCoro::Task<core::Result<QList<QJsonObject>>> graph(QString query, QStringList subscriptions, QString tenantId,
                                                        http::CallContext context);

private:
    std::shared_ptr<http::Pipeline> m_pipeline;
    CloudProfile m_cloud;
    core::Clock* m_clock;
};

} // namespace azure
