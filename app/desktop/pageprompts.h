// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace widgets::common {
class Page;
}

namespace desktop {

class Application;

/// The prompt library over the account, the estate and the settings of the program.
widgets::common::Page* makePrompts(Application* application);

} // namespace desktop
