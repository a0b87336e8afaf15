// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/tourstops.h"

namespace desktop {

/// The page of failure modes in its views.
void addFailures(Application* application, QList<TourStop>& stops);

} // namespace desktop
