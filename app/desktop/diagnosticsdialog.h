// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;

namespace desktop {

class Application;

/// Help, "Export diagnostics": shows the whole text before anything is saved, with a box for adding account names, and saves it where
/// the person says. Not blocking; belongs to the window and deletes itself.
QDialog* showDiagnostics(Application* application);

/// A banner with a button for it when the last run crashed; closing the banner or having seen the text forgets the crash.
void offerLastCrash(Application* application);

} // namespace desktop
