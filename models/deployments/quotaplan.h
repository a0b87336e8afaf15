// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/quota.h"

namespace deployments {

/// A deployment that somebody wishes to have somewhere.
struct PlanWish
{
    QString format = QStringLiteral("OpenAI");
    QString model, version, type;
    int capacity = 0; ///< in the type's unit
    QString region;   ///< empty: any
    friend bool operator==(const PlanWish&, const PlanWish&) = default;
};

/// "[FORMAT/]MODEL@VERSION:TYPE:CAPACITY[@REGION]"; InvalidInput with the reason otherwise.
core::Result<PlanWish> planWishFrom(const QString& text);
/// One wish a line; empty lines and lines that begin with '#' are skipped. The error names the line.
core::Result<QList<PlanWish>> planWishesFrom(const QString& text);
/// The form that planWishFrom() reads.
QString planWishText(const PlanWish& wish);

/// Where a wish goes, or why it goes nowhere.
struct PlanPlacement
{
    enum class Refusal {
        None,
        NotOffered, ///< nowhere among the regions asked
        TooLarge,   ///< more than the most room that one place has; `most` is that
        TakenByOthers, ///< it would have fitted before the plan's other wishes
    };
    PlanWish wish;
    Refusal refusal = Refusal::None;
    QString tenantId, subscriptionId, subscription, region;
    double left = 0; ///< room there after the whole plan
    double most = 0; ///< for a refusal: the most that one place has left
};

/// Puts wishes into the free room of several subscriptions. Greedy: wishes for a named region first, then the largest, then the
/// order given; each goes where it leaves the least room (best fit), ties to the subscription and region that come first by name. A
/// quota that several models share (provisioned throughput) is used up by all of them. `quota` tightens `room` where both are
/// known. Pure and deterministic; the answer has the order of the wishes. Being greedy it may miss a placement that exists.
QList<PlanPlacement> planDeployments(const QList<PlanWish>& wishes, const QList<QuotaRoom>& room, const QList<QuotaRow>& quota);
/// One translated sentence for each.
QString placementText(const PlanPlacement& placement);

} // namespace deployments
