// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rbac/verdict.h"
#include "core/result.h"

#include <QHash>

namespace rbac {

/// What was read about one scope. An Error of kind None: not asked for.
struct ScopeFacts
{
    QString scope;
    core::Result<QList<azure::Permission>> permissions;       ///< of the person, at the scope
    core::Result<QList<azure::DenyAssignment>> denials;       ///< at and above it
    core::Result<QList<azure::ManagementLock>> locks;         ///< may hold more than concerns the scope
    core::Result<QList<azure::RoleAssignment>> assignments;   ///< of everybody, at and above it
    QHash<QString, azure::Principal> principals;              ///< by lower-case object id, as far as Graph told
    QDateTime readAt;
};

/// Whom deny assignments are compared with.
struct Asker
{
    QString objectId;     ///< in the tenant of the scope
    QStringList groupIds; ///< as far as known
};

/// Decides from facts alone: no calls, no clock. Missing actions come before deny assignments, those before locks, those before
/// conditions, because that is the order in which they can be mended.
Verdict evaluate(const Feature& feature, const ScopeFacts& facts, const Asker& asker);

} // namespace rbac
