// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/draftfacts.h"

namespace deployments {

QCoro::Task<DraftFacts> readDraftFacts(azure::ArmClient* arm, DeploymentDraft draft, QList<DeploymentRow> rows, bool isNew, http::CallContext context)
{
    DraftFacts facts;
    for (const DeploymentRow& row : rows) {
        if (row.accountId.compare(draft.accountId, Qt::CaseInsensitive) == 0) {
            facts.siblings.append(row);
            if (!isNew && row.name == draft.name) {
                facts.existing = row;
            }
        }
    }
    azure::CognitiveClient client(arm);
    const QString subscription = draft.accountId.section(QLatin1Char('/'), 2, 2);
    QCoro::Task<core::Result<QList<azure::ModelOffer>>> offersTask = client.accountModels(draft.accountId, draft.tenantId, context);
    QCoro::Task<core::Result<QList<azure::QuotaUsage>>> usagesTask = client.usages(subscription, draft.region, draft.tenantId, context);
    QCoro::Task<core::Result<QList<azure::ContentPolicy>>> policiesTask = client.contentPolicies(draft.accountId, draft.tenantId, context);
    if (facts.existing) {
        const QString version = azure::CognitiveClient::apiVersion();
        const core::Result<QJsonObject> now = co_await arm->get(facts.existing->id, version, draft.tenantId, context);
        facts.resource = now ? *now : QJsonObject();
    }
    const core::Result<QList<azure::ModelOffer>> offers = co_await offersTask;
    const core::Result<QList<azure::QuotaUsage>> usages = co_await usagesTask;
    const core::Result<QList<azure::ContentPolicy>> policies = co_await policiesTask;
    if (offers) {
        facts.offers = *offers;
    }
    if (usages) {
        facts.usages = *usages;
    }
    for (const azure::ContentPolicy& policy : policies ? *policies : QList<azure::ContentPolicy>()) {
        facts.contentPolicies << policy.name;
    }
    co_return facts;
}

} // namespace deployments
