// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace monitoring::failures {

/// The mode that the tile "failure-modes" means by a value of its column Mode: "throttled" is "R1". The value itself when it is an id
/// already, or none of the modes.
QString modeOfValue(const QString& value);
/// What people read for a value or an id: "R1 Throttled by the quota (429)", in the language of the app. Values that are no mode come
/// back as they are.
QString shownMode(const QString& value);

} // namespace monitoring::failures
