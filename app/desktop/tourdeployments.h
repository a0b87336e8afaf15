// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/tourstops.h"

namespace desktop {

/// Pictures of the deployments page and its forms.
void addDeployments(Application* application, QList<TourStop>& stops);

} // namespace desktop
