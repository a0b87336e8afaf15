// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace app {

/// Starts the system's browser without a window toolkit (xdg-open, open, start); false when there is none or no display.
bool openBrowser(const QUrl& url);

} // namespace app
