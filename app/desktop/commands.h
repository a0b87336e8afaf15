// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/page.h"

namespace desktop {

class Application;

/// What the window itself can do. Pages bring their own commands when they are made.
QList<widgets::common::Command> shellCommands(Application* application);

} // namespace desktop
