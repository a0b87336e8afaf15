// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace widgets::common {
class Page;
}

namespace desktop {

class Application;

/// The traces page over what the monitoring pages look at, with its ways to other pages. Owned by whoever shows it.
widgets::common::Page* makeTraces(Application* application);

} // namespace desktop
