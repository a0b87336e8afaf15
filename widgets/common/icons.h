// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/tokens.h"

#include <QIcon>
#include <QPixmap>

namespace widgets::common {

/// A line icon of resources/icons by name ("search"), drawn in the colour of `tone` of the theme in force at the time of
/// painting; disabled icons in the disabled colour. Unknown names give a null icon. GUI thread.
QIcon lineIcon(const QString& name, Tone tone = Tone::Neutral);
/// The same in a fixed colour, for example on a filled button.
QIcon lineIcon(const QString& name, const QColor& colour);
/// Whether resources/icons has it.
bool hasIcon(const QString& name);

} // namespace widgets::common
