// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/entra/entrastate.h"

namespace sandbox::entra {

/// GET or POST /{tenant}/oauth2/v2.0/authorize.
Response authorize(EntraState& state, const Request& request);
/// POST /{tenant}/login: what the sign-in page sends.
Response signIn(EntraState& state, const Request& request);
/// GET /{tenant}/oauth2/v2.0/logout.
Response logout(EntraState& state, const Request& request);

/// A path's tenant: id, domain, or one of the meta tenants, which stay as they are. Empty when unknown.
QString tenantSegment(World& world, const QString& segment);
bool isMetaTenant(const QString& segment);
/// Where a token for `user` is issued when the path said `segment`.
QString issuingTenant(const QString& segment, const User& user);

/// Accounts offered by a sign-in page of `segment`: members first.
QList<User> accountsFor(World& world, const QString& segment);

/// The sentence of the extra step that `requirement` demands; empty when none can help.
QString confirmationFor(Requirement requirement);

} // namespace sandbox::entra
