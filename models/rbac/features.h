// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rbac/action.h"
#include "rbac/builtinroles.h"
#include "rbac/scope.h"
#include "azure/cloudprofile.h"

#include <optional>

namespace rbac {

/// One permission that a feature needs at its scope.
struct Need
{
    Plane plane = Plane::Control;
    QString action;
    friend bool operator==(const Need&, const Need&) = default;
};

/// Something that a person does with this program, and what Azure wants for it.
struct Feature
{
    QString id;    ///< stable, "playground.chat"
    QString title; ///< translated, "Ask a model"
    azure::Audience audience = azure::Audience::Arm;
    QString delegatedScope; ///< permission of the app registration, "user_impersonation"
    Level level = Level::Subscription;
    QString resourceType;   ///< where `level` is Resource
    QList<Need> needs;      ///< all of them, at the same scope
    QStringList roles;      ///< least-privileged built-in roles that bring all of it, by GUID; any one of them is enough
    bool changesThings = false;
};

/// Every feature, in the order in which people meet them.
QList<Feature> features();
std::optional<Feature> featureById(const QString& id);
/// A feature made of one action, for "may I do this at all?". `plane` as given; roles from the built-in ones.
Feature featureOfAction(Plane plane, const QString& action);
/// The plane on which this action is known here; Control for unknown ones.
Plane planeOfAction(const QString& action);

} // namespace rbac
