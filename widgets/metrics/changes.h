// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/monitor/alerts.h"
#include "monitoring/tileresult.h"
#include "widgets/charts/plotparts.h"

#include <QList>

namespace widgets::metrics {

/// Marks for what was changed (deployments, keys, releases, deletions), from the rows of the tile "activity"; changes of one minute share
/// a mark. Reading calls are left out.
QList<charts::Annotation> changeMarks(const monitoring::TileResult& activity);

/// Marks for alerts, coloured by the worst of a minute; alerts of one minute share a mark. Untrusted names are marked.
QList<charts::Annotation> alertMarks(const QList<azure::FiredAlert>& alerts);

} // namespace widgets::metrics
