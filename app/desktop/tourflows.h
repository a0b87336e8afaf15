// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/tourstops.h"

#include <QList>

namespace desktop {

/// The page of flows: a run that ended, the text with a mistake, an imported folder of prompt flow, the migration report.
void addFlows(Application* application, QList<TourStop>& stops);

} // namespace desktop
