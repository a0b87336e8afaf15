// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/tourstops.h"

#include <QDateTime>
#include <QPoint>
#include <optional>

namespace widgets::metrics {
class TileView;
}

namespace desktop {

/// A throttling incident of the sandbox's fortnight, UTC.
struct Incident
{
    QDateTime from, to;
    /// Those before `today` that were on a working day, the newest first: at weekends few people ask, and fewer still are refused. One or
    /// two: of yesterday and eleven days ago, at least one was a working day.
    static QList<Incident> allBefore(const QDate& today);
    static Incident lastBefore(const QDate& today) { return allBefore(today).first(); }
};

/// The middle of what is drawn for `deployment` in the highest column that lies in an incident, in coordinates of the tile's plot;
/// nothing without such a column.
std::optional<QPoint> highestPart(const widgets::metrics::TileView* view, const QString& deployment, const Incident& incident);

/// From a throttling incident on the operations board to a passage that a refused question had retrieved: the board, the ways on, the
/// traces, one of them, its passages. Each stop does the steps before it anew, with clicks and keys.
void addWalk(Application* application, QList<TourStop>& stops);

} // namespace desktop
