// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QApplication;

namespace desktop {

/// Sets the locale (`tag` empty or "system": the desktop's) and installs Qt's and our own translations for it. English has a
/// catalogue too, for its plurals. Call before the first window.
void installLanguage(QApplication* application, const QString& tag);

} // namespace desktop
