// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/runrecord.h"
#include "widgets/common/tokens.h"

#include <QString>

namespace widgets::flows {

/// How the state of a step looks, with an icon so that colour never speaks alone.
QString stateIcon(::flows::StepState state);
common::Tone stateTone(::flows::StepState state);

} // namespace widgets::flows
