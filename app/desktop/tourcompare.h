// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/tourstops.h"

namespace desktop {

/// The comparison page: empty, three prompts at three deployments, and one with repeats.
void addCompare(Application* application, QList<TourStop>& stops);

} // namespace desktop
