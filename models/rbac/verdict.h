// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rbac/features.h"
#include "core/error.h"

#include <QDateTime>
#include <QJsonObject>
#include <QMetaType>

namespace rbac {

/// The answer to "may I?". Conditional and Unknown are both "not decided here": nothing should be greyed out for them.
enum class Decision {
    Allowed,
    Denied,
    Conditional, ///< allowed by an assignment with a condition that only the service can judge
    Unknown      ///< could not be read (yet)
};

enum class Cause {
    None,
    MissingAction,  ///< no role assignment brings it
    DenyAssignment, ///< a deny assignment takes it away
    Locked,         ///< a management lock forbids the change
    Condition,
    Reading,        ///< being read; the answer follows with AccessCheck::changed
    NotRead,        ///< reading failed, `error` says why
    WrongScope      ///< the feature does not exist at this scope, or there is no such feature
};

/// Somebody who could give the missing role.
struct Granter
{
    QString name;     ///< display name, else the object id
    QString userName; ///< people only
    QString role;     ///< "Owner"
    QString scope;    ///< where they have it
    friend bool operator==(const Granter&, const Granter&) = default;
};

/// What is known about one feature at one scope. Value type.
struct Verdict
{
    QString feature; ///< id, or the action for checks of a single action
    QString title;
    QString scope;
    Decision decision = Decision::Unknown;
    Cause cause = Cause::Reading;
    QList<Need> missing;    ///< Denied by MissingAction; with Condition the conditional ones
    QList<Role> roles;      ///< any one of them would grant it
    QList<Granter> granters;
    bool grantersRead = false; ///< false: role assignments could not be read, so `granters` is empty for that reason
    QString obstacle;       ///< name of the lock or deny assignment
    QString obstacleScope;  ///< where it lies
    QStringList unread;     ///< "locks", "denyAssignments": not readable, so the verdict does not count them
    core::Error error;      ///< NotRead
    QDateTime readAt;

    bool isAllowed() const { return decision == Decision::Allowed; }
    bool isDenied() const { return decision == Decision::Denied; }
    /// One sentence for a tooltip: why, and what would help. Translated; empty when allowed.
    QString reason() const;
    /// "Marco Bianchi (Owner)", or "an owner of subscription X"; empty unless something is missing.
    QString grantableBy() const;
};

/// "allowed", "denied", "conditional", "unknown".
QString decisionName(Decision decision);
QString causeName(Cause cause);
/// {"feature","verdict","cause","missing":[{"plane","action"}],"roles":[{"name","id"}],"scope","grantableBy":[...],"reason",...}.
QJsonObject toJson(const Verdict& verdict);

} // namespace rbac

Q_DECLARE_METATYPE(rbac::Verdict)
