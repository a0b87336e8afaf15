// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/inventory.h"

namespace deployments {

/// What becomes of a deployment when its model version retires.
enum class RetirementOutcome {
    UpgradedBefore,  ///< policy OnceNewDefaultVersionAvailable: moves when the default moves, at the latest then
    UpgradedAtTheEnd, ///< policy OnceCurrentVersionExpired: moves on the day
    StopsAnswering,  ///< policy NoAutoUpgrade, or nothing newer that it could move to
    AlreadyRetired,  ///< the day has passed
    Unknown,         ///< a policy that is not stated or newer than this program
};

/// One deployment whose version has an end.
struct AffectedDeployment
{
    DeploymentRow row;
    RetirementOutcome outcome = RetirementOutcome::Unknown;
    QString replacement; ///< version to move to; empty: none known
    bool replacementIsDefault = false;
    bool isReplacementKnown = false; ///< the region's offers were read; without it an empty replacement says nothing
};

/// A model version that retires, with what depends on it.
struct Retirement
{
    QString format, name, version;
    QDateTime retiresOn; ///< the earliest of its deployments
    int daysLeft = 0;    ///< negative: has retired
    QString lifecycle;   ///< as the service says
    QList<AffectedDeployment> deployments; ///< the most urgent first
    int stopping = 0; ///< how many of them stop answering or may have stopped
};

/// Retirements of the model versions that `inventory` deploys, most urgent first: by the day, then by how many deployments stop.
/// Versions without a stated day are left out; see undatedDeployments().
QList<Retirement> retirements(const Inventory& inventory, const QDateTime& now);
/// How many deployments have no retirement date stated.
int undatedDeployments(const Inventory& inventory);

/// The version of the same model to move to: offered in the region and in the deployment's type, not older, not retired at `now` and
/// retiring later; the region's default where it qualifies, else the newest. Null when there is none.
const azure::ModelOffer* replacementFor(const DeploymentRow& row, const QList<azure::ModelOffer>& offers, const QDateTime& now);

/// One translated sentence: what happens to the deployment on the day, and what to do.
QString outcomeSentence(const AffectedDeployment& deployment);
/// Short, for a badge: "stops answering".
QString outcomeWord(RetirementOutcome outcome);
/// 0 nothing to do yet, 1 stops within a year or moves by itself within 60 days, 2 stops within 60 days or has stopped.
int urgencyOf(const Retirement& retirement);

} // namespace deployments
