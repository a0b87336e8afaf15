// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace monitoring {

// The texts of the catalogue as lupdate sees them.

/// Titles and questions of the tiles.
QStringList tileTexts();
/// Titles of their measures, notes and costs.
QStringList measureTexts();

} // namespace monitoring
