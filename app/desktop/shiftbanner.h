// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace desktop {

class Application;

/// Reads the guided shifts of traffic that an earlier run left, and shows a banner that leads to them when there are some.
void offerShifts(Application* application);

} // namespace desktop
