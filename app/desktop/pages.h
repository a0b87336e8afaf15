// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/shell/shelltypes.h"

#include <QList>

namespace desktop {

class Application;

/// Every page of the window, in the order of the rail.
QList<widgets::shell::PageEntry> pages(Application* application);

} // namespace desktop
