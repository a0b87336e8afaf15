// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/failures/report.h"
#include "widgets/common/tokens.h"

namespace widgets::failures {

/// "call" and the other units in words, for "12 of 2,461 model calls".
QString unitWord(const QString& unit);
/// "0.49 %", or nothing for too few.
QString shareText(std::optional<double> share);
/// "12 of 2,461 model calls", "not measured", "could not be read".
QString countText(const monitoring::failures::ModeFigures& figures);
/// Against the period before: "twice as often", "new", "none any more"; empty when nothing can be said.
QString changeText(const monitoring::failures::ModeFigures& figures);
/// Style numbers of the two colours that tell blocks from failures, everywhere on the page.
int styleOf(monitoring::failures::ModeKind kind);
QString iconOf(monitoring::failures::ModeKind kind);
common::Tone toneOf(int severity);
QString timeText(const QDateTime& time);
/// What the grade of a signal means.
QString gradeText(const QString& grade);
/// The word for whether telemetry can show a risk of agents.
QString seenText(monitoring::failures::AgentRisk::Seen seen);
/// A filter of the look by its name.
QString filterWord(const QString& filter);

} // namespace widgets::failures
