// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace settings {
class Settings;
}
namespace widgets::shell {
class MainWindow;
}

namespace desktop {

/// Gives series the colours that they had, and keeps those of this run in the settings' state, as long as `window` lives.
void keepSeriesColours(settings::Settings* settings, widgets::shell::MainWindow* window);

} // namespace desktop
