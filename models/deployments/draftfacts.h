// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/arm/cognitiveclient.h"
#include "deployments/draft.h"

namespace deployments {

/// Reads what check() needs to know of the draft's account, side by side: its models, the region's quota, its content filters and, for
/// a change of a deployment that is there, the resource itself. `rows` are the deployments known so far. What cannot be read stays
/// absent. Main thread; the client outlives the task.
QCoro::Task<DraftFacts> readDraftFacts(azure::ArmClient* arm, DeploymentDraft draft, QList<DeploymentRow> rows, bool isNew, http::CallContext context);

} // namespace deployments
