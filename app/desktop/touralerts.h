// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/tourstops.h"

namespace desktop {

/// Alerts: what fired, a rule, a new rule from a tile.
void addAlerts(Application* application, QList<TourStop>& stops);

} // namespace desktop
