// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/authorization/authorizationtypes.h"

#include <QHash>
#include <QSet>

#include <mutex>
#include <optional>
#include <vector>

namespace audit {

/// A role that somebody has, with what it allows.
struct Assignment
{
    QString principal;
    QString principalType;
    QString principalName;
    QString role; ///< GUID or whole id
    QString roleName;
    QString scope;
    std::optional<QList<azure::Permission>> permissions; ///< none when the role's definition was not read
};

/// Where a model is deployed.
struct ModelPlaces
{
    QSet<QString> regions;
    bool isEverywhere = false; ///< a deployment of a data zone or of the world
    bool isUnknown = false;    ///< the account of one of the deployments was not read
};

/// What many resources ask of the whole estate, worked out when the first one asks. May be used from several threads.
struct ComputedIndex
{
    std::once_flag assignmentsRead;
    std::vector<Assignment> assignments;
    std::once_flag modelsRead;
    QHash<QString, ModelPlaces> models; ///< by name in lower case
};

} // namespace audit
