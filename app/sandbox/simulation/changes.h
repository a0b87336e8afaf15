// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/simulation/cast.h"
#include "sandbox/simulation/facts.h"
#include "sandbox/simulation/incidents.h"

#include <string>

namespace sandbox::simulation {

/// Something that somebody changed through Azure Resource Manager.
struct Change
{
    int system = 0;
    Micros at = 0;
    QString resourceId;
    const char* operation = ""; ///< upper case, as the activity log's table has it
    const char* caller = "";
    bool failed = false;

    Micros ended() const { return at + 7 * kSecond; }
    std::string correlation() const;
};

/// Changes of a minute: releases, what was done about incidents, and a little routine.
void changesOf(const Cast& cast, const Schedule& schedule, qint64 minute, std::vector<Change>& into);

} // namespace sandbox::simulation
