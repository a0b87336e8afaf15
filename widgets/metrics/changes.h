// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/tileresult.h"
#include "widgets/charts/plotparts.h"

#include <QList>

namespace widgets::metrics {

/// Marks for what was changed (deployments, keys, releases, deletions), from the rows of the tile "activity"; changes of one minute share
/// a mark. Reading calls are left out.
QList<charts::Annotation> changeMarks(const monitoring::TileResult& activity);

} // namespace widgets::metrics
