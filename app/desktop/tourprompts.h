// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/tourstops.h"

namespace desktop {

/// The prompt library: a prompt with what the model gets, a comparison, versions, labels, the form, search, a conflict. Adds versions and a
/// branch to the tour's own library.
void addPrompts(Application* application, QList<TourStop>& stops);

} // namespace desktop
