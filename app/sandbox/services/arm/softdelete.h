// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/arm/answers.h"

namespace sandbox::arm {

/// "Microsoft.CognitiveServices/accounts".
QString accountType();
/// Type under which a soft-deleted account waits. It is not in the catalogue, so no other list shows it.
QString deletedAccountType();

/// Id of a deleted account: .../locations/{location}/resourceGroups/{group}/deletedAccounts/{name}.
QString deletedIdOf(const QJsonObject& account);

/// Moves an account, with its deployments and content filters, to where deleted accounts wait 48 hours for a restore.
/// Everything else below it (role assignments, diagnostic settings) goes.
void softDelete(World& world, const QString& accountId);
/// The other way, under the id that the account had; nothing when it is not there. Keys are as they were.
std::optional<QJsonObject> restoreAccount(World& world, const QString& accountId, const QString& location);
/// Ends the waiting of those whose time has come.
void purgeExpired(World& world);
/// The soft-deleted account that holds `name` under `accountId`'s group, anywhere; nothing when the name is free.
std::optional<QJsonObject> deletedAccountAt(const Estate& estate, const QString& accountId);

} // namespace sandbox::arm
