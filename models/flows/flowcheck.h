// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/flow.h"

namespace flows {

/// What is wrong with a flow by itself: ids, references, types, cycles, steps that nothing leads to, settings that are missing.
QList<FlowProblem> checkFlow(const Flow& flow);

/// Whether sub-flows lead back to where they came from, and whether they exist, read by `textOf(file)` (nothing: no such file).
QList<FlowProblem> checkSubFlows(const Flow& flow, const std::function<std::optional<QByteArray>(const QString& file)>& textOf);

} // namespace flows
