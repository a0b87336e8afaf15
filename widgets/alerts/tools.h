// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/alerts/alertsbook.h"
#include "monitoring/alerts/backtest.h"
#include "monitoring/alerts/localwatch.h"
#include "monitoring/focus.h"
#include "monitoring/systems.h"

namespace widgets::alerts {

/// What the parts of the page work with. Everything outlives them.
struct Tools
{
    monitoring::AlertsBook* book = nullptr;
    monitoring::BackTester* tester = nullptr;
    monitoring::LocalWatch* watch = nullptr;
    monitoring::Systems* systems = nullptr;
    monitoring::Focus* focus = nullptr;
    QString arm; ///< the cloud's Resource Manager URL, for copied commands
};

} // namespace widgets::alerts
