// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace widgets::common {
class Page;
}

namespace desktop {

class Application;

/// The page of flows over the prompt library and the account's resources.
widgets::common::Page* makeFlows(Application* application);

} // namespace desktop
