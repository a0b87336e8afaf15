// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/tracetree.h"

namespace widgets::traces {

/// "1.24 s", "–" for what was not measured (below 0, or NaN).
QString durationText(double ms);
/// "1,204 tokens"; empty below 0.
QString tokensText(qint64 tokens);
/// "$0.0123"; empty without a price.
QString costText(const std::optional<double>& cost);
/// The name of a node on one line, with marks for what must not act.
QString nodeName(const ::traces::TraceTree& tree, qsizetype node);
/// Beside its bar: duration and, when there are any, tokens.
QString nodeNote(const ::traces::TraceTree& tree, qsizetype node, qint64 tokens);
/// All about it in lines, for a tool tip.
QString nodeTip(const ::traces::TraceTree& tree, qsizetype node, bool isCritical);
/// One sentence for assistive technology.
QString nodeSpoken(const ::traces::TraceTree& tree, qsizetype node);

} // namespace widgets::traces
