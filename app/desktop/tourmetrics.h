// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/tourstops.h"

namespace desktop {

/// The boards: each of them, compared, edited, with an empty tile, zoomed to the throttling incident.
void addMetrics(Application* application, QList<TourStop>& stops);

} // namespace desktop
