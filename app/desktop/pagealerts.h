// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/page.h"

namespace monitoring {
struct LogCondition;
}

namespace desktop {

class Application;

/// The page of alerts, connected with the others.
widgets::common::Page* makeAlerts(Application* application);
/// Shows it with a new rule from a tile.
void createAlertFrom(Application* application, const QString& tileId);
/// Shows it with a new rule for a condition.
void createAlertFrom(Application* application, const monitoring::LogCondition& condition);

} // namespace desktop
