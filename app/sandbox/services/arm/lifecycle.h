// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/arm/resourcewrite.h"
#include "sandbox/services/arm/service.h"

namespace sandbox::arm {

/// Why nothing may change `call.id` right now: another change of the same account or endpoint runs, or the account is
/// still being made. Nothing when the way is free.
std::optional<Response> refusalWhileBusy(Service& service, const Call& call, const ResourceType& type);

/// Puts `draft` as Creating or Updating and answers `status` with the links of a long-running operation. At its end the
/// resource is Succeeded. The tag `sandbox-provisioning-error` ("Code: message") makes it fail instead: what was being
/// created stays as Failed, what was being changed is as it was before. `sandbox-provisioning-ms` sets the time.
Response writeLater(Service& service, const Call& call, const ResourceType& type, const Draft& draft, int status);

/// Marks the resource as Deleting and removes it, with all below, when the operation ends; accounts are soft-deleted.
Response removeLater(Service& service, const Call& call, const ResourceType& type, const QJsonObject& resource);

/// Whether a PUT wants a soft-deleted account back (properties.restore).
bool asksForRestore(const Call& call, const ResourceType& type);
/// Brings it back, with its deployments, as a long-running operation.
Response restoreLater(Service& service, const Call& call, const ResourceType& type);

/// An operation on `call.id`, ready for Operations::start.
Operations::Operation newOperation(const Call& call, const QJsonObject& resource);

} // namespace sandbox::arm
