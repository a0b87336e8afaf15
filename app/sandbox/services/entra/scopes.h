// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/entra/aadsts.h"

#include <optional>

namespace sandbox::entra {

/// A parsed `scope` parameter: the OpenID ones and one resource's.
struct Scopes
{
    bool openId = false;
    bool offlineAccess = false;
    bool email = false;
    QString resource;        ///< the audience; empty when only OpenID scopes were asked for
    QStringList permissions; ///< short names at the resource ("User.Read", ".default")
    /// What the response's `scope` says: full names, what .default stands for, then the OpenID ones.
    QString granted() const;
    /// The access token's `scp`.
    QString scp() const;
    bool isGraph() const;
};

/// Parses `text`. `world` tells which resources exist. `manyResources` is allowed at authorize (the first one counts),
/// never at the token endpoint.
struct ScopeResult
{
    Scopes scopes;
    std::optional<Refusal> refusal;
};
ScopeResult parseScopes(World& world, const Request& request, const QString& text, bool manyResources);

} // namespace sandbox::entra
