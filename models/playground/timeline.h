// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/flowtypes.h"

namespace playground {

/// One bar of the timeline, ms from the start of the flow.
struct TimelineBar
{
    QString name; ///< step name
    double startMs = 0;
    double durationMs = 0;
    StepStatus status = StepStatus::Ok;
    double markMs = -1; ///< first token, in the chat lane
    int step = -1;      ///< index into FlowResult::steps
};

struct TimelineLane
{
    QString name; ///< "rewrite", "retrieve", "ground", "chat"
    QList<TimelineBar> bars;
};

/// The four lanes with the bars of a result; steps still running reach to `nowMs`. Lanes are there also when empty.
QList<TimelineLane> timelineLanes(const FlowResult& result, double nowMs);
/// End of the last bar; at least 1.
double timelineEndMs(const QList<TimelineLane>& lanes);

} // namespace playground
