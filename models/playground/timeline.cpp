// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/timeline.h"

namespace playground {

namespace {

int laneOf(StepKind kind)
{
    switch (kind) {
    case StepKind::Rewrite:
        return 0;
    case StepKind::Embed:
    case StepKind::Retrieve:
        return 1;
    case StepKind::Ground:
        return 2;
    case StepKind::Chat:
    case StepKind::Score:
    case StepKind::Cite:
        return 3;
    }
    return 3;
}

} // namespace

QList<TimelineLane> timelineLanes(const FlowResult& result, double nowMs)
{
    QList<TimelineLane> lanes{{stepName(StepKind::Rewrite), {}},
                              {stepName(StepKind::Retrieve), {}},
                              {stepName(StepKind::Ground), {}},
                              {stepName(StepKind::Chat), {}}};
    for (qsizetype i = 0; i < result.steps.size(); ++i) {
        const Step& step = result.steps[i];
        TimelineBar bar;
        bar.name = stepName(step.kind);
        bar.startMs = step.startMs;
        bar.durationMs = step.durationMs >= 0 ? step.durationMs : qMax(0.0, nowMs - step.startMs);
        bar.status = step.status;
        bar.step = int(i);
        if (step.kind == StepKind::Chat || step.kind == StepKind::Score) {
            bar.markMs = result.firstTokenMs;
        }
        lanes[laneOf(step.kind)].bars << bar;
    }
    return lanes;
}

double timelineEndMs(const QList<TimelineLane>& lanes)
{
    double end = 1;
    for (const TimelineLane& lane : lanes) {
        for (const TimelineBar& bar : lane.bars) {
            end = qMax(end, bar.startMs + bar.durationMs);
        }
    }
    return end;
}

} // namespace playground
