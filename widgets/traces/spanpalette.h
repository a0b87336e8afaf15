// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/span.h"
#include "widgets/common/tokens.h"

namespace widgets::traces {

/// What the colour of a bar says.
enum class Colouring { Kind, Duration, Tokens };

/// Of a kind of span, the same in every trace; its icon is the second cue.
QColor kindColour(::traces::SpanKind kind, const common::Tokens& tokens);
QString kindIcon(::traces::SpanKind kind);
/// 0 (little) to 255 (most): readable on the canvas also for little.
QColor shadeColour(quint8 shade, const common::Tokens& tokens);
/// Icon, tone and word of how a span ended.
QString statusIcon(::traces::SpanStatus status);
common::Tone statusTone(::traces::SpanStatus status);
/// The colour stepped back towards the canvas.
QColor fadedColour(const QColor& colour, const common::Tokens& tokens);

} // namespace widgets::traces
