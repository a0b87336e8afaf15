// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/tourstops.h"

namespace desktop {

/// The logs page: a chart, a table with details, a wrong query.
void addLogs(Application* application, QList<TourStop>& stops);

} // namespace desktop
