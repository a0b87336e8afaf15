// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/tourstops.h"

namespace desktop {

/// Pictures of the online endpoints and of a division of traffic before it is sent.
void addEndpoints(Application* application, QList<TourStop>& stops);

} // namespace desktop
