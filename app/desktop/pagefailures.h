// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace widgets::common {
class Page;
}

namespace desktop {

class Application;

/// The page of failure modes, joined to the shell and to the pages that it leads to.
widgets::common::Page* makeFailures(Application* application);

} // namespace desktop
